"""Samplers: from noise to sound in the steps of a schedule.

A sampler is a flat function. It is given the network as `predict_noise(y, level)`, the noise as
`draw(shape, step)` and tells `callback` after each step, so that a test can put in exact values, a
window can show progress, and a caller can stop it by raising from the callback.
"""

from collections.abc import Callable

from torch import Tensor

from wavegrad_core.schedule import Schedule

PredictNoise = Callable[[Tensor, float], Tensor]
"""(y [..., T], noise level) -> the noise in y, [..., T]."""

Draw = Callable[[tuple[int, ...], int], Tensor]
"""(shape, step) -> N(0, 1) of it. Step N is the start; what y_n gets at its making is draw n."""

Callback = Callable[[int, Tensor], None]
"""(n, estimate of the clean sound [..., T]) after the step that leaves n - 1 steps to do."""


def ancestral(
    predict_noise: PredictNoise,
    shape: tuple[int, ...],
    schedule: Schedule,
    draw: Draw,
    callback: Callback | None = None,
) -> Tensor:
    """The paper's Algorithm 2: y_N is noise; each step removes predicted noise, adds a little new.

    For n = N .. 1, with alpha = 1 - beta:
        y_{n-1} = (y_n - beta_n / sqrt(1 - alpha_bar_n) * eps) / sqrt(alpha_n) + sigma_n * z,
        sigma_n^2 = (1 - alpha_bar_{n-1}) / (1 - alpha_bar_n) * beta_n, and no z at n = 1.

    Returns:
        y_0, of `shape`.
    """
    y = draw(shape, len(schedule))
    for n in range(len(schedule), 0, -1):
        eps = predict_noise(y, float(schedule.noise_levels[n - 1]))
        if callback:
            callback(n, clean_estimate(y, eps, schedule, n))
        z = draw(shape, n - 1) if n > 1 else None
        y = ancestral_step(y, eps, z, schedule, n)
    return y


def ancestral_step(y: Tensor, eps: Tensor, z: Tensor | None, schedule: Schedule, n: int) -> Tensor:
    """y_n -> y_{n-1}, all [..., T], by the equations of `ancestral`; z is None at n = 1."""
    beta = schedule.betas[n - 1]
    alpha_bar = schedule.alpha_bar[n - 1]
    y = (y - float(beta / (1 - alpha_bar) ** 0.5) * eps) / float((1 - beta) ** 0.5)
    if z is None:
        return y
    previous = schedule.alpha_bar[n - 2]
    return y + float(((1 - previous) / (1 - alpha_bar) * beta) ** 0.5) * z


def clean_estimate(y: Tensor, eps: Tensor, schedule: Schedule, n: int) -> Tensor:
    """The clean sound if eps were all the noise in y_n: (y - sqrt(1 - alpha_bar) eps) / level."""
    level = float(schedule.noise_levels[n - 1])
    return (y - (1 - level**2) ** 0.5 * eps) / level
