#!/bin/sh
# Build the wheel and the source distribution of the last commit, and use what they install.
#
#   packaging/try_wheel.sh FOLDER
#
# FOLDER must not exist; it receives the files and a home folder (about 3 GB). Needs python3, uv and
# pipx. `uv tool install` installs the wheel, `pipx install` the source distribution; each renders
# the sample clip, and is removed again. PIP_* and UV_* variables choose indexes and constraints, such
# as UV_CONSTRAINT and PIP_CONSTRAINT with the line torch==2.13.0+cpu, without which Linux gets
# several GB of CUDA packages.
set -eu

mkdir "$1"
folder=$(cd "$1" && pwd)
root=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
git clone --quiet "$root" "$folder/source"
cd "$folder"
python3 -m venv build
build/bin/pip install --quiet "setuptools>=77"
(cd source && ../build/bin/python -c "
from setuptools import build_meta
for build in (build_meta.build_wheel, build_meta.build_sdist):
    print(build('$folder'))
")
ls -l ./*.whl ./*.tar.gz

clip=$folder/source/resources/clips/kathleen.flac
mkdir home
export HOME="$folder/home" QT_QPA_PLATFORM=offscreen
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME
programs=$HOME/.local/bin

use() {
    ls "$programs/gradwave" "$programs/gradwave-desktop"
    (cd / && "$programs/gradwave" --version)
    (cd / && "$programs/gradwave" render "$clip" -o "$folder/$1.wav")
    (cd / && "$programs/gradwave" doctor)
}

uv tool install --quiet --python python3 ./*.whl
use uv
uv tool uninstall gradwave
[ ! -e "$programs/gradwave" ]

pipx install --python python3 ./*.tar.gz
use pipx
pipx uninstall gradwave
[ ! -e "$programs/gradwave" ]

cmp uv.wav pipx.wav
echo "The wheel and the source distribution work, and render the same bytes."
