"""Ships, trains and planes that two sentences tell of."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later


def same_craft(article: Article, at: int) -> bool:
    """Whether the sentence and the one before it tell of one ship or train, which opens it or follows its hour."""
    here = _OPENS.match(article.text, article.sentences[at].span.start)
    before = article.slice(article.sentences[at - 1].span)
    return here is not None and {found[1] for found in _CRAFT.finditer(before)} == {here[1]}


_CRAFTS = r"[Tt]he (ship|vessel|boat|ferry|plane|aircraft|jet|train|bus|coach|helicopter|truck|lorry|tanker|tram|yacht|flight|convoy)\b"
_CRAFT = later(rf"\b{_CRAFTS}")
_OPENS = later(rf"[\"“]?(?:At (?:around |about )?[\d.:]{{1,5}} ?(?:[ap]\.?m\.?)?,? )?{_CRAFTS}")
