"""The window makes rich text in one place only: names from outside must never become HTML."""

import ast
import re
from pathlib import Path

APP = Path(__file__).parents[3] / "app" / "gradwave"
HOME = APP / "widgets" / "plain_text.py"
ELIDED_LABEL = APP / "widgets" / "elided_label.py"  # it says itself that it is plain
FORBIDDEN = {
    "QLabel": "plain_label",
    "QMessageBox": "plain_message_box",
    "QErrorMessage": "plain_message_box",
    "QTextEdit": "QPlainTextEdit",
    "QTextBrowser": "QPlainTextEdit",
    "setHtml": "setPlainText",
    "setTextFormat": "plain_label",
}
HTML = re.compile(r"</?[a-z]+[^>]*>|&[a-z]+;")
STATIC_BOXES = {"about", "critical", "information", "question", "warning"}


def is_fixed(tip: ast.expr) -> bool:
    """Return whether a tooltip is written in the program, or comes from `plain_tip`."""
    if isinstance(tip, ast.IfExp):
        return is_fixed(tip.body) and is_fixed(tip.orelse)
    if isinstance(tip, ast.Call) and getattr(tip.func, "id", "") == "tr":
        return not tip.keywords
    escaped = isinstance(tip, ast.Call) and getattr(tip.func, "id", "") == "plain_tip"
    constant = isinstance(tip, ast.Name) and tip.id.isupper()
    return isinstance(tip, ast.Constant) or escaped or constant


def problems(tree: ast.AST) -> list[str]:
    found = []
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        owner = getattr(getattr(call.func, "value", None), "id", "")
        if name in FORBIDDEN:
            found.append(f"line {call.lineno}: use {FORBIDDEN[name]}, not {name}")
        if owner == "QMessageBox" and name in STATIC_BOXES:
            found.append(f"line {call.lineno}: use plain_message_box, not QMessageBox.{name}")
        if name == "setToolTip" and not is_fixed(call.args[-1]):
            found.append(f"line {call.lineno}: put plain_tip around the tooltip")
    for text in (node for node in ast.walk(tree) if isinstance(node, ast.Constant)):
        # The names of groups in a regular expression are not tags.
        if isinstance(text.value, str) and HTML.search(text.value.replace("(?P<", "")):
            found.append(f"line {text.lineno}: plain text would show these tags")
    return found


def test_labels_boxes_and_tooltips_are_made_as_plain_text():
    files = [file for file in APP.rglob("*.py") if file not in (HOME, ELIDED_LABEL)]
    assert len(files) > 100
    found = {file.name: problems(ast.parse(file.read_text(encoding="utf-8"))) for file in files}
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_the_rules_find_what_they_forbid():
    bad = "QLabel(a); b.setToolTip(a); QMessageBox.question(a, b, c); b.setToolTip(1, f'{a}')"
    assert len(problems(ast.parse(bad))) == 4
    assert len(problems(ast.parse("label.setText(f'<b style={a}>b</b>')"))) == 1
    good = "plain_label(a); b.setToolTip(plain_tip(a)); b.setToolTip('a < b > c & d')"
    assert problems(ast.parse(good)) == []
