"""Why a process ended, with its details to be copied, and the one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable

from gradwave.training_wizard.failure_causes import Fault
from gradwave.training_wizard.views.page_parts import button
from gradwave.widgets.banner import Banner


class FaultBanner(Banner):
    """It stays until something is done about the fault."""

    def __init__(self, tip: str, mend: Callable[[], object]) -> None:
        super().__init__()
        self.dismiss_button.hide()
        self.mend_button = button("", tip, mend)
        row = self.layout()
        assert row is not None
        row.addWidget(self.mend_button)

    def show_fault(self, fault: Fault | None, mend: str) -> None:
        """The fault, or none any more. mend: what the button says."""
        self.mend_button.setText(mend)
        if fault is None:
            self.dismiss()
        elif fault != self.problem:
            self.show_problem(fault)
