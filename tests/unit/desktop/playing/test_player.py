"""Real playback through PortAudio, into a sound card that is a file."""

from __future__ import annotations

import builtins
import threading

import numpy as np
import pytest
from sound_card import PLAYED, needs_portaudio, played, sounddevice

from gradwave.playing.output_devices import NoAudioOutput, check_output
from gradwave.playing.player import Player
from gradwave.sounds import Sound

RATE = 24_000


def sound(seconds: float, seed: int = 0, rate: int = RATE, channels: int = 1) -> Sound:
    generator = np.random.default_rng(seed)
    audio = generator.uniform(-0.5, 0.5, (channels, round(seconds * rate)))
    return Sound.of(audio.astype(np.float32), rate)


@pytest.fixture
def player(qtbot, jobs):
    player = Player(jobs)
    player.look_for_device()
    qtbot.waitUntil(lambda: not player.searching)
    yield player
    player.stop()
    qtbot.waitUntil(lambda: not jobs.busy())
    player.output.close()


def play_to_the_end(qtbot, player: Player, name: str) -> None:
    player.play(name)
    qtbot.waitUntil(lambda: player.playing == "", timeout=60_000)


@needs_portaudio
def test_a_sound_reaches_the_sound_card_to_the_bit(qtbot, player):
    one = sound(1.5)
    player.set_sounds({"original": one})
    places = []
    player.moved.connect(places.append)
    play_to_the_end(qtbot, player, "original")
    heard = played()
    np.testing.assert_array_equal(heard[:, 0], one.audio[0])
    np.testing.assert_array_equal(heard[:, 1], one.audio[0])
    assert player.position == pytest.approx(1.5, abs=0.02)
    assert places == sorted(places)


@needs_portaudio
def test_stereo_keeps_its_sides(qtbot, player):
    both = sound(0.5, channels=2)
    player.set_sounds({"original": both})
    play_to_the_end(qtbot, player, "original")
    np.testing.assert_array_equal(played().T, both.audio)


@needs_portaudio
def test_it_plays_from_the_cursor(qtbot, player):
    one = sound(1.0)
    player.set_sounds({"original": one})
    player.seek(0.75)
    play_to_the_end(qtbot, player, "original")
    np.testing.assert_array_equal(played()[:, 0], one.audio[0, RATE * 3 // 4 :])


@needs_portaudio
def test_after_the_end_it_plays_again_from_the_start(qtbot, player):
    one = sound(0.4)
    player.set_sounds({"original": one})
    play_to_the_end(qtbot, player, "original")
    play_to_the_end(qtbot, player, "original")
    frames = np.fromfile(PLAYED, np.float32).reshape(-1, 2)[:, 0]
    assert np.count_nonzero(frames == one.audio[0, 0]) == 2


@needs_portaudio
def test_a_result_of_another_rate_is_brought_to_the_originals(qtbot, player):
    from wavegrad_core.audio import resample

    original, result = sound(0.5, rate=44_100), sound(0.5, seed=1)
    player.set_sounds({"original": original, "result": result})
    play_to_the_end(qtbot, player, "result")
    expected = resample(result.audio[0], RATE, 44_100)
    heard = played()[:, 0]
    np.testing.assert_array_equal(heard, expected[: len(heard)])
    assert len(heard) > 0.49 * 44_100


@needs_portaudio
def test_stop_before_the_device_is_open_leaves_silence(qtbot, player):
    player.set_sounds({"original": sound(30.0)})
    player.play("original")
    player.stop()
    assert player.playing == ""
    qtbot.waitUntil(lambda: not player.output.active, timeout=60_000)


@needs_portaudio
def test_a_device_that_refuses_is_reported_and_can_be_tried_again(qtbot, player, monkeypatch):
    player.set_sounds({"original": sound(0.3)})

    def refuse(**settings):
        raise sounddevice.PortAudioError("Device unavailable")

    with monkeypatch.context() as patch:
        patch.setattr(sounddevice, "OutputStream", refuse)
        with qtbot.waitSignal(player.failed) as failed:
            player.play("original")
    assert "the output device refused (Device unavailable)" in str(failed.args[0])
    assert player.playing == ""
    play_to_the_end(qtbot, player, "original")
    assert len(played()) == round(0.3 * RATE)


def test_without_portaudio_it_says_which_package_to_install(monkeypatch):
    real_import = builtins.__import__

    def refuse(name, *rest, **named):
        if name == "sounddevice":
            raise OSError("PortAudio library not found")
        return real_import(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(NoAudioOutput, match=r"PortAudio is not installed.*libportaudio2"):
        check_output()


@needs_portaudio
@pytest.mark.parametrize(
    "error",
    [
        lambda: sounddevice.PortAudioError("Error querying device -1"),
        lambda: UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"),
        lambda: ValueError("no output device"),
    ],
)
def test_a_device_list_that_cannot_be_read_turns_playback_off_and_nothing_else(
    qtbot, jobs, monkeypatch, error
):
    def query(**named):
        raise error()

    monkeypatch.setattr(sounddevice, "query_devices", query)
    player = Player(jobs)
    player.look_for_device()
    qtbot.waitUntil(lambda: not player.searching)
    player.set_sounds({"original": sound(0.1)})
    assert not player.can_play("original")
    assert player.unavailable_reason.startswith("No playback: no output device was found")
    player.play("original")
    assert player.playing == ""


# Compared


@needs_portaudio
def test_a_loop_is_heard_again_and_again_until_it_is_stopped(qtbot, player):
    one = sound(1.0)
    player.set_sounds({"original": one})
    player.set_loop(0.75, 0.25)  # marked from right to left
    qtbot.waitUntil(lambda: player.output.loop is not None and player.output.rate == RATE)
    assert player.position == 0.25
    player.play("original")
    qtbot.waitUntil(lambda: player.output._repeating)
    player.stop()
    qtbot.waitUntil(lambda: not player.output.active)
    heard = played()[:, 0]
    first = one.audio[0, RATE // 4 : RATE // 2]
    np.testing.assert_array_equal(heard[: len(first)], first)
    np.testing.assert_array_equal(heard[RATE // 2 : RATE // 2 + len(first)], first)


def test_a_loop_of_nothing_is_none(qtbot, jobs):
    player = Player(jobs)
    player.set_sounds({"original": sound(1.0)})
    for start, stop in ((0.5, 0.51), (3.0, 4.0), (0, 0)):
        player.set_loop(0.2, 0.8)
        assert player.loop == (0.2, 0.8)
        player.set_loop(start, stop)
        assert player.loop is None


@needs_portaudio
def test_a_loop_of_what_is_not_loaded_yet_is_none_until_it_is(qtbot, player):
    player.set_sounds({"original": sound(1.0)})
    player.set_loop(0.2, 0.8)
    loop = player.output.loop
    assert loop is None or loop[0] < loop[1]  # a loop of length 0 ended playback with an error
    qtbot.waitUntil(lambda: player.output.loop == (round(0.2 * RATE), round(0.8 * RATE)))


@needs_portaudio
def test_matched_sounds_are_within_a_tenth_of_each_other_and_only_turned_down(qtbot, player):
    import pyloudnorm

    loud, quiet = sound(1.0, channels=2), sound(1.0, seed=1, rate=48_000)
    quiet = Sound.of(0.25 * quiet.audio, 48_000)
    player.set_sounds({"original": loud, "take 1": quiet})
    player.set_matched(True)
    qtbot.waitUntil(lambda: any(player.gains.values()))
    assert player.gains["take 1"] == 0
    assert -20 < player.gains["original"] < -5
    meter = pyloudnorm.Meter(RATE)
    levels = [meter.integrated_loudness(b.astype(float)) for b in player.output._sounds.values()]
    play_to_the_end(qtbot, player, "original")
    np.testing.assert_allclose(played(), player.output._sounds["original"])
    assert levels[0] == pytest.approx(levels[1], abs=0.1)
    player.set_matched(False)
    qtbot.waitUntil(lambda: set(player.gains.values()) == {0.0})
    np.testing.assert_array_equal(player.output._sounds["original"].T, loud.audio)


@needs_portaudio
def test_what_is_resampled_once_is_kept_while_takes_are_added(qtbot, player):
    original, take = sound(0.3, rate=44_100), sound(0.3, rate=RATE)
    player.set_sounds({"original": original, "take 1": take})
    qtbot.waitUntil(lambda: set(player.output._sounds) == {"original", "take 1"})
    before = player._comparable._blocks[take]
    player.set_sounds({"original": original, "take 1": take, "take 2": sound(0.3, seed=2)})
    qtbot.waitUntil(lambda: len(player.output._sounds) == 3)
    assert player._comparable._blocks[take] is before


@needs_portaudio
def test_what_is_played_before_it_is_loaded_is_heard_though_more_sounds_come(qtbot, jobs, player):
    sounds = {name: sound(9.0) for name in "abc"}
    player.set_sounds({"a": sounds["a"]})
    qtbot.waitUntil(lambda: not jobs.busy())
    busy, messages = threading.Event(), []
    player.failed.connect(messages.append)
    jobs.submit(lambda job: busy.wait(60), lambda event: None, lane="sound")
    player.set_sounds({"a": sounds["a"], "b": sounds["b"]})
    player.play("b")
    player.set_sounds(sounds)
    busy.set()
    qtbot.waitUntil(lambda: not jobs.busy())
    assert (player.playing, messages) == ("b", [])
    player.stop()
