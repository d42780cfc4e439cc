"""Whether a share of a few was rounded to tens: 22 of 31 are 71 per cent, and "70 per cent" to who speaks of a class or a crew."""

from __future__ import annotations

from pelican_newslint.model import Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.numbers.reading.told_there import told_at

_FEW, _TEN, _NEAR = 100, 10, 1.0


def rounded_share(article: Article, found: Match) -> bool:
    """Whether the percentage is a round one and the part of a whole of a hundred at most comes within a point of it."""
    spans = {each.span for each in found.related}
    counts = sorted(each.low for each in told_at(article, spans) if each.unit is None and not each.fraction)
    told = [each.low for each in told_at(article, [found.span]) if each.unit == "percent"]
    if len(counts) != len(spans) or len(counts) < 2 or not told or told[0] % _TEN:
        return False
    return 0 < counts[-1] <= _FEW and abs(100 * counts[0] / counts[-1] - told[0]) < _NEAR
