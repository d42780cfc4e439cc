"""A whole, what is gone and what is left, in any order and over two or three sentences: one of the three is told as the rest of the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Related, Right, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.beside import apart, names
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.part_lists import part_lists, plain_value
from pelican_newslint.rules.numbers.reading.reckoned import counts_things, earlier, hedged, like, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written
from pelican_newslint.rules.numbers.reading.same_event import RATE, other_event
from pelican_newslint.rules.numbers.wholes.told_rests import OF_THAT
from pelican_newslint.rules.numbers.wholes.whole_told import listed_pair, missing_told, no_whole, part_of_all

_LEAD = later(
    r"\b(?:the|its|their|his|her) (?:other|others|remaining|rest,?(?: of)?|last|final|balance of|remainder of|missing)(?: some)? $"
    r"|\b(?:leav(?:ing|es?)|left)(?: (?:the |a |an |its )?[a-z]+){0,2}?(?: with)?(?: only| just| behind)? $"
    r"|\b(?:still|now) (?:owes?|needs?|lacks?|has|have|holds?|stands at|employs?|runs?|owns?|keeps?|counts?|must (?:find|raise|"
    r"pay))(?: only| just)? $|\b(?:are|is) still $"
    r"|\b(?:gain|gains|gained|difference (?:of|is|was)|shortfall (?:of|is|was)|lacks?|short of|short by|another|remain|remains|remained) $"
    r"|\b(?:it|they|he|she|club|town|council|family|appeal) (?:is|are|was|were|falls?|fell) (?:still )?$|\bthere (?:are|is|were)(?: only| just|"
    r" still| now)? $"
)
_TRAIL = later(
    r"^(?: (?!of\b|from\b|in the\b)[a-z'-]+){0,3}?,? (?:remain(?:s|ed|ing)?|(?:are|is|were|was|have been|has been) (?:still |now )?(?:left|"
    r"gone|missing|tied up|idle|"
    r"unsold|empty|untouched|outstanding|shut|closed|lost|unpaid|in use|underground|trapped|held|out)|have gone|"
    r"(?<!have )(?<!has )(?<!had )(?<!who )left(?: over)?|(?:are |"
    r"is )?still (?:to|held|in|out|"
    r"missing|trapped|shut|closed|waiting|unsold|unpaid|owed|alive|here|there|working|open|free|vacant|available|spare|standing|untouched|"
    r"empty)|(?:are |is )?yet to|to go(?! (?:along|with|to|into|on|for|back|home)\b)|to come(?! (?:to|from|in|into|back|up)\b)|short|shy|"
    r"survived|got out|"
    r"escaped|were saved|are alive)\b"
)
_HARM = later(
    r"^ (?:[a-z]+ ){0,3}?(?:dead|injured|wounded|homeless|hurt|without|critical|ill|stranded|in hospital|jobless|unconscious|people without)\b"
)
_OTHERWISE = later(
    r"\b(?:one|two|three|some|several|a few|another|others|half|most|none) (?:more |others? )?(?:died|have died|were|was|had|resigned|withdrew|"
    r"escaped|is|are|"
    r"turned|abstained|stayed)\b|\bincluding\b|\bamong\b|\bat least\b|\bmore than\b|\bup to\b|\beach\b|\bper\b"
)
_ONE_MORE = later(r"\ba (?:second|third|fourth|fifth|sixth)\b(?! of\b)")
_AS_WELL = later(r" (?:others?|more|further|new)\b")
_AFTER_SO_MANY = later(r"\b(?:after|in|within|for|over|every|last|next|past|first) (?:the |only |just |about )?$")
""" "Nine are left after two rounds": no part."""
_EVEN = later(r"\b(?:of|from|before|had|once|there were) (?:the |its |their )?\[|\bnow\b")
"""A list of three whose first is the whole of the others."""
_UP_FROM = later(r"\b(?:up|down) from\b|\bcompared (?:with|to)\b")
_SHORT_OF = later(r"^ short of (?:an? |the |its )?(?:overall |absolute |outright )?(?:majority|quorum|record|half|target|quota)\b")
_SHORT = later(r"^ (?:short|shy|still to find|to go|outstanding)\b")
_THE = later(r"\b(?:the|its|their|his|her) (?:other|others|remaining|rest|last|final|balance|remainder)\b[^,;]*$")
_LEFT = later(r"\b(?:leav(?:ing|es?)|left)(?: (?:only|just|some))? $")
_REST_TO_COME = later(r"\bthe (?:rest|others?|remainder|balance)\b(?! (?:of the|\[))")
_OF = later(r"^(?: [a-z]+){0,4} of (?:the |its |their |all |about )?$")
_OF_WHOLE = later(r"^(?: [a-z]+)? of (?:the |its |their |these |those |all )?$")
_NEAR, _ABOUT = 0.26, 0.1
_KINDS = "NMU"


def rest_triples(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each rest once; `done` are the starts of those judged already."""
    for number, sketch in woken_sketches(article, woken, 1):
        for at, told in enumerate(sketch.figures):
            if told.kind not in _KINDS or told.span.start in done or not _is_rest(sketch, at):
                continue
            pair = _others(article, number, sketch, at)
            if pair and not _came_down_to(article, told, pair) and (found := _judge(article, told, *pair)):
                done.add(told.span.start)
                yield found
                break


def _came_down_to(article: Article, told: Figure, pair: tuple[Figure, Figure]) -> bool:
    """ "The firms would go from three to two. The two remaining firms …": the second is what is left."""
    first, second = sorted(pair, key=lambda each: each.span)
    return second.value == told.value and article.text[first.span.end : second.span.start].strip() == "to"


def _is_rest(sketch: Outline, at: int) -> bool:
    lead, trail = sketch.gaps[at], sketch.gaps[at + 1]
    if lead.endswith("another ") and _TRAIL.match(trail) is None:
        return False  # "it had 418 in June and needs 455; another 29 are being trained"
    if at and _OF_WHOLE.match(lead):
        return False  # "12 of the 80 traders have left": the whole
    if _REST_TO_COME.search(sketch.text, sketch.text.find(f"{at}]") + 1):
        return False  # "another 4,500 on Monday; the rest will follow"
    if _SHORT_OF.match(trail):
        return False  # "19 of the 38 seats, one short of a majority"
    if trail.startswith((" runners", " men on base", " on base")):
        return False  # of baseball: "they left nine runners on base"
    if _HARM.match(trail) or re.match(r"^,? (?:per cent|times|days?|weeks?|months?|years?|hours?|minutes?)\\b", trail):
        return False
    if re.search(r"\b(?:are|is|were|was|falls?|fell) (?:still |now )?(?:only )?$", lead) and not _TRAIL.match(trail):
        return False
    if lead.endswith(("the ", "its ", "their ")) and trail.startswith(" others"):
        return True
    return _LEAD.search(lead) is not None or _TRAIL.match(trail) is not None


def _others(article: Article, number: int, sketch: Outline, at: int) -> tuple[Figure, Figure] | None:
    """The only two figures near that can be the whole and the other part."""
    told = sketch.figures[at]
    here = [each for each in sketch.figures if each is not told and each.kind in _KINDS and _fits(each, told)]
    left = _LEFT.search(sketch.gaps[at]) is not None
    if (" again" in sketch.text and not left) or _OTHERWISE.search(sketch.text) or len(here) > 2 or OF_THAT.match(sketch.text):
        return None
    if len(here) == 2 and (not like(*here) or _UP_FROM.search(sketch.text) is not None):
        return None  # "112, up from 91 last season, when seven left"
    if len(here) == 2:
        listed = any({each.span.start for each in (told, *here)} <= {each.span.start for each in run.figures} for run in part_lists(sketch))
        listed = listed and not _SHORT.match(sketch.gaps[at + 1])
        return None if listed and _EVEN.search(sketch.text) is None else (here[0], here[1])
    for other in earlier(article, number, back=2):
        if " again" in other.text or _OTHERWISE.search(other.text) or other_event(other.text, sketch.text.replace("another", "")):
            break
        here = [*(each for each in other.figures if each.kind in _KINDS and _fits(each, told)), *here]
        if len(here) >= 2:
            return (here[0], here[1]) if len(here) == 2 and like(*here) and _of_one(article, told, here) else None
    return _far(article, number, here[0], told) if len(here) == 1 and (left or _THE.search(sketch.gaps[at])) else None


def _of_one(article: Article, told: Figure, others: Sequence[Figure]) -> bool:
    """Whether the three can be of one thing: none is so much a month, and none has names of its own."""
    for each in others:
        at = each.span.end
        if _AS_WELL.match(article.text, at):
            return False  # "24 came in May, and it opened 17 others. Eight were shut"
        if _ONE_MORE.search(article.slice(article.sentence_at(at - 1).span).lower()):
            return False
        if RATE.match(article.text[at : at + 60].lower()) or apart(names(article, each.span), names(article, told.span)):
            return False
    return True


def _fits(each: Figure, told: Figure) -> bool:
    return (
        like(each, told)
        and not counts_things(told, each)
        and not (each.quantity is not None and (each.quantity.fraction or each.quantity.range))
    )


def _far(article: Article, number: int, part: Figure, told: Figure) -> tuple[Figure, Figure] | None:
    """ "Seven of the pupils … the other six": the only figure of pupils further off."""
    noun = part.noun or told.noun
    if noun is None or part.kind != "N":
        return None
    wholes = {
        each.value: each
        for at, other in enumerate(sketches(article)) if at != number
        for each in other.figures
        if each.kind == "N" and each.noun == noun and each.value > max(part.value, told.value)
    }  # fmt: skip
    return (next(iter(wholes.values())), part) if len(wholes) == 1 else None


def _judge(article: Article, told: Figure, first: Figure, second: Figure) -> Match | Right | None:
    figures = sorted((told, first, second), key=plain_value, reverse=True)
    whole, parts = figures[0], figures[1:]
    value, total = plain_value(whole), sum(map(plain_value, parts))
    if len({each.noun for each in figures if each.kind == "N"} - {None}) > 1 or plain_value(parts[1]) <= 0:
        return None
    if (
        whole is told
        or any(each.quantity is not None and each.quantity.approximate not in {None, "about"} for each in figures)
        or any(_AFTER_SO_MANY.search(article.text[: each.span.start][-25:].lower()) for each in parts)
    ):
        return None
    if whole.span.start > told.span.start and not _OF.match(article.text[told.span.end : whole.span.start].lower()):
        return None
    if no_whole(article, whole, told) or listed_pair(article, first, second):
        return None
    part = parts[0] if parts[1] is told else parts[1]
    left = value - plain_value(part)
    says = f"{shown(article, whole)} less {shown(article, part)} leaves {written(told, left, article)}"
    if abs(left - plain_value(told)) < 1e-6 * value:
        return Right(told.span, f"{says}.")
    number, sketch = article.sentence_index(told.span.start), _sketch(article, told)
    if part_of_all(article, number, sketch, told) or missing_told(article, number, told, value - total):
        return None
    if total == value or left <= 0 or abs(total - value) > max(_NEAR * value, 1.0) or abs(total - value) <= _slack(figures):
        return None
    if abs(left - plain_value(told)) <= _ABOUT * sum(plain_value(each) for each in figures if hedged(each)):
        return None
    related = (Related(whole.span, "the whole"), Related(part.span, "a part"))
    sentence = {article.sentence_index(each.span.start) for each in figures}
    one_noun = (
        part.noun is not None
        and part.noun == whole.noun
        and _LEFT.search(article.text[max(told.span.start - 25, 0) : told.span.start].lower())
    )
    severity: Severity | None = None if len(sentence) == 1 or one_noun else "warning"
    return Match(told.span, f"{says}, not {shown(article, told)}.", related=related, severity=severity)


def _sketch(article: Article, told: Figure) -> Outline:
    return sketches(article)[article.sentence_index(told.span.start)]


def _slack(figures: Sequence[Figure]) -> float:
    if figures[0].kind == "N" and figures[0].quantity is not None and figures[0].quantity.scale is None:
        return 0.0
    return sum(each.quantity.step for each in figures if each.quantity is not None) / 2.5
