"""Memory runs out during a render: the window says so, and the take is completed."""

from __future__ import annotations

import pytest

from gradwave.window.main_window import MainWindow
from wavegrad_core.render.vocoder import Vocoder


@pytest.fixture
def window(small_window: MainWindow) -> MainWindow:
    return small_window


@pytest.fixture
def small_memory(monkeypatch):
    """Simulate a device whose memory holds less than ten seconds."""
    stream = Vocoder.stream_channel

    def stream_or_fail(self, *arguments, **named):
        if self._block > 500:
            raise MemoryError
        return stream(self, *arguments, **named)

    monkeypatch.setattr(Vocoder, "stream_channel", stream_or_fail)


def test_a_render_continues_in_smaller_pieces_and_says_so(qtbot, window, small_memory):
    window.session.settings_model.change(iterations=2)
    with qtbot.waitSignal(window.session.result_changed):
        window.session.render()
    assert window.session.result.notice.startswith(
        "Memory ran out, so it was rendered in pieces of 5 s"
    )
    qtbot.waitUntil(lambda: window.footer.message.text().startswith("Rendered in"))
    assert "Memory ran out" in window.footer.message.text()
    assert not window.banner.isVisible()


def test_the_device_and_the_precision_of_the_next_render_are_those_chosen(qtbot, window):
    window.session.settings_model.change(iterations=2)
    for precision in ("fp32", "bf16"):
        window.session.engine.device = "cpu"
        window.session.engine.precision = precision
        with qtbot.waitSignal(window.session.result_changed):
            window.session.render()
        assert window.session.result.device == f"cpu, {precision}"
