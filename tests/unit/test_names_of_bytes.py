"""Names that are not UTF-8, as on drives of old systems, wherever a name becomes part of a file."""

import json
import os
import shutil
import sys
from pathlib import Path

import pytest
from checkpoint_reading import checkpoints_in_process  # noqa: F401

from gradwave.listening.test_folder import DraftClip, DraftTest, write_test
from gradwave.sounds import Sound
from wavegrad_core.audio import write_audio
from wavegrad_core.edits import EditList, Morph
from wavegrad_core.errors import InputError
from wavegrad_core.listening.test_record import ListeningTest
from wavegrad_core.voices.library import list_voices
from wavegrad_core.voices.voice import Voice, read_card
from wavegrad_core.voices.voice_index import make_index

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux alone")
NAME, SHOWN = os.fsdecode(b"caf\xe9"), r"caf\udce9"
LMNT = Path(__file__).parents[1] / "peers" / "lmnt.pt"


@pytest.fixture
def odd_data(tmp_path, speech):
    """A folder of such a name with six recordings, one of them in a folder of such a name."""
    folder = tmp_path / NAME / NAME
    folder.mkdir(parents=True)
    for number in range(5):
        write_audio(folder.parent / f"{number}.wav", speech[number * 6_000 :][:24_000], 24_000)
    write_audio(folder / f"{NAME}.wav", speech[6_000:24_000], 24_000)
    return folder.parent


def test_a_voice_is_trained_on_and_into_such_folders(gradwave, odd_data, start, tmp_path):
    (odd_data / "train.txt").write_text("0\n1\n2\n")
    (odd_data / "valid.txt").write_text("3\n")
    run = tmp_path / f"run {NAME}"
    words = ("train", odd_data, "-o", run, "--from", start, "--steps", 1, "--batch", 1)
    status, _, err = gradwave(*words, "--credit", NAME)
    assert status == 0, err
    voice = Voice.load(run / "voice.safetensors")
    assert (voice.name, voice.training["data"]) == (f"run {SHOWN}", SHOWN)
    assert voice.credit.startswith(f"{SHOWN}. ")


def test_such_a_held_out_clip_has_previews(gradwave, odd_data, start, tmp_path):
    (odd_data / "1.wav").rename(odd_data / f"{NAME}.wav")
    for name in ("0", "2", "3", "4"):
        (odd_data / f"{name}.wav").rename(odd_data / f"z{name}.wav")
    run = tmp_path / "run"
    words = ("train", odd_data, "-o", run, "--from", start, "--steps", 1, "--batch", 1)
    assert gradwave(*words)[0] == 0
    scores = [json.loads(line) for line in (run / "scores.jsonl").read_text().splitlines()]
    assert all(line["clip"].isprintable() for line in scores)


def test_the_pieces_of_a_prepared_copy_can_be_listed(gradwave, odd_data, tmp_path):
    (odd_data / "train.txt").write_text("0\n1\n2\n3\n4\n")
    (odd_data / "0.wav").rename(odd_data / NAME / "0.wav")
    status, _, err = gradwave("check", odd_data, "--fix", tmp_path / "fixed")
    assert status == 0, err
    names = [path.relative_to(tmp_path).as_posix() for path in (tmp_path / "fixed").rglob("*")]
    assert all(name.isprintable() for name in names)
    listed = (tmp_path / "fixed" / "train.txt").read_text(encoding="utf-8").split()
    assert len(listed) == 5
    assert all((tmp_path / "fixed" / f"{name}.flac").is_file() for name in listed)


def test_a_voice_is_read_written_listed_and_indexed(tiny_voice, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / NAME))
    folder = tmp_path / NAME / "gradwave" / "voices"
    folder.mkdir(parents=True)
    tiny_voice.save(folder / "ana.safetensors")
    (folder / "._ana.safetensors").write_bytes(b"of macOS")
    assert Voice.load("ana").card == tiny_voice.card
    assert [name for name, path in list_voices() if path.parent == folder] == ["ana"]
    assert [entry.name for entry in make_index(folder).voices] == ["ana"]
    shutil.copy(folder / "ana.safetensors", folder / f"{NAME}.safetensors")
    with pytest.raises(InputError, match="its name is not allowed"):
        make_index(folder)


def test_an_imported_voice_has_a_name(gradwave, tmp_path, checkpoints_in_process):  # noqa: F811
    shutil.copy(LMNT, tmp_path / f"{NAME}.pt")
    output = tmp_path / f"{NAME}.safetensors"
    status, _, err = gradwave(
        "voices", "import", tmp_path / f"{NAME}.pt", "--from", "lmnt", "-o", output
    )
    assert status == 0, err
    assert read_card(output).name == SHOWN
    assert read_card(output).training["file"] == f"{SHOWN}.pt"


def test_edits_are_written_and_read_back(tmp_path):
    edits = EditList((Morph(other=f"{NAME}.wav", amount=0.5), Morph(other="ä.wav", amount=0.5)))
    edits.save(tmp_path / "edits.json")
    assert EditList.load(tmp_path / "edits.json") == edits
    assert "ä.wav" in (tmp_path / "edits.json").read_text(encoding="utf-8")


def test_parallel_renders_take_such_names(gradwave, voice, sound, tmp_path):
    folder = tmp_path / NAME
    folder.mkdir()
    for name in ("one.wav", f"{NAME}.wav"):
        shutil.copy(sound, folder / name)
    words = ("render", folder, "-o", tmp_path / "out", "--voice", voice, "--iterations", 1)
    status, _, err = gradwave(*words, "--jobs", 2)
    assert status == 0, err
    assert len(list((tmp_path / "out").iterdir())) == 2


def test_a_listening_test_of_such_sounds_is_saved(tmp_path, speech):
    audio = speech[None, :12_000]
    sounds = {"Original": Sound.of(audio, 24_000), NAME: Sound.of(0.5 * audio, 24_000)}
    path = write_test(tmp_path, DraftTest("abx", (DraftClip(NAME, sounds),), trials=3))
    [clip] = ListeningTest.load(path).plan.clips
    assert (clip.name, [one.name for one in clip.stimuli]) == (SHOWN, ["Original", SHOWN])
