"""The language of the window: texts and numbers.

Modules keep translated texts in constants, so `use` must choose the language before they are
imported. Until then everything is English.
"""

from __future__ import annotations

import numbers
import string
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from gradwave.preferences import preferences

PREFERENCE = "look/language"
SYSTEM = "system"
LANGUAGES = {
    "en": "English",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
    "nl": "Nederlands",
}
FOLDER = Path(str(files("wavegrad_core.resources"))) / "languages"


class _Language:
    """A language and its texts; those in English are only plural forms."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.locale = QLocale(code)
        self.texts = QTranslator()
        # Qt would map the file, and crash when an update overwrites it; it does not copy the bytes.
        self._content = (FOLDER / f"{code}.qm").read_bytes()
        self.texts.load(self._content)


class _Formatter(string.Formatter):
    """`str.format` with numbers as the language writes them, if they have a format."""

    def format_field(self, value: object, format_spec: str) -> str:
        if format_spec and isinstance(value, numbers.Real):
            return number(value, format_spec)
        return str(super().format_field(value, format_spec))


_current = _Language("en")
_formatter = _Formatter()


def tr(text: str, comment: str = "", n: int = -1, /, **values: object) -> str:
    """Return a text in the language of the window.

    `make languages` collects the texts from the calls, so `text` is always a literal.

    Args:
        text: The English text. "{name}" stands for the value `name`, "%n" for the number `n`.
        comment: Tells apart equal texts that need different translations. The tools take a text
            with a comment and values for one with a number.
        n: Number that decides between singular and plural: tr("%n take(s)", "", count).
        **values: Values for the fields in braces, which may have a format: "{seconds:.1f} s".
    """
    translated = _current.texts.translate("", text, comment, n) or text
    if n >= 0:
        translated = translated.replace("%n", number(n, ","))
    return _formatter.vformat(translated, (), values) if values else translated


def number(value: numbers.Real | float, format_spec: str) -> str:
    """Format a number as the language of the window writes it: 1,234.5 or 1.234,5.

    Args:
        value: The number.
        format_spec: Its format, as in an f-string: ",.1f".
    """
    locale = _current.locale
    marks = str.maketrans({".": locale.decimalPoint(), ",": locale.groupSeparator()})
    return format(value, format_spec).translate(marks)


def preferred() -> str:
    """Return the language that the user prefers: a key of LANGUAGES, or SYSTEM."""
    kept = preferences().read(PREFERENCE, SYSTEM)
    return kept if kept in LANGUAGES else SYSTEM


def language_to_use() -> str:
    """Return the preferred language, or else the system's, or else English."""
    wanted = preferred()
    if wanted != SYSTEM:
        return wanted
    of_system = (tag[:2] for tag in QLocale.system().uiLanguages())
    return next((code for code in of_system if code in LANGUAGES), "en")


def in_use() -> str:
    """Return the language of the window, a key of LANGUAGES."""
    return _current.code


def use(code: str) -> None:
    """Use a language, a key of LANGUAGES, for all texts from now on."""
    global _current
    _current = _Language(code)
    QLocale.setDefault(_current.locale)  # for the numbers in spin boxes


def translate_qt(app: QCoreApplication) -> None:
    """Translate the texts that come with Qt, such as its file dialog, into the language in use."""
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(_current.locale, "qtbase", "_", folder):
        app.installTranslator(translator)
