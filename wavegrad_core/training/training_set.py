"""A training set: all clips decoded once, and crops drawn from them."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

import numpy as np
import torch
from torch import Tensor

from wavegrad_core.audio.parallel import in_order
from wavegrad_core.errors import InputError
from wavegrad_core.voices.card import VoiceCard

LONG_SECONDS = 30  # a longer recording is prepared by itself


class TrainingSet:
    """Clips joined end to end, as the diffusion sees them, and the mels of the sounds.

    They lie in nameless files, mapped into memory, so that there may be more of them than memory;
    on a GPU with room for them they are copied there.

    Attributes:
        sound: [frames, hop] float32.
        mel: [frames, n_mels] float32.
        clips: number of clips.
    """

    def __init__(
        self,
        sounds: Iterable[Tensor],
        card: VoiceCard,
        crop_frames: int,
        device: torch.device,
        folder: Path | None = None,
    ) -> None:
        """folder: on whose disk the files lie; None: where the system has its own.

        Raises:
            InputError: there are no clips, or the disk has no room for them.
        """
        shortest = crop_frames * card.profile.hop
        # A clip shorter than a crop ends in silence; none is left out.
        whole = (torch.nn.functional.pad(s, (0, max(0, shortest - len(s)))) for s in sounds)
        self.sound, self.mel, lengths = _joined(whole, card, folder)
        if not lengths:
            raise InputError("the data holds no clip to train on; choose a folder with recordings")
        self.device = device
        if self.sound.nbytes + self.mel.nbytes <= device_room(device):
            self.sound, self.mel = self.sound.to(device), self.mel.to(device)
        self.clips = len(lengths)
        self.crop_frames = crop_frames
        frames = torch.tensor(lengths)
        starts = frames - crop_frames + 1  # how many crops each clip has
        self._crops_until = torch.cumsum(starts, 0)
        self._offset = torch.cumsum(frames, 0) - frames - (self._crops_until - starts)

    @property
    def frames(self) -> int:
        """Mel frames in all."""
        return len(self.sound)

    def crops(self, count: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
        """Crops of whole frames, all equally likely, none across two clips.

        Returns:
            sound [count, crop_frames * hop], mel [count, n_mels, crop_frames], on the device.
        """
        pick = torch.randint(int(self._crops_until[-1]), (count,), generator=generator)
        start = pick + self._offset[torch.searchsorted(self._crops_until, pick, right=True)]
        index = (start[:, None] + torch.arange(self.crop_frames)).to(self.sound.device)
        sound, mel = self.sound[index].flatten(1), self.mel[index].transpose(1, 2)
        return sound.to(self.device), mel.to(self.device)


def device_room(device: torch.device) -> int:
    """Bytes of a GPU's memory that recordings may take: half of what is free; 0 elsewhere."""
    return torch.cuda.mem_get_info(device)[0] // 2 if device.type == "cuda" else 0


def _joined(
    sounds: Iterable[Tensor], card: VoiceCard, folder: Path | None
) -> tuple[Tensor, Tensor, list[int]]:
    """`TrainingSet.sound` and `.mel` of sounds, and how many frames each has."""
    lengths = []
    with ExitStack() as open_files:
        with _telling_of_its_disk(folder):
            files = [open_files.enter_context(TemporaryFile(dir=folder)) for _ in range(2)]
        for blocks in _all_prepared(sounds, card):
            with _telling_of_its_disk(folder):
                for file, block in zip(files, blocks):
                    file.write(block.numpy().data)
                    file.flush()
            lengths.append(len(blocks[1]))
        widths, rows = (card.profile.hop, card.profile.n_mels), sum(lengths)
        sound, mel = (_mapped(file, rows, width) for file, width in zip(files, widths))
        return sound, mel, lengths


def _all_prepared(sounds: Iterable[Tensor], card: VoiceCard) -> Iterator[tuple[Tensor, Tensor]]:
    """`_prepared` of each, side by side; a long one alone, since each minute takes 200 MB."""
    longest = LONG_SECONDS * card.profile.sample_rate
    for is_long, group in groupby(sounds, lambda sound: len(sound) > longest):
        workers = 1 if is_long else torch.get_num_threads()
        yield from in_order(partial(_prepared, card=card), group, workers)


def _prepared(sound: Tensor, card: VoiceCard) -> tuple[Tensor, Tensor]:
    """[samples] -> as the diffusion sees it, [frames * hop], and its mel, [frames, n_mels]."""
    sound = card.profile.pad(sound)
    mel = card.profile.mel(sound)
    return card.domain.to_diffusion(sound, mel).contiguous(), mel.T.contiguous()


def _mapped(file: IO[bytes], rows: int, width: int) -> Tensor:
    """[rows, width] float32, which the system reads from the file as they are asked for."""
    if not rows:
        return torch.empty(0, width)
    return torch.from_numpy(np.memmap(file, np.float32, "r+", shape=(rows, width)))


@contextmanager
def _telling_of_its_disk(folder: Path | None) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise InputError(
            f"{folder or 'the folder of temporary files'}: the recordings, as they are trained on, "
            f"cannot be written ({error.strerror}); make room on its disk, or give another folder"
        ) from error
