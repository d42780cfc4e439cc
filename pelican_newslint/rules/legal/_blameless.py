"""What reads like a crime and is none: what happens in a story that somebody made up, what somebody does who is attacked."""

from __future__ import annotations

from collections.abc import Collection

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

_MADE_UP = frozenset(
    "novelist novelists readers viewers chapter chapters soap fiction plotline subplot panto pantomime sketch magician magicians conjuror "
    "illusionist hypnotist reenactors re-enactors reenactment re-enactment".split()
)
_PLAYED = later(
    r"^Review\b|\b(?:[Aa]ctors? play(?:ed|ing|s)?|mock (?:attack|raid|robbery)|(?:emergency|security|terror|airport) (?:drill|exercise)|[Dd]rill at"
    r"|[Tt]est hackers?|[Ee]thical hack\w{2,4}|[Pp]enetration test\w{0,3}|[Ss]chool play)\b"
)
_PLAYED_HINTS = (
    "Review", "ctor play", "ctors play", "mock ", " drill", " exercise", "rill at", "est hacker", "thical hack", "enetration test", "chool play",
)  # fmt: skip
"""One of these stands wherever `_PLAYED` does, and in few texts."""
_ATTACKERS = frozenset("burglar burglars robber robbers intruder intruders raider raiders mugger muggers".split())
_WHOM = frozenset("him them one".split())
_REACH = 3
_HARMLESS = {
    "fixed": frozenset("date dates day time place venue price prices order terms rules deadline details".split()),
    "set": frozenset("candle candles lamp lantern lanterns pipe bonfire pyre effigy moor heather stubble gorse incense pudding".split()),
    "killed": frozenset({"off"}),
}
"""What is fixed of a vote by whoever holds it, what is lit, and whom an author is rid of."""


def harmless(verb: str, behind: Collection[str]) -> bool:
    """Whether the words behind the verb show that it is no crime here."""
    return verb in _HARMLESS and not _HARMLESS[verb].isdisjoint(behind)


def played(article: Article) -> bool:
    """Whether it tells of a review, a drill or a test, in which nobody is harmed."""
    return any(hint in article.text for hint in _PLAYED_HINTS) and _PLAYED.search(article.text) is not None


def made_up(article: Article) -> bool:
    """Whether the text speaks of what is read or shown: then whoever kills in it may be nobody."""
    return not _MADE_UP.isdisjoint(article.words.index) or played(article)


def defended(article: Article, verb: int) -> bool:
    """Whether it may be an attacker of the text who is hit: "Hale hit him with a rolling pin"."""
    words = article.words
    return not _WHOM.isdisjoint(words.lower[verb + 1 : verb + _REACH]) and not _ATTACKERS.isdisjoint(words.index)
