"""A prepared copy of a training set: one rate, one channel, one loudness, cut at silences."""

import os
from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.audio import read_blocks, resample, write_atomically, write_audio
from wavegrad_core.errors import InputError, printable
from wavegrad_core.listening.loudness_matching import loudness
from wavegrad_core.training.clip_measurements import Measured, speech_frames
from wavegrad_core.training.data_checks import DIFFERENT, Checked, OnFile, Report, part_of
from wavegrad_core.training.dataset import by_id, loudest, one_channel, read_ids
from wavegrad_core.training.spectrum_statistics import FRAMES_PER_SECOND, frame_size

LOUDNESS = -23.0  # LUFS, what the mel profile of the voices expects
PEAK = 0.97
LONGEST = 15.0  # seconds of a piece
PAUSE = 0.5  # seconds of silence, beside the 0.1 kept around speech, that part two pieces
SHORTEST_SPEECH = 0.3  # seconds; less than this by itself is a click or a breath
FADE = 0.005  # seconds
LISTS = ("train.txt", "valid.txt", "test.txt")
LEFT_OUT = ("unreadable", "silent", "duplicate")


@dataclass
class Prepared:
    """What was written, in order, and what was left out, with the reason."""

    folder: Path
    written: list[str] = field(default_factory=list)
    left_out: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0


def check_target(data: Path, out: Path) -> None:
    """Whether a prepared copy of `data` may go to `out`.

    Raises:
        InputError: it would lie in the originals, or the folder has something in it.
    """
    if data.resolve() in (out.resolve(), *out.resolve().parents):
        raise InputError(f"{out}: lies in the recordings themselves; give a folder outside of them")
    if os.path.exists(out) and not os.path.isdir(out):
        raise InputError(f"{out}: is a file; give a new or an empty folder")
    if os.path.isdir(out) and any(out.iterdir()):
        raise InputError(f"{out}: has something in it; give a new or an empty folder")


def prepare(
    report: Report,
    out: Path,
    rate: int,
    on_file: OnFile | None = None,
    as_is: Set[str] = frozenset(),
) -> Prepared:
    """Write a copy of the recordings that were looked over, ready to be trained on.

    Each is resampled to `rate` (Hz), made one channel, trimmed to 0.1 s around the speech, cut at
    silences into pieces of at most 15 s, and brought to -23 LUFS with its peak under 0.97, as
    24-bit FLAC. Lists of train, valid and test clips follow their recordings. The originals are
    only read. What cannot be read, is silent, or is a duplicate is left out. Those named in `as_is`
    keep their loudness, and the mean of their channels.

    Raises:
        InputError: the folder will not do (see `check_target`), or cannot be written.
    """
    check_target(report.folder, out)
    lists = _read_lists(report.folder)
    prepared = Prepared(out)
    made: list[tuple[str, list[str]]] = []  # recordings, and what lists call their pieces
    for done, file in enumerate(report.files, start=1):
        reasons = [problem.text for problem in file.problems if problem.kind in LEFT_OUT]
        if reasons or file.measured is None:
            prepared.left_out[file.name] = "; ".join(reasons)
        else:
            on_seconds = part_of(file.measured.seconds, done, len(report.files), on_file)
            mend = file.name not in as_is
            pieces = _prepare_file(file, file.measured, prepared, rate, mend, on_seconds)
            made.append((file.name, pieces))
        if on_file:
            on_file(done, len(report.files))
    _write_lists(lists, out, by_id(made))
    return prepared


def cut_points(energies: NDArray[np.float32]) -> list[tuple[int, int]]:
    """Where the pieces of a recording begin and end, in frames of its energies."""
    speech = speech_frames(energies)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], speech, [False]]).astype(int)))
    runs = [(int(start), int(end)) for start, end in edges.reshape(-1, 2)]
    joined: list[tuple[int, int]] = []
    for start, end in runs:
        if joined and start - joined[-1][1] < PAUSE * FRAMES_PER_SECOND:
            start = joined.pop()[0]
        joined.append((start, end))
    around = 2 * 0.1  # seconds that `speech_frames` counts in
    kept = [
        (start, end)
        for start, end in joined
        if (end - start) / FRAMES_PER_SECOND - around >= SHORTEST_SPEECH
    ]
    whole = [(0, len(energies))] if not joined else [(joined[0][0], joined[-1][1])]
    smooth = np.convolve(energies, np.ones(9) / 9, "same")
    return [piece for span in kept or whole for piece in _short_enough(span, smooth)]


def _short_enough(span: tuple[int, int], smooth: NDArray[np.floating]) -> Iterator[tuple[int, int]]:
    """A stretch of speech without a long pause, cut where it is quietest."""
    start, end = span
    longest = round(LONGEST * FRAMES_PER_SECOND)
    while end - start > longest:
        first = start + longest // 3
        # The rest stays at least a third of a piece, too.
        last = min(start + longest, end - longest // 3)
        cut = first + int(np.argmin(smooth[first:last]))
        yield start, cut
        start = cut
    yield start, end


def _prepare_file(
    file: Checked,
    measured: Measured,
    prepared: Prepared,
    rate: int,
    mend: bool,
    on_seconds: Callable[[float], None],
) -> list[str]:
    size = frame_size(measured.rate)
    cuts = [(size * start, size * end) for start, end in cut_points(measured.energies)]
    target = (prepared.folder / file.name).parent
    names = _free_names(target, file.path, len(cuts))
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            f"{target}: cannot be made ({error.strerror}); give another folder"
        ) from error
    apart = mend and measured.stereo_db is not None and measured.stereo_db > DIFFERENT
    pieces = []
    for name, cut, sound in zip(names, cuts, _stretches(file.path, cuts)):
        channel = loudest(sound) if apart else one_channel(sound)
        piece = _finished(resample(channel, measured.rate, rate), rate, mend)
        write_audio(target / f"{name}.flac", piece, rate)
        written = (target / f"{name}.flac").relative_to(prepared.folder).as_posix()
        prepared.written.append(printable(written))
        pieces.append(written.removesuffix(".flac"))
        prepared.seconds += len(piece) / rate
        on_seconds(cut[1] / measured.rate)
    return pieces


def _stretches(path: Path, cuts: list[tuple[int, int]]) -> Iterator[NDArray[np.float32]]:
    """Samples start .. end of a file for each of the cuts, which go upward: [channels, samples]."""
    held: list[NDArray[np.float32]] = []
    first, last, todo = 0, 0, list(cuts)
    for block, _ in read_blocks(path):
        held.append(block)
        last += block.shape[1]
        while todo and todo[0][1] <= last:
            start, end = todo.pop(0)
            yield np.concatenate(held, axis=1)[:, start - first : end - first]
        while held and (not todo or first + held[0].shape[1] <= todo[0][0]):
            first += held.pop(0).shape[1]
    for start, end in todo:  # the last frame may be a part of one
        yield np.concatenate(held, axis=1)[:, start - first : end - first]


def _finished(sound: NDArray[np.float32], rate: int, level_it: bool) -> NDArray[np.float32]:
    fade = min(round(FADE * rate), len(sound) // 2)
    ramp = np.linspace(0, 1, fade, dtype=np.float32)
    sound = sound.copy()
    sound[:fade] *= ramp
    sound[len(sound) - fade :] *= ramp[::-1]
    level = loudness(sound, rate) if level_it else LOUDNESS
    gain = 10 ** ((LOUDNESS - level) / 20) if np.isfinite(level) else 1.0
    return sound * np.float32(min(gain, PEAK / max(float(np.abs(sound).max()), 1e-6)))


def _free_names(target: Path, source: Path, pieces: int) -> list[str]:
    """Names that no piece there has: a, or a-001, a-002; else a-mp3, then a-mp3-2."""
    for stem in _stems(source):
        numbered = [f"{stem}-{number:03d}" for number in range(1, pieces + 1)]
        if not any(os.path.exists(target / f"{name}.flac") for name in (stem, *numbered)):
            break
    return numbered if pieces > 1 else [stem]


def _stems(source: Path) -> Iterator[str]:
    with_suffix = f"{source.stem}-{source.suffix[1:].lower()}"
    yield from (source.stem, with_suffix)
    yield from (f"{with_suffix}-{number}" for number in count(2))


def _read_lists(data: Path) -> dict[str, list[str]]:
    return {name: read_ids(data / name) for name in LISTS if os.path.isfile(data / name)}


def _write_lists(lists: dict[str, list[str]], out: Path, made: dict[str, list[list[str]]]) -> None:
    for name, recordings in lists.items():
        pieces = [piece for one in recordings for some in made.get(one, []) for piece in some]
        write_atomically(out / name, "".join(f"{piece}\n" for piece in pieces).encode())
