"""Draw which packages import which, as Mermaid diagrams inside docs/architecture.md.

    python packaging/architecture_picture.py

The diagrams are read from the imports of the source. An arrow that others already imply is left
out: where A imports B and B imports C, none goes from A to C. Modules that are single files are
left out too, since nearly every package imports them.
"""

from pathlib import Path

import grimp

PAGE = Path(__file__).parents[1] / "docs" / "architecture.md"
PACKAGES = ("wavegrad_core", "gradwave")


def packages_and_imports(parent: str) -> dict[str, set[str]]:
    """Return the subpackages of a package, and those that each of them imports."""
    graph = grimp.build_graph(*PACKAGES, cache_dir=None)
    packages = {child for child in graph.find_children(parent) if graph.find_children(child)}
    for package in packages:
        graph.squash_module(package)
    imported = graph.find_modules_directly_imported_by
    return {package: imported(package) & (packages - {package}) for package in packages}


def without_implied(imports: dict[str, set[str]]) -> dict[str, set[str]]:
    """Return the imports without those that follow from others.

    Raises:
        ValueError: Packages import each other in a circle.
    """
    reached: dict[str, set[str]] = {}

    def visit(package: str, path: tuple[str, ...] = ()) -> set[str]:
        if package in path:
            raise ValueError(f"circle of imports: {' -> '.join([*path, package])}")
        if package not in reached:
            further = [visit(other, (*path, package)) for other in imports[package]]
            reached[package] = imports[package].union(*further)
        return reached[package]

    for package in imports:
        visit(package)
    return {
        package: {
            other
            for other in others
            if not any(other in reached[between] for between in others - {other})
        }
        for package, others in imports.items()
    }


def diagram(parent: str) -> str:
    """Return a Mermaid diagram of the subpackages of a package."""
    imports = without_implied(packages_and_imports(parent))
    lines = ["graph TD"]
    lines += [f"    {name(package)}" for package in sorted(imports)]
    for package, others in sorted(imports.items()):
        lines += [f"    {name(package)} --> {name(other)}" for other in sorted(others)]
    return "\n".join(lines)


def name(module: str) -> str:
    """Return the last part of a module's dotted name."""
    return module.rpartition(".")[2]


def updated(page: str) -> str:
    """Return the text of the page with its diagrams drawn again.

    Raises:
        ValueError: The markers of a diagram are not in the page.
    """
    for package in PACKAGES:
        begin, end = f"<!-- imports of {package}: generated -->", f"<!-- end of {package} -->"
        if page.count(begin) != 1 or page.count(end) != 1:
            raise ValueError(f"{PAGE.name} does not have one place for the diagram of {package}")
        before, after = page[: page.index(begin)], page[page.index(end) :]
        page = f"{before}{begin}\n```mermaid\n{diagram(package)}\n```\n{after}"
    return page


if __name__ == "__main__":
    PAGE.write_text(updated(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
