"""No character that nobody sees is left inside a word.

A soft hyphen, a space of no width or a byte-order mark comes along when text is pasted. Nobody sees it, but searches, links and screen
readers stumble over it, and a soft hyphen shows up in the middle of lines. A post with many of them is hyphenated by its house's own
tool and is left alone; so are code and addresses. The same goes for the codes of signs that come with text from a page: "&quot;" for a
quotation mark, "&nbsp;" at the beginning of a paragraph.

Bad:

    The coun\u200bcil opens the bridge.
            ^ A character that nobody sees is left in this word: searches don't find it.

Bad:

    The council called it &quot;a small step&quot; and left.
                          ^^^^^^ A sign's code was pasted with the text: write the sign itself.
                                            ^^^^^^ A sign's code was pasted with the text: write the sign itself.

Good:

    See https://example.org/coun\u00adcil for the council's plan.

Good:

    The bridge weighs 40&nbsp;tonnes, and Ross &amp; Hale built it; `&quot;` is a code.

Good:

    Write `coun\u00adcil` to show where a word may break.

Good:

    The coun\u00adcil opens the brid\u00adge, and the may\u00ador re\u00adopens it.

Evidence: invisible characters between two letters; none in 1.2 million words of edited text outside posts that a tool had hyphenated.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(kind="residue", severity="error", scopes=frozenset({"headline"}), wakes=Wakes(tokens=frozenset({"unseen"})))

_UNSEEN = later(
    "(?<=[^\\W\\d_])[\u00ad\u200b\u2060\ufeff]{1,5}(?=[^\\W\\d_])"
    "|[\ufffc\u0080-\u0084\u0086-\u009f\x01-\x08\x0b\x0e-\x1f]{1,5}|(?<=\\w)¬(?=\\s)"
)
_SIGNS = later("[\x01-\x08\x0b\x0e-\x1f\x80-\x9f\u00ad\u200b\u2060\ufeff\ufffc¬]")
"""Without one of these there is none of the other."""
_SOME = 3
"""More of them in a post are a house's own way of hyphenating."""
_CODE = later(r"`[^`\n]{1,300}`|^(?: {4}|\t)[^\n]*$|https?://\S{1,300}", re.MULTILINE)


_PASTED = later(
    r"&(?:quot|apos|#0?3[49]|#x2[27]);|^(?:&nbsp;){1,9}(?=\w)|(?<=[.!?,;:] )&nbsp;|&nbsp;(?= )|&nbsp;$"
    r"|(?<=[a-z]{3})(?:&nbsp;|&#160;|&#xa0;)(?=[a-z]{2})",
    re.MULTILINE | re.IGNORECASE,
)
"""Codes that nobody types: a keyboard has these signs, and a paragraph begins without a space."""
_CODED = later(r"&[qQaAnN#]")
"""Without one of these there is none."""
_MANY = 12
_HTML = later(r"^\s{0,9}<(?!!--)|</?(?:a|em|strong|b|i|p|br)\b[^<>]{0,300}>", re.MULTILINE)
"""A post with many of them, or with tags in its text, was written in that."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    source = article.document.source
    hits = list(_UNSEEN.finditer(source)) if _SIGNS.search(source) else []
    codes = list(_PASTED.finditer(source)) if "&" in source and _CODED.search(source) else []
    code = [found.span() for found in _CODE.finditer(source)] if hits or codes else []
    for found in hits if len(hits) <= _SOME else ():
        if not any(start <= found.start() < end for start, end in code):
            message = "A character that nobody sees is left in this word: searches don't find it."
            yield _match(article, woken, found, message, None)
    if len(codes) > _MANY or (codes and _HTML.search(source)):
        return
    for found in codes:
        if not any(start <= found.start() < end for start, end in code):
            yield _match(article, woken, found, "A sign's code was pasted with the text: write the sign itself.", "warning")


def _match(article: Article, woken: tuple[Block, ...], found: re.Match[str], message: str, severity: Severity | None) -> Match:
    return Match(woken[0].span, message, at=article.document.stretch(*found.span()), severity=severity)
