"""Letters that look like an acronym and belong to a name: initials, states, call signs, a name in capitals."""

from __future__ import annotations

from pelican_newslint.knowledge import people
from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.acronyms import CAPITALS, Acronym
from pelican_newslint.prose.later import later
from pelican_newslint.prose.letters import plain
from pelican_newslint.prose.once import once

_POSTAL = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA "
    "WV WI WY DC ON QC BC AB NSW ACT VIC QLD".split()
)
_LONG = 4
"""Letters from which an acronym is no initials of a person, and a word with a capital behind it no part of its name."""


def part_of_a_name(article: Article, use: Acronym) -> bool:
    """Initials, a state behind its town, a call sign, part of a company's or a product's name."""
    text, span = article.text, use.span
    before, after = text[max(span.start - 2, 0) : span.start], text[span.end : span.end + 2]
    joined = after[:1] in {"/", "@", "_", "&", ":", "$"} or (after[:1] in {"-", "."} and after[1:].isalnum())
    if joined or before[-1:] in {"-", "/", "@", "#", "_", "&", ":", ".", "$"}:
        return True
    if _in_dateline(article, span) or _behind_a_person(article, span):
        return True
    if use.letters in _POSTAL and before[-2:] in {", ", "D-", "R-"}:
        return True
    if use.letters in _QUARTERS and _STREET.search(text[max(span.start - 12, 0) : span.start]):
        return True
    if _PRODUCT.fullmatch(use.text):
        return True
    at = article.words.at(span.start)
    later = article.words.texts[at + 1] if article.words.after(at) else ""
    return later[:1].isdigit() or (later[:1].isupper() and len(use.letters) < _LONG and not use.possessive)


_QUARTERS = frozenset("NW NE SW SE".split())
_STREET = later(r"\b(?:St|Street|Ave|Avenue|Road|Rd|Drive|Place|Court|Way)\.?,? $")
"""Of a town: "1800 F Street NW"."""
_PRODUCT = later(r"(?!(?:Mo|Do|Df)[A-Z])[A-Z][a-z]{1,9}[A-Z]{2,5}")
"""What somebody called a thing by: "MyTSA"; "MoH" and "DoE" are ministries."""
_DATELINE = later(
    rf"[{CAPITALS}][{CAPITALS} .'’-]{{2,40}}(?:, [{CAPITALS}][\w .'’-]{{2,40}}){{0,2}} ?(?:\([A-Z][\w /]{{1,20}}\) ?)?[—–-]{{1,2}} "
)


def _in_dateline(article: Article, span: Span) -> bool:
    """ "CEBU CITY, Philippines —": a place in capitals at a paragraph's head."""
    block = article.block_at(span.start).span
    found = _DATELINE.match(article.text, block.start, block.end)
    return found is not None and span.end <= found.end()


def _behind_a_person(article: Article, span: Span) -> bool:
    """What a person may put behind the name: "Patricia Quill SC"."""
    start = _persons(article).get(span.end)
    return start is not None and start < span.start


@once
def _persons(article: Article) -> dict[int, int]:
    """Where a name of three words and more ends that begins with a given name → where it begins."""
    given = people.given_names()
    return {name.span.end: name.span.start for name in article.names if len(name.parts) > 2 and plain(name.parts[0]) in given}


def shouted_name(article: Article, use: Acronym) -> bool:
    """Whether the block begins with a person's name in capitals that it is part of, as above a short portrait."""
    words = article.words
    places = words.in_(article.blocks[use.block].span)
    end = next((at for at in places if not (words.texts[at].isupper() and words.texts[at].isalpha())), places.stop)
    run = words.lower[places.start : end]
    return 2 <= len(run) < _PARTS and words.at(use.span.start) < end and plain(run[0]) in people.given_names()


_PARTS = 5
