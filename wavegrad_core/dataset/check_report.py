"""The report of a data check: findings per recording and for the whole set, as JSON and as text."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from wavegrad_core.dataset.clip_measurements import ClipMeasurements
from wavegrad_core.dataset.rate_proposal import median_bandwidth, proposed_rate
from wavegrad_core.errors import printable

MAX_LISTED = 5  # files per kind of problem in the text

# The kinds of problems in the order of the report, with what to do about each.
ADVICE = {
    "unreadable": "These cannot be used for training. Copy or export them again, or remove them.",
    "silent": "There is nothing to learn from these. Remove them.",
    "too short": "These are padded with silence. Join them to others, or remove them.",
    "duplicate": "These count twice. Keep one of each.",
    "clipped": "The voice would learn the distortion. Record them again with less gain, or remove "
    "them.",
    "noisy": "The voice would learn the noise. Record them again in a quieter place, or remove "
    "them.",
    "band-limited": "The voice would sound just as dull, and resampling cannot restore the missing "
    "frequencies. Use the original recordings.",
    "dull": "The voice would sound just as dull. Use the original recordings, or boost the high "
    "frequencies of all of them by the same amount.",
    "channels": "Training uses the average of the channels, or the loudest channel if they cancel. "
    "Keep only the best channel.",
    "loudness": "A voice learns best from a single level. Normalize the recordings to one "
    "loudness.",
    "little speech": "Start from a trained voice (gradwave train --from VOICE), or record more.",
}


@dataclass(frozen=True)
class DataProblem:
    """A problem with a recording or with the whole set.

    Attributes:
        kind: A key of `ADVICE`.
        text: A description with figures.
    """

    kind: str
    text: str


@dataclass(frozen=True)
class CheckedClip:
    """A checked recording.

    Attributes:
        path: The file.
        name: Its name in the report, a path relative to the data folder.
        measured: Its measurements; None if it cannot be read.
        problems: The problems found in it.
    """

    path: Path
    name: str
    measured: ClipMeasurements | None
    problems: list[DataProblem] = field(default_factory=list)

    def has(self, kind: str) -> bool:
        """Return True if it has a problem of that kind."""
        return any(problem.kind == kind for problem in self.problems)


@dataclass(frozen=True)
class DataReport:
    """A checked data set.

    Attributes:
        folder: The folder with the recordings.
        files: The recordings.
        problems: The problems of the set as a whole.
    """

    folder: Path
    files: list[CheckedClip]
    problems: list[DataProblem]

    @property
    def readable(self) -> list[ClipMeasurements]:
        """The measurements of the recordings that can be read."""
        return [file.measured for file in self.files if file.measured]


def as_json(report: DataReport) -> dict[str, Any]:
    """Convert a report to JSON values."""
    readable = report.readable
    return {
        "folder": printable(str(report.folder)),
        "recordings": len(report.files),
        "unreadable": len(report.files) - len(readable),
        "minutes": round(sum(m.seconds for m in readable) / 60, 2),
        "minutes_of_speech": round(sum(m.speech_seconds for m in readable) / 60, 2),
        "rates": sorted({m.rate for m in readable}),
        "loudness": _percentiles([m.loudness for m in readable if m.loudness is not None]),
        "snr_db": _percentiles([m.snr_db for m in readable]),
        "bandwidth_hz": _percentiles([m.bandwidth_hz for m in readable]),
        "proposed_rate": proposed_rate(median_bandwidth(m.bandwidth_hz for m in readable)),
        "problems": [_problem_json(problem) for problem in report.problems],
        "files": [_file_json(file) for file in report.files],
    }


def describe(report: DataReport) -> str:
    """Describe a report as text: totals, then each kind of problem with its first files."""
    found = as_json(report)
    lines = [
        f"{_count(found['recordings'])}, {found['minutes']:.1f} minutes, "
        f"of which {found['minutes_of_speech']:.1f} are speech"
    ]
    if report.readable:
        rates = ", ".join(f"{rate} Hz" for rate in found["rates"])
        lines.append(
            f"Medians: SNR {found['snr_db']['median']:.0f} dB, "
            f"bandwidth {found['bandwidth_hz']['median'] / 1000:.1f} kHz, which needs a sample "
            f"rate of {found['proposed_rate']} Hz. Sample rates: {rates}."
        )
    for kind, advice in ADVICE.items():
        affected = [(file, p) for file in report.files for p in file.problems if p.kind == kind]
        overall = [problem.text for problem in report.problems if problem.kind == kind]
        if not affected and not overall:
            continue
        summary = [*overall, *([_count(len(affected))] if affected else [])]
        lines += ["", f"{kind}: " + "; ".join(summary), "  " + advice]
        lines += [f"  - {file.name}: {problem.text}" for file, problem in affected[:MAX_LISTED]]
        if len(affected) > MAX_LISTED:
            lines.append(f"  - and {len(affected) - MAX_LISTED} more (--json lists all of them)")
    if len(lines) <= 2:
        lines.append("No problems found.")
    return "\n".join(lines)


def _file_json(file: CheckedClip) -> dict[str, Any]:
    found: dict[str, Any] = {"file": file.name}
    if m := file.measured:
        found |= {
            "seconds": round(m.seconds, 3),
            "speech_seconds": round(m.speech_seconds, 2),
            "rate": m.rate,
            "channels": m.channels,
            "loudness": _rounded(m.loudness),
            "peak": round(m.peak, 4),
            "snr_db": _rounded(m.snr_db),
            "bandwidth_hz": m.bandwidth_hz,
            "made_from_hz": m.made_from_hz,
            "highs_db": _rounded(m.highs_db),
            "clipped_places": m.clipped,
            "channel_difference_db": _rounded(m.stereo_db),
        }
    return found | {"problems": [_problem_json(problem) for problem in file.problems]}


def _problem_json(problem: DataProblem) -> dict[str, str]:
    return {"kind": problem.kind, "text": problem.text, "advice": ADVICE[problem.kind]}


def _percentiles(values: list[float]) -> dict[str, float] | None:
    if not values:
        return None
    low, middle, high = np.percentile(values, [5, 50, 95])
    return {"p5": _rounded(low), "median": _rounded(middle), "p95": _rounded(high)}  # type: ignore[dict-item]


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(float(value), 1)


def _count(number: int) -> str:
    return "1 recording" if number == 1 else f"{number} recordings"
