"""A training set looked over before the night's training: what is wrong, in plain words.

The thresholds were set on recordings whose worth is known: three speakers' sets of the Rhasspy
project (two full band, one dull above 8 kHz, SNR told), thirteen clips of other voices (one of them
band-limited), and defects made on purpose.
"""

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from wavegrad_core.audio import probe
from wavegrad_core.errors import InputError, printable
from wavegrad_core.training.clip_measurements import Measured, measure, unheard
from wavegrad_core.training.dataset import recordings

SHORTEST = 0.5  # seconds: what one training step looks at
SILENCE = -60  # LUFS
NOISY = 20  # dB of SNR
FULL_BAND = 10_000  # Hz: what reaches it is not told from 12 kHz by ear
DULL, DULL_SET = -42, -22  # dB of 8 to 11 kHz, a recording's and the median of a set
DIFFERENT, CANCELLING = -20, 0  # dB of the channels' difference over their mean
SPREAD = 6  # LU
SAME, SAME_SECONDS = 0.987, 0.03  # likeness of fingerprints, and how far their lengths may differ
LITTLE_SPEECH = 15  # minutes
SHOWN = 5  # files of each kind of problem, in the report for a person

# In the order of the report: what to do about each.
ADVICE = {
    "unreadable": "They cannot be trained on: copy or export them again, or remove them.",
    "silent": "There is nothing in them to learn: remove them.",
    "too short": "They are filled up with silence: join them to others, or remove them.",
    "duplicate": "They count twice: keep one of each.",
    "clipped": "What was cut off is lost and the voice learns the crackle: record them again with "
    "less gain, or remove them.",
    "noisy": "The voice learns the noise as well: remove them, or record again in a quiet place.",
    "band-limited": "The voice will sound as dull: look for the originals, for no resampling "
    "brings back what is gone.",
    "dull": "The voice will sound as dull: look for the originals, or turn up the highs in all of "
    "them by the same amount.",
    "channels": "Training takes their mean, or the loudest if they cancel: keep the best channel.",
    "loudness": "A voice learns one level best: bring all to the same loudness.",
    "little speech": "Begin with a trained voice (gradwave train --from VOICE), or record more.",
}


@dataclass(frozen=True)
class Problem:
    """What is wrong (a key of `ADVICE`), and how much, in words."""

    kind: str
    text: str


@dataclass(frozen=True)
class Checked:
    """A recording: measured is None when it cannot be read."""

    path: Path
    name: str
    measured: Measured | None
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True)
class Report:
    """A training set, looked over; problems are those of the set as a whole."""

    folder: Path
    files: list[Checked]
    problems: list[Problem]

    @property
    def readable(self) -> list[Measured]:
        return [file.measured for file in self.files if file.measured]


OnFile = Callable[[float, int], None]
"""(files done, the one that is being read in part, of how many)."""


def check_data(data: Path, on_file: OnFile | None = None) -> Report:
    """Look over the recordings in a folder.

    Raises:
        InputError: it is no folder, or holds no recordings.
    """
    names = [(path, path.relative_to(data).as_posix()) for path in recordings(data)]
    return check_files(data, names, on_file)


def check_files(
    folder: Path, names: Sequence[tuple[Path, str]], on_file: OnFile | None = None
) -> Report:
    """Look over these files, each by the name that it has in the report: a path with / in it."""
    files = []
    for done, (path, name) in enumerate(names, start=1):
        on_seconds = part_of(_length(path), done, len(names), on_file)
        files.append(check_file(path, printable(name), on_seconds))
        if on_file:
            on_file(done, len(names))
    return _compared(folder, files)


def without(report: Report, names: Set[str]) -> Report:
    """The report of those recordings that are not named: it reads none of them again."""
    kept = (file for file in report.files if file.name not in names)
    alone = [
        replace(file, problems=list(_problems_of(file.measured))) if file.measured else file
        for file in kept
    ]
    return _compared(report.folder, alone)


def _compared(folder: Path, files: list[Checked]) -> Report:
    compared = _with_duplicates(_with_loudness(files))
    return Report(folder, compared, list(_problems_of_set(compared)))


def part_of(
    length: float, number: int, count: int, on_file: OnFile | None
) -> Callable[[float], None]:
    """What is told the seconds that have gone by of a file, by its length and its number."""
    if on_file is None:
        return unheard
    return lambda seconds: on_file(number - 1 + min(seconds / max(length, seconds, 1e-9), 1), count)


def check_file(path: Path, name: str, on_seconds: Callable[[float], None] = unheard) -> Checked:
    """Look over one recording; on_seconds as `measure` calls it."""
    try:
        measured = measure(path, on_seconds)
    except InputError as error:
        reason = printable(str(error).removeprefix(f"{path}: "))
        return Checked(path, name, None, [Problem("unreadable", reason)])
    return Checked(path, name, measured, list(_problems_of(measured)))


def _length(path: Path) -> float:
    """Seconds by its header; 0 where that cannot be read, which `measure` says."""
    try:
        return probe(path).seconds
    except InputError:
        return 0.0


def as_json(report: Report) -> dict[str, Any]:
    """The report as plain numbers and texts."""
    good = report.readable
    return {
        "folder": printable(str(report.folder)),
        "recordings": len(report.files),
        "unreadable": len(report.files) - len(good),
        "minutes": round(sum(m.seconds for m in good) / 60, 2),
        "minutes_of_speech": round(sum(m.speech_seconds for m in good) / 60, 2),
        "rates": sorted({m.rate for m in good}),
        "loudness": _spread([m.loudness for m in good if m.loudness is not None]),
        "snr_db": _spread([m.snr_db for m in good]),
        "bandwidth_hz": _spread([m.bandwidth_hz for m in good]),
        "problems": [_problem_json(problem) for problem in report.problems],
        "files": [_file_json(file) for file in report.files],
    }


def describe(report: Report) -> str:
    """The report for a person: sums, then each kind of problem with its first files."""
    found = as_json(report)
    lines = [
        f"{_count(found['recordings'])}, {found['minutes']:.1f} minutes, "
        f"{found['minutes_of_speech']:.1f} of them speech"
    ]
    if report.readable:
        rates = ", ".join(f"{rate} Hz" for rate in found["rates"])
        lines.append(
            f"in the middle: noise {found['snr_db']['median']:.0f} dB under the speech, "
            f"sound up to {found['bandwidth_hz']['median'] / 1000:.1f} kHz ({rates})"
        )
    for kind, advice in ADVICE.items():
        ill = [(file, p) for file in report.files for p in file.problems if p.kind == kind]
        whole = [problem.text for problem in report.problems if problem.kind == kind]
        if not ill and not whole:
            continue
        lines += ["", f"{kind}: " + "; ".join([*whole, *([_count(len(ill))] if ill else [])])]
        lines.append("  " + advice)
        lines += [f"  - {file.name}: {problem.text}" for file, problem in ill[:SHOWN]]
        if len(ill) > SHOWN:
            lines.append(f"  - and {len(ill) - SHOWN} more; --json names them all")
    if len(lines) <= 2:
        lines.append("nothing was found that would harm a training")
    return "\n".join(lines)


def _problems_of(m: Measured) -> Iterator[Problem]:
    if m.loudness is None or m.loudness < SILENCE:
        yield Problem("silent", f"peak at {_level(m.peak)}, no speech")
        return
    if m.seconds < SHORTEST:
        yield Problem("too short", f"{m.seconds:.2f} seconds, where {SHORTEST} are needed")
        return
    if m.clipped:
        yield Problem("clipped", f"cut off flat in {m.clipped} places, at {_level(m.peak)}")
    if m.snr_db < NOISY:
        yield Problem("noisy", f"the noise is only {m.snr_db:.0f} dB under the speech")
    kilohertz = f"{m.bandwidth_hz / 1000:.1f} kHz"
    if m.rate < 2 * FULL_BAND:
        yield Problem("band-limited", f"{m.rate} Hz leave nothing above {m.rate / 2000:.1f} kHz")
    elif m.bandwidth_hz < FULL_BAND:
        origin = f": made from {m.made_from_hz} Hz or squeezed" if m.made_from_hz else ""
        text = f"nothing above {kilohertz}, where {m.rate} Hz could hold {m.rate / 2000:.1f}"
        yield Problem("band-limited", text + origin)
    elif m.highs_db is not None and m.highs_db < DULL:
        yield Problem("dull", f"little above 8 kHz ({m.highs_db:.0f} dB)")
    if m.empty_channels:
        yield Problem("channels", f"{m.empty_channels} of {m.channels} channels are silent")
    elif m.stereo_db is not None and m.stereo_db > CANCELLING:
        yield Problem("channels", f"the {m.channels} channels cancel each other out")
    elif m.stereo_db is not None and m.stereo_db > DIFFERENT:
        yield Problem("channels", f"the {m.channels} channels differ ({m.stereo_db:.0f} dB)")


def _with_loudness(files: list[Checked]) -> list[Checked]:
    heard = [f.measured.loudness for f in files if f.measured and not _is(f, "silent")]
    middle = float(np.median(heard)) if heard else 0.0  # type: ignore[arg-type]
    return [
        _and(file, Problem("loudness", _beside(file.measured.loudness - middle)))
        if file.measured
        and file.measured.loudness is not None
        and not _is(file, "silent")
        and abs(file.measured.loudness - middle) > SPREAD
        else file
        for file in files
    ]


def _with_duplicates(files: list[Checked]) -> list[Checked]:
    """Of those that are alike all but the best are told to be."""
    sounds = {i: f.measured for i, f in enumerate(files) if f.measured and not _is(f, "silent")}
    best = sorted(sounds, key=lambda i: (sounds[i].clipped > 0, -sounds[i].bandwidth_hz, i))
    rank = {i: place for place, i in enumerate(best)}
    kept: dict[int, int] = {}
    for pair in sorted(sorted(pair, key=rank.__getitem__) for pair in _alike(sounds)):
        better, worse = pair
        kept.setdefault(worse, kept.get(better, better))
    return [
        _and(file, Problem("duplicate", f"the same recording as {files[kept[i]].name}"))
        if i in kept
        else file
        for i, file in enumerate(files)
    ]


def _alike(sounds: dict[int, Measured]) -> Iterator[tuple[int, int]]:
    """Pairs with the same samples, or nearly the same course of four bands in the same time."""
    contents: dict[bytes, int] = {}
    for i, sound in sounds.items():
        if contents.setdefault(sound.content, i) != i:
            yield contents[sound.content], i
    distinct = ((i, sounds[i].fingerprint) for i in contents.values())
    prints = {i: points for i, points in distinct if points is not None}
    order = sorted(prints, key=lambda i: prints[i][-1])
    lengths = np.array([prints[i][-1] for i in order])
    points = np.array([prints[i][:-1] for i in order])
    for place, i in enumerate(order):
        end = int(np.searchsorted(lengths, lengths[place] * (1 + SAME_SECONDS), "right"))
        for near in np.flatnonzero(points[place + 1 : end] @ points[place] > SAME):
            yield i, order[place + 1 + near]


def _problems_of_set(files: list[Checked]) -> Iterator[Problem]:
    good = [f.measured for f in files if f.measured and not _is(f, "silent")]
    loudness = [m.loudness for m in good]
    if loudness:
        low, high = np.percentile(loudness, [5, 95])  # type: ignore[arg-type]
        if high - low > SPREAD:
            yield Problem("loudness", f"from {low:.0f} to {high:.0f} LUFS")
    highs = [m.highs_db for m in good if m.highs_db is not None and m.bandwidth_hz >= FULL_BAND]
    if highs and np.median(highs) < DULL_SET:
        yield Problem("dull", f"as a whole, little above 8 kHz ({np.median(highs):.0f} dB)")
    minutes = sum(m.speech_seconds for m in good) / 60
    if minutes < LITTLE_SPEECH:
        yield Problem("little speech", f"{minutes:.1f} minutes of it")


def _file_json(file: Checked) -> dict[str, Any]:
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


def _problem_json(problem: Problem) -> dict[str, str]:
    return {"kind": problem.kind, "text": problem.text, "advice": ADVICE[problem.kind]}


def _spread(values: list[float]) -> dict[str, float] | None:
    if not values:
        return None
    low, middle, high = np.percentile(values, [5, 50, 95])
    return {"p5": _rounded(low), "median": _rounded(middle), "p95": _rounded(high)}  # type: ignore[dict-item]


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(float(value), 1)


def _is(file: Checked, kind: str) -> bool:
    return any(problem.kind == kind for problem in file.problems)


def _and(file: Checked, problem: Problem) -> Checked:
    return replace(file, problems=[*file.problems, problem])


def _beside(difference: float) -> str:
    return f"{abs(difference):.0f} LU {'louder' if difference > 0 else 'quieter'} than most"


def _level(peak: float) -> str:
    return f"{20 * np.log10(max(peak, 1e-6)):.1f} dBFS"


def _count(number: int) -> str:
    return "1 recording" if number == 1 else f"{number} recordings"
