"""A length with its end in the sentence behind the one that tells its beginning: "moved in 1971. For 18 years, until 1989, he"."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lengths.length_claims import Claim
from pelican_newslint.rules.dates.lengths.length_cues import AGAIN
from pelican_newslint.rules.dates.reading.sketch import AT, SOFT, L, M, Sketch, distance, sketch

_BEGUN = later(
    r"\b(?:(?:was |were |been )?(?:first )?(?:re-?)?(?:elected|appointed|hired|named|chosen|installed|sworn in|ordained)|joined|moved|came|went|"
    r"arrived|settled|emigrated|began|started|opened|founded|launched|took (?:over|office|charge|the|up)|became|bought|entered|won (?:the|his|her) "
    rf"[a-z]*seat)\b[^.;:\[\]]{{0,60}}?(?<! until )(?<! after )(?<! before )(?P<start>{M})"
)
_LEFT = (
    r"(?:left|leaves|quit|retired|resigned|departed|stepped down|stood down|gave (?:it|the [a-z]+|up)|sold (?:it|up|the [a-z]+)|closed|shut|"
    r"lost (?:it|the seat|(?:his|her) seat)|moved (?:on|away|back|out)|returned|handed (?:it )?over|went (?:back|home)|ended|finished|folded|"
    r"was (?:ousted|sacked|dismissed|voted out|beaten|defeated|replaced|succeeded|sold|closed|demolished|pulled down|shut))"
)
_LEAVING = (
    r"(?:leaving|retiring|resigning|quitting|departing|stepping down|standing down|closing|ending|returning|moving (?:on|away|back)|"
    rf"selling (?:it|up)|(?:before|until|when|till) (?:(?:he|she|it|they) {_LEFT}|leaving|retiring|resigning|closing|moving|returning))"
)
_WHO = r"(?P<who>[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ii])"
_LENGTH, _END = rf"{SOFT}(?P<length>{L})", rf"{AT}(?P<end>{M})"
_OF_IT = (
    r"(?=[,.;)]|$| (?:in (?:office|power|(?:the|that|his|her) (?:post|job|role|seat|chair|office))|there\b|at (?:the|its) (?:helm|head|top)|"
    r"of (?:service|business|trading)|in all|in total|altogether))"
)
_TOLD = tuple(
    later(pattern)
    for pattern in (
        rf"^For {_LENGTH}, (?:until|till|up to) {_END}, {_WHO}\b",
        rf"^{_WHO} (?:[a-z]+ ){{1,7}}?for {_LENGTH}(?: there| more)?,? (?:until|till) {_END}(?=[,.;]| and\b|$)",
        rf"^{_WHO} (?:[a-z]+ ){{1,7}}?for {_LENGTH}(?: there)?,? {_LEAVING}(?: [\w']+){{0,4}} {_END}(?=[,.;]| and\b|$)",
        rf"^(?:When|By the time|Until|Before) {_WHO} (?:finally |at last )?{_LEFT}(?: [\w']+){{0,4}} {_END},? after {_LENGTH}{_OF_IT}",
        rf"^{_WHO} (?:finally |at last )?{_LEFT}(?: [\w']+){{0,4}} {_END},? (?:after {_LENGTH}{_OF_IT}|{SOFT}(?P<later>{L}) later\b)",
    )
)
_AGAIN = later(r",? and (?:was |has been )?(?:re-?elected|returned|re-?appointed)(?: (?:[a-z]+ times|twice|again|unopposed|every time))?")
_THING = later(r"(?:It|The|This|That|A|An|Its) ")
_MOST, _LEAST = 1.35, 0.45
"""Of what lies between: more may be a whole working life, less a part."""


def next_sentence(article: Article, at: int, inside: list[Length]) -> Iterator[Claim]:
    """From the one point of the sentence before, in the same paragraph, about the same person or thing."""
    here = article.sentences[at]
    if not at or article.sentences[at - 1].block != here.block:
        return
    drawn = sketch(article, here.span, inside)
    found = next((told for pattern in _TOLD if (told := pattern.search(drawn.text)) is not None), None)
    if found is None or len(drawn.points()) != 1:
        return
    start = _begun(article, at - 1, found["who"].lower())
    name = found["length"] or found["later"]
    length, end = drawn.length(name), drawn.moment(found["end"])
    if sum(each.unit == length.unit for each in inside) > 1:
        return
    if start is None or start.kind != "day" or end.kind != "day" or length.bound not in ("", "about"):
        return
    between = distance(start, end)
    if between is not None and between.low > 0 and _LEAST * between.low < length.minutes < _MOST * between.high:
        yield Claim(length, start, end, tight=False)


def _begun(article: Article, at: int, who: str) -> Moment | None:
    """The one point of that sentence, at which somebody or something set out."""
    span = article.sentences[at].span
    before: Sketch = sketch(article, span, [each for each in article.lengths if span.holds(each.span)])
    text = _AGAIN.sub("", before.text)
    found = _BEGUN.search(text)
    if found is None or len(before.points()) != 1 or AGAIN.search(text) or (who in ("he", "she", "i")) == bool(_THING.match(text)):
        return None
    return before.moment(found["start"])
