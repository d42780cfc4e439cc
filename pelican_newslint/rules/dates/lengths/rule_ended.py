"""What ended had begun: "ending 25 years of Liberal rule" where the text says that the seat was theirs since 1991."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

_ENDS = later(
    r"\b(?:end(?:s|ed|ing)?|br(?:ings?|inging|ought) (?:to an end|an end to)|br(?:eaks?|oke|eaking)|snap(?:s|ped|ping)?)"
    r"(?: (?:the|their|its|his|her|an?|a run of|a spell of|a wait of|a drought of|[A-Za-z]+['’]s?)){0,2} $"
)
_RULE = (
    r"(?:rule|reign|hold|grip|control|dominance|representation|government|power|tenure|domination|monopoly|wait|drought|run|spell|hoodoo|"
    r"famine|winless run|losing streak|streak)"
)
_OF_RULE = later(rf"^(?: of|['’])?(?: [\w'’-]{{2,20}}){{0,3}}? {_RULE}\b")
_SINCE = later(
    r"\b(?:held|holding|hold|holds|ruled|governed|controlled|represented|run|led|in (?:power|office|charge|control)|in [\w'’-]+ hands|won|beaten|"
    r"reached|lifted|taken|been (?:the )?champions|victory|success|title|win|safe|occupied)\b[^.;:\d]{0,60}? since (?P<year>(?:19|20)\d\d)\b|"
    r"\blast (?:won|held|lost|reached|beat|lifted|did so|took|changed hands|tasted)\b[^.;:\d]{0,50}? in (?P<last>(?:19|20)\d\d)\b"
)
_SLACK = 2


def rule_ended(article: Article, begins: frozenset[int]) -> Iterator[Match]:
    """Each length of what is said to end, against the only year since when it's said to have been."""
    assert article.date is not None
    if "since " not in article.text and " last " not in article.text:
        return
    lengths = [
        each for each in article.lengths
        if each.unit == "year" and not each.step and not each.bound and article.blocks[each.block].span.start in begins
        and _ENDS.search(article.text[max(each.span.start - 50, 0) : each.span.start])
        and _OF_RULE.match(article.text[each.span.end : each.span.end + 70])
    ]  # fmt: skip
    if not lengths:
        return
    found = [each for each in _SINCE.finditer(article.text) if not article.quoted(Span.of(each.start(), each.end()))]
    years = {int(each["year"] or each["last"]) for each in found}
    if len(years) != 1:
        return
    year = years.pop()
    between = article.date.year - year
    group = "year" if found[0]["year"] else "last"
    span = Span.of(*found[0].span(group))
    for length in lengths:
        told = round(length.minutes / (365.25 * 1440))
        if abs(told - between) >= _SLACK:
            message = f"From {year} to {article.date.year} are {between} years, not {article.slice(length.span)}."
            yield Match(length.span, message, related=(Related(span, "since when"),), severity="warning")
