"""MkDocs hook: pages that lie outside docs, links to them, notebooks, and the Python reference."""

import json
import os
import re
import sys
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

sys.path.append(str(Path(__file__).parent))  # MkDocs loads this file by its path
import notebooks

ROOT = Path(__file__).parents[1]
OUTSIDE = {  # files of the repository, and their names on the site
    "README.md": "index.md",
    "CONTRIBUTING.md": "contributing.md",
    "CHANGELOG.md": "changelog.md",
    "resources/clips/README.md": "clips.md",
    "resources/voices/README.md": "voices.md",
}
LINK = re.compile(r"(\[[^\]]*\]\()(?![a-z]+:|#)([^)\s#]+)((?:#[^)\s]*)?\))")
SOURCE = re.compile(r"""((?:src|srcset)=")(?![a-z]+:)([^"]+)(")""")
CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.MULTILINE | re.DOTALL)
PUBLIC = [  # the modules of the reference
    "wavegrad_core.voices.voice",
    "wavegrad_core.voices.card",
    "wavegrad_core.render.options",
    "wavegrad_core.render.pipeline",
    "wavegrad_core.render.vocoder",
    "wavegrad_core.render.sources",
    "wavegrad_core.render.sinks",
    "wavegrad_core.diffusion.schedule",
    "wavegrad_core.diffusion.samplers",
    "wavegrad_core.diffusion.denoiser",
    "wavegrad_core.mel.profile",
    "wavegrad_core.audio.reader",
    "wavegrad_core.audio.writer",
    "wavegrad_core.edits.edit_list",
    "wavegrad_core.metrics.objective_scores",
    "wavegrad_core.errors",
]


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages from outside docs, the reference and the notebooks."""
    for path, name in OUTSIDE.items():
        text = (ROOT / path).read_text(encoding="utf-8")
        files.append(File.generated(config, name, content=relinked(text, path, name)))
    files.append(File.generated(config, "api.md", content=reference()))
    for notebook in sorted(notebooks.FOLDER.glob("*.ipynb")):
        cells = json.loads(notebook.read_text(encoding="utf-8"))
        text, pictures = notebooks.as_markdown(cells, notebook.stem)
        files.append(File.generated(config, f"notebooks/{notebook.stem}.md", content=text))
        for name, picture in pictures.items():
            files.append(File.generated(config, f"notebooks/{name}", content=picture))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Change links that lead out of docs."""
    name = page.file.src_uri
    if name in OUTSIDE.values():
        return markdown
    return relinked(markdown, f"docs/{name}", name)


def relinked(text: str, path: str, name: str) -> str:
    """Return a page with its links changed for the site.

    Args:
        text: the page.
        path: its file in the repository.
        name: its file on the site, relative to docs.
    """
    code: list[str] = []

    def keep(found: re.Match[str]) -> str:
        code.append(found[0])
        return f"\0{len(code) - 1}\0"

    def place(target: str) -> str | None:
        target = os.path.normpath((PurePosixPath(path).parent / target).as_posix())
        on_site = OUTSIDE.get(target, target.removeprefix("docs/"))
        if on_site == target:  # a file that is not on the site
            return None
        on_site = re.sub(r"\.ipynb$", ".md", on_site)  # the page of the notebook
        return os.path.relpath(on_site, PurePosixPath(name).parent).replace(os.sep, "/")

    def change_link(found: re.Match[str]) -> str:
        target = place(found[2])
        if target is None:
            return found[1].removeprefix("[").removesuffix("](")
        return f"{found[1]}{target}{found[3]}"

    def change_source(found: re.Match[str]) -> str:
        return f"{found[1]}{place(found[2])}{found[3]}"

    text = CODE.sub(keep, text)
    text = SOURCE.sub(change_source, LINK.sub(change_link, text))
    return re.sub("\0(\\d+)\0", lambda found: code[int(found[1])], text)


def reference() -> str:
    """Return the page of the Python package; mkdocstrings fills it from the docstrings."""
    entries = [f"::: {module}" for module in PUBLIC]
    return "\n\n".join(["# Python reference", *entries]) + "\n"
