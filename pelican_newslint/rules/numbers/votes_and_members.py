"""A board of five can't vote 4-2.

The votes of a body, with those who abstain, can't be more than its members, and a majority is the one side less the other. The members must
be told near the vote ("the seven-member council", "all 23 members"). Fewer votes than members are no slip, since people stay away, unless
the text says that all were there.

Bad:

    The seven-member council voted 5-3 on Monday to sell the pier.
                                   ^^^ 5 and 3 are 8 votes, but the council has seven members.

Bad:

    The school board voted 4-2 to close it.

    The five-member board met for three hours.
        ^^^^^^^^^^^ 4 and 2 are 6 votes, but the board has five members.

Bad:

    Members voted 14 to 8, with three abstaining, to keep the lido. All 24 members were at the meeting.
                                                                        ^^^^^^^^^^ 14, 8 and 3 are 25 votes, but 24 are told.

Bad:

    The lido was saved by a majority of nine. In the end 31 members were for it and 24 against.
                                        ^^^^ 31 less 24 is 7, not nine.

Bad:

    Title: Council backs pool by seven after late switch
                                 ^^^^^ 21 less 12 is 9, not seven.

    The council voted 21 to 12 on Monday to build a pool.

Good:

    Title: Fares up by five after council vote on parks

    The council voted 21 to 12 on Monday for parks. Fares will be five crowns more.

Good:

    Members voted 14 to 8, with two abstaining, to keep the lido. All 24 members were at the meeting, and the lido was saved by a majority of six.

Good:

    Members voted 12 to 8 to keep the lido. There are 24 members, two of them in hospital. The party that runs the town has a majority of nine.

Good:

    The seven-member council voted 4-3 on Monday to sell the pier, and by three votes to two to keep the tram.

Good:

    The nine-member court ruled 5-3. In the 33-seat council of the next town they voted 20 to 13.

Good:

    The seven-member council met. The state's senate voted 31-8 to sell the pier, and the seven-member board lost 5-3 at bowls.

Good:

    She was elected with 9,400 votes to 9,000 for Roe, a lead of 400. On first preferences she had been behind by a margin of 1,200.

Good:

    Title: Library levy fails by eight votes

    The levy fell eight votes short of the three-fifths it needed. Voters backed it by 2,110 to 1,420.

Good:

    The five-member board's plan was backed by voters, 610 to 402. The school board voted 5-0 in May, when it had six members.

Evidence: 0 in 528,000 words of edited text; the sum is certain, that it is one body is told by its noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import TO_TWELVE, cardinal
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers.counts.ballot_sums import ballot_sums
from pelican_newslint.rules.numbers.counts.seats_shared import seats_shared

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="sum-mismatch",
    wakes=Wakes.on(
        "board", "council", "committee", "panel", "court", "commission", "jury", "cabinet", "assembly", "senate", "tribunal", "bench",
        "voted", "vote", "votes", "abstained", "abstentions", "abstention", "abstaining", "majority", "councillors", "senators", "re-elected",
        "house", "parliament", "chamber", "seats", "members",
    ),
)  # fmt: skip

_BODY = r"(?:board|council|committee|panel|court|commission|jury|cabinet|assembly|senate|tribunal|bench)"
_SIZE = later(
    rf"\b(?P<all>(?P<n>\d{{1,3}}|[a-z]+(?:-[a-z]+)?)-(?:member|seat|person|strong|judge|justice|man|woman)) (?:\w+ ){{0,2}}?(?P<body>{_BODY})\b",
    re.IGNORECASE,
)
_SIZED = later(r"-(?:member|seat|person|strong|judge|justice|man|woman)", re.IGNORECASE)
"""Without one no size is told, and to look for a hyphen is quick."""
_N = "|".join((r"\d{1,3}", *TO_TWELVE))
_VOTE = later(
    rf"\b(?P<who>{_BODY})? ?(?:members )?(?:vot(?:ed|es|e|ing)|ruled|split|decided|agreed|approved (?:it|the \w+)|a vote of|the vote)\b"
    rf"(?: \w+){{0,3}}? (?<!from )(?P<all>(?P<y>{_N})(?:[-–]| to | votes to )(?P<z>{_N}))\b(?! ?(?:per|%|million|[-–]|years|months))",
    re.IGNORECASE,
)
_OTHER = later(r"\b(?:when it had|then|another|previous|last year|in (?:19|20)\d\d|by voters|referendum|shareholders)\b")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    done: set[int] = set()
    for sized in _sized_votes(article):
        done.update((sized.span.start, *(other.span.start for other in sized.related)))
        yield sized
    yield from seats_shared(article)
    for each in ballot_sums(article):
        if isinstance(each, Right) or done.isdisjoint(other.span.start for other in each.related):
            yield each


def _sized_votes(article: Article) -> Iterator[Match]:
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
        members, ayes, noes = (cardinal(each.lower()) for each in (size["n"], found["y"], found["z"]))
        if members and ayes is not None and noes is not None and members < ayes + noes <= 3 * members:
            message = (
                f"{found['y']} and {found['z']} are {ayes + noes} votes, but the {size['body'].lower()} has {size['n'].lower()} members."
            )
            spans = Span.of(*found.span("all")), Span.of(*size.span("all"))
            at, other = spans if here else spans[::-1]
            yield Match(at, message, related=(Related(other, "here"),))
