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

Evidence: 0 false in 1.2 million words of edited text; votes of one body are told by its kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import CARDINALS
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers._ballots import value_of

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="number-inconsistency",
    wakes=Wakes.on(
        "unanimous", "unanimously", "dissented", "dissenting", "dissent", "vote", "votes", "voted", "lone", "sole", "opposed",
    ),
)  # fmt: skip

_BODIES = {
    "court": r"court|judges?|justices?|tribunal|bench|appeal|judgment|ruling|ruled",
    "jury": r"jury|jurors?|verdict",
    "council": r"council|councill?ors?|board|committee|commission(?:ers)?|assembly|parliament|mps|lawmakers|lords|senat\w+|house|legislat\w+|"
    r"supervisors|trustees|members|directors|delegates|deputies|panel|cabinet",
}
_BODY = {kind: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for kind, words in _BODIES.items()}
_COURTS = re.compile(
    r"\b(supreme|high|appeals?|constitutional|crown|district|county|federal|magistrates'?|lower|trial|cassation|sheriff|family)\b",
    re.IGNORECASE,
)
_HOUSES = re.compile(
    r"\b(council|board|committee|commission|assembly|parliament|senate|house|panel|cabinet|jury|court|tribunal)\b", re.IGNORECASE
)
_UNANIMOUS = re.compile(r"\bunanim(?:ous(?:ly)?|ity)\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:not|n[o']t|without|must|should|need(?:s|ed)?|requir\w+|unless|if|nearly|almost|less than|fell short|could|would|may|might)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_N = r"\d{1,4}|" + "|".join(sorted((word for word in CARDINALS if CARDINALS[word] >= 1), key=len, reverse=True))
_TALLY = re.compile(
    rf"(?<![\w.,–$£€-])(?P<y>{_N})(?: votes?)?(?: to |[-–])(?P<n>{_N})\b(?![\d.,]*\d|-|–| ?(?:per|%|million|years?|days?|months?|weeks?|hours?))",
    re.IGNORECASE,
)
_VOTED = re.compile(
    r"\b(?:vot(?:e[ds]?|ing)|majority|ballot|rul(?:ed?|ing)|motion|carried|approved|rejected|backed|passed|decision|decided|found|by|upheld|judges)\b",
    re.IGNORECASE,
)
_GAME = re.compile(
    r"\b(?:goals?|match|game|season|penalt\w+|scored?|won|lost|win|beat|half-time|odds|ratio|outnumber\w*|from \d|rose|fell)\b",
    re.IGNORECASE,
)
_DISSENT = re.compile(
    r"\bdissent(?:ed|ing|s)?\b|\bsplit (?:decision|ruling|verdict|vote)\b|\bminority (?:opinion|judgment)\b|\bmajority verdict\b|"
    r"\b(?:who |had |have |members |councillors )(?:voted|cast (?:a vote|their votes?)) against\b",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"\b(?:in (?:[A-Z][a-z]+ )?(?:19|20)\d\d|last (?:year|month|week)|(?:years?|months?|weeks?) (?:ago|earlier)|"
    r"previous\w*|earlier|amendment|separate|another|originally|"
    r"first (?:vote|reading)|had (?:voted|ruled|found|convicted)|third case|other case|committee stage|recommended)\b",
    re.IGNORECASE,
)
_VOTERS = re.compile(
    rf"\b(?P<n>{_N}) (?:[a-z]+ )?(?:councill?ors|members|mps|senators|lawmakers|judges|justices|supervisors|trustees|commissioners|"
    rf"legislators|deputies|delegates|directors|policymakers|ministers|jurors|peers|people|men|women|who)"
    rf"(?P<of> of the (?P<all>{_N})(?:-\w+)?(?: [a-z]+)?)?(?: who| that)?(?: had| have)? "
    rf"(?:(?P<against>voted (?:against|no)|opposed (?:it|the)|said no|dissented|wanted (?:no change|none of it))|"
    r"(?P<for>voted (?:for|in favou?r|yes)|backed (?:it|the)|supported (?:it|the)))\b",
    re.IGNORECASE,
)
_LONE = re.compile(
    r"\b(?:(?:the |its )?(?:lone|sole|only|single) (?:no vote|nay|dissent(?:er|ing vote|ing voice|ing judge)?|vote against|opponent|no)\b)",
    re.IGNORECASE,
)
_THE_VOTE = re.compile(rf"\b(?:the|that) (?P<all>(?P<y>{_N})[-–](?P<n>{_N})) (?:vote|decision|ruling|verdict)\b", re.IGNORECASE)


class _Vote(msgspec.Struct, frozen=True):
    span: Span
    sentence: int
    most: int
    least: int


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    votes = list(_votes(article))
    yield from _unanimous(article, votes)
    firm = [each for each in votes if not _ELSE.search(_text(article, each.sentence))]
    tallies = {(each.most, each.least) for each in firm}
    yield from _told_back(article, votes)
    if len(tallies) == 1:
        yield from _voters(article, firm[0])


def _text(article: Article, sentence: int) -> str:
    return article.slice(article.sentences[sentence].span)


def _votes(article: Article) -> Iterator[_Vote]:
    """Each "31 votes to six", "5-3", "two to one" of a vote or a ruling."""
    for at, sentence in enumerate(article.sentences):
        text = article.slice(sentence.span)
        if not _VOTED.search(text) or _GAME.search(text) or not ("vote" in text or any(body.search(text) for body in _BODY.values())):
            continue
        for found in _TALLY.finditer(text):
            yes, no = (value_of(each.lower()) for each in (found["y"], found["n"]))
            if yes + no > 1:
                start = sentence.span.start
                yield _Vote(Span.of(start + found.start(), start + found.end()), at, max(yes, no), min(yes, no))


def _unanimous(article: Article, votes: list[_Vote]) -> Iterator[Match]:
    for at, sentence in enumerate(article.sentences):
        text = article.slice(sentence.span)
        found = _UNANIMOUS.search(text) if "nanim" in text else None
        if found is None or _NOT.search(text[: found.start()]) or _ELSE.search(text) or article.quoted(sentence.span):
            continue
        span = Span.of(sentence.span.start + found.start(), sentence.span.start + found.end())
        for other, against in _split(article, votes):
            if other != at and _leads(article, at, other) and (severity := _one_body(article, at, other)):
                yield _match(article, span, against, severity)
                break


def _leads(article: Article, one: int, other: int) -> bool:
    """Whether one of the two stands in headline, summary or the first paragraph: it's the news, and no vote of long ago."""
    first = next((number for number, block in enumerate(article.blocks) if block.scope == "paragraph"), 0)
    return min(article.sentences[each].block for each in (one, other)) <= first


def _split(article: Article, votes: list[_Vote]) -> Iterator[tuple[int, Span]]:
    """Sentences that tell of a vote with a loser, and where."""
    for vote in votes:
        if vote.least:
            yield vote.sentence, vote.span
    for at, sentence in enumerate(article.sentences):
        if found := _DISSENT.search(article.slice(sentence.span)):
            yield at, Span.of(sentence.span.start + found.start(), sentence.span.start + found.end())


def _one_body(article: Article, one: int, other: int) -> Severity | None:
    """How sure it is that both sentences tell of one decision: an error where both name the same kind of body."""
    first, second = _text(article, one), _text(article, other)
    if _ELSE.search(second):
        return None
    kinds = [{kind for kind, body in _BODY.items() if body.search(text)} for text in (first, second)]
    courts = [{each.lower().rstrip("s") for each in _COURTS.findall(text)} for text in (first, second)]
    bodies = [{each.lower() for each in _HOUSES.findall(text)} for text in (first, second)]
    if bodies[0] and bodies[1] and not bodies[0] & bodies[1]:
        return None
    if (courts[0] and courts[1] and not courts[0] & courts[1]) or (kinds[0] and kinds[1] and not kinds[0] & kinds[1]):
        return None
    return "error" if kinds[0] & kinds[1] else "warning" if kinds[0] or kinds[1] else None


def _told_back(article: Article, votes: list[_Vote]) -> Iterator[Match]:
    """ "The 5-2 vote" after a vote of 5 to 3, where no other was told."""
    for found in _THE_VOTE.finditer(article.text):
        told = next((each for each in votes if each.span.touches(Span.of(*found.span("all")))), None)
        before = [each for each in votes if told and each.sentence < told.sentence]
        if told is None or not before or len({(each.most, each.least) for each in before}) != 1:
            continue
        first = before[0]
        if (first.most == told.most) != (first.least == told.least) and not _ELSE.search(_text(article, told.sentence)):
            yield _match(article, told.span, first.span, "error")


def _voters(article: Article, vote: _Vote) -> Iterator[Match]:
    """ "The seven councillors who voted against" and "the lone dissenter" beside the only vote."""
    for at, sentence in enumerate(article.sentences):
        text = article.slice(sentence.span)
        if _ELSE.search(text):
            continue
        if vote.least > 1 and (lone := _LONE.search(text)):
            start = sentence.span.start + lone.start() + (4 if lone[0].lower().startswith(("the ", "its ")) else 0)
            yield _match(article, Span.of(start, sentence.span.start + lone.end()), vote.span, "warning")
        found = _VOTERS.search(text)
        if found is None:
            continue
        number = value_of(found["n"].lower())
        part = text[: found.start("n")].lower().rstrip().endswith(("among", "including")) or number < vote.least / 2
        expected = {vote.most, vote.least} if found["for"] else {vote.least, vote.most}
        near = vote.least if found["against"] else vote.most
        whole = found["against"] or (found["all"] is not None and value_of(found["all"].lower()) == vote.most + vote.least)
        if number not in expected and not part and abs(number - near) <= max(2, near / 3) and whole:
            start = sentence.span.start
            yield _match(
                article, Span.of(start + found.start("n"), start + found.end("n")), vote.span, "warning" if at != vote.sentence else "error"
            )


def _match(article: Article, span: Span, other: Span, severity: Severity) -> Match:
    message = f"“{article.slice(span)}” here, “{article.slice(other)}” elsewhere."
    return Match(span, message, related=(Related(other, "here"),), severity=severity)
