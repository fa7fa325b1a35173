"""The one error for what a person gave and cannot be used."""


class InputError(ValueError):
    """Unusable input: a file, a setting, a place to write to.

    Its text is a single line for a person: what is wrong, why, and what to do. The command prints
    it and exits with 2; the window shows it and goes on.
    """
