"""System libraries that Gradwave needs on Linux, and the commands that install them.

Only the standard library is imported, since `packaging/system_packages.py` reads this module before
anything is installed.
"""

import platform
import shutil
from typing import NamedTuple


class SystemLibrary(NamedTuple):
    """A shared library: its purpose, and its packages on Debian and Arch Linux.

    Fedora and openSUSE find packages by the name of the library.
    """

    name: str
    purpose: str
    debian: str
    arch: str


LIBRARIES = [
    SystemLibrary("libglib-2.0.so.0", "the window", "libglib2.0-0", "glib2"),
    SystemLibrary("libGL.so.1", "the window", "libgl1", "libglvnd"),
    SystemLibrary("libEGL.so.1", "the window", "libegl1", "libglvnd"),
    SystemLibrary("libxkbcommon.so.0", "the window", "libxkbcommon0", "libxkbcommon"),
    SystemLibrary("libfontconfig.so.1", "the window", "libfontconfig1", "fontconfig"),
    SystemLibrary("libfreetype.so.6", "the window", "libfreetype6", "freetype2"),
    SystemLibrary("libdbus-1.so.3", "the window", "libdbus-1-3", "dbus"),
    SystemLibrary("libxcb-cursor.so.0", "X11", "libxcb-cursor0", "xcb-util-cursor"),
    SystemLibrary("libxcb-icccm.so.4", "X11", "libxcb-icccm4", "xcb-util-wm"),
    SystemLibrary("libxcb-image.so.0", "X11", "libxcb-image0", "xcb-util-image"),
    SystemLibrary("libxcb-keysyms.so.1", "X11", "libxcb-keysyms1", "xcb-util-keysyms"),
    SystemLibrary("libxcb-randr.so.0", "X11", "libxcb-randr0", "libxcb"),
    SystemLibrary("libxcb-render-util.so.0", "X11", "libxcb-render-util0", "xcb-util-renderutil"),
    SystemLibrary("libxcb-shape.so.0", "X11", "libxcb-shape0", "libxcb"),
    SystemLibrary("libxcb-xkb.so.1", "X11", "libxcb-xkb1", "libxcb"),
    SystemLibrary("libxkbcommon-x11.so.0", "X11", "libxkbcommon-x11-0", "libxkbcommon-x11"),
    SystemLibrary("libwayland-cursor.so.0", "Wayland", "libwayland-cursor0", "wayland"),
    SystemLibrary("libwayland-egl.so.1", "Wayland", "libwayland-egl1", "wayland"),
    SystemLibrary("libportaudio.so.2", "playback", "libportaudio2", "portaudio"),
]
PORTAUDIO = "libportaudio.so.2"


def install_command(libraries: list[str]) -> str:
    """Return the command that installs libraries with the package manager of this system.

    Args:
        libraries: Names of libraries, such as "libEGL.so.1".
    """
    known = {library.name: library for library in LIBRARIES}

    def names(manager: str) -> str:
        listed = [getattr(known[name], manager) for name in libraries if name in known]
        return " ".join(dict.fromkeys(listed))

    has_unknown = any(name not in known for name in libraries)
    if shutil.which("apt-get") and not has_unknown:
        return f"sudo apt-get install {names('debian')}"
    for manager in ("dnf", "zypper"):
        if shutil.which(manager):
            bits = "()(64bit)" if platform.architecture()[0] == "64bit" else ""
            return f"sudo {manager} install " + " ".join(f'"{name}{bits}"' for name in libraries)
    if shutil.which("pacman") and not has_unknown:
        return f"sudo pacman -S {names('arch')}"
    if shutil.which("brew") and libraries == [PORTAUDIO]:
        return "brew install portaudio"
    return f"install the system packages that contain {', '.join(libraries)}"
