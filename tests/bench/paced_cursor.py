"""Compare the playback cursor with the samples that reach a paced device (PortAudio and JACK).

    jackd --no-realtime -d dummy -r 48000 -p 512 &
    python tests/bench/paced_cursor.py

The value of each sample encodes its position in the sound. A second process records the samples
that reach the device, and when. It reports whether any sample is missing or repeated, and the
distance between the cursor and the sample at the device. A busy machine widens the spread.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time

import numpy as np

RATE, SECONDS, LISTENED = 48_000, 14.0, 6.0
SCALE = np.float32(2.0**-23)  # positions are whole numbers, so they are exact


def listen(device: str) -> None:
    """Print the time and position of each block's first sample, and the jumps between blocks."""
    import sounddevice

    blocks: list[tuple[float, int]] = []
    jumps: list[tuple[int, int]] = []
    last = [-1]

    def note(data: np.ndarray, frames: int, clock: object, status: object) -> None:
        now = time.monotonic()
        places = np.rint(data[:, 0] / SCALE).astype(int)
        if places[0] > 0:
            steps = np.diff(places)
            if last[0] > 0 and (places[0] != last[0] + 1 or np.any(steps != 1)):
                jumps.append((last[0], int(places[0])))
            last[0] = int(places[-1])
            blocks.append((now, int(places[0])))

    with sounddevice.InputStream(
        samplerate=RATE, channels=2, dtype="float32", device=device, callback=note
    ):
        time.sleep(LISTENED)
    print(json.dumps({"blocks": blocks, "jumps": jumps}))


def main() -> int:
    import sounddevice

    from gradwave.playing.audio_output import AudioOutput

    ramp = (np.arange(1, round(SECONDS * RATE) + 1) * SCALE).astype(np.float32)
    output = AudioOutput()
    output.load({"ramp": np.stack([ramp, ramp], axis=1)}, RATE)
    output.play("ramp", 0, sounddevice.default.device[1])
    command = [sys.executable, __file__, "--listen", "PortAudio"]
    listener = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    cursor = []
    while listener.poll() is None and output.active:
        cursor.append((time.monotonic(), output.seconds()))
        time.sleep(0.033)
    heard = json.loads(listener.communicate()[0])
    output.close()
    blocks = np.array(heard["blocks"])
    if len(blocks) < 10:
        print("No sound arrived. Is jackd running?", file=sys.stderr)
        return 1
    times, places = blocks.T
    moments, seconds = np.array([one for one in cursor if times[0] < one[0] < times[-1]]).T
    true = np.interp(moments, times, places) / RATE
    off = 1000 * (seconds - true)
    print(f"{len(places)} blocks, {len(heard['jumps'])} of them not the next: {heard['jumps'][:5]}")
    print(f"{output.underruns} underruns")
    low, middle, high = np.percentile(off, [5, 50, 95])
    print(f"the cursor is at {middle:+.1f} ms of the device ({low:+.1f} to {high:+.1f} for 90 %)")
    return 0


if __name__ == "__main__":
    if "--listen" in sys.argv:
        listen(sys.argv[-1])
    else:
        sys.exit(main())
