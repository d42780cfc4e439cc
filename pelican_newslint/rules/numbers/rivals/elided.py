"""What a figure counts where no noun stands behind it: "30 on board", "the number of beds is 40", "an unbeaten 78", "a crew of 21"."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import singular
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import SMALL
from pelican_newslint.prose.later import later

KNOCK = "run not out"
_NUMBER_OF = later(
    r"\b(?:number|total|count) of (?:[a-z-]+ )?(?P<noun>[a-z]{3,}s|people|children|women|men) "
    r"(?:is|was|are|were|stands at|stood at|has reached|reached|will be|rose to|fell to|has risen to|has fallen to|at) "
    r"(?:now |about |only |just )?$"
)
_BEHIND = later(r" (?P<noun>[a-z]{3,16})\b")
_STATE = later(
    r" (?:who )?(?:were |was |are |had been |have been |being |got |others? )?(?P<state>on board|aboard|dead|die|died|killed|hurt|injured|wounded|"
    r"missing|arrested|held|jailed|ill|sick|homeless|trapped|stranded|rescued|saved|freed|evacuated|displaced|charged|"
    r"(?:sustain|suffer|receiv)(?:s|ed|ing)? (?:[a-z]+ )?(?:injuries|wounds|burns))\b"
)
_STATES = {
    "on board": "aboard", "killed": "dead", "die": "dead", "died": "dead", "injured": "hurt", "wounded": "hurt", "held": "arrested",
    "sick": "ill", "saved": "rescued", "freed": "rescued", "displaced": "evacuated",
}  # fmt: skip
_CREW = later(r"\b(?:crew|team|party|group|jury|panel|cast|choir|squad|convoy|fleet|herd|flock) of (?:some |about )?$")
_CREWS = {"convoy": "vehicle", "fleet": "vehicle", "herd": "animal", "flock": "animal"}
"""What a group is of; others are of people."""
_CROWD = later(
    r"(?<!average )(?<!total )\b(?:crowd|attendance|audience|gate|turnout|congregation) of (?:some |about |nearly |almost |over |more than )?$"
)
_NOT_OUT = later(r" not[- ]out\b")
_UNBEATEN = later(r"\b(?:unbeaten|undefeated) (?:knock of |innings of )?$")
_IN_ALL = later(r",? in (?:all|total)\b")
_NOUN_BEFORE = later(r"\b(?P<noun>[a-z]{3,}s|people|children|women|men), $")
_QUAKE, _OF_SIZE = later(r"[ -]magnitude\b"), later(r"\bmagnitude(?: of)?(?: about)? $|\bmeasur(?:ing|ed) $")
_BY_VOTES = later(r"\b(?:majority|margin) of $")


def state(article: Article, end: int) -> str | None:
    """What happened to those whose count ends there: "dead", "hurt"."""
    found = _STATE.match(article.text, end, end + 50)
    if found is None:
        return None
    return _STATES.get(found["state"], "hurt" if " " in found["state"] and found["state"] != "on board" else found["state"])


def is_knock(article: Article, each: Quantity) -> bool:
    """Whether it's what a batter made: "78 not out", "an unbeaten 78 guided them"."""
    behind = _NOT_OUT.match(article.text, each.span.end)
    return bool(behind or _UNBEATEN.search(article.text[max(each.span.start - 30, 0) : each.span.start]))


def elided(article: Article, each: Quantity, head: bool) -> tuple[str | None, int]:
    """The noun, and where figure and noun end; "5 bridge" of a headline, too, where the text has bridges."""
    end = int(each.span.end)
    if state(article, end):
        return "person", end
    lead = article.text[max(end - 60, 0) : each.span.start]
    if found := _NUMBER_OF.search(lead):
        return singular(found["noun"]), end
    if found := _CREW.search(lead):
        return _CREWS.get(found[0].split()[0], "person"), end
    if _CROWD.search(lead):
        return "spectator", end
    if _IN_ALL.match(article.text, end) and (found := _NOUN_BEFORE.search(lead)):
        return singular(found["noun"]), end
    if _QUAKE.match(article.text, end) or _OF_SIZE.search(lead):
        return "magnitude", end
    if _BY_VOTES.search(lead):
        return "vote", end
    if head and (found := _BEHIND.match(article.text, end, end + 20)) and each.low > 1:
        word = found["noun"]
        if word not in SMALL and any(other.noun == word and other.unit is None for other in article.quantities if other is not each):
            return word, found.end()
    return None, end
