"""The readme of the wheel, whose links must work outside the repository."""

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def readme_outside():
    spec = importlib.util.spec_from_file_location("gradwave_setup", ROOT / "setup.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.readme_outside


def test_links_to_files_become_text_or_addresses(readme_outside):
    text = "See [the guide](docs/guide.md#keys), [WaveGrad](https://arxiv.org/abs/2009.00713)."
    web = "[WaveGrad](https://arxiv.org/abs/2009.00713)."
    assert readme_outside(text, None) == f"See the guide, {web}"
    address = "https://example.org/blob/main"
    assert readme_outside(text, address) == f"See [the guide]({address}/docs/guide.md#keys), {web}"


def test_the_readme_has_no_links_that_lead_nowhere(readme_outside):
    text = readme_outside((ROOT / "README.md").read_text(encoding="utf-8"), None)
    assert "<picture>" not in text
    assert "src=" not in text
    links = re.findall(r"\]\(([^)]+)\)", text)
    assert links
    assert [link for link in links if not link.startswith("https://")] == []


def test_without_links_the_readme_says_where_the_pages_are(readme_outside):
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    place = "## Documentation\n\nThere is no site yet: these pages are in the source distribution"
    assert place in readme_outside(text, None)
    assert place not in readme_outside(text, "https://example.org/blob/main")


def test_the_source_distribution_can_be_tested():
    """MANIFEST.in names every file at the top that tests or `make` read."""
    manifest = (ROOT / "MANIFEST.in").read_text(encoding="utf-8").split()
    for name in ("Makefile", "CHANGELOG.md", "constraints.txt", "mkdocs.yml"):
        assert name in manifest
