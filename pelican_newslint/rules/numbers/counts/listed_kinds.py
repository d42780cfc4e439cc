"""Lists of years, of days, of things with an article, and of names behind "namely", "were" or "made up of", beside their count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.counts.listed import NAME, listed_items

Sized = tuple[set[int], Span]
"""How many the list may have, and where it stands."""

_YEAR = r"(?:19|20)\d\d"
_YEARS = later(
    rf"[^.:;()\d]{{0,70}}?(?:,? \(?(?:in|of|from)? ?|:? )\(?(?P<list>{_YEAR}(?:, (?:in )?{_YEAR}){{0,10}},? and (?:in )?{_YEAR})(?![\d–/-]|, "
    r"| (?:and|or|to|when|season))"
)
_IN_YEARS = later(
    r"^(?:title|cup|championship|crown|trophy|gold|time|occasion|victory|win|election|final|tournament|edition|olympic|game|grand slam|season|"
    r"album|novel|film|book|visit|tour|marathon|race|medal|term|flag|premiership|league|award|prize|world cup)s?$"
)
_ONE_A_YEAR = frozenset({"time", "occasion", "election", "olympic", "season", "premiership", "flag", "edition"})
"""What one year holds no two of."""
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAYS = later(
    rf"(?:(?: in)? a week| each week| every week)?(?::|,)(?: on| from)? (?P<list>{_DAY}s?(?:, (?:on )?{_DAY}s?){{0,5}},? and (?:on )?{_DAY}s?)\b"
)
_DAILY = frozenset({"day", "time", "night", "evening", "morning", "afternoon"})
_NAMES = rf"(?P<list>{NAME}(?:, {NAME}){{0,10}},? and {NAME})"
_NAMELY = later(rf"[^.:;()\d]{{0,45}}?,? (?:namely|viz\.?|that is)[,:]? {_NAMES}(?=[,.;)]| [a-z]|$)")
_ARE = later(rf"(?: (?:in|of|from|for|at|on|by) (?:the |each |this )?[a-z]+){{0,2}} (?:are|were)(?: from| in)? {_NAMES}(?=[.;]|$)")
_MADE_OF = later(rf"[^.:;()\d]{{0,30}}? (?:made up of|consists? of|consisted of|comprises?|composed of) {_NAMES}(?=[.;]|$)")
_BEHIND_PLACE = later(
    rf"(?: (?:of|in|to|from|for|at|on|with|behind) (?:the |this |a )?[a-z]+){{1,2}}, {_NAMES}, (?:will|have|had|are|were|said|say|must|could|would)\b"
)
_ITEM = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten) [A-Za-z][^,.;:()]{1,40}?"
_ARTICLES = later(rf"(?:,|:| [–—]) (?P<list>{_ITEM}(?:, {_ITEM}){{0,8}},? and {_ITEM})(?=[.;]|$)")
_DEFINITE = later(r"\b(?:the|his|her|its|their|our|these|all) (?:[a-z]+ )?$", re.IGNORECASE)
_OPEN = later(
    r"\b(?:at least|more than|others?|another|including|among|such as|or|mostly|mainly|plus|like|notably|most recently|last|first|second|third|"
    r"fourth|fifth|each|every|who|which|that|whose|with|of them|of whom)\b"
)
_OPEN_YEARS = later(
    r"\b(?:and|at least|including|among|such as|or|mainly|notably|recently|last|first|who|which|whose|since|after|before|when)\b"
)


def listed_kinds(article: Article, count: Quantity) -> Iterator[Sized]:
    """Each list that stands beside the count in its own sentence."""
    sentence = article.sentences[count.sentence].span
    lead = article.text[max(sentence.start, count.span.start - 30) : count.span.start]
    begin = count.noun_span.end if count.noun_span is not None else count.span.end
    if _OPEN.search(lead.lower()) or lead.lower().endswith((" of ", " of the ")) or " of " in article.text[count.span.end : begin]:
        return
    if found := _YEARS.match(article.text, begin, sentence.end):
        yield from _years(count, found, article.text[begin : found.start("list")])
    if count.noun in _DAILY and (found := _DAYS.match(article.text, begin, sentence.end)):
        yield _sized({len(re.findall(_DAY, found["list"]))}, found)
    named = _NAMELY.match(article.text, begin, sentence.end) or _MADE_OF.match(article.text, begin, sentence.end)
    if named is None and _DEFINITE.search(lead) and not count.hyphenated:
        named = _ARE.match(article.text, begin, sentence.end)
    named = named or _BEHIND_PLACE.match(article.text, begin, sentence.end)
    if named is not None and (sizes := listed_items(named["list"], prose=False)):
        yield _sized(sizes, named)
    found = None if count.hyphenated else _ARTICLES.match(article.text, begin, sentence.end)
    item = (
        found is not None and found[0].startswith(",") and (":" in article.text[sentence.start : count.span.start] or not _general(count))
    )
    if found is not None and not item and not _OPEN.search(found["list"]) and not _one_of_them(found):
        yield _sized(_with_articles(found["list"]), found)


def _general(count: Quantity) -> bool:
    """Whether what is counted may be of several sorts, so that they may follow behind a comma; "three sons, a niece and a dog" goes on counting."""
    return count.noun is not None and _OF_SORTS.match(count.noun) is not None


_OF_SORTS = later(
    r"(?:person|people|man|woman|child|adult|suspect|victim|candidate|member|passenger|survivor|defendant|worker|employee|resident|official|officer|"
    r"soldier|player|student|pupil|volunteer|witness|speaker|finalist|winner|applicant|nominee|hostage|patient|visitor|founder|owner|judge|item|thing|"
    r"reason|condition|demand|vehicle|animal|building|site|place|object|prize|award|medal|change|measure|part|section|stage|option|problem|mistake|"
    r"company|companies|firm|business|organisation|organization|body|bodies|group|sport|event|instrument|exhibit|relic|painting|work|book)(?:s|es|ren)?$"
)


def _one_of_them(found: re.Match[str]) -> bool:
    """Whether the count is the first of the list itself, "three daughters, seven grandsons and two cats", or lengths have two parts each."""
    counted = found[0].startswith(",") and _AN.search(found["list"]) is None
    return counted or _TWO_PARTS.search(found["list"]) is not None


_AN = later(r"(?:^|, |\band )an? ")
_TWO_PARTS = later(r"\b(?:hours?|minutes?|days?|weeks?|months?|years?|feet|pounds?|stone) and\b")


def _sized(sizes: set[int], found: re.Match[str]) -> Sized:
    return sizes, Span.of(*found.span("list"))


def _years(count: Quantity, found: re.Match[str], between: str) -> Iterator[Sized]:
    """Of years one may hold two titles, so that more years than titles are a slip, and fewer only of what a year has once."""
    years = len(re.findall(_YEAR, found["list"]))
    plain = count.noun is not None and _IN_YEARS.match(count.noun) and not _OPEN_YEARS.search(between)
    if plain and (years >= count.low or (count.noun in _ONE_A_YEAR and years == count.low - 1)):
        yield _sized({years}, found)


def _with_articles(items: str) -> set[int]:
    """ "Two rifles, a pistol and a shotgun" are three things, or four; "three in Kiel, two in Lyon and one in Bonn" are six."""
    parts = re.split(r", and |, | and (?=(?:an?|one|two|three|four|five|six|seven|eight|nine|ten) )", items)
    numbers = [each.split()[0] for each in parts]
    added = sum(1 if word in {"a", "an"} else cardinal(word) or 1 for word in numbers)
    return {len(parts), added} if {"a", "an"}.intersection(numbers) or added == len(parts) else {added}
