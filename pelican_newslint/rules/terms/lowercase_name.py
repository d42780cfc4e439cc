"""Peoples, faiths, languages, days and months begin with a capital.

"A catholic school", "on monday", "british voters": English writes these with a capital wherever they stand. Words that have lost
their origin ("roman numerals", "french fries", "catholic tastes") are left alone.

Bad:

    The catholic school opened on monday for british pupils.
        ^^^^^^^^ “Catholic” has a capital.
                                  ^^^^^^ “Monday” has a capital.
                                             ^^^^^^^ “British” has a capital.

Good:

    The Catholic school opened on Monday for British pupils.

Good:

    He ate french fries with roman numerals and brussels sprouts. They may march; she has catholic tastes.

Good:

    Write to monday@example.org or see example.org/british/voters on it.

Evidence: none in 104,000 words of edited news and government posts; one in practice news, true.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import PROSE_SCOPES, Block, Edit, Fix, Match, Scope, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes

_SCOPES: frozenset[Scope] = PROSE_SCOPES - {"cell"}
_FAITHS = (
    "muslim muslims islam islamic islamist islamists christian christians christianity jew jews jewish judaism hindu hindus hinduism buddhist "
    "buddhists buddhism sikh sikhs catholic catholics catholicism protestant protestants anglican anglicans lutheran methodist mormon mormons "
    "shia sunni sunnis shiite shiites"
)
_PEOPLES = (
    "british english scottish irish welsh french german germans spanish italian italians portuguese greek greeks turkish russian russians ukrainian "
    "ukrainians european europeans american americans canadian canadians mexican mexicans brazilian brazilians african africans asian asians "
    "chinese japanese korean koreans indian indians pakistani pakistanis bangladeshi afghan afghans iranian iranians iraqi iraqis israeli israelis "
    "palestinian palestinians saudi egyptian egyptians nigerian nigerians kenyan kenyans ethiopian australian australians austrian austrians "
    "belgian belgians norwegian norwegians swedish danish finnish hungarian hungarians romanian romanians bulgarian bulgarians ukrainian czech "
    "serbian croatian arab arabs arabic hebrew latin vietnamese thai filipino indonesian indonesians malaysian syrian syrians lebanese jordanian"
)
_TIMES = (
    "monday tuesday wednesday thursday friday saturday sunday january february april june july september october november december "
    "christmas easter ramadan"
)
_WORDS = frozenset(f"{_FAITHS} {_PEOPLES} {_TIMES}".split())
_NAMES_OF_THINGS = frozenset(
    "fries windows doors dressing toast bread press kiss bean beans leave bulldog shepherd shepherds setter breakfast muffin muffins tastes "
    "taste numerals numeral chestnut roulette salad doll ink checkers cotton corn coffee".split()
)

RULE = Rule(kind="grammar", severity="warning", scopes=_SCOPES, languages=("en",), wakes=Wakes(_WORDS), category="spelling")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    words = article.words
    for block in woken:
        for at in words.in_(block.span):
            text = words.texts[at]
            if text[0].isupper() or words.lower[at] not in _WORDS or words.after(at) in _NAMES_OF_THINGS:
                continue
            span = Span.of(words.starts[at], words.bare_end(at))
            if not _address(article, span):
                right = article.slice(span).capitalize()
                yield Match(span, f"“{right}” has a capital.", (Fix(f"Change to “{right}”", (Edit(span, right),), "safe"),))


def _address(article: Article, span: Span) -> bool:
    """Part of an address, a handle, a file's name or a string of code."""
    before, after = article.text[max(span.start - 1, 0) : span.start], article.text[span.end : span.end + 2]
    if before in {"@", "/", ".", "#", "_", "-", "=", "&", "?"}:
        return True
    return after[:1] in {"@", "/", "_", "=", "&"} or (after[:1] == "." and after[1:].isalnum())
