"""A render job in JSON: input, output, voice and options."""

import json
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, get_args, get_type_hints

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model

from wavegrad_core.bundled_files import DEFAULT_VOICE
from wavegrad_core.edits.edit_list import FORMAT, VERSION, EditList
from wavegrad_core.errors import InputError, first_problem
from wavegrad_core.render.edited_source import EditedSource
from wavegrad_core.render.memory_fallback import MemoryFallback
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.pipeline import RenderEvent, RenderReport, RenderStep, render
from wavegrad_core.render.sinks import ArraySink
from wavegrad_core.render.sources import AudioArraySource, source_of
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.state_file import FileName
from wavegrad_core.voices.library import find_voice
from wavegrad_core.voices.voice import Voice

WARM_UP_SAMPLES = 12_000
MAX_LOADED = 3  # voices kept loaded, each with a device and a precision

OnStep = Callable[[int, int], object]
"""Called with the number of steps done and their total; may raise to stop the render."""


class JobFields(BaseModel):
    """The fields of a job that are not options of the render.

    Attributes:
        input: Path of a recording or a mel file.
        output: Path of the sound file to write.
        voice: Name or file of a voice.
        device: Device to render on.
        precision: Precision of the network.
        edits: Edits of the mel, as in a file of edits.
        edits_folder: Folder that paths in the edits are relative to.
    """

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    input: Annotated[FileName, Field(min_length=1)]
    output: Annotated[FileName, Field(min_length=1)]
    voice: FileName = DEFAULT_VOICE
    device: str = "auto"
    precision: str = "auto"
    edits: list[dict[str, Any]] = []
    edits_folder: FileName = ""

    @classmethod
    def parse(cls, values: Any) -> "JobFields":
        """Check a job given as JSON.

        Raises:
            InputError: A field is missing, unknown or out of range.
        """
        try:
            job = cls.model_validate(values)
        except ValidationError as error:
            raise InputError(f"Could not use the job: {first_problem(error)}.") from error
        job.options()
        return job

    def options(self) -> RenderOptions:
        """Return the options of the render.

        Raises:
            InputError: An option is out of range.
        """
        values = self.model_dump(exclude=set(JobFields.model_fields), exclude_none=True)
        return RenderOptions(**values)


def _option_fields() -> dict[str, Any]:
    """Return a field for each render option; None selects the default."""
    hints = {name: get_args(hint)[0] for name, hint in _hints().items()}
    for name in ("profile", "statistics"):
        hints[name] = FileName
    hints["schedule"] = FileName
    for name in ("strength_curve", "dry_wet_curve"):  # JSON has lists; RenderOptions checks them
        hints[name] = str | list[Any] | tuple[Any, ...]
    return {name: (hint | None, None) for name, hint in hints.items()}


def _hints() -> dict[str, Any]:
    return get_type_hints(RenderOptions, include_extras=True)


RenderJob: type[JobFields] = create_model("RenderJob", __base__=JobFields, **_option_fields())
"""A job: the fields of `JobFields`, and one for each field of `RenderOptions`."""


class LoadedVoices:
    """The most recently used voices, loaded and ready to render."""

    def __init__(self) -> None:
        self._loaded: OrderedDict[tuple[Any, ...], MemoryFallback] = OrderedDict()

    def get(self, voice: str, device: str, precision: str) -> MemoryFallback:
        """Return a vocoder for a voice; a voice whose file has changed is loaded again.

        Raises:
            InputError: The voice does not exist, or its file is invalid.
        """
        path = find_voice(voice)
        key = (path, path.stat().st_mtime_ns, device, precision)
        if key not in self._loaded:
            self._loaded[key] = MemoryFallback(Voice.load(path), device, precision)
        self._loaded.move_to_end(key)
        while len(self._loaded) > MAX_LOADED:
            self._loaded.popitem(last=False)
        return self._loaded[key]

    def warm_up(self, voice: str, device: str, precision: str) -> None:
        """Load a voice and render a short noise with it, so that the first job starts at once.

        Raises:
            InputError: The voice does not exist, its file is invalid, or the device is missing.
        """
        noise = np.random.default_rng(0).normal(0, 0.01, WARM_UP_SAMPLES).astype(np.float32)

        def work(vocoder: Vocoder) -> None:
            source = AudioArraySource(noise, vocoder.voice.sample_rate)
            for iterations in (1, 6):
                render(source, ArraySink(), RenderOptions(iterations=iterations), vocoder)

        self.get(voice, device, precision).run(work, lambda seconds: None)


def run_job(job: JobFields, voices: LoadedVoices, on_step: OnStep) -> RenderReport:
    """Render a job.

    Raises:
        InputError: A file, voice or option of the job cannot be used.
    """
    options = job.options()
    document = {"format": FORMAT, "version": VERSION, "edits": job.edits}
    edits = EditList.from_json(json.dumps(document))
    source = EditedSource(source_of(job.input), edits, Path(job.edits_folder))

    def on_event(event: RenderEvent) -> None:
        if isinstance(event, RenderStep):
            on_step(event.index, event.total)

    def work(vocoder: Vocoder) -> RenderReport:
        return render(source, job.output, options, vocoder, on_event)

    return voices.get(job.voice, job.device, job.precision).run(work, lambda seconds: None)
