"""Renders of a region: like the whole inside, untouched outside, and no more work than needed."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wavegrad_core.edits import EditList, Gain, Pitch, Range, Stretch
from wavegrad_core.errors import InputError
from wavegrad_core.render.edited_source import EditedSource
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.pipeline import RenderStarted, render
from wavegrad_core.render.region import RegionSource, crossfaded
from wavegrad_core.render.sinks import ArraySink
from wavegrad_core.render.sources import AudioArraySource
from wavegrad_core.render.vocoder import Vocoder

LOCAL = EditList((Pitch(semitones=2), Gain(decibels=-6, region=Range(0.9, 1.3))))
LONGER = EditList((Stretch(factor=1.25),))


@pytest.fixture
def vocoder(make_voice):
    return Vocoder(make_voice(prior="mel"))


def sound_of(seconds, rate=24_000, channels=1):
    return np.random.default_rng(3).normal(0, 0.1, (channels, round(seconds * rate))).astype("f")


@given(
    samples=st.integers(1, 300),
    ends=st.tuples(st.integers(0, 299), st.integers(1, 300)),
    before=st.integers(0, 20),
    fade=st.integers(0, 50),
)
def test_samples_outside_a_region_stay_bit_for_bit(samples, ends, before, fade):
    begin, end = min(ends[0], samples - 1), min(ends[1], samples)
    if begin >= end:
        return
    draw = np.random.default_rng(samples)
    whole = draw.normal(size=(2, samples)).astype(np.float32)
    first = max(0, begin - before)
    part = draw.normal(size=(2, end - first + 5)).astype(np.float32)
    result = whole.copy()
    result[:, begin:end] = crossfaded(whole, part, first, begin, end, fade)
    np.testing.assert_array_equal(result[:, :begin], whole[:, :begin])
    np.testing.assert_array_equal(result[:, end:], whole[:, end:])
    middle = slice(begin + fade, end - fade)
    if middle.start < middle.stop and fade <= (end - begin) // 2:
        inside = slice(middle.start - first, middle.stop - first)
        np.testing.assert_array_equal(result[:, middle], part[:, inside])


@pytest.mark.parametrize("edits", [EditList(), LOCAL, LONGER])
@pytest.mark.parametrize("rate", [24_000, 44_100])
def test_a_region_is_what_the_whole_render_has_there(vocoder, edits, rate):
    source = AudioArraySource(sound_of(2.5, rate, 2), rate)
    options = RenderOptions(iterations=2, rate=24_000)
    whole = ArraySink()
    render(EditedSource(source, edits), whole, options, vocoder)
    region = RegionSource(source, 0.8, 1.4, edits)
    part = ArraySink()
    render(region, part, options, vocoder)
    silence = np.zeros_like(whole.audio)
    result = region.insert(part.audio, silence, 24_000, vocoder.voice.profile, options)
    begin, end = 19_200, 33_600
    assert not result[:, :begin].any()
    assert not result[:, end:].any()
    inside = slice(begin + 480, end - 480)
    np.testing.assert_allclose(result[:, inside], whole.audio[:, inside], atol=2e-3)
    assert np.abs(whole.audio[:, inside]).max() > 0.02


def test_a_long_sound_costs_no_more_than_its_region(vocoder):
    rendered = []

    def note(event):
        if isinstance(event, RenderStarted):
            rendered.append(event.samples)

    options = RenderOptions(iterations=1, rate=24_000)
    for seconds in (3, 60):
        source = AudioArraySource(sound_of(seconds), 24_000)
        render(RegionSource(source, 1.0, 2.0, LOCAL), ArraySink(), options, vocoder, note)
    assert rendered[0] == rendered[1] < 2.2 * 24_000


@pytest.mark.parametrize("ends", [(-1, 1), (1, 1), (2, 1), (1, 9), (float("nan"), 1)])
def test_a_region_outside_the_sound_is_refused(vocoder, ends):
    region = RegionSource(AudioArraySource(sound_of(2), 24_000), *ends)
    with pytest.raises(InputError, match="ends at 2 s"):
        render(region, ArraySink(), RenderOptions(iterations=1), vocoder)
