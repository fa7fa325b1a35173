"""Packages of the wheel, and its readme.

The packages are `app/gradwave`, and `wavegrad_core` with `resources` inside it.
"""

import re
import tomllib
from pathlib import Path

from setuptools import find_namespace_packages, find_packages, setup

ROOT = Path(__file__).parent
PICTURE = re.compile(r"<picture>.*?</picture>\n+", re.DOTALL)
DOCUMENTATION = "## Documentation\n\n"
PLACE = (
    "There is no site yet: these pages are in the source distribution; `make docs` makes a site of "
    "them. `gradwave --help`, `man gradwave` and the menu Help need no files.\n\n"
)
LOCAL_LINK = re.compile(r"\[([^\]]+)\]\((?![a-z]+:)([^)\s]+)\)")


def readme_outside(text: str, repository: str | None) -> str:
    """Return the README for a place outside the repository.

    Pictures are left out. Links to files lead to the repository or, if it has no address, become
    plain text, and the list of the pages says where they are.

    Args:
        text: README.md.
        repository: Address of a folder with the files, such as ".../blob/main"; None for none.
    """
    if repository is None:
        text = text.replace(DOCUMENTATION, DOCUMENTATION + PLACE)
    target = rf"[\1]({repository}/\2)" if repository else r"\1"
    return LOCAL_LINK.sub(target, PICTURE.sub("", text))


def main() -> None:
    """Build what the command line asks for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    setup(
        long_description=readme_outside(readme, project.get("urls", {}).get("Source")),
        long_description_content_type="text/markdown",
        packages=[
            *find_packages("app"),
            *find_packages(include=["wavegrad_core", "wavegrad_core.*"]),
            "wavegrad_core.resources",
            *(f"wavegrad_core.resources.{name}" for name in find_namespace_packages("resources")),
        ],
        package_dir={
            "gradwave": "app/gradwave",
            "wavegrad_core": "wavegrad_core",
            "wavegrad_core.resources": "resources",
        },
        data_files=[("share/man/man1", ["packaging/gradwave.1"])],
        package_data={
            "gradwave": ["py.typed"],
            "wavegrad_core": ["py.typed"],
            "": [
                *("*.flac", "*.json", "*.md", "*.png", "*.qm", "*.qss", "*.safetensors", "*.svg"),
                *("*.ts", "*.txt"),
            ],
        },
    )


if __name__ == "__main__":
    main()
