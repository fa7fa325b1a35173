"""The texts of errors: one printable line each."""

import pytest

from wavegrad_core.errors import InputError, without_file


@pytest.mark.parametrize("end", ["\n", "\r", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028"])
def test_line_ends_in_a_name_are_escaped(end):
    line = str(InputError(f"a{end}b.wav: is empty"))
    assert len(line.splitlines()) == 1
    assert line == "a" + end.encode("unicode_escape").decode() + "b.wav: is empty"


@pytest.mark.parametrize("control", ["\x1b", "\x07", "\x00", "\x7f", "\x9b", "\u202e", "\u2066"])
def test_terminal_control_characters_are_escaped(control):
    line = str(InputError(f"a{control}[31mb.pt: is empty"))
    assert line == "a" + control.encode("unicode_escape").decode() + "[31mb.pt: is empty"


def test_a_name_that_is_not_utf_8_can_be_printed():
    name = b"caf\xe9.wav".decode("utf-8", "surrogateescape")
    assert str(InputError(f"{name}: is empty")).encode() == b"caf\\udce9.wav: is empty"


def test_spaces_and_letters_of_all_languages_are_kept():
    text = "two  spaces, 🎙 mañana \u200fשלום 語\u3000語.wav: is empty"
    assert str(InputError(text)) == text


@pytest.mark.parametrize("begin", ["a\n(b).wav: ", "Could not read a\n(b).wav: "])
def test_the_file_is_removed_from_a_message_beside_its_name(begin):
    assert without_file(str(InputError(f"{begin}it is empty.")), "a\n(b).wav") == "it is empty."


def test_a_message_about_another_file_keeps_its_name():
    message = "Could not read b.wav: it is empty."
    assert without_file(message, "a.wav") == message
