"""What wakes a pattern: words without which it can't match."""

from __future__ import annotations

import pytest

from pelican_newslint.rules.literals import needed, neighbours, wake_words


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("visitors to the city", {"visitors"}),
        ("organi[sz]ations?", {"organisation", "organisations", "organization", "organizations"}),
        ("(?:slams|blasts) the mayor", {"blasts", "slams"}),
        ("look(?:s|ed|ing)? forward to \\w+", {"forward"}),
        ("in (\\d+) weeks'? time|despite of", {"weeks", "despite"}),
        ("a .{0,20} of mayors", {"mayors"}),
        ("Ferry|Bridge", {"bridge", "ferry"}),
    ],
)
def test_each_way_to_match_holds_one_of_them(pattern: str, words: set[str]) -> None:
    assert wake_words(pattern) == words


@pytest.mark.parametrize("pattern", ["\\w+", "x*", "bridge|\\d+", "un\\w+", "[a-z]+ed"])
def test_a_pattern_that_can_match_without_a_word_has_none(pattern: str) -> None:
    assert wake_words(pattern) == frozenset()


def test_a_piece_that_can_be_read_in_too_many_ways_is_passed_over() -> None:
    wide = "(?:a|b|c|d|e|f)" * 8
    assert wake_words(f"{wide} bridge") == {"bridge"}


@pytest.mark.parametrize(
    ("pattern", "pairs"),
    [
        ("at this moment in time", {"this moment"}),
        ("(his|her) (own|final) bridge", {"final bridge", "own bridge"}),
        ("(?:very )?old news", {"old news"}),
        ("grasp(?:s|ed)? at straws|(?:in the grip|under the cloud)", {"at straws", "the grip", "the cloud"}),
        ("(\\d+) years? ago", {"year ago", "years ago"}),
        ("from (\\d{4}) and", set()),
        ("also (?:\\w+ ){1,7}too", set()),
        ("U\\.S\\. army", set()),
        ("old news|bridges", set()),
    ],
)
def test_two_words_stand_side_by_side_in_each_match(pattern: str, pairs: set[str]) -> None:
    assert neighbours(pattern) == pairs


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("(?:their|its) .{1,20} mayors", (("mayors",), ("its", "their"))),
        ("(\\d+) years? ago", (("ago",), ("year", "years"))),
        ("children's home", (("home",),)),
        ("bridges|ferries", ()),
    ],
)
def test_every_match_holds_a_word_of_each_set(pattern: str, words: tuple[tuple[str, ...], ...]) -> None:
    assert needed(pattern) == words
