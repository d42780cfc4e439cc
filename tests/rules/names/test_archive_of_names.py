"""Names are compared by way of an index: none that a comparison of all with all would find may be missed."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as some

from pelican_newslint.archive.archive import Archive
from pelican_newslint.model import Mention, Metadata, Place, Record, Site
from pelican_newslint.rules.discover import rules
from pelican_newslint.rules.names._near import far, slip

LETTERS = "ab-o’"
WORD = some.text(LETTERS, min_size=1, max_size=9)
NAME = some.lists(
    some.sampled_from(("Malcolm", "Malcom", "Glazer", "Glazier", "Józef", "Jozef", "Abe", "St.", "O’Neill", "O'Neil")),
    min_size=2,
    max_size=3,
)


@settings(deadline=None)
@given(WORD, WORD, some.booleans())
@example("abba", "baba", False)
@example("ab-ooo", "ob-ooo", False)
def test_what_a_glance_calls_far_is_no_slip(one: str, other: str, whole: bool) -> None:
    assert not (far(one, other) and slip(one, other, whole=whole))
    assert far(one, other) == far(other, one)


@settings(deadline=None)
@given(some.lists(NAME, min_size=1, max_size=12, unique_by=tuple))
def test_the_index_misses_no_pair(names: list[list[str]]) -> None:
    usual, lone = names[::2], names[1::2]
    told = judged(usual, lone)
    alone = {" ".join(each): judged(usual, [each]) for each in lone}
    pairwise = {
        name: min((found for other in usual for found in judged([other], [name.split()])), key=lambda each: each[1], default=None)
        for name in alone
    }
    for name, found in pairwise.items():
        assert [each for each in told if each[0] == name] == ([] if found is None else [found])


def judged(usual: list[list[str]], lone: list[list[str]]) -> list[tuple[str, str]]:
    """Each name that is held for another, and that one: `usual` stand in three posts, `lone` in one."""
    posts = [usual, usual, usual, lone]
    records = [
        Record(path, Metadata(), {}, names=tuple(Mention(" ".join(name), 1, Place(path, 1, 1, 1, 2)) for name in sorted(post)))
        for path, post in zip("abcd", posts, strict=True)
    ]
    rule = rules()["name-archive"]
    assert rule.judge is not None
    found = rule.judge(Archive(records, Site(())), rule.with_options({}))
    return [(each.text, each.related[0].text) for each in found]
