"""The passes of `passes`, each signal read and written once, for a CPU.

torch reads and writes a signal anew for each sum, product and leaky ReLU, and in bfloat16 that
takes as long as the convolutions between them. numba, which librosa brings along, compiles these
loops for the CPU at hand in a second or two and keeps them; no compiler needs to be installed.

Each function lets go of the interpreter's lock and uses one thread; `engine` runs several.
"""

from typing import Any

import numpy as np
import torch
from llvmlite import ir
from numba import njit, types
from numba.extending import intrinsic
from numpy.typing import NDArray
from torch import Tensor

from wavegrad_core.network.wavegrad import LRELU_SLOPE

SLOPE = np.float32(LRELU_SLOPE)
INT32 = ir.IntType(32)


def _loading(typing: Any, number: Any) -> Any:
    """A number of a signal as float32: bfloat16, given as its bits, is the upper half of one."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        if number == types.float32:
            return arguments[0]
        wide = builder.shl(builder.zext(arguments[0], INT32), INT32(16))
        return builder.bitcast(wide, ir.FloatType())

    return types.float32(number), generate


def _storing(typing: Any, signal: Any, number: Any) -> Any:
    """A float32 number as the signal holds it: as the bits of the nearest bfloat16, half way to
    the even one, or as it is."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        if signal.dtype == types.float32:
            return arguments[1]
        wide = builder.bitcast(arguments[1], INT32)
        odd = builder.and_(builder.lshr(wide, INT32(16)), INT32(1))
        rounded = builder.add(wide, builder.add(odd, INT32(0x7FFF)))
        return builder.trunc(builder.lshr(rounded, INT32(16)), ir.IntType(16))

    return signal.dtype(signal, types.float32), generate


# Not as decorators, since a type checker takes what they make for the functions themselves.
_load: Any = intrinsic(_loading)
_stored: Any = intrinsic(_storing)

_compiled: Any = njit(nogil=True, cache=True, fastmath={"contract"}, error_model="numpy")


@_compiled
def _leaky(x: Any) -> None:
    for i in range(len(x)):
        value = _load(x[i])
        x[i] = _stored(x, max(value, SLOPE * value))


@_compiled
def _modulated(x: Any, shift: Any, scale: Any) -> None:
    for i in range(len(x)):
        value = _load(shift[i]) + _load(scale[i]) * _load(x[i])
        x[i] = _stored(x, max(value, SLOPE * value))


@_compiled
def _joined(x: Any, residual: Any, factor: Any, shift: Any, scale: Any, out: Any) -> None:
    length, width = residual.shape
    for t in range(length):
        for phase in range(factor):
            row = (t * factor + phase) * width
            for c in range(width):
                total = _load(x[row + c]) + _load(residual[t, c])
                x[row + c] = _stored(x, total)
                value = _load(shift[row + c]) + _load(scale[row + c]) * total
                out[row + c] = _stored(out, max(value, SLOPE * value))


@_compiled
def _added(x: Any, branch: Any) -> None:
    for i in range(len(x)):
        x[i] = _stored(x, _load(x[i]) + _load(branch[i]))


@_compiled
def _spread(products: Any, bias: Any, shifts: Any, row: Any, out: Any) -> None:
    length, taps, width = products.shape
    for t in range(length):
        for phase in range(len(shifts)):
            row[:] = bias
            for k in range(taps):
                place = t + shifts[phase, k]
                if 0 <= place < length:
                    for c in range(width):
                        row[c] += _load(products[place, k, c])
            for c in range(width):
                out[t, phase, c] = _stored(out, row[c])


def leaky(x: Tensor) -> Tensor:
    """As `passes.leaky`."""
    _leaky(_flat(x))
    return x


def modulated(x: Tensor, shift: Tensor, scale: Tensor) -> Tensor:
    """As `passes.modulated`."""
    _modulated(_flat(x), _flat(shift), _flat(scale))
    return x


def joined(
    x: Tensor, residual: Tensor, factor: int, shift: Tensor, scale: Tensor
) -> tuple[Tensor, Tensor]:
    """As `passes.joined`."""
    out = torch.empty_like(x)
    rows = _flat(residual).reshape(-1, residual.shape[-1])
    signals = (_flat(signal) for signal in (shift, scale, out))
    _joined(_flat(x), rows, factor, *signals)
    return x, out


def added(x: Tensor, branch: Tensor) -> Tensor:
    """As `passes.added`."""
    _added(_flat(x), _flat(branch))
    return x


def spread(products: Tensor, bias: Tensor, shifts: list[tuple[int, ...]]) -> Tensor:
    """As `passes.spread`."""
    batch, length, taps, width = products.shape
    out = products.new_empty(batch, length, len(shifts), width)
    row, base = np.empty(width, np.float32), bias.float().numpy()
    for one, into in zip(products, out):
        given = _flat(one).reshape(length, taps, width)
        made = _flat(into).reshape(length, len(shifts), width)
        _spread(given, base, np.array(shifts), row, made)
    return out.view(batch, length * len(shifts), width)


def _flat(x: Tensor) -> NDArray[Any]:
    """A contiguous signal's memory as one row, bfloat16 as its bits."""
    row = x.view(-1)
    return (row.view(torch.uint16) if x.dtype == torch.bfloat16 else row).numpy()
