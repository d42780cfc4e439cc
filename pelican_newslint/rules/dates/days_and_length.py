"""Two days and the time between them go together, wherever they stand.

"Laid on 3 March and painted on 31 March, after 18 days in a dry dock" has one of the three wrong; so have four nights that began on
Sunday and ended on Wednesday, and a cat that "comes home after three years", from June 2018 to June 2023. The length ends its sentence behind
the two days, or stands in headline, summary or lead over the one passage that tells a beginning and an end, or with the end, while another
sentence tells the beginning. What may be a part of it ("after two years of talks") is left alone.

Bad:

    Date: 2021-05-20

    The keel was laid on 3 March and painted on 31 March, after 18 days in a dry dock.
                                                                ^^^^^^^ From 3 March to 31 March are 28 days, not 18 days.

Bad:

    Date: 2025-03-13

    Three monks who spent four nights in the belfry came down on Wednesday with a pardon.
                          ^^^^^^^^^^^ From Sunday to Wednesday are 3 days, not four nights.

    They climbed up on Sunday evening, when the abbot had scolded one of them.

Bad:

    Cat comes home after three years
                         ^^^^^^^^^^^ From June 2018 to June 2023 are 5 years, not three years.

    Milo vanished in June 2018 and was found in a barn in June 2023.

Bad:

    Date: 2019-06-03

    The scouts trained for seven weeks, from the end of May, at a lake.
                           ^^^^^^^^^^^ From the end of May to now are 3 to 12 days, less than seven weeks.

Good:

    Date: 2021-05-20

    The keel was laid on 3 March and painted on 31 March, after 28 days in a dry dock. The plan was made in 2001 and carried out in
    2010, after two years of talks. Her aunt, who began in 1972, left in 2010 after 35 years, not counting the three in Oslo.

Good:

    Date: 2025-03-13

    Three monks who spent three nights in the belfry came down on Wednesday. They climbed up on Sunday evening. A mass planned for Friday was
    called off.

Good:

    Cat comes home after five years

    Milo vanished in June 2018 and was found in a barn in June 2023.

Evidence: 0 in 1.2 million words of edited news and public reports.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.rules.dates.lengths import day_cues as cues
from pelican_newslint.rules.dates.lengths.by_sentence import lengths_by_sentence
from pelican_newslint.rules.dates.lengths.courses import told_by_course
from pelican_newslint.rules.dates.reading.sketch import Distance, Sketch, amount, as_told, distance, fits, sketch
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="temporal-contradiction",
    wakes=Wakes.on("days", "nights", "week", "weeks", "fortnight", "month", "months", "year", "years", "decade", "decades", "century",
                   "restoration", "renovation", "refurbishment", "refit", "closure", "shutdown", "marriage", "strike", "walkout", "siege", "war",
                   "lockdown", "curfew", "blockade", "search", "build"),
)  # fmt: skip

_SCOPES = frozenset({"paragraph", "item", "summary", "caption", "headline"})
_HEAD = frozenset({"headline", "summary"})
_DAY = 1440.0
_PART, _MOST = 0.8, 3.0
"""Of what lies between: a length of less may be a part of it, of more another thing's."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begins = starts(woken)
    wanted = (each for each in article.lengths if each.unit in ("day", "week", "month", "year") and not each.step)
    by_sentence = lengths_by_sentence(article, wanted)
    for at, lengths in by_sentence.items():
        block = article.blocks[article.sentences[at].block]
        if len(lengths) != 1 or block.scope not in _SCOPES or block.span.start not in begins or article.quoted(lengths[0].span):
            continue
        drawn = sketch(article, article.sentences[at].span, lengths)
        told = [] if cues.SHY.search(drawn.text) else list(_looked_at(article, at, drawn, lengths[0]))
        yield from told or told_by_course(article, at, lengths[0])


def _looked_at(article: Article, at: int, drawn: Sketch, length: Length) -> Iterator[Match]:
    points = points_in(drawn)
    if len(points) == 2:
        yield from _behind(article, drawn, length, points[0], points[1])
        yield from _by_then(article, drawn, length, points[0], points[1])
    elif len(points) == 1:
        yield from _in_all(article, at, drawn, length, points[0])
        yield from _so_far(article, drawn, length, points[0])
        yield from _with_end(article, at, drawn, length, points[0])
    elif not points and (article.blocks[article.sentences[at].block].scope in _HEAD or at == _lead(article)):
        yield from _over(article, at, drawn, length)


def points_in(drawn: Sketch) -> list[Moment]:
    """Days, months, years and weekdays."""
    return [each for each in drawn.points() if each.kind != "clock"]


def _lead(article: Article) -> int:
    return next((at for at, each in enumerate(article.sentences) if article.blocks[each.block].scope == "paragraph"), -1)


def _misfit(article: Article, length: Length, start: Moment, end: Moment) -> Distance | None:
    """What lies between, where the length can't; nights are counted, days may be with the last."""
    ways = [distance(start, end, whole=whole) for whole in (False, "night" not in article.slice(length.span))]
    plain = [each for each in ways if each is not None and (each.cycle is not None or each.high > 0)]
    if len(plain) < len(ways) or any(fits(length, each) for each in plain):
        return None
    if plain[0].cycle is not None and length.minutes >= plain[0].cycle:
        return None
    return plain[0]


def _match(article: Article, length: Length, ends: tuple[Moment, Moment], between: Distance, severity: Severity | None) -> Match:
    here, there = (article.slice(each.span) for each in ends)
    message = f"From {here} to {there} are {amount(between, length.unit)}, not {as_told(article, length)}."
    related = (Related(ends[0].span, "one end"), Related(ends[1].span, "the other"))
    return Match(length.span, message, related=related, severity=severity)


def _behind(article: Article, drawn: Sketch, length: Length, start: Moment, end: Moment) -> Iterator[Match]:
    """Both days in the sentence, and the length behind them."""
    between = _misfit(article, length, start, end)
    found = cues.BEHIND.search(drawn.text)
    if between is None or found is None or length.bound in ("least", "most", "over"):
        return
    lies = (between.low % between.cycle if between.cycle else (between.low + between.high) / 2) or 1.0
    part = length.minutes < _PART * lies and cues.OF.match(drawn.text, found.end()) is not None
    if not part and length.minutes < _MOST * lies and cues.BEGINS.search(drawn.text[: found.start("last")]):
        exact = start.low == start.high and end.low == end.high
        sure = start.kind == end.kind == "day" and length.bound == "" and ((start.sure and end.sure) or (exact and start.sure == end.sure))
        yield _match(article, length, (start, end), between, "error" if sure else None)


def _by_then(article: Article, drawn: Sketch, length: Length, start: Moment, end: Moment) -> Iterator[Match]:
    """ "Will start in May and take 20 months, which means that the bridge opens in the spring of 2028"."""
    between = _misfit(article, length, start, end)
    late = between is not None and length.minutes > between.high and cues.READY_BY.search(drawn.text) is not None
    if between is not None and between.cycle is None and (late or cues.BY_THEN.search(drawn.text) is not None):
        yield _match(article, length, (start, end), between, None)


def _in_all(article: Article, at: int, drawn: Sketch, length: Length, end: Moment) -> Iterator[Match]:
    """ "Ran it until 1998, a total of 31 years", where the sentence before has it go on since 1977."""
    if not at or article.sentences[at - 1].block != article.sentences[at].block or cues.TOTAL.search(drawn.text) is None:
        return
    before = sketch(article, article.sentences[at - 1].span, [])
    starts_ = [before.moment(found["start"]) for found in cues.SINCE.finditer(before.text)]
    if len(starts_) == 1 and (between := _misfit(article, length, starts_[0], end)) is not None:
        sure = starts_[0].sure and end.sure and length.bound == ""
        yield _match(article, length, (starts_[0], end), between, "error" if sure else None)


def _so_far(article: Article, drawn: Sketch, length: Length, start: Moment) -> Iterator[Match]:
    """ "Trained for seven weeks, from the end of May", told as past in June."""
    if article.date is None or start.kind != "day" or length.bound in ("most", "under") or cues.SO_FAR.search(drawn.text) is None:
        return
    day = article.date.toordinal()
    between = distance(start, Moment(Span.of(0, 0), "day", day, day))
    if between is not None and between.high > 0 and length.minutes > between.high * 1.15 + 4 * _DAY:
        low = max(between.low, 0.0)
        lies = amount(Distance(low, between.high), length.unit)
        message = f"From {article.slice(start.span)} to now are {lies}, less than {as_told(article, length)}."
        yield Match(length.span, message, related=(Related(start.span, "the beginning"),))


def _with_end(article: Article, at: int, drawn: Sketch, length: Length, end: Moment) -> Iterator[Match]:
    """ "Spent three nights there and came down on Monday", while another sentence tells when they went up."""
    as_else = article.text.startswith(
        (" as a ", " as an "), length.span.end
    )  # "after 40 years as a teacher": longer than the post she left
    if as_else or cues.ENDED.search(drawn.text) is None or length.bound in ("least", "most", "over"):
        return
    begun = [each for other in range(len(article.sentences)) if other != at for each in _begun(article, other)]
    begun = [each for each in begun if each.kind == end.kind or {each.kind, end.kind} == {"day", "weekday"}]
    if len({(each.kind, each.low) for each in begun}) != 1:
        return
    last = _dated(article, end, begun[0])
    between = _misfit(article, length, begun[0], last)
    if between is not None and 1 / _MOST < length.minutes / max(between.high, _DAY) < _MOST:
        yield _match(article, length, (begun[0], end), between, "suggestion" if begun[0].kind != end.kind else None)


def _dated(article: Article, point: Moment, other: Moment) -> Moment:
    """A weekday as the last of its name before the article, where the other is a date."""
    if point.kind != "weekday" or other.kind == "weekday" or article.date is None:
        return point
    back = (article.date.weekday() - int(point.low)) % 7
    day = article.date.toordinal() - back
    return Moment(point.span, "day", day, day, sure=False)


def _begun(article: Article, at: int) -> Iterator[Moment]:
    """Days on which somebody is said to have set out, gone up, gone in."""
    sentence = article.sentences[at]
    text = article.slice(sentence.span)
    if article.blocks[sentence.block].scope in _SCOPES and cues.BEGUN_SIGN.search(text) is not None:
        drawn = sketch(article, sentence.span, [])
        for found in cues.BEGUN.finditer(drawn.text):
            yield drawn.moment(found["start"])


def _over(article: Article, at: int, drawn: Sketch, length: Length) -> Iterator[Match]:
    """A length in headline, summary or lead, over the one sentence with a beginning and an end."""
    if length.bound in ("least", "most") or cues.OVER.search(drawn.text) is None:
        return
    pairs = [each for other in range(len(article.sentences)) if other != at for each in _pairs(article, other)]
    if len(pairs) != 1:
        return
    between = _misfit(article, length, *pairs[0])
    if between is not None and between.cycle is None and 0.3 < length.minutes / max((between.low + between.high) / 2, _DAY) < _MOST:
        yield _match(article, length, pairs[0], between, "suggestion")


def _pairs(article: Article, at: int) -> Iterator[tuple[Moment, Moment]]:
    sentence = article.sentences[at]
    if article.blocks[sentence.block].scope not in _SCOPES or cues.BEGUN_SIGN.search(article.slice(sentence.span)) is None:
        return
    drawn = sketch(article, sentence.span, [])
    for found in cues.PAIR.finditer(drawn.text):
        yield drawn.moment(found["start"]), drawn.moment(found["end"])
