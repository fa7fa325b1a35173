"""A prepared copy of a training set: one rate, one channel, one loudness, cut at pauses."""

import os
from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.audio import read_blocks, resample, write_atomically, write_audio
from wavegrad_core.dataset.check_report import CheckedClip, DataReport
from wavegrad_core.dataset.clip_measurements import ClipMeasurements, speech_frames
from wavegrad_core.dataset.clip_reader import loudest_channel, mix_to_mono
from wavegrad_core.dataset.data_checks import DIFFERENT_DB, OnFile, file_progress
from wavegrad_core.dataset.data_folder import group_by_id, read_ids
from wavegrad_core.dataset.spectrum_statistics import FRAMES_PER_SECOND, frame_size
from wavegrad_core.errors import InputError, printable
from wavegrad_core.listening.loudness_matching import loudness

TARGET_LOUDNESS = -23.0  # LUFS, the level that the mel profile of the voices expects
MAX_PEAK = 0.97
MAX_PIECE_SECONDS = 15.0
MIN_PAUSE_SECONDS = 0.5  # of silence between two pieces, besides the 0.1 s kept around speech
MIN_SPEECH_SECONDS = 0.3  # anything shorter on its own is a click or a breath
FADE_SECONDS = 0.005
LISTS = ("train.txt", "valid.txt", "test.txt")
LEFT_OUT = ("unreadable", "silent", "duplicate")  # recordings with these problems are left out


@dataclass
class PreparedCopy:
    """The outcome of `prepare`.

    Attributes:
        folder: The folder of the copy.
        written: The files in it, relative to the folder.
        left_out: The reason for each recording that was left out, by name.
        seconds: Total duration of the files.
    """

    folder: Path
    written: list[str] = field(default_factory=list)
    left_out: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0


def check_target(data: Path, out: Path) -> None:
    """Raise an error if a prepared copy of `data` must not be written to `out`.

    Raises:
        InputError: `out` lies inside `data`, is a file, or is not empty.
    """
    if data.resolve() in (out.resolve(), *out.resolve().parents):
        raise InputError(f"{out} lies inside the folder of recordings. Choose a folder outside it.")
    if os.path.exists(out) and not os.path.isdir(out):
        raise InputError(f"{out} is a file. Choose a new or empty folder.")
    if os.path.isdir(out) and any(out.iterdir()):
        raise InputError(f"{out} is not empty. Choose a new or empty folder.")


def prepare(
    report: DataReport,
    out: Path,
    rate: int,
    on_file: OnFile | None = None,
    as_is: Set[str] = frozenset(),
) -> PreparedCopy:
    """Write a copy of checked recordings that is ready for training.

    Each recording is resampled, mixed to one channel, trimmed to 0.1 s around the speech, cut at
    pauses into pieces of at most 15 s, and normalized to -23 LUFS with a peak of at most 0.97. The
    pieces are 24-bit FLAC files. Lists of training, validation and test clips are rewritten to
    name the pieces. The originals are not changed. Recordings that are unreadable, silent or
    duplicates are left out.

    Args:
        report: The report of a data check.
        out: The folder to write to.
        rate: Sample rate of the copy in Hz.
        on_file: Called with the progress.
        as_is: Names of recordings that keep their loudness and the average of their channels.

    Raises:
        InputError: The folder is rejected by `check_target`, or it cannot be written to.
    """
    check_target(report.folder, out)
    lists = _read_lists(report.folder)
    copy = PreparedCopy(out)
    pieces_by_name: list[tuple[str, list[str]]] = []
    for done, file in enumerate(report.files, start=1):
        reasons = [problem.text for problem in file.problems if problem.kind in LEFT_OUT]
        if reasons or file.measured is None:
            copy.left_out[file.name] = "; ".join(reasons)
        else:
            on_seconds = file_progress(file.measured.seconds, done, len(report.files), on_file)
            repair = file.name not in as_is
            pieces = _prepare_file(file, file.measured, copy, rate, repair, on_seconds)
            pieces_by_name.append((file.name, pieces))
        if on_file:
            on_file(done, len(report.files))
    _write_lists(lists, out, group_by_id(pieces_by_name))
    return copy


def cut_points(energies: NDArray[np.float32]) -> list[tuple[int, int]]:
    """Return where the pieces of a recording begin and end.

    Args:
        energies: [frames], mean squares of 20 ms each.

    Returns:
        The first frame of each piece and the one after its last.
    """
    speech = speech_frames(energies)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], speech, [False]]).astype(int)))
    runs = [(int(start), int(end)) for start, end in edges.reshape(-1, 2)]
    joined: list[tuple[int, int]] = []
    for start, end in runs:
        if joined and start - joined[-1][1] < MIN_PAUSE_SECONDS * FRAMES_PER_SECOND:
            start = joined.pop()[0]
        joined.append((start, end))
    around = 2 * 0.1  # seconds that `speech_frames` adds
    spans = [
        (start, end)
        for start, end in joined
        if (end - start) / FRAMES_PER_SECOND - around >= MIN_SPEECH_SECONDS
    ]
    whole = [(0, len(energies))] if not joined else [(joined[0][0], joined[-1][1])]
    smooth = np.convolve(energies, np.ones(9) / 9, "same")
    return [piece for span in spans or whole for piece in _split_span(span, smooth)]


def _split_span(span: tuple[int, int], smooth: NDArray[np.floating]) -> Iterator[tuple[int, int]]:
    """Cut a span of speech without long pauses at its quietest places."""
    start, end = span
    longest = round(MAX_PIECE_SECONDS * FRAMES_PER_SECOND)
    while end - start > longest:
        first = start + longest // 3
        last = min(start + longest, end - longest // 3)  # leaves at least a third of a piece
        cut = first + int(np.argmin(smooth[first:last]))
        yield start, cut
        start = cut
    yield start, end


def _prepare_file(
    file: CheckedClip,
    measured: ClipMeasurements,
    copy: PreparedCopy,
    rate: int,
    repair: bool,
    on_seconds: Callable[[float], None],
) -> list[str]:
    """Write the pieces of one recording and return their ids."""
    size = frame_size(measured.rate)
    cuts = [(size * start, size * end) for start, end in cut_points(measured.energies)]
    target = (copy.folder / file.name).parent
    names = _free_names(target, file.path, len(cuts))
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            f"Could not create the folder {target}: {error.strerror}. Choose another folder."
        ) from error
    differ = repair and measured.stereo_db is not None and measured.stereo_db > DIFFERENT_DB
    ids = []
    for name, cut, audio in zip(names, cuts, _read_cuts(file.path, cuts)):
        mono = loudest_channel(audio) if differ else mix_to_mono(audio)
        piece = _finish(resample(mono, measured.rate, rate), rate, repair)
        write_audio(target / f"{name}.flac", piece, rate)
        written = (target / f"{name}.flac").relative_to(copy.folder).as_posix()
        copy.written.append(written)
        ids.append(written.removesuffix(".flac"))
        copy.seconds += len(piece) / rate
        on_seconds(cut[1] / measured.rate)
    return ids


def _read_cuts(path: Path, cuts: list[tuple[int, int]]) -> Iterator[NDArray[np.float32]]:
    """Yield samples start .. end of a file for each of the ascending cuts: [channels, samples]."""
    held: list[NDArray[np.float32]] = []
    first, last, remaining = 0, 0, list(cuts)
    for block, _ in read_blocks(path):
        held.append(block)
        last += block.shape[1]
        while remaining and remaining[0][1] <= last:
            start, end = remaining.pop(0)
            yield np.concatenate(held, axis=1)[:, start - first : end - first]
        while held and (not remaining or first + held[0].shape[1] <= remaining[0][0]):
            first += held.pop(0).shape[1]
    for start, end in remaining:  # the last frame may be incomplete
        yield np.concatenate(held, axis=1)[:, start - first : end - first]


def _finish(sound: NDArray[np.float32], rate: int, normalize: bool) -> NDArray[np.float32]:
    """Fade the ends, normalize the loudness and limit the peak."""
    fade = min(round(FADE_SECONDS * rate), len(sound) // 2)
    ramp = np.linspace(0, 1, fade, dtype=np.float32)
    sound = sound.copy()
    sound[:fade] *= ramp
    sound[len(sound) - fade :] *= ramp[::-1]
    level = loudness(sound, rate) if normalize else TARGET_LOUDNESS
    gain = 10 ** ((TARGET_LOUDNESS - level) / 20) if np.isfinite(level) else 1.0
    return sound * np.float32(min(gain, MAX_PEAK / max(float(np.abs(sound).max()), 1e-6)))


def _free_names(target: Path, source: Path, pieces: int) -> list[str]:
    """Return unused names: a, or a-001 and a-002; then a-mp3, then a-mp3-2."""
    for stem in _stems(source):
        numbered = [f"{stem}-{number:03d}" for number in range(1, pieces + 1)]
        if not any(os.path.exists(target / f"{name}.flac") for name in (stem, *numbered)):
            break
    return numbered if pieces > 1 else [stem]


def _stems(source: Path) -> Iterator[str]:
    stem = printable(source.stem)  # lists name it, and these are UTF-8
    with_suffix = f"{stem}-{source.suffix[1:].lower()}"
    yield from (stem, with_suffix)
    yield from (f"{with_suffix}-{number}" for number in count(2))


def _read_lists(data: Path) -> dict[str, list[str]]:
    return {name: read_ids(data / name) for name in LISTS if os.path.isfile(data / name)}


def _write_lists(
    lists: dict[str, list[str]], out: Path, pieces_by_id: dict[str, list[list[str]]]
) -> None:
    for name, ids in lists.items():
        pieces = [piece for one in ids for group in pieces_by_id.get(one, []) for piece in group]
        write_atomically(out / name, "".join(f"{piece}\n" for piece in pieces).encode())
