"""Listening tests that are taken seriously, and what makes sounds comparable. No Qt in it."""
