"""Attributes of a package that are imported when they are first used (PEP 562)."""

from collections.abc import Callable
from importlib import import_module
from typing import Any


def lazy_attributes(package: str, modules: dict[str, str]) -> Callable[[str], Any]:
    """Return a function to assign to `__getattr__` of a package.

    Args:
        package: Name of the package.
        modules: The module of each attribute, relative to the package.
    """

    def load(name: str) -> Any:
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(f"{package}.{modules[name]}"), name)

    return load
