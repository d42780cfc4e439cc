"""Letters are what they were.

"â€™" is an apostrophe that was read in the wrong code, and "�" a letter that is lost.

Bad:

    The mayorâ€™s cafÃ© is closed.
             ^^^ “â€™” is a character that was read in the wrong code.
                     ^^ “Ã©” is a character that was read in the wrong code.

Bad:

    The K�ln train is late.
         ^ A character is lost here.

Good:

    The mayor’s café is closed. São Paulo and Ãngela are names, and € is a sign.

Good:

    Â is a letter, and so is Ã. Māori, Şükrü and Łódź are right.

Good:

    «Ça va», dit-elle: naïve, cœur, Œdipe.

Evidence: forms that no language writes; 0 false in 106,000 words of edited news.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import PROSE_SCOPES, Block, Match, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="residue", severity="warning", scopes=PROSE_SCOPES | {"tag", "author", "category"}, wakes=Wakes(tokens=frozenset({"garbled"}))
)

_BROKEN = later(r"â€[™œ“”˜¦\x9d\x80-\xbf]?|â‚¬|Ã[\x80-\xbf©¨ª«¢¡¤¶¼±§´³º²\u2013\u2014‰\u0178\u0153]|Â[\xa0£°©®§»«·½¼¾]|ï»¿|ðŸ[^\s]{1,2}")
_LOST = later("\ufffd{1,9}")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        text = article.slice(block.span)
        for found in _BROKEN.finditer(text):
            span = Span.of(block.span.start + found.start(), block.span.start + found.end())
            severity = _inside(article, span)
            yield Match(span, f"“{found.group()}” is a character that was read in the wrong code.", severity=severity)
        for found in _LOST.finditer(text):
            span = Span.of(block.span.start + found.start(), block.span.start + found.end())
            lost = "A character is lost here." if len(found.group()) == 1 else "Characters are lost here."
            yield Match(span, lost, severity=_inside(article, span))


def _inside(article: Article, span: Span) -> Severity | None:
    """An error inside a word of the story's own: nobody shows there what such a character looks like."""
    sides = article.text[max(span.start - 1, 0) : span.start] + article.text[span.end : span.end + 1]
    return "error" if len(sides) == 2 and sides.isalpha() and not article.quoted(span) else None
