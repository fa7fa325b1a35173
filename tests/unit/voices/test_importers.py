"""Imported checkpoints, compared with the outputs of their own networks and loops."""

import importlib
import sys
from types import ModuleType

import librosa
import numpy as np
import pytest
import torch
from front_ends import recording
from peer_checkpoints import (
    CHECKPOINTS,
    PEERS,
    answers,
    fp32,
    imported,
    relative_error,
    saved,
    state_of,
    voice_of,
)

from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError
from wavegrad_core.mel.profile import PROFILES
from wavegrad_core.voices.importers import import_checkpoint
from wavegrad_core.voices.voice import Voice


@pytest.mark.parametrize("name", CHECKPOINTS)
def test_the_noise_is_the_peers(name):
    theirs = answers(name)
    vocoder = fp32(voice_of(imported(name)))
    eps = vocoder.predict_noise(theirs["y"], theirs["mel"], theirs["level"])
    assert relative_error(eps, theirs["eps"]) < 1e-5


@pytest.mark.parametrize("name", CHECKPOINTS)
def test_a_saved_import_is_the_same_voice(name, tmp_path):
    theirs, voice = answers(name), voice_of(imported(name))
    voice.save(tmp_path / "peer.safetensors")
    loaded = Voice.load(tmp_path / "peer.safetensors")
    assert loaded.card == voice.card
    eps = fp32(loaded).predict_noise(theirs["y"], theirs["mel"], theirs["level"])
    assert relative_error(eps, theirs["eps"]) < 1e-5


def test_a_render_is_lmnts_own():
    theirs = answers("lmnt")
    noise = theirs["noise"]  # the start, then the noise of each step
    audio = fp32(voice_of(imported("lmnt"))).render(
        theirs["mel"][0],
        Schedule("lmnt's", theirs["betas"].tolist()),
        noise=lambda shape, step: noise[len(noise) - step],
    )
    assert relative_error(torch.from_numpy(audio), theirs["audio"]) < 1e-4


@pytest.fixture(scope="module")
def full_size(tmp_path_factory):
    """(PyPI's wavegrad 0.1.5 with its network at full size, that network, its weights.pt)."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(PEERS)
        patch.setitem(sys.modules, "torchaudio", ModuleType("torchaudio"))  # only its main uses it
        program = importlib.import_module("wavegrad.inference")
    torch.manual_seed(0)
    network = program.WaveGrad(program.base_params).eval()
    for parameter in network.parameters():
        if parameter.ndim == 1:  # biases start at 0, where a missing one would not show
            torch.nn.init.normal_(parameter, std=0.1)
    last = network.last_conv
    with torch.no_grad():  # outputs near 0, so that `predict` does not clamp them all
        answer = network(torch.randn(1, 2400), torch.rand(1, 128, 8), torch.tensor([0.4]))
        last.bias -= answer.mean()
        for parameter in last.parameters():
            parameter *= 0.3 / answer.std()
    file = tmp_path_factory.mktemp("lmnt") / "weights.pt"
    saved(file, network.state_dict(), step=1, params=dict(program.base_params))
    return program, network, file


def test_the_noise_is_that_of_lmnts_full_network(full_size):
    _, theirs, file = full_size
    vocoder = fp32(voice_of(import_checkpoint(file, "lmnt")))
    mel, y, level = torch.rand(2, 128, 8), torch.randn(2, 2400), torch.tensor([0.4, 0.97])
    with torch.no_grad():
        expected = theirs(y, mel, level)[:, 0]
    assert relative_error(vocoder.predict_noise(y, mel, level), expected) < 1e-5


def test_six_steps_of_lmnts_full_network_are_its_own_predict(full_size, monkeypatch):
    program, _, file = full_size
    schedule = Schedule.named("wg-6")
    mel, draws = torch.rand(128, 9), torch.randn(6, 2700)
    theirs = iter(draws)
    with monkeypatch.context() as patch:  # its draws: the start, then the noise of each step
        for name in ("randn", "randn_like"):
            patch.setattr(torch, name, lambda *_, **__: next(theirs)[None].clone())
        betas = {"noise_schedule": schedule.betas.tolist()}
        expected, _ = program.predict(mel, str(file), betas, torch.device("cpu"))
    assert float((expected.abs() < 1).float().mean()) > 0.5  # clamped samples show little
    audio = fp32(voice_of(import_checkpoint(file, "lmnt"))).render(
        mel, schedule, noise=lambda shape, step: draws[len(draws) - step]
    )
    assert relative_error(torch.from_numpy(audio), expected[0]) < 1e-4


def test_a_render_of_ivanvovks_goes_by_the_posterior_of_a_clamped_sound():
    """Compare with his loop, from Ho et al. 2020 (arXiv 2006.11239), eq. 7, with x_0 in -1 .. 1."""
    theirs, voice = answers("ivanvovk"), voice_of(imported("ivanvovk"))
    schedule, vocoder = Schedule.named("wg-6"), fp32(voice)
    mel = theirs["mel"][:1]
    draws = torch.randn(7, 3900, generator=torch.Generator().manual_seed(1))
    y, clamped = draws[6], 0
    for n in range(6, 0, -1):
        beta, bar = float(schedule.betas[n - 1]), float(schedule.alpha_bar[n - 1])
        before = float(schedule.alpha_bar[n - 2]) if n > 1 else 1.0
        eps = vocoder.predict_noise(y[None], mel, torch.tensor([bar**0.5]))[0]
        clean = y / bar**0.5 - (1 / bar - 1) ** 0.5 * eps
        clamped += int((clean.abs() > 1).sum())
        mean = before**0.5 * beta / (1 - bar) * clean.clamp(-1, 1)
        mean = mean + (1 - beta) ** 0.5 * (1 - before) / (1 - bar) * y
        y = mean + (beta * (1 - before) / (1 - bar)) ** 0.5 * (draws[n - 1] if n > 1 else 0)
    assert clamped > 1000
    audio = vocoder.render(mel[0], schedule, noise=lambda shape, step: draws[step])
    assert relative_error(torch.from_numpy(audio), y) < 1e-4


@pytest.mark.parametrize("name", ["lmnt", "ivanvovk", "coqui"])
def test_pieces_of_an_imported_voice_are_the_whole(name):
    voice = voice_of(imported(name))
    mel = torch.randn(voice.profile.n_mels, 60, generator=torch.Generator().manual_seed(2))
    schedule = Schedule.named("wg-3")
    whole = torch.from_numpy(fp32(voice).render(mel, schedule, seed=3))
    pieces = fp32(voice, piece_seconds=0.25).render(mel, schedule, seed=3)
    assert relative_error(torch.from_numpy(pieces), whole) < 1e-5


def test_what_is_not_weights_is_named_as_dropped():
    dropped = imported("ivanvovk").dropped
    assert {"betas", "alphas_cumprod", "posterior_mean_coef1"} < set(dropped)
    state = torch.load(PEERS / "ivanvovk.pt", weights_only=True)["model"]
    assert set(dropped) == {key for key in state if not key.startswith("nn.")}
    assert imported("lmnt").dropped == imported("coqui").dropped == ()


def test_what_the_weights_do_not_tell_is_the_programs():
    lmnt, ivanvovk, coqui = map(imported, ("lmnt", "ivanvovk", "coqui"))
    assert (lmnt.clamp, ivanvovk.clamp, coqui.clamp) == ("y", "x0", "y")
    assert lmnt.profile.sample_rate == 24_000  # from its params, not the program's default
    assert lmnt.profile.f_max == 12_000
    assert ivanvovk.profile == PROFILES["ivanvovk"]
    assert coqui.profile == PROFILES["coqui"]
    assert (lmnt.step, ivanvovk.step, coqui.step) == (7, None, 1)


def test_without_a_config_the_programs_defaults_are_taken():
    for name in ("ivanvovk", "coqui"):
        program, file, _ = CHECKPOINTS[name]
        found = import_checkpoint(PEERS / file, program)
        assert (found.shape, found.profile) == (imported(name).shape, imported(name).profile)


# The same weights under other names


def same_tensors(found, name):
    wanted = imported(name).tensors
    assert found.tensors.keys() == wanted.keys()
    for key, tensor in found.tensors.items():
        torch.testing.assert_close(tensor, wanted[key])


def test_the_older_names_of_weight_norm_are_read(tmp_path):
    model = {
        key.replace("parametrizations.weight.original0", "weight_g").replace(
            "parametrizations.weight.original1", "weight_v"
        ): value
        for key, value in state_of("coqui-weightnorm")["model"].items()
    }
    assert sum(key.endswith("weight_g") for key in model) == 54
    same_tensors(import_checkpoint(saved(tmp_path / "a.pth", model), "coqui"), "coqui-weightnorm")


def test_weight_norm_is_folded_as_torch_does():
    state = state_of("coqui-weightnorm")["model"]
    conv = torch.nn.utils.parametrizations.weight_norm(torch.nn.Conv1d(1, 32, 5))
    conv.load_state_dict(
        {key.removeprefix("y_conv."): value for key, value in state.items() if "y_conv" in key}
    )
    found = imported("coqui-weightnorm").tensors["audio_conv.weight"]
    torch.testing.assert_close(found, conv.weight.detach())


def test_the_layer_names_of_mozilla_tts_are_read(tmp_path):
    older = {"ublocks": {"res_block": "block1", "main_block": "block2", "out_block": "block3"}}
    older["dblocks"] = {"res_block": "residual_dense", "main_block": "conv"}
    model = {}
    for key, value in state_of("coqui")["model"].items():
        for new, old in older.get(key.split(".")[0], {}).items():
            key = key.replace(new, old)
        model[key] = value
    same_tensors(import_checkpoint(saved(tmp_path / "a.pth", model), "coqui"), "coqui")


def test_a_model_saved_from_many_gpus_is_read(tmp_path):
    model = {f"module.{key}": value for key, value in state_of("lmnt")["model"].items()}
    params = state_of("lmnt")["params"]
    path = saved(tmp_path / "weights.pt", model, params=params)
    same_tensors(import_checkpoint(path, "lmnt"), "lmnt")


def test_a_config_with_comments_is_read(tmp_path):
    text = (PEERS / "coqui-config.json").read_text()
    text = text.replace('"audio"', '/* the\nsound */ "audio"').replace("{", "{ // http://x", 1)
    (tmp_path / "config.json").write_text(text, encoding="utf-8-sig")  # as Windows marks it
    found = import_checkpoint(PEERS / "coqui.pth", "coqui", tmp_path / "config.json")
    assert found.profile == imported("coqui").profile


def test_lmnt_s_released_checkpoint_reads_librosa_s_mels_if_told_so():
    """The sizes and the decibels stay; scale, area and the STFT's factor are librosa's."""
    program, file, _ = CHECKPOINTS["lmnt"]
    found = import_checkpoint(PEERS / file, program, front_end="librosa")
    assert import_checkpoint(PEERS / file, program, front_end="torchaudio").profile == (
        imported("lmnt").profile
    )
    assert found.profile.name == "lmnt, librosa at 24000 Hz"
    sound = recording(24_000)
    mel = librosa.feature.melspectrogram(
        y=sound,
        sr=24_000,
        n_fft=2048,
        hop_length=300,
        win_length=1200,
        n_mels=128,
        fmin=20,
        fmax=12_000,
        power=1.0,
        pad_mode="reflect",
    )
    theirs = np.clip((20 * np.log10(np.maximum(mel, 1e-5)) + 80) / 100, 0, 1)
    ours = found.profile.mel(torch.from_numpy(sound)).numpy()
    np.testing.assert_allclose(ours, theirs[:, : ours.shape[1]], atol=1e-3)


def test_only_lmnt_has_a_choice_of_front_ends():
    for program, front_end in (("lmnt", "kaldi"), ("coqui", "librosa")):
        with pytest.raises(InputError, match="Only lmnt has a choice: torchaudio or librosa"):
            import_checkpoint(PEERS / CHECKPOINTS[program][1], program, front_end=front_end)
