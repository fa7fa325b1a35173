"""Translated texts and numbers of the window."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from gradwave import language
from gradwave.language import number, tr
from gradwave.preferences import preferences


@pytest.fixture
def use():
    default = QLocale()
    yield language.use
    language.use("en")
    QLocale.setDefault(default)


def test_without_a_choice_texts_are_english_with_plural_forms():
    assert tr("Open") == "Open"
    assert tr("{name} is missing.", name="a{b}.wav") == "a{b}.wav is missing."
    assert [tr("%n iteration(s)", "", count) for count in (0, 1, 2)] == [
        "0 iterations",
        "1 iteration",
        "2 iterations",
    ]


@pytest.mark.parametrize(
    ("code", "written"),
    [("en", "1,234.5"), ("de", "1.234,5"), ("es", "1.234,5"), ("fr", "1\u202f234,5")],
)
def test_numbers_are_written_as_in_the_language(use, code, written):
    use(code)
    assert number(1234.5, ",.1f") == written
    assert tr("[{length:,.1f}]", length=1234.5) == f"[{written}]"


def test_every_language_can_be_used(use):
    for code in language.LANGUAGES:
        use(code)
        assert language.in_use() == code
        assert (language.FOLDER / f"{code}.qm").is_file()


def test_the_language_is_that_of_the_system_or_the_chosen_one(monkeypatch):
    def system(*tags):
        monkeypatch.setattr(language.QLocale, "system", lambda: QLocaleOf(tags))

    system("de-AT", "en-GB")
    assert language.language_to_use() == "de"
    system("pt-BR", "nl-NL")
    assert language.language_to_use() == "nl"
    system("ja-JP")
    assert language.language_to_use() == "en"
    preferences().write(language.PREFERENCE, "fr")
    assert language.language_to_use() == "fr"
    preferences().write(language.PREFERENCE, "klingon")
    assert language.language_to_use() == "en"


class QLocaleOf:
    def __init__(self, tags):
        self._tags = tags

    def uiLanguages(self):
        return list(self._tags)


def test_no_module_with_texts_is_imported_before_the_language_is_chosen():
    """Texts in constants would stay English."""
    script = (
        "import sys, gradwave.__main__, gradwave.language\n"
        "print(*(one.__file__ for name, one in sys.modules.items() if name[:9] == 'gradwave.'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    sources = [Path(name).read_text(encoding="utf-8") for name in done.stdout.split()]
    assert len(sources) > 2
    assert not any("import tr\n" in source for source in sources)
