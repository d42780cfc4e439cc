"""What was opened, founded or closed once has one year.

"The hall that closed in 1998" and, further down, "until the hall closed in 1989": two digits have changed places. The same thing must do
the same in both places, named by the same noun, or taken up in the next sentence by "Elected in 2018, he …"; what happens more than once
is left alone.

Bad:

    They met in a mill that closed in 1998 and burned.

    He had worked there until the mill closed in 1989.
                                                 ^^^^ The mill closed in 1989 here, in 1998 elsewhere.

Bad:

    The mayor was elected in 2019 and sworn in at once. Elected in 2018, she has kept her word.
                                                                   ^^^^ Elected in 2018 here, in 2019 elsewhere.

Bad:

    The well, known as Old Meg, was dug in 1903 by monks.

    Nobody drinks from the well, which was dug in 1930, any more.
                                                  ^^^^ The well was dug in 1930 here, in 1903 elsewhere.

Good:

    The well, known as Old Meg, was dug in 1903. The second well was dug in 1930. Another well, which was dug in 1950, is dry.

Good:

    They met in a mill that closed in 1998. The mill closed in 1998 and was sold, and another mill closed in 2003.

Good:

    The mill in Hull opened in 1950 and closed in 1990. The mill in Leeds opened in 1961. The Bolton mill closed in 1994.

Good:

    The mayor was first elected in 2009. Elected again in 2019, she has kept her word. Her deputy was elected in 2015.

Good:

    The park opened in 1990 after two schools opened in 1988. The park opened to cars in 2001, and the old mill closed in 1989.

Evidence: 0 in 130,000 words of edited text; the noun, the deed and the word "in" must be the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.holding import small_letters
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, starts
from pelican_newslint.rules.numbers.reading.beside import apart, names

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="temporal-contradiction", wakes=Wakes.on(tokens=("year",)),
)  # fmt: skip

_VERB = (
    r"(?P<verb>closed|shut|opened|founded|built|demolished|completed|established|burned|sank|elected|abolished|graduated|retired|unveiled|"
    r"sunk|dug|erected|launched|inaugurated|consecrated|commissioned|decommissioned|scrapped|dissolved|nationalised|nationalized|privatised|"
    r"privatized|incorporated|dedicated|torn down|pulled down|set up|wound up|knocked down|cast|excavated)"
)
_YEAR = r"(?P<y>(?:1[5-9]|20)\d\d)"
_TOLD = later(
    rf"\b(?:[Tt]he|an?|its|his|her|their) (?P<noun>[a-z]{{3,}})(?:,? (?:that|which|who)|, (?:known|called|named|nicknamed) [^,.;]{{2,40}},)?"
    rf"(?P<was>,? (?:was |had )?(?:been )?){_VERB} in {_YEAR}\b"
)
_DEED = later(
    r" in [12](?:(?<=ed in [12])|(?<=shut in [12])|(?<=built in [12])|(?<=sank in [12])|(?<=sunk in [12])|(?<=dug in [12])|(?<=cast in [12])|"
    r"(?<=(?:set|und) up in [12])|(?<=down in [12]))"
)
"""What each of them holds: looked for first, as it needs no try at every word."""
_TAKEN_UP = later(rf"{_VERB} in {_YEAR}, (?:he|she|it|they|the)\b", re.IGNORECASE)
_BEFORE = later(rf"\b(?:was|were|had) {_VERB} in {_YEAR}\b")
_AGAIN = later(
    r"\b(?:again|first|second|third|another|other|both|new|old|previous|next|re-?\w+ed|then|each|every|former|later|last|since)\b"
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begins = starts(woken)
    told: dict[tuple[str, str], list[re.Match[str]]] = {}
    for block in article.blocks:
        if (
            block.scope in {"paragraph", "summary", "item"}
            and not block.quoted
            and _DEED.search(article.text, block.span.start, block.span.end)
        ):
            for found in _TOLD.finditer(article.text, block.span.start, block.span.end):
                told.setdefault((found["noun"], found["verb"]), []).append(found)
    for alike in told.values():
        years = {each["y"] for each in alike}
        if len(years) == 2 and not any(_AGAIN.search(_sentence(article, each)) for each in alike):
            first = alike[0]
            second = next(each for each in alike if each["y"] != first["y"])
            one, other = (names(article, Span.of(*each.span())) for each in (first, second))
            definite = not second.group().startswith(("a ", "an "))
            if definite and not apart(one, other) and article.block_at(second.start()).span.start in begins:
                yield _match(f"The {second['noun']}{second['was'].lstrip(',')}{second['verb']}", second, first)
    yield from _taken_up(article, begins)


def _taken_up(article: Article, begins: frozenset[int]) -> Iterator[Match]:
    """A sentence that begins with the deed of the one before."""
    for at, sentence in enumerate(article.sentences[1:], 1) if _DEED.search(small_letters(article)) else ():
        before = article.sentences[at - 1]
        found = _TAKEN_UP.match(article.text, sentence.span.start, sentence.span.end)
        if found is None or before.block != sentence.block or article.blocks[sentence.block].span.start not in begins:
            continue
        earlier = list(_BEFORE.finditer(article.text, before.span.start, before.span.end))
        same = [each for each in earlier if each["verb"] == found["verb"].lower()]
        if len(same) == 1 and same[0]["y"] != found["y"] and not _AGAIN.search(article.slice(before.span)):
            yield _match(found["verb"], found, same[0])


def _sentence(article: Article, found: re.Match[str]) -> str:
    return article.slice(article.sentence_at(found.start()).span)


def _match(what: str, second: re.Match[str], first: re.Match[str]) -> Match:
    message = f"{what} in {second['y']} here, in {first['y']} elsewhere."
    return Match(Span.of(*second.span("y")), message, related=(Related(Span.of(*first.span("y")), "another year"),))
