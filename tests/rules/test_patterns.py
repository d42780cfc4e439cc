"""Rules that are only data: what they find, what keeps them from it, and what is said of a broken one."""

from __future__ import annotations

from pathlib import Path

import pytest

from pelican_newslint.config.model import House, Pattern
from pelican_newslint.errors import ConfigError
from pelican_newslint.rules.families import family
from pelican_newslint.rules.house import house_rule
from pelican_newslint.testing import found, house_pattern_problems

_POST = "Title: Council news\nDate: 2024-03-06\n\n{}\n"


def hits(pattern: Pattern, text: str) -> list[tuple[str, str]]:
    """What a house's pattern finds in a post, with its message."""
    house = House(pattern=(pattern,))
    return [(each.text, each.message) for each in found(None, {"post.md": _POST.format(text)}, house) if each.rule == pattern.id]


def test_it_matches_whole_words_in_any_alphabet() -> None:
    pattern = Pattern(id="house/dog", find="dog|Erdoğan", why="No dogs.")
    assert hits(pattern, "A dogma, a hotdog, Erdoğans. The dog of Erdoğan's.") == [("dog", "No dogs."), ("Erdoğan", "No dogs.")]


def test_case_counts_only_where_the_pattern_has_a_capital() -> None:
    assert len(hits(Pattern(id="house/a", find="the city", why="x."), "The City and the city.")) == 2
    assert hits(Pattern(id="house/a", find="the City", why="x."), "The City and the City.") == [("the City", "x.")]


def test_the_replacement_keeps_groups_and_the_first_capital() -> None:
    pattern = Pattern(id="house/a", find="in (\\d+) weeks'? time", use="in \\1 weeks", why="Shorter.")
    assert hits(pattern, "In 3 weeks' time they meet.") == [("In 3 weeks' time", "“In 3 weeks”, not “In 3 weeks' time”. Shorter.")]


def test_speech_is_left_alone_by_a_pattern_of_style() -> None:
    assert hits(Pattern(id="house/a", find="guys", why="x."), 'The guys said "you guys".') == [("guys", "x.")]


def test_two_matches_side_by_side_are_both_found() -> None:
    assert len(hits(Pattern(id="house/a", find="very", why="x."), "It is very very very late.")) == 3


def test_a_pattern_of_a_house_needs_examples_that_hold() -> None:
    pattern = Pattern(id="house/a", find="visitors to the city", why="x.", bad=("Visitors came.",), good=("Visitors to the city came.",))
    assert house_pattern_problems(pattern, house_rule(pattern)) == [
        "house/a: finds nothing in the bad example 'Visitors came.'",
        "house/a: finds 'Visitors to the city' in the good example 'Visitors to the city came.'",
    ]
    bare = Pattern(id="house/b", find="visitors", why="x.")
    assert house_pattern_problems(bare, house_rule(bare)) == [
        "house/b: has no bad example, so nothing proves what it does",
        "house/b: has no good example, so nothing proves what it does",
    ]


@pytest.mark.parametrize(
    ("find", "said"),
    [
        ("\\w+", "house/a: find = '\\\\w+' needs a literal word in each of its alternatives, which wakes it"),
        ("the (city", "house/a: 'the (city' isn't a pattern: missing ): "),
        ("\\bcity", "house/a: '\\\\bcity': \\b isn't needed, a pattern matches whole words"),
        ("{cities}", "house/a: {cities} is in no [lists]; known: none"),
    ],
)
def test_a_broken_pattern_is_named_with_what_is_wrong(find: str, said: str) -> None:
    with pytest.raises(ConfigError) as error:
        hits(Pattern(id="house/a", find=find, why="x."), "The city.")
    assert str(error.value).startswith(said)


def test_a_pattern_that_needs_much_memory_gets_it_but_not_without_end() -> None:
    wide = "guys (?:\\w{1,9} ){1,%d}came"
    assert len(hits(Pattern(id="house/a", find=wide % 4, why="x."), "The guys of whom we spoke came.")) == 1
    with pytest.raises(ConfigError, match="isn't a pattern: pattern too large"):
        hits(Pattern(id="house/a", find=wide % 99, why="x."), "The guys of whom we spoke came.")


FAMILY = """
[lists]
animal = ["dog", "cat"]

[[pattern]]
find = "{animal}s? of war"
use = "soldiers"
why = "Plainly."
bad = ["The dogs of war came."]
good = ["The dogs came."]
unless = "film"
unless_before = "so-called"
unless_after = "memorial"
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The cats of war came.", ["cats of war"]),
        ("The film of the dogs of war came.", []),
        ("The so-called dogs of war came.", []),
        ("The dogs of war memorial stands.", []),
        ("The film is over. The dogs of war came.", ["dogs of war"]),
    ],
)
def test_guards_of_a_family(tmp_path: Path, text: str, expected: list[str]) -> None:
    from pelican_newslint.prose import read
    from pelican_newslint.prose.article import Article
    from pelican_newslint.rules.discover import NoOptions
    from pelican_newslint.testing import post

    file = tmp_path / "family.toml"
    file.write_text(FAMILY, "utf-8")
    article = Article(read(post(_POST.format(text))))
    matches = family(file).check(article, article.blocks, NoOptions())
    assert [article.slice(match.span) for match in matches] == expected


def test_a_family_with_an_unknown_key_is_named(tmp_path: Path) -> None:
    file = tmp_path / "family.toml"
    file.write_text(FAMILY + 'colour = "red"\n', "utf-8")
    with pytest.raises(ConfigError, match=r"^family\.toml: Object contains unknown field `colour`"):
        family(file)
