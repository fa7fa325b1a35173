"""Voice files: saving, loading, finding them by name."""

import json
import os
import struct
import tempfile
from pathlib import Path

import numpy as np
import pytest
import safetensors.torch
import torch
from voice_parts import refusal, write

from wavegrad_core.errors import InputError
from wavegrad_core.network.shape import LITE
from wavegrad_core.voices import library
from wavegrad_core.voices.library import list_voices
from wavegrad_core.voices.voice import METADATA_KEY, Voice, read_card

# Whole files


def test_a_file_of_version_0_1_is_read_by_its_old_names_and_written_by_the_new(parts, path):
    tensors, card = parts
    renamed = {"griffin_lim_guide_rounds": "guide_rounds", "griffin_lim_refinement": "polish"}
    old = {renamed.get(name, name): value for name, value in card.items()}
    voice = Voice.load(write(path, tensors, old | dict.fromkeys(renamed.values(), 5)))
    voice.save(path)
    with safetensors.safe_open(path, "pt") as file:
        written = json.loads(file.metadata()[METADATA_KEY])
    assert {name: written[name] for name in renamed} == dict.fromkeys(renamed, 5)
    assert not written.keys() & set(renamed.values())


def test_a_voice_that_was_saved_is_loaded_with_all_it_had(path, make_voice):
    voice = make_voice(
        name="Ana Ñandú",
        output="velocity",
        prior="mel",
        gain=4.0,
        schedules={2: [0.125, 0.5]},
        training={"steps": 7, "data": "語"},
        scores={"stoi": {"6": 0.93}},
        licence="CC0 1.0",
        credit="somebody",
    )
    voice.save(path)
    loaded = Voice.load(path)
    assert loaded.card == voice.card
    assert (loaded.name, loaded.sample_rate, loaded.licence) == ("Ana Ñandú", 24_000, "CC0 1.0")
    assert loaded.network.shape == voice.network.shape
    weights = loaded.network.state_dict()
    assert all(
        torch.equal(weights[key], value) for key, value in voice.network.state_dict().items()
    )
    assert not any(weight.requires_grad for weight in loaded.network.parameters())
    assert not loaded.network.training
    assert read_card(path) == voice.card


def test_the_same_voice_is_the_same_bytes(tmp_path, tiny_voice):
    for name in ("a", "b"):
        tiny_voice.save(tmp_path / f"{name}.safetensors")
    first, second = (path.read_bytes() for path in sorted(tmp_path.iterdir()))
    assert first == second


def test_sixteen_bits_halve_the_file_and_keep_eight_bits_of_each_weight(tmp_path, make_voice):
    voice = make_voice()
    sizes = {}
    for dtype in (torch.float32, torch.bfloat16):
        file = tmp_path / f"{dtype}.safetensors".replace("torch.", "")
        voice.save(file, dtype)
        header = struct.unpack("<Q", file.read_bytes()[:8])[0]
        sizes[dtype] = file.stat().st_size - 8 - header
    assert sizes[torch.bfloat16] * 2 == sizes[torch.float32]
    for key, value in Voice.load(tmp_path / "bfloat16.safetensors").network.state_dict().items():
        assert value.dtype == torch.float32
        torch.testing.assert_close(value, voice.network.state_dict()[key], rtol=2**-8, atol=0)


def test_a_voice_is_found_by_the_name_of_its_file_in_the_users_folder(
    tmp_path, monkeypatch, tiny_voice
):
    monkeypatch.setattr(library, "installed_folder", lambda: tmp_path)
    tiny_voice.save(tmp_path / "mañana.safetensors")
    assert Voice.load("mañana").card == tiny_voice.card
    assert ("mañana", tmp_path / "mañana.safetensors") in list_voices()
    with pytest.raises(
        InputError, match=r"the voice manana: there is no such voice or file\. .*mañana"
    ):
        Voice.load("manana")


def test_a_voice_that_left_the_bundle_is_distinguished_from_one_that_never_was(
    tmp_path, monkeypatch, tiny_voice
):
    monkeypatch.setattr(library, "installed_folder", lambda: tmp_path)
    with pytest.raises(InputError, match=r"base: it no longer comes with .*\. Choose trio, or"):
        Voice.load("base")
    tiny_voice.save(tmp_path / "base.safetensors")  # installed by the user, from version 0.1.0
    assert Voice.load("base").card == tiny_voice.card


def test_a_voices_schedules_are_its_own_where_it_has_them(make_voice):
    voice = make_voice(schedules={2: [0.125, 0.5], 16: np.geomspace(1e-4, 0.4, 16).tolist()})
    assert voice.schedule(2).betas.tolist() == [0.125, 0.5]
    assert len(voice.schedule(7)) == 7
    for iterations in (1, 3, 1000):
        assert voice.schedule(iterations).final_level < 0.7


# Places


def test_places_that_are_no_voice_are_refused(tmp_path):
    assert "is a folder" in refusal(tmp_path)
    assert "no such voice or file" in refusal(tmp_path / "absent.safetensors")
    assert "no such voice or file" in refusal("a" * 300)
    os.mkfifo(tmp_path / "pipe.safetensors")
    assert "no such voice or file" in refusal(tmp_path / "pipe.safetensors")


def test_a_voice_that_may_not_be_read_is_refused(tiny_voice):
    with tempfile.TemporaryDirectory() as folder:  # pytest's folder is closed to other users
        os.chmod(folder, 0o755)
        path = Path(folder, "mine.safetensors")
        tiny_voice.save(path)
        path.chmod(0)
        superuser = os.geteuid() == 0  # root ignores permissions
        if superuser:
            os.seteuid(65534)
        try:
            message = refusal(path)
        finally:
            if superuser:
                os.seteuid(0)
    assert "Permission denied" in message


def test_a_voice_that_cannot_be_written_leaves_nothing(tmp_path, tiny_voice):
    with pytest.raises(InputError, match="Could not write"):
        tiny_voice.save(tmp_path / "absent" / "a.safetensors")
    assert list(tmp_path.iterdir()) == []


def test_lite_fits_the_bundle():
    """At 16 bits per weight it must stay under 35 MB."""
    from wavegrad_core.network.wavegrad import WaveGrad

    with torch.device("meta"):
        weights = sum(weight.numel() for weight in WaveGrad(LITE).parameters())
    assert weights * 2 < 35e6
