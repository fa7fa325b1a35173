"""Search schedules for a voice by both methods, and score them on held-out clips.

    python tests/bench/schedule_search.py VOICE RECORDINGS FOLDER
        [--iterations 3 6 12 25] [--renders 40] [--grid 300 150 50]

RECORDINGS is a data set with train.txt, valid.txt and test.txt. Schedules are searched on valid and
scored on test. --renders is the number of schedules that the curve tries; --grid, the number from
the paper's grid for each number of iterations (default: no grid search). FOLDER holds the journals
of the searches and the renders, and then table.json and table.md. An interrupted run continues when
it is started again.
"""

import argparse
import json
from itertools import zip_longest
from pathlib import Path
from typing import Any

import numpy as np
import scipy.stats
from voice_table import COLUMNS, SEED, clip_scores, recordings, write

from wavegrad_core import Schedule, Vocoder, Voice
from wavegrad_core.dataset.clip_reader import read_clip
from wavegrad_core.search.objective import Objective, crop_clips, find_clips
from wavegrad_core.search.schedule_search import SearchResult, search_with_journal
from wavegrad_core.search.trials import Journal, Trials


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("voice")
    parser.add_argument("recordings", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--iterations", type=int, nargs="+", default=[3, 6, 12, 25])
    parser.add_argument("--renders", type=int, default=40)
    parser.add_argument("--grid", type=int, nargs="+", default=[300, 150, 50])
    arguments = parser.parse_args()
    voice = Voice.load(arguments.voice)
    card = voice.card.model_copy(update={"schedules": {}})  # as if none had been searched before
    vocoder = Vocoder(Voice(card, voice.network))
    profile = vocoder.voice.profile
    crops = crop_clips(find_clips([arguments.recordings]), profile.sample_rate, profile.hop)
    goal = Objective(vocoder, crops, SEED, lambda: False)
    test = Test(vocoder, recordings(arguments.recordings), arguments.folder)
    rows = []
    for steps, grid in zip_longest(arguments.iterations, arguments.grid, fillvalue=0):
        start = vocoder.voice.schedule(steps)
        rows.append(row("default", start, 0, goal.error(start), test.scores(start, "default")))
        for method, renders in {"curve": arguments.renders, "grid": grid}.items():
            if renders:
                found = search(goal, start, method, renders, arguments.folder)
                scores = test.scores(found.best, method)
                rows.append(row(method, found.best, found.renders, found.error, scores))
        table = {"clips": len(test.clips), "precision": vocoder.precision, "rows": rows}
        (arguments.folder / "table.json").write_text(json.dumps(table, indent=1), encoding="utf-8")
        (arguments.folder / "table.md").write_text(markdown(rows), encoding="utf-8")


def search(
    goal: Objective, start: Schedule, method: str, renders: int, folder: Path
) -> SearchResult:
    """Search with a method; its journal stays in the folder."""
    path = folder / f"{method}-{len(start)}.json"
    task = {"iterations": len(start), "seed": SEED, **goal.fingerprint}

    def on_trial(trials: Trials) -> None:
        count, best = len(trials.errors), trials.errors[trials.best]
        if count % 10 == 0:
            print(f"{method}, {len(start)} steps: {count} tried, {best:.4f}", flush=True)

    resume = path.exists()
    journal = Journal(path, task)
    return search_with_journal(journal, resume, goal.error, start, method, renders, SEED, on_trial)


class Test:
    """Held-out clips for the scores."""

    def __init__(self, vocoder: Vocoder, clips: list[Path], folder: Path) -> None:
        self._vocoder, self._folder, self.clips = vocoder, folder, {}
        profile = vocoder.voice.profile
        for path in clips:
            sound = profile.pad(read_clip(path, profile.sample_rate))
            self.clips[path.stem] = profile.mel(sound).numpy()
            write(folder / "original" / f"{path.stem}.wav", sound.numpy(), profile)

    def scores(self, schedule: Schedule, method: str) -> dict[str, list[float]]:
        """Return the values of each score by clip; existing renders are reused."""
        renders = self._folder / f"{method}-{len(schedule)}"
        kept = renders / "scores.json"
        if kept.exists():
            done = json.loads(kept.read_text(encoding="utf-8"))
            if done["betas"] == schedule.betas.tolist():
                return done["scores"]
        for clip, mel in self.clips.items():
            sound = self._vocoder.render(mel, schedule, SEED)
            write(renders / f"{clip}.wav", sound, self._vocoder.voice.profile)
        clips = clip_scores(self._folder / "original", renders).values()
        scores = {key: [clip[key] for clip in clips] for key in COLUMNS}
        done = {"betas": schedule.betas.tolist(), "scores": scores}
        kept.write_text(json.dumps(done), encoding="utf-8")
        return scores


def row(
    method: str, schedule: Schedule, renders: int, error: float, scores: dict[str, list[float]]
) -> dict[str, Any]:
    found = {"method": method, "iterations": len(schedule), "betas": schedule.betas.tolist()}
    print(found, renders, error, {key: float(np.mean(scores[key])) for key in COLUMNS}, flush=True)
    return {**found, "renders": renders, "searched_ls_mse": error, "scores": scores}


def markdown(rows: list[dict[str, Any]]) -> str:
    """Format the table, a row for each schedule.

    Found schedules are compared with the default of the same length, and the grid with the curve.
    """
    columns = ["iterations", "method", "renders", "LS-MSE, searched on", *COLUMNS.values()]
    lines = ["| " + " | ".join(columns) + " |", "|---" * len(columns) + "|"]
    besides: dict[str, dict[str, Any]] = {}
    for found in rows:
        if found["method"] == "default":
            besides = {}
        besides[found["method"]] = found
        cells = [str(found[key]) for key in ("iterations", "method", "renders")]
        cells += [f"{found['searched_ls_mse']:.4f}"]
        for key in COLUMNS:
            mean = f"{np.mean(found['scores'][key]):.{digits(key)}f}"
            gained = gain(found, besides["default"], key)
            cells.append(mean if found["method"] == "default" else f"{mean} ({gained})")
        lines.append("| " + " | ".join(cells) + " |")
        if found["method"] == "grid" and "curve" in besides:
            gains = [gain(found, besides["curve"], key) for key in COLUMNS]
            cells = [str(found["iterations"]), "grid less curve", "", "", *gains]
            lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def gain(found: dict[str, Any], beside: dict[str, Any], key: str) -> str:
    """Format the mean difference of a score over the clips, with its 95 % confidence interval."""
    differences = np.subtract(found["scores"][key], beside["scores"][key])
    half = scipy.stats.t.ppf(0.975, len(differences) - 1) * scipy.stats.sem(differences)
    return f"{differences.mean():+.{digits(key)}f} ± {half:.{digits(key)}f}"


def digits(key: str) -> int:
    """Return the number of decimals; LS-MSE of these voices is a few thousandths."""
    return 4 if key == "ls_mse" else 3


if __name__ == "__main__":
    main()
