"""Checks of a training set before a long training run.

The thresholds were set on recordings of known quality: the sets of three speakers from the Rhasspy
project (two full-band, one dull above 8 kHz, with known SNR), thirteen clips of other voices (one
of them band-limited), and defects made on purpose.
"""

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import replace
from pathlib import Path

import numpy as np

from wavegrad_core.audio import probe
from wavegrad_core.dataset.check_report import CheckedClip, DataProblem, DataReport
from wavegrad_core.dataset.clip_measurements import ClipMeasurements, ignore_seconds, measure_clip
from wavegrad_core.dataset.data_folder import find_recordings
from wavegrad_core.errors import InputError, printable, without_file
from wavegrad_core.file_tasks import Workers, call_or_error, run_file_tasks
from wavegrad_core.task_journal import TaskJournal

MIN_SECONDS = 0.5  # the length of a training crop
SILENCE = -60  # LUFS
MIN_SNR = 20  # dB
FULL_BAND = 10_000  # Hz; by ear this cannot be told from 12 kHz
DULL_DB, DULL_SET_DB = -42, -22  # level from 8 to 11 kHz: one recording, and the median of a set
DIFFERENT_DB, CANCELLING_DB = -20, 0  # level of the channels' difference relative to their mean
MAX_LOUDNESS_DIFFERENCE = 6  # LU
# How similar the fingerprints of duplicates are, and how much their durations may differ.
MIN_SIMILARITY, MAX_DURATION_DIFFERENCE = 0.987, 0.03
MIN_MINUTES = 15  # of speech, to train a voice from scratch

OnFile = Callable[[float, int], None]
"""Progress callback: (files done, with the part of the current one, and the number of files)."""


def check_data(
    data: Path,
    on_file: OnFile | None = None,
    workers: Workers | None = None,
    journal: TaskJournal[ClipMeasurements] | None = None,
) -> DataReport:
    """Check the recordings in a folder.

    Args:
        data: The folder.
        on_file: Called with the progress.
        workers: Processes that measure the recordings; None for this process.
        journal: The measurements of an earlier check; new ones are added.

    Raises:
        InputError: `data` is not a folder, or it contains no recordings; or the workers fail.
    """
    names = [(path, path.relative_to(data).as_posix()) for path in find_recordings(data)]
    return check_files(data, names, on_file, workers, journal)


def check_files(
    folder: Path,
    names: Sequence[tuple[Path, str]],
    on_file: OnFile | None = None,
    workers: Workers | None = None,
    journal: TaskJournal[ClipMeasurements] | None = None,
) -> DataReport:
    """Check a list of recordings.

    Args:
        folder: The data folder that the report is for.
        names: The files, each with its name in the report: a path with forward slashes.
        on_file: Called with the progress.
        workers: As for `check_data`.
        journal: As for `check_data`.

    Raises:
        InputError: The workers fail.
    """
    finished = 0

    def on_done(done: int, count: int) -> None:
        nonlocal finished
        finished = done
        if on_file:
            on_file(done, count)

    def measure_here(path: Path) -> ClipMeasurements:
        number = finished + 1
        return measure_clip(path, file_progress(_duration(path), number, len(names), on_file))

    measure = measure_clip if workers else measure_here
    calls = [(path,) for path, _ in names]
    outcomes = run_file_tasks(measure, calls, workers, journal, on_done)
    files = [_checked(path, printable(name), found) for (path, name), found in zip(names, outcomes)]
    return _compare(folder, files)


def check_file(
    path: Path, name: str, on_seconds: Callable[[float], None] = ignore_seconds
) -> CheckedClip:
    """Check one recording, independently of others.

    Args:
        path: An audio file.
        name: Its name in the report.
        on_seconds: Called with the number of seconds checked so far.
    """
    return _checked(path, name, call_or_error(measure_clip, (path, on_seconds)))


def without(report: DataReport, names: Set[str]) -> DataReport:
    """Return the report without the named recordings; no file is read again."""
    kept = [
        replace(file, problems=list(_clip_problems(file.measured))) if file.measured else file
        for file in report.files
        if file.name not in names
    ]
    return _compare(report.folder, kept)


def file_progress(
    duration: float, number: int, count: int, on_file: OnFile | None
) -> Callable[[float], None]:
    """Return a function that turns the seconds done of one file into calls of `on_file`.

    Args:
        duration: Duration of the file in seconds.
        number: Number of the file, from 1.
        count: Number of files.
        on_file: The callback.
    """
    if on_file is None:
        return ignore_seconds
    return lambda seconds: on_file(
        number - 1 + min(seconds / max(duration, seconds, 1e-9), 1), count
    )


def _checked(path: Path, name: str, measured: ClipMeasurements | InputError) -> CheckedClip:
    if isinstance(measured, InputError):
        reason = without_file(str(measured), path)
        return CheckedClip(path, name, None, [DataProblem("unreadable", reason)])
    return CheckedClip(path, name, measured, list(_clip_problems(measured)))


def _duration(path: Path) -> float:
    """Return the duration in seconds according to the header; 0 if the file cannot be read."""
    try:
        return probe(path).seconds
    except InputError:
        return 0.0


def _compare(folder: Path, files: list[CheckedClip]) -> DataReport:
    compared = _mark_duplicates(_mark_loudness(files))
    return DataReport(folder, compared, list(_set_problems(compared)))


def _clip_problems(m: ClipMeasurements) -> Iterator[DataProblem]:
    if m.loudness is None or m.loudness < SILENCE:
        yield DataProblem("silent", f"no speech; the peak is at {_dbfs(m.peak)}")
        return
    if m.seconds < MIN_SECONDS:
        yield DataProblem("too short", f"{m.seconds:.2f} s long; {MIN_SECONDS} s are needed")
        return
    if m.clipped:
        yield DataProblem("clipped", f"{m.clipped} clipped peaks at {_dbfs(m.peak)}")
    if m.snr_db < MIN_SNR:
        yield DataProblem("noisy", f"the noise is only {m.snr_db:.0f} dB below the speech")
    if m.rate < 2 * FULL_BAND:
        yield DataProblem(
            "band-limited",
            f"{m.rate} Hz can hold nothing above {m.rate / 2000:.1f} kHz",
        )
    elif m.bandwidth_hz < FULL_BAND:
        origin = f"; converted from {m.made_from_hz} Hz, or compressed" if m.made_from_hz else ""
        yield DataProblem(
            "band-limited",
            f"nothing above {m.bandwidth_hz / 1000:.1f} kHz, although {m.rate} Hz can hold "
            f"{m.rate / 2000:.1f} kHz{origin}",
        )
    elif m.highs_db is not None and m.highs_db < DULL_DB:
        yield DataProblem("dull", f"little sound above 8 kHz ({m.highs_db:.0f} dB)")
    if m.empty_channels:
        yield DataProblem("channels", f"{m.empty_channels} of {m.channels} channels are silent")
    elif m.stereo_db is not None and m.stereo_db > CANCELLING_DB:
        yield DataProblem("channels", f"the {m.channels} channels cancel each other")
    elif m.stereo_db is not None and m.stereo_db > DIFFERENT_DB:
        yield DataProblem("channels", f"the {m.channels} channels differ ({m.stereo_db:.0f} dB)")


def _set_problems(files: list[CheckedClip]) -> Iterator[DataProblem]:
    audible = [f.measured for f in files if f.measured and not f.has("silent")]
    loudness = [m.loudness for m in audible]
    if loudness:
        low, high = np.percentile(loudness, [5, 95])  # type: ignore[arg-type]
        if high - low > MAX_LOUDNESS_DIFFERENCE:
            yield DataProblem("loudness", f"from {low:.0f} to {high:.0f} LUFS")
    highs = [m.highs_db for m in audible if m.highs_db is not None and m.bandwidth_hz >= FULL_BAND]
    if highs and np.median(highs) < DULL_SET_DB:
        yield DataProblem(
            "dull", f"the set as a whole has little sound above 8 kHz ({np.median(highs):.0f} dB)"
        )
    minutes = sum(m.speech_seconds for m in audible) / 60
    if minutes < MIN_MINUTES:
        yield DataProblem("little speech", f"only {minutes:.1f} minutes of speech")


def _mark_loudness(files: list[CheckedClip]) -> list[CheckedClip]:
    """Add a problem to the recordings that are much louder or quieter than the median."""
    levels = [f.measured.loudness for f in files if f.measured and not f.has("silent")]
    median = float(np.median(levels)) if levels else 0.0  # type: ignore[arg-type]
    return [
        _with_problem(
            file, DataProblem("loudness", _compared_loudness(file.measured.loudness - median))
        )
        if file.measured
        and file.measured.loudness is not None
        and not file.has("silent")
        and abs(file.measured.loudness - median) > MAX_LOUDNESS_DIFFERENCE
        else file
        for file in files
    ]


def _mark_duplicates(files: list[CheckedClip]) -> list[CheckedClip]:
    """Add a problem to all but the best copy of each recording."""
    clips = {i: f.measured for i, f in enumerate(files) if f.measured and not f.has("silent")}
    best = sorted(clips, key=lambda i: (clips[i].clipped > 0, -clips[i].bandwidth_hz, i))
    rank = {i: place for place, i in enumerate(best)}
    original: dict[int, int] = {}
    for pair in sorted(sorted(pair, key=rank.__getitem__) for pair in _similar_pairs(clips)):
        better, worse = pair
        original.setdefault(worse, original.get(better, better))
    return [
        _with_problem(
            file, DataProblem("duplicate", f"the same recording as {files[original[i]].name}")
        )
        if i in original
        else file
        for i, file in enumerate(files)
    ]


def _similar_pairs(clips: dict[int, ClipMeasurements]) -> Iterator[tuple[int, int]]:
    """Yield pairs with the same samples, or with similar fingerprints and durations."""
    contents: dict[bytes, int] = {}
    for i, clip in clips.items():
        if contents.setdefault(clip.content, i) != i:
            yield contents[clip.content], i
    distinct = ((i, clips[i].fingerprint) for i in contents.values())
    prints = {i: points for i, points in distinct if points is not None}
    order = sorted(prints, key=lambda i: prints[i][-1])
    durations = np.array([prints[i][-1] for i in order])
    points = np.array([prints[i][:-1] for i in order])
    for place, i in enumerate(order):
        longest = durations[place] * (1 + MAX_DURATION_DIFFERENCE)
        end = int(np.searchsorted(durations, longest, "right"))
        similarity = points[place + 1 : end] @ points[place]
        for near in np.flatnonzero(similarity > MIN_SIMILARITY):
            yield i, order[place + 1 + near]


def _with_problem(file: CheckedClip, problem: DataProblem) -> CheckedClip:
    return replace(file, problems=[*file.problems, problem])


def _compared_loudness(difference: float) -> str:
    return f"{abs(difference):.0f} LU {'louder' if difference > 0 else 'quieter'} than the median"


def _dbfs(peak: float) -> str:
    return f"{20 * np.log10(max(peak, 1e-6)):.1f} dBFS"
