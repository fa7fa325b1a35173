"""What was found in the recordings, for who records at home: what it means, what happens to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from wavegrad_core.dataset.check_report import DataReport

# Left out anyway, mended in the copy, for the person to decide, nothing to do.
Treatment = Literal["out", "mended", "open", "good"]


GOOD = "good"  # of those that nothing was found in


@dataclass(frozen=True)
class FindingKind:
    """What is wrong, in a word or two, and what it means."""

    title: str
    meaning: str
    treatment: Treatment


KINDS = {
    "unreadable": FindingKind("Cannot be read", "Left out. Copy them again to have them.", "out"),
    "silent": FindingKind("Silent", "Left out: there is nothing in them to learn.", "out"),
    "duplicate": FindingKind("The same again", "Left out: one of each is enough.", "out"),
    "clipped": FindingKind(
        "Cut off flat",
        "They were recorded too loud, and the voice would learn the crackle. Leave them out, or "
        "record them again with less gain.",
        "open",
    ),
    "noisy": FindingKind(
        "Noisy",
        "The voice would learn the noise as well. Leave them out, or record them again in a quiet "
        "place.",
        "open",
    ),
    "band-limited": FindingKind(
        "Highs are missing",
        "The voice would sound as dull. Look for the originals, or leave them out if others have "
        "their highs.",
        "open",
    ),
    "dull": FindingKind("Dull", "The voice would sound as dull. Look for the originals.", "open"),
    "too short": FindingKind(
        "Very short", "They are filled up with silence. Leave out what is no word.", "open"
    ),
    "channels": FindingKind(
        "Channels differ",
        "Mended: the copy takes the loudest channel. Left as it is, it takes their mean.",
        "mended",
    ),
    "loudness": FindingKind(
        "Uneven loudness",
        "Mended: the copy has all at one loudness. Leave as it is what should stay a whisper or a "
        "shout.",
        "mended",
    ),
    "little speech": FindingKind(
        "Little speech",
        "With less than a quarter of an hour, begin with a trained voice, or record more.",
        "open",
    ),
    GOOD: FindingKind("Good", "Nothing was found that would harm the voice.", "good"),
}


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong with one recording (name "" for all of them together)."""

    kind: str
    name: str
    text: str

    @property
    def treatment(self) -> Treatment:
        return KINDS[self.kind].treatment


def findings_of(report: DataReport) -> list[Finding]:
    """All of a report, by kind, those of the set as a whole first."""
    whole = [Finding(problem.kind, "", problem.text) for problem in report.problems]
    each = [
        Finding(problem.kind, file.name, problem.text)
        for file in report.files
        for problem in file.problems
    ]
    order = list(KINDS)
    return sorted([*whole, *each], key=lambda one: (order.index(one.kind), one.name != ""))


def used(report: DataReport) -> list[str]:
    """The names of the recordings that a copy would hold."""
    return [
        file.name
        for file in report.files
        if file.measured and not any(KINDS[one.kind].treatment == "out" for one in file.problems)
    ]


def minutes(report: DataReport) -> tuple[float, float]:
    """Minutes of speech in what is used, and in what of it has no finding that is open."""
    names = set(used(report))
    speech = {
        file.name: file.measured.speech_seconds / 60
        for file in report.files
        if file.measured and file.name in names
    }
    doubtful = {
        file.name
        for file in report.files
        if any(KINDS[one.kind].treatment == "open" for one in file.problems)
    }
    clean = sum(length for name, length in speech.items() if name not in doubtful)
    return sum(speech.values()), clean
