"""Training of voices: training sets, the trainer, run folders and previews."""
