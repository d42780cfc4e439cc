"""The desk: what it asks, what it remembers, what it says."""

from __future__ import annotations

import subprocess
import sys

import msgspec
import pytest

from pelican_newslint.config.model import House
from pelican_newslint.engines.protocol import Paragraph
from pelican_newslint.engines.wire import Plan
from pelican_newslint.errors import EngineError
from tests.engines.desks import Dict, desk, fake, found, paragraphs


def test_each_engine_answers_for_each_paragraph() -> None:
    with desk(fake("one"), fake("two")) as (made, notes):
        looked = made.look(paragraphs("A flaw, another flaw.", "Nothing."))
    assert [found(each) for each in looked.matches] == [{"one": 2, "two": 2}, {"one": 0, "two": 0}]
    assert [(match.start, match.end) for match in looked.matches[0]["one"]] == [(2, 6), (16, 20)]
    assert (looked.failed, notes) == (frozenset(), [])


def test_equal_paragraphs_are_asked_once() -> None:
    with desk() as (made, _):
        looked = made.look(paragraphs("A flaw.", "A flaw.", "A flaw."))
        assert {each["fake"][0].message for each in looked.matches} == {"look 1"}


def test_the_same_words_in_two_languages_are_two_questions() -> None:
    with desk() as (made, _):
        looked = made.look([Paragraph("A flaw.", "en-GB"), Paragraph("A flaw.", "en-US")])
        assert {each["fake"][0].message for each in looked.matches} == {"look 1", "look 2"}


def test_what_was_found_before_starts_no_worker() -> None:
    cache = Dict()
    with desk(cache=cache) as (made, _):
        before = made.look(paragraphs("A flaw.", "None."))
        assert made.worker is not None
    with desk(cache=cache) as (made, _):
        assert made.look(paragraphs("None.", "A flaw.", "None.")).matches == (*before.matches[::-1], before.matches[1])
        assert made.worker is None


@pytest.mark.parametrize("warm", [True, False])
def test_the_worker_stays_for_the_next_site_only_where_there_is_one(warm: bool) -> None:
    with desk(warm=warm) as (made, _):
        made.look(paragraphs("A flaw."))
        made.looked()
        assert (made.worker is not None) is warm
        assert made.status()[0].version
        assert found(made.look(paragraphs("A flaw.")).matches[0]) == {"fake": 1}


def test_only_what_is_missing_is_asked() -> None:
    cache = Dict()
    with desk(cache=cache) as (made, _):
        made.look(paragraphs("A flaw."))
    with desk(cache=cache) as (made, _):
        counts: list[tuple[int, int]] = []
        made.look(paragraphs("A flaw.", "A new flaw.", "And one more."), progress=lambda done, all_: counts.append((done, all_)))
    assert counts == [(1, 2), (2, 2)]


@pytest.mark.parametrize("other", [Plan("fake", "1.1", "tests", "fakes:obedient"), Plan("fake", "1.0", "else", "fakes:obedient")])
def test_another_version_or_edition_is_asked_again(other: Plan) -> None:
    cache = Dict()
    with desk(cache=cache) as (made, _):
        made.look(paragraphs("A flaw."))
        signature = made.signature
    with desk(other, cache=cache) as (made, _):
        assert made.signature != signature
        made.look(paragraphs("A flaw."))
        assert made.worker is not None


@pytest.mark.parametrize(
    "garbage", [b"", b"\xff", b"[1]", msgspec.json.encode([["fake/flaw", 5, 99, "m", [], "style", "style", "warning", ""]])]
)
def test_a_cache_that_makes_no_sense_counts_as_none(garbage: bytes) -> None:
    cache = Dict()
    with desk(cache=cache) as (made, _):
        right = made.look(paragraphs("A flaw."))
        cache.kept = dict.fromkeys(cache.kept, garbage)
        made.close()
        assert made.look(paragraphs("A flaw.")) == right


def test_an_engine_whose_version_only_it_knows_is_asked_for_it_first() -> None:
    plan = Plan("fake", factory="fakes:obedient", options={"version": "6.8"})
    with desk(plan, cache=Dict()) as (made, _):
        first = made.signature
        assert made.status()[0].version == "6.8"
    with desk(Plan("fake", factory="fakes:obedient", options={"version": "6.9"})) as (made, _):
        assert made.signature != first


def test_the_worker_stays_warm_over_builds_and_can_be_closed_between() -> None:
    with desk() as (made, _):
        made.start()
        first = made.worker
        made.look(paragraphs("A flaw."))
        made.start()
        made.look(paragraphs("Another."))
        assert made.worker == first
        made.close()
        assert made.worker is None
        assert found(made.look(paragraphs("A flaw.")).matches[0]) == {"fake": 1}


def test_a_language_that_nobody_knows_is_said_once() -> None:
    with desk() as (made, notes):
        looked = made.look([Paragraph("Mae hi'n braf.", "cy"), Paragraph("A flaw.", "en"), Paragraph("Noswaith dda.", "cy")])
        made.look([Paragraph("Bore da.", "cy")])
    assert [found(each) for each in looked.matches] == [{}, {"fake": 1}, {}]
    assert notes == ["No engine here knows the language “cy”: only the house's own rules looked at what is written in it."]


def test_what_has_no_letters_is_not_asked() -> None:
    with desk() as (made, _):
        assert found(made.look(paragraphs("* * *", "", "2024")).matches[0]) == {"fake": 0}
        assert made.worker is None


def test_a_long_paragraph_goes_in_pieces_and_its_matches_come_back_in_place() -> None:
    text = "Some words of a sentence. " * 500 + "A flaw at its end."
    with desk() as (made, _):
        (match,) = made.look(paragraphs(text)).matches[0]["fake"]
    assert text[match.start : match.end] == "flaw"


def test_what_lies_beyond_all_measure_is_said() -> None:
    with desk() as (made, notes):
        made.look(paragraphs("Some words of a sentence. " * 9_000), where=lambda index: f"content/long.md:{index + 7}")
    assert notes == ["A paragraph of 234,000 characters at content/long.md:7: engines looked at its first 200,000."]


def test_status_names_the_engines_that_can_not_look() -> None:
    with desk(fake(), Plan("harper", why_not="harper-py isn't installed")) as (made, _):
        assert [(each.name, each.looked, each.why_not) for each in made.status()] == [
            ("fake", True, None),
            ("harper", False, "harper-py isn't installed"),
        ]


def test_a_required_engine_that_can_not_look_is_an_error() -> None:
    absent = Plan("languagetool", why_not="lingotweaker isn't installed")
    with desk(absent, house=House(required=("languagetool",))) as (made, _), pytest.raises(EngineError) as error:
        made.require()
    assert str(error.value) == "LanguageTool is required but doesn't look: lingotweaker isn't installed."
    with desk(absent) as (made, _):
        made.require()


def test_the_build_imports_no_engine() -> None:
    code = (
        "import sys; from pelican_newslint.engines import desk, merge; "
        "print(sorted({'lt_py', 'proselint', 'harper', 're2', 'numpy', 'psutil', 'codespell_lib', 'pelican', 'lxml'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
