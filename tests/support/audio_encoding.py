"""Sound files made by FFmpeg, for tests of reading."""

from fractions import Fraction

import av
import numpy as np


def encode(path, codec, layout, rate, sound, left_out=(0.0, 0.0)):
    """Write a sound `[channels, samples]` by FFmpeg, without the packets that begin in a time."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=rate, layout=layout)
        codec_context = stream.codec_context
        resampler = av.AudioResampler(
            codec_context.format.name, layout, rate, codec_context.frame_size or 1024
        )
        frame = av.AudioFrame.from_ndarray(
            np.ascontiguousarray(sound.T.reshape(1, -1), np.float32), format="flt", layout=layout
        )
        frame.sample_rate = rate
        position = 0
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
