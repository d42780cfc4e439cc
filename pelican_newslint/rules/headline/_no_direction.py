"""What is lifted, raised, dropped or cut without any figure's rising or falling: "the orders were lifted", "she raised the alarm"."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.rules.headline._how_told import clause_before
from pelican_newslint.rules.headline._outcomes import Mention

_OBJECTS = {
    "lift": "order ban curfew siege restriction warning alert embargo sanction lockdown blockade closure notice limit suspension injunction "
    "measure quarantine evacuation cup trophy title shield mask lid hatch roof boat body car wreck train crane",
    "rais": "alarm money fund question doubt concern issue fear flag hope eyebrow child family voice point objection wreck boat hull anchor",
    "drop": "charge case bid plan claim suit lawsuit appeal hint puck ball catch anchor",
    "cut": "tie ribbon cake hair link grass",
    "shed": "light skin tear",
    "gain": "access entry approval control independence",
    "add": "name voice",
    "spread": "word news",
}
"""First letters of a verb, and the things that it has another sense with."""
_NEAR = 5


def no_direction(article: Article, mention: Mention) -> bool:
    """Whether the thing that stands beside the verb gives it another sense than more or less."""
    lower = article.words.lower
    things = next((known.split() for begun, known in _OBJECTS.items() if lower[mention.first].startswith(begun)), ())
    if not things:
        return False
    behind = range(mention.last + 1, min(mention.last + 1 + _NEAR, mention.sentence.last_word + 1))
    before = clause_before(article, mention.sentence, mention.first)
    return any(lower[at].removesuffix("s") in things for at in (*before[-_NEAR:], *behind))
