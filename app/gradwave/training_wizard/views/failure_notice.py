"""Why a process ended, with its details to be copied, and the one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable

from gradwave.training_wizard.failure_causes import TrainingFailure
from gradwave.training_wizard.views.page_parts import button
from gradwave.widgets.banner import Banner


class FailureNotice(Banner):
    """It stays until something is done about the fault."""

    def __init__(self, tip: str, apply_remedy: Callable[[], object]) -> None:
        super().__init__()
        self.dismiss_button.hide()
        self.remedy_button = button("", tip, apply_remedy)
        row = self.layout()
        assert row is not None
        row.addWidget(self.remedy_button)

    def show_failure(self, failure: TrainingFailure | None, apply_remedy: str) -> None:
        """The fault, or none any more. mend: what the button says."""
        self.remedy_button.setText(apply_remedy)
        if failure is None:
            self.dismiss()
        elif failure != self.problem:
            self.show_problem(failure)
