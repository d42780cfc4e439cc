"""Whoever acts in the headline stands in the text.

"Blackwood accuses ministers" over a text in which nobody called Blackwood appears is another story's headline, or another person's name.
Only what is surely a person is meant: a full name, a surname or given name before a verb or what is somebody's; nicknames of teams, places and
firms are left alone. So is meant another name of the same thing: an "Ovid manuscript" over a "manuscript of Boethius".

Bad:

    Title: Blackwood accuses council of waste
           ^^^^^^^^^ Nobody called Blackwood is in the text.

    "It's a waste," said the union's secretary, Joy Abernathy. Ms Abernathy asked for an answer.

Bad:

    Title: Offer is an insult, says Blackwood
                                    ^^^^^^^^^ Nobody called Blackwood is in the text.

    "It's a waste," said the union's secretary, Joy Abernathy.

Bad:

    Title: Ovid manuscript found in Ghent
           ^^^^ The headline says “Ovid”, the text “Boethius”.

    A manuscript of Boethius has been found in the library of Ghent.

Good:

    Title: Buses to the Apennines run again

    The line from Bologna opens on Monday, the town's clerk, Joy Abernathy, said.

Good:

    Title: Abernathy accuses council of waste

    "It's a waste," said the union's secretary, Joy Abernathy.

Bad:

    Title: Bank of Ostby leads shares lower
           ^^^^^^^^^^^^^ The headline says “Bank of Ostby”, the text “Northmoor Bank”.

    Shares fell in Alver on Monday after Northmoor Bank said that it had lost money.

Good:

    Title: Magpies beat Rovers as Iran watches

    The captain, Joy Abernathy, scored twice.

Good:

    Title: Chelsea accuses council of waste

    The town of Chelsea says so, in the words of Joy Abernathy.

Good:

    Title: Oscar winner plays Kelly's Heroes tank driver at St George's church

    The captain, Joy Abernathy, won an Academy Award.

Evidence: the free form (any capitalised word) was under 10 in 100 true in 2,072 BBC pieces; this one has 0 in 2,600 edited posts with a headline.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from pelican_newslint.knowledge import acronyms, cities, countries, inflections, people, regions, words
from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.name_tables import name_tables
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.facts.stems import SMALL
from pelican_newslint.prose.later import later
from pelican_newslint.prose.letters import plain
from pelican_newslint.rules.form import Found, Rule, Wakes, inside
from pelican_newslint.rules.headline._headline_verbs import PERSONAL, may_be_thing
from pelican_newslint.rules.headline._keys import belongs_to
from pelican_newslint.rules.headline._lone_names import FEATS, acts_or_speaks, is_person

RULE = Rule(
    kind="fact", severity="warning", scopes=frozenset({"headline"}), languages=("en",), wakes=Wakes(tokens=frozenset({"name"})),
    category="headline-body-mismatch",
)  # fmt: skip

_JOINED = later(r"[’'.]")
_WORDS = later(r"[^\W_]+")
_LONG = 25
"""Words: a release whose first paragraph stands for its title is no headline."""
_SHORT = 4
_JOINS = frozenset("of in by at from for".split())
_WHERE = frozenset("in at".split())
"""Before a place: over "a works in Gellin" a headline may well have the region, but no other town."""
_NO_NOUN = frozenset("alone again back home together later suburb suburbs area region county district outskirts".split())
"""Behind a name: nothing of which there are two, or where its other name lies."""
_INITIAL = 2
"""Letters of an initial, or of a particle."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    titles = [block for block in woken if len(article.words.in_(block.span)) < _LONG]
    for name in inside(article, article.names, titles):
        if is_person(article, name) and (name.title is not None or acts_or_speaks(article, name)) if name.lone else _in_full(name):
            somebody = any(
                each.person is not False and not each.lone and not each.known and each.block != name.block for each in article.names
            )
            if (
                somebody
                and not _of_place_or_work(article, name)
                and not _known((part for part in name.parts if len(part) > _INITIAL), article)
            ):
                frequent = plain(name.text) in people.frequent_surnames() and plain(name.text) not in words.common()
                personal = name.sentence_start and PERSONAL.match(article.text[name.span.end : name.span.end + 20])
                feat = article.words.after(name.last_word) in FEATS
                sure = name.lone and (frequent or name.title is not None or feat or bool(personal))
                message = f"Nobody called {name.text} is in the text."
                yield Match(name.span, message, severity="error" if sure else None)
        elif (body := _other_body(article, name) if name.known == "organisation" else _other_firm(article, name)) is not None:
            message = f"The headline says “{name.text}”, the text “{body.text}”."
            first = body.block <= article.telling[0]
            yield Match(name.span, message, related=(Related(body.span, "here"),), severity="error" if first else None)
        elif _modifies(article, name) and not _known(name.parts[-1:], article) and (other := _instead(article, name)):
            message = f"The headline says “{name.text}”, the text “{other.text}”."
            yield Match(name.span, message, related=(Related(other.span, "here"),))


def _other_body(article: Article, name: Name) -> Name | None:
    """Of a body with a kind in its name ("Bank of Ostby") whose own words the text doesn't have: another one of that kind in the text."""
    kinds = name_tables().organisations
    words_ = [plain(part) for part in name.parts if part[0].isupper()]
    own = [word for word in words_ if word not in kinds and len(word) >= _SHORT and word.isalpha()]
    kind = {word for word in words_ if word in kinds} - _LANDS
    if not own or not kind or any(word in words.common() or word in countries.by_word() for word in own) or _known(own, article):
        return None
    others = (
        each
        for each in article.names
        if each.person is not True and each.block != name.block and article.blocks[each.block].scope in ("paragraph", "summary")
    )
    return next((each for each in others if len(each.parts) > 1 and kind & set(map(plain, each.parts))), None)


def _other_firm(article: Article, name: Name) -> Name | None:
    """Of "Tamsin Motors" over a text in which nothing is called Tamsin: the "Halden Motors" of its first paragraph."""
    if name.lone or not name.sentence_start or name.person is True or name.known:
        return None
    own, *kind = (plain(part) for part in name.parts)
    strange = (
        len(own) >= _SHORT
        and own.isalpha()
        and not name.parts[0].isupper()
        and own not in words.common()
        and own not in countries.by_word()
    )
    if not strange or not all(word in words.common() for word in kind) or _known([own], article):
        return None
    first = next(iter(article.telling), -1)
    for each in article.names:
        parts = [plain(part) for part in each.parts]
        if each.block == first and parts[1 : 1 + len(kind)] == kind and parts[0] not in words.common():
            return each
    return None


_LANDS = frozenset("county city town village borough parish district township state province".split())
"""Kinds of bodies that are kinds of places, too: "Tarn County" and "the County Clerk"."""
_STATES = frozenset(
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo".split()
)
"""As newspapers shorten them, with a stop behind."""


def _of_place_or_work(article: Article, name: Name) -> bool:
    """ "Hawke's Bay", "Kelly's Heroes", "St George's", "the Carpathians": a place, a film, a church or hills, not somebody."""
    behind = name.last_word + 1
    titled = behind < len(article.words) and article.words.texts[behind][0].isupper()
    before = article.words.before(name.first_word)
    if name.text in _STATES and article.text[name.span.end : name.span.end + 1] == ".":
        return True  # "these skaters rep Pa."
    return before in ("st", "saint") or (before == "the" and name.text.endswith("s")) or (name.possessive and titled)


def _modifies(article: Article, name: Name) -> bool:
    """Whether a lone name stands before a noun of which another may be told: "Ravenna shoe works", "lost Chekhov translation"."""
    word = plain(name.parts[-1])
    lone = name.lone or (
        len(name.parts) == _INITIAL and name.sentence_start and plain(name.parts[0]) in words.common()
    )  # "Lost Chekhov play"
    if (
        not lone
        or "-" in word
        or len(word) < _SHORT
        or name.text.isupper()
        or (name.sentence_start and may_be_thing(word, article.text[name.span.end :]))
        or name.known
        or name.text in countries.by_word()
        or word in words.common()
    ):
        return False
    behind = article.words.after(name.last_word)
    return behind.isalpha() and behind not in SMALL | _NO_NOUN and behind not in inflections.thirds() and name.text not in acronyms.known()


def _instead(article: Article, name: Name) -> Name | None:
    """Another name that goes with the same noun in the summary or the first paragraph."""
    paragraph = next(iter(article.telling), -1)
    mine = belongs_to(article, name)
    if name.text in regions.regions():  # "Nova Scotia town": its name is the other one
        mine -= _SETTLED
    titles = {plain(part) for each in article.names if each.block == name.block for part in each.parts}
    for each in article.names:
        told = each.block == paragraph or article.blocks[each.block].scope == "summary"
        before = article.words.before(each.first_word)
        placed = name.text in cities.cities() if before in _WHERE else not (each.person and name.text in cities.cities())
        is_it = article.text.startswith((", a ", ", an ", ", the "), each.span.end)  # "Ana Lund, a taxi driver"
        joined = told and not each.title and before in _JOINS and placed and not is_it
        if joined and titles.isdisjoint(map(plain, each.parts)) and mine & belongs_to(article, each):
            return each
    return None


_SETTLED = frozenset("town city village suburb harbour harbor port county parish island resort".split())


def _in_full(name: Name) -> bool:
    """Whether a name of two parts or more is surely a person's."""
    return name.person is True and name.given is not None and plain(name.given) in people.given_names() and not name.text.isupper()


def _known(parts: Iterable[str], article: Article) -> bool:
    """Whether one of the words, or one that a slip of the pen makes of it, stands in the text, whatever its diacritics."""
    named = plain(" ".join(article.slice(block.span) for block in article.blocks if block.scope != "headline"))
    begins = " " + " ".join(_WORDS.findall(_JOINED.sub("", named)))
    sought = (word for part in parts for word in _WORDS.findall(_JOINED.sub("", plain(part))))
    return any(f" {word[:4] if len(word) > 4 else word}" in begins for word in sought)
