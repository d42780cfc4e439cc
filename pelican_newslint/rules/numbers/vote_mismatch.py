"""A vote has one result, and a unanimous one no dissent.

"The court ruled unanimously" over a judge who dissents, "by 31 votes to six" and then "the seven councillors who voted against", "a 5-3
vote" that is "the 5-2 vote" at the end, a "lone dissenter" in a vote that two lost: one of the two is a slip. Votes of other bodies, of a jury
beside a court, of another year and of an amendment are left alone.

Bad:

    The appeal court ruled unanimously on Monday that the fish farm must close.
                           ^^^^^^^^^^^ “unanimously” here, “dissented” elsewhere.

    Lord Orr dissented and said that the farm did no harm.

Bad:

    Title: Judges clear the way for a tram
    Date: 2024-03-05
    Summary: By two to one, the judges found for the city.

    The tribunal was unanimous that the tram does no harm to the square.
                     ^^^^^^^^^ “unanimous” here, “two to one” elsewhere.

Bad:

    The board approved the pier unanimously, 5-2, on Monday.
                                ^^^^^^^^^^^ “unanimously” here, “5-2” elsewhere.

Bad:

    The plan was passed by 24 votes to nine. The seven councillors who voted against it want a park.
                                                 ^^^^^ “seven” here, “24 votes to nine” elsewhere.

Bad:

    The board voted 6 to 3 on Monday to sell the pier.

    Two women cast the noes in the 6-2 vote.
                                   ^^^ “6-2” here, “6 to 3” elsewhere.

Bad:

    The council voted 5-2 to close the pool. The lone no vote came from Ann Orr.
                                                 ^^^^^^^^^^^^ “lone no vote” here, “5-2” elsewhere.

Bad:

    The board voted by five to four to raise fares. Six members of the nine-strong board voted for the rise.
                                                    ^^^ “Six” here, “five to four” elsewhere.

Good:

    The appeal court ruled unanimously that the farm must close. The jury had found against it by ten to two.

Good:

    The council unanimously approved the budget. In 2019 it had passed it by five votes to four, and three members voted against a new road.

Good:

    The decision need not be unanimous: the judges ruled by two to one. The vote was 5-2, and the two who voted against it left.

Good:

    The Supreme Court ruled unanimously on Monday. The appeals court had ruled by two to one for the firm.

Good:

    The directors voted by five to four on Friday to sell the firm. In May three directors voted against a smaller sale.

Good:

    The council voted 23-17 for a ring road. It unanimously approved a new school.

Evidence: 0 false in 1.2 million words of edited text; votes of one body are told by its kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import content_stems, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers.counts.named_voters import named_voters
from pelican_newslint.rules.numbers.counts.party_votes import party_votes
from pelican_newslint.rules.numbers.counts.told_majorities import told_majorities
from pelican_newslint.rules.numbers.counts.votes import BODY, ELSE, N, Vote, sentence_text, voters, votes

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="number-inconsistency",
    wakes=Wakes.on(
        "unanimous", "unanimously", "dissented", "dissenting", "dissent", "vote", "votes", "voted", "lone", "sole", "opposed",
    ),
)  # fmt: skip

_COURTS = later(
    r"\b(supreme|high|appeals?|constitutional|crown|district|county|federal|magistrates'?|lower|trial|cassation|sheriff|family)\b",
    re.IGNORECASE,
)
_HOUSES = later(
    r"\b(council|board|committee|commission|assembly|parliament|senate|house|panel|cabinet|jury|court|tribunal)\b", re.IGNORECASE
)
_UNANIMOUS = later(r"(?<!near-)(?<!Near-)(?<!most-)\bunanim(?:ous(?:ly)?|ity)\b", re.IGNORECASE)
_NOT = later(
    r"\b(?:not|n[o']t|without|must|should|need(?:s|ed)?|requir\w+|unless|if|nearly|almost|less than|fell short|could|would|may|might)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_DISSENT = later(
    r"\bdissent(?:ed|ing|s)?\b|\bsplit (?:decision|ruling|verdict|vote)\b|\bminority (?:opinion|judgment)\b|\bmajority verdict\b|"
    r"\b(?:who |had |have |members |councillors )(?:voted|cast (?:a vote|their votes?)) against\b",
    re.IGNORECASE,
)
_OF_VOTES = frozenset(
    stem(each)
    for each in "vote voted votes voting unanimous unanimously unanimity decision decided decide ruled ruling rule rules judges judge court council "
    "councillors members member board committee panel said say says monday tuesday wednesday thursday friday saturday sunday approve approved back "
    "backed reject rejected dissented dissent dissenting agreed against favour favor justice lord majority split passed pass found".split()
)
_ONE_AGAINST = later(
    r",? (?:with|although|though|but) (?:just |only )?(?P<one>(?:one|two|three|four|an?|the) (?:[a-z-]+ ){0,3}"
    r"(?:opposed|against|dissent(?:ed|ing)|voting (?:no|against)))\b"
)
"""Right behind "unanimously"."""
_AT = later(r"(?: vote)?,? (?:by|at|in|with|on)?(?: ?an?)?(?: vote of)? ?\(?")
_THE_VOTE = later(rf"\b(?:the|that) (?P<all>(?P<y>{N})[-–](?P<n>{N})) (?:vote|decision|ruling|verdict)\b", re.IGNORECASE)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    told = list(votes(article))
    yield from _unanimous(article, told)
    firm = [each for each in told if not ELSE.search(sentence_text(article, each.sentence))]
    tallies = {(each.most, each.least) for each in firm}
    yield from _told_back(article, told)
    if len(tallies) == 1:
        for span, together in voters(article, firm[0]):
            yield _match(article, span, firm[0].span, "error" if together else "warning")
        for span, by in told_majorities(article, firm[0]):
            message = f"“{article.slice(span)}” here, but “{article.slice(firm[0].span)}” is a majority of {by}."
            yield Match(span, message, related=(Related(firm[0].span, "here"),))
        for span, made in party_votes(article, firm[0]):
            message = f"“{article.slice(span)}” make {made}, but the vote was “{article.slice(firm[0].span)}”."
            yield Match(span, message, related=(Related(firm[0].span, "here"),))
        for span, many in named_voters(article, firm[0]):
            message = f"{many} are named who voted against, “{article.slice(firm[0].span)}” elsewhere."
            yield Match(span, message, related=(Related(firm[0].span, "here"),))


def _unanimous(article: Article, told: list[Vote]) -> Iterator[Match]:
    for at, sentence in enumerate(article.sentences):
        text = article.slice(sentence.span)
        found = _UNANIMOUS.search(text) if "nanim" in text else None
        if found is None or _NOT.search(text[: found.start()]) or article.quoted(sentence.span):
            continue
        span = Span.of(sentence.span.start + found.start(), sentence.span.start + found.end())
        if opposed := _ONE_AGAINST.match(article.text, span.end):
            yield _match(article, span, Span.of(*opposed.span("one")), "error")
        if opposed or ELSE.search(text):
            continue
        if beside := next((vote for vote in told if vote.least and _beside(article, span, vote)), None):
            yield _match(article, span, beside.span, "error")
            continue
        for other, against in _split(article, told):
            if other != at and _leads(article, at, other) and (severity := _one_body(article, at, other)):
                yield _match(article, span, against, severity)
                break


def _beside(article: Article, span: Span, vote: Vote) -> bool:
    """Whether the vote stands right behind, as what is meant: "unanimously, 5-2"."""
    return vote.span.start > span.end and _AT.fullmatch(article.text, span.end, vote.span.start) is not None


def _leads(article: Article, one: int, other: int) -> bool:
    """Whether one of the two stands in headline, summary or the first paragraph: it's the news, and no vote of long ago."""
    first = next(iter(article.telling), 0)
    return min(article.sentences[each].block for each in (one, other)) <= first


def _split(article: Article, told: list[Vote]) -> Iterator[tuple[int, Span]]:
    """Sentences that tell of a vote with a loser, and where."""
    for vote in told:
        if vote.least:
            yield vote.sentence, vote.span
    for at, sentence in enumerate(article.sentences):
        if found := _DISSENT.search(article.slice(sentence.span)):
            yield at, Span.of(sentence.span.start + found.start(), sentence.span.start + found.end())


def _one_body(article: Article, one: int, other: int) -> Severity | None:
    """How sure it is that both sentences tell of one decision: an error where both name the same kind of body."""
    first, second = sentence_text(article, one), sentence_text(article, other)
    if ELSE.search(second):
        return None
    kinds = [{kind for kind, body in BODY.items() if body.search(text)} for text in (first, second)]
    courts = [{each.lower().rstrip("s") for each in _COURTS.findall(text)} for text in (first, second)]
    bodies = [{each.lower() for each in _HOUSES.findall(text)} for text in (first, second)]
    if bodies[0] and bodies[1] and not bodies[0] & bodies[1]:
        return None
    if (courts[0] and courts[1] and not courts[0] & courts[1]) or (kinds[0] and kinds[1] and not kinds[0] & kinds[1]):
        return None
    mine, theirs = _matter(article, one), _matter(article, other)
    alike = len(mine & theirs)
    titles = [_matter(article, at) for at, each in enumerate(article.sentences) if article.blocks[each.block].scope == "headline"]
    if mine and theirs and not mine & theirs.union(*titles):
        return None
    return "error" if kinds[0] & kinds[1] and alike > 1 else "warning" if kinds[0] or kinds[1] else None


def _matter(article: Article, sentence: int) -> frozenset[str]:
    """Stems of what is voted on: without the voters, the vote and the day."""
    return content_stems(article, article.sentences[sentence].span) - _OF_VOTES


def _told_back(article: Article, all_: list[Vote]) -> Iterator[Match]:
    """ "The 5-2 vote" after a vote of 5 to 3, where no other was told."""
    for found in _THE_VOTE.finditer(article.text):
        told = next((each for each in all_ if each.span.touches(Span.of(*found.span("all")))), None)
        before = [each for each in all_ if told and each.sentence < told.sentence]
        if told is None or not before or len({(each.most, each.least) for each in before}) != 1:
            continue
        first = before[0]
        bodies = [{each.lower() for each in _HOUSES.findall(sentence_text(article, vote.sentence))} for vote in (first, told)]
        if all(bodies) and not bodies[0] & bodies[1]:
            continue
        if (first.most == told.most) != (first.least == told.least) and not ELSE.search(sentence_text(article, told.sentence)):
            yield _match(article, told.span, first.span, "error")


def _match(article: Article, span: Span, other: Span, severity: Severity) -> Match:
    message = f"“{article.slice(span)}” here, “{article.slice(other)}” elsewhere."
    return Match(span, message, related=(Related(other, "here"),), severity=severity)
