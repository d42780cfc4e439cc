"""Whom it is laid on that he hurt somebody on purpose: "he deliberately broke the wrist of", "she set out to injure"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.holding import holds
from pelican_newslint.prose.later import later
from pelican_newslint.rules.legal._blameless import made_up
from pelican_newslint.rules.legal._case import case_of
from pelican_newslint.rules.legal._clause import told_by_somebody

PURPOSE = frozenset(
    "deliberately intentionally purposely purposefully wilfully willfully knowingly maliciously purpose intentional meant out".split()
)
_BODY = (
    r"(?:wrist|arm|leg|jaw|nose|ankle|hand|finger|thumb|collarbone|shoulder|knee|rib|skull|neck|elbow|cheekbone|tooth|teeth|toe|foot|hip|shin|thigh"
    r"|eye|back|spine)s?"
)
_WHOM = (
    rf"(?:(?:the|an?|both|one) (?:[\w-]+ ){{0,2}}?{_BODY} of|(?:[A-Z][\w’'-]+ )?[A-Z][\w-]+[’']s (?:[\w-]+ ){{0,2}}?{_BODY}"
    rf"|(?:the|a|his|her|their) (?:\w+ )?\w+[’']s (?:[\w-]+ )?{_BODY}"
    r"|(?:the|a|an|his|her|their|two|three|four|several) (?:[\w-]+ ){0,2}?(?:boy|girl|child|children|man|men|woman|women|players?|rookie"
    r"|goalkeeper|keeper"
    r"|striker|rivals?|opponents?|cyclists?|pedestrians?|officers?|workers?|patients?|residents?|passengers?|protesters?|teammates?|opposite number"
    r"|colleagues?|pupils?|students?|wife|husband|son|daughter|neighbou?rs?|stewards?|referee|dogs?|horses?|ferry|boat|bus|car|van|bridge|house|mill|well)"
    r"|(?:[A-Z][a-z]+ ){1,3}|him\b|her\b|them\b)"
)
_HURT = (
    r"(?:br(?:oke|eak|eaking)|injur(?:ed|e|ing)|hurt(?:ing)?|maim(?:ed|ing)?|cripple[ds]?|crippling|ram(?:med|ming)?|poison(?:ed|ing)?|kill(?:ed|ing)?"
    r"|wound(?:ed|ing)?|fractur(?:ed|e|ing)|dislocat(?:ed|e|ing)|smash(?:ed|ing)?|crush(?:ed|ing)?|stamp(?:ed|ing)? on|r[au]n(?:ning)? (?:over"
    r"|down|into)"
    r"|push(?:ed|ing)? (?!for|ahead|back)|dr(?:ove|ive|iving) (?:at|into|over)|infect(?:ed|ing)?|burn(?:ed|t|ing)?|drown(?:ed|ing)?|starv(?:ed|e|ing)"
    r"|elbow(?:ed|ing)?|knee[ds]?|gouged?|spike[ds]?|collid(?:ed|e) with|sank|sink|wreck(?:ed|ing)?|damag(?:ed|e)|set fire to|floodi?n?g?(?:ed)?)"
)
_MEANT = r"(?:deliberately|intentionally|purpose(?:ly|fully)|wil{1,2}fully|knowingly|maliciously)"
_ON_PURPOSE = later(
    rf"(?:\b(?:[Hh]e|[Ss]he)|\b(?:[A-Z][\w’-]+ ){{0,2}}[A-Z][\w’-]+|\b[Tt]he [a-z]+)(?:,? who)?(?: (?:then|had|has|also|later|himself|herself))?"
    rf" (?P<act>(?:{_MEANT} (?:and \w+ )?|(?:had |clearly |obviously )?(?:meant|set out) to ){_HURT} ?{_WHOM}"
    rf"|{_HURT} {_WHOM}[^,.;:]{{0,40}}? on purpose)"
)
_PURPOSE_TOLD = ("deliberately", "intentionally", "purposely", "fully", "knowingly", "maliciously", "meant to", "set out to", "on purpose")
_UNSURE = later(
    r"\b(?:alleg\w+|accus\w+|suspect\w*|claim\w*|whether|if|may|might|could|would|den(?:y|ies|ied|ying)|not|never|no|nobody|\w+n['’]t|charg\w+"
    r"|indict\w+|convict\w+|guilty|admit\w*|confess\w*|plead\w*|prosecut\w+|jur(?:y|ors)|court|heard|argu\w+|insist\w*|believ\w+|th(?:ought|ink\w*)"
    r"|found|ruled|conclud\w+|video|footage|replays?|film|novel|play|character|jailed|sentenced|banned|fined|suspended for|conceded)\b",
    re.IGNORECASE,
)


def on_purpose(article: Article) -> Iterator[Span]:
    """What the paper itself says that somebody meant to do to somebody, of which no court, referee or panel has found so."""
    case = case_of(article)
    if case.closed or case.fiction or PURPOSE.isdisjoint(article.words.index) or not holds(article, _PURPOSE_TOLD) or made_up(article):
        return
    for found in _ON_PURPOSE.finditer(article.text):
        span = Span.of(*found.span())
        sentence = article.sentence_at(span.start)
        at = article.words.at(found.end() - 1)
        if article.quoted(span) or _UNSURE.search(article.slice(sentence.span)):
            continue
        if not told_by_somebody(article, sentence, at, sentence.span.start):
            yield span
