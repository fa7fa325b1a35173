"""Buttons with an icon of Lucide."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton

from gradwave.theme import styled
from gradwave.widgets.icons import GAP, SIZE, lucide_icon
from gradwave.widgets.plain_text import plain_tip


class IconButton(QPushButton):
    """A button with an icon in the colours of the palette.

    Args:
        icon: Name of the icon in Lucide.
        text: Label; "" for an icon alone, whose name for screen readers is the tooltip's first
            words.
        tip: Tooltip.
        style: Name in the style sheet: "quiet" has a border only under the pointer.
    """

    def __init__(self, icon: str, text: str, tip: str, style: str = "quiet") -> None:
        super().__init__(text)
        styled(self, style)
        self.setToolTip(plain_tip(tip))
        if not text:
            self.setAccessibleName(tip.partition(" (")[0])
            self.setProperty("bare", True)
        self._label = text
        self._icon = icon
        self._gap = GAP if text else 0
        self.setIconSize(QSize(SIZE + self._gap, SIZE))
        self._draw()

    def show_label(self, shown: bool) -> None:
        """Show or hide the label; without it the tooltip and screen readers have its text."""
        if self._label and shown != bool(self.text()):
            self.setText(self._label if shown else "")
            self.setAccessibleName("" if shown else self._label)

    @property
    def label_width(self) -> int:
        """The width of the label in pixels."""
        return self.fontMetrics().horizontalAdvance(self._label)

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        if name != self._icon:
            self._icon = name
            self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._draw()

    def _draw(self) -> None:
        palette, roles, groups = self.palette(), QPalette.ColorRole, QPalette.ColorGroup
        primary = self.objectName() == "primary"
        checked = palette.color(groups.Active, roles.HighlightedText)
        self.setIcon(
            lucide_icon(
                self._icon,
                self._gap,
                checked if primary else palette.color(groups.Active, roles.ButtonText),
                checked,
                palette.color(groups.Disabled, roles.ButtonText),
            )
        )


class ToggleButton(IconButton):
    """A button that stays pressed: it has a border at all times, and is filled while it is on."""

    def __init__(self, icon: str, text: str, tip: str) -> None:
        super().__init__(icon, text, tip, "toggle")
        self.setCheckable(True)
