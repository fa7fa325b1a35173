"""Hostile and damaged checkpoints, read by the process that unpickles them.

The seeds are checkpoints of three programs, as archives and in torch's older format. Their bytes
and their pickles are damaged, and pickles get opcodes that run code, ask for memory or nest without
end. Each case is unpickled in a fork, with the limits of the real process; one in 1,000 starts the
real one.
"""

import contextlib
import io
import os
import random
import struct
import tempfile
import zipfile
from pathlib import Path

import torch
from forked_cases import READ, REFUSED, Losses, run_forked
from forked_checkpoints import forked_reading
from mutation import mutated

from wavegrad_core.errors import InputError
from wavegrad_core.voices.checkpoint_import import import_voice

PEERS = Path(__file__).parents[1] / "peers"
SEEDS = ("lmnt.pt", "ivanvovk.pt", "coqui.pth")
REAL_EVERY = 1000  # the real process takes seconds to start
PROTOCOL_BYTES = 2  # before the first opcode
DEPTH = 20_000


def run(count: int, seed: int, hang_seconds: float, time_limit: float) -> Losses:
    """Import that many checkpoints, the kinds of damage in turn."""
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as temporary:
        path, trap = Path(temporary) / "case.pt", Path(temporary) / "trap"
        archives = [(PEERS / name).read_bytes() for name in SEEDS]
        older = [_older_format(PEERS / name) for name in SEEDS]
        opcodes = hostile_opcodes(trap)

        def import_case(kind: str, number: int) -> str:
            draw = random.Random(f"{seed} {kind} {number}")
            archive = draw.choice(archives)
            match kind.removesuffix(", real process"):
                case "archive":
                    data = mutated(archive, draw)
                case "older format":
                    data = mutated(draw.choice(older), draw)
                case "pickle":
                    data = _with_pickle(archive, lambda pickled: mutated(pickled, draw))
                case _:
                    hostile = draw.choice(opcodes)
                    data = _with_pickle(archive, lambda pickled: _inserted(pickled, hostile, draw))
            path.write_bytes(data)
            is_real = kind.endswith("real process")
            with contextlib.nullcontext() if is_real else forked_reading():
                try:
                    import_voice(path, "x")
                    outcome = READ
                except InputError:
                    outcome = REFUSED
            return "code ran" if trap.exists() else outcome

        fast = ("archive", "older format", "pickle", "opcodes")
        slow = [f"{kind}, real process" for kind in fast]
        cases = [(fast[number % len(fast)], number) for number in range(count)]
        for number in range(0, count, REAL_EVERY):
            cases[number] = slow[number // REAL_EVERY % len(slow)], number
        return run_forked(cases, import_case, hang_seconds, time_limit)


def hostile_opcodes(trap: Path) -> list[bytes]:
    """Return parts of pickles that create a folder, or ask for memory or depth."""
    name = os.fspath(trap).encode()
    argument = b"(X" + struct.pack("<I", len(name)) + name + b"t"
    length = struct.pack("<q", 2**40)
    codecs = b"c_codecs\nencode\n(X\x01\x00\x00\x00ax\x06\x00\x00\x00utf-16tR"
    return [
        b"cposix\nmkdir\n" + argument + b"R",
        b"cos\nmakedirs\n" + argument + b"R",
        b"\x8c\x05posix\x8c\x05mkdir\x93" + argument + b"R",
        argument[:-1] + b"iposix\nmkdir\n",
        b"(cposix\nmkdir\n" + argument[1:-1] + b"o",
        b"cposix\nmkdir\n" + argument + b"\x81",
        b"cpathlib\nPath\n" + argument + b"R",
        b"cbuiltins\neval\n(X\x06\x00\x00\x00exit()tR",
        b"ctorch\nload\n" + argument + b"R",
        b"cnumpy\nload\n" + argument + b"R",
        b"c__builtin__\nbytearray\n(\x8a\x08" + length + b"tR",
        b"cbuiltins\nbytes\n(\x8a\x08" + length + b"tR",
        b"ctorch._tensor\n_rebuild_from_type_v2\n" + argument + b"R",
        b"ctorch\nFloatStorage\n\x8a\x08" + length + b"\x85R",
        b"\x8d" + length + b"x",
        b"\x8e" + length,
        b"\x95" + length,
        b"\x8b" + struct.pack("<i", 2**31 - 1),
        b"Nr\xff\xff\xff\xff",
        b"j\xff\xff\xff\xff",
        b"\x82\x01",
        b"Phello\n",
        b"K\x01Q",
        codecs,
        b"]" * DEPTH + b"a" * (DEPTH - 1),
        b"(" * DEPTH,
        b"}" * DEPTH,
        b"(NN" * DEPTH + b"t" * DEPTH,
        b"N\x85" * 2 + b"\x85" * DEPTH,
        b"Nb",
        b"0" * 100,
    ]


def _older_format(path: Path) -> bytes:
    file = io.BytesIO()
    content = torch.load(path, weights_only=True)
    torch.save(content, file, _use_new_zipfile_serialization=False)
    return file.getvalue()


def _with_pickle(archive: bytes, change) -> bytes:
    """Return an archive with another pickle, and checksums that fit."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.infolist():
            data = old.read(part)
            new.writestr(part, change(data) if part.filename.endswith("/data.pkl") else data)
    return made.getvalue()


def _inserted(pickled: bytes, opcodes: bytes, draw: random.Random) -> bytes:
    """Return a pickle with opcodes at the beginning, which drop their result, or anywhere."""
    if draw.random() < 0.5:
        drops = draw.choice((b"0", b"", b"."))
        return pickled[:PROTOCOL_BYTES] + opcodes + drops + pickled[PROTOCOL_BYTES:]
    at = draw.randrange(PROTOCOL_BYTES, len(pickled))
    return pickled[:at] + opcodes + pickled[at:]
