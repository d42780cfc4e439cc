"""What began on Tuesday in the summary did not begin on Wednesday in the text.

Headline, summary, caption or lead give an event a day, a month or a year, and the text gives it another: "a blaze that began on Tuesday", "the
fire, which started on Wednesday". Verbs of one kind must stand right before both times, and the thing that they tell of must be the same; no third
time may be told of it.

Bad:

    Date: 2023-11-16
    Summary: Eleven houses have burned in a blaze that began on Tuesday.

    The fire, which started on Wednesday, has burned 14,000 hectares of forest.
                               ^^^^^^^^^ “started” on Wednesday, but “began” on Tuesday.

Bad:

    Title: Heat on the coast
    Date: 2023-11-16
    Summary: A heat alert for the coast of Elba holds until Friday.

    The weather office issued the heat alert for the coast. It will hold until noon on Saturday.
                                                                                       ^^^^^^^^ Until Saturday here, but until Friday elsewhere.

Good:

    Date: 2023-11-16
    Summary: Eleven houses have burned in a blaze that began on Tuesday.

    The fire, which started on Tuesday, has burned 14,000 hectares of forest. The second fire started on Wednesday.

Good:

    Date: 2023-11-16
    Summary: A heat alert for the coast of Elba holds until Friday, a bathing ban until Sunday.

    The heat alert for the coast was issued by the coast guard. It will hold until noon on Friday, the shutdown of the port until Sunday.

Good:

    Date: 2023-11-16
    Summary: The ballot closes on Friday.

    The shop closes on Sunday. The library shut on Monday, and the ballot opened on Tuesday.

Good:

    Date: 2023-11-16
    Summary: The strike began on Tuesday and ended on Thursday.

    The strike began at noon on Tuesday. Last year's strike began on Wednesday.

Good:

    Date: 2023-11-16
    Summary: Two fires burn near the coast. A fire that began on Tuesday is the bigger one.

    Two fires burn near the coast.

    Crews were sent to Melo, where a fire that began on Thursday was put out. In Spain the fire began on Friday.

Evidence: 0 in 1.1 million words of edited news and public reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import Moment, moments
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="temporal-contradiction",
    wakes=Wakes.on(tokens=("weekday", "date", "month", "year")),
)  # fmt: skip

_FRONT = frozenset({"title", "headline", "summary", "caption", "alt"})
_AT = later(r"(?: (?:on|in|at|by|from|early|late|about|around|the|that|again|here|there|down|out|noon|dawn|[a-z]+ly)){0,3} $")
_OTHER = later(
    r"\b(?:second|third|another|other|previous|last|next|first|earlier|later|new|old|former|not|would|if|again|each|every|two|three|most|some|"
    r"many|both|until|since|before|after|ago)\b",
    re.IGNORECASE,
)
_TODAY = later(r"today|yesterday|tomorrow|tonight|this|last|next", re.IGNORECASE)
_CLAUSE = later(r"[;:.!?—–]|, (?:and|but)\b|\b(?:and|but|while|when|as)\b")
_NEW = later(r"\b(?:an?|one|some|several) (?:[a-z-]+ ){1,3}(?:that |which )?$", re.IGNORECASE)
"""A thing that is new to the reader: another one."""
_ELSEWHERE = later(r" ?(?:In|At|On|Near|Across) (?:the )?[A-Z]")
_NAME = later(r"(?<!^)\b[A-Z][\w'’-]+")
_UNTIL = later(
    r"\b(?:until|till|through) (?:noon |midnight |midday |dawn |the (?:end|evening|morning) of |\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\.? )?(?:on )?$"
)
_OTHER_DAY = later(
    r"\b(?:twin|other|originally|initially|first|another|second|extended|earlier|from|previous\w*|not|if|would|had)\b", re.IGNORECASE
)
_IT = later(r"(?:It|They|This|These)\b")
_MUTE = frozenset(
    stem(word) for word in "will stay place force remain have been issue close open shut keep last run hold said should".split()
)
""" "Will stay in place until" says nothing of what does."""
_SURE = 2
"""Words that two must share for what lasts to be one thing."""
_LEAD = 2
_MONTH = 15
_YEAR = 300


class _Kinds(msgspec.Struct, forbid_unknown_fields=True):
    verbs: dict[str, str]
    things: dict[str, str]


class _Told(NamedTuple):
    kind: str
    verb: str
    about: frozenset[str]
    names: frozenset[str]
    """Words with a capital before the verb."""
    time: Moment
    front: bool
    sentence: int


@lru_cache(maxsize=1)
def _kinds() -> tuple[re.Pattern[str], dict[str, str]]:
    data = read_toml(Path(__file__).parent / "events" / "event_kinds.toml", _Kinds)
    verbs = re.compile(
        rf".*(?<![\w-])(?:{'|'.join(f'(?P<{kind}>{words})' for kind, words in data.verbs.items())})(?![\w-])(?P<rest>[^,;]{{0,30}})$",
        re.IGNORECASE,
    )
    return verbs, {word: f"={thing}" for thing, words in data.things.items() for word in words.split("|")}


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    spans = [*(each.span for each in article.dates), *(each.span for each in article.years)]
    spans += (each.span for each in article.relatives if each.weekday is not None)
    timed = sorted({article.sentence_index(each.start) for each in spans})
    lead = next((each.block for each in article.sentences if article.blocks[each.block].scope == "paragraph"), -1)
    ahead = [at for at in timed if article.sentences[at].block == lead or article.blocks[article.sentences[at].block].scope in _FRONT]
    front = list(_all_told(article, ahead, front=True))
    if not front:
        return
    told = [*front, *_all_told(article, [at for at in timed if at not in ahead], front=False)]
    for first in front:
        others = [each for each in told if each is not first and each.sentence != first.sentence and _one_thing(first, each)]
        others = [each for each in others if each.kind != "until" or _block(article, each) != _block(article, first)]
        others = [each for each in others if each.about == first.about] or others  # "mass production", not "construction" too
        apart = [each for each in others if _apart(first.time, each.time)]
        if len(apart) != 1 or len(others) != 1 or (apart[0].front and apart[0].sentence < first.sentence):
            continue
        here = apart[0]
        span, there = here.time.span, article.slice(first.time.span)
        message = f"{_said(here)} {article.slice(span)}, but {_said(first)} {there}."
        if here.kind == "until":
            message = f"Until {article.slice(span)} here, but until {there} elsewhere."
        yield Match(span, message, related=(Related(first.time.span, "another time"),))


def _block(article: Article, told: _Told) -> int:
    return article.sentences[told.sentence].block


def _said(told: _Told) -> str:
    return f"“{told.verb}” {'on' if told.time.kind == 'weekday' or told.time.low == told.time.high else 'in'}"


def _all_told(article: Article, sentences: list[int], *, front: bool) -> Iterator[_Told]:
    verbs, things = _kinds()
    for at in sentences:
        sentence = article.sentences[at]
        text = article.slice(sentence.span)
        times = [each for each in moments(article, sentence.span) if _plain(article, each)]
        if not times or len(times) > _LEAD:
            continue
        for time in times:
            if (lasts := _lasting(article, at, text[: time.span.start - sentence.span.start])) is not None:
                yield _Told("until", "until", lasts, frozenset(), time, front, at)
                continue
            before = _AT.sub("", text[: time.span.start - sentence.span.start])
            clause = _CLAUSE.split(before)[-1]
            found = verbs.match(clause)  # the last of them
            if found is None or len(found["rest"].split()) > _LEAD or _OTHER.search(clause):
                continue
            kind = next(name for name, value in found.groupdict().items() if value and name != "rest")
            whole = clause[: found.start(kind)]
            if _ELSEWHERE.match(clause) or (not front and _NEW.search(whole)):
                continue
            names = frozenset(_NAME.findall(whole))
            words = [word.lower() for word in re.findall(r"[A-Za-z][\w'’-]+", whole + found["rest"])]
            about = frozenset(things.get(word, stem(word)) for word in words[-8:] if word not in SMALL and len(word) > _LEAD + 1)
            yield _Told(kind, found[kind], about, names, time, front, at)


def _lasting(article: Article, at: int, before: str) -> frozenset[str] | None:
    """What lasts "until noon on": the words before it, of "it" those of the sentence before."""
    found = _UNTIL.search(before)
    if found is None or _OTHER_DAY.search(before):
        return None
    told = before[: found.start()]
    sentence = article.sentences[at]
    if _IT.match(before) and at and article.sentences[at - 1].block == sentence.block:
        told += article.slice(article.sentences[at - 1].span)
    words = [word.lower() for word in re.findall(r"[A-Za-z][\w'’-]+", told)]
    return frozenset(stem(word) for word in words if word not in SMALL and len(word) > _LEAD + 1) - _MUTE


def _plain(article: Article, time: Moment) -> bool:
    return time.kind in ("day", "weekday") and not article.quoted(time.span) and not _TODAY.match(article.text, time.span.start)


def _one_thing(one: _Told, other: _Told) -> bool:
    shared = one.about & other.about
    if "until" in (one.kind, other.kind):
        return one.kind == other.kind and one.time.kind == other.time.kind and len(shared) >= _SURE
    if one.time.kind == "day" and one.time.high - one.time.low > _YEAR and (one.about != other.about or len(shared) < _SURE):
        return False  # of a bare year the whole must be the same
    named = not (one.names and other.names) or bool(one.names & other.names)
    whole = shared in (one.about, other.about)  # "the Kites opened their season" is not "the Hawks opened their season"
    return named and whole and one.kind == other.kind and bool(shared) and one.time.kind == other.time.kind


def _apart(one: Moment, other: Moment) -> bool:
    """Whether no day is common to both."""
    if one.kind == "weekday":
        return one.low != other.low
    wide = (one.high - one.low, other.high - other.low)
    alike = min(wide) * 4 >= max(wide) or max(wide) < _MONTH
    return alike and (one.high < other.low or other.high < one.low) and one.sure == other.sure
