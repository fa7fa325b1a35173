"""The models of the sound design, one of each. No widgets."""

from __future__ import annotations

from dataclasses import dataclass

from gradwave.jobs import Jobs
from gradwave.playing.player import Player
from gradwave.rendering.session import Session
from gradwave.sound_design.audio_exchange import AudioExchange
from gradwave.sound_design.edit_model import EditModel
from gradwave.sound_design.edited_mel import EditedMel
from gradwave.sound_design.marker_list import MarkerList
from gradwave.sound_design.painting_tools import PaintingTools
from gradwave.sound_design.region_renders import RegionRenders
from gradwave.sound_design.sketch_preview import SketchPreview
from gradwave.sound_design.variations import Variations


@dataclass(frozen=True)
class DesignModels:
    """Models of the sound design: edits, tools, previews, variations, exchange."""

    edits: EditModel
    mel: EditedMel
    tools: PaintingTools
    regions: RegionRenders
    preview: SketchPreview
    variations: Variations
    exchange: AudioExchange
    markers: MarkerList


def build_design(session: Session, jobs: Jobs, player: Player) -> DesignModels:
    """Build the models of the sound design around a session."""
    edits = EditModel(session)
    tools = PaintingTools(edits, lambda: player.position)
    mel = EditedMel(session, jobs)
    regions = RegionRenders(session, tools, player)
    preview = SketchPreview(edits, mel, player, jobs)
    variations, exchange = Variations(session, jobs), AudioExchange(session, regions)
    markers = MarkerList(session, jobs)
    session.exports.markers = markers.of_take
    return DesignModels(edits, mel, tools, regions, preview, variations, exchange, markers)
