"""No code of a social network or an advertiser is left in the source.

A share button's `<div class="fb-share-button">` or an advertiser's script shows nothing in the text, yet it loads what the house
never chose, and it breaks when the network changes. It comes along when text is pasted from a page.

Bad:

    The bridge opens on Friday.

    <div class="fb-share-button" data-href="#"></div>
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Code of a share button or an advertiser is left in the source.

Good:

    The bridge opens on Friday.

    <div class="note">The ferry stops.</div>

Good:

    Write `<div class="fb-share-button">` to have one.

Good:

    <figure class="share-of-votes"><figcaption>The share of votes</figcaption></figure>

    The vote is on.

Evidence: class names and hosts of the networks' own code.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule

RULE = Rule(kind="residue", severity="error", scopes=frozenset({"headline"}))
"""Always awake: it looks at the source once, for a sign that few sources have."""

_CODE = re.compile(
    r"<(?:div|span|a|ins|script|iframe|blockquote|amp-ad)\b[^<>]{0,300}?"
    r"(?:fb-(?:share-button|like|comments|root|follow)|twitter-share-button|twitter-follow-button|g-plusone|addthis|sharethis|a2a_(?:kit|dd)|"
    r"adsbygoogle|taboola|outbrain|disqus|doubleclick\.net|googlesyndication|mc_embed_signup|wp-block-(?:jetpack|button)s?|"
    r"sharedaddy|jp-relatedposts|social-share|share-buttons?|newsletter-signup)[^<>]{0,300}>"
)
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n]*\n.*?^ {0,3}\1[`~]*\s*$|`[^`\n]{1,300}`|^(?: {4}|\t)[^\n]*$", re.MULTILINE | re.DOTALL)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    document = article.document
    if "<" not in document.source:
        return
    code = [found.span() for found in _FENCE.finditer(document.source)] if "`" in document.source else []
    for found in _CODE.finditer(document.source):
        if not any(start <= found.start() < end for start, end in code):
            place = document.stretch(*found.span())
            yield Match(woken[0].span, "Code of a share button or an advertiser is left in the source.", at=place)
