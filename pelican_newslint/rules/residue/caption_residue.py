"""A caption stands with its picture.

"Image: A. Ruiz." or "Pictured: the bridge" in the middle of the text is what is left when the picture was not copied along.

Bad:

    The bridge opens on Friday.

    Image: Ana Ruiz.
    ^^^^^^^^^^^^^^^^ A caption without its picture.

    The ferry stops.

Bad:

    The mayor opens the bridge on Friday. Image: Ana Ruiz.
                                          ^^^^^^^^^^^^^^^^ A caption without its picture.

Good:

    The bridge opens on Friday.

    ![The bridge](bridge.jpg)

    Image: Ana Ruiz.

    The ferry stops.

Good:

    Image is everything, the mayor said. Photo: a word of 1839. It was new.

Good:

    The picture of the bridge was taken by Ana Ruiz.

    Photos of the ferry follow on Friday.

Evidence: 3 in 295 Wikinews pieces, all left over; none in 85,000 words of digital.gov.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="residue", severity="error", scopes=frozenset({"paragraph", "item"}), languages=("en",),
    wakes=Wakes.on(
        *"image images photo photos photograph picture pictured caption file stock credit screenshot illustration graphic".split()
    ),
)  # fmt: skip

_CAPTION = re.compile(
    r"[(\[*_]{0,2}(?:(?:file|stock) )?(?:image|photo|photograph|picture|caption|credit|screenshot|illustration|graphic|pictured|images|photos)"
    r"(?: credit| by| courtesy| caption)?s? ?(?::|courtesy of|©|via) ?[^\n]{2,140}|[(\[]?(?:file|stock) (?:photo|image|picture)\.?[)\]]?",
    re.IGNORECASE,
)
_TAIL = re.compile(r"(?<=[.!?\"”’)] )(?:Image|Photo|Picture|Photograph|Credit|File photo|Photo credit|Image credit)s?: ?[^.:;!?\n]{3,60}\.?$")
_LONGEST = 160


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    pictured = {image.block for image in article.document.images}
    awake = starts(woken)
    for number, block in enumerate(article.blocks):
        if block.span.start not in awake or not pictured.isdisjoint({number - 2, number - 1, number, number + 1}):
            continue
        short = block.span.end - block.span.start <= _LONGEST
        if short and _CAPTION.fullmatch(article.slice(block.span)):
            yield Match(block.span, "A caption without its picture.")
        elif tail := _TAIL.search(article.slice(block.span)):
            yield Match(Span.of(block.span.start + tail.start(), block.span.end), "A caption without its picture.")
