"""A reader is told who somebody is.

"Rosa Tembo said that nobody had asked": who is she? A title before the name, a few words behind it, an age: something must come
with the first mention. The rule looks at the plainest case: the full name opens the sentence or ends it, and speaks at once.

Bad:

    The market closes on Friday.

    Rosa Tembo said that nobody had asked.
    ^^^^^^^^^^ Who is Rosa Tembo? Say it at the first mention.

Good:

    The market closes on Friday.

    Fish seller Rosa Tembo said that nobody had asked.

Good:

    Rosa Tembo, who sells fish, said that nobody had asked. Her colleague Piotr Nowak agreed.

Good:

    Mayor Rosa Tembo and Piotr Nowak, 34, left. Ana Ruiz of the library stayed, said Sir Karl Berg.

Bad:

    The market closes on Friday. "We sold it all by noon," said Muriel Tembo. "I kept a jar."
                                                                ^^^^^^^^^^^^ Who is Muriel Tembo? Say it at the first mention.

Bad:

    The market closes on Friday. "We sold it all by noon," said Mrs Muriel Tembo. "I kept a jar."
                                                                    ^^^^^^^^^^^^ Who is Muriel Tembo? Say it at the first mention.

Good:

    Amber Energy said that nobody had asked. "We know," said Martin County sheriff Ann Ross.

Good:

    The oldest seller is Rosa Tembo. "I like Piotr Nowak," she said.

Good:

    It is a pity. "The harbour is deep," said Stuart W. Bowen, Jr., the harbour's inspector.

Evidence: 5 in 570,000 words of edited text, 3 of them worth a word; an estimate of 75 in 100.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.knowledge import offices, people, words
from pelican_newslint.model import Block, Match, Scope
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.calendar_words import MONTHS
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.later import later
from pelican_newslint.prose.letters import plain
from pelican_newslint.rules.form import Found, Rule, Wakes

_SCOPES: frozenset[Scope] = frozenset({"paragraph", "item"})
_BEHIND = later(
    r"(?:[’']s)?\.? ?(?:,|\(|–|—|:| of | from | at | for | with | as | is | was | and his | and her | and their | who | whose | aged )"
)
_SAYS = later(
    r"(?:[’']s)? (?:said|says|told|added|explained|warned|argued|wrote|claimed|admitted|insisted|welcomed|praised|thanked|complained"
    r"|recalled|agreed|disagreed|called|described|joked|hopes|hoped|wants|wanted|thinks|believes|blamed|wondered|remembers|remembered)\b"
)
_OPENS = later(rf"(?:day|\d|{MONTHS}), $|[”\"] $|\b(?:said|says|told) $")
_IS = later(r"\b(?:is|was|are|were|by|called|named|including|like|and|with|as|colleague|friend)\s$")

RULE = Rule(
    kind="style", severity="suggestion", scopes=_SCOPES, languages=("en",), wakes=Wakes(tokens=frozenset({"name"})),
    category="title-on-first-reference", guides=("AP",),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    seen: set[str] = set()
    for name in article.names:
        if (
            name.person is False
            or name.lone
            or (name.given is None and not _unheard(article, name))
            or article.blocks[name.block].scope not in _SCOPES
        ):
            continue
        surname = name.surname or name.text
        first = surname not in seen
        seen.add(surname)
        if (
            first
            and (name.title is None or name.title.rstrip(".") in _COURTESY)
            and (name.person or _likely(article, name) or _unheard(article, name))
            and not article.quoted(name.span)
            and _bare(article, name)
            and not offices.terms_of(name.text)
            and not _told_next(article, name)
        ):
            yield Match(name.span, f"Who is {name.text}? Say it at the first mention.")


def _told_next(article: Article, name: Name) -> bool:
    """Whether the next sentence says who it is: "Kinney is a manager of the mill"."""
    sentence = article.sentence_at(name.span.start).span
    found = re.compile(rf"\b{re.escape(name.parts[-1])},? (?:is|was|has been|works|serves|heads|leads|runs|owns|teaches|a|an|the|who)\b")
    return found.search(article.text, sentence.end, sentence.end + _NEXT) is not None


_NEXT = 300
"""Code points behind the sentence, within which it is told who somebody is."""
_COURTESY = ("Mr", "Mrs", "Ms", "Miss")
"""They say nothing of who it is."""
_SHE = later(r"\b(?:[Ss]he|[Hh]e|[Hh]is|[Hh]er|Mr|Mrs|Ms)\b")
_NEAR = 200
"""Code points behind a name within which "she" or "he" is its bearer."""


def _unheard(article: Article, name: Name) -> bool:
    """Whether two words that no table has are a person's name: it speaks, and "he" or "she" goes on."""
    if (
        len(name.parts) != 2
        or name.known is not None
        or not all(part.replace("-", "").isalpha() and (part[1:].islower() or "-" in part) for part in name.parts)
    ):
        return False
    if any(plain(part) in words.common() for part in name.parts) or article.text[name.span.end + 1 : name.span.end + 2].isupper():
        return False  # "San Diego County"
    end = min(article.blocks[name.block].span.end, name.span.end + _NEAR)
    begins = name.span.start if name.title_span is None else name.title_span.start
    before = article.text[max(begins - 6, 0) : begins]
    speaks = _SAYS.match(article.text, name.span.end) or before.endswith(("said ", "says "))
    spoken = before.endswith(("said ", "says ")) and article.text[max(begins - 9, 0) : begins][:3].strip(" ,.")[-1:] in (
        '"',
        "”",
    )
    if not speaks:
        return False
    sentence = article.sentence_at(name.span.start).span
    return spoken or _SHE.search(article.text, name.span.end, end) is not None or not _IT.search(article.text, name.span.end, sentence.end)


_IT = later(r"\b(?:it|its)\b")


def _likely(article: Article, name: Name) -> bool:
    """Whether a name that nothing tells of is a person's by its given name, and no firm's or county's by what it ends in or goes on with."""
    last = plain(name.parts[-1])
    nouns = (last in words.common() and last not in people.frequent_surnames()) or f"{last}s" in words.nouns()
    goes_on = article.words.gaps[name.last_word + 1][:1] == " " and not _SAYS.match(article.text, name.span.end)
    return plain(name.parts[0]) in people.given_names() and not nouns and name.known is None and not goes_on


def _bare(article: Article, name: Name) -> bool:
    """Nothing before or behind the name says who it is: it opens the sentence or follows a comma, and speaks at once."""
    sentence = article.sentence_at(name.span.start).span
    begins = name.span.start if name.title_span is None else name.title_span.start
    before, behind = article.text[sentence.start : begins], article.text[name.span.end : name.span.end + 20]
    opens = not before.strip() or _OPENS.search(before) is not None
    if not opens or _IS.search(before):
        return False
    return bool(_SAYS.match(behind)) or (not _BEHIND.match(behind) and re.search(r"\b(?:said|says) $", before) is not None)
