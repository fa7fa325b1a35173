"""A sound designer's task from start to file, with the bundled voice and no fakes."""

from __future__ import annotations

import numpy as np
import pytest
import soundfile
from hands import click
from PySide6.QtWidgets import QFileDialog
from sound_card import needs_portaudio, played

from gradwave import desktop
from gradwave.jobs import ProgressUpdate
from gradwave.models import bundled_clip
from gradwave.window.main_window import MainWindow

MINUTES = 60_000
RATE = 24_000


def likeness(window: MainWindow) -> float:
    """Return the correlation of the two drawn spectrograms."""
    one = window.original.spectrogram.picture.values.astype(float)
    other = window.result.spectrogram.picture.values.astype(float)
    columns = min(len(one), len(other))
    return float(np.corrcoef(one[:columns].ravel(), other[:columns].ravel())[0, 1])


@needs_portaudio
def test_open_render_cancel_render_listen_save(qtbot, open_window, tmp_path, monkeypatch):
    window = open_window()
    session, panel = window.session, window.panel

    # It opens on the bundled clip and renders it by itself; the result resembles the clip.
    desktop.begin(window, bundled_clip())
    qtbot.waitUntil(lambda: session.result is not None, timeout=10 * MINUTES)
    qtbot.waitUntil(lambda: not window.jobs.busy(), timeout=MINUTES)
    assert not window.banner.isVisible(), window.banner.text
    first = session.result
    assert first.iterations == 6
    assert first.sound.audio.shape == session.original.sound.audio.shape
    assert likeness(window) > 0.8
    loudness = [float(np.sqrt(np.mean(s.sound.audio**2))) for s in (first, session.original)]
    assert 0.5 < loudness[0] / loudness[1] < 2.0  # random weights give 0.12

    # A long render is cancelled after its first steps; the result does not change.
    click(qtbot, next(b for b in panel.iterations.presets.buttons() if "Reference" in b.text()))
    click(qtbot, panel.render_button)
    qtbot.waitUntil(lambda: panel.progress.value() >= 1, timeout=10 * MINUTES)
    assert panel.progress.maximum() == 1000
    steps = []
    listener = session.renders._job.listener
    session.renders._job.listener = lambda event: (steps.append(event), listener(event))
    click(qtbot, panel.cancel_button)
    qtbot.waitUntil(lambda: session.render_progress is None, timeout=MINUTES)
    assert len([event for event in steps if isinstance(event, ProgressUpdate)]) <= 1
    assert session.result is first

    # Another seed gives another sound.
    panel.iterations.number.setValue(6)
    panel.advanced.seed.setValue(7)
    click(qtbot, panel.render_button)
    qtbot.waitUntil(lambda: session.result is not first, timeout=10 * MINUTES)
    result = session.result.sound.audio[0]
    assert "seed 7" in window.result.facts
    assert not np.array_equal(result, first.sound.audio[0])

    # It plays unchanged, while the cursor moves to its end.
    qtbot.waitUntil(lambda: not window.jobs.busy(), timeout=MINUTES)
    click(qtbot, window.result.play_button)
    qtbot.waitUntil(lambda: window.player.playing == "", timeout=MINUTES)
    heard = played()[:, 0]
    begin = int(np.flatnonzero(result)[0])
    np.testing.assert_array_equal(heard, np.trim_zeros(result)[: len(heard)])
    assert begin + len(heard) >= np.flatnonzero(result)[-1]
    assert window.player.position == pytest.approx(len(result) / RATE, abs=0.05)

    # It is saved, and the file equals what was played.
    path = tmp_path / "Ergebnis 🎙.flac"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *rest: (str(path), "FLAC (*.flac)"))
    click(qtbot, window.export_button)
    qtbot.waitUntil(lambda: window.footer.message.text().startswith("Exported"), timeout=MINUTES)
    saved, rate = soundfile.read(path, dtype="float32")
    assert rate == RATE
    np.testing.assert_allclose(saved, np.clip(result, -1, 1), atol=2**-23)
