# Windows, which has no make, has its lines in README.md.
PYTHON ?= python3
BIN := .venv/bin
# Python compiles what is imported when it is; pip would compile all there is, most of it for nothing.
PIP_INSTALL := $(BIN)/python -m pip install --no-compile -c constraints.txt \
	--build-constraint constraints.txt

.PHONY: run test pytest setup lint kill-test bench screenshot architecture
.DELETE_ON_ERROR:

# The desktop on the bundled clip; with no display, the same job through the command line.
run: .venv/ready-to-run
	$(BIN)/python -P -m gradwave.first_run build/first-look

# Side by side: types are checked by one process, and tests often wait for others.
test: .venv/ready-to-test
	$(MAKE) --jobs 2 lint pytest

pytest: .venv/ready-to-test
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

lint: .venv/ready-to-test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

# Trainings killed at every call that touches their folder, and the window with the wizard at
# random moments (minutes).
kill-test: .venv/ready-to-test
	PYTHONPATH=. $(BIN)/python tests/bench/kill_training.py
	PYTHONPATH=. $(BIN)/python tests/bench/kill_window.py

# How fast it is here, beside PyPI's wavegrad: docs/reports/speed.md (hours; BENCH='--rounds 1' for fewer).
bench: .venv/ready-to-bench
	$(BIN)/python tests/bench/speed.py $(BENCH)

# The guide's pictures of the real window, taken on a screen that nobody sees.
screenshot: .venv/ready-to-test
	$(BIN)/python packaging/screenshot.py docs/pictures

# The diagrams of docs/architecture.md, drawn from the imports.
architecture: .venv/ready-to-test
	$(BIN)/python packaging/architecture_picture.py

setup: .venv/ready-to-run .venv/ready-to-test

# Made again when the dependencies change.
.venv/ready-to-run: pyproject.toml constraints.txt
	$(PYTHON) packaging/system_packages.py
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -c constraints.txt pip
	$(PIP_INSTALL) -e .
	touch $@

# pesq and pyworld are built from source, the test tools are not needed to run.
.venv/ready-to-test: .venv/ready-to-run
	$(PYTHON) packaging/system_packages.py --test
	$(PIP_INSTALL) -e '.[scores,test]'
	touch $@

# Its own dependencies, torchaudio among them, do not load beside this torch, and are not called.
.venv/ready-to-bench: .venv/ready-to-run
	$(PIP_INSTALL) -e '.[bench]'
	$(PIP_INSTALL) --no-deps wavegrad==0.1.5
	touch $@
