"""What the window says about an exception."""

import errno
import os

import pytest

from gradwave.problem import Problem


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.ENOLCK])
def test_an_error_of_the_system_is_not_a_bug(number):
    error = OSError(number, os.strerror(number), "/home/x/state")
    problem = Problem.of(error, "autosave the project")
    assert problem.message.startswith("Could not autosave the project: /home/x/state: ")
    assert os.strerror(number) in problem.message
    assert "bug" not in problem.message


@pytest.mark.parametrize("error", [OSError("PortAudio is not here"), KeyError("a")])
def test_another_exception_is(error):
    assert "This is a bug in Gradwave" in Problem.of(error, "play").message
