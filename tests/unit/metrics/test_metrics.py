"""Scores against the formulas in their papers, worked out here a second time, and against what
must hold: the same sound is best, and more noise is never better."""

import json
import sys
import warnings
from importlib.resources import files
from pathlib import Path

import librosa
import numpy as np
import pytest
import scipy.signal
import soxr
import torch

from wavegrad_core.audio import read_audio, write_audio
from wavegrad_core.errors import InputError
from wavegrad_core.metrics import objective_scores, spectral, voicing
from wavegrad_core.metrics.intelligibility import stoi
from wavegrad_core.metrics.objective_scores import score_files, score_folders
from wavegrad_core.metrics.pitch import ffe
from wavegrad_core.metrics.predicted_listening import dnsmos, pesq_wb, plcmos, zimtohrli
from wavegrad_core.metrics.spectral import ls_mse, mcd, mr_stft
from wavegrad_core.metrics.voicing import periodicity_error, voicing_f1

RATE = 24_000
FIXTURES = Path(__file__).parents[2] / "fixtures"
CLIP = files("wavegrad_core.resources") / "clips" / "kathleen.flac"


@pytest.fixture(scope="module")
def speech():
    audio, rate = read_audio(CLIP)
    assert rate == RATE
    return audio[0]


def with_noise(sound, snr_db, seed=0):
    noise = np.random.default_rng(seed).standard_normal(len(sound))
    noise *= np.sqrt(np.mean(sound**2) / np.mean(noise**2)) * 10 ** (-snr_db / 20)
    return (sound + noise).astype(np.float32)


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


# Each score against a second computation


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


def test_zimtohrli_hears_of_files_what_lies_over_12_khz(tmp_path):
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


# Properties


def test_the_same_sound_is_best(speech):
    assert stoi(speech, speech, RATE) == pytest.approx(1.0, abs=1e-6)
    assert (ls_mse(speech, speech, RATE), mcd(speech, speech, RATE)) == (0, 0)
    assert ffe(speech, speech, RATE) == 0


@pytest.mark.parametrize(
    ("function", "sign"),
    [
        (stoi, 1),
        (pesq_wb, 1),
        (mcd, -1),
        (ls_mse, -1),
        (ffe, -1),
        (mr_stft, -1),
        (periodicity_error, -1),
        (zimtohrli, 1),
    ],
)
def test_more_noise_is_worse(speech, function, sign):
    scores = [sign * function(speech, with_noise(speech, snr), RATE) for snr in (40, 20, 0)]
    assert scores[0] > scores[1] > scores[2]


def test_the_networks_hear_noise(speech):
    assert dnsmos(speech, RATE) > 3.5
    assert dnsmos(speech, RATE) > dnsmos(with_noise(speech, 20), RATE) + 0.5
    gaps = speech.copy()
    for start in range(4800, len(gaps), 4800):
        gaps[start : start + 1200] = 0  # lost packets of 50 ms, 5 per second
    assert plcmos(speech, RATE) > 3.5
    assert plcmos(speech, RATE) > plcmos(gaps, RATE) + 0.5


def test_plcmos_is_the_same_each_time_and_leaves_numpys_generator_alone(speech):
    np.random.seed(7)  # noqa: NPY002
    expected = np.random.random()  # noqa: NPY002
    np.random.seed(7)  # noqa: NPY002
    assert plcmos(speech, RATE) == plcmos(speech, RATE)
    assert np.random.random() == expected  # noqa: NPY002


def test_another_rate_gives_nearly_the_same_score(speech):
    noisy = with_noise(speech, 20)
    at_48 = [scipy.signal.resample_poly(sound, 2, 1) for sound in (speech, noisy)]
    for function in (stoi, mcd, ls_mse):
        expected = function(speech, noisy, RATE)
        assert function(*at_48, 2 * RATE) == pytest.approx(expected, rel=0.05)


# Input that cannot be scored


@pytest.mark.parametrize("function", objective_scores.REFERENCE_SCORES.values())
def test_what_cannot_be_compared_is_refused(speech, function):
    for bad in (speech[:-1], np.zeros_like(speech), speech[None], speech * np.nan):
        with pytest.raises(InputError) as caught:
            function(speech, bad, RATE)
        assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "function", [stoi, pesq_wb, mr_stft, periodicity_error, voicing_f1, zimtohrli]
)
@pytest.mark.parametrize("samples", [1, 100, 1000])
def test_too_short_a_clip_is_refused(speech, function, samples):
    short = speech[10_000 : 10_000 + samples]
    with pytest.raises(InputError, match="clip"):
        function(short, short, RATE)


@pytest.mark.parametrize("function", [dnsmos, plcmos])
@pytest.mark.parametrize("sound", [np.zeros(0), np.ones(100), np.full(RATE, np.inf)])
def test_what_the_networks_cannot_hear_is_refused(function, sound):
    with pytest.raises(InputError):
        function(sound, RATE)


def test_over_full_scale_is_heard_all_the_same(speech):
    assert 1 <= dnsmos(20 * speech, RATE) <= 5


@pytest.mark.parametrize("package", ["pystoi", "pesq", "pyworld", "speechmos.dnsmos", "zimtohrli"])
def test_a_missing_package_is_named_with_the_way_to_get_it(speech, monkeypatch, package):
    monkeypatch.setitem(sys.modules, package, None)
    calls = {
        "pystoi": lambda: stoi(speech, speech, RATE),
        "pesq": lambda: pesq_wb(speech, speech, RATE),
        "pyworld": lambda: ffe(speech, speech, RATE),
        "speechmos.dnsmos": lambda: dnsmos(speech, RATE),
        "zimtohrli": lambda: zimtohrli(speech, speech, RATE),
    }
    with pytest.raises(InputError, match=r"pip install .*\[scores\]") as caught:
        calls[package]()
    assert package in str(caught.value)


def test_importing_and_scoring_warns_nobody(speech):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for function in objective_scores.REFERENCE_SCORES.values():
            function(speech, with_noise(speech, 10), RATE)


# Files and folders


@pytest.fixture
def clip_pair(tmp_path, speech):
    write_audio(tmp_path / "original.flac", np.stack([speech, speech]), RATE)
    rendered = np.pad(with_noise(speech, 20), (0, -len(speech) % 300))  # whole hops
    write_audio(tmp_path / "rendered.wav", scipy.signal.resample_poly(rendered, 2, 1), 2 * RATE)
    return tmp_path / "original.flac", tmp_path / "rendered.wav"


def test_files_of_other_rates_channels_and_lengths_are_scored(speech, clip_pair):
    scores = score_files(*clip_pair)
    names = ["stoi", "pesq_wb", "mcd", "ls_mse", "ffe"]
    names += ["mr_stft", "periodicity", "voicing_f1", "zimtohrli", "dnsmos", "plcmos"]
    assert list(scores) == names
    assert json.loads(json.dumps(scores)) == scores
    assert scores["stoi"] == pytest.approx(stoi(speech, with_noise(speech, 20), RATE), abs=0.01)
    assert scores["mcd"] == pytest.approx(mcd(speech, with_noise(speech, 20), RATE), rel=0.05)


def test_a_score_that_fails_is_none_and_the_log_says_why(clip_pair, monkeypatch, caplog):
    monkeypatch.setitem(sys.modules, "pesq", None)
    scores = score_files(*clip_pair)
    assert scores["pesq_wb"] is None
    assert scores["stoi"] > 0.9
    assert "No pesq_wb for" in caplog.text
    assert "The package pesq is not installed" in caplog.text


def test_files_of_unlike_length_are_refused(tmp_path, speech, clip_pair):
    write_audio(tmp_path / "other.wav", speech[: RATE // 2], RATE)
    with pytest.raises(InputError, match=r"is 0\.50 s long and .* is 3\.46 s"):
        score_files(clip_pair[0], tmp_path / "other.wav")


def test_folders_are_paired_by_name_and_averaged(tmp_path, monkeypatch):
    values = {"a": 1.0, "b": 2.0, "c": 6.0}
    for folder, names in (("originals", "abcd"), ("rendered", "abc")):
        (tmp_path / folder).mkdir()
        for name in names:
            (tmp_path / folder / f"{name}.{'wav' if folder == 'rendered' else 'flac'}").touch()
    (tmp_path / "rendered" / "a.txt").touch()  # a stray file

    def scores_of(reference, degraded):
        assert (reference.parent.name, degraded.parent.name) == ("originals", "rendered")
        empty = dict.fromkeys(objective_scores.SCORE_NAMES)
        return empty | {"mcd": values[degraded.stem]}

    monkeypatch.setattr(objective_scores, "score_files", scores_of)
    counts = []
    report = score_folders(
        tmp_path / "originals", tmp_path / "rendered", lambda *numbers: counts.append(numbers)
    )
    assert counts == [(1, 3), (2, 3), (3, 3)]
    assert [(clip["name"], clip["mcd"]) for clip in report["clips"]] == list(values.items())
    assert report["unpaired"] == [str(tmp_path / "originals" / "d.flac")]
    # Student's t of 2 degrees at 97.5 % is 4.3027; the standard deviation of 1, 2, 6 is sqrt(7)
    expected = {"mean": 3.0, "ci95": pytest.approx(4.3027 * np.sqrt(7 / 3), rel=1e-4), "clips": 3}
    assert report["mean"]["mcd"] == expected
    assert report["mean"]["stoi"] == {"mean": None, "ci95": None, "clips": 0}


@pytest.mark.parametrize("suffix", [".webm", ".mp4", ".aac", ".W64"])
def test_a_folder_is_searched_for_every_format_that_can_be_read(tmp_path, monkeypatch, suffix):
    for folder in ("originals", "rendered"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"a{suffix}").touch()
    monkeypatch.setattr(
        objective_scores,
        "score_files",
        lambda *paths: dict.fromkeys(objective_scores.SCORE_NAMES),
    )
    report = score_folders(tmp_path / "originals", tmp_path / "rendered")
    assert [clip["name"] for clip in report["clips"]] == ["a"]


def test_a_pair_that_cannot_be_scored_leaves_the_others_scored(tmp_path, speech):
    for folder in ("originals", "rendered"):
        (tmp_path / folder).mkdir()
        for name in "abc":
            write_audio(tmp_path / folder / f"{name}.wav", with_noise(speech[:RATE], 20), RATE)
    write_audio(tmp_path / "rendered" / "a.wav", speech[: RATE // 2], RATE)
    originals = tmp_path / "originals"
    (originals / "c.wav").write_text("no sound")
    (originals / "._b.wav").write_text("what a Mac leaves behind")
    (originals / "takes.caf").mkdir()
    (originals / "e.mp4").write_text("a film that nothing was made of")
    for name in ("originals/d.wav", "originals/d.flac", "rendered/d.wav"):
        write_audio(tmp_path / name, speech[:RATE], RATE)
    counts = []
    report = score_folders(
        tmp_path / "originals", tmp_path / "rendered", lambda *numbers: counts.append(numbers)
    )
    assert counts == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert [clip["name"] for clip in report["clips"]] == ["b"]
    assert report["mean"]["mcd"] == {"mean": 0, "ci95": None, "clips": 1}
    short, silent, double = report["failed"]
    assert (short["name"], silent["name"], double["name"]) == ("a", "c", "d")
    assert "rendered/a.wav is 0.50 s long and" in short["error"].replace("\\", "/")
    assert "c.wav: it is not a sound file" in silent["error"]
    assert "has both d.flac and d.wav" in double["error"]
    assert report["unpaired"] == [str(originals / "e.mp4")]


def test_one_pair_has_no_confidence_interval(tmp_path, clip_pair):
    for folder, path in zip(("originals", "rendered"), clip_pair, strict=True):
        (tmp_path / folder).mkdir()
        path.rename(tmp_path / folder / f"clip{path.suffix}")
    report = score_folders(tmp_path / "originals", tmp_path / "rendered")
    assert report["mean"]["mcd"] == {
        "mean": report["clips"][0]["mcd"],
        "ci95": None,
        "clips": 1,
    }


def test_folders_that_cannot_be_paired_are_refused(tmp_path):
    for name in ("originals", "rendered"):
        (tmp_path / name).mkdir()
    for name in ("originals/a.wav", "rendered/b.wav"):
        (tmp_path / name).touch()
    with pytest.raises(InputError, match=r"No sound file in .* has the name of one in"):
        score_folders(tmp_path / "originals", tmp_path / "rendered")
    with pytest.raises(InputError, match="Could not list"):
        score_folders(tmp_path / "originals", tmp_path / "absent")
