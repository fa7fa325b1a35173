"""`gradwave render` and `gradwave mel`: options and results."""

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile

from gradwave.jobs import Job
from gradwave.opening.original_file import open_original
from wavegrad_core.audio import read_audio, write_audio
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.render.stereo_image import restore_image
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.voices import library
from wavegrad_core.voices.voice import Voice
from wavegrad_core.voices.voice_choice import has_more_highs


def test_a_recording_becomes_a_sound_of_the_same_length(gradwave, voice, sound):
    status, out, err = gradwave("render", sound, "-o", "out.wav", "--voice", voice)
    assert (status, err) == (0, "")
    assert out.startswith("out.wav: 0.50 s in ")
    audio, rate = read_audio("out.wav")
    assert (audio.shape, rate) == ((1, 12_000), 24_000)
    expected = render_of(voice, sound)
    np.testing.assert_allclose(audio[0], np.clip(expected, -1, 1), atol=1e-4)


def render_of(voice, sound, iterations=6, **options):
    vocoder = Vocoder(Voice.load(voice))
    audio, rate = read_audio(sound)
    mel = vocoder.mel_of(audio[0], rate)
    return vocoder.render(mel, vocoder.voice.schedule(iterations), **options)[: audio.shape[1]]


def test_json_tells_all_and_nothing_else_is_on_standard_output(gradwave, voice, sound):
    status, out, err = gradwave(
        *("render", sound, "-o", "out.flac", "--voice", voice),
        *("--iterations", 3, "--seed", 7, "--precision", "fp32", "--device", "cpu", "--json"),
    )
    assert (status, err) == (0, "")
    [report] = json.loads(out)
    assert report["output"] == "out.flac"
    assert (report["input"], report["seconds"], report["seed"]) == (str(sound), 0.5, 7)
    assert (report["device"], report["precision"], report["voice"]) == ("cpu", "fp32", "tiny")
    assert (report["iterations"], report["schedule"]) == (3, "3 steps")
    assert report["rtf"] == pytest.approx(report["render_seconds"] / 0.5, abs=2e-3)
    np.testing.assert_allclose(
        read_audio("out.flac")[0][0],
        np.clip(render_of(voice, sound, 3, seed=7), -1, 1),
        atol=0.02 * np.std(render_of(voice, sound, 3, seed=7)) + 1e-3,
    )


def test_the_same_command_twice_gives_the_same_bytes_and_another_seed_does_not(
    gradwave, voice, sound
):
    for name, seed in (("a.wav", 1), ("b.wav", 1), ("c.wav", -1)):
        assert gradwave("render", sound, "-o", name, "--voice", voice, "--seed", seed)[0] == 0
    assert Path("a.wav").read_bytes() == Path("b.wav").read_bytes()
    assert Path("a.wav").read_bytes() != Path("c.wav").read_bytes()


@pytest.mark.parametrize("seed", [-(2**63), 2**64, 10**30])
def test_any_whole_number_is_a_seed(gradwave, voice, sound, seed):
    status, out, _ = gradwave(
        "render", sound, "-o", "a.wav", "--voice", voice, "--seed", seed, "--json"
    )
    assert status == 0
    assert json.loads(out)[0]["seed"] == seed


@pytest.mark.parametrize("samples", [551, 552, 553, 22_049, 44_100, 44_101])
@pytest.mark.parametrize("rate", [44_100, 48_000, 8_000, 11_025])
def test_length_and_rate_are_the_recording_s_whatever_they_are(
    gradwave, voice, speech, tmp_path, samples, rate
):
    write_audio(tmp_path / "in.wav", speech[:samples], rate)
    assert gradwave("render", "in.wav", "-o", "out.wav", "--voice", voice)[0] == 0
    info = soundfile.info("out.wav")
    assert (info.samplerate, info.frames) == (rate, samples)


def test_another_rate_can_be_asked_for(gradwave, voice, sound):
    arguments = ("render", sound, "-o", "out.wav", "--voice", voice, "--rate", 48_000)
    assert gradwave(*arguments)[0] == 0
    info = soundfile.info("out.wav")
    assert (info.samplerate, info.frames) == (48_000, 24_000)


def test_dry_wet_mixes_the_recording_in(gradwave, voice, sound):
    outputs = {}
    for mix in ("0", "0.5", "1"):
        arguments = ("render", sound, "-o", "out.flac", "--voice", voice, "--dry-wet", mix)
        assert gradwave(*arguments)[0] == 0
        outputs[mix] = read_audio("out.flac")[0]
    np.testing.assert_array_equal(outputs["0"], read_audio(sound)[0])
    half = (outputs["0"] + outputs["1"]) / 2
    clipped = np.abs(outputs["1"]) > 0.99
    assert not clipped.all()
    np.testing.assert_allclose(outputs["0.5"][~clipped], half[~clipped], atol=2.0**-22)


def test_both_channels_of_a_stereo_recording_are_rendered(gradwave, voice, speech, tmp_path):
    left, right = speech[24_000:36_000], speech[36_000:48_000]
    write_audio(tmp_path / "both.wav", np.stack([left, right]), 24_000)
    for name, channel in (("left", left), ("right", right)):
        write_audio(tmp_path / f"{name}.wav", channel, 24_000)
        gradwave("render", f"{name}.wav", "-o", f"{name}-out.wav", "--voice", voice)
    gradwave("render", "both.wav", "-o", "both-out.wav", "--voice", voice)
    alone = [read_audio(f"{name}-out.wav")[0][0] for name in ("left", "right")]
    expected = restore_image(np.stack(alone), read_audio("both.wav")[0], 24_000)
    np.testing.assert_allclose(read_audio("both-out.wav")[0], expected, atol=1e-4)


def test_a_mel_that_the_command_wrote_is_rendered_as_the_recording(gradwave, voice, sound):
    assert gradwave("mel", sound, "-o", "mel.npy", "--voice", voice) == (0, "", "")
    mel = np.load("mel.npy")
    assert (mel.dtype, mel.shape) == (np.float32, (20, 120))
    for source, target in ((sound, "a.wav"), ("mel.npy", "b.wav")):
        assert gradwave("render", source, "-o", target, "--voice", voice)[0] == 0
    assert Path("a.wav").read_bytes() == Path("b.wav").read_bytes()


def test_a_mel_of_the_named_profile_needs_no_voice(gradwave, sound):
    assert gradwave("mel", sound, "-o", "mel.npy")[0] == 0
    assert np.load("mel.npy").shape == (128, 40)


def test_a_mel_is_of_the_mean_of_all_channels(gradwave, voice, speech):
    both = np.stack([speech[:12_050], speech[20_000:32_050]])
    write_audio("both.wav", both, 48_000)
    assert gradwave("mel", "both.wav", "-o", "mel.npy", "--voice", voice)[0] == 0
    vocoder = Vocoder(Voice.load(voice))
    expected = vocoder.mel_of(read_audio("both.wav")[0].mean(axis=0), 48_000)
    np.testing.assert_allclose(np.load("mel.npy"), expected, atol=1e-4)


def test_a_profile_and_a_voice_that_agree_are_one(gradwave, sound):
    for options in (["--profile", "wavegrad"], ["--voice", "kathleen", "--profile", "wavegrad"]):
        assert gradwave("mel", sound, "-o", f"{len(options)}.npy", *options)[0] == 0
    assert Path("2.npy").read_bytes() == Path("4.npy").read_bytes()


def test_a_profile_that_is_not_the_voices_is_refused(refused, sound):
    message = refused("mel", sound, "-o", "mel.npy", "--voice", "kathleen", "--profile", "lmnt")
    assert "profile wavegrad, not lmnt" in message


def test_how_many_samples_were_clipped_is_reported(gradwave, make_voice, sound):
    make_voice(gain=0.2).save(
        "loud.safetensors"
    )  # its sounds are five times as loud as its diffusion signal
    options = ("--voice", "loud.safetensors", "--precision", "fp32")
    [report] = json.loads(gradwave("render", sound, "-o", "a.flac", *options, "--json")[1])
    written = read_audio("a.flac")[0][0]
    assert report["clipped"] == int((np.abs(written) >= 1 - 2.0**-23).sum()) > 100
    in_words = gradwave("render", sound, "-o", "a.flac", *options)[1]
    assert f"; {report['clipped']:,} samples above full scale were clipped" in in_words


def test_a_schedule_by_name_or_from_a_file_is_used(gradwave, voice, sound):
    Path("mine.json").write_text("[1e-4, 0.05, 0.5]")
    Path("same.json").write_text(json.dumps(Schedule.named("wg-6").betas.tolist()))
    outputs = {}
    for name in ("wg-6", "mine.json", "same.json"):
        status, out, _ = gradwave(
            *("render", sound, "-o", f"{name}.wav", "--voice", voice),
            *("--schedule", name, "--json"),
        )
        outputs[name] = json.loads(out)[0] | {"bytes": Path(f"{name}.wav").read_bytes()}
        assert status == 0
    assert (outputs["mine.json"]["schedule"], outputs["mine.json"]["iterations"]) == ("mine", 3)
    assert outputs["wg-6"]["bytes"] == outputs["same.json"]["bytes"]
    assert outputs["wg-6"]["bytes"] != outputs["mine.json"]["bytes"]


def test_a_schedule_that_may_hiss_is_warned_of_in_one_line(gradwave, voice, sound):
    status, _, err = gradwave(
        "render", sound, "-o", "a.wav", "--voice", voice, "--schedule", "wg-25"
    )
    assert status == 0
    assert len(err.splitlines()) == 1
    assert "may hiss" in err


def test_without_a_name_the_sound_lies_in_the_folder_at_hand(gradwave, voice, sound, tmp_path):
    assert gradwave("render", sound, "--voice", voice)[0] == 0
    assert (tmp_path / "sprache-stimme-6.wav").is_file()
    assert sound.is_file()


@pytest.mark.parametrize("file", ["betas.json", "betas.JSON", "./plans/betas.txt"])
def test_a_schedule_s_file_gives_the_sound_its_name_alone(gradwave, voice, sound, file):
    Path(file).parent.mkdir(exist_ok=True)
    Path(file).write_text("[1e-4, 0.05, 0.5]")
    arguments = ("render", sound, "-o", "out", "--voice", voice, "--schedule", file)
    assert gradwave(*arguments)[0] == 0
    assert [path.name for path in Path("out").rglob("*")] == ["sprache-stimme-betas.wav"]


def test_a_voice_with_a_dot_in_its_name_gives_it_whole(gradwave, voice, sound, tmp_path):
    voice.rename(tmp_path / "my.1.safetensors")
    arguments = ("render", sound, "-o", "out", "--voice", "my.1.safetensors", "--iterations", 1)
    assert gradwave(*arguments)[0] == 0
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(library, "_folders", lambda: [tmp_path])
        arguments = ("render", sound, "-o", "out", "--voice", "my.1", "--schedule", "wg-3")
        assert gradwave(*arguments)[0] == 0
    names = sorted(path.name for path in Path("out").rglob("*"))
    assert names == ["sprache-my.1-1.wav", "sprache-my.1-wg-3.wav"]


def test_a_file_in_a_folder_that_is_not_there_is_refused(refused, voice, sound):
    assert "no folder" in refused("render", sound, "-o", "nowhere/out.wav", "--voice", voice)


@pytest.mark.parametrize("folder", ["new", "new/er", "語"])
def test_a_name_without_an_ending_is_a_folder_that_is_made(gradwave, voice, sound, folder):
    assert gradwave("render", sound, "-o", folder, "--voice", voice)[0] == 0
    assert [path.name for path in Path(folder).iterdir()] == ["sprache-stimme-6.wav"]


def test_names_in_every_alphabet_and_with_marks_of_markup(gradwave, voice, speech, tmp_path):
    name = tmp_path / "mañana [bold]語[red] :smile: 🎙.wav"
    write_audio(name, speech[:3000], 24_000)
    status, out, err = gradwave("render", name, "-o", "out 語 [red].wav", "--voice", voice)
    assert (status, err) == (0, "")
    assert out.startswith("out 語 [red].wav: ")
    status, out, _ = gradwave("render", name, "-o", "語.wav", "--voice", voice, "--json")
    assert json.loads(out)[0]["input"] == str(name)


# Many inputs


def test_of_many_inputs_those_that_can_be_are_rendered(gradwave, voice, sound, speech, tmp_path):
    (tmp_path / "bad [x].wav").write_text("no sound")
    write_audio(tmp_path / "more.wav", speech[:3000], 24_000)
    status, out, err = gradwave(
        "render", sound, "bad [x].wav", "more.wav", "-o", "results", "--voice", voice, "--json"
    )
    assert status == 1
    assert len(err.splitlines()) == 1
    assert err.startswith("gradwave: Could not read bad [x].wav: it is not a sound file")
    report = json.loads(out)
    assert [entry["input"] for entry in report] == [str(sound), "bad [x].wav", "more.wav"]
    assert "is not a sound file" in report[1]["error"]
    found = sorted(path.name for path in Path("results").iterdir())
    assert found == ["more-stimme-6.wav", "sprache-stimme-6.wav"]


def test_when_none_can_be_rendered_the_exit_is_2_and_no_folder_is_made(
    gradwave, voice, tmp_path, state
):
    for name in ("a.wav", "b.wav"):
        (tmp_path / name).write_text("no sound")
    before = state()
    status, out, err = gradwave("render", "a.wav", "b.wav", "-o", "out", "--voice", voice)
    assert (status, out) == (2, "")
    assert len(err.splitlines()) == 2
    assert state() == before


@pytest.mark.parametrize(
    ("top", "options", "voice"),
    [
        (20_000, (), "studio"),
        (8000, (), "kathleen"),
        (20_000, ("--keep-highs",), "kathleen"),
        (20_000, ("--rate", 24_000), "kathleen"),
        (20_000, ("--voice", "trio"), "trio"),
    ],
)
def test_the_voice_fits_the_highs_of_a_recording_as_in_the_window(
    gradwave, tmp_path, top, options, voice
):
    band = np.fft.rfft(np.random.default_rng(0).normal(0, 0.1, 4800))
    band[top // 10 :] = 0  # bins of 10 Hz
    write_audio("bright.wav", np.fft.irfft(band), 48_000)
    folder = ("-o", "made", "--iterations", 1, "--json")
    status, out, err = gradwave("render", "bright.wav", *folder, *options)
    assert status == 0
    [report] = json.loads(out)
    assert Path(report["output"]).name == f"bright-{voice}-1.wav"
    assert report["voice"] == voice
    assert ("reaches 20 kHz" in err) == (voice == "studio")
    if not options:
        job = Job(lambda job: None, lambda event: None, "opening")
        opened = open_original(job, Path("bright.wav"), None)
        own = Voice.load("kathleen").profile
        better = has_more_highs(opened.voice, "kathleen", own, opened.bandwidth)
        assert better == (voice == "studio")
