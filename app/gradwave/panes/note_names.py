"""Names of notes: A4 is 440 Hz."""

from math import log2

LOWEST_NOTE, HIGHEST_NOTE = 27.5, 4186.1  # Hz, of a piano
NAMES = ("C", "C♯", "D", "D♯", "E", "F", "F♯", "G", "G♯", "A", "A♯", "B")
A4_HERTZ, A4_NUMBER = 440.0, 69  # of MIDI


def note_name(hertz: float) -> str:
    """Return the name of the nearest note of the equal temperament."""
    octave, place = divmod(A4_NUMBER + round(12 * log2(hertz / A4_HERTZ)), len(NAMES))
    return f"{NAMES[place]}{octave - 1}"
