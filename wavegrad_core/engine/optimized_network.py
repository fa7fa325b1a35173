"""The network with its weights rearranged so that a step of a render costs less.

It computes what `network.WaveGrad` computes, up to rounding. See `optimized_blocks` for how. The
work that depends on the mel alone, up to the FiLM of the first UBlock, is separate, so that it is
done once per render.
"""

import copy

import torch
from torch import Tensor

from wavegrad_core.engine import layer_ops
from wavegrad_core.engine.optimized_blocks import (
    OptimizedConv,
    OptimizedDBlock,
    OptimizedFiLM,
    OptimizedUBlock,
)
from wavegrad_core.engine.receptive_field import crop_margins, upsampling_margins
from wavegrad_core.network.wavegrad import WaveGrad


class OptimizedNetwork:
    """A WaveGrad network for rendering.

    Args:
        network: The plain network; its weights are copied.
        device: Where to run.
        dtype: The type of weights and signals.

    Attributes:
        shape: The network's shape.
        conditions_receptive_field_frames: Mel frames on each side that a frame of `conditions`
            depends on.
    """

    def __init__(self, network: WaveGrad, device: torch.device, dtype: torch.dtype) -> None:
        network = copy.deepcopy(network)
        if network.audio_conv.weight.device != device:  # `to` imports much of torch in any case
            network = network.to(device)
        self.shape, self.dtype = network.shape, dtype
        self._audio_conv = OptimizedConv.of(network.audio_conv, dtype)
        self._mel_conv = OptimizedConv.of(network.mel_conv, dtype)
        self._last_conv = OptimizedConv.of(network.last_conv, dtype)
        self._downs = [OptimizedDBlock.of(block, dtype) for block in network.dblocks]  # type: ignore[arg-type]
        self._films = [OptimizedFiLM.of(film, dtype) for film in network.films]  # type: ignore[arg-type]
        self._ups = [OptimizedUBlock.of(block, dtype) for block in network.ublocks]  # type: ignore[arg-type]
        self._margins = upsampling_margins(self.shape)
        first = self._ups[0]
        self.conditions_receptive_field_frames = (
            1 + -(-first.dilation // first.factor) + first.linear
        )

    def conditions(self, mel: Tensor) -> Tensor:
        """Compute the part of a prediction that depends on the mel alone.

        Args:
            mel: `[B, n_mels, frames]`.

        Returns:
            `[B, frames, numbers]`.
        """
        x = self._mel_conv(mel.to(self.dtype).transpose(1, 2).contiguous())
        entered = self._ups[0].enter(x)
        return torch.cat([part.reshape(len(x), mel.shape[-1], -1) for part in entered], dim=2)

    def __call__(
        self,
        y: Tensor,
        conditions: Tensor,
        noise_level: Tensor,
        guide: Tensor | None = None,
        start: int = 0,
        margins: tuple[int, int] = (0, 0),
    ) -> Tensor:
        """Predict the noise in y.

        Args:
            y: Noisy sound, `[B, samples]`.
            conditions: Conditions of the mel, `[B, samples / hop, numbers]`.
            noise_level: One level for the batch, `[]`.
            guide: Griffin-Lim guide, like y, if the network is guided.
            start: The frame at which y begins, if it is a piece of a longer sound.
            margins: Frames before and after the requested part, which serve only as input.

        Returns:
            The noise without the margins, float32.
        """
        signals = [y] if guide is None else [y, guide]
        x = torch.cat([x.to(self.dtype).unflatten(1, (-1, self.shape.frame)) for x in signals], 2)
        embedding_input = self.shape.noise_embedding_input(noise_level.view(1))
        x, left = self._up(conditions, self._down(x), embedding_input, start, margins)
        out = crop_margins(self._last_conv(x), left, (0, 0)).flatten(1).float()
        before, after = (frames * self.shape.hop for frames in margins)
        return self.shape.noise_from_output(out, y[:, before : y.shape[1] - after], noise_level)

    def _down(self, x: Tensor) -> list[Tensor]:
        """Compute the input of each FiLM, `[B, T, C]`, from the fastest rate to the slowest."""
        sides, row = [self._audio_conv(x)], self.shape.blocks_per_rate
        for first in range(0, len(self._downs), row):
            x = sides[-1]
            for down in self._downs[first : first + row]:
                x = down(x)
            sides.append(x)
        return sides

    def _up(
        self,
        conditions: Tensor,
        sides: list[Tensor],
        embedding_input: Tensor,
        start: int,
        margins: tuple[int, int],
    ) -> tuple[Tensor, tuple[int, int]]:
        """Compute the output of the last UBlock, `[B, T, C]`, and its margins in steps.

        `sides` is emptied. Shift and scale are computed when they are needed, and each signal has
        one name here so that it is freed as soon as possible: at most five of the widest signals
        are held at a time.
        """
        x, frames, present = conditions, conditions.shape[1], margins
        row = self.shape.blocks_per_rate
        for index, up in enumerate(self._ups):
            if index % row == 0:
                needed = self._margins[index // row]
                kept = min(present[0], needed), min(present[1], needed)
                x = crop_margins(x, present, kept)
                present = kept[0] * up.factor, kept[1] * up.factor
            residual, x = up.enter(x) if index else self._split_conditions(x)
            if index % row == 0:
                side = sides.pop()
                steps = side.shape[1] // frames
                side_margins = margins[0] * steps, margins[1] * steps
                first = start * steps + side_margins[0] - present[0]
                side = crop_margins(side, side_margins, present)
                film = self._films[len(sides)]
                shift, scale = film(side, embedding_input, first, side.shape[1])
            x = up.convs[0](layer_ops.modulate_(x, shift, scale))
            x, branch = layer_ops.add_repeated_and_modulate_(
                x, *up.upsample_residual(residual), shift, scale
            )
            branch = up.convs[1](branch)
            branch = up.convs[2](layer_ops.modulate_(branch, shift, scale))
            x = x.add_(branch)
            del residual, branch
        return x, present

    def _split_conditions(self, conditions: Tensor) -> tuple[Tensor, Tensor]:
        """Return the results of the first UBlock's `enter`, as copies that may be overwritten."""
        batch, frames, _ = conditions.shape
        up = self._ups[0]
        width = len(up.residual.bias)
        steps = frames * up.factor
        residual, x = conditions.split([width, width * up.factor], dim=2)
        return residual.contiguous(), x.reshape(batch, steps, width).clone()
