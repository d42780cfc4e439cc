"""What happened to people: the words that say so, and how many it was."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import TO_TWELVE
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import after, before

_ANCHORS = {
    "killed": r"(?:kills?|killed|dead|die|dies|died|deaths?|killing|toll|lives|bodies|fatalities|drown(?:s|ed|ing)?|perish(?:es|ed)?)",
    "hurt": r"(?:injures?|injured|hurts?|wounds?|wounded|injuries|injuring|wounding|hospitali[sz]ed)",
    "arrested": r"(?:arrests?|arrested|arresting|detain(?:s|ed|ing)?|in custody)",
    "missing": r"(?:missing|unaccounted)",
    "rescued": r"(?:rescues?|rescued|rescuing|saved|plucked|pulled|winched|airlifted)",
    "charged": r"(?:charged|indicted)",
    "jailed": r"(?:jails?|jailed|jailing|imprisoned)",
    "moved out": r"(?:evacuates?|evacuated|evacuating|displaces?|displaced|homeless)",
    "trapped": r"(?:trapped|stranded|traps?|stuck)",
    "infected": r"(?:infected|infects?|sickened|infections)",
}
_STEMS = {
    "killed": ("kill", "dead", "die", "death", "toll", "lives", "bodies", "fatalities", "drown", "perish"),
    "hurt": ("injur", "hurt", "wound", "hospitali"),
    "arrested": ("arrest", "detain", "in custody"),
    "missing": ("missing", "unaccounted"),
    "rescued": ("rescu", "saved", "plucked", "pulled", "winched", "airlifted"),
    "charged": ("charged", "indicted"),
    "jailed": ("jail", "imprisoned"),
    "moved out": ("evacuat", "displace", "homeless"),
    "trapped": ("trap", "stranded", "stuck"),
    "infected": ("infect", "sickened"),
}
"""Of these one stands in each of them: most figures have none beside them."""
_BEHIND = {name: later(rf"^(?: [\w'’-]{{1,20}}){{0,6}}? {word}\b") for name, word in _ANCHORS.items()}
_BEFORE = {
    name: later(rf"\b{word}(?: (?:at least|more than|about|some|nearly|toll|to|of|rises|rose|is|has|reached|reaches|climbs|up)){{0,4}} $")
    for name, word in _ANCHORS.items()
}
_HELD = later(r"^(?: [\w'’-]{1,20}){0,2} held\b(?! (?:a|talks|at|up|in|on|the)\b)")
"""Arrested, in a headline."""
_NUMBER = "|".join(TO_TWELVE)
_LISTED = later(rf"\band (?:an?|{_NUMBER}|his|her|their|the|\d)\b|, ")
"""Between a figure and what happened to those it counts: it counts some of them."""
_LISTED_BEHIND = later(rf"^(?: [\w'’-]{{1,20}}){{1,4}} and (?:an?|{_NUMBER}|his|her|their|\d+)\b")
_LISTED_BEFORE = later(r"\b(?:and|with|plus|including|of|or) (?:the |their |his |her |its )?(?:\w+ )?$")
_NEW_CLAUSE = later(r", and $")
""" "A bus fell into a gorge, and 19 people died"."""
_WHO = (
    "man|woman|boy|girl|child|baby|teenager|pupil|student|passenger|driver|worker|cyclist|pedestrian|soldier|officer|person|tourist|hiker|"
    "climber|swimmer|patient|miner|farmer|fisherman|suspect|resident|motorist|rider|skier|pilot|sailor|toddler|pensioner|firefighter|nurse|"
    "villager|player|fan|customer"
)
_TOGETHER = later(
    r"\b(?P<how>pair|duo|couple|trio|quartet|foursome)(?: (?:is|are|have been|has been|were|was))? (?P<did>[a-z]{3,12})\b", re.IGNORECASE
)
_HOW_MANY = {"pair": 2, "duo": 2, "couple": 2, "trio": 3, "quartet": 4, "foursome": 4}
_LONE = later(
    rf"(?:An? |One )?(?:[\w’'-]{{1,20}} )?(?P<who>{_WHO})(?:, (?:aged )?\d{{1,2}},)? (?:is |was )?(?P<did>[a-z]{{3,12}})\b", re.IGNORECASE
)
_ALSO = later(r"\b(?:himself|herself|themselves|itself|as well as|along with|plus|including|another|second|third|both|other)\b")
"""Somebody more of whom the sentence tells."""
_ONE = later(
    rf"\b(?:an?|one) (?:[\w’'-]{{1,20}} ){{0,3}}?(?P<who>{_WHO})"
    r"(?:, (?:aged )?\d{1,2},)? (?:(?:has|had|was|is|who|been|later|also) ){0,3}"
    r"(?P<did>[a-z]{3,12})\b(?! by (?:an?|the) )",
    re.IGNORECASE,
)
"""One person to whom it happened: "a man drowned"."""
_AMONG_THEM = later(
    rf"^(?P<who>(?: [\w'’-]{{1,20}}){{1,3}}),? including (?:an?|his|her|their|at least|\d{{1,3}}|{_NUMBER})(?: [\w'’-]{{1,20}}){{1,5}}?,?"
    r"(?= (?:was|were|is|are|have|had|died|drowned|perished)\b)"
)
"""Some of those that a figure counts, told in between: "nine people, including two children, were killed"."""
_DID = {name: later(rf"{word}$") for name, word in _ANCHORS.items()}
_MORE_OF_THEM = later(
    r"\b(?:and|others?|among|more|toll|\d+|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|another)\b", re.IGNORECASE
)
_REACH, _WITH_ASIDE = 70, 130
"""How far behind a figure what happened is told."""
_SEVERAL, _CHANCE = 2, 9
"""How many of a headline one person of the text is set against."""


def anchor(article: Article, quantity: Quantity) -> str | None:
    """What happened to those that a figure counts: "killed", "arrested"."""
    lead, behind = before(article, quantity, 50), _behind(article, quantity)
    if article.blocks[quantity.block].scope == "headline" and _HELD.match(behind):
        return "arrested"
    near = f"{lead}|{behind}"
    for name, stems in _STEMS.items():
        for stem in stems:  # a loop: a generator for each name would cost more than what it does
            if stem in near:
                if _BEHIND[name].match(behind) or _BEFORE[name].search(lead):
                    return name
                break
    return None


def _behind(article: Article, quantity: Quantity) -> str:
    """The words behind a figure, without some that it counts."""
    return _AMONG_THEM.sub(r"\g<who>", after(article, quantity, _WITH_ASIDE), count=1)[:_REACH]


def listed(article: Article, each: Quantity, toll: str) -> bool:
    """Whether the figure counts some of those to whom it happened: "three students and a teacher were hurt"."""
    behind = _behind(article, each)
    found = _BEHIND[toll].match(behind)
    sentence = article.slice(article.sentences[each.sentence].span)
    if _AMONG_THEM.match(after(article, each, _WITH_ASIDE)):
        sentence = sentence.replace("including", "", 1)
    lead = before(article, each, 30)
    listed = bool(_LISTED.search(found[0]) if found else _LISTED_BEHIND.match(behind)) or bool(_LISTED_BEFORE.search(lead))
    if listed and found and _NEW_CLAUSE.search(lead) and not _LISTED.search(found[0]):
        listed = any(other.sentence == each.sentence and other.span.end < each.span.start for other in article.quantities)
    return listed or _ALSO.search(sentence) is not None


def told_without_figure(article: Article) -> Iterator[tuple[Span, int, str]]:
    """How many headline and summary say it happened to without a figure, and what it was: "Trio arrested", "Driver dies"."""
    for block in article.blocks:
        if block.scope not in {"headline", "summary"}:
            continue
        text = article.slice(block.span)
        lone = _LONE.match(text) if block.scope == "headline" else None
        told = [(found, found.start("how"), _HOW_MANY[found["how"].lower()]) for found in _TOGETHER.finditer(text)]
        if lone and not _MORE_OF_THEM.search(text):
            told.append((lone, lone.start("who"), 1))
        for found, start, many in told:
            for kind, did in _DID.items():
                if did.match(found["did"].lower()):
                    yield Span.of(block.span.start + start, block.span.start + found.end("did")), many, kind


def one_below(article: Article, kind: str) -> bool:
    """Whether the text has somebody alone to whom it happened."""
    return any(_DID[kind].match(found["did"].lower()) for found in _ONE.finditer(article.text))


def only_one(article: Article, first: Quantity, toll: str) -> Span | None:
    """The one person to whom it happened in the first paragraph, where the headline has more and nobody else is told of."""
    block = next((article.blocks[each] for each in article.telling), None)
    if block is None or first.low < _SEVERAL or first.low > _CHANCE or article.blocks[first.block].scope != "headline":
        return None
    text = article.slice(block.span)
    found = [each for each in _ONE.finditer(text) if _DID[toll].match(each["did"].lower())]
    if len(found) != 1 or _ALSO.search(text) or sum(bool(re.search(rf"\b{_ANCHORS[toll]}\b", part)) for part in text.split(". ")) > 1:
        return None
    return Span.of(block.span.start + found[0].start(), block.span.start + found[0].end())
