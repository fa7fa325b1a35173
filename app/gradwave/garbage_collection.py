"""Collection of Python's cyclic garbage on the GUI thread alone."""

import gc

from PySide6.QtCore import QObject, QTimer

PERIOD_MS = 50
BURST = 20_000  # new objects; a search through them takes about 5 ms


class GarbageCollection(QObject):
    """Collection of garbage on the GUI thread, from when it is built until `stop`.

    Python collects garbage in the thread that happens to allocate memory next. In a worker thread,
    that would destroy Qt objects of the GUI thread, among them running timers, and end the process
    with a segmentation fault.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._new = 0  # objects since the last collection of more than the youngest generation
        gc.freeze()  # the modules imported so far; there is hardly any garbage at the start
        self._timer = QTimer(self, interval=PERIOD_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def stop(self) -> None:
        """Let Python collect garbage by itself again, once no worker thread runs."""
        self._timer.stop()
        gc.enable()

    def _freeze(self) -> None:
        """Exempt all objects from later searches, after a last one."""
        gc.collect()
        gc.freeze()
        self._new = 0

    def _collect(self) -> None:
        """Collect the oldest generation that has reached its threshold, as Python would.

        A burst of new objects comes from an import in a worker thread: torch alone makes half a
        million. They are frozen after one search, because each later one would stop the window for
        up to .2 s. The search is through all that is not frozen, so that no garbage is.
        """
        counts = gc.get_count()
        if self._new + counts[0] > BURST:
            self._freeze()
            return
        for generation, threshold in reversed(list(enumerate(gc.get_threshold()))):
            if counts[generation] > threshold:
                gc.collect(generation)
                self._new = self._new + counts[0] if generation == 0 else 0
                return
