"""Sound design on the mel: edits as data, applied by pure functions before a mel is rendered.

from wavegrad_core.edits import EditList, Gain, MelSound, Rectangle, Stretch

edits = EditList((Stretch(factor=1.5), Gain(decibels=-12, region=Rectangle(0, 1, 0, 300))))
edited = edits.apply(MelSound(mel, profile)).mel

The names are loaded when first used: the options of a render need only the parameters.
"""

from typing import TYPE_CHECKING

from wavegrad_core.lazy_imports import lazy_attributes

if TYPE_CHECKING:
    from wavegrad_core.edits.edit import Edit, EditError
    from wavegrad_core.edits.edit_list import EDITS, EditList
    from wavegrad_core.edits.harmonics import Harmonics
    from wavegrad_core.edits.mel_sound import MelSound
    from wavegrad_core.edits.morph import Morph
    from wavegrad_core.edits.painting import Blur, Erase, Gain, Gate, Sharpen, Tilt
    from wavegrad_core.edits.patches import Copy, Fill, Freeze
    from wavegrad_core.edits.pitch import Formants, Intonation, Pitch
    from wavegrad_core.edits.pitch_track import track_pitch
    from wavegrad_core.edits.region import Band, Lasso, Range, Rectangle, Region, Stroke
    from wavegrad_core.edits.stretch import Stretch
    from wavegrad_core.edits.waveform import Waveform

__all__ = [
    "EDITS",
    "Band",
    "Blur",
    "Copy",
    "Edit",
    "EditError",
    "EditList",
    "Erase",
    "Fill",
    "Formants",
    "Freeze",
    "Gain",
    "Gate",
    "Harmonics",
    "Intonation",
    "Lasso",
    "MelSound",
    "Morph",
    "Pitch",
    "Range",
    "Rectangle",
    "Region",
    "Sharpen",
    "Stretch",
    "Stroke",
    "Tilt",
    "Waveform",
    "track_pitch",
]

__getattr__ = lazy_attributes(
    __name__,
    {
        "EDITS": "edit_list",
        "Band": "region",
        "Blur": "painting",
        "Copy": "patches",
        "Edit": "edit",
        "EditError": "edit",
        "EditList": "edit_list",
        "Erase": "painting",
        "Fill": "patches",
        "Formants": "pitch",
        "Freeze": "patches",
        "Gain": "painting",
        "Gate": "painting",
        "Harmonics": "harmonics",
        "Intonation": "pitch",
        "Lasso": "region",
        "MelSound": "mel_sound",
        "Morph": "morph",
        "Pitch": "pitch",
        "Range": "region",
        "Rectangle": "region",
        "Region": "region",
        "Sharpen": "painting",
        "Stretch": "stretch",
        "Stroke": "region",
        "Tilt": "painting",
        "Waveform": "waveform",
        "track_pitch": "pitch_track",
    },
)
