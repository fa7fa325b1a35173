"""From a folder of recordings to a run: reads the clips, begins or resumes, trains."""

from collections.abc import Iterator
from pathlib import Path

from wavegrad_core.engine.device import choose_device
from wavegrad_core.errors import InputError
from wavegrad_core.training.data import TrainingSet, find_clips, read_clip
from wavegrad_core.training.run import Run
from wavegrad_core.training.trainer import Progress, Trainer, TrainingSettings
from wavegrad_core.voice import VoiceCard


def train_voice(
    data: Path,
    folder: Path,
    card: VoiceCard,
    settings: TrainingSettings,
    device: str = "auto",
    resume: bool = False,
) -> Iterator[Progress]:
    """Train a voice on the recordings in `data`, saving into `folder`; yields how it goes.

    Raises:
        InputError: no recordings, an unreadable one, a folder that holds a run already (or none to
            resume), no such device.
    """
    where = choose_device(device)
    run = Run(folder)
    if run.started and not resume:
        raise InputError(f"{folder}: holds a run already; add --resume, or give another folder")
    if resume and not run.started:
        raise InputError(f"{folder}: holds no run to resume; leave --resume out to begin one")
    training, held_out = (
        TrainingSet(
            (read_clip(path, card.profile.sample_rate) for path in paths),
            card,
            settings.crop_frames,
            where,
        )
        if paths
        else None
        for paths in find_clips(data)
    )
    assert training is not None
    trainer = Trainer(card, settings, training, held_out, where)
    if resume:
        trainer.restore(run.load(where))
    yield from trainer.train(run)
