"""A teenager isn't 24, and an octogenarian is in her eighties.

Some words for people tell their age too. Where the figure stands right beside such a word ("the teenager, 24,", "an 84-year-old
nonagenarian"), one of the two is wrong.

Bad:

    A teenager, aged 23, owned up to the theft.
                     ^^ A teenager is 13 to 19 years old, not 23.

Bad:

    The octogenarian, 76, was found safe. So was a 31-year-old pensioner.
                      ^^ An octogenarian is 80 to 89 years old, not 76.
                                                   ^^ A pensioner is 50 or older, not 31.

Bad:

    The toddler, who is seven, slept through it.
                        ^^^^^ A toddler is 1 to 4 years old, not 7.

Good:

    A teenager, aged 17, owned up to the theft. The octogenarian, 84, was found safe. So was a 71-year-old pensioner. The toddler is two.

Good:

    The hotel opened in 1929, and the octogenarian owner, 2 miles up the valley, kept a 3-year-old baby grand piano.

Good:

    A teenager, 21 miles from home, was found by a 34-year-old pensioners' nurse. A toddler, 24 adults and a pensioner of 1940 were seen.

Evidence: 0 in 150,000 words of edited news and public reports; the two stand side by side.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import msgspec

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.model import Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.rules.form import Found, Rule, Wakes


@cache
def _ages() -> dict[str, tuple[int, int]]:
    return read_toml(Path(__file__).with_name("age_and_word.toml"), dict[str, dict[str, tuple[int, int]]])["ages"]


def wakes() -> Wakes:
    return Wakes.on(*_ages())


RULE = Rule(kind="fact", severity="error", languages=("en",), category="age-arithmetic", wakes=Wakes.on("teenager"))

_OLDEST = 120
_TEENS = {"teen", "teenager"}


@cache
def _told() -> re.Pattern[str]:
    words = "|".join(_ages())
    number = r"\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    return re.compile(
        rf"\b(?P<word>{words})(?:, (?:who (?:is|was) |aged |now )?|,? aged )(?P<n>{number})(?=[,.;)]| years old\b)"
        rf"|\b(?P<m>{number})-year-old (?:[a-z]+ )?(?P<other>{words})(?=[.,;:]| (?:was|is|who|has|had|from|of|in|at|on|with|died|said)\b)"
        rf"|\b(?P<third>{words}) \((?P<k>\d{{1,3}})\)",
        re.IGNORECASE,
    )


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        for found in _told().finditer(article.text, block.span.start, block.span.end):
            word = (found["word"] or found["other"] or found["third"]).lower()
            group = "n" if found["n"] else "m" if found["m"] else "k"
            low, high = _ages()[word]
            age = cardinal(found[group].lower())
            if age is None or low <= age <= high or age > _OLDEST:
                continue
            article_ = "An" if word[0] in "aeiou" else "A"
            low = 13 if word in _TEENS else low
            said = f"{low} or older" if high > _OLDEST else f"{low} to {high} years old"
            yield Match(Span.of(*found.span(group)), f"{article_} {word} is {said}, not {age}.")
