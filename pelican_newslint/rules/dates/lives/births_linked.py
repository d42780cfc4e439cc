"""Ages whose year another sentence tells, or the rest of this one: "who was 39 then", "was 12 when the pier burned"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import ProseOffset, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lives.birth import Birth
from pelican_newslint.rules.dates.lives.birth_cues import BIRTH, WHEN_IT, N

_DATED = later(r"(?:18|19|20)\d\d")
_THEN_OLD = later(
    rf"\b(?:who|[Hh]e|[Ss]he|(?!It|This|That|There)[A-Z][\w'’-]+),?(?: \d\d,)? was "
    rf"(?:(?:only |just |aged )?{N}(?: years old)?,? "
    rf"(?:(?P<that>(?:when (?:he|she) [^.;,:]{{3,50}} )?(?:that|the same) year)|then|at the time)\b|"
    rf"then (?:only |just |aged |an? )?{N.replace('<n>', '<old>')}(?=[-,. ]))"
)
_BORN_OLD = later(rf"\bborn in (?P<y>(?:18|19|20)\d\d),? (?:and )?was (?:only |just |aged )?{N},? (?:then|at the time)\b")


def back_then(article: Article, sentence: Sentence, taken: set[int]) -> Iterator[Birth]:
    """ "who was 39 then": in the one year that the sentence, or the one before, names."""
    found = None
    if article.text.find(" was ", sentence.span.start, sentence.span.end) >= 0:
        found = _THEN_OLD.search(article.text, sentence.span.start, sentence.span.end)
    at = article.sentence_index(sentence.span.start)
    own = list(_DATED.finditer(article.slice(sentence.span)))
    if found is None or (at == 0 and not own):
        return
    here = sentence.span.start + own[-1].end() if own else 0
    next_clause = article.text[here : here + 2] in ("; ", ", ") and found[0][:1] in "hs"
    if own and (len(own) > 1 or here > found.start() or not (next_clause or article.text[here] == " ")):
        return  # "the cup, first given in 2002, went to Lund, who was 27 at the time"
    end = found.start() if own else sentence.span.start
    start = sentence.span.start if own else article.sentences[at - 1].span.start
    if found["that"] and not own:
        start = _last_dated(article, at)
    lead = BIRTH.sub(lambda each: "-" * len(each[0]), article.text[start:end])
    years = list(_DATED.finditer(lead))
    group = "n" if found["n"] else "old"
    if len(years) == 1 and (age := cardinal(found[group])):
        year = int(years[0][0])
        taken.add(found.start(group) - sentence.span.start)
        span, at_year = Span.of(*found.span(group)), Span.of(start + years[0].start(), start + years[0].end())
        yield Birth(year - age - 1, year + 1 - age, span, f"{age} {'then' if own else f'in {year}'}", year=at_year)


def _last_dated(article: Article, at: int) -> ProseOffset:
    """Where the nearest of the three sentences before begins that names a year, of the same paragraph; else the one before."""
    for before in range(at - 1, max(at - 4, -1), -1):
        span = article.sentences[before].span
        if article.sentences[before].block != article.sentences[at].block:
            break
        if _DATED.search(article.text, span.start, span.end):
            return span.start
    return article.sentences[at - 1].span.start


_WORKS = (
    "record|LP|album|single|disc|recording",
    "film|movie|feature|picture",
    "book|novel|collection",
    "shop|store|restaurant|salon|bakery",
    "title|championship|trophy|medal",
    "goal|match|game",
)
""" "His first record" and "his first LP" are one work."""
_FIRST_AT = later(
    rf"\b(?:made|released|recorded|cut|published|wrote|directed|shot|issued|brought out|won|scored|opened|played) (?:his|her) first "
    rf"(?:[a-z-]+ )?(?P<what>{'|'.join(_WORKS)}) (?:at|aged|at the age of|when s?he was) (?:just |only )?{N}\b"
)


def _first_work(article: Article, sentence: Sentence, taken: set[int]) -> Iterator[Birth]:
    """ "Made his first record at 49", where another sentence has "his first LP" in its one year."""
    if article.text.find(" first ", sentence.span.start, sentence.span.end) < 0:
        return
    found = _FIRST_AT.search(article.text, sentence.span.start, sentence.span.end)
    if found is None or _DATED.search(article.slice(sentence.span)) or not (age := cardinal(found["n"])):
        return
    kind = next(each for each in _WORKS if found["what"] in each.split("|"))
    work = re.compile(
        rf"\b(?:[Hh]is|[Hh]er) (?:first|debut) (?:[a-z-]+ )?(?:{kind})\b(?:(?!\b(?:18|19|20)\d\d|\band\b)[^.;]){{0,80}}?"
        r"\b(?:in|of) (?:[A-Z][a-z]+ )?((?:18|19|20)\d\d)\b"
    )
    told = {int(each[1]): Span.of(*each.span(1)) for each in work.finditer(article.text)}
    if len(told) == 1:
        year, span = next(iter(told.items()))
        taken.add(found.start("n") - sentence.span.start)
        yield Birth(year - age - 1, year + 1 - age, Span.of(*found.span("n")), f"{age} in {year}", year=span)


def elsewhere(article: Article, sentence: Sentence, taken: set[int]) -> Iterator[Birth]:
    """ "Pell, who was born in 1861, was 43 at the time": of the only year of the piece in which it can have been."""
    yield from _when_it(article, sentence, taken)
    yield from _that_old(article, sentence, taken)
    yield from _it_was(article, sentence, taken)
    yield from _first_work(article, sentence, taken)
    found = None
    if article.text.find("born in ", sentence.span.start, sentence.span.end) >= 0:
        found = _BORN_OLD.search(article.text, sentence.span.start, sentence.span.end)
    if found is None or article.date is None or not (age := cardinal(found["n"])):
        return
    born = int(found["y"])
    told = {
        each.year: each.span for each in article.years if each.form == "year" and born + 5 < each.year < min(born + 90, article.date.year)
    }
    if len(told) == 1:
        year, span = next(iter(told.items()))
        taken.add(found.start("n") - sentence.span.start)
        yield Birth(year - age - 1, year + 1 - age, Span.of(*found.span("n")), f"{age} in {year}", year=span)


_THAT_OLD = later(
    rf"(?:(?:[Hh]e|[Ss]he) was (?:only |just |barely |still )?{N}(?=\.$)|Then (?:only |just |aged )?{N.replace('<n>', '<old>')}, s?he )"
)
_LATELY = later(
    r"\b(?:died|death|dead|killed|has|have|is|are|will|said|says|told|born|lived|survived|outlived|until|by|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"yesterday|last|this)\b"
)


_IT_WAS = later(
    r"(?:That|It|This) was (?:back )?(?:in )?(?:the (?:spring|summer|autumn|winter|fall) of )?(?P<y>(?:18|19|20)\d\d)(?=[,.;]|$| and\b)"
)
_AT_OLD = later(
    rf"\b(?:aged|at the age of|(?<=[Ww]hen )(?:he|she) was|(?<=, )(?:he|she) was) (?:just |only |barely )?{N}(?=[,.;]|$| (?:and|as|with)\b)"
)


def _it_was(article: Article, sentence: Sentence, taken: set[int]) -> Iterator[Birth]:
    """ "She joined the guild aged 16. That was in 1961.": in the year of the next sentence."""
    at = article.sentence_index(sentence.span.start) + 1
    if at >= len(article.sentences) or article.sentences[at].block != sentence.block:
        return
    found = _IT_WAS.match(article.text, article.sentences[at].span.start, article.sentences[at].span.end)
    if found is None or _DATED.search(article.slice(sentence.span)) or _LATELY.search(article.slice(sentence.span)):
        return
    ages = list(_AT_OLD.finditer(article.text, sentence.span.start, sentence.span.end))
    if len(ages) == 1:
        age, year = cardinal(ages[0]["n"]) or 0, int(found["y"])
        taken.add(ages[0].start("n") - sentence.span.start)
        yield Birth(year - age - 1, year + 1 - age, Span.of(*ages[0].span("n")), f"{age} in {year}", year=Span.of(*found.span("y")))


def _that_old(article: Article, sentence: Sentence, taken: set[int]) -> Iterator[Birth]:
    """ "She joined the guild in 1961. She was 16.": in the one year of the sentence before, which tells nothing of these days."""
    found = _THAT_OLD.match(article.text, sentence.span.start, sentence.span.end)
    at = article.sentence_index(sentence.span.start)
    if found is None or at == 0 or article.sentences[at - 1].block != sentence.block or _DATED.search(article.slice(sentence.span)):
        return
    before = article.sentences[at - 1].span
    years = list(_DATED.finditer(article.text, before.start, before.end))
    group = "n" if found["n"] else "old"
    age = cardinal(found[group])
    if len(years) == 1 and age and not _LATELY.search(article.slice(before)):
        year = int(years[0][0])
        taken.add(found.start(group) - sentence.span.start)
        yield Birth(year - age - 1, year + 1 - age, Span.of(*found.span(group)), f"{age} in {year}", year=Span.of(*years[0].span()))


def _when_it(article: Article, sentence: Sentence, taken: set[int]) -> Iterator[Birth]:
    """ "He was 12 when the pier burned": in the one year in which the piece has that deed."""
    found = WHEN_IT.search(article.text, sentence.span.start, sentence.span.end)
    if found is None or _DATED.search(article.slice(sentence.span)) or not (age := cardinal(found["n"])):
        return
    deed = re.compile(rf"\b{found['v']}\b(?: [\w'’-]+){{0,3}}? in (?:[A-Z][a-z]+ )?((?:18|19|20)\d\d)\b")
    told = {int(each[1]): Span.of(*each.span(1)) for each in deed.finditer(article.text)}
    if len(told) == 1:
        year, span = next(iter(told.items()))
        taken.add(found.start("n") - sentence.span.start)
        yield Birth(year - age - 1, year + 1 - age, Span.of(*found.span("n")), f"{age} in {year}", year=span)
