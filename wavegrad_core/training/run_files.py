"""Names of the files in a run folder, in a separate module that does not import torch."""

CHECKPOINTS = NEXT, CHECKPOINT, PREVIOUS = ("next.pt", "checkpoint.pt", "previous.pt")
RECIPE, VOICE, LOG = "recipe.json", "voice.safetensors", "log.jsonl"
LOCK = "run.lock"  # held by the process that trains
