"""Data that comes with Gradwave: voices, sample clips, icons and prompts."""
