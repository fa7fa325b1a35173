"""From folders of recordings to a run: reads the clips, begins or resumes, trains."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, nullcontext
from itertools import count
from pathlib import Path

import torch
from torch import Tensor

from wavegrad_core.dataset.clip_reader import read_clip
from wavegrad_core.dataset.data_folder import split_folders
from wavegrad_core.errors import InputError
from wavegrad_core.training import distributed
from wavegrad_core.training.distributed import World
from wavegrad_core.training.previews import Previews
from wavegrad_core.training.recipe import Recipe, as_json
from wavegrad_core.training.run_folder import Run
from wavegrad_core.training.run_reporting import Progress
from wavegrad_core.training.tensorboard_log import open_board
from wavegrad_core.training.trainer import Trainer, never
from wavegrad_core.training.training_set import TrainingSet


def unwatched(done: int, total: int) -> None:
    """For who does not want to know how many recordings are read."""


def train_voice(
    data: Sequence[Path],
    folder: Path,
    recipe: Recipe,
    device: str = "auto",
    resume: bool = False,
    stop: Callable[[], bool] = never,
    reading: Callable[[int, int], None] = unwatched,
    compiled: bool = False,
) -> Iterator[Progress]:
    """Train a voice on the recordings in `data`, folders, saving into `folder`; yields how it goes.

    Before its first step it reads the recordings, and calls reading(how many are read, of how
    many). Once stop() is true it saves, reports and ends. Under torchrun each process works on a
    part of every batch, and the first one saves and reports. compiled: as for `Trainer`.

    Raises:
        InputError: no recordings, an unreadable one, a folder that holds a run already (or none to
            resume) or is trained by another process, no such device, a checkpoint of another
            network, or no compiler.
    """
    with distributed.world(device) as (world, where):
        paths = split_folders(data)
        run = Run(folder)
        if run.started and not resume:
            raise InputError(f"{folder}: holds a run already; add --resume, or give another folder")
        if resume and not run.started:
            raise InputError(f"{folder}: holds no run to resume; leave --resume out to begin one")
        with ExitStack() as stack:
            refused = _hold(run, stack) if world.rank == 0 else None
            # All have looked now, before the first one saves.
            if world.any(refused is not None):
                if refused is not None:
                    raise refused
                return
            run.make_folder()  # on each machine
            watch = reading if world.rank == 0 else unwatched
            yield from _train(run, paths, recipe, world, where, resume, stop, watch, compiled)


def _hold(run: Run, stack: ExitStack) -> InputError | None:
    """Hold the run as long as the stack; what is in the way, for other processes wait to hear."""
    try:
        stack.enter_context(run.held())
    except InputError as error:
        return error
    return None


def _train(
    run: Run,
    paths: tuple[list[Path], list[Path]],
    recipe: Recipe,
    world: World,
    where: torch.device,
    resume: bool,
    stop: Callable[[], bool],
    reading: Callable[[int, int], None],
    compiled: bool,
) -> Iterator[Progress]:
    done, total = count(1), sum(map(len, paths))

    def read_one(path: Path) -> Tensor:
        sound = read_clip(path, recipe.card.profile.sample_rate)
        reading(next(done), total)
        return sound

    sets = [_read(part, recipe, where, run.folder, stop, read_one) for part in paths]
    if world.any(stop()):
        return
    training, held_out = sets
    assert training is not None
    trainer = Trainer(
        recipe.card, recipe.settings, training, held_out, where, recipe.start, world, compiled
    )
    if resume:
        _restore(trainer, run, where)
    previews = board = None
    if world.rank == 0:
        run.write_recipe(as_json(recipe))
        clips, rate = paths[1] or paths[0], recipe.card.profile.sample_rate
        previews = Previews(run.folder, clips, rate, where.type)
        board = open_board(run.folder, trainer.step)
    with closing(board) if board else nullcontext():
        for progress in trainer.train(run, stop=stop, previews=previews):
            if board:
                board.write(progress)
            if world.rank == 0:
                yield progress


def _read(
    paths: list[Path],
    recipe: Recipe,
    where: torch.device,
    folder: Path,
    stop: Callable[[], bool],
    read_one: Callable[[Path], Tensor],
) -> TrainingSet | None:
    sounds = (read_one(path) for path in paths if not stop())
    if not paths or stop():
        return None
    try:
        return TrainingSet(sounds, recipe.card, recipe.settings.crop_frames, where, folder)
    except InputError:
        if stop():  # before the first was read
            return None
        raise


def _restore(trainer: Trainer, run: Run, where: torch.device) -> None:
    state = run.load(where)
    try:
        trainer.restore(state)
    except (KeyError, RuntimeError, ValueError) as error:
        raise InputError(
            f"{run.folder}: its checkpoint is of another network; give the options it began with"
        ) from error
    if trainer.world.rank == 0:
        run.rewind_log(trainer.step)
