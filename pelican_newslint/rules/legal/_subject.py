"""Who does what a verb tells: a name, he or she, the owner, the firm."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from pelican_newslint.knowledge.inflections import pasts
from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.facts.words import Words
from pelican_newslint.rules.legal._case import crimes
from pelican_newslint.rules.legal._deeds import Form
from pelican_newslint.rules.legal._no_subject import no_person_of_it
from pelican_newslint.rules.legal._somebody import FIRMS, OFFICERS, is_somebody

_SKIPPED = frozenset(
    "has have had been was were is are be being also then later first even simply deliberately repeatedly once himself herself themselves just only "
    "did still now twice since long already both all always".split()
)
_BE = frozenset("was were is are be been being".split())
_HAVE = frozenset("has have had".split())
_PRONOUNS = frozenset("he she they".split())
_THE_TWO = {("the", each) for each in ("two", "three", "four", "five", "pair", "trio", "couple")}
_WHO = frozenset("who that which".split())
_DETERMINERS = frozenset("the a an his her their its one another this that our two three four five six".split())
_POLICE = frozenset("officer officers police policeman policemen policewoman constable constables detectives".split())
_BEYOND_DUTY = frozenset(
    "took accepted demanded demand take extorted extort stole steal raped rape robbed rob planted plant framed frame falsified falsify beat tortured "
    "torture bribed covered forged coerced pocketed hid shredded molested groped fabricated was were".split()
)
"""What may be said against police who are else taken to do their duty."""
_SEVERAL = ("ers", "ors", "ists", "ents", "ants", "men", "women", "cts", "ils", "rds", "ns", "ies", "ees", "rks", "oks", "ks", "les", "als")
_PHRASE = 6
_ASIDE = 26


class Subject(Struct, frozen=True):
    """`kind` "he" for pronouns, "role" for "the owner", "firm" for bodies; `name` of a named person."""

    span: Span
    kind: Literal["name", "he", "role", "firm"]
    name: Name | None = None
    first: bool = False
    """It opens its sentence."""


def subject(article: Article, at: int, form: Form, opens: int, ends: dict[int, Name]) -> Subject | None:
    """The subject of the verb at word `at` in the sentence that begins with word `opens`; None where it's passive or isn't a person's."""
    words = article.words
    opens = behind_opener(words, opens, at)
    before, skipped = at - 1, set[str]()
    while before >= opens and words.spaced(before + 1) and (words.lower[before] in _SKIPPED or _adverb(words.texts[before])):
        skipped.add(words.lower[before])
        before -= 1
    if before < opens or not _active(form, skipped):
        return None
    if form == "base" and not (words.lower[before].endswith(_SEVERAL) or words.lower[before] == "they"):
        return None
    if not words.spaced(before + 1):
        return _across_commas(article, before, opens, ends)
    if words.lower[before] in _AND and form == "past" and before > opens + 2:
        return _first_of_two(article, before, opens, ends)
    return _ending_at(article, before, opens, ends, beyond=_beyond_duty(article, at))


def _beyond_duty(article: Article, at: int) -> bool:
    """Whether the verb tells of what police never have to do; blows only "to death" and the like."""
    words = article.words
    blow = words.lower[at] == "beat" and _BEATEN.isdisjoint(words.lower[at + 1 : at + 6])
    return words.lower[at] in _BEYOND_DUTY and not blow


_BEATEN = frozenset("death unconscious confession confessions black belts".split())
_OPENERS = frozenset(
    "meanwhile however also besides moreover furthermore instead then later yesterday today tonight earlier sadly worse so thus still again "
    "finally but and".split()
)
_WHEN = frozenset("in on at by for since during last this".split())
_OPENER = 5
"""Words that "On Monday night in Rome," may have."""


def behind_opener(words: Words, opens: int, last: int) -> int:
    """The sentence's first word behind "Meanwhile," or "On Monday,"."""
    if words.lower[opens] not in _OPENERS | _WHEN:
        return opens
    most = 2 if words.lower[opens] in _OPENERS else _OPENER
    return next((at for at in range(opens + 1, min(opens + most + 1, last)) if words.gaps[at] == ", "), opens)


_AND = frozenset("and then".split())


def _first_of_two(article: Article, last: int, opens: int, ends: dict[int, Name]) -> Subject | None:
    """Who does both: "He followed the singer for months and broke into her flat"."""
    words = article.words
    if any(words.lower[at] in _OTHERS and not _about_it(words, at) for at in range(opens + 1, last)):
        return None
    if words.lower[opens] in {"he", "she"}:
        return Subject(words.span(opens, opens), "he", first=True)
    name = next((each for each in ends.values() if _opens(article, each, opens) and each.last_word < last), None)
    if name is None and words.lower[opens] in _DETERMINERS:  # "The firm knew … and hid it", "Her husband, Tom Ray, knew … and hid it"
        verb = next((at for at in range(opens + 2, min(opens + _FIRST_VERB, last)) if words.lower[at] in pasts()), None)
        if verb is None:
            return None
        who = _ending_at(article, verb - 1, opens, ends) if words.spaced(verb) else _across_commas(article, verb - 1, opens, ends)
        return who if who is not None and who.first else None
    if name is None or name.possessive or _officer(name) or words.lower[name.last_word + 1] not in pasts():
        return None
    return Subject(name.span, "name", name, first=True)


def _about_it(words: Words, at: int) -> bool:
    """ "Knew about it and helped": no clause begins there."""
    return words.lower[at] == "it" and words.lower[at - 1] in {"about", "of", "for", "with"}


_FIRST_VERB = 7
"""Words within which the first of two verbs stands."""
_OTHERS = frozenset("who which that when while after before as because if he she they it and but said says told".split())


def _adverb(word: str) -> bool:
    return word.islower() and word.endswith("ly") and word not in {"family", "assembly"}


def _active(form: Form, skipped: set[str]) -> bool:
    be, have = not _BE.isdisjoint(skipped), not _HAVE.isdisjoint(skipped)
    if form == "base":
        return not be and not have
    if form == "ing":
        return be
    if form == "participle":
        return have and not be
    return not be and not have and "did" not in skipped


def _ending_at(article: Article, last: int, opens: int, ends: dict[int, Name], *, beyond: bool = False) -> Subject | None:
    """The subject whose last word is `last`."""
    words = article.words
    word = words.lower[last]
    if word in _PRONOUNS:
        return Subject(words.span(last, last), "he", first=last == opens)
    if last == opens + 1 and (words.lower[opens], word) in _THE_TWO:
        return Subject(words.span(opens, last), "he", first=True)
    if word in _WHO:
        return _ending_at(article, before_age(words, last - 1), opens, ends) if last > opens and words.lower[last - 1] not in _WHO else None
    name = ends.get(last)
    if name is not None:
        if name.possessive or _officer(name) or no_person_of_it(article, name):
            return None
        return Subject(name.span, "name", name, first=_opens(article, name, opens))
    phrase = _phrase(article, last, opens, beyond=beyond)
    beside = article.words.at(phrase.span.start) if phrase is not None else 0
    owner = ends.get(beside - 1) if beside > opens and words.gaps[beside] == ", " else None  # "Hale, a builder who"
    if owner is not None and not owner.possessive and not _officer(owner):
        return Subject(owner.span, "name", owner, first=_opens(article, owner, opens))
    return phrase


def before_age(words: Words, at: int) -> int:
    """The word before an age between commas, if `at` is one: "Hale, 46, who"."""
    aged = words.lower[at].isdigit() and words.gaps[at] == ", " and words.gaps[at + 1] == ", "
    return at - 1 if aged and at else at


def _phrase(article: Article, last: int, opens: int, *, beyond: bool) -> Subject | None:
    """ "The owner of the mill", "a builder", "the airline's leaders"."""
    words = article.words
    for head in range(last, max(last - _PHRASE, opens - 1), -1):
        start = next(
            (each for each in range(head, max(head - 4, opens - 1), -1) if _determines(article, each) or _bare(article, each, head, opens)),
            None,
        )
        the_men = start is not None and start > opens and words.lower[head] == "men" and words.lower[start - 1] == "the"
        start = start - 1 if start is not None and the_men else start  # "The two men"
        hangers = start is not None and head - _CALLED <= start < head and words.lower[head] in _HANGERS_ON
        theirs = start is not None and hangers and words.texts[start].endswith(("'s", "’s", "s'", "s’"))
        if (
            start is None
            or not (the_men or theirs or is_somebody(words.lower[head]) or (beyond and words.lower[head] in _POLICE))
            or any(not words.spaced(each) for each in range(start + 1, last + 1))
        ):
            if words.lower[head] in {"of", "in", "at", "from"}:
                continue
            if head != last:
                continue
            if words.lower[last - 1] not in {"of", "in", "at", "from", "the"} and words.lower[last - 2] not in {"of", "in", "at", "from"}:
                return None
            continue
        kind: Literal["role", "firm"] = "firm" if words.lower[head] in FIRMS else "role"
        return Subject(words.span(start, last), kind, first=start == opens)
    return None


_CALLED = 2
"""How far an owner stands before them: "the governor's greedy cronies"."""
_HANGERS_ON = frozenset(
    "men people boys goons cronies henchmen associates lieutenants minions friends yes-men hangers-on flunkeys lackeys stooges enforcers thugs "
    "favourites favorites bodyguards gang lot crew".split()
)
"""Whoever they are, they are the one's who is named: "Bello's men"."""


def _bare(article: Article, at: int, head: int, opens: int) -> bool:
    """Whether a noun needs no article here: in a headline, several at the head of a sentence ("Port officials bribe guards"), a firm's one."""
    if at != opens:
        return False
    if at < head and article.words.texts[at][0].isupper() and article.words.lower[head] in crimes().nouns.roles:
        return any(name.first_word == at and name.last_word == head - 1 for name in article.names)  # "SkyMills owner"
    return article.words.lower[head].endswith(_SEVERAL) or article.block_at(article.words.starts[at]).scope == "headline"


def _determines(article: Article, at: int) -> bool:
    return article.words.lower[at] in _DETERMINERS or article.words.texts[at].endswith(("'s", "’s", "s'", "s’"))


def _officer(name: Name) -> bool:
    if name.title is None:
        return False
    words = [word.lower().rstrip(".") for word in name.title.split()]
    return words[-1] in OFFICERS and not (words[-1] == "officer" and len(words) > 1 and OFFICERS.isdisjoint(words[:-1]))


def _opens(article: Article, name: Name, opens: int) -> bool:
    start = name.title_span.start if name.title_span is not None else name.span.start
    return article.words.at(start) - opens <= 1


def _across_commas(article: Article, last: int, opens: int, ends: dict[int, Name]) -> Subject | None:
    """The subject before an aside: "Ann Price, who chaired the club until May, …", "The clerk, a man named John Hale, …"."""
    words = article.words
    if words.gaps[last + 1] not in (", ", "., "):  # "One, Karim D., drove"
        return None
    commas = [at for at in range(max(opens + 1, last - _ASIDE), last + 1) if words.gaps[at].startswith(",")]
    if not commas:
        return None
    inside = ends.get(last)
    named = inside is not None and not inside.possessive and not _officer(inside)
    if named and inside is not None and len(commas) == 1 and _determines(article, opens):
        return Subject(inside.span, "name", inside, first=True)  # "The marshal, a volunteer named Tom Ray,"
    for comma in reversed(commas):
        owner = _ending_at(article, comma - 1, opens, ends)
        if owner is not None and owner.first:
            if owner.kind != "name" and named and inside is not None:
                return Subject(inside.span, "name", inside, first=True)
            return owner
    return None
