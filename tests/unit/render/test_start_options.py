"""The options of the command for starting points."""

import json

import numpy as np
import pytest

from wavegrad_core import cli
from wavegrad_core.audio import read_audio
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.render.vocoder import Vocoder

WG_6 = Schedule.named("wg-6")


@pytest.fixture
def gradwave(tiny_voice, clip, tmp_path, monkeypatch, capsys):
    """gradwave(*options) -> (exit status, the JSON or the error, the sound or None)."""
    tiny_voice.save(tmp_path / "tiny.safetensors")
    out = tmp_path / "out.wav"

    def run(*options):
        files = [clip, "-o", str(out), "--voice", str(tmp_path / "tiny.safetensors")]
        options = [*files, "--precision", "fp32", "--json", *options]
        monkeypatch.setattr("sys.argv", ["gradwave", "render", *options])
        status = cli.main()
        printed = capsys.readouterr()
        if status:
            return status, printed.err, None
        return status, json.loads(printed.out)[0], read_audio(out)[0][0]

    return run


@pytest.mark.parametrize(
    ("options", "arguments"),
    [
        ([], {}),
        (["--sampler", "ddim"], {"sampler": "ddim"}),
        (["--sampler", "ddim", "--eta", "0.5"], {"sampler": "ddim", "eta": 0.5}),
        (["--sampler", "gla"], {"sampler": "gla"}),
        (["--start", "sketch", "--strength", "0.6"], {"start": "sketch", "strength": 0.6}),
        (["--start", "original"], {"start": "original", "strength": 0.3}),
    ],
)
def test_the_command_renders_what_the_vocoder_does(
    gradwave, tiny_voice, speech, options, arguments
):
    vocoder = Vocoder(tiny_voice, "cpu", "fp32")
    if arguments.get("start") == "original":
        arguments = {**arguments, "start": speech}
    status, result, sound = gradwave("--schedule", "wg-6", *options)
    mel = vocoder.mel_of(speech, 24_000)
    expected = vocoder.render(mel, WG_6, **arguments)[: len(speech)]
    assert status == 0
    np.testing.assert_allclose(sound, np.clip(expected, -1, 1), atol=1e-5)
    assert result["sampler"] == arguments.get("sampler", "ancestral")
    assert result["strength"] == arguments.get("strength", 1)
    assert result["final_level"] == pytest.approx(0.435, abs=5e-4)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--eta", "0.5"], "--eta needs --sampler ddim"),
        (["--sampler", "ddim", "--eta", "2"], "eta 2.0 is out of range"),
        (["--strength", "0.5"], "--strength needs --start sketch or --start original"),
        (["--start", "sketch", "--strength", "2"], "strength 2.0 is out of range"),
        (["--schedule", "linear(1, 2, 3)"], "Every beta must lie between 0 and 1"),
    ],
)
def test_settings_that_do_not_go_together_are_reported_in_one_line(gradwave, options, message):
    status, line, _ = gradwave(*options)
    assert status == 2
    assert message in line
    assert line.count("\n") == 1


def test_a_schedule_too_near_the_clean_sound_is_warned_of_only_at_noise(
    tiny_voice, clip, tmp_path, monkeypatch, capsys
):
    tiny_voice.save(tmp_path / "tiny.safetensors")
    files = [clip, "-o", str(tmp_path / "o.wav"), "--voice", str(tmp_path / "tiny.safetensors")]
    for options, warned in [([], True), (["--start", "sketch"], False)]:
        monkeypatch.setattr(
            "sys.argv", ["gradwave", "render", *files, "--schedule", "ivanvovk-6", *options]
        )
        assert cli.main() == 0
        printed = capsys.readouterr()
        assert ("ends at noise level 0.96" in printed.err) == warned
        assert "ivanvovk-6 from noise level 0.964" in printed.out
