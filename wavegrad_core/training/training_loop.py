"""The training loop: steps, reports, saves, and going back to a good state."""

from collections.abc import Callable, Iterator

from wavegrad_core.errors import InputError
from wavegrad_core.training.previews import Previews
from wavegrad_core.training.run_folder import RunFolder
from wavegrad_core.training.run_reporting import IntervalTimer, LossMeter, TrainingProgress
from wavegrad_core.training.trainer import Trainer

MAX_BAD_IN_A_ROW = 3  # steps whose gradient is not finite, before the run goes back
# Share of the interval that counts as passed at the start, so that the first report comes soon.
FIRST_REPORT = 0.9
RETRY = 0.1  # share of the time between saves after which a failed save is tried again


def never_stop() -> bool:
    """Return False: never stop a run."""
    return False


class TrainingLoop:
    """A trainer that saves into a run folder.

    Args:
        trainer: Does the steps.
        run: Where to save.
        previews: Renders and scores clips at the saves, if given.
    """

    def __init__(self, trainer: Trainer, run: RunFolder, previews: Previews | None = None) -> None:
        self._trainer, self._run, self._previews = trainer, run, previews

    def train(
        self, report_seconds: float = 10, stop: Callable[[], bool] = never_stop
    ) -> Iterator[TrainingProgress]:
        """Do all remaining steps, and save at intervals and at the end.

        After three steps in a row whose gradient is not finite, the run goes back to its last good
        state. A save that fails is reported and tried again.

        Args:
            report_seconds: Time between reports.
            stop: Polled after each step; once it returns True, the run saves and ends.

        Yields:
            Reports, the last one at the end.

        Raises:
            InputError: The last save fails, or the gradient is not finite too often.
        """
        trainer, settings = self._trainer, self._trainer.settings
        if not self._run.started:
            self._save()  # reports a problem with the folder at once
            if trainer.fine_tunes:  # renders of the original voice, for comparison
                self._preview()
        meter = LossMeter(trainer.step, trainer.device)
        saves, reports = IntervalTimer(60 * settings.save_minutes), IntervalTimer(report_seconds)
        reports.restart(FIRST_REPORT)
        stopped = False
        while trainer.step < settings.steps and not stopped:
            loss = trainer.train_step()
            notes = []
            if not trainer.stability.bad_in_a_row:
                meter.add(loss)
            elif trainer.stability.bad_in_a_row >= MAX_BAD_IN_A_ROW:
                notes.append(trainer.go_back())
            stopped = trainer.world.any(stop())
            last = stopped or trainer.step >= settings.steps
            save = last or trainer.world.any(saves.due())
            if not (save or notes or reports.due()):
                continue
            reports.restart()
            rate, scores = meter.steps_per_second(trainer.step), None
            if save:
                if not trainer.is_finite():
                    notes.append(trainer.go_back())
                problem = self._try_to_save(last)
                saves.restart(1 - RETRY if problem else 0)
                if problem:
                    notes.append(problem)
                else:
                    scores = self._preview(trainer.step >= settings.steps)
            yield self._report(meter.take_mean_loss(), rate, save, scores, notes)

    def _report(
        self,
        loss: float,
        steps_per_second: float,
        at_save: bool,
        scores: dict[str, float] | None,
        notes: list[str],
    ) -> TrainingProgress:
        """Build a report on the steps since the last one, and write it to the log."""
        trainer = self._trainer
        settings, profile = trainer.settings, trainer.card.profile
        crops = settings.batch * trainer.world.size
        progress = TrainingProgress(
            trainer.step,
            settings.steps,
            loss,
            trainer.held_out_loss() if at_save else None,
            steps_per_second,
            steps_per_second * crops * settings.crop_frames * profile.hop / profile.sample_rate,
            trainer.stability.skipped,
            scores,
            " ".join(notes) or None,
        )
        if trainer.world.rank == 0:
            self._run.log(progress)
        return progress

    def _save(self) -> None:
        self._trainer.mark_good()
        if self._trainer.world.rank == 0:
            self._run.save(self._trainer.state(), self._trainer.voice())

    def _try_to_save(self, last: bool) -> str | None:
        """Save; return a message if that fails, or raise the error of the last save."""
        try:
            self._save()
        except InputError as error:
            if last:
                raise
            return f"The run was not saved. {error} Training continues and will try again."
        return None

    def _preview(self, final: bool = False) -> dict[str, float] | None:
        if self._previews and (final or self._previews.due()):
            return self._previews.make(self._trainer.voice(), self._trainer.step)
        return None
