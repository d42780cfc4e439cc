"""Whoever acts in the headline stands in the text.

"Blackwood accuses ministers" over a text in which nobody called Blackwood appears is another story's headline, or another person's name.
Only what is surely a person is meant: a surname or given name before a verb; nicknames of teams, places and firms are left alone.

Bad:

    Title: Blackwood accuses council of waste
           ^^^^^^^^^ Nobody called Blackwood is in the text.

    "It's a waste," said the union's secretary, Joy Abernathy. Ms Abernathy asked for an answer.

Bad:

    Title: Offer is an insult, says Blackwood
                                    ^^^^^^^^^ Nobody called Blackwood is in the text.

    "It's a waste," said the union's secretary, Joy Abernathy.

Good:

    Title: Abernathy accuses council of waste

    "It's a waste," said the union's secretary, Joy Abernathy.

Good:

    Title: Magpies beat Rovers as Iran watches

    The captain, Joy Abernathy, scored twice.

Good:

    Title: Chelsea accuses council of waste

    The town of Chelsea says so, in the words of Joy Abernathy.

Good:

    Title: Ford recalls vans

    The firm's spokesman, Tom Abernathy, said so.

Evidence: the free form (any capitalised word) was under 10 in 100 true in 2,072 BBC pieces; this one asks for a name before a verb.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.knowledge import acronyms, countries, people, words
from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.letters import plain
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="fact", severity="warning", scopes=frozenset({"headline"}), languages=("en",), wakes=Wakes(tokens=frozenset({"name"})),
    category="headline-body-mismatch",
)  # fmt: skip

_ACTS = re.compile(
    r"^(?:'s|’s)? (?:accus|reject|share|win(?:s|ner|ning)?\b|los|deni|admit|call|urg|tell|say|warn|vow|resign|quit|appeal|"
    r"su(?:es?|ed|ing)\b|plead|face|defend|attack|critici[sz]|"
    r"back|blame|prais|hail|promis|pledg|ask|claim|insist|apologi[sz]|step|lead|beat|score|sign|join|leave|retire|return|meet|visit|announc|"
    r"launch|dismiss|demand|refus|agree|speak|plan|want|hope|expect|sink|stun|seal|celebrat|named|jailed|charged|arrested|sentenced|cleared|"
    r"acquitted|elected|appointed|sacked|fired|open|approv|unveil|vote|dies|died|hits|sets|misses|break|gives|gets|makes|keeps|heads|tops|edges"
    r"|thrash|cruise|"
    r"advance|reach|clinch|secure|earn|lands|picks|drops|slam|blast|respond|repl(?:y|ies)|reveal|confirm|eyes|target|mulls|weighs|testif|sworn"
    r"|marr|weds|flies|travel|resum|bans|"
    r"suspend|fined|freed|released|injured|ruled|killed|shot|held|charges|nominat|tipped|"
    r"heroics|hat-trick|double|century|resignation|verdict|trial)\w{0,4}\b"
)
_SPEAKS = re.compile(
    r"(?:^|[,;:–—-] )(?:say|warn|claim|admit|insist|tell|vow|urge|add|argue|promise)s (?:[a-z]{2,20} )?$|[’'”\"],? (?:says"
    r"|warns|claims|admits|insists|vows) $"
)
"""What stands before a speaker: "Offer is final, says Blackwood"."""
_FIRMS = frozenset(
    "ford morgan wells chase dell disney boeing kellogg mercedes porsche chelsea lincoln jackson austin houston dallas".split()
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    named = None
    for name in inside(article, article.names, woken):
        if not name.lone or not _person(name) or not _acts_or_speaks(article, name):
            continue
        named = named or _named(article)
        somebody = any(each.person is not False and not each.lone and not each.known for each in article.names)
        if somebody and not _known(plain(name.text), named):
            yield Match(name.span, f"Nobody called {name.text} is in the text.")


def _acts_or_speaks(article: Article, name: Name) -> bool:
    before = article.text[max(name.span.start - 40, 0) : name.span.start]
    return _ACTS.match(article.text[name.span.end : name.span.end + 20]) is not None or _SPEAKS.search(before) is not None


def _person(name: Name) -> bool:
    """Whether a lone word of a headline is surely somebody's name."""
    word = plain(name.text)
    if name.known or word in _FIRMS or word in countries.by_word() or word in countries.by_capital() or name.text in acronyms.known():
        return False
    if name.text.isupper() or (word in words.common() and word not in people.frequent_surnames()):
        return False
    return word in people.frequent_surnames() or word in people.given_names() or word not in words.common()


def _named(article: Article) -> str:
    """All words of the article but its headline, without diacritics, in lower case."""
    return plain(" ".join(article.slice(block.span) for block in article.blocks if block.scope != "headline"))


def _known(word: str, named: str) -> bool:
    """Whether the word, or one that a slip of the pen makes of it, stands in the text."""
    return word[:4] in named if len(word) > 4 else word in named
