"""Dates in one piece stand in one order.

"6 April" here and "April 6" there is a piece from two hands. The order that is used less is named, once for each date.

Bad:

    The talks began on 1 March and ended on 3 March. A deal came on March 5.
                                                                    ^^^^^^^ “March 5” beside “1 March”: keep one order.

Good:

    The talks began on 1 March and ended on 3 March. A deal came on 5 March.

Good:

    The talks of April 6 failed, and by April 9 all were gone. "We meet on 12 April," she said.

Good:

    On 6 April 2021 the file 2021-04-06 was sent; the bridge was built in April 1912.

Good:

    The mill opened on May 3, 1962, and closed on June 9, 2023.

    ## References

    “The Mill Is Still.” The Alver Post, 10 June 2023. Accessed 4 Nov. 2023.

    Hill, Ana. “The Mill That Fed Our Town.” The Alver Post, 9 May 2022. Accessed 4 Nov. 2023.

    Roe, Bo. “A Mill Wheel Turns.” The Alver Post, 7 May 2021. Accessed 4 Nov. 2023.

Evidence: an estimate of 97 in 100; dates in somebody's words don't count.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Fix, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.dates import DateMention
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(kind="style", severity="suggestion", languages=("en",), scopes=BODY_SCOPES, wakes=Wakes(tokens=frozenset({"date", "month"})))


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    own = [
        each for each in inside(article, article.dates, woken)
        if each.form in {"day month", "month day"} and each.day is not None and each.month_text and not article.quoted(each.span)
    ]  # fmt: skip
    british = [each for each in own if each.form == "day month"]
    american = [each for each in own if each.form == "month day"]
    few, many = sorted((british, american), key=len)
    if not few or len(few) == len(many):
        return
    for each in few:
        message = f"“{article.slice(each.span)}” beside “{article.slice(many[0].span)}”: keep one order."
        yield Match(each.span, message, _fix(article, each), related=(Related(many[0].span, "here"),))


def _fix(article: Article, mention: DateMention) -> tuple[Fix, ...]:
    """The other order, for a plain day and month."""
    if mention.year is not None or mention.weekday is not None or mention.ordinal or mention.form != "month day":
        return ()
    text = f"{mention.day_text} {mention.month_text}"
    if len(text) != len(article.slice(mention.span)):
        return ()
    return (Fix.change(mention.span, text),)
