"""The audio callback, called directly: the samples that reach the device."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from gradwave.playing.audio_output import FADE_SECONDS, AudioOutput

RATE = 24_000
FADE = int(FADE_SECONDS * RATE)
QUIET = SimpleNamespace(output_underflow=False)


class End(Exception):
    """Replacement for PortAudio's CallbackStop."""


def loaded(*values: float, frames: int = 4000) -> AudioOutput:
    """An output with constant sounds "0", "1", …, the first one current, without a device."""
    output = AudioOutput()
    output.load(
        {str(i): np.full((frames, 2), value, np.float32) for i, value in enumerate(values)}, RATE
    )
    output._stop_signal = End
    output._current = output._wanted = output._sounds["0"]
    return output


def fill(output: AudioOutput, frames: int, dac_time: float = 1.0) -> np.ndarray:
    out = np.full((frames, 2), np.nan, np.float32)
    output._fill(out, frames, SimpleNamespace(outputBufferDacTime=dac_time), QUIET)
    return out


def test_a_sound_is_passed_on_to_the_bit():
    output = AudioOutput()
    sound = np.random.default_rng(0).normal(0, 0.1, (1000, 2)).astype(np.float32)
    output.load({"0": sound}, RATE)
    output._stop_signal = End
    output._current = output._wanted = sound
    np.testing.assert_array_equal(
        np.concatenate([fill(output, 400), fill(output, 400)]), sound[:800]
    )
    last = np.full((400, 2), np.nan, np.float32)
    with pytest.raises(End):
        output._fill(last, 400, SimpleNamespace(outputBufferDacTime=1.0), QUIET)
    np.testing.assert_array_equal(last[:200], sound[800:])
    assert not last[200:].any()


def test_another_sound_takes_over_at_the_same_sample_with_a_fade():
    output = loaded(0.5, -0.5)
    assert np.all(fill(output, 480) == 0.5)
    output.take_over("1")
    out = fill(output, 480)[:, 0]
    assert np.abs(np.diff(out)).max() <= 1.01 / (FADE - 1)  # no jump, so no click
    assert out[0] == 0.5
    assert np.all(out[FADE:] == -0.5)
    assert output._frame == 960
    assert np.all(fill(output, 480) == -0.5)


def test_stop_fades_out_and_ends():
    output = loaded(0.5)
    fill(output, 480)
    output.stop()
    out = np.full((480, 2), np.nan, np.float32)
    with pytest.raises(End):
        output._fill(out, 480, SimpleNamespace(outputBufferDacTime=1.0), QUIET)
    assert out[0, 0] == 0.5
    assert np.abs(np.diff(out[:, 0])).max() <= 0.51 / (FADE - 1)
    assert not out[FADE:].any()


def test_a_sound_loaded_while_another_plays_does_not_disturb_it():
    output = loaded(0.5)
    fill(output, 480)
    output.load(
        {"0": np.full((9000, 2), 0.5, np.float32), "1": np.ones((9000, 2), np.float32)}, RATE
    )
    assert np.all(fill(output, 480) == 0.5)
    output.take_over("1")
    assert np.all(fill(output, 480)[FADE:] == 1.0)


def test_underruns_are_counted():
    output = loaded(0.5)
    out = np.zeros((100, 2), np.float32)
    late = SimpleNamespace(output_underflow=True)
    output._fill(out, 100, SimpleNamespace(outputBufferDacTime=1.0), late)
    assert output.underruns == 1


def test_the_cursor_is_where_the_device_is_and_not_where_the_buffer_is():
    output = loaded(0.5, frames=24_000)
    output._stream = SimpleNamespace(active=True, time=9.95)
    fill(output, 2400, dac_time=10.0)  # its first sample is audible at 10.0
    assert output.seconds() == 0.0
    output._stream.time = 10.05
    assert output.seconds() == pytest.approx(0.05)
    output._stream.time = 99.0  # never beyond the samples output so far
    assert output.seconds() == pytest.approx(0.1)


# Loops


def ramp(frames: int = 4000) -> np.ndarray:
    """Return a sound whose values are frame numbers, so that the output shows its position."""
    return np.repeat(np.arange(frames, dtype=np.float32)[:, None], 2, axis=1)


def looping(loop: tuple[int, int], *sounds: np.ndarray) -> AudioOutput:
    output = AudioOutput()
    output.load({str(i): sound for i, sound in enumerate(sounds)}, RATE)
    output._stop_signal = End
    output._current = output._wanted = sounds[0]
    output._frame = loop[0]
    output.loop = loop
    return output


@pytest.mark.parametrize("block", [64, 480, 1000, 5000])
def test_a_loop_is_repeated_whatever_the_device_s_block(block):
    output = looping((1000, 3000), ramp())
    heard = np.concatenate([fill(output, block)[:, 0] for _ in range(-(-10_000 // block))])
    places = 1000 + np.arange(len(heard)) % 2000
    plain = places < 3000 - FADE
    np.testing.assert_array_equal(heard[plain], places[plain])


def test_the_end_of_a_loop_goes_over_into_what_lies_before_it():
    output = looping((1000, 3000), ramp())
    heard = fill(output, 2001)[:, 0]
    assert heard[2000 - FADE - 1] == 3000 - FADE - 1
    share = np.arange(FADE) / FADE
    expected = (3000 - FADE + np.arange(FADE)) - 2000 * share
    np.testing.assert_allclose(heard[2000 - FADE : 2000], expected, rtol=1e-5)
    assert heard[2000] == 1000


def test_a_loop_from_the_very_start_of_a_sound_clicks_not():
    output = looping((0, 2000), np.ones((4000, 2), np.float32))
    heard = fill(output, 4001)[:, 0]
    assert np.abs(np.diff(heard[: 2000 - 1])).max() <= 1.01 / FADE


def test_a_loop_as_long_as_the_sound_never_ends():
    output = looping((0, 4000), ramp())
    for _ in range(30):
        assert len(fill(output, 480)) == 480


def test_another_sound_takes_over_inside_a_loop_at_the_same_sample():
    output = looping((1000, 3000), ramp(), -ramp())
    fill(output, 3000)  # halfway through the second pass
    output.take_over("1")
    out = fill(output, 400)[:, 0]
    np.testing.assert_array_equal(out[FADE:], -(2000 + np.arange(FADE, 400)))
    assert output._frame == 2400


def test_sounds_are_switched_on_the_seam_of_a_loop_too():
    flat = [np.full((4000, 2), value, np.float32) for value in (0.5, -0.5)]
    output = looping((1000, 3000), *flat)
    fill(output, 1900)
    output.take_over("1")
    out = fill(output, 480)[:, 0]
    assert np.abs(np.diff(out)).max() <= 1.01 / (FADE - 1)
    assert np.all(out[FADE:] == -0.5)


def test_without_a_loop_again_it_continues_to_the_end():
    output = looping((1000, 3000), ramp())
    fill(output, 2500)
    output.loop = None
    out = fill(output, 500)[:, 0]
    np.testing.assert_array_equal(out, 1500 + np.arange(500))


def test_the_cursor_stays_in_the_loop_while_the_device_lags_behind():
    output = looping((2400, 4800), np.zeros((9000, 2), np.float32))
    output._stream = SimpleNamespace(active=True, time=9.95)
    fill(output, 2400, dac_time=10.0)
    assert output.seconds() == pytest.approx(0.05)  # before the loop's first frame
    fill(output, 600, dac_time=10.1)
    output._stream.time = 10.05  # the device is at the end of the first pass
    assert output.seconds() == pytest.approx(0.15)
    output._stream.time = 10.11
    assert output.seconds() == pytest.approx(0.11)


# Listening tests


def test_a_dip_fades_the_one_out_before_the_other_comes_in():
    output = loaded(0.5, -0.5)
    output.dips = True
    fill(output, 480)
    output.take_over("1")
    out = fill(output, 480)[:, 0]
    dip = int(0.005 * RATE)
    assert out[0] == 0.5
    assert np.all(out[:dip] >= 0)
    assert np.all(np.diff(out[:dip]) <= 0)
    assert np.all(out[dip : 2 * dip] <= 0)
    assert out[dip] == 0
    np.testing.assert_allclose(out[dip // 2], 0.25, atol=0.01)  # of a raised cosine
    assert np.all(out[2 * dip :] == -0.5)


def test_a_dip_between_two_equal_sounds_is_heard_like_any():
    output = loaded(0.5, 0.5)
    output.dips = True
    fill(output, 480)
    output.take_over("1")
    assert fill(output, 480).min() == pytest.approx(0, abs=1e-6)
