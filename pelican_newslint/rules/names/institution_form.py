"""An institution keeps its apostrophe and its s.

"The Farmer's Bank" below "the Farmers' Bank", "Thornton & Son" for Thornton & Sons, "Marsh Bath" for Marsh Baths: one of the two is not its
name, and a reader may look for a second house. The rule compares names that end in a word for a house, a firm or a body, and speaks where
they differ in an apostrophe, in the s before "& Sons" and the like, or in the number of what the house is called.

Bad:

    Members of the Seamen's Union met. The Seamens' Union has 40 members.
                                           ^^^^^^^^^^^^^^ “Seamens' Union” here, “Seamen's Union” elsewhere in the article: choose one form.

Bad:

    Roger & Sons closed on Friday.
    ^^^^^^^^^^^^ “Roger & Sons” here, “Rogers & Sons” elsewhere in the article: choose one form.

    The mill of Rogers & Sons is old. Rogers & Sons built it.

Bad:

    Title: Council sells Marsh Bath
                         ^^^^^^^^^^ “Marsh Bath” here, “Marsh Baths” elsewhere in the article: choose one form.

    Marsh Baths will close. Readers of Marsh Baths were sad.

Good:

    The Seamen's Union met. The Seamen's Union has 40 members, and so has the Firemen's Union.

Good:

    Elm Grove School and Oak Grove School closed: the Grove Schools are no more.

    Rogers spoke for Rogers & Sons. Biden's White House is no Biden White House.

Good:

    The Marsh Garden beside Marsh Gardens is open.

Evidence: 1 in 979,000 words of news, government posts and releases of prosecutors, true.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

import msgspec
from msgspec import Struct

from pelican_newslint.model import PROSE_SCOPES, Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

_BODIES = frozenset(
    "alliance association union guild federation league society institute college school academy hospital infirmary hospice bank club "
    "committee council trust fund charity party movement forum front coalition church cathedral chapel court market museum arms inn hotel "
    "authority board brewery building company cooperative co-operative agency network office service house home centre center clinic".split()
)
_FIRMS = frozenset("sons son brothers bros co company ltd limited daughters partners associates".split())
_HOUSES = frozenset(
    "baths gardens mills docks stables studios springs falls towers yards chambers industries enterprises foods airlines airways motors "
    "systems solutions resources stores works potteries nurseries galleries assizes barracks kennels fields".split()
)
RULE = Rule(
    kind="fact", severity="warning", scopes=PROSE_SCOPES, languages=("en",),
    wakes=Wakes(_BODIES | _FIRMS | _HOUSES | {word.removesuffix("s") for word in _HOUSES}), category="name-variant",
)  # fmt: skip

_RUN = later(r"[A-Z](?<!\w[A-Z])[\w’'-]{1,30}(?: (?:(?:&|and|of) )?[A-Z][\w’'-]{1,30}){1,4}")
_OPENING = later(r"^(?:The|A|An|In|At|But|And|For|On|When|As|If|That|This|Later|Then|Now|After|Before|From|By|To|With|Both) ")
_OFTEN = 3
_MANY = 200


class _House(Struct, frozen=True):
    text: str
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    sentences: frozenset[int]


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    groups: dict[str, list[_House]] = defaultdict(list)
    for house in _houses(article, woken):
        groups[_key(house.words)].append(house)
    for group in groups.values():
        for one, other in combinations(group[:_MANY], 2):
            if not one.sentences.isdisjoint(other.sentences) or min(len(one.spans), len(other.spans)) >= _OFTEN:
                continue
            if _apart(one.words, other.words):
                rare, usual = sorted((one, other), key=lambda house: (len(house.spans), -_body_first(article, house)))
                said = f"“{rare.text}” here, “{usual.text}” elsewhere in the article: choose one form."
                yield Match(rare.spans[0], said, related=(Related(usual.spans[0], "the other form"),))


def _body_first(article: Article, house: _House) -> int:
    """Where it first stands in the text; a headline, which is written last, counts as the end."""
    start = house.spans[0].start
    return len(article.text) if article.block_at(start).scope == "headline" else start


def _houses(article: Article, woken: tuple[Block, ...]) -> list[_House]:
    spans: dict[str, list[Span]] = defaultdict(list)
    for block in woken:
        for found in _RUN.finditer(article.text, block.span.start, block.span.end):
            text = found.group()
            if opening := _OPENING.match(text):
                text = text[opening.end() :]
            if text.lower().endswith(("'s", "’s")):
                text = text[:-2]
            start = found.end() - len(found.group()) + found.group().find(text)
            spans[text].append(Span.of(start, start + len(text)))
    made = []
    for text, places in spans.items():
        words = tuple(text.replace("’", "'").lower().split())
        named = len(words) > 1 and not text.isupper() and words[-1].strip("'") in _NAMED
        if named:
            made.append(_House(text, words, tuple(places), frozenset(article.sentence_index(span.start) for span in places)))
    return made


_ONE_HOUSE = frozenset(word.removesuffix("s") for word in _HOUSES)
_NAMED = _BODIES | _FIRMS | _HOUSES | _ONE_HOUSE


def _key(words: tuple[str, ...]) -> str:
    return " ".join(word.replace("'", "").removesuffix("s") for word in words)


def _apart(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether they are two forms of one name: an apostrophe elsewhere, an s before "& Sons", one house and several."""
    unlike = [at for at, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
    if len(unlike) != 1:
        return False
    at = unlike[0]
    left, right = one[at], other[at]
    if at == len(one) - 1:
        return max(left, right) in _HOUSES | {"sons"} and max(left, right) == f"{min(left, right)}s"
    if left.replace("'", "") == right.replace("'", ""):
        return True
    return "'" not in left + right and one[-1] in _FIRMS
