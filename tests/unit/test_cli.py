"""The command: what is asked for is done, and anything bad is one line, exit 2, nothing written."""

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import safetensors.torch
import soundfile

from wavegrad_core import cli, rendering
from wavegrad_core import voice as voice_module
from wavegrad_core.audio import read_audio, write_audio
from wavegrad_core.errors import InputError
from wavegrad_core.schedule import Schedule
from wavegrad_core.vocoder import Vocoder
from wavegrad_core.voice import Voice

ROOT = Path(__file__).parents[2]


@pytest.fixture
def gradwave(monkeypatch, capsys, tmp_path):
    """gradwave("render", ...) -> (exit status, standard output, standard error), in tmp_path."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["gradwave", *map(str, arguments)])
        status = cli.main()
        out, err = capsys.readouterr()
        return status, out, err

    return run


@pytest.fixture
def voice(tmp_path, make_voice):
    path = tmp_path / "stimme.safetensors"
    make_voice(prior="mel").save(path)
    return path


@pytest.fixture
def sound(tmp_path, speech):
    path = tmp_path / "sprache.wav"
    write_audio(path, speech[24_000:36_000], 24_000)
    return path


@pytest.fixture
def refused(gradwave, tmp_path):
    """refused("render", ...) -> the line; and nothing in the folder has changed."""

    def run(*arguments):
        before = state(tmp_path)
        status, out, err = gradwave(*arguments)
        assert (status, out) == (2, "")
        assert len(err.splitlines()) == 1
        assert err.startswith("gradwave: ")
        assert state(tmp_path) == before
        return err

    return run


def state(folder):
    """All that is in a folder, with what is in it."""
    return {
        path: path.read_bytes() if path.is_file() and path.stat().st_size < 10**8 else None
        for path in folder.rglob("*")
    }


# Rendering


def test_a_recording_becomes_a_sound_of_the_same_length(gradwave, voice, sound):
    status, out, err = gradwave("render", sound, "-o", "out.wav", "--voice", voice)
    assert (status, err) == (0, "")
    assert out.startswith("out.wav: 0.50 s in ")
    audio, rate = read_audio("out.wav")
    assert (audio.shape, rate) == ((1, 12_000), 24_000)
    expected = render_of(voice, sound)
    np.testing.assert_allclose(audio[0], np.clip(expected, -1, 1), atol=1e-4)


def render_of(voice, sound, iterations=6, **options):
    vocoder = Vocoder(Voice.load(voice))
    audio, rate = read_audio(sound)
    mel = vocoder.mel_of(audio[0], rate)
    return vocoder.render(mel, vocoder.voice.schedule(iterations), **options)[: audio.shape[1]]


def test_json_tells_all_and_nothing_else_is_on_standard_output(gradwave, voice, sound):
    status, out, err = gradwave(
        *("render", sound, "-o", "out.flac", "--voice", voice),
        *("--iterations", 3, "--seed", 7, "--precision", "fp32", "--device", "cpu", "--json"),
    )
    assert (status, err) == (0, "")
    [told] = json.loads(out)
    assert told["output"] == "out.flac"
    assert (told["input"], told["seconds"], told["seed"]) == (str(sound), 0.5, 7)
    assert (told["device"], told["precision"], told["voice"]) == ("cpu", "fp32", "tiny")
    assert (told["iterations"], told["schedule"]) == (3, "3 steps")
    assert told["rtf"] == pytest.approx(told["render_seconds"] / 0.5, abs=2e-3)
    np.testing.assert_allclose(
        read_audio("out.flac")[0][0],
        np.clip(render_of(voice, sound, 3, seed=7), -1, 1),
        atol=0.02 * np.std(render_of(voice, sound, 3, seed=7)) + 1e-3,
    )


def test_the_same_command_twice_gives_the_same_bytes_and_another_seed_does_not(
    gradwave, voice, sound
):
    for name, seed in (("a.wav", 1), ("b.wav", 1), ("c.wav", -1)):
        assert gradwave("render", sound, "-o", name, "--voice", voice, "--seed", seed)[0] == 0
    assert Path("a.wav").read_bytes() == Path("b.wav").read_bytes()
    assert Path("a.wav").read_bytes() != Path("c.wav").read_bytes()


@pytest.mark.parametrize("seed", [-(2**63), 2**64, 10**30])
def test_any_whole_number_is_a_seed(gradwave, voice, sound, seed):
    status, out, _ = gradwave(
        "render", sound, "-o", "a.wav", "--voice", voice, "--seed", seed, "--json"
    )
    assert status == 0
    assert json.loads(out)[0]["seed"] == seed


@pytest.mark.parametrize("samples", [551, 552, 553, 22_049, 44_100, 44_101])
@pytest.mark.parametrize("rate", [44_100, 48_000, 8_000, 11_025])
def test_length_and_rate_are_the_recording_s_whatever_they_are(
    gradwave, voice, speech, tmp_path, samples, rate
):
    write_audio(tmp_path / "in.wav", speech[:samples], rate)
    assert gradwave("render", "in.wav", "-o", "out.wav", "--voice", voice)[0] == 0
    info = soundfile.info("out.wav")
    assert (info.samplerate, info.frames) == (rate, samples)


def test_another_rate_can_be_asked_for(gradwave, voice, sound):
    arguments = ("render", sound, "-o", "out.wav", "--voice", voice, "--rate", 48_000)
    assert gradwave(*arguments)[0] == 0
    info = soundfile.info("out.wav")
    assert (info.samplerate, info.frames) == (48_000, 24_000)


def test_both_channels_of_a_stereo_recording_are_rendered(gradwave, voice, speech, tmp_path):
    left, right = speech[24_000:36_000], speech[36_000:48_000]
    write_audio(tmp_path / "both.wav", np.stack([left, right]), 24_000)
    for name, channel in (("left", left), ("right", right)):
        write_audio(tmp_path / f"{name}.wav", channel, 24_000)
        gradwave("render", f"{name}.wav", "-o", f"{name}-out.wav", "--voice", voice)
    gradwave("render", "both.wav", "-o", "both-out.wav", "--voice", voice)
    both = read_audio("both-out.wav")[0]
    np.testing.assert_array_equal(both[0], read_audio("left-out.wav")[0][0])
    np.testing.assert_array_equal(both[1], read_audio("right-out.wav")[0][0])


def test_a_mel_that_the_command_wrote_is_rendered_as_the_recording(gradwave, voice, sound):
    assert gradwave("mel", sound, "-o", "mel.npy", "--voice", voice) == (0, "", "")
    mel = np.load("mel.npy")
    assert (mel.dtype, mel.shape) == (np.float32, (20, 120))
    for source, target in ((sound, "a.wav"), ("mel.npy", "b.wav")):
        assert gradwave("render", source, "-o", target, "--voice", voice)[0] == 0
    assert Path("a.wav").read_bytes() == Path("b.wav").read_bytes()


def test_a_mel_of_the_named_profile_needs_no_voice(gradwave, sound):
    assert gradwave("mel", sound, "-o", "mel.npy")[0] == 0
    assert np.load("mel.npy").shape == (128, 40)


def test_a_mel_is_of_the_mean_of_all_channels(gradwave, voice, speech):
    both = np.stack([speech[:12_050], speech[20_000:32_050]])
    write_audio("both.wav", both, 48_000)
    assert gradwave("mel", "both.wav", "-o", "mel.npy", "--voice", voice)[0] == 0
    vocoder = Vocoder(Voice.load(voice))
    expected = vocoder.mel_of(read_audio("both.wav")[0].mean(axis=0), 48_000)
    np.testing.assert_allclose(np.load("mel.npy"), expected, atol=1e-4)


def test_a_profile_and_a_voice_that_agree_are_one(gradwave, sound):
    for options in (["--profile", "wavegrad"], ["--voice", "kathleen", "--profile", "wavegrad"]):
        assert gradwave("mel", sound, "-o", f"{len(options)}.npy", *options)[0] == 0
    assert Path("2.npy").read_bytes() == Path("4.npy").read_bytes()


def test_a_profile_that_is_not_the_voices_is_refused(refused, sound):
    said = refused("mel", sound, "-o", "mel.npy", "--voice", "kathleen", "--profile", "lmnt")
    assert "profile wavegrad, not lmnt" in said


def test_how_many_samples_were_clipped_is_told(gradwave, make_voice, sound):
    make_voice(gain=0.2).save("loud.safetensors")  # its sounds are five times what it diffuses
    options = ("--voice", "loud.safetensors", "--precision", "fp32")
    [told] = json.loads(gradwave("render", sound, "-o", "a.flac", *options, "--json")[1])
    written = read_audio("a.flac")[0][0]
    assert told["clipped"] == int((np.abs(written) >= 1 - 2.0**-23).sum()) > 100
    told_in_words = gradwave("render", sound, "-o", "a.flac", *options)[1]
    assert f"; {told['clipped']:,} samples were too loud, and are clipped" in told_in_words


def test_a_schedule_by_name_or_from_a_file_is_used(gradwave, voice, sound):
    Path("mine.json").write_text("[1e-4, 0.05, 0.5]")
    Path("same.json").write_text(json.dumps(Schedule.named("wg-6").betas.tolist()))
    outputs = {}
    for name in ("wg-6", "mine.json", "same.json"):
        status, out, _ = gradwave(
            *("render", sound, "-o", f"{name}.wav", "--voice", voice),
            *("--schedule", name, "--json"),
        )
        outputs[name] = json.loads(out)[0] | {"bytes": Path(f"{name}.wav").read_bytes()}
        assert status == 0
    assert (outputs["mine.json"]["schedule"], outputs["mine.json"]["iterations"]) == ("mine", 3)
    assert outputs["wg-6"]["bytes"] == outputs["same.json"]["bytes"]
    assert outputs["wg-6"]["bytes"] != outputs["mine.json"]["bytes"]


def test_a_schedule_that_may_hiss_is_warned_of_in_one_line(gradwave, voice, sound):
    status, _, err = gradwave(
        "render", sound, "-o", "a.wav", "--voice", voice, "--schedule", "wg-25"
    )
    assert status == 0
    assert len(err.splitlines()) == 1
    assert "may hiss" in err


def test_without_a_name_the_sound_lies_in_the_folder_at_hand(gradwave, voice, sound, tmp_path):
    assert gradwave("render", sound, "--voice", voice)[0] == 0
    assert (tmp_path / "sprache-stimme-6.wav").is_file()
    assert sound.is_file()


def test_a_file_in_a_folder_that_is_not_there_is_refused(refused, voice, sound):
    assert "no folder" in refused("render", sound, "-o", "nowhere/out.wav", "--voice", voice)


@pytest.mark.parametrize("folder", ["new", "new/er", "語"])
def test_a_name_without_an_ending_is_a_folder_that_is_made(gradwave, voice, sound, folder):
    assert gradwave("render", sound, "-o", folder, "--voice", voice)[0] == 0
    assert [path.name for path in Path(folder).iterdir()] == ["sprache-stimme-6.wav"]


def test_names_in_every_alphabet_and_with_marks_of_markup(gradwave, voice, speech, tmp_path):
    name = tmp_path / "mañana [bold]語[red] :smile: 🎙.wav"
    write_audio(name, speech[:3000], 24_000)
    status, out, err = gradwave("render", name, "-o", "out 語 [red].wav", "--voice", voice)
    assert (status, err) == (0, "")
    assert out.startswith("out 語 [red].wav: ")
    status, out, _ = gradwave("render", name, "-o", "語.wav", "--voice", voice, "--json")
    assert json.loads(out)[0]["input"] == str(name)


# Many inputs


def test_of_many_inputs_those_that_can_be_are_rendered(gradwave, voice, sound, speech, tmp_path):
    (tmp_path / "bad [x].wav").write_text("no sound")
    write_audio(tmp_path / "more.wav", speech[:3000], 24_000)
    status, out, err = gradwave(
        "render", sound, "bad [x].wav", "more.wav", "-o", "results", "--voice", voice, "--json"
    )
    assert status == 1
    assert len(err.splitlines()) == 1
    assert err.startswith("gradwave: bad [x].wav: is not a sound file")
    told = json.loads(out)
    assert [entry["input"] for entry in told] == [str(sound), "bad [x].wav", "more.wav"]
    assert "is not a sound file" in told[1]["error"]
    found = sorted(path.name for path in Path("results").iterdir())
    assert found == ["more-stimme-6.wav", "sprache-stimme-6.wav"]


def test_when_none_can_be_rendered_the_exit_is_2_and_no_folder_is_made(gradwave, voice, tmp_path):
    for name in ("a.wav", "b.wav"):
        (tmp_path / name).write_text("no sound")
    before = state(tmp_path)
    status, out, err = gradwave("render", "a.wav", "b.wav", "-o", "out", "--voice", voice)
    assert (status, out) == (2, "")
    assert len(err.splitlines()) == 2
    assert state(tmp_path) == before


# Bad input


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
    "output", ["out.mp3", "stimme.safetensors", "blocked/out.wav", "blocked", "a" * 300 + ".wav"]
)
def test_an_output_that_cannot_be_written_is_refused_before_the_render(
    refused, voice, sound, tmp_path, monkeypatch, output
):
    (tmp_path / "blocked").write_text("a file, not a folder")
    monkeypatch.setattr(Vocoder, "predict", None)  # the first step would fail
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
    assert "one file for 2" in refused("render", *both, "-o", "out.wav", "--voice", voice)
    assert "two inputs would be" in refused("render", *both, "-o", "out", "--voice", voice)


def test_a_name_with_a_line_s_end_is_told_in_one_line(refused, voice):
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
    monkeypatch.setattr(Vocoder, "predict", lambda self, y, *rest: y * np.nan)
    assert "NaN" in refused("render", sound, "-o", "out.wav", "--voice", voice)


# Stopping


def test_ctrl_c_leaves_nothing_half_written(gradwave, voice, sound, tmp_path, monkeypatch):
    (tmp_path / "out.wav").write_bytes(b"precious")
    before = state(tmp_path)

    def interrupted(*arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(Vocoder, "predict", interrupted)
    status, out, err = gradwave("render", sound, "-o", "out.wav", "--voice", voice)
    assert (status, out, err) == (130, "", "gradwave: stopped\n")
    assert state(tmp_path) == before


def test_an_interrupt_while_numba_compiles_ends_the_render_once_it_has(
    gradwave, voice, sound, monkeypatch
):
    predict, steps, compiled = Vocoder.predict, [], []
    compiler = {"__name__": "numba.core.somewhere", "signal": signal, "time": time}
    code = "def compiled():\n signal.raise_signal(signal.SIGTERM)\n time.sleep(0.2)\n return 1"
    exec(code, compiler)

    def compiling(self, *arguments):
        steps.append(len(steps))
        if len(steps) == 2:
            compiled.append(compiler["compiled"]())
            time.sleep(1)
        return predict(self, *arguments)

    before = signal.getsignal(signal.SIGTERM)
    monkeypatch.setattr(Vocoder, "predict", compiling)
    status, _, err = gradwave("render", sound, "-o", "out.wav", "--voice", voice)
    assert (status, err, len(steps), compiled) == (130, "gradwave: stopped\n", 2, [1])
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX's")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_real_signal_ends_the_process_with_one_line(number, voice, clip, tmp_path):
    arguments = ["render", clip, "-o", tmp_path / "out.wav", "--voice", voice]
    process = subprocess.Popen(
        [sys.executable, "-m", "app", *arguments, "--iterations", "1000"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # what a shell starts in the background ignores Ctrl-C, these tests may be such
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    while not list(tmp_path.glob(".gradwave-*")) and process.poll() is None:
        time.sleep(0.05)  # until it has begun to render
    process.send_signal(number)
    out, err = process.communicate(timeout=120)
    assert (process.returncode, out, err) == (130, "", "gradwave: stopped\n")
    assert [path.name for path in tmp_path.iterdir()] == ["stimme.safetensors"]


# In a process of its own


def in_a_terminal(*arguments, cwd):
    """Run with standard error on a terminal: (exit status, standard output, what it shows)."""
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "app", *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=follower,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "80"},
    )
    os.close(follower)
    shown = b""
    while True:
        try:
            block = os.read(leader, 10_000)
        except OSError:  # the other end is closed
            break
        if not block:
            break
        shown += block
    out = process.communicate()[0]
    os.close(leader)
    return process.returncode, out.decode(), shown.decode()


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are POSIX's")
def test_progress_is_shown_on_a_terminal_and_json_stays_pure(voice, sound, tmp_path):
    named = sound.rename(tmp_path / "[x] ja.wav")
    status, out, shown = in_a_terminal(
        *("render", named, "-o", tmp_path / "out.wav", "--voice", voice),
        *("--iterations", 20, "--json"),
        cwd=tmp_path,
    )
    assert status == 0
    assert json.loads(out)[0]["iterations"] == 20
    assert "[x] ja.wav" in shown
    assert "\x1b[" in shown


def test_a_name_that_is_no_utf_8_and_a_terminal_that_is_no_unicode(voice, sound, tmp_path):
    odd = os.fsencode(tmp_path) + b"/caf\xe9.wav"
    os.rename(os.fsencode(sound), odd)
    outcome = subprocess.run(
        [sys.executable, "-m", "app", "render", odd, "-o", tmp_path / "語.wav", "--voice", voice],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
    )
    assert (outcome.returncode, outcome.stderr) == (0, b"")
    assert outcome.stdout.startswith(os.fsencode(tmp_path) + b"/\\u8a9e.wav: 0.50 s")


def test_json_of_a_name_that_is_no_utf_8_can_be_read_back(gradwave, voice, sound, tmp_path):
    odd = tmp_path / os.fsdecode(b"caf\xe9.wav")
    sound.rename(odd)
    status, out, err = gradwave("render", odd, "-o", "語.wav", "--voice", voice, "--json")
    assert (status, err) == (0, "")
    assert out.isascii()
    told = json.loads(out)[0]
    assert (told["input"], told["output"]) == (str(odd), "語.wav")


# The other commands


def test_voices_are_listed_and_a_bad_one_is_told(gradwave, make_voice, tmp_path, monkeypatch):
    monkeypatch.setattr(voice_module, "_folders", lambda: iter([tmp_path / "voices"]))
    (tmp_path / "voices").mkdir()
    made = make_voice(licence="CC0 1.0", credit="Ana 語", scores={"stoi": 0.9})
    made.save(tmp_path / "voices" / "ana.safetensors")
    (tmp_path / "voices" / "bad.safetensors").write_bytes(b"no voice")
    status, out, err = gradwave("voices")
    assert (status, out) == (0, "ana: 24000 Hz, CC0 1.0. Ana 語\n")
    assert len(err.splitlines()) == 1
    assert "bad.safetensors" in err
    [row] = json.loads(gradwave("voices", "--json")[1])
    assert (row["name"], row["rate"], row["credit"]) == ("ana", 24_000, "Ana 語")
    assert row["scores"] == {"stoi": 0.9}


def test_a_sound_scores_full_marks_against_itself(gradwave, clip):
    status, out, _ = gradwave("score", clip, clip, "--json")
    assert status == 0
    scores = json.loads(out)
    assert scores["stoi"] == pytest.approx(1)
    assert scores["mcd"] == pytest.approx(0, abs=1e-6)


def test_the_doctor_s_json_is_one_document(gradwave):
    status, out, _ = gradwave("doctor", "--json")
    assert status == 0
    assert json.loads(out)


@pytest.fixture
def recordings(speech, tmp_path, monkeypatch):
    """Three in the folder data; what is trained on them is a network of few weights."""
    from wavegrad_core.network_shape import SHAPES, NetworkShape

    small = NetworkShape(
        frame=60,
        audio_channels=8,
        down_channels=(),
        mel_channels=8,
        up_channels=(8,),
        factors=(5,),
        up_dilations=((1, 2, 1, 2),),
    )
    monkeypatch.setitem(SHAPES, "lite", small)
    (tmp_path / "data").mkdir()
    for i in range(3):
        write_audio(tmp_path / "data" / f"{i}.wav", speech[i * 9000 : i * 9000 + 9000], 24_000)
    return "data"


def test_train_ends_in_a_voice_that_renders(gradwave, recordings, sound):
    arguments = ["train", recordings, "-o", "run", "--batch", 2, "--crop-frames", 10]
    arguments += ["--name", "Ana"]
    status, out, err = gradwave(*arguments, "--steps", 2, "--licence", "CC0")
    assert (status, out) == (0, "run/voice.safetensors\n")
    assert "step 2 of 2, loss " in err
    voice = Voice.load("run/voice.safetensors")
    assert (voice.name, voice.licence, voice.training["steps"]) == ("Ana", "CC0", 2)
    assert voice.training["data"] == "data"
    assert gradwave(*arguments, "--steps", 2)[0] == 2
    assert gradwave("train", "data", "-o", "run", "--steps", 4, "--resume")[0] == 0
    assert Voice.load("run/voice.safetensors").training["steps"] == 4
    status, _, err = gradwave(
        *("render", sound, "-o", "out.wav", "--voice", "run/voice.safetensors"),
        *("--iterations", 1),
    )
    assert (status, err) == (0, "")
    assert read_audio("out.wav")[0].shape == (1, 12_000)


def test_a_network_that_is_told_the_index_is_trained_by_an_option(gradwave, recordings):
    begin = ["train", recordings, "-o", "run", "--batch", 1, "--crop-frames", 10, "--steps", 1]
    status, _, err = gradwave(*begin, "--conditioning", "time")
    told = "gradwave: conditioning 'time' is not known; choose level or index\n"
    assert (status, err) == (2, told)
    assert gradwave(*begin, "--conditioning", "index")[0] == 0
    assert Voice.load("run/voice.safetensors").card.network.conditioning == "index"
    go_on = ["train", recordings, "-o", "run", "--steps", 2, "--resume", "--network", "lite"]
    status, _, err = gradwave(*go_on, "--conditioning", "level")
    assert status == 2
    assert "the conditioning on the index" in err
    assert gradwave(*go_on)[0] == 0
    voice = Voice.load("run/voice.safetensors")
    assert (voice.card.network.conditioning, voice.training["steps"]) == ("index", 2)


def test_help_tells_of_every_command(gradwave):
    status, out, _ = gradwave("--help")
    assert status == 0
    for command in ("render", "mel", "voices", "train", "check", "score", "doctor"):
        assert command in out


def test_an_unexpected_error_is_not_taken_for_bad_input(gradwave, voice, sound, monkeypatch):
    def broken(*arguments, **options):
        raise ZeroDivisionError

    monkeypatch.setattr(rendering, "render_file", broken)
    with pytest.raises(ZeroDivisionError):
        gradwave("render", sound, "-o", "a.wav", "--voice", voice)
    assert not issubclass(ZeroDivisionError, InputError)


def test_memory_that_runs_out_makes_smaller_pieces_and_is_told(
    gradwave, voice, speech, monkeypatch, tmp_path
):
    write_audio(tmp_path / "long.wav", speech, 24_000)
    predict = Vocoder.predict

    def some(self, y, conditions, *rest):
        if len(conditions[0]) > 400:
            raise MemoryError
        return predict(self, y, conditions, *rest)

    monkeypatch.setattr(Vocoder, "predict", some)
    status, _, err = gradwave("render", "long.wav", "-o", "out.wav", "--voice", voice)
    assert status == 0
    assert "pieces of" in err
    assert (tmp_path / "out.wav").exists()
