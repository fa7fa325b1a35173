"""The second page: what was found in the recordings, in plain words, with the clips to hear."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QProgressBar,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gradwave.durations import time_left
from gradwave.theme import SPACE, styled
from gradwave.training_wizard.check_findings import GOOD, KINDS, Finding
from gradwave.training_wizard.data_check import PARTS
from gradwave.training_wizard.quality_estimate import likely
from gradwave.training_wizard.views.page_parts import button, plural, row, shortcut, table
from gradwave.training_wizard.wizard import Wizard
from gradwave.widgets.wrapped_label import wrapped_label

LEAST_NAME, MOST_NAME = 24, 52  # letters
NAMES, KIND = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
TREATMENTS = {
    "out": "left out",
    "mended": "mended in the copy",
    "open": "used as it is",
    "good": "",
}
COPY = (
    "The copy that is trained on is cut at pauses, trimmed, brought to one loudness and to the "
    "voice's rate. Your recordings stay as they are."
)


class DataCheckPage(QWidget):
    """Findings by kind; each can be heard and left out."""

    title = "Look over"
    next_text = "Plan the training"

    def __init__(self, wizard: Wizard) -> None:
        super().__init__()
        self._wizard = wizard
        self.summary = styled(QLabel(wordWrap=True), "title")
        self.likely = wrapped_label("muted")
        self.progress = QProgressBar(textVisible=False)
        self.progress.setAccessibleName("Recordings looked over")
        self.table = table("What was found", "Recording", "What was found", "What happens")
        self.table.setSelectionMode(self.table.SelectionMode.ExtendedSelection)
        header = self.table.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.meaning = wrapped_label("")
        self.hear_button = button("Hear it", "Play the recording (Space)", self._hear)
        self.out_button = button("Leave out", "Train without the chosen ones (Del)", self._out)
        self.in_button = button("Take in", "Train with the chosen ones after all", self._in)
        self.as_is_button = button("", "", self._as_is)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.summary)
        column.addWidget(self.likely)
        column.addWidget(self.progress)
        column.addWidget(self.table, stretch=1)
        column.addWidget(self.meaning)
        column.addLayout(
            row(self.hear_button, self.out_button, self.in_button, self.as_is_button, None)
        )
        column.addWidget(wrapped_label("muted", COPY))
        shortcut("Del", self.table, self._out)
        shortcut("Space", self.table, self._hear)
        self.table.itemSelectionChanged.connect(self._show_chosen)
        wizard.data_check.changed.connect(self._show)
        wizard.clip_player.changed.connect(self._show_chosen)
        self._show()

    def _show(self) -> None:
        check = self._wizard.data_check
        self.progress.setVisible(check.busy)
        done, total = check.progress
        self.progress.setMaximum(max(total, 1))
        self.progress.setValue(done)
        self.summary.setText(self._summed())
        said = likely(check.minutes[0]) if check.report is not None else ""
        self.likely.setText(said)
        self.likely.setVisible(bool(said))
        self._fill(check.findings)

    def _summed(self) -> str:
        check = self._wizard.data_check
        if check.busy:
            done, total = (parts // PARTS for parts in check.progress)
            left = check.seconds_left
            told = f", {time_left(left)}" if left is not None else ""
            return f"Looking over {plural(total, 'recording')}: {done:,} done{told}…"
        if check.report is None:
            return ""
        used = check.used
        if not check.enough:
            return "None of these recordings can be trained on. Go back and add others."
        minutes, clean = check.minutes
        good = "all of it good" if clean > 0.995 * minutes else f"{_told(clean)} of it good"
        return f"{plural(len(used), 'recording')} with {_told(minutes)} of speech, {good}."

    def _fill(self, findings: list[Finding]) -> None:
        chosen = set(self._names())
        findings = [*findings, *(Finding(GOOD, name, "") for name in self._wizard.data_check.good)]
        kinds = [self.table.topLevelItem(row) for row in range(self.table.topLevelItemCount())]
        open_before = {item.data(0, KIND): item.isExpanded() for item in kinds if item}
        self.table.clear()
        groups: dict[str, QTreeWidgetItem] = {}
        for one in findings:
            if one.kind not in groups:
                groups[one.kind] = self._group(one.kind, findings)
            if not one.name:
                groups[one.kind].setText(1, one.text)
                continue
            item = QTreeWidgetItem([one.name, one.text, self._fate(one)])
            item.setToolTip(0, one.name)
            item.setToolTip(1, one.text)
            item.setData(0, NAMES, [one.name])
            item.setData(0, KIND, one.kind)
            groups[one.kind].addChild(item)
            item.setSelected(one.name in chosen)
        for kind, group in groups.items():  # what is good is folded if there is more to look at
            group.setExpanded(open_before.get(kind, kind != GOOD or len(groups) == 1))
        self._fit_names()
        self.table.setVisible(bool(findings))
        self._show_chosen()

    def _fit_names(self) -> None:
        """As wide as the longest one, within what leaves the findings readable."""
        header, letter = self.table.header(), self.fontMetrics().averageCharWidth()
        wanted = max(self.table.sizeHintForColumn(0), letter * LEAST_NAME)
        header.resizeSection(0, min(wanted, letter * MOST_NAME))

    def _fate(self, one: Finding) -> str:
        check = self._wizard.data_check
        if one.name in check.excluded:
            return "left out by you"
        if one.treatment == "mended" and one.name in check.as_is:
            return "left as it is by you"
        return TREATMENTS[one.treatment]

    def _group(self, kind: str, findings: list[Finding]) -> QTreeWidgetItem:
        names = [one.name for one in findings if one.kind == kind and one.name]
        item = QTreeWidgetItem([KINDS[kind].title, plural(len(names), "recording"), ""])
        item.setData(0, NAMES, names)
        item.setData(0, KIND, kind)
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
        self.table.addTopLevelItem(item)
        return item

    def _names(self) -> list[str]:
        """Of the chosen rows; a kind stands for all of it."""
        each = (item.data(0, NAMES) or [] for item in self.table.selectedItems())
        return list(dict.fromkeys(name for names in each for name in names))

    def _show_chosen(self) -> None:
        names, excluded = self._names(), self._wizard.data_check.excluded
        items = self.table.selectedItems()
        kind = items[0].data(0, KIND) if items else None
        self.meaning.setText(
            KINDS[kind].meaning if kind else "Choose a line to read what it means."
        )
        self.meaning.setVisible(self.table.isVisibleTo(self))
        playing = self._wizard.clip_player.playing
        self.hear_button.setEnabled(len(names) == 1 and kind != "unreadable")
        self.hear_button.setText("Stop" if playing and playing in names else "Hear it")
        self.out_button.setEnabled(bool(set(names) - excluded))
        self.in_button.setEnabled(bool(set(names) & excluded))
        mended = bool(set(names) - self._wizard.data_check.as_is)
        self.as_is_button.setText("Leave as it is" if mended else "Mend it")
        self.as_is_button.setToolTip("Whether the copy mends the chosen ones")
        can_mend = kind is not None and KINDS[kind].treatment == "mended"
        self.as_is_button.setEnabled(can_mend and bool(names))

    # What a person does

    def _hear(self) -> None:
        names = self._names()
        path = self._wizard.data_check.path_of(names[0]) if len(names) == 1 else None
        if path is not None and self.hear_button.isEnabled():
            self._wizard.clip_player.toggle(names[0], {names[0]: path})

    def _out(self) -> None:
        self._decide(self._names(), leave=True)

    def _in(self) -> None:
        self._decide(self._names(), leave=False)

    def _as_is(self) -> None:
        check, names = self._wizard.data_check, self._names()
        (check.keep_as_is if set(names) - check.as_is else check.repair)(names)

    def _decide(self, names: Iterable[str], leave: bool) -> None:
        check = self._wizard.data_check
        (check.exclude if leave else check.include)(names)


def _told(minutes: float) -> str:
    return f"{minutes:.1f} minutes" if minutes >= 1 else f"{60 * minutes:.0f} seconds"
