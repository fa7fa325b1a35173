"""Failures of a training run in one sentence each."""

from __future__ import annotations

import pytest

from gradwave.training_wizard.failure_causes import describe_failure, explain_note


@pytest.mark.parametrize(
    ("status", "output", "words", "remedy"),
    [
        (1, "torch.OutOfMemoryError: CUDA out of memory", "Memory ran out.", "smaller"),
        (1, "DefaultCPUAllocator: can't allocate memory", "Memory ran out.", "smaller"),
        (1, "AcceleratorError: CUDA error: out of memory", "Memory ran out.", "smaller"),
        (1, "CUDA error: CUBLAS_STATUS_ALLOC_FAILED", "Memory ran out.", "smaller"),
        (1, "RuntimeError: MPS backend out of memory", "Memory ran out.", "smaller"),
        (-9, "step 5", "The operating system ended the training run", "resume"),
        (1, "RuntimeError: CUDA error: unspecified launch failure", "The GPU failed", "resume"),
        (2, "gradwave: Could not write /x: No space left on device.", "disk is full", "resume"),
        (2, "gradwave: /x: contains no recordings; give a folder", "are missing", "recordings"),
        (2, "gradwave: training fails again and again", "Training fails again", "resume"),
        (-11, "Fatal Python error: Segmentation fault", "a bug in Gradwave", "resume"),
    ],
)
def test_each_way_to_end_is_one_sentence_with_one_button(status, output, words, remedy):
    failure = describe_failure(status, output, saved=True)
    assert words in failure.message
    assert failure.remedy == remedy
    assert "\n" not in failure.message


def test_a_disk_that_is_full_is_reported_plainly_while_it_trains_on():
    note = "not saved: /x/run/next.pt: cannot be written (No space left on device); choose another"
    assert explain_note(note).startswith("The disk is full. Free some space; training continues")
    assert explain_note("Step 7 gave no numbers") == "Step 7 gave no numbers"


@pytest.mark.parametrize(
    ("at_once", "status", "state"),
    [(False, 130, "paused"), (True, -9, "paused"), (False, 2, "failed"), (False, -9, "failed")],
)
def test_a_last_save_that_failed_is_reported_though_the_user_wanted_to_stop(
    wizard, monkeypatch, at_once, status, state
):
    run = wizard.training_run
    run.show(wizard.training)
    monkeypatch.setattr(run.process, "start", lambda *order: None)
    run.start_or_resume()
    if at_once:
        run.stop_at_once()
    run.process.ended.emit(status)
    assert run.state == state
    assert (run.failure is not None) == (state == "failed")
