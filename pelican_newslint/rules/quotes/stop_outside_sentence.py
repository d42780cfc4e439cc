"""The stop of a quoted sentence stands inside the marks.

"It is a fine bridge." is a whole sentence, and its stop goes with it; so does the comma before the speaker. British style puts the stop outside
for a fragment ("the bridge is 'fine'."), no style does for a sentence. The rule speaks where the same article has it right elsewhere, so that
one of the two is a slip.

Bad:

    "It is a fine bridge," said Ross. "The rope is new," he said. "We shall cross it tomorrow", she added.
                                                                                             ^^ The comma belongs inside, as elsewhere here.

Bad:

    "It is a fine bridge," said Ross. "The rope is new," he said. "We shall cross it tomorrow".
                                                                                             ^^ The full stop belongs inside, as elsewhere here.

Good:

    "It is a fine bridge," said Ross. "The rope is new," he said. "We shall cross it tomorrow," she added.

Good:

    "It is a fine bridge," said Ross. She called it "old and safe", and the film is called "The Bridge".

Good:

    "It is a fine bridge", said Ross. "We shall cross it tomorrow", she added.

Evidence: 9 in 1,250,000 words of edited text, all of them unlike the rest of their article.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Edit, Fix, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quotations import Quotation
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="residue", severity="suggestion", scopes=frozenset({"paragraph", "item"}), languages=("en",), wakes=Wakes(tokens=frozenset({"quotation"})),
    category="quote-punctuation", guides=("AP", "Guardian", "BBC"),
)  # fmt: skip

_OFTEN = 2
"""Times as many must have it inside."""
_LEAST = 3
"""Words of a sentence, at least."""
_MARKS = frozenset(",.")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    whole = [each for each in article.quotations if _sentence(article, each)]
    within = [each for each in whole if article.slice(each.inner).rstrip()[-1:] in {",", ".", "?", "!"}]
    outside = [each for each in whole if article.text[each.span.end : each.span.end + 1] in _MARKS and each not in within]
    if not outside or not any(article.slice(each.inner).rstrip()[-1] in _MARKS for each in within) or _OFTEN * len(outside) > len(within):
        return
    for each in inside(article, outside, woken):
        span = Span.of(each.span.end - 1, each.span.end + 1)
        mark, stop = article.text[span.start], article.text[span.end - 1]
        if not any(link.span.touches(span) for link in article.links):
            name = "comma" if stop == "," else "full stop"
            fix = Fix("Put it inside", (Edit(span, stop + mark),))
            yield Match(span, f"The {name} belongs inside, as elsewhere here.", (fix,))


def _sentence(article: Article, quotation: Quotation) -> bool:
    """Somebody's whole sentence, that opens one or follows its speaker."""
    if quotation.depth or quotation.open or quotation.single:
        return False
    words = article.words.in_(quotation.inner)
    inner = article.slice(quotation.inner)
    before = article.text[max(quotation.span.start - 2, 0) : quotation.span.start]
    opens = not before.strip() or before.rstrip()[-1:] in {".", "?", "!", ":", ",", "”", '"'}
    told = any(article.words.texts[at].islower() and len(article.words.texts[at]) > 1 for at in words)
    return len(words) >= _LEAST and inner[:1].isupper() and opens and told
