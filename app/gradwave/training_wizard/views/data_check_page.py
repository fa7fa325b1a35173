"""The second page: findings of the data check, with playback."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QProgressBar,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gradwave.durations import time_left
from gradwave.language import tr
from gradwave.theme import SPACE, styled
from gradwave.training_wizard.check_findings import GOOD, KINDS, Finding
from gradwave.training_wizard.data_check import PARTS
from gradwave.training_wizard.quality_estimate import expected_quality
from gradwave.training_wizard.views.page_parts import button, row, shortcut, table
from gradwave.training_wizard.wizard import Wizard
from gradwave.widgets.plain_text import plain_label, plain_tip
from gradwave.widgets.wrapped_label import wrapped_label

MIN_NAME, MAX_NAME = 24, 52  # characters
NAMES, KIND = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
TREATMENTS = {
    "excluded": tr("excluded"),
    "repaired": tr("repaired in the copy"),
    "open": tr("used unchanged"),
    "good": "",
}
COPY = tr(
    "Training uses a copy that is cut at pauses, trimmed, and brought to one loudness and the "
    "voice's sample rate. Your recordings are not changed."
)


class DataCheckPage(QWidget):
    """Findings by kind; recordings can be played and excluded."""

    title = tr("Check")
    next_text = tr("Plan training")

    def __init__(self, wizard: Wizard) -> None:
        super().__init__()
        self._wizard = wizard
        self.summary = styled(plain_label(wordWrap=True), "title")
        self.expectation = wrapped_label("muted")
        self.progress = QProgressBar(textVisible=False)
        self.progress.setAccessibleName(tr("Progress of the check"))
        self.table = table(tr("Findings"), tr("Recording"), tr("Finding"), tr("Treatment"))
        self.table.setSelectionMode(self.table.SelectionMode.ExtendedSelection)
        header = self.table.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.meaning = wrapped_label("")
        self.play_button = button(tr("Play"), tr("Play the recording (Space)"), self._play)
        self.exclude_button = button(
            tr("Exclude"), tr("Train without the selected recordings (Del)"), self._exclude
        )
        self.include_button = button(
            tr("Include"), tr("Train with the selected recordings"), self._include
        )
        self.repair_button = button(
            "", tr("Choose whether the copy repairs the selected recordings"), self._toggle_repair
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.summary)
        column.addWidget(self.expectation)
        column.addWidget(self.progress)
        column.addWidget(self.table, stretch=1)
        column.addWidget(self.meaning)
        column.addLayout(
            row(
                self.play_button, self.exclude_button, self.include_button, self.repair_button, None
            )
        )
        column.addWidget(wrapped_label("muted", COPY))
        shortcut("Del", self.table, self._exclude)
        shortcut("Space", self.table, self._play)
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
        self.summary.setText(self._summary_text())
        text = expected_quality(check.minutes[0]) if check.report is not None else ""
        self.expectation.setText(text)
        self.expectation.setVisible(bool(text))
        self._fill(check.findings)

    def _summary_text(self) -> str:
        check = self._wizard.data_check
        if check.busy:
            done, total = (parts // PARTS for parts in check.progress)
            left = check.seconds_left
            remaining = f", {time_left(left)}" if left is not None else ""
            checked = tr("Checking %n recording(s): {done:,} done", "", total, done=done)
            return f"{checked}{remaining}…"
        if check.report is None:
            return ""
        used = check.used
        if not check.enough:
            return tr("None of these recordings can be used for training. Go back and add others.")
        minutes, clean = check.minutes
        good = (
            tr("all of it good")
            if clean > 0.995 * minutes
            else tr("{length} of it good", length=_duration_text(clean))
        )
        return tr(
            "%n recording(s) with {length} of speech, {good}.",
            "",
            len(used),
            length=_duration_text(minutes),
            good=good,
        )

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
            item = QTreeWidgetItem([one.name, one.text, self._treatment(one)])
            item.setToolTip(0, plain_tip(one.name))
            item.setToolTip(1, plain_tip(one.text))
            item.setData(0, NAMES, [one.name])
            item.setData(0, KIND, one.kind)
            groups[one.kind].addChild(item)
            item.setSelected(one.name in chosen)
        for kind, group in groups.items():  # good recordings are folded if there are findings
            group.setExpanded(open_before.get(kind, kind != GOOD or len(groups) == 1))
        self._fit_names()
        self.table.setVisible(bool(findings))
        self._show_chosen()

    def _fit_names(self) -> None:
        """Fit the column to the longest name, within limits."""
        header, letter = self.table.header(), self.fontMetrics().averageCharWidth()
        wanted = max(self.table.sizeHintForColumn(0), letter * MIN_NAME)
        header.resizeSection(0, min(wanted, letter * MAX_NAME))

    def _treatment(self, one: Finding) -> str:
        check = self._wizard.data_check
        if one.name in check.excluded:
            return tr("excluded by you")
        if one.treatment == "repaired" and one.name in check.as_is:
            return tr("not repaired, by your choice")
        return TREATMENTS[one.treatment]

    def _group(self, kind: str, findings: list[Finding]) -> QTreeWidgetItem:
        names = [one.name for one in findings if one.kind == kind and one.name]
        item = QTreeWidgetItem([KINDS[kind].title, tr("%n recording(s)", "", len(names)), ""])
        item.setData(0, NAMES, names)
        item.setData(0, KIND, kind)
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
        self.table.addTopLevelItem(item)
        return item

    def _names(self) -> list[str]:
        """Return the names of the selected rows; a kind stands for all its recordings."""
        each = (item.data(0, NAMES) or [] for item in self.table.selectedItems())
        return list(dict.fromkeys(name for names in each for name in names))

    def _show_chosen(self) -> None:
        names, excluded = self._names(), self._wizard.data_check.excluded
        items = self.table.selectedItems()
        kind = items[0].data(0, KIND) if items else None
        self.meaning.setText(
            KINDS[kind].meaning if kind else tr("Select a line to see what it means.")
        )
        self.meaning.setVisible(self.table.isVisibleTo(self))
        playing = self._wizard.clip_player.playing
        self.play_button.setEnabled(len(names) == 1 and kind != "unreadable")
        self.play_button.setText(tr("Stop") if playing and playing in names else tr("Play"))
        self.exclude_button.setEnabled(bool(set(names) - excluded))
        self.include_button.setEnabled(bool(set(names) & excluded))
        repaired = bool(set(names) - self._wizard.data_check.as_is)
        self.repair_button.setText(tr("Don't repair") if repaired else tr("Repair"))
        can_repair = kind is not None and KINDS[kind].treatment == "repaired"
        self.repair_button.setEnabled(can_repair and bool(names))

    # Actions of the user

    def _play(self) -> None:
        names = self._names()
        path = self._wizard.data_check.path_of(names[0]) if len(names) == 1 else None
        if path is not None and self.play_button.isEnabled():
            self._wizard.clip_player.toggle(names[0], {names[0]: path})

    def _exclude(self) -> None:
        self._decide(self._names(), leave=True)

    def _include(self) -> None:
        self._decide(self._names(), leave=False)

    def _toggle_repair(self) -> None:
        check, names = self._wizard.data_check, self._names()
        (check.keep_as_is if set(names) - check.as_is else check.repair)(names)

    def _decide(self, names: Iterable[str], leave: bool) -> None:
        check = self._wizard.data_check
        (check.exclude if leave else check.include)(names)


def _duration_text(minutes: float) -> str:
    return (
        tr("{minutes:.1f} minutes", minutes=minutes)
        if minutes >= 1
        else tr("{seconds:.0f} seconds", seconds=60 * minutes)
    )
