"""Those who scored for one side have no more than the side: "won 52-51", and "Orr scored 38 goals … Low added 16"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.holding import holds
from pelican_newslint.prose.later import later

_RESULT = later(
    r"\b(?:beat|beats|defeated|edged|edges|pipped|pip|downed|overcame|outlasted|saw off|won|win|wins|lost|loses?|victory|defeat|loss|held off|past|"
    r"thrashed|crushed|routed|stunned|upset)\b(?: (?!by\b)[\w'’.-]{1,20}){0,7}?,? (?:by )?(?P<one>\d{1,3})[-–](?P<other>\d{1,3})"
    r"(?![\d–-]|\.\d| (?:on (?:penalties|aggregate)|at |to \d|in (?:the )?(?:first|second|third|fourth|last|sets)))"
)
_SCORED = later(
    r"\b(?P<has>(?:has|have|had|who|having) )?(?:scored|shot|netted|hit|struck|poured in|finished with|led (?:the [a-z]+|them|all scorers) with|"
    r"top-scored with|put up|racked up|bagged|tallied) (?:a )?(?:game-high |team-high |season-high |career-high )?"
    r"(?P<n>\d{1,2}|[a-z]+) (?:of (?:the|their|its|her|his) )?(?P<noun>goals?|points?)\b"
)
_ADDED = later(
    r"\b(?:added|adding|contributed|chipped in(?: with)?|weighed in with|supplied|kicked in)(?: another| a further)? (?P<n>\d{1,2}|[a-z]+)"
    r"(?: more)?(?: (?P<noun>goals?|points?))?(?=[.,;]| and | from | in | off | for | while | to (?:help|seal|lift))"
)
_ADDS = ("added", "adding", "contributed", "chipped in", "weighed in with", "supplied", "kicked in")
_ELSEWHERE = later(
    r"\b(?:season|career|year|years|games|matches|series|tournament|campaign|average\w*|last (?:time|month|night)|previous|reserves|debut|week|"
    r"so far|since|both|double|agg\w+|minors?|under-\d+s?|tackles|rebounds|assists)\b"
)
_HEAD = 2


def scored_and_added(article: Article) -> Iterator[Match]:
    """Once for each who adds, where headline, summary and opening have one result."""
    if not holds(article, _ADDS) or not _ADDED.search(article.text):
        return
    blocks = [each for each in article.blocks if each.scope in {"headline", "summary"}]
    blocks += [article.blocks[each] for each in article.telling[:_HEAD]]
    results = [each for block in blocks for each in _RESULT.finditer(article.text, block.span.start, block.span.end)]
    if len({frozenset(each.group("one", "other")) for each in results}) == 1:
        for added in _ADDED.finditer(article.text):
            if (scored := _before(article, added)) and (found := _judged(article, results[0], scored, added)):
                yield found


def _before(article: Article, added: re.Match[str]) -> re.Match[str] | None:
    """Who scored, in the sentence of who added or in the one before."""
    last = article.sentence_index(added.start())
    first = max(last - 1, 0)
    first = first if article.sentences[first].block == article.sentences[last].block else last
    start = article.sentences[first].span.start
    scored = list(_SCORED.finditer(article.text, start, added.start()))
    apart = _ELSEWHERE.search(article.text, start, article.sentences[last].span.end) or article.quoted(Span.of(*added.span()))
    return scored[0] if len(scored) == 1 and not scored[0]["has"] and not apart else None


def _judged(article: Article, result: re.Match[str], scored: re.Match[str], added: re.Match[str]) -> Match | None:
    one, other = cardinal(scored["n"].lower()), cardinal(added["n"].lower())
    alike = added["noun"] is None or added["noun"].rstrip("s") == scored["noun"].rstrip("s")
    most = max(int(result["one"]), int(result["other"]))
    if one is None or other is None or not alike or one > most or one + other <= most:
        return None
    score = Span.of(result.start("one"), result.end("other"))
    message = f"{scored['n']} and {added['n']} make {one + other:g}, more than the {most} of {article.slice(score)}."
    related = (Related(score, "the score"), Related(Span.of(*scored.span("n")), "who scored"))
    return Match(Span.of(*added.span("n")), message, related=related, severity="warning")
