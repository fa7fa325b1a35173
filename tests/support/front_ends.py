"""Front ends of text-to-speech systems by their own formulas, in double precision."""

from importlib.resources import files

import librosa
import numpy as np
from scipy.signal import get_window

from wavegrad_core.audio import read_audio, resample


def recording(rate):
    """Return the bundled clip at a sample rate, with its peak at 0.9 of full scale."""
    audio, own = read_audio(str(files("wavegrad_core.resources") / "clips" / "kathleen.flac"))
    sound = resample(audio[0], own, rate)
    return (sound * (0.9 / np.abs(sound).max())).astype(np.float32)


def frames_of(sound, n_fft, win, hop):
    """Return STFT magnitudes [n_fft / 2 + 1, len // hop + 1], with mirrored ends."""
    padded = np.pad(sound.astype(np.float64), n_fft // 2, mode="reflect")
    window = np.zeros(n_fft)
    first = (n_fft - win) // 2
    window[first : first + win] = get_window("hann", win, fftbins=True)
    starts = range(0, len(padded) - n_fft + 1, hop)
    return np.abs(np.fft.rfft([padded[s : s + n_fft] * window for s in starts])).T


def htk_triangles(rate, n_fft, n_mels, low, high):
    """torchaudio's melscale_fbanks with norm=None, mel_scale="htk", from its documentation."""

    def mel(hertz):
        return 2595 * np.log10(1 + hertz / 700)

    corners = 700 * (10 ** (np.linspace(mel(low), mel(high), n_mels + 2) / 2595) - 1)
    bins = np.linspace(0, rate / 2, n_fft // 2 + 1)
    rows = [np.interp(bins, corners[i : i + 3], [0, 1, 0]) for i in range(n_mels)]
    return np.array(rows)


def lmnts(sound):
    """PyPI wavegrad 0.1.5, preprocess.py, at its own 22,050 Hz."""
    window = get_window("hann", 1200, fftbins=True)
    magnitude = frames_of(sound, 2048, 1200, 300) / np.sqrt((window**2).sum())  # normalized=True
    mel = htk_triangles(22_050, 2048, 128, 20, 11_025) @ magnitude
    decibels = 20 * np.log10(np.maximum(mel, 1e-5)) - 20
    return np.clip((decibels + 100) / 100, 0, 1)


def ivanvovks(sound):
    """ivanvovk/WaveGrad: torchaudio's power mel, log10, -inf put as 0, the last frame dropped."""
    mel = htk_triangles(22_050, 1024, 80, 80, 8000) @ frames_of(sound, 1024, 1024, 300) ** 2
    with np.errstate(divide="ignore"):
        mel = np.log10(mel)
    return np.where(np.isneginf(mel), 0, mel)[:, :-1]


def coquis(sound):
    """Coqui TTS's AudioProcessor.melspectrogram with the settings of the peers' config."""
    magnitude = np.abs(librosa.stft(sound, n_fft=1024, hop_length=256, pad_mode="reflect"))
    mel = librosa.filters.mel(sr=22_050, n_fft=1024, n_mels=80, fmin=50, fmax=7600) @ magnitude
    decibels = 1.0 * np.log10(np.maximum(1e-8, mel)) - 20
    return np.clip(8 * (decibels + 100) / 100 - 4, -4, 4)


def tacotron2s(sound):
    """NVIDIA's TacotronSTFT: log(clamp(mel of the magnitude, 1e-5))."""
    filters = librosa.filters.mel(sr=22_050, n_fft=1024, n_mels=80, fmin=0, fmax=8000)
    return np.log(np.maximum(filters @ frames_of(sound, 1024, 1024, 256), 1e-5))


def hifi_gans(sound):
    """jik876's meldataset.py: (n_fft - hop) / 2 mirrored at each end, and frames from the first."""
    padded = np.pad(sound.astype(np.float64), (1024 - 256) // 2, mode="reflect")
    window = get_window("hann", 1024, fftbins=True)
    starts = range(0, len(padded) - 1024 + 1, 256)
    spectrum = np.fft.rfft([padded[s : s + 1024] * window for s in starts]).T
    magnitude = np.sqrt(np.abs(spectrum) ** 2 + 1e-9)
    filters = librosa.filters.mel(sr=22_050, n_fft=1024, n_mels=80, fmin=0, fmax=8000)
    return np.log(np.maximum(filters @ magnitude, 1e-5))


def espnets(sound):
    """ESPnet's LogMelFbank: librosa's filters from 80 to 7600 Hz, log10(clamp(mel, 1e-10))."""
    filters = librosa.filters.mel(sr=22_050, n_fft=1024, n_mels=80, fmin=80, fmax=7600)
    magnitude = np.abs(librosa.stft(sound, n_fft=1024, hop_length=256, pad_mode="reflect"))
    return np.log10(np.maximum(filters @ magnitude, 1e-10))


def ours(sound):
    """Frames between zeros, Slaney's filters, (ln x + 4.5) / 2."""
    magnitudes = _mel_magnitudes(sound, 24_000, n_fft=2048, hop=300, window=1200, bands=128)
    return (np.log(np.maximum(magnitudes, 1e-5)) + 4.5) / 2


def studios(sound):
    """Return ours at 48 kHz: 192 bands, a window of 20 ms, (ln x + 5) / 2.3."""
    magnitudes = _mel_magnitudes(sound, 48_000, n_fft=4096, hop=240, window=960, bands=192)
    return (np.log(np.maximum(magnitudes, 1e-5)) + 5) / 2.3


def _mel_magnitudes(sound, rate, *, n_fft, hop, window, bands):
    return librosa.feature.melspectrogram(
        y=np.pad(sound, (0, -len(sound) % hop)),
        sr=rate,
        n_fft=n_fft,
        hop_length=hop,
        win_length=window,
        pad_mode="constant",
        power=1.0,
        n_mels=bands,
        fmin=20,
        fmax=rate / 2,
    )[:, :-1]


FRONT_ENDS = {
    "wavegrad": ours,
    "studio": studios,
    "lmnt": lmnts,
    "ivanvovk": ivanvovks,
    "coqui": coquis,
    "tacotron2": tacotron2s,
    "hifigan": hifi_gans,
    "espnet": espnets,
}
