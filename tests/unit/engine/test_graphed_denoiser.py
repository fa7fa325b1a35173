"""Predictions in parts of one size, as CUDA graphs need them; here the parts run eagerly."""

import pytest
import torch

from wavegrad_core.diffusion.denoiser import Denoiser
from wavegrad_core.diffusion.wiener_skip import WienerSkip
from wavegrad_core.engine.graphed_denoiser import GraphedDenoiser
from wavegrad_core.engine.network_engine import NetworkEngine

CPU = torch.device("cpu")
PART = 150


class EagerGraph:
    """A function that, like a CUDA graph, only ever reads and writes its own tensors."""

    made = 0

    def __init__(self, work, *inputs):
        EagerGraph.made += 1
        self._work, self._inputs = work, [x.clone() for x in inputs]
        self._out = work(*self._inputs)

    def __call__(self, *inputs):
        for mine, given in zip(self._inputs, inputs, strict=True):
            assert mine.shape == given.shape
            mine.copy_(given)
        self._out.copy_(self._work(*self._inputs))
        return self._out.clone()


@pytest.fixture
def denoisers(make_voice, monkeypatch):
    """denoisers(**card) -> the denoiser of a small voice, and the one in parts."""
    monkeypatch.setattr(GraphedDenoiser, "part_frames", PART)
    monkeypatch.setattr(GraphedDenoiser, "batch", 2)
    monkeypatch.setattr(GraphedDenoiser, "capture", EagerGraph)
    monkeypatch.setattr(EagerGraph, "made", 0)

    def make(**card):
        voice = make_voice(**card)
        engine = NetworkEngine(voice.network, CPU, torch.float32, None, 1)
        return [voice.card.denoiser(engine, kind) for kind in (Denoiser, GraphedDenoiser)]

    return make


def inputs(denoiser, frames):
    generator = torch.Generator().manual_seed(frames)
    profile = denoiser.domain.profile
    mel = torch.randn(profile.n_mels, frames, generator=generator) - 3
    y = torch.randn(frames * profile.hop, generator=generator)
    return y, denoiser.conditions(mel)


CARDS = {
    "white": {},
    "guided": {"guided": True, "prior": "mel", "griffin_lim_guide_rounds": 1},
    "skip": {"guided": True, "output": "residual", "skip": WienerSkip(1.0, 1.0)},
}


@pytest.mark.parametrize("card", CARDS)
@torch.inference_mode()
def test_the_parts_together_are_the_prediction_of_the_whole(denoisers, card):
    plain, graphed = denoisers(**CARDS[card])
    margin = plain.receptive_field_frames
    inner = PART - 2 * margin
    assert inner > 0
    # The last part alone, with one more, with a whole group, and with a group that is padded.
    for frames in (PART, PART + 1, PART + inner, PART + 2 * inner + 1, PART + 4 * inner - 1):
        y, conditions = inputs(plain, frames)
        for level in (0.9, 0.3):
            expected = plain.predict(y, conditions, level)
            made = graphed.predict(y, conditions, level)
            torch.testing.assert_close(made, expected, rtol=0, atol=1e-4 * float(expected.std()))


@torch.inference_mode()
def test_signals_of_all_lengths_share_three_graphs(denoisers):
    _, graphed = denoisers()
    for frames in (500, PART, 901):
        graphed.predict(*inputs(graphed, frames), 0.5)
    assert EagerGraph.made == 3


@torch.inference_mode()
def test_a_signal_shorter_than_a_part_needs_no_graph(denoisers):
    plain, graphed = denoisers()
    y, conditions = inputs(plain, PART - 1)
    assert torch.equal(graphed.predict(y, conditions, 0.5), plain.predict(y, conditions, 0.5))
    assert EagerGraph.made == 0
