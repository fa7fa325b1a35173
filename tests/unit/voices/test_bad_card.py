"""Cards of voices that are contradictory, too large or not JSON."""

import subprocess
import sys

import pytest
from voice_parts import refusal, write

from wavegrad_core.voices import card as card_module


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
