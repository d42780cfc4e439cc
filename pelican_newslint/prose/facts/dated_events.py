"""Events with the time that the text gives them: "Monday's blast", "the vote of 4 May", "the ship ran aground on Thursday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from pelican_newslint.prose.facts.calendar_words import DAYS_AND_MONTHS
from pelican_newslint.prose.facts.event_words import event_patterns, wakes
from pelican_newslint.prose.facts.moments import Moment, moments
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.prose.letters import small
from pelican_newslint.prose.once import once

if TYPE_CHECKING:
    from pelican_newslint.prose.article import Article


class DatedEvent(Struct, frozen=True, gc=False):
    """An event as one place tells it."""

    kind: str
    """Sort of the noun ("blast"), or of the verb after the stem of what it is told of ("ship sink")."""
    word: str
    """The noun or verb as written."""
    moment: Moment
    sentence: int
    noun: bool
    new: bool
    """Told as new to the reader: "a blast"."""
    names: frozenset[str]
    """Words with a capital right beside it: whose, where."""
    marks: frozenset[str]
    """ "second", "last", "north": what sets it apart from others of its sort."""


_APART = later(
    r"\b(?:first|second|third|fourth|fifth|final|last|next|other|another|new|old|previous|earlier|later|north|south|east|west|upper|lower|main|"
    r"big|bigger|smaller|national|local|general|special|annual|preliminary|primary|presidential|parliamentary|state|regional|"
    r"municipal|county|federal|women|men|under-\d+)\b",
    re.IGNORECASE,
)
_OWNER = later(r"\b(?:his|her|their|my|our)\b", re.IGNORECASE)
_CAPITAL = later(r"(?<!^)(?<![.!?] )\b[A-Z][\w'’-]+")
_SET = (
    r"(?:(?:,? (?:which|that))? (?:was|were|is|are|will|to|be|has|have|had|been|took|place|takes?|held|happened|occurred|struck|came|"
    r"comes|due|set|for|scheduled|played|"
    r"announced|given|called|fixed|began|begins|starts|started|ended|agreed))"
)
_PREP = (
    r"(?:,? (?:on|in|at|of|for|about|around|by|early|late|shortly|just|before|after|noon|midnight|dawn|the|night|morning|evening|"
    r"again)){1,5} "
)
_BEFORE_NOUN = later(r"(?:['’]s|['’])? (?:(?:morning|afternoon|evening|night|early|fatal|deadly|big|huge|massive|dramatic|historic) ){0,3}")
_VERB_GAP = later(
    r"(?: (?:here|there|down|out|off|again|off [A-Z]\w+|in [A-Z]\w+|at [A-Z]\w+|near [A-Z]\w+|(?:in|at|near|outside) (?:a|the) [a-z]+|"
    r"at noon|at dawn|early|late|in the [a-z]+|without a deal|(?:at|to) \d[\d,.]* ?(?:k?m|cm|ft|feet|met(?:re|er)s|inches|per ?cent|degrees|knots|"
    r"points|mph|km/h)))*,?(?: (?:on|in|at|by|about|around|early|late|the|shortly|just|after|"
    r"before|until|for))* $"
)
_REACHED = later(
    r" (?:the |an? |its |his |her |their )?(?:[a-z-]+ ){0,2}[A-Za-z][\w'’-]+(?: of (?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?| [A-Z][\w'’-]+)?,? "
    r"(?:(?:on|in|at|by|about|around|early|late|the|shortly|just|before|after) ){0,4}$"
)
""" "The smoke reached the city of Lund on Tuesday": where it came to stands between."""
_AUX = later(
    r"(?:[ ,]*\b(?:was|were|is|are|be|been|being|has|have|had|will|would|may|might|should|perhaps|probably|possibly|which|that|who|to|"
    r"also|only|first|finally|officially|due|expected|set|again)\b)*[ ,]*$"
)
_SKIP = frozenset("this these those who which there what".split())
_PRONOUNS = frozenset(("it", "he", "she", "they"))
_LONG = 42


@once
def dated_events(article: Article) -> tuple[DatedEvent, ...]:
    """All whose time is plain, in order of their sentences."""
    spans = [*(each.span for each in article.dates), *(each.span for each in article.years), *(each.span for each in article.times)]
    spans += (each.span for each in article.relatives if each.weekday is not None)
    found: list[DatedEvent] = []
    for at in sorted({article.sentence_index(each.start) for each in spans}):
        words = article.words.in_(article.sentences[at].span)
        if any(map(wakes, article.words.lower[words.start : words.stop])):
            found += _told(article, at)
    return tuple(found)


def _told(article: Article, at: int) -> Iterator[DatedEvent]:
    sentence = article.sentences[at].span
    text = article.slice(sentence)
    lower = small(text)
    nouns, verbs, same = event_patterns()
    named, done, also = (list(pattern.finditer(lower)) for pattern in (nouns, verbs, same))
    if not named and not done and not also:
        return
    last = ""
    for moment in moments(article, sentence):
        start, end = moment.span.start - sentence.start, moment.span.end - sentence.start
        noun = next((each for each in named if _is_of(text, each, start, end)), None)
        if noun is not None:
            yield _event(str(noun.lastgroup), noun, text, moment, at, sentence.start, noun=True)
        told = next((each for each in reversed(also) if each.end() <= start and _VERB_GAP.fullmatch(text[each.end() : start])), None)
        if told is not None and noun is None:
            yield _event(str(told.lastgroup), told, text, moment, at, sentence.start, noun=True)
        turned = _TURNED.match(text, end) or _YEAR_OF.match(text, end) or _WHEN.match(text, end)
        begun = verbs.match(turned["verb"]) if turned is not None else None
        if turned is not None and begun is not None:
            thing = "*" if turned["noun"] in _PRONOUNS else stem(turned["noun"].lower())
            yield _event(f"{thing} {begun.lastgroup}", turned, text, moment, at, sentence.start, noun=False)
        verb = next((each for each in reversed(done) if each.end() <= start and _led(text, each, start)), None)
        if verb is not None and text[verb.end() :].startswith(",") and _COUNTED.search(text[: verb.start()]):
            verb = None  # "an hour after polls close, at 10pm": of what comes then
        thing = "" if verb is None else _thing(text, verb.start())
        if verb is not None and not thing and _GOES_ON.search(text[: verb.start()]):
            thing = last  # "began at six and ended at ten"
        last = thing or last
        if verb is not None and thing:
            yield _event(f"{thing} {verb.lastgroup}", verb, text, moment, at, sentence.start, noun=False)


def _led(text: str, verb: re.Match[str], start: int) -> bool:
    """Whether nothing but time and place stands between a verb and its point."""
    gap = text[verb.end() : start]
    return _VERB_GAP.fullmatch(gap) is not None or (verb[0] in _TRANSITIVE and _REACHED.fullmatch(gap) is not None)


_TRANSITIVE = frozenset(("reached", "reach", "reaches", "hit", "struck"))
_COUNTED = later(r"\b(?:minutes?|hours?|days?|weeks?|months?|years?|shortly|soon|just|long) (?:after|before) [^,.;]{0,40}$")
_CLAUSE = 110
_SUBJECT = later(r"(?:^|\b(?:when|after|that|as|and) |, )(?:an?|the) (?:(?!of\b)[a-z-]+ ){0,2}$", re.IGNORECASE)
_DID = later(
    r" (?:on the [a-z]+ |in [A-Z]\w+ |at (?:the |a )?\w+(?: \w+)? )?(?:(?!reached|neared|approached|crossed|passed|threatened)[a-z]+ed|"
    r"struck|hit|swept|tore|shook|cut|killed|left|broke|"
    r"blew|sank|ran|shut|sent|took|brought) "
    r"(?:(?!\b(?:after|before|since|until|when|while|that|which|who|for|and|but|said|says|told|to)\b)[^,;:()“”\"])*\b(?:on|in|at|"
    r"early|late|of) (?:early |late |the )*$"
)
"""The event is the subject of the whole clause: "a landslide swept a bus off the road on Sunday"."""
_TURNED = later(r",? (?P<verb>comes|came|begins|began|opens|opened|starts|started) the (?:[a-z]+ ){0,2}?(?P<noun>[a-z]+)(?=[,.;]| of\b)")
""" "In May comes the second shipment"."""
_YEAR_OF = later(
    r", the (?:year|month|day|week) (?:that |in which |when |on which )?(?:the )?(?P<noun>[a-z]+) (?:was |were |had "
    r")?(?P<verb>founded|established|built|"
    r"opened|closed|launched|died|set up)\b"
)
""" "In 1988, the year it was founded"."""
_WHEN = later(
    r", (?:that is |which is )?(?:just |right )?(?:when|as) (?:the|its|their|his|her) (?:[a-z]+ )??(?P<noun>[a-z]+) (?:was |were )?(?P<verb>[a-z]+"
    r"(?: (?:out|down|aground|way))?)(?=[,.;]| and\b)"
)
""" "By 4.45am, when the river peaked, …"."""
_CAUSED = later(
    r"(?: (?:morning|afternoon|evening|night))?,? (?:because of|due to|by|owing to|following|as a result of) (?:the|that) (?:[a-z]+ )?$"
)


_THERE = later(r",? there (?:was|were|had been) (?:an? )(?:[a-z]+ ){0,2}$")
_WAS_THERE = later(r"\b[Tt]here (?:was|were|had been) an? (?:[a-z]+ ){0,2}$")
_SOMEWHERE = later(
    r"(?: (?:in|at|on|near) (?:the|this|that|a|an|its) (?:[a-z]+ ){0,2}[a-z]+| (?:in|at|near) [A-Z]\w+)?,? (?:on|in|at|early|late|"
    r"about) (?:the |early |late )?$"
)


def _is_of(text: str, noun: re.Match[str], start: int, end: int) -> bool:
    if end <= noun.start():
        if _THERE.fullmatch(text[end : noun.start()]):
            return True  # "on 12 March there was a fire"
        if text[max(start - 6, 0) : start].lower() == "since " and _CAUSED.fullmatch(text[end : noun.start()]):
            return True
        return noun.start() - end < 24 and _BEFORE_NOUN.fullmatch(text[end : noun.start()]) is not None
    between = text[noun.end() : start]
    if len(between) < _LONG and _SOMEWHERE.fullmatch(between) and _WAS_THERE.search(text[: noun.start()]):
        return True
    if 0 < len(between) < _LONG and _LINK.fullmatch(between) is not None:
        return True
    return len(between) < _CLAUSE and _SUBJECT.search(text[: noun.start()]) is not None and _DID.fullmatch(between) is not None


_LINK = later(
    rf"(?: (?:in|at|near|off|outside) (?:the )?[A-Z]?[\w'’-]+(?: [A-Z][\w'’-]+)?)?{_SET}{{0,4}}(?:{_PREP}| )|, "
    rf"(?:from )?|{_SET}? from "
)


_GOES_ON = later(r"\b(?:and|but|then|and then) (?:was |were )?$")
_WHICH = later(r"\b(?:which|that|who)\b")
_BESIDE = later(r"\b(?:of|beside|behind|near|with|for|around|below|above|over|under|to|at|by|from|opposite|on|in|inside|against|like) \w+$")
""" "The nursery beside it opens"."""
_OF = later(r" of (?:the |its |a )?[\w'’-]+$")


def _thing(text: str, end: int) -> str:
    """Stem of the noun right before a verb and its auxiliaries."""
    lead = _AUX.sub("", text[:end])
    if _WHICH.search(text[len(lead) : end]) is None:
        lead = _OF.sub("", lead) or lead
    last = re.search(r"([A-Za-z][\w'’-]+)$", lead)
    if last is not None and last[1].lower() in _PRONOUNS:
        return "" if _BESIDE.search(lead) else "*"
    if last is None or last[1].lower() in SMALL or last[1].lower() in _SKIP or last[1].endswith(("ly", "ing", "'s", "’s")):
        return ""
    return stem(last[1].lower())


def _event(kind: str, found: re.Match[str], text: str, moment: Moment, at: int, start: int, *, noun: bool) -> DatedEvent:
    if "noun" in found.re.groupindex:
        lead = found[0].rpartition(" the ")[2]
    else:
        lead = re.split(
            r"[;:.,]|\b(?:and|but|when|since|after|before|until|while|because|that|which)\b",
            _AUX.sub("", text[max(found.start() - 60, 0) : found.start()]),
        )[-1]
    det = re.search(r"\b(the|an?|one|two|three|several|some|no|any|every|each|another|this|that)\b", lead, re.IGNORECASE)
    names = frozenset(_CAPITAL.findall(lead)) | frozenset(
        re.findall(r"\b(?:in|at|near|off|of) (?:the )?([A-Z][\w'’-]+)", text[found.end() : found.end() + 40])
    )
    if kind.endswith((" arrive", " strike")):
        names |= frozenset(_WHERE.findall(text[found.end() : moment.span.start - start]))
    names = frozenset(re.sub(r"['’]s$", "", each) for each in names) - _NO_NAMES
    new = det is not None and det[1].lower() not in ("the", "this", "that")
    word = found["verb"] if "verb" in found.re.groupindex else found[0]
    return DatedEvent(
        kind, word, moment, at, noun, new, names, frozenset(each.lower() for each in (*_APART.findall(lead), *_OWNER.findall(lead)))
    )


_WHERE = later(r"\b(?!(?:the|an|its|his|her|their|at|in|on|by|about|around|early|late|shortly|just|before|after|of)\b)[\w'’-]{2,}\b")
"""Of what is reached or hit, every word: the village of Oda isn't the town."""
_NO_NAMES = frozenset((*map(str.capitalize, DAYS_AND_MONTHS), *"The A An In On At When Since After Before It He She They".split()))
