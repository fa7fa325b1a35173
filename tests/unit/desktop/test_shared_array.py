"""Arrays whose copies share memory, and sounds that are made of them."""

import numpy as np
import pytest

from gradwave.pictures.spectrogram import Spectrogram
from gradwave.pictures.waveform_peaks import Peaks
from gradwave.shared_array import MIN_BYTES, SharedArray
from gradwave.sounds import Base, Sound

RATE = 8000


@pytest.mark.parametrize("samples", [999, MIN_BYTES // 8 + 77])  # copied, and shared
def test_a_sound_with_replaced_parts_is_that_of_a_plain_copy(samples):
    draw = np.random.default_rng(samples)
    array = SharedArray((2, samples))
    peaks = Peaks(array.values, RATE, measured=False)
    array.values[:] = draw.normal(0, 0.1, (2, samples))
    peaks.measure(0, samples)
    base = Base(array, peaks)
    sound = Sound(array.values, RATE, peaks, Spectrogram(array.values, RATE), base=base)
    expected = sound.audio.copy()
    takes = []
    for first in (100, 303, samples - 50):
        part = draw.normal(0, 0.3, (2, 40)).astype(np.float32)
        sound = sound.replaced(first, part)
        expected[:, first : first + 40] = part
        takes.append((sound, expected.copy()))
    for take, plain in takes:  # later ones did not change the earlier ones
        np.testing.assert_array_equal(take.audio, plain)
        whole = Peaks(plain, RATE)
        for span in ((0.0, samples / RATE), (0.0, 0.05)):
            for ours, theirs in zip(take.peaks.line(*span, 40), whole.line(*span, 40)):
                np.testing.assert_array_equal(ours, theirs)
        assert take.level == max(whole.level, 0.01)
    np.testing.assert_array_equal(array.values[:, :100], expected[:, :100])


def test_a_part_in_silence():
    part = np.full((1, 30), 0.5, np.float32)
    sound = Sound.with_part((1, 5000), RATE, 4321, part)
    expected = np.zeros((1, 5000), np.float32)
    expected[:, 4321:4351] = 0.5
    np.testing.assert_array_equal(sound.audio, expected)
    for ours, theirs in zip(sound.peaks.line(0, 1, 20), Peaks(expected, RATE).line(0, 1, 20)):
        np.testing.assert_array_equal(ours, theirs)
