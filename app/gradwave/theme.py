"""Colours and spacing of the light and the dark theme."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from string import Template
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from wavegrad_core.bundled_files import bundled_path

W = TypeVar("W", bound=QWidget)

SPACE = 8  # unit of margins and gaps in pixels
FONT_SCALES = {  # of the sizes in the style sheet, relative to the chosen one
    "small": 0.9,
    "large": 1.2,
    "drop": 1.4,
    "headline": 1.5,
    "sentence": 1.6,
    "slot": 2.4,
}


@dataclass(frozen=True)
class Theme:
    """Colours by purpose.

    On every surface the contrast of text is at least 4.5 and that of `border` at least 3.
    """

    dark: bool
    window: str
    panel: str
    raised: str
    line: str
    border: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_hover: str
    error: str
    error_panel: str
    original: str
    result: str
    cursor: str


LIGHT = Theme(
    dark=False,
    window="#eef0f3",
    panel="#ffffff",
    raised="#f4f5f8",
    line="#d5d9e0",
    border="#828998",
    text="#1b1f27",
    muted="#596274",
    accent="#4a3fb5",
    on_accent="#ffffff",
    accent_hover="#5b50c9",
    error="#a3261f",
    error_panel="#fdecea",
    original="#176b77",
    result="#a34a17",
    cursor="#1b1f27",
)

DARK = Theme(
    dark=True,
    window="#14161b",
    panel="#1c1f26",
    raised="#272b34",
    line="#343a46",
    border="#747b8a",
    text="#e7e9ee",
    muted="#9ba3b2",
    accent="#8f86ff",
    on_accent="#14121f",
    accent_hover="#a59dff",
    error="#ff9b93",
    error_panel="#3a2023",
    original="#5cc4cf",
    result="#f5a463",
    cursor="#ffffff",
)


def styled(widget: W, name: str) -> W:
    """Style a widget under a name of the style sheet, and return it."""
    widget.setObjectName(name)
    return widget


def is_dark(app: QApplication) -> bool:
    """Return whether the system uses a dark scheme; if it does not say, judge by its palette."""
    scheme = app.styleHints().colorScheme()
    if scheme == Qt.ColorScheme.Unknown:
        return app.palette().window().color().lightness() < 128
    return scheme == Qt.ColorScheme.Dark


def apply(app: QApplication, theme: Theme) -> None:
    """Apply a theme to all widgets of the program."""
    palette = QPalette(QColor(theme.window))
    roles = QPalette.ColorRole
    for role, colour in {
        roles.Window: theme.window,
        roles.Base: theme.panel,
        roles.AlternateBase: theme.raised,
        roles.Button: theme.raised,
        roles.Text: theme.text,
        roles.WindowText: theme.text,
        roles.ButtonText: theme.text,
        roles.BrightText: theme.error,
        roles.ToolTipBase: theme.raised,
        roles.ToolTipText: theme.text,
        roles.PlaceholderText: theme.muted,
        roles.Highlight: theme.accent,
        roles.HighlightedText: theme.on_accent,
        roles.Accent: theme.accent,
        roles.Link: theme.accent,
    }.items():
        palette.setColor(role, QColor(colour))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    app.setPalette(palette)
    sheet = _style_sheet(theme, app.font().pointSizeF())
    if app.styleSheet() != sheet:  # this restyles every widget, which takes 0.2 s
        app.setStyleSheet(sheet)


def _style_sheet(theme: Theme, points: float) -> str:
    """Return the style sheet for a theme and a font size in points."""
    template = Template(bundled_path("theme.qss").read_text(encoding="utf-8"))
    sizes = {f"{name}_size": f"{scale * points:.1f}pt" for name, scale in FONT_SCALES.items()}
    kind = "dark" if theme.dark else "light"
    icons = {
        f"{name}_icon": bundled_path("icons", f"{name}-{kind}.svg").as_posix()
        for name in ("tick", "grip", "close")
    }
    shade = QColor(theme.window)
    drop = f"rgba({shade.red()}, {shade.green()}, {shade.blue()}, 170)"
    return template.substitute(asdict(theme), drop_shade=drop, **sizes, **icons)
