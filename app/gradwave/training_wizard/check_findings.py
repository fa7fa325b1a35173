"""Findings of the data check in plain words: what each means and how it is treated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from gradwave.language import tr

if TYPE_CHECKING:
    from wavegrad_core.dataset.check_report import DataReport

# Always excluded; repaired in the copy; the user decides; nothing to do.
Treatment = Literal["excluded", "repaired", "open", "good"]


GOOD = "good"  # the kind of recordings without findings


@dataclass(frozen=True)
class FindingKind:
    """A kind of finding: short title, explanation and treatment."""

    title: str
    meaning: str
    treatment: Treatment


KINDS = {
    "unreadable": FindingKind(
        tr("Unreadable"),
        tr("Excluded. The files are damaged; copy them again from where they were made."),
        "excluded",
    ),
    "silent": FindingKind(
        tr("Silent"), tr("Excluded: they contain no sound to train on."), "excluded"
    ),
    "duplicate": FindingKind(
        tr("Duplicate"), tr("Excluded: one copy of each is enough."), "excluded"
    ),
    "clipped": FindingKind(
        tr("Clipped"),
        tr(
            "They were recorded too loud, and the voice would learn the distortion. Exclude "
            "them, or record them again with less gain."
        ),
        "open",
    ),
    "noisy": FindingKind(
        tr("Noisy"),
        tr(
            "The voice would learn the noise too. Exclude them, or record them again in a quiet "
            "place."
        ),
        "open",
    ),
    "band-limited": FindingKind(
        tr("High frequencies missing"),
        tr(
            "The voice would sound dull. Use the original recordings if you have them, or exclude "
            "these if the others have high frequencies."
        ),
        "open",
    ),
    "dull": FindingKind(
        tr("Dull"),
        tr("The voice would sound dull. Use the original recordings if you have them."),
        "open",
    ),
    "too short": FindingKind(
        tr("Very short"),
        tr("They are padded with silence. Exclude those that are not words."),
        "open",
    ),
    "channels": FindingKind(
        tr("Channels differ"),
        tr("Repaired: the copy uses the louder channel. Without the repair it uses the mean."),
        "repaired",
    ),
    "loudness": FindingKind(
        tr("Uneven loudness"),
        tr(
            "Repaired: in the copy all recordings are equally loud. Choose “Don't repair” for "
            "one that should stay a whisper or a shout."
        ),
        "repaired",
    ),
    "little speech": FindingKind(
        tr("Little speech"),
        tr("With less than 15 minutes of speech, start from a trained voice or add recordings."),
        "open",
    ),
    GOOD: FindingKind(tr("Good"), tr("No problems found."), "good"),
}


@dataclass(frozen=True)
class Finding:
    """A finding about one recording, or about all of them together (`name` is empty)."""

    kind: str
    name: str
    text: str

    @property
    def treatment(self) -> Treatment:
        return KINDS[self.kind].treatment


def findings_of(report: DataReport) -> list[Finding]:
    """Return all findings of a report by kind; those about the whole set come first."""
    whole = [Finding(problem.kind, "", problem.text) for problem in report.problems]
    each = [
        Finding(problem.kind, file.name, problem.text)
        for file in report.files
        for problem in file.problems
    ]
    order = list(KINDS)
    return sorted([*whole, *each], key=lambda one: (order.index(one.kind), one.name != ""))


def used(report: DataReport) -> list[str]:
    """Return the names of the recordings that the copy will contain."""
    return [
        file.name
        for file in report.files
        if file.measured
        and not any(KINDS[one.kind].treatment == "excluded" for one in file.problems)
    ]


def minutes(report: DataReport) -> tuple[float, float]:
    """Return the minutes of speech in all used recordings, and in those without open findings."""
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
