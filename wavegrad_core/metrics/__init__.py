"""Objective scores of a sound against its recording."""
