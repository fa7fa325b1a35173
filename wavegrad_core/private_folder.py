"""Folders of the program that only their owner may read."""

import os
from pathlib import Path

OWNER_ONLY = 0o700
OTHERS = 0o077


def make_private_folder(folder: Path) -> None:
    """Create a folder of the program if it is missing, and remove other users' permissions.

    Missing parents are created with the same permissions, as the XDG specification requires.

    Raises:
        OSError: The folder cannot be created.
    """
    for missing in reversed([one for one in (folder, *folder.parents) if not os.path.exists(one)]):
        missing.mkdir(OWNER_ONLY, exist_ok=True)
    found = folder.stat()  # created by an earlier version, or with the system's default permissions
    owned = not hasattr(os, "getuid") or found.st_uid == os.getuid()
    if owned and found.st_mode & OTHERS:
        folder.chmod(found.st_mode & OWNER_ONLY)
