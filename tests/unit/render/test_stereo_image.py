"""The stereo image of a recording in its render."""

import numpy as np
import pytest
import soundfile
from numpy.testing import assert_allclose, assert_array_equal

from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.render import ArraySink, AudioArraySource, RenderOptions, render
from wavegrad_core.render.region import RegionSource
from wavegrad_core.render.stereo_image import restore_image, restore_image_blocks
from wavegrad_core.render.vocoder import Vocoder

RATE = 48_000
TWO = Schedule("two", (1e-3, 0.5))


@pytest.fixture
def vocoder(tiny_voice):
    return Vocoder(tiny_voice, "cpu", "fp32", piece_seconds=0.2)


def noise(correlation, seed, samples=RATE, level=0.1):
    """Return two channels of white noise with that correlation; the right one is quieter."""
    shared, own = np.random.default_rng(seed).normal(0, level, (2, samples))
    right = correlation * shared + np.sqrt(1 - correlation**2) * own
    return np.stack([shared, 0.5 * right]).astype(np.float32)


def correlation(sound):
    return np.corrcoef(sound)[0, 1]


@pytest.mark.parametrize("wanted", [-0.9, -0.3, 0.0, 0.6, 0.95])
@pytest.mark.parametrize("found", [-0.5, 0.0, 0.8])
def test_the_channels_are_correlated_as_the_recordings(wanted, found):
    original, rendered = noise(wanted, 1), noise(found, 2)
    made = restore_image(rendered, original, RATE)
    assert correlation(made) == pytest.approx(correlation(original), abs=0.03)
    assert_allclose(made.std(axis=1), rendered.std(axis=1), rtol=0.03)


def test_a_render_with_the_image_of_the_recording_stays_as_it_is():
    sound = noise(0.4, 3)
    assert_allclose(restore_image(sound, sound, RATE), sound, atol=1e-5)


@pytest.mark.parametrize("wanted", [-1.0, 0.0, 1.0])
def test_equal_channels_stay_equal_and_as_loud(wanted):
    equal = np.stack([noise(0, 4)[0]] * 2)
    made = restore_image(equal, noise(wanted, 5), RATE)
    assert_array_equal(made[0], made[1])
    assert made.std() == pytest.approx(equal.std(), rel=0.03)


def test_silence_stays_silent():
    silence = np.zeros((2, 5000), np.float32)
    assert not restore_image(silence, noise(0.2, 6, 5000), RATE).any()


@pytest.mark.parametrize("rate", [8000, 24_000, 48_000, 384_000])
def test_in_blocks_the_image_is_the_same(rate):
    original, rendered = noise(0.7, 7, 60_000), noise(0, 8, 60_000)
    blocks = restore_image_blocks(
        iter(np.split(rendered, [1000, 1001, 33_000], axis=1)),
        iter(np.split(original, [20_000, 50_000], axis=1)),
        rate,
    )
    whole = restore_image(rendered, original, rate)
    assert_allclose(np.concatenate(list(blocks), axis=1), whole, atol=1e-5)


@pytest.mark.parametrize("in_memory", [True, False])
@pytest.mark.parametrize("changes", [{}, {"start": "original"}])
def test_a_render_from_noise_has_the_image_of_its_recording(vocoder, tmp_path, in_memory, changes):
    """A render that starts from the original has its image already."""
    original, path = noise(-0.6, 9, 24_000), tmp_path / "in.wav"
    soundfile.write(path, original.T, 24_000, subtype="FLOAT")
    source, sink = AudioArraySource(original, 24_000) if in_memory else path, ArraySink()
    options = RenderOptions(schedule=TWO, **changes)
    render(source, sink, options, vocoder)
    alone = []
    for channel in original:
        alone.append(ArraySink())
        render(AudioArraySource(channel, 24_000), alone[-1], options, vocoder)
    expected = np.concatenate([one.audio for one in alone])
    if not changes:
        expected = restore_image(expected, original, 24_000)
    assert_allclose(sink.audio, expected, atol=1e-3)


def test_a_region_has_the_image_of_the_whole(vocoder):
    source = AudioArraySource(noise(0.3, 10, 72_000), 24_000)
    options, sink, part = RenderOptions(schedule=TWO), ArraySink(), ArraySink()
    render(source, sink, options, vocoder)
    region = RegionSource(source, 1.2, 1.8)
    render(region, part, options, vocoder)
    profile = vocoder.voice.profile
    made = region.insert(part.audio, sink.audio, 24_000, profile, options)
    assert_allclose(made, sink.audio, atol=1e-3)
