"""`gradwave train`: a voice of folders of recordings."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from wavegrad_core.cli.console import app, errors, on_count, progress_bar, stopping
from wavegrad_core.cli.options import Device, DeviceOption

TOLD_SECONDS = 5  # between two lines that tell how many recordings are read


@app.command()
def train(
    data: Annotated[
        list[Path], typer.Argument(metavar="DATA...", help="A folder with recordings, or several.")
    ],
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="RUN", help="The run's folder.")
    ],
    start: Annotated[
        str | None, typer.Option("--from", metavar="VOICE", help="Fine-tune this voice.")
    ] = None,
    network: Annotated[
        str | None, typer.Option(help="base, large, base-guided or lite (the default).")
    ] = None,
    prior: Annotated[
        str | None, typer.Option(help="white, as in the paper, or mel (the default).")
    ] = None,
    conditioning: Annotated[
        str | None,
        typer.Option(help="What the network is told: the noise level (the default) or the index."),
    ] = None,
    steps: Annotated[int | None, typer.Option(min=1, help="100000; 3000 with --from.")] = None,
    batch: Annotated[int | None, typer.Option(min=1, help="Crops a step, 12.")] = None,
    crop_frames: Annotated[int | None, typer.Option(min=1, help="Mel frames a crop, 40.")] = None,
    learning_rate: Annotated[
        float | None, typer.Option(min=0, help="0.001; 0.0001 with --from.")
    ] = None,
    warm_up: Annotated[
        int | None, typer.Option(min=1, help="Steps until that is reached, 200.")
    ] = None,
    magnitude_weight: Annotated[
        float | None, typer.Option(min=0, help="Of an STFT loss beside the paper's, 0.")
    ] = None,
    seed: Annotated[int | None, typer.Option(help="Of all that is random, 0.")] = None,
    save_minutes: Annotated[float | None, typer.Option(min=0, help="Between saves, 5.")] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with the run there, as it was begun.")
    ] = False,
    name: Annotated[
        str | None, typer.Option(help="The voice's name; the run's by default.")
    ] = None,
    licence: Annotated[str | None, typer.Option(help="The recordings' licence.")] = None,
    credit: Annotated[str | None, typer.Option(help="Whose voice it is.")] = None,
    device: DeviceOption = Device.AUTO,
    compiled: Annotated[
        bool,
        typer.Option(
            "--compile",
            help="Fuse the network's operations first: it takes a minute or more and a C compiler, "
            "and may make a GPU's steps 1.4 times as fast.",
        ),
    ] = False,
    until_eof: Annotated[
        bool, typer.Option("--until-eof", help="Stop, saved, when standard input ends.")
    ] = False,
    measure: Annotated[
        bool, typer.Option("--measure", help="Only time some steps, told as JSON.")
    ] = False,
) -> None:
    """Train a voice on folders of recordings; the run's folder always holds the newest voice.

    Each folder's own train.txt and valid.txt, where it has both, say what is trained on and what
    is held out; else one recording in twenty is held out.

    Ctrl-C saves and stops; --resume goes on from there. Under torchrun all processes share the
    work, each with a batch of its own.
    """
    from wavegrad_core.training import recipe
    from wavegrad_core.training.distributed import first_process
    from wavegrad_core.training.training_session import train_voice
    from wavegrad_core.voices.voice import Voice

    settings = _given(
        steps=steps,
        batch=batch,
        crop_frames=crop_frames,
        learning_rate=learning_rate,
        warmup_steps=warm_up,
        magnitude_weight=magnitude_weight,
        seed=seed,
        save_minutes=save_minutes,
    )
    words = _given(name=name, licence=licence, credit=credit)
    made = recipe.resumed(output, words, settings) if resume else None
    names = ", ".join(folder.resolve().name for folder in data)
    new = {"name": output.resolve().name, "data": names} | words | settings
    if made is None and start:
        made = recipe.fine_tuned(Voice.load(start), **new)
    if made:
        recipe.check_network(made, network, prior, conditioning)
    else:
        made = recipe.new_voice(network=network, prior=prior, conditioning=conditioning, **new)
    with stopping(until_eof) as stop:
        if measure:
            _measure(data, made, device, stop, compiled)
            return
        progress = None
        with progress_bar() as bar:
            told = _watched(bar)
            for progress in train_voice(data, output, made, device, resume, stop, told, compiled):
                errors.print(_told(progress), soft_wrap=True)
        if stop() and first_process():
            how = "and saved; --resume goes on" if progress else "before its first step"
            errors.print(f"gradwave: stopped, {how}", soft_wrap=True)
        if stop():
            sys.exit(130)  # typer.Exit of 130 would be told as a stop that saved nothing
    if first_process():
        print(output / "voice.safetensors")


def _measure(
    data: list[Path], recipe: Any, device: str, stop: Callable[[], bool], compiled: bool
) -> None:
    from wavegrad_core.training.speed_trial import measure_steps

    measured = measure_steps(data, recipe, device, stop, compiled)
    if stop():
        sys.exit(130)
    print(json.dumps(measured))


def _watched(bar: Any) -> Callable[[int, int], None]:
    """Tells how many recordings are read: on a bar, or in lines where nobody looks."""
    from wavegrad_core.training.read_progress import Reading
    from wavegrad_core.training.run_reporting import Clock

    moved, clock = on_count(bar, "reading the recordings"), Clock(TOLD_SECONDS)
    clock.restart(1)  # the first line comes at once

    def told(done: int, total: int) -> None:
        moved(done, total)
        if bar and done == total:
            bar.stop()
        elif not bar and (clock.due() or done == total):
            errors.print(str(Reading(done, total)), soft_wrap=True)
            clock.restart()

    return told


def _given(**options: Any) -> dict[str, Any]:
    """Those options that a person gave."""
    return {name: value for name, value in options.items() if value is not None}


def _told(progress: Any) -> str:
    numbers = {"loss": progress.loss, "held out": progress.held_out_loss}
    numbers |= progress.scores or {}
    told = ", ".join(f"{key} {value:.4f}" for key, value in numbers.items() if value is not None)
    return (
        f"step {progress.step} of {progress.steps}, {told}, "
        f"{progress.steps_per_second:.2f} steps/s, "
        f"{progress.seconds_of_sound_per_second:.1f} s of sound/s"
        + (f", {progress.skipped} steps skipped" if progress.skipped else "")
        + (f"\n{progress.note}" if progress.note else "")
    )
