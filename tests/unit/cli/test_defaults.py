"""Defaults from the environment and a file, verbosity, completion and the version."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from wavegrad_core import __version__
from wavegrad_core.cli import root_command
from wavegrad_core.cli.defaults import option_name, options_of, subcommands, variable
from wavegrad_core.cli.options import complete_voice


@pytest.fixture
def config(monkeypatch, tmp_path, gradwave):
    """config(text): write the user's file of defaults."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))

    def write(text):
        folder = tmp_path / "settings" / "gradwave"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "config.toml").write_text(text, encoding="utf-8")

    return write


def iterations_of(gradwave, *arguments, sound="sprache.wav"):
    import json

    status, out, err = gradwave("render", sound, "-o", "a.wav", "--json", *arguments)
    assert status == 0, err
    return json.loads(out)[0]["iterations"]


def test_what_is_typed_comes_before_the_environment_and_that_before_the_file(
    gradwave, config, voice, sound, monkeypatch
):
    config(f'[render]\nvoice = "{voice}"\niterations = 2\n')
    assert iterations_of(gradwave) == 2
    monkeypatch.setenv("GRADWAVE_RENDER_ITERATIONS", "3")
    assert iterations_of(gradwave) == 3
    assert iterations_of(gradwave, "--iterations", 1) == 1


def test_a_default_gives_way_to_an_option_that_excludes_it(gradwave, config, voice, sound):
    config(f'[render]\nvoice = "{voice}"\niterations = 2\neta = 0.5\nstrength = 0.5\n')
    assert iterations_of(gradwave, "--schedule", "wg-3") == 3
    config(f'[render]\nvoice = "{voice}"\nschedule = "wg-3"\n')
    assert iterations_of(gradwave, "--iterations", 1) == 1


def test_defaults_can_be_left_out_and_another_file_be_named(
    gradwave, config, voice, sound, monkeypatch
):
    config(f'[render]\nvoice = "{voice}"\niterations = 2\n')
    monkeypatch.setenv("GRADWAVE_RENDER_RATE", "7")
    arguments = ["render", "sprache.wav", "-o", "a.wav", "--voice", voice]
    assert gradwave("--no-defaults", *arguments)[0] == 0
    assert "GRADWAVE" not in gradwave(*arguments)[2]
    monkeypatch.delenv("GRADWAVE_RENDER_RATE")
    Path("other.toml").write_text('[voices.export]\noutput = "b.onnx"\n[render]\nkeep-highs = true')
    assert gradwave("--config", "other.toml", *arguments)[0] == 0


BAD_CONFIGS = {
    "[rendr]\nvoice = 'a'": "rendr is not the name of a table or command",
    "[render]\nvoise = 'a'": "voise in [render] is not the name of a table or option",
    "[render]\nvoice = [1]": "voice in [render] is not a string",
    "[voices.imprt]\nfrom = 'lmnt'": "imprt in [voices] is not",
    "voice = 'a'": "voice is not the name of a table",
    "[render": "Could not read the configuration",
    "render = " + "[" * 100_000: "nested too deeply",
    " " * 2**20 + "a": "too large",
    "[render]\niterations = 'six'": "It comes from the configuration file.",
}


@pytest.mark.parametrize("text", BAD_CONFIGS)
def test_a_file_that_cannot_be_used_is_reported_in_one_line(refused, config, voice, sound, text):
    config(text)
    assert BAD_CONFIGS[text] in refused("render", sound, "-o", "a.wav", "--voice", voice)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_no_configuration(refused, tmp_path):
    os.mkfifo(tmp_path / "pipe.toml")
    assert "it is not a file" in refused("--config", "pipe.toml", "doctor")


def test_a_byte_order_mark_of_an_editor_is_skipped(gradwave, config, voice, sound):
    config(f'\ufeff[render]\r\nvoice = "{voice}"\r\niterations = 2\r\n')
    assert iterations_of(gradwave) == 2


def test_a_variable_that_cannot_be_used_is_named(refused, voice, sound, monkeypatch):
    monkeypatch.setenv("GRADWAVE_RENDER_ITERATIONS", "six")
    line = refused("render", sound, "-o", "a.wav", "--voice", voice)
    assert "It comes from the environment variable GRADWAVE_RENDER_ITERATIONS." in line


def test_every_option_has_a_variable_of_its_own():
    def names(command, path=()):
        for option in options_of(command):
            yield variable(path, option)
        for name, subcommand in subcommands(command).items():
            yield from names(subcommand, (*path, name))

    found = list(names(root_command()))
    assert len(found) == len(set(found))
    assert {"GRADWAVE_RENDER_KEEP_HIGHS", "GRADWAVE_VOICES_IMPORT_FROM"} <= set(found)
    assert not any(name.endswith(("_HELP", "VERSION")) for name in found)


def test_the_long_name_of_an_option_is_found():
    render = root_command().commands["render"]
    assert {"output", "keep-highs", "json"} <= {option_name(option) for option in render.params}


@pytest.mark.parametrize("place", ["before", "after"])
def test_quiet_prints_nothing_and_verbose_prints_more(gradwave, voice, sound, place, caplog):
    def run(flag):
        arguments = ["render", sound, "-o", "a.wav", "--voice", voice, "--schedule", "wg-25"]
        return gradwave(*([flag, *arguments] if place == "before" else [*arguments, flag]))

    assert run("-q") == (0, "", "")
    status, out, err = run("-v")
    assert (status, len(out.splitlines())) == (0, 1)
    assert "may hiss" in err
    assert "Voice tiny on cpu in" in caplog.text
    assert gradwave("render", "absent.wav", "--voice", voice, "-q")[2].count("\n") == 1


@pytest.mark.parametrize("arguments", [["--version"], ["--version", "render"]])
def test_the_version_is_printed(gradwave, arguments):
    assert gradwave(*arguments) == (0, f"gradwave {__version__}\n", "")


@pytest.mark.parametrize("arguments", [["-h"], ["render", "-h"], ["voices", "import", "-h"]])
def test_h_is_help(gradwave, arguments):
    long = [*arguments[:-1], "--help"]
    assert gradwave(*arguments) == gradwave(*long)
    assert gradwave(*arguments)[1].startswith("Usage: gradwave")


def completions(words):
    """Return what bash would offer after these words."""
    environment = os.environ | {
        "_GRADWAVE_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split(" ")) - 1),
    }
    done = subprocess.run(
        [sys.executable, "-m", "gradwave"], env=environment, capture_output=True, text=True
    )
    return done.stdout.split()


def test_no_completion_contains_a_command_to_the_shell(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    names = [
        "béa 語-1.2",
        "$(touch x)",
        "`id`",
        "a;id",
        "a&id",
        "a|id",
        "a>b",
        "a'b",
        "a\nid",
        "!1",
    ]
    for name in names:
        (tmp_path / f"{name}.safetensors").touch()
        (tmp_path / f"{name} folder").mkdir()
    installed = [(name, tmp_path / name) for name in names]
    monkeypatch.setattr("wavegrad_core.voices.library.list_voices", lambda: installed)
    expected = {"béa 語-1.2", "béa 語-1.2.safetensors", "béa 語-1.2 folder/"}
    assert set(complete_voice("")) == expected


def test_a_shell_completes_commands_and_voices():
    assert completions("gradwave ren") == ["render"]
    assert completions("gradwave render --voice tr") == ["trio"]
