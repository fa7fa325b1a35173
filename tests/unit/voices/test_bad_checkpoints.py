"""Checkpoints and configs that are broken, hostile, or do not fit."""

import json
import os
import pickle
import zipfile

import numpy as np
import pytest
import torch
from hostile_pickle import HostilePickle
from peer_checkpoints import CHECKPOINTS, PEERS, saved, state_of
from torch import Tensor

from wavegrad_core.errors import InputError
from wavegrad_core.voices.importers import files, import_checkpoint


def test_missing_tensors_are_named(tmp_path):
    model = state_of("lmnt")["model"]
    del model["film.2.output_conv.bias"]
    with pytest.raises(InputError, match=r"lacks film\.2\.output_conv\.bias\. Check"):
        import_checkpoint(saved(tmp_path / "a.pt", model), "lmnt")


def test_left_over_tensors_are_named(tmp_path):
    model = state_of("coqui")["model"] | {"extra.weight": torch.zeros(3)}
    with pytest.raises(InputError, match=r"no use for extra\.weight"):
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
    with pytest.raises(InputError, match=r"last_conv\.bias is not a plain floating-point tensor"):
        import_checkpoint(path, "lmnt")


def test_a_block_that_is_missing_is_named(tmp_path):
    model = {k: v for k, v in state_of("coqui")["model"].items() if not k.startswith("ublocks.2.")}
    with pytest.raises(InputError, match=r"lacks ublocks\.2\..* and 7 more"):
        import_checkpoint(saved(tmp_path / "a.pt", model), "coqui")


@pytest.mark.parametrize("program", ["lmnt", "ivanvovk", "coqui"])
@pytest.mark.parametrize("name", ["lmnt", "ivanvovk", "coqui"])
def test_a_checkpoint_of_another_program_is_refused(program, name):
    if program != name:
        with pytest.raises(InputError, match="Check which program it is from"):
            import_checkpoint(PEERS / CHECKPOINTS[name][1], program)


@pytest.mark.parametrize("write", [torch.save, lambda x, p: p.write_bytes(pickle.dumps(x))])
@pytest.mark.parametrize("program", ["lmnt", "ivanvovk", "coqui"])
def test_a_pickle_that_would_run_code_is_refused_and_nothing_is_run(write, program, tmp_path):
    path = tmp_path / "evil.pt"
    model = state_of("lmnt")["model"] | {"first_conv.weight": HostilePickle(tmp_path / "trap")}
    write({"model": model}, path)
    with pytest.raises(InputError, match="was not opened"):
        import_checkpoint(path, program)
    assert not (tmp_path / "trap").exists()


@pytest.mark.parametrize("keep", [0, 1, 100, 20_000, 150_000])
def test_a_cut_file_is_refused(keep, tmp_path):
    path = tmp_path / "cut.pt"
    path.write_bytes((PEERS / "lmnt.pt").read_bytes()[:keep])
    with pytest.raises(InputError, match="heckpoint"):
        import_checkpoint(path, "lmnt")


def test_a_small_file_that_unpacks_to_a_giant_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MAX_BYTES", 2**20)
    path = tmp_path / "bomb.pt"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/data/0", bytes(2**21))
    assert path.stat().st_size < 2**13
    with pytest.raises(InputError, match="takes 2 MiB; the limit is 1 MiB"):
        import_checkpoint(path, "lmnt")


def test_one_number_repeated_without_end_is_refused(tmp_path):
    model = state_of("lmnt")["model"]
    model["first_conv.bias"] = torch.zeros(1).expand(10**12)
    with pytest.raises(InputError, match="its tensors are too large"):
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
    with pytest.raises(InputError, match=r"heckpoint .*a\.pt"):
        import_checkpoint(saved(tmp_path / "a.pt", model), "lmnt")


@pytest.mark.parametrize("content", [[1, 2], {"model": 3}, {}, {"model": {}}, {"model": {"a": 1}}])
def test_what_holds_no_model_is_refused(content, tmp_path):
    torch.save(content, tmp_path / "a.pt")
    with pytest.raises(InputError, match=r"Checkpoint .* contains no"):
        import_checkpoint(tmp_path / "a.pt", "coqui")


@pytest.mark.parametrize("name", ["nowhere.pt", "a" * 300])
def test_a_file_that_is_not_there_is_reported_once(name):
    with pytest.raises(
        InputError, match=f"^Could not read the checkpoint {name}: it does not exist"
    ):
        import_checkpoint(name, "lmnt")


@pytest.mark.parametrize("step", [-5, True, 10**400, "7"])
def test_a_number_of_steps_that_is_none_is_not_kept(step, tmp_path):
    content = torch.load(PEERS / "coqui.pth", weights_only=True)
    torch.save(content | {"step": step}, tmp_path / "a.pth")
    assert import_checkpoint(tmp_path / "a.pth", "coqui").step is None


def test_an_unknown_program_is_reported():
    with pytest.raises(InputError, match="Choose one of lmnt, ivanvovk, coqui"):
        import_checkpoint(PEERS / "lmnt.pt", "hifigan")


def changed_config(tmp_path, part, **settings):
    config = json.loads((PEERS / "coqui-config.json").read_text())
    config[part] |= settings
    path = tmp_path / "config.json"
    path.write_text(json.dumps(config))
    return path


BAD_SETTINGS = [
    ("model_params", {"upsample_factors": [4, 4, 4, 2, 3]}, "factors 4 x 4 x 4 x 2 x 3 make 384"),
    ("audio", {"hop_length": 300}, "make 256 samples per frame, but the hop of its mels is 300"),
    ("audio", {"num_mels": 64}, "reads 80 mels, but the config has 64"),
    ("audio", {"preemphasis": 0.97}, "preemphasis"),
    ("audio", {"stats_path": "scale_stats.npy"}, "statistics in 'scale_stats.npy'"),
    ("audio", {"log_func": "np.log2"}, "log_func 'np.log2'"),
    ("audio", {"min_level_db": 0}, "are not a scale"),
    ("audio", {"spec_gain": 0}, "are not a scale"),
    ("audio", {"sample_rate": "fast"}, "sample_rate is 'fast'"),
    ("audio", {"sample_rate": 10**400}, "sample_rate is"),
    ("audio", {"mel_fmax": float("inf")}, "mel_fmax is"),
    ("audio", {"hop_length": True}, "hop_length is"),
    ("model_params", {"upsample_factors": "44422"}, "upsample_factors is"),
    ("model_params", {"upsample_factors": [4, 4, 4, 4]}, "network shape"),
    ("audio", {"fft_size": 512}, "describe a mel spectrogram"),
    ("model_params", {"upsample_factors": [4, [4], 4, 2, 2]}, "upsample_factors is"),
    ("model_params", {"upsample_dilations": [[1, 2, 4]] * 5}, "four dilations"),
    ("model_params", {"upsample_dilations": [1, 2, 4, 8, 9]}, "upsample_dilations is"),
]


@pytest.mark.parametrize(("part", "settings", "message"), BAD_SETTINGS)
def test_a_config_that_does_not_fit_is_reported(part, settings, message, tmp_path):
    with pytest.raises(InputError, match=message) as caught:
        import_checkpoint(PEERS / "coqui.pth", "coqui", changed_config(tmp_path, part, **settings))
    assert str(caught.value).count(str(PEERS / "coqui.pth")) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_no_config(tmp_path):
    os.mkfifo(tmp_path / "config.json")
    with pytest.raises(InputError, match="is not a file"):
        import_checkpoint(PEERS / "coqui.pth", "coqui", tmp_path / "config.json")


@pytest.mark.parametrize("text", ["", "[1]", "{", '{"audio": 3}', "[" * 100_000, "\x00"])
def test_a_file_that_is_not_a_config_is_reported(text, tmp_path):
    (tmp_path / "config.json").write_text(text)
    with pytest.raises(InputError, match="config"):
        import_checkpoint(PEERS / "coqui.pth", "coqui", tmp_path / "config.json")


def test_the_mels_scale_is_the_configs(tmp_path):
    """Coqui's normalisation by its own formula, for unusual settings."""
    settings = {"ref_level_db": 0, "spec_gain": 20.0, "min_level_db": -90, "max_norm": 2.0}
    settings |= {"symmetric_norm": False, "clip_norm": False, "sample_rate": 24_000}
    path = changed_config(tmp_path, "audio", **settings)
    profile = import_checkpoint(PEERS / "coqui.pth", "coqui", path).profile
    energy = np.geomspace(1e-7, 10, 20)
    there = 2.0 * (20 * np.log10(energy) - 0 + 90) / 90
    here = (np.log(energy) - profile.mean) / profile.scale
    np.testing.assert_allclose(here, there, atol=1e-9)
    assert (profile.limits, profile.sample_rate) == (None, 24_000)
