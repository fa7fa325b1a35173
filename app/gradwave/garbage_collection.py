"""Collection of Python's cyclic garbage on the GUI thread alone."""

import gc

from PySide6.QtCore import QObject, QTimer

PERIOD_MS = 500


class GarbageCollection(QObject):
    """Collection of garbage on the GUI thread, from when it is built until `stop`.

    Python collects garbage in the thread that happens to allocate memory next. In a worker thread,
    that would destroy Qt objects of the GUI thread, among them running timers, and end the process
    with a segmentation fault.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=PERIOD_MS)
        self._timer.timeout.connect(collect_if_due)
        self._timer.start()

    def stop(self) -> None:
        """Let Python collect garbage by itself again, once no worker thread runs."""
        self._timer.stop()
        gc.enable()


def collect_if_due() -> None:
    """Collect the oldest generation that has reached its threshold, as Python would by itself."""
    for generation, threshold in reversed(list(enumerate(gc.get_threshold()))):
        if gc.get_count()[generation] > threshold:
            gc.collect(generation)
            return
