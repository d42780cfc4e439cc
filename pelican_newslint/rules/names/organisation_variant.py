"""An organisation has one name in one article.

"National Transport Safety Board" after "National Transportation Safety Board", "Royal College of Nurses" for Nursing, "Food Standards of
Australia" for an agency that is called otherwise: one word of the name has slipped, and readers look for a second body. The rule compares
names that have a word of organisations in them, and speaks where they differ in the form of one word, or in a small word; of names of two
words in a letter of one. Two names in one sentence are two bodies, and so are two that both stand often.

Bad:

    The Oslo Historical Society met.

    The Oslo History Society left.
        ^^^^^^^^^^^^^^^^^^^^ “Oslo History Society” here, “Oslo Historical Society” elsewhere in the article: one of them is wrong.

Bad:

    We asked Art Board of Ulm and Oslo.
             ^^^^^^^^^^^^^^^^^^^^^^^^^ “Art Board of Ulm and Oslo” here, “Art Board Ulm Oslo” elsewhere in the article: one of them is wrong.

    Ana Ruiz for Art Board Ulm Oslo agreed. Art Board Ulm Oslo is new.

Bad:

    Food Standards of Norway has warned of it. Later Food Standards Norway Council agreed.
    ^^^^^^^^^^^^^^^^^^^^^^^^ “Food Standards of Norway” here, “Food Standards Norway Council” elsewhere in the article: one of them is wrong.

Bad:

    The Civil Union won.
        ^^^^^^^^^^^ “Civil Union” here, “Civic Union” elsewhere in the article: one of them is wrong.

    The Civic Union will govern. The Civic Union is new.

Bad:

    The Tram Riders Group met.
        ^^^^^^^^^^^^^^^^^ “Tram Riders Group” here, “Tram Riders Association” elsewhere in the article: one of them is wrong.

    The Tram Riders Association is new. The Tram Riders Association has 90 members.

Bad:

    The Tarn Eel Society of Ulm met.

    The Tarn Eel League of Ulm will write to the mayor.
        ^^^^^^^^^^^^^^^^^^^^^^ “Tarn Eel League of Ulm” here, “Tarn Eel Society of Ulm” elsewhere in the article: one of them is wrong.

Good:

    The Ohio Department of Health met. Ohio's Department of Health left.

Good:

    The Royal College of Nursing and the Royal College of Midwives called strikes. The Royal College of Midwives is small.

Good:

    The Minister of Health met the Ministry of Health. High Schools in the county and Elm Grove High School agree.

Good:

    The National Trust owns it. The National Trust for Scotland doesn't. The University of Oslo sent the Bank of Norway a letter.

Evidence: 2 hits in 454,000 words of news, government pages and web text, both true.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations

import msgspec
from msgspec import Struct
from rapidfuzz.distance import OSA

from pelican_newslint.model import BODY_SCOPES, Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.prose.letters import plain
from pelican_newslint.rules.form import Found, Rule, Wakes

_BODIES = frozenset(
    "ministry department board council college university society association agency authority commission committee centre center institute "
    "federation union bank programme program organisation organization foundation fund trust service services office bureau court company "
    "corporation league academy hospital party front movement network alliance coalition standards chamber congress museum library "
    "police force school border borders watch exchange observatory laboratory institution administration directorate inspectorate "
    "group campaign partnership guild forum".split()
)
_SMALL = frozenset("of and for the on in without to with & against at".split())
_ROLES = frozenset("minister ministers director directors secretary president member members officer officers chief".split())

RULE = Rule(kind="fact", severity="warning", scopes=BODY_SCOPES, languages=("en",), wakes=Wakes(_BODIES), category="name-variant")

_RUN = later(r"[A-Z](?<!\w[A-Z])[\w’'-]*(?:(?: (?:of|and|for|the|on|in|without|to|with|&|against|at)){0,2} [A-Z][\w’'-]*){1,8}")
_AROUND = later(
    r"^(?:The|A|An|In|At|But|And|For|On|When|While|As|If|That|This|Later|Then|Now|Yesterday|Today|Meanwhile|However|Since|After|Before|Under|"
    r"From|By|To|With|Both) (?:[Tt]he )?|[’']s$"
)
"""What opens a sentence before a name, and its possessive."""
_OWNER = later(r"^[A-Z]{2,6}[’']s (?=[A-Z]\w+ )")
"""The body that another belongs to: "the UN's World Food Programme"."""
_MANY = 200
_SHORTEST = 2
"""Words of a name; two of so few must be one letter apart."""
_OFTEN = 3
_STEM = 4
_ALIKE = 3
"""Letters that two words begin with alike."""
_POSSESSIVE = later("['’]s$")


class _Body(Struct, frozen=True):
    """One spelling of a name: its words, `plain`, and where it stands."""

    text: str
    words: tuple[str, ...]
    content: tuple[str, ...]
    spans: tuple[Span, ...]
    sentences: frozenset[int]


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    bodies = _bodies(article, woken)
    if len(bodies) > _MANY:
        return
    told: set[str] = set()
    for one, other in combinations(bodies, 2):
        if not one.sentences.isdisjoint(other.sentences) or min(len(one.spans), len(other.spans)) >= _OFTEN:
            continue
        if not (_one_word_apart(one.words, other.words) or _small_word_apart(one, other)):
            continue
        rare, usual = sorted((one, other), key=lambda body: (len(body.spans), _is_short(body, one, other), -body.spans[0].start))
        if rare.text not in told:
            told.add(rare.text)
            said = f"“{rare.text}” here, “{usual.text}” elsewhere in the article: one of them is wrong."
            yield Match(rare.spans[0], said, related=(Related(usual.spans[0], "the other form"),))


def _is_short(body: _Body, one: _Body, other: _Body) -> bool:
    """The longer of two names that differ in length is more likely the whole one."""
    return len(body.content) == max(len(one.content), len(other.content)) and len(one.content) != len(other.content)


def _bodies(article: Article, woken: tuple[Block, ...]) -> list[_Body]:
    spans: dict[str, list[Span]] = defaultdict(list)
    for block in woken:
        for found in _RUN.finditer(article.text, block.span.start, block.span.end):
            text = _OWNER.sub("", _AROUND.sub("", _own(found.group())))
            start = found.start() + found.group().find(text)
            spans[text].append(Span.of(start, start + len(text)))
    made = []
    for text, places in spans.items():
        words = tuple(plain(text).split())
        content = tuple(word for word in words if word not in _SMALL)
        if len(content) >= _SHORTEST and not _BODIES.isdisjoint(content) and not text.isupper():
            sentences = frozenset(article.sentence_index(span.start) for span in places)
            made.append(_Body(text, words, content, tuple(places), sentences))
    return made


def _own(run: str) -> str:
    """Without what stands before the name: "Ana Ruiz for [Food Standards Norway]", "Chairman of the [Oslo Art Board]"."""
    for found in _JOINT.finditer(run):
        before, after = run[: found.start()], run[found.end() :]
        if _BODIES.isdisjoint(plain(before).split()) and not _BODIES.isdisjoint(plain(after).split()):
            return _own(after)
    return run


_JOINT = later(r" (?:for|of|at|with|in|to|and|on)(?: the)? ")


def _one_word_apart(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """The same words but one, which is another form of the other's: "Transport" and "Transportation"."""
    if len(one) != len(other):
        return False
    if _other_kind(one, other):
        return True
    unlike = [(at, left, right) for at, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
    if len(unlike) != 1:
        return False
    _, left, right = unlike[0]
    if len(one) == _SHORTEST:
        near = min(len(left), len(right)) > _STEM and left[:_ALIKE] == right[:_ALIKE] and OSA.distance(left, right, score_cutoff=1) == 1
        return near and left.removesuffix("s") != right.removesuffix("s")
    if {left, right} & (_ROLES | _SMALL) or min(len(left), len(right)) < _STEM:
        return False
    if re.sub("['’]", "", left) == re.sub("['’]", "", right) or _POSSESSIVE.sub("", left) == _POSSESSIVE.sub("", right):
        return False  # what `institution-form` tells, and "Ohio's Department of Health"
    plural = left.removesuffix("s") == right.removesuffix("s") or left.removesuffix("es") == right.removesuffix("es")
    if plural and (left in _BODIES or right in _BODIES):
        return {left, right} == {"border", "borders"}
    shared = 0
    for first, second in zip(left, right, strict=False):
        if first != second:
            break
        shared += 1
    return shared >= max(_STEM, min(len(left), len(right)) - 3)


_KINDS = frozenset("group association society league federation union forum alliance network guild coalition campaign partnership".split())
"""What people who stand together call themselves: one body is one of them."""


def _other_kind(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """ "Ferry Users Group" and "Ferry Users' Association": all but what it calls itself."""
    bare = [[re.sub("['’]", "", word) for word in words] for words in (one, other)]
    unlike = [at for at, (left, right) in enumerate(zip(*bare, strict=True)) if left != right]
    if len(one) < _OTHERS or len(unlike) != 1 or not unlike[0]:
        return False
    return {one[unlike[0]], other[unlike[0]]} <= _KINDS and not _COUNTRIES.intersection(one)


_OTHERS = 3
_COUNTRIES = frozenset(
    "national international british european american world trade labour labor students farmers teachers football rugby cricket".split()
)
"""Of these there are several."""


def _small_word_apart(one: _Body, other: _Body) -> bool:
    """The same words with another small word between them, or so far as the shorter goes."""
    short, long = sorted((one, other), key=lambda body: len(body.content))
    if len(short.content) == _SHORTEST or short.content != long.content[: len(short.content)]:
        return False
    heads = _until(long, len(short.content))
    return [word for word in short.words if word != "the"] != [word for word in heads if word != "the"] and (
        short.content == long.content or not _is_chain(short, long)
    )


def _until(body: _Body, count: int) -> tuple[str, ...]:
    """The words up to the last of `count` that aren't small."""
    taken: list[str] = []
    for word in body.words:
        if count == 0:
            break
        taken.append(word)
        count -= word not in _SMALL
    return tuple(taken)


def _is_chain(short: _Body, long: _Body) -> bool:
    """Two names that are joined ("Council and Oslo Police") share words by chance."""
    return "and" in {*short.words, *long.words} - ({*short.words} & {*long.words})
