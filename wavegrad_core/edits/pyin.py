"""The probabilistic YIN pitch tracker (pYIN), with the parameters and results of `librosa.pyin`.

YIN (de Cheveigné and Kawahara 2002) finds the periods at which a frame resembles itself; pYIN
(Mauch and Dixon 2014) gives each of them a probability, and Viterbi decoding finds the most likely
course of F0 through all frames. A pitch moves only so far from frame to frame, so the decoding
compares only nearby pitches, which NumPy can do. librosa compares all of them in compiled code.
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

THRESHOLDS = np.linspace(0, 1, 101)[1:]
BOLTZMANN = 2.0  # the larger, the more short periods are preferred
BINS_PER_SEMITONE = 10
MAX_OCTAVES_PER_SECOND = 35.92
SWITCH = 0.01  # probability that voicing changes from one frame to the next
NO_TROUGH = 0.01  # share of a threshold that no trough is below that its deepest trough gets
TINY = float(np.finfo(np.float64).tiny)  # added to probabilities, so that each has a logarithm

Array = NDArray[np.float64]


def pyin(sound: Array, rate: int, lowest: float, highest: float, frame: int, hop: int) -> Array:
    """Return F0 in Hz of frames that are centred at multiples of the hop, NaN where unvoiced.

    Args:
        sound: [samples].
        rate: Sample rate in Hz.
        lowest: Least F0 in Hz.
        highest: Greatest F0 in Hz, at most half the sample rate.
        frame: Length of a frame in samples, more than a period of the lowest F0.
        hop: Samples from frame to frame.

    Returns:
        [1 + samples // hop].
    """
    first, last = int(rate / highest), min(int(np.ceil(rate / lowest)), frame - 1)
    frames = sliding_window_view(np.pad(sound, frame // 2), frame)[::hop]
    difference = normalized_difference(frames, first, last)
    weights = period_probabilities(difference)
    number, index = np.nonzero(weights)
    periods = first + index + _vertex_offsets(difference)[number, index]
    bins = int(12 * BINS_PER_SEMITONE * np.log2(highest / lowest)) + 1
    nearest = np.round(12 * BINS_PER_SEMITONE * np.log2(rate / periods / lowest)).astype(int)
    observed = np.zeros((len(frames), 2 * bins))
    observed[number, np.clip(nearest, 0, bins)] = weights[number, index]
    voiced = np.clip(observed[:, :bins].sum(axis=1, keepdims=True), 0, 1)
    observed[:, bins:] = (1 - voiced) / bins
    reach = round(12 * MAX_OCTAVES_PER_SECOND * hop / rate) * BINS_PER_SEMITONE // 2
    states = most_likely_states(observed.reshape(-1, 2, bins), reach)
    f0 = lowest * 2 ** (states % bins / (12 * BINS_PER_SEMITONE))
    return np.where(states < bins, f0, np.nan)


def normalized_difference(frames: Array, first: int, last: int) -> Array:
    """Return YIN's cumulative mean normalized difference for the periods from `first` to `last`.

    Args:
        frames: [frames, samples].
        first: Least period in samples.
        last: Greatest period in samples.

    Returns:
        [frames, last - first + 1].
    """
    size = 1 << int(np.ceil(np.log2(frames.shape[1] + last)))
    spectrum = np.fft.rfft(frames, size)
    correlation = np.fft.irfft(spectrum.real**2 + spectrum.imag**2, size)[:, : last + 1]
    energy = np.cumsum(frames[:, :last] ** 2, axis=1)
    difference = 2 * (correlation[:, :1] - correlation[:, 1:]) - energy
    mean = np.cumsum(difference, axis=1) / np.arange(1, last + 1)
    return np.asarray(difference[:, first - 1 :] / (mean[:, first - 1 :] + TINY))


def period_probabilities(difference: Array) -> Array:
    """Return pYIN's probability of each period: [frames, periods] -> [frames, periods].

    A threshold is drawn from a beta distribution (2, 18); the first troughs below it are the most
    likely ones.
    """
    # The cumulative distribution function, whose parameters are integers, is a binomial sum.
    risen = 1 - (1 - THRESHOLDS) ** 19 - 19 * THRESHOLDS * (1 - THRESHOLDS) ** 18
    prior = np.diff(risen, prepend=0.0)
    is_trough = np.zeros(difference.shape, bool)
    before, here, after = difference[:, :-2], difference[:, 1:-1], difference[:, 2:]
    is_trough[:, 1:-1] = (here < before) & (here <= after)
    is_trough[:, 0] = difference[:, 0] < difference[:, 1]
    is_trough[:, -1] = difference[:, -1] < difference[:, -2]
    probabilities = np.zeros(difference.shape)
    for row, troughs, heights in zip(probabilities, is_trough, difference):
        (places,) = np.nonzero(troughs)
        if not len(places):
            continue
        below = heights[places, None] < THRESHOLDS
        count = np.maximum(below.sum(axis=0), 1)
        rank = np.cumsum(below, axis=0) - 1
        share = np.exp(-BOLTZMANN * rank) * -np.expm1(-BOLTZMANN) / -np.expm1(-BOLTZMANN * count)
        row[places] = np.where(below, share, 0) @ prior
        deepest = np.argmin(heights[places])
        row[places[deepest]] += NO_TROUGH * prior[~below[deepest]].sum()
    return probabilities


def _vertex_offsets(values: Array) -> Array:
    """Return where the parabola through each value and its neighbours has its vertex, -1 to 1."""
    offsets = np.zeros(values.shape)
    before, here, after = values[:, :-2], values[:, 1:-1], values[:, 2:]
    curvature, slope = after + before - 2 * here, (after - before) / 2
    inside = np.abs(slope) < np.abs(curvature)
    offsets[:, 1:-1] = np.where(inside, -slope / np.where(inside, curvature, 1), 0)
    return offsets


def most_likely_states(observed: Array, reach: int) -> NDArray[np.int64]:
    """Return the most likely sequence of states by Viterbi decoding.

    Args:
        observed: Probabilities of voiced and unvoiced pitches, [frames, 2, pitches].
        reach: Greatest distance between the pitches of neighbouring frames. Others have a
            probability of `TINY`.

    Returns:
        [frames], each 0 .. 2 * pitches - 1.
    """
    log_observed = np.log(observed + TINY)
    count, _, pitches = observed.shape
    logs = _log_transitions(pitches, reach)
    source = np.arange(-reach, reach + 1) + np.arange(pitches)[:, None]
    sources = np.concatenate([source, source + pitches], axis=1)
    pointers = np.empty((count, 2, pitches), np.int32)
    value = log_observed[0]
    for frame in range(1, count):
        near = sliding_window_view(
            np.pad(value, ((0, 0), (reach, reach)), constant_values=-np.inf), 2 * reach + 1, axis=1
        )
        scores = (logs + near.transpose(1, 0, 2)).reshape(2, pitches, -1)
        best = scores.argmax(axis=2)
        score = np.take_along_axis(scores, best[..., None], axis=2)[..., 0]
        origin = sources[np.arange(pitches), best]
        leap = value.max() + np.log(TINY)
        pointers[frame] = np.where(score < leap, value.argmax(), origin)
        value = log_observed[frame] + np.maximum(score, leap)
    states = np.empty(count, np.int64)
    states[-1] = value.argmax()
    for frame in range(count - 1, 0, -1):
        states[frame - 1] = pointers[frame].ravel()[states[frame]]
    return states


def _log_transitions(pitches: int, reach: int) -> Array:
    """Return logarithms of transition probabilities to each state from those near it.

    Returns:
        [voicing, pitch, earlier voicing, 2 * reach + 1]: a triangle around the pitch.
    """
    offset = np.arange(-reach, reach + 1)
    triangle = 1 - np.abs(offset) / (reach + 1)
    target = np.arange(pitches)[:, None] + offset
    total = np.where((target >= 0) & (target < pitches), triangle, 0).sum(axis=1)
    near = triangle / total[np.clip(target, 0, pitches - 1)]
    switch = np.array([[1 - SWITCH, SWITCH], [SWITCH, 1 - SWITCH]])
    return np.log(switch[:, None, :, None] * near[None, :, None, :] + TINY)
