"""A word that hardly ever stands between such words, while one that sounds or looks like it does.

“Its grown since then”, “a team lead by two sisters”, “learning form their users”: each is a word, so no spelling checker sees it. `word-pair`,
`sound-alike`, `heard-alike` and `apostrophe` know the surroundings that somebody has written down; this rule has weighed those of edited
text, some 80 million words: the three words on each side and what kind of word they are, for 250 pairs that are taken for each other.
What is far beyond all that edited text reaches is a warning. A noun or verb that comes back in the piece is what it is about and must have
still more against it.

Bad:

    Its roof leaks and the school put it's savings into a new one.
                                      ^^^^ “it's” hardly ever stands between such words: is “its” meant?

Good:

    Its roof leaks and the school put its savings into a new one.

Good:

    It's old, and that's why its pupils sit in the hall. The nurses are learning from each other.

Bad:

    The nurses are learning form each other and from their patients.
                            ^^^^ “form” hardly ever stands between such words: is “from” meant?

Good:

    The pupils form a choir, fill in a form and sing from memory.

Bad:

    The farmers said that they could not bare the cost alone.
                                         ^^^^ “bare” hardly ever stands between such words: is “bear” meant?

Good:

    The farmers could not bear the cost. The bear left bare trees and bare rock behind.

Good:

    They pay on the later of the two dates, rather then than now.

Good:

    The weather was fine, whether they saw it or not. Here you can hear the sea, and their boats lie there.

Evidence: 25 in 440,000 words of government posts that nothing was fitted on, 16 true; of those far beyond, 8 of 8. Of 248 slips that
editors marked in 16 sets of articles it finds 104, other rules or not; beside them 1 mark was false.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

import msgspec

from pelican_newslint.knowledge.word_contexts import rivals
from pelican_newslint.model import Block, Edit, Fix, Match, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._classes import classes
from pelican_newslint.rules.language._clauses import positions
from pelican_newslint.rules.language._surroundings import surroundings

RULE = Rule(kind="grammar", severity="suggestion", wakes=Wakes(frozenset(rivals())), languages=("en",), category="confused-words",
    scopes=frozenset({"summary", "paragraph", "item", "quotation", "caption"}))  # fmt: skip

_ENDS = frozenset(".!?")
_SURE = 2.5
"""What the odds must have beyond the least for a warning, in logarithms."""
_AT_HOME = 2.0
"""What they must have more where the word comes back: it is what the piece is about."""
_ANYWHERE = frozenset(
    "its it's their there they're than then to too two your you're whose who's our are were where we're by off of or out no here now".split()
)
"""These come back in every piece."""

_TERMS = {"later": frozenset(("of",)), "affect": frozenset(("flat", "blunted"))}
"""Beside these the rare word is a term: "the later of the two dates", "a flat affect"."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    letters = classes(article)
    for at in positions(article, woken, rivals(), last=True):
        if _runs_on(article, letters, at):
            yield from _judged(article, at)


def _runs_on(article: Article, letters: str, at: int) -> bool:
    """Whether the word is no name and no possessive, and the sentence doesn't break off behind it, as before a list."""
    words = article.words
    text, last = words.texts[at], letters[2 * at + 2] == "."
    if (text[0].isupper() and letters[2 * at] != ".") or (text[-2:] in ("'s", "’s") and words.lower[at][-2:] != "'s"):
        return False
    return not last or not _ENDS.isdisjoint(words.gaps[at + 1][:3])


def _judged(article: Article, at: int) -> Iterator[Match]:
    signs, word = surroundings(article, at), article.words.lower[at]
    odds, rival = max(((rival.odds(signs) - rival.least, rival) for rival in rivals()[word]), key=itemgetter(0))
    if word not in _ANYWHERE and len(article.words.index[word]) > 1:
        odds -= _AT_HOME
    beside = {article.words.before(at), article.words.after(at)}
    if odds < 0 or rival.word in beside or not _TERMS.get(word, frozenset()).isdisjoint(beside):
        return
    span = article.words.span(at)
    said = article.slice(span)
    meant = rival.word.capitalize() if said[0].isupper() else rival.word
    severity: Severity = "warning" if odds >= _SURE else "suggestion"
    fix = Fix(f"Change to “{meant}”", (Edit(span, meant),))
    yield Match(
        span, f"“{said}” hardly ever stands between such words: is “{meant}” meant?", (fix,), severity=severity, confidence="medium"
    )
