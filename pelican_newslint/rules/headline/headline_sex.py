"""A woman of the headline is no man in the text.

"Woman, 34, arrested" over "a 34-year-old man was arrested": one of them was left from another story. The rule compares who opens the
headline with who opens the text, where they have one age, or do the same thing, and nobody else of the headline's sex stands in the first paragraph.

Bad:

    Title: Woman, 52, rescued from Tarn weir
           ^^^^^ The headline says “Woman”, the text “man”.

    A 52-year-old man was rescued on Friday from the weir at Tarn.

Bad:

    Title: Boy saves neighbour's heron
           ^^^ The headline says “Boy”, the text “girl”.

    A girl from Ostby saved the heron of a neighbour, who had given it up.

Good:

    Title: Woman, 52, rescued from Tarn weir

    A 52-year-old woman was rescued on Friday from the weir at Tarn. A 30-year-old man jumped in after her.

Good:

    Title: Man rescued from Tarn weir

    A woman has told how she rescued her husband from the weir at Tarn. A boy saved the heron.

Good:

    Title: Girl, 15, is youngest boy scout

    A 15-year-old from Ostby is the youngest of the boy scouts.

Bad:

    Title: Three men arrested in Tarn raid
                 ^^^ The headline says “men”, the text “women”.

    Three women were arrested on Sunday in a raid on a barn near Tarn.

Evidence: 0 in 2,600 edited posts with a headline (1.1 million words).
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.headline._keys import keys

_MALE, _FEMALE = "man men boy boys", "woman women girl girls"
_SEX = {word: sex for sex, words in (("m", _MALE), ("f", _FEMALE)) for word in words.split()}
RULE = Rule(
    kind="fact",
    severity="error",
    scopes=frozenset({"headline"}),
    languages=("en",),
    category="headline-body-mismatch",
    wakes=Wakes.on(*_SEX),
)

_HEAD = later(
    r"^(?:(?P<age>\d{1,2})-year-old |"
    r"(?P<count>Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|\d{1,2}) )?"
    r"(?P<who>(?i:Man|Woman|Boy|Girl|Men|Women|Boys|Girls))\b(?:, (?P<behind>\d{1,2}),)?(?! [A-Z])"
)
_LEAD = later(
    r"^(?:[A-Z][A-Za-z .]{1,40} [—–-]{1,2} )?(?:An?|(?P<count>Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)) "
    r"(?:(?P<age>\d{1,2})-year-old )?(?:[a-z-]+ )?(?P<who>man|woman|boy"
    r"|girl|men|women|boys|girls)\b"
    r"(?:, (?P<behind>\d{1,2}),)?"
)
_RELATED = later(
    r"\b(?:wife|husband|mother|father|son|daughter|sister|brother|girlfriend|boyfriend|partner|couple|transgender|trans|widow|widower|fianc\w+)\b",
    re.IGNORECASE,
)
_SHARED = 2
"""Words that headline and first sentence have in common where neither has an age."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    lead = next((article.blocks[each] for each in article.telling), None)
    for block in woken:
        head = _HEAD.match(article.slice(block.span))
        text = _LEAD.match(article.slice(lead.span)) if lead else None
        if head is None or text is None or lead is None or _SEX[head["who"].lower()] == _SEX[text["who"]]:
            continue
        if _someone_else(article, lead, _SEX[head["who"].lower()]) or _RELATED.search(article.slice(block.span)):
            continue
        if (head["count"] or "") != (text["count"] or "") and not (head["count"] or "").isdigit():
            continue
        ages = {head["age"] or head["behind"], text["age"] or text["behind"]}
        first = article.sentence_at(lead.span.start)
        shared = keys(article, article.words.in_(block.span)) & keys(article, first.words)
        if (None in ages and len(shared) >= _SHARED) or (None not in ages and len(ages) == 1):
            at = Span.of(lead.span.start + text.start("who"), lead.span.start + text.end("who"))
            span = Span.of(block.span.start + head.start("who"), block.span.start + head.end("who"))
            yield Match(span, f"The headline says “{head['who']}”, the text “{text['who']}”.", related=(Related(at, "here"),))


def _someone_else(article: Article, lead: Block, sex: str) -> bool:
    """Whether the first paragraph has somebody of the headline's sex too, or people of one family."""
    words = article.words.lower[article.words.in_(lead.span).start : article.words.in_(lead.span).stop]
    pronouns = {"m": {"he", "his", "him"}, "f": {"she", "her"}}[sex]
    return any(_SEX.get(word.removesuffix("'s").removesuffix("’s")) == sex or word in pronouns for word in words) or bool(
        _RELATED.search(article.slice(lead.span))
    )
