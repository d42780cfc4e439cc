""" "Eight of them unvaccinated" and "none of the nine had been vaccinated": where some are, neither all are nor none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import CARDINALS
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later

_N = r"\d{1,4}|" + "|".join(sorted((word for word in CARDINALS if CARDINALS[word] > 1), key=len, reverse=True))
_WHOLE = later(
    rf"\b(?:(?:None|All|Not one|Every one|Each|none|all|not one|every one|each) of (?:the|these|those|its|their) (?P<n>{_N})|"
    rf"[Aa]ll (?:the )?(?P<m>{_N}))(?: (?!were|was|had|have|are|is|has|did)[a-z]+(?: on board| aboard| inside)?)?(?= [a-z])"
)
_PART = later(rf"\b(?P<k>{_N}|[Oo]ne) of (?:them|whom|the (?P<n>{_N}))\b")
_OF_SOME = later(rf" of (?:them|whom|the (?:{_N}))\b")
"""What each `_PART` holds, found twenty times as fast."""
_LEAST = later(r"\b(?:at least|up to|about|nearly|almost|only|first|another|last|other|next|more than)(?: the)? $", re.IGNORECASE)
_LATER = later(
    r"\b(?:by (?:\w+day|noon|midnight|the end|then|now)|later|eventually|now|first|initially|at first|already|still|yet|would|will|could|"
    r"may|might|should|if|last (?:year|week|month)|in (?:19|20)\d\d|ago|said (?:he|she|they)|expected|hoped?)\b",
    re.IGNORECASE,
)
_STOPS = later(r"[,.;:–—()]|\b(?:and|but|while|when|after|before|who|which|that|as)\b")
_NOT = ("un", "in", "im", "dis", "non-")
_LONG = 5
_PLAIN = frozenset("been being got get take taken make made find found go went come came left give given told known".split())


def all_of_them(article: Article) -> Iterator[Match]:
    """Each "all" or "none" of a number that a part of it, told of the same, denies."""
    text = article.text
    parts = [(found, _value(found["k"]), _roots(text, found.end())) for found in _PART.finditer(text)] if _OF_SOME.search(text) else []
    for found in _WHOLE.finditer(text) if parts else ():
        number, roots = _value(found["n"] or found["m"]), _roots(text, found.end())
        sentence = article.sentence_at(found.start()).span
        if (
            text.endswith((" for ", " to ", " of "), 0, found.start())
            or _LATER.search(article.slice(sentence))
            or article.quoted(Span.of(found.start(), found.end()))
        ):
            continue
        for part, some, same in parts:
            there = article.sentence_at(part.start()).span
            whole = part["n"] and _value(part["n"])
            if there == sentence or not 0 < some < number or not roots & same or _LATER.search(article.slice(there)):
                continue
            if _LEAST.search(text[max(part.start() - 12, 0) : part.start()]):
                continue
            if whole == number or (not whole and _counts(article, there, number)):
                here = Span.of(found.start(), found.end())
                message = f"“{article.slice(here)}” here, “{part[0]}” elsewhere: of some it can't be true of all or of none."
                yield Match(here, message, related=(Related(Span.of(part.start(), part.end()), "here"),), severity="warning")
                break


def _counts(article: Article, sentence: Span, number: int) -> bool:
    return any(each.low == number and sentence.start <= each.span.start < sentence.end for each in article.quantities)


def _roots(text: str, end: int) -> frozenset[str]:
    """Stems of the predicate behind, "un-" taken off."""
    behind = text[end : end + 70]
    clause = behind[: stop.start()] if (stop := _STOPS.search(behind)) else behind
    words = [word for word in re.findall(r"[a-z-]+", clause) if word not in SMALL and word not in _PLAIN][:2]
    return frozenset(stem(_bare(word)) for word in words)


def _bare(word: str) -> str:
    prefix = next((each for each in _NOT if word.startswith(each) and len(word) - len(each) > _LONG), "")
    return word.removeprefix(prefix)


def _value(written: str) -> int:
    return int(written) if written.isdigit() else int(CARDINALS[written.lower()])
