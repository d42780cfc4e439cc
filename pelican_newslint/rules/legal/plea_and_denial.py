"""Whoever pleaded guilty didn't deny it before a jury.

"Pleaded guilty" for "pleaded not guilty" is the slip that libels. Where the piece also has the same people denying the charge, maintaining their
innocence, or found guilty by a jury after a trial, one of the two is wrong. A plea to a count of its own ("pleaded guilty to theft"), another
defendant's, one that was changed or withdrawn, and a trial on other counts are left alone.

Bad:

    Ivo Lund, 44, pleaded guilty at his trial in 2021. "My client has maintained his innocence since day one," said his lawyer.
                  ^^^^^^^^^^^^^^ “Pleaded guilty” here, but “maintained his innocence” elsewhere: not guilty?

Bad:

    Two brothers who burned down a shop were convicted after a trial that lasted three weeks.

    Ned and Tom Roe had both pleaded guilty at an earlier hearing. The jury took nine hours.
                             ^^^^^^^^^^^^^^ “Pleaded guilty” here, but “The jury took” elsewhere: not guilty?

Good:

    Ivo Lund, 44, pleaded not guilty at his trial in 2021. "My client has maintained his innocence since day one," said his lawyer.

Good:

    Ivo Lund pleaded guilty in May and will be sentenced on Monday. Bo Falk denied the charge, and the jury took nine hours to convict him.

Good:

    Ivo and Ida Lund pleaded guilty on Monday. They had first denied fraud. Bo Falk pleaded guilty. The jury took a day to convict his
    brother, Tom Falk.

Good:

    Ivo Lund pleaded guilty in May. The jury took four hours to choose life over the death penalty.

Good:

    Ivo Lund pleaded guilty to theft but denied robbery. He was cleared of that by a jury.

    Lund had pleaded guilty in May but changed his plea and denied the charge.

Good:

    Ned Roe pleaded guilty and was a witness. The jury took nine hours to convict Tom Ash.

Good:

    Ms Voss pleaded guilty on the second day. She had denied the charge when it was read.

Evidence: 0 in 1.2 million words of edited news and public reports.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="temporal-contradiction", wakes=Wakes.on("pleaded", "pled", "pleads", "plead")
)  # fmt: skip

_PLEA = later(
    r"\b(?:pleaded|pled|pleads) guilty\b(?! [^.;,]{0,30}?\bto\b)"
    r"(?! (?:in (?:connection|relation)|on (?:one|two|three|four|five|six|\d+|some|all|other)|as charged)\b)"
)
_DENIED = later(
    r"\b(?:pleaded not guilty|(?:maintain(?:s|ed)|protest(?:s|ed)) (?:his|her|their) innocence|den(?:y|ies|ied) (?:the|all|both|any) (?:charges?|"
    r"allegations?|wrongdoing|counts?|murder|arson)|den(?:y|ies|ied) (?:murder|arson|manslaughter|robbery|fraud|theft|assault|rape|burglary|"
    r"wounding|blackmail|perjury|conspiracy|corruption|bribery)|[Tt]he jury (?:of [^.;]{3,40}? )?(?:took|returned|deliberated|reached|found|retired)|"
    r"(?:found guilty|convicted) by (?:a|the) jury)\b"
)
_CHANGED = later(
    r"\b(?:had (?:\w+ )?(?:denied|pleaded not|maintained|protested)|chang\w+ (?:his|her|their) pleas?|withdr[ae]w\w*|co-defendant\w*|co-accused|"
    r"plea (?:deal|bargain|agreement)|death penalty|penalty phase|lethal injection|without parole|recommend\w*|damages|"
    r"a (?:third|second|fourth) (?:man|woman))\b"
)
_OTHER = later(
    r"\b(?:initially|at first|first|originally|later|until|then|cousin|accomplice|son|father|mother|wife|husband|partner|evidence against|"
    r"other man|other woman|another|others?|separate|lesser|count|instead|previous\w*|third|fourth)\b"
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    if _CHANGED.search(article.text):
        return
    for block in woken:
        for plea in _PLEA.finditer(article.text, block.span.start, block.span.end):
            span = Span.of(*plea.span())
            if article.quoted(span):
                continue
            denial = next((each for each in _DENIED.finditer(article.text) if _same(article, plea.start(), each.start())), None)
            if denial is not None:
                message = f"“{plea[0][:1].upper()}{plea[0][1:]}” here, but “{denial[0]}” elsewhere: not guilty?"
                yield Match(span, message, related=(Related(Span.of(*denial.span()), "the other"),))


def _same(article: Article, plea: int, denial: int) -> bool:
    """Whether the denial can be of nobody but whom the plea is told of: by pronoun, the same name, or as the pair, the brothers, the client."""
    here, there = article.sentence_at(plea).span, article.sentence_at(denial).span
    if here == there or _OTHER.search(article.slice(here)) or _OTHER.search(article.slice(there)):
        return False
    if frozenset(_CAPITAL.findall(article.text[denial : there.end])) - _NO_NAMES - frozenset(_CAPITAL.findall(article.slice(here))):
        return False  # "The jury took a day to convict his brother, Tom Lund"
    names = frozenset(_CAPITAL.findall(article.text[here.start : plea]))
    lead = _ASIDE.sub(" ", article.text[there.start : denial])
    others = frozenset(_CAPITAL.findall(lead)) - _NO_NAMES
    behind = frozenset(_CAPITAL.findall(article.text[denial : there.end])) - _NO_NAMES - names
    if others - names or (behind and article.text[denial : denial + 8].lower() == "the jury"):
        return False
    if _HAD.search(lead) or (article.quoted(Span.of(denial, denial + 1)) and not _CLIENT.search(lead)):
        return False  # told of before the plea, or said by somebody of another
    if not others and not _near(article, here, there):
        return False
    return bool(others or _THEY.search(lead) or article.text[denial : denial + 8].lower() == "the jury")


def _near(article: Article, here: Span, there: Span) -> bool:
    """Whether a pronoun of the denial goes back to whom the plea is told of: behind it, with no other name between."""
    if there.start < here.end:
        return False
    between = frozenset(_CAPITAL.findall(_ASIDE.sub(" ", article.text[here.end : there.start]))) - _NO_NAMES
    return article.block_index(there.start) - article.block_index(here.start) <= 1 and not {each for each in between if len(each) > _SHORT}


_SHORT = 3
_HAD = later(r"\b(?:had|when|before|interview\w*|police|years?|months?|weeks?)\b[^.;]{0,30}$")
_CLIENT = later(r"\bclients?\b", re.IGNORECASE)
_CAPITAL = later(r"\b[A-Z][a-z]+\b")
_ASIDE = later(r", (?:of|from|in|at) [^,]{2,40},|\b(?:at|in|before) (?:the )?[A-Z]\w+(?: [A-Z]\w+)*")
_THEY = later(r"\b(?:he|she|they|both|client|defendants?|accused|brothers|sisters|couple|pair|trio)\b", re.IGNORECASE)
_NO_NAMES = frozenset(
    "The He She They His Her Their Both My But And On In At After Before When Yesterday Today Mr Mrs Ms Dr Two Three".split()
)
