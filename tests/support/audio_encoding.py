"""Sound files encoded by FFmpeg, intact and damaged."""

from fractions import Fraction

import av
import numpy as np

from wavegrad_core.audio import read_audio, read_blocks, resample


def encode(
    path, codec, layout, rate, sound, left_out=(0.0, 0.0), options=None, begin=0.0, format=None
):
    """Encode a sound `[channels, samples]` with FFmpeg, without the packets in a time range.

    The options are those of the container; its timestamps begin at a number of seconds. The format
    follows from the suffix if it is not given.
    """
    with av.open(str(path), "w", format=format, options=options or {}) as container:
        stream = container.add_stream(codec, rate=rate, layout=layout)
        codec_context = stream.codec_context
        resampler = av.AudioResampler(
            codec_context.format.name, layout, rate, codec_context.frame_size or 1024
        )
        frame = av.AudioFrame.from_ndarray(
            np.ascontiguousarray(sound.T.reshape(1, -1), np.float32), format="flt", layout=layout
        )
        frame.sample_rate = rate
        position = round(begin * rate)
        packets = []
        for part in (*resampler.resample(frame), *resampler.resample(None)):
            part.pts, part.time_base = position, Fraction(1, rate)
            position += part.samples
            packets += stream.encode(part)
        packets += stream.encode(None)
        first, last = left_out
        for packet in packets:
            if packet.size and not first <= packet.pts * packet.time_base < last:
                container.mux(packet)


def read_with_report(path):
    """Read a file at once and in blocks, which must agree; return samples, rate and report line."""
    lines = []
    audio, rate = read_audio(path, lambda report: lines.append(report.line))
    blocks = [block for block, _ in read_blocks(path, lambda report: lines.append(report.line))]
    np.testing.assert_array_equal(np.concatenate(blocks, axis=1), audio)
    assert lines[0] == lines[1]
    return audio, rate, lines[0].removeprefix(f"{path}: ")


def similarity(audio, rate, expected, expected_rate):
    """Return the correlation of two aligned sounds."""
    a, b = resample(audio, rate, 16_000), resample(expected, expected_rate, 16_000)
    n = min(len(a), len(b))
    return np.corrcoef(a[:n], b[:n])[0, 1]
