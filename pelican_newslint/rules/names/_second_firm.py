"""A firm that comes under a second name: of three words one begins alike ("Tarn Crown Timber", "Tarn Crest Timber"), or of two the trade is
put in another word ("Kesh Seafoods", "Kesh Shellfish").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.names._forms import Form
from pelican_newslint.rules.names._near import is_word
from pelican_newslint.rules.names._styles import Pair

_MOST = 60
"""Names of several words; with more it is a list."""
_THREE = 3
_BEGINS = 2
_LEAST = 5
_INTRODUCED = later(r",? ?\(|, (?:an?|the|which|who|whose|based|owned|its|another) ")
_OTHER = later(
    r"\b(?:rivals?|sister (?:firm|company)|subsidiary|parent (?:firm|company)|merg\w{1,4}|renamed|formerly|rebrand\w{0,3}|owned by|part of|group)\b"
)
_TRADES = tuple(
    frozenset(each.split())
    for each in (
        "seafood seafoods shellfish fisheries fish oysters",
        "timber lumber sawmills sawmill wood",
        "motors cars autos automotive",
        "dairy dairies creamery creameries milk",
        "homes builders building developments properties construction estates",
        "bakery bakeries bakers bread",
        "brewery brewing breweries brewers",
        "mining minerals mines",
        "energy power electricity",
        "health healthcare care medical",
        "shipping ferries lines maritime",
        "steel metals ironworks",
        "quarries quarry stone aggregates",
        "coaches buses travel",
        "airways airlines air",
        "foods provisions produce",
        "textiles fabrics mills weavers",
        "biosciences biotech biologics pharma pharmaceuticals therapeutics",
        "systems technologies software",
        "holdings investments capital",
    )
)
"""Words for one trade, of which a firm has one in its name."""


def second_firms(article: Article, forms: Sequence[Form]) -> Iterator[Pair]:
    """The later name of each two, with the earlier."""
    several = [form for form in forms if _THREE - 1 <= len(form.words) <= _THREE + 1 and not form.person and not form.text.isupper()]
    if not 1 < len(several) <= _MOST or _OTHER.search(article.text):
        return
    for first, second in combinations(sorted(several, key=lambda form: form.first.span.start), 2):
        at = _unlike(first, second)
        if at is None or len(second.mentions) > 1 or _share_a_sentence(first, second):
            continue
        if _INTRODUCED.match(article.text, second.first.span.end) is None:
            yield Pair(second, first, second.parts[at], first.parts[at])


def _unlike(first: Form, second: Form) -> int | None:
    """The place of the one word in which they differ, where it can be a slip."""
    if len(first.words) != len(second.words):
        return None
    places = [at for at, (one, other) in enumerate(zip(first.words, second.words, strict=True)) if one != other]
    if len(places) != 1:
        return None
    at = places[0]
    one, other = first.words[at], second.words[at]
    if at == len(first.words) - 1 and any({one, other} <= trade for trade in _TRADES) and not is_word(first.words[0]):
        return at
    begins = one[:_BEGINS] == other[:_BEGINS] and min(len(one), len(other)) >= _LEAST and one.rstrip("s") != other.rstrip("s")
    inflected = one.startswith(other) or other.startswith(one) or stem(one) == stem(other)
    return at if len(first.words) >= _THREE and begins and not inflected and one.isalpha() and other.isalpha() else None


def _share_a_sentence(first: Form, second: Form) -> bool:
    return not {name.sentence for name in first.mentions}.isdisjoint(name.sentence for name in second.mentions)
