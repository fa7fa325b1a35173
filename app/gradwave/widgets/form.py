"""Forms: a labelled row for each field."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QWidget

from gradwave.theme import SPACE
from gradwave.widgets.plain_text import plain_label


def form(rows: Mapping[str, QWidget]) -> QFormLayout:
    """Return a form whose labels are level with their fields, and name them for screen readers."""
    made = QFormLayout()
    made.setSpacing(SPACE)
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    made.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for name, field in rows.items():
        field.setAccessibleName(name)
        label = plain_label(name)
        label.setMinimumHeight(field.sizeHint().height())
        made.addRow(label, field)
    return made
