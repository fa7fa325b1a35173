"""A pickle that runs code when it is loaded."""

import os
from pathlib import Path


class HostilePickle:
    """An object that creates the folder `trap` when it is unpickled."""

    def __init__(self, trap: Path):
        self.trap = trap

    def __reduce__(self):
        return os.mkdir, (str(self.trap),)
