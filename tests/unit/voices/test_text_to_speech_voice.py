"""The bundled voice `tts` on the mels of text-to-speech systems."""

import numpy as np
import pytest
from front_ends import FRONT_ENDS, recording
from pystoi import stoi

from wavegrad_core.mel.profile import PROFILES
from wavegrad_core.render import ArraySink, MelArraySource, RenderOptions, render
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.voices.voice import Voice

SOUND = recording(22_050)
SOUND = SOUND[: len(SOUND) // 256 * 256]


@pytest.fixture(scope="module")
def vocoder():
    return Vocoder(Voice.load("tts"), device="cpu")


@pytest.mark.parametrize("name", ["tacotron2", "hifigan", "espnet", "coqui"])
def test_a_mel_of_each_system_renders_to_speech(vocoder, name):
    mel = FRONT_ENDS[name](SOUND).astype(np.float32)
    sink = ArraySink()
    report = render(MelArraySource(mel, PROFILES[name]), sink, RenderOptions(iterations=3), vocoder)
    made = np.zeros_like(SOUND)
    made[: sink.audio.shape[1]] = sink.audio[0, : len(SOUND)]
    assert stoi(SOUND, made, 22_050) > 0.97
    assert (sink.rate, report.warning) == (22_050, "")


def test_three_lines_make_sound_of_an_array(vocoder):
    """As in docs/text-to-speech.md."""
    mel = FRONT_ENDS["tacotron2"](SOUND).astype(np.float32)
    sound = vocoder.render(mel[:, :60], vocoder.voice.schedule(6))
    assert sound.shape == (60 * 256,)
    assert stoi(SOUND[: 60 * 256], sound, 22_050) > 0.9
