"""Collection of Python's cyclic garbage on the GUI thread alone."""

import gc

from PySide6.QtCore import QObject, QTimer

PERIOD_MS = 500
OLDEST = 2  # the oldest of Python's three generations


class GarbageCollection(QObject):
    """Collection of garbage on the GUI thread, from when it is built until `stop`.

    Python collects garbage in the thread that happens to allocate memory next. In a worker thread,
    that would destroy Qt objects of the GUI thread, among them running timers, and end the process
    with a segmentation fault.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._frozen = False
        self._timer = QTimer(self, interval=PERIOD_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def stop(self) -> None:
        """Let Python collect garbage by itself again, once no worker thread runs."""
        self._timer.stop()
        gc.enable()

    def _collect(self) -> None:
        """Collect the oldest generation that has reached its threshold, as Python would."""
        for generation, threshold in reversed(list(enumerate(gc.get_threshold()))):
            if gc.get_count()[generation] > threshold:
                self._collect_generation(generation)
                return

    def _collect_generation(self, generation: int) -> None:
        if generation == OLDEST and not self._frozen:
            # About a minute after the start: a search through the objects of all imported modules
            # would stop the window for .4 s each time. What is garbage by then must go first, as
            # frozen objects are never collected.
            gc.collect(OLDEST - 1)
            gc.freeze()
            self._frozen = True
        gc.collect(generation)
