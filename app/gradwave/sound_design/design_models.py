"""The models of the sound design, one of each. No widgets."""

from __future__ import annotations

from dataclasses import dataclass

from gradwave.jobs import Jobs
from gradwave.playing.player import Player
from gradwave.rendering.session import Session
from gradwave.sound_design.edit_model import EditModel
from gradwave.sound_design.edited_mel import EditedMel
from gradwave.sound_design.painting_tools import PaintingTools


@dataclass(frozen=True)
class DesignModels:
    """The edits, the edited mel and the tools."""

    edits: EditModel
    mel: EditedMel
    tools: PaintingTools


def build_design(session: Session, jobs: Jobs, player: Player) -> DesignModels:
    """Build the models of the sound design around a session."""
    edits = EditModel(session)
    tools = PaintingTools(edits, lambda: player.position)
    return DesignModels(edits, EditedMel(session, jobs), tools)
