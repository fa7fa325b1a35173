"""The choice of precision by hardware and network."""

import time
from dataclasses import replace

import pytest
import torch

from wavegrad_core.engine import precision
from wavegrad_core.engine.device import CPUINFO
from wavegrad_core.engine.precision import choose_precision, has_fast_bf16
from wavegrad_core.errors import InputError
from wavegrad_core.network.shape import BASE, LITE, NetworkShape
from wavegrad_core.network.wavegrad import WaveGrad
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.voices.voice import Voice

CPU, CUDA, MPS = (torch.device(name) for name in ("cpu", "cuda", "mps"))
INTEL = "Intel(R) Xeon(R) Platinum 8380H CPU @ 2.90GHz"
RYZEN = "AMD Ryzen 9 7950X 16-Core Processor"
WINDOWS_RYZEN = "AMD64 Family 25 Model 97 Stepping 2, AuthenticAMD"
NARROW = NetworkShape(up_channels=(31,) * 5)


@pytest.fixture
def hardware(monkeypatch):
    """hardware(amx=..., avx512_bf16=..., name=..., cuda=...) makes the machine another one."""
    precision._is_amd_processor.cache_clear()

    def report(amx=False, avx512_bf16=False, name=INTEL, cuda=(8, 0)):
        monkeypatch.setattr(precision, "processor_name", lambda: name)
        monkeypatch.setattr(torch.cpu, "_is_amx_tile_supported", lambda: amx)
        monkeypatch.setattr(torch.cpu, "_is_avx512_bf16_supported", lambda: avx512_bf16)
        monkeypatch.setattr(
            torch.cuda,
            "is_bf16_supported",
            lambda including_emulation=True: including_emulation or cuda >= (8, 0),
        )

    yield report
    precision._is_amd_processor.cache_clear()


@pytest.mark.parametrize(
    ("device", "facts", "shape", "expected"),
    [
        (CPU, {"amx": True, "avx512_bf16": True}, BASE, "bf16"),
        (CPU, {"amx": True, "avx512_bf16": True}, LITE, "bf16"),
        (CPU, {"amx": True, "avx512_bf16": True}, NARROW, "fp32"),
        (CPU, {"avx512_bf16": True}, BASE, "fp32"),
        (CPU, {"avx512_bf16": True, "name": ""}, BASE, "fp32"),
        (CPU, {"avx512_bf16": True, "name": RYZEN}, BASE, "bf16"),
        (CPU, {"avx512_bf16": True, "name": RYZEN}, NARROW, "fp32"),
        (CPU, {"avx512_bf16": True, "name": WINDOWS_RYZEN}, LITE, "bf16"),
        (CPU, {"name": RYZEN}, BASE, "fp32"),
        (CPU, {}, BASE, "fp32"),
        (CUDA, {"cuda": (8, 0)}, BASE, "bf16"),
        (CUDA, {"cuda": (9, 0)}, NARROW, "bf16"),
        (CUDA, {"cuda": (7, 5)}, BASE, "fp32"),
        (MPS, {"amx": True}, BASE, "fp32"),
    ],
)
def test_auto_depends_on_hardware_and_network(hardware, device, facts, shape, expected):
    hardware(**facts)
    assert choose_precision("auto", device, shape) == expected


@pytest.mark.parametrize("name", ["fp32", "bf16"])
@pytest.mark.parametrize("amx", [False, True])
def test_a_named_precision_is_used_on_any_hardware(hardware, name, amx):
    hardware(amx=amx)
    assert choose_precision(name, CPU, BASE) == name


def test_auto_ignores_timings_and_what_earlier_versions_measured(
    hardware, make_voice, monkeypatch, tmp_path
):
    """Every clock of this process claims that each call takes longer than the one before."""
    hardware(amx=True)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    (tmp_path / "gradwave").mkdir()
    (tmp_path / "gradwave" / "engine.json").write_text('{"0": {"precision": "fp32"}}')
    now = 1.0

    def slow():
        nonlocal now
        now *= 2
        return now

    for clock in ("time", "perf_counter", "thread_time", "process_time", "monotonic"):
        monkeypatch.setattr(time, clock, slow)
    voice = make_voice()
    wide = replace(voice.card.network, up_channels=(32, 8, 8))
    voice = Voice(voice.card.model_copy(update={"network": wide}), WaveGrad(wide))
    assert [Vocoder(voice, "cpu", "auto").precision for _ in range(3)] == ["bf16"] * 3


def test_this_machine_is_asked_about_its_instructions():
    flags = CPUINFO.read_text() if CPUINFO.exists() else ""
    if "flags" not in flags:
        pytest.skip("This system does not list the instructions of its processor.")
    amd = "AuthenticAMD" in flags and "avx512_bf16" in flags
    assert has_fast_bf16(CPU) == (amd or torch.cpu._is_amx_tile_supported())


def test_an_unknown_precision_is_refused():
    with pytest.raises(InputError, match="'fp64'"):
        choose_precision("fp64", CPU, BASE)
