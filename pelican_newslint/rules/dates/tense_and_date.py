"""What will happen lies ahead of the article's date, what happened lies behind it.

"The next round will start on January 3, 2021" in a piece of December 2021 is a slip in the year, the sort that comes every January. The
date must be written with its year or the weekday that only one year gives it, or lie within weeks of the article so that no other can be meant.

Bad:

    Date: 2021-12-29

    The second round will start on January 3, 2021.
                                   ^^^^^^^^^^^^^^^ “will” and 3 January 2021, in an article of 29 December 2021: that day has passed.

Bad:

    Date: 2021-03-06

    The fair was held on 12 May 2021.
                         ^^^^^^^^^^^ 12 May 2021 had not come on 6 March 2021.

Bad:

    Date: 2024-03-05

    A dividend was agreed. It'll be paid on 6 October 2022.
                                            ^^^^^^^^^^^^^^ “will” and 6 October 2022, in an article of 5 March 2024: that day has passed.

Good:

    Date: 2024-03-05

    A dividend was agreed. It'll be paid on 6 October 2024. It was first paid on 6 October 2022.

Bad:

    Date: 2024-03-05

    The plant will open in May 2022.
                           ^^^^^^^^ “will” and May 2022, in an article of 5 March 2024: that time has passed.

Bad:

    Date: 2024-03-05

    On 1 May 2024 the company announced a loss.
       ^^^^^^^^^^ 1 May 2024 had not come on 5 March 2024.

Bad:

    Date: 2024-03-05

    The tenant has until Friday 1 March to leave.
                         ^^^^^^^^^^^^^^ This lies ahead, but 1 March 2024 had passed on 5 March 2024.

Bad:

    Date: 2024-03-05

    The first ferry will be handed over in the autumn of 2022.
                                           ^^^^^^^^^^^^^^^^^^ “will” and autumn of 2022, in an article of 5 March 2024: that time has passed.

Good:

    Date: 2021-12-29

    The second round will start on January 3, 2022.

Good:

    Date: 2024-03-05

    The film begins in January 2024, and the first ferry will be handed over in the autumn of 2024. The lease expired in 2022.

Good:

    Date: 2024-03-05

    The bill will be read on Friday and signed on 30 March.

Good:

    Date: 2024-03-05

    The plant will replace one built in 2012, and it will mark the death of its founder on 5 May 2010. It was planned for 2026.

Good:

    Date: 2024-03-05

    In May 2024 a plan agreed in 2022 takes effect. The council was told that work on 3 June 2024 would begin at night.

Good:

    Date: 2021-03-06

    The fair was to be held on 12 May 2021, and it was decided that it would start on 1 May 2021 at noon.

Evidence: 1 in 303,000 words of edited news, true; a verb must stand right before the date's own words, or right behind a date that leads.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.happened import behind, leads_behind, past_verb
from pelican_newslint.rules.dates.reading.said_then import NOTE, SAID_THEN
from pelican_newslint.rules.dates.reading.tense import BECAUSE, SINCE, USUAL, ahead, coming, leads_ahead, listed, present
from pelican_newslint.rules.dates.reading.told_times import ToldTime, say_day, told_times
from pelican_newslint.rules.dates.reading.whose_year import another_year, of_old, touched
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="error", languages=("en",), needs=frozenset({"date"}), wakes=Wakes(tokens=frozenset({"date", "month", "year"}))
)

_PROGRAMME = 300
"""Days: what is told in the present and lies further back is history."""
_SOON = 30
"""Days from the article within which a day without a year can hardly be another year's."""
_MONTHS = 61
"""Days within which it is probably this year's: of last year's day "last" is said."""
_BY_WEEKDAY = 181
_GRACE = 1
_MERIDIEM = later(r"\b([ap])\.m\.")
_STATE = later(r"(?<=[a-z]), (?:[A-Z][\w.'’-]+ ){0,2}[A-Z][\w.'’-]+, (?=(?:on|in|by|from|until) $)")
""" "At Corrie, Arran, on": where the place is cuts no clause."""
_SHORT_WILL = later(r"(?<=[a-z])['’]ll\b|(?<=\bI)['’]ll\b")
_OF_THIS = later(r"^ (?:of )?this year\b")
_RANGE = later(r" ?(?:to|until|till|through|-|–)")
_OTHER_YEAR = later(r",? (?:of )?(?:last|next|that|the (?:previous|following|same)) (?:year|season)\b")
_YEARLY = later(r"\b(?:season|term|year|timetable|programme|series)\b[^.]{0,40}$")
"""What comes every year ends on its next day: "the season, which ends on 30 September"."""
_YEAR_SAID = later(
    r"\b(?:[Nn]ext|[Ll]ast|previous|following) (?:year|season)\b|\b(?:19|20)\d\d\b|\bin [\w-]+ (?:years|decades|centuries)(?:[’'] time)? on $"
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    assert article.date is not None
    for time in told_times(article, woken, article.date):
        sentence = article.sentence_at(time.span.start).span
        lead = _MERIDIEM.sub(r"\1-m-", article.text[max(sentence.start, time.span.start - 90) : time.span.start])
        lead = _SHORT_WILL.sub(" will", _STATE.sub(" ", lead))
        rest = article.text[time.span.end : min(sentence.end, time.span.end + 70)]
        rest = _OF_THIS.sub("", rest)
        plain = time.sure or (time.proved and not of_old(article, time)) or abs((time.first - article.date).days) <= _SOON
        severity: Severity | None = None if plain else "warning"
        if article.quoted(time.span) or SAID_THEN.search(article.text, max(sentence.start, time.span.start - 160), time.span.start):
            continue  # a document of another day, or what was said then
        if not time.sure and ((time.first.month, time.first.day) == (9, 11) or _OTHER_YEAR.match(rest) or _YEAR_SAID.search(lead)):
            continue  # a day that needs no year, or that tells it behind
        if not time.sure and (told := another_year(article, time, sentence.start)) is not None:
            if told >= sentence.start:
                continue
            severity = "warning"
        if (time.first - touched(article)).days > _GRACE and time.sure and (dead := SINCE.search(lead)) and not BECAUSE.match(rest):
            said = f"Not since {time.said}: that" if "since" in dead[0] else time.said
            yield Match(time.span, f"{said} had not come on {say_day(article.date)}.")
            continue
        if (not time.sure and (USUAL.match(rest) or _NEXT.search(lead))) or _EVERY.match(rest) or _SAID_OF.search(lead + "\n" + rest):
            continue
        yield from _by_tense(article, time, (lead, rest), severity)


def _by_tense(article: Article, time: ToldTime, round_it: tuple[str, str], severity: Severity | None) -> Found:
    """What the verb before the date says, or behind one that leads its sentence."""
    assert article.date is not None
    lead, rest = round_it
    sentence = article.sentence_at(time.span.start).span
    goes_on = lead.endswith("from ") and _RANGE.match(rest) is not None
    if time.last < article.date and not goes_on and (ahead(listed(lead), rest, day=time.exact) or leads_ahead(lead, rest)):
        unit = "day" if time.exact else "time"
        message = f"“will” and {time.said}, in an article of {say_day(article.date)}: that {unit} has passed."
        if "will" not in lead + rest:
            message = f"This lies ahead, but {time.said} had passed on {say_day(article.date)}."
        yield Match(time.span, message, severity=severity)
    elif 0 < (article.date - time.last).days < _PROGRAMME and not _YEARLY.search(lead) and (present(lead) if time.exact else coming(lead)):
        yield Match(time.span, f"This lies ahead, but {time.said} had passed on {say_day(article.date)}.", severity="warning")
    elif time.sure and 0 < (article.date - time.last).days < _LATELY and _WOULD.search(lead) and not _LOOKS_BACK.search(lead + rest):
        yield Match(time.span, f"Said of what is to come, but {time.said} had passed on {say_day(article.date)}.", severity="suggestion")
    elif time.first > article.date and _STARTS.search(lead) and (over := _OVER.match(rest)):
        yield Match(time.span, f"This lies ahead, but it “{over[1]}” already.", severity="warning")
    elif (_GRACE - _named_day(article, time)) < (time.first - touched(article)).days < _far(time) and (
        (behind(lead, rest, sure=time.sure) or leads_behind(lead, rest)) and not NOTE.search(article.slice(sentence))
    ):
        away = (time.first - article.date).days
        if not time.sure and away > _SOON and ((of_old(article, time) and not time.proved) or _of_a_plan(lead, rest)):
            return
        soon = away <= _GRACE
        message = f"{time.said} had not come on {say_day(article.date)}."
        yield Match(time.span, message, related=_verb(time, lead, rest), severity="warning" if soon else severity)


_LATELY = 200
_WOULD = later(
    r"\b(?:said|announced|added|confirmed|explained|insisted)\b(?: on [A-Z][a-z]+day)? that "
    r"(?:(?!\b(?:if|had|was|were|once)\b)[^.;:“”\"]){2,60}? would "
    r"(?:be (?:ready|open|delivered|completed|finished|built|in service|back|handed over|launched|repaired)|arrive|open|begin|start|reopen|return|"
    r"launch|resume)(?: [a-z]+){0,3} (?:in|by|on|at) (?:early |late |the (?:end|start|middle) of |mid-)?$"
)
""" "Said that the jets would arrive by the end of 2023", in March 2024."""
_LOOKS_BACK = later(r"\b(?:original\w*|initial\w*|first|but|though|yet|however|promis\w+|planned|had|instead|delay\w*|at the time|then)\b")
_STARTS = later(r", (?:which|that) (?:starts?|begins?|opens?|gets under way|kicks off|takes place) (?:on|in) $")
_OVER = later(r",? (finished|ended|concluded|came to an end|drew to a close|was (?:won|completed|held))\b")
""" "The harvest, which starts on 1 September, finished with"."""
_EVERY = later(r" (?:of )?(?:every|each) year\b|,? annually\b|,? yearly\b")
_SAID_OF = later(r"^By \n, [A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)? (?:said|says|told)\b.{0,60}\b(?:will|would|to)\b")
""" "By 5 June, Ms Roe said, all mills will be open": the day is of what was said."""
_NEXT = later(r"\b[Nn]ext (?!week|month|year|day|to\b|door)[a-z]+\b")
""" "The next count is planned for 20 December": of what comes every year."""


def _verb(time: ToldTime, lead: str, rest: str) -> tuple[Related, ...]:
    """The verb that says that it is past."""
    if (place := past_verb(lead, rest)) is None:
        return ()
    start = time.span.start if place[0] < 0 else time.span.end
    return (Related(Span.of(start + place[0], start + place[1]), "told as past"),)


def _named_day(article: Article, time: ToldTime) -> bool:
    """Whether the weekday stands there too and is right: then not even a day's grace is due."""
    return article.slice(time.span)[:3] == f"{time.first:%a}" and time.exact


def _far(time: ToldTime) -> int:
    """Days ahead from which it may be an earlier year's."""
    if time.sure:
        return 9999
    return _BY_WEEKDAY if time.proved else _MONTHS


def _of_a_plan(lead: str, rest: str) -> bool:
    """Whether another noun stands between the verb and the day, which may be its own: "held talks on a strike on"."""
    verb = past_verb(lead, rest)
    return verb is not None and verb[0] < 0 and _ANOTHERS.search(lead, len(lead) + verb[0]) is not None


_ANOTHERS = later(r" (?:on|for|of|about|over|against|from|into|to) (?:an?|the|its|his|her|their)?.* on $")
