"""What is promised within a time, and the nth year of what has gone on since a year."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.facts.numerals import ORDINALS, cardinal
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lengths.to_now_cues import IN_DAYS, WITHIN, YEARS
from pelican_newslint.rules.dates.reading.sketch import Sketch, distance, sketch

YEAR = 365.25


def promised(article: Article, drawn: Sketch) -> Iterator[Match]:
    """ "Was told in 2018 that it would be there within two years, i.e. by 2019"."""
    for found in WITHIN.finditer(drawn.text) if "within" in drawn.text else ():
        start, end, length = drawn.moment(found["start"]), drawn.moment(found["end"]), drawn.length(found["length"])
        if length.unit != "year" or start.kind != "day" or end.kind != "day" or not (start.sure and end.sure):
            continue
        low, high = (end.low - start.high) / YEAR, (end.high + 1 - start.low) / YEAR
        count = length.minutes / 525949
        plain = len(found["link"].strip(" ,(–—")) > 3
        real = round((end.low + end.high - start.low - start.high) / 2 / YEAR)
        if (real not in (count, count + 1)) if plain else (count > high + 0.05 or count < low - 1.05):
            between = distance(start, end)
            if between is None or between.high <= 0:
                continue
            years = f"{real} year{'s' * (real != 1)}"
            message = f"From {article.slice(start.span)} to {article.slice(end.span)} are {years}, not {article.slice(length.span)}."
            related = (Related(start.span, "told then"), Related(end.span, "the end"))
            yield Match(length.span, message, related=related, severity="error" if plain else None)


def deadline(article: Article, drawn: Sketch, today: Moment) -> Iterator[Match]:
    """ "Within 60 days of the ruling, which means by May 10", where that is sooner."""
    for found in IN_DAYS.finditer(drawn.text) if "within" in drawn.text else ():
        end, length = drawn.moment(found["end"]), drawn.length(found["length"])
        days = length.minutes / 1440
        if (
            length.unit == "year"
            or end.kind != "day"
            or end.low != end.high
            or not today.low < end.low < today.low + days - max(8, 0.2 * days)
        ):
            continue
        message = f"{article.slice(end.span)} is {end.low - today.low:g} days away, less than {article.slice(length.span)}."
        yield Match(length.span, message, related=(Related(end.span, "the end"),))


_MADE = r"\b(?:opened|founded|built|established|born|started|launched|formed|completed|inaugurated|created)\b"
_YEAR_OF = r"(?P<y>(?:1[5-9]|20)\d\d)\b"
_JUBILEE = (
    r"(?P<all>(?:(?P<n>\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday)|centenary|"
    r"bicentenary|(?P<o>[a-z]+(?:-[a-z]+)?) anniversary|golden jubilee|silver jubilee))"
)
_WHEN = r"(?P<ago>(?:(?P<k>[a-z]+|\d{1,2}) years? ago|last year|this year))"
_AGO = (
    later(
        rf"{_MADE}[^.;]{{0,25}}? in {_YEAR_OF}[^.;]{{0,40}}?\b(?:celebrated|marked|had|kept|held|reached|turned) "
        rf"(?:its|his|her|their) {_JUBILEE} {_WHEN}"
    ),
    later(
        rf"{_MADE}[^.;]{{0,25}}? in {_YEAR_OF}[^.;]{{0,60}}?\b{_WHEN}(?:, when (?:it|he|she|they) (?:celebrated|marked|kept|reached|turned) |"
        rf"[’']s (?:[a-z]+ )?(?:party|celebrations?|events?|gala|concert|exhibition|service|dinner|festival) (?:for|of|to mark|marking) )"
        rf"(?:its|his|her|their) {_JUBILEE}"
    ),
)
_NAMED = {"centenary": 100, "bicentenary": 200, "golden jubilee": 50, "silver jubilee": 25}


def jubilee_ago(article: Article, begins: frozenset[int]) -> Iterator[Match]:
    """ "Opened in 1924, celebrated its centenary two years ago"."""
    assert article.date is not None
    if article.words.index.keys().isdisjoint(("anniversary", "centenary", "bicentenary", "jubilee", "birthday")):
        return
    for block in article.blocks:
        if block.span.start not in begins:
            continue
        for found in (each for pattern in _AGO for each in pattern.finditer(article.text, block.span.start, block.span.end)):
            count = int(found["n"]) if found["n"] else ORDINALS.get(found["o"] or "", 0) or _NAMED.get(found["all"].lower(), 0)
            back = 1 if found["ago"] == "last year" else 0 if found["ago"] == "this year" else cardinal(found["k"])
            year = int(found["y"])
            if count and back is not None and abs(year + count - (article.date.year - back)) > (1 if back > _FEW else 0):
                message = f"{count} years after {year} is {year + count}; {found['ago']} was {article.date.year - back}."
                yield Match(Span.of(*found.span("ago")), message, related=(Related(Span.of(*found.span("y")), "the year"),))


_FEW = 2


def nth_years(article: Article, begins: frozenset[int], today: Moment) -> Iterator[Match]:
    """ "Which has made clocks since 1931, marks its 85th year"."""
    index = article.words.index
    if "since" not in index or index.keys().isdisjoint(
        ("marks", "celebrates", "enters", "celebrating", "marking", "mark", "celebrate", "in")
    ):
        return
    for word in ("year", "birthday", "anniversary", "season"):
        for at in index.get(word, ()):
            sentence = article.sentence_at(article.words.starts[at]).span
            text = article.slice(sentence)
            if "ince " not in text or article.block_at(sentence.start).span.start not in begins:
                continue
            drawn = sketch(article, sentence, [])
            for found in YEARS.finditer(drawn.text):
                start = drawn.moment(found["start"])
                told = int(found["n"]) if found["n"] else ORDINALS.get(found["o"].lower(), 0)
                real = round((today.low - (start.low + start.high) / 2) / YEAR)
                if found["what"].lower() == word and told and abs(told - real) > 2 and start.sure:
                    span = Span.of(drawn.offsets[found.start("all")], drawn.offsets[found.end("all") - 1] + 1)
                    message = f"From {article.slice(start.span)} to now are {real} years."
                    yield Match(span, message, related=(Related(start.span, "since when"),))
