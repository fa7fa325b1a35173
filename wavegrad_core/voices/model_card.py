"""The model card of a voice in Markdown, to publish alongside its file."""

from typing import Any

from wavegrad_core.errors import printable
from wavegrad_core.voices.voice import Voice

MAX_COLUMNS = 8
SPECIAL = "\\`*_[]|#~$"


def model_card(voice: Voice) -> str:
    """Return the model card of a voice: description, training and scores."""
    card, profile, shape = voice.card, voice.profile, voice.card.network
    weights = sum(parameter.numel() for parameter in voice.network.parameters())
    is_white = card.prior == "white"
    facts = {
        "Licence": card.licence,
        "Credit": card.credit or "not stated",
        "Sample rate": f"{profile.sample_rate} Hz",
        "Mel profile": f"{profile.name}: {profile.n_mels} mels, hop {profile.hop}",
        "Weights": f"{weights:,}",
        "Noise": "white, as in the paper" if is_white else f"shaped by the {card.prior}",
        "Conditioning": shape.conditioning,
        "Schedules of its own": ", ".join(f"{count} steps" for count in sorted(card.schedules)),
    }
    parts = [
        f"# {_text(card.name)}",
        "A voice of [WaveGrad](https://arxiv.org/abs/2009.00713), a vocoder that turns mel "
        "spectrograms into sound, for Gradwave.",
        _table("", "", {name: value for name, value in facts.items() if value}),
        "## Use",
        "```\ngradwave render recording.wav -o out.wav --voice VOICE.safetensors\n```",
        "## Training",
        _table("Fact", "Value", _flat(card.training)) or "Nothing is stated about the training.",
        "## Scores",
        _score_tables(card.scores) or "No scores are stated.",
        "## Limits",
        "A vocoder keeps what the mel contains: words and timbre come from the recording or the "
        "mel that is rendered, not from the voice. The voice must not be used to imitate a person "
        "without their consent.",
    ]
    return "\n\n".join(parts) + "\n"


def _table(name: str, value: str, rows: dict[str, Any]) -> str:
    if not rows:
        return ""
    lines = [f"| {name} | {value} |", "|---|---|"]
    lines += [f"| {_text(key)} | {_text(_number(row))} |" for key, row in rows.items()]
    return "\n".join(lines)


def _score_tables(scores: dict[str, Any]) -> str:
    """Return a table of the single scores, and one for each group of them."""
    groups = {name: value for name, value in scores.items() if isinstance(value, dict)}
    single = {name: value for name, value in scores.items() if name not in groups}
    parts = [_table("Score", "Value", single)] if single else []
    for name, group in groups.items():
        rows = {row: value for row, value in group.items() if isinstance(value, dict)}
        table = _grid(rows) if len(rows) == len(group) else _table("Score", "Value", _flat(group))
        parts += [f"### {_text(name)}", table or "Empty."]
    return "\n\n".join(parts)


def _grid(rows: dict[str, dict[str, Any]]) -> str:
    """Return a table of facts by name and row; with many facts, these are the rows."""
    flat = {name: _flat(row) for name, row in rows.items()}
    facts = list(dict.fromkeys(fact for row in flat.values() for fact in row))
    if not facts:
        return ""
    table: list[list[Any]]
    table = [["", *facts], *([name, *map(row.get, facts)] for name, row in flat.items())]
    if len(facts) > MAX_COLUMNS:
        table = list(map(list, zip(*table)))
    cells = [["" if cell is None else _text(_number(cell)) for cell in row] for row in table]
    cells.insert(1, ["---"] * len(cells[0]))
    return "\n".join(f"| {' | '.join(row)} |" for row in cells)


def _flat(facts: dict[str, Any], before: str = "") -> dict[str, Any]:
    """Return nested facts in one level: {"a": {"b": 1}} becomes {"a, b": 1}."""
    flat: dict[str, Any] = {}
    for name, value in facts.items():
        if isinstance(value, dict):
            flat |= _flat(value, f"{before}{name}, ")
        else:
            flat[before + name] = value
    return flat


def _number(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_number, value))
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def _text(text: str) -> str:
    """Escape marks of Markdown; a voice from somebody else may contain any text."""
    text = "".join("\\" + letter if letter in SPECIAL else letter for letter in printable(text))
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
