"""Listening tests as they are run here: blind ones, ratings, and the folders they are in."""
