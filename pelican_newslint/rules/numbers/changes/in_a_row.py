"""A series that goes the other way than what it ends with: "Prices rose 4 per cent in April, the third monthly fall in a row"."""

from __future__ import annotations

from collections.abc import Iterator, Set

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import starts

_DONE = {
    "up": "rose|climbed|increased|grew|gained|jumped|surged|soared|edged up|went up|picked up|advanced",
    "down": "fell|dropped|declined|decreased|shrank|slipped|slid|slumped|plunged|contracted|edged down|went down|eased|retreated",
}
_NOUNS = {
    "up": "rise|increase|gain|advance|climb|jump|uptick|upturn",
    "down": "fall|drop|decline|decrease|loss|contraction|slide|dip|downturn",
}
_NTH = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w{4,9}th|\d{1,2}(?:nd|rd|th))"
_KIND = r"(?:monthly|quarterly|annual|yearly|weekly|daily)"
_ROW = {
    way: later(
        rf"\b(?:{_DONE[way]})\b(?P<between>[^.;:]{{0,90}}?), (?:its |their |the |a )?{_NTH} "
        rf"(?:(?:straight|consecutive|successive) (?:{_KIND} )?(?P<noun>{nouns})\b|(?:{_KIND} )?(?P<other>{nouns}) (?:in a row|running)\b)"
    )
    for way, nouns in (("up", _NOUNS["down"]), ("down", _NOUNS["up"]))
}
_TURNED = later(r"\b(?:after|ending|following|despite|reversing|halting|snapping|breaking|but|though|while|and|from|against|offset\w*)\b")
"""Then the series is another thing's, or over."""
WAKES: Set[str] = frozenset("row running straight consecutive successive".split())


def in_a_row(article: Article, woken: tuple[Block, ...]) -> Iterator[Match]:
    """In one sentence, with nothing between that turns it."""
    if WAKES.isdisjoint(article.words.index):
        return
    begun = starts(woken)
    for at in sorted({article.sentence_index(article.words.starts[each]) for word in WAKES for each in article.words.index.get(word, ())}):
        sentence = article.sentences[at]
        if article.blocks[sentence.block].span.start not in begun:
            continue
        for pattern in _ROW.values():
            found = pattern.search(article.text, sentence.span.start, sentence.span.end)
            if found is None or _TURNED.search(found["between"]):
                continue
            group = "noun" if found["noun"] else "other"
            span, verb = _span(article, found.start(group)), _span(article, found.start())
            said = f"“{found[group]}” here, but “{article.slice(verb)}” before: which way did it go?"
            yield Match(span, said, related=(Related(verb, "the change"),), severity="warning")


def _span(article: Article, start: int) -> Span:
    return article.words.span(article.words.at(start))
