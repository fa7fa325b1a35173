"""Recordings prepared, and mels written, for a mel profile that a file describes."""

import json

import numpy as np
import soundfile

PHONE = {"sample_rate": 16_000, "n_fft": 512, "win_length": 400, "hop": 200}
PHONE |= {"n_mels": 40, "f_min": 0, "f_max": 8000}


def test_a_copy_for_training_has_the_rate_of_the_profile(gradwave, data, tmp_path):
    status, out, _ = gradwave("check", data, "--fix", "copy", "--profile", "studio", "--json")
    report = json.loads(out)
    assert status == 0
    assert report["proposed_rate"] == 24_000  # what the speech of 24 kHz needs, whatever is asked
    [written] = (tmp_path / "copy").rglob("*.flac")
    assert soundfile.info(written).samplerate == 48_000
    status, out, _ = gradwave("check", data)
    assert "which needs a sample rate of 24000 Hz. Sample rates: 24000 Hz." in out


def test_a_mel_has_the_profile_of_a_file(gradwave, data, tmp_path):
    (tmp_path / "phone.json").write_text(json.dumps(PHONE))
    clip = data / "clip.wav"
    assert gradwave("mel", clip, "-o", "a.npy", "--profile", "phone.json")[0] == 0
    assert np.load("a.npy").shape == (40, 160)
