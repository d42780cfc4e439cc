"""Whoever is only arrested and called a burglar already: "Deputies arrest burglar", "Killer held by police"."""

from __future__ import annotations

import re
from functools import cache

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.legal._accused import accused
from pelican_newslint.rules.legal._epithet import epithets

_REACH = 4
"""Words before it that may make it a guess."""
_AS = frozenset("being posing dressed".split())


@cache
def several() -> frozenset[str]:
    """The persons' plurals."""
    return frozenset({f"{word}s" for word in epithets().person} | {"thieves", "conmen"})


_TAKEN = later(
    r"\b(?:arrests?|arrested|nabs?|nabbed|detains?|detained|apprehends?|apprehended|captures?|captured|collars?"
    r"|collared|seizes?|remands?|remanded|charges?) "
    r"(?:an? |the |two |three |four |alleged )?(?:[a-z-]{3,12} )?$"
    r"|\b(?:police|officers|detectives|troopers|deputies|soldiers|agents|gardaí) (?:have |had |finally |quickly )?(?:caught|tracked down"
    r"|picked up|rounded up) (?:an? |the |two |three |four )(?:[a-z-]{3,12} )?$",
    re.IGNORECASE,
)
_HELD = later(
    r" (?:(?:was|were|is|are|has been|have been) )?(?:arrested|nabbed|apprehended|captured"
    r"|caught by (?:the )?(?:police|officers|guards)|remanded|held by|in custody|denies"
    r"|pleads not|released on bail|charged)\b"
    r"| (?:has been|have been|was finally|were finally) (?:caught|captured|cornered|tracked down)\b"
)

_CAUGHT = later(r" (?:caught|held|seized|nabbed) (?:in|at|after|by|near|over|within|hours|trying|outside|following)\b(?! (?:on )?camera)")
"""In a headline, over a text that tells of an arrest."""
_TRIED = later(
    r"(?: (?:of|from|who|that|which|behind|in|at) [^.!?\n]{3,70}?)? (?:(?:was|is|are|to be|has been|have been) )?(?:appears? (?:in court|before|at)"
    r"|in (?:court|the dock)|before (?:court|magistrates|judge|a judge)|(?:faces?|on|to (?:face|stand|go on)|stands?|goes on"
    r"|awaits?) (?:court|trial|charges?)"
    r"|remanded|refused bail|denied bail|granted bail|bailed|arraigned|indicted|questioned|denies|pleads not|held|arrested"
    r"|charged|detained|surrenders?"
    r"|gives? (?:him|her)self up|turns? (?:him|her)self in|released (?:on bail|without charge))\b"
)
"""In a headline, behind whoever is called so and what it is about: "Killer of York baker appears in court", "Bomber refused bail"."""
_ARREST = frozenset("arrested arrest custody detained apprehended charged suspect".split())


def arrested(article: Article, at: int) -> Span | None:
    """ "Deputies arrest burglar", "Killer held by police": whoever is only arrested is none."""
    words = article.words
    sentence = article.sentence_at(words.starts[at])
    near = words.lower[max(at - _REACH, sentence.first_word) : at]
    if (
        words.texts[at].endswith(("'s", "’s"))
        or words.lower[at] not in epithets().person | several()
        or not (epithets().hedged | _AS).isdisjoint(near)
    ):
        return None
    before = _TAKEN.search(article.text, max(sentence.span.start, words.starts[at] - 40), words.starts[at])
    if before is not None:
        return Span.of(before.start(), words.ends[at])
    behind = _HELD.match(article.text, words.ends[at])
    if behind is None and article.block_at(words.starts[at]).scope == "headline" and accused(article):
        behind = _TRIED.match(article.text, words.ends[at])
    if behind is None and article.block_at(words.starts[at]).scope == "headline" and not _ARREST.isdisjoint(words.index):
        behind = _CAUGHT.match(article.text, words.ends[at])
    return Span.of(words.starts[at], behind.end()) if behind is not None else None
