"""Nothing happens to a thing before it is there, and nothing is noticed before it happened.

"Kelpline was set up in 2012. It won its first big order in 2011" has one year wrong, and so has a fault of 2009 that was noticed in 2007. The
second sentence must go on with "it", "they" or the thing's own noun, and its deed be past. "Since Monday, when the poster went up on Tuesday"
gives two days to one thing.

Bad:

    Kelpline was set up in 2012 by two sisters. It won its first big order in 2011, and now rents boats to hotels.
                                                                              ^^^^ In 2011, but “set up” in 2012.

Bad:

    The arrow was painted the wrong way in 2009. It was noticed only when a walker rang up in 2007.
                                                                                              ^^^^ Noticed in 2007, but it was in 2009.

Bad:

    Date: 2023-01-19

    The camera had read the poster since Dec. 5, when the poster went up on Dec. 12.
                                                                            ^^^^^^^ Since Dec. 5, but “when” gives Dec. 12.

Good:

    Kelpline was set up in 2012 by two sisters. It won its first big order in 2013. The arrow was painted the wrong way in 2009. It was noticed in
    2011. The leak was sealed in 2019. It was noticed in 2018.

Good:

    The present church was built in 1870. It replaced one that burned in 1850. The hall was rebuilt in 2015. It had been sold in 2010.

Good:

    Date: 2023-01-19

    The camera had read the poster since Dec. 5, when it went up. The shop was founded in 2015. The family had sold shoes in 1990.

Evidence: 0 in 1.2 million words of edited news and public reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lengths.beginning_cues import MADE_LAST
from pelican_newslint.rules.dates.lengths.thriving_before import thriving_before
from pelican_newslint.rules.dates.reading.sketch import M, Sketch, sketch
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="temporal-contradiction",
    wakes=Wakes(tokens=frozenset({"date", "month", "year"})),
)  # fmt: skip

_GOES_ON = later(
    r"(?:It|They|Its|The (?P<noun>company|firm|club|band|paper|school|festival|charity|party|league|team|group|museum|gallery|"
    r"magazine|choir|bank|union)) "
)
_NOTICED = later(
    r"It (?:was|is|had been|came) (?:only |not |first |finally |eventually )?(?:until |when )?(?:noticed|discovered|spotted|detected|"
    r"realised|realized|"
    r"found (?:out)?|picked up|reported|corrected|repaired|put right|to light)\b"
)
_FAULT = later(
    r"\b(?:too [a-z]+|wrong\w*|errors?|mistakes?|slip|fault\w*|defect\w*|flaw\w*|(?:was|were) made|fitted|installed|stolen|theft|"
    r"disappeared|vanished|"
    r"missing|leaked|began|started|occurred|happened|crept in|forged|swapped|altered|mislabel\w+|mixed up)\b"
)
"""What can be noticed only afterwards; what was mended can have been noticed before."""
_DEED = later(
    r"\b(?:had (?:its|their)|was|were|won|moved|sold|bought|made|opened|launched|reached|became|built|began|started|took|hired|joined|lost|"
    r"signed|went|"
    r"expanded|extended|produced|published|released|played|merged|changed|introduced|held|received|earned|closed|carried|came)\b"
)
_OTHER = later(
    r"\b(?:present|current|new|old|second|third|latest|former|re-?built|re-?founded|re-?opened|re-?launched|re-?formed|restored|refurbished|"
    r"renamed|replac\w+|"
    r"predecessor|previous\w*|before|until|originally|site|ground|as (?:the|a)|under|from|since|had been|which|who|whose|that|extension|"
    r"wing|another|"
    r"version|edition|based on|inspired|dedicated to|named after|memor\w+|about|born|film|novel|study|survey|data|compared|than|anniversary)\b",
)
_SINCE_WHEN = later(
    rf"\bsince (?P<one>{M}), when (?:(?!\b(?:after|before|until|by|for|who|which|that)\b)[^.;,:\[\]])+? (?:on|in) (?P<two>{M})(?=[.,;]|$| and\b)"
)


_FOUNDED = later(
    rf"\b(?P<noun>[A-Za-z][\w'-]{{2,}}),? (?:(?:which|that) )?(?:was |were )?(?:first )?(?:founded|established|opened(?: its doors)?|set up|"
    rf"formed|launched|created|chartered|incorporated)(?: (?:by|for|in|at|with|as) [^.;:,\[\]]{{2,40}})? in (?P<point>{M})"
    r"(?=[,.;)]|$| (?:and|by|as|with)\b)"
)
_HAS_SINCE = later(
    rf"(?:\b(?P<noun>[A-Za-z][\w'-]{{2,}})(?:,[^,;.]{{2,60}},)?|(?P<it>^It|^They)) (?:has|have) "
    rf"(?P<deed>(?:(?!\b(?:who|which|that|whose|where|as|than|and|but)\b)[^.;:\[\]]){{2,70}}?) since (?:about |around )?(?P<point>{M})(?=[,.;)]|$)"
)
_SINCE_OLD = later(
    rf"\b(?:has|have) (?P<deed>(?:(?!\b(?:who|which|whose|where|as|than|but)\b)[^.;:\[\]]){{2,60}}?) since (?P<point>{M})(?=[,.;)]|$)"
)
_ANOTHER = later(
    r"\b(?:present|current|new|second|third|re-?[a-z]+ed|replac\w+|predecessor|previous\w*|extension|wing|branch|another|family|families|site|"
    r"league|records?|town|village|people|there has)\b"
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    yield from thriving_before(article, woken)
    begins = starts(woken)
    dated = {article.sentence_index(each.start) for each in (*(y.span for y in article.years), *(d.span for d in article.dates))}
    for at in sorted(dated):
        here = article.sentences[at]
        block = article.blocks[here.block]
        if block.span.start not in begins or block.scope not in {"paragraph", "item", "summary", "caption"}:
            continue
        text = article.slice(here.span)
        if ", when " in text and "since " in text:
            yield from _since_when(article, sketch(article, here.span, []))
        if at - 1 in dated and article.sentences[at - 1].block == here.block:
            noticed = _NOTICED.match(text) is not None
            if noticed or _GOES_ON.match(text):
                yield from _earlier(article, at, noticed=noticed)
        if "since " in text and ("has " in text or "have " in text) and not article.quoted(here.span):
            yield from _since_before(article, at, dated)


def _since_when(article: Article, drawn: Sketch) -> Iterator[Match]:
    for found in _SINCE_WHEN.finditer(drawn.text):
        one, two = drawn.moment(found["one"]), drawn.moment(found["two"])
        if one.kind == two.kind == "day" and (one.low > two.high or two.low > one.high) and one.sure == two.sure:
            message = f"Since {article.slice(one.span)}, but “when” gives {article.slice(two.span)}."
            yield Match(two.span, message, related=(Related(one.span, "since when"),))


def _since_before(article: Article, at: int, dated: set[int]) -> Iterator[Match]:
    """ "A service that has delivered babies since 1951" of a hospital that "opened in 1954": of its own noun, or of one in the sentence."""
    drawn = sketch(article, article.sentences[at].span, [])
    found = _HAS_SINCE.search(drawn.text) or _SINCE_OLD.search(drawn.text)
    if found is None or _ANOTHER.search(drawn.text) or not (told := drawn.moment(found["point"])).sure:
        return
    head = (found.groupdict().get("noun") or "").lower()
    its = bool(found.groupdict().get("it"))
    for there in sorted(dated):
        if its and there != at - 1:
            continue
        other = drawn if there == at else sketch(article, article.sentences[there].span, [])
        for founded in _FOUNDED.finditer(other.text):
            noun, then = founded["noun"], other.moment(founded["point"])
            plain = its or noun.lower() == head
            named = plain or re.search(rf"\b(?:{re.escape(noun)}|{re.escape(noun.title())})\b", drawn.text) is not None
            if named and then.sure and told.high < then.low and not _ANOTHER.search(other.text):
                message = f"Since {article.slice(told.span)}, but “{noun}” is of {article.slice(then.span)}."
                related = (Related(then.span, "the beginning"),)
                yield Match(told.span, message, related=related, severity=None if plain else "suggestion")
                return


def _earlier(article: Article, at: int, *, noticed: bool) -> Iterator[Match]:
    """What is told of "it" lies before what the sentence before tells."""
    one, other = sketch(article, article.sentences[at - 1].span, []), sketch(article, article.sentences[at].span, [])
    then, told = _only(one), _only(other)
    if then is None or told is None or told.high >= then.low or _OTHER.search(one.text) or article.quoted(told.span):
        return
    here, there = article.slice(told.span), article.slice(then.span)
    related = (Related(then.span, "the beginning"),)
    if noticed and _FAULT.search(one.text) is None:
        return
    if noticed:
        yield Match(told.span, f"Noticed in {here}, but it was in {there}.", related=related)
        return
    made, opening = MADE_LAST.search(one.text), _GOES_ON.match(other.text)
    if made is None or opening is None or _OTHER.search(other.text.partition("[")[0]) or not _DEED.search(other.text):
        return
    words = (
        one.text[made.start() : made.start("start")]
        .split("[")[0]
        .strip()
        .removeprefix("was ")
        .removeprefix("were ")
        .split(" in")[0]
        .split(" on")[0]
    )
    yield Match(told.span, f"In {here}, but “{words}” in {there}.", related=related)


def _only(drawn: Sketch) -> Moment | None:
    """The one day, month or year of a sentence, with its year."""
    points = drawn.points()
    return points[0] if len(points) == 1 and points[0].kind == "day" and points[0].sure else None
