"""Whether a figure of the text may stand in the place of one of headline or summary."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import singular
from pelican_newslint.prose.facts.stems import SMALL, content_stems, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.beside import apart, has, names, near, times, was_then
from pelican_newslint.rules.numbers.reading.person_nouns import names_people
from pelican_newslint.rules.numbers.rivals.of_another import AGE_TO_COME
from pelican_newslint.rules.numbers.rivals.restated_facts import HEAD, RUN, Fact
from pelican_newslint.rules.numbers.rivals.restated_stands import comparable, equal
from pelican_newslint.rules.numbers.rivals.restated_words import aside, dimension, led, rate, slip

_CROSSED = 2
_LARGE, _NEARLY = 1000, 1.1
_SORTS = frozenset("man woman boy girl child adult male female other".split())
_LONG_AGO = later(r"last|\d").match


def is_rival(article: Article, head: Fact, each: Fact, heads: list[Fact], first: bool) -> bool:
    """Whether it may be the same figure told otherwise; `first`: in the first paragraph, whose names and months are the news itself."""
    if not comparable(article, head, each) or _another(article, head, each) or _of_people(article, head) != _of_people(article, each):
        return False
    if (
        aside(article, each)
        or equal(article, head, each)
        or any(equal(article, other, each) for other in heads if other.kind in {head.kind, "bare"})
    ):
        return False
    if _listed(article, head, each):
        return False
    if each.kind in {"bare", "time"} and AGE_TO_COME.search(article.text[max(each.span.start - 30, 0) : each.span.start]):
        return False
    if (was_then(article, each.span, head.span) and not _both_jailed(article, head, each)) or not _same_rate(article, head, each, first):
        return False
    if dimension(article, head) == dimension(article, each) != "" and head.kind[:2] != "n ":
        return not _elsewhere(article, head, each)
    if each.kind[:4] == "nth ":
        return first or not _elsewhere(article, head, each)
    then, now = (_when(article, one) for one in (each, head))
    if (slip(article, head, each) and nearly(head, each)) or slip(article, head, each) == _CROSSED or _both_jailed(article, head, each):
        return not apart(now, then)
    if first:
        return not apart(now, then) and not any(map(_LONG_AGO, then - now))
    return not apart(now, then) and not (then and not now and not _lasting(article, head, each)) and not _elsewhere(article, head, each)


def _when(article: Article, fact: Fact) -> frozenset[str]:
    """Months and years; of a length of time not those in a thing's name: "the 1934 pool, shut for nine years"."""
    named = _NAMED.findall(article.slice(near(article, fact.span)).lower()) if fact.kind == "time" else ()
    return frozenset(time for time in times(article, fact.span) if not time.endswith("day") and time not in named)


_NAMED = later(r"\bthe ((?:19|20)\d\d) [a-z]")


def _of_people(article: Article, fact: Fact) -> bool:
    """ "Three decades of dancers": so long is how long these came, not how long somebody did anything."""
    behind = _WHOSE.match(article.text, fact.span.end) if fact.kind == "time" else None
    return behind is not None and names_people(singular(behind[1]))


_WHOSE = later(r" of (?:[a-z]+ )?([a-z]{3,20}s)\b")


def _listed(article: Article, head: Fact, each: Fact) -> bool:
    """Whether the rival stands before the figure, which lends it its unit: "get 12 and nine years"."""
    told = article.slice(each.span).lower()
    before = [one for one in article.quantities if one.sentence == head.sentence and one.span.end <= head.span.start]
    return any(
        told.startswith(f"{article.slice(one.span).lower()} ")
        and one.noun is None
        and _JOINED.fullmatch(article.text, one.span.end, head.span.start)
        for one in before[-2:]
    )


_JOINED = later(r",? (?:and |or )?(?:[^ ]+,? (?:and |or ))?")


def nearly(head: Fact, each: Fact) -> bool:
    """Whether two exact figures are so large and so near that hardly two things are meant: 3,100 and 3,300 tonnes."""
    small, large = sorted((head.value, each.value))
    return _LARGE <= large <= _NEARLY * small and not (head.hedged or each.hedged or head.kind == "time")


def _same_rate(article: Article, head: Fact, each: Fact, first: bool) -> bool:
    """A headline may leave out "a week"."""
    one, other = rate(article, head), rate(article, each)
    return one == other or (first and one is None and head.kind[:2] == "n " and article.blocks[head.block].scope == "headline")


def _another(article: Article, head: Fact, each: Fact) -> bool:
    """Whether the words beside it say that it's a part, or somebody else's."""
    if (head.part or each.part) and (head.whole is None or head.whole != each.whole):
        return True  # "two of the books" are not "three books"
    hurt = each.noun == "other" and head.kind == each.kind  # "three died and nine others were hurt"
    if head.noun != each.noun and {head.noun, each.noun} & _SORTS and not hurt and not slip(article, head, each):
        return True  # "six passengers", three men and three women
    if has(article, each.span) and not has(article, head.span):
        return True
    return head.whole is not None and head.whole == each.whole and _of_another(article, head, each)


def _lasting(article: Article, head: Fact, each: Fact) -> bool:
    """ "Closed for six weeks" and "shut for eight weeks from 3 May"."""
    return head.kind == "time" and led(article, head) == led(article, each) == "for"


def _both_jailed(article: Article, head: Fact, each: Fact) -> bool:
    """ "Jailed for 14 years" and "a sentence of 12 years in 2022"."""
    if not head.kind == each.kind == "time":
        return False
    return all(_PUNISHED.search(article.text, max(fact.span.start - 30, 0), fact.span.end + 20) for fact in (head, each))


_PUNISHED = later(r"\b(?:jail\w*|prison\w*|imprison\w*|sentence\w*|behind bars|custody)\b")


def _elsewhere(article: Article, head: Fact, each: Fact) -> bool:
    """Whether names stand beside both, and they are others."""
    one, other = (frozenset(name for name in names(article, fact.span) if len(name) > _INITIALS) for fact in (head, each))
    if head.kind.startswith(RUN) and not one & other:  # of whom the headline speaks
        other = frozenset(name for name in other if not _known(article, stem(name)))
    return apart(one, other)


_INITIALS = 2


def _of_another(article: Article, head: Fact, each: Fact) -> bool:
    """Whether the two sentences begin with names of which the other knows nothing: "Labour won 15 of the 40 seats"."""
    one, other = (content_stems(article, article.sentences[fact.sentence].span) for fact in (head, each))
    openers = [_opener(article, fact) for fact in (head, each)]
    return openers[0] not in other and openers[1] not in one and not _known(article, openers[1])


def _opener(article: Article, each: Fact) -> str:
    words = article.words
    inside = article.sentences[each.sentence].words
    return next((stem(words.lower[at]) for at in inside if words.lower[at] not in SMALL), "")


def _known(article: Article, word: str) -> bool:
    return any(word in content_stems(article, block.span) for block in article.blocks if block.scope in HEAD)
