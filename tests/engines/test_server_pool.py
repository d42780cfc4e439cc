"""Several servers as one: asked evenly and together, one that fails left out and tried again, and nobody asked for nothing."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler

import pytest

from pelican_newslint.errors import EngineError, EngineGone
from tests.engines import server_fakes as fakes

pytest.importorskip("language_tool_python")

from pelican_newslint.engines.server.pool import Patience, Pool

QUICK = Patience(question=2.0, load=2.0, run=30, out=0.5, gone=0.4, pause=0.01)


@contextmanager
def pool(*servers: fakes.Fake, patience: Patience = QUICK) -> Iterator[Pool]:
    made = Pool([server.address for server in servers], patience=patience)
    try:
        yield made
    finally:
        made.leave()


def ask(pool: Pool, number: int) -> bool:
    return pool.check(f"Text {number}.", "en-US", {}) == ()


def test_questions_are_shared_evenly() -> None:
    with fakes.fake() as one, fakes.fake() as two, fakes.fake() as three, pool(one, two, three) as servers:
        assert all(ask(servers, number) for number in range(12))
        assert [len(each.texts()) for each in (one, two, three)] == [4, 4, 4]


def test_questions_are_asked_together() -> None:
    with fakes.fake() as one, fakes.fake() as two, pool(one, two) as servers:

        def takes_a_while(handler: BaseHTTPRequestHandler, asked: dict[str, str]) -> None:
            time.sleep(0.1)
            fakes.well(handler, asked)

        one.mood = two.mood = takes_a_while
        with ThreadPoolExecutor(8) as threads:
            assert all(threads.map(lambda number: ask(servers, number), range(16)))
        assert (one.most, two.most) == (4, 4)


@pytest.mark.parametrize("mood", [fakes.drops, fakes.status(500, "Error: no"), fakes.page])
def test_one_that_fails_is_left_out_and_tried_again(mood: fakes.Mood) -> None:
    with fakes.fake() as good, fakes.fake() as bad, pool(good, bad) as servers:
        bad.mood = mood
        assert all(ask(servers, number) for number in range(10))
        assert len(bad.texts()) == 1
        bad.mood = fakes.well
        time.sleep(QUICK.out)
        assert all(ask(servers, number) for number in range(10, 20))
        assert len(bad.texts()) >= 5


def test_one_that_is_not_there_at_first_comes_in_later() -> None:
    with fakes.fake() as good:
        late = fakes.Fake()
        late.languages = []
        with pool(good, late) as servers:
            assert len(servers.meet()) == 1
            assert all(ask(servers, number) for number in range(4))
            late.languages = fakes.LANGUAGES
            time.sleep(QUICK.out)
            assert all(ask(servers, number) for number in range(4, 10))
            assert len(late.texts()) == 3
        late.end()


def test_one_that_hangs_does_not_use_up_the_time_of_the_others() -> None:
    with fakes.fake() as good, fakes.fake(fakes.slow) as bad, pool(good, bad) as servers:
        assert all(ask(servers, number) for number in range(6))


def test_where_all_fail_nobody_is_asked_for_a_while_and_then_once() -> None:
    with fakes.fake(fakes.status(500, "Error: no")) as server, pool(server) as servers:
        with pytest.raises(EngineGone, match="failed at http"):
            ask(servers, 1)
        assert len(server.texts()) == QUICK.failures
        for number in range(5):
            with pytest.raises(EngineGone):
                ask(servers, number)
        assert len(server.texts()) == QUICK.failures
        time.sleep(QUICK.gone)
        with pytest.raises(EngineGone):
            ask(servers, 6)
        assert len(server.texts()) == QUICK.failures + 1
        server.mood = fakes.well
        time.sleep(QUICK.gone)
        assert ask(servers, 7)


def test_a_run_does_not_wait_for_ever_for_one_that_answers_now_and_then() -> None:
    patience = Patience(question=1.2, load=1, run=2.0, out=0.1, pause=0.01)
    with fakes.fake() as server, pool(server, patience=patience) as servers:
        server.mood = lambda handler, asked: (fakes.slow if "odd" in fakes.plain(asked) else fakes.well)(handler, asked)
        with pytest.raises(EngineError) as first:
            servers.check("An odd text.", "en", {})
        assert ask(servers, 1)
        assert not isinstance(first.value, EngineGone)
        with pytest.raises(EngineGone):
            servers.check("An odd text.", "en", {})


def test_nobody_there() -> None:
    with fakes.fake(fakes.page) as server:
        server.languages = "nothing"
        with pool(server) as servers, pytest.raises(EngineError, match="it sends something else; correct the address"):
            servers.meet()
