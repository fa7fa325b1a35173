"""What suits a network here is measured once, and kept."""

import json

import pytest
import torch

from wavegrad_core.engine import device, tuning
from wavegrad_core.engine.device import has_fast_bf16, processor_name
from wavegrad_core.engine.tuning import PART_FRAMES, Tuning, sizes, tuned
from wavegrad_core.errors import InputError
from wavegrad_core.network.shape import BASE, LITE, NetworkShape
from wavegrad_core.render.vocoder import Vocoder

CPU = torch.device("cpu")


@pytest.fixture
def measured(monkeypatch, tmp_path):
    """What was measured since; a measurement says that parts of 160 frames are the best."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    tuned.cache_clear()
    seen = []

    def seconds(engine, network, frames):
        seen.append(frames)
        return abs(frames - 160) + 1.0

    monkeypatch.setattr(tuning, "seconds_a_frame", seconds)
    yield seen
    tuned.cache_clear()


@pytest.fixture
def shape(tiny_voice):
    return tiny_voice.card.network


def test_each_size_is_measured_once_and_the_best_kept_for_the_next_start(measured, shape):
    assert tuned(shape, CPU, "fp32") == Tuning("fp32", 160)
    assert measured == list(PART_FRAMES)
    tuned.cache_clear()  # the next start
    assert tuned(shape, CPU, "fp32") == Tuning("fp32", 160)
    assert measured == list(PART_FRAMES)


def arm(*parts):
    """What Linux says of such cores of ARM's."""
    return "".join(
        f"processor\t: {number}\nFeatures\t: fp asimd\nCPU implementer\t: 0x41\n"
        f"CPU architecture: 8\nCPU variant\t: 0x3\nCPU part\t: {part}\nCPU revision\t: 1\n\n"
        for number, part in enumerate(parts)
    )


def test_another_processor_is_measured_anew_one_of_arms_too(measured, shape, monkeypatch, tmp_path):
    monkeypatch.setattr(device, "CPUINFO", tmp_path / "cpuinfo")
    for cores in (["0xd0c"] * 2, ["0xd40"] * 2, ["0xd05", "0xd40"]):
        device.CPUINFO.write_text(arm(*cores))
        tuned.cache_clear()
        tuned(shape, CPU, "fp32")
    assert measured == 3 * list(PART_FRAMES)


def test_a_processor_goes_by_its_name_or_by_the_makers_and_parts_of_its_cores(
    monkeypatch, tmp_path
):
    monkeypatch.setattr(device, "CPUINFO", tmp_path / "cpuinfo")
    core = "model\t\t: 143\nmodel name\t: Intel(R) Xeon(R) CPU\nflags\t\t: fpu\n\n"
    device.CPUINFO.write_text(2 * core)
    assert processor_name() == "Intel(R) Xeon(R) CPU"
    device.CPUINFO.write_text(arm("0xd05", "0xd05", "0xd40"))
    assert processor_name() == "CPU implementer 0x41, CPU part 0xd05, CPU part 0xd40"
    device.CPUINFO.unlink()
    monkeypatch.setattr("platform.processor", lambda: "i386")
    assert processor_name() == "i386"


def test_a_vocoder_works_in_parts_of_the_size_that_was_measured(measured, tiny_voice, monkeypatch):
    monkeypatch.setattr("wavegrad_core.render.vocoder.tuned", tuned)
    vocoder = Vocoder(tiny_voice, device="cpu", precision="fp32")
    assert measured == list(PART_FRAMES)
    assert vocoder.precision == "fp32"
    assert vocoder._engine._part_frames == 160


def test_auto_takes_the_precision_that_is_quicker_here(measured, shape, monkeypatch):
    quick = {torch.float32: 1.0, torch.bfloat16: 2.0}
    monkeypatch.setattr(
        tuning, "seconds_a_frame", lambda engine, network, frames: quick[engine._folded.dtype]
    )
    monkeypatch.setattr("wavegrad_core.engine.device.has_fast_bf16", lambda device: True)
    assert tuned(shape, CPU, "auto").precision == "fp32"


def test_bfloat16_is_not_even_tried_where_no_instruction_multiplies_it(
    measured, shape, monkeypatch
):
    monkeypatch.setattr("wavegrad_core.engine.device.has_fast_bf16", lambda device: False)
    assert tuned(shape, CPU, "auto").precision == "fp32"
    assert measured == list(PART_FRAMES)


def test_no_size_is_measured_whose_signals_are_fetched_from_the_system_at_each_step():
    assert sizes(BASE, torch.float32) == [40, 80]
    assert sizes(BASE, torch.bfloat16) == [40, 80, 160]
    assert sizes(LITE, torch.float32) == list(PART_FRAMES)
    huge = NetworkShape(up_channels=(512, 512, 256, 128, 4096))
    assert sizes(huge, torch.float32) == [40]


@pytest.mark.parametrize(
    "text", ["", "no JSON", "[]", '{"a": 1}', '{"a": {"precision": "fp16", "part_frames": 80}}']
)
def test_what_was_kept_and_cannot_be_read_is_measured_again(measured, shape, text):
    tuning.kept_at().parent.mkdir(parents=True)
    tuning.kept_at().write_text(text)
    assert tuned(shape, CPU, "bf16") == Tuning("bf16", 160)
    assert len(json.loads(tuning.kept_at().read_text())) == 1


def test_it_does_without_a_place_to_keep_it(measured, shape, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert tuned(shape, CPU, "fp32") == Tuning("fp32", 160)


def test_a_real_measurement_ends_in_one_of_the_sizes(shape, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    tuned.cache_clear()
    found = tuned(shape, CPU, "auto")
    assert found.part_frames in PART_FRAMES
    assert has_fast_bf16(CPU) or found.precision == "fp32"


def test_an_unknown_precision_is_refused(shape):
    with pytest.raises(InputError, match="fp64"):
        tuned(shape, CPU, "fp64")
