"""The renders of a schedule search on a cluster: each crop on its own worker."""

import hashlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError
from wavegrad_core.file_tasks import Workers, WorkersFailed
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.voices.voice import Voice

Sound = NDArray[np.float32]
# Fields of a card that do not change renders with a given schedule.
INAUDIBLE_FIELDS = {"name", "schedules", "training", "scores", "licence", "credit"}

_loaded: dict[tuple[str | Path, str, str, str], Vocoder] = {}  # the vocoder of this process


class SearchStopped(Exception):
    """The user stopped the search."""


class CropCluster:
    """Workers that render crops with a voice.

    Args:
        workers: The workers.
        voice: Name of a voice that all of them have, or path of a file that all of them can read.
    """

    def __init__(self, workers: Workers, voice: str) -> None:
        self._workers = workers
        self._voice = Path(voice) if os.path.isfile(voice) else voice

    def render(
        self,
        vocoder: Vocoder,
        mels: list[Sound],
        schedule: Schedule,
        seed: int,
        stop: Callable[[], bool],
    ) -> list[Sound]:
        """Render mels on the device and in the precision of a vocoder.

        Args:
            vocoder: The voice that the workers must have.
            mels: [n_mels, frames] each.
            schedule: The schedule.
            seed: Seed of the noise for the first mel; each further one adds one.
            stop: Polled after each render.

        Returns:
            [samples] each.

        Raises:
            SearchStopped: `stop` returned True.
            WorkersFailed: The workers cannot render with this voice, or cannot be reached.
            InputError: The voice makes NaN or silence with this schedule.
        """
        fingerprint = voice_fingerprint(vocoder.voice)
        settings = (self._voice, fingerprint, vocoder.device, vocoder.precision)
        calls = [
            (*settings, mel, schedule.betas.tolist(), seed + index)
            for index, mel in enumerate(mels)
        ]
        sounds: dict[int, Sound] = {}
        for number, sound in self._workers.map(render_crop, calls):
            if stop():
                raise SearchStopped
            if isinstance(sound, InputError):
                raise sound
            sounds[number] = sound
        return [sounds[number] for number in range(len(mels))]


def render_crop(
    voice: str | Path,
    fingerprint: str,
    device: str,
    precision: str,
    mel: Sound,
    betas: list[float],
    seed: int,
) -> Sound:
    """Render a mel in a worker.

    Args:
        voice: Name or path of the voice.
        fingerprint: The result that `voice_fingerprint` must return for it.
        device: Device to render on.
        precision: Precision of the network.
        mel: [n_mels, frames].
        betas: The schedule, from the clean end.
        seed: Seed of the noise.

    Returns:
        [samples].
    """
    key = (voice, fingerprint, device, precision)
    if key not in _loaded:
        try:
            vocoder = Vocoder(Voice.load(voice), device, precision)
        except InputError as error:
            raise WorkersFailed(str(error)) from error
        if voice_fingerprint(vocoder.voice) != fingerprint:
            raise WorkersFailed(
                f"The voice {voice} of a worker is another one. Copy the file to all machines."
            )
        _loaded.clear()
        _loaded[key] = vocoder
    return _loaded[key].render(mel, Schedule("tried", betas), seed)


def voice_fingerprint(voice: Voice) -> str:
    """Return a hash of everything in a voice that its renders with a schedule depend on."""
    weights = voice.network.state_dict().values()
    # With the field names of version 0.1, so that searches begun with it can be resumed.
    card = voice.card.model_dump_json(exclude=INAUDIBLE_FIELDS, by_alias=True).encode()
    return hash_of([card, *(weight.numpy().tobytes() for weight in weights)])


def hash_of(parts: Iterable[bytes]) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of all parts together."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.hexdigest()[:16]
