"""The output keeps the input's channels, rate and length, and optionally its highs."""

import numpy as np
import pytest
import scipy.signal
import soundfile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wavegrad_core.audio import resample
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError
from wavegrad_core.render.crossover import TRANSITION, keep_highs, keep_highs_blocks
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.pipeline import render
from wavegrad_core.render.stereo_image import restore_image
from wavegrad_core.render.vocoder import Vocoder

TWO = Schedule("two", [0.1, 0.5])
FIXED = settings(
    max_examples=25,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture
    ],  # the fixture returns the same each time
)


@pytest.fixture
def vocoder(tiny_voice):
    return Vocoder(tiny_voice, "cpu", "fp32")


def noise(channels, samples, seed=0):
    return np.random.default_rng(seed).standard_normal((channels, samples)) * 0.05


def rendered(vocoder, path, **arguments):
    out = path.with_name("out.wav")
    render(path, out, RenderOptions(schedule=TWO, **arguments), vocoder)
    audio, rate = soundfile.read(out, always_2d=True)
    return audio.T, rate


# Channels, rates, lengths


@given(
    channels=st.integers(1, 6),
    rate=st.sampled_from([8000, 11_025, 22_050, 24_000, 44_100, 48_000, 96_000, 192_000, 384_000]),
    milliseconds=st.integers(20, 200),
)
@FIXED
def test_channels_rate_and_length_are_the_inputs(
    vocoder, tmp_path_factory, channels, rate, milliseconds
):
    """Each channel equals a render of it alone, from whole arrays; two have their image."""
    path = tmp_path_factory.mktemp("sound") / "in.wav"
    samples = rate * milliseconds // 1000
    soundfile.write(path, noise(channels, samples).T, rate, subtype="FLOAT")
    sound = soundfile.read(path, always_2d=True, dtype="float32")[0].T
    audio, out_rate = rendered(vocoder, path)
    assert (audio.shape, out_rate) == (sound.shape, rate)
    expected = np.zeros((channels, samples), np.float32)
    for channel, alone in zip(sound, expected):
        mel = vocoder.mel_of(channel, rate)
        made = resample(vocoder.render(mel, TWO), 24_000, rate)[:samples]
        alone[: len(made)] = made
    if channels == 2:
        expected = restore_image(expected, sound, rate)
    np.testing.assert_allclose(
        audio, np.clip(expected, -1, 1), atol=2e-5 if channels != 2 else 1e-3
    )


@given(
    rate=st.integers(8000, 384_000), out_rate=st.integers(8000, 384_000), extra=st.integers(0, 99)
)
@FIXED
def test_any_rate_can_be_asked_for(vocoder, tmp_path_factory, rate, out_rate, extra):
    path = tmp_path_factory.mktemp("sound") / "in.wav"
    samples = rate // 20 + extra
    soundfile.write(path, noise(1, samples).T, rate)
    audio, written = rendered(vocoder, path, rate=out_rate)
    assert written == out_rate
    assert audio.shape[1] == int(samples * out_rate / rate + 0.5)


def test_the_image_stays(vocoder, tmp_path, speech):
    """Equal channels stay equal, because their noise is the same."""
    soundfile.write(tmp_path / "in.wav", np.stack([speech[:12_000]] * 3).T, 24_000)
    audio, _ = rendered(vocoder, tmp_path / "in.wav")
    np.testing.assert_array_equal(audio[0], audio[1])
    np.testing.assert_array_equal(audio[0], audio[2])


def test_a_start_at_the_original_starts_each_channel_at_its_own(vocoder, tmp_path):
    sound = noise(2, 12_000)
    soundfile.write(tmp_path / "in.wav", sound.T, 24_000, subtype="PCM_24")
    audio, _ = rendered(vocoder, tmp_path / "in.wav", start="original", strength=0)
    np.testing.assert_array_equal(audio, soundfile.read(tmp_path / "in.wav")[0].T)


@pytest.mark.parametrize("choice", [{"start": "original"}, {"keep_highs": True}])
def test_a_mel_has_no_sound_to_keep(vocoder, tmp_path, choice):
    np.save(tmp_path / "a.npy", np.zeros((20, 30), np.float32))
    options = RenderOptions(schedule=TWO, **choice)
    with pytest.raises(InputError, match=r"a mel contains no sound.* Use the recording"):
        render(tmp_path / "a.npy", tmp_path / "out.wav", options, vocoder)
    assert not (tmp_path / "out.wav").exists()


# Keeping the highs


@given(
    rate=st.sampled_from([44_100, 48_000, 96_000, 192_000]),
    hertz=st.floats(6000, 11_000),
    channels=st.integers(1, 3),
)
@FIXED
def test_the_crossover_is_complementary(rate, hertz, channels):
    """A perfect render gives back the original at all frequencies."""
    sound = noise(channels, 20_000).astype(np.float32)
    np.testing.assert_allclose(keep_highs(sound, sound, rate, hertz), sound, atol=1e-7)


def power(sound, rate, low, high):
    bins, density = scipy.signal.welch(sound, rate, nperseg=4096)
    return density[..., (bins >= low) & (bins < high)].sum(axis=-1)


def test_below_is_the_render_and_above_the_original():
    rate, hertz = 48_000, 10_800
    ours, theirs = noise(1, 96_000, 1), noise(1, 96_000, 2)
    both = keep_highs(ours.astype(np.float32), theirs.astype(np.float32), rate, hertz)
    edge = TRANSITION * hertz
    for wanted, band in [
        (ours, (0, hertz - edge)),
        (theirs, (hertz + edge, 24_000)),
    ]:
        other = both - wanted
        assert power(other, rate, *band) < 1e-2 * power(wanted, rate, *band)


@pytest.mark.parametrize("gain", [0.3, 1, 3])
def test_the_highs_come_to_the_renders_level(gain):
    rate, hertz = 48_000, 10_800
    sound = noise(1, 96_000).astype(np.float32)
    both = keep_highs(np.float32(gain) * sound, sound, rate, hertz)
    np.testing.assert_allclose(both, gain * sound, atol=2e-3 * gain)


def test_what_is_no_longer_the_same_sound_is_not_turned_up_without_end():
    sound = noise(1, 48_000).astype(np.float32)
    both = keep_highs(100 * sound, sound, 48_000, 10_800)
    assert power(both, 48_000, 12_000, 24_000) < 17 * power(sound, 48_000, 12_000, 24_000)


@given(cuts=st.lists(st.integers(0, 60_000), max_size=8), others=st.integers(1000, 30_000))
@FIXED
def test_in_blocks_the_crossover_is_the_same(cuts, others):
    ours, theirs = (noise(2, 60_000, seed).astype(np.float32) for seed in (1, 2))
    whole = keep_highs(ours, theirs, 48_000, 9000)
    blocks = keep_highs_blocks(
        iter(np.split(ours, sorted(cuts), axis=1)),
        iter(np.split(theirs, range(others, 60_000, others), axis=1)),
        48_000,
        9000,
    )
    np.testing.assert_allclose(np.concatenate(list(blocks), axis=1), whole, atol=1e-6)


@pytest.mark.parametrize("rate", [8000, 16_000, 22_050])
def test_where_there_is_nothing_above_the_render_is_left_alone(rate):
    ours, theirs = (noise(2, 5000, seed).astype(np.float32) for seed in (1, 2))
    np.testing.assert_array_equal(keep_highs(ours, theirs, rate, 10_800), ours)
    blocks = keep_highs_blocks(iter([ours]), iter([theirs]), rate, 10_800)
    np.testing.assert_array_equal(next(blocks), ours)


@pytest.mark.parametrize("rate", [44_100, 48_000, 192_000])
@pytest.mark.parametrize("out_rate", [None, 96_000])
def test_a_files_highs_are_kept_when_asked_for(vocoder, tmp_path, rate, out_rate):
    """Strength 0 leaves the voice's band unchanged, so with the highs the file is unchanged."""
    sound = noise(2, rate // 2).astype(np.float32)
    soundfile.write(tmp_path / "in.wav", sound.T, rate, subtype="FLOAT")
    untouched = {"start": "original", "strength": 0, "rate": out_rate}
    plain, written = rendered(vocoder, tmp_path / "in.wav", **untouched)
    kept, _ = rendered(vocoder, tmp_path / "in.wav", **untouched, keep_highs=True)
    whole = resample(sound, rate, written)
    assert (power(plain, written, 13_000, 20_000) < 1e-6 * power(whole, written, 0, 20_000)).all()
    inner = np.s_[:, 2000:-2000]  # two filters in a row lack samples at the ends
    assert np.linalg.norm((kept - whole)[inner]) < 1e-3 * np.linalg.norm(whole)
