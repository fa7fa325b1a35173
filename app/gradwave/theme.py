"""Colours and spacing of the light and the dark theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from wavegrad_core.bundled_files import bundled_path

W = TypeVar("W", bound=QWidget)

SPACE = 8  # unit of margins and gaps in pixels


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
    sheet = _sheet(theme, app.font().pointSizeF())
    if app.styleSheet() != sheet:  # this restyles every widget, which takes 0.2 s
        app.setStyleSheet(sheet)


def _sheet(theme: Theme, points: float) -> str:
    """Return the style sheet; `points` is the chosen font size."""
    kind = "dark" if theme.dark else "light"
    tick, grip, close = (
        bundled_path("icons", f"{name}-{kind}.svg") for name in ("tick", "grip", "close")
    )
    shade = QColor(theme.window)
    drop = f"rgba({shade.red()}, {shade.green()}, {shade.blue()}, 170)"
    return f"""
    QWidget {{ color: {theme.text}; }}
    QMainWindow, QMainWindow > QWidget#body {{ background: {theme.window}; }}
    QFrame#pane, QFrame#panel {{
        background: {theme.panel}; border: 1px solid {theme.border}; border-radius: 8px; }}
    QFrame#banner {{
        background: {theme.error_panel}; border: 1px solid {theme.error}; border-radius: 8px; }}
    QFrame#banner QLabel {{ color: {theme.error}; }}
    QLabel#title {{ font-weight: 600; }}
    QLabel#heading {{ color: {theme.muted}; font-weight: 600; }}
    QLabel#muted, QLabel#empty {{ color: {theme.muted}; }}
    QLabel#line {{ color: {theme.muted}; font-size: {0.9 * points:.1f}pt; }}
    QLabel#empty {{ font-size: {1.2 * points:.1f}pt; }}
    QLabel#warning {{ color: {theme.result}; }}
    QLabel#headline {{ font-size: {1.5 * points:.1f}pt; font-weight: 600; }}
    QDialog {{ background: {theme.panel}; }}
    QLabel#clock {{ font-family: monospace; }}
    QToolTip {{ color: {theme.text}; background: {theme.raised}; border: 1px solid {theme.border};
        padding: 4px; }}
    QPushButton {{ qproperty-focusPolicy: TabFocus; }}
    QPushButton[focusable="false"] {{ qproperty-focusPolicy: NoFocus; }}
    QPushButton, QComboBox, QAbstractSpinBox, QLineEdit {{
        background: {theme.raised}; border: 1px solid {theme.border}; border-radius: 6px;
        padding: 5px 10px; min-height: 18px; }}
    QPlainTextEdit {{ background: {theme.raised}; border: 1px solid {theme.border};
        border-radius: 6px; padding: 4px; }}
    QComboBox {{ combobox-popup: 0; }}
    QComboBox::drop-down {{ border: none; width: 22px; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0; border: none; }}
    QAbstractSpinBox QLineEdit {{ padding: 0; min-height: 0; border: none;
        background: transparent; }}
    QComboBoxPrivateContainer {{ background: {theme.panel}; border: 1px solid {theme.border}; }}
    QComboBox QAbstractItemView {{ background: {theme.panel}; border: none; outline: 0; }}
    QComboBox QAbstractItemView::item {{ padding: 5px 8px; }}
    QComboBox QAbstractItemView::item:selected {{
        background: {theme.accent}; color: {theme.on_accent}; }}
    QPushButton:hover, QComboBox:hover {{ border-color: {theme.text}; }}
    QPushButton:focus, QComboBox:focus, QAbstractSpinBox:focus {{ border-color: {theme.accent}; }}
    QPushButton:pressed {{ background: {theme.line}; }}
    QPushButton:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{ color: {theme.muted}; }}
    QPushButton:checked {{
        background: {theme.accent}; color: {theme.on_accent}; border-color: {theme.accent}; }}
    QPushButton#primary {{
        background: {theme.accent}; color: {theme.on_accent}; border-color: {theme.accent};
        font-weight: 600; padding: 8px 10px; }}
    QPushButton#primary:hover {{ background: {theme.accent_hover}; }}
    QPushButton#primary:focus {{ border: 2px solid {theme.text}; padding: 7px 9px; }}
    QPushButton#primary:disabled {{
        background: {theme.raised}; color: {theme.muted}; border-color: {theme.border}; }}
    QPushButton#slot {{ border-radius: 8px; font-size: {2.4 * points:.1f}pt; font-weight: 600;
        padding: 14px; }}
    QPushButton#answer {{ font-weight: 600; padding: 10px; }}
    QPushButton#quiet {{ background: transparent; border-color: transparent; }}
    QPushButton#quiet:hover, QPushButton#quiet:focus {{ border-color: {theme.border}; }}
    QPushButton#quiet:checked, QPushButton#toggle:checked {{
        background: {theme.accent}; color: {theme.on_accent}; border-color: {theme.accent}; }}
    QPushButton#toggle {{ background: transparent; }}
    QPushButton[bare="true"] {{ padding: 5px 7px; }}
    QWidget#drop {{ background: {drop}; border: 3px dashed {theme.accent}; border-radius: 10px; }}
    QLabel#droptext {{ background: {theme.panel}; color: {theme.text}; border-radius: 8px;
        font-size: {1.4 * points:.1f}pt; padding: 16px 28px; }}
    QListWidget#contents, QTextBrowser {{ background: {theme.panel}; border: none; outline: 0; }}
    QListWidget#contents::item {{ padding: 5px 8px; border-radius: 4px; }}
    QListWidget#contents::item:selected {{ background: {theme.accent}; color: {theme.on_accent}; }}
    QFrame#footer {{ background: {theme.panel}; border: none;
        border-top: 1px solid {theme.line}; }}
    QWidget#status {{ background: {theme.window}; }}
    QTabBar::close-button {{ image: url("{close.as_posix()}"); width: 12px; height: 12px; }}
    QTabBar::close-button:hover {{ background: {theme.line}; border-radius: 3px; }}
    QSplitter::handle:vertical {{ height: 8px; background: transparent;
        image: url("{grip.as_posix()}"); }}
    QSplitter::handle:vertical:hover {{ background: {theme.line}; border-radius: 4px; }}
    QToolButton#fold {{ border: none; background: transparent; color: {theme.muted};
        font-weight: 600; padding: 4px 4px 4px 0; }}
    QToolButton#fold:hover, QToolButton#fold:focus {{ color: {theme.text}; }}
    QScrollArea, QWidget#settings, QAbstractScrollArea::corner {{ background: transparent; }}
    QCheckBox::indicator, QListWidget::indicator {{ width: 13px; height: 13px; border-radius: 3px;
        border: 1px solid {theme.muted}; background: {theme.raised}; }}
    QCheckBox::indicator:checked, QListWidget::indicator:checked {{
        background: {theme.accent}; border-color: {theme.accent};
        image: url("{tick.as_posix()}"); }}
    QCheckBox::indicator:checked:disabled {{ background: {theme.muted};
        border-color: {theme.muted}; }}
    QCheckBox::indicator:focus {{ border-color: {theme.text}; }}
    QRadioButton::indicator {{ width: 13px; height: 13px; border-radius: 7px;
        border: 1px solid {theme.muted}; background: {theme.raised}; }}
    QRadioButton::indicator:checked {{ border-color: {theme.accent};
        background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
            stop: 0.5 {theme.accent}, stop: 0.6 {theme.raised}); }}
    QRadioButton::indicator:focus {{ border-color: {theme.text}; }}
    QSlider:disabled, QLabel:disabled, QCheckBox:disabled {{ color: {theme.muted}; }}
    QProgressBar {{ background: {theme.raised}; border: none; border-radius: 3px;
        min-height: 6px; max-height: 6px; }}
    QProgressBar::chunk {{ background: {theme.accent}; border-radius: 3px; }}
    QSlider::groove:horizontal {{ height: 4px; background: {theme.border}; border-radius: 2px; }}
    QSlider::sub-page:horizontal {{ background: {theme.accent}; border-radius: 2px; }}
    QSlider::handle:horizontal {{ width: 14px; height: 14px; margin: -5px 0; border-radius: 7px;
        background: {theme.accent}; }}
    QSlider::sub-page:horizontal:disabled, QSlider::handle:horizontal:disabled {{
        background: {theme.line}; }}
    QSlider::handle:horizontal:focus {{ border: 2px solid {theme.text}; width: 10px;
        height: 10px; }}
    QSlider::groove:vertical {{ width: 4px; background: {theme.border}; border-radius: 2px; }}
    QSlider::add-page:vertical {{ background: {theme.accent}; border-radius: 2px; }}
    QSlider::add-page:vertical:disabled {{ background: {theme.muted}; }}
    QSlider::handle:vertical {{ width: 14px; height: 14px; margin: 0 -5px; border-radius: 7px;
        background: {theme.accent}; }}
    QSlider::handle:vertical:disabled {{ background: {theme.muted}; }}
    QSlider::handle:vertical:focus {{ border: 2px solid {theme.text}; width: 10px;
        height: 10px; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; }}
    QScrollBar::handle:vertical {{ background: {theme.border}; border-radius: 4px; margin: 1px;
        min-height: 16px; }}
    QScrollBar::handle:vertical:hover {{ background: {theme.muted}; }}
    QScrollBar::handle:horizontal {{ background: {theme.border}; border-radius: 4px; margin: 1px;
        min-width: 24px; }}
    QScrollBar::handle:horizontal:hover {{ background: {theme.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QLabel#sentence {{ font-size: {1.6 * points:.1f}pt; padding: 16px 0; }}
    QTreeWidget {{ background: transparent; border: none; outline: 0; }}
    QListWidget {{ background: transparent; border: none; outline: 0; }}
    QListWidget::item {{ padding: 3px 2px; border: none; }}
    QListWidget::item:selected {{ background: {theme.accent}; color: {theme.on_accent}; }}
    QTreeWidget::item {{ padding: 3px 6px; border: none; }}
    QTreeWidget::item:selected {{ background: {theme.accent}; color: {theme.on_accent}; }}
    QTreeWidget QLineEdit {{ padding: 0 4px; min-height: 0; }}
    QHeaderView {{ background: transparent; }}
    QHeaderView::section {{
        background: transparent; color: {theme.muted}; border: none; padding: 3px 9px; }}
    QTabBar::tab {{ padding: 8px 10px; border: none; color: {theme.muted}; background: transparent;
        border-bottom: 2px solid {theme.line}; font-weight: 600; }}
    QTabBar::tab:selected {{ color: {theme.text}; border-bottom: 2px solid {theme.accent}; }}
    QTabBar::tab:hover, QTabBar::tab:focus {{ color: {theme.text}; }}
    QTabBar#sounds::tab {{ background: transparent; color: {theme.muted}; font-weight: normal;
        padding: 5px 11px 5px 10px;
        border: 1px solid transparent; border-radius: 6px; margin-right: 4px; max-width: 240px; }}
    QTabBar#sounds::tab:hover {{ color: {theme.text}; border-color: {theme.line}; }}
    QTabBar#sounds::tab:selected {{ background: {theme.panel}; color: {theme.text};
        border-color: {theme.border}; }}
    QMenuBar {{ background: {theme.window}; }}
    QMenuBar::item {{ padding: 4px 10px; background: transparent; border-radius: 4px; }}
    QMenuBar::item:selected, QMenu::item:selected {{
        background: {theme.accent}; color: {theme.on_accent}; }}
    QMenu {{ background: {theme.panel}; border: 1px solid {theme.border}; padding: 4px; }}
    QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 4px; }}
    QMenu::item:disabled {{ color: {theme.muted}; }}
    QMenu::separator {{ height: 1px; background: {theme.line}; margin: 4px 8px; }}
    """
