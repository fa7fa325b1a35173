"""Folders of listening tests, which another person can run: sounds, session.json, results.csv.

A test is written before its first run, and each run is added to it, so one folder documents what
was compared and with what result.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np

from gradwave.jobs import Job
from gradwave.language import tr
from gradwave.playing.level_matching import delays_and_gains
from gradwave.sounds import Sound
from wavegrad_core.errors import InputError, printable, reason

if TYPE_CHECKING:
    from wavegrad_core.listening.test_record import ListenerRun, ListeningTest

Kind = Literal["abx", "xxy", "mushra"]
SESSION, RESULTS = "session.json", "results.csv"


@dataclass(frozen=True)
class DraftClip:
    """Versions of one sound to compare.

    Attributes:
        name: Name of the clip.
        sounds: The versions by name; the first is A, or the reference of MUSHRA.
        span: Start and end in seconds of the part to compare; None for all.
    """

    name: str
    sounds: dict[str, Sound]
    span: tuple[float, float] | None = None

    def cut(self) -> dict[str, Sound]:
        """Return the sounds cut to the span (their audio, not their pictures).

        A delayed sound is aligned before it is cut; otherwise it would end too early.
        """
        if self.span is None:
            return self.sounds
        parts = [self._part(sound, 0.0) for sound in self.sounds.values()]
        lates = [late for late, _ in delays_and_gains(parts, matched=False)]
        return {
            name: self._part(sound, late) for (name, sound), late in zip(self.sounds.items(), lates)
        }

    def _part(self, sound: Sound, late: float) -> Sound:
        from wavegrad_core.listening.alignment import shift

        assert self.span is not None
        start, stop = (round(seconds * sound.rate) for seconds in self.span)
        audio = shift(sound.audio, round(late * sound.rate)) if late else sound.audio
        return replace(sound, audio=audio[:, start:stop])


@dataclass(frozen=True)
class DraftTest:
    """A test that has not been written yet."""

    kind: Kind
    clips: tuple[DraftClip, ...]
    matched: bool = True
    trials: int | None = None


@dataclass(frozen=True)
class PreparedTest:
    """A test on disk with its sounds, aligned and level-matched, by clip and stimulus name."""

    path: Path  # path of the session file
    test: ListeningTest
    clips: dict[str, dict[str, Sound]]


def new_folder(parent: Path, kind: Kind) -> Path:
    """Return an unused folder name in `parent`, made of date, time and kind."""
    name = f"{datetime.now():%Y-%m-%d %H.%M.%S} {kind}"
    numbered = (parent / (name if n == 1 else f"{name} {n}") for n in range(1, 1000))
    return next(folder for folder in numbered if not os.path.exists(folder))


def write_test(parent: Path, draft: DraftTest) -> Path:
    """Write sounds and plan of a draft to a new folder in `parent`.

    Returns:
        The path of the session file.

    Raises:
        InputError: The folder cannot be written.
    """
    from wavegrad_core.audio import write_audio
    from wavegrad_core.listening.test_record import ComparedClip, ListeningTest, Plan, Stimulus

    folder = new_folder(parent, draft.kind)
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise InputError(
            tr(
                "Could not create the folder of the test, {folder}: {reason}. Free some space, "
                "or check the folder's permissions.",
                folder=folder,
                reason=reason(error),
            )
        ) from error
    numbers = count(1)  # file names that reveal nothing
    clips = []
    for clip in draft.clips:
        stimuli = []
        sounds = clip.cut()
        facts = delays_and_gains(list(sounds.values()), draft.matched)
        for (name, sound), (late, gain) in zip(sounds.items(), facts):
            file = folder / f"{next(numbers)}.flac"
            write_audio(file, sound.audio, sound.rate)
            stimuli.append(
                Stimulus.of(printable(name), file, folder, gain, round(late * sound.rate))
            )
        clips.append(ComparedClip(name=printable(clip.name), stimuli=stimuli))
    plan = Plan(kind=draft.kind, clips=clips, trials=draft.trials, level_matched=draft.matched)
    ListeningTest(test_id=folder.name, plan=plan).save(folder / SESSION)
    return folder / SESSION


def open_test(job: Job, path: Path) -> PreparedTest:
    """Read a test and its sounds, with the gains and delays of its plan applied.

    Raises:
        InputError: A file is missing or has changed, or the folder is not writable.
    """
    from wavegrad_core.audio import read_audio
    from wavegrad_core.listening.alignment import shift
    from wavegrad_core.listening.test_record import ListeningTest

    test = ListeningTest.load(path)
    if not os.access(path.parent, os.W_OK):
        raise InputError(
            tr(
                "Could not open {path}: its folder is write-protected, so results could not be "
                "saved. Copy the folder to a place of your own and open the test there.",
                path=path,
            )
        )
    clips: dict[str, dict[str, Sound]] = {}
    for clip in test.plan.clips:
        sounds = clips[clip.name] = {}
        for stimulus in clip.stimuli:
            job.check()
            audio, rate = read_audio(stimulus.find(path.parent))
            turned = audio * np.float32(10 ** (stimulus.gain_db / 20))
            sounds[stimulus.name] = Sound.of(shift(turned, stimulus.late), rate)
    return PreparedTest(path, test, clips)


def add_run(path: Path, run: ListenerRun) -> Path:
    """Save a run beside the test of a session file, with the runs that are already there.

    Returns:
        The folder of the test.
    """
    from wavegrad_core.listening.test_record import ListeningTest

    test = ListeningTest.load(path)
    test.runs = [*(kept for kept in test.runs if kept.uuid != run.uuid), run]
    test.save(path)
    test.save_csv(path.with_name(RESULTS))
    return path.parent
