"""Files that are not voices, and tensors that do not fit."""

import struct

import numpy as np
import pytest
import safetensors.torch
import torch
from voice_parts import refusal, write

from wavegrad_core.errors import InputError
from wavegrad_core.voices.voice import Voice

# Files that are not voices


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"x",
        b"hello, this is no voice\n" * 50,
        struct.pack("<Q", 2**63) + b"{}",
        struct.pack("<Q", 99_999_999) + b"{}",
        struct.pack("<Q", 2) + b"{}",
        struct.pack("<Q", 4) + b"[[[[" + bytes(100),
        struct.pack("<Q", 100_000) + b"[" * 100_000,
        b"PK\x03\x04" + bytes(1000),
        b"RIFF" + bytes(1000),
    ],
    ids=lambda content: repr(content[:12]),
)
def test_a_file_that_is_no_voice_is_refused(path, content):
    path.write_bytes(content)
    message = refusal(path)
    reasons = ("not a complete safetensors file", "without the metadata", "it is a WAV file")
    assert any(words in message for words in reasons)


@pytest.mark.parametrize("share", [0.001, 0.01, 0.1, 0.5, 0.9999])
def test_a_voice_cut_short_is_refused(path, tiny_voice, share):
    tiny_voice.save(path)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    assert "not a complete safetensors file" in refusal(path)


def test_a_voice_too_large_to_be_one_is_refused_unread(path):
    with open(path, "wb") as file:
        file.truncate(2**31)  # sparse
    assert "too large to be a voice" in refusal(path)


def test_weights_without_a_card_are_refused(path, parts):
    path.write_bytes(safetensors.torch.save(parts[0]))
    assert "without the metadata of a voice" in refusal(path)


# Tensors


def test_a_missing_tensor_is_named(path, parts):
    tensors, card = parts
    del tensors["ublocks.1.convs.2.weight"]
    assert "ublocks.1.convs.2.weight is missing" in refusal(write(path, tensors, card))


def test_a_tensor_too_many_is_named(path, parts):
    tensors, card = parts
    tensors["discriminator.weight"] = torch.zeros(3)
    assert "discriminator.weight is not part of it" in refusal(write(path, tensors, card))


@pytest.mark.parametrize("shape", [(16, 20, 5), (16, 21, 3), (16, 20), (), (0,), (16, 20, 3, 1)])
def test_a_tensor_of_another_shape_is_reported_with_both(path, parts, shape):
    tensors, card = parts
    tensors["mel_conv.weight"] = torch.zeros(shape)
    message = refusal(write(path, tensors, card))
    assert f"mel_conv.weight has shape {list(shape)} instead of [16, 20, 3]" in message


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_a_tensor_that_is_not_finite_is_named(path, parts, value):
    tensors, card = parts
    tensors["films.0.input_conv.bias"] = tensors["films.0.input_conv.bias"].clone()
    tensors["films.0.input_conv.bias"][3] = value
    assert "films.0.input_conv.bias contains NaN" in refusal(write(path, tensors, card))


@pytest.mark.parametrize("dtype", [torch.int8, torch.int64, torch.bool, torch.float8_e4m3fn])
def test_a_tensor_of_another_kind_is_named(path, parts, dtype):
    tensors, card = parts
    tensors["last_conv.bias"] = torch.zeros(5).to(dtype)
    assert "last_conv.bias is not stored as one of BF16, F16, F32" in refusal(
        write(path, tensors, card)
    )


@pytest.mark.parametrize("seed", range(30))
def test_a_voice_with_damaged_bytes_is_loaded_or_refused(path, tiny_voice, seed):
    tiny_voice.save(path)
    data = bytearray(path.read_bytes())
    random = np.random.default_rng(seed)
    header = struct.unpack("<Q", data[:8])[0]
    for place in random.integers(0, 8 + header, 1 + seed % 4):
        data[place] = random.integers(256)
    path.write_bytes(data)
    try:
        Voice.load(path)
    except InputError as error:
        assert len(str(error).splitlines()) == 1  # noqa: PT017
