"""The ending that a verb must not have behind a modal, and must have behind "be" and "have"."""

from __future__ import annotations

from functools import cache

from pelican_newslint.knowledge import inflections
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.language._clauses import begins_sentence

DID = frozenset("did didn't does doesn't don't".split())
MODALS = frozenset("will would can could shall should may might must cannot can't couldn't won't wouldn't shouldn't mustn't".split())
DO = frozenset("do does did done doing".split())
_CERTAIN = frozenset("would could should must cannot can't couldn't won't wouldn't shouldn't mustn't".split())
"""Modals that are nothing else, so that a past or a form in -ing behind them is a slip."""
COUNTED = frozenset(
    "arrest serve flood win report start build launch refuse volunteer attack hire cancel increase decrease attempt promise "
    "request visit reply answer "
    "award damage delay call ask raise repair rescue guess vote claim charge elect injure crash name place move shift export import release "
    "publish postpone appoint remove deploy suspect kill estimate review repeat reject sell buy send lose spend hold meet find tell keep hear "
    "give write break choose drive speak steal catch teach feel sell destroy repaint plant supply plan test stop drop rename replace pass cross "
    "strike sign appeal debate dispute question upgrade transfer record block ban film print ship transport schedule list prove "
    "finish paint use cause demand deliver refund".split()
)
"""Plain forms that need an article or an ending behind "be" and "have": "was arrest", "has volunteer"."""
_BEHIND = frozenset(
    "by on in at after for from during under with until since because when while last yesterday twice once again to him her "
    "them the a an his their that it".split()
)

_HAVE = frozenset({"has", "have", "had"})
_NO_ARTICLE = frozenset("damage demand use cause charge supply release transport".split())
"""Nouns that somebody can have without one."""
_WHOM = frozenset("him her them the a an his their it".split())
"""What a verb takes, and a noun doesn't."""


def base_of(article: Article, at: int, verb: int) -> str:
    """The plain form of a past, of "-ing" or of "-s" that stands behind a modal: "would stopped", "will giving", "will opens"."""
    words = article.words
    form, modal = words.texts[verb], words.lower[at]
    if words.gaps[verb] != " " or not form.isascii() or form.endswith("-"):
        return ""
    past = inflections.pasts().get(form)
    sure = modal in _CERTAIN or (
        modal in ("will", "can", "may", "might")
        and (words.before(at) in ("it", "they", "we", "he", "she", "who", "which", "officials", "people") or _has_subject(article, at))
    )
    if (
        past
        and past.mainly
        and form not in inflections.verbs()
        and (sure or (modal in DID and (modal.endswith("n't") or words.lower[verb - 1] == "not")))
    ):
        return past.base if words.after(verb) in _BEHIND or begins_sentence(article, verb + 1) else ""
    if form.endswith("ing") and modal in (MODALS - {"may", "might", "can"}) and form in _ings() and words.after(verb) in _OBJECTS:
        return _ings()[form]
    third = inflections.thirds().get(form)
    if (
        third
        and modal in (MODALS - {"may", "might", "can"})
        and verb == at + 1
        and words.after(verb) in _TIMES | _OBJECTS
        and words.before(at) not in ("how", "what", "where", "when", "")
    ):
        return third.base
    return ""


def _has_subject(article: Article, modal: int) -> bool:
    """Whether a noun before "will" or "may" is its subject: "supply will", but no "free will"; "beer can" and "army might" aren't asked."""
    words = article.words
    before = words.before(modal)
    if words.texts[modal] not in ("will", "may") or before in _WILLS:
        return False
    return before in inflections.singulars() or before in inflections.plurals()


_WILLS = frozenset(
    "iron living ill people voter majority god father mother death family nation public state force power goodwill strong".split()
)
"""Whose will it may be: "the public will expressed by it"."""
_OBJECTS = frozenset("the a an his her its their him them it this that these those".split())
_TIMES = frozenset("next on in at by from this today tomorrow until after before soon again".split())


@cache
def _ings() -> dict[str, str]:
    """ "giving" → "give", of verbs that are no nouns."""
    return {verb.ing: verb.base for verb in inflections.verbs().values() if verb.mainly}


def bare(article: Article, at: int, verb: int) -> bool:
    """Whether a word that is verb and noun can only be a verb behind "be" or "have": no article before it, no noun behind it."""
    words = article.words
    form = words.texts[verb]
    if (form, words.after(verb)) in (("cause", "for"), ("cross", "with"), ("cross", "at")):
        return False  # "there was cause for complaint", "they were cross with him"
    if form in _NO_ARTICLE and words.before(verb) in _HAVE and words.after(verb) not in _WHOM:
        return False  # "they had damage to yards"
    if form in inflections.participles() or words.gaps[verb] != " " or form not in inflections.verbs():
        return False
    if begins_sentence(article, at) or not DO.isdisjoint(words.lower[article.sentence_at(words.starts[at]).first_word : at]):
        return False
    return words.after(verb) in _BEHIND and words.spaced(verb + 1)
