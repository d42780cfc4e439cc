"""What colleagues tell each other in brackets is out before readers come.

"[logo here – waiting for the file]", "{photo: harbour, ask Kim}", "(ADD COST OF REPAIRS)", "++ reaction follows ++": no two writers mark a gap
with the same words, but all of them say the same few things. Something is to be done; it concerns copy (a photo, a quotation, a figure); it
isn't there yet; a colleague is asked. The rule weighs how many of these a note in brackets, or in signs that no prose has, says, and how odd
its frame is. What plainly says several is an error, what may be meant for readers a warning. Somebody's own words, links, code and notes
for readers ("[Update: …]", "(photo by …)") are left alone. Gaps whose note is in another language than the story's are found too.

Bad:

    The pier will cost a lot [sum tbc, Kim has the letter].
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is a note between colleagues, not for readers.

    {photo of the pier at dusk, ask harbour office}
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is a note between colleagues, not for readers.

Bad:

    The pier is closed (ADD LENGTH OF PIER HERE).
                       ^^^^^^^^^^^^^^^^^^^^^^^^^ This is a note between colleagues, not for readers.

    ++ second quote to follow ++
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is a note between colleagues, not for readers.

Bad:

    The pier is closed. (kb/[EDITOR'S INITIALS])
                            ^^^^^^^^^^^^^^^^^^^ This is a note between colleagues, not for readers.

Bad:

    The pier is closed.

    (Bild vom Steg fehlt)
    ^^^^^^^^^^^^^^^^^^^^^ This is a note between colleagues, not for readers.

    Insert map of the pier here
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is a note between colleagues, not for readers.

Good:

    The pier (see map) is shut. "[They] will check the photo," she said; the date (a Friday) is to be confirmed.

Good:

    [Update, 3 p.m.: a photo of the pier has been added.] [Photo: Ana Ruiz] The plan (a PDF) is here.

Good:

    Insert the coin, the machine says, and add a name. The venue (to be confirmed) will be warm.

Good:

    Photo by permission of the harbour. (Check the timetable before you travel.)
    I have two phones (one to check my work email and one to check my personal email).

Evidence: 4 errors in 790,000 words of edited posts, news and mixed web text, all left over (a forgotten "add the photo here", a wiki's demands
for sources); of 65 notes written for the purpose, 56 are errors and 4 warnings, by this rule and its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.model import PROSE_SCOPES, Block, Match, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="residue", severity="error", scopes=PROSE_SCOPES, languages=("en",), category="placeholder",
    wakes=Wakes.on(
        *"insert add put place embed photo picture image caption quote chart map table video goes comes here tbc follows follow come".split(),
        tokens=("bracket", "markup"),
    ),
)  # fmt: skip

_FRAMED = later(
    r"\[{1,3}(?P<square>[^\[\]\n]{3,120})\]{1,3}|\((?P<round>[^()\[\]\n]{3,120})\)|\{{1,3}(?P<curly>[^{}\n]{3,120})\}{1,3}"
    r"|<{1,3}(?!/)(?P<angle>[^<>\n]{3,120})>{1,3}|(?<!\S)(?P<sign>\+\+|##|~~|==|%%|@@|!!|\|\||\^\^|//|\*\*|>>)[\^~=+#%@!>*/]{0,4} ?"
    r"(?P<signs>[^\n+#~=%@|^]{3,120}?) ?(?:(?P=sign)|<<)[\^~=+#%@!>*<]{0,4}(?!\S)"
)
_SIGN = later(r"[\[({<]|\+\+|##|~~|==|%%|@@|!!|\|\||\^\^|//|\*\*|>>")
_ODD = {"square": 1, "round": 0, "curly": 2, "angle": 2, "signs": 2}
"""How seldom prose has such a frame."""
_MOST = 14
"""Words of a note, at most."""
_ERROR = 4
_WORD = later(r"[\w'’/?.-]+")
_OPENING = later(r"^(?:still |also |maybe |perhaps |then |or |and |to |please |pls |nb ?:? |\w+,? (?:please|pls|to) )?([\w-]+)")
_LATER = later(r"[,:;–—-] ?(?:please |pls |we |still |to |must |should )?([\w-]+)")
_COUNT = later(
    r"(?<![\w.,])(?:\d{1,3}|two|three|a few|another|more) (?:paras?|lines?|words|pars?|grafs?|sentences|quotes|photos"
    r"|pictures|pics)\b"
)
_WHOLE = later(
    r"(?:please |pls )?(?:insert [\w -]{3,50}?|(?:add|put|place|embed|drop|paste|attach|include) [\w -]{3,40}? (?:here|there|in here|below"
    r"|above)|(?:[\w’' -]{0,30} )?(?:goes|comes|to go|should go|belongs|tbc|to be added|to be confirmed|"
    r"to follow|to come|follows))(?: (?:here|there|in here|below|above|later|tomorrow|later today))?!?",
    re.IGNORECASE,
)
_FOR_READERS = later(r"[\"“‘]|(?:e\.?g|i\.?e|cf|aka|a\.k\.a)\b")
_SENTENCE = later(
    r"(?:one (?:to|for|of|with)|they|it|he|she|who|which|that|where|when|these|those|there|the|but|as|if|although|though|because|or|and|to|for"
    r"|in|with|by|from|of|on|at|while|including|such|not|no|so|then|an?|how to|due to|thanks to|depending|based)\b"
)
"""How a remark for readers begins."""
_MESSAGE = "This is a note between colleagues, not for readers."


class _Said(msgspec.Struct, frozen=True):
    do: str
    firm: str
    material: str
    fact: str
    awaited: tuple[str, ...]
    colleague: tuple[str, ...]
    foreign_material: str
    foreign_awaited: tuple[str, ...]
    for_readers: tuple[str, ...]


class _Words(msgspec.Struct, frozen=True):
    do: frozenset[str]
    firm: frozenset[str]
    material: frozenset[str]
    fact: frozenset[str]
    foreign: frozenset[str]
    awaited: re.Pattern[str]
    colleague: re.Pattern[str]
    foreign_awaited: re.Pattern[str]
    for_readers: re.Pattern[str]


@cache
def _words() -> _Words:
    said = read_toml(Path(__file__).with_suffix(".toml"), _Said)
    do, firm, material, fact, foreign = (
        frozenset(each.split()) for each in (said.do, said.firm, said.material, said.fact, said.foreign_material)
    )
    awaited, colleague, foreign_awaited = (_any(each) for each in (said.awaited, said.colleague, said.foreign_awaited))
    for_readers = re.compile(rf"(?:{'|'.join(map(re.escape, said.for_readers))})(?![\w’'])")
    return _Words(do, firm, material, fact, foreign, awaited, colleague, foreign_awaited, for_readers)


def _any(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(map(re.escape, sorted(phrases, key=len, reverse=True)))})(?![\w’'-])")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        text = article.slice(block.span)
        if (
            block.scope in _LINES
            and len(text) < _LINE
            and _WHOLE.fullmatch(text.strip(_EDGES))
            and (severity := _worth(text.strip(_EDGES), "line"))
        ):
            yield Match(block.span, _MESSAGE, severity=severity)
        elif _SIGN.search(text):
            yield from _notes(article, block, text)


_LINE = 70
_EDGES = " *_<>"
_LINES = frozenset({"paragraph", "item", "heading", "quotation"})


def _notes(article: Article, block: Block, text: str) -> Iterator[Match]:
    for found in _FRAMED.finditer(text):
        kind = str(found.lastgroup)
        span = Span.of(block.span.start + found.start(), block.span.start + found.end())
        severity = _worth(found[kind], kind)
        if severity and not article.quoted(span) and not any(link.span.touches(span) for link in article.links):
            yield Match(span, _MESSAGE, severity=severity)


def _worth(written: str, kind: str) -> Severity | None:
    """What a note is worth by what it says; None for what readers may be told."""
    note = " ".join(written.lower().replace("’", "'").split()).strip(" *_")
    words = _WORD.findall(note)
    if not 1 < len(words) <= _MOST or "http" in note or "@" in note or _FOR_READERS.match(note) or _words().for_readers.match(note):
        return None
    if kind == "round" and (_SENTENCE.match(note) or note.endswith(".")):
        return None
    weight, parts = _weight(written, note, words, kind)
    if weight >= _ERROR and parts > 1:
        return "error"
    return "warning" if weight == _ERROR - 1 and parts > 1 and kind != "line" else None


def _weight(written: str, note: str, words: list[str], kind: str) -> tuple[int, int]:
    """How much of a desk's talk is in it, and how many of its parts."""
    said = _words()
    bare = [word.strip("?.'").removesuffix("'s") for word in words]
    asked = [each for each in (_OPENING.match(note), *_LATER.finditer(note)) if each and each[1] in said.do]
    firm = bool(asked) and asked[0][1] in said.firm and kind != "round"
    copy = 2 if not said.material.isdisjoint(bare) else 1 if not said.fact.isdisjoint(bare) else 0
    awaited = said.awaited.search(note) is not None or _COUNT.search(note) is not None
    if not said.foreign.isdisjoint(bare) and said.foreign_awaited.search(note):
        copy, awaited = 2, True
    told = said.colleague.search(note) is not None
    doubt = min(len(note) - len(note.rstrip("?")), 2) or 2 * ("??" in note)
    loud = kind != "line" and written.isupper() and any(len(word) > 3 for word in words)
    parts = sum(map(bool, (asked, copy, awaited, told, doubt, firm, loud and kind != "round", asked and _ODD.get(kind) == 2)))
    frame = 1 if kind == "line" else _ODD[kind]
    talk = (3 if firm else 2) * bool(asked) + copy + 2 * awaited + told + doubt + loud
    if not (copy or awaited or told or firm or frame > 1):
        return 0, 0  # somebody may be asked something else
    if kind == "round" and not (copy and (loud or awaited or told or doubt)):
        return 0, 0
    return talk + frame, parts
