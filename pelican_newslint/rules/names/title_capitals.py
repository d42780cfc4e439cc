"""A title has capitals before a name and none on its own, and the same ones throughout.

AP and the BBC write Prime Minister Modi, but the prime minister; Major General Basya, not Major general; Ann Ross, the mill's spokesperson.
The rule looks at half-capitalised ranks ("Major general Basya"), at a title that stands alone in both ways in one article ("the Prime
Minister", "the prime minister"), and at a capital spokesperson without a name behind.

Bad:

    The man was found by Major general Omar Basya.
                         ^^^^^^^^^^^^^ Before a name the whole rank has capitals: “Major General”.

Good:

    The man was found by Major General Omar Basya.

Bad:

    So the mayor left. Then the mayor wrote, and the Mayor called.
                                                     ^^^^^ “Mayor” here, “mayor” elsewhere: choose one form.

Bad:

    The mill is safe, said Ann Ross, Spokesperson for the owners.
                                     ^^^^^^^^^^^^ Not before a name a job has no capital: “spokesperson”.

Bad:

    Peru's High Commissioner came. The high commissioner wrote, and her high commissioner's flag flew.
           ^^^^^^^^^^^^^^^^^ “High Commissioner” here, “high commissioner” elsewhere: choose one form.

Good:

    The prime minister left, and Prime Minister Modi spoke; the Prime Minister's Office wrote to the prime minister.

Good:

    Prime minister Modi spoke. Major General Basya left, a major general of note.

Good:

    The mill is safe, said Ann Ross, spokesperson for the owners. Spokesman Jim Cole agreed.

Evidence: the guides agree on ranks and on jobs behind a name; 18 of 408 labelled slips are about capitals, some of them of this kind.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Edit, Fix, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

_RANKS = r"Major general|Lieutenant general|Lieutenant colonel|Brigadier general|Rear admiral|Vice admiral|Surgeon general"
_HALF = later(rf"\b({_RANKS}) (?=[A-Z][a-z])")
_ALONE = (
    "president", "prime minister", "foreign minister", "defence minister", "defense minister", "finance minister", "interior minister",
    "health minister", "home secretary", "chancellor", "mayor", "governor", "chief minister", "secretary of state", "vice president", "minister",
    "king", "queen", "pope", "ambassador", "archbishop", "bishop", "attorney general", "high commissioner", "commissioner", "chief executive",
    "managing director", "director general", "director", "chairman", "chairwoman", "chairperson", "speaker", "secretary general", "premier",
    "deputy prime minister", "deputy minister", "first minister", "chief justice", "education minister", "transport minister", "lord mayor",
    "consul general", "chief of staff", "chief of police", "police chief", "vice chancellor", "provost", "rector", "treasurer", "ombudsman",
    "deputy governor", "deputy mayor", "secretary", "coach", "head coach", "captain", "registrar", "warden", "sheriff", "coroner",
)  # fmt: skip
_JOBS = "Spokesperson|Spokesman|Spokeswoman"
_JOB = later(rf"(?<=[a-z,] )({_JOBS})\b(?! [A-Z])(?![’'-])")

RULE = Rule(
    kind="style", severity="suggestion", scopes=BODY_SCOPES - {"heading"}, languages=("en",), category="title-capitals", guides=("AP", "BBC"),
    wakes=Wakes.on(*(phrase.split()[-1] for phrase in (*_ALONE, *_RANKS.split("|"))), *_JOBS.split("|"), "prime", "secretary", "vice"),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        for found in _HALF.finditer(article.text, block.span.start, block.span.end):
            span = Span.of(found.start(1), found.end(1))
            yield _change(span, found[1].title(), "Before a name the whole rank has capitals")
        for found in _JOB.finditer(article.text, block.span.start, block.span.end):
            yield _change(Span.of(found.start(1), found.end(1)), found[1].lower(), "Not before a name a job has no capital")
    yield from _both_ways(article, woken)


def _change(span: Span, right: str, why: str) -> Match:
    return Match(span, f"{why}: “{right}”.", (Fix.change(span, right),))


@cache
def _alone(upper: str, lower: str) -> re.Pattern[str]:
    """The title behind "the", "its" or "Ghana's", with no name or "of" behind it."""
    return re.compile(rf"\b(?:[Tt]he|its|their|his|her|our|[A-Z]\w{{1,20}}[’']s) ({upper}|{lower})(?![’'\w-]|s\b)(?! (?:of|for|[A-Z]))")


def _both_ways(article: Article, woken: tuple[Block, ...]) -> Found:
    """A title that stands alone with capitals here and without them there."""
    for phrase in _ALONE:
        upper, lower = phrase.title().replace(" Of ", " of "), phrase
        if f" {upper}" not in article.text or f" {lower}" not in article.text:
            continue
        alone = _alone(upper, lower)
        found: dict[str, list[Span]] = {upper: [], lower: []}
        for block in woken:
            for match in alone.finditer(article.text, block.span.start, block.span.end):
                if not article.quoted(Span.of(match.start(), match.end())):
                    found[match[1]].append(Span.of(match.start(1), match.end()))
        if all(found.values()):
            rare, usual = sorted(found, key=lambda form: (len(found[form]), form == lower))
            fix = Fix(f"Change to “{usual}”", tuple(Edit(span, usual) for span in found[rare]))
            said = f"“{rare}” here, “{usual}” elsewhere: choose one form."
            yield Match(found[rare][0], said, (fix,), (Related(found[usual][0], "the other form"),))
