"""What the desk makes of engines that have a server behind them: it may be gone, lose what it had, and know its languages best."""

from __future__ import annotations

from msgspec.structs import replace

from tests.engines.desks import Dict, desk, fake, found, paragraphs


def test_one_that_is_gone_is_one_line_and_asked_no_more() -> None:
    cache = Dict()
    with desk(fake(), fake("other", tame=True), cache=cache) as (made, notes):
        looked = made.look(paragraphs("A flaw.", "Now leave.", "Another flaw.", "One more flaw."))
        why = next(each.why_not for each in made.status() if each.name == "fake")
    assert (why, notes) == ("it left", ["LanguageTool was given up for this run: it left.".replace("LanguageTool", "fake")])
    assert [sorted(each) for each in looked.matches] == [["fake", "other"], ["other"], ["other"], ["other"]]
    assert len(cache.kept) == 4 + 1


def test_one_that_lost_what_it_had_prepared_is_prepared_again() -> None:
    with desk() as (made, notes):
        looked = made.look(paragraphs("A flaw to lose.", "Another flaw."))
    assert [found(each) for each in looked.matches] == [{"fake": 1}, {"fake": 1}]
    assert (looked.failed, notes) == (frozenset(), [])


def test_one_that_says_which_languages_it_knows_is_asked_in_no_other() -> None:
    plan = replace(fake(told=["en", "de"], tame=True), version="", languages=("*",))
    with desk(plan) as (made, notes):
        looked = made.look([*paragraphs("Ein flaw.", language="de-AT"), *paragraphs("Yksi flaw.", language="fi")])
    assert [found(each) for each in looked.matches] == [{"fake": 1}, {}]
    assert notes == ["No engine here knows the language “fi”: only the house's own rules looked at what is written in it."]


def test_the_note_of_a_plan_is_said_once_and_only_where_it_is_asked() -> None:
    plan = replace(fake(), note="The text goes there.")
    with desk(plan) as (made, notes):
        made.look(paragraphs("12 34"))
        assert notes == []
        made.look(paragraphs("A flaw."))
        made.look(paragraphs("Another flaw."))
    assert notes == ["The text goes there."]
