"""What happened to people: the words that say so, and how many it was."""

from __future__ import annotations

import re

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
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
_NUMBER = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_LISTED = later(rf"\band (?:an?|{_NUMBER}|his|her|their|the|\d)\b|, ")
"""Between a figure and what happened to those it counts: it counts some of them."""
_LISTED_BEHIND = later(rf"^(?: [\w'’-]{{1,20}}){{1,4}} and (?:an?|{_NUMBER}|his|her|their|\d+)\b")
_LISTED_BEFORE = later(r"\b(?:and|with|plus|including|of|or) (?:the |their |his |her |its )?(?:\w+ )?$")
_ALSO = later(r"\b(?:himself|herself|themselves|itself|as well as|along with|plus|including|another|second|third|both|other)\b")
"""Somebody more of whom the sentence tells."""
_ONE = later(
    r"\b(?:an?|one) (?:[\w’'-]{1,20} ){0,3}?(?P<who>man|woman|boy|girl|child|baby|teenager|pupil|student|passenger|driver|worker|cyclist|pedestrian"
    r"|soldier|officer|person|tourist|hiker|climber|swimmer|patient|miner|farmer|fisherman|suspect|resident|motorist|rider|skier|pilot|sailor|toddler|"
    r"pensioner|firefighter|nurse|villager|player|fan|customer)(?:, (?:aged )?\d{1,2},)? (?:(?:has|had|was|is|who|been|later|also) ){0,3}"
    r"(?P<did>[a-z]{3,12})\b(?! by (?:an?|the) )",
    re.IGNORECASE,
)
"""One person to whom it happened: "a man drowned"."""
_DID = {name: later(rf"{word}$") for name, word in _ANCHORS.items()}
_SEVERAL, _CHANCE = 2, 9
"""How many of a headline one person of the text is set against."""


def anchor(article: Article, quantity: Quantity) -> str | None:
    """What happened to those that a figure counts: "killed", "arrested"."""
    lead, behind = before(article, quantity, 50), after(article, quantity, 70)
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


def listed(article: Article, each: Quantity, toll: str) -> bool:
    """Whether the figure counts some of those to whom it happened: "three students and a teacher were hurt"."""
    behind = after(article, each, 70)
    found = _BEHIND[toll].match(behind)
    sentence = article.slice(article.sentences[each.sentence].span)
    listed = bool(_LISTED.search(found[0]) if found else _LISTED_BEHIND.match(behind)) or bool(
        _LISTED_BEFORE.search(before(article, each, 30))
    )
    return listed or _ALSO.search(sentence) is not None


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
