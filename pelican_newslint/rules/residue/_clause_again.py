"""A clause that comes twice in one sentence, and what a person is called in two sentences that touch."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

_JOINTS = (", and ", ", but ", "; ", ", so ")
_LEAST = 4
"""Words of a clause that isn't said twice on purpose."""
_THE = later(r" the (?=([a-z][a-z-]{2,20}(?: [a-z][a-z-]{2,20}){1,3})[.,;])")
_IS = later(r"\b(?:is|was|are|were|remains)$")
_VERBS = ("is", "was", "are", "were", "remains")
_BACK = 220
"""Code points within which the same words stood in apposition."""
_WORD = later(r"[\w’'-]+")


def clauses_again(article: Article) -> Iterator[tuple[Span, Span]]:
    """The second of two equal stretches, and the first."""
    yield from _halves(article)
    yield from _called(article)


def _halves(article: Article) -> Iterator[tuple[Span, Span]]:
    """ "The mill is shut, and the mill is shut"."""
    text = article.text
    for joint in _JOINTS:
        at = text.find(joint)
        while at >= 0:
            behind = at + len(joint)
            sentence = article.sentence_at(at).span
            end = min(sentence.end, behind + (at - sentence.start) + 2)
            first, second = _words(text[sentence.start : at]), _words(text[behind:end])
            if len(second) >= _LEAST and second == first[-len(second) :] and end >= sentence.end:
                yield Span.of(behind, end), Span.of(sentence.start, at)
            at = text.find(joint, behind)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _called(article: Article) -> Iterator[tuple[Span, Span]]:
    """ "Ivy Crane, the defending champion. She is the defending champion."."""
    text = article.text
    for found in _THE.finditer(text):
        if not text.endswith(_VERBS, 0, found.start()) or (verb := _IS.search(text, max(found.start() - 8, 0), found.start())) is None:
            continue
        start, end, begins = found.start() + 1, found.end(1), verb.start()
        at = text.rfind(text[start:end], max(begins - _BACK, 0), begins)
        stop = at + end - start
        told = at >= 0 and _LED.search(text[max(at - 8, 0) : at]) and text[stop : stop + 1] in {".", ",", ";"}
        if told and article.block_at(at) is article.block_at(begins):
            yield Span.of(start, end), Span.of(at, stop)


_LED = later(r"(?:,|\bis|\bwas|\bare|\bwere|remains) $")
