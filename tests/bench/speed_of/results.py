"""Storage of measurements, which are saved one by one so that a run can continue later."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import torch

from wavegrad_core.audio import write_atomically


class Results:
    """Records by part and name in a JSON file, each with its date and number of threads.

    Args:
        path: the file.
        facts: facts about this machine; None if only the page is written.

    Raises:
        SystemExit: the file has results of another machine or of other versions, or there is none
            and nothing is to be measured.
    """

    def __init__(self, path: Path, facts: dict[str, Any] | None) -> None:
        self._path = path
        self._all: dict[str, Any] = {"facts": facts}
        if path.exists():
            self._all = json.loads(path.read_text(encoding="utf-8"))
            if facts and self._all["facts"] != facts:
                raise SystemExit(
                    f"{path} is from another machine or other versions. Choose another --results."
                )
        elif not facts:
            raise SystemExit(f"There are no results in {path}. Name the parts to measure.")

    @property
    def facts(self) -> dict[str, Any]:
        return self._all["facts"]

    @property
    def name(self) -> str:
        """A short name of the machine for tables."""
        device = self.facts["device"]
        return self._all.get("name") or (self.facts["processor"] if device == "cpu" else device)

    @property
    def stands_for(self) -> str:
        """The kind of computer whose speed this machine's comes nearest to."""
        return self._all.get("stands_for", "this machine")

    @property
    def notes(self) -> list[str]:
        """Remarks on the measurements."""
        return list(self.part("notes"))

    def part(self, part: str) -> dict[str, Any]:
        """Return the records of a part by name, in the order in which they were measured."""
        return self._all.get(part, {})

    def keep(self, part: str, name: str, record: dict[str, Any]) -> None:
        """Save a record in place of an earlier one of that name."""
        self._all.setdefault(part, {})[name] = record | {
            "date": date.today().isoformat(),
            "threads": torch.get_num_threads(),
        }
        self._path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(self._path, json.dumps(self._all, indent=1).encode())
        print(f"{part}, {name}: {json.dumps(record)}", flush=True)
