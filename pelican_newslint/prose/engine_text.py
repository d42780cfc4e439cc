"""A block's text as engines get to see it: what is no language is covered with `_`, character for character."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from pelican_newslint.model import Block, Span
from pelican_newslint.prose.later import later

if TYPE_CHECKING:
    from pelican_newslint.prose.document import Document

COVER = "_"
TLDS = "com|org|net|gov|edu|int|mil|info|io|dev|app|eu|uk|us|de|fr|ca|au|nz|ie|in|nl|ch|se|jp|cn|br|ru|za|co|tv|me|ai|blog|news|wiki|cloud|social"
SUFFIXES = (
    "py|md|rst|txt|html?|css|js|ts|json|toml|ya?ml|xml|csv|tsv|pdf|docx?|xlsx?|pptx?|odt|epub|png|jpe?g|gif|svg|webp|mp[34]|wav|zip|tar|gz|tgz|bz2|xz"
    "|exe|dll|so|sh|bat|ini|cfg|conf|log|sql|db|rs|go|c|cc|cpp|h|hpp|java|rb|php|pl|lock|ipynb|tex|bib|deb|rpm|whl|jar|lua"
)
NO_LANGUAGE = later(
    rf"""(?x)
      (?: [a-zA-Z][a-zA-Z0-9+.-]{{1,20}}:// | www\. ) [^\s<>"“”]{{1,4000}}          # addresses of pages
    | (?:mailto:)? [\w.+-]{{1,64}} @ [\w-]{{1,63}} (?: \. [\w-]{{1,63}} ){{1,6}}    # of people
    | (?<![\w@]) @ \w{{1,64}} (?: @ [\w.-]{{1,100}} )?                               # handles
    | (?<![\w#&]) \# [^\W\d] \w{{1,64}}                                              # hash tags
    | (?<![\w.-]) (?: [A-Za-z0-9-]{{1,63}} \. ){{1,5}} (?:{TLDS}) (?![\w-]) (?: [/:?] [^\s<>"“”]{{0,2000}} )?  # hosts
    | (?<![\w/.-]) (?: ~ | \.{{1,2}} )? (?: / [\w.+-]{{1,100}} ){{2,20}} /?            # paths
    | (?<![\w.-]) [\w+-]{{1,100}} (?: [./] [\w+-]{{1,100}} ){{0,10}} \. (?:{SUFFIXES}) (?![\w-])   # files
    | \\\( .{{1,1000}}? \\\) | \\\[ .{{1,2000}}? \\\] | \$\$ [^$]{{1,2000}} \$\$     # formulas
    | \$ (?=[^$]{{0,200}} [\\^_{{}}=] ) [^\s$] [^$]{{0,198}} (?<!\s) \$
    | (?<![\w.]) [\w^()\[\]{{}}/*+.-]{{1,30}} \s? [=≤≥≠≈∈] \s? [\w^()\[\]{{}}/*+.-]{{1,30}}
    | [^\w\s]{{5,}}                                                                  # long runs of symbols
    """
)
BARE = later("[.,;:!?)\\]'\"\u2019\u201d\u2026]{1,50}\\Z")
"""Behind an address they belong to the sentence."""


def engine_text(document: Document, block: Block) -> tuple[str, tuple[Span, ...]]:
    """The block's text, same length, with code, addresses, handles, hosts, file names and formulas covered; and what was covered,
    as spans of the document, in order. A finding that touches one of them is nobody's."""
    start, end = block.span.start, block.span.end
    text = document.text[start:end]
    masks = document.masks
    within = masks[bisect_left(masks, start, key=attrgetter("start")) : bisect_left(masks, end, key=attrgetter("start"))]
    covered = [(mask.start - start, mask.end - start) for mask in within]
    covered += [(match.start(), _end(match)) for match in NO_LANGUAGE.finditer(text)]
    parts: list[str] = []
    spans: list[Span] = []
    position = 0
    for first, until in sorted(covered):
        begin = max(first, position)
        if until > begin:
            parts += [text[position:begin], COVER * (until - begin)]
            spans.append(Span.of(start + begin, start + until))
            position = until
    return "".join([*parts, text[position:]]), tuple(spans)


def _end(match: re.Match[str]) -> int:
    """Without the marks that end the sentence; a run of symbols is nothing else."""
    found = match[0]
    if not any(map(str.isalnum, found)):
        return match.end()
    tail = BARE.search(found)
    end = tail.start() if tail else len(found)
    while end < len(found) and found[end] == ")" and found.count("(", 0, end) > found.count(")", 0, end):
        end += 1  # (as in this address)
    return match.start() + end
