"""Who won in the headline won in the text.

"Rovers beat City" over "City beat Rovers 2-1": both names are right, and the wrong side goes home happy. The two names round the headline's verb are
looked for round a verb of winning, or of losing, in the first sentences; where one of them has them as the headline has, nothing is said.

Bad:

    Title: Tarn beat Ostby to win cup
           ^^^^^^^^^^^^^^^ In the text Ostby won: “Ostby beat Tarn”.

    Ostby beat Tarn 2-1 in Lund on Sunday with a goal in the last minute, and lifted the cup.

Bad:

    Title: Halden defeats Quill in Lund
           ^^^^^^^^^^^^^^^^^^^^ In the text Quill won: “Nora Halden lost to Ida Quill”.

    Nora Halden lost to Ida Quill by 300 votes.

Bad:

    Title: Opposition holds seat in Ostby
           ^^^^^^^^^^ In the text it is won for the ruling coalition.

    Nora Halden held Ostby for the ruling coalition on Thursday.

Good:

    Title: Opposition takes seat in Ostby

    Nora Halden won Ostby for the opposition on Thursday. Ida Quill had held it for the ruling coalition.

Good:

    Title: Tarn beat Ostby to win cup

    Tarn were beaten by Ostby in May. On Sunday Tarn beat Ostby 2-1.

Good:

    Title: Halden defeats Quill in Lund

    Ida Quill, who defeated Olga Halden in 2019, lost to Nora Halden by 300 votes.

Good:

    Title: Tarn beat Ostby and the rain

    Tarn needed three days to beat Ostby, who had not lost since May.

Evidence: 0 in 2,600 edited posts with a headline (1.1 million words).
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.headline._side_of_seat import other_side

_BEATS = (
    "beat beats defeat defeats defeated thrash thrashes thrashed edge edges edged overcome overcomes overcame stun stuns stunned hammer hammers "
    "hammered sink sinks sank crush crushes crushed rout routs routed outplay outplayed upset upsets topple topples toppled oust ousts ousted "
    "outclass outclassed overpower overpowered demolish demolished eliminate eliminates eliminated whitewash whitewashed"
).split()
RULE = Rule(
    kind="fact",
    severity="error",
    scopes=frozenset({"headline"}),
    languages=("en",),
    category="headline-body-mismatch",
    wakes=Wakes.on(
        *_BEATS,
        "win",
        "victory",
        "triumph",
        "wins",
        "retains",
        "clinches",
        "takes",
        "claims",
        "lifts",
        "holds",
        "keeps",
        "hold",
        "keep",
        "gains",
        "seizes",
        "captures",
        "flips",
    ),
)

_NAME = r"[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,3}"
_WINS = rf"(?:{'|'.join(_BEATS)})(?: out| past)?"
_THEN = r"(?:the )?(?:[a-z-]+ ){0,3}"
_BEATEN = "|".join(("beaten", *(each for each in _BEATS if each.endswith("ed"))))
_IN_HEAD = later(rf"^(?P<one>{_NAME}) {_WINS} (?P<other>{_NAME})")
_OWNED = later(
    rf"(?P<one>{_NAME})(?:[’']s?) (?:(?!next|last|first|only|hopes)[a-z-]+ )?(?:win|victory|triumph)\b"
    rf"|^(?P<alone>{_NAME}) (?:wins|retains|clinches|takes|claims|lifts|holds|keeps) (?:[\w-]+ ){{0,3}}"
    r"(?:title|final|cup|race|seat|election|trophy|crown|championship|mayoralty|presidency|shield|derby|match)\b"
)
"""Who has won, whoever it was against: "Recount confirms Low's win"."""
_BACK = later(r"\b(?:ago|(?:last|previous) (?:year|season|month|week|time|meeting|election|round)|in (?:19|20)\d\d|earlier|had|since)\b")
"""Another match, or a vote of another year, is told."""
_WON = later(rf"\b(?P<one>{_NAME})(?:, [^,.;]{{1,60}},)? (?:have |has )?{_WINS} {_THEN}(?P<other>{_NAME})")
_LOST = later(
    rf"\b(?P<other>{_NAME})(?:, [^,.;]{{1,60}},)? "
    rf"(?:(?:was|were|have been|has been) (?:{_BEATEN}) (?:[^,.;]{{1,40}} )?by|(?:have |has )?(?:lost|went down|fell)(?: [\w-]+){{0,4}} to) "
    rf"{_THEN}(?P<one>{_NAME})"
)
_FIRST = 3
"""Paragraphs, the summary among them, that may have the result."""
_PLAIN = frozenset("the a in on to and of as at by for with first new second".split())


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    texts = [block for block in article.blocks if block.scope in {"summary", "paragraph"}][:_FIRST]
    for block in woken:
        if (sides := other_side(article, block, texts)) is not None:
            message = f"In the text it is won for {article.slice(sides[1])}."
            yield Match(sides[0], message, related=(Related(sides[1], "here"),))
            continue
        head = _IN_HEAD.match(article.slice(block.span))
        if head is None:
            yield from _alone(article, block, texts)
            continue
        one, other = _words(head["one"]), _words(head["other"])
        against: Span | None = None
        for winner, loser, span in (each for text in texts for each in _results(article, text)):
            if one & winner and other & loser and not (one & loser or other & winner):
                against = None
                break
            if other & winner and one & loser and not (one & winner or other & loser) and against is None:
                against = span
        if against is not None:
            said = f"In the text {_own(head['other'], article.slice(against))} won: “{article.slice(against)}”."
            yield Match(Span.of(block.span.start, block.span.start + head.end()), said, related=(Related(against, "here"),))


def _alone(article: Article, block: Block, texts: list[Block]) -> Iterator[Match]:
    """A winner alone, who in the text is beaten and beats nobody."""
    head = _OWNED.search(article.slice(block.span))
    if head is None:
        return
    group = "one" if head["one"] else "alone"
    mine = _words(head[group])
    results = [
        each
        for text in texts
        for each in _results(article, text)
        if not _BACK.search(article.slice(article.sentence_at(each[2].start).span))
    ]
    lost = next((span for winner, loser, span in results if mine & loser and not mine & winner), None)
    if lost is not None and not any(mine & winner for winner, _, _ in results):
        span = Span.of(block.span.start + head.start(group), block.span.start + head.end())
        yield Match(span, f"In the text it is lost: “{article.slice(lost)}”.", related=(Related(lost, "here"),), severity="warning")


def _results(article: Article, block: Block) -> Iterator[tuple[frozenset[str], frozenset[str], Span]]:
    """Winner, loser and place of each result that the block tells."""
    text = article.slice(block.span)
    for pattern in (_WON, _LOST):
        for found in pattern.finditer(text):
            span = Span.of(block.span.start + found.start(), block.span.start + found.end())
            if not article.quoted(span):
                yield _words(found["one"]), _words(found["other"]), span


def _words(name: str) -> frozenset[str]:
    return frozenset(word for word in name.lower().replace("’s", "").replace("'s", "").split() if len(word) > 1) - _PLAIN


def _own(name: str, text: str) -> str:
    """The words of the name that the text has."""
    return " ".join(word for word in name.split() if word in text)
