"""A caption that stands in running text: "Ana Ruiz, left, with Tom Ray at the pier.", "Ana Ruiz pictured at the pier.", "From left, …"."""

from __future__ import annotations

import re

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.later import later

HINTS = (
    "pictured",
    "hotographed",
    "L-R",
    "l-r",
    "L to R",
    "rom left",
    "eft to right",
    ", left",
    ", right",
    ", centre",
    ", center",
    "(left",
    "(right",
    "epresentati",
    "File ",
    "Stock ",
    "llustrative ",
    "Archive ",
    "Library ",
)
"""One of these stands in each."""
_NAME = r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Prof|Cllr)\.? )?[^\W\d_a-z][\w’'-]+(?: (?:[^\W\d_a-z]\.? )?(?:[a-z]{2,3} )?[^\W\d_a-z][\w’'-]+){1,3}"
_PLACE = r"(?:far |second |third |second from |third from )?(?:left|right|centre|center)"
_WITH = r"(?:with|at|in|on|beside|outside|inside|by|near|alongside|holding|wearing|during|after|before|above|below|as)"
_CAPTION = later(
    rf"(?:{_NAME}(?:,? aged \d\d|, \d\d)?,? (?:is |are )?pictured(?: here)?,? (?:{_WITH}|above|below|left|right|centre"
    rf"|center)\b(?!,? (?:h(?:im|er)self|themselves))"
    rf"|{_NAME} photographed(?: here)? {_WITH} (?=[^.!?]*, {_PLACE}[,.])"
    rf"|{_NAME},? (?:\({_PLACE}\)|{_PLACE},)(?: (?:and|with) {_NAME})? {_WITH} [^.!?]*"
    r"|\(?(?:L-R|l-r|L to R|[Ff]rom left(?: to right)?|[Ll]eft to right)\)?[:,]? [^\W\d_a-z]"
    r"|(?:Representati(?:ve|onal)|File|Stock|Illustrative|Archive|Library) (?:image|photo|photograph|picture)s?\.$)"
)
_TELLS = later(
    r"\b(?:is|are|was|were|has|have|had|does|did|will|would|can|could|may|might|must|should|sa(?:id|ys)|told|tells|asked|added|who|which|that|when"
    r"|while|came|went|made|took|got|won|lost|beat|held|left(?= \w)|stood|sat|scored)\b"
)
"""Of a sentence that tells something; "From left, …" names people whatever they do."""
_BEGINS = later(r"[(*_]{0,2}(?:L-R|l-r|L to R|[Ff]rom left|[Ll]eft to right)")


def caption(article: Article, sentence: Sentence) -> Span | None:
    """The whole sentence, where it is one; somebody's words and what goes on in a sentence of the story are none."""
    said = article.slice(sentence.span)
    found = _CAPTION.match(said)
    if found is None or article.quoted(sentence.span) or '"' in said or "“" in said:
        return None
    if _BEGINS.match(said):
        return sentence.span if _SEVERAL.search(said) and not _SAID.search(said) else None
    rest = re.sub(r" (?:is|are) pictured", " pictured", said)
    return sentence.span if not _TELLS.search(rest) else None


_SEVERAL = later(r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?(?:, [^,]{3,60})* and [^\W\d_a-z]")
_SAID = later(r"\b(?:said|says|told|scored|turned|came|drove|shot)\b")
