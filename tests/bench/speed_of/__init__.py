"""What `tests/bench/speed.py` measures, a module for each part, and the page that it makes."""
