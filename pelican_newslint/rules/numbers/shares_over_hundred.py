"""The shares of one whole are no more than all of it.

"She won 60 per cent of the vote, her rival 45 per cent": together they had 105. Where one sentence gives several candidates their shares of one vote,
the sum may not pass 100; a point for rounding is let pass. So it is with three buyers or more who took what was made.

Bad:

    The mayor won 60 per cent of the vote, her rival 45 per cent.
                  ^^^^^^^^^^^ 60 per cent and 45 per cent of one vote make 105.

Bad:

    Schools took 55 per cent of its milk, shops 35 per cent and farms 15 per cent.
                 ^^^^^^^^^^^ 55 per cent, 35 per cent and 15 per cent of one whole make 105.

Bad:

    The mill earns 45 per cent of its income in Kent, 30 per cent in Essex and 20 per cent in Wales, with a further 15 per cent from guided tours.
                   ^^^^^^^^^^^ 45 per cent, 30 per cent, 20 per cent and 15 per cent of one whole make 110.

Good:

    It won 55 per cent of the votes cast online and 65 per cent of the letters.

Good:

    The mill earns 45 per cent of its income in Kent, 30 per cent in Essex and 20 per cent in Wales. It sends 60 per cent of its flour by rail, 50
    per cent to bakers and 20 per cent abroad.

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

from itertools import pairwise

import msgspec

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
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
    kind="fact",
    severity="warning",
    languages=("en",),
    wakes=Wakes.on("vote", "votes", "ballot", "ballots", "further", "income", "sales", "revenue", *_TAKERS),
    category="shares",
)

_WHOLE = 101.0
_OF_VOTE = later(r"^ of (?:the |all )?(?:\w+ )?(?:votes?|ballots?)\b")
_OF_ELSE = later(r"^ of (?!(?:the |all )?(?:\w+ )?(?:votes?|ballots?)\b)")
"""Another whole: "52 per cent of the votes online and 68 per cent of the letters"."""
_OF_GOODS = later(r"^ of (?:(?:the|all(?: the)?|its|their) )?[a-z]+(?: [a-z]+)?(?=,)")
_TAKEN = later(rf"\b(?:{'|'.join(_TAKERS)})(?: for| up| in)?(?: about| some| nearly)? $")
_BEYOND = 130.0
"""A sum over this isn't a slip: the shares are of several things."""
_ELSEWHERE = later(
    r"\b(?:turnout|from|compared|against|up|down|than|last|previous|earlier|in [A-Z12]\w*|poll|polls|survey|men|women|young|round|of those|"
    r"counted|reporting|respectively|margin|threshold|points?|district|county|state|nationally|while in|among|second|first|runoff|run-off)\b"
)
_MAKE_UP = later(r"\b(?:make|makes|made) up\b")
_OF_FLOW = later(
    r"^ of (?:its|the|their|his|her|all(?: the)?) (?:[a-z]+ )?(?:sales|income|revenues?|earnings|turnover|profits?|exports|imports|output|money|"
    r"trade|traffic|power|energy|electricity|water|oil|gas|coal|grain|crop|harvest|budget|spending|funding|funds|votes?|visitors|customers|guests|"
    r"passengers|production|workforce|staff|takings|waste|emissions|land) (?:went |goes |comes? |came )?(?P<way>in|from|to|by|on|at)\b"
)
_WAY = later(r"^ (?:comes? |came |goes |went )?(?P<way>in|from|to|by|on|at)\b")
_FURTHER = later(r"\b(?:a further|the remaining|the other|the rest,?) $")
_JOINED = later(r"^[^.;:()]{2,70}?(?:,|,? and|,? with|,? while)(?: (?:a further|another|the remaining|the other|some|about))? $")
"""From one of them to the next."""
_NEXT = later(
    r"^(?:,| of the vote,?| of votes,?)?(?: and| while| with| to| against)?(?: [\w’'.-]+){1,5},? ?(?:with |on |got |had |won |took |received |at )?$"
)

_NEXT_TAKER = later(
    r"^(?: of (?:(?:the|all(?: the)?|its|their) )?[a-z]+(?: [a-z]+)?)?,?(?: and)? (?!and |of |in |on )(?:the )?[\w’'-]+(?: [\w’'-]+)? $"
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for number, quantities in by_sentence(article, woken):
        shares = [each for each in quantities if each.unit == "percent"]
        if _sent(article, shares):
            yield from _judge(article, shares, "whole")
            continue
        sentence = _MAKE_UP.sub("", article.slice(article.sentences[number].span))
        if len(shares) < 2 or any(each.range or each.approximate == "under" for each in shares) or _ELSEWHERE.search(sentence):
            continue
        goods = len(shares) > 2 and _OF_GOODS.match(after(article, shares[0])) and _TAKEN.search(before(article, shares[0]))
        voted = _OF_VOTE.match(after(article, shares[0])) and not any(_OF_ELSE.match(after(article, each)) for each in shares[1:])
        if not (voted or goods) or not all(
            (_NEXT if voted else _NEXT_TAKER).match(between(article, left, right)) for left, right in pairwise(shares)
        ):
            continue
        if not goods or sum(each.low for each in shares) <= _BEYOND:
            yield from _judge(article, shares, "vote" if voted else "whole")


def _judge(article: Article, shares: list[Quantity], what: str) -> Found:
    total = sum(each.low for each in shares)
    names = [article.slice(each.span) for each in shares]
    says = f"{', '.join(names[:-1])} and {names[-1]} of one {what} make {said(total)}."
    if total > _WHOLE:
        related = tuple(Related(each.span, "another share") for each in shares[1:])
        sure = len(shares) > 2 and total <= _BEYOND
        yield Match(shares[0].span, says, related=related, severity="error" if sure else None)
    else:
        yield Right(shares[0].span, says)


def _sent(article: Article, shares: list[Quantity]) -> bool:
    """ "50 per cent of its income in Kent, 40 per cent in Essex, and a further 20 per cent from tours"."""
    if len(shares) < 3 or any(each.range or each.approximate for each in shares) or sum(each.low for each in shares) > _BEYOND:
        return False
    first = _OF_FLOW.match(after(article, shares[0], 60))
    ways = [_WAY.match(after(article, each)) for each in shares[1:]]
    last = _FURTHER.search(before(article, shares[-1])) is not None
    alike = first and all(ways) and all(each["way"] == first["way"] for each in ways[: len(ways) - last] if each)
    return bool(alike) and all(_JOINED.match(between(article, left, right)) for left, right in pairwise(shares))
