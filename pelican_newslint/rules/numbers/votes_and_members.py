"""A board of five can't vote 4-2.

The votes of a body can't be more than its members. The number of members must be given with the body's name ("the seven-member council"), and
the vote be told of the same body. Fewer votes than members are no slip: people stay away.

Bad:

    The seven-member council voted 5-3 on Monday to sell the pier.
                                   ^^^ 5 and 3 are 8 votes, but the council has seven members.

Bad:

    The school board voted 4-2 to close it.

    The five-member board met for three hours.
        ^^^^^^^^^^^ 4 and 2 are 6 votes, but the board has five members.

Good:

    The seven-member council voted 4-3 on Monday to sell the pier, and by three votes to two to keep the tram.

Good:

    The nine-member court ruled 5-3. In the 33-seat council of the next town they voted 20 to 13.

Good:

    The seven-member council met. The state's senate voted 31-8 to sell the pier, and the seven-member board lost 5-3 at bowls.

Good:

    The five-member board's plan was backed by voters, 610 to 402. The school board voted 5-0 in May, when it had six members.

Evidence: 0 in 528,000 words of edited text; the sum is certain, that it is one body is told by its noun.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import CARDINALS
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="number-inconsistency",
    wakes=Wakes.on("board", "council", "committee", "panel", "court", "commission", "jury", "cabinet", "assembly", "senate", "tribunal", "bench"),
)  # fmt: skip

_BODY = r"(?:board|council|committee|panel|court|commission|jury|cabinet|assembly|senate|tribunal|bench)"
_SIZE = re.compile(
    rf"\b(?P<all>(?P<n>\d{{1,3}}|[a-z]+(?:-[a-z]+)?)-(?:member|seat|person|strong|judge|justice|man|woman)) (?:\w+ ){{0,2}}?(?P<body>{_BODY})\b",
    re.IGNORECASE,
)
_SIZED = re.compile(r"-(?:member|seat|person|strong|judge|justice|man|woman)", re.IGNORECASE)
"""Without one no size is told, and to look for a hyphen is quick."""
_N = r"\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_VOTE = re.compile(
    rf"\b(?P<who>{_BODY})? ?(?:members )?(?:vot(?:ed|es|e|ing)|ruled|split|decided|agreed|approved (?:it|the \w+)|a vote of|the vote)\b"
    rf"(?: \w+){{0,3}}? (?P<all>(?P<y>{_N})(?:[-–]| to | votes to )(?P<z>{_N}))\b(?! ?(?:per|%|million|[-–]|years|months))",
    re.IGNORECASE,
)
_OTHER = re.compile(r"\b(?:when it had|then|another|previous|last year|in (?:19|20)\d\d|by voters|referendum|shareholders)\b")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    if not _SIZED.search(article.text) or not (sizes := list(_SIZE.finditer(article.text))):
        return
    for found in _VOTE.finditer(article.text):
        sentence = article.sentence_at(found.start()).span
        text = article.slice(sentence).lower()
        here = [size for size in sizes if sentence.start <= size.start() < sentence.end]
        bodies = {size["body"].lower() for size in sizes if size["body"].lower() in text}
        if len(bodies) != 1 or _OTHER.search(text) or len({size["n"].lower() for size in sizes if size["body"].lower() in bodies}) != 1:
            continue
        size = next(iter(here), None) or next(each for each in sizes if each["body"].lower() in bodies)
        members, ayes, noes = (_number(each) for each in (size["n"], found["y"], found["z"]))
        if members and ayes is not None and noes is not None and members < ayes + noes <= 3 * members:
            message = (
                f"{found['y']} and {found['z']} are {ayes + noes} votes, but the {size['body'].lower()} has {size['n'].lower()} members."
            )
            spans = Span.of(*found.span("all")), Span.of(*size.span("all"))
            at, other = spans if here else spans[::-1]
            yield Match(at, message, related=(Related(other, "here"),))


def _number(written: str) -> int | None:
    return int(written) if written.isdigit() else CARDINALS.get(written.lower())
