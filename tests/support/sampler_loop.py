"""A plain loop over a schedule's steps: the reference for renders in blocks."""

from wavegrad_core.diffusion.samplers import ancestral, clean_estimate, gla_noise


def sample(step, predict_noise, shape, schedule, draw, callback=None, project=None):
    """Compute y_0 with a sampler's step function; call `callback(n, estimate)` before each step.

    predict_noise(y, level) is the network, draw(shape, n) the noise; with a `project` it is GLA.
    """
    y = draw(shape, len(schedule))
    for n in range(len(schedule), 0, -1):
        eps = predict_noise(y, float(schedule.noise_levels[n - 1]))
        if project:
            eps = gla_noise(y, eps, project, schedule, n)
        if callback:
            callback(n, clean_estimate(y, eps, schedule, n))
        y = step(y, eps, draw(shape, n - 1) if n > 1 else None, schedule, n)
    return y


def sample_ancestral(*arguments, **more):
    """Run `sample` with the paper's step."""
    return sample(ancestral, *arguments, **more)
