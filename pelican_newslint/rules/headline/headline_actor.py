"""Who did it in the headline did it in the text.

"Hansen breaks world record" over "Ines Morales broke the world record that Lotte Hansen set", "Delgado wins race" over a text in which his rival
wins: the other name of the story got into the headline. The person before the headline's verb is compared with the person who does the same in the
first sentence (or the summary), where each stands without the other.

Bad:

    Title: Hansen breaks record in Rome
           ^^^^^^ It is “Ines Morales” who “broke” in the text.

    Ines Morales broke the record for the 10,000 metres in Rome. It had been Lotte Hansen's since 2016.

Bad:

    Title: Delgado wins race for mayor
           ^^^^^^^ It is “Susan Whitaker” who “won” in the text.

    Susan Whitaker has won the race for mayor of Salem. Her rival, Luis Delgado, rang her at midnight.

Bad:

    Title: Greens walk out as talks fail
           ^^^^^^ It is “Liberals” who “walked” in the text.

    Talks on a coalition failed on Monday after the Liberals walked out. The Greens have four seats and wanted to go on.

Good:

    Title: Greens walk out as talks fail

    Talks failed on Monday after the Liberals walked out and the Greens walked out after them.

Good:

    Title: Hansen breaks record in Rome

    Lotte Hansen broke the record for the 10,000 metres in Rome. It had been Ines Morales's since 2016.

Good:

    Title: Delgado wins race for mayor

    Susan Whitaker and Luis Delgado both won their party's primary. Mr Delgado won the race for mayor on Tuesday.

Good:

    Title: Morales quits as coach

    Susan Whitaker, the club's owner, quit smoking. Ines Morales left her post as coach.

Evidence: 0 in 2,600 edited posts with a headline (1.1 million words).
"""

from __future__ import annotations

import msgspec

from pelican_newslint.knowledge import inflections, people
from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.letters import plain
from pelican_newslint.rules.form import Found, Rule, Wakes, inside
from pelican_newslint.rules.headline._bodies_acting import swaps
from pelican_newslint.rules.headline._keys import keys
from pelican_newslint.rules.headline._outcomes import mentions

RULE = Rule(
    kind="fact", severity="error", scopes=frozenset({"headline"}), languages=("en",), wakes=Wakes(tokens=frozenset({"name"})),
    category="headline-body-mismatch",
)  # fmt: skip

_LONG = 25
_FAR = 14
"""Words between a person and the verb: "Ricardo Rossi, governor of the island, announced"."""
_SAME = tuple(
    frozenset(each.split())
    for each in (
        "set break smash shatter better beat", "win take claim clinch land scoop earn seal", "score net hit fire", "kill murder shoot stab slay",
        "announce declare confirm", "buy acquire purchase", "write pen", "discover find uncover", "save rescue", "sue accuse", "become be",
        "resign quit", "steal take rob", "lose drop", "lead head chair", "admit confess", "deny reject dispute", "retire quit",
    )
)  # fmt: skip
"""Verbs that can say the same of one act."""
_SHARED = 1
"""Words behind the two verbs in common."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    titles = [block for block in woken if len(article.words.in_(block.span)) < _LONG]
    for name in inside(article, article.names, titles):
        verb = name.last_word + 1
        if not article.words.after(name.last_word) or name.possessive or name.known or not name.surname:
            continue
        acts = _acts(article, verb)
        if acts and _somebody(article, name) and (other := _other(article, name, verb, acts)):
            person, at = other
            message = f"It is “{person.text}” who “{article.words.texts[at]}” in the text."
            yield Match(name.span, message, related=(Related(person.span, "here"),))
    for block in titles:
        title = next(each for each in article.sentences if each.block == article.block_index(block.span.start))
        for swap in swaps(article, title):
            message = f"It is “{article.slice(swap.other)}” who “{swap.verb}” in the text."
            yield Match(swap.actor, message, related=(Related(swap.other, "here"),), severity="error" if swap.sure else "warning")


def _acts(article: Article, at: int) -> frozenset[str]:
    """What a verb says is done: its base, and the bases that say the same."""
    word = article.words.lower[at] if at < len(article.words) else ""
    verb = inflections.thirds().get(word) or inflections.pasts().get(word) or inflections.participles().get(word)
    return frozenset().union({verb.base}, *(each for each in _SAME if verb.base in each)) if verb else frozenset()


def _somebody(article: Article, name: Name) -> bool:
    """Whether the text has somebody of that name, in full."""
    return any(
        each.block != name.block and each.person is not False and not each.lone and name.surname in (*each.parts, each.surname)
        for each in article.names
    )


def _other(article: Article, name: Name, verb: int, acts: frozenset[str]) -> tuple[Name, int] | None:
    """The person who does the same in the first sentence of a summary or of the text, and the verb."""
    title = next(each for each in article.sentences if each.block == name.block)
    behind = keys(article, range(verb + 1, title.last_word + 1))
    said = {(each.pair, each.side) for each in mentions(article, title, headline=True) if each.first == verb}
    for sentence in _firsts(article):
        person = next((each for each in article.names if sentence.first_word <= each.first_word <= sentence.last_word), None)
        if person is None or not _in_full(article, person) or _names_one(article, sentence, name) or _names_one(article, title, person):
            continue
        told = mentions(article, sentence, {pair for pair, _ in said})
        same = {each.first for each in told if (each.pair, each.side) in said and each.told == "so"}
        for at in range(person.last_word + 1, min(person.last_word + _FAR, sentence.last_word + 1)):
            if (at in same or acts & _acts(article, at)) and len(behind & keys(article, range(at + 1, sentence.last_word + 1))) >= _SHARED:
                return person, at
    return None


def _firsts(article: Article) -> list[Sentence]:
    """The first sentence of the summary, and that of the text."""
    found: dict[str, Sentence] = {}
    for sentence in article.sentences:
        scope = article.blocks[sentence.block].scope
        if scope in {"summary", "paragraph"}:
            found.setdefault(scope, sentence)
    return list(found.values())


def _in_full(article: Article, person: Name) -> bool:
    """Whether it is surely a person's name, with the given name."""
    if person.lone or person.person is False or person.known:
        return False
    if person.person or plain(person.given or "") in people.given_names():
        return True
    return any(each.lone and each.surname == person.surname for each in article.names)


def _names_one(article: Article, sentence: Sentence, name: Name) -> bool:
    """Whether the sentence has the last part of the name, in whatever form."""
    last = plain(name.parts[-1])
    return any(part == last for at in sentence.words for part in article.words.lower[at].split("-")) or last in plain(
        article.slice(sentence.span)
    )
