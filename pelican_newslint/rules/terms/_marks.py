"""Names of models and ships in forms that `article.designators` doesn't read: "300X", "H9/200", "Plus+", "MV Ida"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

_LETTERED = later(r"[A-Z][A-Z]{0,2}\d{1,4}[-/]\d{1,4}(?![\w/@–-])")
_NUMBERED = later(r"\d\d{1,3}[-/]?[A-Z]{1,2}(?![\w/@–-])")
_GOES_ON = later(r"[\w./@#–-]")
"""Before what is only the rest of a code or of an address."""
_PARTED = later(r"[-/]")
_PLUS = later(r"\b([A-Z][a-z]{2,20})(?: Plus\+?|\+)(?![\w+])")
_SHIP = later(r"\b(KMP?|M[VTSFY]|SS|HMS|HMNZS|HMAS|USS|RMS|R[VR]S?|FV|KRI|PS|TS|MSC)\.? ((?:[A-Z][\w’'-]{2,20} ?){1,4})")
_KINDS = ("Class", "Type", "Mark", "Series", "Model", "Flight", "Route", "Bus", "Line", "Unit", "Platform", "Pier", "Gate", "Lock")
_CLASS = later(rf"\b({'|'.join(_KINDS)})([ -])(\d{{1,4}}[A-Z]?)\b")
PREFIXES = frozenset("km kmp mv mt ms mf my ss hms hmnzs hmas uss rms rv rrs fv kri ps ts msc".split())


def marks(article: Article) -> Iterator[tuple[str, Span]]:
    """Each with its key, the same for all its forms."""
    text = article.text
    starts = (article.words.starts[at] for at in article.words.figures if not article.words.texts[at].isdigit())
    numbered = (found for start in starts if (found := _NUMBERED.match(text, start)))
    for found in sorted((*_LETTERED.finditer(text), *numbered), key=re.Match.start):
        if not _GOES_ON.match(text, max(found.start() - 1, 0), found.start()):
            yield "code " + _PARTED.sub("", found[0]), Span.of(*found.span())
    for found in _PLUS.finditer(text) if "+" in text else ():
        yield "plus " + found[1], Span.of(*found.span())
    known = article.words.index.keys()
    for found in _CLASS.finditer(text) if any(kind in text for kind in _KINDS) else ():
        yield f"class {found[1]} {found[3]}", Span.of(*found.span())
    yield from _ships(text) if not PREFIXES.isdisjoint(known) else ()


def _ships(text: str) -> Iterator[tuple[str, Span]]:
    """Only those whose prefix isn't always the same."""
    ships: dict[str, list[tuple[str, Span]]] = defaultdict(list)
    for found in _SHIP.finditer(text):
        ships[found[2].strip()].append((found[1], Span.of(found.start(), found.start(2) + len(found[2].rstrip()))))
    for name, each in ships.items():
        if len({prefix for prefix, _ in each}) > 1:
            yield from ((f"ship {name}", span) for _, span in each)
