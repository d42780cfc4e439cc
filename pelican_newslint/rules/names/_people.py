"""The people of an article: who is named in full, and where a surname stands alone."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from pelican_newslint.model import BODY_SCOPES
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.once import once
from pelican_newslint.rules.names._forms import bare

COURTESY = frozenset("mr mrs ms miss mx".split())
_PROSE = BODY_SCOPES - {"heading", "caption", "cell"}


class People(Struct, frozen=True):
    """Mentions in running text, outside headings and captions, by surname (its last word, `plain`), in order."""

    full: dict[str, list[Name]]
    """With a given name or initials."""
    alone: dict[str, list[Name]]
    """The surname with or without a title."""

    def persons(self, surname: str) -> dict[tuple[str, ...], list[Name]]:
        """The different full names with this surname, as they are compared; one that only adds initials or a middle name is the same."""
        found: dict[tuple[str, ...], list[Name]] = {}
        for name in self.full.get(surname, ()):
            words = bare(name.parts)
            same = next(
                (key for key in found if key[0] == words[0] or (key[0][:1] == words[0][:1] and 1 in {len(key[0]), len(words[0])})), words
            )
            found.setdefault(same, []).append(name)
        return found


@once
def people_of(article: Article) -> People:
    full: dict[str, list[Name]] = defaultdict(list)
    alone: dict[str, list[Name]] = defaultdict(list)
    for name in article.names:
        if name.surname is None or name.known is not None or article.blocks[name.block].scope not in _PROSE:
            continue
        surname = bare(name.surname.split())[-1]
        if name.lone or name.surname == name.text:
            alone[surname].append(name)
        elif name.person is not False:
            full[surname].append(name)
    return People(dict(full), dict(alone))


def title_word(name: Name) -> str:
    """The last word of the title, lower case, without its stop: "mr", "minister"; empty without a title."""
    return name.title.split()[-1].lower().rstrip(".") if name.title else ""
