"""What a site's own texts say of the house style that it keeps."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from pelican_newslint.archive.archive import Archive
from pelican_newslint.archive.forms import key, settled
from pelican_newslint.config.model import House
from pelican_newslint.model import Post, Record, Report, Site

_WORD = re.compile(r"(?<![\w/.@-])[a-z]{2,20}(?:-[a-z]{2,20})?(?![\w/@-]|\.\w)")
"""What stands alone: no part of an address or a file's name."""
_COMPOUND = re.compile(r"[a-z]{2,20}-[a-z]{2,20}")
_CODE = re.compile(r"<(pre|code)\b.{0,2000}?</\1>", re.DOTALL)
_FEW = 3
"""Fewer uses say nothing of a habit."""
_SETTLED = 0.8
"""Share of the uses that one form must have to be the house's."""
_POSTS, _SHARE = 5, 0.9
"""The same for forms that are counted by posts: the defaults of settled-term, so that nothing is learned that it would not say."""
_ACRONYM_POSTS = 5
"""Posts that leave an acronym unexplained from which the house takes it for known."""
_MOST = 300
"""Names that are kept, the most frequent: a file of thousands is read by nobody."""


class Learned(Struct, frozen=True):
    """What `newslint.toml` could say more. `terms`: the form to use → the forms to avoid."""

    names: tuple[str, ...] = ()
    terms: tuple[tuple[str, tuple[str, ...]], ...] = ()
    tags: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return any((self.names, self.terms, self.tags, self.acronyms))


def language(records: Iterable[Record]) -> Literal["en-GB", "en-US"] | None:
    """The variety of English that most telling words are of; None where there are too few or they disagree."""
    from pelican_newslint.knowledge.spelling import american, british

    words = Counter(word for record in records for word in record.words)
    theirs = sum(words[form] for form, pair in british().items() if not pair.note)
    ours = sum(words[form] for form, pair in american().items() if not pair.note)
    if theirs + ours < _FEW or max(theirs, ours) < _SETTLED * (theirs + ours):
        return None
    return "en-GB" if theirs > ours else "en-US"


def learn(site: Site, report: Report, house: House) -> Learned:
    """What the archive has settled on and `house` doesn't say yet; `report` must carry its records."""
    archive = Archive(report.records, site, house)
    told = {form for term in house.terms for form in (term.use, *term.avoid)}
    kept = {key(use): (use, avoid) for use, avoid in (*compounds(site.posts), *_forms(archive)) if told.isdisjoint({use, *avoid})}
    return Learned(
        names=tuple(_names(archive, doubted={finding.text for finding in report.findings})),
        terms=tuple(sorted(kept.values())),
        tags=tuple(_tags(archive)),
        acronyms=tuple(_acronyms(archive)),
    )


def compounds(posts: Iterable[Post]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Compounds that the site writes with a hyphen here and as one word there, and mostly in one way: that one, and the other.

    Only what readers see counts, code left out. Two words with a blank between them are no third way: "a block-join query"
    and "by block join" are both right.
    """
    from pelican_newslint.site.text import text_of_html

    words = Counter(word for post in posts for word in _WORD.findall(text_of_html(_CODE.sub(" ", post.html)).lower()))
    for word in sorted(words):
        if not _COMPOUND.fullmatch(word):
            continue
        forms = (word, word.replace("-", ""))
        best, other = sorted(forms, key=lambda form: (-words[form], form))
        if words[other] and words[best] >= _FEW and words[best] >= _SETTLED * (words[best] + words[other]):
            yield best, (other,)


def _forms(archive: Archive) -> Iterator[tuple[str, tuple[str, ...]]]:
    for forms in archive.forms.values():
        usual = settled(forms, posts=_POSTS, share=_SHARE)
        if usual is not None:
            yield usual, tuple(sorted(set(forms) - {usual}))


def _names(archive: Archive, *, doubted: set[str]) -> list[str]:
    """Full names of several posts that nothing was said against."""
    house = archive.house.names
    told = {*house.allow, *house.prefer, *house.prefer.values(), *doubted}
    posts = {name: len(paths) for name, paths in archive.names.items() if " " in name and len(paths) >= _FEW and name not in told}
    return sorted(sorted(posts, key=lambda name: (-posts[name], name))[:_MOST])


def _tags(archive: Archive) -> list[str]:
    """Tags of several posts, of each subject the usual one."""
    from pelican_newslint.rules.metadata._variants import variants

    counts = Counter(tag for record in archive.articles for tag in set(record.metadata.tags))
    told = archive.house.tags.known
    rare = variants(counts, often=_FEW, settled=told)
    return sorted(tag for tag, count in counts.items() if count >= _FEW and tag not in rare and tag not in told)


def _acronyms(archive: Archive) -> list[str]:
    """What many posts leave unexplained, nobody's table knows, and no post ever explains otherwise."""
    from pelican_newslint.knowledge.acronyms import known

    told = {each.replace(".", "") for each in (*archive.house.acronyms.known, *known())}
    bare = Counter(letters for record in archive.articles for letters, expansion in record.acronyms.items() if not expansion)
    return sorted(letters for letters, count in bare.items() if count >= _ACRONYM_POSTS and letters not in told)
