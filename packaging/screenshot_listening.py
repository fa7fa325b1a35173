"""Scenes of the listening tests for the pictures of the window."""

from __future__ import annotations

from functools import partial

from screenshot_stage import Scene, Stage


def iterations(stage: Stage) -> Scene:
    """Show the blind test of 6 against 1000 iterations, before it renders them."""
    tests = stage.window.features.listening
    tests.compare_iterations()
    stage.shown = tests.dialog
    yield lambda: "takes about" in tests.iterations.described and stage.quiet()
    stage.take_pictures()


def _begin_blind_test(stage: Stage) -> Scene:
    """Open the blind test, and start it."""
    from gradwave.listening.views.blind_test_dialog import BlindTestDialog

    tests = stage.window.features.listening
    blind = tests.blind_test
    tests.compare()
    stage.shown = dialog = tests.dialog
    assert isinstance(dialog, BlindTestDialog)
    yield dialog.setup.start_bar.begin_button.isEnabled
    dialog.setup.start_bar.begin_button.click()
    yield lambda: blind.run is not None and not stage.window.jobs.busy()


def blind(stage: Stage) -> Scene:
    """Show a trial of a blind test, with a loop."""
    blind = stage.window.features.listening.blind_test
    yield from _begin_blind_test(stage)
    assert blind.run is not None
    blind.transport.mark(0.6, 1.8)
    for slot in "ABX":
        blind.listen(slot)
        yield partial(blind.run.heard, slot)
    yield lambda: bool(blind.player.playing)
    stage.take_pictures()


def blind_result(stage: Stage) -> Scene:
    """Show the result of a blind test."""
    from gradwave.listening.views.blind_test_dialog import BlindTestDialog

    blind = stage.window.features.listening.blind_test
    yield from _begin_blind_test(stage)
    run = blind.run
    assert run is not None
    for number in range(run.planned):
        for slot in run.slots:
            run.hear(slot, 1.0)
        right = number % 8 in (0, 1, 3, 4, 6)
        blind.answer("AB"[run.stimulus("X") if right else 1 - run.stimulus("X")])
    assert isinstance(stage.shown, BlindTestDialog)
    pages = stage.shown.pages
    yield lambda: bool(pages.saved_notice.text) and stage.quiet()
    pages.saved_notice.clear()  # the folder of this run is a temporary one
    stage.take_pictures()


def mushra(stage: Stage) -> Scene:
    """Show a clip of MUSHRA with its sliders."""
    tests, rating = stage.window.features.listening, stage.window.features.listening.mushra_run
    yield from _begin_rating(stage)
    assert rating.run is not None
    for slot, score in enumerate((84, 31, 62)):
        rating.listen(slot)
        yield partial(rating.run.heard, slot)
        rating.rate(score)
    stage.shown = tests.dialog
    stage.take_pictures()


def ratings(stage: Stage) -> Scene:
    """Show the result of MUSHRA over three clips."""
    from gradwave.listening.views.mushra_dialog import MushraDialog

    tests, rating = stage.window.features.listening, stage.window.features.listening.mushra_run
    for _ in range(2):
        tests.rate()
        assert isinstance(tests.dialog, MushraDialog)
        tests.dialog.setup.collect_button.click()
    yield from _begin_rating(stage)
    scores = {"reference": 97, "anchor35": 14, "anchor70": 38}
    while rating.running:
        run = rating.run
        assert run is not None
        for slot in (-1, *run.slots):
            run.hear(slot, 1.0)
            if slot >= 0:
                base = scores.get(run.stimulus(slot), 50 + 7 * len(run.stimulus(slot)) % 35)
                run.rate(slot, base + (0, 3, -4)[run.number - 1])
        rating.next_clip()
    dialog = tests.dialog
    assert isinstance(dialog, MushraDialog)
    yield lambda: bool(dialog.pages.saved_notice.text) and stage.quiet()
    dialog.pages.saved_notice.clear()
    stage.take_pictures()


def _begin_rating(stage: Stage) -> Scene:
    """Open MUSHRA, and start it."""
    from gradwave.listening.views.mushra_dialog import MushraDialog

    tests, rating = stage.window.features.listening, stage.window.features.listening.mushra_run
    tests.rate()
    stage.shown = dialog = tests.dialog
    assert isinstance(dialog, MushraDialog)
    yield dialog.setup.start_bar.begin_button.isEnabled
    dialog.setup.start_bar.begin_button.click()
    yield lambda: rating.running
