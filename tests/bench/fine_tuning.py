"""Fine-tune a voice on a few minutes of an unseen speaker, and score it before and after.

    python tests/bench/fine_tuning.py VOICE SPEAKER FOLDER
        [--minutes 1 5 15] [--steps 3000] [--learning-rate 0.0001] [--batch 12]

SPEAKER is a data set with train_clean.txt and test.txt. The voice is fine-tuned on the first clips
of train_clean, in shuffled order, and scored on test. Each training run is a `gradwave train --from
VOICE` on a folder with only those clips. FOLDER contains all training runs, and then table.json,
table.md, differences.md (from the voice before, clip by clip) and fine-tuning.png. An interrupted
run continues when it is started again, also in the middle of a training run.
Needs the extra `bench`.

The wizard's quality estimate reads table.json as resources/fine_tuning.json.
"""

import argparse
import json
import random
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from classic_curve import Row, paired, table_of
from voice_table import SEED, besides, markdown, means, recordings, rendering, scored

from wavegrad_core import Vocoder, Voice
from wavegrad_core.audio import probe
from wavegrad_core.dataset.data_folder import read_ids
from wavegrad_core.training.recipe import FINE_TUNING
from wavegrad_core.training.run_folder import RunFolder
from wavegrad_core.training.training_settings import TrainingSettings

ITERATIONS = 6
DEFAULTS = FINE_TUNING | {"batch": TrainingSettings().batch}
PANELS = {"stoi": "STOI", "pesq_wb": "PESQ", "ffe": "FFE (lower is better)", "dnsmos": "P.808"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("voice", type=Path)
    parser.add_argument("speaker", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--minutes", type=float, nargs="+", default=[1, 5, 15])
    for name, default in DEFAULTS.items():
        option = f"--{name.replace('_', '-')}"
        parser.add_argument(option, type=type(default), default=default)
    arguments = parser.parse_args()
    options = {name: getattr(arguments, name) for name in DEFAULTS}
    before = Vocoder(Voice.load(arguments.voice))
    tests, profile = recordings(arguments.speaker), before.voice.profile
    makers = {"before": rendering(before, ITERATIONS)} | besides(profile)
    renders = arguments.folder / "renders"
    rows = {name: means(found) for name, found in scored(tests, makers, renders, profile).items()}
    path = arguments.folder / "table.json"
    table = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"tuned": []}
    table |= {"clips": len(tests), "seed": SEED, "rows": rows}
    for minutes in arguments.minutes:
        settings = {"minutes": minutes, **options}
        name = name_of(settings)
        run = arguments.folder / folder_of(settings)
        clips = first_minutes(arguments.speaker, minutes)
        voice = Vocoder(tuned(arguments.voice, clips, run, options))
        made = {name: rendering(voice, ITERATIONS)}
        scores = means(scored(tests, made, renders, profile)[name])
        seconds = sum(probe(clip).seconds for clip in clips)
        row = {**settings, "clips": len(clips), "seconds": round(seconds, 1), "scores": scores}
        tried = [old for old in table["tuned"] if {**old, **settings} != old] + [row]
        table["tuned"] = sorted(tried, key=lambda row: [row[key] for key in settings])
        path.write_text(json.dumps(table, indent=1), encoding="utf-8")
        (arguments.folder / "table.md").write_text(markdown(rows_of(table)), encoding="utf-8")
        (arguments.folder / "differences.md").write_text(
            table_of(differences(table, settings, renders), signed=True), encoding="utf-8"
        )
        plot(table, options, arguments.folder / "fine-tuning.png")


def name_of(settings: dict[str, Any]) -> str:
    return ", ".join(f"{key} {value:g}" for key, value in settings.items())


def folder_of(settings: dict[str, Any]) -> str:
    return name_of(settings).replace(", ", "-").replace(" ", "-")


def differences(table: dict[str, Any], settings: dict[str, Any], renders: Path) -> dict[str, Row]:
    """Return the scores of each fine-tuned voice less those of the voice before, by clip."""

    def scores(name: str) -> Row:
        return json.loads((renders / name / "clips.json").read_text(encoding="utf-8"))

    rows = [{key: row[key] for key in settings} for row in table["tuned"]]
    return {label_of(row): paired(scores("before"), scores(folder_of(row))) for row in rows}


def label_of(settings: dict[str, Any]) -> str:
    minutes, steps = settings["minutes"], settings["steps"]
    return f"{minutes:g} min, {steps} steps at {settings['learning_rate']:g}"


def first_minutes(speaker: Path, minutes: float) -> list[Path]:
    """Return as many shuffled clean training clips as fit; longer lists extend shorter ones."""
    found = {path.stem: path for path in (speaker / "audio").iterdir()}
    ids = read_ids(speaker / "train_clean.txt")
    random.Random(SEED).shuffle(ids)
    clips, left = [], 60 * minutes
    for name in ids:
        left -= probe(found[name]).seconds
        if left < 0:
            break
        clips.append(found[name])
    return clips


def tuned(voice: Path, clips: list[Path], folder: Path, options: dict[str, Any]) -> Voice:
    """Fine-tune the voice on the clips with the command line, continuing an unfinished run."""
    data, run = folder / "data", folder / "run"
    data.mkdir(parents=True, exist_ok=True)
    for clip in clips:
        shutil.copy(clip, data)
    made = run / "voice.safetensors"
    if not made.exists() or Voice.load(made).training["steps"] < options["steps"]:
        begin = ["--resume"] if RunFolder(run).started else ["--from", str(voice)]
        settings = [
            word
            for name, value in options.items()
            for word in (f"--{name.replace('_', '-')}", str(value))
        ]
        command = [sys.executable, "-m", "gradwave", "train", str(data), "-o", str(run)]
        subprocess.run([*command, *begin, *settings], check=True)
    return Voice.load(made)


def rows_of(table: dict[str, Any]) -> dict[str, Any]:
    """Return the rows of the page: the recordings, the voice before and after, other voices."""
    rows = dict(table["rows"])
    first = {name: rows.pop(name) for name in ("original", "before")}
    after = {label_of(row): row["scores"] for row in table["tuned"]}
    return first | after | rows


def plot(table: dict[str, Any], options: dict[str, Any], path: Path) -> None:
    """Plot scores over minutes of recordings, with 95 % confidence intervals, for those options."""
    import matplotlib.pyplot as plt

    rows = [row for row in table["tuned"] if {**row, **options} == row]
    minutes = [0, *(row["minutes"] for row in rows)]
    scores = [table["rows"]["before"], *(row["scores"] for row in rows)]
    figure, panels = plt.subplots(1, len(PANELS), figsize=(11, 2.8), layout="constrained")
    for panel, (key, label) in zip(panels, PANELS.items()):
        means, spreads = ([found[key][part] for found in scores] for part in ("mean", "ci95"))
        panel.errorbar(minutes, means, spreads, marker="o", capsize=3, label="the voice")
        for name, style in {"original": ":", "Griffin-Lim": "--", "WORLD": "-."}.items():
            level = table["rows"][name][key]["mean"]
            panel.axhline(level, color="gray", linestyle=style, label=name)
        panel.set(title=label, xlabel="minutes of recordings", xticks=minutes)
    figure.legend(*panels[0].get_legend_handles_labels(), loc="outside lower center", ncols=4)
    figure.savefig(path, dpi=130)
    plt.close(figure)


if __name__ == "__main__":
    main()
