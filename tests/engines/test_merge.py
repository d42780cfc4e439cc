"""One finding for each flaw."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from pelican_newslint.engines.merge import merge
from pelican_newslint.model import Candidate, Kind, Place, PlacedEdit, PlacedFix, Span

TEXT = "Officials said the the plan was was ready. It recieved an test in the Untied States, and it goes on for a long while after that."


def candidate(
    rule: str, words: str, category: str = "grammar", kind: Kind = "grammar", *, fix: str | None = None, path: str = "a.md"
) -> Candidate:
    start = f" {TEXT}".index(f" {words}")
    place = Place(path, 1, start + 1, 1, start + len(words) + 1)
    fixes = () if fix is None else (PlacedFix(f"Change to “{fix}”", (PlacedEdit(place, fix),)),)
    return Candidate(
        rule,
        place,
        words,
        f"{rule} says so.",
        kind,
        category,
        "paragraph",
        span=Span.of(start, start + len(words)),
        fixes=fixes,
        confidence="medium",
    )


def test_the_house_wins_and_keeps_its_span_its_words_and_its_fix() -> None:
    house = candidate("doubled-word", "the the", "doubled-word", "style", fix="the")
    theirs = candidate("languagetool/ENGLISH_WORD_REPEAT_RULE", "the the plan", "doubled-word", fix="the plan")
    (group,) = merge([theirs, house])
    assert group.candidate == house
    assert group.sources == ("doubled-word", "languagetool/ENGLISH_WORD_REPEAT_RULE")


def test_of_two_house_rules_the_gravest_speaks_whatever_its_name() -> None:
    mild = replace(candidate("a-rule", "plan was", fix="plan is"), severity="warning")
    grave = replace(candidate("z-rule", "plan was was"), severity="error")
    (group,) = merge([grave, mild])
    assert (group.candidate.message, group.candidate.severity, group.candidate.text) == (grave.message, "error", "plan was was")
    assert group.sources == ("a-rule", "z-rule")


def test_the_house_takes_over_a_fix_where_it_has_none() -> None:
    house = candidate("doubled-word", "the the", "doubled-word")
    theirs = candidate("languagetool/ENGLISH_WORD_REPEAT_RULE", "the the", "doubled-word", fix="the")
    (group,) = merge([house, theirs])
    assert group.candidate.fixes == theirs.fixes


def test_among_engines_the_first_speaks_the_narrowest_place_stands_and_all_fixes_are_kept() -> None:
    first = candidate("languagetool/EN_A_VS_AN", "an test", "a-an", fix="a test")
    second = candidate("harper/AnA", "an", "a-an", fix="a")
    (group,) = merge([second, first])
    assert group.sources == ("languagetool/EN_A_VS_AN", "harper/AnA")
    assert (group.candidate.message, group.candidate.text, group.candidate.place) == (first.message, "an", second.place)
    assert [fix.edits[0].text for fix in group.candidate.fixes] == ["a test", "a"]
    assert group.candidate.confidence == "high"


def test_what_comes_to_the_same_words_is_one_flaw() -> None:
    house = candidate("word-pair", "in the Untied States", "confused-words", fix="in the United States")
    theirs = candidate("languagetool/UNTIED", "Untied", "confusion", fix="United")
    (group,) = merge([theirs, house])
    assert (group.candidate, group.sources) == (house, ("word-pair", "languagetool/UNTIED"))


def test_what_comes_to_other_words_is_two_flaws() -> None:
    house = candidate("word-pair", "in the Untied States", "confused-words", fix="in the United States")
    assert len(merge([house, candidate("languagetool/UNTIED", "Untied", "confusion", fix="Tied")])) == 2
    assert len(merge([house, candidate("languagetool/UNTIED", "Untied", "confusion")])) == 2


def test_two_flaws_side_by_side_stay_two() -> None:
    groups = merge([candidate("languagetool/A", "the the", "doubled-word"), candidate("harper/B", "was was", "doubled-word")])
    assert [group.candidate.text for group in groups] == ["the the", "was was"]


def test_overlap_with_another_category_stays_two() -> None:
    assert len(merge([candidate("languagetool/A", "was was ready", "agreement"), candidate("harper/B", "was was", "doubled-word")])) == 2


def test_a_misspelling_and_what_is_like_one_are_the_same_flaw() -> None:
    groups = merge(
        [
            candidate("languagetool/MORFOLOGIK_RULE_EN_US", "recieved", "spelling", "spelling"),
            candidate("proselint/nonwords", "It recieved", "nonword", "spelling"),
        ]
    )
    assert [(group.candidate.text, len(group.sources)) for group in groups] == [("recieved", 2)]


def test_equal_places_of_two_engines_are_one_flaw_of_the_language() -> None:
    one = candidate("languagetool/X", "Untied", "confusion")
    two = candidate("harper/Y", "Untied", "spelling", "spelling")
    styled = candidate("proselint/z", "Untied", "cliche", "style")
    assert [group.sources for group in merge([styled, two, one])] == [("languagetool/X", "harper/Y"), ("proselint/z",)]


def test_two_house_rules_at_one_place_are_two_flaws() -> None:
    assert len(merge([candidate("name-variant", "Untied", "name-variant"), candidate("word-choice", "Untied", "word-choice")])) == 2


def test_two_house_rules_that_mend_alike_are_one_flaw() -> None:
    phrase = candidate("word-pair", "the plan was", "confused-words", fix="the plans was")
    word = candidate("unlikely-word", "plan", "agreement", fix="plans")
    (group,) = merge([phrase, word])
    assert group.sources == ("word-pair", "unlikely-word")


def test_a_line_that_two_lists_know_is_left_over_once() -> None:
    lines = [replace(candidate(rule, "goes on", rule), kind="residue") for rule in ("cms-residue", "desk-note")]
    (group,) = merge(lines)
    assert group.sources == ("cms-residue", "desk-note")
    assert len(merge([replace(lines[0], kind="style"), lines[1]])) == 2


def test_a_sentence_wide_finding_swallows_nothing() -> None:
    whole = candidate("languagetool/LONG", TEXT, "grammar")
    inside = candidate("harper/B", "goes on", "grammar")
    assert len(merge([whole, inside])) == 2


def test_a_chain_of_overlaps_does_not_tie_two_flaws_together() -> None:
    left, middle, right = (
        candidate(f"languagetool/{name}", words) for name, words in zip("ABC", ("said the the", "the plan was", "was was"), strict=True)
    )
    assert [group.sources for group in merge([middle, right, left])] == [("languagetool/A", "languagetool/B"), ("languagetool/C",)]


def test_posts_are_kept_apart() -> None:
    groups = merge([candidate("languagetool/A", "an test", path="b.md"), candidate("harper/B", "an test", path="a.md")])
    assert [group.candidate.place.path for group in groups] == ["a.md", "b.md"]


def test_what_has_no_place_in_the_text_stands_alone() -> None:
    place = Place("a.md", 1, 1, 1, 1, exact=False)
    missing = [
        Candidate(rule, place, "", "Missing.", "fact", "missing-metadata", "headline") for rule in ("missing-metadata", "dropped-post")
    ]
    assert len(merge(missing)) == 2


def test_an_unknown_word_keeps_its_key_whoever_speaks() -> None:
    unknown = replace(candidate("harper/SpellCheck", "recieved", "spelling", "spelling"), key="recieved")
    (group,) = merge([candidate("proselint/spelling.misc", "recieved", "spelling", "spelling"), unknown])
    assert (group.candidate.rule, group.candidate.key) == ("proselint/spelling.misc", "recieved")


RULES = ("doubled-word", "house/x", "languagetool/A", "languagetool/B", "proselint/c", "harper/D")
WORDS = TEXT.split()


@given(
    st.lists(st.tuples(st.sampled_from(RULES), st.sampled_from(WORDS), st.sampled_from(["spelling", "nonword", "grammar"])), max_size=12),
    st.randoms(),
)
def test_order_does_not_matter_and_nobody_is_lost(found: list[tuple[str, str, str]], order: random.Random) -> None:
    candidates = [candidate(rule, words, category) for rule, words, category in found]
    merged = merge(candidates)
    shuffled = list(candidates)
    order.shuffle(shuffled)
    assert merge(shuffled) == merged
    assert {source for group in merged for source in group.sources} == {each.rule for each in candidates}
