"""Measure how soon a warm `gradwave serve` has written a short sound.

python tests/bench/serve_latency.py [SECONDS_OF_SOUND]
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from wavegrad_core.audio import read_audio, write_audio
from wavegrad_core.bundled_files import bundled_path

ROUNDS = 5


def cpu_seconds(pid):
    """Return the processor time of a process so far (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main():
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 0.5
    audio, rate = read_audio(bundled_path("clips", "kathleen.flac"))
    began = time.perf_counter()
    command = [sys.executable, "-m", "gradwave", "serve"]
    with (
        tempfile.TemporaryDirectory() as folder,
        subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as server,
    ):
        sound = Path(folder, "in.wav")
        write_audio(sound, audio[:, rate : rate + round(seconds * rate)], rate)
        server.stdout.readline()
        print(f"ready after {time.perf_counter() - began:.2f} s")
        for number in range(ROUNDS):
            job = {"id": number, "do": "render", "input": str(sound)}
            job["output"] = str(Path(folder, f"{number}.wav"))
            began, cpu = time.perf_counter(), cpu_seconds(server.pid)
            server.stdin.write(json.dumps(job) + "\n")
            server.stdin.flush()
            while (event := json.loads(server.stdout.readline()))["event"] != "done":
                pass
            taken = 1000 * (time.perf_counter() - began)
            cpu = 1000 * (cpu_seconds(server.pid) - cpu)
            print(
                f"{seconds:g} s of sound: {taken:.0f} ms, of which {event['render_seconds']:.3f} s "
                f"computing; {cpu:.0f} ms of processor time"
            )


if __name__ == "__main__":
    main()
