"""The parts of `tests/bench/speed.py`, one module each, and its report."""
