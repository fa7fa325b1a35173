"""`gradwave check`: artificial defects are found, good recordings pass, copies are prepared."""

import json
import os
from pathlib import Path

import numpy as np
import pyloudnorm
import pytest
import soxr
from sound_files import pausing

from wavegrad_core import cli
from wavegrad_core.dataset import spectrum_statistics
from wavegrad_core.dataset.check_report import as_json, describe
from wavegrad_core.dataset.clip_measurements import measure_clip
from wavegrad_core.dataset.data_checks import check_data, check_file, check_files, without
from wavegrad_core.dataset.preparation import prepare
from wavegrad_core.errors import InputError
from wavegrad_core.listening.loudness_matching import loudness

RATE = 24_000


def kinds(path):
    return {problem.kind for problem in check_file(Path(path), "it").problems}


def at_snr(speech, decibels):
    """Return the speech with noise at this SNR."""
    noise = np.random.default_rng(0).standard_normal(len(speech)).astype(np.float32)
    return speech + noise * np.sqrt((speech**2).mean()) * 10 ** (-decibels / 20)


def test_a_good_recording_has_no_problem(clip):
    assert kinds(clip) == set()


@pytest.mark.parametrize("rate", [4000, 8000, 11_025])
def test_a_telephone_s_recording_is_measured_too(save, speech, rate):
    assert kinds(save(soxr.resample(speech, RATE, rate), rate)) == {"band-limited"}


def test_numbers_agree_with_what_is_known_of_the_bundled_clip(clip, speech):
    found = measure_clip(Path(clip))
    assert found.seconds == len(speech) / RATE
    assert (found.rate, found.channels, found.stereo_db) == (RATE, 1, None)
    assert found.loudness == pytest.approx(pyloudnorm.Meter(RATE).integrated_loudness(speech))
    assert found.peak == np.abs(speech).max()
    assert found.bandwidth_hz > 11_000
    assert found.snr_db > 25


@pytest.mark.parametrize("name", ["empty.wav", "text.wav", "cut.flac"])
def test_what_cannot_be_read_is_reported_with_the_reason(tmp_path, clip, name):
    content = {"empty.wav": b"", "text.wav": b"a letter", "cut.flac": Path(clip).read_bytes()[:60]}
    (tmp_path / name).write_bytes(content[name])
    checked = check_file(tmp_path / name, name)
    assert [problem.kind for problem in checked.problems] == ["unreadable"]
    assert checked.measured is None
    assert str(tmp_path) not in checked.problems[0].text


@pytest.mark.parametrize("level", [0, 1e-4])
def test_silence_is_reported(save, level):
    noise = np.random.default_rng(0).standard_normal(2 * RATE)
    assert kinds(save(level * noise)) == {"silent"}


@pytest.mark.parametrize("samples", [1, 100, 7168, 11_000])
def test_a_clip_shorter_than_half_a_second_is_reported(save, speech, samples):
    assert kinds(save(speech[20_000 : 20_000 + samples])) == {"too short"}


@pytest.mark.parametrize("turned_down", [1, 0.4])
def test_clipping_is_reported_even_when_it_was_turned_down(save, speech, turned_down):
    loud = np.clip(3 * speech / np.abs(speech).max(), -1, 1)
    assert "clipped" in kinds(save(turned_down * loud))


def test_a_full_scale_recording_that_is_not_clipped_is_not_told_to_be(save, speech):
    assert kinds(save(speech / np.abs(speech).max() * 0.9999)) == set()


def test_a_low_tone_has_no_flat_tops(save):
    tone = 0.7 * np.sin(2 * np.pi * 50 * np.arange(3 * 48_000) / 48_000 + 0.1)
    assert "clipped" not in kinds(save(tone, 48_000))


def test_noise_is_reported_by_how_far_it_lies_under_the_speech(save, speech):
    assert "noisy" in kinds(save(at_snr(speech, 10)))
    assert "noisy" not in kinds(save(at_snr(speech, 30)))
    # In a clip without pauses the SNR cannot be measured; in one with pauses the measurement equals
    # the true SNR.
    padded = np.concatenate([np.zeros(RATE // 2, np.float32), speech])
    found = measure_clip(save(at_snr(padded, 15)))
    assert found.snr_db == pytest.approx(15, abs=3)


@pytest.mark.parametrize("lower", [8000, 11_025, 16_000])
def test_a_recording_made_from_a_lower_rate_is_reported_with_that_rate(save, speech, lower):
    through = soxr.resample(soxr.resample(speech, RATE, lower), lower, 44_100)
    path = save(through, 44_100)
    assert kinds(path) == {"band-limited"}
    found = measure_clip(path)
    assert found.made_from_hz == lower
    assert 0.9 * lower / 2 < found.bandwidth_hz < 1.05 * lower / 2


def test_a_rate_too_low_for_the_voice_is_reported(save, speech):
    assert kinds(save(soxr.resample(speech, RATE, 16_000), 16_000)) == {"band-limited"}


def test_a_higher_rate_than_needed_is_no_problem(save, speech):
    path = save(soxr.resample(speech, RATE, 48_000), 48_000)
    assert kinds(path) == set()
    assert measure_clip(path).made_from_hz == 24_000


def test_channels_that_agree_are_no_problem(save, speech):
    assert kinds(save(np.stack([speech, speech], 1))) == set()


@pytest.mark.parametrize("other", [0, -1])
def test_an_empty_and_a_swapped_channel_are_reported(save, speech, other):
    assert kinds(save(np.stack([speech, other * speech], 1))) == {"channels"}


def test_channels_that_differ_are_reported(save, speech):
    assert kinds(save(np.stack([speech, np.roll(speech, 12)], 1))) == {"channels"}


def test_loudness_far_from_the_rest_is_reported(save, speech, tmp_path):
    for i in range(4):
        save(speech[i * 5000 : i * 5000 + 30_000], name=f"{i}.wav")
    save(0.1 * speech[30_000:], name="quiet.wav")
    report = check_data(tmp_path)
    names = [file.name for file in report.files if "loudness" in {p.kind for p in file.problems}]
    assert names == ["quiet.wav"]
    assert "loudness" in {problem.kind for problem in report.problems}


def test_duplicates_are_reported_whatever_their_format_level_and_rate(save, clip, speech, tmp_path):
    save(speech, name="b.wav")
    save(speech, name="copy/b.flac")
    save(0.5 * speech, name="half.wav")
    save(np.pad(speech, 5000), name="padded.wav")
    save(speech, name="squeezed.mp3")
    save(soxr.resample(speech, RATE, 44_100), 44_100, "z.wav")
    save(soxr.resample(speech, RATE, 16_000), 16_000, "a16.wav")
    save(speech[::-1], name="backwards.wav")
    save(speech[:40_000], name="part.wav")
    report = check_data(tmp_path)
    names = {
        file.name: problem.text
        for file in report.files
        for problem in file.problems
        if problem.kind == "duplicate"
    }
    kept = {file.name for file in report.files} - names.keys()
    assert kept >= {"backwards.wav", "part.wav"}
    assert len(kept) == 3
    assert "a16.wav" in names  # the worst copy is not kept


def test_junk_is_passed_over_and_any_name_is_taken(save, speech, tmp_path):
    save(speech, name="[1] (take) ünï 🎤/ä b.wav")
    save(speech[:50_000], name="deep/er/x.OGG")
    for junk in (".DS_Store", "a.lnk", "._x.wav", "__MACOSX/._x.wav", ".Trash/old.wav", "a.txt"):
        (tmp_path / junk).parent.mkdir(exist_ok=True)
        (tmp_path / junk).write_bytes(b"junk")
    names = [file.name for file in check_data(tmp_path).files]
    assert names == ["[1] (take) ünï 🎤/ä b.wav", "deep/er/x.OGG"]


@pytest.mark.skipif(os.name == "nt", reason="names there are always Unicode")
def test_a_name_that_is_no_text_can_be_printed(save, speech, tmp_path, capsys):
    path = save(speech)
    os.rename(os.fsencode(path), os.fsencode(tmp_path) + b"/\xff\n.wav")
    report = check_data(tmp_path)
    assert report.files[0].name.isprintable()
    json.dumps(as_json(report), ensure_ascii=False).encode()


def test_no_folder_and_an_empty_one_are_refused(tmp_path):
    with pytest.raises(InputError, match="is not a folder"):
        check_data(tmp_path / "nowhere")
    with pytest.raises(InputError, match="contains no recordings"):
        check_data(tmp_path)


def test_a_long_recording_is_measured_in_blocks_as_if_it_were_one(save, speech):
    once = np.concatenate([speech] * 10)  # three blocks
    found = measure_clip(save(once))
    assert found.seconds == len(once) / RATE
    assert len(found.energies) == -(-len(once) // 480)
    expected = np.square(np.float64(once)).mean()
    assert found.energies[:-1].mean() == pytest.approx(expected, rel=1e-2)
    assert found.loudness == pytest.approx(loudness(once, RATE), abs=0.2)


def test_what_is_held_of_a_recording_stops_growing(speech, monkeypatch):
    monkeypatch.setattr(spectrum_statistics, "MAX_SPECTRA", 1000)
    held = spectrum_statistics.SpectrumCollector()
    for _ in range(40):
        held.add(speech, RATE)
    assert len(held.band_powers) == 40 * -(-len(speech) // 960)
    assert 500 < len(held.powers) <= 1000
    whole = spectrum_statistics.bandwidth(
        spectrum_statistics.bright_spectrum(spectrum_statistics.band_powers(speech, RATE))
    )
    assert spectrum_statistics.bandwidth(
        spectrum_statistics.bright_spectrum(held.powers)
    ) == pytest.approx(whole, abs=500)


def test_progress_is_reported_within_a_recording(save, speech):
    seen = []
    path = save(np.concatenate([speech] * 10), name="in/it.wav")
    names = [(path, "a"), (path, "b")]
    report = check_files(path.parent, names, lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen)
    assert len(seen) > 6  # three blocks of each, and each
    assert seen[-1] == (2, 2)
    seen.clear()
    prepare(
        without(report, {"b"}),
        path.parents[1] / "copy",
        RATE,
        lambda *progress: seen.append(progress),
    )
    assert seen == sorted(seen)
    assert [progress for progress in seen if 0 < progress[0] < 1] != []
    assert seen[-1] == (1, 1)


def test_speech_is_distinguished_from_pauses(save, speech):
    found = measure_clip(save(pausing(speech, 4, pause=2.0)))
    assert found.speech_seconds == pytest.approx(4 * len(speech) / RATE, rel=0.15)


def test_the_command_reports_in_words_and_in_json(save, speech, tmp_path, monkeypatch, capsys):
    save(at_snr(speech, 8), name="data/bad.wav")
    save(speech[:50_000], name="data/good.wav")
    monkeypatch.setattr("sys.argv", ["gradwave", "check", str(tmp_path / "data")])
    assert cli.main() == 0
    text = capsys.readouterr().out
    assert "bad.wav: the noise is only" in text
    assert "good.wav" not in text
    out = str(tmp_path / "out")
    command = ["gradwave", "check", str(tmp_path / "data"), "--json", "--fix", out]
    monkeypatch.setattr("sys.argv", command)
    assert cli.main() == 0
    found = json.loads(capsys.readouterr().out)
    assert found["recordings"] == 2
    assert found["minutes"] == pytest.approx((len(speech) + 50_000) / RATE / 60, abs=0.01)
    bad = next(file for file in found["files"] if file["file"] == "bad.wav")
    assert [problem["kind"] for problem in bad["problems"]] == ["noisy"]
    assert all(problem["advice"] for problem in bad["problems"])
    assert found["prepared"]["written"] == ["bad.flac", "good.flac"]
    monkeypatch.setattr("sys.argv", ["gradwave", "check", str(tmp_path / "nowhere")])
    assert cli.main() == 2


def test_a_sound_data_set_has_no_problems(save, speech, tmp_path):
    save(speech)
    text = describe(check_data(tmp_path))
    assert "little speech" in text
    assert text.count("\n\n") == 1  # and nothing else
