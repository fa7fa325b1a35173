"""Options of an export of several takes: format, rate, bit depth, names, and which takes."""

from __future__ import annotations

import string
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from gradwave.jobs import Job
from gradwave.language import tr
from gradwave.takes.export import FORBIDDEN, MAX_NAME_BYTES, free_path, save_take
from gradwave.takes.takes import Take
from wavegrad_core.audio.markers import Marker
from wavegrad_core.errors import InputError

DEFAULT_TEMPLATE = "{original} - {take} ({voice}, seed {seed})"
FIELDS = ("original", "take", "voice", "iterations", "schedule", "sampler", "seed", "number")
MAX_TEMPLATE = 500
MarkersOf = Callable[[Take], Sequence[Marker]]  # the markers for the file of a take


@dataclass(frozen=True)
class ExportOptions:
    """Options of an export.

    Attributes:
        suffix: ".wav" or ".flac".
        rate: Sample rate in Hz; None for the take's.
        bits: 16, 24, or 32 for floats in a WAV.
        template: File name without suffix, with the fields in `FIELDS` in braces.
        starred_only: Whether only starred takes are exported.

    Raises:
        InputError: The template has an unknown field, or the format does not support the bit depth.
    """

    suffix: str = ".wav"
    rate: int | None = None
    bits: int = 24
    template: str = DEFAULT_TEMPLATE
    starred_only: bool = False

    def __post_init__(self) -> None:
        if self.bits == 32 and self.suffix != ".wav":
            raise InputError(tr("FLAC does not support floats. Choose 16 or 24 bits, or WAV."))
        try:
            parts = list(string.Formatter().parse(self.template))
        except ValueError as error:
            raise InputError(
                tr(
                    "The name {template!r} cannot be read: {error}.",
                    template=self.template,
                    error=error,
                )
            ) from None
        for _, field, spec, conversion in parts:
            if field is not None and (field not in FIELDS or spec or conversion):
                raise InputError(
                    tr(
                        "The name has an unknown field {{{field}}}. The fields are {fields}.",
                        field=field,
                        fields=", ".join(f"{{{name}}}" for name in FIELDS),
                    )
                )
        if not self.template.strip() or len(self.template) > MAX_TEMPLATE:
            raise InputError(tr("The name is empty or too long. Enter a shorter one."))

    def name(self, take: Take, number: int) -> str:
        """Return the file name of a take without the suffix."""
        result = take.result
        name = self.template.format(
            original=result.original.path.stem,
            take=take.name,
            voice=result.voice,
            iterations=result.iterations,
            schedule=result.schedule,
            sampler=result.settings.sampler,
            seed=result.settings.seed,
            number=number,
        )
        name = FORBIDDEN.sub("_", name).strip(". ") or "take"
        return name.encode(errors="replace")[:MAX_NAME_BYTES].decode(errors="ignore")

    def chosen(self, takes: Iterable[Take]) -> list[Take]:
        """Return the takes to export."""
        return [take for take in takes if take.starred or not self.starred_only]


def save_with_options(
    job: Job,
    folder: Path,
    takes: Iterable[Take],
    options: ExportOptions,
    markers: MarkersOf,
) -> tuple[int, int]:
    """Write takes into a folder, and return how many files and how many clipped samples.

    Existing files are kept: a number is added to the name.
    """
    files = clipped = 0
    for number, take in enumerate(options.chosen(takes), 1):
        job.check()
        path = free_path(folder, options.name(take, number), options.suffix)
        clipped += save_take(
            job, path, take, rate=options.rate, bits=options.bits, markers=markers(take)
        )
        files += 1
    return files, clipped
