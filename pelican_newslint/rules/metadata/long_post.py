"""A very long post is looked at whole, but its facts and names are held against each other in its opening alone.

Whether two dates, figures or names of a piece contradict each other is asked of each two. In a story that is done at once; in a log or
a book it would take hours, and what stands a hundred pages apart seldom tells of one thing. So of a post of more than 150,000 characters, some 25,000
words, the rules of facts and names read the first 150,000, up to the place that is marked here. Spelling, grammar, wording, quotation marks,
links and leftovers are looked at everywhere. Divide the post, or set `most` to more where the time is there.

Bad:

    === newslint.toml
    [rules]
    long-post = { most = 120 }
    === post.md
    Title: The ferry
    Date: 2024-03-06

    The ferry stops on Friday, the council said, as nobody pays for its diesel.

    The pier is shut as well. It stays so until May.
    ^^^^^^^^ The post has 136 characters: from here on its facts and names were not held against each other. Divide it, or raise `most`.

Good:

    === newslint.toml
    [rules]
    long-post = { most = 140 }
    === post.md
    Title: The ferry
    Date: 2024-03-06

    The ferry stops on Friday, the council said, as nobody pays for its diesel.

    The pier is shut as well. It stays so until May.

Good:

    === newslint.toml
    [rules]
    long-post = { most = 90 }
    === post.md
    Title: The ferry
    Date: 2024-03-06

    The ferry stops on Friday, the council said, as nobody pays for its diesel.

Good:

    Title: The ferry
    Date: 2024-03-06

    The ferry stops on Friday.

Evidence: by form. The longest of 1,250 pieces of news and of a government site has 22,000 characters.
"""

from __future__ import annotations

from typing import Annotated

import msgspec

from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.opening import MOST, blocks_within

RULE = Rule(
    kind="style", severity="suggestion", wakes=Wakes(tokens=frozenset({"number", "name", "date", "month", "weekday"}))
)  # what it is about, of which no text of that length has none


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`most`: characters in which facts are held against each other."""

    most: Annotated[int, msgspec.Meta(ge=1)] = MOST


def check(article: Article, woken: tuple[Block, ...], options: Options) -> Found:
    read = blocks_within(article.blocks, options.most)
    if len(article.text) > options.most and read < len(article.blocks):
        start = article.blocks[read].span.start
        first = article.words.at(start)
        last = min(first + 1, len(article.words) - 1)
        said = "from here on its facts and names were not held against each other. Divide it, or raise `most`."
        message = f"The post has {len(article.text):,} characters: {said}"
        yield Match(article.words.span(first, last), message)
