"""The site of the documentation builds without warnings."""

import importlib.util
import logging
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]

mkdocs = pytest.importorskip("mkdocs")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The folder of the site; any warning is an error."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    folder = tmp_path_factory.mktemp("site")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        logging.getLogger("mkdocs").setLevel(logging.WARNING)
        build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder)))
    return folder


def test_every_page_of_docs_is_on_the_site(site):
    pages = {path.relative_to(ROOT / "docs") for path in (ROOT / "docs").rglob("*.md")}
    names = {
        path.with_name("index.html") if path.name == "README.md" else path.with_suffix(".html")
        for path in pages
    }
    assert {name for name in names if not (site / name).is_file()} == set()


def test_the_reference_is_made_from_the_docstrings(site):
    text = (site / "api.html").read_text(encoding="utf-8")
    from wavegrad_core import RenderOptions

    assert "The options of a render" in RenderOptions.__doc__
    for words in ("The options of a render", "Number of steps, 1 to", "Vocoder", "write_audio"):
        assert words in text, words


def test_notebooks_are_pages_and_files(site):
    assert "Download this page" in (site / "notebooks/iterations.html").read_text(encoding="utf-8")
    assert (site / "notebooks/iterations.ipynb").is_file()
    assert (site / "notebooks/iterations-1.png").is_file()
    assert 'href="notebooks/iterations.html"' in (site / "scripting.html").read_text("utf-8")


def test_links_stay_on_the_site(site):
    broken = []
    for page in site.rglob("*.html"):
        if page.name == "404.html":
            continue
        for link in re.findall(r'href="(?![a-z]+:)([^"#]+)', page.read_text(encoding="utf-8")):
            if not (page.parent / link).exists():
                broken.append((page.name, link))
    assert broken == []


def test_a_link_out_of_docs_is_changed():
    path = ROOT / "packaging" / "docs_site.py"
    spec = importlib.util.spec_from_file_location("docs_site", path)
    docs_site = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(docs_site)
    text = "[a](docs/guide.md#keys) [b](CONTRIBUTING.md) [c](Makefile) `[d](docs/x.md)` [e](#f)"
    changed = "[a](guide.md#keys) [b](contributing.md) c `[d](docs/x.md)` [e](#f)"
    text, changed = f"{text} [h](docs/n/a.ipynb)", f"{changed} [h](n/a.md)"
    assert docs_site.relinked(text, "README.md", "index.md") == changed
    assert docs_site.relinked("[g](../../README.md)", "docs/a/b.md", "a/b.md") == "[g](../index.md)"
