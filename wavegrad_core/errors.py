"""The error for input that cannot be used, and the wording of messages."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import ValidationError

# Line ends, commands to terminals (names of files and tensors may contain them), embeddings and
# overrides of the direction of text, which disguise a suffix, and lone surrogates, which stand for
# bytes of names that are not UTF-8 and cannot be printed.
UNPRINTABLE = re.compile(
    "[\x00-\x08\n-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)

SYSTEM_ADVICE = "Free some space, or check the disk and the permissions."


class InputError(ValueError):
    """Input that cannot be used: a file, a setting, an output path.

    The message is one line for the user: what happened, why, and what to do. The command prints it
    and exits with status 2; the window shows it and continues.
    """

    def __init__(self, text: str) -> None:
        super().__init__(printable(text))


class MelProfileMismatch(InputError):
    """A mel that does not clearly have the profile that the voice reads.

    Args:
        problem: What happened and why, in whole sentences.
        advice: What a user of the command can do.
        profiles: Names of the profiles that the mel may have, the voice's own first if possible.

    Attributes:
        problem: The first argument, for the window, which has no command-line options.
        profiles: The last argument.
    """

    def __init__(self, problem: str, advice: str, profiles: list[str]) -> None:
        super().__init__(f"{problem} {advice}")
        self.problem = printable(problem)
        self.profiles = profiles


def printable(text: str) -> str:
    """Escape characters that cannot be printed on one line, in a message or a file name."""
    return UNPRINTABLE.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def printable_lines(text: str) -> str:
    """Escape characters that cannot be printed in each line of a text."""
    return "\n".join(map(printable, text.split("\n")))


def without_file(message: str, path: object) -> str:
    """Remove "Could not read PATH: " or "PATH: " from the beginning of a message.

    For tables and reports that show the file name separately.
    """
    return re.sub(rf"^(?:Could not \w+ )?{re.escape(printable(str(path)))}: ", "", message)


def reason(error: Exception) -> str:
    """Return the message of an exception on one line, without a full stop."""
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return " ".join(text.split()).rstrip(".")


def system_reason(error: OSError) -> str:
    """Return the file and the message of an error of the system, without a full stop."""
    return f"{error.filename}: {reason(error)}" if error.filename else reason(error)


def first_problem(error: "ValidationError") -> str:
    """Return the first problem that pydantic found, and where."""
    first = error.errors()[0]
    where = ".".join(map(str, first["loc"]))
    text = first["msg"].removeprefix("Value error, ")
    return f"{where}: {text}" if where else text
