"""The summary shown at the end of a MUSHRA run. Free of Qt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wavegrad_core.listening.mushra import Mushra, Rating

HIDDEN = {
    "reference": "the hidden reference",
    "anchor70": "the 7 kHz anchor",
    "anchor35": "the 3.5 kHz anchor",
}
DOUBT = (
    "The hidden reference was rated under 90, or the 7 kHz anchor over 90, too often. "
    "BS.1534-3 excludes such a listener from the analysis."
)


def verdict(run: Mushra) -> str:
    """Return a line for each condition, best first, and a warning if the ratings are unreliable."""
    from wavegrad_core.listening.mushra import is_reliable

    what = "Finished" if run.state == "finished" else "Ended early, saved as aborted"
    clips = f" of {run.clips} clips" if run.clips > 1 else ""
    lines = [f"{what}: {len(run.ratings)} ratings{clips}.", "", *_listed(run.ratings)]
    if run.state == "finished" and not is_reliable(run.ratings):
        lines += ["", DOUBT]
    return "\n".join(lines)


def _listed(ratings: Sequence[Rating]) -> list[str]:
    """Return mean, name, single scores and comments of each condition."""
    found: dict[str, list[Rating]] = {}
    for rating in ratings:
        found.setdefault(rating.stimulus, []).append(rating)
    means = {name: sum(one.score for one in those) / len(those) for name, those in found.items()}
    lines = []
    for name in sorted(found, key=means.__getitem__, reverse=True):
        scores = ", ".join(str(one.score) for one in found[name])
        line = f"{means[name]:.0f}  {HIDDEN.get(name, name)}"
        line += f"  ({scores})" if len(found[name]) > 1 else ""
        comments = [f"“{one.comment}”" for one in found[name] if one.comment]
        lines.append(" · ".join([line, *comments]))
    return lines
