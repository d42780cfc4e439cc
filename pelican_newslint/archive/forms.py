"""Terms whose form a site settles on: designators, words with a capital inside, compounds with a hyphen, spellings that vary, bodies and offices
behind "the"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from pelican_newslint.archive.bare_titles import bare_titles
from pelican_newslint.archive.told import Said
from pelican_newslint.knowledge import spelling
from pelican_newslint.model import BODY_SCOPES, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

_INNER = later(r"[A-Za-z]+[a-z][A-Z][A-Za-z]*|[a-z][A-Z][A-Za-z]+")
_HYPHENED = later(r"[a-z]{2,}-[a-z]{2,}")
_MOST = 90
"""Forms of one article that are kept, the most frequent first."""


def forms(article: Article) -> tuple[Said, ...]:
    """Each form with its count, at its first place, by text; not from somebody's words or addresses."""
    found: dict[str, list[Span]] = defaultdict(list)
    for span in _spans(article):
        if article.block_at(span.start).scope in BODY_SCOPES and not article.quoted(span):
            found[article.slice(span)].append(span)
    kept = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))[:_MOST]
    return tuple(Said(text, len(spans), spans[0]) for text, spans in sorted(kept))


def key(form: str) -> str:
    """The same for all forms of one term: letters and digits in lower case, of varying spellings the first."""
    bare = "".join(char for char in form.lower() if char.isalnum())
    return spelling.leading_variants().get(bare, bare)


def settled(forms: Mapping[str, Collection[str]], *, posts: int, share: float) -> str | None:
    """The form of a term that the site has settled on: in at least `posts` posts, and in that `share` of those that have the term.

    `forms`: form → paths of the posts with it. One post aside, so that a single slip in a young site doesn't hide the habit. None: there
    is no such form, or only one form at all.
    """
    if len(forms) < 2:
        return None
    usual = max(forms, key=lambda form: (len(forms[form]), form))
    total = len({path for paths in forms.values() for path in paths})
    return usual if len(forms[usual]) >= max(posts, share * (total - 1)) else None


def _spans(article: Article) -> Iterator[Span]:
    words = article.words
    for designator in article.designators:
        yield designator.span
    for bare in bare_titles(article):
        yield words.span(bare.last)
    variants = spelling.leading_variants()
    for form, places in words.forms.items():
        own = form[:-2] if form[-2:] in ("'s", "’s") else form
        if own in variants or _HYPHENED.fullmatch(own) or (_INNER.fullmatch(own) and len(own) > 3):
            yield from (
                Span.of(words.starts[at], words.starts[at] + len(own)) for at in places if _free(article, words.starts[at], len(own))
            )


def _free(article: Article, start: int, length: int) -> bool:
    """Whether it is no part of an address, a handle or a file's name."""
    before, after = article.text[max(start - 1, 0) : start], article.text[start + length : start + length + 2]
    joined = after[:1] in {"/", "@", "_"} or (after[:1] == "." and after[1:].isalnum())
    return not joined and before not in {"/", "@", "#", "_", ".", "-"}
