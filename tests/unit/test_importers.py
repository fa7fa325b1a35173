"""Checkpoints of others: their networks' own answers, their own loop, and files of bad kinds."""

import importlib
import json
import os
import pickle
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import torch
from torch import Tensor

from wavegrad_core import cli
from wavegrad_core.errors import InputError
from wavegrad_core.importers import files, import_checkpoint
from wavegrad_core.mel import PROFILES
from wavegrad_core.schedule import Schedule
from wavegrad_core.vocoder import Vocoder
from wavegrad_core.voice import Voice, VoiceCard

PEERS = Path(__file__).parents[1] / "peers"
CHECKPOINTS = {
    "lmnt": ("lmnt", "lmnt.pt", None),
    "ivanvovk": ("ivanvovk", "ivanvovk.pt", "ivanvovk-config.json"),
    "coqui": ("coqui", "coqui.pth", "coqui-config.json"),
    "coqui-weightnorm": ("coqui", "coqui-weightnorm.pth", "coqui-weightnorm-config.json"),
}


def imported(name):
    program, file, config = CHECKPOINTS[name]
    return import_checkpoint(PEERS / file, program, config and PEERS / config)


def voice_of(found):
    card = VoiceCard(name="peer", network=found.shape, profile=found.profile, clamp=found.clamp)
    return Voice.of(card, found.tensors)


def fp32(voice, **options):
    return Vocoder(voice, device="cpu", precision="fp32", **options)


def answers(name):
    with np.load(PEERS / f"{name}.npz") as file:
        return {key: torch.from_numpy(value) for key, value in file.items()}


def relative_error(found, wanted):
    return float((found - wanted).norm() / wanted.norm())


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
    noise = theirs["noise"]  # the start, then what each step adds
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
        patch.setitem(sys.modules, "torchaudio", ModuleType("torchaudio"))  # its main alone asks
        program = importlib.import_module("wavegrad.inference")
    torch.manual_seed(0)
    network = program.WaveGrad(program.base_params).eval()
    for parameter in network.parameters():
        if parameter.ndim == 1:  # biases start at 0, where a lost one would not be seen
            torch.nn.init.normal_(parameter, std=0.1)
    last = network.last_conv
    with torch.no_grad():  # an answer about 0, so that `predict` does not clamp it all away
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
    with monkeypatch.context() as patch:  # what it draws: the start, then what each step adds
        for name in ("randn", "randn_like"):
            patch.setattr(torch, name, lambda *_, **__: next(theirs)[None].clone())
        betas = {"noise_schedule": schedule.betas.tolist()}
        expected, _ = program.predict(mel, str(file), betas, torch.device("cpu"))
    assert float((expected.abs() < 1).float().mean()) > 0.5  # what is clamped tells little
    audio = fp32(voice_of(import_checkpoint(file, "lmnt"))).render(
        mel, schedule, noise=lambda shape, step: draws[len(draws) - step]
    )
    assert relative_error(torch.from_numpy(audio), expected[0]) < 1e-4


def test_a_render_of_ivanvovks_goes_by_the_posterior_of_a_clamped_sound():
    """His loop, written from Ho et al. 2020 (arXiv 2006.11239), eq. 7, with x_0 in -1 .. 1."""
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
    assert lmnt.profile.sample_rate == 24_000  # its own params', not its program's default
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


def state_of(name):
    return torch.load(PEERS / CHECKPOINTS[name][1], weights_only=True)


def saved(path, model, **more):
    torch.save({"model": model, **more}, path)
    return path


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


# Bad files


def test_missing_tensors_are_named(tmp_path):
    model = state_of("lmnt")["model"]
    del model["film.2.output_conv.bias"]
    with pytest.raises(InputError, match=r"without film\.2\.output_conv\.bias; check"):
        import_checkpoint(saved(tmp_path / "a.pt", model), "lmnt")


def test_left_over_tensors_are_named(tmp_path):
    model = state_of("coqui")["model"] | {"extra.weight": torch.zeros(3)}
    with pytest.raises(InputError, match=r"with extra\.weight left over"):
        import_checkpoint(saved(tmp_path / "a.pt", model), "coqui")


def test_a_tensor_that_is_there_twice_is_named(tmp_path):
    model = state_of("lmnt")["model"]
    path = saved(tmp_path / "a.pt", model | {"module.first_conv.bias": model["first_conv.bias"]})
    with pytest.raises(InputError, match=r"first_conv\.bias twice, once as module\.first_conv"):
        import_checkpoint(path, "lmnt")


@pytest.mark.parametrize("change", [Tensor.to_sparse, lambda t: t.to("meta"), Tensor.long])
def test_a_tensor_of_another_kind_is_named(change, tmp_path):
    model = state_of("lmnt")["model"]
    path = saved(tmp_path / "a.pt", model | {"last_conv.bias": change(model["last_conv.bias"])})
    with pytest.raises(InputError, match=r"last_conv\.bias is no plain floating tensor"):
        import_checkpoint(path, "lmnt")


def test_a_block_that_is_missing_is_named(tmp_path):
    model = {k: v for k, v in state_of("coqui")["model"].items() if not k.startswith("ublocks.2.")}
    with pytest.raises(InputError, match=r"without ublocks\.2\..* and 7 more"):
        import_checkpoint(saved(tmp_path / "a.pt", model), "coqui")


@pytest.mark.parametrize("program", ["lmnt", "ivanvovk", "coqui"])
@pytest.mark.parametrize("name", ["lmnt", "ivanvovk", "coqui"])
def test_a_checkpoint_of_another_program_is_refused(program, name):
    if program != name:
        with pytest.raises(InputError, match="check the program it is from"):
            import_checkpoint(PEERS / CHECKPOINTS[name][1], program)


class Evil:
    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return os.mkdir, (self.path,)


@pytest.mark.parametrize("write", [torch.save, lambda x, p: p.write_bytes(pickle.dumps(x))])
@pytest.mark.parametrize("program", ["lmnt", "ivanvovk", "coqui"])
def test_a_pickle_that_would_run_code_is_refused_and_nothing_is_run(write, program, tmp_path):
    path = tmp_path / "evil.pt"
    model = state_of("lmnt")["model"] | {"first_conv.weight": Evil(str(tmp_path / "run"))}
    write({"model": model}, path)
    with pytest.raises(InputError, match="nothing else is opened"):
        import_checkpoint(path, program)
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize("keep", [0, 1, 100, 20_000, 150_000])
def test_a_cut_file_is_refused(keep, tmp_path):
    path = tmp_path / "cut.pt"
    path.write_bytes((PEERS / "lmnt.pt").read_bytes()[:keep])
    with pytest.raises(InputError, match="checkpoint"):
        import_checkpoint(path, "lmnt")


def test_a_small_file_that_unpacks_to_a_giant_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MAX_BYTES", 2**20)
    path = tmp_path / "bomb.pt"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/data/0", bytes(2**21))
    assert path.stat().st_size < 2**13
    with pytest.raises(InputError, match="takes 2 MiB, where 1 are the most"):
        import_checkpoint(path, "lmnt")


def test_one_number_repeated_without_end_is_refused(tmp_path):
    model = state_of("lmnt")["model"]
    model["first_conv.bias"] = torch.zeros(1).expand(10**12)
    with pytest.raises(InputError, match="weights, so it is no vocoder"):
        import_checkpoint(saved(tmp_path / "a.pt", model), "lmnt")


BAD_TENSORS = {
    "first_conv.bias": torch.full((24,), float("nan")),
    "first_conv.weight": torch.zeros(24, 128, 5),
    "upsample.0.block1.weight": torch.zeros(16, 24, 1, 1),
    "film.0.output_conv.weight": torch.zeros(16, 31, 3),
    "last_conv.bias": torch.zeros(1, dtype=torch.int64),
    "last_conv.weight": torch.zeros(2, 8, 3),
}


@pytest.mark.parametrize("key", BAD_TENSORS)
def test_a_tensor_that_does_not_fit_is_refused(key, tmp_path):
    model = state_of("lmnt")["model"] | {key: BAD_TENSORS[key]}
    with pytest.raises(InputError, match=r"checkpoint .*a\.pt"):
        import_checkpoint(saved(tmp_path / "a.pt", model), "lmnt")


@pytest.mark.parametrize("content", [[1, 2], {"model": 3}, {}, {"model": {}}, {"model": {"a": 1}}])
def test_what_holds_no_model_is_refused(content, tmp_path):
    torch.save(content, tmp_path / "a.pt")
    with pytest.raises(InputError, match=r"checkpoint .* holds no"):
        import_checkpoint(tmp_path / "a.pt", "coqui")


def test_a_file_that_is_not_there_is_said_once():
    with pytest.raises(InputError, match=r"^checkpoint nowhere\.pt: there is no such file"):
        import_checkpoint("nowhere.pt", "lmnt")


@pytest.mark.parametrize("step", [-5, True, 10**400, "7"])
def test_a_number_of_steps_that_is_none_is_not_kept(step, tmp_path):
    content = torch.load(PEERS / "coqui.pth", weights_only=True)
    torch.save(content | {"step": step}, tmp_path / "a.pth")
    assert import_checkpoint(tmp_path / "a.pth", "coqui").step is None


def test_an_unknown_program_is_said():
    with pytest.raises(InputError, match="choose one of lmnt, ivanvovk, coqui"):
        import_checkpoint(PEERS / "lmnt.pt", "hifigan")


def changed_config(tmp_path, part, **settings):
    config = json.loads((PEERS / "coqui-config.json").read_text())
    config[part] |= settings
    path = tmp_path / "config.json"
    path.write_text(json.dumps(config))
    return path


BAD_SETTINGS = [
    ("model_params", {"upsample_factors": [4, 4, 4, 2, 3]}, "factors 4 x 4 x 4 x 2 x 3 make 384"),
    ("audio", {"hop_length": 300}, "make 256 samples a frame, but its mels are 300 apart"),
    ("audio", {"num_mels": 64}, "reads 80 mels, but the profile has 64"),
    ("audio", {"preemphasis": 0.97}, "preemphasis"),
    ("audio", {"stats_path": "scale_stats.npy"}, "statistics in 'scale_stats.npy'"),
    ("audio", {"log_func": "np.log2"}, "log_func 'np.log2'"),
    ("audio", {"min_level_db": 0}, "is no scale"),
    ("audio", {"spec_gain": 0}, "is no scale"),
    ("audio", {"sample_rate": "fast"}, "sample_rate is 'fast'"),
    ("audio", {"sample_rate": 10**400}, "sample_rate is"),
    ("audio", {"mel_fmax": float("inf")}, "mel_fmax is"),
    ("audio", {"hop_length": True}, "hop_length is"),
    ("model_params", {"upsample_factors": "44422"}, "upsample_factors is"),
    ("model_params", {"upsample_factors": [4, 4, 4, 4]}, "network shape"),
    ("audio", {"fft_size": 512}, "fit no mel spectrogram; give the config"),
    ("model_params", {"upsample_factors": [4, [4], 4, 2, 2]}, "upsample_factors is"),
    ("model_params", {"upsample_dilations": [[1, 2, 4]] * 5}, "four dilations"),
    ("model_params", {"upsample_dilations": [1, 2, 4, 8, 9]}, "upsample_dilations is"),
]


@pytest.mark.parametrize(("part", "settings", "said"), BAD_SETTINGS)
def test_a_config_that_does_not_fit_is_said(part, settings, said, tmp_path):
    with pytest.raises(InputError, match=said) as caught:
        import_checkpoint(PEERS / "coqui.pth", "coqui", changed_config(tmp_path, part, **settings))
    assert str(caught.value).startswith(f"checkpoint {PEERS / 'coqui.pth'}: ")


@pytest.mark.parametrize("text", ["", "[1]", "{", '{"audio": 3}', "[" * 100_000, "\x00"])
def test_a_config_that_is_none_is_said(text, tmp_path):
    (tmp_path / "config.json").write_text(text)
    with pytest.raises(InputError, match="config"):
        import_checkpoint(PEERS / "coqui.pth", "coqui", tmp_path / "config.json")


def test_the_mels_scale_is_the_configs(tmp_path):
    """Coqui's normalisation by its own formula, for settings other than the usual."""
    settings = {"ref_level_db": 0, "spec_gain": 20.0, "min_level_db": -90, "max_norm": 2.0}
    settings |= {"symmetric_norm": False, "clip_norm": False, "sample_rate": 24_000}
    path = changed_config(tmp_path, "audio", **settings)
    profile = import_checkpoint(PEERS / "coqui.pth", "coqui", path).profile
    energy = np.geomspace(1e-7, 10, 20)
    there = 2.0 * (20 * np.log10(energy) - 0 + 90) / 90
    here = (np.log(energy) - profile.mean) / profile.scale
    np.testing.assert_allclose(here, there, atol=1e-9)
    assert (profile.limits, profile.sample_rate) == (None, 24_000)


# The command


def command(monkeypatch, *arguments):
    monkeypatch.setattr("sys.argv", ["gradwave", "voices", *map(str, arguments)])
    return cli.main()


def test_the_command_makes_a_voice_that_answers_as_the_peer(monkeypatch, capsys, tmp_path):
    output = tmp_path / "Jürgen.safetensors"
    arguments = [PEERS / "ivanvovk.pt", "--from", "ivanvovk", "-o", output]
    assert command(monkeypatch, "import", *arguments) == 0
    printed = capsys.readouterr()
    assert str(output) in printed.out
    assert "dropped, not needed: alphas, " in printed.err
    voice, theirs = Voice.load(output), answers("ivanvovk")
    assert (voice.name, voice.card.clamp) == ("Jürgen", "x0")
    eps = fp32(voice).predict_noise(theirs["y"], theirs["mel"], theirs["level"])
    assert relative_error(eps, theirs["eps"]) < 1e-5


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["lmnt.pt", "--from", "lmnt", "-o", "a.pt"], "a voice is written as .safetensors"),
        (["lmnt.pt", "--from", "coqui", "-o", "a.safetensors"], "check the program it is from"),
        (["lmnt.pt", "--from", "lmnt", "--config", "x.json", "-o", "a.safetensors"], "no config"),
        (["lmnt.pt", "-o", "a.safetensors"], "--from"),
    ],
)
def test_the_command_says_what_is_wrong_and_writes_nothing(
    arguments, said, monkeypatch, capsys, tmp_path
):
    monkeypatch.chdir(tmp_path)
    assert command(monkeypatch, "import", PEERS / arguments[0], *arguments[1:]) == 2
    printed = capsys.readouterr()
    assert said in printed.err
    assert (printed.out, printed.err.count("\n")) == ("", 1)
    assert list(tmp_path.iterdir()) == []


def test_the_command_lists_voices_as_before(monkeypatch, capsys):
    assert command(monkeypatch, "--json") == 0
    assert isinstance(json.loads(capsys.readouterr().out), list)
