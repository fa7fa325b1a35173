"""The command as tests call it."""

import os
import sys

import pytest

from wavegrad_core import cli

pytest.register_assert_rewrite("sound_files", "peer_checkpoints")


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
def no_superuser():
    """Permissions mean nothing to root, so be somebody else."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    yield
    os.seteuid(0)
