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

from collections.abc import Iterator, Sequence

import msgspec

from pelican_newslint.knowledge import spelling
from pelican_newslint.model import Block, Fix, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.terms._english import SCOPES, Use, bare, is_british, is_own, sign_of, uses_of


def _woken_by() -> frozenset[str]:
    pairs = {form for pair in spelling.pairs() for form in (pair.british, pair.american)}
    return frozenset(pairs | {form for group in spelling.free_variants() for form in group})


RULE = Rule(
    kind="spelling", severity="warning", scopes=SCOPES, languages=("en",), wakes=Wakes(_woken_by()), category="spelling-mix", spoken=True
)

_MOST = 4
_SURE = 3
"""Words of the article's own English from which a stranger is a warning."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    uses = sorted(uses_of(article), key=lambda use: use.at)
    british = is_british(article, uses)
    if british is not None:
        yield from _strangers(article, uses, british)
    yield from _measured(article)
    yield from _free(article)


def _measured(article: Article) -> Iterator[Match]:
    """ "40 metres" and "sixty meters": a measure in both, which no other sense explains."""
    index = article.words.index
    british, american = (
        sorted(at for word in words if word in index for at in index[word] if _counted(article, at) and is_own(article, at))
        for words in _METRES
    )
    if british and american and _DEVICES.isdisjoint(index):
        rare, usual = sorted((british, american), key=lambda each: (len(each), -each[0]))
        here, there = bare(article, rare[0]), bare(article, usual[0])
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


def _strangers(article: Article, uses: Sequence[Use], british: bool) -> Iterator[Match]:
    native = [use for use in uses if use.british is british and use.pair.note != "other" and not use.spoken]
    ise = any(use.british and use.pair.note == "ize" for use in uses)
    strange = [use for use in uses if use.british is not british and not (british and use.pair.note == "ize" and not ise)]
    strange = [use for use in strange if british or use.pair.note != "other"]
    sign = None if native else sign_of(article, british)
    if not native and sign is None:
        return
    for use in list({use.pair: use for use in reversed(strange)}.values())[::-1][:_MOST]:
        shown = sign or bare(article, next((one for one in native if one.pair.note == use.pair.note), native[0]).at)
        right = use.pair.british if british else use.pair.american
        span = bare(article, use.at)
        span = Span.of(span.start + article.slice(span).rfind("-") + 1, span.end)
        written = article.slice(span)
        right = right[0].upper() + right[1:] if written[0].isupper() else right
        one, other = ("American", "British") if british else ("British", "American")
        sure = len({each.pair for each in native}) >= _SURE or "-" in article.language
        said = f"“{written}” is {one}, and “{article.slice(shown)}” {other}: “{right}”."
        fix = Fix.change(span, right)
        yield Match(span, said, (fix,), related=(Related(shown, other),), severity="warning" if sure and not use.spoken else "suggestion")


def _free(article: Article) -> Iterator[Match]:
    """Two spellings of one word that are both right."""
    index = article.words.index
    for group in spelling.free_variants():
        forms = [form for form in group if form in index]
        plurals = [f"{form[:-1]}ies" if form.endswith("y") else f"{form}s" for form in group]
        if len(forms) < 2 and (not forms or not any(each in index for each in plurals)):
            continue
        found = [[at for form in each for at in index.get(form, ()) if is_own(article, at)] for each in zip(group, plurals, strict=True)]
        found = sorted((places for places in found if places), key=lambda places: (-len(places), places[0]))
        for rare in found[1:]:
            usual, span = bare(article, found[0][0]), bare(article, rare[0])
            said = f"“{article.slice(span)}” here, “{article.slice(usual)}” elsewhere: one spelling for one word."
            yield Match(span, said, related=(Related(usual, "the other way"),), severity="suggestion")
