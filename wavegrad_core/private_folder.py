"""Folders of the program that only their owner may read, and where they are."""

import logging
import os
from pathlib import Path

OWNER_ONLY = 0o700
OTHERS = 0o077
XDG_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")

logger = logging.getLogger(__name__)


def use_absolute_folders() -> None:
    """Ignore relative XDG folders, as their specification requires, and a home that is unknown.

    Otherwise the folders of the program would depend on the working folder, and what lies there
    would be taken for its settings. Without a home (a container's user that has no account), it is
    the root, as Docker does it.
    """
    for name in XDG_FOLDERS:
        if os.environ.get(name) and not os.path.isabs(os.environ[name]):
            logger.warning("%s is ignored, because %s is relative", name, os.environ.pop(name))
    if not os.path.isabs(os.path.expanduser("~")):
        os.environ["HOME"] = os.sep


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
