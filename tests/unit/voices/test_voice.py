"""Voice files: saving and loading, and refusal of damaged or hostile files."""

import json
import os
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pytest
import safetensors.torch
import torch

from wavegrad_core.errors import InputError
from wavegrad_core.network.shape import LITE
from wavegrad_core.voices import card as card_module
from wavegrad_core.voices import library
from wavegrad_core.voices.library import list_voices
from wavegrad_core.voices.voice import METADATA_KEY, Voice, read_card


@pytest.fixture
def path(tmp_path):
    return tmp_path / "語 mine.safetensors"


@pytest.fixture
def parts(tiny_voice):
    """The tensors of a voice and its card as JSON, for tests to damage."""
    return dict(tiny_voice.network.state_dict()), json.loads(tiny_voice.card.model_dump_json())


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


# Cards


def changed(card, place, value):
    *path, last = place.split(".")
    inner = card
    for key in path:
        inner = inner[key]
    inner[last] = value
    return card


WRONG = [
    ("format_version", 2),
    ("name", ""),
    ("name", "a" * 256),
    ("name", None),
    ("gain", 0),
    ("gain", -1),
    ("gain", float("nan")),
    ("gain", 1e9),
    ("prior", "pink"),
    ("temperature", 1),
    ("network", None),
    ("network", {}),
    ("network.frame", 0),
    ("network.frame", -5),
    ("network.frame", 10**9),
    ("network.frame", 10**30),
    ("network.frame", 5.5),
    ("network.frame", float("nan")),
    ("network.n_mels", 128),
    ("network.n_mels", 10**9),
    ("network.audio_channels", 10**9),
    ("network.audio_channels", -8),
    ("network.audio_channels", 7),
    ("network.down_channels", [10**9, 10**9]),
    ("network.down_channels", [8]),
    ("network.down_channels", "8, 12"),
    ("network.mel_channels", 10**9),
    ("network.mel_channels", 0),
    ("network.up_channels", [10**9, 10**9, 10**9]),
    ("network.factors", []),
    ("network.factors", [0, 2, 2]),
    ("network.factors", [-5, -2, 2]),
    ("network.factors", [10**9, 2, 2]),
    ("network.factors", [5, 2, 3]),
    ("network.up_dilations", [[1, 2, 1]] * 3),
    ("network.up_dilations", [[1, 2, 1, 0]] * 3),
    ("network.up_dilations", [[1, 2, 1, 10**9]] * 3),
    ("network.down_dilations", [-1, 2]),
    ("network.down_dilations", [1] * 10_000),
    ("network.blocks_per_rate", 0),
    ("network.blocks_per_rate", 10**9),
    ("network.blocks_per_rate", 64),
    ("network.resampling", "cubic"),
    ("network.encoding", "none"),
    ("network.conditioning", "time"),
    ("network.index_betas", [0.1, 0.2, 10**12]),
    ("network.index_betas", [float("nan"), 0.2, 10]),
    ("clamp", "always"),
    ("profile.limits", [1, 0]),
    ("profile.limits", [float("nan"), 1]),
    ("profile.silence", float("inf")),
    ("network.output", "sound"),
    ("network.attention_heads", 4),
    ("profile", None),
    ("profile.hop", 0),
    ("profile.hop", 99),
    ("profile.n_fft", 10**9),
    ("profile.win_length", 10**9),
    ("profile.n_mels", 80),
    ("profile.sample_rate", 10**9),
    ("profile.sample_rate", -24_000),
    ("profile.f_max", 10**9),
    ("profile.f_min", float("nan")),
    ("profile.mel_scale", "bark"),
    ("profile.scale", 0),
    ("profile.floor", 0),
    ("profile.mean", float("inf")),
    ("profile.power", -1),
    ("profile.loudness", 3),
    ("schedules", {"2": [0.1]}),
    ("schedules", {"0": []}),
    ("schedules", {"2": [0.1, -0.2]}),
    ("schedules", {"2": [0.1, None]}),
    ("schedules", {"two": [0.1, 0.2]}),
    ("training", []),
]


@pytest.mark.parametrize(("place", "value"), WRONG, ids=lambda part: str(part)[:40])
def test_a_card_that_makes_no_voice_is_refused(path, parts, place, value):
    tensors, card = parts
    assert "the metadata of the voice is invalid" in refusal(
        write(path, tensors, changed(card, place, value))
    )


def test_what_is_wrong_with_a_card_is_reported_where_and_how(path, parts):
    tensors, card = parts
    message = refusal(write(path, tensors, changed(card, "gain", -1)))
    assert "(gain: Input should be greater than 0.001)" in message
    message = refusal(write(path, tensors, card | {"gain": 1, "schedules": {"2": [0.1]}}))
    assert "(the schedule of 2 steps has 1)" in message


def test_a_card_with_thousands_of_blocks_is_refused(path, parts):
    tensors, card = parts
    count = 10_000
    card["network"] |= {
        "factors": [5, 2, 2] + [1] * count,
        "up_channels": [16] * (3 + count),
        "down_channels": [16] * (2 + count),
        "up_dilations": [[1, 2, 1, 2]] * (3 + count),
    }
    assert "the metadata of the voice is invalid" in refusal(write(path, tensors, card))


@pytest.mark.parametrize(
    "card", ["", "{", "null", "[]", "7", '"tiny"', "[" * 100_000, "{}", '{"name": "\\ud800"}'],
    ids=lambda card: card[:10],
)  # fmt: skip
def test_a_card_that_is_no_json_object_of_a_voice_is_refused(path, parts, card):
    assert "the metadata of the voice is invalid" in refusal(write(path, parts[0], card))


@pytest.mark.skipif(sys.platform != "linux", reason="VmHWM is Linux's")
def test_the_largest_network_that_a_card_may_ask_for_takes_no_memory(path, parts):
    """Only shapes are created, and the file lacks the tensors."""
    tensors, card = parts
    size = card_module.MAX_CHANNELS
    blocks = card_module.MAX_BLOCKS
    card["network"] |= {
        "factors": [5, 2, 2] + [1] * (blocks - 3),
        "audio_channels": size,
        "mel_channels": size,
        "up_channels": [size] * blocks,
        "down_channels": [size] * (blocks - 1),
        "up_dilations": [[1, 2, 1, 2]] * blocks,
        "down_dilations": [1] * card_module.MAX_CONVOLUTIONS,
    }
    write(path, tensors, card)
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from wavegrad_core.errors import InputError\n"
        "from wavegrad_core.voices.voice import Voice\n"
        "def peak():\n"
        "    status = Path('/proc/self/status').read_text()\n"
        "    return int(status.split('VmHWM:')[1].split()[0])\n"
        "before = peak()\n"
        "try:\n    Voice.load(sys.argv[1])\n"
        "except InputError as error:\n    assert 'missing' in str(error)\n"
        "else:\n    sys.exit('was loaded')\n"
        "print(peak() - before)"
    )
    outcome = subprocess.run(
        [sys.executable, "-c", code, path], capture_output=True, text=True, timeout=300
    )
    assert outcome.stderr == ""
    assert int(outcome.stdout) < 300_000  # kilobytes


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


def test_lite_fits_the_bundle():
    """At 16 bits per weight it must stay under 35 MB."""
    from wavegrad_core.network.wavegrad import WaveGrad

    with torch.device("meta"):
        weights = sum(weight.numel() for weight in WaveGrad(LITE).parameters())
    assert weights * 2 < 35e6
