"""Voices from other programs' checkpoints: recognition of the program, and the card."""

from __future__ import annotations

import pytest
import torch
from peer_checkpoints import PEERS, saved, state_of

from wavegrad_core.errors import InputError
from wavegrad_core.voices.checkpoint_import import guess_program, import_voice

FILES = {
    "lmnt.pt": "lmnt",
    "ivanvovk.pt": "ivanvovk",
    "coqui.pth": "coqui",
    "coqui-weightnorm.pth": "coqui",
}


@pytest.mark.parametrize(("file", "program"), FILES.items())
def test_the_program_is_recognized_by_the_layer_names(file, program):
    assert guess_program(PEERS / file) == program


def test_what_is_of_none_of_them_is_refused(tmp_path):
    path = tmp_path / "other.pt"
    torch.save({"model": {"conv.weight": torch.zeros(1, 1, 3)}}, path)
    with pytest.raises(
        InputError, match=r"not made by a supported program \(lmnt, ivanvovk, coqui\)"
    ):
        guess_program(path)


@pytest.mark.parametrize("name", ["", "a" * 256])
def test_a_name_that_no_voice_can_have_is_refused(name):
    with pytest.raises(
        InputError, match=r"cannot be converted to a voice \(name: .* character.*another name"
    ):
        import_voice(PEERS / "lmnt.pt", name)


def test_a_network_larger_than_any_voice_s_is_refused(tmp_path):
    model = state_of("lmnt")["model"]
    wide = 20_000
    for name in ("first_conv.weight", "first_conv.bias"):
        model[name] = torch.zeros(wide, *model[name].shape[1:])
    for name in ("upsample.0.block1.weight", "upsample.0.block2.0.weight"):
        model[name] = torch.zeros(len(model[name]), wide, model[name].shape[2])
    path = saved(tmp_path / "wide.pt", model)
    with pytest.raises(
        InputError, match=r"wide\.pt cannot be converted to a voice \(a size of the network"
    ):
        import_voice(path, "wide", "lmnt")


def test_the_card_tells_where_the_voice_is_from():
    voice, _ = import_voice(PEERS / "lmnt.pt", "Lena", licence="MIT", credit="Lena Müller 🎙")
    assert (voice.name, voice.licence, voice.credit) == ("Lena", "MIT", "Lena Müller 🎙")
    assert voice.training["program"] == "lmnt"
    assert voice.training["file"] == "lmnt.pt"
