"""A pytest plugin that chooses the language of the window before its modules are imported.

The variable LANGUAGE_UNDER_TEST names the language. "pseudo" puts each translated text in brackets,
which shows texts that are not translated.
"""

from __future__ import annotations

import os

from gradwave import language

CODE = os.environ["LANGUAGE_UNDER_TEST"]


class PseudoTexts:
    """Translations that are the English texts in brackets."""

    def __init__(self, english) -> None:
        self._english = english

    def translate(self, context: str, text: str, comment: str, n: int) -> str:
        return f"[{self._english.translate(context, text, comment, n) or text}]"


if CODE == "pseudo":
    language._current.texts = PseudoTexts(language._current.texts)
else:
    language.use(CODE)
