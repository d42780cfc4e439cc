"""Which party, firm or team does in the text what another one does in the headline: "ANC walks out" over "the DA walked out"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from pelican_newslint.knowledge.inflections import pasts, thirds, verbs
from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.rules.headline._how_told import NOT
from pelican_newslint.rules.headline._keys import keys

_DONE = frozenset(
    "walk pull quit leave withdraw resign sue veto block reject boycott concede hold retain gain capture seize abandon scrap ban recall buy acquire "
    "oppose back accuse apologise apologize appeal condemn criticise criticize blame deny admit accept sign oust expel suspend sack fine raid attack "
    "join drop call end lift cut raise delay approve halt reopen launch overtake lead".split()
)
"""What one of two does, and not both."""
_PARTICLES = frozenset("out away off back".split())
_ALIKE = tuple(
    frozenset(each.split())
    for each in (
        "government ministry ministers cabinet coalition state", "council councillors parish committee county city board",
        "union unions teachers nurses doctors drivers pilots workers miners farmers students staff strikers",
        "company firm bank builder developer operator airline retailer owner owners landlord club bosses employers league",
        "opposition", "police army court",
        "school hospital", "tenants", "senate", "house", "rebels", "regulator",
    )
)  # fmt: skip
"""Bodies by their nouns; those of one line may be one another."""
_BODIES = frozenset().union(*_ALIKE)
_BETWEEN = frozenset("has have had also then later again promptly suddenly yesterday both all".split())
_STARTS = frozenset("as after while when and but if over amid".split())
_LONGEST = 4
_SHORT = 3
"""Letters that a short form has of its word."""
_TOLD = 2
"""Paragraphs that tell who did it, beside the summary."""


class Swap(Struct, frozen=True):
    actor: Span
    other: Span
    verb: str
    sure: bool


def swaps(article: Article, title: Sentence) -> Iterator[Swap]:
    """Of a headline, each body that does what the text says another one did."""
    words = article.words
    for at in range(title.first_word + 1, title.last_word + 1):
        act = _act(article, at, title.last_word, headline=True)
        mine = _run_before(article, at, title.first_word) if act else range(0)
        if act is None or not mine or not _in_body(article, mine):
            continue
        behind = keys(article, range(at + 1, title.last_word + 1))
        particle = " " in act
        others = [
            (other, verb, sentence)
            for sentence in _lead(article)
            for verb in range(sentence.first_word + 1, sentence.last_word + 1)
            if _act(article, verb, sentence.last_word, headline=False) == act
            for other in (_run_before(article, verb, sentence.first_word),)
            if other
        ]
        if not others or any(_same(article, mine, other) for other, _, _ in others) or _does_elsewhere(article, mine, act):
            continue
        for other, verb, sentence in others:
            object_ = range(verb + 1, sentence.last_word + 1)
            turned = bool(_content(article, other) & behind) and _names(article, mine, object_)
            alone = not _names(article, mine, sentence.words) and not _content(article, other) & behind
            if turned or (alone and (particle or len(behind & keys(article, object_)) > 0)):
                yield Swap(words.span(mine[0], mine[-1]), words.span(other[0], other[-1]), words.texts[verb], sure=turned or particle)
                break


def _act(article: Article, at: int, last: int, *, headline: bool) -> str | None:
    """What is done at a word: the verb's base, with its particle."""
    word = article.words.lower[at]
    verb = pasts().get(word) or (thirds().get(word) if headline else None) or (verbs().get(word) if headline else None)
    if verb is None or verb.base not in _DONE or (headline and article.words.texts[at][0].isupper()):
        return None
    behind = article.words.lower[at + 1] if at < last and article.words.spaced(at + 1) else ""
    if behind in _PARTICLES:
        return f"{verb.base} {behind}"
    return None if verb.base in {"walk", "pull", "call"} else verb.base


def _run_before(article: Article, verb: int, first: int) -> range:
    """The body whose name or noun stands right before the verb."""
    words, last = article.words, verb - 1
    while last > first and words.lower[last] in _BETWEEN and words.spaced(last + 1):
        last -= 1
    gap = words.gaps[last + 1]
    if gap not in (" ", ") ") or last < first:
        return range(0)
    if gap == ") " and words.texts[last].isupper():  # "the Democratic Alliance (DA) walked out"
        return range(last, last + 1)
    start = last
    while (
        start > first
        and last - start < _LONGEST
        and words.spaced(start)
        and words.texts[start - 1][0].isupper()
        and words.texts[start][0].isupper()
    ):
        start -= 1
    if start > first and (words.lower[start - 1] in {"and", "of"} or "&" in words.gaps[start]):
        return range(0)  # "Marks & Spencer"
    if words.texts[last][0].isupper():
        while words.lower[start] in SMALL and start < last:
            start += 1
        return range(0) if words.lower[start] in SMALL or words.lower[start] in _STARTS else range(start, last + 1)
    return range(last, last + 1) if words.lower[last] in _BODIES else range(0)


def _content(article: Article, run: range) -> frozenset[str]:
    return keys(article, run) | frozenset(stem(article.words.lower[at]) for at in run)


def _names(article: Article, mine: range, within: range) -> bool:
    own = {article.words.lower[at] for at in mine if article.words.lower[at] not in SMALL}
    return any(article.words.lower[at].removesuffix("'s").removesuffix("’s") in own for at in within)


def _same(article: Article, mine: range, other: range) -> bool:
    """Whether both may be one body: by a word, or by the letters of a short form."""
    if _content(article, mine) & _content(article, other) or _kind(article, mine) != _kind(article, other):
        return True
    heads = {article.words.lower[at][:_SHORT] for at in mine}
    if heads & {article.words.lower[at][:_SHORT] for at in other}:  # "Lib Dems", "Liberal Democrats"
        return True
    nouns = [next((number for number, group in enumerate(_ALIKE) if article.words.lower[run[-1]] in group), -1) for run in (mine, other)]
    if nouns[0] == nouns[1] >= 0:
        return True
    for short, long in ((mine, other), (other, mine)):
        letters = article.words.lower[short[0]]
        initials = "".join(article.words.lower[at][0] for at in long)
        if len(short) == 1 < len(long) and article.words.texts[short[0]].isupper() and letters == initials:
            return True
    return False


def _kind(article: Article, run: range) -> str:
    """ "name" or "noun"; each person is one alone, who acts for a body: "Mayor Ana Ruiz", "Ruiz"."""
    if any(article.words.lower[at] in _BODIES for at in run) and (len(run) == 1):
        return "noun"
    span = article.words.span(run[0], run[-1])
    if any(
        each.person is not False and not each.known and (each.title or not each.lone or each.person) and each.span.touches(span)
        for each in article.names
    ):
        return f"person {span.start}"
    return "name"


def _in_body(article: Article, mine: range) -> bool:
    """Whether the text speaks of the headline's body, too: else the other may be its other name."""
    own = [article.words.lower[at] for at in mine if article.words.lower[at] not in SMALL]
    told = (article.blocks[each] for each in article.telling)
    return any(set(own) <= {article.words.lower[at] for at in article.words.in_(block.span)} for block in told)


def _lead(article: Article) -> list[Sentence]:
    blocks = set(article.telling[:_TOLD])
    blocks |= {number for number, block in enumerate(article.blocks) if block.scope == "summary"}
    return [each for each in article.sentences if each.block in blocks and not article.quoted(each.span)]


def _does_elsewhere(article: Article, mine: range, act: str) -> bool:
    """Whether some sentence has the headline's body and its act side by side, whoever else acts."""
    base = act.split()[0]
    for sentence in article.sentences:
        if article.blocks[sentence.block].scope == "headline" or not _names(article, mine, sentence.words):
            continue
        for at in sentence.words:
            verb = pasts().get(article.words.lower[at]) or thirds().get(article.words.lower[at]) or verbs().get(article.words.lower[at])
            near = range(max(at - 8, sentence.first_word), at)
            by = range(at + 1, min(at + 6, sentence.last_word + 1))
            denied = not NOT.isdisjoint(article.words.lower[max(at - 3, sentence.first_word) : at])
            passive = "by" in article.words.lower[by.start : by.stop] and _names(article, mine, by)
            if verb is not None and verb.base == base and not denied and (passive or _names(article, mine, near)):
                return True
    return False
