"""Whether a lone name in a headline is a person's, and does or says something there."""

from __future__ import annotations

from pelican_newslint.knowledge import acronyms, cities, countries, inflections, people, words
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.letters import plain
from pelican_newslint.rules.headline._headline_verbs import ACTS, DOES, SPEAKS, may_be_thing
from pelican_newslint.rules.numbers.reading.person_nouns import names_people

FEATS = frozenset(
    "brace century treble double hat-trick heroics goal goals penalty header winner strike try ton debut injury comeback resignation verdict trial "
    "appeal fury win victory defeat exit bid plea attack doubt out back hits not to in on for with of named among".split()
)
"""What a surname owns in a headline: "Reid brace"."""
_FIRMS = frozenset(
    "kremlin pentagon whitehall westminster holyrood stormont elysee wall fed vatican hollywood ford morgan "
    "wells chase dell disney boeing kellogg mercedes porsche chelsea lincoln jackson austin houston dallas "
    "oscar oscars emmy emmys tony tonys grammy brit nobel pulitzer booker turner alzheimer parkinson crohn huntington hodgkin tourette asperger "
    "dane swede scot turk briton spaniard serb croat czech greek kurd "
    "tory marks lloyd sainsbury morrison boots coutts barclay harrod selfridge moody mcdonald wendy denny macy bloomingdale murphy halley panchayat "
    "gurdwara ashram taluk sarpanch lokayukta sabha parishad dail seanad senedd garda gardai taoiseach tanaiste".split()
)
"""Firms, seats of power, prizes and illnesses whose names are people's too, or stand for somebody."""
_PLACED = frozenset("to in near at from of on off around across the as".split())
"""Before a name that does nothing itself."""
_OF = frozenset({"of", "at", "to", "on", "the", "as"})
"""Among them those that may stand before somebody whom the verb behind is of: "Killer of Hale jailed"."""


def acts_or_speaks(article: Article, name: Name) -> bool:
    """Whether a verb or a possession follows, or "says" stands before."""
    before = article.text[max(name.span.start - 40, 0) : name.span.start]
    surname = plain(name.text) in people.frequent_surnames()
    before_it = article.words.before(name.first_word)
    if before_it in _PLACED and not (surname and before_it in _OF):
        return False  # "Road to Hunza reopens", "Paddler from Sligo takes bronze"
    if not (name.sentence_start or surname or name.title or SPEAKS.search(before)):
        return False
    if (
        name.possessive
        or SPEAKS.search(before)
        or DOES.match(article.text[name.span.end : name.span.end + 20])
        or ACTS.match(article.text[name.span.end : name.span.end + 20])
    ):
        return True
    word = article.words.after(name.last_word)
    if name.sentence_start and plain(name.text) in words.common():
        return False
    does = word in inflections.thirds() and not _is_plural(word)
    return bool(word) and (does or (surname and (word in inflections.pasts() or word in FEATS)))


def _is_plural(word: str) -> bool:
    """Whether a verb's form is a noun's before it: "Fennish shepherds' school", "Midwinter trees fetch"."""
    return word.endswith("s") and not inflections.thirds()[word].mainly


def is_person(article: Article, name: Name) -> bool:
    """Whether a lone word of a headline is surely somebody's name."""
    word = plain(name.text)
    if name.sentence_start and name.title is None and (word in words.common() or may_be_thing(word, article.text[name.span.end :])):
        return False  # "Hunter fined", "Seagrass planted"
    if (
        name.sentence_start
        and name.title is None
        and (names_people(word) or word in inflections.plain_nouns())
        and word not in people.frequent_surnames()
    ):
        return False  # "Sprinter wins", "Legacy buys boat"
    if name.possessive and article.words.after(name.last_word).endswith("est"):
        return False  # "Otago's longest dry spell"
    if "-" in word or (name.text in cities.cities() and word not in people.frequent_surnames()):
        return False
    if name.known or word in _FIRMS or word in countries.by_word() or word in countries.by_capital() or name.text in acronyms.known():
        return False
    if name.text.removesuffix("s").isupper() or (word in words.common() and word not in people.frequent_surnames()):
        return False
    return word in people.frequent_surnames() or word in people.given_names() or word not in words.common()
