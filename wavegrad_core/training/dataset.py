"""A training set: all clips decoded once, and crops drawn from them."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import chain, groupby, zip_longest
from pathlib import Path, PurePosixPath
from tempfile import TemporaryFile
from typing import IO, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from wavegrad_core.audio import AUDIO_SUFFIXES, probe, read_audio, resample
from wavegrad_core.audio.parallel import in_order
from wavegrad_core.errors import InputError, reason
from wavegrad_core.voices.voice import VoiceCard

Item = TypeVar("Item")
LONG = 30  # seconds of a recording that is prepared with none beside it
HELD_OUT_SHARE = 20  # one clip in so many is kept back where the data set names none
SHORTEST_HELD_OUT, SMALL_SHARE = 1.0, 0.1  # seconds, and of all: what a small set can spare


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
        if self.sound.nbytes + self.mel.nbytes <= room_on(device):
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


def room_on(device: torch.device) -> int:
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
    longest = LONG * card.profile.sample_rate
    for is_long, group in groupby(sounds, lambda sound: len(sound) > longest):
        workers = 1 if is_long else torch.get_num_threads()
        yield from in_order(partial(_prepared, card=card), group, workers)


def _prepared(sound: Tensor, card: VoiceCard) -> tuple[Tensor, Tensor]:
    """[samples] -> as the diffusion sees it, [frames * hop], and its mel, [frames, n_mels]."""
    sound = card.profile.pad(sound)
    mel = card.profile.mel(sound)
    return card.to_diffusion(sound, mel).contiguous(), mel.T.contiguous()


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


def joined_clips(folders: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Files to train on, and files held out, of several folders, each by `find_clips`.

    Those held out are taken in turns, so that the first few are of as many folders.

    Raises:
        InputError: as `find_clips`; or a folder is given twice, or lies in another one.
    """
    places = [folder.resolve() for folder in folders]
    for i, place in enumerate(places):
        if place in places[:i] or any(other in place.parents for other in places):
            raise InputError(
                f"{folders[i]}: its recordings are given twice; "
                "name no folder twice, nor one that lies in another"
            )
    training, held_out = zip(*map(find_clips, folders))
    in_turns = chain.from_iterable(zip_longest(*held_out))
    return [*chain.from_iterable(training)], [path for path in in_turns if path]


def has_lists(data: Path) -> bool:
    """Whether a folder says which of its recordings are trained on, and which held out."""
    return all(os.path.isfile(data / name) for name in ("train.txt", "valid.txt"))


def find_clips(data: Path) -> tuple[list[Path], list[Path]]:
    """Files to train on, and files held out.

    A folder with train.txt and valid.txt names them, an id a line: a file's name without suffix,
    or, where two folders in it have one of that name, its place in the folder, a/b/name. In any
    other folder, nested ones too, one clip in twenty is held out, by its place in the list. Of
    fewer, the shortest one of a second or more is, if the others are nine times as long or more.

    Raises:
        InputError: there is no sound in the folder, a recording or a list cannot be read, a list
            names a clip that is not there or there twice, or none to train on.
    """
    found = recordings(data)
    if has_lists(data):
        named = by_id((path.relative_to(data).as_posix(), path) for path in found)
        training = _listed(data / "train.txt", named)
        if not training:
            raise InputError(f"{data / 'train.txt'}: names no recordings; remove it, or fill it in")
        return training, _listed(data / "valid.txt", named)
    held_out = found[HELD_OUT_SHARE - 1 :: HELD_OUT_SHARE] or _small_one(found)
    kept_back = set(held_out)
    return [path for path in found if path not in kept_back], held_out


def _small_one(found: list[Path]) -> list[Path]:
    seconds = {path: probe(path).seconds for path in found}
    long_enough = [path for path in found if seconds[path] >= SHORTEST_HELD_OUT]
    smallest = min(long_enough, key=seconds.__getitem__, default=None)
    if smallest is None or seconds[smallest] > SMALL_SHARE * sum(seconds.values()):
        return []
    return [smallest]


def recordings(data: Path) -> list[Path]:
    """The sound files in a folder and its folders, in order.

    Hidden files and folders are passed over, with what other systems leave behind (._name.wav of a
    Mac's, the .Trash): a name says that, or that it is sound.

    Raises:
        InputError: it is no folder, or there are none.
    """
    if not os.path.isdir(data):  # False, too, for a name that is too long
        raise InputError(f"{data}: is not a folder; give the folder with the recordings")
    found = sorted(
        path
        for path in data.rglob("*")
        if path.suffix.lower() in AUDIO_SUFFIXES
        and not any(part.startswith(".") for part in path.relative_to(data).parts)
        and os.path.isfile(path)
    )
    if not found:
        raise InputError(f"{data}: holds no recordings; give a folder with WAV or FLAC files")
    return found


def read_clip(path: Path, rate: int) -> Tensor:
    """A recording as one channel at `rate`: [samples] float32."""
    audio, source_rate = read_audio(path)
    return torch.from_numpy(resample(one_channel(audio), source_rate, rate).copy())


def one_channel(audio: NDArray[np.float32]) -> NDArray[np.float32]:
    """[channels, samples] -> [samples]: their mean, or the loudest where the mean loses half of it.

    So it does when one channel is empty, or the wires of one were swapped.
    """
    mono = audio.mean(axis=0, dtype=np.float32)
    powers = np.square(audio, dtype=np.float64).sum(axis=1)
    if np.square(mono, dtype=np.float64).sum() > 0.26 * powers.max():
        return mono
    return loudest(audio)


def loudest(audio: NDArray[np.float32]) -> NDArray[np.float32]:
    """The loudest channel: [channels, samples] -> [samples]."""
    return audio[np.square(audio, dtype=np.float64).sum(axis=1).argmax()]


def by_id(recordings: Iterable[tuple[str, Item]]) -> dict[str, list[Item]]:
    """What belongs to recordings, given with their names in the folder, by what lists call them.

    a/b/x.wav is a/b/x, and x where no other is so by its place: x.wav beside the folder a.
    """
    stems: dict[str, list[Item]] = {}
    places: dict[str, list[Item]] = {}
    for name, item in recordings:
        place = PurePosixPath(name).with_suffix("")
        stems.setdefault(place.name, []).append(item)
        places.setdefault(str(place), []).append(item)
    return stems | places


def read_ids(listing: Path) -> list[str]:
    """The ids of a list, one a line; empty lines are passed over.

    Raises:
        InputError: it cannot be read, or is not UTF-8.
    """
    try:
        # Some editors begin with a byte order mark.
        lines = listing.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"{listing}: cannot be read ({reason(error)}); write it as UTF-8 text, or remove it"
        ) from error
    return [name for line in lines if (name := line.strip())]


def _listed(listing: Path, named: dict[str, list[Path]]) -> list[Path]:
    paths = []
    for name in read_ids(listing):
        called_so = named.get(name, [])
        if len(called_so) != 1:
            why = (
                f"and both {called_so[0]} and {called_so[1]} are called so; "
                "say where it lies in the folder, as a/b/name"
                if called_so
                else "but no such recording is in the folder; put it there, or take that line out"
            )
            raise InputError(f"{listing}: names {name}, {why}")
        paths += called_so
    return paths
