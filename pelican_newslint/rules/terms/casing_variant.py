"""A term has one casing in one article.

"Nutrition Study" and "Nutrition study", "the Airport" and "the airport", "Iodine" in the middle of a sentence where it was "iodine"
before: readers take the capital for a sign that something else is meant. Titles right before a name, headings, headlines and direct
speech follow rules of their own and are left alone, as are words that are names in one sense and not in the other ("the House", "the
house").

Bad:

    The Harbour Water Study was paid by the port. The Harbour Water study took a year.
                                                              ^^^^^^^^^^^ “Water study” here, “Water Study” elsewhere: one casing for one term.

Bad:

    Alver Crown Court met. The clerk of Alver crown court wrote it down.
                                        ^^^^^^^^^^^^^^^^^ “Alver crown court” here, “Alver Crown Court” elsewhere: one casing for one term.

Bad:

    The Airport closed at noon. In the Airport lights went out; trains to the airport ran.
                                                                              ^^^^^^^ “airport” here, “Airport” elsewhere: one casing for one term.

Bad:

    Shoppers left for Aldo and Lidl. A third of them went to LIDL on Friday.
                                                             ^^^^ “LIDL” here, “Lidl” elsewhere: one casing for one term.

Bad:

    Doctors saw it on X-rays. Those x-rays are lost.
                                    ^^^^^^ “x-rays” here, “X-rays” elsewhere: one casing for one term.

    Nets are at the Town Hall on Friday. The town hall was full.
                                             ^^^^^^^^^ “town hall” here, “Town Hall” elsewhere: one casing for one term.

Good:

    The Harbour Water Study was paid by the port. The Harbour Water Study took a year.

Good:

    The library stays open, say the Friends of the Library.

    Foreign Minister Ann Ross spoke. The foreign minister, a former minister of trade, met Trade Minister Paul Cole.

Good:

    Harbour police closed the Port Road. The port was shut, and the road to it too.

Good:

    "The Airport is ours," she said of the airport. Rose Hall grew a rose in May; she may come.

Good:

    Harbour.gov has data on tides. See the Harbour.gov catalogue of harbour maps, or the Voice of Harbour Workers.

    The harbour workers asked the Ports, Trade, and Finance Committees about trade, ports and their wages.

    Visit our Harbour

Good:

    **3:20 p.m. Lorries turned back.** The Harbour Port Road was shut at 5:30 p.m. Pilots went home with the lorries, and two pilots were ill.

Good:

    Leg-spinner Harpreet Rao bowled. He praised leg-spinner Harpreet Rao. It was a study of virtual reality by the Office of Science &
    Technology Policy and by the Federal Ships Group, MobileShips, Virtual/Augmented Reality, and Audio. It told of science policy.

    The memo of May, M-23-22, Delivering a Harbour for All, is long. We keep delivering, seek education and use the Board of Trade data;
    Department of Education data is old. Port AI staff met port AI staff at the Port AI Summit.

Good:

    He is of the Harbour Department's Mill Division. It was told by the department's Mill Division.

Evidence: 67 places in 154,000 words of held-out edited news (long interviews and campaign reports have most), 47 of them true; 18 in 67,000
words that it was mended on, 15 true; none in 5,000 words of clean practice news. In 176,000 words that no rule was written from 55 hits, 10
of them judged: 6 true, 2 debatable, 2 false.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from pelican_newslint.knowledge import words as known
from pelican_newslint.model import Block, Match, Related, Scope, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.terms._casing import Clash, clashes
from pelican_newslint.rules.terms._runs import runs

_SCOPES: frozenset[Scope] = frozenset({"paragraph", "caption"})
RULE = Rule(
    kind="style", severity="suggestion", scopes=_SCOPES, languages=("en",), wakes=Wakes(tokens=frozenset({"name"})), guides=("Guardian",)
)

_OWNER = later(r"[a-z]+['’]s [A-Z]")
_MOST = 2
"""Places of one clash that are named."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    seen: list[Span] = []
    for clash in clashes(article, _SCOPES | {"summary"}):
        if _OWNER.match(article.slice(clash.lower[0])):
            continue  # "the Harbour Department's Mill Division" and "the department's Mill Division": the owner is named whole, and not
        for match in _matches(article, clash):
            seen.append(match.span)
            yield match
    for here, other in _loud(article):
        seen.append(here)
        said = f"“{article.slice(here)}” here, “{article.slice(other)}” elsewhere: one casing for one term."
        yield Match(here, said, related=(Related(other, "the other way"),))
    for run in runs(article, _SCOPES | {"summary"}):
        if not any(run.here.touches(span) or run.other.touches(span) for span in seen):
            said = f"“{article.slice(run.here)}” here, “{article.slice(run.other)}” elsewhere: one casing for one term."
            yield Match(run.here, said, related=(Related(run.other, "the other way"),))


def _loud(article: Article) -> Iterator[tuple[Span, Span]]:
    """ "LIDL" beside "Lidl", each inside a sentence: the rarer first."""
    words, forms = article.words, article.words.forms
    for form in forms:
        if (
            form.isupper()
            and len(form) > _LETTERS
            and form.isalpha()
            and (small := form.capitalize()) in forms
            and form.lower() not in known.common()
        ):
            kept = [[at for at in forms[each] if _told(article, at)] for each in (form, small)]
            if all(kept):
                rare, usual = sorted(kept, key=lambda places: (len(places), -places[0]))
                yield words.span(rare[0]), words.span(usual[0])


def _told(article: Article, at: int) -> bool:
    """Whether it stands in running text in the writer's own words, and is no short form that brackets explain."""
    span = article.words.span(at)
    block = article.block_at(span.start)
    if not any(map(str.islower, article.text[block.span.start : span.start])):
        return False  # a dateline
    framed = article.words.gaps[at].endswith(("(", "/", "#", "@")) or article.text[span.end : span.end + 1] in {"/", "_", "@"}
    texts = article.words.texts
    shouts = any(text.isupper() and len(text) > 1 for text in (*texts[max(at - 1, 0) : at], *texts[at + 1 : at + 2]))
    return (
        block.scope in _SCOPES
        and not framed
        and not shouts
        and not article.quoted(span)
        and article.slice(block.span).rstrip()[-1:] in ".?”\"')"
    )


_LETTERS = 3
"""Letters of a word in capitals that may be one casing of a name, more than those of most acronyms."""


def _matches(article: Article, clash: Clash) -> Iterator[Match]:
    rare, usual = _by_use(clash)
    said = f"“{article.slice(rare[0])}” here, “{article.slice(usual[0])}” elsewhere: one casing for one term."
    for span in rare[:_MOST]:
        yield Match(span, said, related=(Related(usual[0], "the other way"),))


def _by_use(clash: Clash) -> tuple[Sequence[Span], Sequence[Span]]:
    """The rarer casing and the usual one; of two that are as frequent the later is the rarer."""
    one, other = sorted((clash.capital, clash.lower), key=lambda spans: (len(spans), -spans[0].start))
    return one, other
