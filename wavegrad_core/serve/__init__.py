"""Rendering for other programs: JSON jobs, a queue that keeps voices loaded, parallel workers."""
