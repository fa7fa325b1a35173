"""Links of a chained Ogg file, which is several Ogg files joined together, and their last pages.

FFmpeg takes the times of a page from the position that the page states for its end, but those of
the last page from the page before it. If that one is damaged, the last page would come too early;
if the first is, everything.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

FIRST_PAGE = 2  # a page's flag: the first page of a logical stream
PAGE_BYTES = 27
MAX_PAGE_BYTES = PAGE_BYTES + 255 + 255 * 255
SMALLEST_SHIFT = 0.05  # seconds; the length of Opus packets before a cut end is uncertain


@dataclass(frozen=True)
class OggLink:
    """A link of an Ogg file.

    Attributes:
        start: Byte offset in the file.
        length: Length in bytes.
        first_page: Byte offset in the link of the first page that ends later than 0; 0 if unknown.
        last_page: Byte offset in the link of the last page.
        end: Position of the end in the codec's units of time, as the last page states it; -1 if
            unknown.
        is_complete: Whether the last page is complete.
    """

    start: int
    length: int
    first_page: int
    last_page: int
    end: int
    is_complete: bool


def find_links(path: Path) -> list[OggLink]:
    """Return the links of an Ogg file."""
    links: list[OggLink] = []
    size = path.stat().st_size
    start = first = last = position = 0
    end, in_headers, is_complete = -1, True, True
    with open(path, "rb") as file:
        while position < size:
            file.seek(position)
            head = file.read(PAGE_BYTES + 255)
            if len(head) < PAGE_BYTES or not head.startswith(b"OggS"):
                following = _next_page(file, last + 1)  # its length may be damaged, too
                if following in (-1, position):  # a part of a header at the end
                    is_complete = is_complete and following < 0
                    break
                position = following
                continue
            is_first = bool(head[5] & FIRST_PAGE)
            if is_first and not in_headers:
                links.append(
                    OggLink(start, position - start, first, last - start, end, is_complete)
                )
                start, first, end = position, 0, -1
            in_headers = is_first
            last = position
            if (stated := int.from_bytes(head[6:14], "little", signed=True)) >= 0:
                end = stated
                first = first or (position - start if stated else 0)
            position += PAGE_BYTES + head[26] + sum(head[PAGE_BYTES : PAGE_BYTES + head[26]])
            is_complete = position <= size
    return [*links, OggLink(start, size - start, first, last - start, end, is_complete)]


def packets_in_time(packets: Iterable[Any], stream: Any, link: OggLink) -> Iterator[Any]:
    """Yield the packets of a link, those of its last page at the time that the page states."""
    held: list[Any] = []
    longest = 0
    for packet in packets:
        if packet.size and (held or (packet.pos is not None and packet.pos >= link.last_page)):
            held.append(packet)
            continue
        yield from _moved(held, stream, link.end, longest)
        held = []
        longest = max(longest, packet.duration or 0)
        yield packet


def _moved(packets: list[Any], stream: Any, end: int, longest: int) -> list[Any]:
    """Move the packets of a last page to its end; FFmpeg extends the last packet to there."""
    if not packets or end < 0 or packets[0].pts is None:
        return packets
    *durations, last = (packet.duration or 0 for packet in packets)
    length = sum(durations) + min(last, max([longest, *durations]))
    shift = end - length - packets[0].pts
    if shift * stream.time_base >= SMALLEST_SHIFT:
        for packet in packets:
            if packet.pts is not None:
                packet.pts += shift
    return packets


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
