"""The vocoder: a render is the same sound however it is split, stopped or called."""

from itertools import pairwise

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from sampler_loop import sample_ancestral

from wavegrad_core.diffusion.denoiser import Denoiser
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError
from wavegrad_core.render.vocoder import Done, Piece, Step, Vocoder

HOP = 100
FRAME = HOP / 24_000  # seconds
SHORT = Schedule("short", [1e-3, 0.05, 0.5])
MEL = np.random.default_rng(7).normal(size=(20, 120)).astype(np.float32)

KINDS = {
    "white": {},
    "coloured": {"prior": "mel"},
    "guided": {"prior": "mel", "guided": True, "output": "velocity"},
    "guided, white": {"guided": True, "gain": 4.0},
}


def audible(sound):
    return float(np.std(sound)) > 1e-4


@pytest.fixture(params=KINDS.values(), ids=KINDS.keys())
def voice(request, make_voice):
    return make_voice(**request.param)


@pytest.fixture
def vocoder(tiny_voice):
    return Vocoder(tiny_voice, "cpu", "fp32")


# Renders


def test_a_white_voice_s_render_is_the_sampler_s(make_voice):
    voice = make_voice(gain=4.0)
    noise = torch.randn(4, 120 * HOP, generator=torch.Generator().manual_seed(0))
    mel = torch.from_numpy(MEL)[None]

    def predict_noise(y, level):
        return voice.network(y[None], mel, torch.tensor([level]))[0]

    expected = sample_ancestral(predict_noise, (120 * HOP,), SHORT, lambda shape, step: noise[step])
    rendered = Vocoder(voice, "cpu", "fp32").render(
        MEL, SHORT, noise=lambda shape, step: noise[step]
    )
    assert audible(rendered)
    np.testing.assert_allclose(rendered, expected.numpy() / 4, atol=1e-5)


def test_noise_that_is_handed_in_is_asked_for_by_shape_and_step(vocoder):
    asked = []

    def draw(shape, step):
        asked.append((shape, step))
        return torch.zeros(shape)

    vocoder.render(MEL, SHORT, noise=draw)
    assert asked == [((12_000,), 3), ((12_000,), 2), ((12_000,), 1)]


@pytest.mark.parametrize("frames", [1, 2, 5, 121])
def test_a_render_has_a_hop_of_samples_for_each_frame(voice, frames):
    mel = np.random.default_rng(0).normal(size=(20, frames)).astype(np.float32)
    sound = Vocoder(voice, "cpu", "fp32").render(mel, SHORT)
    assert (sound.dtype, sound.shape) == (np.float32, (frames * HOP,))
    assert np.isfinite(sound).all()
    assert audible(sound)


def test_the_same_seed_is_the_same_bytes_and_another_is_not(voice):
    first, second = (Vocoder(voice, "cpu", "fp32").render(MEL, SHORT, seed=3) for _ in range(2))
    assert first.tobytes() == second.tobytes()
    other = Vocoder(voice, "cpu", "fp32").render(MEL, SHORT, seed=4)
    assert np.corrcoef(first, other)[0, 1] < 0.9


def test_a_mel_may_be_a_tensor_or_of_doubles(vocoder):
    sound = vocoder.render(MEL, SHORT)
    for mel in (torch.from_numpy(MEL), MEL.astype(np.float64), np.asfortranarray(MEL)):
        np.testing.assert_array_equal(vocoder.render(mel, SHORT), sound)


def test_a_render_leaves_the_mel_and_the_voice_as_they_were(voice):
    mel, weights = MEL.copy(), {k: v.clone() for k, v in voice.network.state_dict().items()}
    Vocoder(voice, "cpu", "bf16").render(mel, SHORT)
    np.testing.assert_array_equal(mel, MEL)
    assert all(torch.equal(v, weights[k]) for k, v in voice.network.state_dict().items())


def test_bf16_is_close_to_fp32_and_not_the_same(tiny_voice):
    exact, rough = (Vocoder(tiny_voice, "cpu", p).render(MEL, SHORT) for p in ("fp32", "bf16"))
    assert 0 < float(np.std(rough - exact)) < 0.05 * float(np.std(exact))


# Pieces


@pytest.fixture
def wholes(make_voice):
    """Each kind of voice with its render in one piece."""
    found = {}
    for name, kind in KINDS.items():
        voice = make_voice(**kind)
        found[name] = voice, Vocoder(voice, "cpu", "fp32", piece_seconds=99).render(MEL, SHORT, 5)
    return found


def test_any_size_of_piece_gives_the_sound_of_the_whole(wholes):
    @settings(max_examples=15)
    @given(frames=st.integers(3, 125), kind=st.sampled_from(sorted(KINDS)))
    def check(frames, kind):
        voice, whole = wholes[kind]
        vocoder = Vocoder(voice, "cpu", "fp32", piece_seconds=frames * FRAME)
        np.testing.assert_allclose(vocoder.render(MEL, SHORT, seed=5), whole, atol=1e-5)

    check()


def test_pieces_come_in_order_and_together_are_the_render(voice):
    vocoder = Vocoder(voice, "cpu", "fp32", piece_seconds=30 * FRAME)
    events = list(vocoder.stream(MEL, SHORT))
    pieces = [event for event in events if isinstance(event, Piece)]
    assert len(pieces) > 2
    assert isinstance(events[-1], Done)
    assert [event for event in events if isinstance(event, Done)] == events[-1:]
    reached = 0
    for piece in pieces:
        assert piece.start == reached
        reached += len(piece.audio)
    np.testing.assert_array_equal(np.concatenate([p.audio for p in pieces]), events[-1].audio)


def test_a_piece_is_reported_before_the_next_starts(vocoder, tiny_voice):
    short = Vocoder(tiny_voice, "cpu", "fp32", piece_seconds=30 * FRAME)
    kinds = [type(event).__name__ for event in short.stream(MEL, SHORT)]
    assert kinds.index("Piece") < len(kinds) / 2


@pytest.mark.parametrize("frames", [7, 30, 119, 120])
def test_steps_count_to_the_total_that_the_first_one_tells(voice, frames):
    vocoder = Vocoder(voice, "cpu", "fp32", piece_seconds=frames * FRAME)
    steps = [event for event in vocoder.stream(MEL, SHORT) if isinstance(event, Step)]
    assert [step.index for step in steps] == list(range(1, steps[0].total + 1))
    assert {step.total for step in steps} == {len(steps)}
    if frames >= 120:
        assert len(steps) == len(SHORT)
        assert [step.level for step in steps] == pytest.approx(SHORT.noise_levels[::-1])


def test_nothing_is_computed_twice(make_voice, monkeypatch):
    """Except for the receptive field at both ends of a piece."""
    voice = make_voice()
    seen, predict = [], Denoiser.predict

    def counted(self, y, conditions, *rest):
        seen.append(len(conditions[0]))
        return predict(self, y, conditions, *rest)

    monkeypatch.setattr(Denoiser, "predict", counted)
    list(Vocoder(voice, "cpu", "fp32", piece_seconds=40 * FRAME).stream(MEL, SHORT))
    reach = voice.denoiser.receptive_field_frames
    assert sum(seen) <= len(SHORT) * 120 + len(seen) * 2 * reach


def test_an_estimate_is_of_the_span_that_its_step_did(voice):
    vocoder = Vocoder(voice, "cpu", "fp32", piece_seconds=40 * FRAME)
    steps = [event for event in vocoder.stream(MEL, SHORT) if isinstance(event, Step)]
    for step in steps:
        assert step.start % HOP == 0
        assert step.start + len(step.estimate) <= 120 * HOP
        assert np.isfinite(step.estimate).all()
    last = [step for step in steps if step.level == pytest.approx(SHORT.noise_levels[0])]
    covered = sorted((step.start, step.start + len(step.estimate)) for step in last)
    assert covered[0][0] == 0
    assert covered[-1][1] == 120 * HOP
    assert all(before[1] == after[0] for before, after in pairwise(covered))


def test_the_last_estimate_is_the_sound(vocoder):
    *_, last, _, done = vocoder.stream(MEL, SHORT)
    np.testing.assert_allclose(last.estimate, done.audio, atol=1e-5)


@pytest.mark.parametrize("after", [1, 2, 4])
def test_a_render_that_is_closed_midway_leaves_the_vocoder_usable(voice, after):
    vocoder = Vocoder(voice, "cpu", "fp32", piece_seconds=30 * FRAME)
    whole = vocoder.render(MEL, SHORT)
    events = vocoder.stream(MEL, SHORT)
    for _ in range(after):
        next(events)
    events.close()
    assert list(events) == []
    np.testing.assert_array_equal(vocoder.render(MEL, SHORT), whole)


def test_two_renders_at_once_do_not_mix(vocoder):
    alone = [vocoder.render(MEL, SHORT, seed=seed) for seed in (0, 1)]
    both = list(zip(*(vocoder.stream(MEL, SHORT, seed=seed) for seed in (0, 1))))[-1]
    for event, sound in zip(both, alone):
        np.testing.assert_array_equal(event.audio, sound)


# One prediction


def test_a_prediction_is_the_network_s(make_voice):
    voice = make_voice(output="velocity")
    y, level = torch.randn(3, 40 * HOP), torch.tensor([0.2, 0.5, 0.9])
    mel = torch.from_numpy(MEL)[:, :40].expand(3, -1, -1)
    noise = Vocoder(voice, "cpu", "fp32").predict_noise(y, mel, level)
    assert (noise.shape, noise.dtype) == ((3, 40 * HOP), torch.float32)
    torch.testing.assert_close(noise, voice.network(y, mel, level))


def test_a_prediction_in_bf16_is_float32(tiny_voice):
    y, mel = torch.randn(1, 5 * HOP, dtype=torch.float64), torch.from_numpy(MEL)[None, :, :5]
    noise = Vocoder(tiny_voice, "cpu", "bf16").predict_noise(y, mel, torch.tensor([0.5]))
    assert (noise.shape, noise.dtype) == ((1, 5 * HOP), torch.float32)


# Mels


def test_the_mel_of_a_recording_is_the_profile_s_at_the_voice_s_rate(vocoder, speech):
    mel = vocoder.mel_of(speech, 24_000)
    profile = vocoder.voice.profile
    expected = profile.mel(torch.from_numpy(speech)).numpy()
    np.testing.assert_array_equal(mel, expected)
    from wavegrad_core.audio import resample

    again = vocoder.mel_of(resample(speech, 24_000, 44_100), 44_100)
    assert again.shape == expected.shape
    below_10_khz = np.abs(again - expected)[:17]
    assert np.mean(below_10_khz) < 0.02


@pytest.mark.parametrize("samples", [1, 99])
def test_a_recording_of_less_than_a_hop_is_refused(vocoder, samples):
    with pytest.raises(InputError, match="fewer than the 100 of one mel frame"):
        vocoder.mel_of(np.zeros(samples, np.float32), 24_000)


@pytest.mark.parametrize(
    ("mel", "message"),
    [
        (np.zeros((19, 5)), r"\[19, 5\].*\[20, frames\]"),
        (np.zeros((5, 20)), r"\[5, 20\].*\[20, frames\]"),
        (np.zeros(20), r"\[20\]"),
        (np.zeros((1, 20, 5)), r"\[1, 20, 5\]"),
        (np.zeros((20, 0)), "no frames"),
        (np.full((20, 5), np.nan), "NaN or infinity"),
        (np.full((20, 5), np.inf), "NaN or infinity"),
    ],
    ids=["bins", "turned", "flat", "batch", "no frames", "nan", "inf"],
)
def test_a_mel_that_cannot_be_rendered_is_refused_before_the_first_step(vocoder, mel, message):
    with pytest.raises(InputError, match=message):
        vocoder.stream(mel.astype(np.float32), SHORT)


# Devices


@pytest.mark.parametrize("seconds", [0, -1, float("nan")])
def test_a_piece_of_no_length_is_refused(tiny_voice, seconds):
    with pytest.raises(InputError, match="Use a length above 0"):
        Vocoder(tiny_voice, "cpu", piece_seconds=seconds)


def test_a_device_that_is_not_here_is_refused(tiny_voice, monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    for device in ("cuda", "mps"):
        with pytest.raises(InputError, match=f"Device {device} is not available"):
            Vocoder(tiny_voice, device)
    assert Vocoder(tiny_voice, "auto").device == "cpu"
    with pytest.raises(InputError, match=r"Unknown device 'tpu'\. Choose one of auto, cpu"):
        Vocoder(tiny_voice, "tpu")
    with pytest.raises(InputError, match=r"Unknown precision 'fp64'\. Choose one of auto, fp32"):
        Vocoder(tiny_voice, "cpu", "fp64")


def test_the_precision_is_reported(tiny_voice):
    assert Vocoder(tiny_voice, "cpu", "bf16").precision == "bf16"
    assert Vocoder(tiny_voice, "cpu", "fp32").precision == "fp32"
    assert Vocoder(tiny_voice, "cpu").precision in ("bf16", "fp32")
