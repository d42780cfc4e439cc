"""The shares of one whole are no more than all of it.

"She won 60 per cent of the vote, her rival 45 per cent": together they had 105. Where one sentence gives several candidates their shares of one vote,
the sum may not pass 100; a point for rounding is let pass. So it is with three buyers or more who took what was made.

Bad:

    The mayor won 60 per cent of the vote, her rival 45 per cent.
                  ^^^^^^^^^^^ 60 per cent and 45 per cent of one vote make 105.

Bad:

    Schools took 55 per cent of its milk, shops 35 per cent and farms 15 per cent.
                 ^^^^^^^^^^^ 55 per cent, 35 per cent and 15 per cent of one whole make 105.

Good:

    Schools took 55 per cent of its milk, shops 30 per cent and farms 15 per cent. Of the houses 60 per cent had a bath, 50 per cent a stove and
    30 per cent a lamp. Women made up 55 per cent of its staff, clerks 35 per cent and the young 25 per cent.

Good:

    The mayor won 55 per cent of the vote, her rival 45 per cent.

Good:

    The mayor won 60 per cent of the vote, up from 45 per cent, on a turnout of 70 per cent.

Good:

    The mayor won 60 per cent of the vote in Leeds and 45 per cent in York. In 2019 she won 60 per cent of the vote.

Good:

    Of those who gave her 60 per cent of the vote, 45 per cent were young.

Evidence: 0 false in a million words of edited news and government posts, where two sums are right.
"""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers.reading.figures import after, before, between, by_sentence, said

_TAKERS = (
    "took",
    "takes",
    "bought",
    "buys",
    "got",
    "accounted",
    "accounts",
    "account",
    "supplied",
    "supplies",
    "provided",
    "provides",
    "make",
    "makes",
    "made",
    "contributed",
    "received",
    "receives",
)
RULE = Rule(
    kind="fact", severity="warning", languages=("en",), wakes=Wakes.on("vote", "votes", "ballot", "ballots", *_TAKERS), category="shares"
)

_WHOLE = 101.0
_OF_VOTE = re.compile(r"^ of (?:the |all )?(?:\w+ )?(?:votes?|ballots?)\b")
_OF_GOODS = re.compile(r"^ of (?:(?:the|all(?: the)?|its|their) )?[a-z]+(?: [a-z]+)?(?=,)")
_TAKEN = re.compile(rf"\b(?:{'|'.join(_TAKERS)})(?: for| up| in)?(?: about| some| nearly)? $")
_BEYOND = 130.0
"""A sum over this isn't a slip: the shares are of several things."""
_ELSEWHERE = re.compile(
    r"\b(?:turnout|from|compared|against|up|down|than|last|previous|earlier|in [A-Z12]\w*|poll|polls|survey|men|women|young|round|of those|"
    r"counted|reporting|respectively|margin|threshold|points?|district|county|state|nationally|while in|among|second|first|runoff|run-off)\b"
)
_MAKE_UP = re.compile(r"\b(?:make|makes|made) up\b")
_NEXT = re.compile(
    r"^(?:,| of the vote,?| of votes,?)?(?: and| while| with| to| against)?(?: [\w’'.-]+){1,5},? ?(?:with |on |got |had |won |took |received |at )?$"
)

_NEXT_TAKER = re.compile(
    r"^(?: of (?:(?:the|all(?: the)?|its|their) )?[a-z]+(?: [a-z]+)?)?,?(?: and)? (?!and |of |in |on )(?:the )?[\w’'-]+(?: [\w’'-]+)? $"
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for number, quantities in by_sentence(article, woken):
        shares = [each for each in quantities if each.unit == "percent"]
        sentence = _MAKE_UP.sub("", article.slice(article.sentences[number].span))
        if len(shares) < 2 or any(each.range or each.approximate == "under" for each in shares) or _ELSEWHERE.search(sentence):
            continue
        goods = len(shares) > 2 and _OF_GOODS.match(after(article, shares[0])) and _TAKEN.search(before(article, shares[0]))
        voted = _OF_VOTE.match(after(article, shares[0]))
        if not (voted or goods) or not all(
            (_NEXT if voted else _NEXT_TAKER).match(between(article, left, right)) for left, right in pairwise(shares)
        ):
            continue
        total = sum(each.low for each in shares)
        names = [article.slice(each.span) for each in shares]
        listed, what = f"{', '.join(names[:-1])} and {names[-1]}", "vote" if voted else "whole"
        if goods and total > _BEYOND:
            continue
        if total > _WHOLE:
            related = tuple(Related(each.span, "another share") for each in shares[1:])
            sure = len(shares) > 2 and total <= _BEYOND
            yield Match(shares[0].span, f"{listed} of one {what} make {said(total)}.", related=related, severity="error" if sure else None)
        else:
            yield Right(shares[0].span, f"{listed} of one {what} make {said(total)}.")
