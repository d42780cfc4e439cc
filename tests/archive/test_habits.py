"""What a record knows of datelines and pictures."""

from __future__ import annotations

import pytest

from pelican_newslint.archive.datelines import dateline
from pelican_newslint.archive.pictured import pictured
from pelican_newslint.archive.record import record
from pelican_newslint.prose import read
from pelican_newslint.prose.article import Article
from pelican_newslint.testing import post


def _article(body: str) -> Article:
    return Article(read(post(f"Title: News\nDate: 2024-05-03\n\n{body}\n")))


@pytest.mark.parametrize(
    ("lead", "form", "agency"),
    [
        ("LEEDS — The bridge is open.", "PLACE —", ""),
        ("LEEDS, May 3 — The bridge is open.", "PLACE, date —", ""),
        ("COLUMBUS, Ohio, May 3 (AP) -- The bridge is open.", "PLACE, date (agency) --", "AP"),
        ("London, 3 May (Reuters) - The bridge is open.", "Place, date (agency) -", "Reuters"),
        ("ST. LOUIS – The bridge is open.", "PLACE –", ""),
    ],
)
def test_a_dateline_has_a_form(lead: str, form: str, agency: str) -> None:
    made = record(_article(lead)).dateline
    assert made is not None
    assert (made.form, made.agency) == (form, agency)
    assert (made.place.line, made.place.column) == (4, 1)


@pytest.mark.parametrize(
    "lead",
    [
        "NASA has a plan.",
        "The bridge - an old one - is open.",
        "Yes: the bridge is open.",
        "Leeds (the town) - and York - wait.",
        "I — we — wait.",
    ],
)
def test_other_beginnings_are_no_dateline(lead: str) -> None:
    assert dateline(_article(lead)) is None


def test_a_picture_is_captioned_and_credited_by_what_stands_beside_it() -> None:
    body = (
        '<figure><img src="a.jpg" alt="The pier"><figcaption>In May. Photo: Ana Ruiz</figcaption></figure>\n\nIt is old.\n\n'
        '<figure><img src="b.jpg" alt="The mill"><figcaption>In June.</figcaption></figure>\n\nIt is old.\n\n'
        "![The ferry](c.jpg)\n\nPhoto: Tom Lee\n\n![The dam](d.jpg)\n\nIt is old."
    )
    assert [(each.target, each.captioned, each.credited) for each in pictured(_article(body))] == [
        ("a.jpg", True, True), ("b.jpg", True, False), ("c.jpg", False, True), ("d.jpg", False, False),
    ]  # fmt: skip
