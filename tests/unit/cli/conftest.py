"""Fixtures that compare the folder before and after a command."""

import pytest


@pytest.fixture
def state(tmp_path):
    """state() -> all paths in the folder, with the content of small files."""
    return lambda: {
        path: path.read_bytes() if path.is_file() and path.stat().st_size < 10**8 else None
        for path in tmp_path.rglob("*")
    }


@pytest.fixture
def refused(gradwave, state):
    """refused("render", ...) -> the error line, after checking that no file has changed."""

    def run(*arguments):
        before = state()
        status, out, err = gradwave(*arguments)
        assert (status, out) == (2, "")
        assert len(err.splitlines()) == 1
        assert err.startswith("gradwave: ")
        assert state() == before
        return err

    return run
