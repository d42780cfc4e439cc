from __future__ import annotations

import pytest

from pelican_newslint.prose.facts.cited import cited
from tests.prose.articles import article


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("According to NDTV, the dam is safe.", "According to NDTV", "NDTV"),
        ("The dam holds 40 tonnes, according to the growers' union.", "according to the growers' union", "the growers' union"),
        ("The dam holds 40 tonnes, according to the FAO.", "according to the FAO", "the FAO"),
        ("The news was carried by Reuters.", "carried by Reuters", "Reuters"),
        ("It was published this week in the journal Nature Water.", "published this week in the journal Nature Water", "Nature Water"),
        ("Recent studies show that dams leak.", "Recent studies show", ""),
        ("A recent survey by the union found that dams leak.", "A recent survey by the union found", ""),
        ("Figures from the Office for Dams show a leak.", "Figures from the Office for Dams show", "Office for Dams"),
        ("They began an online petition with 400 signatures.", "an online petition with 400 signatures", ""),
    ],
)
def test_what_could_be_linked(text: str, source: str, name: str) -> None:
    found = article(text)
    assert [(found.slice(one.span), one.name, one.link) for one in cited(found)] == [(source, name, False)]


@pytest.mark.parametrize(
    "text",
    [
        "The dam is safe, according to the growers' union.",  # an opinion, no figure
        "It holds 40 tonnes, according to police.",
        "It holds 40 tonnes, according to 2012 data.",
        "Her studies show in her garden; he studies reports.",
        "He signed a petition.",
        "“Studies show that dams leak,” she said.",
    ],
)
def test_what_could_not(text: str) -> None:
    assert list(cited(article(text))) == []


def test_a_link_in_the_paragraph_or_before_will_do() -> None:
    here = '<p>Read <a href="https://example.org">it</a>: according to NDTV, the dam is safe.</p>'
    before = '<p>See <a href="https://example.org">NDTV</a>.</p><p>According to NDTV, the dam is safe.</p>'
    assert [one.link for one in cited(article(body=here))] == [True]
    assert [one.link for one in cited(article(body=before))] == [True]
