"""The shares of one vote are no more than all of it.

"She won 60 per cent of the vote, her rival 45 per cent": together they had 105. Where one sentence gives several candidates their shares of one vote,
the sum may not pass 100; a point for rounding is let pass.

Bad:

    The mayor won 60 per cent of the vote, her rival 45 per cent.
                  ^^^^^^^^^^^ 60 per cent and 45 per cent of one vote make 105.

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
from pelican_newslint.rules.numbers._figures import after, between, by_sentence, said

RULE = Rule(kind="fact", severity="warning", languages=("en",), wakes=Wakes.on("vote", "votes", "ballot", "ballots"), category="shares")

_WHOLE = 101.0
_OF_VOTE = re.compile(r"^ of (?:the |all )?(?:\w+ )?(?:votes?|ballots?)\b")
_ELSEWHERE = re.compile(
    r"\b(?:turnout|from|compared|against|up|down|than|last|previous|earlier|in [A-Z12]\w*|poll|polls|survey|men|women|young|round|of those|"
    r"counted|reporting|respectively|margin|threshold|points?|district|county|state|nationally|while in|among|second|first|runoff|run-off)\b"
)
_NEXT = re.compile(
    r"^(?:,| of the vote,?| of votes,?)?(?: and| while| with| to| against)?(?: [\w’'.-]+){1,5},? ?(?:with |on |got |had |won |took |received |at )?$"
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for number, quantities in by_sentence(article, woken):
        shares = [each for each in quantities if each.unit == "percent"]
        sentence = article.slice(article.sentences[number].span)
        if len(shares) < 2 or any(each.range or each.approximate == "under" for each in shares) or _ELSEWHERE.search(sentence):
            continue
        if not _OF_VOTE.match(after(article, shares[0])) or not all(
            _NEXT.match(between(article, left, right)) for left, right in pairwise(shares)
        ):
            continue
        total = sum(each.low for each in shares)
        listed = " and ".join(article.slice(each.span) for each in shares)
        if total > _WHOLE:
            related = tuple(Related(each.span, "another share") for each in shares[1:])
            yield Match(shares[0].span, f"{listed} of one vote make {said(total)}.", related=related)
        else:
            yield Right(shares[0].span, f"{listed} of one vote make {said(total)}.")
