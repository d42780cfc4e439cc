"""The text doesn't say the opposite of its headline.

"Mayor resigns" over "the mayor has refused to resign", "Village wins case" over "the village has lost its case": the headline of a first version,
or a wish. Headline and first paragraph (and summary) are compared in what they say happened, by some 60 pairs of outcomes with all their
phrases: approved or turned down, reopened or still closed, cleared or fined, sold or no buyer found, on time or late. Both must speak of the same
thing; what is told in passing ("the runway, which the council opposes"), as a wish or in a quotation doesn't count, and where the text has the
headline's own word too, nothing is said.

Bad:

    Title: Harbour master quits over dredging
                          ^^^^^ The headline says “quits”, the text “refused to quit”.
    Date: 2024-03-05

    The harbour master has refused to quit over a plan to dredge the river.

Bad:

    Title: Anglers win fight over weir
                   ^^^^^^^^^ The headline says “win fight”, the text “lost its fight”.
    Date: 2024-03-05

    A club of anglers has lost its fight over a weir on the Tamar.

Bad:

    Title: Councillors approve dog track
                       ^^^^^^^ The headline says “approve”, the text “rejected”.
    Date: 2024-03-05

    Councillors in Leigh have rejected a plan for a dog track.

Bad:

    Title: Windmill at Tarn sold to brewer
                            ^^^^^^^ The headline says “sold to”, the text “went unsold”.
    Date: 2024-03-05

    The windmill at Tarn went unsold at an auction on Monday, when bids stopped at half of what its owner wants.

Bad:

    Title: Bell tower of Ostby to be demolished
                                     ^^^^^^^^^^ The headline says “demolished”, the text “saved”.
    Date: 2024-03-05

    The bell tower of Ostby has been saved by a gift from a shipowner.

Good:

    Title: Bell tower of Ostby to be demolished
    Date: 2024-03-05

    The bell tower of Ostby, which was saved by a gift in 1990, will be pulled down.

Good:

    Title: Anglers win fight over weir
    Date: 2024-03-05

    A club of anglers has won its fight over a weir, having lost the first round of it.

Good:

    Title: Zoo says escaped lynx is well
    Date: 2024-03-05

    A lynx that got out of Alder Zoo on Friday was caught on Sunday, less than a mile from the zoo.

Good:

    Title: Porter cleared of theft
    Date: 2024-03-05

    A court in Leeds has found a porter not guilty of theft.

Bad:

    Title: Central bank cuts rates
                        ^^^^^^^^^^ The headline says “cuts rates”, the text “left rates unchanged”.
    Date: 2024-03-05

    The central bank left rates unchanged on Monday, to the surprise of most.

Evidence: 0 in 2,600 edited posts with a headline (1.1 million words). An error where both sentences share two words beside the outcome and
the two can't both be true of parts of one affair.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

import msgspec

from pelican_newslint.knowledge.outcomes import pairs
from pelican_newslint.model import Block, Match, Related, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.rules.form import Found, Rule, Wakes, starts
from pelican_newslint.rules.headline._keys import anchor, keys, subject
from pelican_newslint.rules.headline._none_above import none_above
from pelican_newslint.rules.headline._of_what import of_other_things
from pelican_newslint.rules.headline._outcomes import Mention, done_to, mentions, sentences_of
from pelican_newslint.rules.headline._reversed import reversed_outcome
from pelican_newslint.rules.headline._unhurt import unhurt

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="headline-body-mismatch", confidence="medium",
    scopes=frozenset({"headline", "summary"}), wakes=Wakes.on("no", tokens=("name",)),
)  # fmt: skip

_LEAD = 2
"""Paragraphs that may agree with the headline; the first of them alone can contradict it."""
_FAR = 5
"""Paragraphs in which what is said of the very same subject can."""
_NONE = frozenset({"nobody", "no", "none", "all", "everyone"})
_SHARED = 2
"""Words that headline and sentence have in common, beside those of the outcome."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    lead = [article.blocks[each] for each in article.telling[:_LEAD]]
    summary = [block for block in article.blocks if block.scope == "summary"]
    yield from unhurt(article, starts(woken))
    yield from none_above(article)
    far = [article.blocks[each] for each in article.telling[_LEAD:_FAR]]
    for block in woken:
        title = block.scope == "headline"
        found: list[Match] = []
        for sentence in sentences_of(article, [block]):
            heads = mentions(article, sentence, headline=title)
            if heads and not article.slice(block.span).endswith("?"):
                texts = list(sentences_of(article, [*summary, *lead] if title else lead))
                about = {head.pair for head in heads}
                told = [each for text in texts for each in mentions(article, text, about)]
                below = [each for text in sentences_of(article, far) for each in mentions(article, text, about)]
                both = [each for each in heads if any(_against(each, other) for other in heads)]  # "began on Tuesday and ended on Thursday"
                heads = [each for each in heads if each not in both and not _says_elsewhere(article, each, texts, told)]
                found += _matches(article, heads, told + below, {each.span.start for each in (*summary, *lead[:1])})
        yield from found or (reversed_outcome(article, block.span.start) if title else ())


def _matches(article: Article, heads: list[Mention], told: list[Mention], first: Collection[int]) -> Iterator[Match]:
    marked: set[int] = set()
    for head in heads:
        others = [each for each in told if _against(head, each)]
        if head.told == "aside" or head.first in marked:
            continue
        twice = len({each.sentence.span.start for each in others}) > 1
        for other in others:
            if _other_figures(article, head, other) or _says_too(article, head, other) or _for_now(article, other):
                continue  # "saving 260 of 370 jobs" and "the loss of 110 jobs" can both be true
            near = article.blocks[other.sentence.block].span.start in first or _of_one_subject(article, head, other)
            severity = _severity(article, head, other, twice) if near else None
            if severity and not any(_agrees(article, head, other, each) for each in told):
                span, there = article.words.span(head.first, head.last), article.words.span(other.first, other.last)
                where = article.blocks[head.sentence.block].scope
                message = f"The {where} says “{article.slice(span)}”, the text “{article.slice(there)}”."
                marked.add(head.first)
                yield Match(span, message, related=(Related(there, "here"),), severity=severity)
                break


def _of_one_subject(article: Article, head: Mention, other: Mention) -> bool:
    """Whether both are said of one man or thing and have no object, and can't both be true: "the driver died", "the driver survived"."""
    mine = subject(article, head)
    told = bool(mine) and mine <= subject(article, other) and anchor(article, head) <= mine
    return told and not head.ahead and not pairs()[head.pair].soft


def _other_figures(article: Article, head: Mention, other: Mention) -> bool:
    one, two = ({text for text in article.words.texts[each.first : each.last + 1] if text[0].isdigit()} for each in (head, other))
    return bool(one) and bool(two) and one != two


def _for_now(article: Article, other: Mention) -> bool:
    """Whether it holds until something comes: "the ban stays in place until June" and "the ban will be lifted" can both be true."""
    behind = article.words.lower[other.last + 1 : other.sentence.last_word + 1]
    return "until" in behind[:3] or "unless" in behind[:3] or behind[:2] == ("for", "now")


def _says_too(article: Article, head: Mention, other: Mention) -> bool:
    """Whether the sentence has the headline's own words beside the others: "four minutes early and 60 years late"."""
    own = article.words.lower[head.first : head.last + 1]
    at = [each for each in other.sentence.words if not other.first <= each <= other.last and article.words.lower[each] in own]
    return {article.words.lower[each] for each in at} == set(own)


def _says_elsewhere(article: Article, head: Mention, texts: Collection[Sentence], told: Collection[Mention]) -> bool:
    """Whether headline's words stand in the text and outside of what denies them: "Trains ran late", under "Trains late"."""
    whole = {stem(article.words.lower[at]) for at in range(head.first, head.last + 1)}
    own = whole - SMALL or whole  # "up"
    denied = {at for each in told if _against(head, each) for at in range(each.first, each.last + 1)}
    for text in texts:
        there = {stem(article.words.lower[at]) for at in text.words if at not in denied}
        if own <= there and anchor(article, head) & keys(article, text.words):
            return True
    return False


def _against(head: Mention, other: Mention) -> bool:
    """Whether the one says the opposite of the other."""
    if head.pair != other.pair or "aside" in (head.told, other.told):
        return False
    if "due" in (head.told, other.told):  # only what is to come is against what is expected
        return head.ahead and head.side != other.side and "not" not in (head.told, other.told)
    return head.told != other.told if head.side == other.side else head.told == other.told == "so"


def _agrees(article: Article, head: Mention, other: Mention, each: Mention) -> bool:
    """Whether the text has the headline's own word too, of the same thing or in the same sentence."""
    if each.pair != head.pair or (each.side == head.side) != (each.told == head.told or each.told in {"aside", "due"}):
        return False
    pronoun = each.sentence.span.start > other.sentence.span.start and article.slice(each.sentence.span).startswith(
        ("It ", "They ", "He ", "She ")
    )
    return each.sentence == other.sentence or pronoun or bool(anchor(article, head) & keys(article, each.sentence.words))


def _severity(article: Article, head: Mention, other: Mention, twice: bool) -> Severity | None:
    """None where the two may be of different things. `twice`: the text says so in two sentences."""
    pair = pairs()[head.pair]
    mine = keys(article, [at for at in head.sentence.words if at != head.first])
    theirs = keys(article, [at for at in other.sentence.words if at != other.first]) | _of_the_sentence_before(article, other)
    shared, of = mine & theirs, anchor(article, head)
    same = bool(subject(article, head) & subject(article, other))
    if of_other_things(article, head, other):
        return None
    if pair.actor and (not same or done_to(article, head)):
        return None
    if of and not of & theirs:
        return "warning" if same and len(shared) >= _SHARED else None
    if len(shared) < _SHARED - twice and not (same and of <= subject(article, head)):
        return None
    return "warning" if pair.soft or len(shared) < _SHARED else "error"


def _of_the_sentence_before(article: Article, other: Mention) -> frozenset[str]:
    """Keys of the sentence before, where the one that denies has no subject of its own: "Nobody died"."""
    number = article.sentence_index(other.sentence.span.start)
    before = article.sentences[number - 1]
    if other.told != "so" or not number or before.block != other.sentence.block or article.words.lower[other.first] not in _NONE:
        return frozenset()
    return keys(article, before.words)
