"""Groups that are called criminals: "the new tenants are thieves", "its rivals are copycats and scammers"."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Block, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.legal._called import SEVERAL
from pelican_newslint.rules.legal._said import vouched

_CRIMINAL = "|".join(sorted(SEVERAL - {"criminals", "butchers", "fences", "monsters", "pirates", "bombers", "frauds"}))
_ARE = later(
    r"(?:^|(?<=[.!?:;,] )|(?<=\n)|(?<=that )|(?<=and )|(?<=because ))"
    r"(?:(?:[Tt]he|[Tt]hese|[Tt]hose|[Ii]t['’]?s|[Tt]heir|[Oo]ur|[Hh]is|[Hh]er|[Aa]ll(?: the)?|[Mm]ost) )?(?:[\w’'-]+ ){0,2}?[\w-]{3,15} "
    r"(?:are|were) (?:(?:all|mostly|just|only|mainly|nothing but|no more than|really|simply|either|largely|known) ){0,2}"
    rf"(?:(?:[a-z]+ )?(?:[a-z]+ ?,|[a-z]+) (?:and|or) )?(?:[a-z]+ )?(?:{_CRIMINAL})\b(?! (?:of|in|by|to)\b)"
)
_NO = later(
    r"\b(?:inmates?|prisoners?|convicts?|characters?|defendants?|victims?|if|whether|not|never|may|might|who|which|where|when|could|would|say|says|said|"
    r"think|thinks|believ\w+|call\w*|claim\w*|alleg\w+|accus\w+|suspect\w*|convicted|jailed|myth|people who|those who|film|novel|game)\b"
)


def groups(article: Article, block: Block) -> Iterator[Span]:
    """What the paper itself says of them; whom nobody can name is defamed as well, and hated for it."""
    if article.text.find("are ", block.span.start, block.span.end) < 0 and article.text.find("were ", block.span.start, block.span.end) < 0:
        return
    for found in _ARE.finditer(article.text, block.span.start, block.span.end):
        span = Span.of(*found.span())
        sentence = article.sentence_at(span.start)
        if not _NO.search(article.slice(sentence.span)) and not vouched(article, sentence):
            yield span
