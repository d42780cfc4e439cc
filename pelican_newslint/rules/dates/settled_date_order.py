"""The site writes its dates in one order.

Where every other post has "6 April" and one has "April 6", the one was pasted, or a new colleague wrote it. The archive decides: an
order that eight posts or more have, and nineteen of twenty that have dates at all, is the house's. Posts that have both orders are
another rule's, and what somebody says is left alone.

Bad:

    === content/a.md
    The talks began on 1 March.
    === content/b.md
    The talks ended on 3 March.
    === content/c.md
    A deal came on 5 March.
    === content/d.md
    It was signed on 2 February.
    === content/e.md
    It was broken on 3 February.
    === content/f.md
    The envoy left on 4 February.
    === content/g.md
    The envoy came back on 5 February.
    === content/h.md
    The envoy slept on 6 February.
    === content/i.md
    The talks began again on June 7, and failed on June 9.
                             ^^^^^^ “June 7” here, “1 March” in 8 other posts: keep the site's order of day and month.

Good:

    === content/a.md
    The talks began on 1 March.
    === content/b.md
    The talks ended on 3 March.
    === content/c.md
    A deal came on March 5.

Good:

    === content/a.md
    The talks began on 1 March.
    === content/b.md
    The talks ended on 3 March.
    === content/c.md
    A deal came on 5 March.
    === content/d.md
    It was signed on 2 February.
    === content/e.md
    It was broken on 3 February.
    === content/f.md
    The envoy left on 4 February.
    === content/g.md
    The envoy came back on 5 February.
    === content/h.md
    The envoy slept on 6 February.
    === content/i.md
    The talks began again in June. "They failed on June 9," she said.

Good:

    The talks began on 1 March and failed on 3 March.

Evidence: a habit of the site, and only a departure from it; 0 in 12 edited practice posts that agree on no order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.archive.forms import settled
from pelican_newslint.model import Candidate, PlacedRelated, Record
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="suggestion", category="date-style")


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`posts`: how many must have an order for it to be the site's own; `share`: of those that have dates."""

    posts: int = 8
    share: float = 0.95


def judge(archive: Archive, options: Options) -> Iterator[Candidate]:
    """Posts of one language are compared: a site may write its American pages in another order."""
    for language in sorted({record.metadata.lang for record in archive.articles}):
        yield from _of(tuple(record for record in archive.articles if record.metadata.lang == language), options)


def _of(records: tuple[Record, ...], options: Options) -> Iterator[Candidate]:
    orders: dict[str, set[str]] = defaultdict(set)
    for each in records:
        for order in each.date_orders:
            orders[order].add(each.path)
    usual = settled(orders, posts=options.posts, share=options.share)
    if usual is None:
        return
    model = next(each.date_orders[usual] for each in records if usual in each.date_orders)
    for record in records:
        if usual in record.date_orders:
            continue
        for mention in record.date_orders.values():
            yield candidate(
                "settled-date-order", mention.place, mention.text,
                f"“{mention.text}” here, “{model.text}” in {len(orders[usual])} other posts: keep the site's order of day and month.",
                kind="style", category="date-style", severity="suggestion", span=mention.span,
                related=(PlacedRelated(model.place, model.text, "the order that the site has"),),
            )  # fmt: skip
