"""A headline's majority, share, total or age is what the text's own figures make.

"Wins by 41 votes" over 1,318 votes against 1,287, "a fifth of its workforce" over 180 jobs of 1,200, "share £12m" over five that get £1.8m each:
no figure is told twice, and yet the headline's is wrong. A majority is reckoned from the only two counts of votes, a share from the jobs that go
and those that there are or from the one "310 of 1,240", a total from the one count with a sum for each, an age from the month or year of a birth.

Bad:

    Title: Teacher takes Tarn seat by 45 votes
                                      ^^^^^^^^ “45 votes” here; 1,318 and 1,283 in the text are 35 apart.

    Nora Halden finished on 1,318 votes, against 1,283 for Ida Quill.

Bad:

    Title: Toymaker to shed a third of its staff
                            ^^^^^^^ “a third” here; 180 of 1,200 in the text are 15 per cent.

    A maker of wooden trains is to cut 180 jobs. It employs 1,200 people in Ostby.

Bad:

    Title: One in three pickers has back pain
           ^^^^^^^^^^^^ “One in three” here; 310 of 1,240 in the text are 25 per cent.

    Of the 1,240 workers seen in spring, 310 said that their backs hurt.

Bad:

    Title: Clinics to share £12m
                            ^^^^ “£12m” here; 5 with £1.8m each in the text make £9m.

    Five clinics in the west will each receive £1.8m for beds.

Bad:

    Title: Swimmer, 71, crosses lough
                    ^^ “71” here; born in March 1950 in the text, so 72.
    Date: 2022-08-16

    Born in Tarn in March 1950, Ewan Lund learned to swim late.

Good:

    Title: Teacher takes Tarn seat by 35 votes

    Nora Halden finished on 1,318 votes, against 1,283 for Ida Quill.

Good:

    Title: Toymaker to shed a fifth of its staff

    A maker of wooden trains is to cut 200 jobs. It employs 1,000 people in Ostby.

Good:

    Title: Clinics to share £12m

    Five clinics in the west will each receive £1.8m for beds, and £3m goes to the yard.

Good:

    Title: Swimmer, 72, crosses lough
    Date: 2022-08-16

    Born in Tarn in March 1950, Ewan Lund learned to swim late.

Evidence: in 2,600 edited posts with a headline (1.1 million words) none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="warning", scopes=frozenset({"headline"}), languages=("en",), category="headline-body-mismatch",
    wakes=Wakes.on(*"votes vote third quarter fifth half tenth sixth in each share".split(), tokens=("number", "money", "percent")),
)  # fmt: skip

_N = r"\d{1,3}(?:,\d{3}){1,3}|\d{1,9}"
_MARGIN = later(
    rf"(?i)\bby (?:just |only )?(?P<what>(?P<n>{_N}|[a-z]{{3,9}}) votes?)\b|\b(?P<what2>(?P<n2>{_N})-vote) (?:win|victory|margin|majority)\b"
)
_VOTES = later(
    rf"(?P<a>{_N}) votes?\b[^.\d\n]{{0,100}}?\b(?:against|to|compared with|with|while|and|ahead of) [^.\d\n]{{0,50}}?(?P<b>{_N})"
    r"(?! ?(?:per cent|%|candidates))"
    rf"|\bby (?P<c>{_N}) votes to (?P<d>{_N})"
)
_UNIT = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "fourth": 4,
}  # fmt: skip
_PART = (
    rf"(?:(?:an? |one[- ])(?P<part>{'|'.join(_UNIT)})|(?P<half>half)"
    r"|(?P<top>one|two|three|four) in (?P<in>two|three|four|five|six|seven|eight|nine|ten)|(?P<pc>\d{1,2}) ?(?:%|per ?cent))"
)
_SHARE = later(
    rf"(?i)(?<![\w-])(?P<what>{_PART})(?! (?:more|less|fewer|higher|lower|rise|fall|cut|stake|of (?:a|the) (?:century|million)))"
)
_OF_JOBS = later(r"(?i) of (?:its |their |the |his )?(?:\w+ )?(?:workforce|staff|workers|employees|jobs|posts)\b")
_CUT = later(
    rf"(?i)\b(?:cut|cutting|shed|shedding|lose|losing|axe|axing|loss of|make|lay off|laying off|remove)\w{{0,3}} (?:about |some |up to |the )?"
    rf"(?P<n>{_N}) (?:\w+ )?(?:jobs|posts|workers|people|staff|employees|redundan\w+)"
)
_ALL = later(
    rf"(?i)\b(?:employs?|employed|workforce of|staff of|workforce is|has|have) (?:about |some |nearly |around )?(?P<n>{_N})"
    r"(?: (?:people|workers|staff|employees|men and women|\w+ workers))?\b"
)
_SOME_OF = later(
    rf"\b[Oo]f (?:the |some |its |their )?(?P<all>{_N}) [^.\d\n]{{3,70}}, (?P<n>{_N}) "
    rf"|\b(?P<n2>{_N}) (?:out )?of (?:the |its |their )?(?P<all2>{_N}) "
)
_MONEY = r"(?P<{0}>(?:[A-Z]{{1,3}})?[£$€₹](?P<{0}n>\d{{1,4}}(?:\.\d{{1,2}})?)(?P<{0}u>m|bn|k| million| billion|,000)?)"
_SHARED = later(r"(?i)\b(?:share|split|to get|receive|win|given) (?:an? |the )?" + _MONEY.format("m"))
_EACH = later(
    r"\b(?P<n>\d{1,3}|(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)) [a-z-]+ [^.\d\n]{0,90}?\beach "
    r"(?:receive|get|be given|win|have|is given|received|got|"
    r"be paid|gets|receives) (?:up to )?" + _MONEY.format("m")
)
_AGED = later(r"(?<=[a-zA-Z]), (?P<n>\d{2}),(?= )|\b(?P<n2>\d{2})-year-old\b")
_BORN = later(
    r"\b[Bb]orn (?:in [A-Z][\w’' -]{2,30} )?(?:on (?:\d{1,2} )?|in )"
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)?(?: \d{1,2},)? ?(?P<year>(?:19|20)\d\d)\b"
)
_AGE = later(r"\b\d{1,3}-year-old\b|, (?:aged )?\d{2}[,.]|\b(?:aged|is|was|at|turned) \d{2}\b(?! ?(?:per|%))")
_MONTHS = "January February March April May June July August September October November December".split()
_SCALE = {"m": 1e6, " million": 1e6, "bn": 1e9, " billion": 1e9, "k": 1e3, ",000": 1e3}
_NEAR = {True: 0.035, False: 0.012}
"""How far a share may lie from one told in words, and from one in per cent."""
_SLACK = 0.03


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    blocks = [each for each in article.blocks if each.scope in ("paragraph", "item")]
    if not blocks or len(blocks) > _MOST:
        return
    body = Span.of(blocks[0].span.start, blocks[-1].span.end)
    for block in woken:
        head = article.slice(block.span)
        for reckoned in (_by_votes, _by_share, _by_sum, _by_birth):
            for at, said, there in reckoned(article, head, body):
                span = Span.of(block.span.start + at[0], block.span.start + at[1])
                yield Match(span, f"“{article.slice(span)}” here; {said}", related=(Related(there, "here"),))


_MOST = 60
"""Paragraphs: more of them tell of more than one thing."""
_Told = tuple[tuple[int, int], str, Span]


def _number(text: str) -> float:
    plain = text.replace(",", "").lower()
    return float(plain) if plain[0].isdigit() else float(cardinal(plain) or 0)


def _sole(pattern: re.Pattern[str], article: Article, body: Span) -> re.Match[str] | None:
    """The only place of it in the body."""
    several = list(pattern.finditer(article.text, body.start, body.end))
    return several[0] if len(several) == 1 and not article.quoted(Span.of(*several[0].span())) else None


def _by_votes(article: Article, head: str, body: Span) -> Iterator[_Told]:
    margin = _MARGIN.search(head)
    votes = _sole(_VOTES, article, body) if margin else None
    if margin is None or votes is None:
        return
    name = "what" if margin["what"] else "what2"
    told = _number(margin["n"] or margin["n2"])
    one, other = (votes["a"], votes["b"]) if votes["a"] else (votes["c"], votes["d"])
    apart = abs(_number(one) - _number(other))
    close = 0 < apart < max(_number(one), _number(other)) / 2
    if told and told not in (apart, _number(one), _number(other)) and close and not _stands(article, body, told):
        yield margin.span(name), f"{one} and {other} in the text are {apart:,.0f} apart.", Span.of(*votes.span())


def _stands(article: Article, body: Span, figure: float) -> bool:
    return re.search(rf"(?<![\d,.]){re.escape(f'{figure:,.0f}')}(?![\d,]\d)", article.slice(body)) is not None


def _by_share(article: Article, head: str, body: Span) -> Iterator[_Told]:
    share = _SHARE.search(head)
    if share is None:
        return
    if _OF_JOBS.match(head, share.end()):
        part, whole = _sole(_CUT, article, body), _sole(_ALL, article, body)
        pair = (part["n"], whole["n"]) if part and whole else None
    else:
        part = whole = _sole(_SOME_OF, article, body) if share["pc"] is None else None
        pair = (part["n"] or part["n2"], part["all"] or part["all2"]) if part else None
    if pair is None or part is None or not 0 < _number(pair[0]) < _number(pair[1]):
        return
    real, told = _number(pair[0]) / _number(pair[1]), _share(share)
    if told and abs(real - told) > _NEAR[share["pc"] is None] and not _has_share(article, body, share["what"]):
        yield share.span("what"), f"{pair[0]} of {pair[1]} in the text are {100 * real:.3g} per cent.", Span.of(*part.span())


def _share(found: re.Match[str]) -> float:
    if found["pc"]:
        return int(found["pc"]) / 100
    if found["top"]:
        return float(cardinal(found["top"].lower()) or 0) / float(cardinal(found["in"].lower()) or 1)
    return 1 / _UNIT[(found["part"] or found["half"]).lower()]


def _has_share(article: Article, body: Span, what: str) -> bool:
    """Whether the text says so itself: what share is meant is then told there."""
    return what.lower().split()[-1] in article.slice(body).lower().split()


def _by_sum(article: Article, head: str, body: Span) -> Iterator[_Told]:
    total = _SHARED.search(head)
    each = _sole(_EACH, article, body) if total else None
    if total is None or each is None:
        return
    count, one = _number(each["n"]), float(each["mn"]) * _SCALE.get(each["mu"] or "", 1)
    told = float(total["mn"]) * _SCALE.get(total["mu"] or "", 1)
    money = len(re.findall(r"[£$€₹]\d", article.slice(body)))
    if count > 1 and one < told and abs(count * one / told - 1) > _SLACK and money == 1:
        sign = each["m"][: each["m"].index(each["mn"])]
        unit = each["mu"] or ""
        made = f"{count * float(each['mn']):,.4g}"
        yield total.span("m"), f"{count:.0f} with {each['m']} each in the text make {sign}{made}{unit}.", Span.of(*each.span())


def _by_birth(article: Article, head: str, body: Span) -> Iterator[_Told]:
    ages = list(_AGED.finditer(head))
    born = _sole(_BORN, article, body) if len(ages) == 1 else None
    if born is None or article.date is None or _AGE.search(article.slice(body)):
        return
    name = "n" if ages[0]["n"] else "n2"
    years = article.date.year - int(born["year"])
    month = _MONTHS.index(born["month"]) + 1 if born["month"] else 0
    may = {years, years - 1} if month in (0, article.date.month) else {years - (month > article.date.month)}
    told = int(ages[0][name])
    if told not in may and abs(told - years) <= _FEW:
        when = " ".join(filter(None, (born["month"], born["year"])))
        yield ages[0].span(name), f"born in {when} in the text, so {' or '.join(map(str, sorted(may)))}.", Span.of(*born.span())


_FEW = 12
