"""Which names and terms of an archive are shown side by side, and which are left alone."""

from __future__ import annotations

import pytest

from pelican_newslint.model import Mention, Metadata, Place, Record
from pelican_newslint.reporters.html.variants import variants

HERE = Place("x.md", 1, 1, 1, 2)


def archive(*names: str, forms: tuple[str, ...] = ()) -> list[Record]:
    """An article for each."""
    found = [Record(f"{number}.md", Metadata(), {}, names=(Mention(name, 2, HERE),)) for number, name in enumerate(names)]
    return found + [Record(f"t{number}.md", Metadata(), {}, forms=(Mention(form, 1, HERE),)) for number, form in enumerate(forms)]


@pytest.mark.parametrize(
    "names",
    [
        ("S. Jaishankar", "S Jaishankar"),
        ("Subrahmanyam Jaishankar", "S. Jayashankar"),
        ("Maud Ellery", "Maud Elery"),
        ("Recep Erdoğan", "Recep Erdogan"),
        ("Jean-Luc Picard", "Jean Luc Picard"),
        ("Keir STARMER", "Keir Starmer"),
    ],
)
def test_a_name_in_two_forms_is_shown(names: tuple[str, str]) -> None:
    assert [{form.text for form in each.forms} for each in variants(archive(*names))] == [set(names)]


@pytest.mark.parametrize(
    "names",
    [
        ("Anna Miller", "Hanna Miller"),
        ("Anna Smith", "Peter Smyth"),
        ("Li Wei", "Li Wen"),
        ("John Brown", "John Green"),
        ("Tom Carpenter", "Tom Carter"),
        ("Miller", "Müller"),
    ],
)
def test_people_who_only_sound_alike_are_left_alone(names: tuple[str, str]) -> None:
    assert variants(archive(*names)) == ()


def test_forms_have_their_counts_the_most_frequent_first_and_terms_are_there_too() -> None:
    (term, name) = variants(archive("Maud Elery", "Maud Ellery", "Maud Ellery", forms=("Su-30", "SU-30", "Su-30", "Su-30")))
    assert [(form.text, form.count, form.articles) for form in term.forms] == [("Su-30", 3, 3), ("SU-30", 1, 1)]
    assert [(form.text, form.count, form.articles, form.paths) for form in name.forms] == [
        ("Maud Ellery", 4, 2, ("1.md", "2.md")),
        ("Maud Elery", 2, 1, ("0.md",)),
    ]


def test_three_forms_of_one_name_are_one_group() -> None:
    (group,) = variants(archive("Subrahmanyam Jaishankar", "S. Jaishankar", "S. Jayashankar"))
    assert len(group.forms) == 3
