"""What the workers do: survey, load voices, render. It runs in their threads, never in the GUI's.

The heavy imports are inside the functions, so that the window is on screen before they begin.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from gradwave.jobs import Job
from gradwave.rendering import render_inputs
from gradwave.rendering.render_engine import Request, Survey
from gradwave.rendering.speed_history import Paces
from gradwave.rendering.step_estimates import Kept, place
from gradwave.sounds import Mel, Original, Result, Settings, Sound

if TYPE_CHECKING:
    from wavegrad_core.render.memory_fallback import Fitting
    from wavegrad_core.render.vocoder import Step, Vocoder
    from wavegrad_core.voices.voice import Voice

PREVIEW_SECONDS = 0.4  # at least, between two looks at a render as it forms
LONGEST_PREVIEW = 1800.0  # seconds of all channels: a look at a longer one takes too much memory
LOOKING = 0.05  # of the render's time may go into looking at it


class Engine:
    """The vocoder and the files. Its vocoder belongs to the thread of the "render" lane."""

    def __init__(self, paces: Paces | None = None) -> None:
        self.paces = paces or Paces()
        self.device = self.precision = "auto"  # what `Vocoder` is asked for
        self._fitting: Fitting | None = None

    def survey(self, job: Job) -> Survey:
        from wavegrad_core.diffusion.schedule import Schedule
        from wavegrad_core.voices.library import list_voices

        self.paces.read()
        schedules = {name: Schedule.named(name) for name in Schedule.names()}
        return Survey([(name, Path(path)) for name, path in list_voices()], schedules)

    def load_voice(self, voice: str) -> Voice:
        """A voice by name or file; InputError when it cannot be used."""
        from wavegrad_core.voices.voice import Voice

        return Voice.load(voice)

    def predict(self, settings: Settings, seconds: float, steps: int) -> tuple[float, str] | None:
        """What a render would take on the chosen device, and its name (see `Paces.predict`)."""
        return self.paces.predict(settings, self.device, self.precision, seconds, steps)

    def fit(self, kept: Fitting | None, voice: Voice) -> Fitting:
        """The one that was kept if it is of that voice on the chosen device, else a new one."""
        from wavegrad_core.render.memory_fallback import Fitting

        device, precision = self.device, self.precision
        if kept is not None and kept.suits(voice, device, precision):
            return kept
        return Fitting(voice, device, precision)

    def render(self, job: Job, request: Request) -> Result:
        """In the "render" lane. Reports each step, and so stops within one."""
        settings, original = request.settings, request.original
        voice, schedule = request.voice, request.schedule
        render_inputs.check(settings, original)
        render_inputs.check_profile(original, voice.profile)
        job.report(0, 0, "Starting")
        self._fitting = self.fit(self._fitting, voice)
        began, notice = time.monotonic(), ""

        def work(vocoder: Vocoder) -> tuple[NDArray[np.float32], Kept, str]:
            made, kept = self._stream(job, vocoder, request)
            return made, kept, f"{vocoder.device}, {vocoder.precision}"

        def smaller(seconds: float) -> None:
            nonlocal notice
            notice = smaller_pieces(seconds)
            job.report(0, 0, notice)

        audio, kept, device = self._fitting.use(work, smaller)
        rate, sound = voice.sample_rate, original.sound
        if sound is not None:  # frames are whole: what is over the recording's end is cut
            audio = audio[:, : max(round(sound.seconds * rate), 1)]
        estimates = kept.estimates(audio.shape[1])
        if sound is not None and settings.keep_highs:
            audio, rate = render_inputs.with_highs(audio, sound, voice.profile)
        result = Result(
            sound=Sound.of(audio, rate),
            original=original,
            settings=settings,
            voice=voice.name,
            schedule=schedule.name,
            iterations=len(schedule),
            seconds_taken=time.monotonic() - began,
            device=device,
            steps=settings.steps(schedule),
            estimates=estimates,
            notice=notice,
        )
        self.paces.note(result, self._fitting.device, self._fitting.precision)
        return result

    def _mels_of(self, vocoder: Vocoder, original: Original) -> list[NDArray[np.float32]]:
        if isinstance(original.content, Mel):
            return [original.content.values]
        sound = original.content
        return [vocoder.mel_of(channel, sound.rate) for channel in sound.audio]

    def _stream(
        self, job: Job, vocoder: Vocoder, request: Request
    ) -> tuple[NDArray[np.float32], Kept]:
        """[channels, samples]: each with the same noise, so that the image stays, step by step."""
        from wavegrad_core.render.vocoder import Done, Step

        settings, schedule = request.settings, request.schedule
        rate = vocoder.voice.sample_rate
        mels = self._mels_of(vocoder, request.original)
        samples = mels[0].shape[1] * vocoder.voice.profile.hop
        forming = Forming(len(mels), samples, rate)
        kept = Kept(settings.steps(schedule), len(mels), samples, rate)
        streams = [
            vocoder.stream(
                mel,
                schedule,
                seed=settings.seed,
                sampler=settings.sampler,
                eta=settings.eta if settings.sampler == "ddim" else 0.0,
                start=start,
                strength=settings.strength,
            )
            for mel, start in zip(mels, render_inputs.starts(settings, request.original, rate))
        ]
        for events in zip(*streams):
            if steps := [event for event in events if isinstance(event, Step)]:
                job.report(steps[0].index, steps[0].total, "Rendering")
                kept.keep(steps)
                forming.show(job, steps)
            elif done := [event for event in events if isinstance(event, Done)]:
                return np.stack([event.audio for event in done]), kept
        raise RuntimeError("the vocoder ended without a sound")


def smaller_pieces(seconds: float) -> str:
    """What is said when the memory ran out and the render begins anew."""
    return f"The memory ran out: rendered in pieces of {seconds:.2g} s, which sound the same"


class Forming:
    """The sound as it is so far, shown every now and then."""

    def __init__(self, channels: int, samples: int, rate: int) -> None:
        self._sound = np.zeros((channels, samples), np.float32)
        self._rate = rate
        self._again = 0.0  # when it may be looked at next

    def show(self, job: Job, steps: Sequence[Step]) -> None:
        """Put the channels' estimates in their place, and hand a copy of the whole over."""
        if self._sound.size > LONGEST_PREVIEW * self._rate:
            return
        place(steps, self._sound)
        began = time.monotonic()
        if began < self._again:
            return
        job.show(Sound.of(self._sound.copy(), self._rate))
        taken = time.monotonic() - began
        self._again = began + max(PREVIEW_SECONDS, taken / LOOKING)
