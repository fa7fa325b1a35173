"""The menus: every command of the window, with its keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from gradwave.panes.views import display_menu
from gradwave.rendering.session import SWEEP
from wavegrad_core.bundled import bundled

if TYPE_CHECKING:
    from gradwave.window.main_window import MainWindow

OF_A_TAKE = ("save", "result", "star", "rename", "delete", "save_all")  # need one to act on
GROUP_ENDS = ("sample", "save_project_as", "save_steps", "welcome", "doctor")  # a line is under
OF_SEVERAL = ("blind", "mushra")  # need two sounds to compare
Entry = tuple[str, str, str, Callable[[], object]]  # name, text, keys, what it does


def bundled_clip() -> Path:
    """The recording that the desktop opens on."""
    return bundled("clips", "kathleen.flac")


def fill(window: MainWindow) -> dict[str, QAction]:
    """Make the menus and return their actions by name."""
    actions = {}
    for title, entries in _menus(window).items():
        menu = window.menuBar().addMenu(title)
        for name, text, keys, act in entries:
            action = QAction(text, window)
            if keys:
                action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda checked=False, act=act: act())
            menu.addAction(action)
            actions[name] = action
            if name in GROUP_ENDS:
                menu.addSeparator()
            if name == "open":
                window.projects.fill_recent(menu.addMenu("Open re&cent"))
        if title == "&View":
            display_menu.add_to(menu, window.look)
    window.projects.follow_history(actions["undo"], actions["redo"])
    return actions


def _menus(window: MainWindow) -> dict[str, list[Entry]]:
    """Keys after a tab are only shown: the window itself takes them, when no control wants them."""
    session, player, timeline = window.session, window.player, window.timeline
    scrubbing = window.scrubbing
    return {
        "&File": [
            ("open", "&Open…", "Ctrl+O", window.asking.open),
            ("open_test", "Open a listening &test…", "", window.tests.ask_for_file),
            ("sample", "Open the sa&mple clip", "", lambda: window.asking.take(bundled_clip())),
            ("save_project", "&Save project", "Ctrl+S", window.projects.save),
            ("save_project_as", "Save project &as…", "Ctrl+Shift+S", window.projects.save_as),
            ("save", "&Export what is shown…", "Ctrl+E", window.asking.save),
            ("save_all", "E&xport all takes…", "Ctrl+Shift+E", window.asking.save_all),
            ("save_steps", "Export the ste&ps of the take…", "", window.asking.save_steps),
            ("quit", "&Quit", "Ctrl+Q", window.close),
        ],
        "&Edit": [
            ("undo", "&Undo", "Ctrl+Z", window.asking.undo),
            ("redo", "&Redo", "Ctrl+Shift+Z", window.asking.redo),
        ],
        "&Render": [
            ("render", "&Render", "Ctrl+R", session.render),
            ("sweep", f"&Sweep: {', '.join(map(str, SWEEP))}", "Ctrl+Shift+R", session.sweep),
            ("cancel", "&Cancel\tEsc", "", session.cancel),
            ("queue", "&Queue…", "Ctrl+U", window.queue_actions.show),
            ("voices", "&Voices…", "Ctrl+Shift+V", window.voices_dialog.open_and_look),
            ("train", "&Train a voice…", "Ctrl+T", window.training.open),
        ],
        "&Take": [
            ("star", "&Star", "Ctrl+D", window.takes.star),
            ("rename", "&Rename", "F2", window.takes.rename),
            ("delete", "&Delete", "Del", window.takes.delete),
        ],
        "&Listen": [
            ("play", "&Play or stop\tSpace", "", window.compare.play_or_stop),
            ("original", "The &original\t1", "", lambda: player.toggle("original")),
            ("result", "The &take that is shown\t2 to 9", "", window.compare.play_take),
            ("earlier", "An &earlier step of the take\t,", "", lambda: scrubbing.move_by(-1)),
            ("later", "&A later step of the take\t.", "", lambda: scrubbing.move_by(1)),
            ("loop", "&Loop, or no longer\tL", "", window.compare.loop),
            ("loop_from", "Loop &from the cursor\t[", "", window.compare.loop_from_here),
            ("loop_to", "Loop &up to the cursor\t]", "", window.compare.loop_to_here),
            ("match", "&Match levels, or no longer\tM", "", window.compare.match),
            ("blind", "&Blind test…", "Ctrl+B", window.tests.compare),
            ("mushra", "&Rate with MUSHRA…", "Ctrl+Shift+B", window.tests.rate),
            ("devices", "&Devices…", "", window.devices_dialog.open_and_look),
            ("start", "Back to the &start\tHome", "", lambda: player.seek(0.0)),
        ],
        "&View": [
            ("zoom_in", "Zoom &in\t+", "", lambda: timeline.zoom(1 / 1.6)),
            ("zoom_out", "&Zoom out\t−", "", lambda: timeline.zoom(1.6)),
            ("fit", "The &whole sound\t0", "", timeline.fit),
        ],
        "&Help": [
            ("welcome", "&First steps", "F1", window.help.welcome.show),
            ("log", "&Log", "", window.help.show_log),
            ("doctor", "Look at this &machine", "", window.help.show_doctor),
            ("about", "&About Gradwave", "", window.help.show_about),
        ],
    }
