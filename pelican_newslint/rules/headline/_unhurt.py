"""Headline or summary say that nobody was hurt or killed; further down the text counts who was."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

_KILLED = (
    r"(?:no(?:body| one|-one)(?: else)? (?:was |were |is |has been |had been )?(?:killed|died|dead)"
    r"|no (?:deaths|fatalities|loss of life|lives (?:were )?lost))"
)
_HURT = (
    r"(?:no(?:body| one|-one)(?: else)? (?:was |were |is |has been |had been )?(?:hurt|injured|harmed)"
    r"|no (?:injuries|casualties)|all (?:are |were )?(?:safe|unhurt)"
    r"|without injury|everyone (?:is |was )?(?:safe|unhurt))"
)
_NONE = later(rf"\b(?:(?P<killed>{_KILLED})|(?P<hurt>{_HURT}))\b", re.IGNORECASE)
_COUNT = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|dozens|several)"
_WHO = (
    r"(?:(?:[a-z-]+ )?(?:people|persons?|men|women|passengers|children|pupils|students|workers|villagers|residents|soldiers"
    r"|police officers|officers|miners|tourists|others|crew|motorists|drivers|patients|victims|man|woman|boy|girl|child))"
)
_DIED = later(
    rf"\b{_COUNT} (?:other )?{_WHO},? (?:have |had )?(?:died|(?:was |were |been )?killed|lost (?:their|his|her) li(?:fe|ves)|perished|drowned)\b",
    re.IGNORECASE,
)
_INJURED = later(
    rf"\b{_COUNT} (?:other )?{_WHO},? (?:(?:was|were|have been|had been) (?:hurt|injured|wounded"
    rf"|treated (?:in|at) (?:the )?hospital|taken to (?:the )?hospital)"
    r"|(?:sustained|suffered) (?:[a-z]+ )?(?:injuries|burns|cuts|fractures)|died)\b",
    re.IGNORECASE,
)
_OTHER = later(
    r"\b(?:ago|last (?:year|month|week|time|winter|summer)|earlier|previous\w*|similar|another|since|once|history|before|in (?:19|20)\d\d"
    r"|in (?:January|February"
    r"|March|April|May|June|July|August|September|October|November|December)|separate|elsewhere|former|would|could|might|if|had|drill|exercise|film|novel"
    r"|initially|first (?:said|reported)|wrongly|denied|rumou?rs?|each year|every year|animals?|sheep|cattle)\b"
)
_FRONT = frozenset({"headline", "summary"})


def unhurt(article: Article, blocks: frozenset[int]) -> Iterator[Match]:
    """`blocks`: the beginnings of those that are looked at."""
    for block in article.blocks:
        if block.scope not in _FRONT or block.span.start not in blocks:
            continue
        said = _NONE.search(article.text, block.span.start, block.span.end)
        if said is None or _OTHER.search(article.text, block.span.start, said.start()):
            continue
        died = next(_counted(article, _DIED), None)
        told = died or (None if said["killed"] else next(_counted(article, _INJURED), None))
        if told:
            message = f"The {block.scope} says “{said[0]}”, the text “{article.slice(told)}”."
            proved = died or "casualties" not in said[0].lower()  # which in some papers are the dead alone
            yield Match(Span.of(*said.span()), message, related=(Related(told, "here"),), severity="error" if proved else "warning")


def _counted(article: Article, pattern: re.Pattern[str]) -> Iterator[Span]:
    for block in article.blocks:
        if block.scope == "paragraph":
            for found in pattern.finditer(article.text, block.span.start, block.span.end):
                span = Span.of(*found.span())
                sentence = article.sentence_at(span.start).span
                if not article.quoted(span) and not _OTHER.search(article.text, sentence.start, sentence.end):
                    yield span
