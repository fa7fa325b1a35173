"""Folders of recordings: the files in them, and their training and held-out sets."""

import os
from collections.abc import Iterable, Sequence
from itertools import chain, zip_longest
from pathlib import Path, PurePosixPath
from typing import TypeVar

from wavegrad_core.audio import AUDIO_SUFFIXES, probe
from wavegrad_core.errors import InputError, reason

Item = TypeVar("Item")
HELD_OUT_EVERY = 20  # one clip in this many is held out if the folder has no lists
# In a smaller set, one clip is held out only if the clip is at least this long (seconds) and at
# most this share of the set.
MIN_HELD_OUT_SECONDS, MAX_HELD_OUT_SHARE = 1.0, 0.1


def find_recordings(data: Path) -> list[Path]:
    """Return the audio files in a folder and its subfolders, sorted.

    Hidden files and folders are skipped, such as ._name.wav and .Trash, which macOS leaves behind.

    Raises:
        InputError: `data` is not a folder, or it contains no recordings.
    """
    if not os.path.isdir(data):  # also False for a name that is too long
        raise InputError(f"{data} is not a folder. Choose the folder with the recordings.")
    found = sorted(
        path
        for path in data.rglob("*")
        if path.suffix.lower() in AUDIO_SUFFIXES
        and not any(part.startswith(".") for part in path.relative_to(data).parts)
        and os.path.isfile(path)
    )
    if not found:
        raise InputError(f"{data} contains no recordings. Choose a folder with WAV or FLAC files.")
    return found


def has_split_lists(data: Path) -> bool:
    """Return whether train.txt and valid.txt list a folder's training and held-out clips."""
    return all(os.path.isfile(data / name) for name in ("train.txt", "valid.txt"))


def split_clips(data: Path) -> tuple[list[Path], list[Path]]:
    """Split the recordings in a folder into a training set and a held-out set.

    If the folder has train.txt and valid.txt, these decide. They contain one id per line: the name
    of a file without its suffix or, where two subfolders have a file of that name, its path, as in
    a/b/name. Otherwise every twentieth clip is held out, in sorted order. From fewer than twenty
    clips, the shortest one of at least a second is held out if it is at most a tenth of the set.

    Returns:
        The files to train on, and the files held out.

    Raises:
        InputError: The folder contains no recordings, a list cannot be read, or a
            list names no clips, a missing clip or an ambiguous one.
    """
    found = find_recordings(data)
    if has_split_lists(data):
        paths_by_id = group_by_id((path.relative_to(data).as_posix(), path) for path in found)
        training = _listed_clips(data / "train.txt", paths_by_id)
        if not training:
            raise InputError(f"{data / 'train.txt'} names no recordings. Fill it in or remove it.")
        return training, _listed_clips(data / "valid.txt", paths_by_id)
    held_out = found[HELD_OUT_EVERY - 1 :: HELD_OUT_EVERY] or _short_clip(found)
    kept_back = set(held_out)
    return [path for path in found if path not in kept_back], held_out


def split_folders(folders: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Split the recordings in several folders, each by `split_clips`, and join the results.

    The held-out clips of the folders alternate, so that the first few come from different folders.

    Returns:
        The files to train on, and the files held out.

    Raises:
        InputError: As for `split_clips`, or a folder is named twice or lies in another one.
    """
    places = [folder.resolve() for folder in folders]
    for i, place in enumerate(places):
        if place in places[:i] or any(other in place.parents for other in places):
            raise InputError(
                f"The recordings in {folders[i]} are listed twice. Name each folder once, and no "
                "folder inside another one."
            )
    training, held_out = zip(*map(split_clips, folders))
    alternating = chain.from_iterable(zip_longest(*held_out))
    return [*chain.from_iterable(training)], [path for path in alternating if path]


def group_by_id(recordings: Iterable[tuple[str, Item]]) -> dict[str, list[Item]]:
    """Group items by the ids that lists use for their recordings.

    Args:
        recordings: Paths relative to the data folder, each with its item.

    Returns:
        Items by id. The id of a/b/x.wav is a/b/x and also x, unless x is the path of another
        recording: x.wav beside the folder a.
    """
    by_stem: dict[str, list[Item]] = {}
    by_path: dict[str, list[Item]] = {}
    for name, item in recordings:
        path = PurePosixPath(name).with_suffix("")
        by_stem.setdefault(path.name, []).append(item)
        by_path.setdefault(str(path), []).append(item)
    return by_stem | by_path


def read_ids(listing: Path) -> list[str]:
    """Read the ids in a list, one per line, without empty lines.

    Raises:
        InputError: The list cannot be read or is not UTF-8.
    """
    try:
        # Some editors write a byte order mark.
        lines = listing.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"Could not read {listing}: {reason(error)}. Save it as UTF-8 text, or remove it."
        ) from error
    return [name for line in lines if (name := line.strip())]


def _seconds(path: Path) -> float:
    """Return the length of a recording; 0 if it cannot be read, which the reader reports."""
    try:
        return probe(path).seconds
    except InputError:
        return 0.0


def _short_clip(found: list[Path]) -> list[Path]:
    seconds = {path: _seconds(path) for path in found}
    long_enough = [path for path in found if seconds[path] >= MIN_HELD_OUT_SECONDS]
    shortest = min(long_enough, key=seconds.__getitem__, default=None)
    if shortest is None or seconds[shortest] > MAX_HELD_OUT_SHARE * sum(seconds.values()):
        return []
    return [shortest]


def _listed_clips(listing: Path, paths_by_id: dict[str, list[Path]]) -> list[Path]:
    paths = []
    for name in read_ids(listing):
        matches = paths_by_id.get(name, [])
        if len(matches) != 1:
            problem = (
                f"but both {matches[0]} and {matches[1]} have that name. Write its path in the "
                "folder, as in a/b/name."
                if matches
                else "but the folder has no such recording. Add the recording or remove the line."
            )
            raise InputError(f"{listing} names {name}, {problem}")
        paths += matches
    return paths
