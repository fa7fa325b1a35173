"""The models behind the window, one of each. No widgets."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from gradwave.devices.device_choice import DeviceChoice
from gradwave.jobs import Jobs
from gradwave.listening.blind_test import BlindTest
from gradwave.panes.display_options import DisplayOptions
from gradwave.playing.player import Player
from gradwave.playing.timeline import Timeline
from gradwave.playing.volume import Volume
from gradwave.preferences import preferences
from gradwave.projects.persistence import Persistence
from gradwave.rendering.session import Session
from gradwave.sound_design.design_models import DesignModels, build_design
from gradwave.takes.ab_comparison import ABComparison
from gradwave.takes.step_browser import StepBrowser
from gradwave.takes.take_scores import TakeScorer
from gradwave.training_wizard.wizard import Wizard
from gradwave.voices.voice_list import VoiceList
from wavegrad_core.bundled_files import bundled_path


@dataclass(frozen=True)
class Models:
    """The state of the program; views show it and change it."""

    jobs: Jobs
    session: Session
    player: Player
    timeline: Timeline
    volume: Volume
    display: DisplayOptions
    steps: StepBrowser
    comparison: ABComparison
    scorer: TakeScorer
    devices: DeviceChoice
    voices: VoiceList
    persistence: Persistence
    blind_test: BlindTest
    wizard: Wizard
    design: DesignModels

    @property
    def players(self) -> list[Player]:
        """Every player that can use the output device, the window's own first."""
        others = (self.blind_test.player, self.wizard.clip_player.player)
        return [self.player, *others, self.design.preview.player]


def build_models(session: Session, data: Path, state: Path) -> Models:
    """Build the models around a session.

    Args:
        session: The session.
        data: The user's folder for listening tests and training runs.
        state: The user's folder for recent files and copies for recovery.
    """
    jobs = session.jobs
    player, timeline = Player(jobs), Timeline()
    steps = StepBrowser(session.takes, player, jobs)
    blind_test = BlindTest(jobs, data / "listening tests")
    wizard = Wizard(jobs, data / "trainings")
    design = build_design(session, jobs, player)
    players = [player, blind_test.player, wizard.clip_player.player, design.preview.player]
    return Models(
        jobs=jobs,
        session=session,
        player=player,
        timeline=timeline,
        volume=Volume(players),
        display=DisplayOptions(),
        steps=steps,
        comparison=ABComparison(session.takes, player, timeline, steps),
        scorer=TakeScorer(session.takes, jobs),
        devices=DeviceChoice(jobs, players, session.engine, preferences()),
        voices=VoiceList(jobs),
        persistence=Persistence(session, jobs, state, bundled_clip()),
        blind_test=blind_test,
        wizard=wizard,
        design=design,
    )


def bundled_clip() -> Path:
    """Return the recording that the program opens at startup."""
    return bundled_path("clips", "kathleen.flac")
