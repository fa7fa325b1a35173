"""The render pipeline: from a recording or a mel to sound.

    from wavegrad_core.render import AudioArraySource, ArraySink, RenderOptions, render

The names are loaded when first used, since most of them need torch, which takes seconds to import.
"""

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

from wavegrad_core.lazy_imports import lazy_attributes

if TYPE_CHECKING:
    from wavegrad_core.render.options import RenderOptions
    from wavegrad_core.render.pipeline import (
        RenderPiece,
        RenderReport,
        RenderStarted,
        RenderStep,
        render,
    )
    from wavegrad_core.render.sinks import ArraySink, AudioFileSink
    from wavegrad_core.render.sources import (
        AudioArraySource,
        AudioFileSource,
        MelArraySource,
        MelFileSource,
    )
    from wavegrad_core.render.vocoder import Vocoder

__all__ = [
    "ArraySink",
    "AudioArraySource",
    "AudioFileSink",
    "AudioFileSource",
    "MelArraySource",
    "MelFileSource",
    "RenderOptions",
    "RenderPiece",
    "RenderReport",
    "RenderStarted",
    "RenderStep",
    "Vocoder",
    "render",
]

__getattr__ = lazy_attributes(
    __name__,
    {
        "ArraySink": "sinks",
        "AudioArraySource": "sources",
        "AudioFileSink": "sinks",
        "AudioFileSource": "sources",
        "MelArraySource": "sources",
        "MelFileSource": "sources",
        "RenderOptions": "options",
        "RenderPiece": "pipeline",
        "RenderReport": "pipeline",
        "RenderStarted": "pipeline",
        "RenderStep": "pipeline",
        "Vocoder": "vocoder",
        "render": "pipeline",
    },
)


class _Callable(ModuleType):
    """This package, which can be called like its main function.

    `from wavegrad_core import render` names both of them, since a package and an attribute of its
    parent cannot differ.
    """

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        return self.render(*arguments, **named)


sys.modules[__name__].__class__ = _Callable
