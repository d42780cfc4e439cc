"""Percentages whose own words say of what they are, so that two figures near them need not make them."""

from __future__ import annotations

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import singular
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.percents.percent_evidence import NearPercentage

_MOVED = (
    r"(?:r[oi]s(?:e|es|en|ing)|f[ae]ll(?:s|en|ing)?|up|down|gr[eo]w(?:n|s|th|ing)?|gain\w*|drop\w*|(?:in|de)creas\w*|declin\w*|jump\w*|"
    r"climb\w*|slump\w*|cuts?|surg\w*|soar\w*|plung\w*|sl[iu]d|slip\w*)"
)
_MOVED_BY = later(rf"\b{_MOVED}(?: by)?(?: (?:about|some|just|only|nearly|almost|over|more than))? $|\b(?:to|at)(?: about| just)? $")
_A_MOVE = later(rf" {_MOVED}\b| (?:more|less|fewer|higher|lower)\b")
_A_STATE = later(
    r"(?: [a-z-]+)? (?:complete|finished|chance|risk|probability|likely|likelihood|interest|discount|tax|vat|duty|stake|humidity|alcohol|majority|"
    r"turnout)\b| of (?:its|their|the) (?:capacity|audience|viewers|market|electorate)\b"
)
_COUNTED = later(r"(?: [a-z]+)?,? (?:\(|or )(?:about |some |just |nearly |almost )?\d[\d.,]*(?: million| billion|m|bn)? votes")
_OF_WHAT = later(r" of (?:(?:the|its|their|his|her|all) )?(?P<noun>[A-Za-z]+)")
_REACH, _FEW = 40, 12


def told_of_itself(article: Article, found: NearPercentage) -> bool:
    """Whether it is how far one of the two has moved ("profit, up 15% to £546m") or where it stands now, where they'd make it as a share; how
    far something is done, how likely it is, or a share of what the figures don't count."""
    text, told = article.text, found.told.span
    if _A_STATE.match(text, told.end) or _COUNTED.match(text, told.end) or _has_its_own(text, found):
        return True
    if found.low.kind == found.high.kind == "N" and found.low.value < _FEW and (of := _OF_WHAT.match(text, told.end)) is not None:
        return singular(of["noun"].lower()) not in {found.low.noun, found.high.noun}
    lead = max(0, told.start - _REACH)
    return found.relation == "share" and (_MOVED_BY.search(text, lead, told.start) is not None or _A_MOVE.match(text, told.end) is not None)


def _has_its_own(text: str, found: NearPercentage) -> bool:
    """Whether the greater is told with a share of a whole of its own, or the smaller with another: "$78m, or 40 per cent, and $62m (30 per cent)"."""
    low, high = (_ITS_OWN.match(text, each.span.end) for each in (found.low, found.high))
    return high is not None or (low is not None and not found.told.span.touches(Span.of(*low.span())))


_ITS_OWN = later(r"(?: [a-z]+)?(?:, or| \() ?(?:[a-z]+ ){0,2}\d[\d.]{0,5} ?(?:%|per ?cent)")
