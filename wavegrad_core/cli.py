"""The `gradwave` command: a thin face on the vocoder.

Bad input is one line on standard error and exit 2. Of many inputs those that can be rendered are,
and the exit is 1 when others could not. With --json, standard output holds one JSON document.
"""

import io
import json
import logging
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from threading import Event
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from typer.exceptions import Abort, TyperException

from wavegrad_core.audio import MAX_RATE, MIN_RATE
from wavegrad_core.errors import InputError, printable

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    help="Recordings and mel files into sound with WaveGrad. Without arguments: the desktop.",
)
voices_app = typer.Typer(invoke_without_command=True)
app.add_typer(voices_app, name="voices")
errors = Console(stderr=True, highlight=False, markup=False, emoji=False)

DEFAULT_VOICE = "kathleen"
DEFAULT_ITERATIONS = 6


class Sampler(StrEnum):
    """How to step from noise to sound."""

    ANCESTRAL = "ancestral"
    DDIM = "ddim"
    GLA = "gla"


class Start(StrEnum):
    """What to start from: noise, a Griffin-Lim sketch of the mel, or the recording."""

    NOISE = "noise"
    SKETCH = "sketch"
    ORIGINAL = "original"


class Device(StrEnum):
    """Where to render."""

    AUTO = "auto"
    CPU = "cpu"
    CUDA = "cuda"
    MPS = "mps"


class Precision(StrEnum):
    """What to multiply in."""

    AUTO = "auto"
    FP32 = "fp32"
    BF16 = "bf16"


VoiceOption = Annotated[str, typer.Option("--voice", help="A voice's name, or its file.")]
DeviceOption = Annotated[Device, typer.Option("--device", help="auto: a GPU where there is one.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]


@app.command()
def render(
    inputs: Annotated[list[Path], typer.Argument(metavar="INPUT...", help="Audio or mel files.")],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="A file, or a folder.")
    ] = None,
    voice: VoiceOption = DEFAULT_VOICE,
    iterations: Annotated[int | None, typer.Option(help="Steps, 6 by default.")] = None,
    schedule: Annotated[
        str | None, typer.Option(help="By name, linear(FIRST, LAST, N), or .json, .npy, .pt.")
    ] = None,
    sampler: Annotated[
        Sampler, typer.Option(help="ddim adds no noise; gla holds to the mel.")
    ] = Sampler.ANCESTRAL,
    eta: Annotated[
        float | None, typer.Option(help="ddim's noise, 0 to 1 (as ancestral); 0 by default.")
    ] = None,
    start: Annotated[Start, typer.Option(help="Where to start.")] = Start.NOISE,
    strength: Annotated[
        float | None,
        typer.Option(help="Of a sketch or original, what to make anew: 0 to 1, 0.3 by default."),
    ] = None,
    keep_highs: Annotated[
        bool, typer.Option("--keep-highs", help="Keep what lies above the voice's band.")
    ] = False,
    seed: Annotated[int, typer.Option(help="Of the noise.")] = 0,
    device: DeviceOption = Device.AUTO,
    precision: Annotated[
        Precision, typer.Option(help="auto: bf16 where that is fast.")
    ] = Precision.AUTO,
    rate: Annotated[
        int | None,
        typer.Option(min=MIN_RATE, max=MAX_RATE, help="Hz; the input's own by default."),
    ] = None,
    profile: Annotated[
        str | None, typer.Option(help="Of a mel file; else its numbers are looked at.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Render recordings, or mel files, with a voice."""
    from wavegrad_core.rendering import render_file
    from wavegrad_core.vocoder import STRENGTH, Vocoder
    from wavegrad_core.voice import Voice

    if eta is not None and sampler is not Sampler.DDIM:
        raise InputError("--eta is for --sampler ddim; leave one out or give the other")
    if strength is not None and start is Start.NOISE:
        raise InputError("--strength is for --start sketch or original; give one of them")
    if strength is None:
        strength = STRENGTH
    targets = output_paths(inputs, output, voice, iterations, schedule)
    vocoder = Vocoder(Voice.load(voice), device, precision)
    betas = _schedule(vocoder.voice, iterations, schedule)
    if betas.warning and start is Start.NOISE:
        errors.print(f"gradwave: {betas.warning}", soft_wrap=True)
    results: list[dict[str, Any]] = []
    with _progress() as progress:
        for source, target in zip(inputs, targets):
            task = progress.add_task(source.name) if progress else None

            def on_step(done: int, total: int, task: Any = task) -> None:
                if progress:
                    progress.update(task, completed=done, total=total)

            try:
                done = render_file(
                    vocoder,
                    source,
                    target,
                    betas,
                    seed,
                    rate,
                    on_step,
                    sampler=sampler.value,
                    eta=eta or 0.0,
                    start=start.value,
                    strength=strength,
                    keep_highs=keep_highs,
                    mel_profile=profile,
                )
            except InputError as error:
                if len(inputs) == 1:
                    raise
                errors.print(f"gradwave: {error}", soft_wrap=True)
                results.append({"input": str(source), "error": str(error)})
            else:
                results.append(asdict(done))
    if as_json:
        print(json.dumps(results))
    else:
        for result in results:
            if "output" in result:
                print(
                    "{output}: {seconds:.2f} s in {render_seconds:.2f} s, "
                    "{schedule} from noise level {final_level:.3f}".format(**result)
                )
    failed = sum("error" in result for result in results)
    if failed:
        raise typer.Exit(2 if failed == len(results) else 1)


def output_paths(
    inputs: list[Path],
    output: Path | None,
    voice: str,
    iterations: int | None,
    schedule: str | None,
) -> list[Path]:
    """Where each input's sound goes: the file given, or a name with the settings in a folder.

    A name without an ending is a folder's.

    Raises:
        InputError: many inputs go to one file, two would get the same name, or one would be lost.
    """
    folder = output or Path()
    if output and output.suffix and not os.path.isdir(output):
        if len(inputs) > 1:
            raise InputError(f"{output}: is one file for {len(inputs)} inputs; give a folder to -o")
        if not os.path.isdir(output.parent):  # a slip of the pen makes no folders
            raise InputError(f"{output}: there is no folder {output.parent}; make it, or mend that")
        targets = [output]
    else:
        targets = [folder / name for name in _names(inputs, voice, iterations, schedule)]
    twice = {path for path in targets if targets.count(path) > 1}
    if twice:
        raise InputError(f"{min(twice)}: two inputs would be written there; render them apart")
    sources = {os.path.realpath(path) for path in inputs}
    lost = [path for path in targets if os.path.realpath(path) in sources]
    if lost:
        raise InputError(f"{lost[0]}: is an input, and would be written over; give another name")
    return targets


def _names(
    inputs: list[Path], voice: str, iterations: int | None, schedule: str | None
) -> list[str]:
    setting = schedule or f"{iterations or DEFAULT_ITERATIONS}"
    if Path(setting).suffix in (".json", ".npy", ".pt"):
        setting = Path(setting).stem
    return [f"{path.stem}-{Path(voice).stem}-{setting}.wav" for path in inputs]


@app.command()
def mel(
    source: Annotated[Path, typer.Argument(metavar="INPUT", help="An audio file.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="A .npy file.")],
    voice: Annotated[str | None, typer.Option(help="The voice whose profile to use.")] = None,
    profile: Annotated[str, typer.Option(help="A mel profile by name.")] = "wavegrad",
) -> None:
    """Write a recording's mel spectrogram, float32 [n_mels, frames]; channels are averaged."""
    import torch

    from wavegrad_core.audio import read_audio, resample
    from wavegrad_core.mel import PROFILES
    from wavegrad_core.mel_file import save_mel
    from wavegrad_core.voice import Voice

    if not voice and profile not in PROFILES:
        raise InputError(
            f"mel profile {profile!r} is not known; choose one of {', '.join(PROFILES)}"
        )
    front = Voice.load(voice).profile if voice else PROFILES[profile]
    audio, rate = read_audio(source)
    sound = torch.from_numpy(resample(audio.mean(axis=0), rate, front.sample_rate).copy())
    save_mel(output, front.mel(sound).numpy())


@voices_app.callback()
def voices(context: typer.Context, as_json: JsonOption = False) -> None:
    """List the voices; import one from another program, or export one."""
    from wavegrad_core.voice import list_voices, read_card

    if context.invoked_subcommand:
        return
    rows = []
    for name, path in list_voices():
        try:
            card = read_card(path)
        except InputError as error:
            errors.print(f"gradwave: {error}", soft_wrap=True)
            continue
        row = {"name": name, "file": str(path), "rate": card.profile.sample_rate}
        row |= {"licence": card.licence, "credit": card.credit}
        rows.append(row | {"training": card.training, "scores": card.scores})
    if as_json:
        print(json.dumps(rows))
    else:
        for row in rows:
            print(f"{row['name']}: {row['rate']} Hz, {row['licence']}. {row['credit']}")


@voices_app.command("import")
def import_voice(
    source: Annotated[Path, typer.Argument(metavar="FILE", help="The program's checkpoint.")],
    program: Annotated[str, typer.Option("--from", help="lmnt, ivanvovk or coqui.")],
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="VOICE", help="A .safetensors file.")
    ],
    config: Annotated[Path | None, typer.Option(help="The JSON file it was trained with.")] = None,
) -> None:
    """Make a voice of another program's checkpoint. Nothing in the file is run."""
    from wavegrad_core.importers import import_checkpoint
    from wavegrad_core.voice import SUFFIX, Voice, VoiceCard

    if output.suffix != SUFFIX:
        raise InputError(f"{output}: a voice is written as {SUFFIX}; end the name so")
    found = import_checkpoint(source, program, config)
    card = VoiceCard(
        name=output.stem,
        network=found.shape,
        profile=found.profile,
        clamp=found.clamp,
        training={"program": program, "file": source.name}
        | ({} if found.step is None else {"steps": found.step}),
    )
    Voice.of(card, found.tensors).save(output)
    if found.dropped:
        errors.print(f"gradwave: dropped, not needed: {', '.join(found.dropped)}", soft_wrap=True)
    print(
        f"{output}: {card.profile.sample_rate} Hz, reads {card.profile.n_mels} mels "
        f"{card.profile.hop} samples apart, of profile {card.profile.name}"
    )


@voices_app.command("export")
def export_voice(
    voice: Annotated[str, typer.Argument(metavar="VOICE", help="A voice's name, or its file.")],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="A .onnx file.")],
) -> None:
    """Write one step of a voice's network as ONNX, for other programs."""
    from wavegrad_core.export import export_onnx
    from wavegrad_core.voice import Voice

    export_onnx(Voice.load(voice), output)
    print(output)


@app.command()
def train(
    data: Annotated[Path, typer.Argument(metavar="DATA", help="A folder with recordings.")],
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="RUN", help="The run's folder.")
    ],
    start: Annotated[
        str | None, typer.Option("--from", metavar="VOICE", help="Fine-tune this voice.")
    ] = None,
    network: Annotated[str | None, typer.Option(help="base or lite (the default).")] = None,
    prior: Annotated[
        str | None, typer.Option(help="white, as in the paper, or mel (the default).")
    ] = None,
    steps: Annotated[int | None, typer.Option(min=1, help="100000; 3000 with --from.")] = None,
    batch: Annotated[int | None, typer.Option(min=1, help="Crops a step, 12.")] = None,
    crop_frames: Annotated[int | None, typer.Option(min=1, help="Mel frames a crop, 40.")] = None,
    learning_rate: Annotated[
        float | None, typer.Option(min=0, help="0.001; 0.0001 with --from.")
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
) -> None:
    """Train a voice on a folder of recordings; the run's folder always holds the newest voice.

    Ctrl-C saves and stops; --resume goes on from there. Under torchrun all processes share the
    work, each with a batch of its own.
    """
    from wavegrad_core.training import recipe
    from wavegrad_core.training.parallel import first_process
    from wavegrad_core.training.session import train_voice
    from wavegrad_core.voice import Voice

    settings = _given(
        steps=steps,
        batch=batch,
        crop_frames=crop_frames,
        learning_rate=learning_rate,
        magnitude_weight=magnitude_weight,
        seed=seed,
        save_minutes=save_minutes,
    )
    words = _given(name=name, licence=licence, credit=credit)
    made = recipe.resumed(output, words, settings) if resume else None
    new = {"name": output.resolve().name, "data": data.resolve().name} | words | settings
    if made is None and start:
        made = recipe.fine_tuned(Voice.load(start), **new)
    if made:
        recipe.check_network(made, network, prior)
    else:
        made = recipe.new_voice(network=network, prior=prior, **new)
    with _stopping() as stop:
        for progress in train_voice(data, output, made, device, resume, stop):
            errors.print(_told(progress), soft_wrap=True)
        if stop() and first_process():
            errors.print("gradwave: stopped, and saved; --resume goes on", soft_wrap=True)
        if stop():
            raise typer.Exit(130)
    if first_process():
        print(output / "voice.safetensors")


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


@contextmanager
def _stopping() -> Iterator[Callable[[], bool]]:
    """Ctrl-C and SIGTERM asked for once make stop() true; Ctrl-C a second time ends at once."""
    asked = Event()

    def on_signal(number: int, frame: Any) -> None:
        asked.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    signals = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, on_signal) for number in signals]
    try:
        yield asked.is_set
    finally:
        for number, handler in zip(signals, before):
            signal.signal(number, handler)


@app.command()
def check(
    data: Annotated[Path, typer.Argument(metavar="DATA", help="A folder with recordings.")],
    fix: Annotated[
        Path | None,
        typer.Option(metavar="OUT", help="Write a prepared copy there; the originals stay."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Look over recordings before a voice is trained on them: what is wrong, and what to do."""
    from wavegrad_core.mel import PROFILES
    from wavegrad_core.training import checks
    from wavegrad_core.training.prepare import check_target, prepare

    if fix:
        check_target(data, fix)
    with _progress() as progress:
        report = checks.check_data(data, _on_count(progress, "looking over"))
        written = None
        if fix:
            rate = PROFILES["wavegrad"].sample_rate
            written = prepare(report, fix, rate, _on_count(progress, "preparing"))
    if as_json:
        found = checks.as_json(report)
        if written:
            found["prepared"] = asdict(written) | {"folder": printable(str(fix))}
        print(json.dumps(found))
        return
    print(checks.describe(report))
    if written:
        print(
            f"\n{printable(str(fix))}: {len(written.written)} prepared recordings, "
            f"{written.seconds / 60:.1f} minutes; {len(written.left_out)} were left out"
        )
        for name, reason in written.left_out.items():
            print(f"  - {name}: {reason}")


@app.command()
def score(
    reference: Annotated[Path, typer.Argument(help="A recording, or a folder of them.")],
    degraded: Annotated[Path, typer.Argument(help="What was made of it, or a folder.")],
    as_json: JsonOption = False,
) -> None:
    """Score a sound against its recording, or a folder against a folder, paired by name."""
    from wavegrad_core import metrics

    scores: dict[str, Any]
    if os.path.isdir(reference) and os.path.isdir(degraded):
        scores = metrics.score_folders(reference, degraded)
        means = {name: mean["mean"] for name, mean in scores["mean"].items()}
    else:
        scores = means = metrics.score(reference, degraded)
    if as_json:
        print(json.dumps(scores))
        return
    for name, value in means.items():
        print(f"{name}: " + ("not to be had" if value is None else f"{value:.3f}"))


@app.command()
def doctor(as_json: JsonOption = False) -> None:
    """What this machine has, what is missing, and how to get it."""
    from wavegrad_core.doctor import describe, report

    found = report()
    print(json.dumps(found) if as_json else describe(found))


def main() -> int:
    """Run the command on sys.argv; returns its exit status."""
    logging.basicConfig(format="gradwave: %(message)s")
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that temporary files go too
    if isinstance(sys.stdout, io.TextIOWrapper):  # a name may hold what its encoding lacks
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        return int(app(standalone_mode=False) or 0)
    except (InputError, TyperException) as error:
        text = error.format_message() if isinstance(error, TyperException) else str(error)
        print(f"gradwave: {' '.join(text.split())}", file=sys.stderr)
        return 2
    except (Abort, KeyboardInterrupt):
        print("gradwave: stopped", file=sys.stderr)
        return 130


def _schedule(voice: Any, iterations: int | None, schedule: str | None) -> Any:
    from wavegrad_core.schedule import Schedule

    if schedule is None:
        return voice.schedule(DEFAULT_ITERATIONS if iterations is None else iterations)
    if iterations is not None:
        raise InputError("--iterations and --schedule both say how many steps; give one of them")
    if schedule in Schedule.names() or not os.path.exists(schedule):
        return Schedule.named(schedule)
    return Schedule.from_file(schedule)


def _on_count(progress: Any, text: str) -> Callable[[int, int], None]:
    task = progress.add_task(text) if progress else None

    def on_count(done: int, total: int) -> None:
        if progress:
            progress.update(task, completed=done, total=total)

    return on_count


def _progress() -> Any:
    if not errors.is_terminal:
        return nullcontext()
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TimeRemainingColumn())
    return Progress(*columns, console=errors, transient=True)
