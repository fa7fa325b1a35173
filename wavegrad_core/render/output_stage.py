"""The last stage of a render: the rate and length of the output, the highs, and the dry/wet mix."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.audio import resample, resample_blocks, resampled_length
from wavegrad_core.edits.parameters import Curve, curve_at
from wavegrad_core.mel.profile import MelProfile
from wavegrad_core.render.crossover import crossover, has_highs, keep_highs, keep_highs_blocks
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.sources import RenderInput
from wavegrad_core.render.stereo_image import restore_image, restore_image_blocks

Blocks = Iterator[NDArray[np.float32]]


class OutputStage:
    """Conversion from the render at the voice's rate to the output: rate, length, highs and mix.

    A file is finished block by block. A recording in memory is finished as a whole: cut to its
    length before it is resampled, and filtered at once. The two agree up to rounding except at the
    very end of the sound; both remain, because existing takes must be reproduced exactly.

    Attributes:
        rate: Sample rate of the output in Hz.
        samples: Samples per channel of the output.
        voice_samples: Samples per channel at the voice's rate.
        copies: Number of copies of the recording that are needed.
    """

    def __init__(self, opened: RenderInput, profile: MelProfile, options: RenderOptions) -> None:
        self._opened, self._voice_rate = opened, profile.sample_rate
        self.rate = options.rate or opened.rate
        self.samples = resampled_length(opened.samples, opened.rate, self.rate)
        self.voice_samples = resampled_length(opened.samples, opened.rate, self._voice_rate)
        if opened.held is not None:
            self.voice_samples = max(round(opened.samples / opened.rate * self._voice_rate), 1)
            if self.rate == self._voice_rate:
                self.samples = self.voice_samples
        self._hertz = crossover(profile)
        self._highs = options.keep_highs and has_highs(self.rate, self._hertz)
        self._dry_wet, self._mixes = options.dry_wet_points, options.mixes_recording
        # A render that starts from the original has its phases, and with them its image.
        self._image = opened.has_image and options.start == "noise"
        self._first = round(opened.first * self.rate / opened.rate)
        self.copies = int(self._highs) + int(self._mixes) + int(self._image)

    def finish(self, pieces: Blocks, originals: list[Blocks], begin: float) -> Blocks:
        """Yield the output in blocks, [channels, n].

        Args:
            pieces: The render at the voice's rate.
            originals: `copies` iterators over the recording.
            begin: Second of the whole sound at which the render begins.
        """
        if self._opened.held is not None:
            yield self._finish_whole(pieces, self._opened.held, begin)
            return
        sound = _fit(resample_blocks(pieces, self._voice_rate, self.rate), self.samples)
        if self._image:
            recording = resample_blocks(originals.pop(), self._opened.rate, self.rate)
            sound = restore_image_blocks(sound, recording, self.rate)
        if self._highs:
            recording = resample_blocks(originals.pop(), self._opened.rate, self.rate)
            sound = keep_highs_blocks(sound, recording, self.rate, self._hertz)
        if self._mixes:
            recording = resample_blocks(originals.pop(), self._opened.rate, self.rate)
            sound = _mix(recording, sound, self._dry_wet, self.rate, begin)
        yield from sound

    def _finish_whole(
        self, pieces: Blocks, held: NDArray[np.float32], begin: float
    ) -> NDArray[np.float32]:
        sound = np.concatenate(list(pieces), axis=1)[:, : self.voice_samples]
        sound = resample(sound, self._voice_rate, self.rate)
        sound = np.concatenate(list(_fit(iter([sound]), self.samples)), axis=1)
        if self.copies:
            recording = resample(held, self._opened.rate, self.rate)
        if self._image:
            sound = restore_image(sound, recording, self.rate, self._first)
        if self._highs:
            sound = keep_highs(sound, recording, self.rate, self._hertz)
        if self._mixes:
            mixed = _mix(iter([recording]), iter([sound]), self._dry_wet, self.rate, begin)
            [sound] = mixed
        return sound


def _mix(dry: Blocks, wet: Blocks, points: Curve, rate: int, begin: float) -> Blocks:
    """Mix two sounds, (1 - share) * dry + share * wet, yielding blocks of the sizes of wet.

    Args:
        dry: The recording.
        wet: The render.
        points: The share of the render over time.
        rate: Sample rate of both in Hz.
        begin: Second at which both begin.
    """
    held = np.zeros((0, 0), np.float32)
    done = 0
    for block in wet:
        while held.shape[1] < block.shape[1]:
            following = next(dry)
            held = np.concatenate([held, following], axis=1) if held.size else following
        part, held = held[:, : block.shape[1]], held[:, block.shape[1] :]
        times = begin + np.arange(done, done + block.shape[1]) / rate
        share = points[0][1] if len(points) == 1 else curve_at(points, times).astype(np.float32)
        done += block.shape[1]
        yield ((1 - share) * part + share * block).astype(np.float32)


def _fit(blocks: Blocks, samples: int) -> Blocks:
    """Cut a sound to `samples` samples, or pad it with zeros if resampling lost one to rounding."""
    channels = 0
    for block in blocks:
        channels, block = len(block), block[:, :samples]
        samples -= block.shape[1]
        if block.shape[1]:
            yield block
    if samples:
        yield np.zeros((channels, samples), np.float32)
