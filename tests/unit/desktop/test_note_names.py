"""Names of notes, against those of librosa."""

import librosa
import numpy as np

from gradwave.panes.note_names import HIGHEST_NOTE, LOWEST_NOTE, note_name


def test_the_notes_of_a_piano():
    frequencies = np.geomspace(LOWEST_NOTE, HIGHEST_NOTE, 1000)
    assert [note_name(hertz) for hertz in frequencies] == list(librosa.hz_to_note(frequencies))
