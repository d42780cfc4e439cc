"""What is about right isn't given to the last place.

"Around 4,317 people" and "nearly 10.2 per cent" say in one breath that the figure is rough and that it is exact. Round it, or take the
"around" away.

Bad:

    Around 4,317 people came to the fair.
           ^^^^^ “Around” and “4,317” don't go together: round the figure or leave “Around” out.

Bad:

    Prices rose by nearly 10.2 per cent.
                          ^^^^ “nearly” and “10.2” don't go together: round the figure or leave “nearly” out.

Good:

    Around 4,300 people came to the fair.

Good:

    Nearly 10 per cent of 4,317 people came, about 2.5 per cent by boat, more than 1,250 of them by train, and about 2.5 million watched.

Good:

    About half of the 4,317 came. It took about 12.5 hours. Over 1,001 nights she told stories.

Evidence: 4 in a million words of edited news and government posts, all as meant; taste, so that it is for the strict profile.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="style", severity="suggestion", languages=("en",), category="false-precision", profile="strict", guides=("AP",),
    wakes=Wakes.on("around", "about", "approximately", "roughly", "nearly", "almost", "some"),
)  # fmt: skip

_LEAST = 4
"""Digits that say something."""
_NEARLY = frozenset("nearly almost around about roughly approximately".split())
"""Words beside which tenths of a per cent say too much."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for each in inside(article, article.quantities, woken):
        if each.approximate not in {"about", "under"} or each.approximate_span is None or each.in_words or each.range or each.malformed:
            continue
        said = article.slice(each.approximate_span)
        digits = "".join(filter(str.isdigit, article.slice(each.number)))
        whole = each.approximate == "about" and len(digits) >= _LEAST
        share = each.unit == "percent" and each.step < 1 and len(digits.lstrip("0")) >= _LEAST - 1 and said.lower() in _NEARLY
        if (whole or share) and digits[-1] not in "05" and digits[-2:] != "00":
            message = f"“{said}” and “{article.slice(each.number)}” don't go together: round the figure or leave “{said}” out."
            yield Match(each.number, message, related=(Related(each.approximate_span, "about"),))
