"""What a text tells somebody to have done while it says that nothing is decided about them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from pelican_newslint.model import Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.legal._blameless import defended, played
from pelican_newslint.rules.legal._called import called
from pelican_newslint.rules.legal._case import case_of, convicted, of_others
from pelican_newslint.rules.legal._clause import told_by_somebody
from pelican_newslint.rules.legal._deeds import deeds_at, ways
from pelican_newslint.rules.legal._doer import likely_people
from pelican_newslint.rules.legal._done_by import done_by
from pelican_newslint.rules.legal._in_play import in_play
from pelican_newslint.rules.legal._open_case import Statement, statements
from pelican_newslint.rules.legal._somebody import OFFICERS
from pelican_newslint.rules.legal._subject import Subject, subject
from pelican_newslint.rules.legal._verdicts import charged_before

_AROUND = 2
"""Sentences before and behind a statement that it may be about."""
_AROUND_NOBODY = 4
"""The same of nobody's arrest and of no complaint, which is true of all that the piece tells."""
_SHOWN = 60
"""Characters from the subject to the verb that are marked."""
_THE = frozenset("the its their his her".split())
_HE = frozenset("he she they him her them his their".split())


class Told(Struct, frozen=True):
    """`severity`: None for the rule's own."""

    span: Span
    statement: Statement
    severity: Severity | None


@once
def told(article: Article) -> tuple[Told, ...]:
    """Every deed and every name for a criminal that stands against a statement, in the text's order. Found once for all rules."""
    open_ = statements(article)
    if not open_ or case_of(article).fiction or played(article):
        return ()
    return tuple(_told(article, open_))


def _told(article: Article, open_: tuple[Statement, ...]) -> Iterator[Told]:
    closed = case_of(article).closed
    ends = likely_people(article)
    seen: set[int] = set()
    for number, near in _read(article, open_, ends).items():
        sentence = article.sentences[number]
        if closed and all(each.kind == "nobody" for each in near):
            continue
        soft: set[int] = set()
        for who, span in (*_did(article, sentence, ends, soft), *called(article, sentence, near, ends)):
            evidence = next((each for each in near if _about(article, each, number, who, ends)), None)
            if _officers(article, number, who):
                continue
            if evidence is not None and evidence.kind == "nobody" and _words_of(article, who).endswith(("they", " men")):
                continue  # "Two men robbed a shop. They took $90. Nobody has been arrested."
            found_guilty = closed and (
                not of_others(article, number) if who.name is None else convicted(article, _surname(who).lower(), number)
            )
            found_guilty = found_guilty and _LET_GO.search(article.slice(sentence.span)) is None
            if who.kind == "he" and charged_before(article, sentence) and not _THE_SAME.match(article.text, who.span.start):
                continue  # "The jury heard … He then …"; whom the paper calls "The four crooks" it calls so itself
            if evidence is not None and not found_guilty and span.start not in seen and not article.quoted(span):
                seen.add(span.start)
                severity = "warning" if span.start in soft else _severity(article, who, evidence, number, closed=closed)
                yield Told(span, evidence, severity)


def _officers(article: Article, number: int, who: Subject) -> bool:
    """ "Police officers shot 31 people last year. In 2023 they had shot 29": what they do on duty."""
    if not number or _words_of(article, who) != "they" or article.sentences[number - 1].block != article.sentences[number].block:
        return False
    first = article.sentences[number - 1].first_word
    return not OFFICERS.isdisjoint(article.words.lower[first : first + 2])


_LET_GO = later(r"\b(?:walk(?:s|ed) free|(?:was|is|been) (?:acquitted|cleared)|found (?:him |her |them )?not guilty|not guilty verdict)\b")


def _read(article: Article, open_: tuple[Statement, ...], ends: dict[int, Name]) -> dict[int, list[Statement]]:
    """The sentences to read, each with the statements that it may be set against, nearest first."""
    near: dict[int, list[Statement]] = {}
    for each in open_:
        around = _AROUND if each.kind == "person" and "omplaint" not in article.slice(each.span) else _AROUND_NOBODY
        for number in range(max(each.sentence - around, 0), min(each.sentence + around + 1, len(article.sentences))):
            near.setdefault(number, []).append(each)
    for name in ends.values():
        for each in open_:
            if name.sentence not in near and _names(article, each, name):
                near.setdefault(name.sentence, []).append(each)
    for found in _THE_SAME.finditer(article.text):
        number = article.sentence_index(found.start())
        for each in open_:
            if each.kind == "person" and each.sentence < number and each not in near.get(number, ()):
                near.setdefault(number, []).append(each)
    return {number: sorted(each, key=lambda one: abs(one.sentence - number)) for number, each in sorted(near.items())}


_THE_SAME = later(
    r"\bThe (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d\d) (?:men|women|brothers|sisters|teenagers|youths|suspects"
    r"|criminals|crooks|thieves|fraudsters|swindlers|robbers|burglars|killers|murderers|smugglers|traffickers|kidnappers|culprits|thugs|gangsters)\b"
    r"|\b(?:[Hh]is|[Hh]er|[Tt]heir) victims?\b"
)
"""Those who were spoken of before, however far."""


def _names(article: Article, statement: Statement, name: Name) -> bool:
    """Whether the statement's sentence has the surname."""
    sentence = article.sentences[statement.sentence]
    return (name.surname or name.parts[-1]).lower() in article.words.lower[sentence.first_word : sentence.last_word + 1]


def _did(article: Article, sentence: Sentence, ends: dict[int, Name], soft: set[int]) -> Iterator[tuple[Subject, Span]]:
    """What the sentence tells somebody to have done, in the paper's own voice; `soft` gets the starts of what is a crime by the case alone."""
    words = article.words
    known = ways()
    if in_play(article, sentence):
        return
    yield from done_by(article, sentence, ends)
    for at in range(sentence.first_word + 1, sentence.last_word + 1):
        if words.lower[at] not in known or defended(article, at):
            continue
        for deed in deeds_at(article, at, sentence.last_word):
            who = subject(article, at, deed.form, sentence.first_word, ends)
            if who is not None and (
                _taken_for_granted(article, sentence, who) or not told_by_somebody(article, sentence, at, who.span.start, _surname(who))
            ):
                if deed.open:
                    soft.add(shown(article, who, at, deed.tells).start)
                yield who, shown(article, who, at, deed.tells)
                break


def _taken_for_granted(article: Article, sentence: Sentence, who: Subject) -> bool:
    """Whether the deed is what somebody did or didn't see: "so that nobody would notice what she had stolen"."""
    words = article.words
    first = words.at(who.span.start)
    if words.before(first) != "what" and not (words.before(first) == "that" and words.before(first - 1) in _GOODS):
        return False
    return _SAYS.search(article.slice(sentence.span)) is None and not article.quoted(who.span)


_GOODS = frozenset(
    "money cash sums sum funds goods jewels jewellery donations savings property paintings documents data cars bikes tools".split()
)
_SAYS = later(
    r"\b(?:alleg\w+|accus\w+|prosecut\w+|court|heard|jur(?:y|ors)|sa(?:y|ys|id)|told|claim\w*|whether|if|according|charg\w+|indict\w+|suspect\w*"
    r"|believ\w+|admit\w*|confess\w*|convict\w*|guilty|judge|repaid|return\w*|\w+ed to)\b",
    re.IGNORECASE,
)


def shown(article: Article, who: Subject, at: int, end: int) -> Span:
    """From the subject to the verb's last word, or the subject alone where they are far apart."""
    words = article.words
    return Span.of(who.span.start, words.ends[end]) if words.starts[at] - who.span.start <= _SHOWN else who.span


def _words_of(article: Article, who: Subject) -> str:
    return article.slice(who.span).lower()


def _surname(who: Subject) -> str:
    return who.name.parts[-1] if who.name is not None else ""


def _about(article: Article, statement: Statement, number: int, who: Subject, ends: dict[int, Name]) -> bool:
    """Whether the statement may be about the person: it names nobody else, or that person."""
    sentence = article.sentences[statement.sentence]
    others = [name for name in ends.values() if name.sentence == statement.sentence]
    if who.name is not None:
        own = (who.name.surname or who.name.parts[-1]).lower()
        if any(own in (part.lower() for part in name.parts) for name in others):
            return True
        named = (name for name in article.names if name.sentence == statement.sentence and own not in map(str.lower, name.parts))
        if any(_of_another(article, statement, name) for name in named):
            return False  # "Webb was interviewed and told that he …"
        here = [name for name in ends.values() if name.sentence == number]
        alike = {name.parts[-1] for name in others} <= {name.parts[-1] for name in here}  # both sentences speak of the same people
        if alike and abs(statement.sentence - number) <= 1:
            return True
        said = set(article.words.lower[sentence.first_word : sentence.last_word + 1])
        return not others or (not _HE.isdisjoint(said) and abs(statement.sentence - number) <= 1) or statement.kind == "nobody"
    if statement.kind == "person" and _THE_SAME.match(article.text, who.span.start):
        return True
    if who.kind == "he" and abs(statement.sentence - number) > _AROUND:
        alone = {name.parts[-1]: name for name in ends.values() if name.sentence == number}
        return len(alone) == 1 and all(_names(article, statement, name) for name in alone.values())  # "Hale hid what he had stolen"
    return abs(statement.sentence - number) <= (1 if who.kind in {"role", "firm"} else _AROUND)


def _of_another(article: Article, statement: Statement, name: Name) -> bool:
    """Whether the name stands right before what is said: then it is said of nobody else."""
    between = article.text[name.span.end : statement.span.start]
    before = name.span.end <= statement.span.start and not name.possessive
    return before and (not between.strip() or _OF_ITS_SUBJECT.fullmatch(between) is not None)


_OF_ITS_SUBJECT = later(r",[^,;:.]{1,40}, ?| (?:was|were|is|are|has been|had been) [^,;:.]{1,40}")


def _severity(article: Article, who: Subject, statement: Statement, number: int, *, closed: bool) -> Severity | None:
    """An error of a named person, or of he and she, with the statement beside it; a warning else."""
    near = abs(statement.sentence - number) <= _AROUND and article.sentences[statement.sentence].block == article.sentences[number].block
    if closed or not near:
        return "warning"
    if who.kind == "name":
        apart = abs(statement.sentence - number)
        sentence = article.sentences[statement.sentence]
        said = article.words.lower[sentence.first_word : sentence.last_word + 1]
        same = _surname(who).lower() in said or (apart <= 1 and not _HE.isdisjoint(said)) or apart == 0
        return None if same or (apart <= 1 and statement.kind == "person") else "warning"
    beside = abs(statement.sentence - number) <= 1
    sure = (who.kind == "he" and who.first) or (statement.kind == "person" and the_one(article, who))
    return None if beside and sure else "warning"


def the_one(article: Article, who: Subject) -> bool:
    """Whether it is the one owner, manager or firm of a thing: "the treasurer", "its owner", "the club's chairman"."""
    first = article.words.at(who.span.start)
    return (
        who.kind in ("role", "firm")
        and who.first
        and (
            article.words.lower[first] in _THE
            or article.words.texts[first].endswith(("'s", "’s"))
            or any(name.first_word == first for name in article.names)
        )
    )
