"""Samplers: from noise to sound in the steps of a schedule.

A sampler is a flat function. It is given the network as `predict_noise(y, level)`, the noise as
`draw(shape, step)` and tells `callback` after each step, so that a test can put in exact values, a
window can show progress, and a caller can stop it by raising from the callback. A render in pieces
takes the same steps (`ancestral_step`, `ddim_step`, `projected_noise`) on stretches of the sound.
"""

from collections.abc import Callable
from functools import partial

from torch import Tensor

from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError

PredictNoise = Callable[[Tensor, float], Tensor]
"""(y [..., T], noise level) -> the noise in y, [..., T]."""

Draw = Callable[[tuple[int, ...], int], Tensor]
"""(shape, step) -> N(0, 1) of it. Step N is the start; what y_n gets at its making is draw n."""

Callback = Callable[[int, Tensor], None]
"""(n, estimate of the clean sound [..., T]) after the step that leaves n - 1 steps to do."""

Project = Callable[[Tensor], Tensor]
"""A sound [..., T] -> one nearer to the given mel, [..., T]."""

TakeStep = Callable[[Tensor, Tensor, Tensor | None, Schedule, int], Tensor]
"""(y_n, eps, z, schedule, n) -> y_{n-1}, all [..., T]; z, new noise, is None at n = 1."""

SAMPLERS = ("ancestral", "ddim", "gla")

# GLA's early steps are those told less than this. Six steps of a voice of 10,000 training steps, on
# three speakers it had not heard: STOI .90 without, .91 with, LS-MSE .162 and .152, PESQ 2.08 and
# 2.30. Projecting later steps too brings STOI .92, but takes the gain in the other two back.
EARLY = 0.95


def ancestral(
    predict_noise: PredictNoise,
    shape: tuple[int, ...],
    schedule: Schedule,
    draw: Draw,
    callback: Callback | None = None,
    start: Tensor | None = None,
) -> Tensor:
    """The paper's Algorithm 2: y_N is noise; each step removes predicted noise, adds a little new.

    For n = N .. 1, with alpha = 1 - beta:
        y_{n-1} = (y_n - beta_n / sqrt(1 - alpha_bar_n) * eps) / sqrt(alpha_n) + sigma_n * z,
        sigma_n^2 = (1 - alpha_bar_{n-1}) / (1 - alpha_bar_n) * beta_n, and no z at n = 1.

    Args:
        start: y_N, in place of noise; `noised` makes one from a sound.

    Returns:
        y_0, of `shape`.
    """
    return _run(ancestral_step, predict_noise, shape, schedule, draw, callback, start)


def ddim(
    predict_noise: PredictNoise,
    shape: tuple[int, ...],
    schedule: Schedule,
    draw: Draw,
    callback: Callback | None = None,
    start: Tensor | None = None,
    eta: float = 0.0,
) -> Tensor:
    """Song et al. 2021 (arXiv 2010.02502), eq. 12: toward the clean estimate along the noise in y.

    For n = N .. 1, x = (y_n - sqrt(1 - alpha_bar_n) eps) / sqrt(alpha_bar_n):
        y_{n-1} = sqrt(alpha_bar_{n-1}) x + sqrt(1 - alpha_bar_{n-1} - sigma_n^2) eps + sigma_n z,
        sigma_n being eta times that of `ancestral`: 0 adds no noise, 1 is `ancestral` itself.

    Arguments and result as for `ancestral`.
    """
    step = partial(ddim_step, eta=eta)
    return _run(step, predict_noise, shape, schedule, draw, callback, start)


def gla(
    predict_noise: PredictNoise,
    shape: tuple[int, ...],
    schedule: Schedule,
    draw: Draw,
    project: Project,
    callback: Callback | None = None,
    start: Tensor | None = None,
) -> Tensor:
    """GLA-Grad (Liu et al. 2024, arXiv 2402.15516): `ancestral` held to the mel by Griffin-Lim.

    At the early steps (see `is_projected`), `project` brings the clean estimate nearer to the given
    mel, and the step goes on from there: it keeps a network on its way with sounds it was not
    trained on. Phases are ill-conditioned where there is next to nothing, so rounding grows: with
    the bundled voices a render in pieces equals the whole to 2e-3 of the peak, not to 1e-5.

    Other arguments and result as for `ancestral`.
    """
    return _run(ancestral_step, predict_noise, shape, schedule, draw, callback, start, project)


def _run(
    step: TakeStep,
    predict_noise: PredictNoise,
    shape: tuple[int, ...],
    schedule: Schedule,
    draw: Draw,
    callback: Callback | None,
    start: Tensor | None,
    project: Project | None = None,
) -> Tensor:
    y = draw(shape, len(schedule)) if start is None else start
    for n in range(len(schedule), 0, -1):
        eps = predict_noise(y, float(schedule.noise_levels[n - 1]))
        if project and is_projected(schedule, n):
            eps = projected_noise(y, eps, project, schedule, n)
        if callback:
            callback(n, clean_estimate(y, eps, schedule, n))
        z = draw(shape, n - 1) if n > 1 else None
        y = step(y, eps, z, schedule, n)
    return y


def step_of(sampler: str, eta: float) -> TakeStep:
    """The step of a sampler by name.

    Raises:
        InputError: there is no such sampler, or it has no such eta.
    """
    if sampler not in SAMPLERS:
        raise InputError(f"sampler {sampler!r} is not known; choose one of {', '.join(SAMPLERS)}")
    if not 0 <= eta <= 1:
        raise InputError(f"eta {eta} cannot be used; give 0 (no new noise) to 1 (as ancestral)")
    return partial(ddim_step, eta=eta) if sampler == "ddim" else ancestral_step


def ancestral_step(y: Tensor, eps: Tensor, z: Tensor | None, schedule: Schedule, n: int) -> Tensor:
    """y_n -> y_{n-1}, all [..., T], by the equations of `ancestral`; z is None at n = 1."""
    beta = schedule.betas[n - 1]
    alpha_bar = schedule.alpha_bar[n - 1]
    y = (y - float(beta / (1 - alpha_bar) ** 0.5) * eps) / float((1 - beta) ** 0.5)
    return y if z is None else y + _sigma(schedule, n) * z


def ddim_step(
    y: Tensor, eps: Tensor, z: Tensor | None, schedule: Schedule, n: int, eta: float = 0.0
) -> Tensor:
    """y_n -> y_{n-1}, all [..., T], by the equations of `ddim`; z is None at n = 1."""
    clean = clean_estimate(y, eps, schedule, n)
    if z is None:
        return clean
    previous = schedule.alpha_bar[n - 2]
    sigma = eta * _sigma(schedule, n)
    y = float(previous**0.5) * clean + float((1 - previous - sigma**2) ** 0.5) * eps
    return y + sigma * z if sigma else y


def clean_estimate(y: Tensor, eps: Tensor, schedule: Schedule, n: int) -> Tensor:
    """The clean sound if eps were all the noise in y_n: (y - sqrt(1 - alpha_bar) eps) / level."""
    level = float(schedule.noise_levels[n - 1])
    return (y - (1 - level**2) ** 0.5 * eps) / level


def is_projected(schedule: Schedule, n: int) -> bool:
    """Whether GLA holds step n to the mel: while there is much noise, and never the last step."""
    return n > 1 and schedule.noise_levels[n - 1] < EARLY


def projected_noise(y: Tensor, eps: Tensor, project: Project, schedule: Schedule, n: int) -> Tensor:
    """The noise in y_n if the projected clean estimate were the clean sound, [..., T]."""
    level = float(schedule.noise_levels[n - 1])
    return (y - level * project(clean_estimate(y, eps, schedule, n))) / (1 - level**2) ** 0.5


def noised(sound: Tensor, noise: Tensor, level: float) -> Tensor:
    """A sound with that much of it left under noise, all [..., T]; 1: all, 0: nothing."""
    return level * sound + (1 - level**2) ** 0.5 * noise


def _sigma(schedule: Schedule, n: int) -> float:
    """What new noise is multiplied by on the way from y_n to y_{n-1}, n > 1."""
    alpha_bar, previous = schedule.alpha_bar[n - 1], schedule.alpha_bar[n - 2]
    return float(((1 - previous) / (1 - alpha_bar) * schedule.betas[n - 1]) ** 0.5)
