"""WaveGrad (Chen et al. 2020, arXiv 2009.00713), a vocoder for mel spectrograms. No Qt.

    from wavegrad_core import RenderOptions, Vocoder, Voice, render

    vocoder = Vocoder(Voice.load("kathleen"))
    render("speech.wav", "out.wav", RenderOptions(iterations=25), vocoder)

The names are loaded when first used, so that `import wavegrad_core.audio` stays fast: torch alone
takes seconds to import.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from wavegrad_core.errors import InputError
from wavegrad_core.lazy_imports import lazy_attributes

if TYPE_CHECKING:
    from wavegrad_core import render as render
    from wavegrad_core.diffusion.schedule import Schedule
    from wavegrad_core.render.options import RenderOptions
    from wavegrad_core.render.vocoder import Vocoder
    from wavegrad_core.voices.voice import Voice

__version__ = "0.2.0"
__all__ = [
    "InputError",
    "RenderOptions",
    "Schedule",
    "Vocoder",
    "Voice",
    "__version__",
    "render",
]

_load_attribute = lazy_attributes(
    __name__,
    {
        "RenderOptions": "render.options",
        "Schedule": "diffusion.schedule",
        "Vocoder": "render.vocoder",
        "Voice": "voices.voice",
    },
)


def __getattr__(name: str) -> Any:
    if name == "render":  # this package is callable
        return import_module("wavegrad_core.render")
    return _load_attribute(name)
