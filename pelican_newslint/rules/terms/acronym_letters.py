"""An acronym has the letters of its words.

"World Health Organization (WTO)", "Northern Quay Rescue Force (NQFR)": two letters changed places, or the acronym is another body's. The
letters behind a name are compared with its words. Acronyms of another language (MSF), those that take more than first letters and
whatever a list of known ones gives for these words are left alone.

Bad:

    The Northern Quay Rescue Force (NQFR) sent two boats.
                                    ^^^^ The words before it make “NQRF”.

Bad:

    The World Health Organization (WTO) has warned of it.
                                   ^^^ “WTO” is the World Trade Organization.

Good:

    The Northern Quay Rescue Force (NQRF) sent two boats.

Good:

    Doctors Without Borders (MSF) and the International Monetary Fund (FMI) agree; the Rescue Force of the North (ROTN) waits.

Good:

    The Department of Defense (DoD) paid. North Korea (DPRK) and the World Anti-Doping Agency (WADA) met; so did Leeds (UK).

Good:

    Ann Lee (RNLI) and the British Museum Friends (BMW) met in the Hall (USA).

Evidence: one in a million words of edited news and government posts, true; 736 are right. One other letter ("CMS", "XML") was right in 20
of 20, so that only letters that changed places, or another known body, are blamed.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.knowledge import acronyms
from pelican_newslint.model import Block, Match, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(kind="fact", severity="warning", languages=("en",), wakes=Wakes(tokens=frozenset({"acronym"})), category="acronym")

_SMALL = r"(?:of|the|and|for|in|on|to|&|against|with|by)"
_DEFINED = later(rf"((?:[A-Z][a-z][\w’'-]{{0,20}})(?: (?:{_SMALL} ){{0,3}}[A-Z][a-z][\w’'-]{{0,20}}){{1,7}}) \(([A-Z]{{3,6}})\)")
_WORDS = later(r"[A-Za-z][\w’']*")
_SMALL_WORD = later(_SMALL)
_LONG = 4
"""Letters from which one other letter is a slip and not another body."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        for found in _DEFINED.finditer(article.text, block.span.start, block.span.end):
            written = _WORDS.findall(found[1])
            letters, span = found[2], Span.of(*found.span(2))
            if _spells(written, letters):
                yield Right(span, f"“{letters}” has the letters of its words.")
            elif message := _wrong(found[1], written, letters):
                yield Match(span, message)


def _wrong(phrase: str, written: list[str], letters: str) -> str | None:
    """What is wrong with the acronym of the words; None where it isn't plainly wrong."""
    known = acronyms.known().get(letters, ())
    words = {word.lower() for word in written}
    initials = "".join(word[0] for word in written if not _SMALL_WORD.fullmatch(word)).upper()
    for size in (len(letters), len(letters) + 1):
        own = initials[-size:]
        if _swapped(own, letters) and not known:
            return f"The words before it make “{own}”."
    own = initials[-len(letters) :]
    other = next((meaning for meaning in known if meaning[:1].isupper()), None)
    if other and len(own) == len(letters) and sum(a != b for a, b in zip(own, letters, strict=True)) == 1:
        shared = words & {word.lower() for word in _WORDS.findall(other)}
        full = [word for word in acronyms.known().get(own, ()) if word.lower() in phrase.lower()]
        if full and shared:
            return f"“{letters}” is the {other}."
    return None


def _swapped(own: str, letters: str) -> bool:
    """Whether two neighbouring letters changed places."""
    if len(own) != len(letters) or len(letters) < _LONG:
        return False
    off = [at for at, pair in enumerate(zip(own, letters, strict=True)) if pair[0] != pair[1]]
    return len(off) == 2 and off[1] == off[0] + 1 and own[off[0]] == letters[off[1]] and own[off[1]] == letters[off[0]]


def _spells(written: list[str], letters: str) -> bool:
    """Whether the letters are first letters of the last words, small ones with or without theirs."""
    left = len(letters)
    parts = [part for word in written for part in word.split("-")]
    for word in reversed(parts):
        if left and word[0].upper() == letters[left - 1]:
            left -= 1
        elif not _SMALL_WORD.fullmatch(word):
            return False
        if not left:
            return True
    return False
