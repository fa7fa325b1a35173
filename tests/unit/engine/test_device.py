"""The name of the processor."""

from wavegrad_core.engine import device
from wavegrad_core.engine.device import processor_name


def arm(*parts):
    """Return what Linux writes to /proc/cpuinfo about ARM cores with these part numbers."""
    return "".join(
        f"processor\t: {number}\nFeatures\t: fp asimd\nCPU implementer\t: 0x41\n"
        f"CPU architecture: 8\nCPU variant\t: 0x3\nCPU part\t: {part}\nCPU revision\t: 1\n\n"
        for number, part in enumerate(parts)
    )


def test_processor_name_is_the_model_or_the_makers_and_parts_of_the_cores(monkeypatch, tmp_path):
    monkeypatch.setattr(device, "CPUINFO", tmp_path / "cpuinfo")
    core = "model\t\t: 143\nmodel name\t: Intel(R) Xeon(R) CPU\nflags\t\t: fpu\n\n"
    device.CPUINFO.write_text(2 * core)
    assert processor_name() == "Intel(R) Xeon(R) CPU"
    device.CPUINFO.write_text(arm("0xd05", "0xd05", "0xd40"))
    assert processor_name() == "CPU implementer 0x41, CPU part 0xd05, CPU part 0xd40"
    device.CPUINFO.unlink()
    monkeypatch.setattr("platform.processor", lambda: "i386")
    assert processor_name() == "i386"
