"""Recordings in a folder."""

import numpy as np
from audio_encoding import encode

from wavegrad_core.audio import probe
from wavegrad_core.dataset.data_folder import find_recordings

RATE = 48_000


def test_lossless_and_video_files_in_a_folder_are_not_left_out(tmp_path):
    sound = np.random.default_rng(0).normal(0, 0.1, (1, RATE)).astype(np.float32)
    codecs = {".wv": "wavpack", ".tta": "tta", ".mov": "pcm_s16le", ".mkv": "aac", ".mp2": "mp2"}
    for suffix, codec in codecs.items():
        encode(tmp_path / f"a{suffix}", codec, "mono", RATE, sound)
    (tmp_path / "notes.txt").write_text("no sound")
    found = find_recordings(tmp_path)
    assert sorted(path.suffix for path in found) == sorted(codecs)
    assert all(probe(path).rate == RATE for path in found)
