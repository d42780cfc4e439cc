"""Whoever admitted a charge does not deny it, and was not cleared of it.

"Found not guilty of theft" in the summary and "who admitted the theft in June" further down can't both be right, nor can "denies both counts"
and "pleaded guilty to both counts". Either is a slip of the kind that costs most. The two must be of one person and of one offence, or of all
counts; where a plea was changed, or one count admitted and another denied, nothing is said.

Bad:

    Ned Abbott was found not guilty of theft. Abbott, who admitted the theft before a judge in June, waved to his wife.
                                                          ^^^^^^^^^^^^^^^^^^ Admitted, but “found not guilty of theft”.

Bad:

    Ida Marsh, 51, denies theft and fraud.

    Marsh, who last week pleaded guilty to both counts, smiled.
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Admitted, but “denies theft”.

Good:

    Ned Abbott was found not guilty of murder. Abbott, who admitted manslaughter before a judge in June, waved to his wife.

Good:

    Ada Pell, 38, denies theft. Pell, who pleaded guilty to criminal damage last month, wept. Her brother, Tom Pell, pleaded guilty to theft.

Good:

    Bo Falk, 44, at first denied theft, but changed his plea and pleaded guilty to theft. He denies fraud.

Evidence: 0 in 1.2 million words of edited news and public reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lives.focus import focus, named
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="temporal-contradiction", spoken=True,
    wakes=Wakes.on("guilty", "admitted", "admits"),
)  # fmt: skip

Side = Literal["admitted", "denied", "cleared"]
_OFFENCES = (
    "theft|stealing|burglary|robbery|murder|manslaughter|assault|fraud|arson|rape|criminal damage|perjury|blackmail|kidnap\\w*|harassment|stalking|"
    "dangerous driving|careless driving|bribery|corruption|conspiracy|money laundering|wounding|forgery|embezzlement|handling|poaching|vandalism|"
    "trespass|smuggling|cruelty|neglect|possession|affray|contempt|tax evasion|drink-driving|speeding"
)
_ALL = r"(?P<every>both (?:counts|charges)|all (?:the |of the |\w+ )?(?:counts|charges)|the (?:charges?|counts?))"
_OF = rf"(?:(?:the |a |two |three |four |five |\d+ )?(?:charges? of |counts? of )?(?:attempted )?(?P<what>{_OFFENCES})|{_ALL})"
_SIDES: tuple[tuple[Side, re.Pattern[str]], ...] = (
    (
        "cleared",
        later(
            rf"\b(?:(?:found|find|finds)(?: [A-Z][\w'’-]+){{0,3}} not guilty|cleared(?: [A-Z][\w'’-]+){{0,3}}|"
            rf"acquitted(?: [A-Z][\w'’-]+){{0,3}}) (?:on|of) {_OF}",
            re.IGNORECASE,
        ),
    ),
    (
        "admitted",
        later(rf"(?<!not )(?<!never )\b(?:(?:pleaded|pled|pleads) guilty to|admitted(?: to)?|admits(?: to)?) {_OF}", re.IGNORECASE),
    ),
    ("denied", later(rf"\b(?:denies|(?:pleaded|pled) not guilty to) {_OF}", re.IGNORECASE)),
)
_OTHERWISE = later(
    r"\b(?:changed? (?:his|her|their) pleas?|at first|initially|originally|first denied|earlier denied|previously denied|withdr[ae]w|retract\w*|"
    r"reversed (?:his|her) plea|re-?trial|overturned|quashed|lesser|alternative|instead of|co-defendants?|co-accused|accomplice|another man|"
    r"another woman|the other|others|brothers?|sisters?|both men|both women|two men|three men|jointly|pair|couple)\b",
    re.IGNORECASE,
)


class _Told(NamedTuple):
    side: Side
    offence: str
    """Empty where none is named,"""
    every: bool
    """or all of them are meant."""
    span: Span
    who: str | None


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    if _OTHERWISE.search(article.text):
        return
    told = list(_told(article))
    for admitted in (each for each in told if each.side == "admitted"):
        other = next((each for each in told if each.side != "admitted" and _against(article, admitted, each)), None)
        if other is not None:
            message = f"Admitted, but “{article.slice(other.span)}”."
            yield Match(admitted.span, message, related=(Related(other.span, "the other statement"),))


def _told(article: Article) -> Iterator[_Told]:
    for index, sentence in enumerate(article.sentences):
        if article.blocks[sentence.block].scope not in {"paragraph", "item", "summary", "headline", "caption"}:
            continue
        for side, pattern in _SIDES:
            for found in pattern.finditer(article.text, sentence.span.start, sentence.span.end):
                groups = found.groupdict()
                offence = (groups.get("what") or "").lower()
                offence = _ALIKE.get(offence, offence)
                yield _Told(side, offence, bool(groups.get("every")), Span.of(*found.span()), _who(article, index))


def _who(article: Article, index: int) -> str | None:
    """The one person of the sentence, or whom it goes on to speak of; "*" where it names two."""
    people = {person for _, person in named(article)[index]}
    return next(iter(people)) if len(people) == 1 else "*" if people else focus(article)[index]


def _against(article: Article, one: _Told, other: _Told) -> bool:
    if "*" in (one.who, other.who) or not _same(one, other):
        return False
    known = [each.who for each in (one, other) if each.who is not None and not each.who.startswith("#")]
    if not known or _MAYBE.search(article.slice(article.sentence_at(one.span.start).span)):
        return False
    if len(known) == 2 and known[0] != known[1] and not (known[0].endswith(f" {known[1]}") or known[1].endswith(f" {known[0]}")):
        return False
    return len(known) == 2 or len({person for people in named(article) for _, person in people}) <= _FEW


_FEW = 3
_MAYBE = later(r"\b(?:if|unless|would|could|might|asked to|expected to|refused to)\b")
_ALIKE = {"stealing": "theft"}


def _same(one: _Told, other: _Told) -> bool:
    """Whether both are of one offence: named in both, or all that are charged in one of them."""
    if one.offence and other.offence:
        return one.offence == other.offence
    return one.every or other.every
