"""A link's words and its address name the same thing.

"RFC 2119" that leads to rfc2199, "issue 512" to issue 521, "the 2023 report" to the report of 2022, "v1.9" to the notes of 1.8:
one digit was copied from the line above. Both stand on the page, so a number of the same kind in both must agree. A year is only
worth a look: a page may keep the address of its first draft.

Bad:

    See [RFC 2119](https://www.rfc-editor.org/rfc/rfc2199) and [issue 512](https://example.org/weekly/issues/521).
         ^^^^^^^^ The words say RFC 2119, the address says RFC 2199.
                                                                ^^^^^^^^^ The words say issue 512, the address says issue 521.

Bad:

    See [the 2023 annual report](https://example.org/annual-report-2022.pdf).
         ^^^^^^^^^^^^^^^^^^^^^^ The words say 2023, the address says 2022.

Good:

    See [RFC 2119](https://www.rfc-editor.org/rfc/rfc2119) and [issue 512](https://example.org/weekly/issues/512).

Good:

    See [the 2023 budget](https://example.org/2022/11/budget-2023) and [the plan for 2030](https://example.org/2021/plan).

Good:

    See [issue 12 of Rust](https://example.org/blog/2021/issue-12-and-13) and [pull request 5](https://example.org/pull/5/files).

Good:

    [Apollo 13](https://example.org/apollo-13) and [release 1.9](https://example.org/releases/v1.9.2).

Evidence: 838 links of a real weekly agree. Of those that don't, the one with a number was true (episode 13, led to episode 12), and two
with a year were worth a look (one address has a slip of its own), so years are a suggestion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

import msgspec

from pelican_newslint.archive.links import split
from pelican_newslint.model import BODY_SCOPES, Block, Match, Right, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(kind="fact", severity="warning", scopes=BODY_SCOPES, languages=("en",), wakes=Wakes(tokens=frozenset({"link"})))

_PIECES = "issue|edition|episode|week|volume"
_KINDS = (
    (later(r"\b(RFC)[ -]?#?(\d{1,5})\b", re.IGNORECASE), later(r"(?<![a-z])(rfc)[-_]?(\d{1,5})(?!\d)", re.IGNORECASE)),
    (later(r"\b(CVE)-(\d{4}-\d{4,7})\b", re.IGNORECASE), later(r"(?<![a-z])(cve)-(\d{4}-\d{4,7})(?!\d)", re.IGNORECASE)),
    (later(rf"\b({_PIECES}) #?(\d{{1,5}})\b(?![.,]\d)", re.IGNORECASE),
     later(rf"(?<![a-z])({_PIECES})s?[-_/](\d{{1,5}})(?![\d.])", re.IGNORECASE)),
    (later(r"\b(pull) request #?(\d{1,6})\b", re.IGNORECASE), later(r"/(pull)/(\d{1,6})(?!\d)")),
    (later(r"\b(v)(?:ersion |er )?(\d{1,3}(?:\.\d{1,4}){1,3})\b", re.IGNORECASE),
     later(r"(?<![a-z\d.])(v)?(\d{1,3}(?:[._]\d{1,4}){1,3})(?!\.?\d)")),
)  # fmt: skip
"""Kind and number as words say them, and as addresses do."""
_NAMES = {"rfc": "RFC", "cve": "CVE", "pull": "pull request", "v": "version"}
_YEAR = later(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/.-])")
_YEAR_IN_NAME = later(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONG_WORD = later(r"[a-z]{4,30}")
_SHARED = 2
_DATED = later(r"\d{1,5}-[a-z]{1,3}-\d{4}|\d{4}[-_]?\d\d(?!\d)|\d{5}|^[^a-z]{1,200}$", re.IGNORECASE)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for link in inside(article, article.links, woken):
        parts = split(link.target)
        if parts is None or not parts.netloc or parts.fragment or link.span.start == link.span.end:
            continue
        words, address = article.slice(link.span), unquote(parts.path)
        if parts.netloc.lower() in words.lower():
            continue
        for name, said, led in _pairs(words, address):
            if _same(said, led):
                yield Right(link.span, f"The address says {name}{led} too.")
            else:
                severity: Severity | None = None if name else "suggestion"
                yield Match(link.span, f"The words say {name}{said}, the address says {name}{led}.", severity=severity)


def _pairs(words: str, address: str) -> Iterator[tuple[str, str, str]]:
    """Kind, number in the words and number in the address, where each has exactly one of the kind."""
    for in_words, in_address in _KINDS:
        said = {(kind.lower(), number) for kind, number in in_words.findall(words)}
        led = {(kind.lower() or "v", number.replace("_", ".")) for kind, number in in_address.findall(address)}
        if len(said) == 1 and len(led) == 1:
            kind, one = said.pop()
            same, other = led.pop()
            if kind == same and not _YEAR.fullmatch(one):
                yield f"{_NAMES.get(kind, kind)} ", one, other
    page = address.rstrip("/").rpartition("/")[2].lower()
    said_years, led_years = set(_YEAR.findall(words)), set(_YEAR_IN_NAME.findall(page))
    if len(said_years) == 1 and len(led_years) == 1 and not _DATED.search(page) and _about_the_same(words, page):
        yield "", said_years.pop(), led_years.pop()


def _about_the_same(words: str, page: str) -> bool:
    """Whether the page's name holds two of the linked words, so that its year is theirs."""
    there = set(_LONG_WORD.findall(page))
    return len(there & set(_LONG_WORD.findall(words.lower()))) >= _SHARED


def _same(said: str, led: str) -> bool:
    """Whether the numbers are one: leading zeros say nothing, and a version may be named in short."""
    if "." in said or "." in led:
        one, other = said.split("."), led.split(".")
        short = min(len(one), len(other))
        return one[:short] == other[:short]
    return said.lstrip("0") == led.lstrip("0")
