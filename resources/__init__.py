"""Data that comes with Gradwave: voices, sample clips, icons."""

DEFAULT_VOICE = "kathleen"  # what is used where nobody chose
