"""The seats of parties against the members of the body: "18 seats in the 26-member House, the Greens seven and the Liberals two" are 27."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.holding import matches
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.counts.ballots import NUMBER

_BODY = later(
    rf"(?<![\w.,])(?P<all>(?P<m>{NUMBER})-(?:member|seat|strong)) (?:[\w’'-]+ ){{0,2}}(?:board|council|committee|assembly|senate|"
    r"parliament|house|chamber|legislature|congress|bundestag|diet)\b",
    re.IGNORECASE,
)
_SIZED = ("-member", "-seat", "-strong")
_FIRST = later(
    rf"\b(?:has|have|had|holds?|held|with|won|wins?|takes?|took|gets?|got|controls?|hav?ing) (?:now |only |just )?(?P<n>{NUMBER})"
    r"(?: of (?:the|its)(?: \d+)?)? (?:seats|members|councillors|mps|deputies)\b"
)
_NEXT = later(
    rf"(?:,|;|,? and|, while|, with) (?:the |for the )?(?:[A-Z][\w’'.-]*(?: (?:of )?[A-Z][\w’'.-]*){{0,3}}|independents|others)"
    rf"(?:,| has| have| had| holds?| won| took| got| with| on)? (?P<n>{NUMBER})(?: seats| members)?(?=[,.;]| and |$)"
)
_GAP = later(r"(?: (?!and\b)[\w’'-]+){0,8}?")
_CHANGE = later(r"\b(?:more|fewer|gain\w*|los\w+|candidates|up from|down from|last|previous\w*|before|then|against|voted|polls?|would)\b")
_FAR = 1.5


def seats_shared(article: Article) -> Iterator[Match | Right]:
    """Sentences that name a body by its size and list who has how many seats: more than there are."""
    for body in matches(article, _BODY, _SIZED):
        span = article.sentence_at(body.start()).span
        if _CHANGE.search(article.text, span.start, span.end):
            continue
        first = _FIRST.search(article.text, span.start, span.end)
        if first is None:
            continue
        parts = [Span.of(*first.span("n"))]
        gap = _GAP.match(article.text, first.end(), span.end)
        at = body.end() if 0 <= body.start() - first.end() < _WORDS else gap.start() if gap else first.end()
        while found := _NEXT.match(article.text, at, span.end):
            parts.append(Span.of(*found.span("n")))
            at = found.end()
        values = [cardinal(article.slice(each).lower()) for each in parts]
        members = cardinal(body["m"].lower())
        if members is None or len(parts) < _LEAST or None in values:
            continue
        yield from _judged(article, Span.of(*body.span("all")), int(members), parts)


_WORDS, _LEAST = 20, 2
"""Characters between "18 seats" and the body, and parts."""


def _judged(article: Article, body: Span, members: int, parts: list[Span]) -> Iterator[Match | Right]:
    made = sum(int(cardinal(article.slice(each).lower()) or 0) for each in parts)
    listed = [article.slice(each) for each in parts]
    says = f"{', '.join(listed[:-1])} and {listed[-1]} make {made}"
    if made == members:
        yield Right(body, f"{says}.")
    elif members < made <= _FAR * members:
        related = tuple(Related(each, "a part") for each in parts)
        yield Match(body, f"{says}, more than {article.slice(body).split('-')[0]}.", related=related, severity="error")
