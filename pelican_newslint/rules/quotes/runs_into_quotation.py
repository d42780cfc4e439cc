"""Reported speech doesn't turn into a quotation in the middle.

In "We need to "make sure…" the paper itself seems to say "we", until the marks open and somebody else does. Put the whole sentence into the
marks, or report it: "She said that they need to "make sure…"". The rule looks for "we", "I" or "our" outside the marks in a sentence that then
opens a quotation, in a text whose own voice never says "we".

Bad:

    The water board's head, Ann Price, spoke on Monday. We need to "share out what is there with everybody," Price said.
                                                        ^^^^^^^^^^ “We” isn't the paper: put it inside the quotation, or say who it is.

Good:

    Ann Price spoke on Monday. "We need to share out what is there with everybody," Price said.

Good:

    Price said that they need to "share out what is there with everybody".

Good:

    We asked the board. We need to "share out", it said; we then asked again. Our reporter was there.

Evidence: no hit in 104,000 words of edited news and government posts.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="fact", severity="warning", scopes=frozenset({"paragraph", "item"}), languages=("en",), category="quote-unattributed",
    wakes=Wakes(tokens=frozenset({"quotation"})), guides=("AP", "Reuters"),
)  # fmt: skip

_OWN = frozenset("we i our us my we're we've we'll i'm i've i'll i'd me ours".split())
_SPEAKS = later(r"(?:We|I|Our|My|We’re|We're|I’m|I'm|We’ve|We've) [a-z]\w{1,12}(?: [a-z]\w{0,12}){0,4}$")
_SPEECH_FROM = 4
"""Words of a quotation that is somebody's sentence."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for quotation in inside(article, article.quotations, woken):
        sentence = article.sentence_at(quotation.span.start).span
        lead = article.text[sentence.start : quotation.span.start].rstrip()
        if quotation.depth or not _SPEAKS.match(lead) or len(article.words.within(quotation.inner)) < _SPEECH_FROM:
            continue
        span = Span.of(sentence.start, sentence.start + len(lead))
        if _first_persons(article, span) == 0:
            yield Match(span, f"“{lead.split()[0]}” isn't the paper: put it inside the quotation, or say who it is.")


def _first_persons(article: Article, besides: Span) -> int:
    """How often the text's own voice says "we" or "I" elsewhere."""
    found = (article.words.span(at) for word in _OWN for at in article.words.index.get(word, ()))
    return sum(
        not besides.holds(span) and not article.quoted(span) and article.block_at(span.start).scope in BODY_SCOPES and _word(article, span)
        for span in found
    )


def _word(article: Article, span: Span) -> bool:
    return article.slice(span) not in ("US", "i")
