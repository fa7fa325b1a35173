"""Scenes of the window and its dialogs for the pictures; each begins where the last one ended."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from screenshot_stage import CLIP, Scene, Stage

if TYPE_CHECKING:
    from gradwave.jobs import Job

SWEEP = (3, 12)  # iterations of the further takes


def first(stage: Stage) -> Scene:
    window = stage.window
    window.player.look_for_device()
    window.features.help.welcome.show_once()
    window.session.begin(None)
    yield lambda: window.session.catalog.voice_ready and stage.quiet()
    stage.take_pictures()
    window.features.help.welcome.close_button.click()


def file(stage: Stage) -> Scene:
    session = stage.window.session
    session.open(CLIP)
    yield lambda: session.original is not None and stage.quiet()
    stage.take_pictures()


def rendering(stage: Stage) -> Scene:
    window, session = stage.window, stage.window.session
    session.settings_model.change(iterations=50)
    session.render()
    yield lambda: session.render_progress is not None and session.render_progress.done > 12
    yield (lambda: bool(window.result.facts) and window.result.spectrogram.image.image is not None)
    stage.take_pictures()
    yield lambda: session.render_progress is None


def takes(stage: Stage) -> Scene:
    stage.window.session.sweep(SWEEP)
    yield stage.quiet
    stage.window.takes.star()
    yield stage.quiet
    stage.take_pictures()


def difference(stage: Stage) -> Scene:
    stage.window.models.display.choose("compared", "difference")
    yield stage.quiet
    stage.take_pictures()
    stage.window.models.display.choose("compared", "stacked")


def advanced(stage: Stage) -> Scene:
    window = stage.window
    window.session.settings_model.change(iterations=25, start="sketch")
    window.panel.advanced.fold.setChecked(True)
    yield stage.quiet
    stage.take_pictures()


def edits(stage: Stage) -> Scene:
    """Show a stretched and painted mel, and the take that was rendered from it."""
    from wavegrad_core.edits import Gain, Harmonics, Pitch, Rectangle, Stretch, Stroke

    window, design = stage.window, stage.window.models.design
    window.models.display.choose("scale", "mel")
    window.panel.show_page(window.features.design.page)
    design.preview.enabled = False
    line = tuple((0.3 + 0.1 * step, 5000 - 250 * step, 1.0) for step in range(9))
    for edit in (
        Stretch(factor=1.2),
        Pitch(semitones=-2),
        Gain(decibels=-24, region=Stroke(line, 0.05, 5)),
        Gain(decibels=-30, region=Rectangle(1.1, 1.4, 3500, 9000, 0.02, 2)),
        Harmonics(pitch=((1.8, 300.0), (2.1, 600.0), (2.4, 400.0)), decibels=-34),
    ):
        design.edits.add(edit)
    design.tools.choose("box")
    design.tools.select(Rectangle(2.5, 3.0, 400, 3000, 0.02, 2))
    window.session.settings_model.change(iterations=6, start="noise")
    window.session.render()
    yield lambda: window.session.render_progress is None and window.session.result is not None
    yield lambda: design.mel.current is not None and stage.quiet()
    stage.take_pictures()
    design.tools.select(None)
    design.tools.choose("move")
    design.edits.clear()
    window.panel.show_page(None)
    window.models.display.choose("scale", "linear")


def step(stage: Stage) -> Scene:
    window = stage.window
    window.session.settings_model.change(iterations=50, start="noise")
    window.takes.chosen.emit(window.session.takes.all[0].key)
    window.models.steps.move(window.models.steps.last // 2)
    yield stage.quiet
    stage.take_pictures()
    window.models.steps.move(window.models.steps.last)


def recovered(stage: Stage) -> Scene:
    """Show the recovery offer, from the files of a window that crashed."""
    from gradwave.projects.autosave import AutosaveSlot
    from gradwave.projects.project import LANE
    from gradwave.projects.project_file import write

    window, persistence = stage.window, stage.window.features.projects.persistence
    recovery, project = persistence.recovery, persistence.project
    slot = AutosaveSlot.new(stage.own / "STATE" / "gradwave" / "autosave")
    content = project.content()

    def leave(job: Job) -> None:
        slot.take()
        write(job, slot.file, content, project.checksums, copy=True)

    window.jobs.submit(leave, lambda event: None, lane=LANE)
    yield stage.quiet
    slot.release()
    recovery.look()
    yield lambda: recovery.offer is not None and stage.quiet()
    stage.take_pictures()
    recovery.delete()


def queue(stage: Stage) -> Scene:
    window = stage.window
    clips = stage.own / "Clips"
    clips.mkdir()
    for number in range(1, 5):
        shutil.copy(CLIP, clips / f"{number}.flac")
    (clips / "not a sound.wav").touch()
    window.session.settings_model.change(iterations=6, start="noise")
    window.features.queue.take([clips])
    stage.shown = window.features.queue.dialog
    yield lambda: window.features.queue.queue.ready
    window.features.queue.queue.pause(False)
    yield lambda: len(window.features.queue.queue.of("done")) >= 2
    stage.take_pictures()


def voices(stage: Stage) -> Scene:
    stage.shown = stage.window.features.voices
    stage.window.features.voices.open_and_look()
    yield lambda: bool(stage.window.models.voices.all) and not stage.window.models.voices.busy
    stage.take_pictures()


def devices(stage: Stage) -> Scene:
    stage.shown = stage.window.features.devices
    stage.window.features.devices.open_and_look()
    yield lambda: stage.window.models.devices.processors is not None
    stage.take_pictures()


def about(stage: Stage) -> Scene:
    stage.shown = stage.window.features.help.about_dialog
    stage.window.features.help.show_about()
    yield lambda: stage.window.features.help.about_dialog.table.topLevelItemCount() > 0
    stage.take_pictures()
