"""Tests of the pages: links and pictures resolve, generated parts are current."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from script_module import load_script

ROOT = Path(__file__).parents[3]
PAGES = [
    *sorted(ROOT.glob("*.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
    *(page for page in sorted((ROOT / "resources").rglob("*.md")) if not page.is_symlink()),
]
LINKS = re.compile(r"""\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)\"""")
CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.MULTILINE | re.DOTALL)


def links_of(text: str) -> list[str]:
    """Return the links of a page to files and headings of this repository."""
    links = ("".join(groups) for groups in LINKS.findall(CODE.sub("", text)))
    return [link for link in links if ":" not in link]


def anchors(page: Path) -> set[str]:
    """Return the anchors of a page's headings, as GitHub makes them."""
    titles = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def broken_links(page: Path) -> list[str]:
    broken = []
    for link in links_of(page.read_text(encoding="utf-8")):
        place, _, anchor = link.partition("#")
        target = page.parent / place if place else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            broken.append(link)
    return broken


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_and_picture_of_a_page_resolves(page):
    assert broken_links(page) == []


def test_a_broken_link_is_found(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("# A title\n[ok](#a-title) [no](#other) ![no](gone.png) `[code](gone.md)`\n")
    assert broken_links(page) == ["#other", "gone.png"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_source_file_and_folder_that_a_page_names_exists(page):
    paths = re.findall(r"`([\w.-]+/[\w./-]*(?:\.py|\.md|/))`", page.read_text(encoding="utf-8"))
    places = (ROOT, ROOT / "wavegrad_core")  # docs/features.md names the vocoder's modules
    assert [path for path in paths if not any((place / path).exists() for place in places)] == []


def test_every_page_is_reached_from_the_readme():
    reached, waiting = set(), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop().resolve()
        if page not in reached:
            reached.add(page)
            links = links_of(page.read_text(encoding="utf-8"))
            targets = (page.parent / link.partition("#")[0] for link in links)
            waiting += [target for target in targets if target.suffix == ".md"]
    assert set(PAGES) - reached == set()


def test_every_picture_is_shown_on_a_page():
    shown = {
        (page.parent / link).resolve()
        for page in PAGES
        for link in links_of(page.read_text(encoding="utf-8"))
    }
    # The guide shows the light pictures; each has a dark one beside it.
    pictures = {path for path in (ROOT / "docs").rglob("*.png") if "dark" not in path.name}
    assert pictures - shown == set()


@pytest.fixture
def architecture_picture():
    """packaging/architecture_picture.py as a module; it belongs to no package."""
    return load_script("packaging/architecture_picture.py")


def test_the_diagrams_of_the_architecture_are_those_of_the_imports(architecture_picture):
    page = architecture_picture.PAGE.read_text(encoding="utf-8")
    assert page == architecture_picture.updated(page), "run `make architecture`"


@pytest.mark.parametrize("package", ["wavegrad_core", "gradwave"])
def test_every_package_has_a_line_in_the_architecture(architecture_picture, package):
    page = architecture_picture.PAGE.read_text(encoding="utf-8")
    table = page.split(f"<!-- end of {package} -->")[1].split("\n## ")[0]
    rows = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    named = re.findall(r"`(\w+)`", "".join(rows))
    packages = map(architecture_picture.name, architecture_picture.packages_and_imports(package))
    assert sorted(named) == sorted(packages)


def test_an_arrow_that_others_imply_is_left_out(architecture_picture):
    imports = {"a": {"b", "c"}, "b": {"c"}, "c": set()}
    assert architecture_picture.without_implied(imports) == {"a": {"b"}, "b": {"c"}, "c": set()}


def test_a_circle_of_imports_is_refused(architecture_picture):
    with pytest.raises(ValueError, match="circle"):
        architecture_picture.without_implied({"a": {"b"}, "b": {"a"}})
