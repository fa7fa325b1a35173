"""Mel profiles: all parameters of a mel spectrogram, and its computation."""

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from wavegrad_core.audio import MAX_RATE, MIN_RATE
from wavegrad_core.errors import InputError
from wavegrad_core.mel.filters import LN_10, MelScale, filter_edges, triangular_filters
from wavegrad_core.mel.stft import istft, stft

MAX_FFT = 2**16


@dataclass(frozen=True)
class MelProfile:
    """All parameters of a mel spectrogram.

    value = (ln(max(filters @ |STFT|^power, floor)) - mean) / scale, with shape `[n_mels, frames]`.
    Frame i is centred on sample i * hop + offset. There are ceil(samples / hop) frames.

    Attributes:
        name: Short name, such as "tacotron2".
        sample_rate: In Hz.
        n_fft: Size of the FFT in samples.
        win_length: Length of the Hann window in samples.
        hop: Samples between frames.
        n_mels: Number of mel filters.
        f_min: Lower corner of the first filter in Hz.
        f_max: Upper corner of the last filter in Hz.
        mel_scale: The scale on which the filters are evenly spaced.
        power: Exponent of the STFT magnitude, 1 for magnitude and 2 for power.
        floor: Lowest energy before the logarithm.
        mean: Subtracted from the logarithm.
        scale: Divides the logarithm after the shift.
        unit_window: The STFT is divided by the root of the window's energy (torchaudio's
            `normalized`).
        equal_area: The filters have equal area (Slaney's normalization) instead of equal height.
        padding: Extends the sound at both ends with zeros or with its mirror image.
        limits: The values are clamped to this range.
        silence: The value for energies below the floor, instead of the floor's.
        offset: Delay of the frames in samples. A voice reads mels without one; those of HiFi-GAN
            are half a hop late.

    Raises:
        InputError: The parameters do not describe an invertible mel spectrogram.
    """

    name: str
    sample_rate: int
    n_fft: int
    win_length: int
    hop: int
    n_mels: int
    f_min: float
    f_max: float
    mel_scale: MelScale = "slaney"
    power: float = 1.0
    floor: float = 1e-5
    mean: float = 0.0
    scale: float = 1.0
    unit_window: bool = False
    equal_area: bool = True
    padding: Literal["zeros", "mirror"] = "zeros"
    limits: tuple[float, float] | None = None
    silence: float | None = None
    offset: int = 0

    def __post_init__(self) -> None:
        numbers: tuple[float, ...]
        numbers = (self.f_min, self.f_max, self.power, self.floor, self.mean, self.scale)
        low, high = self.limits or (0, 1)
        numbers += (low, high, self.silence or 0)
        valid = (
            all(map(math.isfinite, numbers))
            and MIN_RATE <= self.sample_rate <= MAX_RATE
            and 2 <= 2 * self.hop <= self.win_length <= self.n_fft <= MAX_FFT
            and 1 <= self.n_mels <= self.n_fft // 2
            and 0 <= self.f_min < self.f_max <= self.sample_rate / 2
            and self.power > 0
            and self.floor > 0
            and self.scale != 0
            and low < high
            and 0 <= self.offset < self.hop
        )
        if not valid:
            raise InputError(
                f"The mel profile {self.name} is not usable: its rate, sizes, frequency range or "
                "scale do not describe a mel spectrogram. Correct these values."
            )

    @property
    def receptive_field_frames(self) -> int:
        """Frames on each side of the inverted sound that a change of one STFT frame affects."""
        return -(-self.win_length // self.hop)

    def filter_edges(self) -> NDArray[np.float64]:
        """Return the corners of the filters in Hz (see `filters.filter_edges`), `[n_mels + 2]`."""
        return filter_edges(self.n_mels, self.f_min, self.f_max, self.mel_scale)

    def filters(self) -> NDArray[np.float32]:
        """Return the mel filters, float32 `[n_mels, n_fft / 2 + 1]`; do not write to them."""
        return triangular_filters(
            self.sample_rate,
            self.n_fft,
            self.n_mels,
            self.f_min,
            self.f_max,
            self.mel_scale,
            self.equal_area,
        )

    def mel(self, sound: Tensor) -> Tensor:
        """Compute the mel spectrogram of a sound.

        Args:
            sound: `[..., samples]` at `sample_rate`.

        Returns:
            `[..., n_mels, frames]` float32.

        Raises:
            InputError: The sound is shorter than one hop.
        """
        if sound.shape[-1] < self.hop:
            raise InputError(
                f"The sound has only {sound.shape[-1]} samples at {self.sample_rate} Hz, fewer "
                f"than the {self.hop} of one mel frame. Choose a longer sound."
            )
        frames = -(-sound.shape[-1] // self.hop)
        return self.mel_of_magnitudes(self._delayed_stft(sound).abs()[..., :frames])

    def mel_of_magnitudes(self, magnitudes: Tensor) -> Tensor:
        """Compute the mel from STFT magnitudes.

        Args:
            magnitudes: `[..., n_fft / 2 + 1, frames]`.

        Returns:
            `[..., n_mels, frames]`.
        """
        filters = torch.from_numpy(self.filters()).to(magnitudes.device)
        return self.values(filters @ (magnitudes / self._window_root) ** self.power)

    def values(self, energy: Tensor) -> Tensor:
        """Apply log, shift, scale and limits to a mel energy; the inverse of `energy`.

        Args:
            energy: Filters @ |STFT|^power, `[..., n_mels, frames]`, after the division that
                `unit_window` asks for.

        Returns:
            The mel, shaped like `energy`.
        """
        mel = (energy.clamp_min(self.floor).log() - self.mean) / self.scale
        if self.silence is not None:
            mel = torch.where(energy < self.floor, self.silence, mel)
        return mel if self.limits is None else mel.clamp(*self.limits)

    def energy(self, mel: Tensor) -> Tensor:
        """Undo log, shift and scale of a mel.

        Args:
            mel: `[..., n_mels, frames]`.

        Returns:
            Mel energy (`filters @ |STFT|^power`), same shape as `mel`.
        """
        energy = (mel * self.scale + self.mean).exp()
        if self.silence is not None:
            energy = torch.where(mel == self.silence, self.floor, energy)
        return energy * self._window_root**self.power

    @property
    def _window_root(self) -> float:
        """Divisor of the STFT, 1 unless `unit_window`."""
        if not self.unit_window:
            return 1.0
        return float(torch.hann_window(self.win_length).square().sum().sqrt())

    def pad(self, sound: Tensor) -> Tensor:
        """Pad a sound `[..., samples]` with zeros to a whole number of hops."""
        return F.pad(sound, (0, -sound.shape[-1] % self.hop))

    def _delayed_stft(self, sound: Tensor) -> Tensor:
        """Compute the STFT of a sound `[..., samples]` whose frames are `offset` samples late."""
        half, mode = self.n_fft // 2, "constant" if self.padding == "zeros" else "reflect"
        if self.padding == "zeros":
            sound = self.pad(sound)
        else:  # only a sound longer than half a window has a mirror image
            sound = F.pad(sound, (0, max(0, half + self.offset + 1 - sound.shape[-1])))
        if self.offset == 0:
            return self.stft(sound, mode)
        rows = sound.reshape(-1, 1, sound.shape[-1])
        rows = F.pad(rows, (half - self.offset, half + self.offset), mode)
        return self.stft(rows.reshape(*sound.shape[:-1], -1), None)

    def stft(self, sound: Tensor, pad_mode: str | None = "constant") -> Tensor:
        """Compute the centred STFT of a sound (see `mel.stft.stft`).

        Returns:
            Complex `[..., n_fft / 2 + 1, samples // hop + 1]`.
        """
        return stft(sound, self.n_fft, self.hop, self.win_length, pad_mode)

    def istft(self, spectrum: Tensor) -> Tensor:
        """Invert an STFT, `[..., n_fft / 2 + 1, frames + 1]` -> `[..., frames * hop]`."""
        return istft(spectrum, self.n_fft, self.hop, self.win_length)


PROFILES = {
    profile.name: profile
    for profile in (
        # Mean and scale give speech at -23 LUFS about zero mean and unit variance.
        MelProfile("wavegrad", 24000, 2048, 1200, 300, 128, 20, 12000, mean=-4.5, scale=2.0),
        # Any sound at 48 kHz: of windows of 20 to 50 ms the shortest keeps clicks and tones best
        # (docs/reports/studio.md).
        MelProfile("studio", 48000, 4096, 960, 240, 192, 20, 24000, mean=-5.0, scale=2.3),
        # PyPI's wavegrad 0.1.5: (20 log10 x - 20 + 100) / 100, clamped to 0 .. 1.
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
        # ivanvovk/WaveGrad: log10 of the power, and 0 for silence.
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
        # Coqui TTS with a config that names no statistics file: log10 x - 20, and -100 .. 0 mapped
        # to -4 .. 4.
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
        # NVIDIA's Tacotron 2 and FastPitch, ming024's FastSpeech 2, and many others.
        MelProfile("tacotron2", 22050, 1024, 1024, 256, 80, 0, 8000, padding="mirror"),
        # HiFi-GAN's own: the frames are half a hop late.
        MelProfile("hifigan", 22050, 1024, 1024, 256, 80, 0, 8000, padding="mirror", offset=128),
        # ESPnet and ParallelWaveGAN, before they are normalized with statistics: log10 x.
        MelProfile(
            "espnet",
            22050,
            1024,
            1024,
            256,
            80,
            80,
            7600,
            floor=1e-10,
            scale=LN_10,
            padding="mirror",
        ),
    )
}
