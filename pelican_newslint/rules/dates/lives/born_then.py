"""An age now, and the year or the event of a year in which that one was born, in one sentence: "born in the 2010 floods, turns 12 this month"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lives.birth_cues import ANY

_KIN = (
    r"(?:sons?|daughters?|child|children|baby|babies|twins|triplets|boys?|girls?|first-?born|eldest|youngest|oldest|grand(?:son|daughter|child)|"
    r"nephew|niece|brother|sister)"
)
_N = ANY.replace("(?:", "(?P<n>", 1)
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_END = (
    r"(?=[.,;)]|$| (?:today|tomorrow|this|next|last|on|soon|shortly|later|in (?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December|the (?:spring|summer|autumn|fall|winter))|years? old|birthday|and|but)\b)(?! and a half)"
)
_IS = (
    r"(?:(?P<turns>(?:has |have )?(?:just )?(?:turns?|turned|turning|will turn|is turning|are turning|will be|celebrates?d? (?:his|her|their))|"
    r"is about to (?:turn|be))|(?:is|are|'s) (?:now |only |just |already |still )*(?:aged )?|now,? (?:aged )?|aged )"
)
_WHEN = r"(?P<when>(?:a|one|two|three) years? (?:after|before) |(?:days|weeks|months|hours) (?:after|before) )?"
_HIS = rf"(?:his|her|their|the couple['’]s|my) (?:[a-z-]+ ){{0,2}}{_KIN},? (?:[A-Z][\w'’-]+,? )?(?:who (?:is|are) )?(?:now )?(?:aged )?"
_OF = rf"(?:the )?(?:(?:[A-Za-z'’-]+ ){{0,4}}of )?{_YEAR}"
_PATTERNS = tuple(
    later(pattern)
    for pattern in (
        rf"\b{_YEAR},? (?:(?:in )?(?:the |that )(?:same |very )?(?:year|spring|summer|autumn|winter) (?:that |in which |when |as )?|when |){_WHEN}"
        rf"{_HIS}{_N},? (?:was|were) born\b",
        rf"\b[Bb]orn {_WHEN}(?:in|during|amid|at the (?:height|start|end) of|on the (?:day|night|eve) of|the (?:day|night|week) of)? ?"
        rf"(?:the )?(?:(?:early |late |)(?:spring|summer|autumn|winter|fall) of )?{_OF}(?: [a-z-]+){{0,2}},?"
        rf"(?: (?:who|and|she|he|they))? {_IS} ?{_N}(?:st|nd|rd|th)?{_END}",
        rf"\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:[a-z-]+ ){{0,2}}{_KIN},? (?:[A-Z][\w'’-]+,? )?(?:who (?:is|are) )?(?:now )?(?:aged )?{_N}, "
        rf"(?:was|were) born {_WHEN}(?:in|during|amid) (?=the ){_OF}\b",
    )
)
_SIGN = later(r"\b[Bb]orn\b")
_AT_YEAR = later(r" (?P<side>last|next) year\b")
_STEPS = {"a": 1, "one": 1, "two": 2, "three": 3}
_PLAIN = 2
_MOST = 105


def born_then(article: Article, sentence: Sentence, told: set[int]) -> Iterator[Match]:
    if article.date is None or not _SIGN.search(article.text, sentence.span.start, sentence.span.end):
        return
    for pattern in _PATTERNS:
        for found in pattern.finditer(article.text, sentence.span.start, sentence.span.end):
            span, age = Span.of(*found.span("n")), cardinal(found["n"].lower()) or 0
            now = article.date.year + _of_year(article, found)
            year, loose = _born(found)
            off = max(now - year - (not _turns(found)) - age, age - (now - year))
            if span.start in told or not age or not 0 <= now - year < _MOST or off <= loose:
                continue
            told.add(span.start)
            related = (Related(Span.of(*found.span("y")), "born then"),)
            message = f"{_says(found, year, now)}, not {age}."
            yield Match(span, message, related=related, severity="error" if off >= _PLAIN and not loose else "warning")


def _says(found: re.Match[str], year: int, now: int) -> str:
    if found["when"]:
        return f"Born about {year}, he or she is about {now - year} in {now}"
    reached = f"turns {now - year}" if _turns(found) else f"is {now - year - 1} or {now - year}"
    return f"Born in {year}, he or she {reached} in {now}"


def _turns(found: re.Match[str]) -> bool:
    return bool(found.groupdict().get("turns"))


def _of_year(article: Article, found: re.Match[str]) -> int:
    at = _AT_YEAR.match(article.text, found.end("n"))
    return 0 if at is None else 1 if at["side"] == "next" else -1


def _born(found: re.Match[str]) -> tuple[int, int]:
    """The year of birth, and the years by which a birth some days after an event may miss it."""
    year, words = int(found["y"]), (found["when"] or "").split()
    if words and words[0] in _STEPS:
        later = (words[-1] == "after") == (found.start("when") < found.start("y"))  # "a year after his son was born": that was before
        return year + _STEPS[words[0]] * (1 if later else -1), 0
    return year, int(bool(words))
