"""The parties of a vote against its result: "five Labour and one Green were for, four Conservatives against", of a vote of seven to four."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import CARDINALS
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.counts.ballots import value_of
from pelican_newslint.rules.numbers.counts.votes import ELSE, Vote, sentence_text

_N = r"(?:\d{1,3}|" + "|".join(sorted((word for word in CARDINALS if CARDINALS[word] >= 1), key=len, reverse=True)) + ")"
_SIDE = (
    r"(?P<list{0}>(?:PARTY(?:, and |, | and )?){{1,5}})(?: ?(?:members|member|councill?ors?|mps|votes?|group))?"
    r",? ?(?:were |was |voted |all |in |came out ){{0,3}}(?P<{0}>for|favou?r|against|opposed)(?: it)?\b"
)
_LIST = later(rf"(?P<n>{_N}) (?=[A-Z]|independent)", re.IGNORECASE)
_EACH = rf"(?i:{_N}) (?:[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){{0,3}}|independents?)"
_BOTH = later(
    _SIDE.format("one").replace("PARTY", _EACH) + r"[^.;:\d]{0,20}?[,;]?(?: and| while| but| with)?,? "
    + _SIDE.format("two").replace("PARTY", _EACH)
)  # fmt: skip
_FOR = frozenset({"for", "favour", "favor"})
_MOST = 3


def party_votes(article: Article, vote: Vote) -> Iterator[tuple[Span, int]]:
    """The list of one side that makes another number than the only vote of the article, where the other side's makes its own; and that number."""
    for at in range(vote.sentence, len(article.sentences)):
        text = sentence_text(article, at)
        found = _BOTH.search(text) if "gainst" in text or "pposed" in text else None
        if found is None or ELSE.search(text) or (found["one"] in _FOR) == (found["two"] in _FOR):
            continue
        totals = [_total(found[name]) for name in ("listone", "listtwo")]
        told = {vote.most, vote.least}
        wrong = [name for name, total in zip(("listone", "listtwo"), totals, strict=True) if total not in told]
        if len(wrong) == 1 and (near := _near(vote, totals, wrong[0])):
            start = article.sentences[at].span.start
            yield Span.of(start + found.start(wrong[0]), start + len(text[: found.end(wrong[0])].rstrip(" ,"))), near


def _total(listed: str) -> int:
    return sum(value_of(each["n"].lower()) for each in _LIST.finditer(listed))


def _near(vote: Vote, totals: list[int], wrong: str) -> int:
    """What the wrong side makes, where it can be the side that the other leaves."""
    own, other = totals if wrong == "listone" else reversed(totals)
    side = vote.least if other == vote.most else vote.most
    return own if own != side and abs(own - side) <= _MOST else 0
