"""An article is written in British or in American English, not in both.

"Center" beside "neighbours", "ideologized" beside "recognising", "adviser" beside "advisor": whoever notices wonders who wrote which
part. The article's own language decides where it names a country; else what most of its words are. -ize is British too and is only
a flaw beside -ise. Names of organisations keep their spelling, and quotations and titles theirs.

Bad:

    The neighbours painted the harbour in one colour. The center of the town stays as it is.
                                                          ^^^^^^ “center” is American, and “neighbours” British: “centre”.

Bad:

    The adviser left in May. The other advisor will stay.
                                       ^^^^^^^ “advisor” here, “adviser” elsewhere: one spelling for one word.

Bad:

    About 30 per cent of the town lives by the harbor, and 40 per cent works there.
                                               ^^^^^^ “harbor” is American, and “per cent” British: “harbour”.

Bad:

    The shaft is 40 metres deep, and the miners were at sixty meters.
                                                              ^^^^^^ “meters” here, “metres” elsewhere: one spelling for one word.

    The inquiry goes on. Further enquiries are needed.
                                 ^^^^^^^^^ “enquiries” here, “inquiry” elsewhere: one spelling for one word.

Good:

    The neighbours painted the harbour in one colour. The centre of the town stays as it is.

Good:

    The neighbours left Kennedy Space Center. "The color is wrong," their letter says. The computer program and the meter were new.

Good:

    They organize the harbour.

Good:

    The sports centre in Bloemfontein opens on April 9, and the pool there on July 17.

Good:

    A parking meter stands every 30 metres, 40 meters in all.

Good:

    Labour won 31 seats; the Labour leader favored a vote, said the labor unions of the harbor.

Good:

    The adviser left the Advisor newspaper.

Evidence: 25 in 154,000 words of held-out edited news, 22 of them true; 6 in 67,000 words that it was mended on, all true. In 176,000 words
that no rule was written from 18 hits, 16 of them judged: 12 true, 3 debatable, 1 false.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from itertools import islice

import msgspec

from pelican_newslint.knowledge import spelling
from pelican_newslint.knowledge.spelling import Pair
from pelican_newslint.model import PROSE_SCOPES, Block, Edit, Fix, Match, Related, Scope, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes

_SCOPES: frozenset[Scope] = PROSE_SCOPES - {"headline", "heading", "alt"}


def _woken_by() -> frozenset[str]:
    pairs = {form for pair in spelling.pairs() for form in (pair.british, pair.american)}
    return frozenset(pairs | {form for group in spelling.free_variants() for form in group})


RULE = Rule(
    kind="spelling", severity="warning", scopes=_SCOPES, languages=("en",), wakes=Wakes(_woken_by()), category="spelling-mix", spoken=True
)

_AMERICAN = frozenset({"en-us", "en-ph", "en-lr", "en-pr"})
_COMPUTING = frozenset("computer computers software app apps code programmer programmers".split())
_BOTH = frozenset("cancelled cancelling canceled canceling".split())
"""Usual in both countries, whatever dictionaries say."""
_MOST = 4
_SURE = 3
"""Words of the article's own English from which a stranger is a warning."""


class _Use(msgspec.Struct, frozen=True):
    """A word that is British (`british`) or American, in the writer's own words."""

    at: int
    pair: Pair
    british: bool
    spoken: bool = False
    """In direct speech, whose spelling is the writer's, too, unless it was written elsewhere."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    uses = sorted(_uses(article), key=lambda use: use.at)
    british = _british(article, uses)
    if british is not None:
        yield from _strangers(article, uses, british)
    yield from _measured(article)
    yield from _free(article)


def _measured(article: Article) -> Iterator[Match]:
    """ "40 metres" and "sixty meters": a measure in both, which no other sense explains."""
    index = article.words.index
    british, american = (
        sorted(at for word in words if word in index for at in index[word] if _counted(article, at) and _own(article, at))
        for words in _METRES
    )
    if british and american and _DEVICES.isdisjoint(index):
        rare, usual = sorted((british, american), key=lambda each: (len(each), -each[0]))
        here, there = _bare(article, rare[0]), _bare(article, usual[0])
        said = f"“{article.slice(here)}” here, “{article.slice(there)}” elsewhere: one spelling for one word."
        yield Match(here, said, related=(Related(there, "the other way"),))


_DEVICES = frozenset("parking gas smart electricity taxi utility installed coin".split())
"""Meters that count something."""
_METRES = (("metre", "metres"), ("meter", "meters"))


def _counted(article: Article, at: int) -> bool:
    before = article.words.before(at)
    return before[:1].isdigit() or before in _NUMBERS


_NUMBERS = frozenset(
    "two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million "
    "few several square cubic".split()
)


def _uses(article: Article) -> Iterator[_Use]:
    words = article.words
    index = words.index
    for table, british in ((spelling.british(), True), (spelling.american(), False)):
        for word in (index.keys() & table.keys()) - _BOTH:
            pair = table[word]
            if pair.note == "other" and not _programme(article, word):
                continue
            yield from (_Use(at, pair, british) for at in index[word] if _own(article, at))
            yield from (_Use(at, pair, british, True) for at in index[word] if _in_speech(article, at))
    for word in (each for each in index if "-" in each and each not in _BOTH):
        last = word.rpartition("-")[2]  # "four-kilometer"
        for table, british in ((spelling.british(), True), (spelling.american(), False)):
            if last in table and table[last].note == "":
                yield from (_Use(at, table[last], british) for at in index[word] if _own(article, at))


def _programme(article: Article, word: str) -> bool:
    """A "program" in Britain is one for a computer."""
    return word == "program" and not (_COMPUTING & article.words.index.keys())


_WRITTEN = re.compile(
    r"\b(?:statement|letter|e-?mail|post|posted|tweet|tweeted|wrote|writes|report|document|message|caption|leaflet|poster)\b"
)


def _in_speech(article: Article, at: int) -> bool:
    """Whether somebody is quoted who said so, and did not write it."""
    span = article.words.span(at)
    if not article.quoted(span) or article.block_at(span.start).quoted or not article.words.texts[at].islower():
        return False
    return _WRITTEN.search(article.slice(article.block_at(span.start).span)) is None and _own(article, at, spoken=True)


def _british(article: Article, uses: Sequence[_Use]) -> bool | None:
    """Which English the article is in; None where nothing says so."""
    if "-" in article.language:
        return article.language.lower() not in _AMERICAN
    uses = [use for use in uses if not use.spoken]
    sure = [use for use in uses if use.pair.note == "" or (use.pair.note == "ize" and use.british)]
    if len({use.pair for use in sure}) == 1:
        signs = (_sign(article, british=True), _sign(article, british=False))
        if (signs[0] is None) != (signs[1] is None):
            return signs[0] is not None
    british = len({use.pair.british for use in sure if use.british})
    american = len({use.pair.american for use in sure if not use.british})
    if british == american:
        return next((use.british for use in sure), None)
    return british > american


def _strangers(article: Article, uses: Sequence[_Use], british: bool) -> Iterator[Match]:
    native = [use for use in uses if use.british is british and use.pair.note != "other" and not use.spoken]
    ise = any(use.british and use.pair.note == "ize" for use in uses)
    strange = [use for use in uses if use.british is not british and not (british and use.pair.note == "ize" and not ise)]
    strange = [use for use in strange if british or use.pair.note != "other"]
    sign = None if native else _sign(article, british)
    if not native and sign is None:
        return
    for use in list({use.pair: use for use in reversed(strange)}.values())[::-1][:_MOST]:
        shown = sign or _bare(article, next((one for one in native if one.pair.note == use.pair.note), native[0]).at)
        right = use.pair.british if british else use.pair.american
        span = _bare(article, use.at)
        span = Span.of(span.start + article.slice(span).rfind("-") + 1, span.end)
        written = article.slice(span)
        right = right[0].upper() + right[1:] if written[0].isupper() else right
        one, other = ("American", "British") if british else ("British", "American")
        sure = len({each.pair for each in native}) >= _SURE or "-" in article.language
        said = f"“{written}” is {one}, and “{article.slice(shown)}” {other}: “{right}”."
        fix = Fix(f"Change to “{right}”", (Edit(span, right),))
        yield Match(span, said, (fix,), related=(Related(shown, other),), severity="warning" if sure and not use.spoken else "suggestion")


_SIGNS = {
    True: re.compile(rf"\b(?:[Pp]er cent\b|\d{{1,2}} (?:{'|'.join(calendar.month_name[1:])})\b|(?:Mr|Mrs|Dr) (?=[A-Z])|£\d)"),
    False: re.compile(
        rf"\b(?:percent\b|(?:{'|'.join(calendar.month_name[1:])}) \d{{1,2}}(?:, \d{{4}})?\b(?! ?\d)|(?:Mr|Mrs|Dr)\. (?=[A-Z])|U\.S\."
        r"|Ms\. (?=[A-Z])|(?:Sen|Gov|Rep)\. (?=[A-Z])"
        r"|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. \d{1,2}\b|\d [ap]\.m\.|Idaho|Iowa|Ohio|Oregon|Texas|Colorado|Vermont|Kansas|Nebraska|Montana"
        r"|Wisconsin|Minnesota|Arizona|Utah|Maine|Kentucky|Tennessee|Oklahoma|Missouri|Michigan|Illinois|Indiana|California|Florida)"
    ),
}
"""How else the two show: "per cent", 5 May, Mr; "percent", May 5, Mr., U.S."""
_SIGNS_LEAST = 2
_DAY = re.compile(r"[A-Z][a-z]{2,} \d{1,2}(?:, \d{4})?")
"""May 5 is written in Canada, India and South Africa, too, and in British newspapers: alone it tells nothing."""
_TITLES = frozenset({"Dr. ", "Mr. ", "Mrs. ", "Ms. "})
"""With their stop they are usual in Canada and India."""


def _sign(article: Article, british: bool) -> Span | None:
    """The first of several such signs, where the text has none of the other English."""
    found = list(islice(_SIGNS[british].finditer(article.text), _SIGNS_LEAST))
    if len(found) < _SIGNS_LEAST or _SIGNS[not british].search(article.text):
        return None
    if not british and all(_DAY.fullmatch(each[0]) or each[0] in _TITLES for each in _SIGNS[british].finditer(article.text)):
        return None
    return Span.of(*found[0].span())


def _free(article: Article) -> Iterator[Match]:
    """Two spellings of one word that are both right."""
    index = article.words.index
    for group in spelling.free_variants():
        forms = [form for form in group if form in index]
        plurals = [f"{form[:-1]}ies" if form.endswith("y") else f"{form}s" for form in group]
        if len(forms) < 2 and (not forms or not any(each in index for each in plurals)):
            continue
        found = [[at for form in each for at in index.get(form, ()) if _own(article, at)] for each in zip(group, plurals, strict=True)]
        found = sorted((places for places in found if places), key=lambda places: (-len(places), places[0]))
        for rare in found[1:]:
            usual, span = _bare(article, found[0][0]), _bare(article, rare[0])
            said = f"“{article.slice(span)}” here, “{article.slice(usual)}” elsewhere: one spelling for one word."
            yield Match(span, said, related=(Related(usual, "the other way"),), severity="suggestion")


_BEFORE_A_NAME = frozenset({"councillor", "councilor", "counsellor", "counselor"})
"""Titles: the name behind them says nothing of their spelling."""
_PARTIES = frozenset({"labour", "labor"})
_OF_LABOUR = frozenset("unions costs markets market force laws law shortages camps disputes leaders".split())


def _inside(article: Article, at: int) -> bool:
    """Whether it stands inside a sentence."""
    return article.sentence_at(article.words.starts[at]).first_word != at


def _own(article: Article, at: int, *, spoken: bool = False) -> bool:
    """The writer's own word, and no part of a name."""
    words = article.words
    span = words.span(at)
    if article.block_at(span.start).scope not in _SCOPES or article.quoted(span) is not spoken:
        return False
    if any(link.span.holds(span) and "/" in article.slice(link.span) for link in article.links):
        return False
    if words.texts[at][0].isupper() and words.lower[at] in _BEFORE_A_NAME:
        return words.texts[at][1:].islower()
    if words.texts[at][0].isupper():
        first = article.sentence_at(span.start).first_word == at
        behind = words.texts[at + 1] if words.after(at) else ""
        named = any(_inside(article, other) for other in words.forms.get(words.texts[at], ())) or (
            words.lower[at] in _PARTIES and behind not in _OF_LABOUR
        )
        return first and not named and not behind[:1].isupper() and words.texts[at][1:].islower()
    return True


def _bare(article: Article, at: int) -> Span:
    return Span.of(article.words.starts[at], article.words.bare_end(at))
