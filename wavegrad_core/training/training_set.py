"""A training set: clips that are decoded once, and random crops of them."""

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

from wavegrad_core.audio.parallel import parallel_imap
from wavegrad_core.errors import InputError
from wavegrad_core.voices.card import VoiceCard

LONG_SECONDS = 30  # a longer recording is prepared by itself


class TrainingSet:
    """Clips in the domain of the diffusion, joined end to end, and their mels.

    They are stored in memory-mapped temporary files, so that they may be larger than the memory,
    and copied to a GPU with enough memory for them. Clips shorter than a crop are padded with
    silence.

    Args:
        sounds: [samples] each.
        card: The card of the voice to train.
        crop_frames: Mel frames per crop.
        device: Where crops are needed.
        folder: Where the temporary files are created; by default where the system keeps them.

    Attributes:
        sound: [frames, hop] float32.
        mel: [frames, n_mels] float32.
        clips: Number of clips.
    """

    def __init__(
        self,
        sounds: Iterable[Tensor],
        card: VoiceCard,
        crop_frames: int,
        device: torch.device,
        folder: Path | None = None,
    ) -> None:
        """Read and prepare the clips.

        Raises:
            InputError: There are no clips, or the disk is full.
        """
        shortest = crop_frames * card.profile.hop
        whole = (torch.nn.functional.pad(s, (0, max(0, shortest - len(s)))) for s in sounds)
        self.sound, self.mel, lengths = _joined(whole, card, folder)
        if not lengths:
            raise InputError("There are no clips to train on. Choose a folder with recordings.")
        self.device = device
        if self.sound.nbytes + self.mel.nbytes <= device_room(device):
            self.sound, self.mel = self.sound.to(device), self.mel.to(device)
        self.clips = len(lengths)
        self.crop_frames = crop_frames
        frames = torch.tensor(lengths)
        starts = frames - crop_frames + 1  # number of crops in each clip
        self._crops_until = torch.cumsum(starts, 0)
        self._offset = torch.cumsum(frames, 0) - frames - (self._crops_until - starts)

    @property
    def frames(self) -> int:
        """Total number of mel frames."""
        return len(self.sound)

    def crops(self, count: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
        """Draw crops of whole frames with equal probability, none of them across two clips.

        Args:
            count: Number of crops.
            generator: Source of randomness.

        Returns:
            sound [count, crop_frames * hop], mel [count, n_mels, crop_frames], on the device.
        """
        pick = torch.randint(int(self._crops_until[-1]), (count,), generator=generator)
        start = pick + self._offset[torch.searchsorted(self._crops_until, pick, right=True)]
        index = (start[:, None] + torch.arange(self.crop_frames)).to(self.sound.device)
        sound, mel = self.sound[index].flatten(1), self.mel[index].transpose(1, 2)
        return sound.to(self.device), mel.to(self.device)


def device_room(device: torch.device) -> int:
    """Return the bytes that recordings may take on a GPU, half of the free memory; 0 elsewhere."""
    return torch.cuda.mem_get_info(device)[0] // 2 if device.type == "cuda" else 0


def _joined(
    sounds: Iterable[Tensor], card: VoiceCard, folder: Path | None
) -> tuple[Tensor, Tensor, list[int]]:
    """Return `TrainingSet.sound` and `TrainingSet.mel`, and the number of frames of each clip."""
    lengths = []
    with ExitStack() as open_files:
        with _report_full_disk(folder):
            files = [open_files.enter_context(TemporaryFile(dir=folder)) for _ in range(2)]
        for blocks in _all_prepared(sounds, card):
            with _report_full_disk(folder):
                for file, block in zip(files, blocks):
                    file.write(block.numpy().data)
                    file.flush()
            lengths.append(len(blocks[1]))
        widths, rows = (card.profile.hop, card.profile.n_mels), sum(lengths)
        sound, mel = (_mapped(file, rows, width) for file, width in zip(files, widths))
        return sound, mel, lengths


def _all_prepared(sounds: Iterable[Tensor], card: VoiceCard) -> Iterator[tuple[Tensor, Tensor]]:
    """Prepare clips in parallel; long ones by themselves, as each minute takes 200 MB."""
    longest = LONG_SECONDS * card.profile.sample_rate
    for is_long, group in groupby(sounds, lambda sound: len(sound) > longest):
        workers = 1 if is_long else torch.get_num_threads()
        yield from parallel_imap(partial(_prepared, card=card), group, workers)


def _prepared(sound: Tensor, card: VoiceCard) -> tuple[Tensor, Tensor]:
    """Convert [samples] to the domain of the diffusion, [frames * hop], with its mel."""
    sound = card.profile.pad(sound)
    mel = card.profile.mel(sound)
    return card.domain.to_diffusion(sound, mel).contiguous(), mel.T.contiguous()


def _mapped(file: IO[bytes], rows: int, width: int) -> Tensor:
    """Map a file into memory as [rows, width] float32."""
    if not rows:
        return torch.empty(0, width)
    return torch.from_numpy(np.memmap(file, np.float32, "r+", shape=(rows, width)))


@contextmanager
def _report_full_disk(folder: Path | None) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise InputError(
            f"Could not write the decoded recordings to {folder or 'the temporary folder'}: "
            f"{error.strerror}. Free some space, or choose another folder."
        ) from error
