"""Whether a match or a race is told of, in which men are beaten and balls stolen."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.later import later

_SPORT = later(
    r"\b(?:winner|scored|scoring|goals?|equaliser|striker|midfielder|half-time|kick-off|crossbar|hat-trick|innings|wickets?|touchdowns?|keeper"
    r"|champion\w*|halfway line|shot wide|header|rebound|stoppage time|(?:first|last|\d{1,2}(?:st|nd|rd|th)) minute"
    r"|semi-?finals?|quarter-?finals?|seed(?:ed)?|match point|sets?\b.{0,20}\d-\d|\d-\d, \d-\d|knock-?out|first half|second half|tackle|dribbl\w+"
    r"|half court|free throws?|three-pointer|lay-?up|slam dunk|buzzer|sent off|red cards?|yellow cards?"
    r"|ringside|bout|knock(?:s|ed)? out|boxing|boxers?|heavyweights?|welterweights?|southpaw"
    r"|wrestl\w+|(?:first|second|third|fourth|fifth|sixth|last|final) round|by a neck|furlongs?"
    r"|jockey|checkmate|bowled|lbw|run out|batsm[ae]n|stumps|mid-on|innings|pitchers?|shortstop|outfield\w*|bullpen|home runs?"
    r"|of (?:a|the|his|her|their) (?:win|victory|hat-trick|century|point|medal|title)|in the (?:seventh|eighth|ninth)|pawns?|puck|power play)\b"
)
"""Where men are beaten, shots hit and balls stolen in play."""
_OPENING = 4
"""Sentences from the headline on that say what it is about."""


def in_play(article: Article, sentence: Sentence) -> bool:
    """Whether a match or a race is told of, in this sentence or beside it."""
    if _POLLED.search(article.slice(sentence.span)):
        return False
    at = article.sentence_index(sentence.span.start)
    beside = (each for each in article.sentences[max(at - 1, 0) : at + 2] if each.block == sentence.block)
    headed = article.blocks[sentence.block].scope == "headline"
    opening = (
        article.sentences[:_OPENING]
        if headed
        else (each for each in article.sentences[:1] if article.blocks[each.block].scope == "headline")
    )
    return any(_SPORT.search(article.slice(each.span)) for each in (*beside, *opening))


_POLLED = later(
    r"\b(?:rigged|bribed|embezzled|ballots?|elections?|candidates?|tenders?|the vote|the recount|voters|paid (?:off|to)|bought off|on the take"
    r"|the other way|backhanders?|match-fix\w*|drunk|deliberately (?:broke|injured|hurt|poisoned)|wife|children|cocaine|bribes?)\b"
)
"""Nobody plays where one of these stands, whoever the winner is."""
