"""Coverage-guided fuzzing with atheris (`pip install atheris`), and what its targets share.

    python tests/campaigns/fuzz_mel.py -max_total_time=3600
    python tests/campaigns/fuzz_mel.py -merge=1     # keep the inputs that cover more

Each target is a module `fuzz_*.py` with a function `make_target`. Its inputs start from the files
in `corpus`, which `make test` replays without atheris. Only the Python code is instrumented: the
fuzzer sees crashes of FFmpeg and libsndfile, but not their coverage.
"""

import contextlib
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from wavegrad_core.errors import InputError

CORPUS = Path(__file__).with_name("corpus")
LARGEST = 4096  # bytes of an input
Target = Callable[[bytes], None]


def file_target(read: Callable[[Path], object], suffixes: tuple[str, ...]) -> Target:
    """Return a target that reads its input as a file; the first byte chooses the suffix.

    Only the program's own error may come out.
    """
    folder = Path(tempfile.mkdtemp(prefix="gradwave-fuzz-"))

    def target(data: bytes) -> None:
        suffix = suffixes[data[0] % len(suffixes)] if data else suffixes[0]
        path = folder / f"input{suffix}"
        path.write_bytes(data[1:])
        with contextlib.suppress(InputError):
            read(path)

    return target


def fuzz(name: str, make_target: Callable[[], Target]) -> None:
    """Run libFuzzer with the options of the command line; returns only if atheris is missing."""
    try:
        import atheris
    except ImportError:
        sys.exit("atheris is not installed. Install it with: pip install atheris")
    with atheris.instrument_imports(include=["wavegrad_core"]):
        target = make_target()
    kept = CORPUS / name
    found = Path(tempfile.gettempdir()) / f"gradwave-fuzz-{name}"
    found.mkdir(exist_ok=True)
    folders = [found, kept] if "-merge=1" not in sys.argv else [kept, found]
    options = [f"-max_len={LARGEST}", f"-artifact_prefix={found}-", *sys.argv[1:]]
    program = f"{sys.executable} {sys.argv[0]}"  # the shell command of a merge's processes
    atheris.Setup([program, *map(str, folders), *options], target)
    atheris.Fuzz()
