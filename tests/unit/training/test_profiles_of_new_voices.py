"""Networks and recipes for mel profiles of other rates, hops and numbers of bands."""

import json
from dataclasses import asdict, replace

import numpy as np
import pytest
import torch

from wavegrad_core import cli
from wavegrad_core.errors import InputError
from wavegrad_core.mel.profile import PROFILES
from wavegrad_core.mel.profile_file import find_profile
from wavegrad_core.network.shape import BASE, LITE, SHAPES
from wavegrad_core.network.shape_fitting import fit_shape
from wavegrad_core.network.wavegrad import WaveGrad
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.training.recipe import check_network, fine_tuning_recipe, new_voice_recipe
from wavegrad_core.voices.voice import Voice

RATES = {200: 16_000, 256: 22_050, 300: 22_050, 480: 48_000, 512: 44_100}


@pytest.mark.parametrize(
    "name", [name for name in SHAPES if name not in ("large", "classic", "spectral")]
)
@pytest.mark.parametrize("hop", RATES)
def test_a_fitted_network_turns_frames_into_as_many_hops(hop, name):
    shape = fit_shape(SHAPES[name], RATES[hop], hop, 80)
    assert (shape.hop, shape.n_mels) == (hop, 80)
    assert max(shape.factors) <= 8
    with torch.device("meta"):
        network = WaveGrad(shape)
        sound, mel, level = torch.zeros(2, 7 * hop), torch.zeros(2, 80, 7), torch.zeros(2)
        guide = sound if shape.guided else None
        assert network(sound, mel, level, guide).shape == sound.shape


def multiplications_per_second(shape, rate):
    """Those of the UBlocks and DBlocks, by which the time of a render grows."""
    total, steps = 0.0, rate / shape.hop
    widths = (shape.mel_channels, *shape.up_channels)
    for a, b, factor in zip(widths, widths[1:], shape.factors):
        steps *= factor
        total += steps * 3 * (a * b + 3 * b * b)
    steps = rate / shape.frame
    widths = (shape.audio_channels, *shape.down_channels)
    for a, b, factor in zip(widths, widths[1:], reversed(shape.factors[1:])):
        steps /= factor
        total += steps * 3 * (a * b + 2 * b * b)
    return total


@pytest.mark.parametrize("hop", RATES)
def test_a_small_network_costs_no_more_than_the_rate_grows(hop):
    rate = RATES[hop]
    ours = multiplications_per_second(LITE, 24_000)
    fitted = multiplications_per_second(fit_shape(LITE, rate, hop, 80), rate)
    assert fitted < ours * max(1.1, rate / 24_000)


def test_the_shapes_themselves_are_for_24_khz_and_a_hop_of_300():
    for shape in SHAPES.values():
        assert fit_shape(shape, 24_000, 300, 128) == shape
    assert fit_shape(BASE, 22_050, 256, 80).factors == (4, 4, 4, 2, 2)  # as Coqui TTS has it


@pytest.mark.parametrize(("name", "hop"), [("base", 257), ("lite", 257), ("lite", 16)])
def test_a_hop_that_no_network_has_is_an_error(name, hop):
    with pytest.raises(InputError, match=f"fits a hop of {hop} samples at 22050 Hz"):
        fit_shape(SHAPES[name], 22_050, hop, 80)


def test_a_recipe_follows_its_profile_and_fine_tuning_keeps_the_voice_s(make_voice):
    made = new_voice_recipe("a", "data", profile=PROFILES["tacotron2"])
    assert made.card.profile == PROFILES["tacotron2"]
    assert (made.card.network.hop, made.card.network.n_mels) == (256, 80)
    check_network(made, "lite", None, None, PROFILES["tacotron2"])
    with pytest.raises(InputError, match="different network and profile"):
        check_network(made, "base", None, None, PROFILES["coqui"])
    voice = make_voice()
    tuned = fine_tuning_recipe(voice, "b", "data")
    assert tuned.card.profile == voice.profile
    with pytest.raises(InputError, match=r"different profile\. Leave --profile out"):
        check_network(tuned, None, None, None, PROFILES["tacotron2"])


def test_classic_is_for_the_profile_it_was_measured_with():
    with pytest.raises(InputError, match="classic needs the mel profile wavegrad"):
        new_voice_recipe("a", "data", "classic", profile=PROFILES["tacotron2"])


@pytest.mark.parametrize(
    ("changes", "problem"),
    [({"offset": 128}, "has an offset"), ({"n_mels": 320}, "without a single bin")],
)
def test_a_profile_that_no_voice_can_read_is_an_error(changes, problem):
    profile = replace(PROFILES["tacotron2"], **changes)
    with pytest.raises(InputError, match=problem):
        new_voice_recipe("a", "data", profile=profile)


# Profiles in files


@pytest.mark.parametrize("name", PROFILES)
def test_a_file_with_the_fields_of_a_profile_is_that_profile(name, tmp_path):
    path = tmp_path / "語.json"
    path.write_text(json.dumps(asdict(PROFILES[name])))
    assert find_profile(path) == PROFILES[name] == find_profile(name)


def write_profile(path, **changes):
    content = {"sample_rate": 16_000, "n_fft": 512, "win_length": 400, "hop": 200}
    content |= {"n_mels": 40, "f_min": 0, "f_max": 8000}
    path.write_text(json.dumps(content | changes))
    return path


def test_a_file_need_not_name_what_has_a_default(tmp_path):
    profile = find_profile(write_profile(tmp_path / "phone.json"))
    expected = replace(
        PROFILES["tacotron2"],
        **{"name": "phone", "sample_rate": 16_000, "n_fft": 512, "win_length": 400, "hop": 200},
        **{"n_mels": 40, "padding": "zeros"},
    )
    assert profile == expected


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"hop": 300}, r"profile a is not usable.*\. Correct the file\."),
        ({"hop": "long"}, "hop: Input should be a valid integer"),
        ({"bands": 40}, "it has bands, which is not a field of a profile"),
    ],
)
def test_a_profile_file_that_is_wrong_says_where(changes, problem, tmp_path):
    with pytest.raises(InputError, match=f"a.json: .*{problem}"):
        find_profile(write_profile(tmp_path / "a.json", **changes))


def test_what_is_no_profile_is_an_error(tmp_path):
    (tmp_path / "list.json").write_text("[1]")
    (tmp_path / "cut.json").write_text('{"hop": ')
    (tmp_path / "large.json").write_text(" " * 70_000)
    with pytest.raises(InputError, match="contains no JSON object"):
        find_profile(tmp_path / "list.json")
    with pytest.raises(InputError, match="it is not JSON"):
        find_profile(tmp_path / "cut.json")
    with pytest.raises(InputError, match="it is too large"):
        find_profile(tmp_path / "large.json")
    with pytest.raises(
        InputError, match=r"Unknown mel profile 'melgan'\. Choose one of wavegrad, studio"
    ):
        find_profile("melgan")


@pytest.mark.parametrize("given", ["tacotron2", "phone.json"])
def test_the_command_trains_a_voice_of_a_profile(given, data, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    write_profile(tmp_path / "phone.json")
    command = ["gradwave", "train", str(data), "-o", "run", "--batch", "1", "--steps", "1"]
    monkeypatch.setattr("sys.argv", [*command, "--profile", given])
    assert cli.main() == 0
    voice = Voice.load("run/voice.safetensors")
    profile = find_profile(given)
    assert voice.profile == profile
    sound = Vocoder(voice).render(np.full((profile.n_mels, 9), -5, np.float32), voice.schedule(1))
    assert sound.shape == (9 * profile.hop,)
    assert np.isfinite(sound).all()
    monkeypatch.setattr("sys.argv", [*command, "--resume", "--profile", "wavegrad"])
    assert cli.main() == 2
    assert "different profile" in capsys.readouterr().err
