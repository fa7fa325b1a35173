"""What was measured, kept as it comes, so that it can be gone on with and a page made of it."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import torch

from wavegrad_core.audio import write_atomically


class Results:
    """Records by part and name, in a JSON file; each record is what was measured, and the
    date and the number of threads.

    facts: of this machine; None where nothing is measured, and only a page made.

    Raises:
        SystemExit: the file holds the results of another machine, or of another torch; or there is
            none, and nothing is measured.
    """

    def __init__(self, path: Path, facts: dict[str, Any] | None) -> None:
        self._path = path
        self._all: dict[str, Any] = {"facts": facts}
        if path.exists():
            self._all = json.loads(path.read_text(encoding="utf-8"))
            if facts and self._all["facts"] != facts:
                raise SystemExit(
                    f"{path} was measured elsewhere or with other versions; give another --results"
                )
        elif not facts:
            raise SystemExit(f"{path} is not there, and with no parts nothing is measured")

    @property
    def facts(self) -> dict[str, Any]:
        return self._all["facts"]

    def part(self, part: str) -> dict[str, Any]:
        """The records of a part by name, in the order in which they came."""
        return self._all.get(part, {})

    def keep(self, part: str, name: str, record: dict[str, Any]) -> None:
        """In place of what there was by that name."""
        self._all.setdefault(part, {})[name] = record | {
            "date": date.today().isoformat(),
            "threads": torch.get_num_threads(),
        }
        self._path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(self._path, json.dumps(self._all, indent=1).encode())
        print(f"{part}, {name}: {json.dumps(record)}", flush=True)
