"""Birthdays told against the article's own day: "turned 50 on 3 May", "whose 80th birthday fell in April", "a week short of her 60th"."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.calendar_words import MONTHS
from pelican_newslint.prose.facts.numerals import ORDINALS, cardinal
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lives.birth import Birth
from pelican_newslint.rules.dates.lives.birth_cues import N

_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = rf"(?:\d{{1,2}} (?:{MONTHS})|(?:{MONTHS}|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) \d{{1,2}}|(?:{MONTHS}))(?!,? (?:18|19|20)\d\d)"
_LATELY = (
    rf"(?:(?:on|in) {_DAY}|last (?:{MONTHS}|week|month|year)|this (?:week|month|year|spring|summer|autumn|winter)|"
    rf"on {_WEEKDAY}|earlier this \w+)"
)
_NTH = r"(?P<o>\d{1,3}(?=st|nd|rd|th)|[a-z]{5,9}(?:-[a-z]{5,7})?)(?:st|nd|rd|th)? birthday"
_OF = r"(?:his|her|whose|[A-Z][\w'’-]+['’]s) "
_SOME = r"(?:\w+|\d+) (?:days?|weeks?|months?)"
_TURNED = (
    later(rf"\b(?:who|[Hh]e|[Ss]he|[A-Z][\w'’-]+),? turned {N} {_LATELY}(?=[,.;)]| and\b)"),
    later(rf"\b{_OF}{_NTH},? (?:which )?(?:fell|was|came) {_LATELY}(?=[,.;)]| and\b)"),
)
_COMING = (
    later(
        rf"\b{_OF}{_NTH},? (?:which )?(?:falls|is|comes|will be) (?:(?:on|in) {_DAY}|next (?:week|month|year)|this \w+|on {_WEEKDAY}|tomorrow)\b"
    ),
    later(
        rf"\b(?:will|is to|plans to|hopes to|intends to|expects to|is due to) (?!have\b)[^.;:“”\"]{{2,60}}?\bon (?:his|her) (?:own )?{_NTH}"
        rf"(?=[.,;]| (?:and|in)\b)"
    ),
    later(rf"\b(?:{_SOME}|the day|just|the eve) (?:short of|shy of|before|ahead of|away from|from|of) {_OF}{_NTH}"),
)
_TURNING = later(rf"\b(?:{_SOME}|the day|shortly|soon|just) after turning {N}\b")
_IN_YEAR = later(r"(?:, |\bis )in (?:his|her) (?P<o>\d{2,3}(?=st|nd|rd|th)|[a-z]+ty-[a-z]+)(?:st|nd|rd|th)? year(?=[,.])")
""" "Moss, in her 72nd year," is 71."""
_PASSED = later(rf"\b(?:{_SOME}|the day|just|on) (?:after|since|on)?(?: |(?<=on )){_OF}{_NTH}")
_RECENT = later(
    rf"\b(?:has died|died (?:peacefully |suddenly )?(?:at [\w' ]{{2,20}} )?(?:on {_WEEKDAY}|last (?:week|month|night)|this week|yesterday|in "
    rf"her sleep)|"
    rf"will (?!have\b)[a-z]+|is to|(?:retired|won|was|stepped down|left|became|ran|swam|climbed|married|opened|received|finished|completed|flew|"
    rf"played|sang|set|broke) [^.;]{{0,60}}?\bon {_WEEKDAY})\b"
)
""" "Died on Monday", "will leave": what is told is of these days."""
_ELSEWHEN = later(r"\b(?:18|19|20)\d\d\b|\b(?:ago|then|when|later|earlier|that year|would)\b")
_SLACK = 0.12
_OLD = 46
"""What is less may be a year in office."""


def birthdays_now(article: Article, sentence: Sentence, taken: set[int], now: float) -> Iterator[Birth]:
    text, start = article.slice(sentence.span), sentence.span.start
    if not any(sign in text for sign in ("turned", "birthday", "turning", " year")):
        return
    for patterns, back, ahead in ((_TURNED, 0, 1), (_COMING, -1, 0), ((_PASSED, _TURNING), 0, 1), ((_IN_YEAR,), -1, 0)):
        for pattern in patterns:
            for found in pattern.finditer(text):
                group = "n" if "n" in found.re.groupindex else "o"
                written = found[group]
                age = cardinal(written) if group == "n" or written.isdecimal() else ORDINALS.get(written)
                told = pattern is _IN_YEAR or patterns is _TURNED or _of_these_days(text, found.end())
                if not age or found.start(group) in taken or not told or (pattern is _IN_YEAR and age < _OLD):
                    continue
                taken.add(found.start(group))
                span = Span.of(start + found.start(group), start + found.end(group))
                yield Birth(now - age - ahead - _SLACK, now - age - back + _SLACK, span, f"{age} now", now=True)


def _of_these_days(text: str, end: int) -> bool:
    return _RECENT.search(text) is not None and _ELSEWHEN.search(text, 0, end) is None
