"""The views of all features, and how they are connected with the session."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QMainWindow

from gradwave.commands import Command, DynamicMenu
from gradwave.devices.commands import device_commands
from gradwave.devices.views.devices_dialog import DevicesDialog
from gradwave.features import Feature
from gradwave.help.commands import help_commands
from gradwave.help.views.help import Help
from gradwave.language import tr
from gradwave.listening.commands import listening_commands
from gradwave.listening.views.listening_tests import ListeningTests
from gradwave.models import Models
from gradwave.opening.views.profile_prompt import ProfilePrompt
from gradwave.opening.views.several_files_prompt import SeveralFilesPrompt
from gradwave.panes.commands import display_commands
from gradwave.playing.commands import playback_commands
from gradwave.projects.commands import project_commands
from gradwave.projects.views.open_actions import OpenActions
from gradwave.projects.views.project_actions import ProjectActions
from gradwave.projects.views.render_guard import RenderGuard
from gradwave.projects.views.sound_tabs import SoundTabs
from gradwave.queue.commands import queue_commands
from gradwave.queue.views.queue_actions import QueueActions
from gradwave.rendering.commands import render_commands
from gradwave.rendering.views.sweep_dialog import SweepDialog
from gradwave.sound_design.commands import (
    audition_commands,
    clipboard_commands,
    marker_commands,
    sound_design_commands,
)
from gradwave.sound_design.views.drag_out import DragOut, row_writer
from gradwave.sound_design.views.marker_actions import MarkerActions
from gradwave.sound_design.views.sound_design import SoundDesign
from gradwave.takes.commands import comparison_commands, take_commands
from gradwave.takes.views.export_dialogs import ExportDialogs
from gradwave.takes.views.take_row import key_of
from gradwave.takes.views.takes_view import TakesView
from gradwave.training_wizard.commands import training_commands
from gradwave.training_wizard.views.wizard_actions import TrainingWizard
from gradwave.voices.commands import voice_commands
from gradwave.voices.views.voices_dialog import VoicesDialog
from gradwave.window.preferences_dialog import PreferencesDialog


@dataclass(frozen=True)
class Features:
    """The features that have dialogs; iterating yields each as a `Feature`."""

    help: Help
    projects: ProjectActions
    guard: RenderGuard
    files: OpenActions
    tabs: SoundTabs
    several: SeveralFilesPrompt
    preferences: PreferencesDialog
    profile_prompt: ProfilePrompt
    queue: QueueActions
    voices: VoicesDialog
    devices: DevicesDialog
    training: TrainingWizard
    listening: ListeningTests
    design: SoundDesign
    registered: tuple[Feature, ...]

    def __iter__(self) -> Iterator[Feature]:
        return iter(self.registered)

    def open_paths(self, paths: list[Path]) -> None:
        """Open a file or add a folder to the queue; for several files, ask which."""
        if any(os.path.isdir(path) for path in paths):
            self.queue.take(paths)
        elif len(paths) == 1:
            self.files.open(paths[0])
        elif paths:
            self.several.ask(paths)


def build_features(window: QMainWindow, models: Models, takes: TakesView) -> Features:
    """Build the views of the features as children of the window."""
    help, help_feature = _help(window, models)
    projects, guard, files, prompt, projects_feature = _projects(window, models)
    queue, queue_feature = _queue(window, models)
    voices, voices_feature = _voices(window, models)
    tabs = SoundTabs(models.persistence.project)
    tabs.show_wanted.connect(files.show)
    tabs.close_wanted.connect(projects.close_sound)
    preferences = PreferencesDialog(window)
    several = SeveralFilesPrompt(window)
    several.open_wanted.connect(files.open_all)
    several.queue_wanted.connect(queue.take)
    devices = DevicesDialog(models.devices, window)
    training, training_feature = _training(window, models)
    listening, listening_feature = _listening(window, models)
    design, design_feature = _design(window, models, takes)
    design.open_wanted.connect(files.open)
    return Features(
        help=help,
        projects=projects,
        guard=guard,
        files=files,
        tabs=tabs,
        several=several,
        preferences=preferences,
        profile_prompt=prompt,
        queue=queue,
        voices=voices,
        devices=devices,
        training=training,
        listening=listening,
        design=design,
        registered=(
            help_feature,
            projects_feature,
            _takes(window, models, takes),
            Feature(
                render_commands(models.session, SweepDialog(models.session.sweep_counts, window))
            ),
            Feature(display_commands(models.display)),
            Feature(
                (
                    Command(
                        "preferences",
                        tr("Pre&ferences…"),
                        preferences.bring,
                        "&Edit",
                        210,
                        ("Ctrl+,",),
                    ),
                )
            ),
            Feature((Command("quit", tr("&Quit"), window.close, "&File", 410, ("Ctrl+Q",)),)),
            training_feature,
            queue_feature,
            voices_feature,
            Feature(device_commands(devices)),
            listening_feature,
            design_feature,
        ),
    )


def _help(window: QMainWindow, models: Models) -> tuple[Help, Feature]:
    help = Help(window, models.jobs)
    help.failed.connect(models.session.report_error)
    feature = Feature(
        help_commands(help), (help.welcome,), begin=help.welcome.show_once, closed=help.end
    )
    return help, feature


def _projects(
    window: QMainWindow, models: Models
) -> tuple[ProjectActions, RenderGuard, OpenActions, ProfilePrompt, Feature]:
    session, persistence = models.session, models.persistence
    guard = RenderGuard(window, session, persistence.project)
    projects = ProjectActions(window, session, persistence, guard, models.timeline, models.player)
    files = OpenActions(window, session, persistence, guard)
    prompt = ProfilePrompt(window, session.opener)
    prompt.chosen.connect(files.open)
    persistence.project.confirm_end_of_render = guard.run
    projects.open_wanted.connect(files.open)
    projects.offer.restore_wanted.connect(lambda: guard.run(projects.restore))

    def stop() -> None:
        guard.close()
        persistence.stop()

    feature = Feature(
        project_commands(session, files, projects, persistence.history),
        (projects.offer,),
        begin=persistence.begin,
        busy=lambda: session.render_progress is not None,
        stop=stop,
        closed=persistence.end,
    )
    return projects, guard, files, prompt, feature


def _takes(window: QMainWindow, models: Models, view: TakesView) -> Feature:
    takes, exports, player = models.session.takes, models.session.exports, models.player
    dialogs = ExportDialogs(window, takes, exports, models.steps, lambda: models.persistence.folder)
    commands = (
        *take_commands(takes, view, models.steps, dialogs),
        *comparison_commands(models.comparison, takes, player),
        *playback_commands(player, models.timeline),
    )
    return Feature(commands, busy=lambda: exports.running > 0)


def _queue(window: QMainWindow, models: Models) -> tuple[QueueActions, Feature]:
    actions = QueueActions(window, models.session, models.jobs)
    queue = actions.queue
    feature = Feature(queue_commands(actions), busy=lambda: queue.busy, stop=queue.cancel_all)
    return actions, feature


def _voices(window: QMainWindow, models: Models) -> tuple[VoicesDialog, Feature]:
    session, voices = models.session, models.voices
    dialog = VoicesDialog(voices, window)
    voices.listed.connect(session.settings_model.list_voices)
    voices.message.connect(session.message)
    dialog.use_wanted.connect(session.catalog.choose_voice)
    return dialog, Feature(voice_commands(dialog), busy=lambda: voices.busy == "Importing")


def _training(window: QMainWindow, models: Models) -> tuple[TrainingWizard, Feature]:
    wizard = models.wizard
    actions = TrainingWizard(window, models.session, models.jobs, wizard, models.player)
    feature = Feature(
        training_commands(actions),
        (actions.offer,),
        begin=actions.begin,
        busy=lambda: wizard.busy,
        stop=wizard.leave,
        apply_theme=actions.apply_theme,
    )
    return actions, feature


def _listening(window: QMainWindow, models: Models) -> tuple[ListeningTests, Feature]:
    session, player = models.session, models.player
    tests = ListeningTests(window, session, models.comparison, player, models.blind_test)
    tests.message.connect(session.message)
    tests.failed.connect(lambda error: session.report_error(error, tr("run the listening test")))
    feature = Feature(
        listening_commands(tests, player, session),
        busy=lambda: bool(tests.mushra_run.collected),
        stop=tests.leave,
    )
    return tests, feature


def _design(window: QMainWindow, models: Models, takes: TakesView) -> tuple[SoundDesign, Feature]:
    parts = models.design
    design = SoundDesign(
        models.session,
        parts,
        models.player,
        models.timeline,
        models.display,
        models.jobs,
        lambda: models.persistence.folder,
        window,
    )
    markers = MarkerActions(
        window,
        parts.markers,
        parts.regions,
        parts.tools,
        models.player,
        lambda: models.persistence.folder,
    )
    write = row_writer(takes.table, key_of, parts.exchange)
    DragOut(takes.table.viewport(), write, parts.edits.report)
    feature = Feature(
        (
            *sound_design_commands(design, parts),
            *audition_commands(models.session.takes, models.player, lambda: takes.table.keys),
            *clipboard_commands(models.session, design, parts),
            *marker_commands(markers, parts.markers),
            DynamicMenu(tr("&Go to marker"), "&Edit", 520, markers.fill),
        ),
        apply_theme=design.pane.apply_theme,
        page=(tr("Edits"), design.page),
        pane=design.pane,
    )
    return design, feature
