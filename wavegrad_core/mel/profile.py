"""Mel front ends. A profile says all that fixes a mel; a voice carries its own."""

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from wavegrad_core.audio import MAX_RATE, MIN_RATE
from wavegrad_core.errors import InputError

MAX_FFT = 2**16
LN_10 = math.log(10)


@dataclass(frozen=True)
class MelProfile:
    """A mel spectrogram: STFT magnitude to a power, mel filters, log, and a shift and scale.

    value = (ln(max(filters @ |STFT|^power, floor)) - mean) / scale, [n_mels, frames].
    Frame i is centred on sample i * hop; there are ceil(samples / hop) frames. f_min and f_max are
    in Hz.

    unit_window: the STFT is over the root of the window's energy (torchaudio's `normalized`).
    equal_area: the filters' triangles have one area (Slaney's norm), not one height.
    padding: what the sound is continued with at both ends, zeros or its mirror image.
    limits: the values are held between these.
    silence: what is written where there is less energy than the floor.

    Raises:
        InputError: the numbers make no mel spectrogram, or none that can be inverted.
    """

    name: str
    sample_rate: int
    n_fft: int
    win_length: int
    hop: int
    n_mels: int
    f_min: float
    f_max: float
    mel_scale: Literal["slaney", "htk"] = "slaney"
    power: float = 1.0
    floor: float = 1e-5
    mean: float = 0.0
    scale: float = 1.0
    unit_window: bool = False
    equal_area: bool = True
    padding: Literal["zeros", "mirror"] = "zeros"
    limits: tuple[float, float] | None = None
    silence: float | None = None

    def __post_init__(self) -> None:
        numbers: tuple[float, ...]
        numbers = (self.f_min, self.f_max, self.power, self.floor, self.mean, self.scale)
        low, high = self.limits or (0, 1)
        numbers += (low, high, self.silence or 0)
        sound = (
            all(map(math.isfinite, numbers))
            and MIN_RATE <= self.sample_rate <= MAX_RATE
            and 2 <= 2 * self.hop <= self.win_length <= self.n_fft <= MAX_FFT
            and 1 <= self.n_mels <= self.n_fft // 2
            and 0 <= self.f_min < self.f_max <= self.sample_rate / 2
            and self.power > 0
            and self.floor > 0
            and self.scale != 0
            and low < high
        )
        if not sound:
            raise InputError(
                f"mel profile {self.name}: its rate, sizes, range or scale fit no mel spectrogram"
            )

    @property
    def reach_frames(self) -> int:
        """How many frames on each side an STFT, changed and inverted, can spread a change."""
        return -(-self.win_length // self.hop)

    def mel(self, sound: Tensor) -> Tensor:
        """[..., samples] at `sample_rate` -> [..., n_mels, frames] float32.

        Raises:
            InputError: the sound is shorter than one hop.
        """
        if sound.shape[-1] < self.hop:
            raise InputError(
                f"the sound has {sound.shape[-1]} samples at {self.sample_rate} Hz, fewer than one "
                f"frame's {self.hop}; choose a longer one"
            )
        frames = -(-sound.shape[-1] // self.hop)
        if self.padding == "zeros":
            spectrum = self.stft(self.pad(sound))
        else:  # only what is longer than half a window has its mirror image
            missing = max(0, self.n_fft // 2 + 1 - sound.shape[-1])
            spectrum = self.stft(F.pad(sound, (0, missing)), "reflect")
        magnitude = spectrum.abs()[..., :frames] / self._window_root
        filters = torch.from_numpy(mel_filters(self)).to(sound.device)
        energy = filters @ magnitude**self.power
        mel = (energy.clamp_min(self.floor).log() - self.mean) / self.scale
        if self.silence is not None:
            mel = torch.where(energy < self.floor, self.silence, mel)
        return mel if self.limits is None else mel.clamp(*self.limits)

    def energy(self, mel: Tensor) -> Tensor:
        """Undo log, shift and scale: [..., n_mels, frames] -> filters @ |STFT|^power."""
        energy = (mel * self.scale + self.mean).exp()
        if self.silence is not None:
            energy = torch.where(mel == self.silence, self.floor, energy)
        return energy * self._window_root**self.power

    @property
    def _window_root(self) -> float:
        """What the STFT is over, 1 unless `unit_window`."""
        if not self.unit_window:
            return 1.0
        return float(torch.hann_window(self.win_length).square().sum().sqrt())

    def pad(self, sound: Tensor) -> Tensor:
        """Zeros at the end up to whole hops."""
        return F.pad(sound, (0, -sound.shape[-1] % self.hop))

    def stft(self, sound: Tensor, pad_mode: str = "constant") -> Tensor:
        """[..., samples] -> complex [..., n_fft / 2 + 1, samples // hop + 1]."""
        window = torch.hann_window(self.win_length, device=sound.device)
        spectrum = torch.stft(
            sound.reshape(-1, sound.shape[-1]),
            self.n_fft,
            self.hop,
            self.win_length,
            window,
            center=True,
            pad_mode=pad_mode,
            return_complex=True,
        )
        return spectrum.reshape(*sound.shape[:-1], *spectrum.shape[-2:])

    def istft(self, spectrum: Tensor) -> Tensor:
        """Complex [..., n_fft / 2 + 1, frames + 1] -> [..., frames * hop].

        torch.istft tells the same, and takes twice as long on a CPU: it adds the frames up sample
        by sample, with all that lies off a window shorter than the FFT.
        """
        window = torch.hann_window(self.win_length, device=spectrum.device)
        before = (self.n_fft - self.win_length) // 2  # of a frame's samples lie off the window
        frames = torch.fft.irfft(spectrum.transpose(-1, -2), self.n_fft)
        frames = frames[..., before : before + self.win_length] * window
        count = spectrum.shape[-1]
        first, length = self.n_fft // 2 - before, (count - 1) * self.hop
        weight = self._added_up(window.square().expand(count, -1))[first : first + length]
        return self._added_up(frames)[..., first : first + length] / weight

    def _added_up(self, frames: Tensor) -> Tensor:
        """Frames [..., n, win_length], each a hop after the one before it: a row of samples."""
        hops = -(-self.win_length // self.hop)
        frames = F.pad(frames, (0, hops * self.hop - self.win_length))
        rows = frames.unflatten(-1, (hops, self.hop))
        count = rows.shape[-3]
        total = rows.new_zeros(*rows.shape[:-3], count + hops - 1, self.hop)
        for hop in range(hops):
            total[..., hop : hop + count, :] += rows[..., hop, :]
        return total.flatten(-2)


PROFILES = {
    profile.name: profile
    for profile in (
        # mean and scale bring speech at -23 LUFS to about zero mean and unit variance
        MelProfile("wavegrad", 24000, 2048, 1200, 300, 128, 20, 12000, mean=-4.5, scale=2.0),
        # PyPI's wavegrad 0.1.5: (20 log10 x - 20 + 100) / 100, within 0 .. 1
        MelProfile(
            "lmnt",
            22050,
            2048,
            1200,
            300,
            128,
            20,
            11025,
            mel_scale="htk",
            mean=-4 * LN_10,
            scale=5 * LN_10,
            unit_window=True,
            equal_area=False,
            padding="mirror",
            limits=(0, 1),
        ),
        # ivanvovk/WaveGrad: log10 of the power, and 0 where there is none
        MelProfile(
            "ivanvovk",
            22050,
            1024,
            1024,
            300,
            80,
            80,
            8000,
            mel_scale="htk",
            power=2.0,
            floor=1e-37,
            scale=LN_10,
            equal_area=False,
            padding="mirror",
            silence=0.0,
        ),
        # Coqui TTS, where its config names no file of statistics: log10 x, less 20, and what then
        # lies between -100 and 0 is brought to -4 .. 4
        MelProfile(
            "coqui",
            22050,
            1024,
            1024,
            256,
            80,
            50,
            7600,
            floor=1e-8,
            padding="mirror",
            limits=(-4, 4),
            mean=-30 * LN_10,
            scale=LN_10 / 0.08,
        ),
        # NVIDIA's Tacotron 2, and all who follow it. (HiFi-GAN's own are half a hop later.)
        MelProfile("tacotron2", 22050, 1024, 1024, 256, 80, 0, 8000, padding="mirror"),
    )
}


def hz_to_mel(hertz: Any, scale: str) -> Any:
    """Hz -> mel. "htk": 2595 log10(1 + f / 700). "slaney": even to 1 kHz, logarithmic above."""
    hertz = np.asarray(hertz, dtype=np.float64)
    if scale == "htk":
        return 2595 * np.log10(1 + hertz / 700)
    above = 15 + 27 * np.log(np.maximum(hertz, 1000) / 1000) / np.log(6.4)
    return np.where(hertz < 1000, hertz * 3 / 200, above)


def mel_to_hz(mel: Any, scale: str) -> Any:
    """The inverse of `hz_to_mel`."""
    mel = np.asarray(mel, dtype=np.float64)
    if scale == "htk":
        return 700 * (10 ** (mel / 2595) - 1)
    return np.where(mel < 15, mel * 200 / 3, 1000 * np.exp((mel - 15) * np.log(6.4) / 27))


def mel_edges(profile: MelProfile) -> np.ndarray:
    """Edges of the triangles in Hz, [n_mels + 2]: filter i rises from i, peaks at i + 1."""
    low, high = hz_to_mel([profile.f_min, profile.f_max], profile.mel_scale)
    return mel_to_hz(np.linspace(low, high, profile.n_mels + 2), profile.mel_scale)


@lru_cache(maxsize=16)
def mel_filters(profile: MelProfile) -> np.ndarray:
    """Triangles of equal area (Slaney's) or height, float32 [n_mels, n_fft / 2 + 1]."""
    edges = mel_edges(profile)[:, None]
    bins = np.linspace(0, profile.sample_rate / 2, profile.n_fft // 2 + 1)
    rising = (bins - edges[:-2]) / (edges[1:-1] - edges[:-2])
    falling = (edges[2:] - bins) / (edges[2:] - edges[1:-1])
    triangles = np.maximum(0, np.minimum(rising, falling))
    if profile.equal_area:
        triangles = triangles * 2 / (edges[2:] - edges[:-2])
    return triangles.astype(np.float32)
