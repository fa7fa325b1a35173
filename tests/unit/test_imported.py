"""Voices of other programs' checkpoints: which program it is, and what the card says."""

from __future__ import annotations

import pytest
import torch
from peer_checkpoints import PEERS

from wavegrad_core.errors import InputError
from wavegrad_core.imported import guess_program, import_voice

FILES = {
    "lmnt.pt": "lmnt",
    "ivanvovk.pt": "ivanvovk",
    "coqui.pth": "coqui",
    "coqui-weightnorm.pth": "coqui",
}


@pytest.mark.parametrize(("file", "program"), FILES.items())
def test_the_program_is_told_by_the_names_of_the_layers(file, program):
    assert guess_program(PEERS / file) == program


def test_what_is_of_none_of_them_is_refused(tmp_path):
    path = tmp_path / "other.pt"
    torch.save({"model": {"conv.weight": torch.zeros(1, 1, 3)}}, path)
    with pytest.raises(InputError, match="none of lmnt, ivanvovk, coqui"):
        guess_program(path)


def test_the_card_tells_where_the_voice_is_from():
    voice, _ = import_voice(PEERS / "lmnt.pt", "Lena", licence="MIT", credit="Lena Müller 🎙")
    assert (voice.name, voice.licence, voice.credit) == ("Lena", "MIT", "Lena Müller 🎙")
    assert voice.training["program"] == "lmnt"
    assert voice.training["file"] == "lmnt.pt"
