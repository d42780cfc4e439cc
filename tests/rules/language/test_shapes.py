"""Every shape of every family finds its bad examples by itself, and the family is silent on its good ones."""

from __future__ import annotations

import pytest

from pelican_newslint.model import Match
from pelican_newslint.prose import read
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.language import clause_agreement, heard_alike, likely_slip, number_of_noun, verb_chain
from pelican_newslint.rules.language._shape import Shape
from pelican_newslint.rules.language._shapes import Family
from pelican_newslint.testing import post

_FAMILIES = {
    module.__name__.rpartition(".")[2]: module.FAMILY for module in (clause_agreement, heard_alike, likely_slip, number_of_noun, verb_chain)
}
_SHAPES = [pytest.param(family, shape, id=f"{name}: {shape.bad[0]}") for name, family in _FAMILIES.items() for shape in family.shapes]


def _found(family: Family, text: str) -> list[Match]:
    article = Article(read(post(f"Title: T\nDate: 2026-01-01\n\n{text}\n")))
    return list(family.matches(article, tuple(block for block in article.blocks if block.scope == "paragraph")))


@pytest.mark.parametrize(("family", "shape"), _SHAPES)
def test_a_shape_finds_its_bad_examples_and_spares_its_good_ones(family: Family, shape: Shape) -> None:
    alone = family.only(shape)
    for bad in shape.bad:
        assert [match.message.startswith(shape.why) for match in _found(alone, bad)][:1] == [True], bad
    for good in shape.good:
        assert not _found(family, good), good


def test_a_fix_writes_the_form_that_the_shape_names() -> None:
    (match,) = _found(_FAMILIES["clause_agreement"], "Each child need four coats.")
    assert [edit.text for fix in match.fixes for edit in fix.edits] == ["needs"]


def test_a_possessive_and_an_ending_in_brackets_are_left_alone() -> None:
    assert not _found(_FAMILIES["likely_slip"], "She went to her uncle’s house.")
    assert not _found(_FAMILIES["clause_agreement"], "He says that the old law prescribe[s] a test.")
