"""What wakes a pattern: words without which it can't match."""

from __future__ import annotations

import pytest

from pelican_newslint.rules.literals import facing, needed, numeric, wakers


@pytest.mark.parametrize(
    ("pattern", "keys"),
    [
        ("bridge (?:.{0,20} )?of mayors", {"of mayors"}),
        ("organi[sz]ations?", {"organisation", "organisations", "organization", "organizations"}),
        ("(?:slams|blasts) (?:\\w+ )?mayors", {"mayors"}),
        ("Ferry|Bridge", {"bridge", "ferry"}),
        ("at this moment in time", {"this moment"}),
        ("look(?:s|ed|ing)? forward", {"look forward", "looks forward", "looked forward", "looking forward"}),
        ("(his|her) (own|final) bridge", {"final bridge", "own bridge"}),
        ("(?:very )?old news", {"old news"}),
        ("grasp(?:s|ed)? at straws|(?:in the grip|under the cloud)", {"at straws", "the grip", "the cloud"}),
        ("in (\\d+) weeks'? time|despite of", {"weeks", "despite of"}),
        ("from (\\d{4}) and", {"from"}),
        ("also (?:\\w+ ){1,7}too", {"too"}),
        ("U\\.S\\. army", {"army"}),
        ("old news|bridges", {"old news", "bridges"}),
        ("(?:old news|bridges)", {"old news", "bridges"}),
        ("(defence|crown) (?-i:council)", {"defence council", "crown council"}),
        ("(?:real|true) gold[- ]mines", {"gold mines", "gold-mines"}),
        (f"(?:two|three) (?:{'(?:a|b|c|d|e|f)' * 8})bridge's", {"three", "two"}),
    ],
)
def test_each_match_holds_a_word_or_two_neighbours_of_these(pattern: str, keys: set[str]) -> None:
    assert wakers(pattern) == keys


@pytest.mark.parametrize("pattern", ["\\w+", "x*", "bridge|\\d+", "un\\w+", "[a-z]+ed", "(?:bridge|\\d+)"])
def test_a_pattern_that_can_match_without_a_word_has_none(pattern: str) -> None:
    assert wakers(pattern) == frozenset()


def test_a_piece_that_can_be_read_in_too_many_ways_is_passed_over() -> None:
    wide = "(?:a|b|c|d|e|f)" * 8
    assert wakers(f"{wide} bridge") == {"bridge"}


@pytest.mark.parametrize(
    ("pattern", "pairs"),
    [
        ("due to of", ({"due to"}, {"to of"})),
        ("(\\d+) years? ago", ({"year ago", "years ago"},)),
        ("old news|bridges of", ()),
    ],
)
def test_every_match_holds_neighbours_of_each_set(pattern: str, pairs: tuple[set[str], ...]) -> None:
    assert facing(pattern) == pairs


@pytest.mark.parametrize(
    ("pattern", "always"),
    [
        ("from (\\d{4}) on", True),
        ("the [0-9]{1,2}th", True),
        ("the (?:1[5-9]|20)s", True),
        ("in \\d* weeks", False),
        ("in (\\d+ )?weeks", False),
        ("in \\d+ weeks|a month", False),
    ],
)
def test_whether_every_match_holds_a_digit(pattern: str, always: bool) -> None:
    assert numeric(pattern) is always


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("(?:their|its) .{1,20} mayors", (("mayors",), ("its", "their"))),
        ("(\\d+) years? ago", (("ago",), ("year", "years"))),
        ("children's home", (("home",),)),
        ("also (?:\\w+ ){1,7}(?:as well|too)", (("also",), ("too", "well"))),
        ("bridges|ferries", ()),
        ("told \\p{Lu}\\w+ that", (("told",), ("that",))),
        ("\\p{Lu}\\w+", ()),
        ("mayors? \\pL", (("mayor", "mayors"),)),
        ("(\\w+), to([.!?])", (("to",), (", to!", ", to.", ", to?"))),
    ],
)
def test_every_match_holds_a_word_of_each_set(pattern: str, words: tuple[tuple[str, ...], ...]) -> None:
    assert needed(pattern) == words
