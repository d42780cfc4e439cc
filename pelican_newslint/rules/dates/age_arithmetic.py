"""Ages, years of birth and years of events agree.

Nobody who is 57 in 2023 was 16 in 1987, and somebody who was born in 1950 and died in 2010 was 59 or 60. Each statement allows two
years of birth; where two about one person allow none in common, one of them is wrong. A few months more or less are let pass.

Bad:

    Date: 2023-10-03

    Professor Ruiz, 57, was 16 when the mill closed in 1987.
                            ^^ 16 in 1987 goes with a birth in 1970 or 1971, but “57” with 1965 or 1966.

Bad:

    He was born in 1950 and died in 2010 aged 65.
                                         ^^^^^^^ Born in 1950, he or she was 59 or 60 in 2010, not 65.

Bad:

    Date: 2024-03-05

    She was born in 1990. The 41-year-old has played for Spain since 2012.
                              ^^ 41 now goes with a birth in 1982 or 1983, but “1990” with 1990.

Bad:

    Date: 2024-03-05

    Peter Lund, 45, is on trial. Lund, 54, denies the charge.
                                       ^^ “54” here and “45” elsewhere, for what reads like one person.

Bad:

    Date: 2024-03-05

    Dilys Arkwright, 62, has been named as the first head of the new college.

    Ms Arkwright took up her first post in 1984 at the age of 31.
                                                              ^^ 31 in 1984 goes with a birth in 1952 or 1953, but “62” with 1961 or 1962.

Bad:

    Date: 2024-03-05

    The 38-year-old was unhurt. He was named as Ivo Brandt, who was born in 1961.
                                                                            ^^^^ born in 1961 goes with a birth in 1961, but “38” with 1985 or 1986.

Good:

    Date: 2024-03-05

    Edie Roper was born in 1940 in a mill cottage. Her trainer is her grandson, Liam Roper, 23, who left school at 16.

Good:

    Date: 2023-10-03

    Professor Ruiz, 57, was 21 when the mill closed in 1987.

Good:

    Date: 2023-10-03

    Her son, 56, was 20 when the ferry, then 16, was sold in 1987. Ana Ruiz, 40, and Bo Lund, 60, met in 1990 at the age of seven.

Good:

    She was 16 when it opened in 1987, and her father was 40 when it closed in 1999. He was born in 1950 and died in 2010 aged 60.

Good:

    Date: 2024-03-05

    Ida Roe was born in 1931. She left the mill at 15 and kept house for her uncle until he died in 1962. She first voted in 1952. She was 21.

Good:

    Date: 2024-03-05

    Roe, who is 33, lost to Mia Falk. "She swam well. She is 18," he said. Sir Ken Ashe, born in 1940 and knighted in 1991, died on Sunday aged 83.

Evidence: no person is given an age twice in 2,072 BBC pieces in a form that is read here; the sums are certain.
"""

from __future__ import annotations

import re
from itertools import combinations

import msgspec

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.calendar_words import MONTHS
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lives.birth import Birth
from pelican_newslint.rules.dates.lives.births import births
from pelican_newslint.rules.dates.lives.births_apart import are_apart
from pelican_newslint.rules.dates.lives.born_then import born_then
from pelican_newslint.rules.dates.lives.focus import KIN
from pelican_newslint.rules.dates.lives.kin_told import JOB
from pelican_newslint.rules.dates.lives.lives import lives, told_whole
from pelican_newslint.rules.dates.lives.one_person import joined, slip_of
from pelican_newslint.rules.dates.lives.own_words import speaker
from pelican_newslint.rules.dates.lives.whose_age import alone, of_another, whose
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}),
    wakes=Wakes.on("was", "aged", "age", "born", "when", "turned", "now", tokens=("year", "number")),
)  # fmt: skip

_FAR = 0.8
_BESIDE = later(
    rf"\b(?!(?:{MONTHS}|At|In|Aged|By|Since|Born|Now|Then|On|From|Of|He|She|The|When|Just|Only)\b)([A-Z][\w'’-]+),? "
    r"(?:who (?:is|was|turned) )?(?:aged |an? )?$"
)
_WHO = later(
    r"\b(?:after|before|since|than|behind|like|from|over|with|by|to|of|and) (?:[A-Z][\w'’-]+ ){0,2}([A-Z][\w'’-]+), who [^.;:,]{1,60}$"
)
_FIGURE = later(
    r"\d|, (?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)y|\b(?:in h(?:is|er) |(?:aged?|of|who is|s?he is) [a-z])", re.IGNORECASE
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    starts = {block.span.start for block in woken}
    by_person: dict[str, list[Birth]] = {}
    told: set[int] = set()
    for index, sentence in enumerate(article.sentences):
        if article.blocks[sentence.block].span.start not in starts or not _FIGURE.search(
            article.text, sentence.span.start, sentence.span.end
        ):
            continue
        yield from told_whole(article, sentence)
        yield from born_then(article, sentence, told)
        said = list(births(article, sentence))
        lived = {each[3].end for each in lives(article, sentence)}
        for each in said:
            if (who := speaker(article, each)) is not None:
                by_person.setdefault(who, []).append(each)
        said = [each for each in said if each.span.end not in lived and not of_another(article, each)]
        if len(said) > 1 and alone(article, index):
            yield from _within(article, said, told)
        for each in said:
            if (who := whose(article, index, each)) is not None and not _in_clause_of_another(article, each, who):
                by_person.setdefault(who, []).append(each)
    for all_ in joined(article, by_person).values():
        yield from _odd(article, all_, told)


def _in_clause_of_another(article: Article, told: Birth, who: str) -> bool:
    """ "The youngest since Anand, who won it in 2014 at 44": whom the relative clause is of."""
    start = article.sentence_at(told.span.start).span.start
    found = _WHO.search(article.text, max(start, told.span.start - 90), told.span.start)
    return found is not None and found[1].lower() not in who.lower()


def _within(article: Article, said: list[Birth], told: set[int]) -> Found:
    """The statements of one sentence that names nobody or one person."""
    kin = KIN.search(JOB.sub(" ", article.slice(article.sentence_at(said[0].span.start).span))) is not None
    for first, second in combinations(said, 2):
        if (not kin or first.now != second.now) and (found := _compare(article, first, second)) and found.span.start not in told:
            told.add(found.span.start)
            yield found


def _odd(article: Article, all_: list[Birth], told: set[int]) -> Found:
    """What doesn't go with the others about the same person: the one that most of them speak against, else the later one."""
    against = {each.span.start: sum(are_apart(each, other) for other in all_) for each in all_}
    for each in sorted(all_, key=lambda birth: (-against[birth.span.start], -birth.span.start)):
        other = next((other for other in all_ if other is not each and are_apart(other, each) and other.span.start not in told), None)
        if other is not None and each.span.start not in told:
            told.add(each.span.start)
            told.add(other.span.start)
            if isinstance(found := _compare(article, other, each), Match):
                yield found


def _compare(article: Article, first: Birth, second: Birth) -> Match | Right | None:
    """Two statements about one person, the more plain one as what is known."""
    if first.span.touches(second.span) or (first.now and second.now and not are_apart(first, second)):
        return None
    if _other_name(article, first, second):
        return None
    known, then = (second, first) if second.now and first.year is not None else (first, second)
    if not are_apart(known, then):
        return Right(then.span, f"{then.said} goes with “{article.slice(known.span)}”.")
    if first.now and second.now:
        message = f"“{article.slice(then.span)}” here and “{article.slice(known.span)}” elsewhere, for what reads like one person."
        return Match(then.span, message, related=(Related(known.span, "here"),))
    birth = known.when.removeprefix("in ") if known.when.startswith("in ") else f"one {known.when}"
    message = f"{then.said} goes with a birth {then.when}, but “{article.slice(known.span)}” with {birth}."
    sure = known.apart(then) > _FAR and not any(each.said.endswith(" then") for each in (known, then))
    related = [Related(known.span, "the other statement")]
    related += [Related(each.year, "in this year") for each in (known, then) if each.year is not None]
    return Match(then.span, message, related=tuple(related), severity="error" if sure else None)


def _other_name(article: Article, first: Birth, second: Birth) -> bool:
    """Whether each of the two ages stands behind a name of its own."""
    one, other = (_BESIDE.search(article.text[max(each.span.start - 30, 0) : each.span.start]) for each in (first, second))
    if one is None or other is None or one[1] == other[1]:
        return False
    return not slip_of(article, other[1], one[1]) and not slip_of(article, one[1], other[1])
