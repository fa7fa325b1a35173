"""Voice files written from changed parts."""

import json

import pytest
import safetensors.torch

from wavegrad_core.errors import InputError
from wavegrad_core.voices.voice import METADATA_KEY, Voice


def write(path, tensors, card):
    metadata = {METADATA_KEY: card if isinstance(card, str) else json.dumps(card)}
    path.write_bytes(safetensors.torch.save(tensors, metadata))
    return path


def refusal(path):
    """Return the one-line error of loading a file."""
    with pytest.raises(InputError) as caught:
        Voice.load(path)
    line = str(caught.value)
    assert str(path) in line
    assert len(line.splitlines()) == 1
    return line
