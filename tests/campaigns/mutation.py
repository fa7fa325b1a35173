"""Random damage to files: flipped bits, lost and repeated parts, impossible sizes."""

import json
import random
import re
import struct

# What containers begin their parts with: four letters, or the sync word of an MPEG frame.
PART = re.compile(rb"[A-Za-z][A-Za-z0-9 ]{3}|\xff[\xe0-\xff]")
SIZES = (0, 1, 2, 7, 255, 65_535, 2**24, 2**31 - 1, 2**31, 2**32 - 1, 2**63 - 1, 2**64 - 1)
ODD_VALUES = (
    None,
    True,
    -1,
    0,
    10**400,
    1e308,
    "",
    "\0",
    "\ud800",
    [],
    {},
    [[]],
    [None],
    "x" * 999,
)


def mutated(data: bytes, draw: random.Random) -> bytes:
    """Return the data with one to four random mutations."""
    for _ in range(draw.choice((1, 1, 1, 2, 3, 4))):
        data = draw.choice(MUTATIONS)(data, draw)
    return data


def mutated_json(data: bytes, draw: random.Random) -> bytes:
    """Return JSON in which values or keys were replaced or removed, or bytes mutated."""
    if draw.random() < 0.3:
        return mutated(data, draw)
    content = json.loads(data)
    for _ in range(draw.choice((1, 1, 2, 3))):
        content = _changed(content, draw)
    return json.dumps(content).encode()


def _flip_bits(data: bytes, draw: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(draw.choice((1, 1, 2, 8, 64)) if data else 0):
        changed[draw.randrange(len(changed))] ^= 1 << draw.randrange(8)
    return bytes(changed)


def _flip_header_bits(data: bytes, draw: random.Random) -> bytes:
    return _flip_bits(data[:128], draw) + data[128:]


def _fill_run(data: bytes, draw: random.Random) -> bytes:
    start, stop = _range(data, draw)
    fill = draw.choice((b"\0", b"\xff", b"\x80", None))
    run = draw.randbytes(stop - start) if fill is None else fill * (stop - start)
    return data[:start] + run + data[stop:]


def _truncate(data: bytes, draw: random.Random) -> bytes:
    return data[: draw.randrange(len(data) + 1)]


def _remove(data: bytes, draw: random.Random) -> bytes:
    start, stop = _range(data, draw)
    return data[:start] + data[stop:]


def _duplicate(data: bytes, draw: random.Random) -> bytes:
    start, stop = _range(data, draw)
    return data[:stop] + data[start:stop] * draw.choice((1, 1, 2, 10)) + data[stop:]


def _remove_part(data: bytes, draw: random.Random) -> bytes:
    start, stop = _part(data, draw)
    return data[:start] + data[stop:]


def _duplicate_part(data: bytes, draw: random.Random) -> bytes:
    start, stop = _part(data, draw)
    return data[:stop] + data[start:stop] + data[stop:]


def _set_size(data: bytes, draw: random.Random) -> bytes:
    """Overwrite the bytes beside the name of a part, where containers have its size."""
    start, _ = _part(data, draw)
    at = max(0, start + draw.choice((-8, -4, 4, 8)))
    size = draw.choice((*SIZES, len(data), draw.randrange(2**32)))
    width, code = draw.choice(((4, "I"), (4, "I"), (8, "Q"), (2, "H")))
    number = struct.pack(draw.choice("<>") + code, size % 256**width)
    return data[:at] + number + data[at + width :]


MUTATIONS = (
    _flip_bits,
    _flip_header_bits,
    _fill_run,
    _truncate,
    _remove,
    _duplicate,
    _remove_part,
    _duplicate_part,
    _set_size,
    _set_size,
)


def _range(data: bytes, draw: random.Random) -> tuple[int, int]:
    start = draw.randrange(len(data) + 1)
    return start, min(len(data), start + draw.choice((1, 2, 4, 16, 100, 1000)))


def _part(data: bytes, draw: random.Random) -> tuple[int, int]:
    starts = [found.start() for found in PART.finditer(data)] or [0]
    first = draw.randrange(len(starts))
    stop = starts[first + 1] if first + 1 < len(starts) else len(data)
    return starts[first], stop


def _changed(content: object, draw: random.Random) -> object:
    """Return JSON content with one value in it changed."""
    if isinstance(content, dict) and content and draw.random() < 0.85:
        key = draw.choice(list(content))
        if draw.random() < 0.15:
            return {name: value for name, value in content.items() if name != key}
        return content | {key: _changed(content[key], draw)}
    if isinstance(content, list) and content and draw.random() < 0.85:
        index = draw.randrange(len(content))
        if draw.random() < 0.15:
            return content[:index] + content[index + 1 :]
        return [*content[:index], _changed(content[index], draw), *content[index + 1 :]]
    if draw.random() < 0.1:
        nested: object = content
        for _ in range(200):
            nested = [nested]
        return nested
    if isinstance(content, int | float) and draw.random() < 0.4:
        return draw.choice((-content, content * 10**6, str(content), [content]))
    return draw.choice(ODD_VALUES)
