"""The same articles give the same findings, whichever way LanguageTool is had: in the process, or asked over a socket."""

from __future__ import annotations

import pytest

from pelican_newslint.engines.lineup import lineup
from pelican_newslint.engines.protocol import EngineMatch, Paragraph
from pelican_newslint.engines.worker import make
from tests.engines import real
from tests.engines.articles import articles

pytestmark = [pytest.mark.languagetool, pytest.mark.slow]

EXPLAINED: dict[str, str] = {}
"""Rule → why the two ways may differ in it. None do, once the tiers have spoken: those that differ are off."""


def findings(way: str, paragraphs: list[Paragraph]) -> list[tuple[EngineMatch, ...]]:
    plan = next(plan for plan in lineup(real.config(way)) if plan.name == "languagetool")
    if plan.why_not:
        pytest.skip(f"{way}: {plan.why_not}")
    engine = make(plan)
    try:
        for language in sorted({paragraph.language for paragraph in paragraphs}):
            engine.prepare(language)
        return [engine.look(paragraph) for paragraph in paragraphs]
    finally:
        engine.close()


def test_sixty_articles_are_found_the_same_in_the_process_and_by_the_server() -> None:
    real.needed()
    paragraphs = [paragraph for article in articles(60) for paragraph in article]
    here, there = (findings(way, paragraphs) for way in ("embedded", "local"))
    different = [
        (way, match.rule, paragraph.text[match.start : match.end], match.message)
        for paragraph, one, other in zip(paragraphs, here, there, strict=True)
        for way, only in (("embedded", set(one) - set(other)), ("local", set(other) - set(one)))
        for match in only
        if match.rule not in EXPLAINED
    ]
    assert different == []
    assert sum(map(len, here)) > 300
    assert len({match.rule for found in here for match in found}) > 15
