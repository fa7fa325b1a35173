"""Links of a chained Ogg file, which is several Ogg files joined together."""

from pathlib import Path
from typing import BinaryIO

FIRST_PAGE = 2  # a page's flag: the first page of a logical stream
MAX_PAGE_BYTES = 27 + 255 + 255 * 255


def find_links(path: Path) -> list[tuple[int, int]]:
    """Return the byte offset and the length of each link of an Ogg file."""
    starts = [0]
    size = path.stat().st_size
    position, in_headers = 0, True
    with open(path, "rb") as file:
        while position < size:
            file.seek(position)
            head = file.read(27 + 255)
            if len(head) < 27 or not head.startswith(b"OggS"):
                position = _next_page(file, position + 1)
                if position < 0:
                    break
                continue
            is_first = bool(head[5] & FIRST_PAGE)
            if is_first and not in_headers:
                starts.append(position)
            in_headers = is_first
            position += 27 + head[26] + sum(head[27 : 27 + head[26]])
    ends = [*starts[1:], size]
    return [(start, end - start) for start, end in zip(starts, ends, strict=True)]


def _next_page(file: BinaryIO, position: int) -> int:
    """Return where the next page begins after damage; -1 if there is none."""
    file.seek(position)
    before = b""
    while block := file.read(MAX_PAGE_BYTES):
        if (found := (before + block).find(b"OggS")) >= 0:
            return position - len(before) + found
        position += len(block)
        before = (before + block)[-3:]
    return -1
