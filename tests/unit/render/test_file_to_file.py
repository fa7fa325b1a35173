"""Renders from file to file, in blocks."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from piece_settings import FIXED, TWO, WG_6, cut

from wavegrad_core.audio import audio_writer, read_audio, resample, resample_blocks, write_audio
from wavegrad_core.errors import InputError
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.pipeline import RenderStep, render
from wavegrad_core.render.recording import Recording
from wavegrad_core.render.vocoder import Vocoder


@given(
    channels=st.integers(1, 4),
    suffix=st.sampled_from([".wav", ".flac"]),
    places=st.lists(st.integers(0, 600_000), max_size=6),
    samples=st.integers(1, 600_000),
)
@FIXED
def test_a_sound_written_in_blocks_has_the_bytes_of_one_written_whole(
    tmp_path_factory, channels, suffix, places, samples
):
    folder = tmp_path_factory.mktemp("sound")
    sound = np.random.default_rng(0).standard_normal((channels, samples)).astype(np.float32) * 0.4
    clipped = write_audio(folder / f"whole{suffix}", sound, 44_100)
    with audio_writer(folder / f"blocks{suffix}", channels, samples, 44_100) as write:
        assert sum(write(block) for block in cut(sound, places)) == clipped
    assert clipped == (np.abs(sound) > 1).sum()
    whole, blocks = ((folder / f"{name}{suffix}").read_bytes() for name in ("whole", "blocks"))
    assert whole == blocks
    audio, _ = read_audio(folder / f"blocks{suffix}")
    np.testing.assert_allclose(audio, np.clip(sound, -1, 1), atol=2**-23)


@given(
    rate=st.integers(8000, 384_000),
    new_rate=st.integers(8000, 384_000),
    samples=st.integers(1, 30_000),
    places=st.lists(st.integers(0, 30_000), max_size=6),
)
@FIXED
def test_a_sound_resampled_in_blocks_is_the_one_resampled_whole(rate, new_rate, samples, places):
    sound = np.random.default_rng(0).standard_normal((2, samples)).astype(np.float32)
    blocks = list(resample_blocks(cut(sound, places), rate, new_rate))
    np.testing.assert_array_equal(np.concatenate(blocks, axis=1), resample(sound, rate, new_rate))


def test_a_failure_midway_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "a.wav"
    path.write_bytes(b"what was there")
    halves = [np.zeros((1, 50)), np.full((1, 50), np.nan)]
    with pytest.raises(InputError, match="NaN"), audio_writer(path, 1, 100, 8000) as write:
        list(map(write, halves))
    assert path.read_bytes() == b"what was there"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("suffix", [".wav", ".flac"])
def test_a_disk_that_fills_up_midway_is_reported(tmp_path, suffix):
    """A limit on the file size simulates a full disk, since /dev/full cannot be renamed."""
    code = (
        "import resource, sys, numpy as np\n"
        "from wavegrad_core.audio import audio_writer\n"
        "from wavegrad_core.errors import InputError\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "noise = np.random.default_rng(0).standard_normal((1, 50_000)) * 0.1\n"
        "try:\n"
        "    with audio_writer(sys.argv[1], 1, 10**6, 8000) as write:\n"
        "        for _ in range(20):\n"
        "            write(noise)\n"
        "except InputError as error:\n"
        "    print(error)\n"
    )
    path = tmp_path / f"a{suffix}"
    outcome = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    assert outcome.stdout.startswith(f"Could not write {path}: File too large.")
    assert list(tmp_path.iterdir()) == []


def test_a_wav_over_4_gib_is_refused_before_any_work(tmp_path):
    with pytest.raises(InputError, match=r"at most 4 GiB\. End the name in \.flac"):  # noqa: SIM117
        with audio_writer(tmp_path / "a.wav", 2, 2**30, 48_000):
            raise AssertionError("not reached")
    assert list(tmp_path.iterdir()) == []


def test_cancelling_a_file_leaves_nothing(tiny_voice, clip, tmp_path):
    class Stopped(Exception):
        pass

    def stop(event):
        if isinstance(event, RenderStep) and event.index > event.total / 2:
            raise Stopped

    with pytest.raises(Stopped):
        render(
            clip,
            tmp_path / "out.wav",
            RenderOptions(schedule=TWO),
            Vocoder(tiny_voice, "cpu", "fp32", 0.5),
            stop,
        )
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_file_is_rendered_as_far_as_it_goes_and_warned_of_once(
    tiny_voice, tmp_path, caplog, speech
):
    write_audio(tmp_path / "in.flac", speech[:30_000], 24_000)
    whole = (tmp_path / "in.flac").read_bytes()
    (tmp_path / "in.flac").write_bytes(whole[: len(whole) * 2 // 3])
    vocoder = Vocoder(tiny_voice, "cpu", "fp32")
    render(tmp_path / "in.flac", tmp_path / "out.wav", RenderOptions(schedule=TWO), vocoder)
    assert [record.levelname for record in caplog.records].count("WARNING") == 1
    left = read_audio(tmp_path / "in.flac")[0].shape[1]
    assert 10_000 < left < 25_000
    assert read_audio(tmp_path / "out.wav")[0].shape[1] == left


def test_a_file_that_shrinks_while_it_is_read_is_reported(tmp_path, speech):
    write_audio(tmp_path / "in.wav", speech[:30_000], 24_000)
    recording = Recording.of(tmp_path / "in.wav")
    write_audio(tmp_path / "in.wav", speech[:20_000], 24_000)
    with pytest.raises(InputError, match="was changed while it was read"):
        list(recording.blocks())


@pytest.mark.parametrize("piece_seconds", [0.4, 100])
def test_a_files_render_is_the_one_in_memory(tiny_voice, clip, speech, tmp_path, piece_seconds):
    vocoder = Vocoder(tiny_voice, "cpu", "fp32", piece_seconds)
    render(clip, tmp_path / "out.wav", RenderOptions(schedule=WG_6, seed=4), vocoder)
    expected = vocoder.render(vocoder.mel_of(speech, 24_000), WG_6, seed=4)[: len(speech)]
    audio, rate = read_audio(tmp_path / "out.wav")
    assert rate == 24_000
    np.testing.assert_allclose(audio[0], np.clip(expected, -1, 1), atol=1e-5)
