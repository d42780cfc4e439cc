"""Who is told in two ways: under a name and its near miss, or first as "a man of 47" and then "named as"."""

from __future__ import annotations

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lives.birth import Birth, fraction
from pelican_newslint.rules.dates.lives.births import WEEKS
from pelican_newslint.rules.dates.lives.focus import focus, named

_WHO = (
    "man|woman|boy|girl|driver|pilot|cyclist|motorcyclist|pedestrian|passenger|teenager|victim|climber|swimmer|walker|farmer|worker|student|"
    "pensioner|rider"
)
_INTRODUCED = later(
    rf"\b(?:[Aa]n?|[Tt]he) (?:(?P<n>\d{{1,2}})-year-old(?: [a-z]+)? (?:{_WHO})\b|(?:{_WHO}) of (?P<m>\d{{1,2}})(?= [a-z]|,))"
)
_NAMED = later(
    rf"(?:^|[.!?] )(?:[Hh]e|[Ss]he|[Tt]he (?:dead |injured )?(?:{_WHO})) (?:was|has been) (?:[a-z]+ ){{0,3}}?"
    rf"(?:named|identified)\b[^.;]{{0,45}}? as $"
)
_LEAST = 5
"""Letters of a name that may be a slip of another,"""
_SHORTEST = 4
"""and where only a doubled letter is single."""
_TWICE = later(r"([a-z])\1")


def joined(article: Article, by_person: dict[str, list[Birth]]) -> dict[str, list[Birth]]:
    """The statements of each person, those of a misspelt name and of an unnamed one with the name's own."""
    found: dict[str, list[Birth]] = {}
    same = {slip: name for slip in by_person for name in by_person if slip_of(article, slip, name)}
    for who, all_ in by_person.items():
        found.setdefault(same.get(who, who), []).extend(all_)
    if article.date is not None and (link := _named_as(article)) is not None:
        unnamed, name = link
        about = found.setdefault(name, [])
        about += found.pop(unnamed, [])
        if not any(each.now for each in about) and (first := _first_told(article)) is not None:
            about.append(first)
    return found


def slip_of(article: Article, slip: str, name: str) -> bool:
    """Whether a surname that never has a given name is one letter from that of somebody who has one."""
    if slip == name or slip[:1] != name[:1] or not _one_letter(slip, name):
        return False
    if min(len(slip), len(name)) < (_SHORTEST if _single(slip) == _single(name) else _LEAST):
        return False
    whole = {each.surname for each in article.names if each.given}
    return slip not in whole and name in whole


def _single(name: str) -> str:
    """The name with each doubled letter written once: "Lezi" and "Lezzi"."""
    return _TWICE.sub(r"\1", name)


def _one_letter(one: str, other: str) -> bool:
    """One letter other, missing, too many, or two that changed places."""
    at = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    a, b = one[at:], other[at:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])


def _named_as(article: Article) -> tuple[str, str] | None:
    """ "He was named by police as Colin Petrie": whom the text spoke of, and the name."""
    for index, (sentence, people) in enumerate(zip(article.sentences, named(article), strict=True)):
        for name, who in people:
            told = article.text[sentence.span.start : name.span.start]
            if " as " in told[-5:] and _NAMED.search(told):
                return focus(article)[index] or f"#{sentence.block}", who
    return None


def _first_told(article: Article) -> Birth | None:
    """The one age of somebody without a name."""
    all_ = list(_INTRODUCED.finditer(article.text))
    ages = {int(each["n"] or each["m"]) for each in all_}
    if len(ages) != 1 or article.date is None:
        return None
    age, group, now = ages.pop(), "n" if all_[0]["n"] else "m", fraction(article.date)
    return Birth(now - age - 1 - WEEKS, now - age, Span.of(*all_[0].span(group)), f"{age} now", now=True)
