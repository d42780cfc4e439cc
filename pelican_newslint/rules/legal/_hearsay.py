"""What nobody whom readers could ask vouches for: a crime with a crowd at its end ("…, rivals grumble"), and who knew and hid it."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Block, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.later import later
from pelican_newslint.rules.legal._case import crimes

_NOUNS = crimes().nouns
_HEARSAY = later(
    r"(?<=[ ,])(?:bribed|stole|rigged|embezzled|siphoned|pocketed|forged|(?:paid|took|accepted) (?:a )?bribes?)\b"
    r"(?! by\b| (?:an? |the |his |her )?(?:looks?|glances?|show|scene|march|kiss|lead|win|point|bases?|limelight|hearts?|nap)\b)"
    r"(?: [\w’'-]+){1,3}"
)
_CROWD = later(
    r", (?:(?:some|many|the|several|angry|rival|local|other|his|her|their) ){0,3}(?:locals|vendors|traders|buyers|sellers|residents|villagers"
    r"|neighbou?rs|fans|supporters|opponents|rivals|colleagues|insiders|people|townspeople|shopkeepers|competitors|gossips) "
    r"(?:now |still |have |had )?(?:say|said|claim|claimed|grumble|grumbled|whisper|whispered|allege|alleged|believe|believed|insist|insisted"
    r"|complain|complained|mutter|muttered|suspect)\b[^.]{0,40}\.?$"
    r"|, (?:s?he|they|(?:an?|one|another) [a-z]{3,15}) (?:(?:often|always|sometimes|once|frequently|regularly) (?:told|said|tells|says|claims"
    r"|claimed)"
    r"|used to (?:say|tell|claim)|would (?:say|tell)|(?:liked|loved) to (?:say|tell)|never tired of (?:saying|telling))\b[^.]{0,40}\.?$"
)
_BODIES = (
    "council|company|firm|ministry|board|bank|school|operator|owner|landlord|contractor|department|hospital|club|government|agency|airline"
    "|utility|trust|church"
)
_KNEW = later(
    r"\b(?:Some(?:one|body)|Officials|Bosses|Managers|Ministers|Councillors|Directors|Staff|People|Inspectors|Engineers|Executives"
    rf"|[Tt]he (?:{_BODIES}))(?: (?:at|in|from|on) [^.,;:]{{3,40}}?)? (?:knew|had known|saw|was told|were told|had been told)\b"
    r"[^.;:“”\"]{3,70}?\b(?:and|but|yet) (?:then |still |simply |they |it )?"
    r"(?:lied|did nothing|covered (?:it|them|this|that) up|kept (?:quiet|silent|it quiet|their mouths shut)|said nothing|hid (?:it|them)|looked away"
    r"|looked the other way|told nobody|let (?:it|them|people|children)\b|kept it from)\b"
)
HEDGED = frozenset(
    "allegedly alleged accused accuse accuses suspected whether may might could never nobody denied denies believe believed charged "
    "according claims claim claimed".split()
)


def hearsay(article: Article, block: Block, starts: dict[int, Name]) -> Iterator[Span]:
    """A crime told as a fact of one person or firm, with a crowd at the end of the sentence."""
    for sentence in article.sentences:
        if not block.span.holds(sentence.span) or not (crowd := _CROWD.search(article.slice(sentence.span))):
            continue
        said = article.slice(sentence.span)[: crowd.start()]
        found = _HEARSAY.search(said)
        if found is None or any(
            sentence.span.start <= each.span.start < sentence.span.start + crowd.start() for each in article.attributions
        ):
            continue
        before = said[: found.start()].lower().split()
        somebody = any(sentence.span.start <= start < sentence.span.start + found.start() for start in starts)
        if (somebody or not (_NOUNS.roles | _FIRMS).isdisjoint(word.strip(",") for word in before)) and HEDGED.isdisjoint(before):
            yield Span.of(sentence.span.start + found.start(), sentence.span.start + found.end())


def silent(article: Article, block: Block) -> Iterator[Span]:
    """Who knew and hid it: "Somebody at the council knew of the cracks and lied"."""
    yield from (Span.of(*found.span()) for found in _KNEW.finditer(article.text, block.span.start, block.span.end))


_FIRMS = frozenset("firm company bank club agency mp mla owner".split())
