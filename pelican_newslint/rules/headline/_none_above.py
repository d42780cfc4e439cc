"""None above, some below: "No illnesses have been reported" over "Two illnesses have been reported"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

_COUNT = r"(?P<n>\d{1,3}(?:,\d{3})*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens of|many)"
_VERB = (
    r"(?P<verb>reported|recorded|found|confirmed|hurt|injured|killed|harmed|damaged|arrested|charged|detected|identified|missing|filed|received|lodged|"
    r"made|cancelled|affected|closed|lost|sold|detained|evacuated)"
)
_BEEN = r"(?: (?:has|have|had|was|were|is|are)(?: (?:now|since|also|already|yet))?(?: been)?)?"
_NONE = later(rf"\b(?:No|no) (?P<kind>[a-z-]+ )??(?P<noun>[a-z]{{3,20}}?)(?:s|es)?{_BEEN} {_VERB}\b")
_SOME = later(rf"\b{_COUNT} (?P<kind>[a-z-]+ )??(?P<noun>[a-z]{{3,20}}?)(?:s|es)?{_BEEN} {_VERB}\b", re.IGNORECASE)
_ANOTHER = later(
    r"\b(?:in (?:19|20)\d\d|last (?:year|week|month|summer|winter)|previous\w*|earlier|ago|before|another|other|since|in past|fear\w*|would|could|if|"
    r"rumou?rs?|falsely|wrongly|first|later|at first)\b",
    re.IGNORECASE,
)


def none_above(article: Article) -> Iterator[Match]:
    """What headline or summary says of none, where the text counts some with the same noun and verb."""
    for block in article.blocks:
        if block.scope not in {"headline", "summary"}:
            continue
        for found in _NONE.finditer(article.text, block.span.start, block.span.end):
            told = next((each for at in article.telling for each in _told(article, article.blocks[at].span, found)), None)
            if told is not None:
                related = (Related(Span.of(*told.span()), "here"),)
                message = f"“{found[0]}” here, “{told[0]}” in the text."
                yield Match(Span.of(*found.span()), message, related=related, severity="error")


def _told(article: Article, body: Span, none: re.Match[str]) -> Iterator[re.Match[str]]:
    """Some of them, of which the same is said, now and by the article itself."""
    for found in _SOME.finditer(article.text, body.start, body.end):
        alike = all(found[each].lower() == none[each].lower() for each in ("noun", "verb")) and none["kind"] in {None, found["kind"]}
        sentence = article.slice(article.sentence_at(found.start()).span)
        if alike and not article.quoted(Span.of(*found.span())) and not _ANOTHER.search(sentence):
            yield found
