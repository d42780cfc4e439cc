"""Engines that hang, die, eat the memory, refuse: the other findings stand, one line says so, nothing is kept as "no findings"."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest
from msgspec.structs import replace

from pelican_newslint.config.model import Config, House
from pelican_newslint.engines.desk import Desk
from pelican_newslint.engines.watch import Limits
from pelican_newslint.errors import EngineError
from tests.engines.desks import QUICK, Dict, desk, fake, found, paragraphs

AT = " at content/a.md:1, “{}”. It did not check that paragraph."


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Now hang, flaw.", "bad gave no answer for 1.5 seconds"),
        ("Now die, flaw.", "bad took the worker process down (exit code 7)"),
        ("Now eat, flaw.", "bad took more than 0.2 GB of memory"),
        ("Now raise, flaw.", "bad raised ValueError: no idea"),
        ("Now complain, flaw.", "bad answered with status 500"),
        ("Now panic, flaw.", "bad raised KeyboardInterrupt:"),
    ],
)
def test_one_bad_paragraph_costs_one_engine_that_paragraph(text: str, line: str) -> None:
    cache = Dict()
    with desk(fake("bad"), fake("good", tame=True), cache=cache) as (made, notes):
        looked = made.look(paragraphs(text, "A flaw.", "Two flaw flaws."), where=lambda index: f"content/a.md:{index + 1}")
        assert [found(each) for each in looked.matches] == [{"good": 1}, {"bad": 1, "good": 1}, {"bad": 2, "good": 2}]
        assert looked.failed == {(0, "bad")}
        assert notes == [line + AT.format(text)]
        assert len(cache.kept) == 5
        assert all(each.looked for each in made.status())


@pytest.mark.parametrize("text", ["Now hang.", "Now die.", "Now eat."])
def test_the_next_run_skips_what_the_engine_hangs_on_or_dies_of_and_says_so(text: str) -> None:
    cache = Dict()
    with desk(fake("bad"), fake("good", tame=True), cache=cache) as (made, _):
        made.look(paragraphs("A flaw.", text))
    with desk(fake("bad"), fake("good", tame=True), cache=cache) as (made, notes):
        looked = made.look(paragraphs("A flaw.", text), where=lambda index: f"content/a.md:{index + 1}")
        assert [found(each) for each in looked.matches] == [{"bad": 1, "good": 1}, {"good": 0}]
        assert looked.failed == {(1, "bad")}
        assert made.worker is None
        assert all(each.looked for each in made.status())
    assert notes == [
        f"bad did not check a paragraph that an earlier run saw it hang on or die of: content/a.md:2, “{text}”."
        " `newslint cache --clear` has it try again."
    ]


def test_many_that_are_skipped_take_one_line() -> None:
    cache = Dict()
    texts = paragraphs(*(f"{word} {number}." for number in range(7) for word in ("Flaw", "Now die")))
    with desk(cache=cache) as (made, _):
        for text in texts:  # one by one, so that they aren't in a row
            made.look([text])
    with desk(cache=cache) as (made, notes):
        assert len(made.look(texts).failed) == 7
    assert notes == [
        "fake did not check 7 paragraphs that an earlier run saw it hang on or die of: “Now die 0.”; “Now die 1.”; “Now die 2.”;"
        " “Now die 3.”; “Now die 4.” and 2 more. `newslint cache --clear` has it try again."
    ]


def test_another_version_of_the_engine_is_asked_again() -> None:
    cache = Dict()
    with desk(fake("bad"), cache=cache) as (made, _):
        made.look(paragraphs("A flaw.", "Now die."))
    with desk(replace(fake("bad", tame=True), version="1.1"), cache=cache) as (made, notes):
        assert made.look(paragraphs("Now die.")).failed == frozenset()
    assert notes == []


@pytest.mark.parametrize("text", ["We raise this.", "We complain of this."])
def test_an_engine_that_only_refuses_is_asked_again_by_the_next_run(text: str) -> None:
    cache = Dict()
    for _ in range(2):
        with desk(fake("bad"), cache=cache) as (made, notes):
            made.look(paragraphs(text))
            assert made.worker is not None
        assert len(notes) == 1
    assert cache.deadly == {}


def test_what_dies_once_is_tried_again_by_itself_and_nothing_is_lost(tmp_path: Path) -> None:
    cache = Dict()
    with desk(fake("bad", once=str(tmp_path / "died")), cache=cache) as (made, notes):
        looked = made.look(paragraphs("A flaw.", "Now stumble over a flaw.", "Two flaw flaws."))
    assert [found(each) for each in looked.matches] == [{"bad": 1}, {"bad": 1}, {"bad": 2}]
    assert (looked.failed, notes, cache.deadly) == (frozenset(), [], {})


def test_of_an_engine_that_was_given_up_no_paragraph_is_blamed() -> None:
    cache = Dict()
    for _ in range(2):
        with desk(fake("bad"), cache=cache, house=House(required=("bad",))) as (made, _):
            made.look(paragraphs(*[f"Now die, number {number}." for number in range(4)]))
            with pytest.raises(EngineError, match="bad is required but doesn't look: it took the worker process down"):
                made.require()
    assert cache.deadly == {}


def test_a_language_that_can_not_be_loaded_is_no_paragraphs_fault() -> None:
    cache = Dict()
    with desk(cache=cache) as (made, _):
        assert len(made.look(paragraphs("One.", language="en-x-dies")).failed) == 1
    assert cache.deadly == {}


def test_in_one_build_a_bad_paragraph_is_waited_for_once() -> None:
    with desk() as (made, notes):
        asked: list[tuple[int, int]] = []
        for _ in range(2):
            made.look(paragraphs("Now die."), progress=lambda done, all_: asked.append((done, all_)))
        assert (asked, len(notes)) == ([(1, 1)], 2)
        made.start()
        made.look(paragraphs("Now die."), progress=lambda done, all_: asked.append((done, all_)))
        assert len(asked) == 2


def test_an_engine_that_goes_on_dying_is_given_up() -> None:
    with desk(fake("bad")) as (made, notes):
        looked = made.look(paragraphs(*[f"Now die, number {number}." for number in range(8)]))
        assert len(looked.failed) == 8
        status = made.status()[0]
        assert (status.looked, status.why_not) == (False, "it took the worker process down (exit code 7), 3 times in a row")
        assert len(notes) == 4
        assert notes[-1] == "bad was given up for this run: it took the worker process down (exit code 7), 3 times in a row."


def test_the_next_build_gives_it_another_chance() -> None:
    with desk(fake("bad")) as (made, _):
        made.look(paragraphs(*[f"Now die, number {number}." for number in range(4)]))
        made.start()
        assert found(made.look(paragraphs("A flaw.")).matches[0]) == {"bad": 1}
        assert made.status()[0].looked


def test_an_engine_that_refuses_everything_is_given_up_and_its_lines_are_few() -> None:
    with desk(fake("bad")) as (made, notes):
        looked = made.look(paragraphs(*[f"We raise number {number}." for number in range(30)]))
        assert len(looked.failed) == 30
        assert len(notes) == 7
        assert notes[5:] == [
            "bad failed on 5 more.",
            "bad was given up for this run: it failed on 10 paragraphs in a row; the last time it raised ValueError: no idea.",
        ]


@pytest.mark.parametrize(
    ("factory", "why"),
    [
        ("absent", "it raised ImportError: no module named bad"),
        ("deadly", "it took the worker process down (exit code 9) when it was started"),
        ("missing", "it raised AttributeError: module 'fakes' has no attribute 'missing'"),
    ],
)
def test_an_engine_that_can_not_be_made_leaves_the_others(factory: str, why: str) -> None:
    with desk(fake("bad", factory), fake("good")) as (made, notes):
        looked = made.look(paragraphs("A flaw."))
        assert [found(each) for each in looked.matches] == [{"good": 1}]
        assert [(each.looked, each.why_not) for each in made.status()] == [(False, why), (True, None)]
    assert notes == [f"bad was given up for this run: {why}."]


def test_an_engine_that_dies_while_it_loads_a_language_is_given_up() -> None:
    with desk(fake("bad")) as (made, _):
        made.look(paragraphs("One.", "Two.", "Three.", "Four.", language="en-x-dies"))
        assert made.status()[0].why_not == "it took the worker process down (exit code 3), 3 times in a row"


def test_a_worker_that_can_not_start_is_said_once() -> None:
    notes: list[str] = []
    with Desk(Config(root=Path("/")), None, notes.append, plans=[fake()], command=["/nonexistent/python"]) as made:
        assert made.look(paragraphs("One.", "Two.")).failed == {(0, "fake"), (1, "fake")}
    assert len(notes) == 1
    assert notes[0].startswith("fake was given up for this run: the worker process can't be started: ")


def test_a_worker_that_always_ends_at_once_is_given_up() -> None:
    notes: list[str] = []
    command = [sys.executable, "-c", "raise SystemExit('no room here')"]
    with Desk(Config(root=Path("/")), None, notes.append, plans=[fake()], command=command) as made:
        made.look(paragraphs("One."))
    assert len(notes) == 1
    assert "no room here" in notes[0]


def test_a_worker_that_was_not_listened_to_for_long_is_not_late() -> None:
    with desk(limits=replace(QUICK, prepare=0.3, paragraph=0.3, silence=0.3)) as (made, notes):
        made.start()
        worker = made.worker
        time.sleep(0.8)
        assert found(made.look(paragraphs("A flaw.")).matches[0]) == {"fake": 1}
        assert (made.worker, notes) == (worker, [])


def test_what_counts_is_how_much_an_engine_works_not_how_long_it_takes() -> None:
    limits = replace(QUICK, paragraph=0.5, silence=30.0)
    with desk(fake("bad"), limits=limits) as (made, notes):
        looked = made.look(paragraphs("A flaw.", "Now dawdle over a flaw.", "Now freeze, flaw."))
    assert [found(each) for each in looked.matches] == [{"bad": 1}, {"bad": 1}, {}]
    assert looked.failed == {(2, "bad")}
    assert notes == ["bad took more than 0.5 seconds at “Now freeze, flaw.”. It did not check that paragraph."]


def test_what_an_engine_prints_disturbs_nobody() -> None:
    with desk() as (made, notes):
        assert found(made.look(paragraphs("We shout about a flaw.")).matches[0]) == {"fake": 1}
    assert notes == []


def test_several_threads_of_one_engine_find_the_one_to_blame() -> None:
    texts = paragraphs(
        *[f"A flaw, number {number}." for number in range(20)], "Now die.", *[f"More flaw {number}." for number in range(20)]
    )
    with desk(replace(fake("bad"), threads=3), limits=replace(QUICK, paragraph=5.0, silence=5.0)) as (made, notes):
        looked = made.look(texts)
    assert looked.failed == {(20, "bad")}
    assert sum(len(each.get("bad", ())) for each in looked.matches) == 40
    assert notes == ["bad took the worker process down (exit code 7) at “Now die.”. It did not check that paragraph."]


def test_limits_are_those_of_the_design() -> None:
    limits = Limits()
    assert (limits.memory, limits.paragraph, limits.silence, limits.deaths) == (2_500_000_000, 10.0, 30.0, 3)
