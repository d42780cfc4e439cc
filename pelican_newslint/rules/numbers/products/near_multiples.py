""" "Six times the limit" beside the only two like figures that it can be of, in one sentence or over two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Related, Right, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import CARDINALS
from pelican_newslint.prose.facts.stems import stem
from pelican_newslint.prose.holding import small_letters
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.part_lists import alike_parts, plain_value
from pelican_newslint.rules.numbers.reading.reckoned import within
from pelican_newslint.rules.numbers.reading.relations import shown

_N = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|hundred|\d{1,3}(?:\.\d)?"
_TOLD = re.compile(
    rf"\b(?P<soft>(?:about|around|some|nearly|almost|roughly|more than|over|at least|just over|just under|less than|close to|well over) )?"
    rf"(?P<all>(?P<twice>twice|double|triple|quadruple)|(?:a )?(?P<n>{_N})(?P<half> and a half)? times|(?P<fold>two|three|four|five|six|seven|"
    rf"eight|nine|ten|\d{{1,3}})-?fold)"
    r"(?= (?:the|its|their|his|her|that|this|as (?:many|much|high|large|big|great|long|tall|heavy|deep|wide|far|fast|strong|dear|expensive|old|"
    r"likely)|"
    r"what|more|higher|larger|bigger|last|of (?:the|its))\b)"
)
_GREW = re.compile(
    r"\b(?P<soft>(?:about|nearly|almost|roughly|more than|all but|just about) )?(?P<all>doubl(?:ed|es|ing)|trebl(?:ed|es|ing)|tripl(?:ed|es|"
    r"ing)|quadrupl(?:ed|es|ing)|halv(?:ed|es|ing))\b(?! every\b)"
)
_STEMS = ("twice", "doubl", "trebl", "tripl", "quadrupl", " times", "fold", "halv")
"""One of them stands in each."""
_OFTEN = re.compile(r"^,? (?:a (?:day|week|month|year)|champion|winner|runner|since|before|this|over|during|in (?:a|the|\d))\b")
_MANY = re.compile(r" as many (?!as\b)([a-z]+)\b(?! as\b)")
_MORE = re.compile(r" (?:more|higher|larger|bigger|greater)\b")
_ANEW = re.compile(r"^[^.;:]{0,20},? (?:and|but|while) (?!(?:so|that|this|it|now|is|was)\b)(?:[a-z]+ )?[a-z]+ (?:is|are|was|were) ")
_AND = re.compile(r"\b(?:and|but|while|whereas)\b|;")
_BASE = re.compile(r" (?:the|its|their|his|her) ([a-z]+)\b")
_WHO = re.compile(r", who(?:se)? ")
_GOES_ON = re.compile(r", (?:and|but|while|before|then) |\b(?:and|but) (?:fell|rose|then|has|had|was|is)\b")
_THAN_THEN = re.compile(
    r" as (?:many|much|high|large|big|great|long|tall|heavy|deep|wide|far|fast|strong|dear|expensive|old|likely)(?: [a-z]+)?,? as "
    r"(?:in |on |at |"
    r"last |before\b|usual|normal|(?:(?:a|one|two|three|ten|the same|the previous|this time) )?"
    r"(?:year|month|week|day|decade|quarter|time)s?\b|it |they |he |she )"
)
""" "Twice as much as a year before": of another figure than those beside it."""
_GENERIC = frozenset(
    "number amount figure total average size usual normal rate level sum one previous same legal national original old".split()
)
_OF_OTHERS = re.compile(
    r"\] (?:[a-z]+ )?(?:out )?of (?:the |its |their |all |his |her )\[N\d+\][^\[\];]*\b(?:an? |some )(?:[a-z-]+ )?[a-z-]+ $"
)
""" "Two of the six banks forecast a cut twice as large": what is so large is counted by neither."""
_TO = re.compile(r" (?:again )?to (?:about |some |only |just )?\[")
_WHAT_OTHERS = re.compile(r" what (?:an?|most|other|any|every|some) (?:[a-z]+ ){1,4}?(?=[a-z]+(?:[.,;]| and\b))[^\[.,;]*(?:[.,;]| and\b)")
""" "Twice what a sheep needs": nobody has told how much that is."""
_FACTORS = {
    "twice": 2.0,
    "double": 2.0,
    "doubl": 2.0,
    "triple": 3.0,
    "tripl": 3.0,
    "trebl": 3.0,
    "quadruple": 4.0,
    "quadrupl": 4.0,
    "halv": 0.5,
}
_SLACK, _SOFT = 0.1, 0.25
_NEAR, _TYPO = 3.6, 0.03


def near_multiples(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each told multiple once; `done` are the starts of figures that were judged already."""
    starts = {block.span.start for block in woken}
    for number, sketch in enumerate(sketches(article)):
        if sketch.block not in starts or not any(each in sketch.text for each in _STEMS):
            continue
        found = _TOLD.search(sketch.text) or _GREW.search(sketch.text)
        if found is None or _OFTEN.match(sketch.text, found.end()):
            continue
        pair = _pair(article, number, sketch, found)
        if pair and not {each.span.start for each in pair} & done and (verdict := _judge(article, number, found, *pair)):
            done.update(each.span.start for each in pair)
            yield verdict


def _pair(article: Article, number: int, sketch: Outline, found: re.Match[str]) -> tuple[Figure, Figure] | None:
    """The only two like figures of the sentence, or of it and the one before."""
    here = [each for each in sketch.figures if each.kind in "NMUD" and not (each.quantity is not None and each.quantity.range)]
    here = [each for each in here if each.value != 1 or each.kind != "N"]
    if len(here) > 2:
        here = [each for each in here if each.kind != "D"]
    if len(here) > 2:
        return None
    every = sketches(article)
    before = every[number - 1] if number and every[number - 1].block == sketch.block else None
    if len(here) < 2 and before is not None and not (_GREW.match(found[0]) and not here):
        here = [*(each for each in before.figures if each.kind in "NMUD" and (not here or alike_parts(each, here[0]))), *here]
    if (noun := _MANY.match(sketch.text, found.end())) and any(each.noun and stem(each.noun) != stem(noun[1]) for each in here):
        return None  # "twice as many lapwings as before, counted on six Sundays"
    if found.re is _TOLD and _OF_OTHERS.search(sketch.text, 0, found.start()):
        return None
    if len(here) != 2 or not alike_parts(*here) or _apart(article, number, sketch, found, here):
        return None
    if _ANEW.search(article.text[max(each.span.end for each in here) : max(each.span.end for each in here) + 60].lower()):
        return None
    if _of_no_base(sketch, found, article, number, here):
        return None
    if found.re is _GREW and _AND.search(re.split(r"[\[.]", sketch.text[found.end() :])[0]):
        return None
    if found.re is _GREW and _AND.search(sketch.text[sketch.text.rfind("]", 0, found.start()) + 1 : found.start()]):
        return None
    if _other_base(sketch, found, [other.text for other in (before,) if other is not None], here):
        return None
    nouns = {each.noun for each in here if each.kind == "N"} - {None}
    low, high = sorted(map(plain_value, here))
    return (here[0], here[1]) if 0 < low < high < 400 * low and len(nouns) < 2 else None


def _of_no_base(sketch: Outline, found: re.Match[str], article: Article, number: int, here: Sequence[Figure]) -> bool:
    """Whether what the multiple is of has no figure: "halved to £3m and then cut to £2m", "£6m, more than the £5m of May and twice what …"."""
    at = small_letters(article).find(found["all"], article.sentences[number].span.start)
    if found.re is _GREW:
        return (
            _TO.match(sketch.text, found.end()) is not None and all(each.span.start > at for each in here) and " from " not in sketch.text
        )
    if _WHAT_OTHERS.match(sketch.text, found.end()):
        return True
    return (
        " than " in sketch.text[: found.start()]
        and sketch.text[: found.start()].endswith(" and ")
        and all(each.span.end < at for each in here)
    )


def _apart(article: Article, number: int, sketch: Outline, found: re.Match[str], here: Sequence[Figure]) -> bool:
    """Whether the multiple is of a time whose figure isn't told, or a semicolon or a quotation stands between it and a figure."""
    start = article.sentences[number].span.start
    at = small_letters(article).find(found["all"], start)
    behind = [each for each in here if each.span.start > at]
    if found.re is _TOLD and _THAN_THEN.match(sketch.text, found.end()) and not behind:
        return True
    first, last = min(at, *(each.span.start for each in here)), max(at, *(each.span.end for each in here))
    if any(sign in article.text[max(first, start) : last] for sign in '"“”'):
        return True
    between = article.text[at : behind[-1].span.start] if behind else ""
    if len(behind) == len(here) and _WHO.search(article.text[at : behind[0].span.start]):
        return True  # "sales have halved, said Ann Orr, who farms 31 hectares and will keep 12"
    gone_on = _GOES_ON.search(between) is not None and (found.re is _TOLD or " but " in between)
    return ";" in between or gone_on


def _other_base(sketch: Outline, found: re.Match[str], before: Sequence[str], here: Sequence[Figure]) -> bool:
    """ "Eight times the land" says nothing of three kinds and 11 kinds."""
    base = _BASE.match(sketch.text, found.end())
    if base is None or here[0].kind != "N" or base[1] in _GENERIC:
        return False
    words = re.findall(r"[a-z]{3,}", " ".join((*before, sketch.text[: found.start()])))
    return stem(base[1]) not in {stem(each) for each in words}


def _factor(found: re.Match[str]) -> float:
    groups = found.groupdict()
    if (word := groups.get("n") or groups.get("fold")) is not None:
        value = float(word) if word[0].isdigit() else float(CARDINALS.get(word, 100))
        return value + 0.5 if groups.get("half") else value
    return next(value for name, value in _FACTORS.items() if found["all"].startswith(name) and (name in found["all"]))


def _judge(article: Article, number: int, found: re.Match[str], one: Figure, two: Figure) -> Match | Right | None:
    low, high = sorted((one, two), key=plain_value)
    told = _factor(found)
    if told <= 0 or plain_value(low) <= 0:
        return None  # "nought times as many"
    made, told = plain_value(high) / plain_value(low), 1 / told if told < 1 else told
    slack = _SOFT if found["soft"] or any(each.quantity is not None and each.quantity.approximate for each in (one, two)) else _SLACK
    if abs(told / made - 1) <= slack or (_MORE.match(found.string, found.end()) and abs((told + 1) / made - 1) <= _SLACK):
        return None
    typo = any(abs(made / told / factor - 1) < _TYPO for factor in (10, 100))
    if not within(told, made, _NEAR) and not typo:
        return None
    sentence = article.sentences[number].span
    at = small_letters(article).find(found["all"], sentence.start, sentence.end)
    if at < 0:
        return None
    span = Span.of(at, at + len(found["all"]))
    severity: Severity | None = None if slack == _SLACK and sentence.start <= min(one.span.start, two.span.start) else "warning"
    message = f"{shown(article, high)} is {made:.3g} times {shown(article, low)}, not “{article.slice(span)}”."
    return Match(span, message, related=(Related(low.span, "one"), Related(high.span, "the other")), severity=severity)
