"""Counts beside the list of what they count: behind a colon, between commas or brackets, as clock times, or in the next sentence."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import CARDINALS, cardinal
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import stem
from pelican_newslint.rules.form import inside

CAPITAL = "[A-ZÀ-ÖØ-ÞĆČĐŁŃŐŘŚŞŠŰŹŻŽİ]"
NAME = (
    rf"(?:(?:the|a|an|Mr|Mrs|Ms|Dr|Sir|St|Lord|Lady|Prof|Justice)\.? )?{CAPITAL}[\w'’.-]{{0,20}}(?: (?:(?:of|de|la|le|al|van|von|der|bin|"
    rf"the) )?{CAPITAL}[\w'’.-]{{0,20}}){{0,4}}"
)
_NAMES = re.compile(rf"(?: ?[,–—] ?| - )(?P<list>{NAME}(?:, {NAME}){{0,10}},? and {NAME})(?:,(?! [A-Z]| and [A-Z])| ?[–—]| - )")
_COLON = re.compile(r"(?P<lead>[^.:;,()\d]{0,45}): (?P<list>[^.:()\d\n]{5,400})(?:\.(?=\s|$)|$)")
_BRACKET = re.compile(r" \((?P<list>[^.:();\d\n]{5,200})\)")
_THE = re.compile(
    rf"(?:The|Its|Their) (?P<noun>[a-z]+s)(?P<verb>,| are| were|:) (?P<list>(?:{NAME}|an? [a-z ]{{3,30}})(?:, (?:{NAME}|"
    rf"an? [a-z ]{{3,30}})){{0,10}},? and (?:{NAME}|an? [a-z ]{{3,30}}))(?=[,.])"
)
_SIZE = re.compile(
    r"\b(?P<n>[a-z]+|\d{1,2})-(?:member|person|strong|man|woman|judge)\b|\b(?:committee|panel|board|team|group|jury|commission|council|crew|"
    r"band|family|court) of (?P<of>[a-z]+|\d{1,2})\b"
    rf"(?:, (?P<list>{NAME}(?:, {NAME}){{0,10}},? and {NAME}),)?",
)
_SIZES = (
    "-member", "-person", "-strong", "-man", "-woman", "-judge",
    *(f"{body} of " for body in "committee panel board team group jury commission council crew band family court".split()),
)  # fmt: skip
"""A size holds one of these."""
_OPEN = re.compile(
    r"\b(?:at least|more|others?|another|including|among|such as|than|or|mostly|mainly|plus|both|also|e\.g\.|for example|like|as well as|"
    r"led by|etc|so on|notably|especially|not|first|second|firstly)\b"
)
_CLAUSE = re.compile(
    r"\b(?:who|which|that|is|are|was|were|has|have|had|will|would|can|could|he|she|it|they|we|you|I|to|if|because|one|two|three|four|five|if|"
    r"how|why|what|do|does)\b"
)
_BODY_OF = re.compile(r"\b(?:board|committee|panel|team|squad|group|jury|commission|council|crew|band|cabinet|delegation|family|cast) of $")
_PAIR = re.compile(
    r"\b(?:Trinidad and Tobago|Bosnia and Herzegovina|Antigua and Barbuda|Saint Kitts and Nevis|[A-Z]\w+ (?:and|&) (?:Sons|Co|Company|Partners|"
    r"Spencer|Young|Gamble|Wales|Clyde|Wear|Nevis|the Grenadines))\b"
)
_RUN = re.compile(
    r"\b(?:trip|time|departure|train|bus|ferry|flight|sailing|crossing|service|show|performance|screening|session|tour|run|boat|visit|reading|"
    r"concert|game|match|class)\b"
)
_TIMES = re.compile(r"^(?:,| and| to|, and|, at| and at|, from| at)* ?$")
MOST, _LONG = 12, 7


def listed(article: Article, woken: tuple[Block, ...], done: set[int]) -> Iterator[Match | Right]:
    """Each count once; `done` are the starts of those judged already."""
    for count in inside(article, article.quantities, woken):
        if not plain_count(count) or count.span.start in done:
            continue
        found = _sized(article, count) if count.hyphenated else _beside(article, count) or _departures(article, count)
        found = found or _behind(article, count)
        if found is not None and (verdict := judged(article, count, *found)):
            done.add(count.span.start)
            yield verdict
    yield from _bodies(article, woken, done)


def plain_count(count: Quantity) -> bool:
    """Whether it's a small whole number, and exact."""
    plain = count.unit is None and not (count.range or count.ordinal or count.fraction or count.approximate or count.malformed)
    return plain and count.low == int(count.low) and 2 <= count.low <= MOST


def _end(count: Quantity) -> int:
    return count.noun_span.end if count.noun_span is not None else count.span.end


def _beside(article: Article, count: Quantity) -> tuple[set[int], Span] | None:
    """The list in the count's own sentence."""
    sentence = article.sentences[count.sentence].span
    lead = article.text[max(sentence.start, count.span.start - 30) : _end(count)].lower()
    ahead = lead[: len(lead) - (_end(count) - count.span.start)]
    if _OPEN.search(lead) or (re.search(r"\bof (?:the |its |their )?$", ahead) and not _BODY_OF.search(ahead)):
        return None
    begin = _end(count)
    found = (_NAMES.match(article.text, begin, sentence.end) or _BRACKET.match(article.text, begin, sentence.end)) if count.noun else None
    found = found or _COLON.match(article.text, begin, sentence.end)
    if found is None or (found.re is _COLON and not _leads_to(found["lead"], count)):
        return None
    sizes = listed_items(found["list"], prose=found.re is not _NAMES)
    return (sizes, Span.of(*found.span("list"))) if sizes else None


def _leads_to(lead: str, count: Quantity) -> bool:
    """Whether what stands before the colon is of this count: no other number is nearer, "three jurors had four choices: …"."""
    if any(cardinal(word) is not None for word in lead.split() if word != "one"):
        return False
    return count.noun is not None or lead.startswith((" are", " were"))


def listed_items(text: str, *, prose: bool) -> set[int]:
    """How many things a list names, by every way to read it; empty where it may be no plain list."""
    text = _PAIR.sub("A", text.strip())
    if _OPEN.search(text.lower()) or (prose and _CLAUSE.search(text)):
        return set()
    parts = (
        [each for each in re.split(r";(?: and)? ?", text) if each.strip()] if ";" in text else re.split(r", and |, | and (?=[^,]*$)", text)
    )
    lower = [each for each in parts if each.strip()[:1].islower() and not each.startswith("the ")]
    if lower and len(lower) < len(parts):
        return set()
    if len(parts) < 2 or any(len(each.split()) > _LONG or not each.strip() for each in parts) or (prose and " and " not in text):
        return set()
    return {len(parts), len(parts) + sum(each.count(" and ") for each in parts)} if ";" not in text else {len(parts)}


def _departures(article: Article, count: Quantity) -> tuple[set[int], Span] | None:
    """ "Four trips a day, at 8 a.m., 11 a.m. and 4 p.m."."""
    sentence = article.sentences[count.sentence].span
    if count.noun is None or not _RUN.fullmatch(count.noun):
        return None
    times = [each for each in article.times if count.span.end < each.span.start < sentence.end]
    gaps = [article.text[one.span.end : two.span.start] for one, two in itertools.pairwise(times)]
    tail = article.text[times[-1].span.end : sentence.end] if times else ""
    if len(times) < 2 or not all(map(_TIMES.match, gaps)) or " and " not in gaps[-1] or len(tail) > 25 or _OPEN.search(tail):
        return None
    return {len(times)}, Span.of(times[0].span.start, times[-1].span.end)


def _behind(article: Article, count: Quantity) -> tuple[set[int], Span] | None:
    """The next sentence names them: "The donors, A, B and C, …", "The members are a doctor, a lawyer and a banker"."""
    if count.sentence + 1 >= len(article.sentences) or article.sentences[count.sentence + 1].block != count.block:
        return None
    here, behind = article.sentences[count.sentence].span, article.sentences[count.sentence + 1].span
    found = _THE.match(article.text, behind.start, behind.end)
    if found is None:
        return None
    words = article.slice(here).lower()
    known = stem(found["noun"]) in {stem(each) for each in re.findall(r"[a-z]{4,}", words)} or (
        count.hyphenated and found["noun"] in {"members", "judges"}
    )
    others = [
        each
        for each in article.quantities
        if each.sentence == count.sentence and each is not count and each.unit is None and 2 <= each.low <= MOST
    ]
    if not known or others or _OPEN.search(article.text[max(here.start, count.span.start - 30) : count.span.start].lower()):
        return None
    sizes = listed_items(found["list"], prose=False)
    return (sizes, Span.of(*found.span("list"))) if sizes else None


def _sized(article: Article, count: Quantity) -> tuple[set[int], Span] | None:
    return _behind(article, count) if count.noun in {"member", "person", "judge", "man", "woman"} else None


def _bodies(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """ "The committee of three, A and B, meets"."""
    for block in woken:
        text, own = article.text, article.slice(block.span)
        if " of " not in own or not any(map(own.__contains__, _SIZES)):
            continue
        for found in _SIZE.finditer(text, block.span.start, block.span.end):
            word = found["of"]
            size = cardinal(word) if word else None
            start = found.start("of")
            if size is None or found["list"] is None or start in done or not 2 <= size <= MOST:
                continue
            names = listed_items(found["list"], prose=False)
            if names and size not in names and abs(max(names) - size) <= 2:
                done.add(start)
                yield listed_match(article, Span.of(*found.span("of")), names, Span.of(*found.span("list")))


def judged(article: Article, count: Quantity, sizes: set[int], span: Span) -> Match | Right | None:
    size = int(count.low)
    if size in sizes:
        return Right(count.span, f"{article.slice(count.span)} are named.")
    if min(abs(each - size) for each in sizes) > max(2, size // 3):
        return None
    return listed_match(article, count.span, sizes, span)


def listed_match(article: Article, told: Span, sizes: set[int], span: Span) -> Match:
    number = next((word for word, value in CARDINALS.items() if value == min(sizes)), str(min(sizes)))
    return Match(told, f"“{article.slice(told)}” are said, {number} are named.", related=(Related(span, "the list"),), severity="warning")
