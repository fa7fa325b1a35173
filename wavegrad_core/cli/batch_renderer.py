"""Rendering of the inputs of `gradwave render`, one by one or several at a time."""

from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wavegrad_core.cli.console import errors, log, notice, on_count, progress_bar
from wavegrad_core.errors import InputError
from wavegrad_core.file_suffixes import VOICE_SUFFIX
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.sinks import Sink

if TYPE_CHECKING:
    from wavegrad_core.edits import EditList
    from wavegrad_core.render.memory_fallback import MemoryFallback
    from wavegrad_core.render.pipeline import RenderReport
    from wavegrad_core.render.vocoder import Vocoder

OPUS_SUFFIX, OPUS_RATE = (
    ".opus",
    48_000,
)  # Opus has one rate; its header only notes the original one
Results = list[dict[str, Any]]


class BatchRenderer:
    """A voice and the settings that all inputs are rendered with.

    Args:
        voice: Name or file of the voice; None for the one that fits each input.
        device: Device to render on.
        precision: Precision of the network.
        options: Options of the render.
        edits: Edits of the mel.
        edits_folder: Folder that paths in the edits are relative to.
        part: Start and end in seconds of the part to render; None for the whole of each input.
    """

    def __init__(
        self,
        voice: str | None,
        device: str,
        precision: str,
        options: RenderOptions,
        edits: "EditList",
        edits_folder: Path,
        part: tuple[float, float] | None = None,
    ) -> None:
        self._voice, self._device, self._precision = voice, device, precision
        self._options, self._edits, self._edits_folder = options, edits, edits_folder
        self._part = part
        self._voices: dict[Path, str] = {}  # that were picked for inputs
        self._fallbacks: dict[str, MemoryFallback] = {}

    def voice_of(self, source: Path) -> str:
        """Return the name or file of the voice for an input."""
        from wavegrad_core.cli.input_voices import voice_of_input

        if self._voice is not None:
            return self._voice
        if source not in self._voices:
            self._voices[source] = voice_of_input(source, self._options)
        return self._voices[source]

    def _fallback_of(self, source: Path) -> "MemoryFallback":
        """Return the vocoder for an input, ready to render.

        Warns of a schedule that may hiss.

        Raises:
            InputError: The voice, the schedule or the device cannot be used.
        """
        from wavegrad_core.render.memory_fallback import MemoryFallback
        from wavegrad_core.voices.voice import Voice

        name = self.voice_of(source)
        if name not in self._fallbacks:
            fallback = MemoryFallback(Voice.load(name), self._device, self._precision)
            schedule = self._options.schedule_for(fallback.voice)
            fallback.run(_tell, _tell_smaller_pieces)
            if schedule.warning and self._options.start == "noise":
                notice(f"gradwave: {schedule.warning}")
            self._fallbacks[name] = fallback
        return self._fallbacks[name]

    def name_of(self, source: Path) -> str:
        """Return the part of an output's name that tells the voice and the schedule or steps."""
        voice = Path(self.voice_of(source)).name.removesuffix(VOICE_SUFFIX)
        if self._options.schedule is None:
            return f"{voice}-{self._options.iterations}"
        return f"{voice}-{self._options.schedule_for(self._fallback_of(source).voice).name}"

    def prepare(self, sources: list[Path]) -> None:
        """Load the voices of all inputs.

        Raises:
            InputError: A voice, the schedule or the device cannot be used.
        """
        for source in sources:
            self._fallback_of(source)

    def render(self, source: Path, target: Path | Sink) -> dict[str, Any]:
        """Render one input, and return its report as JSON values.

        Raises:
            InputError: The input or the output cannot be used.
        """
        self.prepare([source])
        with progress_bar() as progress:
            return asdict(self._render(source, target, on_count(progress, source.name)))

    def render_all(self, pairs: list[tuple[Path, Path]]) -> Results:
        """Render inputs one after another.

        Args:
            pairs: Inputs and outputs.

        Returns:
            A report of each, or its error.

        Raises:
            InputError: There is only one input, and it cannot be rendered.
        """
        self.prepare([source for source, _ in pairs])
        results: Results = []
        with progress_bar() as progress:
            for source, target in pairs:
                try:
                    report = self._render(source, target, on_count(progress, source.name))
                except InputError as error:
                    if len(pairs) == 1:
                        raise
                    results.append(_failed(source, str(error)))
                else:
                    results.append(asdict(report))
        return results

    def render_parallel(
        self, pairs: list[tuple[Path, Path]], jobs: int, cluster: str | None = None
    ) -> Results:
        """Render several inputs at a time, each in its own process.

        Args:
            pairs: Inputs and outputs.
            jobs: Number of processes on this machine.
            cluster: A Dask cluster to use instead, as for `DaskCluster`; None for `jobs` processes.

        Returns:
            A report of each, or its error, in the order of the inputs.

        Raises:
            InputError: The voice, the device or the cluster cannot be used.
        """
        from wavegrad_core.serve.render_cluster import RenderCluster
        from wavegrad_core.serve.worker_pool import WorkerPool

        self.prepare([source for source, _ in pairs])
        workers = WorkerPool(jobs) if cluster is None else RenderCluster(cluster)
        found: dict[int, dict[str, Any]] = {}
        shares = [0.0] * len(pairs)  # fraction done of each input
        with progress_bar() as progress, workers as pool:
            update = on_count(progress, "Rendering")
            for number, event in pool.run([self.job(*pair) for pair in pairs]):
                kind = event["event"]
                if kind == "progress":
                    shares[number] = event["done"] / event["total"]
                elif kind == "failed":
                    shares[number] = 1
                    found[number] = _failed(pairs[number][0], event["error"])
                elif kind == "done":
                    shares[number] = 1
                    _warn(event["output"], event["warning"])
                    found[number] = {
                        name: value for name, value in event.items() if name not in ("id", "event")
                    }
                update(sum(shares), len(pairs))
        return [found[number] for number in range(len(pairs))]

    def job(self, source: Path, target: Path) -> dict[str, Any]:
        """Return one render as the fields of a `RenderJob`."""
        options = {
            name: value
            for name, value in vars(self._options_for(target)).items()
            if value is not None
        }
        return options | {
            "input": str(source),
            "output": str(target),
            "voice": self.voice_of(source),
            "device": str(self._device),
            "precision": str(self._precision),
            "edits": [edit.to_json() for edit in self._edits.edits],
            "edits_folder": str(self._edits_folder),
        }

    def _options_for(self, target: Path | Sink) -> RenderOptions:
        is_opus = isinstance(target, Path) and target.suffix.lower() == OPUS_SUFFIX
        if is_opus and self._options.rate is None:
            return replace(self._options, rate=OPUS_RATE)
        return self._options

    def _render(
        self, source: Path, target: Path | Sink, on_step: Callable[[float, int], None]
    ) -> "RenderReport":
        from wavegrad_core.render import pipeline
        from wavegrad_core.render.edited_source import EditedSource
        from wavegrad_core.render.region import part_of
        from wavegrad_core.render.sources import Source, source_of

        edited: Source = EditedSource(source_of(source), self._edits, self._edits_folder)
        if self._part is not None:
            edited = part_of(source, *self._part, self._edits, self._edits_folder)
        fallback = self._fallback_of(source)
        schedule = self._options.schedule_for(fallback.voice)
        options = replace(self._options_for(target), schedule=schedule)

        def on_event(event: pipeline.RenderEvent) -> None:
            if isinstance(event, pipeline.RenderStep):
                on_step(event.index, event.total)

        def work(vocoder: "Vocoder") -> pipeline.RenderReport:
            return pipeline.render(edited, target, options, vocoder, on_event)

        report = fallback.run(work, _tell_smaller_pieces)
        _warn(report.output, report.warning)
        return report


def _warn(output: str, warning: str) -> None:
    if warning:
        notice(f"gradwave: {output}: {warning}")


def _failed(source: Path, error: str) -> dict[str, Any]:
    errors.print(f"gradwave: {error}", soft_wrap=True)
    return {"input": str(source), "error": error}


def _tell(vocoder: "Vocoder") -> None:
    log.info("Voice %s on %s in %s", vocoder.voice.name, vocoder.device, vocoder.precision)


def _tell_smaller_pieces(seconds: float) -> None:
    notice(f"gradwave: Memory ran out. Continuing with pieces of {seconds:.2g} s.")
