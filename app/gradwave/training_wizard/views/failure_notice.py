"""The notice of a failed process, with its details and one remedy."""

from __future__ import annotations

from collections.abc import Callable

from gradwave.training_wizard.failure_causes import TrainingFailure
from gradwave.training_wizard.views.page_parts import button
from gradwave.widgets.banner import Banner


class FailureNotice(Banner):
    """Banner that stays until the remedy is applied."""

    def __init__(self, tip: str, remedy: Callable[[], object]) -> None:
        super().__init__()
        self.dismiss_button.hide()
        self.remedy_button = button("", tip, remedy)
        row = self.layout()
        assert row is not None
        row.addWidget(self.remedy_button)

    def show_failure(self, failure: TrainingFailure | None, remedy: str) -> None:
        """Show a failure, or hide the notice; `remedy` is the text of the button."""
        self.remedy_button.setText(remedy)
        if failure is None:
            self.dismiss()
        elif failure != self.problem:
            self.show_problem(failure)
