"""Next Sunday hasn't come, and last month is over.

"Exams began next Sunday" and "the booths will be full by last month" contradict themselves: the tense or the word is wrong. The verb must
stand right before the day, so that what is said of another time is left alone.

Bad:

    Exams began next Sunday in every school.
                ^^^^^^^^^^^ “began” is past, but next Sunday lies ahead.

Bad:

    The service expects the booths to be full by last month.
                                                 ^^^^^^^^^^ “expects” looks ahead, but last month has passed.

Bad:

    The ministers will meet last Friday in Hull.
                            ^^^^^^^^^^^ “will meet” looks ahead, but last Friday has passed.

Bad:

    The show was opened tomorrow evening by a farmer.
                        ^^^^^^^^ “was opened” is past, but tomorrow lies ahead.

Bad:

    The mayor is scheduled to give her speech last Friday.
                                              ^^^^^^^^^^^ “is scheduled to give” looks ahead, but last Friday has passed.

Bad:

    Date: 2023-06-08

    The next count began in August, when the birds come.
                            ^^^^^^ “began” is past, but the next count lies ahead, and so does August.

Bad:

    The coach said that the Cup, where she'd won a medal next year, is her goal.
                                                         ^^^^^^^^^ “won” is past, but next year lies ahead.

Bad:

    The coach said that she had won a medal in Oslo next year.
                                                    ^^^^^^^^^ “won” is past, but next year lies ahead.

Bad:

    Date: 2023-06-08

    The grant will be paid to all growers from next April 2023.
                                               ^^^^^^^^^^^^^^^ “next”, but April 2023 has passed.

Good:

    Date: 2023-06-08

    The grant will be paid from next April 2024. It was agreed the next March 2023. Last May 2023 it was raised.

Good:

    The coach said that she would win a medal in Oslo next year. What if she had won next year? She said that they had sold seats for next week.

Good:

    Date: 2023-06-08

    The next count begins in August. The next train left in May, and the next day a storm hit the coast in August. In 2020 he won; the next
    race was held in October.

Good:

    Exams begin next Sunday. They will sell what they bought last month, and the man who will be judged last week lost.

Good:

    She thinks they'd beat Spain next year.
    He said that the exams began next Sunday. She opened next month's letters, and what was held next week? The firm expects what it did last year.

Good:

    They began the next Sunday. It will be last year's winner. She will play last. The house opened next door. By last month it was full.

Good:

    The second game will be played in Leeds next Saturday. The album, which is released next week, was made in Wales.

Evidence: 0 in 130,000 words of edited text.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.calendar_words import MONTHS
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.named_next import named_next
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="tense-and-date", wakes=Wakes.on("next", "last", "yesterday", "tomorrow"),
)  # fmt: skip

_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week|weekend|month|year|spring|summer|autumn|winter)"
_NEXT = later(rf"^(?:on )?next {_DAY}$", re.IGNORECASE)
_YESTERDAY = later(r"^(?:yesterday|last (?:night|evening))\b", re.IGNORECASE)
_LAST = later(rf"^(?:on )?last {_DAY}$", re.IGNORECASE)
_EVENT = (
    r"began|started|ended|closed|opened|took place|met|arrived|died|left|came|went|happened|played|beat|defeated|lost|won|drew|visited|"
    r"spoke|presented|"
    r"performed|sang|gave|hosted|toured|travelled|traveled|flew|sailed|married|celebrated|crashed|hit|struck|voted|finished|completed|ran|"
    r"fought|scored|"
    r"attended|appeared|unveiled|published|released|reopened|resigned|retired|launched|walked out|landed|won|sold|bought|delivered|competed|"
    r"testified|"
    r"(?:was|were) (?:held|opened|shut|sold|found|killed|arrested|launched|given|played|shown|laid|staged|performed|hit|struck|published|"
    r"released|signed)"
)
_GAP = (
    r"(?: (?!(?:to|for|of|that|until|till|before|by|through|into|ahead|about|with|due|if|plans?|its|their|his|her|and|but|or|then|he|she|"
    r"they|it|when|"
    r"as|while|who|which)\b|\d)[\w'’-]+){0,7}?"
)
_PAST = later(rf"(?P<verb>\b(?:{_EVENT})){_GAP}(?: on)? $")
_AHEAD = later(
    r"(?P<verb>(?<!\ba )(?<!\bthe )(?<!\bhis )(?<!\bher )"
    r"\b(?:will|shall|(?:is|are) (?:going |due |scheduled |set |slated |expected |planning |likely )?to) "
    r"(?:also |then |not )?(?:be )?[a-z]+)"
    r"(?: (?!(?:that|which|who|whom|was|were|had|has|have|since|after|when|what|of|from|than|as|like|because|whose|for|by|about)\b|[a-z]+ed\b|"
    r"(?:held|won|built|made|seen|found|shot|lost|sold|set|begun|hurt|struck|bought|taken|given|born|put|left|hit|stolen|beaten|"
    r"signed)\b)[\w'’-]+){0,6}?(?: on)? $"
)
_BY_LAST = later(
    r"(?P<verb>\b(?:expects?|will|hopes?|aims?|plans?|(?:is|are) (?:due|set|expected|to)))\b"
    r"(?!.*\b(?:was|were|had|did|since|that)\b)[^.,;:]{0,50}? by $"
)
_CLAUSE = later(r"[;:–—]|, (?:and|but|who|which|when|while)\b")
_PLANNED = later(
    r"\b(?:due|scheduled|planned|booked|set|moved|postponed|brought|expected|agreed|wanted|hoped|meant|supposed|going|billed|down)\b"
)
_REPORTED = later(r"\b(?:said|says|told|thought|hoped|heard|knew|that|if|whether|would|what)\b")


_TOMORROW = later(rf"^(?:tomorrow|next (?:{MONTHS}))\b", re.IGNORECASE)
_WAS = later(
    rf"(?P<verb>\b(?:{_EVENT}|(?:was|were) [a-z]{{3,}}ed))(?: (?!(?:to|for|of|that|ahead|before|by|until|if|when|as|who|which)\b)[\w'’-]+){{0,4}}?"
    r"(?: on| in| at \S+)? (?:(?:at|by|from) [\d.:apm]+ )?$"
)
"""A past deed, right before "tomorrow"."""
_RAN = later(
    r"(?P<verb>\b(?:ran|lasted|stayed open|was open|were open|went on|continued|remained (?:open|shut|closed)))\b[^.,;:]{0,40}? "
    r"(?:until|till|to) (?:the (?:end|start|beginning|middle) of )?$"
)
_NOT_PAST = later(
    r"\b(?:will|shall|would|should|could|can|may|might|must|to|be|being|is|are|gets?)(?: (?!that\b)\w+ly| also| not| then| now)? $"
)
"""Before a participle: "will be played", "is released", "are published"."""


_NEXT_ONE = later(
    rf"(?:The )?[Nn]ext (?P<what>(?!(?:day|night|morning|evening|afternoon|week|month|year|door|step|thing|time|move|hour|to|came|he|she|they"
    rf"|it|one|two"
    r"|few|generation|stop|was|were|in|on|at)\b)[a-z-]+(?: (?!wa|we)[a-z]+)?) (?P<verb>"
    rf"(?:{_EVENT}|(?:was|were) [a-z]{{3,}}ed)) (?:in|on) (?:the )?$"
)
_MONTHS = 8
"""Months ahead of the article's own within which a bare one is hardly last year's."""


def _next_one(article: Article, woken: tuple[Block, ...]) -> Found:
    """ "The next survey began in July", in June."""
    today = article.date
    for each in inside(article, article.dates, woken) if today else ():
        if today is None or each.month is None or each.year not in (None, today.year) or not 0 < (each.month - today.month) % 12 <= _MONTHS:
            continue
        sentence = article.sentence_at(each.span.start).span
        found = _NEXT_ONE.match(article.text[sentence.start : each.span.start])
        years = any(year.block == each.block and year.year < today.year for year in article.years)
        if found and not years:
            month = article.slice(each.span)
            message = f"“{found['verb']}” is past, but the next {found['what']} lies ahead, and so does {month}."
            yield Match(each.span, message)


def _reported(lead: str, clause: str, verb: re.Match[str]) -> bool:
    """Whether somebody speaks, thinks or supposes; what "had won" by then was past for him too."""
    short = clause.endswith(("'d ", "’d "), 0, verb.start())
    if short and verb["verb"] in ("hit", "beat"):
        return True  # "they'd beat Spain": would
    had = short or clause.endswith("had ", 0, verb.start())
    return _REPORTED.search(_THAT.sub(" ", lead) if had else lead) is not None


_THAT = later(r"\b(?:said|says|told|heard|knew|that)\b")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    yield from _next_one(article, woken)
    yield from named_next(article, woken)
    for relative in inside(article, article.relatives, woken):
        written = article.slice(relative.span)
        start = article.sentence_at(relative.span.start).span.start
        lead = article.text[max(start, relative.span.start - 90) : relative.span.start]
        if article.text[: relative.span.start].endswith(("the ", "The ")):
            continue  # the next Tuesday: of the story, not of the article
        clause = _CLAUSE.split(lead)[-1]
        if article.text[relative.span.end : relative.span.end + 2] in {"'s", "’s"}:
            continue
        if (
            _NEXT.match(written)
            and (found := _PAST.search(clause))
            and not (_PLANNED.search(clause) or _reported(lead, clause, found) or _NOT_PAST.search(clause, 0, found.start("verb")))
        ) or (
            _TOMORROW.match(relative.base)
            and (found := _WAS.search(clause) or _RAN.search(article.text[max(start, relative.span.start - 90) : relative.span.start]))
            and not (_PLANNED.search(clause) or _reported(lead, clause, found) or _NOT_PAST.search(clause, 0, found.start("verb")))
            and not article.quoted(relative.span)
        ):
            sure = relative.form == "day"
            message = f"“{found['verb']}” is past, but {written} lies ahead."
            yield Match(relative.span, message, severity="error" if sure else None)
        elif (
            (_LAST.match(written) or _YESTERDAY.match(written))
            and (found := _AHEAD.search(clause) or _BY_LAST.search(lead))
            and not _REPORTED.search(lead)
        ):
            yield Match(relative.span, f"“{found['verb']}” looks ahead, but {written} has passed.")
