"""Whether the words round a date say that something has happened on it."""

from __future__ import annotations

from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.plain_tense import did_then, then_did, was_then
from pelican_newslint.rules.dates.reading.tense import CLAUSE, ENDS, LEADS, WAS

_EVENTS = (
    r"gave|scored|defeated|drew with|hosted|performed|presented|sang|spoke|celebrated|married|wed|buried|rejected|approved|sentenced|jailed|"
    r"fined|unveiled|"
    r"published|released|sold|bought|seized|raided|rescued|evacuated|crossed|climbed|swam|stormed|attacked|bombed|shelled|evicted|"
    r"demolished|welcomed|"
    r"inaugurated|overturned|upheld|acquitted|convicted|cleared|dismissed|expelled|sacked|fired|shot|stabbed|robbed|stole|burned|burnt|"
    r"ousted|elected|"
    r"swore in|adopted|passed|vetoed|ratified|handed over|pulled down|tore down|blocked|occupied|stopped|cancelled|refused"
)
_DONE = (
    r"walked out|took effect|came into force|came in|reopened|resumed|returned|set sail|set off|took off|went on strike|went on sale|went "
    r"out|went dark|broke down|"
    r"gave birth|was laid|were laid|caught fire|came down|came out|went up|gave way|ran aground|made land|appeared|played|performed|sang|"
    r"spoke|married|"
    r"marched|protested|gathered|assembled|flew|sailed|moved in|got under way|went missing|disappeared|capsized|overturned|derailed|closed|"
    r"shut|stopped|finished|"
    r"concluded|adjourned|dissolved|drowned|escaped|fled|reappeared|testified|pleaded guilty|pleaded not guilty|gave evidence|stepped down|"
    r"took over|"
    r"took office|was sworn in|were sworn in"
)
_NOT_HELD = (
    r"(?!planned|scheduled|due|expected|set|postponed|delayed|moved|pushed|extended|not|meant|supposed|intended|booked|slated|going|to)"
)
_PLACE = (
    r"(?:(?:away|down|off|out|over|up|again|there|here|abroad|together) )?(?:(?:in|at|by|near|off|outside|from|into|onto) (?:the |"
    r"an? |its |his |her |their )?"
    r"(?!(?:on|in|from|to|for|of)\b)[\w'’-]+ (?:[A-Z][\w'’-]+ |(?!(?:on|in|from|to|for|of|that|which|who|will|would|is|are|"
    r"due)\b)[a-z-]+ ){0,2}?)?"
)
_AT_COMING = later(
    r"\b(?:at|in) (?:the |its |their )?(?:[a-z-]+ )?(?:vote|election|poll|Games|Cup|final|finals|season|squad|budget|draft) (?:in|on) $"
)
_FOR_WHOM = later(r" (?:to|for) (?:cars|traffic|visitors|the public|passengers|customers)(?= (?:on|in|from) $)")
"""What may stand between a verb and its date."""
_BEHIND = later(
    rf"\b(?:(?:was|were) (?:\w+ly )?{_NOT_HELD}(?:[\w-]{{2,15}}ed|held|heard|born|sworn in|shot|hit|found|built|hurt|struck|sent|shut|stolen|"
    rf"beaten|sunk|given|played|laid|shown|told|seen|taken|made|put down|cut down|won|lost|sung|read out|drawn|born) {_PLACE}|"
    rf"(?:{_DONE}) (?:for (?:repairs|cleaning|good|works|maintenance|refurbishment|the winter|the summer) )?(?:to (?:cars|traffic|visitors|"
    rf"the public|passengers|customers) )?{_PLACE}|"
    rf"(?:took place|happened|occurred|died|began|started|ended|met|opened|resigned|retired|arrived|broke out|crashed|exploded|collapsed|sank|"
    rf"landed|announced|launched|voted|appeared in court|fell ill|erupted|won|lost|surrendered|"
    rf"expired|lapsed|ran out|ran dry|came to an end|fell through|broke up|split up|went bankrupt|went bust|went under|passed away|"
    rf"was out|were out|was over|were over|was ready|were ready|was on show|were on show|gave up|came back|came home|went home|blew "
    rf"up|burned down|burnt down|fell silent|merged|emigrated|graduated|woke up) {_PLACE}|"
    rf"had (?:its|his|her|their) (?:first|second|third|last|final|latest|opening|annual|inaugural) [a-z]+ {_PLACE}|"
    r"(?:hit|struck|swept away|flooded|damaged|wrecked|played|opened|launched|held|won|lost|left|visited|reached|beat|killed|destroyed|"
    r"closed|became|joined|founded|entered|introduced|replaced|succeeded|acquired|heard|arrested|inspected|toured|finished|completed|"
    r"delivered|reopened|signed|"
    rf"{_EVENTS}) "
    r"(?:(?!to\b|for\b|of\b|that\b|plan|right|bid|ahead\b|before\b|ticket|vote\b|race\b|next\b|if\b|until\b|as\b|"
    r"takes?\b|comes?\b|goes?\b|will\b|(?:in|on|from|of) (?:\d|[A-Z][a-z]+ \d))[\w'’-]+ ){1,5}?)"
    r"(?:on|in|from) $"
)
_HELD_ON = later(
    r"\b(?:Election [Dd]ay|[Pp]olling [Dd]ay|[Oo]pening [Nn]ight|(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?:[a-z]+ )?(?:funeral|"
    r"hearing|ceremony|"
    r"final|wedding|concert|parade|vote|election|verdict|launch)) was (?:held )?(?:on )?$"
)
""" "Polling day was Tuesday 2 April"."""
_HELD_ASIDE = later(
    r", (?:(?:which|who) (?:was|were) )?(?:first |last |finally )?(?:held|published|released|opened|launched|signed|staged|played|run|"
    r"issued|completed|filmed|fought|built|founded|passed|adopted|unveiled|approved|arrested|captured|killed|inaugurated|dedicated|installed|"
    r"introduced|created|formed|bought|sold|acquired|delivered|finished|planted|laid|dug|cut|closed|demolished|restored|commissioned|"
    r"shot) (?:in (?:the )?[A-Z][\w'’-]+ )?(?:on|in) $"
)
""" "Last year's race, held on 6 September, was won": an aside whose sentence is in the past."""
_ASIDE_PAST = later(r"(?:, | and )(?:was|were|had|drew|won|went|saw|ended|brought|made|gave|came|took|[a-z]{3,}ed)\b")
_LAST_OF = later(
    r"\b(?:had|has|have|was|were)\b (?:already |been )*[a-z]+(?:ed|t|n)\b[^.;]{2,60}, the (?:last|latest|first|second|most recent)"
    r"(?: (?:of (?:them|these|which|the \w+)|one))?(?: was| came)? (?:on|in) $"
)
"""Done in turn: "had been sent three letters, the last of them on"."""
_COMES_DUE = later(
    r"\b(?:expires?|matures?|lapses?|ends?|begins?|starts?|opens?|closes?|runs? out|falls? due|resumes?|arrives?|leaves?|departs?"
    r"|returns?|retires?|meets?|sits?|votes?|airs?|premieres?|launches|finish(?:es)?|stops?|comes?|goes|takes? (?:place|effect)|go on|is|are"
    r"|plays?|calls?|stands?|lasts?|remains?|stays?|ceases?|reopens?|kicks? off|sails?|flies|fly|covers?)(?: \w+){0,3} (?:on|in|from) $"
)
"""The verb of the date itself, behind a participle: "bonds sold by the city mature on"."""
_AGENT = later(r"\b[a-z]+ by\b")
_MODAL = later(r"\b(?:will|would|shall|should|could|can|may|might|must|to|be|being|is|are|if|not|never)(?: \w+){0,2} $")
_WILL_ALSO = later(
    r"\b(?:will|would|shall|should|could|may|might|must|is to|are to) (?:be )?[a-z]+\b(?:(?!\b(?:was|were|had|did)\b)[^.;:“”\"]){0,60}"
    r"\b(?:and|or|then) $"
)
""" "Will be read on Friday and signed on": one verb for both."""
_MET = later(
    r"^(?:At|During|In|After|Following) (?:an?|the|its|their|his|her) (?:[\w’'-]+ ){0,3}?(?:meeting|hearing|vote|conference|rally|"
    r"session|ceremony|"
    r"debate|match|game|march|protest|service|funeral|reception|briefing|auction|trial|summit|assembly|concert|sitting|ballot|sale|raid|"
    r"operation|interview|speech|visit) (?:in (?:the )?[A-Z][\w'’-]+ )?on $"
)
""" "At a heated meeting on": something done leads the sentence."""
_MET_DONE = later(
    r"^,? (?:(?!(?:to|will|would|is|are|by|who|which|that|be|for|of)\b)[\w'’-]+ ){1,5}?(?:was|were|told|said|heard|won|lost|met|"
    r"took|gave|made|began|"
    r"spoke|saw|beat|left|went|came|(?!need|feed|breed|seed|speed|proceed|exceed|succeed|bleed|hundred|embed)[a-z]{3,}ed)\b"
)
_LEADS_BEHIND = later(
    r"^,? (?:(?:the|a|an|its|his|her|their|thousands of|hundreds of) )?(?:(?!(?:who|which|that)\b)[\w'’-]+ ){1,2}?"
    r"(?:began|started|built|bought|sold|held|played|"
    r"gave|took part|moved|announced|died|met|resigned|voted|signed|"
    r"approved|rejected|"
    r"opened|closed|launched|won|lost|arrested|killed|hit|struck|crashed|collapsed|declared|decided|ruled|said|published|marched|were killed|"
    r"found (?=him|her|them|the|that)|was killed|was arrested|was found|were arrested)\b(?! (?:for|to|that)\b)"
)


def behind(lead: str, rest: str, *, sure: bool = False) -> bool:
    """Whether it says that something has happened on that date; `sure` where the date's year is written."""
    clause = _FOR_WHOM.sub("", CLAUSE.split(lead)[-1])
    if _LAST_OF.search(lead) or _HELD_ON.search(clause) or (_HELD_ASIDE.search(lead) and _ASIDE_PAST.match(rest)):
        return True
    found = _BEHIND.search(clause)
    if found is None and did_then(clause) and ENDS.match(rest):
        return True
    if found is None and sure and not _MODAL.search(clause) and ENDS.match(rest) and was_then(clause):
        return True
    if found is None or _COMES_DUE.search(found[0]) or (_AGENT.match(found[0]) and not WAS.search(clause)):
        return False
    before = clause[: found.start()]
    if _WILL_ALSO.search(lead, 0, len(lead) - len(clause) + found.start()):
        return False
    if rest.startswith(("'s", "’s")) or _AT_COMING.search(clause):
        return False
    return not before.endswith("-") and not _MODAL.search(before) and not rest.startswith((" deadline", " election", " start"))


def leads_behind(lead: str, rest: str) -> bool:
    """Whether it leads its sentence and something happened then."""
    return bool((LEADS.match(lead) and (_LEADS_BEHIND.match(rest) or then_did(rest))) or (_MET.match(lead) and _MET_DONE.match(rest)))


def past_verb(lead: str, rest: str) -> tuple[int, int] | None:
    """Where the words stand that say so: offsets from the end of `lead` (below 0), or from the start of `rest`."""
    clause = CLAUSE.split(lead)[-1]
    if found := _BEHIND.search(clause):
        return found.start() - len(clause), found.end() - len(clause)
    if LEADS.match(lead) and (led := _LEADS_BEHIND.match(rest)):
        return len(led[0]) - len(led[0].split()[-1]), len(led[0])
    return None
