"""Small inputs for the command."""

import pytest

from wavegrad_core.audio import write_audio


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
