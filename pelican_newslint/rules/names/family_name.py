"""A person is called by the family name, also where it comes first.

Xi Jinping is Mr Xi, Kim Jong-un is Mr Kim: in Chinese and Korean names the family name leads. "Jinping said" is as odd to readers there
as "Boris said" in a report on a prime minister. The rule looks at given names that stand alone for somebody whom the article names in
full, where the name has a hyphen ("Jong-un") or belongs to somebody in the table of offices. Vietnamese names are left alone: there the
last name is the usual one.

Bad:

    China's president, Xi Jinping, arrived. Then Jinping spoke.
                                                 ^^^^^^^ Xi Jinping's family name is Xi: call the person Xi.

Good:

    Kim Min-ji and Kim Min-jae won. Min-jae carried the bag.

Good:

    China's president, Xi Jinping, arrived. Then Xi spoke.

Bad:

    Moon Jae-in left the palace. Mr Jae-in wept.
                                    ^^^^^^ Moon Jae-in's family name is Moon: call the person Moon.

Bad:

    Chen Meiling won the race. Her brother, Chen Bolin, came too, and Ms Meiling waved.
                                                                         ^^^^^^^ Chen Meiling's family name is Chen: “Ms Chen”.

Good:

    Nguyen Phu Trong spoke in Hanoi, and Trong left. Shinzo Abe of Japan spoke, and Abe left.

Good:

    Jean-Luc Mélenchon spoke. Anna Smith-Jones agreed, and Smith-Jones left. Shu-fen Huang came; Huang spoke.

Good:

    "Jong-un is my brother," he said of Kim Jong-un. China's Xi Jinping listened.

Good:

    The school puts its hopes in a system named Edu Ba-l-e. It is told of under Education: Ba-l-e.

Evidence: an estimate of 95 in 100.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.knowledge import office_titles, offices, people
from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.letters import plain
from pelican_newslint.rules.form import Found, Rule, Wakes

_BY_GIVEN_NAME = frozenset({"Vietnam", "Cambodia", "Singapore"})
"""Surname first, but people go by the last name, or the order varies."""

RULE = Rule(
    kind="style", severity="warning", wakes=Wakes(tokens=frozenset({"name"})), languages=("en",), category="family-name", guides=("BBC",)
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    given = {plain(given): name for name in article.names if (given := _given(name))}
    told: set[str] = set()
    yield from _titled(article)
    for name in article.names:
        full = given.get(plain(name.text)) if name.lone else None
        if full is not None and not _several(article, full) and name.text not in told and full.span < name.span:
            told.add(name.text)
            family = full.parts[0]
            yield Match(
                name.span, f"{full.text}'s family name is {family}: call the person {family}.", related=(Related(full.span, "in full"),)
            )


def _titled(article: Article) -> Iterator[Match]:
    """ "Ms Wenjing" of Liu Wenjing, with or without a hyphen: courtesy goes with the family name."""
    fulls = {plain(name.parts[1]): name for name in article.names if _family_first(name)}
    for name in article.names if fulls else ():
        full = fulls.get(plain(name.text)) if name.lone and name.title in _COURTESY else None
        if full is not None and full.span < name.span and "-" not in name.text:
            said = f"{full.text}'s family name is {full.parts[0]}: “{name.title} {full.parts[0]}”."
            yield Match(name.span, said, related=(Related(full.span, "in full"),), key=name.text)


def _family_first(name: Name) -> bool:
    return (
        len(name.parts) == len(("Liu", "Wenjing"))
        and plain(name.parts[0]) in _FAMILIES
        and plain(name.parts[1]) not in people.frequent_surnames()
    )


_COURTESY = frozenset({"Mr", "Ms", "Mrs", "Miss", "Mr.", "Ms.", "Mrs."})
_FAMILIES = frozenset(
    "wang li zhang liu chen yang huang zhao wu zhou xu sun zhu hu guo he lin gao luo zheng liang xie song tang deng han feng cao peng zeng xiao "
    "tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao cui tan fan shi liao jin jia xia fu fang zou xiong bai meng qin qiu "
    "hou yan xue lei hao long duan qian kong shao qiao wan hua mao "
    "kim park choi jung jeong kang cho yoon jang lim shin seo kwon hwang ahn hong".split()
)
"""The commonest family names of China in pinyin, and of Korea."""


def _several(article: Article, full: Name) -> bool:
    """Whether others of the family are named too: then the given name tells them apart."""
    return any(len(name.parts) == 2 and name.parts[0] == full.parts[0] and name.parts[1] != full.parts[1] for name in article.names)


def _given(name: Name) -> str | None:
    """The given name of somebody whose family name comes first."""
    if len(name.parts) != 2 or name.known is not None:
        return None
    _, hyphen, second = name.parts[1].partition("-")
    held = offices.terms_of(name.text)
    first = any(
        term.country in office_titles.surname_first() - _BY_GIVEN_NAME and term.forms[0].split()[0] == name.parts[0] for term in held
    )
    return (
        name.parts[1]
        if first or (hyphen and second.isalpha() and second.islower() and len(second) > 1 and len(name.parts[0]) < 6)
        else None
    )
