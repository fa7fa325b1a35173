"""Sounds on standard input and output, and other formats than WAV."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import soundfile

from wavegrad_core import cli
from wavegrad_core.audio import read_audio, write_audio

RAW_BYTES = {"s16le": 2, "s24le": 3, "f32le": 4}


@pytest.fixture
def piped(gradwave, monkeypatch):
    """piped(data, "render", ...) -> (exit status, bytes of standard output, standard error)."""

    class PipeEnd(io.TextIOWrapper):
        def isatty(self):
            return False

    def run(data, *arguments):
        before = {name: getattr(sys, name) for name in ("stdin", "stdout", "stderr")}
        output, errors = PipeEnd(io.BytesIO()), io.StringIO()
        monkeypatch.setattr(sys, "stdin", PipeEnd(io.BytesIO(data)))
        monkeypatch.setattr(sys, "argv", ["gradwave", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdout", output)
        monkeypatch.setattr(sys, "stderr", errors)
        status = cli.main()
        for name in ("stdin", "stdout", "stderr"):
            monkeypatch.setattr(sys, name, before[name])
        return status, output.buffer.getvalue(), errors.getvalue()

    return run


def test_a_wav_goes_through_pipes_as_through_files(gradwave, piped, voice, sound):
    assert gradwave("render", sound, "-o", "out.wav", "--voice", voice)[0] == 0
    expected, data = Path("out.wav").read_bytes(), sound.read_bytes()
    for output in ([], ["-o", "-"]):
        assert piped(data, "render", "-", "--voice", voice, *output) == (0, expected, "")
    assert not Path("-").exists()


def test_real_pipes_carry_sound(voice, sound):
    command = [sys.executable, "-m", "gradwave", "render", "-", "--voice", voice]
    with sound.open("rb") as file:
        done = subprocess.run(command, stdin=file, capture_output=True, check=True)
    audio, rate = soundfile.read(io.BytesIO(done.stdout))
    assert (audio.shape, rate) == ((12_000,), 24_000)


def test_a_mel_goes_through_pipes(gradwave, piped, voice, sound):
    assert gradwave("mel", sound, "-o", "mel.npy", "--voice", voice)[0] == 0
    assert gradwave("render", "mel.npy", "-o", "out.wav", "--voice", voice)[0] == 0
    status, mel, _ = piped(sound.read_bytes(), "mel", "-", "-o", "-", "--voice", voice)
    assert (status, mel) == (0, Path("mel.npy").read_bytes())
    assert piped(mel, "render", "-", "--voice", voice)[1] == Path("out.wav").read_bytes()


@pytest.mark.parametrize("format", RAW_BYTES)
def test_raw_samples_come_in_and_go_out(gradwave, piped, voice, sound, format):
    assert gradwave("render", sound, "-o", "out.wav", "--voice", voice)[0] == 0
    subtype = {"s16le": "PCM_16", "s24le": "PCM_24", "f32le": "FLOAT"}[format]
    audio, rate = soundfile.read(sound)
    raw = io.BytesIO()
    soundfile.write(raw, audio, rate, subtype, "LITTLE", "RAW")
    arguments = ["render", "-", "--raw", f"{format}:{rate}", "--format", format]
    status, out, err = piped(raw.getvalue(), *arguments, "--voice", voice)
    assert (status, err, len(out)) == (0, "", RAW_BYTES[format] * len(audio))
    got, _ = soundfile.read(io.BytesIO(out), channels=1, samplerate=rate, subtype=subtype,
                            format="RAW", endian="LITTLE")  # fmt: skip
    np.testing.assert_allclose(np.clip(got, -1, 1), read_audio("out.wav")[0][0], atol=2e-3)


def test_raw_stereo_keeps_its_channels(piped, voice, speech):
    both = np.stack([speech[24_000:30_000], np.zeros(6000, np.float32)])
    arguments = ["render", "-", "--raw", "f32le:24000:2", "--format", "f32le", "--voice", voice]
    _, out, _ = piped(both.T.astype("<f4").tobytes(), *arguments, "--dry-wet", "0")
    np.testing.assert_array_equal(np.frombuffer(out, "<f4").reshape(-1, 2).T, both)


@pytest.mark.parametrize("format", ["flac", "mp3", "ogg", "opus"])
def test_another_format_is_written_to_a_pipe_and_to_a_folder(gradwave, piped, voice, sound, format):
    status, out, _ = piped(sound.read_bytes(), "render", "-", "--format", format, "--voice", voice)
    assert status == 0
    arguments = ["render", sound, "-o", "out", "--format", format, "--voice", voice]
    assert gradwave(*arguments)[0] == 0
    [path] = Path("out").iterdir()
    assert path.name == f"sprache-stimme-6.{format}"
    for name, data in (("a", out), ("b", path.read_bytes())):
        Path(f"{name}.{format}").write_bytes(data)
        audio, rate = read_audio(f"{name}.{format}")
        assert rate == (48_000 if format == "opus" else 24_000)
        assert audio.shape[1] == pytest.approx(rate / 2, abs=1)


@pytest.mark.parametrize("suffix", [".mp3", ".ogg", ".opus"])
def test_a_lossy_file_sounds_like_the_recording(tmp_path, speech, suffix):
    from wavegrad_core.audio import resample

    sound = resample(speech[None], 24_000, 48_000)
    assert write_audio(tmp_path / f"a{suffix}", sound, 48_000) == 0
    got, _ = read_audio(tmp_path / f"a{suffix}")
    samples = min(got.shape[1], sound.shape[1])
    error = got[:, :samples] - sound[:, :samples]
    assert 10 * np.log10((sound**2).mean() / (error**2).mean()) > 10  # dB
    assert (tmp_path / f"a{suffix}").stat().st_size < sound.size


def test_a_long_vorbis_file_is_written(tmp_path):
    noise = np.random.default_rng(0).uniform(-1, 1, (2, 2**20)).astype(np.float32)
    write_audio(tmp_path / "a.ogg", noise, 48_000)
    assert soundfile.info(tmp_path / "a.ogg").frames == 2**20


REFUSED = [
    (["render", "-", "-"], "handle one sound"),
    (["render", "-", "--json"], "--json and the sound"),
    (["render", "-", "--jobs", "2"], "--jobs is for several"),
    (["render", "-", "--raw", "s16le"], "FORMAT:RATE:CHANNELS"),
    (["render", "-", "--raw", "u8:8000"], "FORMAT:RATE:CHANNELS"),
    (["render", "-", "--raw", "s16le:0"], "FORMAT:RATE:CHANNELS"),
    (["render", "sprache.wav", "--raw", "s16le:8000"], "--raw is for standard input"),
    (["render", "sprache.wav", "-o", "-", "--raw", "s16le:8000"], "--raw is for standard input"),
    (["render", "sprache.wav", "--format", "s16le"], "Raw samples (s16le)"),
    (["render", "-"], "Could not read standard input: it is not a sound file"),
]


@pytest.mark.parametrize(("arguments", "reason"), REFUSED)
def test_what_cannot_be_piped_is_refused_in_one_line(piped, voice, sound, arguments, reason):
    status, out, err = piped(b"no sound", *arguments, "--voice", voice)
    assert (status, out) == (2, b"")
    assert len(err.splitlines()) == 1
    assert reason in err


class Terminal(io.BytesIO):
    def isatty(self):
        return True


def test_a_terminal_is_not_read_and_not_filled(gradwave, voice, sound, monkeypatch):
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    assert "it is a terminal" in gradwave("render", "-", "-o", "a.wav", "--voice", voice)[2]
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(Terminal(), encoding="utf-8"))
    assert "it is a terminal" in gradwave("render", sound, "-o", "-", "--voice", voice)[2]


def test_a_reader_that_leaves_early_is_no_error():
    process = subprocess.Popen(
        [sys.executable, "-m", "gradwave", "voices"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.close()
    assert (process.wait(300), process.stderr.read()) == (1, b"")


# Many inputs


@pytest.fixture
def folder(speech, tmp_path):
    for name, start in (("a.wav", 0), ("sub/b.flac", 12_000), ("sub/.hidden.wav", 0)):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        write_audio(tmp_path / "in" / name, speech[start : start + 6000], 24_000)
    (tmp_path / "in" / "note.txt").write_text("no sound")
    return tmp_path / "in"


def rendered(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.wav")}


def test_a_folder_is_rendered_with_its_subfolders(gradwave, voice, folder, tmp_path):
    assert gradwave("render", folder, "-o", "out", "--voice", voice)[0] == 0
    outputs = rendered(tmp_path / "out")
    assert sorted(outputs) == ["a-stimme-6.wav", "sub/b-stimme-6.wav"]
    (tmp_path / "out" / "a-stimme-6.wav").write_bytes(b"kept")
    (tmp_path / "out" / "sub" / "b-stimme-6.wav").unlink()
    again = ["render", folder, "-o", "out", "--voice", voice, "--skip-existing", "--json"]
    status, out, _ = gradwave(*again)
    assert (status, len(json.loads(out))) == (0, 1)
    assert rendered(tmp_path / "out") == outputs | {"a-stimme-6.wav": b"kept"}
    assert json.loads(gradwave(*again)[1]) == []


def test_a_folder_without_sounds_is_refused(refused, voice, tmp_path):
    (tmp_path / "empty").mkdir()
    assert "contains no recordings" in refused("render", "empty", "--voice", voice)


def test_jobs_give_the_same_bytes_and_report_what_failed(gradwave, voice, folder, tmp_path):
    (folder / "bad.wav").write_text("no sound")
    arguments = ["render", folder, "--voice", voice, "--pitch", "1", "--json"]
    status, out, _ = gradwave(*arguments, "-o", "one")
    assert status == 1
    status, out_of_jobs, err = gradwave(*arguments, "-o", "two", "--jobs", "2")
    assert status == 1, err
    assert err.startswith("gradwave: Could not read ")
    assert rendered(tmp_path / "one") == rendered(tmp_path / "two")
    reports = [json.loads(text) for text in (out, out_of_jobs)]
    for report in reports:
        for row in report:
            for name in ("output", "render_seconds", "rtf"):
                row.pop(name, None)
    assert reports[0] == reports[1]


def test_a_pattern_is_expanded_on_windows(gradwave, voice, folder, monkeypatch, tmp_path):
    import typer.core

    windows = SimpleNamespace(**vars(os) | {"name": "nt"})
    monkeypatch.setattr(typer.core, "os", windows)
    assert gradwave("render", "in/*.wav", "-o", "out", "--voice", voice)[0] == 0
    assert sorted(rendered(tmp_path / "out")) == ["a-stimme-6.wav"]
