"""The objective of a schedule search: the error of a voice's renders against recordings."""

import os
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import numpy as np

from wavegrad_core.dataset.clip_reader import try_read_clip
from wavegrad_core.dataset.data_folder import find_recordings, has_split_lists, split_clips
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError, reason
from wavegrad_core.metrics.objective_scores import NO_REFERENCE_SCORES, REFERENCE_SCORES
from wavegrad_core.metrics.spectral import ls_mse
from wavegrad_core.render.vocoder import Done, Vocoder
from wavegrad_core.search.crop_cluster import (
    CropCluster,
    SearchStopped,
    Sound,
    hash_of,
    voice_fingerprint,
)

MAX_CLIPS, TOTAL_SECONDS = 8, 12.0


def find_clips(paths: Iterable[Path]) -> list[Path]:
    """Return the given files and the recordings in the given folders.

    From a folder with train.txt and valid.txt, only the held-out recordings are returned.

    Raises:
        InputError: A file or folder does not exist, a folder contains no recordings, or its lists
            cannot be read.
    """
    clips: list[Path] = []
    for path in paths:
        if not os.path.isdir(path):  # also False without permission
            try:
                os.stat(path)  # a mistyped name must not be skipped as a damaged recording is
            except (OSError, ValueError) as error:
                raise InputError(
                    f"Could not open {path}: {reason(error)}. Check the name and the folder."
                ) from error
            clips.append(path)
        elif has_split_lists(path):
            clips += split_clips(path)[1]
        else:
            clips += find_recordings(path)
    return clips


def crop_clips(clips: list[Path], rate: int, hop: int) -> list[Sound]:
    """Read the middles of up to 8 clips, 12 seconds in total.

    The clips are taken evenly from the list. Silent crops are left out.

    Args:
        clips: Audio files.
        rate: Sample rate of the result in Hz.
        hop: Samples per mel frame; each crop is a whole number of frames.

    Returns:
        [samples] each.

    Raises:
        InputError: No clip can be read, or all are silent.
    """
    count = len(clips)
    picked = (
        [clips[i * count // MAX_CLIPS] for i in range(MAX_CLIPS)] if count > MAX_CLIPS else clips
    )
    crops = []
    for path in picked:
        if (read := try_read_clip(path, rate)) is None:
            continue
        sound = read.numpy()
        length = min(len(sound), round(TOTAL_SECONDS * rate / len(picked))) // hop * hop
        start = (len(sound) - length) // 2
        crops.append(sound[start : start + length])
    crops = [crop for crop in crops if crop.any()]
    if not crops:
        raise InputError("The clips are silent or too short. Use recordings of speech.")
    return crops


class Objective:
    """The error of a voice on crops of recordings, with the same noise for every schedule.

    Args:
        vocoder: The voice to render with.
        crops: [samples] each, at the sample rate of the voice.
        seed: Seed of the noise for the first crop; each further crop adds one.
        stop: Polled during renders; SearchStopped is raised once it returns True.
        cluster: Renders the crops; None for this process.
    """

    def __init__(
        self,
        vocoder: Vocoder,
        crops: list[Sound],
        seed: int,
        stop: Callable[[], bool],
        cluster: CropCluster | None = None,
    ) -> None:
        self._vocoder, self._crops, self._seed, self._stop = vocoder, crops, seed, stop
        self._cluster = cluster
        self._rate = vocoder.voice.sample_rate
        self._mels = [vocoder.mel_of(crop, self._rate) for crop in crops]

    @property
    def fingerprint(self) -> dict[str, str]:
        """Hashes of the voice and the crops, the device and the precision."""
        return {
            "voice": voice_fingerprint(self._vocoder.voice),
            "clips": hash_of(crop.tobytes() for crop in self._crops),
            "device": self._vocoder.device,
            "precision": self._vocoder.precision,
        }

    def error(self, schedule: Schedule) -> float:
        """Return LS-MSE (see `metrics.spectral`), averaged over the crops.

        Raises:
            SearchStopped: The user stopped the search.
            InputError: The voice makes NaN or silence with this schedule.
        """
        pairs = zip(self._crops, self._renders(schedule))
        return float(np.mean([ls_mse(crop, sound, self._rate) for crop, sound in pairs]))

    def scores(self, schedule: Schedule) -> dict[str, float]:
        """Return all other scores, of the crops joined end to end.

        Scores that are not available are left out.

        Raises:
            SearchStopped: The user stopped the search.
            InputError: The voice makes NaN or silence with this schedule.
        """
        reference, sound = np.concatenate(self._crops), np.concatenate(self._renders(schedule))
        calls: dict[str, Callable[[], float]] = {
            name: partial(with_reference, reference, sound, self._rate)
            for name, with_reference in REFERENCE_SCORES.items()
            if name != "ls_mse"
        }
        for name, alone in NO_REFERENCE_SCORES.items():
            calls[name] = partial(alone, sound, self._rate)
        scores = {}
        for name, call in calls.items():
            try:
                scores[name] = call()
            except InputError:  # a package is missing, or there is too little speech
                continue
        return scores

    def _renders(self, schedule: Schedule) -> list[Sound]:
        if self._cluster is not None:
            return self._cluster.render(self._vocoder, self._mels, schedule, self._seed, self._stop)
        sounds = []
        for index, mel in enumerate(self._mels):
            for event in self._vocoder.stream(mel, schedule, self._seed + index):
                if self._stop():
                    raise SearchStopped
                if isinstance(event, Done):
                    sounds.append(event.audio)
        return sounds
