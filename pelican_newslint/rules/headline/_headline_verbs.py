"""What stands behind and before somebody's name in a headline: what people do, and that they speak."""

from __future__ import annotations

from pelican_newslint.knowledge import people, words
from pelican_newslint.prose.later import later

ACTS = later(
    r"^(?:'s|’s)? (?:accus|reject|share|win(?:s|ner|ning)?\b|los|deni|admit|call|urg|tell|say|warn|vow|resign|quit|appeal|"
    r"su(?:es?|ed|ing)\b|plead|face|defend|attack|critici[sz]|"
    r"back|blame|prais|hail|promis|pledg|ask|claim|insist|apologi[sz]|step|lead|beat|score|sign|join|leave|retire|return|meet|visit|announc|"
    r"launch|dismiss|demand|refus|agree|speak|plan|want|hope|expect|sink|stun|seal|celebrat|named|jailed|charged|arrested|sentenced|cleared|"
    r"acquitted|elected|appointed|sacked|fired|open|approv|unveil|vote|dies|died|hits|sets|misses|break|gives|gets|makes|keeps|heads|tops|edges"
    r"|thrash|cruise|"
    r"advance|reach|clinch|secure|earn|lands|picks|drops|slam|blast|respond|repl(?:y|ies)|reveal|confirm|eyes|target|mulls|weighs|testif|sworn"
    r"|marr|weds|flies|travel|resum|bans|"
    r"suspend|fined|freed|released|injured|ruled|killed|shot|held|charges|nominat|tipped|"
    r"heroics|hat-trick|double|century|resignation|verdict|trial)\w{0,4}\b"
)
DOES = later(
    r"^ (?:slash|cut|trim|ax|scrap|halv|doubl|freez|hik|rais|lower|end|stop|block|bar|delay|defer|postpon|shelv|ditch|fight|battl|rebuk|mock|jok"
    r"|order|grant|hand|tak|bring|build|buy|sell|start|begin|clos|shut|cancel|review|prob|investigat|rescu|sav|find|discover|publish|writ|record|hold"
    r"|host|chair|steer|hir|appoint|pick|choos|overturn|quash|uphold|sentenc|jail|clear|releas|award|snub|veto|override|stand|run|turn|cheer|mourn"
    r"|honou?r|salut|thank|warn|urg|hail|prais|welcom|condemn|denounc|dodg|duck|skip|shun|scoop|bag|grab|land|shin|star|stuns?|ris|fall|climb)"
    r"(?:e?s|ies)\b"
)
PERSONAL = later(
    r"^ (?:hail|vow|plead|resign|quits|retire|apologi[sz]|admit|insist|hopes|prais|promis|mourn|weds|marries|dies|died|jailed|sentenced|arrested"
    r"|sworn|elected|defers|rebuke|condemn|denounce|thank|salut|slash|joins|signs for|steps down|tells|says|urges|jokes)\w{0,3}\b"
)
"""What only people do, so that no firm or team is meant."""
SPEAKS = later(
    r"(?:^|[,;:–—-] )(?:say|warn|claim|admit|insist|tell|vow|urge|add|argue|promise)s (?:[a-z]{2,20} )?$|[’'”\"],? (?:says"
    r"|warns|claims|admits|insists|vows) $"
)
"""What stands before a speaker: "Offer is final, says Blackwood"."""
_HALF = 3
"""Letters of a compound's half, at least."""
_ACCUSES = later(
    r" (?:accus|reject|den[iy]|admit|insist|vow|resign|quit|apologi[sz]|plead|retire|hail|prais|urg|promis|pledg|claim|step|defend|blam|condemn"
    r"|denounc|testif)(?:e?s|ies)?\b|(?: says| warns| recalls| remembers| tells (?:\w+ )?(?:jury|jurors|court|judge|inquest|inquiry|trial"
    r"|tribunal|panel|police"
    r"|mps|tds|senators?|committee|council(?:lors)?|meeting|fans|crowd|workers|voters|parents|residents|reporters|investors|staff))\b|(?:'s"
    r"|’s)|(?: wins?| loses?| won| lost) (?:(?:\w+ )?(?:fight|battle|appeal|case|damages|bid|vote|seat|nomination))\b"
)


def may_be_thing(word: str, behind: str) -> bool:
    """Whether a headline's first word, `plain`, is made of two words and may be a plant's or a place's: nothing is told that only people do."""
    if word in people.frequent_surnames() or _ACCUSES.match(behind):
        return False
    halves = ((word[:at], word[at:]) for at in range(_HALF, len(word) - _HALF + 1))
    return any(one in words.common() and other in words.common() for one, other in halves)
