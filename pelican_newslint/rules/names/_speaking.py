"""Who is named in full, and who speaks or acts."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.facts.speech_verbs import speech_verbs
from pelican_newslint.prose.later import later
from pelican_newslint.rules.names._forms import Form

CROWD = 60
"""More full names than this are a list."""
_ACTS = frozenset("is was has had must will would can could did does who lives owns asked wants declined took left plans hopes".split())
_DID = frozenset(
    "described flew won lost scored led finished joined returned moved started began opened closed signed wrote founded taught studied played ran "
    "beat broke set landed missed called named met visited told spent bought sold kept made gave got went came ended hopes works runs owns "
    "thought knew believed considered apologised apologized pleaded resigned retired died worked served lived grew trained married designed drew "
    "painted composed drove rode walked climbed swam sang acted managed coached captained chaired headed earned inherited moved bowed stepped quit "
    "joked laughed smiled wept grinned shrugged thanked praised blamed vowed promised agreed refused offered borrowed collected swears earns hopes "
    "teaches plays leads credits blames recalls thinks fears expects remembers praises doubts feels sees".split()
)
"""What a sentence that begins with a surname goes on with."""
_ASIDE = later(r", (?:who |an? |the |\d{2},|now |aged |whose )")
_ADVERBS = frozenset("also then later".split())
_CLOSING = frozenset("\" ” ’ '".split())


def in_full(form: Form) -> bool:
    """Whether it is somebody's whole name: two to four words, none in capitals."""
    return 1 < len(form.parts) < 5 and form.first.known is None and not any(part.isupper() for part in form.parts if len(part) > 2)


def speaks(article: Article, name: Name) -> bool:
    """Whether the words beside the name say that a person does something."""
    words = article.words
    verbs = speech_verbs().forms
    after = words.after(name.last_word)
    if after in _ADVERBS:
        after = words.after(name.last_word + 1)
    before = words.before(name.first_word)
    if name.possessive:
        return False
    if name.sentence_start and after == "" and _ASIDE.match(article.text, name.span.end):
        return True
    return (
        after in verbs
        or (
            after.endswith("ed") and words.gaps[name.first_word] == ", " and words.gaps[name.last_word + 2][:1] == "."
        )  # "…, Sousa affirmed."
        or (name.sentence_start and after in _DID)
        or (after in _ACTS and before in {"", "but", "and", "that", "when"})
        or (before in verbs and after not in {"of", "in"})
    )


def behind_a_quote(article: Article, name: Name) -> bool:
    return article.text[max(name.span.start - 2, 0) : name.span.start].strip() in _CLOSING


def earlier(full: Form, form: Form) -> bool:
    return full.first.span.start < form.first.span.start
