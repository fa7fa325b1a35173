# For Windows, which has no make, see README.md.
PYTHON ?= python3
BIN := .venv/bin
# --no-compile: Python compiles modules when they are imported; pip would compile all of them.
PIP_INSTALL := $(BIN)/python -m pip install --no-compile -c constraints.txt \
	--build-constraint constraints.txt

# Tests start many processes. Where this is set, each of them would compile all modules again.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: run test pytest setup lint kill-test campaigns bench bench-gpu screenshot architecture reference languages notebooks docs bundle deb appimage flatpak cluster-test
.DELETE_ON_ERROR:

# Open the desktop on the bundled clip; without a display, render it from the command line.
run: .venv/ready-to-run
	$(BIN)/python -P -m gradwave.first_run build/first-look

# Lint and test in parallel: mypy uses one process. Three processes of tests, as each waits for
# children and events for a fifth of its time: two left two cores idle for 140 s.
test: .venv/ready-to-test
	$(MAKE) --jobs 2 lint pytest

pytest: .venv/ready-to-test
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 3 --max-worker-restart 0 --dist loadfile --no-loadscope-reorder

lint: .venv/ready-to-test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

# Kill trainings at every call that touches their folder, and the window with the wizard at
# random moments. Takes minutes.
kill-test: .venv/ready-to-test
	PYTHONPATH=. $(BIN)/python tests/bench/kill_training.py
	PYTHONPATH=. $(BIN)/python tests/bench/kill_window.py

# Try to lose something: damaged files, failing writes, kills, a full disk (as root) and other faults;
# docs/reports/robustness.md has the results. Takes an hour; CAMPAIGNS='audio --count 1000' less.
campaigns: .venv/ready-to-test
	$(BIN)/python tests/campaigns/run.py $(CAMPAIGNS)

# Measure the speed on this machine and compare it with PyPI's wavegrad; writes
# docs/reports/speed.md. Takes hours; BENCH='--rounds 1' takes fewer, and BENCH=--parts only writes
# the page from the figures in docs/reports/speed-*.json.
bench: .venv/ready-to-bench
	$(BIN)/python tests/bench/speed.py $(BENCH)

# Test the renders and training steps of an NVIDIA GPU, measure them with and without CUDA graphs,
# and add the GPU to docs/reports/speed.md. Takes about five minutes.
bench-gpu: .venv/ready-to-bench .venv/ready-to-test
	$(BIN)/python -m pytest tests/unit/training/test_on_a_gpu.py
	$(BIN)/python tests/bench/speed.py --device cuda --parts ratios --seconds 10 --iterations 6 \
		--results docs/reports/speed-gpu.json

# Take the guide's pictures of the real window, on a virtual screen.
screenshot: .venv/ready-to-test
	$(BIN)/python packaging/screenshot.py docs/pictures

# Draw the diagrams of docs/architecture.md from the imports.
architecture: .venv/ready-to-test
	$(BIN)/python packaging/architecture_picture.py

# Write docs/commands.md and the man page from the help of the command.
reference: .venv/ready-to-run
	$(BIN)/python packaging/command_reference.py

# Collect the texts of the window into resources/languages/*.ts, and compile the translations.
languages: .venv/ready-to-run
	$(BIN)/python packaging/languages.py

# Run the notebooks of the documentation, and store what they print and draw in them.
notebooks: .venv/ready-to-test
	$(BIN)/python packaging/notebooks.py

# Build the site of the documentation into build/site.
docs: .venv/ready-to-test
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet

# Freeze the program into build/bundle/gradwave, and test it from another folder. Takes minutes, and
# needs Xvfb and xwininfo (Debian: xvfb, x11-utils).
bundle: .venv/ready-to-bundle
	$(BIN)/python -m PyInstaller --noconfirm --log-level WARN --distpath build/bundle \
		--workpath build/pyinstaller packaging/bundle/gradwave.spec
	$(BIN)/python packaging/bundle/self_test.py build/bundle/gradwave/gradwave

# Make a Debian package of the frozen program; packaging/linux/try_deb.sh tests it.
deb: bundle
	$(BIN)/python packaging/linux/build_deb.py build/bundle/gradwave build/deb

# Make an AppImage of the frozen program; needs appimagetool.
appimage: bundle
	$(BIN)/python packaging/linux/build_appimage.py build/bundle/gradwave build/appimage

# Make a Flatpak of the frozen program and install it for this user; needs flatpak-builder.
flatpak: bundle
	rm -rf build/tree
	$(BIN)/python packaging/linux/build_tree.py build/bundle/gradwave build/tree
	flatpak-builder --user --install --force-clean build/flatpak \
		packaging/linux/org.gradwave.Gradwave.yml

# Work on Dask clusters, one of whose workers is killed, and compare with one process. As root with
# iproute2, one of the clusters has two network namespaces. Takes minutes.
cluster-test: .venv/ready-to-test
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -rP tests/bench/cluster.py tests/bench/namespace_cluster.py

setup: .venv/ready-to-run .venv/ready-to-test

# Updated when the dependencies change.
.venv/ready-to-run: pyproject.toml constraints.txt
	$(PYTHON) packaging/system_packages.py
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -c constraints.txt pip
	$(PIP_INSTALL) -e .
	touch $@

# Separate from ready-to-run: pesq and pyworld are built from source.
.venv/ready-to-test: .venv/ready-to-run
	$(PYTHON) packaging/system_packages.py --test
	$(PIP_INSTALL) -e '.[cluster,docs,notebook,scores,test]'
	touch $@

.venv/ready-to-bundle: .venv/ready-to-run
	$(PIP_INSTALL) -e '.[bundle]'
	touch $@

# --no-deps: the dependencies of wavegrad (torchaudio among them) do not load with this version of
# torch and are not needed here.
.venv/ready-to-bench: .venv/ready-to-run
	$(PIP_INSTALL) -e '.[bench]'
	$(PIP_INSTALL) --no-deps wavegrad==0.1.5
	touch $@
