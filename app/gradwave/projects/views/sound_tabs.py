"""The open sounds as tabs above the panes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QToolButton

from gradwave.language import tr
from gradwave.projects.open_sounds import OpenSound
from gradwave.projects.project import Project
from gradwave.theme import styled
from gradwave.widgets.plain_text import plain_tip

UNSAVED = "●"  # after the name of a sound with unsaved work


class SoundTabs(QTabBar):
    """A tab for each open sound; a middle click or the cross closes it."""

    show_wanted = Signal(OpenSound)
    close_wanted = Signal(OpenSound)

    def __init__(self, project: Project) -> None:
        super().__init__()
        self._project = project
        self._shown: list[OpenSound] = []
        styled(self, "sounds")
        self.setAccessibleName(tr("Open sounds"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setTabsClosable(True)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setUsesScrollButtons(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for button in self.findChildren(QToolButton):  # shown if there are more tabs than room
            button.setToolTip(tr("Scroll through the tabs"))
        self.currentChanged.connect(self._on_current)
        self.tabCloseRequested.connect(lambda place: self.close_wanted.emit(self._shown[place]))
        project.changed.connect(self.show_sounds)
        self.show_sounds()

    def show_sounds(self) -> None:
        """Update the tabs from the open sounds."""
        project, sounds = self._project, self._project.sounds
        self.blockSignals(True)
        if self._shown != sounds.all:
            while self.count() > len(sounds.all):
                self.removeTab(self.count() - 1)
            while self.count() < len(sounds.all):
                self.addTab("")
            self._shown = list(sounds.all)
        unsaved = project.history.unsaved_sounds
        for place, sound in enumerate(sounds.all):
            name = project.name_of(sound)
            mark = f" {UNSAVED}" if sound in unsaved else ""
            self.setTabText(place, f"{name}{mark}".replace("&", "&&"))
            takes = len(sounds.state(sound).takes)
            count = tr("%n take(s) (Ctrl+Tab shows the next sound)", "", takes)
            tip = f"{sound.original.path}\n{count}"
            self.setTabToolTip(place, plain_tip(tip))
            self._name_close_button(place, name)
        if (current := sounds.current) is not None:
            self.setCurrentIndex(sounds.all.index(current))
        self.blockSignals(False)

    def _name_close_button(self, place: int, name: str) -> None:
        sides = (QTabBar.ButtonPosition.RightSide, QTabBar.ButtonPosition.LeftSide)  # by platform
        for button in (self.tabButton(place, side) for side in sides):
            if button is not None:
                button.setAccessibleName(tr("Close {name}", name=name))
                button.setToolTip(plain_tip(tr("Close {name} (Ctrl+W)", name=name)))
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _on_current(self, place: int) -> None:
        if 0 <= place < len(self._shown):
            self.show_wanted.emit(self._shown[place])
            self.show_sounds()  # the sound may not have been left yet

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and place >= 0:
            self.close_wanted.emit(self._shown[place])
        else:
            super().mouseReleaseEvent(event)
