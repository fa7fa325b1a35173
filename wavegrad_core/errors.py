"""The one error for what a person gave and cannot be used."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import ValidationError

# What ends a line anywhere or commands a terminal (the name of a file or a tensor may hold it), and
# halves of characters, which names that are not UTF-8 are read as and which cannot be printed.
UNPRINTABLE = re.compile("[\x00-\x08\n-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


class InputError(ValueError):
    """Unusable input: a file, a setting, a place to write to.

    Its text is a single line for a person: what is wrong, why, and what to do. The command prints
    it and exits with 2; the window shows it and goes on.
    """

    def __init__(self, text: str) -> None:
        super().__init__(printable(text))


class OtherProfile(InputError):
    """A mel that is not plainly of the profile that the voice reads.

    profiles: the names of those that it may be of, the voice's own first if it may be of that.
    plain: the text for who has no command line, which says of no option.
    """

    def __init__(self, plain: str, advice: str, profiles: list[str]) -> None:
        super().__init__(f"{plain}; {advice}")
        self.plain = printable(plain)
        self.profiles = profiles


def printable(text: str) -> str:
    """A text, or a file's name, as one line that can be printed and encoded."""
    return UNPRINTABLE.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def reason(error: Exception) -> str:
    """An exception's own words, on one line."""
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return " ".join(text.split()).rstrip(".")


def first_problem(error: "ValidationError") -> str:
    """The first of what pydantic found wrong: where, and in its own words."""
    first = error.errors()[0]
    where = ".".join(map(str, first["loc"]))
    words = first["msg"].removeprefix("Value error, ")
    return f"{where}: {words}" if where else words
