"""The audio callback, driven by hand: what reaches the device, sample by sample."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from app.output import FADE_SECONDS, Output

RATE = 24_000
FADE = int(FADE_SECONDS * RATE)
QUIET = SimpleNamespace(output_underflow=False)


class End(Exception):
    """Stands for PortAudio's CallbackStop."""


def loaded(*values: float, frames: int = 4000) -> Output:
    """An output with constant sounds "0", "1", …, the first one current, without a device."""
    output = Output()
    output.load(
        {str(i): np.full((frames, 2), value, np.float32) for i, value in enumerate(values)}, RATE
    )
    output._stop_signal = End
    output._current = output._wanted = output._sounds["0"]
    return output


def fill(output: Output, frames: int, dac_time: float = 1.0) -> np.ndarray:
    out = np.full((frames, 2), np.nan, np.float32)
    output._fill(out, frames, SimpleNamespace(outputBufferDacTime=dac_time), QUIET)
    return out


def test_a_sound_is_passed_on_to_the_bit():
    output = Output()
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
    assert np.abs(np.diff(out)).max() <= 1.01 / (FADE - 1)  # no jump: no click
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
    fill(output, 2400, dac_time=10.0)  # its first sample is heard at 10.0
    assert output.seconds() == 0.0
    output._stream.time = 10.05
    assert output.seconds() == pytest.approx(0.05)
    output._stream.time = 99.0  # never past what was given
    assert output.seconds() == pytest.approx(0.1)
