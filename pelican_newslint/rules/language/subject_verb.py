"""A verb has the number of its subject.

"The drones has proved", "Each person have to": the eye is on the sense and passes over the ending. Only subjects that stand
beside their verb, or a short phrase away from it, and that begin a clause for certain are judged. A team, a board or a
government may take either number, and so may an amount ("two weeks is a long time").

Bad:

    The drones has arrived at the depot.
        ^^^^^^^^^^ “The drones” with “has”: write “have”.

Bad:

    This new strain of the virus have killed 40 cows. Each of the districts have sent a vet.
             ^^^^^^^^^^^^^^^^^^^^^^^^ “This new strain of the virus” with “have”: write “has”.
                                                                  ^^^^^^^^^^^^^^ “Each of the districts” with “have”: write “has”.

Good:

    The drones have arrived at the depot.

Good:

    A number of people were hurt, and the team were sent home. Two weeks is a long time, the mayor said.
    Twelve ballots was 0.4%, and six boats is too few for a race. Nine chairs was the guild’s whole estate; forty-one goals is its best year.

Good:

    A bank that mis-sold policies to widows has said sorry, and a mill which dumped tyres in fields is fined.
    The man who owns the shops has gone. One of the men and the driver were held. If the plan were dropped, the union would ask that
    the council have a say.

Good:

    The price of the tickets has doubled, and fixing the lifts is dear. Bread and the butter are on the table.

Good:

    The board found that the lines of trade Wolf is in do not count. The most common question Roe fields is when. The safety of all at the
    mill and all jobs in the town is at stake; now the judges and everyone have a choice.

Good:

    Every year about 9,000 people apply. Our office issues about 9,000 permits a year.
    Nobody but the twins was there. Three quarters of the town is wet. The gasworks was sold.

Good:

    Anyone sending letters is asked to wait. Both singles matches were put off, and the opera is long. "My wife don't mind," he said.

Good:

    A firm that owns hotels wants it. Building models that mirror city streets is slow, and the way people use words varies. Mixed methods is
    a field. The weeks leading up to the sale were hot.

Good:

    All that glitters is sold. Friends was a hit, and potatoes is what she grows. The nine who left, said the head, Ana Ruiz, were at sea.

Bad:

    The depot, which opened in May, have a shop. Nobody want it. The clerk describe it as dear.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The depot, which opened in May” with “have”: write “has”.
                                                 ^^^^^^^^^^^ “Nobody” with “want”: write “wants”.
                                                                     ^^^^^^^^^^^^^^ “The clerk” with “describe”: write “describes”.

Bad:

    At least 20 died and 35 was rescued.
                         ^^^^^^ “35” with “was”: write “were”.

Good:

    The depot, which opened in May, has a shop. Nobody wants it. The aim is to help the clerk describe it. If nobody were there, 35 would do.

Good:

    They asked that the clerk describe it and that everyone have a copy; the board, the mayor and the clerk, who agree, have met.

Good:

    Rovers have won it. Nether Moor, who had lost twice, were out by noon, and Albion were glad. She would rather that the prize were shared.

Good:

    Pages is a service for towns. With Pages a town needs no staff, and Pages provides a map. Supply is what shops ask, while stocks refers to
    what they hold.

Good:

    What do you look for? Someone to work on the roof? Everyone in the know has read it. They bought dear boats thanks to a loan. They will resent it.

Evidence: 12 in 500,000 words of edited news, interviews and government posts, 12 true after what the first look taught; of 600 verbs that
were turned round in such news it finds 152.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import Block, Fix, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._amounts import one_amount
from pelican_newslint.rules.language._clause_inside import clause_inside
from pelican_newslint.rules.language._clauses import (
    AUXILIARIES,
    DETERMINERS,
    VERB_NOUNS,
    Subject,
    begins_sentence,
    is_number,
    is_single,
    positions,
)
from pelican_newslint.rules.language._dialect import in_dialect
from pelican_newslint.rules.language._far_subjects import behind_aside, compound, counted_people, demanded, indefinite, of_many, plain_form
from pelican_newslint.rules.language._helping_verbs import TO_PLURAL, TO_SINGULAR
from pelican_newslint.rules.language._own_clause import clause_as_subject, named_clause, of_a_relative, said_clause
from pelican_newslint.rules.language._subjects import most_of_them, one_of_many, person, plural_subject, single_subject


@cache
def _thirds() -> frozenset[str]:
    """Verbs in -s: "the officials says"; those that are nouns too only before an object."""
    return frozenset(form for form, verb in inflections.thirds().items() if verb.mainly and form not in TO_PLURAL)


@cache
def _plain() -> frozenset[str]:
    """Verbs in the plain form that are no nouns: "the driver describe"."""
    return frozenset(filter(plain_form, inflections.verbs())) - TO_SINGULAR.keys() - VERB_NOUNS - _ALSO - inflections.pasts().keys()


_ALSO = frozenset(
    "let refresh run put cut set hit shut hurt cost beat read spread quit rid bet cast burst split shed upset need dare welcome like separate "
    "present select live own open close clear lead complete perfect please thank be".split()
)
"""Plain forms that are pasts, adjectives or stand alone."""

_WANTS = frozenset("want need know think love hate wait feel live work talk try look hope care help start".split())
"""Plain forms that are nouns too, but not behind "everyone"."""
_HELPED = frozenset("to not help helps helped helping let lets make makes made have had see saw do does did watch watched".split())
"""Words of a subject after which a plain form is right: "the chance to help build"."""
_BETWEEN = frozenset("to how why what who".split())
_ASKING = frozenset("how what which whose".split())
""" "How many votes does a party need": the subject stands behind."""
_OBJECTS = (DETERMINERS - {"that"}) | {"it", "him", "them", "us", "me", "himself", "themselves", "itself"}

RULE = Rule(
    kind="grammar", severity="warning", wakes=Wakes(frozenset(TO_PLURAL) | frozenset(TO_SINGULAR) | _thirds() | _plain() | _WANTS),
    scopes=frozenset({"summary", "paragraph", "item", "quotation", "caption", "cell"}), languages=("en",), guides=("AP",),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for at in positions(article, woken, RULE.wakes.words):
        verb = article.words.texts[at]
        if verb == "know" and article.words.before(at) == "the":
            continue  # "everyone in the know"
        if verb in TO_PLURAL:
            subject = plural_subject(article, at) or most_of_them(article, at) or counted_people(article, at)
            subject = subject or compound(article, at)
            yield from _judged(article, at, subject, TO_PLURAL[verb])
        elif verb in TO_SINGULAR and not (verb == "do" and article.words.before(at) == "to"):
            subject = single_subject(article, at) or one_of_many(article, at) or person(article, at)
            subject = subject or behind_aside(article, at) or indefinite(article, at) or of_many(article, at)
            yield from _judged(article, at, subject, TO_SINGULAR[verb])
        elif verb in _thirds():
            noun = article.words.after(at) in AUXILIARIES  # "both singles matches were"
            noun = noun or (verb == "thanks" and article.words.after(at) == "to")
            if not noun and (verb not in inflections.plurals() or article.words.after(at) in _OBJECTS):
                subject = None if _counted_or_verb(article, at) else plural_subject(article, at)
                if subject is not None and _BETWEEN.isdisjoint(article.words.lower[subject.first : at]):
                    yield from _judged(article, at, subject, inflections.thirds()[verb].base)
        elif verb in _WANTS and article.words.before(at) != "to":
            yield from _judged(article, at, indefinite(article, at), inflections.verbs()[verb].third)
        elif verb == "say":
            yield from _judged(article, at, behind_aside(article, at) if article.words.spaced(at + 1) else None, "says")
        elif verb in _plain() and not demanded(article, at) and article.words.gaps[at + 1][:1] not in ("[", "-"):
            subject = single_subject(article, at) or person(article, at) or behind_aside(article, at) or indefinite(article, at)
            if subject is not None and _HELPED.isdisjoint(article.words.lower[subject.first : at]):
                yield from _judged(article, at, subject, inflections.verbs()[verb].third)


def _counted_or_verb(article: Article, at: int) -> bool:
    """Whether a verb in -s is a noun behind a number, or behind what is itself the verb: "our office issues about 9,000 permits"."""
    words = article.words
    if is_number(article, at - 1):
        return True
    if words.lower[at] not in inflections.plurals():
        return False
    if words.lower[at - 1] in inflections.adjectives():
        return True
    if at < 2 or words.lower[at - 1] not in inflections.thirds():
        return False
    return is_single(words.lower[at - 2]) or words.texts[at - 2][0].isupper()


def _how_often(article: Article, first: int, verb: int) -> bool:
    """ "Every year about 9,000 people apply": the subject is those who are counted behind it."""
    lower = article.words.lower
    return lower[first] in ("every", "each") and lower[first + 1] != "of" and any(is_number(article, at) for at in range(first + 1, verb))


def _named(article: Article, subject: Subject, verb: int) -> bool:
    """Whether a lone plural is a word that is explained ("operations refers to staff"), or a product that has a capital elsewhere too."""
    words, at = article.words, subject.first
    if subject.head != at or at != verb - 1:
        return False
    if words.lower[verb] == "refers" and words.after(verb) == "to":
        return True
    text = words.texts[at]
    if not text[0].isupper():
        return False
    host = any(words.gaps[each + 1] == "." for each in words.forms[text] if each + 1 < len(words))  # "Sites.alver.org"
    return host or any(not begins_sentence(article, each) for each in words.forms[text])


def _judged(article: Article, verb: int, subject: Subject | None, right: str) -> Iterator[Match]:
    words = article.words
    if subject is None or words.after(verb) == "what" or _named(article, subject, verb):
        return  # "potatoes is what she grows"
    asked = words.lower[verb] in ("does", "do") and subject.first and words.lower[subject.first - 1] in _ASKING
    if (
        asked
        or said_clause(article, subject.first, verb)
        or of_a_relative(article, subject.first)
        or (words.lower[verb] in ("is", "was", "has") and clause_as_subject(article, subject.first))
        or (subject.head < verb - 1 and named_clause(article, verb))
        or clause_inside(article, subject, verb)
        or _how_often(article, subject.first, verb)
        or one_amount(article, subject.first, verb)
    ):
        return
    if (words.lower[verb] == "don't" and article.quoted(words.span(verb))) or in_dialect(article, words.span(subject.head, verb)):
        return  # "my wife don't mind"
    noun = article.slice(words.span(subject.first, verb - 1))
    fix = Fix.change(words.span(verb), right)
    yield Match(words.span(subject.head, verb), f"“{noun}” with “{words.texts[verb]}”: write “{right}”.", (fix,))
