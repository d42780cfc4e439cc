"""Whether a sentence tells of what is to come, or of what was."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

_COMING = later(
    r"\b(?:will|is to|are to|shall|is due|are due|is scheduled|are scheduled|is set for|is on|are on|opens?|begins?|"
    r"starts?|runs|must|closes?|deadline|expires?|(?:remains?|stays?) (?:open|shut|closed)|"
    r"next (?:meets?|sits?|plays?|votes?)|meets (?:again|next)|meets on|sits again|returns? (?:on|to))\b|'ll\b|’ll\b"
)
_PAST = later(
    r"\b(?:was|were|had|did|began|went|took|came|left|fell|broke|struck|hit|met|won|lost|ran|shot|led|held|lit|bought|"
    r"sold|gave|saw|got|drove|flew|sank|grew|rose|threw|wrote|spoke|stood|sat|paid|sent|built|caught|"
    r"found|kept|made|became|knew|drew|tore|swam|sang|stole|ate|fought|lost|spent|[a-z]{3,}ed)\b"
)
_SAID = later(
    r"\b(?:said|told|announced|added|added|heard|published|(?:to|will|is|are|be|being) (?:be )?"
    r"(?:[a-z]+ed|held|built|cut|sent|shut|hit|met|led|read|lit|bought|sold|paid|kept|found|made|lost|won|caught|fought))\b"
)


def tells_ahead(article: Article, start: int) -> bool | None:
    """Whether the sentence that holds `start` tells of what is to come; where of that and of what was, what stands last before `start` says it."""
    sentence = article.sentence_at(start).span
    text = _SAID.sub(lambda found: " " * len(found[0]), article.slice(sentence))
    coming = [found.start() for found in _COMING.finditer(article.slice(sentence))]
    past = [found.start() for found in _PAST.finditer(text)]
    if coming and past:
        at = start - sentence.start
        coming, past = ([start for start in each if start < at] for each in (coming, past))
        return max(coming) > max(past) if coming and past else None
    return None if bool(coming) == bool(past) else bool(coming)
