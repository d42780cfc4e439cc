"""Children in court and complainants of sexual crimes are not named.

In many countries it's an offence to name a defendant or a witness under 18, or anybody who says that they were raped, and a name once printed
can't be taken back. The rule marks a named person under 18 who is accused, arrested or charged in the same sentence, and a named person of any
age to whom the sentence says a sexual crime was done. Where a court or the person has allowed it, say so in the text ("waived her right to
anonymity"), and the rule is silent.

Bad:

    Ann Price, 15, was charged with arson on Monday.
    ^^^^^^^^^ Under 18 and accused: may Ann Price be named?

Bad:

    John Hale raped Ann Price in 2022, the court was told.
                    ^^^^^^^^^ Said to have suffered a sexual crime: may Ann Price be named?

Bad:

    The court heard how Ann Price was sexually assaulted by a guard.
                        ^^^^^^^^^ Said to have suffered a sexual crime: may Ann Price be named?

Bad:

    The rape victim, Ann Price, 19, was taken to hospital.
                     ^^^^^^^^^ Said to have suffered a sexual crime: may Ann Price be named?

Bad:

    The 16-year-old, named as John Hale, will be tried in a juvenile court.
                              ^^^^^^^^^ Under 18 and accused: may John Hale be named?

Good:

    The 16-year-old will be tried; her lawyer, known as John Hale in the trade, spoke. A rape victim told Ann Price about it.

Good:

    A girl of 15 was charged with arson. Ann Price, 35, was charged too.

Good:

    Ann Price, who was raped by a guard and has waived her right to anonymity, told the court.

Good:

    Ann Price, 15, won the race. A man was charged on Monday.

Good:

    John Hale was charged with having raped a woman. Ann Price, 35, said that nobody was assaulted.

Evidence: no hit in 104,000 words of edited news and government posts. Laws differ: it asks, and a desk decides.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="fact", severity="warning", scopes=BODY_SCOPES | {"headline", "summary"}, languages=("en",), guides=("BBC", "AP"),
    wakes=Wakes.on(
        *("raped raping assaulted molested abused groomed charged arrested accused detained convicted remanded indicted sentenced arraigned "
            "suspect victim complainant tried").split()
    ),
)  # fmt: skip

_CASE = frozenset("charged arrested accused detained convicted remanded indicted sentenced arraigned suspect suspected".split())
_SUFFERED = later(
    r"(?:, (?:aged )?\d{1,2})?,?(?: who)?(?: (?:says|said|alleges|claims|told \w+|testified)(?: that)? (?:she|he))? "
    r"(?:was|were|had been|being|been) (?:repeatedly |allegedly |gang[- ])?"
    r"(?:raped|sexually (?:assaulted|abused|exploited)|molested|groomed)\b"
)
_DID = later(
    r"(?:\b(?:rape|abuse|incest|sexual(?: (?:assault|abuse))?|sex(?:ual)? crime) (?:victim|complainant)s?,? (?:named |identified as |known as )?"
    r"|raped |raping |molested |molesting |sexually (?:assault|abus)(?:ed|ing) |groomed )$"
)
_ADULT = 18
_NEAR = 6
"""Words behind an age within which the accusation is that person's."""
_OTHERS = frozenset("after before when because as while and but man woman men women police by".split())


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    if "waived" in article.words.index or "anonymity" in article.words.index:
        return
    yield from _complainants(article, woken)
    yield from _children(article, woken)
    yield from _named_later(article, woken)


def _children(article: Article, woken: tuple[Block, ...]) -> Iterator[Match]:
    for age in inside(article, article.ages, woken):
        if age.years < _ADULT and age.name is not None and article.names[age.name].person:
            name = article.names[age.name]
            sentence = article.sentence_at(age.span.start)
            behind = article.words.lower[article.words.at(age.span.end) : sentence.last_word + 1]
            if not _CASE.isdisjoint(behind[:_NEAR]) and name.sentence == article.sentence_index(age.span.start) and _subject(behind):
                yield Match(name.span, f"Under 18 and accused: may {name.text} be named?")


_NAMED = later(r"\b(?:named|identified) (?:only |locally |by (?:the )?(?:police|court|family|neighbours) )?as $")


def _named_later(article: Article, woken: tuple[Block, ...]) -> Iterator[Match]:
    """ "The 16-year-old, named as Ann Price, will be tried": the name stands apart from the age."""
    for age in inside(article, article.ages, woken):
        if age.years >= _ADULT or age.name is not None:
            continue
        sentence = article.sentence_at(age.span.start)
        said = article.words.lower[sentence.first_word : sentence.last_word + 1]
        number = article.sentence_index(age.span.start)
        for name in article.names if not (_CASE | {"tried"}).isdisjoint(said) else ():
            apart = article.text[max(sentence.span.start, name.span.start - 50) : name.span.start]
            if name.sentence == number and name.person and _NAMED.search(apart):
                yield Match(name.span, f"Under 18 and accused: may {name.text} be named?")


def _subject(behind: tuple[str, ...]) -> bool:
    """Whether nobody else stands between the child and the accusation."""
    first = next(at for at, word in enumerate(behind) if word in _CASE)
    return _OTHERS.isdisjoint(behind[:first])


def _complainants(article: Article, woken: tuple[Block, ...]) -> Iterator[Match]:
    for name in inside(article, article.names, woken):
        if not name.person or name.possessive or article.quoted(name.span):
            continue
        block = article.blocks[name.block].span
        behind = article.text[name.span.end : min(name.span.end + 80, block.end)]
        before = article.text[max(block.start, name.span.start - 40) : name.span.start]
        if _SUFFERED.match(behind) or _DID.search(before):
            yield Match(name.span, f"Said to have suffered a sexual crime: may {name.text} be named?")
