"""`gradwave voices import`."""

import json

import pytest
from peer_checkpoints import PEERS, answers, fp32, relative_error

from wavegrad_core import cli
from wavegrad_core.voices.voice import Voice


def command(monkeypatch, *arguments):
    monkeypatch.setattr("sys.argv", ["gradwave", "voices", *map(str, arguments)])
    return cli.main()


def test_the_command_makes_a_voice_that_answers_as_the_peer(monkeypatch, capsys, tmp_path):
    output = tmp_path / "Jürgen.safetensors"
    arguments = [PEERS / "ivanvovk.pt", "--from", "ivanvovk", "-o", output]
    assert command(monkeypatch, "import", *arguments) == 0
    printed = capsys.readouterr()
    assert str(output) in printed.out
    assert "skipped tensors that are not weights: alphas, " in printed.err
    voice, theirs = Voice.load(output), answers("ivanvovk")
    assert (voice.name, voice.card.clamp) == ("Jürgen", "x0")
    eps = fp32(voice).predict_noise(theirs["y"], theirs["mel"], theirs["level"])
    assert relative_error(eps, theirs["eps"]) < 1e-5


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["lmnt.pt", "--from", "lmnt", "-o", "a.pt"], "Choose a name that ends in .safetensors"),
        (["lmnt.pt", "--from", "coqui", "-o", "a.safetensors"], "Check which program it is from"),
        (["lmnt.pt", "--from", "lmnt", "--config", "x.json", "-o", "a.safetensors"], "no config"),
        (["lmnt.pt", "-o", "a.safetensors"], "--from"),
    ],
)
def test_the_command_says_what_is_wrong_and_writes_nothing(
    arguments, message, monkeypatch, capsys, tmp_path
):
    monkeypatch.chdir(tmp_path)
    assert command(monkeypatch, "import", PEERS / arguments[0], *arguments[1:]) == 2
    printed = capsys.readouterr()
    assert message in printed.err
    assert (printed.out, printed.err.count("\n")) == ("", 1)
    assert list(tmp_path.iterdir()) == []


def test_the_released_checkpoint_of_lmnt_is_spoken_of(monkeypatch, capsys, tmp_path):
    begin = [PEERS / "lmnt.pt", "--from", "lmnt", "-o", tmp_path / "a.safetensors"]
    assert command(monkeypatch, "import", *begin) == 0
    assert "import it again with --front-end librosa" in capsys.readouterr().err
    assert command(monkeypatch, "import", *begin, "--front-end", "librosa") == 0
    printed = capsys.readouterr()
    assert (printed.err, "lmnt, librosa at 24000 Hz" in printed.out) == ("", True)
    assert Voice.load(tmp_path / "a.safetensors").profile.mel_scale == "slaney"


def test_the_command_lists_voices_as_before(monkeypatch, capsys):
    assert command(monkeypatch, "--json") == 0
    assert isinstance(json.loads(capsys.readouterr().out), list)
