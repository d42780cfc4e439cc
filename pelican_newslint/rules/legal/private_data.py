"""A private person's address, number or account stays out of the paper.

The house number of a named person, a private telephone, an identity number, a card or an account can be used against them as soon as it is
printed. A street or a part of town says enough. Offices that everybody knows (10 Downing Street) and numbers to call for readers are left alone.

Bad:

    Ann Price, 34, of 12 Acacia Avenue, saw the fire.
                      ^^^^^^^^^^^^^^^^ A private address: a street or a part of town is enough.

Bad:

    Her mobile number is 07700 900123, the mayor said.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A private number: leave it out.

Bad:

    He asked for payment to GB82 WEST 1234 5698 7654 32.
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ An account number: leave it out.

Bad:

    His passport number, X1234567, was on the list.
        ^^^^^^^^^^^^^^^^^^^^^^^^^ An identity number: leave it out.

Good:

    The prime minister lives at 10 Downing Street, and the president at 1600 Pennsylvania Avenue.

Good:

    Readers can call the town hall on 01632 960123. The shop is at 12 Acacia Avenue.

Good:

    Ann Price, 34, of Acacia Avenue, saw the fire. She lives at the end of it.

Good:

    He has had 12 passports, 3 mobile phones and a number of cards.

Evidence: no hit in 104,000 words of edited news and government posts; cards and accounts count only with their check digits.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="residue", severity="warning", scopes=BODY_SCOPES | {"summary"}, languages=("en",), wakes=Wakes(tokens=frozenset({"number"})),
    guides=("BBC", "AP"),
)  # fmt: skip

_STREET = (
    r"\d{1,5}[A-Za-z]?,? (?:[A-Z][\w'’.-]{1,20} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|Crescent|Court|Way|Place|Terrace|Boulevard|"
    r"Blvd|Gardens|Grove|Mews|Row)\b"
)
_ADDRESS = later(
    rf"(?:\b(?:lives?|lived|living|resid(?:es|ed|ing)|(?:his|her|their|family|[’']s) (?:home|house|flat|apartment|address)(?: is| was)?) "
    r"(?:at|in|on) |"
    rf"\b\d\d, (?:of|from) )(?P<what>{_STREET})"
)
_PUBLIC = later(r"10 Downing|11 Downing|1600 Pennsylvania|1 Observatory|221B Baker")
_PHONE = later(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[’']s) (?P<what>(?:private |personal |home )?(?:mobile|phone|cell|cellphone|telephone|home)(?: phone)?(?: number)?"
    r"(?: is|,|:| was|\s?\()? ?\+?\(?\d[\d ()-]{6,16}\d)"
)
_IDENTITY = later(
    r"\b(?P<what>(?:passport|identity card|ID card|ID|national insurance|National Insurance|[Ss]ocial [Ss]ecurity|Aadhaar|PAN card|driving licence|"
    r"driver[’']s license|NHS) (?:number|no\.?)(?: is| was|,|:)? ?(?:[A-Z]{0,3} ?\d[\dA-Z -]{4,18}[\dA-Z]))\b"
)
_IBAN = later(r"\b(?P<what>[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?)\b")
_CARD = later(r"(?<![\d.,-])(?P<what>[3-6]\d{3}([ -]?)\d{4}\2\d{4}\2\d{4})(?![\d.,-]?\d)")
_LETTERS = {chr(at): str(at - 55) for at in range(65, 91)}
_KINDS = (
    (_ADDRESS, "A private address: a street or a part of town is enough."),
    (_PHONE, "A private number: leave it out."),
    (_IDENTITY, "An identity number: leave it out."),
    (_IBAN, "An account number: leave it out."),
    (_CARD, "The number of a card: leave it out."),
)

_HOUSE = later(r"\d[A-Za-z]?,? [A-Z]")
_LONG_NUMBER = later(r"\d[\dA-Z ()-]{5}")
"""What stands in each address, and in each of the other four: a look for it spares most blocks the patterns."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        text = article.slice(block.span)
        kinds = (*(_KINDS[:1] if _HOUSE.search(text) else ()), *(_KINDS[1:] if _LONG_NUMBER.search(text) else ()))
        for pattern, message in kinds:
            for found in pattern.finditer(article.text, block.span.start, block.span.end):
                if _is_one(pattern, found["what"]):
                    yield Match(Span.of(found.start("what"), found.end("what")), message)


def _is_one(pattern: re.Pattern[str], text: str) -> bool:
    if pattern is _ADDRESS:
        return not _PUBLIC.match(text)
    if pattern is _IBAN:
        return _iban(text.replace(" ", ""))
    return pattern is not _CARD or _luhn([int(sign) for sign in text if sign.isdigit()])


def _iban(text: str) -> bool:
    """Whether the check digits are right: then it's no other code."""
    return int("".join(_LETTERS.get(sign, sign) for sign in text[4:] + text[:4])) % 97 == 1


def _luhn(digits: list[int]) -> bool:
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[-2::-2])
    return len(set(digits)) > 1 and (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0
