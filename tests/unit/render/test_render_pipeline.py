"""The pipeline: all sources and sinks give the same render."""

from __future__ import annotations

import subprocess
import sys
import threading

import numpy as np
import pytest

from wavegrad_core.audio import read_audio, resample, write_audio
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError
from wavegrad_core.render import (
    ArraySink,
    AudioArraySource,
    MelArraySource,
    RenderOptions,
    RenderPiece,
    RenderStarted,
    RenderStep,
    Vocoder,
    render,
)
from wavegrad_core.render.stereo_image import restore_image

TWO = Schedule("two", [0.1, 0.5])
OPTIONS = RenderOptions(schedule=TWO)


@pytest.fixture
def vocoder(tiny_voice):
    return Vocoder(tiny_voice, "cpu", "fp32", piece_seconds=0.2)


@pytest.fixture
def stereo(speech):
    return np.stack([speech[:20_000], speech[20_000:40_000]])


def rendered(source, options, vocoder, on_event=None):
    sink = ArraySink()
    report = render(source, sink, options, vocoder, on_event)
    return sink, report


# Sources and sinks


def test_a_file_and_an_array_give_the_same_sound(vocoder, stereo, tmp_path):
    write_audio(tmp_path / "in.wav", stereo, 24_000)
    stored, _ = read_audio(tmp_path / "in.wav")
    from_array, report = rendered(AudioArraySource(stored, 24_000), OPTIONS, vocoder)
    from_file, _ = rendered(tmp_path / "in.wav", OPTIONS, vocoder)
    assert from_array.audio.shape == stereo.shape
    assert (from_array.rate, from_array.audio.dtype) == (24_000, np.float32)
    np.testing.assert_allclose(from_array.audio, from_file.audio, atol=1e-5)
    assert (report.input, report.seconds) == ("the recording", round(20_000 / 24_000, 6))


def test_a_mel_in_memory_is_rendered_as_the_recording(vocoder, speech):
    from_sound, _ = rendered(AudioArraySource(speech[:20_000], 24_000), OPTIONS, vocoder)
    mel = vocoder.mel_of(speech[:20_000], 24_000)
    from_mel, report = rendered(MelArraySource(mel, name="a mel"), OPTIONS, vocoder)
    np.testing.assert_array_equal(from_mel.audio, from_sound.audio)
    assert (report.input, report.schedule, report.iterations) == ("a mel", "two", 2)


@pytest.mark.parametrize("rate", [16_000, 48_000])
def test_an_array_comes_out_at_the_rate_that_is_asked_for(vocoder, stereo, rate):
    options = RenderOptions(schedule=TWO, rate=rate, keep_highs=True)
    sink, _ = rendered(AudioArraySource(stereo, 24_000), options, vocoder)
    assert (sink.rate, sink.audio.shape) == (rate, (2, round(20_000 * rate / 24_000)))


def test_five_lines_are_a_script(tiny_voice, clip, tmp_path):
    tiny_voice.save(tmp_path / "tiny.safetensors")
    script = f"""
from wavegrad_core import RenderOptions, Vocoder, Voice, render
vocoder = Vocoder(Voice.load({str(tmp_path / "tiny.safetensors")!r}), "cpu")
options = RenderOptions(iterations=2, sampler="ddim", seed=1)
report = render({clip!r}, {str(tmp_path / "out.wav")!r}, options, vocoder)
print(report.seconds, report.iterations)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=600
    )
    assert done.stdout.split()[1] == "2"
    assert read_audio(tmp_path / "out.wav")[0].shape == read_audio(clip)[0].shape


# Dry and wet


@pytest.mark.parametrize("in_memory", [True, False])
@pytest.mark.parametrize("rate", [None, 48_000])
def test_dry_wet_mixes_render_and_recording_sample_by_sample(
    vocoder, stereo, tmp_path, rate, in_memory
):
    write_audio(tmp_path / "in.wav", stereo, 24_000)
    stored, _ = read_audio(tmp_path / "in.wav")
    source = AudioArraySource(stored, 24_000) if in_memory else tmp_path / "in.wav"
    dry, mixed, wet = (
        rendered(source, RenderOptions(schedule=TWO, rate=rate, dry_wet=mix), vocoder)[0].audio
        for mix in (0, 0.3, 1)
    )
    np.testing.assert_array_equal(dry, resample(stored, 24_000, rate or 24_000))
    assert np.abs(wet - dry).max() > 0.01
    np.testing.assert_allclose(mixed, 0.7 * dry + 0.3 * wet, atol=1e-6)


def test_by_default_all_is_render(vocoder, stereo):
    source = AudioArraySource(stereo, 24_000)
    options = RenderOptions(schedule=TWO, dry_wet=1)
    np.testing.assert_array_equal(
        rendered(source, options, vocoder)[0].audio, rendered(source, OPTIONS, vocoder)[0].audio
    )


def test_a_mel_has_no_sound_to_mix(vocoder):
    mel = MelArraySource(np.zeros((20, 30), np.float32), name="a.npy")
    with pytest.raises(
        InputError, match=r"^Could not render a\.npy: a mel contains no sound to mix"
    ):
        rendered(mel, RenderOptions(schedule=TWO, dry_wet=0.5), vocoder)


@pytest.mark.parametrize("mix", [-0.1, 1.1, float("nan")])
def test_a_mix_off_the_dial_is_refused(mix):
    with pytest.raises(InputError, match=r"dry_wet .* Choose 0 \(the recording\) to 1"):
        RenderOptions(dry_wet=mix)


# Events


def test_events_tell_of_the_start_of_each_step_and_of_each_piece(vocoder, stereo):
    events = []
    sink, _ = rendered(AudioArraySource(stereo, 24_000), OPTIONS, vocoder, events.append)
    assert events[0] == RenderStarted(channels=2, samples=20_000, rate=24_000)
    steps = [event for event in events if isinstance(event, RenderStep)]
    assert [step.index for step in steps] == list(range(1, steps[0].total + 1))
    assert {step.level for step in steps} == set(map(float, TWO.noise_levels))
    for step in steps:
        assert step.estimates.shape[0] == 2
        assert step.start + step.estimates.shape[1] <= 20_000
    pieces = [event for event in events if isinstance(event, RenderPiece)]
    assert len(pieces) > 1
    whole = restore_image(np.concatenate([p.audio for p in pieces], axis=1), stereo, 24_000)
    np.testing.assert_array_equal(whole, sink.audio)


def test_estimates_are_not_computed_until_they_are_asked_for(vocoder, speech, monkeypatch):
    from wavegrad_core.diffusion.domain import DiffusionDomain

    asked, to_sound = [], DiffusionDomain.to_sound
    monkeypatch.setattr(
        DiffusionDomain, "to_sound", lambda *given: asked.append(1) or to_sound(*given)
    )
    events = []
    rendered(AudioArraySource(speech[:2000], 24_000), OPTIONS, vocoder, events.append)
    finished = len(asked)
    step = next(event for event in events if isinstance(event, RenderStep))
    for _ in range(2):
        assert step.estimates.shape[0] == 1
    assert len(asked) == finished + 1


def test_what_a_listener_raises_ends_the_render_and_leaves_no_file(vocoder, clip, tmp_path):
    def stop(event):
        if isinstance(event, RenderStep):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        render(clip, tmp_path / "out.wav", OPTIONS, vocoder, stop)
    assert list(tmp_path.iterdir()) == []


# Options


@pytest.mark.parametrize(
    ("choice", "message"),
    [
        ({"iterations": 0}, "iterations 0 is out of range. Choose 1 to 1000"),
        ({"iterations": 1001}, "iterations 1001 is out of range"),
        ({"sampler": "ddpm"}, "Unknown sampler 'ddpm'. Choose one of ancestral, ddim, gla"),
        ({"start": "Sketch"}, "Unknown start 'Sketch'. Choose one of noise, sketch, original"),
        ({"eta": 1.5}, r"eta 1.5 is out of range. Choose 0 \(no new noise\) to 1"),
        ({"strength": float("nan")}, r"strength nan is out of range. Choose 0 \(unchanged\) to 1"),
        ({"rate": 10}, "rate 10 is out of range"),
    ],
)
def test_an_option_out_of_range_is_refused_where_it_is_made(choice, message):
    with pytest.raises(InputError, match=message):
        RenderOptions(**choice)


def test_a_schedule_is_a_name_a_file_one_itself_or_the_voices_own(tiny_voice, tmp_path):
    (tmp_path / "mine.json").write_text("[0.1, 0.5]")
    for schedule, name in (
        ("wg-6", "wg-6"),
        ("fibonacci(3)", "fibonacci(3)"),
        (tmp_path / "mine.json", "mine"),
        (TWO, "two"),
        (None, "6 steps"),
    ):
        assert RenderOptions(schedule=schedule).schedule_for(tiny_voice).name == name


def test_the_options_need_no_torch():
    code = "import sys, wavegrad_core.render.options; print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


# Invalid combinations


@pytest.mark.parametrize("choice", [{"start": "original"}, {"keep_highs": True}])
def test_a_mel_has_no_sound_to_take_anything_from(vocoder, choice):
    mel = MelArraySource(np.zeros((20, 30), np.float32), name="a.npy")
    with pytest.raises(InputError, match=r"^Could not render a\.npy: a mel contains no sound"):
        rendered(mel, RenderOptions(schedule=TWO, **choice), vocoder)


def test_a_mel_of_another_profile_is_refused(vocoder):
    from wavegrad_core.mel.profile import PROFILES

    mel = MelArraySource(np.zeros((128, 30), np.float32), PROFILES["wavegrad"], "a.npy")
    with pytest.raises(
        InputError,
        match=r"^Could not render a\.npy: it is a mel of profile wavegrad, but the voice",
    ):
        rendered(mel, OPTIONS, vocoder)


def test_a_profile_is_for_mels(vocoder, speech):
    with pytest.raises(InputError, match="a mel profile can be used only with mel files"):
        rendered(AudioArraySource(speech, 24_000), RenderOptions(profile="lmnt"), vocoder)


def test_cancel_ends_the_preparation_of_a_long_recording_at_once(vocoder, stereo, monkeypatch):
    class PreparationStopped(Exception):
        pass

    go, asked, prepared = threading.Event(), [], []

    def slow(audio, *rates):
        go.wait(60)
        prepared.append(audio)
        return audio

    def check() -> None:
        asked.append(None)
        if len(asked) == 3:
            raise PreparationStopped

    monkeypatch.setattr("wavegrad_core.render.sources.resample", slow)
    with pytest.raises(PreparationStopped):
        render(AudioArraySource(stereo, 44_100), ArraySink(), OPTIONS, vocoder, check=check)
    assert not prepared
    go.set()
