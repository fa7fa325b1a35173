"""The operations of `layer_ops` for CPUs, each reading and writing its signals once.

torch reads and writes a signal again for each sum, product and leaky ReLU, and in bfloat16 that
takes as long as the convolutions in between. numba compiles these loops for the processor in a
second or two and caches them; no compiler needs to be installed.

Each function releases the interpreter's lock and uses one thread; `network_engine` runs several.
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


def _load_intrinsic(typing: Any, number: Any) -> Any:
    """Convert a number of a signal to float32; the bits of a bfloat16 are its upper half."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        if number == types.float32:
            return arguments[0]
        wide = builder.shl(builder.zext(arguments[0], INT32), INT32(16))
        return builder.bitcast(wide, ir.FloatType())

    return types.float32(number), generate


def _round_intrinsic(typing: Any, signal: Any, number: Any) -> Any:
    """Convert a float32 number to a signal's type: itself, or the bits of the nearest bfloat16.

    Ties round to even.
    """

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        if signal.dtype == types.float32:
            return arguments[1]
        wide = builder.bitcast(arguments[1], INT32)
        odd = builder.and_(builder.lshr(wide, INT32(16)), INT32(1))
        rounded = builder.add(wide, builder.add(odd, INT32(0x7FFF)))
        return builder.trunc(builder.lshr(rounded, INT32(16)), ir.IntType(16))

    return signal.dtype(signal, types.float32), generate


# Called rather than used as decorators, which would hide the types of the results.
_load: Any = intrinsic(_load_intrinsic)
_round: Any = intrinsic(_round_intrinsic)

_compiled: Any = njit(nogil=True, cache=True, fastmath={"contract"}, error_model="numpy")


@_compiled
def _leaky_relu(x: Any) -> None:
    for i in range(len(x)):
        value = _load(x[i])
        x[i] = _round(x, max(value, SLOPE * value))


@_compiled
def _modulate(x: Any, shift: Any, scale: Any) -> None:
    for i in range(len(x)):
        value = _load(shift[i]) + _load(scale[i]) * _load(x[i])
        x[i] = _round(x, max(value, SLOPE * value))


@_compiled
def _add_repeated_and_modulate(
    x: Any, residual: Any, factor: Any, shift: Any, scale: Any, out: Any
) -> None:
    length, width = residual.shape
    for t in range(length):
        for phase in range(factor):
            row = (t * factor + phase) * width
            for c in range(width):
                total = _load(x[row + c]) + _load(residual[t, c])
                x[row + c] = _round(x, total)
                value = _load(shift[row + c]) + _load(scale[row + c]) * total
                out[row + c] = _round(out, max(value, SLOPE * value))


@_compiled
def _add(x: Any, branch: Any) -> None:
    for i in range(len(x)):
        x[i] = _round(x, _load(x[i]) + _load(branch[i]))


@_compiled
def _overlap_add(products: Any, bias: Any, shifts: Any, row: Any, out: Any) -> None:
    length, taps, width = products.shape
    for t in range(length):
        for phase in range(len(shifts)):
            row[:] = bias
            for k in range(taps):
                source = t + shifts[phase, k]
                if 0 <= source < length:
                    for c in range(width):
                        row[c] += _load(products[source, k, c])
            for c in range(width):
                out[t, phase, c] = _round(out, row[c])


def leaky_relu_(x: Tensor) -> Tensor:
    """Apply the leaky ReLU; see `layer_ops.leaky_relu_`."""
    _leaky_relu(_flat(x))
    return x


def modulate_(x: Tensor, shift: Tensor, scale: Tensor) -> Tensor:
    """Modulate; see `layer_ops.modulate_`."""
    _modulate(_flat(x), _flat(shift), _flat(scale))
    return x


def add_repeated_and_modulate_(
    x: Tensor, residual: Tensor, factor: int, shift: Tensor, scale: Tensor
) -> tuple[Tensor, Tensor]:
    """Add and modulate; see `layer_ops.add_repeated_and_modulate_`."""
    out = torch.empty_like(x)
    rows = _flat(residual).reshape(-1, residual.shape[-1])
    signals = (_flat(signal) for signal in (shift, scale, out))
    _add_repeated_and_modulate(_flat(x), rows, factor, *signals)
    return x, out


def add_(x: Tensor, branch: Tensor) -> Tensor:
    """Add; see `layer_ops.add_`."""
    _add(_flat(x), _flat(branch))
    return x


def overlap_add(products: Tensor, bias: Tensor, shifts: list[tuple[int, ...]]) -> Tensor:
    """Overlap-add; see `layer_ops.overlap_add`."""
    batch, length, taps, width = products.shape
    out = products.new_empty(batch, length, len(shifts), width)
    row, base = np.empty(width, np.float32), bias.float().numpy()
    for source, target in zip(products, out):
        source_rows = _flat(source).reshape(length, taps, width)
        target_rows = _flat(target).reshape(length, len(shifts), width)
        _overlap_add(source_rows, base, np.array(shifts), row, target_rows)
    return out.view(batch, length * len(shifts), width)


def _flat(x: Tensor) -> NDArray[Any]:
    """View a contiguous signal as one row; bfloat16 as its bits."""
    row = x.view(-1)
    return (row.view(torch.uint16) if x.dtype == torch.bfloat16 else row).numpy()
