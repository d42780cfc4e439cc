from __future__ import annotations

import pytest

from tests.prose.articles import article, texts


@pytest.mark.parametrize(
    ("text", "span", "speaker", "verb"),
    [
        ("According to NDTV, it rained.", "According to", "NDTV", "according to"),
        ("It rained, according to the report.", "according to", "the report", "according to"),
        ("It rained, Lavrov said on Monday.", "said", "Lavrov", "say"),
        ("“Yes,” said Foreign Minister S. Jaishankar.", "said", "Foreign Minister S. Jaishankar", "say"),
        ("Lavrov, the foreign minister, said no.", "said", "Lavrov", "say"),
        ("The owner, Anil Kumar Rao, said no.", "said", "Anil Kumar Rao", "say"),
        ("It fell, according to the growers' union.", "according to", "the growers' union", "according to"),
        ("A senior official told reporters it was over.", "told reporters", "A senior official", "tell"),
        ("The police have said no.", "have said", "The police", "say"),
        ("“No,” she added.", "added", "she", "add"),
        ("Washington, meanwhile, has warned Delhi.", "has warned", "Washington", "warn"),
        ("It was a lie published by the University of Oxford.", "published by", "the University of Oxford", "published"),
        ("Russia's foreign ministry claimed so.", "claimed", "Russia's foreign ministry", "claim"),
    ],
)
def test_reads(text: str, span: str, speaker: str, verb: str) -> None:
    found = article(text)
    (one,) = found.attributions
    assert one.speaker is not None
    assert (found.slice(one.span), found.slice(one.speaker), one.verb) == (span, speaker, verb)


def test_the_name_and_the_quotation_that_belong_to_it() -> None:
    found = article("“We won,” Sergei Lavrov said. He said: “No.” The police said so.")
    assert [(one.name is not None, one.quotation, one.sentence) for one in found.attributions] == [
        (True, 0, 0),
        (False, 1, 1),
        (False, None, 2),
    ]


def test_a_link_in_the_sentence() -> None:
    found = article(
        "According to NDTV it rained.", body='<p>According to <a href="https://example.org">Reuters</a> it rained. He said so.</p>'
    )
    assert [one.link for one in found.attributions] == [False, True, False]


@pytest.mark.parametrize(
    "text",
    [
        "The claims are false.", "The United States left.", "It is said that he left.", "They were denied visas.",
        "The five unsuccessful claims fell.",
        "What was added to it?", "That is easier to state.", "He wants to ask.",
    ],
)  # fmt: skip
def test_no_attributions(text: str) -> None:
    found = article(text)
    assert texts(found, found.attributions) == []


@pytest.mark.parametrize(
    "text", ["said " * 6_000, "according to " * 4_000, "“a” said " * 3_000, "x " * 5_000 + "said", "X, y, said " * 3_000]
)
def test_hostile_text(text: str) -> None:
    found = article(text)
    assert all(one.span.end <= len(found.text) for one in found.attributions)
