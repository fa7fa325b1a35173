"""How near a voice's renders are to recordings: what a schedule search makes small."""

import hashlib
import os
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.dataset.clip_reader import read_clip
from wavegrad_core.dataset.data_folder import find_recordings, has_split_lists, split_clips
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError
from wavegrad_core.metrics.objective_scores import NO_REFERENCE_SCORES, REFERENCE_SCORES
from wavegrad_core.metrics.spectral import ls_mse
from wavegrad_core.render.vocoder import Done, Vocoder

Sound = NDArray[np.float32]

# What a card tells of a voice that its renders do not depend on, the schedule being given.
UNHEARD = {"name", "schedules", "training", "scores", "licence", "credit"}
CLIPS, SECONDS = 8, 12.0  # how many are rendered from, and how much of them together


class Stopped(Exception):
    """A person asked for no more."""


def clips_in(paths: Iterable[Path]) -> list[Path]:
    """The files, and those in the folders; of a data set with valid.txt, what that names.

    Raises:
        InputError: a folder holds no recordings, or its lists cannot be read.
    """
    clips: list[Path] = []
    for path in paths:
        if not os.path.isdir(path):  # False, too, where one may not look
            clips.append(path)
        elif has_split_lists(path):
            clips += split_clips(path)[1]
        else:
            clips += find_recordings(path)
    return clips


def crops_of(clips: list[Path], rate: int, hop: int) -> list[Sound]:
    """The middles of up to 8 clips, 12 seconds together, each of whole hops: [samples] at `rate`.

    The clips are taken evenly from the list. What is silent, or shorter than a hop, is left out.

    Raises:
        InputError: a clip cannot be read, or none has any sound.
    """
    picked = [clips[i * len(clips) // CLIPS] for i in range(CLIPS)] if len(clips) > CLIPS else clips
    crops = []
    for path in picked:
        sound = read_clip(path, rate).numpy()
        length = min(len(sound), round(SECONDS * rate / len(picked))) // hop * hop
        start = (len(sound) - length) // 2
        crops.append(sound[start : start + length])
    crops = [crop for crop in crops if crop.any()]
    if not crops:
        raise InputError("the clips hold no sound to search on; give recordings of speech")
    return crops


class Objective:
    """A voice's error on crops of recordings, the noise being the same each time.

    Args:
        vocoder: the voice.
        crops: [samples] each, at its rate.
        seed: of the noise of the first crop; each further one's is one more.
        stop: whether to raise Stopped in the middle of a render.
    """

    def __init__(
        self, vocoder: Vocoder, crops: list[Sound], seed: int, stop: Callable[[], bool]
    ) -> None:
        self._vocoder, self._crops, self._seed, self._stop = vocoder, crops, seed, stop
        self._rate = vocoder.voice.sample_rate
        self._mels = [vocoder.mel_of(crop, self._rate) for crop in crops]

    @property
    def fingerprint(self) -> dict[str, str]:
        """The voice, the crops and how they are rendered, so that others can be told from them."""
        voice = self._vocoder.voice
        weights = voice.network.state_dict().values()
        # The names of version 0.1, so that searches begun with it can go on.
        card = voice.card.model_dump_json(exclude=UNHEARD, by_alias=True).encode()
        return {
            "voice": _hash([card, *(weight.numpy().tobytes() for weight in weights)]),
            "clips": _hash(crop.tobytes() for crop in self._crops),
            "device": self._vocoder.device,
            "precision": self._vocoder.precision,
        }

    def error(self, schedule: Schedule) -> float:
        """LS-MSE (see `metrics`), the mean over the crops.

        Raises:
            Stopped: stop() was true.
            InputError: the voice makes NaN or silence.
        """
        pairs = zip(self._crops, self._renders(schedule))
        return float(np.mean([ls_mse(crop, sound, self._rate) for crop, sound in pairs]))

    def scores(self, schedule: Schedule) -> dict[str, float]:
        """All scores but LS-MSE of the crops joined end to end, less what cannot be had here.

        Raises:
            Stopped, InputError: as `error`.
        """
        reference, sound = np.concatenate(self._crops), np.concatenate(self._renders(schedule))
        calls: dict[str, Callable[[], float]] = {
            name: partial(compare, reference, sound, self._rate)
            for name, compare in REFERENCE_SCORES.items()
            if name != "ls_mse"
        }
        for name, listen in NO_REFERENCE_SCORES.items():
            calls[name] = partial(listen, sound, self._rate)
        scores = {}
        for name, call in calls.items():
            try:
                scores[name] = call()
            except InputError:  # a package that is not installed, or too little speech
                continue
        return scores

    def _renders(self, schedule: Schedule) -> list[Sound]:
        sounds = []
        for index, mel in enumerate(self._mels):
            for event in self._vocoder.stream(mel, schedule, self._seed + index):
                if self._stop():
                    raise Stopped
                if isinstance(event, Done):
                    sounds.append(event.audio)
        return sounds


def _hash(parts: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.hexdigest()[:16]
