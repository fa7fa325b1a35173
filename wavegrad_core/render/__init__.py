"""The render pipeline: from a recording or a mel to sound."""
