"""The voices dialog: a list of voices with the details and scores of each."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gradwave.language import tr
from gradwave.problem import Problem
from gradwave.theme import SPACE, styled
from gradwave.voices.views.import_dialog import ImportDialog
from gradwave.voices.voice_list import VoiceFacts, VoiceList
from gradwave.widgets.banner import Banner
from gradwave.widgets.confirmation import ask_to_confirm
from gradwave.widgets.plain_text import plain_label, plain_tip
from gradwave.widgets.raise_window import show_in_front
from gradwave.widgets.wrapped_label import wrapped_label

FILES = tr("Voices and checkpoints (*.safetensors *.pt *.pth *.tar *.ckpt);;All files (*)")
NAME = Qt.ItemDataRole.UserRole
LIST_WIDTH, WIDTH, LINES = 36, 150, 38  # characters, characters and lines of text
FLUSH_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class VoicesDialog(QDialog):
    """Dialog with the list on the left and details of the selected voice on the right."""

    use_wanted = Signal(str)  # a voice's name

    def __init__(self, voices: VoiceList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Voices"))
        self._voices = voices
        self.question: QMessageBox | None = None  # while it is on screen
        self.import_dialog: ImportDialog | None = None
        self.banner = Banner()
        self.list = _table(tr("Voices"))
        self.list.setToolTip(tr("Select a voice to see its facts and scores"))
        self.list.setHeaderLabels([tr("Voice"), tr("Source")])
        letter = self.fontMetrics().averageCharWidth()
        self.list.setFixedWidth(LIST_WIDTH * letter)
        self.name = wrapped_label("title")
        self.problem_label = wrapped_label("warning")
        self.facts: dict[str, QLabel] = {}
        self._form = QFormLayout()
        self.scores = _table(tr("Scores"))
        self.scores.setToolTip(tr("Objective scores on clips that were not used for training"))
        self.scores.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.scores.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scores.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        self.scores_heading = styled(plain_label(tr("Scores")), "heading")
        self.import_button = _button(tr("Import…"), tr("Import a checkpoint or a voice file"))
        self.remove_button = _button(tr("Remove…"), tr("Move the voice's file to the trash"))
        self.use_button = styled(_button(tr("Use voice"), tr("Render with this voice")), "primary")
        self.state = wrapped_label("muted")
        self._lay_out()
        self._connect()
        self.resize(WIDTH * letter, LINES * self.fontMetrics().lineSpacing())
        self._show()

    def _lay_out(self) -> None:
        self._form.setSpacing(SPACE)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignTop)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        right = QVBoxLayout()
        right.setSpacing(SPACE)
        right.addWidget(self.name)
        right.addWidget(self.problem_label)
        right.addLayout(self._form)
        right.addSpacing(SPACE)
        right.addWidget(self.scores_heading)
        right.addWidget(self.scores, stretch=100)
        right.addStretch(1)  # for voices without scores
        body = QHBoxLayout()
        body.setSpacing(2 * SPACE)
        body.addWidget(self.list)
        body.addLayout(right, stretch=1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.import_button)
        buttons.addWidget(self.remove_button)
        buttons.addWidget(self.state, stretch=1)
        buttons.addWidget(self.use_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self.banner)
        column.addLayout(body, stretch=1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        voices = self._voices
        voices.changed.connect(self._show)
        voices.imported.connect(self.choose)
        voices.problem.connect(self._show_problem)
        self.list.currentItemChanged.connect(lambda *rows: self._show_chosen())
        self.import_button.clicked.connect(self._ask_file)
        self.remove_button.clicked.connect(self._ask_remove)
        self.use_button.clicked.connect(self._use)

    def open_and_look(self) -> None:
        show_in_front(self)
        self._voices.look()

    @property
    def chosen(self) -> VoiceFacts | None:
        row = self.list.currentItem()
        name = row.data(0, NAME) if row is not None else None
        return next((one for one in self._voices.all if str(one.path) == name), None)

    def choose(self, name: str) -> None:
        """Select a voice by name, if it is listed."""
        for row in self.list.findItems(name, Qt.MatchFlag.MatchExactly, 0):
            self.list.setCurrentItem(row)

    # Showing voices

    def _show(self) -> None:
        chosen = self.chosen
        self.list.blockSignals(True)
        self.list.clear()
        for voice in self._voices.all:
            row = QTreeWidgetItem(
                [voice.name, tr("Installed") if voice.installed else tr("Bundled")]
            )
            row.setData(0, NAME, str(voice.path))
            row.setToolTip(0, plain_tip(str(voice.path)))
            self.list.addTopLevelItem(row)
            if self.list.currentItem() is None or (chosen and voice.path == chosen.path):
                self.list.setCurrentItem(row)
        self.list.blockSignals(False)
        self.state.setText(f"{self._voices.busy}…" if self._voices.busy else "")
        self._show_chosen()

    def _show_chosen(self) -> None:
        voice = self.chosen
        idle = not self._voices.busy
        self.import_button.setEnabled(idle)
        self.remove_button.setEnabled(idle and voice is not None and voice.installed)
        self.use_button.setEnabled(idle and voice is not None and not voice.problem)
        self.name.setText(voice.name if voice else "")
        self.problem_label.setText(voice.problem if voice else "")
        self.problem_label.setVisible(bool(self.problem_label.text()))
        while self._form.rowCount():
            self._form.removeRow(0)
        self.facts = {}
        for name, text in (voice.facts if voice else {}).items():
            self.facts[name] = value = wrapped_label("", text)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._form.addRow(styled(plain_label(name), "muted"), value)
        self._show_scores(voice)

    def _show_scores(self, voice: VoiceFacts | None) -> None:
        columns, rows = voice.scores if voice else ([], [])
        self.scores.clear()
        self.scores.setVisible(bool(rows))
        none = "" if voice is None or voice.problem else tr("No scores")
        self.scores_heading.setText(tr("Mean scores on held-out clips") if rows else none)
        self.scores.setColumnCount(max(len(columns), 1))
        self.scores.setHeaderLabels(columns)
        for cells in rows:
            row = QTreeWidgetItem(cells)
            for column in range(1, len(columns)):
                row.setTextAlignment(column, FLUSH_RIGHT)
            self.scores.addTopLevelItem(row)
        for column in range(1, len(columns)):
            self.scores.headerItem().setTextAlignment(column, FLUSH_RIGHT)

    def _show_problem(self, problem: Problem) -> None:
        self.banner.show_problem(problem)

    # Actions of the user

    def _ask_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Import voice"), "", FILES)
        if path:
            self.banner.dismiss()
            self.import_dialog = ImportDialog(Path(path), self)
            self.import_dialog.wanted.connect(self._voices.add)
            self.import_dialog.open()

    def _ask_remove(self) -> None:
        voice = self.chosen
        if voice is None or not voice.installed:
            return
        self.question = ask_to_confirm(
            self,
            tr("Remove the voice {name}?", name=voice.name),
            tr("Its file is moved to the trash. You can restore it from there."),
            tr("Remove"),
            lambda: self._voices.remove(voice),
        )

    def _use(self) -> None:
        if (voice := self.chosen) is not None:
            self.use_wanted.emit(voice.name)


def _table(name: str) -> QTreeWidget:
    table = QTreeWidget()
    table.setAccessibleName(name)
    table.setRootIsDecorated(False)
    table.setUniformRowHeights(True)
    table.setAllColumnsShowFocus(True)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.header().setStretchLastSection(False)
    table.header().setMinimumSectionSize(24)
    table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return table


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text, autoDefault=False)
    button.setToolTip(plain_tip(tip))
    return button
