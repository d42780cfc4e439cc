"""Headings go down one step at a time.

Readers who hear a page leap from heading to heading take a missing level for missing text, and themes style it oddly. The page's
title is level 1, so a post begins with level 2. Where the site's posts begin deeper, that is its habit.

Bad:

    ### The ferry
    ^^^^^^^^^^^^^ The first heading is level 3: begin with level 2, below the title.

    It stops on Friday.

Bad:

    ## The ferry

    It stops on Friday.

    #### The pier
    ^^^^^^^^^^^^^ From level 2 to level 4: a step is missing.

    It is closed.

Good:

    ## The ferry

    It stops on Friday.

    ### The pier

    It is closed.

    ## The bus

    It runs.

Good:

    # The ferry

    It stops on Friday.

    ## The pier

    It is closed.

Good:

    > ### The ferry
    >
    > It stops on Friday.

Evidence: 3 in 37,000 words of public service writing, 13 in the 317 posts and pages of a project's site, all as described; the step
that a weekly has in 353 of 669 posts is its template's and left alone.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import msgspec

from pelican_newslint.archive.archive import Archive
from pelican_newslint.model import Block, Candidate, Match, Place, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule

RULE = Rule(kind="style", severity="suggestion", scopes=frozenset({"heading"}), guides=("W3C",))
"""Always awake among headings, which are few."""

_HABIT_FROM = 5
"""Posts with headings that a site must have before its habit is known."""
_BEGIN_SHARE = 0.5
_STEP_SHARE = 0.1
_TOP = 2


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    before = 0
    for block in woken:
        if block.quoted or not block.level:
            continue
        if not before and block.level > _TOP:
            message = f"The first heading is level {block.level}: begin with level {_TOP}, below the title."
            yield Match(block.span, message, key=f"0-{block.level}", at=_line(article, block.span))
        elif before and block.level > before + 1:
            message = f"From level {before} to level {block.level}: a step is missing."
            yield Match(block.span, message, key=f"{before}-{block.level}", at=_line(article, block.span))
        before = block.level


def _line(article: Article, span: Span) -> Place | None:
    """The heading's line with its marks, where it is one line of Markdown."""
    place = article.document.place(span)
    text = article.document.lines.text(place.line)
    start = len(text) - len(text.lstrip())
    if not place.exact or place.end_line != place.line or not text[start:].startswith("#"):
        return None
    return Place(place.path, place.line, start + 1, place.line, len(text.rstrip()) + 1)


def confirm(found: Candidate, archive: Archive, options: msgspec.Struct) -> Candidate | None:
    """Left alone where it is the site's habit: half of its posts begin so, or a tenth have the same step in their template."""
    posts = archive.kept("posts with headings", lambda known: sum(bool(record.headings) for record in known.articles))
    steps = archive.kept("heading steps", _steps)
    share = _BEGIN_SHARE if found.key.startswith("0-") else _STEP_SHARE
    return None if posts >= _HABIT_FROM and steps[found.key] >= share * posts else found


def _steps(archive: Archive) -> Counter[str]:
    """In how many posts a heading of one level follows one of another; 0 stands for the beginning."""
    posts = (record.headings for record in archive.articles)
    return Counter(step for levels in posts for step in {f"{one}-{other}" for one, other in pairwise((0, *levels))})
