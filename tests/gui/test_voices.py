"""The voices dialog: facts, import, use and removal by a user."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
import torch
from hands import click
from PySide6.QtCore import QFile
from PySide6.QtWidgets import QFileDialog
from safetensors.torch import save_file

from gradwave.voices.installation import install, installation_path
from gradwave.voices.views.voices_dialog import VoicesDialog
from gradwave.voices.voice_list import VoiceImport, VoiceList, suggested_name
from gradwave.window.main_window import MainWindow
from wavegrad_core.errors import InputError
from wavegrad_core.voices.library import installed_folder, list_voices
from wavegrad_core.voices.voice import Voice, read_card

PEERS = Path(__file__).parents[1] / "peers"


@pytest.fixture(autouse=True)
def _own_home(tmp_path, monkeypatch) -> None:
    """Redirect the folder of installed voices and the trash."""
    monkeypatch.setattr(
        "platformdirs.user_data_dir", lambda name, **rest: str(tmp_path / "home" / name)
    )
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))


@pytest.fixture
def trash(monkeypatch) -> list[str]:
    """Replace the system's trash; return the files that were moved there."""
    gone: list[str] = []

    def move(path: str) -> bool:
        gone.append(path)
        Path(path).unlink()
        return True

    monkeypatch.setattr(QFile, "moveToTrash", move)
    return gone


@pytest.fixture
def voices(qtbot, jobs) -> VoiceList:
    voices = VoiceList(jobs)
    voices.problems = []
    voices.problem.connect(lambda problem: voices.problems.append(problem.message))
    return voices


def settle(qtbot, voices: VoiceList) -> None:
    qtbot.waitUntil(lambda: not voices.busy)


def names(voices: VoiceList) -> list[str]:
    return [voice.name for voice in voices.all]


# Facts


def test_the_bundled_voice_tells_whose_it_is_what_it_was_trained_on_and_its_scores(qtbot, voices):
    voices.look()
    settle(qtbot, voices)
    (voice,) = [voice for voice in voices.all if voice.name == "kathleen"]
    card = read_card(voice.path)
    assert voice.facts["Credit"] == card.credit
    assert voice.facts["Licence"] == card.licence
    trained_on, training = voice.facts["Trained on"], card.training
    assert trained_on.startswith(f"{training['data']}: {training['clips']:,} clips, ")
    assert trained_on.endswith(f", {training['steps']:,} steps")
    assert f"batch {training['batch']}" in voice.facts["Training"]
    assert voice.facts["Rate"] == f"{card.profile.sample_rate / 1000:g} kHz"
    assert not voice.installed
    columns, rows = voice.scores
    means = card.scores["means"]
    assert [row[0] for row in rows] == list(means)
    stoi = columns.index("STOI")
    assert [float(row[stoi]) for row in rows] == pytest.approx(
        [row["stoi"] for row in means.values()], abs=0.0005
    )


def test_an_installed_file_that_is_no_voice_says_why_and_hides_no_other(qtbot, voices):
    installed_folder().mkdir(parents=True)
    (installed_folder() / "broken.safetensors").write_bytes(b"nothing")
    voices.look()
    settle(qtbot, voices)
    broken = next(voice for voice in voices.all if voice.name == "broken")
    assert "not a complete safetensors file" in broken.problem
    assert "kathleen" in names(voices)


# Import


@pytest.mark.parametrize(
    ("file", "config"),
    [
        ("lmnt.pt", None),
        ("ivanvovk.pt", "ivanvovk-config.json"),
        ("coqui.pth", "coqui-config.json"),
        ("coqui-weightnorm.pth", "coqui-weightnorm-config.json"),
    ],
)
def test_checkpoints_of_the_three_programs_become_voices(qtbot, voices, file, config):
    with qtbot.waitSignal(voices.imported):
        voices.add(VoiceImport(PEERS / file, "Ωμέγα", config=PEERS / config if config else None))
    card = read_card(installed_folder() / "Ωμέγα.safetensors")
    assert card.training["file"] == file
    assert voices.problems == []


def test_a_voices_own_file_is_copied_and_called_as_the_user_says(qtbot, voices, voice_file):
    with qtbot.waitSignal(voices.listed) as listed:
        voices.add(VoiceImport(voice_file, " Ada "))
    copy = installed_folder() / "Ada.safetensors"
    assert ("Ada", copy) in listed.args[0]
    before, after = Voice.load(voice_file), Voice.load("Ada")
    assert after.card == before.card.model_copy(update={"name": "Ada"})  # the name that takes show
    for one, other in zip(before.network.parameters(), after.network.parameters(), strict=True):
        assert torch.equal(one, other)


@pytest.mark.parametrize("name", ["kathleen", "KATHLEEN", "", "  ", "../up", "a/b", ".hidden"])
def test_a_name_that_is_taken_or_no_name_is_refused(qtbot, voices, voice_file, name):
    voices.add(VoiceImport(voice_file, name))
    settle(qtbot, voices)
    (problem,) = voices.problems
    assert "bug in Gradwave" not in problem
    assert "name" in problem
    assert [path for _, path in list_voices() if path.parent == installed_folder()] == []


def text(path: Path) -> None:
    path.write_text("Dear sir or madam", encoding="utf-8")


def other_network(path: Path) -> None:
    torch.save({"model": {"conv.weight": torch.zeros(1, 1, 3)}}, path)


@pytest.mark.parametrize("make", [text, other_network, Path.mkdir])
@pytest.mark.parametrize("suffix", [".pt", ".safetensors"])
def test_a_file_that_is_no_voice_is_reported_in_plain_words(qtbot, voices, tmp_path, make, suffix):
    path = tmp_path / f"odd{suffix}"
    make(path)
    voices.add(VoiceImport(path, "odd"))
    settle(qtbot, voices)
    (problem,) = voices.problems
    assert str(path) in problem
    assert "bug in Gradwave" not in problem
    assert "\n" not in problem


def test_a_name_is_suggested_that_can_be_a_files():
    assert suggested_name(Path("/a/weights: best?.pt")) == "weights_ best_"
    assert suggested_name(Path("/a/..pt")) != ""


# Remove


def test_where_there_is_no_trash_the_voice_stays_and_that_is_reported(
    qtbot, voices, voice_file, monkeypatch
):
    monkeypatch.setattr(QFile, "moveToTrash", lambda path: False)
    with qtbot.waitSignal(voices.imported):
        voices.add(VoiceImport(voice_file, "tiny"))
    voices.remove(next(voice for voice in voices.all if voice.name == "tiny"))
    settle(qtbot, voices)
    assert "to the trash. Delete" in voices.problems[0]
    assert "tiny" in names(voices)


# The task


def test_import_a_checkpoint_see_its_credit_render_with_it_remove_it(
    qtbot, open_window, make_sound, tmp_path, monkeypatch, trash
):
    window: MainWindow = open_window()
    session, dialog = window.session, window.features.voices
    session.begin(None)
    session.open(make_sound("good.wav", seconds=0.2))
    qtbot.waitUntil(lambda: session.can_render)
    before = session.settings.voice
    window.actions_by_name["voices"].trigger()
    qtbot.waitUntil(lambda: dialog.chosen is not None and not window.models.voices.busy)
    assert not dialog.remove_button.isEnabled()  # a bundled voice cannot be removed

    # A checkpoint of lmnt's program is imported with a name and a credit.
    path = tmp_path / "Lenas Gewichte.pt"
    shutil.copy(PEERS / "lmnt.pt", path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *rest: (str(path), ""))
    click(qtbot, dialog.import_button)
    asked = dialog.import_dialog
    assert asked.name.text() == "Lenas Gewichte"
    asked.name.setText("Lena")
    asked.credit.setText("Lena Müller 🎙, trained by her friends")
    click(qtbot, asked.import_button)
    qtbot.waitUntil(lambda: dialog.chosen is not None and dialog.chosen.name == "Lena")
    assert not dialog.banner.isVisible()

    # Its credit and origin are shown, and that it has no scores.
    assert dialog.facts["Credit"].text() == "Lena Müller 🎙, trained by her friends"
    assert dialog.facts["Licence"].text() == "Unknown; ask its author before publishing"
    assert "program lmnt" in dialog.facts["Training"].text()
    assert dialog.scores_heading.text() == "No scores"

    # It renders.
    click(qtbot, dialog.use_button)
    qtbot.waitUntil(lambda: session.settings.voice == "Lena")
    assert window.panel.voice.currentText() == "Lena"
    assert "Lena Müller" in window.panel.voice_facts.text()
    session.settings_model.change(iterations=1)
    with qtbot.waitSignal(session.result_changed):
        session.render()
    assert session.result.voice == "Lena"

    # It is removed: asked first, then gone from the list and the panel, its file in the trash.
    click(qtbot, dialog.remove_button)
    keep, remove = sorted(dialog.question.buttons(), key=lambda one: one.text())
    assert (keep.text(), remove.text()) == ("Keep", "Remove")
    click(qtbot, keep)
    assert "Lena" in names(window.models.voices)
    click(qtbot, dialog.remove_button)
    click(qtbot, max(dialog.question.buttons(), key=lambda one: one.text()))
    qtbot.waitUntil(lambda: "Lena" not in names(window.models.voices))
    assert trash == [str(installed_folder() / "Lena.safetensors")]
    qtbot.waitUntil(lambda: session.settings.voice == before)
    assert window.panel.voice.findText("Lena") == -1
    assert session.can_render


# One odd voice among the others


def with_metadata(path: Path, **changes) -> None:
    """Write a bundled voice's card with other fields, without weights."""
    card = json.loads(read_card(dict(list_voices())["kathleen"]).model_dump_json()) | changes
    save_file({}, path, {"gradwave": json.dumps(card)})


def test_one_odd_voice_does_not_empty_the_list(qtbot, voices):
    folder = installed_folder()
    folder.mkdir(parents=True)
    with_metadata(folder / "bigint.safetensors", scores={"means": {"a": {"pesq": 10**400}}})
    with_metadata(folder / "digits.safetensors", training={"data": "x", "steps": 10**4000})
    with_metadata(folder / "nested.safetensors", training={"a": nested(100)})
    with_metadata(folder / "odd.safetensors", scores={"means": {"a": {"pesq": [1]}, "b": 7}})
    (folder / "lfs.safetensors").write_text("version https://git-lfs.github.com/spec/v1\n")
    (folder / "folder.safetensors").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe.safetensors")
    (folder / "gone.safetensors").symlink_to("nowhere")
    voices.look()
    settle(qtbot, voices)
    found = {voice.name: voice for voice in voices.all}
    assert voices.problems == []
    assert not found["kathleen"].problem
    assert not found["bigint"].problem
    assert found["bigint"].scores == (["", "PESQ"], [["a", ""]])
    assert "Git LFS" in found["lfs"].problem
    assert "is a folder" in found["folder"].problem or "not a regular" in found["folder"].problem
    assert "not a regular file" in found.get("pipe", found["folder"]).problem
    assert found["gone"].problem
    dialog = VoicesDialog(voices)
    qtbot.addWidget(dialog)
    for name in found:
        dialog.choose(name)


def nested(depth: int) -> list:
    made: list = []
    for _ in range(depth):
        made = [made]
    return made


def test_a_name_that_another_window_has_just_taken_is_reported(qtbot, tmp_path):
    voice = Voice.load("kathleen")
    place = installation_path("mine")
    install(voice, installation_path("mine"))
    before = place.read_bytes()
    with pytest.raises(InputError, match="A voice named mine already exists"):
        install(voice, place)
    assert place.read_bytes() == before
