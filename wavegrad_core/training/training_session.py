"""A training session: read the recordings, start or resume a run, and train."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, nullcontext
from itertools import chain, count
from pathlib import Path

import torch
from torch import Tensor

from wavegrad_core.dataset.clip_reader import try_read_clip
from wavegrad_core.dataset.data_folder import split_folders
from wavegrad_core.errors import InputError
from wavegrad_core.training import distributed
from wavegrad_core.training.distributed import World
from wavegrad_core.training.previews import Previews
from wavegrad_core.training.recipe import Recipe, as_json
from wavegrad_core.training.run_folder import RunFolder
from wavegrad_core.training.run_reporting import TrainingProgress
from wavegrad_core.training.tensorboard_log import open_tensorboard_log
from wavegrad_core.training.trainer import Trainer
from wavegrad_core.training.training_loop import TrainingLoop, never_stop
from wavegrad_core.training.training_set import TrainingSet


def ignore_reading(done: int, total: int) -> None:
    """Ignore the progress of reading the recordings."""


def train_voice(
    data: Sequence[Path],
    folder: Path,
    recipe: Recipe,
    device: str = "auto",
    resume: bool = False,
    stop: Callable[[], bool] = never_stop,
    reading: Callable[[int, int], None] = ignore_reading,
    compiled: bool = False,
) -> Iterator[TrainingProgress]:
    """Train a voice on folders of recordings.

    Under torchrun, each process works on a part of every batch, and the first one saves and
    reports.

    Args:
        data: Folders of recordings.
        folder: The run folder.
        recipe: The recipe of the run.
        device: "auto", "cpu", "cuda" or "mps".
        resume: Continue the run in `folder`.
        stop: Once it returns True, the run saves, reports and ends.
        reading: Called with the number of recordings read and the number of all recordings.
        compiled: As for `Trainer`.

    Yields:
        Progress reports.

    Raises:
        InputError: There are no recordings, none can be read, the folder already contains a run
            (or none to resume) or is in use by another process, the device is not available, the
            checkpoint has another network, or the network cannot be compiled.
    """
    with distributed.world(device) as (world, where):
        paths = split_folders(data)
        run = RunFolder(folder)
        if run.started and not resume:
            raise InputError(
                f"{folder} already contains a run. Add --resume, or choose another folder."
            )
        if resume and not run.started:
            raise InputError(
                f"{folder} contains no run to resume. Leave --resume out to start one."
            )
        with ExitStack() as stack:
            refused = _hold(run, stack) if world.rank == 0 else None
            # All processes have looked at the folder before the first one saves.
            if world.any(refused is not None):
                if refused is not None:
                    raise refused
                return
            run.make_folder()  # on each machine
            watch = reading if world.rank == 0 else ignore_reading
            yield from _train(run, paths, recipe, world, where, resume, stop, watch, compiled)


def _hold(run: RunFolder, stack: ExitStack) -> InputError | None:
    """Lock the run until the stack closes; return an error, which the other processes await."""
    try:
        stack.enter_context(run.held())
    except InputError as error:
        return error
    return None


def _train(
    run: RunFolder,
    paths: tuple[list[Path], list[Path]],
    recipe: Recipe,
    world: World,
    where: torch.device,
    resume: bool,
    stop: Callable[[], bool],
    reading: Callable[[int, int], None],
    compiled: bool,
) -> Iterator[TrainingProgress]:
    done, total = count(1), sum(map(len, paths))

    def read_one(path: Path) -> Tensor | None:
        sound = try_read_clip(path, recipe.card.profile.sample_rate)
        reading(next(done), total)
        return sound

    sets = [_read(part, recipe, where, run.folder, stop, read_one) for part in paths]
    if world.any(stop()):
        return
    training, held_out = sets
    if training is None:
        raise InputError(
            "None of the recordings to train on can be read. Run gradwave check on their folder."
        )
    trainer = Trainer(
        recipe.card, recipe.settings, training, held_out, where, recipe.start, world, compiled
    )
    if resume:
        _restore(trainer, run, where)
    previews = log = None
    if world.rank == 0:
        run.write_recipe(as_json(recipe))
        clips, rate = paths[1] or paths[0], recipe.card.profile.sample_rate
        previews = Previews(run.folder, clips, rate, where.type)
        log = open_tensorboard_log(run.folder, trainer.step)
    with closing(log) if log else nullcontext():
        for progress in TrainingLoop(trainer, run, previews).train(stop=stop):
            if log:
                log.write(progress)
            if world.rank == 0:
                yield progress


def _read(
    paths: list[Path],
    recipe: Recipe,
    where: torch.device,
    folder: Path,
    stop: Callable[[], bool],
    read_one: Callable[[Path], Tensor | None],
) -> TrainingSet | None:
    read = (read_one(path) for path in paths if not stop())
    sounds = (sound for sound in read if sound is not None)
    first = next(sounds, None)
    if first is None:  # stopped, or no recording can be read
        return None
    return TrainingSet(
        chain([first], sounds), recipe.card, recipe.settings.crop_frames, where, folder
    )


def _restore(trainer: Trainer, run: RunFolder, where: torch.device) -> None:
    state = run.load(where)
    try:
        trainer.restore(state)
    except (KeyError, RuntimeError, ValueError) as error:
        raise InputError(
            f"The checkpoint in {run.folder} has another network. Use the options that the "
            "run was started with."
        ) from error
    if trainer.world.rank == 0:
        run.rewind_log(trainer.step)
