"""The dialog of the wizard: the list of steps and the current page."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gradwave.language import tr
from gradwave.theme import SPACE, Theme, styled
from gradwave.training_wizard.views.data_check_page import DataCheckPage
from gradwave.training_wizard.views.finish_page import FinishPage
from gradwave.training_wizard.views.page_parts import button, row
from gradwave.training_wizard.views.plan_page import PlanPage
from gradwave.training_wizard.views.recordings_page import RecordingsPage
from gradwave.training_wizard.views.training_page import TrainingPage
from gradwave.training_wizard.wizard import PAGES, Wizard
from gradwave.widgets.banner import Banner
from gradwave.widgets.plain_text import plain_label
from gradwave.widgets.raise_window import show_in_front
from gradwave.widgets.wrapped_label import wrapped_label

if TYPE_CHECKING:
    from gradwave.problem import Problem

WIDTH, LINES = 130, 44  # characters and lines of text
Page = RecordingsPage | DataCheckPage | PlanPage | TrainingPage | FinishPage
P = TypeVar("P", bound=Page)
PAGE_TYPES: tuple[type[Page], ...] = (
    RecordingsPage,
    DataCheckPage,
    PlanPage,
    TrainingPage,
    FinishPage,
)


class WizardDialog(QDialog):
    """Dialog that stays open beside the window; closing it does not stop a training run.

    Each page is made when it is first shown: all at once would stop the window for too long.
    """

    def __init__(self, wizard: Wizard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Train a voice"))
        self.wizard = wizard
        self._theme: Theme | None = None
        self.steps = {
            name: plain_label(f"{number}  {page.title}")
            for number, (name, page) in enumerate(zip(PAGES, PAGE_TYPES), start=1)
        }
        self.banner = Banner()
        self.stack = QStackedWidget()
        self.message_label = wrapped_label("muted")
        self.new_button = button(tr("New training"), tr("Start another training run"), self._begin)
        self.back_button = button(tr("Back"), tr("Previous page"), wizard.go_back)
        self.next_button = styled(button("", "", self._continue), "primary")
        self._lay_out()
        self._connect()
        letter = self.fontMetrics().averageCharWidth()
        self.resize(WIDTH * letter, LINES * self.fontMetrics().lineSpacing())
        self._show()

    @cached_property
    def recordings_page(self) -> RecordingsPage:
        return self._added(RecordingsPage(self.wizard))

    @cached_property
    def data_check_page(self) -> DataCheckPage:
        return self._added(DataCheckPage(self.wizard))

    @cached_property
    def plan_page(self) -> PlanPage:
        return self._added(PlanPage(self.wizard))

    @cached_property
    def training_page(self) -> TrainingPage:
        page = self._added(TrainingPage(self.wizard))
        if self._theme is not None:
            page.apply_theme(self._theme)
        return page

    @cached_property
    def finish_page(self) -> FinishPage:
        page = self._added(FinishPage(self.wizard))
        page.name.textChanged.connect(self._show_buttons)
        page.owner.textChanged.connect(self._show_buttons)
        page.licence.editTextChanged.connect(self._show_buttons)
        page.consent.toggled.connect(self._show_buttons)
        return page

    def _added(self, page: P) -> P:
        self.stack.addWidget(page)
        return page

    @property
    def page(self) -> Page:
        """The page of the wizard's present step."""
        names = ("recordings_page", "data_check_page", "plan_page", "training_page", "finish_page")
        page: Page = getattr(self, names[PAGES.index(self.wizard.page)])
        return page

    def _lay_out(self) -> None:
        steps = QVBoxLayout()
        steps.setSpacing(2 * SPACE)
        bold = self.font()
        bold.setBold(True)
        for label in self.steps.values():  # the current page is bold
            label.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(label.text()) + SPACE)
            steps.addWidget(label)
        steps.addStretch(1)
        body = QHBoxLayout()
        body.setSpacing(4 * SPACE)
        body.addLayout(steps)
        body.addWidget(self.stack, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.banner)
        column.addLayout(body, stretch=1)
        column.addLayout(
            row(
                self.new_button,
                self.message_label,
                self.back_button,
                self.next_button,
                grows=self.message_label,
            )
        )

    def _connect(self) -> None:
        wizard = self.wizard
        for part in (wizard.changed, wizard.training_plan.changed, wizard.training_run.changed):
            part.connect(self._show)
        wizard.voice_export.changed.connect(self._show)
        wizard.problem.connect(self._show_problem)
        wizard.message.connect(self.message_label.setText)
        self.finished.connect(wizard.clip_player.stop)
        self.finished.connect(wizard.training_plan.pause)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        if "training_page" in vars(self):
            self.training_page.apply_theme(theme)

    def open_and_look(self) -> None:
        """Show the dialog and look for unfinished training runs."""
        show_in_front(self)
        self.wizard.training_plan.resume()
        if self.wizard.page == "recordings":
            self.wizard.look_for_unfinished()

    def _show(self) -> None:
        page = self.page
        if self.stack.currentWidget() is not page:
            self.banner.dismiss()
            self.message_label.setText("")
            self.stack.setCurrentWidget(page)
        for name, label in self.steps.items():
            styled(label, "title" if name == self.wizard.page else "muted")
            label.style().polish(label)
        self._show_buttons()

    def _show_buttons(self) -> None:
        wizard, page = self.wizard, self.page
        self.back_button.setEnabled(wizard.can_go_back)
        self.next_button.setVisible(bool(page.next_text))
        self.next_button.setText(page.next_text)
        self.next_button.setEnabled(self._can_continue())
        self.new_button.setVisible(wizard.page != "recordings")
        self.new_button.setEnabled(not wizard.busy)

    def _can_continue(self) -> bool:
        wizard = self.wizard
        if wizard.page == "finish":
            installed = wizard.training.choices.page == "done"
            return not (wizard.voice_export.busy or installed or self.finish_page.credit.lacking)
        return wizard.can_continue

    def _continue(self) -> None:
        if self.wizard.page == "finish":
            self.finish_page.install()
        else:
            self.wizard.next_page()

    def _begin(self) -> None:
        self.wizard.begin()
        self.wizard.look_for_unfinished()

    def _show_problem(self, problem: Problem) -> None:
        self.banner.show_problem(problem)
