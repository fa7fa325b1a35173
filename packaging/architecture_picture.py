"""Draw which rooms import which, as Mermaid diagrams inside docs/architecture.md.

    python packaging/architecture_picture.py

The diagrams are read from the imports of the source. An arrow that others already imply is left
out: where A imports B and B imports C, none goes from A to C. Modules that are single files are
left out too, since nearly every room imports them.
"""

from pathlib import Path

import grimp

PAGE = Path(__file__).parents[1] / "docs" / "architecture.md"
PACKAGES = ("wavegrad_core", "gradwave")


def rooms_and_imports(package: str) -> dict[str, set[str]]:
    """Return the rooms of a package, and the rooms that each of them imports."""
    graph = grimp.build_graph(*PACKAGES, cache_dir=None)
    rooms = {child for child in graph.find_children(package) if graph.find_children(child)}
    for room in rooms:
        graph.squash_module(room)
    imported = graph.find_modules_directly_imported_by
    return {room: imported(room) & (rooms - {room}) for room in rooms}


def without_implied(imports: dict[str, set[str]]) -> dict[str, set[str]]:
    """Return the imports without those that follow from others.

    Raises:
        ValueError: Rooms import each other in a circle.
    """
    reached: dict[str, set[str]] = {}

    def reach(room: str, path: tuple[str, ...] = ()) -> set[str]:
        if room in path:
            raise ValueError(f"circle of imports: {' -> '.join([*path, room])}")
        if room not in reached:
            further = [reach(other, (*path, room)) for other in imports[room]]
            reached[room] = imports[room].union(*further)
        return reached[room]

    for room in imports:
        reach(room)
    return {
        room: {
            other
            for other in others
            if not any(other in reached[between] for between in others - {other})
        }
        for room, others in imports.items()
    }


def diagram(package: str) -> str:
    """Return a Mermaid diagram of the rooms of a package."""
    imports = without_implied(rooms_and_imports(package))
    lines = ["graph TD"]
    lines += [f"    {name(room)}" for room in sorted(imports)]
    for room, others in sorted(imports.items()):
        lines += [f"    {name(room)} --> {name(other)}" for other in sorted(others)]
    return "\n".join(lines)


def name(room: str) -> str:
    """Return the last part of a module's dotted name."""
    return room.rpartition(".")[2]


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
