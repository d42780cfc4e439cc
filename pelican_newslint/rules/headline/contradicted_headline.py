"""The text doesn't say the opposite of its headline.

"Mayor resigns" over "the mayor has refused to resign", "Village wins case" over "the village has lost its case": the headline of a first version,
or a wish. Headline and first paragraphs are compared in what they say happened, by pairs of opposites and by "refused to", "will not", "denied";
where the text has the headline's own word too, nothing is said.

Bad:

    Title: Harbour master quits over dredging
                          ^^^^^ The headline says “quits”, the text “refused to quit”.
    Date: 2024-03-05

    The harbour master has refused to quit over a plan to dredge the river.

Bad:

    Title: Anglers win fight over weir
                   ^^^ The headline says “win”, the text “lost”.
    Date: 2024-03-05

    A club of anglers has lost its fight over a weir on the Tamar.

Bad:

    Title: Councillors approve dog track
                       ^^^^^^^ The headline says “approve”, the text “rejected”.
    Date: 2024-03-05

    Councillors in Leigh have rejected a plan for a dog track.

Good:

    Title: Anglers win fight over weir
    Date: 2024-03-05

    A club of anglers has won its fight over a weir, having lost the first round of it.

Good:

    Title: Rovers win at last
    Date: 2024-03-05

    After a year in which they had lost 20 matches, Rovers beat Leeds.

Good:

    Title: Fares to rise after profits fall
    Date: 2024-03-05

    Fares will go up next year, the operator said, since its profits fell.

Good:

    Title: Minister backs runway that council opposes
    Date: 2024-03-05

    The minister said that the runway, which the council opposes, was needed.

Evidence: 0 in 528,000 words of edited text; subject or object must be the same.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.rules.form import Found, Rule, Wakes

_FORMS = {
    "win": "win wins won winning", "lose": "lose loses lost losing",
    "approve": "approve approves approved back backs backed", "reject": "reject rejects rejected refuse refuses refused",
    "rise": "rise rises rose risen rising soar soars soared climb climbs climbed jump jumps jumped",
    "fall": "fall falls fell fallen falling drop drops dropped plunge plunges plunged decline declines declined",
    "close": "close closes closed closing shut shuts", "open": "reopen reopens reopened brewing",
    "quit": "quit quits quitting resign resigns resigned resigning", "stay": "stay stays",
    "clear": "clear clears cleared acquit acquits acquitted", "convict": "convict convicts convicted jail jails jailed guilty",
    "back": "back backs backed support supports supported", "oppose": "oppose opposes opposed",
    "save": "save saves saved saving spared", "scrap": "scrap scraps scrapped axe axes axed cancelled",
    "beat": "beat beats beaten", "halve": "halve halves halved halving", "double": "double doubles doubled doubling",
    "reach": "agree agrees agreed", "end": "collapse collapses collapsed",
    "grant": "grant grants granted allow allows allowed", "ban": "ban bans banned bar bars barred block blocks blocked deny denies denied",
}  # fmt: skip
_OPPOSITE = (
    ("win", "lose"), ("approve", "reject"), ("rise", "fall"), ("close", "open"), ("quit", "stay"), ("clear", "convict"), ("back", "oppose"),
    ("save", "scrap"), ("halve", "double"), ("grant", "ban"), ("grant", "reject"), ("halve", "rise"), ("double", "fall"), ("reach", "end"),
)  # fmt: skip
_VERB = {form: verb for verb, forms in _FORMS.items() for form in forms.split()}
_AGAINST: dict[str, frozenset[str]] = {
    verb: frozenset({two for one, two in _OPPOSITE if one == verb} | {one for one, two in _OPPOSITE if two == verb}) for verb in _FORMS
}
_NOT = re.compile(
    r"\b(?P<all>(?P<auxiliary>(?:has|have|had) )?(?:refus\w+ to|declin\w+ to|will not|won't|would not|did not|has not|have not|"
    r"is not|are not|was not|denied|denies|"
    r"ruled out) (?:\w+ing )?(?P<verb>[a-z]+))\b"
)
_NO = frozenset(
    "not never no nor without fails fail failed won't can't cannot don't didn't isn't wasn't despite may might could would if".split()
)
_LEAD = 1
_FEW = 7
_SHARED = 1

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="headline-body-mismatch", confidence="medium", scopes=frozenset({"headline"}),
    wakes=Wakes.on(*_VERB),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    paragraphs = [block for block in article.blocks if block.scope == "paragraph"][:_LEAD]
    lead = [block for block in article.blocks if block.scope == "summary"] + paragraphs
    words = article.words
    said = {words.lower[at] for block in lead for at in words.in_(block.span)}
    for head in woken:
        inside = words.in_(head.span)
        if not _NO.isdisjoint(words.within(head.span)) or article.slice(head.span).endswith("?"):
            continue
        verbs = [at for at in inside if words.lower[at] in _VERB]
        if len(verbs) != 1 or _VERB[words.lower[verbs[0]]] in {
            _VERB[word] for word in said if word in _VERB and not _negated(article, lead, word)
        }:
            continue
        verb = words.lower[verbs[0]]
        nouns = {stem(words.lower[at]) for at in inside if at != verbs[0] and words.lower[at] not in SMALL}
        other = _denied(article, lead, verb) or _opposite(article, lead, verb, nouns)
        if other is not None and _shares(article, other, nouns):
            message = f"The headline says “{words.texts[verbs[0]]}”, the text “{article.slice(other)}”."
            yield Match(words.span(verbs[0]), message, related=(Related(other, "here"),))


def _negated(article: Article, lead: list[Block], word: str) -> bool:
    return any(found["verb"] == word for block in lead for found in _NOT.finditer(article.text, block.span.start, block.span.end))


def _denied(article: Article, lead: list[Block], verb: str) -> Span | None:
    """ "refused to resign" under "resigns"."""
    for block in lead:
        for found in _NOT.finditer(article.text, block.span.start, block.span.end):
            if stem(found["verb"]) == stem(verb) or (found["verb"] in _VERB and _VERB[found["verb"]] == _VERB[verb]):
                start = max(found.start("all"), found.end("auxiliary"))
                return Span.of(start, found.end("all"))
    return None


def _opposite(article: Article, lead: list[Block], verb: str, nouns: set[str]) -> Span | None:
    words = article.words
    for block in lead:
        for at in words.in_(block.span):
            word = words.lower[at]
            if _VERB.get(word) in _AGAINST[_VERB[verb]] and words.before(at) not in {"had", "having", "not", "never", "the", "a", "to"}:
                near = {stem(words.lower[each]) for each in range(max(at - _FEW, 0), min(at + _FEW, len(words)))}
                if nouns & near:
                    return words.span(at)
    return None


def _shares(article: Article, other: Span, nouns: set[str]) -> bool:
    """Whether the sentence speaks of what the headline speaks of."""
    words = article.words
    sentence = {stem(words.lower[at]) for at in words.in_(article.sentence_at(other.start).span)}
    return len(nouns & sentence) > _SHARED or (len(nouns) < 3 and bool(nouns & sentence))
