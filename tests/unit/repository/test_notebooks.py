"""The notebooks of the documentation run, and the site shows them."""

import json
from base64 import b64decode

import pytest
from script_module import load_script

pytest.importorskip("matplotlib")
notebooks = load_script("packaging/notebooks.py")
PNG = b"\x89PNG"


@pytest.fixture
def notebook():
    """The notebook on iterations, with one second and few iterations, which take less time."""
    notebook = json.loads((notebooks.FOLDER / "iterations.ipynb").read_text(encoding="utf-8"))
    settings = "".join(notebook["cells"][1]["source"])
    for long, short in (("SECONDS = 2", "SECONDS = 1"), ("= (3, 6, 50)", "= (1, 2)")):
        assert long in settings
        settings = settings.replace(long, short)
    notebook["cells"][1]["source"] = [settings]
    return notebook


def outputs(notebook):
    """Return the texts that the cells printed, and the pictures that they drew."""
    found = [output for cell in notebook["cells"] for output in cell.get("outputs", [])]
    texts = ["".join(output["text"]) for output in found if "text" in output]
    return texts, [b64decode(output["data"]["image/png"]) for output in found if "data" in output]


def test_the_notebook_runs(notebook):
    stored = outputs(notebook)
    notebooks.run(notebook)
    texts, pictures = outputs(notebook)
    assert texts[0] == "24,000 samples at 24,000 Hz; a mel of 128 bands and 80 frames\n"
    assert [line.split()[0] for line in texts[-1].splitlines()] == ["stoi", "1", "2"]
    assert [picture[:4] for picture in pictures] == [PNG]
    assert [len(found) for found in stored] == [len(texts), 1]  # `make notebooks` was run


def test_a_page_shows_cells_and_outputs(notebook):
    page, pictures = notebooks.as_markdown(notebook, "iterations")
    assert page.startswith("# What iterations do\n")
    assert '<a href="iterations.ipynb" download>' in page
    assert "```python\nvocoder = Vocoder" in page
    assert "```text\n48,000 samples" in page
    assert "](iterations-1.png)" in page
    assert [picture[:4] for picture in pictures.values()] == [PNG]
