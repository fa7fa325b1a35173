"""Plots and panes of sounds."""
