"""Which office a text gives a person, and of which country: "India's Foreign Minister S. Jaishankar", "S. Jaishankar, India's foreign minister"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache

from msgspec import Struct

from pelican_newslint.knowledge import countries, office_titles, offices
from pelican_newslint.knowledge.office_terms import Term
from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.names._offices import countries_of

_NOT_THE_HOLDER = frozenset(
    "former then ex late future incoming designate elect deputy vice shadow acting interim junior state assistant associate would-be "
    "candidate aspiring onetime one-time first second ex-president ex-prime".split()
)
_LINKING = frozenset("by of with to from for in on at that and but when under as where".split())
_BEFORE = 70
"""Characters before a name in which its title and country are looked for."""


class Titled(Struct, frozen=True):
    """A person with an office. `countries`: the one that stands with the title, else every one that the article speaks of; `sure` if the former.

    `former`: the text says that the office is or was not held ("former", "then", "deputy", "acting").
    """

    name: Name
    phrase: str
    span: Span
    """The title's words."""
    countries: tuple[str, ...]
    sure: bool
    former: bool

    @property
    def whole(self) -> Span:
        """Title and name."""
        return Span.of(min(self.span.start, self.name.span.start), max(self.span.end, self.name.span.end))


@once
def titled(article: Article) -> tuple[Titled, ...]:
    """Every person that is named right behind or right before the title of an office in the table. Found once for all rules."""
    return tuple(_titled(article))


def _titled(article: Article) -> Iterator[Titled]:
    spoken: tuple[str, ...] | None = None
    for name in article.names:
        if name.known is not None and name.title is None and not offices.terms_of(name.text):  # "Bill English" is no bill
            continue
        found = _before(article, name) or _behind(article, name)
        if found is None:
            continue
        phrase, span, former = found
        country = country_beside(article, span, name)
        if country is None:
            spoken = spoken if spoken is not None else tuple(countries_of(article))
        yield Titled(name, phrase, span, country if country else spoken or (), bool(country), former)


@cache
def phrases() -> re.Pattern[str]:
    longest = sorted(office_titles.titles(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(re.escape(phrase) for phrase in longest)})(?!\w)", re.IGNORECASE)  # "Gov." ends in no letter


@cache
def _endings() -> tuple[str, ...]:
    """The last words of all titles: what stands before the name ends in one of them."""
    return tuple(sorted({phrase.lower().split()[-1] for phrase in office_titles.titles()}))


@lru_cache(maxsize=8192)
def _ends_title(word: str) -> bool:
    """Whether a lower-case word may be the last one of a title, or ends in it behind a hyphen."""
    return word.endswith(_endings())


@cache
def title_words() -> frozenset[str]:
    """The last words of all titles, which wake the rules on offices."""
    return frozenset(word.rstrip(".") for word in _endings())


_HONORIFICS = frozenset("sir dame lord lady mr mrs ms dr".split())
_OF_COUNTRY = later(r" of (?:the )?([A-Z][\w’']+(?: [A-Z][\w’']+){0,2}),? ?$")


def before_honorific(article: Article, name: Name) -> int:
    """Where the name begins with what stands before it as an honorific: "Sir", "Ms"."""
    at = name.first_word - 1
    if at >= 0 and article.words.lower[at].rstrip(".") in _HONORIFICS and article.words.spaced(name.first_word):
        return article.words.starts[at]
    return name.span.start


def _before(article: Article, name: Name) -> tuple[str, Span, bool] | None:
    """The title that ends right before the name, with or without a comma, or with its country: "the chancellor of Germany, X",
    "Chancellor of Germany X"."""
    words = article.words
    begins = before_honorific(article, name)
    first = words.at(begins)
    if not first:
        return None
    start = max(article.blocks[name.block].span.start, begins - _BEFORE)
    text = article.text[start:begins]
    if not _ends_title(words.lower[first - 1]):
        of = _OF_COUNTRY.search(text) if words.texts[first - 1][:1].isupper() else None
        if of is None or of[1] not in countries.by_word():
            return None
        text = text[: of.start()] + (", " if "," in of[0] else " ")
    if not text.lower().rstrip().removesuffix(",").rstrip().endswith(_endings()):
        return None
    found = next(reversed(list(phrases().finditer(text))), None)
    if (
        found is None
        or text[found.end() :].strip() not in {"", ","}
        or (
            text[found.end() :].strip() == ","
            and not text[found.start()].islower()
            and not _in_apposition(article, name, text[: found.start()])
        )
    ):
        return None
    before = re.split(r"[^\w-]+", text[: found.start()].lower().rstrip())[-3:]
    before = before[max((at + 1 for at, word in enumerate(before) if word in _LINKING), default=0) :]  # "first proclaimed by President X"
    former = not _NOT_THE_HOLDER.isdisjoint(word.rstrip("-") for word in before)
    return found[0].lower(), Span.of(start + found.start(), start + found.end()), former


def _in_apposition(article: Article, name: Name, lead: str) -> bool:
    """ "The Taoiseach, Leo Varadkar, said": with a capital too, between commas and behind an article."""
    return len(name.parts) > 1 and _THE.search(lead) is not None and article.text.startswith(",", name.span.end)


_THE = later(r"(?:\b[Tt]he|\b[Ii]ts|\b[Tt]heir|\b[Oo]ur|[’']s) (?:then )?(?:[A-Z][\w.]+ )?$")


def _behind(article: Article, name: Name) -> tuple[str, Span, bool] | None:
    """ "…, India's foreign minister," and "…, the foreign minister of India"."""
    text = article.text[name.span.end : name.span.end + _BEFORE]
    if not text.startswith(", ") or not any(map(_ends_title, article.words.lower[name.last_word + 1 : name.last_word + _BEFORE // 2])):
        return None
    found = re.match(r", (?:the |[A-Z][\w’'. ]{1,24}(?:[’']s|n|i|h|e|s|c|S|K) )?(?:[a-z'’-]+ ){0,2}", text)
    if found is None:
        return None
    title = phrases().search(text, 2)
    if title is None or title.start() > found.end() or not re.match(r" of |,|\.|;|$| and ", text[title.end() :]):
        return None
    before = re.split(r"[^\w-]+", text[: title.start()].lower())
    span = Span.of(name.span.end + title.start(), name.span.end + title.end())
    return title[0].lower(), span, bool(_NOT_THE_HOLDER.intersection(before))


def country_beside(article: Article, title: Span, name: Name) -> tuple[str, ...] | None:
    """The country that stands right before the title ("Indian", "Russia's", "the country's" says nothing) or behind it ("of India")."""
    behind = re.match(r" of (?:the )?([A-Z][\w’'.]*(?: [A-Z]\w+){0,2})", article.text[title.end : title.end + 40])
    words = behind[1].split() if behind else []
    for count in range(len(words), 0, -1):  # "of South Korea", and "of Ukraine Oleksiy Lund"
        if known := countries.by_word().get(" ".join(words[:count])):
            return known
    before = re.search(r"((?:[A-Z][\w.]* ){0,2}[A-Z][\w.]*)(?:[’']s?)? $", article.text[max(title.start - 40, 0) : title.start])
    words = before[1].split() if before else []
    for count in range(len(words)):
        word = " ".join(words[count:])
        known = countries.by_word().get(word) or countries.by_word().get(word.removesuffix("."))
        if known:
            return known
    return None


def holders_on(each: Titled, day: date) -> Iterator[Term]:
    """Who held the office that day, in each country that may be meant."""
    for country in each.countries:
        for office in office_titles.offices_named(each.phrase, country):
            yield from offices.holders(office, country, day)
