"""Renders and training steps without a compiler."""

import subprocess
import sys

STEP = """
import sys, torch
from wavegrad_core import Schedule, Vocoder, Voice
from wavegrad_core.training import trainer

voice = Voice.load("kathleen")
mel = torch.zeros(voice.profile.n_mels, 8)
Vocoder(voice, "cpu", "fp32").render(mel, Schedule.named("wg-6"))
voice.network.requires_grad_()
y = torch.zeros(1, 8 * voice.profile.hop)
voice.denoiser.predict_noise(y, mel[None], torch.tensor([0.5])).sum().backward()
print({"numba", "llvmlite"} & set(sys.modules))
"""


def test_a_render_and_a_training_step_import_no_compiler():
    """Importing numba takes a second, and compiling with it several."""
    done = subprocess.run(
        [sys.executable, "-c", STEP], capture_output=True, text=True, check=True, timeout=600
    )
    assert done.stdout == "set()\n"
