"""No deed is laid on somebody whom no court has found guilty, in whatever words.

"The arson was the work of Councillor Hale", "the referee was bought", "the swindler Hale" after a judge quashed the verdict, "thugs such as
Hale", "Hale did it": none of them has a verb of crime with its doer before it, and each of them says that somebody is guilty. So does a
crime that a sentence tells as a fact and puts into the mouth of a crowd at its end ("…, rivals grumble"). The rule is silent where the text
tells of a conviction that stands, in quotations, in fiction, and where a named source or an office says so.

Bad:

    A stove burnt it. The arson was the work of John Hale, vendors say.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nobody was found guilty: say who alleges it, or cut it.

Bad:

    Town lost again. The referee was bought, as all could see.
                     ^^^^^^^^^^^^^^^^^^^^^^ Nobody was found guilty: say who alleges it, or cut it.

Bad:

    The court quashed the conviction on Friday. Outside, the swindler Hale smiled.
                                                             ^^^^^^^^^^^^^ Nobody was found guilty: say who alleges it, or cut it.

Bad:

    John Hale and Ann Price were acquitted. Thugs such as Hale and Price worked there for months.
                                            ^^^^^^^^^^^^^^^^^^ Nobody was found guilty: say who alleges it, or cut it.

Good:

    The arson was the work of a gang, police say. The painting was the work of John Hale. The theft was the work of Ann Price, police said.

Good:

    The striker was bought by United, and the house was bought for $2m. The judge was bought a drink.

Good:

    Hale himself caught the thief. John Hale was jailed for life. The killer Hale smiled. The arson was the work of Hale.

Evidence: none in 979,000 words of news, government posts and releases of prosecutors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.legal._case import Case, case_of, crimes, free_again, to_be_tried
from pelican_newslint.rules.legal._doer import people
from pelican_newslint.rules.legal._epithet import said_of
from pelican_newslint.rules.legal._groups import groups
from pelican_newslint.rules.legal._hearsay import HEDGED, hearsay, silent
from pelican_newslint.rules.legal._said import vouched
from pelican_newslint.rules.legal._weight import long_ago

_NOUNS = crimes().nouns
_MORE = "rigger cheat briber poacher vandal looter thug gangster smuggler pickpocket saboteur plagiarist hooligan bandit crook trickster".split()
_GUILTY = _NOUNS.words | frozenset(_MORE)
_SEVERAL = frozenset({f"{word}s" for word in _GUILTY} | {"thieves"})
_FLAWED = frozenset("corrupt crooked thieving murderous".split())
_OFFICES = frozenset(
    "mayor minister councillor president judge governor senator official inspector treasurer chairman magistrate referee".split()
)
_DEEDS = (
    "arson|murder|killing|theft|robbery|burglary|fraud|forgery|attack|stabbing|shooting|kidnapping|abduction|poisoning|assault|bombing|break-in"
    "|raid|heist|sabotage|blackmail|ambush|beating|vandalism"
)
_SCHEMES = "swindle|scam|racket|con|extortion|embezzlement|bribery|hoax|smuggling|trafficking|laundering|massacre|cover-up|lynching"
"""Nobody has a good brain behind one of them."""
_BOUGHT = "referee|judge|jury|umpire|linesman|inspector|official|officials|minister|councillor|councillors|witness|mayor|magistrate|jurors|tribunal"

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="libel-risk", guides=("AP", "BBC"),
    wakes=Wakes(_GUILTY | _SEVERAL | _FLAWED | frozenset(_DEEDS.split("|")) | frozenset(
        "bought bribed bribes bribe paid stole rigged embezzled siphoned pocketed forged did guilty knew known told saw "
        "fence grabber rustler launderer baron lord boss behind".split()
    )),
)  # fmt: skip

_WORK_OF = later(
    rf"\b[Tt]h(?:e|is|at) (?:{_DEEDS})(?: \w+){{0,3}}? (?:was|is) (?:(?:all )?the (?:work|doing|deed) of|(?:carried out|committed|planned|ordered"
    r"|masterminded|arranged|staged) by) (?:(?:the|a) )?(?:[a-z]{3,15} )?"
)
_DOERS = ("the work of", "the doing of", "the deed of", "ed out by", "ed by")
"""One of these stands wherever `_WORK_OF` does."""
_BEHIND = later(
    rf" (?:was|is|stood) (?:behind|responsible for|guilty of|to blame for) (?:the|this|that) (?:{_DEEDS})\b| did it(?=[.,;!]|$)"
)
_BRIBED = later(
    rf"\b[Tt]he (?:{_BOUGHT})(?:,? (?:Mr|Mrs|Ms|Dr)?\.? ?[A-Z][\w’-]+(?: [A-Z][\w’-]+)?)?(?:,? (?:who|which|that))?"
    r" (?:was|were|had been|has been|is|are) (?:bought|bribed|paid off|on the take|in the pay of)(?=[.,;!]|$| off\b| by\b)"
)
_CONFIRMED = later(r"\b(?:confirm|reveal|report|disclose) that (?:Mr|Mrs|Ms|Dr)?\.? ?$")
_REACH = 30
_CRIMINAL = (
    "fence|con[ -]artist|(?:land|money)[ -](?:grabber|launderer)|(?:cattle|livestock|gun|people|drugs?|gold|arms|diamond)"
    "[ -](?:rustler|smuggler|trafficker|dealer|baron|lord|boss|runner|peddler)|crime boss|" + "|".join(sorted(_GUILTY))
)
_APPOSED = later(
    r", (?:(?:an?|the) (?:(?:well-known|known|notorious|infamous|feared|professional|petty|local|small-time|big-time|seasoned|self-styled) )?"
    rf"(?:{_CRIMINAL})|the (?:man|woman|men|brains?|mastermind|gang|pair|driving force) behind (?:the|this|that|a|last) (?:[A-Za-z]+ )?"
    rf"(?:{_DEEDS}|{_SCHEMES}))"
    "(?=[,.;)]| and | who | whose )"
)
_IS_A = later(
    rf" is (?:(?:himself|herself|just|only|really|simply) )?an? (?:[a-z-]+ )?(?:{_CRIMINAL})\b(?! (?:in|by|of|to|on)\b)"
    rf"|\.?, who (?:is|was) (?:an?|the) (?:[a-z-]+ )?(?:{_CRIMINAL})\b(?! (?:in|by|to|on)\b)(?! of (?!\d|(?:two|three|four|five|six|seven|eight|nine"
    r"|ten|several|many|dozens|people|women|children|his|her)\b))"
)
_OFFICIALS = frozenset(
    "police prosecutors prosecutor prosecution court judge jury magistrate detectives officers indictment charges sheriff attorney tribunal "
    "convicted investigators died dead served jailed".split()
)
_TOLD_AS = later(r",[^.;\n]{0,60}\b(?:named|identified|known|know)\b[^.;,\n]{0,30} as (?=[A-Z])")
_HEDGED = HEDGED | {"if", "not"}
_MESSAGE = "Nobody was found guilty: say who alleges it, or cut it."


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    case = case_of(article)
    if case.fiction:
        return
    free = free_again(article)
    ends = people(article)
    starts: dict[int, Name] = {name.title_span.start if name.title_span else name.span.start: name for name in ends.values()}
    if case.closed and free is None:
        for block in woken:
            yield from (Match(span, _MESSAGE) for span, name in _named(article, block, starts) if to_be_tried(article, name))
        return
    told: set[int] = set()
    for block in woken:
        for span in _laid(article, block, case, starts, free=free is not None):
            if not article.quoted(span) and span.start not in told:
                told.add(span.start)
                yield Match(span, _MESSAGE)


def _laid(article: Article, block: Block, case: Case, starts: dict[int, Name], *, free: bool) -> Iterator[Span]:
    yield from _called(article, block, starts, free=free)
    if case.closed:
        return
    for span in (*_told(article, block, starts), *_flawed(article, block), *silent(article, block)):
        if not _hedged(article, span) and not vouched(article, article.sentence_at(span.start)):
            yield span
    yield from (span for span, _ in _named(article, block, starts))
    yield from hearsay(article, block, starts)
    yield from groups(article, block)
    yield from _confirmed(article, block, starts)


def _told(article: Article, block: Block, starts: dict[int, Name]) -> Iterator[Span]:
    """What was done or bought, with the person whom it is laid on."""
    text, at = article.text, block.span
    for found in _WORK_OF.finditer(text, at.start, at.end) if any(text.find(each, at.start, at.end) >= 0 for each in _DOERS) else ():
        if (name := starts.get(found.end())) is not None:
            yield Span.of(found.start(), name.span.end)
    yield from (Span.of(*found.span()) for found in _BRIBED.finditer(text, at.start, at.end))
    yield from (span for span in _behind(article, block, starts) if not text[span.start : span.end].endswith(" did it"))


def _named(article: Article, block: Block, starts: dict[int, Name]) -> Iterator[tuple[Span, Name]]:
    """ "Con Moyo, a notorious fence,", and what a neighbour says as little as the paper may: "Roe said that Moyo is a murderer"."""
    full = {name.span.start: name for name in article.names if len(name.parts) > 1}
    for name in {**full, **{name.span.start: name for name in starts.values()}}.values():
        if not block.span.start <= name.span.start < block.span.end or name.possessive:
            continue
        sentence = article.sentence_at(name.span.start)
        beside = _APPOSED.match(article.text, name.span.end)
        told = beside or _IS_A.match(article.text, name.span.end)
        if told is None:
            continue
        span = Span.of(told.start() + 2 if beside else name.span.start, told.end())
        if long_ago(article, sentence.span):
            continue
        said = article.slice(sentence.span).lower().replace(" in court", "")  # where somebody sat says nothing
        official = not _OFFICIALS.isdisjoint(re.findall(r"\w+", said))
        if not official and not _hedged(article, span) and (beside is None or not vouched(article, sentence)):
            yield span, name


def _behind(article: Article, block: Block, starts: dict[int, Name]) -> Iterator[Span]:
    by_end: dict[int, Name] = {name.span.end: name for name in starts.values()}
    for found in _BEHIND.finditer(article.text, block.span.start, block.span.end):
        if (name := by_end.get(found.start())) is not None:
            yield Span.of(name.span.start, found.end())


def _confirmed(article: Article, block: Block, starts: dict[int, Name]) -> Iterator[Span]:
    """ "The paper can confirm that Hale did it": its own word, whoever speaks elsewhere in the sentence."""
    for span in _behind(article, block, starts):
        if _CONFIRMED.search(article.text, max(span.start - _REACH, 0), span.start):
            yield span


def _called(article: Article, block: Block, starts: dict[int, Name], *, free: bool) -> Iterator[Span]:
    """ "The swindler Hale" whom a court let go, "thugs such as Hale", "the burglar, a student known as Ray", "Hale is himself the thief"."""
    words = article.words
    for at in words.in_(block.span):
        word = words.lower[at]
        if word in _SEVERAL and (words.lower[at + 1 : at + 3] == ("such", "as") or words.after(at) == "like"):
            behind = at + (3 if words.after(at) == "such" else 2)
            name = starts.get(words.starts[behind]) if behind < len(words) else None
            if name is not None and (free or not vouched(article, article.sentence_at(words.starts[at]))):
                yield Span.of(words.starts[at], name.span.end)
        elif word in _GUILTY:
            yield from _one(article, at, starts, free=free)


def _one(article: Article, at: int, starts: dict[int, Name], *, free: bool) -> Iterator[Span]:
    words = article.words
    opens = article.sentence_at(words.starts[at]).first_word
    the = words.before(at) == "the" and at - 1 >= opens
    name = starts.get(words.starts[at + 1]) if at + 1 < len(words) and words.spaced(at + 1) else None
    headed = article.block_at(words.starts[at]).scope == "headline" and words.after(at) in _NOUNS.roles
    if free and the and name is not None and not name.title_span:
        yield Span.of(words.starts[at], name.span.end)
    elif free and headed and words.before(at) not in _NOUNS.unless_before:
        yield words.span(at, at + 1)
    elif the and at - 1 == opens and (known := _TOLD_AS.match(article.text, words.ends[at])) and known.end() in starts:
        yield words.span(at - 1, at)
    else:
        between = {"himself", "herself"}.intersection(words.lower[max(at - 4, opens) : at])
        owner = next((each for each in starts.values() if each.first_word == opens), None)
        if owner is not None and between and not _hedged(article, words.span(at, at)):
            yield words.span(opens, at)


def _flawed(article: Article, block: Block) -> Iterator[Span]:
    """ "The corrupt mayor", where the text has one mayor."""
    words = article.words
    for at in words.in_(block.span):
        if words.lower[at] in _FLAWED and words.before(at) == "the" and words.after(at) in _OFFICES and words.spaced(at + 1):
            if said_of(article, at, article.sentence_at(words.starts[at])):
                continue
            others = [each for each in words.index.get(words.lower[at + 1], ()) if each != at + 1]
            if any(name.title and name.title.lower().endswith(words.lower[at + 1]) for name in article.names) or len(others) > 0:
                yield words.span(at - 1, at + 1)


def _hedged(article: Article, span: Span) -> bool:
    sentence = article.sentence_at(span.start)
    return not _HEDGED.isdisjoint(article.words.lower[sentence.first_word : article.words.at(span.start)])
