"""Whether a figure counts what stands behind it, or names it, dates it, or does it."""

from __future__ import annotations

from pelican_newslint.knowledge import inflections
from pelican_newslint.knowledge import words as common_words
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import looks_plural
from pelican_newslint.rules.language._clauses import BOUND, NUMBERED, begins_sentence, is_number

NAMED_BY = frozenset("the our its this that his her their your my".split())
"""Behind these a figure is more often a name than a count: "the 500 mark"."""
_ORDERS = frozenset("no nos number seed jan feb mar apr jun jul aug sep sept oct nov dec dlrs dollars x by class grade group type".split())
"""Behind these a figure is no count: "Jan. 29 request", "the No. 7 spot", "2 x 4 piece", "dlrs 9 million loan"."""
_VERB_NEXT = frozenset("to will would can could may might must should".split())
VERSIONED = frozenset("version release package build kernel branch edition snapshot driver library plugin installer logo".split())
"""Behind digits with a point, or that a name without a capital leads to, these have a number and aren't counted: "its new 2.11 version"."""
_OPENING = frozenset(("", " ", "\n", "(", "[", "“", '"', "‘", "'", ">", "—"))
"""What may stand right before a count."""


_THEM = frozenset("them these those which whom the its their".split())
_INTRANSITIVE = frozenset("end change close stop stay rest work walk sleep swim camp".split())


def of_those(article: Article, number: int) -> bool:
    """ "Of the 417, 263 work on the lines", "of which 54 work": the number is who does it."""
    words = article.words
    if words.before(number) in ("which", "whom", "all"):
        return True  # "all three work for the mill"
    first = article.sentence_at(words.starts[number]).first_word
    return words.lower[first] == "of" and words.gaps[number].startswith(",")


def acts(article: Article, number: int, at: int) -> bool:
    """ "Twelve camp in the yard", "six rise and four fall": a number that opens its clause does it, where no stop follows."""
    words = article.words
    if words.lower[at] in _INTRANSITIVE and words.gaps[number][:1] in (";", ","):
        return True  # "nine change; two end, and one is new"
    opens = begins_sentence(article, number) or words.gaps[number][:1] in (",", ";", ":") or words.before(number) in ("and", "but", "while")
    return at == number + 1 and opens and words.spaced(min(at + 1, len(words) - 1)) and not begins_sentence(article, at + 1)


def elided(article: Article, number: int) -> bool:
    """ "Four of them concern tools, three training, two supervision": the first one's verb is meant again, and the number stands alone."""
    words = article.words
    if words.gaps[number] != ", ":
        return False
    first = article.sentence_at(words.starts[number]).first_word
    earlier = (at for at in range(first, number - 3) if words.lower[at + 1] == "of" and words.lower[at + 2] in _THEM)
    return any(is_number(article, at) for at in earlier)


def of_a_program(article: Article, number: int) -> bool:
    """ "The cifs-utils 6.9 package", "a postgresql 13 version": which one it is, not how many."""
    words = article.words
    figure, before = words.texts[number], words.before(number)
    if not figure[0].isdigit():
        return False
    return "." in figure or (before.isalnum() and before not in BOUND and before not in common_words.common())


def of_votes(article: Article, number: int) -> bool:
    """ "In a 17 to 5 vote": the figures stand before their noun."""
    return article.words.before(number) == "to" and number > 1 and is_number(article, number - 2)


def counts(article: Article, number: int) -> bool:
    """Whether the number counts what follows: it is no year, no part of a name or a date, and not "a two goal lead"."""
    words = article.words
    figure = words.texts[number]
    if number and not words.gaps[number]:
        return False  # "the Sh30 rise"
    if (
        figure in ("1", "0", "100")
        or figure.count(".") > 1
        or figure.endswith((".0", "'s", "’s"))
        or (figure.isdigit() and len(figure) == 4 and figure < "2200")
        or figure[0] == "0"
        or figure in ("101", "360", "365", "508")
    ):
        return False
    if number > 2 and words.before(number) == "and" and is_number(article, number - 2) and looks_plural(words.lower[number - 3]):
        return False  # "Routes 51 and 56 end"
    if words.after(number) in ("pen", "con") and "con" in words.index:
        return False  # of a rugby match: "2 con, 2 pen"
    if words.after(number) == "pen" and words.gaps[min(number + 2, len(words))][:1] in (")", ",", ";"):
        return False  # the minute of a penalty: "(Orr 4, 11, 81 pen)"
    if words.gaps[number].strip(" \n([")[:1] in tuple("$£€¥"):
        return False
    if number == 0 or begins_sentence(article, number) or not words.spaced(number):
        ordered = number > 0 and words.lower[number - 1] in _ORDERS
        return not ordered and words.gaps[number][-1:] in _OPENING
    before = words.texts[number - 1]
    ordered = before.lower() in _ORDERS and (before != "by" or (number > 1 and is_number(article, number - 2)))  # "rose by 20 dollar"
    if ordered or (number > 1 and words.lower[number - 2] in _ORDERS and is_number(article, number - 1)):
        return False
    verb = number > 1 and words.lower[number - 2] in _VERB_NEXT  # "will train 500 young farmer"
    if is_number(article, number - 1) or (before in inflections.plain_nouns() and not verb):
        return False
    if figure[0].isdigit() and before.lower() in NAMED_BY | {"a", "an", "another", "each", "every"}:
        return False
    return before.lower() not in NUMBERED and (before.islower() or begins_sentence(article, number - 1))
