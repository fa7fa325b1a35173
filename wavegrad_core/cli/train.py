"""`gradwave train`: train or fine-tune a voice on folders of recordings."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from wavegrad_core.cli.console import app, notice, on_count, progress_bar, stopping
from wavegrad_core.cli.options import Device, DeviceOption
from wavegrad_core.errors import printable
from wavegrad_core.training.run_files import VOICE

REPORT_SECONDS = 5  # interval of the lines about reading the recordings


@app.command()
def train(
    data: Annotated[
        list[Path], typer.Argument(metavar="DATA", help="One or more folders of recordings.")
    ],
    output: Annotated[
        Path,
        typer.Option(
            "-o", "--output", metavar="RUN", help="The run folder, which contains the newest voice."
        ),
    ],
    start: Annotated[
        str | None,
        typer.Option("--from", metavar="VOICE", help="Fine-tune this voice, a name or a file."),
    ] = None,
    network: Annotated[
        str | None,
        typer.Option(
            help="base, large, base-guided, lite, classic or spectral; the last two have no "
            "Griffin-Lim guide (default: lite)."
        ),
    ] = None,
    profile: Annotated[
        str | None,
        typer.Option(
            metavar="NAME|FILE",
            help="Mel profile of the new voice, a name or a JSON file (default: wavegrad). Its "
            "rate, hop and bands decide the rate of the voice and the sizes of its network.",
        ),
    ] = None,
    prior: Annotated[
        str | None,
        typer.Option(
            help="Noise prior: white as in the paper, or mel (default: mel, or white for classic "
            "and spectral)."
        ),
    ] = None,
    conditioning: Annotated[
        str | None,
        typer.Option(
            help="What the network is conditioned on: the noise level, or the index of the step "
            "(default: level)."
        ),
    ] = None,
    steps: Annotated[
        int | None,
        typer.Option(min=1, help="Number of steps (default: 100000, or 3000 with --from)."),
    ] = None,
    batch: Annotated[int | None, typer.Option(min=1, help="Crops per step (default: 12).")] = None,
    crop_frames: Annotated[
        int | None,
        typer.Option(
            min=1, help="Mel frames per crop (default: 40, or 80 for classic and spectral)."
        ),
    ] = None,
    learning_rate: Annotated[
        float | None,
        typer.Option(
            min=0,
            help="Peak learning rate (default: 0.001, 0.0015 for classic, 0.008 for spectral; with "
            "--from 0.0001, or 0.003 from classic).",
        ),
    ] = None,
    warm_up: Annotated[
        int | None, typer.Option(min=1, help="Steps until the peak learning rate (default: 200).")
    ] = None,
    magnitude_weight: Annotated[
        float | None,
        typer.Option(min=0, help="Weight of an STFT loss beside the paper's loss (default: 0)."),
    ] = None,
    seed: Annotated[int | None, typer.Option(help="Random seed (default: 0).")] = None,
    save_minutes: Annotated[
        float | None, typer.Option(min=0, help="Minutes between saves (default: 5).")
    ] = None,
    resume: Annotated[
        bool,
        typer.Option("--resume", help="Continue the run in the folder, with its own settings."),
    ] = False,
    name: Annotated[
        str | None, typer.Option(help="Name of the voice (default: the name of the run folder).")
    ] = None,
    licence: Annotated[str | None, typer.Option(help="Licence of the recordings.")] = None,
    credit: Annotated[str | None, typer.Option(help="Who speaks in the recordings.")] = None,
    device: DeviceOption = Device.AUTO,
    compiled: Annotated[
        bool,
        typer.Option(
            "--compile",
            help="Compile the network first. This takes a minute or more and needs a C compiler, "
            "and may make steps on a GPU 1.4 times as fast.",
        ),
    ] = False,
    until_eof: Annotated[
        bool, typer.Option("--until-eof", help="Save and stop when standard input ends.")
    ] = False,
    measure: Annotated[
        bool,
        typer.Option("--measure", help="Only time a few steps, and print the result as JSON."),
    ] = False,
) -> None:
    """Train or fine-tune a voice on folders of recordings.

    If a folder has train.txt and valid.txt, these list the recordings to train on and the
    held-out ones. Otherwise, one recording in twenty is held out.

    Ctrl-C saves and stops; --resume continues. Under torchrun, all processes share the work, each
    with its own batch.
    """
    from wavegrad_core.mel.profile_file import find_profile

    kind = {
        "network": network,
        "prior": prior,
        "conditioning": conditioning,
        "profile": None if profile is None else find_profile(profile),
    }
    texts = _given(name=name, licence=licence, credit=credit)
    facts = {field: printable(text) for field, text in texts.items()}  # for the voice's JSON
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
    recipe = _recipe_of(data, output, start, resume, kind, facts, settings)
    with stopping(until_eof) as stop:
        if measure:
            _measure(data, recipe, device, stop, compiled)
        else:
            _train(data, output, recipe, device, resume, stop, compiled)


def _recipe_of(
    data: list[Path],
    output: Path,
    start: str | None,
    resume: bool,
    kind: dict[str, Any],
    facts: dict[str, str],
    settings: dict[str, Any],
) -> Any:
    """Return the recipe of the run to resume, the voice to fine-tune or a new voice.

    Args:
        data: Folders of recordings.
        output: The run folder.
        start: Voice to fine-tune, if any.
        resume: Whether to continue the run in the folder, if it has one.
        kind: Network, prior, conditioning and mel profile; None for those not given.
        facts: The given ones of name, licence and credit.
        settings: The given fields of `TrainingSettings`.
    """
    from wavegrad_core.training import recipe
    from wavegrad_core.voices.voice import Voice

    made = recipe.resumed_recipe(output, facts, settings) if resume else None
    names = ", ".join(folder.resolve().name for folder in data)
    new = {"name": printable(output.resolve().name), "data": printable(names)} | facts | settings
    if made is None and start:
        made = recipe.fine_tuning_recipe(Voice.load(start), **new)
    if made is None:
        return recipe.new_voice_recipe(**_given(**kind), **new)
    recipe.check_network(made, **kind)
    return made


def _train(
    data: list[Path],
    output: Path,
    recipe: Any,
    device: str,
    resume: bool,
    stop: Callable[[], bool],
    compiled: bool,
) -> None:
    """Train, print the progress and, at the end, the path of the voice."""
    from wavegrad_core.training.distributed import first_process
    from wavegrad_core.training.training_session import train_voice

    progress = None
    with progress_bar() as bar:
        reading = _reading_reporter(bar)
        for progress in train_voice(data, output, recipe, device, resume, stop, reading, compiled):
            notice(_describe(progress))
    if stop() and first_process():
        how = "; the run is saved, and --resume continues" if progress else " before the first step"
        notice(f"gradwave: stopped{how}")
    if stop():
        sys.exit(130)  # main() would report typer.Exit(130) as a stop that saved nothing
    if first_process():
        print(output / VOICE)


def _measure(
    data: list[Path], recipe: Any, device: str, stop: Callable[[], bool], compiled: bool
) -> None:
    from wavegrad_core.training.speed_trial import measure_steps

    measured = measure_steps(data, recipe, device, stop, compiled)
    if stop():
        sys.exit(130)
    print(json.dumps(measured))


def _reading_reporter(bar: Any) -> Callable[[int, int], None]:
    """Return a callback that shows the progress of reading, as a bar or as lines."""
    from wavegrad_core.training.read_progress import ReadProgress
    from wavegrad_core.training.run_reporting import IntervalTimer

    update, timer = on_count(bar, "Reading the recordings"), IntervalTimer(REPORT_SECONDS)
    timer.restart(1)  # the first line comes at once

    def report(done: int, total: int) -> None:
        update(done, total)
        if bar and done == total:
            bar.stop()
        elif not bar and (timer.due() or done == total):
            notice(str(ReadProgress(done, total)))
            timer.restart()

    return report


def _given(**options: Any) -> dict[str, Any]:
    """Return the options that were given."""
    return {name: value for name, value in options.items() if value is not None}


def _describe(progress: Any) -> str:
    numbers = {"loss": progress.loss, "held out": progress.held_out_loss}
    numbers |= progress.scores or {}
    losses = ", ".join(f"{key} {value:.4f}" for key, value in numbers.items() if value is not None)
    return (
        f"step {progress.step} of {progress.steps}, {losses}, "
        f"{progress.steps_per_second:.2f} steps/s, "
        f"{progress.seconds_of_sound_per_second:.1f} s of sound/s"
        + (f", {progress.skipped} steps skipped" if progress.skipped else "")
        + (f"\n{progress.note}" if progress.note else "")
    )
