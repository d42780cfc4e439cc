"""One person holds one ministry at a time.

Foreign Minister Rahimi in the second paragraph and Defence Minister Rahimi in the ninth: one of them is the wrong office, or a "former"
is missing. The rule compares ministries; a head of government who also holds one, and titles with "former", "then", "acting" or "deputy",
are left out.

Bad:

    Foreign Minister Omar Rahimi came. Defence Minister Omar Rahimi left.
                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Which office? Omar Rahimi is foreign minister before.

Good:

    Foreign Minister Omar Rahimi came. Foreign Minister Omar Rahimi left.

Good:

    Foreign Minister Omar Rahimi arrived in Geneva. In 2019 the then Defence Minister Omar Rahimi had refused.

Good:

    Foreign Minister Omar Rahimi met Defence Minister Sara Rahimi. Prime Minister and Finance Minister Ola Berg came.

Good:

    Health Minister Ola Berg, who is also finance minister, came. Finance Minister Ola Berg left.

Evidence: 0 hits in 2,218 edited articles; an estimate of 85 in 100.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.knowledge import office_titles
from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.names._forms import bare
from pelican_newslint.rules.names._titles import Titled, titled

_MINISTRIES = frozenset({"foreign", "defence", "finance", "interior", "health"})
_BOTH = later(r"\b(?:also|both|doubles|combin\w+|reshuffle|moved|appointed|named|promoted|switch\w*|swap\w*|new|became|becomes)\b")

RULE = Rule(
    kind="fact", severity="suggestion", languages=("en",), wakes=Wakes.on("minister", "secretary"), confidence="medium", category="office-clash"
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    seen: dict[str, tuple[Titled, str]] = {}
    told: set[str] = set()
    for each in titled(article):
        office = _ministry(each.phrase)
        sentence = article.slice(article.sentence_at(each.name.span.start).span)
        if office is None or each.former or _BOTH.search(sentence):
            continue
        key = " ".join(bare(each.name.parts))
        first, held = seen.setdefault(key, (each, office))
        if held != office and key not in told and not _years_apart(article, first, each):
            told.add(key)
            span = each.whole
            said = f"Which office? {each.name.text} is {first.phrase} before."
            yield Match(span, said, related=(Related(first.name.span, "the other office"),))


def _ministry(phrase: str) -> str | None:
    named = {office for title in office_titles.titles()[phrase] for office in title.offices} & _MINISTRIES
    return named.pop() if len(named) == 1 else None


def _years_apart(article: Article, first: Titled, second: Titled) -> bool:
    """Whether one of the sentences gives a year: the office may have been held then."""
    sentences = [article.sentence_at(each.name.span.start).span for each in (first, second)]
    return any(span.start <= year.span.start < span.end for span in sentences for year in article.years)
