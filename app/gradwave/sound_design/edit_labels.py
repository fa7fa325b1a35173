"""Labels of edits, of their fields and of regions. No Qt."""

from __future__ import annotations

import math

from gradwave.language import number, tr
from wavegrad_core.edits import Edit, Region, Stroke
from wavegrad_core.edits.parameters import Curve

KIND_LABELS = {
    "stretch": tr("Stretch"),
    "pitch": tr("Pitch"),
    "formants": tr("Formants"),
    "intonation": tr("Intonation"),
    "morph": tr("Morph"),
    "gain": tr("Gain"),
    "erase": tr("Erase"),
    "fill": tr("Fill"),
    "copy": tr("Copy"),
    "freeze": tr("Freeze"),
    "blur": tr("Blur"),
    "sharpen": tr("Sharpen"),
    "gate": tr("Gate"),
    "tilt": tr("Tilt"),
    "harmonics": tr("Harmonics"),
}
MAIN_FIELDS = {  # the field that a row shows, and its unit
    "stretch": ("factor", "×"),
    "pitch": ("semitones", "st"),
    "formants": ("semitones", "st"),
    "intonation": ("amount", ""),
    "morph": ("amount", ""),
    "gain": ("decibels", "dB"),
    "gate": ("threshold", "dB"),
    "tilt": ("decibels", "dB/oct"),
    "harmonics": ("pitch", "Hz"),
    "copy": ("to", "s"),
    "freeze": ("at", "s"),
}

CHOICE_LABELS = {"time": tr("time"), "frequency": tr("frequency")}

FIELD_LABELS = {
    "along": tr("Along"),
    "amount": tr("Amount"),
    "anchors": tr("Anchors"),
    "at": tr("At"),
    "bands": tr("Bands"),
    "count": tr("Count"),
    "decibels": tr("Decibels"),
    "factor": tr("Factor"),
    "highest_pitch": tr("Highest pitch"),
    "keep_formants": tr("Keep formants"),
    "knee": tr("Knee"),
    "level": tr("Level"),
    "other": tr("Other"),
    "pitch": tr("Pitch"),
    "pivot": tr("Pivot"),
    "reduction": tr("Reduction"),
    "seconds": tr("Seconds"),
    "semitones": tr("Semitones"),
    "threshold": tr("Threshold"),
    "tilt": tr("Tilt"),
    "to": tr("To"),
}


def edit_label(edit: Edit) -> str:
    """Return an edit in a line: its kind, its main parameter and where it acts."""
    words = [KIND_LABELS[edit.kind]]
    name, unit = MAIN_FIELDS.get(edit.kind, ("", ""))
    if name:
        words[0] += f" {_value(getattr(edit, name), unit)}"
    if edit.region is not None:
        words.append(region_label(edit.region))
    return " · ".join(words)


def region_label(region: Region) -> str:
    """Describe a region, in seconds and Hz."""
    words = []
    start, end = region.span
    if math.isfinite(end):
        words.append(tr("{start:.2f}–{end:.2f} s", start=start, end=end))
    low, high = getattr(region, "low", None), getattr(region, "high", None)
    if low is not None and high is not None:
        words.append(tr("{low:.0f}–{high:.0f} Hz", low=low, high=high))
    named = {"stroke": tr("brush"), "lasso": tr("lasso")}.get(region.kind)
    if isinstance(region, Stroke) and len(region.points) == 1:
        named = tr("dab")
    return ", ".join([*([named] if named else []), *words])


def _value(value: float | Curve | None, unit: str) -> str:
    if value is None:
        return tr("curve")
    if not isinstance(value, float):
        return tr("curve of %n point(s)", "", len(value))
    amount = number(value, "g").replace("-", "−")
    return f"×{amount}" if unit == "×" else f"{amount} {unit}".strip()
