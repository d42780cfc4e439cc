"""What has gone on since a day is told in the perfect.

"The quarry works since 1834", "he was employed here since May", "it lasts since Friday": "since" and a point in time want "has" or "had".
"The first since 2010", "it is years since" and "the work done since May" are left alone.

Bad:

    The quarry works since 1834. A fire which burns since Saturday has spread.
               ^^^^^^^^^^^ With “since” the perfect: “has worked”, or “has been working”.
                                              ^^^^^^^^^^^ With “since” the perfect: “has burnt”, or “has been burning”.

Bad:

    He was employed with the force since 2003. They wait since Friday for a boat.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ With “since” the perfect: “has been” or “had been”.
                                                    ^^^^^^^^^^ With “since” the perfect: “have waited”, or “have been waiting”.

Bad:

    She's a nurse and is in charge since 2017. They're closed since Monday.
                      ^^^^^^^^^^^^^^^^^^ With “since” the perfect: “has been” or “had been”.
                                               ^^^^^^^^^^^^^^^^^^^^ With “since” the perfect: “has been” or “had been”.

Good:

    She's a nurse and has been in charge since 2017. They've been closed since Monday, and it's grown since 2003.

Good:

    The quarry has worked since 1834. It is the first strike since 2003, and prices were the highest since May. It is years since Monday's crash.

Good:

    The work since Monday is good. They kept the coin and have held it ever since.

Good:

    Since 2003 it has grown. Was it shut since May? The school, which had burned since Saturday, was rebuilt, and she is back since it reopened.

Bad:

    The museum kept it in a safe ever since.
                                 ^^^^^^^^^^ With “ever since” the perfect: “has” or “had”.

Bad:

    The yard suffers from a shortage since 2020.
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ With “since” the perfect: “has suffered”, or “has been suffering”.

Good:

    The yard suffers from what has been short since 2020. He works there, and she left, since 2019 was hard.

Evidence: 1 in 1.1 million words of edited news, interviews and government posts, 1 true.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.calendar_words import DAYS_AND_MONTHS
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._clauses import ADVERBS, begins_sentence, positions

_TIMES = DAYS_AND_MONTHS.union("yesterday easter christmas ramadan dawn midnight noon last then childhood birth independence".split())
_PERFECT = frozenset("has have had having hasn't haven't hadn't been i've we've they've you've ever".split())
_IS_OR_HAS = frozenset("it's he's she's that's there's".split())
_SHORT = _IS_OR_HAS | {"we're", "they're", "you're"}
_IS = frozenset("is are was were".split())
_RANKED = frozenset(
    "first second third only most least last biggest largest highest lowest worst best fewest record more fewer less lower higher up down years "
    "year months month weeks week days long time compared fell rose grew increased decreased dropped".split()
)
"""Words that make "since" right without a perfect: "the first since", "prices rose since"."""
_GOING_ON = frozenset(
    "work live wait last burn run lead serve operate exist stand teach head hold own manage chair play stay remain wait suffer fight sleep "
    "continue train study know keep use belong sit wear campaign protest strike employ host share".split()
)
"""What goes on for a time; only these are judged in the present."""
_STATES = frozenset(
    "employed closed shut married detained held jailed missing ill absent banned suspended blocked open empty occupied dead vacant used known "
    "involved engaged based living working waiting running fighting burning in on at out under off without president mayor chairman director "
    "dry cold sick silent pregnant "
    "manager member captain coach owner led managed served owned divided under displaced homeless unemployed retired friends".split()
)
_ALONE = frozenset("and but or that which who because as than when is are was were has have had will would".split())
"""Words between behind which "since" may belong to something else."""
_LONGEST = 7
"""Words between the verb and "since"."""

RULE = Rule(
    kind="grammar", severity="warning", wakes=Wakes(frozenset({"since"})), languages=("en",),
    scopes=frozenset({"summary", "paragraph", "item", "quotation"}),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    words = article.words
    for at in positions(article, woken, RULE.wakes.words, last=True):
        if words.before(at) == "ever" and words.gaps[at + 1][:1] in (".", "!", "?"):
            yield from _ever(article, at)
        if at + 1 < len(words) and _is_time(article, at + 1) and not begins_sentence(article, at) and words.spaced(at):
            yield from _judged(article, at)


def _is_time(article: Article, at: int) -> bool:
    words = article.words
    word = words.lower[at]
    dated = word.isdigit() and (len(word) == 4 or (words.lower[at + 1 : at + 2] and words.lower[at + 1] in _TIMES))
    return bool(word in _TIMES or dated) and words.gaps[at + 1][:1] not in ("'", "-")


def _judged(article: Article, since: int) -> Iterator[Match]:
    words = article.words
    first = article.sentence_at(words.starts[since]).first_word
    before = words.lower[first:since]
    if not _PERFECT.isdisjoint(before) or not _RANKED.isdisjoint(before):
        return
    if any(words.lower[at] in _IS_OR_HAS and not _means_is(article, at) for at in range(first, since)):
        return
    verb = since - 1
    form = words.texts[verb]
    going = inflections.verbs().get(form) or inflections.thirds().get(form)
    if going is not None and going.base in _GOING_ON and _has_subject(article, verb, third=form == going.third):
        helps = "has" if form == going.third else "have"
        right = f"“{helps} {going.participle[0]}”, or “{helps} been {going.ing}”"
        yield Match(words.span(verb, since), f"With “since” the perfect: {right}.")
        return
    for at in range(since - 1, max(first, since - _LONGEST) - 1, -1):
        if words.gaps[at].strip() and at < since - 1 and "," in words.gaps[at + 1]:
            return
        going = inflections.thirds().get(words.texts[at])
        if going is not None and going.base in _GOING_ON and at < since - 1 and _has_subject(article, at, third=True):
            if _ALONE.isdisjoint(words.lower[at + 1 : since]):
                yield Match(words.span(at, since), f"With “since” the perfect: “has {going.participle[0]}”, or “has been {going.ing}”.")
            return
        if (words.lower[at] in _IS and at > first) or words.lower[at] in _SHORT:
            state = words.lower[at + 1]
            if (
                state in _STATES
                or (state.endswith("ing") and state not in ("building", "meeting", "thing", "nothing", "something", "morning", "evening"))
                or (words.lower[at + 1] in ADVERBS and words.lower[at + 2] in _STATES)
            ):
                yield Match(words.span(at, since), "With “since” the perfect: “has been” or “had been”.")
            return


def _means_is(article: Article, at: int) -> bool:
    """Whether "she's" is "she is": with an article, a form in -ing or a state behind it, it has no perfect."""
    after = article.words.after(at)
    return after in ("a", "an", "the") or after.endswith("ing") or (after in _STATES and after not in inflections.participles())


def _ever(article: Article, since: int) -> Iterator[Match]:
    """ "It kept the coin ever since.": a whole sentence without a perfect."""
    words = article.words
    before = words.lower[article.sentence_at(words.starts[since]).first_word : since - 1]
    if (_PERFECT | _IS_OR_HAS).isdisjoint(before):
        yield Match(words.span(since - 1, since), "With “ever since” the perfect: “has” or “had”.")


def _has_subject(article: Article, verb: int, *, third: bool) -> bool:
    """Whether a word before can be the verb's subject, so that it isn't a noun or a plain form ("to work since May")."""
    words = article.words
    if not words.spaced(verb) or begins_sentence(article, verb):
        return False
    before = words.lower[verb - 1]
    if third:
        return (
            before in ("which", "who", "that", "he", "she", "it")
            or words.texts[verb - 1] in inflections.singulars()
            or words.texts[verb - 1][0].isupper()
        )
    return before in ("they", "we", "who", "which", "that", "people") or words.texts[verb - 1] in inflections.plurals()
