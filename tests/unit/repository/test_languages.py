"""The translations of the window: every text is there, finished, and has its fields."""

import ast
import re
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from script_module import load_script

ROOT = Path(__file__).parents[3]
languages = load_script("packaging/languages.py")
CODES = ("de", "es", "fr", "nl")
FIELD = re.compile(r"\{\{|\}\}|\{[^{}]*\}|%n")


def texts_of_the_program():
    """Yield the place and the argument of each call of tr()."""
    for path in sorted((ROOT / "app" / "gradwave").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "tr":
                yield f"{path.name}:{node.lineno}", node


def messages(code):
    return list(ET.parse(languages.FOLDER / f"{code}.ts").iter("message"))


def forms(message):
    translation = message.find("translation")
    return [one.text or "" for one in translation.iter("numerusform")] or [translation.text or ""]


def test_only_literals_are_translated_and_a_text_with_a_comment_has_no_values():
    for place, call in texts_of_the_program():
        texts = call.args[:2]
        assert all(isinstance(one, ast.Constant) for one in texts), place
        if len(call.args) == 2:
            assert not call.keywords, f"{place}: lupdate would take it for a text with a number"


@pytest.mark.parametrize("code", CODES)
def test_a_language_has_exactly_the_texts_of_the_program(code):
    """If this fails: run `make languages`, and translate the unfinished entries."""
    wanted = {call.args[0].value for _, call in texts_of_the_program()}
    assert {one.find("source").text for one in messages(code)} == wanted


@pytest.mark.parametrize("code", ["en", *CODES])
def test_every_text_of_a_language_is_finished(code):
    for message in messages(code):
        source = message.find("source").text
        assert message.find("translation").get("type") is None, source
        assert all(forms(message)), source


@pytest.mark.parametrize("code", ["en", *CODES])
def test_a_translation_has_the_fields_of_its_source(code):
    for message in messages(code):
        source = message.find("source").text
        wanted = sorted(FIELD.findall(source))
        *singular, plural = forms(message)
        assert sorted(FIELD.findall(plural)) == wanted, source
        for one in singular:  # may say "once"
            assert set(wanted) - set(FIELD.findall(one)) <= {"%n"}, source
            assert set(FIELD.findall(one)) <= set(wanted), source


@pytest.mark.parametrize("code", CODES)
def test_a_filter_of_a_file_dialog_keeps_its_pattern(code):
    for message in messages(code):
        source = message.find("source").text
        if ";;" in source:
            assert re.findall(r"\([^)]*\)", source) == re.findall(r"\([^)]*\)", forms(message)[0])


def test_the_compiled_files_are_those_of_the_sources(tmp_path):
    """If this fails: run `make languages`."""
    for path in languages.FOLDER.glob("*.ts"):
        shutil.copy(path, tmp_path)
    languages.compile_all(tmp_path)
    for path in tmp_path.glob("*.qm"):
        assert path.read_bytes() == (languages.FOLDER / path.name).read_bytes(), path.name
