"""Nobody is a murderer or a thief before a court has found so.

Until then there's a suspect, somebody accused, "the man whom police are seeking". A noun of guilt before or behind a name, before a person's
work ("the murderer driver"), or on its own for somebody who was arrested, prejudges a trial and is what libel cases are made of. The rule is
silent where the text tells of a conviction or a confession, of fiction, and where nobody is accused by name: an unknown killer is one.

Bad:

    Ann Price, 34, was arrested on Friday. The killer had worked in the shop for a year.
                                           ^^^^^^^^^^ Nobody was found guilty: the text says “arrested”. Call the person a suspect.

Bad:

    Police are looking for the murderer driver, who fled the scene.
                               ^^^^^^^^^^^^^^^ Nobody was found guilty: the text says “fled the scene”. Call the person a suspect.

Bad:

    A shareholder sued the bank on Monday. The fraudster Ann Price still runs it.
                                               ^^^^^^^^^^^^^^^^^^^ Nobody was found guilty: the text says “sued”. Call the person a suspect.

Bad:

    John Hale is a thief, and he was charged with it on Monday.
    ^^^^^^^^^^^^^^^^^^^^ Nobody was found guilty: the text says “charged with”. Call the person a suspect.

Bad:

    The minister denies that he was paid. The corrupt minister will speak to the house on Friday.
                                          ^^^^^^^^^^^^^^^^^^^^ Nobody was found guilty: the text says “denies”. Call the person a suspect.

Bad:

    They charged John Hale with arson. The arsonist was taken to Ghent.
                                       ^^^^^^^^^^^^ Nobody was found guilty: the text says “charged John Hale with”. Call the person a suspect.

Good:

    Two clerks pleaded not guilty. Prosecutors say that the fraudsters met at a fair. The thieves of the second bell are hunted in Ghent.

Good:

    John Hale was found guilty on Monday. The killer had worked in the shop for a year.

Good:

    The driver is guilty of their deaths, the coroner said. A person is guilty of theft who takes what isn't his.

Good:

    Police are hunting for the killer, who left no trace.

Evidence: no hit in 302,000 words of edited news and government posts, which hold some 150 texts about arrests and lawsuits.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, starts
from pelican_newslint.rules.legal._case import Case, case_of, crimes
from pelican_newslint.rules.legal._epithet import said_of
from pelican_newslint.rules.legal._open_case import statements
from pelican_newslint.rules.legal._said import vouched
from pelican_newslint.rules.legal._somebody import is_somebody
from pelican_newslint.rules.legal._verdicts import charged_before

_NOUNS = crimes().nouns
_ADJECTIVES = _NOUNS.adjectives | _NOUNS.soft

_SEVERAL = frozenset(f"{noun}s" for noun in _NOUNS.words if not noun.endswith(("thief", "man", "smuggler"))) | {"thieves", "conmen"}


RULE = Rule(
    kind="fact", severity="error", languages=("en",), wakes=Wakes(_NOUNS.words | _ADJECTIVES | _SEVERAL | {"guilty"}), category="libel-risk",
    guides=("AP", "BBC"),
)  # fmt: skip

_QUALIFIED = frozenset("alleged suspected accused supposed would-be possible potential likely convicted unknown unidentified real".split())
_LINKS = frozenset("is was remains".split())
_ARTICLES = frozenset("a an the".split())
_SUSPECTED = frozenset("arrested custody charged indicted suspect suspected detained absconding absconded remanded bail".split())
_ANYBODY = frozenset("man men woman women person teenager couple pair".split())
_BE = frozenset("is are was were".split())
_SUBJECT = 5
"""Words before "guilty" that the subject and its verb have at most."""
_REACH = 3
_HEDGED = frozenset(
    "allegedly alleged if whether may might could reportedly not never identify identified find found "
    "catch unknown hunt hunted hunting seek sought identity "
    "called calls accused accuse accuses denied denies believed suspected".split()
)


_PLEA = later(
    r"\b(?:plead(?:s|ed)? not guilty|not-guilty pleas?|den(?:y|ies|ied) (?!that)[\w ]{2,40}|(?:on|stand|stands|go|goes|went) (?:on )?trial)\b"
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    case = case_of(article)
    if not case.closed and not case.fiction:
        yield from _pronounced(article, woken)
    evidence = case.evidence or next((each.span for each in statements(article)), None)
    if case.closed or case.fiction or evidence is None:
        return
    case = replace(case, evidence=evidence)
    begins = {name.first_word: name for name in article.names if name.person or (name.person is None and not name.lone)}
    ends = {name.last_word: name for name in article.names if name.person}
    for block in woken:
        for at in article.words.in_(block.span):
            if article.words.lower[at] in _SEVERAL:
                yield from _of_several(article, case, at)
            elif article.words.lower[at] in RULE.wakes.words and _means_it(article, at):
                yield from _called(article, case, at, begins, ends)


def _pronounced(article: Article, woken: tuple[Block, ...]) -> Iterator[Match]:
    """ "The skipper is guilty of their deaths.": a verdict of the paper's own, whether or not anything else is told of a case."""
    words, awake = article.words, starts(woken)
    for at in words.index.get("guilty", ()):
        sentence = article.sentence_at(words.starts[at])
        first = sentence.first_word
        if words.after(at) != "of" or words.before(at) not in _BE or not 2 <= at - first <= _SUBJECT:
            continue
        span, said = words.span(first, at), words.lower[first : sentence.last_word + 1]
        if article.block_at(words.starts[at]).span.start not in awake or not _HEDGED.isdisjoint(said):
            continue
        if _somebody(article, first, at - 2) and not article.quoted(span) and not vouched(article, sentence):
            yield Match(span, "No verdict is told of: say who holds them guilty, and of what.", severity="warning")


def _of_several(article: Article, case: Case, at: int) -> Iterator[Match]:
    """ "The fraudsters met in May, prosecutors say", where those on trial deny it: whoever says the rest, the word is the paper's."""
    words, plea = article.words, next(filter(None, map(_PLEA.search, _said(article))), None)
    sentence = article.sentence_at(words.starts[at])
    the = at > sentence.first_word and words.lower[at - 1] == "the" and at - 1 == sentence.first_word
    if plea is None or not the or case.evidence is None or words.after(at) in _NOUNS.unless_after:
        return
    span = words.span(at - 1, at)
    if article.quoted(span) or not _HEDGED.isdisjoint(words.lower[sentence.first_word : sentence.last_word + 1]):
        return
    message = f"Nobody was found guilty: the text says “{plea[0]}”. Call them the accused."
    yield Match(
        span, message, related=(Related(case.evidence, "nothing is decided"),), severity=None if plea[0][:3] != "den" else "warning"
    )


def _said(article: Article) -> Iterator[str]:
    return (article.slice(each.span) for each in statements(article))


def _somebody(article: Article, first: int, last: int) -> bool:
    """Whether these words are he or she, a person's name, or "the" and a role."""
    words = article.words
    if words.lower[first] == "the":
        return words.lower[last] in _NOUNS.roles or is_somebody(words.lower[last])
    return words.lower[first] in {"he", "she", "they"} or any(name.first_word == first and name.person for name in article.names)


def _means_it(article: Article, at: int) -> bool:
    """Whether the word stands for somebody: not "killer whale", "serial killer", "alleged thief"."""
    words = article.words
    near = {words.before(at), words.before(at - 1) if at else ""}
    return near.isdisjoint(_NOUNS.unless_before | _QUALIFIED) and words.after(at) not in _NOUNS.unless_after


def _called(article: Article, case: Case, at: int, starts: dict[int, Name], ends: dict[int, Name]) -> Iterator[Match]:
    span = _person(article, at, starts, ends)
    if span is None and article.words.lower[at] in _NOUNS.words and _suspect(article, case):
        span = _the(article, at, starts)
    if span is None or article.quoted(span) or _theirs(article, at, span) or _doubted(article, span) or case.evidence is None:
        return
    message = f"Nobody was found guilty: the text says “{article.slice(case.evidence)}”. Call the person a suspect."
    named = article.words.lower[at] in _NOUNS.adjectives and any(name.span.end == span.end for name in article.names)
    sure = case.sure and (named or article.words.lower[at] not in _ADJECTIVES)
    yield Match(span, message, related=(Related(case.evidence, "nothing is decided"),), severity=None if sure else "warning")


def _theirs(article: Article, at: int, span: Span) -> bool:
    """Whether a jury, a suit or a rival says so: here, before it, or where the word stood first."""
    sentence = article.sentence_at(span.start)
    adjective = article.words.lower[at] in _ADJECTIVES
    return charged_before(article, sentence) or (adjective and said_of(article, at, sentence))


def _person(article: Article, at: int, starts: dict[int, Name], ends: dict[int, Name]) -> Span | None:
    """ "murderer driver", "fraudster Ann Price", "John Hale is a thief", "John Hale, the killer"."""
    words = article.words
    if (whole := starts.get(at)) is not None and whole.sentence_start and len(whole.parts) > _REACH - 1:
        return whole.span  # "Kingpin Ajay Rao sold it"
    after = at + 1
    while after < len(words) and after - at < _REACH and words.spaced(after) and words.lower[after] in _NOUNS.roles:
        after += 1
    named = starts.get(after) if after < len(words) and words.spaced(after) else None
    if named is not None and not named.possessive:
        return words.span(at, named.last_word)
    if words.lower[at] == "guilty":
        if words.before(at) == "the" and (words.after(at) in _NOUNS.roles | _ANYBODY or is_somebody(words.after(at))):
            return words.span(at, at + 1)
        owner = ends.get(at - 2) if words.before(at) in _LINKS else None
        return words.span(owner.first_word, at) if owner is not None and words.spaced(at - 1) else None
    if words.lower[at] in _ADJECTIVES:
        return words.span(at - 1, after - 1) if after > at + 1 and words.before(at) == "the" else None
    if after > at + 1:
        return words.span(at, after - 1)
    before = at - 1
    if before > 0 and words.lower[before] in _ARTICLES and words.spaced(at):
        subject = before - 1 if words.spaced(before) and words.lower[before - 1] in _LINKS else before
        comma = subject == before and words.gaps[before].startswith(",")
        owner = ends.get(subject - 1)
        if owner is not None and not owner.possessive and (comma or (subject < before and words.spaced(subject))):
            return words.span(owner.first_word, at)
    return None


def _the(article: Article, at: int, starts: dict[int, Name]) -> Span | None:
    """ "The killer", "The drunk killer" at the head of a sentence; "the killer, Ann Price"."""
    words = article.words
    opens = article.sentence_at(words.starts[at]).first_word
    first = at - 1 if words.before(at) == "the" else at - 2
    if first < opens or words.lower[first] != "the" or not words.spaced(at):
        return None
    described = first == at - 1 or (words.texts[at - 1].islower() and words.spaced(at - 1) and not words.lower[at - 1].endswith("s"))
    named = words.gaps[at + 1] == ", " and at + 1 in starts
    return words.span(first, at) if described and (first == opens or named) else None


def _suspect(article: Article, case: Case) -> bool:
    """Whether somebody is suspected, so that "the killer" is that person; and the case is no other."""
    return case.sure and any(word in article.words.index for word in _SUSPECTED) and any(name.person for name in article.names)


def _doubted(article: Article, span: Span) -> bool:
    """Whether the sentence asks, denies or reports it; "…, the police chief said" behind it leaves the word the paper's own."""
    sentence = article.sentence_at(span.start)
    said = set(article.words.lower[sentence.first_word : sentence.last_word + 1])
    copula = any(word in _LINKS for word in article.words.within(span))
    reported = (each for each in article.attributions if article.sentences[each.sentence] is sentence)
    return not _HEDGED.isdisjoint(said) or any(copula or each.span.end < span.start for each in reported)
