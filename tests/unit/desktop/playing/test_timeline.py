"""The visible range: it stays within the sound and zooms about the pointer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gradwave.playing.timeline import MIN_SPAN, Timeline

moves = st.lists(
    st.one_of(
        st.tuples(st.just("zoom"), st.floats(0.01, 100), st.floats(-5, 50)),
        st.tuples(st.just("scroll"), st.floats(-100, 100), st.just(0.0)),
        st.tuples(st.just("follow"), st.floats(0, 30), st.just(0.0)),
    ),
    max_size=20,
)


@given(duration=st.floats(0.001, 30), moves=moves)
def test_the_view_stays_inside_the_sound(duration, moves):
    timeline = Timeline()
    timeline.reset(duration)
    for name, amount, about in moves:
        if name == "zoom":
            timeline.zoom(amount, about=min(about, timeline.duration))
        else:
            getattr(timeline, name)(amount)
        assert timeline.start >= -1e-9
        assert timeline.stop <= timeline.duration + 1e-9
        assert timeline.span >= MIN_SPAN * (1 - 1e-6)


def test_zoom_keeps_the_second_under_the_pointer():
    timeline = Timeline()
    timeline.reset(10.0)
    timeline.zoom(0.5, about=2.0)
    assert (timeline.start, timeline.stop) == (1.0, 6.0)
    timeline.zoom(0.2, about=2.0)
    assert (timeline.start, timeline.stop) == pytest.approx((1.8, 2.8))


def test_the_page_turns_when_the_cursor_leaves_the_view():
    timeline = Timeline()
    timeline.reset(10.0)
    timeline.show(2.0, 1.0)
    timeline.follow(2.5)
    assert timeline.start == 2.0
    timeline.follow(3.2)
    assert (timeline.start, timeline.stop) == pytest.approx((3.2, 4.2))
    timeline.follow(0.0)
    assert timeline.start == 0.0
