"""A cache of the program's first render. Called in the lane "render". No Qt."""

from __future__ import annotations

import hashlib
import io
import json
import logging
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

import numpy as np

from gradwave.language import tr
from gradwave.rendering.render_engine import Request
from gradwave.sounds import Estimate, Result, Sound
from wavegrad_core import __version__
from wavegrad_core.errors import InputError

if TYPE_CHECKING:
    from wavegrad_core.voices.voice import Voice

log = logging.getLogger(__name__)
FACTS = ("schedule", "iterations", "seconds_taken", "device", "steps")
NOTICE = tr("It was kept from an earlier start.")


class StartCache:
    """Folder with the newest first render; another sound, voice or version is rendered again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self, request: Request, device: str) -> Result | None:
        """Return the cached result for a request, device and precision, or None."""
        path = self._path(request, device)
        try:
            with np.load(path, allow_pickle=False) as kept:
                facts = json.loads(str(kept["facts"]))
                rate = int(facts.pop("rate"))
                sounds = {
                    name: Sound.of(kept[name], rate) for name in kept.files if name != "facts"
                }
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
            log.info("The first render was not read: %s", error)
            return None
        result = Result(
            sound=sounds.pop("sound"),
            original=request.original,
            settings=request.settings,
            voice=request.voice.name,
            notice=NOTICE,
            **{name: facts[name] for name in FACTS},
        )
        estimates = [Estimate(int(step), sound) for step, sound in sounds.items()]
        return replace(result, estimates=tuple(sorted(estimates, key=lambda one: one.step)))

    def keep(self, request: Request, result: Result, device: str) -> None:
        """Cache a result in place of the previous one; a failure is only logged."""
        from wavegrad_core.audio.atomic_file import write_atomically

        facts = {name: getattr(result, name) for name in FACTS} | {"rate": result.sound.rate}
        arrays: dict[str, Any] = {str(one.step): one.sound.audio for one in result.estimates}
        file = io.BytesIO()
        np.savez(file, facts=json.dumps(facts), sound=result.sound.audio, **arrays)
        path = self._path(request, device)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            for old in self._folder.glob("*.npz"):
                old.unlink()
            write_atomically(path, file.getbuffer())
        except (OSError, InputError) as error:
            log.info("The first render was not kept: %s", error)

    def _path(self, request: Request, device: str) -> Path:
        sound = request.original.sound
        found = hashlib.sha256(f"{__version__} {device} {asdict(request.settings)!r}".encode())
        if sound is not None:
            found.update(np.ascontiguousarray(sound.audio).tobytes())
        found.update(_weights(request.voice))
        return self._folder / f"{found.hexdigest()[:32]}.npz"


def _weights(voice: Voice) -> bytes:
    """Return a checksum of a voice's weights."""
    found = hashlib.sha256(voice.name.encode())
    for values in voice.network.state_dict().values():
        found.update(values.numpy().tobytes())
    return found.digest()
