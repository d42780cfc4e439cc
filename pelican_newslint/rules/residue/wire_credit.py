"""An agency's sign-off is no part of the story.

"(AFP)", "— Bernama", "PTI KJ" and "(©dpa/red)" close a dispatch. Left behind the last sentence of a paragraph, under a byline that is the
house's own, they say that somebody else wrote it. Where the byline names an agency nothing is said: many houses credit one so.

Bad:

    Title: Bridge opens
    Date: 2024-03-06
    Author: Ana Ruiz

    The county paid for the bridge, and the ferry stops in May. (AFP)
                                                                ^^^^^ “(AFP)” is an agency's sign-off, left over from the wire.

Bad:

    The county paid for the bridge. –Bernama
                                    ^^^^^^^^ “–Bernama” is an agency's sign-off, left over from the wire.

    The ferry stops in May. (With inputs from agencies)
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ “(With inputs from agencies)” is an agency's sign-off, left over from the wire.

    (©dpa/red) The ferry runs again.
    ^^^^^^^^^^ “(©dpa/red)” is an agency's sign-off, left over from the wire.

Good:

    Title: Bridge opens
    Date: 2024-03-06
    Author: Ana Ruiz with AFP

    The county paid for the bridge, and the ferry stops in May. (AFP)

Bad:

    The county paid for the bridge.

    Source: PAP
    ^^^^^^^^^^^ “Source: PAP” is an agency's sign-off, left over from the wire.

Good:

    He works for Agence France-Presse (AFP). She left the PTI. It was first reported by AP.

Good:

    The county paid for the bridge, said a reporter of the news agency (AFP).

Good:

    The treaty was signed by Tass and by PA. The app is called AP. AP is a class at school.

Evidence: agencies' own codes in the frames in which they sign, behind a full stop; see the table of agencies.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from pelican_newslint.knowledge import agencies
from pelican_newslint.model import Block, Match, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

_OTHERS = "agencies agency inputs files ©afp ©ap ©reuters ©dpa ©pti".split()
RULE = Rule(
    kind="residue", severity="error", scopes=frozenset({"paragraph"}), category="wire",
    wakes=Wakes.on(*agencies.last_words(), *_OTHERS),
)  # fmt: skip

_LONGEST = 70
"""Code points of a sign-off, at most."""
_NAMED = later(r"(?i)agenc(?:y|ies)|\bwire|syndicat|associated press")


@cache
def _frames() -> tuple[re.Pattern[str], re.Pattern[str]]:
    sign = agencies.pattern()
    desk = r"(?:[/+ -](?:[A-Za-z]{2,4}|\d{2,8})\b){0,6}"
    given = (
        rf"(?:[Ww]ith )?(?:(?:additional|further|some|more) )?(?:(?:{sign}|agency|agencies) )?[Ii]nputs?"
        rf"(?: (?:from|by) (?:{sign}|agencies|wires)(?:(?:,| and| &) (?:{sign}|agencies)){{0,3}})?"
    )
    signed = (
        rf"[(\[] ?(?:©|\([cC]\)|Copyright|[Ss]ource ?:|via|[Cc]ourtesy:?)? ?(?:19|20)?\d{{0,2}} ?(?:{sign}){desk}(?: (?:19"
        rf"|20)\d\d)?(?: ?[,/&] ?(?:{sign}|[Aa]gencies)){{0,3}} ?[)\]]\.?"
        rf"|[(\[*_]{{1,2}}(?:{given}|[Ww]ith (?:{sign}|agencies)|[Aa]gencies|[Ii]nputs from .{{3,40}}|[Aa]n? agency (?:copy|report)"
        rf"|[Tt]his is an agency (?:copy|report|story))[)\]*_]{{1,2}}\.?"
        rf"|(?:[–—-]{{1,2}} ?)?With files from [^.\n]{{3,60}}\.?$|[(\[][A-Z]{{2,5}}/[A-Za-z]{{2,3}}(?:/[A-Za-z]{{2,3}})?[)\]]"
        rf"|\((?:{sign})/[A-Z][a-z]{{2,12}}\)"
    )
    behind = (
        rf"(?:{signed}|(?:--|[—–-])[ \xa0]?(?:{sign})(?:[/ ][A-Z]{{2,4}}){{0,4}}\.?|/ ?(?:{sign}) ?/?\.?|(?:©|\([cC]\)|Copyright) ?(?:(?:19"
        rf"|20)\d\d ?)?(?:{sign})(?: (?:19|20)\d\d)?\.?"
        rf"|(?:{sign})(?:(?: [A-Z]{{2,4}}){{1,6}}|(?:/[A-Za-z]{{2,4}}){{1,4}}|(?: \d{{6,10}}))?(?: NNNN)?)$"
    )
    alone = rf"{signed}(?= |$)|(?:{sign})(?:/[A-Za-z-]{{2,4}}){{1,4}}$|(?:{sign})(?: [A-Z]{{2,4}}){{1,5}}(?: \d{{6,10}})?(?: NNNN)?$"
    named = (
        rf"(?:[Ss]ources? ?[:–-] ?)?(?:{sign}|[Aa]gencies)(?:(?:,| and| &|/) ?(?:{sign}|[Aa]gencies)){{0,3}}(?: [a-z]{{2,3}}){{0,4}}\.?$"
    )
    return re.compile(rf"(?<=[.!?”\"’)*_] )[*_]{{0,2}}{behind}"), re.compile(rf"{alone}|{named}")


@cache
def _named() -> re.Pattern[str]:
    """What each of the frames holds. They take long to compile, and “agency” in a text wakes the rule."""
    return re.compile(
        rf"{agencies.pattern()}|Agencies|agencies|agency (?:copy|report|story)|nput|With files|\([A-Z]{{2,5}}/|\[[A-Z]{{2,5}}/"
    )


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        text = article.slice(block.span)
        if not (_named().search(text, max(len(text) - _LONGEST, 0)) or _named().search(text, 0, 2 * _LONGEST)):
            continue
        behind, before = _frames()
        found = before.match(text) or behind.search(text, max(len(text) - _LONGEST, 0))
        if found is None:
            continue
        severity = _severity(article, found.group(), alone=len(found.group()) == len(text))
        span = Span.of(block.span.start + found.start(), block.span.start + found.end())
        if severity and not article.quoted(span):
            yield Match(span, f"“{found.group()}” is an agency's sign-off, left over from the wire.", severity=severity)


def _severity(article: Article, written: str, *, alone: bool) -> Severity | None:
    """None where the byline credits an agency; what is a line of its own may be the house's credit."""
    authors = " ".join(article.metadata.authors)
    if (
        authors
        and not _OWN_MARK.search(written)
        and (_NAMED.search(authors) or any(word in authors for word in re.findall(r"[A-Z]\w+", written)))
    ):
        return None
    return "warning" if alone and not _SLASHED.search(written) else "error"


_OWN_MARK = later(r"©|/[A-Za-z]{2,4}\b|NNNN")
"""What no house prints to credit an agency."""
_SLASHED = later(r"/[a-z]{2,4}\b|NNNN| [A-Z]{2,4} [A-Z]{2,4}")
