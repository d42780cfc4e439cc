"""What begins on Monday at six and lasts 48 hours doesn't end on Thursday at six.

Begin, end and length of one thing may stand in three places: the length in the headline or a sentence beside, the ends in the body. Each end must be
told by a verb of its own ("begins at 6am on Monday and ends at 6am on Thursday", "from 2011 until she left in 2017", "restarted at 8.40pm after
stopping at 8.05pm"), and there may be but one of each in the two sentences, or words that both places share. Where another length or other ends of
the piece go together, nothing is said.

Bad:

    Date: 2023-01-26

    The strike by 460 dockers will begin at 6am on Monday 30 January and end at 6am on Thursday 2 February.

    It is their third strike for 48 hours this year.
                                 ^^^^^^^^ From 6am on Monday 30 January to 6am on Thursday 2 February are 3 days, not 48 hours.

Bad:

    There was a delay of 25 minutes when the lights failed. Play restarted at 8.40pm after stopping at 8.05pm.
                         ^^^^^^^^^^ From 8.05pm to 8.40pm are 35 minutes, not 25 minutes.

Good:

    Date: 2023-01-26

    The strike by 460 dockers will begin at 6am on Monday 30 January and end at 6am on Wednesday 1 February. It will last for 48 hours.

Good:

    There was a delay of 35 minutes. Play restarted at 8.40pm after stopping at 8.05pm, and went on for 25 minutes.

Good:

    Date: 2024-03-01

    Work on the bridge starts in March 2024 and will take 14 months. A new station, eight years in the making, opened in September 2023.

Evidence: 0 in 1.2 million words of edited news and public reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import moments
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.clocks.clock_ties import of_another
from pelican_newslint.rules.dates.lengths.begun_and_ended import Ends, begun_and_ended, ends_told
from pelican_newslint.rules.dates.lengths.by_sentence import lengths_by_sentence
from pelican_newslint.rules.dates.lengths.nth_day import GROUPS
from pelican_newslint.rules.dates.reading.sketch import SOFT, Distance, L, amount, fits, sketch
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="temporal-contradiction",
    wakes=Wakes.on("minutes", "hour", "hours", "days", "day", "week", "weeks", "fortnight", "month", "months", "year", "years"),
)  # fmt: skip

_LENGTH = later(
    rf"\b(?:lasts|lasted|lasting|(?:to|will|would|should|often|usually) last|"
    rf"tak(?:e|es|ing|en)|took|for|over|after|of|in|spen[dt]) {SOFT}(?P<l>{L})(?P<behind>[^.;]{{0,16}})"
    rf"|{SOFT}(?P<h>{L}) (?=[a-z])"
)
_STEP = later(
    r",? ?(?:later|earlier|after|before|ago|from (?:now|then)|old|older|younger|a (?:day|week|month|year)|"
    r"each|every|per|between|on end|at a time|in (?:jail|prison)|with (?=[A-Z])|under|alongside)"
)
_SHY = later(
    r"\b(?:if|would|could|might|may|every|each|usually|normally|per|aged?|born|another|other|second|separate|different|again|jailed|sentenced?|"
    r"prison|average|previous\w*|first|original\w*|postpon\w*|extend\w*|delayed until|"
    r"moved|up to|within|longer|shorter|each time|of that|of them|of those|on average|some of|dead|"
    r"at least|least|more than|shifts?|a day|a week|rest(?:s|ed|ing)|breaks|on and off|in turns)\b",
    re.IGNORECASE,
)
_DONE = frozenset("year years month months week weeks days hours minutes last will with from that this have been".split())
_DAY = 1440.0
_LEAST, _MOST = 0.28, 3.6
_LEAD = 2
_TOP = 5
_SHARED = 2


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begins = starts(woken)
    lengths = [each for each in article.lengths if not each.step and article.blocks[each.block].span.start in begins]
    if not lengths or not ends_told(article):
        return
    spans = list(begun_and_ended(article))
    if not spans:
        return
    for length, at in _lengths(article, lengths):
        found = _against(article, length, at, spans)
        if found is not None:
            yield found


def _lengths(article: Article, lengths: list[Length]) -> Iterator[tuple[Length, int]]:
    """Those that are told of something that lasts, the only ones of their sentence."""
    by_sentence = lengths_by_sentence(article, lengths)
    for at, inside in by_sentence.items():
        if len(inside) != 1 or article.quoted(inside[0].span) or _SHY.search(article.slice(article.sentences[at].span)):
            continue
        drawn = sketch(article, article.sentences[at].span, inside)
        for found in _LENGTH.finditer(drawn.text):
            name = found["l"] or found["h"]
            if drawn.marks[name] is inside[0] and not _STEP.match(found["behind"] or "") and (found["l"] or inside[0].hyphenated):
                yield inside[0], at
                break


def _against(article: Article, length: Length, at: int, spans: list[Ends]) -> Match | None:
    near = [each for each in spans if _tied(article, length, at, each) and _alike(length, each.between)]
    if len(near) != 1 or any(fits(length, each.between) for each in spans):
        return None
    ends = near[0]
    if _until_now(article, length, ends):
        return None
    if any(fits(other, ends.between) for other in article.lengths if not other.step and other.span != length.span):
        return None  # told rightly too: the length is another's
    first, last = article.slice(ends.begin.span), article.slice(ends.end.span)
    message = f"From {first} to {last} are {amount(ends.between, length.unit)}, not {article.slice(length.span)}."
    related = (Related(ends.begin.span, "the beginning"), Related(ends.end.span, "the end"))
    sure = len(ends.begin.points) == len(ends.end.points) and ends.between.cycle != 720 and length.bound == ""
    sure = sure and (at in (ends.begin.sentence, ends.end.sentence) or _plainly(article, at))
    if ends.begin.sentence != ends.end.sentence and not _taken_up(article, ends):
        return Match(length.span, message, related=related, severity="suggestion")
    return Match(length.span, message, related=related, severity="error" if sure else None)


def _until_now(article: Article, length: Length, ends: Ends) -> bool:
    """ "A quarrel that has gone on for two years" isn't what ends next spring."""
    last = ends.end.points[0]
    to_come = article.date is not None and last.kind == "day" and last.low > article.date.toordinal()
    return to_come and _SO_FAR.search(article.text[max(length.span.start - 50, 0) : length.span.start]) is not None


def _taken_up(article: Article, ends: Ends) -> bool:
    """Whether the later of the two sentences speaks of the same thing: by a pronoun, or of what is done."""
    later = article.slice(article.sentences[max(ends.begin.sentence, ends.end.sentence)].span)
    return bool(_PRONOUN.match(later)) or re.search(r"\b(?:finish|complet|conclud|ready|over\b|done\b)", later) is not None


def _alike(length: Length, between: Distance) -> bool:
    """Whether the two are of one order of size and unit."""
    middle = (between.low + between.high) / 2
    if between.cycle is not None:
        middle %= between.cycle
        if length.minutes >= between.cycle or length.unit not in (("minute", "hour") if between.cycle <= _DAY else ("hour", "day")):
            return False
    return middle > 0 and _LEAST <= length.minutes / middle <= _MOST


def _tied(article: Article, length: Length, at: int, ends: Ends) -> bool:
    """Whether the length is of what begins and ends there: by a sentence, a pronoun or words that both places share."""
    first, last = sorted((ends.begin.sentence, ends.end.sentence))
    if at in (first, last):
        return not length.hyphenated and not _apart_from(article, length, at, ends)
    if _LATE.search(article.text, max(length.span.start - 30, 0), length.span.start) and _PLANNED.search(_both(article, ends)):
        return False
    if _another_day(article, at, ends) or _LOCAL.match(article.slice(article.sentences[at].span)):
        return False
    here = article.slice(article.sentences[at].span)
    shared = _words(article, at) & (_words(article, first) | _words(article, last))
    top = article.blocks[article.sentences[at].block].scope in {"headline", "summary"} or at < first
    enough = top or len(shared) >= _SHARED or any(shared & group for group in GROUPS)
    if shared and enough and (top or abs(at - first) <= _LEAD or abs(at - last) <= _LEAD):
        return True
    alone = ends.lone and at < _TOP and length.unit == "year" and sum(each.unit == "year" for each in article.lengths) == 1
    if alone and here[: length.span.start - article.sentences[at].span.start].endswith(("over ", "over about ", "over some ")):
        return True
    if not first - 1 <= at <= last + 1 or abs(article.sentences[at].block - article.sentences[first].block) > 1:
        return False
    there = article.slice(article.sentences[first].span)
    if _STARTS.match(here):
        return False
    return bool(_IT.match(here) or (_GAP.search(here) and _STOPS.search(there)) or (at == first - 1 and _PRONOUN.match(there)))


def _apart_from(article: Article, length: Length, at: int, ends: Ends) -> bool:
    """Whether a clause of its own, of another thing, holds the length: "until he left in 2012, after a row that went on for three years"."""
    start = article.sentences[at].span.start
    if _HELD_UP.search(article.text[max(start, length.span.start - 40) : length.span.start]):
        return True
    for end in (ends.begin, ends.end):
        if end.sentence == at:
            first, last = sorted((length.span, end.span))
            if _CLAUSE.search(article.text, first.end, last.start) or of_another(article.text[first.end : last.start]):
                return True
    return False


def _another_day(article: Article, at: int, ends: Ends) -> bool:
    """Whether the sentence has a day or a month of its own, which is neither end."""
    told = {article.slice(point.span) for end in (ends.begin, ends.end) for point in end.points}
    sentence = article.sentences[at].span
    points = (article.slice(each.span) for each in moments(article, sentence) if each.kind != "clock")
    points = (each for each in points if re.search(r"[A-Z\d]", each))  # not "this year"
    return any(not any(each in other or other in each for other in told) for each in points)


def _plainly(article: Article, at: int) -> bool:
    here = article.slice(article.sentences[at].span)
    return bool(_IT.match(here) or _GAP.search(here))


def _both(article: Article, ends: Ends) -> str:
    return " ".join(article.slice(article.sentences[each.sentence].span) for each in (ends.begin, ends.end))


_LATE = later(r"\b(?:delays?|overrun|extension) (?:of|lasting) (?:about |some |almost |nearly )?$")
_PLANNED = later(r"\b(?:was|were|had been|is|are) (?:to|due to|meant to|supposed to|scheduled to|planned to)\b|\bshould have\b|\bplanned\b")
"""What is late has ended later than that."""
_LOCAL = later(r"(?:In|At|On|For|Around|Near) (?:[A-Z]|some|many|most|parts)")
"""There it may have lasted longer."""
_CLAUSE = later(
    r"\b(?:that|which|who|whose|where|when|while|after|before|although|though|because|but|with|during|including) |; "
    r"|, (?:then )?for [\w-]+ (?:years? |months? )?(?:in|at|with|on)\b|\band,? (?:then,? )?from $"
)
_HELD_UP = later(r"\b(?:stopp\w+|delay\w+|paus\w+|interrupt\w+|held up|adjourn\w+|suspend\w+|broken off|halted)\b[^;]{0,20}$")
"""Right before the length: it's a break's."""
_IT = later(
    r"(?:It|They|That|This) (?:had |has |will |is expected to |was to )?(?:last|t[ao]k|took|r[au]n|go on|went on)"
    r"|(?:He|She|They) (?:had )?(?:held|kept|did|had|filled|stayed in|remained in) (?:the|that|this) "
    r"(?:post|job|role|office|seat|position|chair|title) "
)
_SO_FAR = later(r"\b(?:has|have) (?:now |already |so far )?(?:been|lasted|gone|run|taken|dragged|continued|rumbled|raged)\b[^.,;]{0,24}$")
_STARTS = later(r"It (?:started|began|opened|ended) with")
_STOPS = later(r"\b(?:stopp|halt|restart|resum|reopen|clos|shut|suspend|interrupt|work|repair)", re.IGNORECASE)
_GAP = later(
    r"\b(?:delay|break|stoppage|interruption|wait|gap|pause|interval|hold-up) (?:of|lasting) "
    r"|\b(?:work|job|repairs) (?:had |has |will )?(?:took|take)"
)
_PRONOUN = later(r"(?:It|They|He|She) ")


def _words(article: Article, at: int) -> frozenset[str]:
    """Stems of the words without a capital: a name says little of what lasts."""
    text = article.slice(article.sentences[at].span)
    return frozenset(stem(word) for word in re.findall(r"\b[a-z][a-z'’-]{3,}", text) if word not in SMALL and word not in _DONE)
