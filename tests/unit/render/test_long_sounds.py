"""Long sounds: pieces equal the whole, bounded memory, an early first piece, file to file."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wavegrad_core.audio import audio_writer, read_audio, resample, resample_blocks, write_audio
from wavegrad_core.diffusion.noise import SeededNoise
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError
from wavegrad_core.mel.profile import PROFILES
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.pipeline import RenderStep, render
from wavegrad_core.render.recording import Recording, mel_blocks
from wavegrad_core.render.streaming import Stream, Trajectory
from wavegrad_core.render.vocoder import Channel, Piece, Step, Vocoder

WG_6 = Schedule.named("wg-6")
TWO = Schedule("two", [0.1, 0.5])
FIXED = settings(
    max_examples=25,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture
    ],  # the fixture returns the same each time
)


def cut(array, places):
    """Split along the last axis at any positions, in any order."""
    return np.split(array, sorted(place % (array.shape[-1] + 1) for place in places), axis=-1)


# Pieces and the whole


@given(
    sampler=st.sampled_from(["ancestral", "ddim"]),
    guided=st.booleans(),
    seconds=st.floats(0.005, 1),
    frames=st.integers(1, 300),
    iterations=st.integers(1, 12),
    guide=st.integers(0, 3),
    refinement=st.none() | st.integers(0, 5),
)
@FIXED
def test_pieces_of_any_size_are_the_whole(
    make_voice, speech, sampler, guided, seconds, frames, iterations, guide, refinement
):
    voice = make_voice(
        guided=guided,
        prior="mel" if guided else "white",
        griffin_lim_guide_rounds=guide,
        griffin_lim_refinement=refinement,
    )
    whole, pieces = (Vocoder(voice, "cpu", "fp32", size) for size in (1000, seconds))
    mel = whole.mel_of(speech[: frames * 100], 24_000)
    schedule = voice.schedule(iterations)
    expected = whole.render(mel, schedule, seed=1, sampler=sampler)
    audio = pieces.render(mel, schedule, seed=1, sampler=sampler)
    # Griffin-Lim rounds amplify rounding errors in nearly silent bins.
    grows = refinement is not None or (guided and guide > 0)
    peak = np.abs(expected).max()
    np.testing.assert_allclose(audio, expected, atol=1e-3 * peak if grows else 1e-5 * max(1, peak))


@given(places=st.lists(st.integers(0, 10_000), max_size=10), strength=st.sampled_from([0, 0.4, 1]))
@FIXED
def test_a_source_in_blocks_is_the_mel_in_one(tiny_voice, speech, places, strength):
    vocoder = Vocoder(tiny_voice, "cpu", "fp32", 0.2)
    sound = speech[:20_000]
    mel = vocoder.mel_of(sound, 24_000)
    blocks, sounds = ((torch.from_numpy(x) for x in cut(y, places)) for y in (mel, sound))
    channel = Channel(mel.shape[1], blocks, sounds)
    options = RenderOptions(seed=2, start="original", strength=strength)
    events = list(vocoder.stream_channel(channel, WG_6, options))
    pieces = [event.audio for event in events if isinstance(event, Piece)]
    expected = vocoder.render(mel, WG_6, seed=2, start=sound, strength=strength)
    np.testing.assert_array_equal(np.concatenate(pieces), expected)


@given(
    name=st.sampled_from(sorted(PROFILES)),
    samples=st.integers(2000, 700_000),
    places=st.lists(st.integers(0, 700_000), max_size=6),
)
@FIXED
def test_a_mel_made_in_blocks_is_the_mel_of_the_whole(name, samples, places):
    sound = np.random.default_rng(0).standard_normal(samples).astype(np.float32) * 0.1
    profile = PROFILES[name]
    blocks = mel_blocks(profile, (torch.from_numpy(x) for x in cut(sound, places)), samples)
    whole = profile.mel(torch.from_numpy(sound))
    np.testing.assert_allclose(torch.cat(list(blocks), dim=1), whole, atol=1e-4)


def test_noise_depends_on_the_seed_and_the_position_alone(tiny_voice):
    """A longer mel renders the same up to where the extension is within the receptive field."""
    vocoder = Vocoder(tiny_voice, "cpu", "fp32", 0.3)
    mel = np.random.default_rng(0).standard_normal((20, 400)).astype(np.float32)
    reach = tiny_voice.denoiser.receptive_field_frames * len(WG_6)
    long, short = vocoder.render(mel, WG_6), vocoder.render(mel[:, :250], WG_6)
    same = (250 - reach) * 100
    assert same > 10_000
    np.testing.assert_allclose(short[:same], long[:same], atol=1e-5)
    assert not np.allclose(vocoder.render(mel[:, :250], WG_6, seed=1), short, atol=0.1)


# Bounded memory, and an early first piece


def test_the_first_piece_is_ready_when_little_has_been_done_or_read(tiny_voice):
    vocoder = Vocoder(tiny_voice, "cpu", "fp32", 1)
    read = []

    def mels():
        for block in range(1000):
            read.append(block)
            yield torch.zeros(20, 100)

    for event in vocoder.stream_channel(Channel(100_000, mels()), WG_6, RenderOptions()):
        if isinstance(event, Step):
            last = event
        else:
            break
    assert last.total > 2000
    assert last.index <= 2 * len(WG_6)
    assert len(read) < 10


def test_the_first_piece_waits_for_a_part_of_a_block_only(tiny_voice):
    vocoder = Vocoder(tiny_voice, "cpu", "fp32", 10)  # blocks of 24 reads
    read = []

    def mels():
        for block in range(100):
            read.append(block)
            yield torch.zeros(20, 100)

    events = vocoder.stream_channel(Channel(10_000, mels()), WG_6, RenderOptions())
    assert next(event for event in events if isinstance(event, Piece)).start == 0
    assert len(read) < 12


@pytest.mark.parametrize("strength", [1, 0.5])
def test_what_is_held_does_not_grow_with_length(tiny_voice, strength):
    vocoder = Vocoder(tiny_voice, "cpu", "fp32", 0.5)

    def most_held(frames):
        mels = (torch.zeros(20, 50) for _ in range(frames // 50))
        trajectory = Trajectory(TWO, "gla", 0.0, strength, SeededNoise(0).stretch)
        stream = Stream(
            vocoder.denoiser,
            Channel(frames, mels),
            trajectory,
            vocoder._block,
            torch.device("cpu"),
        )
        most = 0
        for _ in stream.events():
            held = [stream._mel, stream._sound, *stream._conditions, *stream._y]
            most = max(most, sum(buffer.end - buffer.begin for buffer in held))
        return most

    assert most_held(2400) <= most_held(1200)


MEASURE = """
import json, sys
from pathlib import Path
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.pipeline import render
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.voices.voice import Voice
vocoder = Vocoder(Voice.load(sys.argv[1]), "cpu", "fp32", 2)
one = Schedule("one", [0.5])
grown = []
for options in json.loads(sys.argv[2]):
    peaks = []
    for path in sys.argv[3:]:
        output = Path(path).with_suffix(".out.flac")
        render(path, output, RenderOptions(schedule=one, **options), vocoder)
        peaks.append(int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]))
    grown.append(peaks[1] - peaks[0])
print(json.dumps(grown))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="VmHWM is Linux's")
def test_a_file_fifteen_times_as_long_takes_no_more_memory(tiny_voice, tmp_path):
    """The longer file's samples would be 53 MB as float32, and 29 MB at the voice's rate."""
    tiny_voice.save(tmp_path / "voice.safetensors")
    paths = []
    for name, seconds in (("short", 20), ("long", 300)):
        paths.append(str(tmp_path / f"{name}.flac"))
        sound = np.random.default_rng(0).standard_normal(44_100) * 0.1
        with soundfile.SoundFile(paths[-1], "w", 44_100, 1, "PCM_16") as file:
            for _ in range(seconds):
                file.write(sound)
    # In the last two cases, part of the file is never read.
    options = [
        {"dry_wet": 0.5},
        {"keep_highs": True, "rate": 16_000},
        {"start": "original", "strength": 0},
    ]
    given = [str(tmp_path / "voice.safetensors"), json.dumps(options), *paths]
    outcome = subprocess.run(
        [sys.executable, "-c", MEASURE, *given],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    assert soundfile.info(str(tmp_path / "long.out.flac")).frames == 300 * 44_100
    assert max(json.loads(outcome.stdout)) < 15_000  # kB


# File to file


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
