"""A sound card that is disconnected while it plays, or missing when it is needed."""

from __future__ import annotations

import numpy as np
import pytest
from sound_card import SoundCards, needs_portaudio, played

from gradwave.playing.audio_output import AudioOutput
from gradwave.playing.output_devices import OutputChoice, check_output, list_outputs
from gradwave.playing.player import Player
from gradwave.sounds import Sound

pytestmark = needs_portaudio
RATE = 24_000
CARD = "testfile (ALSA)"


def sound(seconds: float = 1.0) -> Sound:
    audio = np.random.default_rng(0).uniform(-0.5, 0.5, (1, round(seconds * RATE)))
    return Sound.of(audio.astype(np.float32), RATE)


@pytest.fixture
def cards(monkeypatch) -> SoundCards:
    return SoundCards(monkeypatch)


@pytest.fixture
def player(qtbot, jobs, cards):
    """A player that loops on the card."""
    player = Player(jobs)
    player.choice = OutputChoice(CARD)
    player.look_for_device()
    player.set_sounds({"original": sound()})
    player.set_loop(0.0, 1.0)
    qtbot.waitUntil(lambda: player.output.loop is not None and player.output.rate == RATE)
    player.messages = []
    player.failed.connect(lambda error: player.messages.append(str(error)))
    player.play("original")
    qtbot.waitUntil(lambda: goes_on(player))
    yield player
    player.stop()
    qtbot.waitUntil(lambda: not jobs.busy())
    player.output.close()


def goes_on(player: Player) -> bool:
    return player.playing == "original" and player.output.blocks > 20 and player.output.active


def test_the_chosen_device_plays(player, cards):
    assert player.device == CARD
    assert cards.opened == ["testfile"]


def test_when_it_is_pulled_the_next_one_plays_on_and_that_is_reported(qtbot, player, cards):
    assert CARD in list_outputs()
    cards.pull("testfile")
    qtbot.waitUntil(lambda: len(cards.opened) == 2 and player.output.active)
    assert player.playing == "original"
    assert player.device != CARD
    assert player.messages == [
        f"The output device {CARD} was disconnected, so playback continues on {player.device}. "
        "To use it again, plug it in and choose it under Listen, Devices."
    ]
    player.set_loop(0.0, 0.0)  # without a loop, to the end
    qtbot.waitUntil(lambda: player.playing == "")
    end = player.sounds["original"].audio[0, -1000:]
    np.testing.assert_array_equal(played()[-1000:, 0], end)


def test_where_there_is_no_other_it_stops_says_so_and_looks_again_when_asked(qtbot, player, cards):
    names = {name.rpartition(" (")[0] for name in list_outputs()}
    cards.pull(*names)
    qtbot.waitUntil(lambda: bool(player.messages))
    assert player.playing == ""
    assert player.messages[0].startswith("No playback: no output device was found")
    assert player.unavailable_reason == player.messages[0]
    assert not player.can_play("original")
    cards.pulled.clear()
    player.choose(OutputChoice(CARD, 0, 0.2))
    qtbot.waitUntil(lambda: not player.unavailable_reason)
    player.play("original")
    qtbot.waitUntil(lambda: player.output.active)
    assert cards.opened == ["testfile", "testfile"]


def test_a_card_that_was_pulled_in_silence_is_noticed_when_it_should_play(qtbot, player, cards):
    player.stop()
    qtbot.waitUntil(lambda: not player.output.active)
    cards.pull("testfile")
    player.output.close()
    player.play("original")
    qtbot.waitUntil(lambda: player.output.active)
    assert player.device != CARD
    assert "was disconnected" in player.messages[0]


def test_a_card_that_stops_again_and_again_is_given_up(qtbot, player, cards):
    for count in (1, 2, 3):
        qtbot.waitUntil(lambda count=count: len(cards.streams) == count and player.output.active)
        qtbot.waitUntil(lambda: player._timer.isActive())
        cards.streams[-1].abort()
    qtbot.waitUntil(lambda: bool(player.messages))
    assert "keeps stopping" in player.messages[0]
    assert player.playing == ""


def test_a_card_that_takes_nothing_more_is_gone_too(qtbot, player, cards, monkeypatch):
    monkeypatch.setattr("gradwave.playing.player.STALL_SECONDS", 0.2)
    monkeypatch.setattr(AudioOutput, "active", property(lambda output: True))
    cards.pull("testfile")
    qtbot.waitUntil(lambda: len(cards.opened) == 2)
    assert "was disconnected" in player.messages[0]
    monkeypatch.undo()


def test_another_device_or_buffer_is_taken_while_it_plays(qtbot, player, cards):
    player.choose(OutputChoice("", 0, 0.2))
    qtbot.waitUntil(lambda: len(cards.opened) == 2 and player.output.active)
    assert player.playing == "original"
    assert player.output.buffer == 0.2
    assert cards.opened[1] == "default"
    assert player.messages == []


def test_the_chosen_rate_is_played_where_the_device_has_it(qtbot, player):
    player.choose(OutputChoice(CARD, 48_000))
    qtbot.waitUntil(lambda: player.output.rate == 48_000 and player.output.active)
    assert player.playing == "original"


def test_a_device_that_is_not_there_gives_way_to_the_systems_own(cards):
    assert check_output(OutputChoice("Kopfhörer 🎧 (ALSA)"))["name"] == "default"
