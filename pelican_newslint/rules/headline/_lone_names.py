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
    "marks lloyd sainsbury morrison boots coutts barclay harrod selfridge moody mcdonald wendy denny macy bloomingdale murphy halley panchayat "
    "gurdwara ashram taluk sarpanch lokayukta sabha parishad dail seanad senedd garda gardai taoiseach tanaiste".split()
)
"""Firms, seats of power, prizes and illnesses whose names are people's too, or stand for somebody."""


def acts_or_speaks(article: Article, name: Name) -> bool:
    """Whether a verb or a possession follows, or "says" stands before."""
    before = article.text[max(name.span.start - 40, 0) : name.span.start]
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
    if article.words.before(name.first_word) in ("to", "in", "near", "at", "from"):
        return False  # "Road to Hunza reopens"
    surname = plain(name.text) in people.frequent_surnames()
    return bool(word) and (word in inflections.thirds() or (surname and (word in inflections.pasts() or word in FEATS)))


def is_person(article: Article, name: Name) -> bool:
    """Whether a lone word of a headline is surely somebody's name."""
    word = plain(name.text)
    if name.sentence_start and name.title is None and (word in words.common() or may_be_thing(word, article.text[name.span.end :])):
        return False  # "Hunter fined", "Seagrass planted"
    if name.sentence_start and name.title is None and names_people(word) and word not in people.frequent_surnames():
        return False  # "Sprinter wins"
    if name.possessive and article.words.after(name.last_word).endswith("est"):
        return False  # "Otago's longest dry spell"
    if "-" in word or (name.text in cities.cities() and word not in people.frequent_surnames()):
        return False
    if name.known or word in _FIRMS or word in countries.by_word() or word in countries.by_capital() or name.text in acronyms.known():
        return False
    if name.text.removesuffix("s").isupper() or (word in words.common() and word not in people.frequent_surnames()):
        return False
    return word in people.frequent_surnames() or word in people.given_names() or word not in words.common()
