"""Where the text itself speaks of how a name is written, said or ordered: then its two forms are no slip."""

from __future__ import annotations

import re

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.names._forms import Form

_ASPECT = "small|capital|lower[- ]case|upper[- ]case|single|double|silent|extra|missing"
_WRITTEN = later(
    r"\b(?:spelt|spells?|spelling|spelled|misspel\w{1,5}|respelt|respelled|transliterat\w{1,5}|renamed|pronounced?|pronunciation"
    r"|mistaken for|writes? it|fadas?|accents?|umlauts?|diaeres[ie]s|diacritics?|hyphen\w{0,5}|apostrophe"
    r"|(?<!write )(?<!wrote )(?<!writing )(?<!written )(?<!send )(?<!sent )(?<!sending )(?<!receive )(?<!received )(?<!love )(?<!by )(?<!in )"
    r"letters(?! (?:like|to|from|home|about|saying|asking|warning|telling|for|signed|sent|that|which|will|have|had)\b)"
    r"|(?:sur|first |last |given |family )?name (?:has|ends|begins|is (?:written|printed|engraved))"
    r"|(?:with|without) (?:a|the|no) (?:dots?|bar|tail|ring|stroke|tilde|cedilla)|one word|two words|typos?|misprint\w{0,3}"
    rf"|(?:{_ASPECT}) [“\"‘']?[a-z][”\"’']?(?!\w)|two [“\"‘']?[a-z][”\"’']?s\b|with(?:out)? an? [“\"‘']?[a-zA-Z][”\"’']?(?!\w))\b",
    re.IGNORECASE,
)
_CORRECTED = later(
    r"\b(?:misnam\w{1,3}|misidentif\w{1,6}|miscalled|should have (?:said|read|named|been (?-i:(?=[“\"‘]?[A-Z])))|apologi[sz]e for the error"
    r"|(?:wrongly|incorrectly|mistakenly) (?:named|called|gave|given|identified|referred|said|spel\w{1,3})"
    r"|(?<![\"“‘'])we (?:(?:also|originally|previously|mis|wrongly|had) )?(?:said|wrote|named|called|gave|reported|stated)"
    r"|(?:earlier|previous|original) version)\b",
    re.IGNORECASE,
)
_ORDER = later(
    r"\b(?:(?:family|last|sur)[- ]?names?\b[^.!?]{0,40}\b(?:first|before|precedes?|ahead of|in front)"
    r"|(?:given|first|personal)[- ]names?\b[^.!?]{0,40}\b(?:last|second|after|behind|follows?)"
    r"|(?:order of|either order|name order|order in which)\b|is (?:his|her|their|the|a|my) (?:family|sur|last)[- ]?name"
    r"|names? (?:stands?|comes?|is|are|was|were) (?:given |written |printed )?in (?:another|the other|western|eastern|reverse|that) order"
    r"|(?:the|his|her) (?:family|sur|last)[- ]?name is"
    r"|(?:turned|put|printed|wrote|write|writes|swapped|reversed|transposed)\b[^.!?]{0,30}\bnames?\b[^.!?]{0,12}"
    r"\b(?:round|around|first|back to front))\b",
    re.IGNORECASE,
)
_NOTE = later(r"\[[^\[\]]{0,120}\]|\{[^{}]{0,120}\}")
"""The desk's own: "[CHECK SPELLING]" says of no name that it is written so."""
_SAID_ALOUD = later(r"(?<![A-Za-z])(?:[A-Z]{2,12}-[a-z]{2,12}|[a-z]{2,12}-[A-Z]{2,12})(?![A-Za-z])")


def spelling_told(article: Article, *forms: Form) -> bool:
    """Whether a sentence that has one of the forms, or the one behind it, speaks of letters and marks, puts right, or says "not Limehouse".
    What a speaker says that "we said" puts nothing right.
    """
    last = len(article.sentences) - 1
    for form in forms:
        for name in form.mentions[:4]:
            if article.words.before(name.first_word) == "not":
                return True
            end = article.sentences[min(name.sentence + 1, last)].span.end
            told = _NOTE.sub("", article.text[article.sentences[name.sentence].span.start : end])
            if _WRITTEN.search(told) or _CORRECTED.search(told):
                return True
    return False


def order_told(article: Article) -> bool:
    """Whether the article says which of the names comes first: "Szabó is his family name. It comes first in Hungary"."""
    return _ORDER.search(article.text) is not None


def said_aloud(text: str) -> bool:
    """Whether it shows how a name is said, the stress in capitals: "SAND-wick"."""
    return _SAID_ALOUD.search(text) is not None
