"""An age, and the years counted from it, lead to the age that is told.

Whoever started at 17 and has done it for 31 years is 48 or 49, not 46. The age at the start, the years since and the age of now (or at the
end) must stand in one sentence, or the last of them with the name in the one before. Years that are tied to the age ("for 30 years, since
the age of 28") must reach now; other years may be fewer, since nobody says that they were all, but never more than have been lived since.

Bad:

    Date: 2024-03-05

    Ken Oades, a slater for 31 years, who started in the trade at 17 and is now 46, is worried.
                            ^^^^^^^^ 17 and 31 years make 48, not 46.

Bad:

    Date: 2024-03-05

    Mavis Thorne, 55, has sung here for 30 years since the age of 28.
                                        ^^^^^^^^ 28 and 30 years make 58, not 55.

Bad:

    Date: 2024-03-05

    Hanna Brix joined the library at 22 and retires next week at 65 after 38 years.
                                                                          ^^^^^^^^ 22 and 38 years make 60, not 65.

Good:

    Date: 2024-03-05

    Ken Oades, a slater for 29 years, who started in the trade at 17 and is now 46, is worried. Mavis Thorne, 55, has sung here for 20 years.

Good:

    Date: 2024-03-05

    He started at 21 and is now 60, the last 10 years as its head. She has sung here for 30 years, since she was 20, and is 51.

Good:

    Date: 2024-03-05

    Ida Roe, 55, took up sailing at 40, a nurse for 30 years. His son, 20, joined at 17, when Roe had been there for 12 years.

Evidence: 0 in 1.2 million words of edited news and public reports.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lives.birth_cues import N
from pelican_newslint.rules.dates.lives.focus import KIN
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="age-arithmetic", wakes=Wakes.on("years", "year", "decades"), spoken=True
)

_NO_YEAR = r"(?:(?!\b(?:18|19|20)\d\d\b)[^.;“”\"])"
_SOFT = r"(?:just |only |exactly |about |around )?"
_AT = rf"(?:at|aged|at the age of|at age|from the age of|when (?:he|she|I) (?:was|turned)|since (?:he|she|I) (?:was|turned)) {_SOFT}"
_SINCE = later(rf"\bsince (?:(?:the )?age of |age |(?:he|she|I) (?:was|turned) (?:aged )?){_SOFT}{N}\b(?! per|%|\.\d|,\d)")
_BEGAN = (
    r"(?:start(?:ed|ing)|beg[au]n|beginning|join(?:ed|ing)|enter(?:ed|ing)|took up|taken up|bec[ao]me|signed up|enlisted|apprenticed|"
    r"left school|leaving school|widowed|moved (?:in|here|there)|arrived|came (?:here|to)|"
    r"ordained|hired|taken on|set up|went (?:to work|down|to sea))"
)
_START = later(
    rf"\b(?P<verb>{_BEGAN})\b(?P<what>{_NO_YEAR}{{0,45}}?)\b{_AT}{N}(?=[,.;)]| (?:and|but|to|he|she|has|after|for|with|in|on|retires)\b|$)"
)
_FRONTED = later(rf"\b[Aa]t (?:the age of )?{N},? (?:he|she|[A-Z][\w'’-]+) (?P<verb>{_BEGAN})\b(?P<what>)")
_NOW = (
    later(rf"\b(?:is |was |and |are |,? ?)now (?:aged )?{N}(?=[,.;)”\"]| (?:and|but|has|years old)\b|$)"),
    later(rf"(?<=[a-z’'])(?:, | \()(?:who is |who was |aged |is )?{N}(?=,|\)|\.$|\. )"),
    later(
        rf"\b(?:retir(?:es?|ed|ing)|stepp(?:ed|ing) down|stood down|stopped|death|died|dies|left|gave up|hung up)"
        rf"{_NO_YEAR}{{0,40}}?\b(?:at|aged|at the age of) (?:just )?{N}(?=[,.;)]| (?:and|after|on|in|with)\b|$)"
    ),
    later(rf"\b(?:The|the|[Aa]n?) {N}-year-old\b"),
    later(rf"\b[Aa]t {N},? (?:he|she|[A-Z][\w'’-]+) (?:is|has|still|remains)\b"),
    later(rf"\b(?:[Hh]e|[Ss]he|who|and) is {N}(?=[,.;)]| and\b|$)"),
)
_TAIL = later(r"^ (?:later|earlier|before|younger|older|his|her|longer|apart|in (?:jail|prison)|away)\b|^-")
_LEAD = later(
    r"\b(?:last|past|next|first|final|further|another|other|jailed|sentenced|until|within|least|in|every|later|previous|those|these|were) (?:the )?$"
    r"|\b(?:jailed|sentenced|imprisoned|banned|married|divorced)\b[^,]{0,30}$"
)
_UNTIL = later(r",? (?:ever since|until|till|up to)\b")
_RETIRED = later(r"\bretir(?:es?|ed|ing)\b[^.;]{0,50}\bafter (?:a total of |some )?$")
_AS = later(r" (?:as|in charge|at the|of (?!service|work)|on the|running|leading|with)\b")
_AND = later(r"\band\b|, who\b")
_PRONOUN = later(r"(?:“|\")?(?:He|She|Mr|Mrs|Ms|Miss|Dr)\b")
_NEW_THING = later(r"\b(?:took up|taken up|became|become|set up|moved|widowed)\b")
_LONG = 5


class _Age(NamedTuple):
    years: int
    span: Span


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begins = starts(woken)
    told: set[int] = set()
    for length in article.lengths:
        start = article.blocks[length.block].span.start
        if length.unit != "year" or length.count < _LONG or length.hyphenated or length.step or start not in begins:
            continue
        at = article.sentence_index(length.span.start)
        if at not in told and (found := _look(article, at, length)) is not None:
            told.add(at)
            yield found


def _look(article: Article, at: int, length: Length) -> Match | Right | None:
    sentence = article.sentences[at].span
    text = _unspoken(article, sentence)
    first, end = length.span.start - sentence.start, length.span.end - sentence.start
    if _TAIL.match(text[end:]) or _LEAD.search(text[:first]) or KIN.search(text) is not None:
        return None
    since = _SINCE.search(text)
    begun = since or _START.search(text) or _FRONTED.search(text)
    if begun is None:
        return None
    now = _now(article, at, begun)
    if now is None:
        return None
    a = cardinal(begun["n"]) or 0
    low, high = a + length.count - 1, a + length.count + 1
    if length.bound in {"about", "under"}:
        low -= max(1.0, 0.08 * length.count)
    if length.bound in {"about", "over", "least"}:
        high += max(1.0, 0.12 * length.count)
    if length.bound == "least":
        high += 200
    tied = _tied(text, begun, since, first, end)
    if length.count % 10 == 0 and length.count > 20:
        high += 1
    if low <= now.years <= high:
        return Right(length.span, f"{a} and {length.count:g} years make {now.years}.") if tied else None
    if not tied and (now.years > high or _NEW_THING.search(begun[0]) or (since and _AND.search(text, *_between(since, first, end)))):
        return None
    message = f"{a} and {article.slice(length.span)} make {a + int(length.count)}, not {now.years}."
    place = Span.of(sentence.start + begun.start("n"), sentence.start + begun.end("n"))
    related = (Related(place, "from this age"), Related(now.span, "to this one"))
    sure = tied or now.years <= low - 1
    return Match(length.span, message, related=related, severity="error" if sure else None)


def _unspoken(article: Article, sentence: Span) -> str:
    """The sentence with what is said in it struck out."""
    text = article.slice(sentence)
    for each in article.quotations:
        if each.span.start < sentence.end and sentence.start < each.span.end:
            first, last = max(each.span.start - sentence.start, 0), min(each.span.end, sentence.end) - sentence.start
            text = text[:first] + "-" * (last - first) + text[last:]
    return text


def _between(since: re.Match[str], first: int, end: int) -> tuple[int, int]:
    return (end, since.start()) if end <= since.start() else (since.end(), first)


def _tied(text: str, begun: re.Match[str], since: re.Match[str] | None, first: int, end: int) -> bool:
    """Whether the years are said to be those since that age."""
    if since is not None:
        between = text[slice(*_between(since, first, end))]
        return (
            re.fullmatch(
                r"(?:,| here| there|,? ever)* |, (?:a (?:total|period|span) of |for |that is |which is |or |some |about )+", between
            )
            is not None
        )
    behind = text[end:]
    if _UNTIL.match(behind) is not None:
        return first > begun.end()
    return _RETIRED.search(text[:first]) is not None and _AS.match(behind) is None


def _now(article: Article, at: int, begun: re.Match[str]) -> _Age | None:
    """The one age of now in the sentence, or in the one before if this one begins with a pronoun."""
    sentence = article.sentences[at]
    found = _ages(article.slice(sentence.span), sentence.span.start, begun.span("n"))
    opening = _PRONOUN.match(article.slice(sentence.span))
    if not found and at and opening and article.sentences[at - 1].block == sentence.block:
        before = article.sentences[at - 1].span
        said = set(article.slice(before).lower().split())
        if (
            KIN.search(article.slice(before)) is None
            and ("she" in said) <= (opening[0] != "He")
            and ("he" in said) <= (opening[0] != "She")
        ):
            found = _ages(article.slice(before), before.start, (-1, -1))
    return next(iter(found.values())) if len({each.years for each in found.values()}) == 1 else None


def _ages(text: str, start: int, taken: tuple[int, int]) -> dict[int, _Age]:
    return {
        found.start("n"): _Age(cardinal(found["n"]) or 0, Span.of(start + found.start("n"), start + found.end("n")))
        for pattern in _NOW
        for found in pattern.finditer(text)
        if found.span("n") != taken and (cardinal(found["n"]) or 0) >= 10
    }
