"""A helping verb takes one form of the verb behind it.

"Did not went", "must has", "will be start", "has took", "was happened": the second verb carries the ending that the first one
already has. Pasts that are also participles or nouns are left alone.

Bad:

    The board did not went to court. Drivers must has a licence.
              ^^^^^^^^^^^^ After “did not” the plain form: “go”.
                                             ^^^^^^^^ After “must” the plain form: “have”.

Bad:

    The work will be begin in May, after the firm has took over. The crash was happened at night.
                  ^^^^^^^^ “be” with “begin”: write “begin” alone, or “begun”.
                                                  ^^^^^^^^ After “has” the participle: “taken”.
                                                                           ^^^^^^^^^^^^ Nobody happens anything: write “happened” alone.

Good:

    The board did not go to court. Drivers must have a licence.

Good:

    Data is being collected. It was free will restored. The will has gone to court. It was put to a vote, a may tree cut. What they did hurt them.

Good:

    The work will be set out, the road will be clear, and the firm has come to be open about it.

Bad:

    The mayor didn’t commented. It wasn't took down.
              ^^^^^^^^^^^^^^^^ After “didn’t” the plain form: “comment”.
                                   ^^^^^^^^^^^ After “wasn't” the participle: “taken”.

Bad:

    He had spend £60,000 on it. The summit is decide if talks go on. The baker has since die.
       ^^^^^^^^^ After “had” the participle: “spent”.
                                           ^^^^^^^^^ “is” with “decide”: a small word or an ending is missing.
                                                                               ^^^^^^^^^^^^^ After “has since” the participle: “died”.

Good:

    A lock that works the way it should protects the shop. All that they did was ask her. What a town can do is build
    a wall. The summit is to decide if talks go on.

Bad:

    The rain would stopped by noon. He was arrest on Monday. The firm has refuse for months.
             ^^^^^^^^^^^^^ After “would” the plain form: “stop”.
                                       ^^^^^^^^^^ “was” with “arrest”: an ending is missing.
                                                                      ^^^^^^^^^^ After “has” the participle: “refused”.

Bad:

    The hall will opens next year.
             ^^^^^^^^^^ After “will” the plain form: “open”.
    No data is being collect from pupils. Supply will restored by May.
               ^^^^^^^^^^^^^ “being” with “collect”: an ending is missing.
                                                 ^^^^^^^^^^^^^ After “will” the plain form: “restore”.

Good:

    The fans were not cross with him. He was under arrest on Monday. Four barns had damage to roofs.
    It is fine by us, has work to do and is home to a visit; the will
    opens a feud.

Evidence: 4 in 500,000 words of edited news, interviews and government posts, 4 true.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import Block, Fix, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.words import plain
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._clauses import ADVERBS, BOUND, VERB_NOUNS, begins_sentence, positions
from pelican_newslint.rules.language._endings import COUNTED, DID, DO, MODALS, bare, base_of

_HAVE = frozenset("has have had hasn't haven't hadn't having".split())
_BE = frozenset("is are was were be been being isn't aren't wasn't weren't".split())
_HAPPENING = frozenset("happened occurred arrived appeared died existed vanished elapsed ensued".split())
"""Nobody does these to another, so they have no passive."""
_PAST_ONLY = frozenset(
    "went took gave came knew wrote began spoke broke chose drove flew grew threw ate became forgot sang swam rose shook stole tore wore drew rang "
    "drank blew hid froze overcame undertook withdrew".split()
)
"""Pasts that are no participles, nouns or adjectives."""
_BROKEN = frozenset("into out up down off open through by".split())
_CLAUSES = frozenset("if whether the a an his her its their that how when where who what into".split())
_ALSO = frozenset(
    "need dare like open clear welcome complete perfect let better worth please own lead love play fun secure separate subject present direct "
    "correct close reverse exact moderate appropriate elaborate duplicate live clean dry empty equal free slow smooth narrow "
    "idle lower mature humble steady advance double parallel proper prompt".split()
)
"""Plain forms that are adjectives or stand alone."""

RULE = Rule(kind="grammar", severity="warning", wakes=Wakes(DID | MODALS | _HAVE | _BE), languages=("en",))


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for at in positions(article, woken, RULE.wakes.words):
        word = plain(article.words.texts[at]) if article.words.texts[at].islower() else ""  # "didn’t" as "didn't", no "DO"
        if word in DID or word in MODALS:
            yield from _plain(article, at)
        elif word in _HAVE:
            yield from _perfect(article, at)
        elif word in _BE:
            yield from _passive(article, at)


def _next(article: Article, at: int) -> int:
    """Index of the verb that a helping verb at `at` leads to, "not" and adverbs passed over; 0 where there is none."""
    words = article.words
    for following in (at + 1, at + 2):
        if following >= len(words) or not words.spaced(following):
            return 0
        if words.lower[following] not in ADVERBS and words.lower[following] != "since":
            return following
    return 0


def _plain(article: Article, at: int) -> Iterator[Match]:
    """ "did not went", "must has"."""
    words = article.words
    verb = _next(article, at)
    if not verb or not _helps(article, at) or "way" in words.lower[max(at - 3, 0) : at]:
        return  # "working the way it should protects us"
    form = words.texts[verb]
    if words.lower[at] in DID and verb == at + 1 and not words.lower[at].endswith("n't"):
        return
    third = inflections.thirds().get(form)
    right = (
        inflections.pasts()[form].base
        if form in _PAST_ONLY
        else third.base
        if third and third.mainly and form not in inflections.plurals()
        else base_of(article, at, verb)
    )
    if right:
        yield _match(article, at, verb, f"After “{_said(article, at, verb)}” the plain form: “{right}”.", right)


def _helps(article: Article, at: int) -> bool:
    """Whether "will", "can", "may" and "might" are verbs here."""
    words = article.words
    return words.before(at) not in _NO_SUBJECT


_NO_SUBJECT = frozenset("the a his her their of free good political its at in what that who which".split())


def _perfect(article: Article, at: int) -> Iterator[Match]:
    """ "has took", "have decide"."""
    words = article.words
    verb = _next(article, at)
    if not verb:
        return
    form = words.texts[verb]
    right = ""
    if form in _PAST_ONLY:
        right = inflections.pasts()[form].participle[0]
    elif form == "place":
        return  # "has place for 300": room, said as other languages do
    elif (
        _only_base(form, noun=words.lower[verb - 1] == "since") and words.before(at) != "to" and _leads_on(article, verb, verb == at + 1)
    ) or (form in COUNTED and words.before(at) not in ("to", "there") and bare(article, at, verb)):
        right = inflections.verbs()[form].participle[0]
    elif form == "be" or form == "being":
        right = "been" if words.before(at) != "to" or form == "be" else ""
    if right:
        yield _match(article, at, verb, f"After “{_said(article, at, verb)}” the participle: “{right}”.", right)


def _stands_alone(article: Article, at: int, verb: int) -> bool:
    """Whether a plain form behind "is" is a slip: "all we did was ask her" has a "do" before it."""
    words = article.words
    first = article.sentence_at(words.starts[at]).first_word
    return words.after(verb) in _CLAUSES and DO.isdisjoint(words.lower[first:at])


def _leads_on(article: Article, verb: int, beside: bool) -> bool:
    """Whether what follows a verb can't be the noun that a plain form would belong to: a small word, a figure or the sentence's end."""
    words = article.words
    if verb + 1 >= len(words) or begins_sentence(article, verb + 1):
        return words.gaps[verb + 1].strip() in (".", "")
    after = words.lower[verb + 1]
    return beside and words.gaps[verb + 1] in (" ", " $", " £", " €") and (after in BOUND or after[0].isdigit())


def _only_base(form: str, *, noun: bool = False) -> bool:
    """A verb's plain form that is nothing else: no participle, no adjective, and no noun unless `noun` says that one can't stand here."""
    verb = inflections.verbs().get(form)
    if verb is None or not verb.mainly or form in BOUND or form in verb.participle or form in inflections.participles():
        return False
    return (noun or not (form in inflections.singulars() or form in VERB_NOUNS)) and form not in _ALSO


def _passive(article: Article, at: int) -> Iterator[Match]:
    """ "will be begin", "was happened", "was took"."""
    words = article.words
    verb = _next(article, at)
    if not verb:
        return
    form = words.texts[verb]
    if words.gaps[verb + 1][:1] in ("[", "]"):
        return
    if form in _HAPPENING and words.lower[at] in ("is", "are", "was", "were", "been"):
        span = words.span(at, verb)
        fix = Fix.change(span, form)
        if not (form == "died" and words.lower[at] == "is"):
            yield Match(span, f"Nobody {inflections.pasts()[form].third} anything: write “{form}” alone.", (fix,))
    elif form in _PAST_ONLY:
        if form == "broke" and not (words.after(verb) in _BROKEN and words.after(verb + 1) not in ("the", "age", "time")):
            return  # "he was broke by the age of 30"
        right = inflections.pasts()[form].participle[0]
        yield _match(article, at, verb, f"After “{_said(article, at, verb)}” the participle: “{right}”.", right)
    elif words.lower[at] in ("is", "are", "was", "were") and verb == at + 1 and _only_base(form) and _stands_alone(article, at, verb):
        right = f"to {form}"
        yield _match(article, at, verb, f"“{words.texts[at]}” with “{form}”: a small word or an ending is missing.", right)
    elif (form in COUNTED or (words.lower[at] in ("being", "been") and _only_base(form))) and bare(article, at, verb):
        right = inflections.verbs()[form].participle[0]
        yield _match(article, at, verb, f"“{words.texts[at]}” with “{form}”: an ending is missing.", right)
    elif words.lower[at] == "be" and verb == at + 1 and _only_base(form, noun=words.before(at) in MODALS):
        right = inflections.verbs()[form].participle[0]
        span = words.span(at, verb)
        yield Match(span, f"“be” with “{form}”: write “{form}” alone, or “{right}”.", (Fix.change(span, form),))


def _said(article: Article, at: int, verb: int) -> str:
    return article.slice(Span.of(article.words.starts[at], article.words.ends[verb - 1]))


def _match(article: Article, at: int, verb: int, message: str, right: str) -> Match:
    fix = Fix.change(article.words.span(verb), right)
    return Match(article.words.span(at, verb), message, (fix,))
