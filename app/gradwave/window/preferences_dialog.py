"""The preferences: theme, language and start."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gradwave import language
from gradwave import theme as themes
from gradwave.language import tr
from gradwave.preferences import preferences
from gradwave.theme import DARK, LIGHT, SPACE, Theme, styled
from gradwave.widgets.combo_box import ComboBox
from gradwave.widgets.plain_text import plain_label

THEME = "look/theme"
THEME_NAMES = {"system": tr("As the system"), "light": tr("Light"), "dark": tr("Dark")}
SAMPLE = "start/sample"
WIDTH = 52  # characters


def chosen_theme() -> str:
    """Return the theme that the user prefers: a key of THEME_NAMES."""
    kept = preferences().read(THEME, "system")
    return kept if kept in THEME_NAMES else "system"


def theme_to_use(app: QApplication) -> Theme:
    """Return the theme that the user prefers, or else that of the system."""
    dark = {"light": False, "dark": True}.get(chosen_theme())
    return (DARK if themes.is_dark(app) else LIGHT) if dark is None else (DARK if dark else LIGHT)


def opens_sample() -> bool:
    """Return whether the sample clip is opened and rendered at the start."""
    return preferences().read(SAMPLE, True)


class PreferencesDialog(QDialog):
    """Preferences, each applied as soon as it is chosen."""

    theme_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Preferences"))
        self.theme = ComboBox()
        self.theme.setAccessibleName(tr("Theme"))
        self.theme.setToolTip(tr("Light, dark, or the system's theme"))
        for name, text in THEME_NAMES.items():
            self.theme.addItem(text, name)
        self.language = ComboBox()
        self.language.setAccessibleName(tr("Language"))
        self.language.setToolTip(tr("Language of the window; a change applies at the next start"))
        self.language.addItem(tr("As the system"), language.SYSTEM)
        for code, name in language.LANGUAGES.items():
            self.language.addItem(name, code)
        self.restart = styled(plain_label(tr("Applies at the next start.")), "muted")
        self.sample = QCheckBox(tr("Open the sample clip at the start"))
        self.sample.setToolTip(tr("Otherwise the window is empty until you open a sound"))
        close = QPushButton(tr("Close"), autoDefault=False)
        close.setToolTip(tr("Close this window (Esc)"))
        close.clicked.connect(self.close)
        grid = QGridLayout()
        grid.setSpacing(SPACE)
        grid.setColumnStretch(1, 1)
        grid.addWidget(styled(plain_label(tr("Theme")), "muted"), 0, 0)
        grid.addWidget(self.theme, 0, 1)
        grid.addWidget(styled(plain_label(tr("Language")), "muted"), 1, 0)
        grid.addWidget(self.language, 1, 1)
        grid.addWidget(self.restart, 2, 1)
        grid.addWidget(self.sample, 3, 0, 1, 2)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addLayout(grid)
        column.addStretch(1)
        column.addLayout(foot)
        self.setMinimumWidth(WIDTH * self.fontMetrics().averageCharWidth())
        self.theme.activated.connect(self._choose_theme)
        self.language.activated.connect(self._choose_language)
        self.sample.clicked.connect(lambda on: preferences().write(SAMPLE, on))

    def bring(self) -> None:
        """Show the current preferences."""
        self.theme.setCurrentIndex(self.theme.findData(chosen_theme()))
        self.language.setCurrentIndex(self.language.findData(language.preferred()))
        self.restart.setVisible(False)
        self.sample.setChecked(opens_sample())
        self.open()

    def _choose_theme(self, index: int) -> None:
        preferences().write(THEME, self.theme.itemData(index))
        self.theme_changed.emit()

    def _choose_language(self, index: int) -> None:
        preferences().write(language.PREFERENCE, self.language.itemData(index))
        self.restart.setVisible(language.language_to_use() != language.in_use())
