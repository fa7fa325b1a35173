"""Bad input to the command: one line that says what is wrong, exit status 2, nothing written."""

import errno
import io
import json
import os
from pathlib import Path

import numpy as np
import pytest
import safetensors.torch
import soundfile

from wavegrad_core.audio import write_audio
from wavegrad_core.diffusion.denoiser import Denoiser


def test_an_error_of_the_system_is_one_line(refused, monkeypatch):
    def full(*arguments, **options):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "/tmp/x\x1b")

    monkeypatch.setattr("tempfile.TemporaryDirectory", full)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"RIFF")))
    line = refused("render", "-", "-o", "out.wav")
    assert line.startswith("gradwave: Could not continue: /tmp/x\\x1b: No space left on device. ")


def text_file(folder):
    (folder / "in.wav").write_text("hello\nworld\n")


def zero_bytes(folder):
    (folder / "in.wav").touch()


def zero_samples(folder):
    soundfile.write(folder / "in.wav", np.zeros(0), 24_000)


def less_than_a_hop(folder):
    soundfile.write(folder / "in.wav", np.full(99, 0.1), 24_000)


def not_a_number(folder):
    soundfile.write(folder / "in.wav", np.array([0.1, np.nan] * 3000), 24_000, subtype="FLOAT")


def a_folder(folder):
    (folder / "in.wav").mkdir()


def absent(folder):
    pass


def a_pipe(folder):
    os.mkfifo(folder / "in.wav")


BAD_SOUNDS = [text_file, zero_bytes, zero_samples, less_than_a_hop, not_a_number]
BAD_SOUNDS += [a_folder, absent, a_pipe]


@pytest.mark.parametrize("command", ["render", "mel"])
@pytest.mark.parametrize("make", BAD_SOUNDS)
def test_a_bad_recording_leaves_an_existing_output_as_it_was(
    refused, voice, tmp_path, make, command
):
    make(tmp_path)
    output = "out.wav" if command == "render" else "out.npy"
    for present in (False, True):
        if present:
            Path(output).write_bytes(b"precious")
        line = refused(command, "in.wav", "-o", output, "--voice", voice)
        assert "in.wav" in line or make is less_than_a_hop
    line = refused(command, "in.wav", "-o", f"new/{output}", "--voice", voice)


BAD_MELS = {
    "bins": np.zeros((80, 5), np.float32),
    "flat": np.zeros(20, np.float32),
    "nan": np.full((20, 5), np.nan, np.float32),
    "words": np.array(["a"] * 20),
    "objects": np.array([{}] * 20, dtype=object),
    "no frames": np.zeros((20, 0), np.float32),
}


@pytest.mark.parametrize("array", BAD_MELS.values(), ids=BAD_MELS.keys())
def test_a_bad_mel_is_refused(refused, voice, tmp_path, array):
    np.save(tmp_path / "in.npy", array)
    assert "in.npy" in refused("render", "in.npy", "-o", "out.wav", "--voice", voice)


def test_a_mel_cut_short_is_refused(refused, voice, tmp_path):
    np.save(tmp_path / "in.npy", np.zeros((20, 50), np.float32))
    data = (tmp_path / "in.npy").read_bytes()
    (tmp_path / "in.npy").write_bytes(data[:1000])
    assert "in.npy" in refused("render", "in.npy", "-o", "out.wav", "--voice", voice)


def cut_short(tensors, data):
    return data[: len(data) // 2]


def nothing(tensors, data):
    return b""


def changed(change):
    def make(tensors, data):
        header = int.from_bytes(data[:8], "little")
        card = json.loads(data[8 : 8 + header])["__metadata__"]
        change(tensors)
        return safetensors.torch.save(tensors, card)

    return make


def missing(tensors):
    del tensors["last_conv.bias"]


def too_big(tensors):
    tensors["last_conv.bias"] = tensors["last_conv.bias"].repeat(1000)


def infinite(tensors):
    tensors["last_conv.bias"] = tensors["last_conv.bias"] / 0


BAD_VOICES = [cut_short, nothing, *map(changed, (missing, too_big, infinite))]


@pytest.mark.parametrize(
    "make", BAD_VOICES, ids=["cut short", "empty", "missing", "too big", "infinite"]
)
def test_a_bad_voice_is_refused(refused, voice, sound, make):
    tensors = safetensors.torch.load_file(voice)
    voice.write_bytes(make(tensors, voice.read_bytes()))
    assert "stimme.safetensors" in refused("render", sound, "-o", "out.wav", "--voice", voice)


@pytest.mark.parametrize("name", ["nobody", "a" * 300, ".", "sprache.wav"])
def test_a_voice_that_is_none_is_refused(refused, sound, name):
    assert "voice" in refused("render", sound, "-o", "out.wav", "--voice", name)


@pytest.mark.parametrize(
    "betas", ["[0.1, 0]", "[0.1, 1]", "[-1e-9]", "[NaN]", "[]", "{}", "nonsense", ""]
)
def test_a_bad_schedule_is_refused(refused, voice, sound, betas):
    Path("mine.json").write_text(betas)
    line = refused("render", sound, "-o", "a.wav", "--voice", voice, "--schedule", "mine.json")
    assert "mine" in line


BAD_OPTIONS = [
    ["--iterations", "0"],
    ["--iterations", "-1"],
    ["--iterations", "1001"],
    ["--iterations", "six"],
    ["--iterations", "6", "--schedule", "wg-6"],
    ["--schedule", "wg-7"],
    ["--schedule", "."],
    ["--schedule", "a" * 300],
    ["--seed", "one"],
    ["--rate", "0"],
    ["--rate", "-1"],
    ["--rate", "999999999"],
    ["--device", "tpu"],
    ["--precision", "fp64"],
    ["--colour", "red"],
]


@pytest.mark.parametrize("options", BAD_OPTIONS, ids=lambda options: " ".join(options)[:30])
def test_a_bad_option_is_refused(refused, voice, sound, options):
    refused("render", sound, "-o", "out.wav", "--voice", voice, *options)


@pytest.mark.parametrize(
    "output", ["out.m4a", "stimme.safetensors", "blocked/out.wav", "blocked", "a" * 300 + ".wav"]
)
def test_an_output_that_cannot_be_written_is_refused_before_the_render(
    refused, voice, sound, tmp_path, monkeypatch, output
):
    (tmp_path / "blocked").write_text("a file, not a folder")
    monkeypatch.setattr(Denoiser, "predict", None)  # the first step would fail
    refused("render", sound, "-o", output, "--voice", voice)


@pytest.mark.parametrize("output", ["sprache.wav", "./sprache.wav", "link.wav", "folder"])
def test_a_recording_is_never_written_over_by_its_render(refused, voice, sound, tmp_path, output):
    (tmp_path / "link.wav").symlink_to(sound)
    (tmp_path / "folder").mkdir()
    earlier = tmp_path / "folder" / "sprache-stimme-6.wav"
    earlier.write_bytes(sound.read_bytes())
    inputs = [sound, earlier] if output == "folder" else [sound]
    assert "is an input" in refused("render", *inputs, "-o", output, "--voice", voice)


def test_many_inputs_are_not_written_to_one_file(refused, voice, sound, speech, tmp_path):
    (tmp_path / "other").mkdir()
    write_audio(tmp_path / "other" / "sprache.wav", speech[:3000], 24_000)
    both = (sound, "other/sprache.wav")
    assert "2 inputs to one file" in refused("render", *both, "-o", "out.wav", "--voice", voice)
    assert "two inputs would have" in refused("render", *both, "-o", "out", "--voice", voice)


def test_a_name_with_a_line_s_end_is_reported_in_one_line(refused, voice):
    assert "a\\nb.wav" in refused("render", "a\nb.wav", "-o", "out.wav", "--voice", voice)


@pytest.mark.parametrize(
    "arguments",
    [
        ["render"],
        ["mel", "sprache.wav"],
        ["mel", "sprache.wav", "-o", "out.txt"],
        ["mel", "sprache.wav", "-o", "mel.npy", "--profile", "none"],
        ["mel", "sprache.wav", "-o", "mel.npy", "--voice", "nobody"],
        ["mel", "sprache.wav", "-o", "absent/mel.npy"],
        ["score", "sprache.wav", "absent.wav"],
        ["score", "sprache.wav", "a" * 300],
        ["train", "absent", "-o", "run"],
        ["train", ".", "-o", "run", "--network", "huge"],
        ["train", ".", "-o", "run", "--prior", "pink"],
        ["train", ".", "-o", "run", "--steps", "0"],
        ["train", ".", "-o", "stimme.safetensors"],
        ["dance"],
    ],
    ids=lambda arguments: " ".join(arguments)[:50],
)
def test_what_cannot_be_done_is_refused(refused, voice, sound, arguments):
    refused(*arguments)


def test_a_render_that_holds_no_numbers_is_not_written(refused, voice, sound, monkeypatch):
    Path("out.wav").write_bytes(b"precious")
    monkeypatch.setattr(Denoiser, "predict", lambda self, y, *rest: y * np.nan)
    assert "NaN" in refused("render", sound, "-o", "out.wav", "--voice", voice)


def test_a_journal_of_two_files_or_in_another_file_is_refused(refused, sound, data):
    said = refused("score", sound, sound, "--journal", "kept")
    assert "--cluster and --journal are for two folders" in said
    assert "is not a journal" in refused("check", data, "--journal", data / "clip.wav")


def test_a_cluster_without_a_scheduler_is_refused(refused, voice, sound, monkeypatch):
    pytest.importorskip("distributed")
    monkeypatch.setattr("wavegrad_core.serve.dask_cluster.CONNECT_SECONDS", 1)
    cluster = ["--cluster", "tcp://127.0.0.1:9"]  # the port of `discard`, which nothing listens on
    said = refused("render", sound, "-o", "out.wav", "--voice", voice, *cluster)
    assert "Could not reach the scheduler" in said
