"""Commands of the sound design."""

from __future__ import annotations

from gradwave.commands import Command
from gradwave.sound_design.edit_model import EditModel
from gradwave.sound_design.painting_tools import TOOLS, PaintingTools
from gradwave.sound_design.region_renders import RegionRenders
from gradwave.sound_design.views.sound_design import SoundDesign

TOOL_NAMES = {
    "move": "&Move",
    "range": "Select time &range",
    "band": "Select frequency &band",
    "box": "Select bo&x",
    "lasso": "Select with &lasso",
    "brush": "&Brush",
    "pencil": "&Pencil",
}


def sound_design_commands(
    design: SoundDesign, edits: EditModel, tools: PaintingTools, regions: RegionRenders
) -> tuple[Command, ...]:
    """Return the commands that show the edits, load and save them, and choose tools."""

    def has_edits() -> bool:
        return bool(edits.edits.edits)

    def tool_command(place: int, tool: str) -> Command:
        return Command(
            f"tool_{tool}",
            TOOL_NAMES[tool],
            lambda: design.choose_tool(tool),
            "&Edit",
            330 + place,
            submenu="Painting &tool",
            checked=lambda: tools.tool == tool,
            updates=(tools.changed,),
        )

    page = design.page
    return (
        Command(
            "edit_mel",
            "Edit the &mel",
            design.toggle,
            "&Edit",
            310,
            ("E",),
            plain=True,
            checked=lambda: design.shown,
            updates=(design.toggled,),
        ),
        *(tool_command(place, tool) for place, tool in enumerate(TOOLS)),
        Command(
            "apply_effect",
            "&Apply effect to selection",
            tools.apply,
            "&Edit",
            345,
            ("Ctrl+Return",),
            enabled=lambda: tools.selection is not None,
            updates=(tools.changed,),
        ),
        Command(
            "render_selection",
            "Render se&lection",
            regions.render,
            "&Render",
            115,
            ("Ctrl+Alt+R",),
            enabled=lambda: regions.can_render,
            updates=(regions.changed,),
        ),
        Command(
            "preview_edits",
            "&Preview edits",
            design.play_preview,
            "&Edit",
            347,
            ("P",),
            plain=True,
            enabled=lambda: design.shown,
            updates=(design.toggled,),
        ),
        Command("load_edits", "L&oad edits…", page.load, "&Edit", 350),
        Command(
            "save_edits",
            "Save e&dits…",
            page.save,
            "&Edit",
            355,
            enabled=has_edits,
            updates=(edits.changed,),
        ),
        Command(
            "clear_edits",
            "Remo&ve all edits",
            edits.clear,
            "&Edit",
            360,
            enabled=has_edits,
            updates=(edits.changed,),
        ),
    )
