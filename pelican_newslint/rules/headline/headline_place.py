"""The place of the headline is the place of the text.

"Fire in Perugia kills three" over a fire in Siena, "Danish court jails spy" over a court in Oslo: the place of another story, or of the map beside
it. A place that the headline names and the text nowhere does, nor anything of it (the country's people, its capital and cities), is set against
the place that the first paragraph names where headline and paragraph tell the same.

Bad:

    Title: Hotel fire in Perugia kills three
                         ^^^^^^^ The headline says “Perugia”, the text “Siena”.

    A hotel fire in Siena killed three guests early on Sunday. "It went very fast," the porter said.

Bad:

    Title: Danish court jails spy
           ^^^^^^ The headline says “Danish”, the text “Oslo”.

    A court in Oslo has jailed a spy who sold plans of a radar to two countries.

Good:

    Title: Hotel fire in Umbria kills three

    A hotel fire in Perugia killed three guests early on Sunday. "It was Umbria's worst for years," the porter said.

Bad:

    Title: Portland counts nine dead in heat
           ^^^^^^^^ The headline says “Portland”, the dateline “Leeds”.

    LEEDS — Nine people died in the heat on Monday, doctors said.

Good:

    Title: Norwegian court jails spy

    A court in Oslo has jailed a spy who sold plans of a radar to two countries.

Good:

    Title: Fire in Italy kills three

    A fire in a hotel in Siena killed three guests early on Sunday.

Evidence: 0 in 2,600 edited posts with a headline (1.1 million words); any place that is not in the text would be false one time in two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.knowledge import acronyms, cities, countries, inflections, regions
from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.later import later
from pelican_newslint.prose.letters import plain
from pelican_newslint.rules.form import Found, Rule, Wakes, inside
from pelican_newslint.rules.headline._keys import belongs_to, keys
from pelican_newslint.rules.headline._outcomes import sentences_of
from pelican_newslint.rules.headline._places_told import PLACED, countries_of, of_one_kind, part_of_it, somebody, stands_alone

RULE = Rule(
    kind="fact", severity="warning", scopes=frozenset({"headline"}), languages=("en",), wakes=Wakes(tokens=frozenset({"name"})),
    category="headline-body-mismatch", confidence="medium",
)  # fmt: skip

_WHERE = later(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]ff|[Oo]utside|between|from|to|across|around|of|and) (?:the |northern |southern |eastern |western |central )?$"
)
_ROUTE = later(
    r"\b(?:flights?|planes?|jets?|trains?|bus|buses|coach|ferry|ships?|boats?|road|trip|journey|voyage|tour|way|bound|tickets?|fl(?:y|ies|ew|own|ying|ed|ee)|"
    r"go|goes|going|went|travel\w*|return\w*|drive|drove|driving|sail\w*|cycl\w+|sent|sail\w*|mov(?:ed|ing)) (?:back |home |on |out )?"
    r"(?:to|for|from|between) (?:the )?$"
)
""" "Held in Lima" as she boarded "a flight to Madrid": where somebody went."""
_OF_WHOM = later(r"\b(?:deaths?|murder|killing|disappearance|funeral|arrest|trial|care) of $")
_LANDED = later(r"(?:suburb|commuter|area|region|district|county|outskirts)s?\b")
_GOES = frozenset("from to".split())
_SHARED = 2
"""Words that headline and sentence have in common."""
_LONG = 25
_STEM = 4
_WIDE = frozenset(
    "europe asia africa america americas gulf balkans midlands north south east west caribbean pacific atlantic arctic antarctic scandinavia "
    "georgia earth world commons parliament senate congress house street court olympics christmas easter internet".split()
)
"""Places so wide, or no places, that the text may name a part of; and one that is two."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    lead = [block for block in article.blocks if block.scope == "summary"] + [each for each in article.blocks if each.scope == "paragraph"][
        :1
    ]
    titles = [block for block in woken if len(article.words.in_(block.span)) < _LONG]
    named = ""
    for name in inside(article, article.names, titles):
        if not _place(article, name):
            continue
        named = named or " ".join(article.slice(block.span) for block in article.blocks if block.scope != "headline")
        if _told(name, named):
            continue
        dateline = _DATELINE.match(article.slice(lead[-1].span)) if lead and lead[-1].scope == "paragraph" else None
        if dateline is not None and _does(article, name) and plain(dateline[1]).split()[0] not in plain(name.text):
            start = lead[-1].span.start
            related = (Related(Span.of(start, start + dateline.end(1)), "the dateline"),)
            yield Match(
                name.span,
                f"The headline says “{name.text}”, the dateline “{dateline[1].strip().title()}”.",
                related=related,
                severity="error",
            )
            continue
        for sentence in sentences_of(article, lead):
            other = _other(article, name, sentence)
            if other is not None:
                place, same = other
                message = f"The headline says “{name.text}”, the text “{place.text}”."
                yield Match(name.span, message, related=(Related(place.span, "here"),), severity="error" if same else None)
                break


_DATELINE = later(r"([A-ZÀ-Ý][A-ZÀ-Ý .’'-]{3,30})(?:, [A-Z][\w. ]{1,20})? ?(?:\([A-Za-z ]{2,20}\) ?)?[—–-]{1,2} ")


def _does(article: Article, name: Name) -> bool:
    """Whether a city opens the headline and does something there: "Portland counts 118 dead"; of a capital it may be the government."""
    verb = article.words.after(name.last_word)
    capital = name.text in countries.by_capital()
    return name.text in cities.cities() and not capital and name.sentence_start and verb in inflections.thirds()


def _place(article: Article, name: Name) -> bool:
    """Whether a name of the headline is a place or a nationality."""
    if (
        name.person
        or plain(name.text) in _WIDE
        or name.text in acronyms.known()
        or name.text.isupper()
        or len(name.text) < _STEM
        or name.text[0].islower()
        or article.words.before(name.first_word) in ("st", "saint")
        or _LANDED.match(article.words.after(name.last_word))
    ):
        return False
    if name.known in {"place", "nationality"} or countries_of(name.text) or name.text in regions.regions():
        return True
    placed = PLACED.search(article.text[max(name.span.start - 20, 0) : name.span.start]) is not None
    return name.text in cities.cities() or (placed and not name.sentence_start and "-" not in name.text)


def _told(name: Name, named: str) -> bool:
    """Whether the text names the place, a part of it, or whatever belongs to it."""
    lower = plain(named)
    if len(name.parts) > 1 and (name.text in regions.regions() or countries_of(name.text)):
        parts: tuple[str, ...] = (name.text,)  # "South Australia" is not told by "Australia"
    else:
        parts = name.parts
    if any(plain(part)[: max(_STEM, len(part) - 3)] in lower for part in parts if len(part) > 2):
        return True
    for country in countries_of(name.text):
        known = countries.countries()[country]
        if any(re.search(rf"\b{re.escape(word)}\b", named) for word in (*known.words, *known.capitals)):
            return True
        if any(known.code in cities.cities()[word] for word in set(re.findall(r"[^\W\d_]{4,}", named)) if word in cities.cities()):
            return True
    return False


def _other(article: Article, name: Name, sentence: Sentence) -> tuple[Name, bool] | None:
    """The place that the sentence has instead, and whether it is of the same noun: "hotel in Perugia", "hotel in Siena"."""
    title = next(each for each in article.sentences if each.block == name.block)
    head, text = keys(article, title.words), keys(article, sentence.words)
    titles = {plain(part) for each in article.names if each.block == name.block for part in each.parts}
    for other in _names(article, sentence):
        if (
            other.person
            or somebody(other)
            or _OF_WHOM.search(article.text, max(other.span.start - 20, 0), other.span.start)
            or other.text in acronyms.known()
            or all(plain(part) in titles for part in other.parts)
        ):
            continue
        same = bool(belongs_to(article, name) & belongs_to(article, other))
        on_its_way = _GOES.intersection((article.words.before(name.first_word), article.words.before(other.first_word)))
        comparable = same and not on_its_way and of_one_kind(name, other)
        if part_of_it(article, other) or not (comparable or stands_alone(article, name)):
            continue
        if not same and _ROUTE.search(article.text, max(other.span.start - 40, 0), other.span.start):
            continue
        if len(head & text) >= _SHARED - same and _alike(article, name, other):
            return other, same
    return None


def _names(article: Article, sentence: Sentence) -> Iterator[Name]:
    return (each for each in article.names if sentence.first_word <= each.first_word <= sentence.last_word)


def _alike(article: Article, name: Name, other: Name) -> bool:
    """Whether the two are places of one kind: two countries, a country and another's city, two regions, two towns."""
    placed = _WHERE.search(article.text[max(other.span.start - 20, 0) : other.span.start]) is not None
    mine, theirs = countries_of(name.text), countries_of(other.text)
    region, other_region = regions.regions().get(name.text), regions.regions().get(other.text)
    if region:
        return bool(other_region) or (bool(theirs) and not _lies_in(region, theirs) and placed)
    if mine or name.known == "nationality":
        codes = {countries.countries()[each].code for each in mine} - {""}
        lies = set(cities.cities().get(other.text, ())) | ({other_region} if other_region else set())
        if theirs:
            return not set(theirs) & set(mine) and not any(_lies_in(code, theirs) for code in codes)
        capital = countries.by_capital().get(other.text, ())
        return bool(codes and placed and lies) and not codes & lies and not set(capital) & set(mine)
    return placed and not theirs and not other_region and other.known in {None, "place"}


def _lies_in(code: str, several: tuple[str, ...]) -> bool:
    return code in {countries.countries()[each].code for each in several}
