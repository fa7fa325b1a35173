"""Objective scores: spectral, pitch, intelligibility and predicted listening."""
