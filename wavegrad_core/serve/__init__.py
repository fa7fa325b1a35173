"""Rendering for other programs: jobs in JSON, a queue that stays warm, and workers side by side."""
