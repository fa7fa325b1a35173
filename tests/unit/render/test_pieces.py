"""Renders in pieces equal the whole."""

import numpy as np
import torch
from hypothesis import given
from hypothesis import strategies as st
from piece_settings import FIXED, WG_6, cut

from wavegrad_core.mel.profile import PROFILES
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.recording import mel_blocks
from wavegrad_core.render.vocoder import Channel, Piece, Vocoder


@given(
    sampler=st.sampled_from(["ancestral", "ddim"]),
    guided=st.booleans(),
    seconds=st.floats(0.005, 1),
    frames=st.integers(1, 300),
    iterations=st.integers(1, 12),
    guide=st.integers(0, 3),
    refinement=st.none() | st.integers(0, 5),
)
@FIXED
def test_pieces_of_any_size_are_the_whole(
    make_voice, speech, sampler, guided, seconds, frames, iterations, guide, refinement
):
    voice = make_voice(
        guided=guided,
        prior="mel" if guided else "white",
        griffin_lim_guide_rounds=guide,
        griffin_lim_refinement=refinement,
    )
    whole, pieces = (Vocoder(voice, "cpu", "fp32", size) for size in (1000, seconds))
    mel = whole.mel_of(speech[: frames * 100], 24_000)
    schedule = voice.schedule(iterations)
    expected = whole.render(mel, schedule, seed=1, sampler=sampler)
    audio = pieces.render(mel, schedule, seed=1, sampler=sampler)
    # Griffin-Lim rounds amplify rounding errors in nearly silent bins.
    grows = refinement is not None or (guided and guide > 0)
    peak = np.abs(expected).max()
    np.testing.assert_allclose(audio, expected, atol=1e-3 * peak if grows else 1e-5 * max(1, peak))


@given(places=st.lists(st.integers(0, 10_000), max_size=10), strength=st.sampled_from([0, 0.4, 1]))
@FIXED
def test_a_source_in_blocks_is_the_mel_in_one(tiny_voice, speech, places, strength):
    vocoder = Vocoder(tiny_voice, "cpu", "fp32", 0.2)
    sound = speech[:20_000]
    mel = vocoder.mel_of(sound, 24_000)
    blocks, sounds = ((torch.from_numpy(x) for x in cut(y, places)) for y in (mel, sound))
    channel = Channel(mel.shape[1], blocks, sounds)
    options = RenderOptions(seed=2, start="original", strength=strength)
    events = list(vocoder.stream_channel(channel, WG_6, options))
    pieces = [event.audio for event in events if isinstance(event, Piece)]
    expected = vocoder.render(mel, WG_6, seed=2, start=sound, strength=strength)
    np.testing.assert_array_equal(np.concatenate(pieces), expected)


@given(
    name=st.sampled_from(sorted(PROFILES)),
    samples=st.integers(2000, 700_000),
    places=st.lists(st.integers(0, 700_000), max_size=6),
)
@FIXED
def test_a_mel_made_in_blocks_is_the_mel_of_the_whole(name, samples, places):
    sound = np.random.default_rng(0).standard_normal(samples).astype(np.float32) * 0.1
    profile = PROFILES[name]
    blocks = mel_blocks(profile, (torch.from_numpy(x) for x in cut(sound, places)), samples)
    whole = profile.mel(torch.from_numpy(sound))
    np.testing.assert_allclose(torch.cat(list(blocks), dim=1), whole, atol=1e-4)


def test_noise_depends_on_the_seed_and_the_position_alone(tiny_voice):
    """A longer mel renders the same up to where the extension is within the receptive field."""
    vocoder = Vocoder(tiny_voice, "cpu", "fp32", 0.3)
    mel = np.random.default_rng(0).standard_normal((20, 400)).astype(np.float32)
    reach = tiny_voice.denoiser.receptive_field_frames * len(WG_6)
    long, short = vocoder.render(mel, WG_6), vocoder.render(mel[:, :250], WG_6)
    same = (250 - reach) * 100
    assert same > 10_000
    np.testing.assert_allclose(short[:same], long[:same], atol=1e-5)
    assert not np.allclose(vocoder.render(mel[:, :250], WG_6, seed=1), short, atol=0.1)
