"""The project file NAME.gradwave, with the sounds of its takes in a folder NAME.takes beside it.

The file is a few kilobytes of JSON, so saving a new name or setting is fast however long the takes
are; a single archive would have to write every sound again. Sounds are written first, then the file
is replaced in one step, then unused sounds are deleted: after an interruption at any point the file
refers to sounds that exist. The recording itself is not copied: the file contains its relative path
and its checksum.

A project may come from an untrusted source. Its size is checked before it is read, every value is
validated before use, and it can refer only to sounds beside it and to the recording, which is used
only if its checksum matches or the user agrees. No Qt.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gradwave.jobs import Job
from gradwave.language import tr
from gradwave.projects.session_json import (
    InputEntry,
    ScheduleEntry,
    SessionFile,
    SoundEntry,
    TakeEntry,
    ViewEntry,
    damaged,
    load,
)
from gradwave.projects.take_store import Checksums, file_checksum, prune, read_sound, write_sound
from gradwave.projects.view_state import ViewState
from gradwave.serialization import from_plain, to_plain
from gradwave.sounds import MAX_SEED, Mel, Original, Result, Settings, Sound
from gradwave.takes.takes import Take
from wavegrad_core.errors import InputError

if TYPE_CHECKING:
    from wavegrad_core.diffusion.schedule import Schedule


class InputMissing(InputError):
    """The recording of a project was not found; `name` is its file name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            tr(
                "The recording of this project, {name}, was not found. Locate it to open the "
                "project.",
                name=name,
            )
        )
        self.name = name


class InputChanged(InputError):
    """The recording of a project has changed since the project was saved."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            tr(
                "The recording {path} has changed since the project was saved. Use it anyway, "
                "or locate the original.",
                path=path,
            )
        )
        self.path = path


@dataclass(frozen=True)
class ProjectContent:
    """The content of a project. Takes that were read from a file have no keys yet.

    Attributes:
        schedule: The schedule named in the settings; None for the voice's own.
        chosen: Index of the take that is shown, or -1.
        saved_as: In an autosave, the project file of the session.
    """

    original: Original | None
    settings: Settings
    schedule: Schedule | None
    takes: tuple[Take, ...]
    chosen: int
    view: ViewState
    saved_as: Path | None = None


@dataclass(frozen=True)
class LoadedProject:
    """A project that was read, and the names of takes whose sounds are missing or damaged."""

    content: ProjectContent
    lost: list[str]


# Writing


def takes_folder(path: Path) -> Path:
    return path.with_suffix(".takes")


def write(
    job: Job, path: Path, content: ProjectContent, checksums: Checksums, copy: bool = False
) -> None:
    """Save a project.

    Args:
        job: The job that saves, checked for cancellation.
        path: The project file.
        content: What to save.
        checksums: Cache of checksums.
        copy: Whether this is an autosave, which stores the absolute path of the recording.

    Raises:
        InputError: The project cannot be written. The previous version is then unchanged.
    """
    from wavegrad_core import __version__
    from wavegrad_core.audio import write_atomically
    from wavegrad_core.audio.atomic_file import write_errors

    folder = takes_folder(path)
    written = {take.key: checksums.of_sound(take.result.sound, job.check) for take in content.takes}
    if content.takes:
        with write_errors(folder):
            folder.mkdir(exist_ok=True)
    for take in content.takes:
        write_sound(job, folder, take.result.sound, written[take.key])
    place, schedule = content.view, content.schedule
    file = SessionFile(
        format="gradwave project",
        version=1,
        program=f"gradwave {__version__}",
        saved_as=str(content.saved_as) if content.saved_as else None,
        input=_input_entry(content.original, path.parent, checksums, job, copy),
        settings=to_plain(content.settings),
        schedule=ScheduleEntry(name=schedule.name, betas=[float(beta) for beta in schedule.betas])
        if schedule
        else None,
        takes=[_take_entry(take, written[take.key]) for take in content.takes],
        chosen=content.chosen,
        place=ViewEntry(
            start=place.start,
            stop=place.stop,
            cursor=place.cursor,
            loop=list(place.loop) if place.loop else None,
        ),
    )
    job.check()
    # ASCII, because file names may contain lone surrogates, which UTF-8 cannot encode.
    write_atomically(path, json.dumps(file.model_dump(), indent=1).encode("ascii"))
    with write_errors(folder):
        prune(folder, written.values())


def _input_entry(
    original: Original | None, folder: Path, checksums: Checksums, job: Job, copy: bool
) -> InputEntry | None:
    if original is None:
        return None
    path = original.path.absolute()
    try:
        size, sum = path.stat().st_size, checksums.of_input(original, job.check)
    except OSError:  # the recording is missing; its takes are saved anyway
        size, sum = 0, None
    return InputEntry(
        path=str(path) if copy else _relative(path, folder),
        bytes=size,
        sha256=sum,
        profile=original.content.profile.name if isinstance(original.content, Mel) else "",
    )


def _relative(path: Path, folder: Path) -> str:
    try:
        return Path(os.path.relpath(path, folder.absolute())).as_posix()
    except ValueError:  # on another drive
        return str(path)


def _take_entry(take: Take, sum: str) -> TakeEntry:
    channels, samples = take.result.sound.audio.shape
    kept = {name: value for name, value in to_plain(take).items() if name != "key"}
    sound = SoundEntry(sha256=sum, channels=channels, samples=samples)
    return TakeEntry(sound=sound, take=kept, result=to_plain(take.result))


# Reading


def read(
    job: Job,
    path: Path,
    open_input: Callable[[Path, Settings, str], Original],
    checksums: Checksums,
    input: Path | None = None,
    agreed: bool = False,
) -> LoadedProject:
    """Read a project with its sounds.

    Args:
        job: The job that reads, checked for cancellation.
        path: The project file.
        open_input: Opens the recording, given its path, the settings and, for a mel file, the name
            of its profile.
        checksums: Cache of checksums.
        input: Where the recording is, if the user has located it.
        agreed: Whether to accept a recording that has changed.

    Raises:
        InputMissing: The recording was not found.
        InputChanged: The recording has changed, and `agreed` is False.
        InputError: The project cannot be read.
    """
    file = load(path)
    try:
        settings = _checked(from_plain(Settings, file.settings))
        schedule = _schedule(file, settings)
    except (ValueError, TypeError) as error:
        raise damaged(path, error) from error
    original = None
    if file.input is not None:
        place, sum = locate(path, file.input, input, agreed, job.check)
        original = open_input(place, settings, file.input.profile if sum else "")
        if sum:
            checksums.known(original, sum)
    takes, lost = _takes(job, path, file, original)
    view = file.place
    loop = (view.loop[0], view.loop[1]) if view.loop else None
    content = ProjectContent(
        original=original,
        settings=settings,
        schedule=schedule,
        takes=tuple(takes.values()),
        chosen=list(takes).index(file.chosen) if file.chosen in takes else -1,
        view=ViewState(view.start, view.stop, view.cursor, loop),
        saved_as=Path(file.saved_as) if file.saved_as else None,
    )
    return LoadedProject(content, lost)


def locate(
    path: Path, entry: InputEntry, given: Path | None, agreed: bool, check: Callable[[], None]
) -> tuple[Path, str]:
    """Find the recording at its stored path or beside the project file.

    Returns:
        Its path and its checksum; an empty checksum if the recording has changed.
    """
    stored = Path(os.path.normpath(path.absolute().parent / entry.path))
    places = [given] if given else [stored, path.absolute().parent / stored.name]
    there = [
        place for place in places if os.path.isfile(place)
    ]  # unlike Path.is_file, never raises
    if not there:
        raise InputMissing(stored.name)
    for place in there:
        same_size = place.stat().st_size == entry.bytes
        if entry.sha256 and same_size and file_checksum(place, check) == entry.sha256:
            return place, entry.sha256
    if not agreed:
        raise InputChanged(there[0])
    return there[0], ""


def _takes(
    job: Job, path: Path, file: SessionFile, original: Original | None
) -> tuple[dict[int, Take], list[str]]:
    """Return the readable takes by index, and the names of the others."""
    takes: dict[int, Take] = {}
    lost: list[str] = []
    sounds: dict[str, Sound] = {}  # shared between takes
    for number, entry in enumerate(file.takes):
        job.report(number, len(file.takes), tr("Reading the takes"))
        try:
            takes[number] = _take(job, takes_folder(path), entry, original, sounds)
        except InputError:
            lost.append(str(entry.take.get("name", "")))
        except (ValueError, TypeError) as error:
            raise damaged(path, error) from error
    return takes, lost


def _take(
    job: Job, folder: Path, entry: TakeEntry, original: Original | None, sounds: dict[str, Sound]
) -> Take:
    if original is None:
        raise ValueError("takes: the project has takes but no recording")
    wanted = entry.sound
    if wanted.sha256 not in sounds:
        sounds[wanted.sha256] = read_sound(
            folder, wanted.sha256, wanted.channels, wanted.samples, job.check
        )
    rendered = from_plain(Result, entry.result, sound=sounds[wanted.sha256], original=original)
    return from_plain(Take, entry.take, key="", result=rendered)


def _checked(settings: Settings) -> Settings:
    if not 0 <= settings.seed <= MAX_SEED:
        raise ValueError(f"seed: {settings.seed} is not 0 to {MAX_SEED}")
    return settings


def _schedule(file: SessionFile, settings: Settings) -> Schedule | None:
    """Return the schedule that the settings name, or None for the voice's own.

    Raises:
        ValueError: Its betas are missing or invalid (InputError is a ValueError).
    """
    from wavegrad_core.diffusion.schedule import Schedule

    if settings.schedule is None:
        return None
    if file.schedule is None or file.schedule.name != settings.schedule:
        raise ValueError(f"schedule: the betas of {settings.schedule!r} are missing")
    return Schedule(file.schedule.name, file.schedule.betas)
