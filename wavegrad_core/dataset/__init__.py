"""Folders of recordings: lists, clips, measurements, checks and prepared copies."""
