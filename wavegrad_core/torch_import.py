"""A faster import of torch, for commands that only render.

Half of the time of `import torch` goes to parts that a render never uses: optimizers,
distributions, quantization, export, and the shape functions of the compiler. With
`postpone_unused_parts` Python imports them when one of them is first used: then all of them, in
torch's own order, since they import one another in circles that work in this order alone.
"""

import importlib.metadata
import sys
from collections.abc import Callable, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from threading import RLock
from types import ModuleType
from typing import Any

TESTED = "2.13."  # other versions of torch are imported as usual
POSTPONED = (  # in torch's order
    "torch.utils.data",
    "torch.distributions",
    "torch.optim",
    "torch.profiler",
    "torch.ao",
    "torch.nn.intrinsic",
    "torch.nn.qat",
    "torch.nn.quantizable",
    "torch.nn.quantized",
    "torch.quantization",
    "torch.masked",
    "torch.export",
    "torch.func",
    "torch._higher_order_ops",
    "torch.distributed._meta_registrations",
    "torch._meta_registrations",
    "torch.compiler",
)
# Functions that torch copies from these modules into its own namespace while it is imported.
COPIED = {"torch._higher_order_ops": ("cond", "while_loop"), "torch.func": ("vmap",)}
# Parts that are imported after torch, and rely on the others.
DEPENDENT = (
    *("torch._decomp", "torch._dynamo", "torch._export", "torch._functorch", "torch._inductor"),
    *("torch._prims", "torch._refs", "torch._subclasses", "torch.fx.", "torch.onnx"),
)

_lock = RLock()  # held while postponed modules are loaded
_begun: set[str] = set()  # modules whose code has begun to run
_loading = False


def postpone_unused_parts() -> None:
    """Postpone parts of torch, unless it is already imported or has an untested version."""
    installed = any(isinstance(finder, _Finder) for finder in sys.meta_path)
    if installed or "torch" in sys.modules:
        return
    if importlib.metadata.version("torch").startswith(TESTED):
        sys.meta_path.insert(0, _Finder())


class _PostponedModule(ModuleType):
    """A module whose code runs when one of its names is first looked up."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name != "__all__":  # asked for by the import system
            raise AttributeError(name)
        if _torch_is_being_imported() and name in COPIED.get(self.__name__, ()):
            return _postponed_function(self, name)
        with _lock:  # other threads wait until the module is complete
            if type(self) is _PostponedModule:
                if self.__name__ in _begun:  # by this thread, in a circle of imports
                    raise AttributeError(name)
                _load_postponed(self)
        return getattr(self, name)


def _torch_is_being_imported() -> bool:
    return bool(getattr(sys.modules["torch"].__spec__, "_initializing", False))


def _postponed_function(module: ModuleType, name: str) -> Callable[..., Any]:
    def call(*arguments: Any, **options: Any) -> Any:
        return getattr(module, name)(*arguments, **options)

    return call


def _load_postponed(first: ModuleType | None) -> None:
    """Load all postponed modules; within the import of torch or of another one, only the first."""
    global _loading
    nested = _loading or _torch_is_being_imported()
    names = (first.__name__,) if nested and first is not None else POSTPONED
    was_loading, _loading = _loading, True
    try:
        for name in names:
            module = sys.modules.get(name)
            if isinstance(module, _PostponedModule) and name not in _begun:
                _begun.add(name)
                _load(module)
    finally:
        _loading = was_loading


def _load(module: _PostponedModule) -> None:
    spec = module.__spec__
    assert spec is not None
    assert isinstance(spec.loader, _PostponingLoader)
    module.__loader__ = spec.loader = spec.loader.original
    spec.loader.exec_module(module)
    module.__class__ = ModuleType  # type: ignore[assignment]


class _PostponingLoader(Loader):
    """Loader that leaves a module empty, for the original loader to fill."""

    def __init__(self, original: Loader) -> None:
        self.original = original

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _PostponedModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Leave the module empty."""


class _LoadedLoader(Loader):
    """Loader of a module that was loaded while its spec was being looked for."""

    def __init__(self, module: ModuleType) -> None:
        self._module, self._spec = module, module.__spec__

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return self._module

    def exec_module(self, module: ModuleType) -> None:
        module.__spec__ = self._spec


class _Finder(MetaPathFinder):
    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name in POSTPONED and name not in _begun:
            return _postponed_spec(name, path, target)
        parent = sys.modules.get(name.rpartition(".")[0])
        waits = isinstance(parent, _PostponedModule) and parent.__name__ not in _begun
        if not waits and (not name.startswith(DEPENDENT) or _torch_is_being_imported()):
            return None
        with _lock:
            _load_postponed(parent)
        module = sys.modules.get(name)
        if module is None:
            return None
        # Without this the import system would run the module's code again.
        module.__spec__ = ModuleSpec(name, _LoadedLoader(module))
        return module.__spec__


def _postponed_spec(
    name: str, path: Sequence[str] | None, target: ModuleType | None
) -> ModuleSpec | None:
    for finder in sys.meta_path:
        spec = None if isinstance(finder, _Finder) else finder.find_spec(name, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = _PostponingLoader(spec.loader)
            return spec
    return None
