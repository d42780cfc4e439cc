"""What a site does by habit and one post can leave out: its dateline, the captions and credits of its pictures."""

from __future__ import annotations

import re

from pelican_newslint.model import Block, Dateline, Pictured, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.source.pictures import pictures

AGENCIES = (
    "Reuters|AP|AFP|PA|UPI|dpa|DPA|ANI|PTI|IANS|Xinhua|TASS|Tass|Kyodo|Yonhap|EFE|ANSA|CNN|CP|AAP|Bloomberg|Interfax|BNO News|"
    "Associated Press|The Associated Press|Agence France-Presse|Press Association|The Canadian Press"
)
_DATELINE = re.compile(
    rf"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ.’'-]+(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ.’'-]+){{0,3}}(?:, [A-Z][\w.]{{1,15}}(?: [A-Z][\w.]{{1,15}})?)?"
    rf"|[A-Z][\w.’'-]{{2,20}}(?: [A-Z][\w.’'-]{{2,20}})?(?=(?:, [\w. ]{{3,15}})? \((?:{AGENCIES})\)|, (?:[A-Z][a-z]{{2,8}}\.? \d{{1,2}}|"
    rf"\d{{1,2}} [A-Z][a-z]{{2,8}}) ?[—–:(-]))"
    r"(?P<date>,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:, \d{4})?)?"
    rf"(?P<agency> \((?:{AGENCIES})\))?(?P<mark> ?(?:--|[—–:-]) )"
)
_CREDIT = re.compile(
    r"\b(?:photo|image|picture|photograph|illustration|graphic|map|video|credit|source|foto|bild|crédit)s?"
    r"(?: credit| courtesy| provided)?s?(?::| by | from | courtesy of |/| ©)|©|\(c\) |\bcourtesy of\b|"
    r"\b(?:Getty|AFP|Reuters|REUTERS|EPA|AP Photo|Shutterstock|Unsplash|Pexels|Pixabay|iStock|Wikimedia|Flickr|Creative Commons|CC[ -]BY|"
    r"public domain|handout)\b",
    re.IGNORECASE,
)
_LONGEST = 120
"""Code points of a paragraph right behind a picture that is its credit."""


def dateline(article: Article) -> Dateline | None:
    """Of the first paragraph; None where it has none."""
    lead = next((block for block in article.blocks if block.scope == "paragraph"), None)
    found = _DATELINE.match(article.text, lead.span.start, lead.span.end) if lead is not None else None
    if found is None or lead is None:
        return None
    place = "PLACE" if found["place"].split(",")[0].isupper() else "Place"
    agency = (found["agency"] or "").strip(" ()")
    form = f"{place}{', date' if found['date'] else ''}{' (agency)' if agency else ''}{found['mark'].rstrip()}"
    text = found.group().rstrip()
    return Dateline(text, form, agency, article.document.place(Span.of(found.start(), found.start() + len(text))))


def pictured(article: Article) -> tuple[Pictured, ...]:
    """The pictures of the body whose place in the source is known."""
    found = []
    for picture in pictures(article.document):
        if picture.place is None:
            continue
        said = _beside(article, picture.image.block)
        told = " ".join(article.slice(block.span) for block in said) + " " + (picture.image.alt or "")
        captioned = any(block.scope == "caption" for block in said)
        found.append(Pictured(picture.image.target, picture.place, captioned=captioned, credited=bool(_CREDIT.search(told))))
    return tuple(found)


def _beside(article: Article, at: int) -> list[Block]:
    """The caption behind a picture's block, or the short paragraph there that names its maker."""
    found = []
    for block in article.blocks[max(at, 0) + 1 : at + 4]:
        if block.scope == "caption":
            return [block]
        if block.scope == "paragraph" and len(article.slice(block.span)) <= _LONGEST and _CREDIT.search(article.slice(block.span)):
            found.append(block)
        if block.scope != "alt":
            break
    return found
