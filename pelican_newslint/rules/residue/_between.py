"""What a page or a desk left between two sentences of a paragraph: "… a first lead. Image caption They have raised …"."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Block
from pelican_newslint.prose.later import later
from pelican_newslint.rules.residue._desk_lines import whole_line
from pelican_newslint.rules.residue._page_lines import worth
from pelican_newslint.rules.residue._page_tails import labelled

_OPENS = (
    "The A An In It He She They We I But And On At When After For As Mr Mrs Ms Dr This That These Those There His Her Their Its Our My One Two Three "
    "Four Five Some Many Most Nobody Nothing No By With From About Only Both Each Several Since While If So Then Now Not Police Officials "
    "Residents Voters Under Before During Between Until Although Though Because According Asked Next Every All Among Another Yet Instead"
)
"""With what the next sentence begins; a name may as well go on in the line."""
_LINE = later(
    r"(?<=[.!?…”\"’)] )(?P<line>[^\s.!?…“”\"](?:[^.!?…“”\"\n]|[.!?](?=[^\s”\"’)])|(?:(?<=[ap]\.m)|(?<=\b[A-Z]))\.(?=\s)){1,110}?)"
    rf"(?= (?:{'|'.join(_OPENS.split())})\b| [“\"])"
)
_STOP = later(r"[.!?…][”\"’)]{0,2}$")
_GOES_ON = later(
    r"(?i:\b(?:the|an?|of|to|in|on|at|for|by|with|from|about|as|and|or|but|that|than|like|is|are|was|were|be|called|named|read|say)|[,:;–—&+/-]|['’]s)$"
)
"""The line isn't over: a title or a name stands in the middle of it."""
_FEWEST = 2
"""Words: a lone one is too often the beginning of what follows it."""
_BEGUN = later(r" (?:The|They|It|He|She|We|You|This|These|Those|There|But|His|Her|Their|Its|Nobody|(?P<a>An?)) (?!to\b|and\b|the\b)[a-z]")
_NUMBERED = later(
    r"(?i:\b(?:type|group|grade|plan|class|category|division|section|block|level|list|team|vitamin|hepatitis|influenza|series?|hall|gate))$|[A-Z]\w*$"
)
"""Before "A" that is no article."""
_MOST = 14
"""Words of a line that nobody knows."""


def between(text: str, block: Block) -> Iterator[tuple[int, int, bool]]:
    """Where each begins and ends, and whether it is one that pages are known to have: else a stop may be missing as well.

    A line has no stop, and behind it begins a sentence with a word that sentences begin with.
    """
    for found in _LINE.finditer(text):
        line = found["line"]
        if len(line.split()) < _FEWEST or _GOES_ON.search(line) or not _STOP.search(text, 0, found.start() - 1):
            continue
        if labelled(line) or worth(line, last=False) == "error" or whole_line(line, block) == "error":
            yield (*found.span("line"), True)
        elif (
            not line[0].islower()
            and line[-1] != "."
            and len(line.split()) <= _MOST
            and (begun := _BEGUN.match(text, found.end()))
            and not (begun["a"] and _NUMBERED.search(line))
        ):
            yield (*found.span("line"), False)
