"""The objective of the schedule search: the error on crops of the clips."""

from pathlib import Path

import numpy as np
import pytest
from search_steps import never

from wavegrad_core.audio import write_audio
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError
from wavegrad_core.file_tasks import ThisProcess, WorkersFailed
from wavegrad_core.metrics.spectral import ls_mse
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.search.crop_cluster import CropCluster
from wavegrad_core.search.objective import Objective, SearchStopped, crop_clips, find_clips
from wavegrad_core.search.trials import Trials
from wavegrad_core.voices.voice import Voice

RATE = 24_000


def test_the_error_is_the_mean_ls_mse_of_the_crops_rendered_apart(vocoder, crops):
    schedule = Schedule.named("wg-3")
    expected = []
    for index, crop in enumerate(crops):
        mel = vocoder.mel_of(crop, RATE)
        expected.append(ls_mse(crop, vocoder.render(mel, schedule, 7 + index), RATE))
    goal = Objective(vocoder, crops, 7, never)
    assert goal.error(schedule) == pytest.approx(np.mean(expected))
    assert goal.error(schedule) == goal.error(schedule)


def test_a_render_is_stopped_between_its_steps(vocoder, crops):
    answers = iter([False, False, True])
    goal = Objective(vocoder, crops, 0, lambda: next(answers))
    with pytest.raises(SearchStopped):
        goal.error(Schedule.named("wg-25"))


def test_another_voice_or_other_clips_have_another_fingerprint(make_voice, crops):
    def fingerprint(voice, crops):
        return tuple(Objective(Vocoder(voice, "cpu", "fp32"), crops, 0, never).fingerprint.values())

    found = {
        fingerprint(make_voice(), crops),
        fingerprint(make_voice(), crops),
        fingerprint(make_voice(), crops[:1]),
        fingerprint(make_voice(seed=1), crops),
        fingerprint(make_voice(gain=2.0), crops),
        fingerprint(make_voice(clamp="y"), crops),
        fingerprint(make_voice(griffin_lim_guide_rounds=2), crops),
        fingerprint(make_voice(griffin_lim_refinement=3), crops),
    }
    assert len(found) == 7
    assert fingerprint(make_voice(schedules={2: [0.1, 0.2]}), crops) in found


def test_crops_are_the_middles_of_clips_taken_evenly(tmp_path, speech):
    for index in range(24):
        write_audio(tmp_path / f"{index:02}.wav", 0.01 * (index + 1) * speech, RATE)
    clips = find_clips([tmp_path])
    assert len(clips) == 24
    crops = crop_clips(clips, RATE, 300)
    assert [len(crop) for crop in crops] == [36_000] * 8
    middle = (len(speech) - 36_000) // 2
    np.testing.assert_allclose(crops[1], 0.04 * speech[middle : middle + 36_000], atol=1e-4)


def test_one_short_clip_is_taken_whole(clip, speech):
    (crop,) = crop_clips(find_clips([Path(clip)]), RATE, 300)
    assert len(speech) - 300 < len(crop) <= len(speech)
    assert len(crop) % 300 == 0


def test_a_data_set_is_searched_on_the_clips_that_it_holds_back(tmp_path, speech):
    for name in ("a", "b", "c"):
        write_audio(tmp_path / f"{name}.wav", speech[:9000], RATE)
    (tmp_path / "train.txt").write_text("a\nc\n")
    (tmp_path / "valid.txt").write_text("b\n")
    assert [path.name for path in find_clips([tmp_path])] == ["b.wav"]


def test_silence_is_nothing_to_search_on(tmp_path, speech):
    write_audio(tmp_path / "silent.wav", 0 * speech, RATE)
    write_audio(tmp_path / "short.wav", speech[20_000:20_100], RATE)
    with pytest.raises(InputError, match="silent or too short"):
        crop_clips(find_clips([tmp_path]), RATE, 300)


def test_crops_on_a_cluster_are_the_renders_of_this_process(make_voice, crops, tmp_path):
    make_voice().save(tmp_path / "voice.safetensors")
    vocoder = Vocoder(Voice.load(tmp_path / "voice.safetensors"), "cpu", "fp32")
    cluster = CropCluster(ThisProcess(), str(tmp_path / "voice.safetensors"))
    schedule = Schedule.named("wg-3")
    here = Objective(vocoder, crops, 7, never).error(schedule)
    assert Objective(vocoder, crops, 7, never, cluster).error(schedule) == here
    with pytest.raises(SearchStopped):
        Objective(vocoder, crops, 7, lambda: True, cluster).error(schedule)


def test_a_worker_with_another_voice_is_not_an_error_of_a_schedule(make_voice, crops, tmp_path):
    make_voice(seed=1).save(tmp_path / "voice.safetensors")
    cluster = CropCluster(ThisProcess(), str(tmp_path / "voice.safetensors"))
    goal = Objective(Vocoder(make_voice(), "cpu", "fp32"), crops, 7, never, cluster)
    answers = iter([lambda: 1.0, lambda: goal.error(Schedule.named("wg-3"))])
    trials = Trials(lambda schedule: next(answers)(), 9, {}, lambda trials: None)
    trials([0.1])
    with pytest.raises(WorkersFailed, match="is another one"):
        trials([0.2])
