"""Which names are one person's for certain: a club, a band and a firm act like people and take a plural verb in British English."""

from __future__ import annotations

from pelican_newslint.knowledge import people
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.letters import plain
from pelican_newslint.prose.once import once

_SIDES = frozenset(
    "rovers united city town wanderers athletic albion rangers rovers hotspur county villa palace celtic hearts harriers harlequins saracens "
    "wasps sharks tigers saints lions bears dons argyle orient alexandra stanley thistle academical borough rover forest wednesday "
    "north south east west park vale end hill dynamo real racing sporting inter club fc afc cc rfc women ladies men under-21s sisters brothers "
    "partners associates group holdings bank motors foods stores hotels records films pictures airlines energy systems media press college school "
    "academy university hospital trust league legion choir band orchestra quartet trio".split()
)
"""What the name of a side, a band or a firm ends in."""
_PLURAL = frozenset("are were have aren't weren't haven't".split())


@once
def sure_people(article: Article) -> frozenset[int]:
    """Last words of the names of people: with a title or a known given name, or the surname of such a one alone."""
    sure = [name for name in article.names if _in_full(name)]
    surnames = {name.parts[-1] for name in sure}
    sides = _sides(article)
    return frozenset(
        name.last_word
        for name in article.names
        if name.person and name.text not in sides and (_in_full(name) or name.parts[-1] in surnames)
    )


def _in_full(name: Name) -> bool:
    if name.person is not True or plain(name.parts[-1]) in _SIDES:
        return False
    return bool(name.title or name.initials) or (len(name.parts) > 1 and plain(name.parts[0]) in people.given_names())


def _sides(article: Article) -> frozenset[str]:
    """Names that take a plural verb more than once: the writer means a side."""
    many: dict[str, int] = {}
    for name in article.names:
        if article.words.after(name.last_word) in _PLURAL:
            many[name.text] = many.get(name.text, 0) + 1
    return frozenset(text for text, count in many.items() if count > 1)
