"""pYIN, against librosa's."""

import librosa
import numpy as np
import pytest

from wavegrad_core.edits.pyin import TINY, most_likely_states, period_probabilities, pyin

RATE, HOP, FRAME, LOWEST, HIGHEST = 24_000, 300, 2040, 65.0, 1000.0


def glide(seconds, *pitches):
    """Sound of harmonics whose pitch moves through the given ones, with a little noise."""
    count = round(seconds * RATE)
    f0 = np.exp(np.interp(np.arange(count), np.linspace(0, count, len(pitches)), np.log(pitches)))
    phase = 2 * np.pi * np.cumsum(f0) / RATE
    noise = np.random.default_rng(1).normal(0, 1e-3, count)
    return sum(np.sin(k * phase) / k for k in range(1, 6)) * 0.2 + noise


def librosas(sound, rate=RATE, hop=HOP, frame=FRAME):
    f0, _, _ = librosa.pyin(
        sound, fmin=LOWEST, fmax=HIGHEST, sr=rate, frame_length=frame, hop_length=hop
    )
    return f0


def test_a_recording_has_librosas_pitch(speech):
    sound = speech.astype(np.float64)
    np.testing.assert_allclose(
        pyin(sound, RATE, LOWEST, HIGHEST, FRAME, HOP), librosas(sound), rtol=1e-12
    )


@pytest.mark.parametrize(("rate", "hop", "frame"), [(24_000, 300, 2040), (22_050, 256, 1874)])
def test_jumps_glides_noise_and_silence_have_librosas_pitch(rate, hop, frame):
    noise = np.random.default_rng(0).normal(0, 0.1, rate // 4)
    sound = np.concatenate(
        [
            glide(0.5, 80, 400),
            glide(0.2, 900, 900),
            glide(0.2, 100, 100),
            noise,
            np.zeros(rate // 4),
        ]
    )
    found = pyin(sound, rate, LOWEST, HIGHEST, frame, hop)
    np.testing.assert_allclose(found, librosas(sound, rate, hop, frame), rtol=1e-12)
    assert 0.4 < np.isfinite(found).mean() < 0.95


def test_a_steady_tone_has_its_pitch():
    found = pyin(glide(0.5, 220.0, 220.0), RATE, LOWEST, HIGHEST, FRAME, HOP)
    assert np.abs(1200 * np.log2(found[5:-5] / 220)).max() < 6  # cents; a bin has 10


def test_the_decoding_is_as_likely_as_one_of_all_pairs_of_states():
    """Probabilities of zero force leaps over more pitches than a frame allows."""
    pitches, reach, generator = 12, 2, np.random.default_rng(3)
    observed = generator.uniform(0, 1, (60, 2, pitches)) ** 8
    observed[generator.uniform(size=observed.shape) < 0.9] = 0
    local = librosa.sequence.transition_local(pitches, 2 * reach + 1, window="triangle", wrap=False)
    transition = np.kron(librosa.sequence.transition_loop(2, 0.99), local)
    flat = observed.reshape(60, -1)
    _, expected = librosa.sequence.viterbi(flat.T, transition, return_logp=True)
    states = most_likely_states(observed, reach)
    logs = np.log(flat[np.arange(60), states] + TINY)
    moves = np.log(transition[states[:-1], states[1:]] + TINY)
    assert logs.sum() + moves.sum() - np.log(2 * pitches) == pytest.approx(expected, rel=1e-9)
    assert (np.abs(np.diff(states % pitches)) > reach).any()


def test_a_frame_without_a_trough_has_no_period():
    assert not period_probabilities(np.ones((2, 30))).any()
