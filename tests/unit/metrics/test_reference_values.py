"""Scores against the formulas of their papers, written out again, and other programs' values."""

from pathlib import Path

import librosa
import numpy as np
import pytest
import scipy.signal
import soxr
import torch
from metric_sounds import RATE, with_noise

from wavegrad_core.audio import resample, write_audio
from wavegrad_core.errors import InputError
from wavegrad_core.metrics import objective_scores, spectral, voicing
from wavegrad_core.metrics.intelligibility import stoi
from wavegrad_core.metrics.objective_scores import score_files
from wavegrad_core.metrics.pitch import ffe
from wavegrad_core.metrics.predicted_listening import dnsmos, pesq_wb, zimtohrli
from wavegrad_core.metrics.spectral import ls_mse, mcd, mr_stft
from wavegrad_core.metrics.voicing import periodicity_error, voicing_f1

FIXTURES = Path(__file__).parents[2] / "fixtures"


def log_mel_by_librosa(sound):
    padded = np.pad(sound, (0, -len(sound) % 300))
    power_1 = librosa.feature.melspectrogram(
        y=padded,
        sr=RATE,
        n_fft=2048,
        hop_length=300,
        win_length=1200,
        pad_mode="constant",
        power=1.0,
        n_mels=128,
        fmin=20,
        fmax=12_000,
    )
    return np.log(np.maximum(power_1[:, :-1], 1e-5))


def test_ls_mse_is_the_mean_square_of_librosas_log_mel(speech):
    noisy = with_noise(speech, 15)
    expected = np.mean((log_mel_by_librosa(speech) - log_mel_by_librosa(noisy)) ** 2)
    assert ls_mse(speech, noisy, RATE) == pytest.approx(expected, rel=1e-3)


def test_a_decibel_everywhere_is_its_square_in_ls_mse(speech):
    louder = speech * 10 ** (1 / 20)
    # in nepers; values at the floor do not change, so it is slightly less
    assert ls_mse(speech, louder, RATE) == pytest.approx((np.log(10) / 20) ** 2, rel=0.01)


def test_mcd_is_the_sum_of_cosines_written_out(speech):
    noisy = with_noise(speech, 15)
    difference = log_mel_by_librosa(speech) - log_mel_by_librosa(noisy)
    bands, frames = difference.shape
    per_frame = []
    for t in range(frames):
        total = 0.0
        for m in range(1, 14):
            ripple = np.cos(np.pi * m * (np.arange(bands) + 0.5) / bands)
            total += (2 / bands * np.sum(difference[:, t] * ripple)) ** 2
        per_frame.append(10 / np.log(10) * np.sqrt(2 * total))
    assert mcd(speech, noisy, RATE) == pytest.approx(np.mean(per_frame), rel=1e-3)


def test_mcd_does_not_mind_the_level(speech):
    assert mcd(speech, 0.5 * speech, RATE) < 0.01


def test_mcd_of_one_ripple_is_its_rms_in_decibels(speech, monkeypatch):
    ripple = 2.0 * np.cos(np.pi * 3 * (np.arange(128) + 0.5) / 128)  # 2 dB at its crests
    mels = iter([np.zeros((128, 5)), np.tile(ripple[:, None] * np.log(10) / 20, 5)])
    monkeypatch.setattr(spectral, "_log_mel", lambda sound, rate: next(mels))
    assert mcd(speech, speech, RATE) == pytest.approx(2.0 / np.sqrt(2))


def test_mr_stft_is_that_of_auraloss(speech):
    import auraloss

    noisy = with_noise(speech, 15)
    loss = auraloss.freq.MultiResolutionSTFTLoss()
    expected = loss(*(torch.from_numpy(sound)[None, None] for sound in (noisy, speech))).item()
    assert expected > 0.5
    assert mr_stft(speech, noisy, RATE) == pytest.approx(expected, rel=1e-5)


def test_periodicity_and_voicing_are_those_of_torchcrepe_and_cargan(speech):
    noisy = with_noise(speech, 20)
    reference = np.load(FIXTURES / "cargan.npz")
    assert periodicity_error(speech, noisy, RATE) == pytest.approx(
        float(reference["periodicity_error"]), rel=1e-4
    )
    assert voicing_f1(speech, noisy, RATE) == pytest.approx(float(reference["f1"]), rel=1e-6)
    tracks = zip(("recording", "noisy"), voicing._tracks(speech, noisy, RATE))
    for name, (pitch, periodicity) in tracks:
        np.testing.assert_allclose(periodicity, reference[f"{name}_periodicity"], atol=1e-4)
        np.testing.assert_allclose(pitch, reference[f"{name}_pitch"], rtol=1e-5)
        is_voiced = voicing.is_voiced(pitch, periodicity)
        np.testing.assert_array_equal(is_voiced, reference[f"{name}_voiced"])


def test_voicing_f1_weighs_precision_and_recall_alike():
    hiss = np.random.default_rng(0).standard_normal(RATE) * 0.02
    both, half = np.concatenate([buzz(120)] * 2), np.concatenate([buzz(120), hiss])
    assert voicing_f1(both, both, RATE) == 1
    assert voicing_f1(both, half, RATE) == pytest.approx(2 / 3, abs=0.03)
    assert voicing_f1(half, both, RATE) == pytest.approx(2 / 3, abs=0.03)
    assert periodicity_error(both, half, RATE) > 0.5
    with pytest.raises(InputError, match="unvoiced"):
        voicing_f1(1e-4 * np.concatenate([hiss, hiss]), both, RATE)  # under -60 dB


def test_zimtohrli_is_that_of_its_package_at_48_khz(speech):
    import zimtohrli as package

    noisy = with_noise(speech, 15)
    pair = [soxr.resample(sound, RATE, 48_000, quality="VHQ") for sound in (speech, noisy)]
    expected = package.mos_from_signals(*pair)
    assert 1 < expected < 4.5
    assert zimtohrli(speech, noisy, RATE) == pytest.approx(expected, abs=1e-3)
    assert zimtohrli(speech, speech, RATE) == pytest.approx(5, abs=0.01)


@pytest.mark.parametrize("seconds", [1.2, 9.2, 11.2])  # 1, 1 and 2 windows
def test_dnsmos_is_that_of_its_package(speech, seconds):
    from speechmos import dnsmos as package

    sound = np.tile(speech, 4)[: round(seconds * RATE)]
    expected = package.run(resample(sound, RATE, 16_000), 16_000)["p808_mos"]
    assert dnsmos(sound, RATE) == pytest.approx(expected, abs=1e-5)


def test_zimtohrli_hears_of_files_what_lies_over_12_khz(tmp_path, monkeypatch):
    monkeypatch.setattr(objective_scores, "REFERENCE_SCORES", {"zimtohrli": zimtohrli})
    monkeypatch.setattr(objective_scores, "NO_REFERENCE_SCORES", {})
    rate, generator = 48_000, np.random.default_rng(0)
    dull = 0.05 * generator.standard_normal(rate)
    bright = dull.copy()
    dull = scipy.signal.sosfilt(scipy.signal.butter(8, 12_500, output="sos", fs=rate), dull)
    for name, sound in (("dull", dull), ("bright", bright)):
        write_audio(tmp_path / f"{name}.wav", sound.astype(np.float32), rate)
    at_24 = zimtohrli(*(soxr.resample(sound, rate, RATE) for sound in (bright, dull)), RATE)
    found = score_files(tmp_path / "bright.wav", tmp_path / "dull.wav")["zimtohrli"]
    assert found < at_24 - 0.1


def buzz(hertz):
    """Return a second of harmonics up to 4 kHz, each weaker than the one below, like a voice."""
    orders = np.arange(1, 4000 // hertz + 1)[:, None]
    time = np.arange(RATE) / RATE
    return 0.2 * np.sum(np.sin(2 * np.pi * hertz * orders * time) / orders, axis=0)


def test_ffe_counts_the_share_of_frames_with_another_pitch_or_none():
    hiss = np.random.default_rng(0).standard_normal(RATE) * 0.02
    steady = np.concatenate([buzz(120), buzz(120)])
    within = np.concatenate([buzz(120), buzz(135)])  # 12.5 % off is no error
    beyond = np.concatenate([buzz(120), buzz(170)])  # 42 % is
    unvoiced = np.concatenate([buzz(120), hiss])
    assert ffe(steady, within, RATE) == pytest.approx(0.0, abs=0.05)
    assert ffe(steady, beyond, RATE) == pytest.approx(0.5, abs=0.05)
    assert ffe(steady, unvoiced, RATE) == pytest.approx(0.5, abs=0.08)
    assert ffe(unvoiced, steady, RATE) == pytest.approx(0.5, abs=0.08)


def stoi_written_out(clean, noisy):
    """Taal et al. 2011, at 10 kHz, for sound without pauses (so that none are to be removed)."""
    frames, hop, size = 256, 128, 512
    window = scipy.signal.windows.hann(frames + 2)[1:-1]

    def bands(sound):
        starts = range(0, len(sound) - frames, hop)
        spectra = np.array([np.fft.rfft(window * sound[s : s + frames], size) for s in starts])
        frequencies = np.arange(size // 2 + 1) * 10_000 / size
        edges = 150 * 2.0 ** ((np.arange(15)[:, None] + [-0.5, 0.5]) / 3)
        nearest = np.argmin(np.abs(frequencies - edges[..., None]), axis=-1)
        power = np.abs(spectra.T) ** 2
        return np.array([np.sqrt(power[low:high].sum(0)) for low, high in nearest])

    x, y = bands(clean), bands(noisy)
    correlations = []
    for end in range(30, x.shape[1] + 1):
        a, b = x[:, end - 30 : end], y[:, end - 30 : end]
        b = b * np.linalg.norm(a, axis=1, keepdims=True) / np.linalg.norm(b, axis=1, keepdims=True)
        b = np.minimum(b, a * (1 + 10 ** (15 / 20)))
        a, b = a - a.mean(1, keepdims=True), b - b.mean(1, keepdims=True)
        norms = np.linalg.norm(a, axis=1) * np.linalg.norm(b, axis=1)
        correlations.append(np.sum(a * b, axis=1) / norms)
    return np.mean(correlations)


@pytest.mark.parametrize("snr_db", [20, 5, -5])
def test_stoi_is_what_its_paper_says(snr_db):
    draw = np.random.default_rng(1)
    wobble = 1.5 + np.sin(2 * np.pi * 4 * np.arange(20_000) / 10_000)  # modulated, never silent
    clean = wobble * draw.standard_normal(20_000) * 0.1
    noisy = with_noise(clean, snr_db).astype(np.float64)
    # pystoi puts the frames that it keeps together again with an overlap that tapers both ends
    assert stoi(clean, noisy, 10_000) == pytest.approx(stoi_written_out(clean, noisy), abs=0.01)


def test_pesq_of_noise_lies_where_its_recommendation_puts_it(speech):
    # P.862.2 maps the best raw score, 4.5, to 4.644 and the worst, -0.5, to 1.042
    assert pesq_wb(speech, speech, RATE) == pytest.approx(
        0.999 + 4 / (1 + np.exp(-1.3669 * 4.5 + 3.8224)), abs=1e-3
    )
    assert 1.0 < pesq_wb(speech, with_noise(speech, -5), RATE) < 1.1
