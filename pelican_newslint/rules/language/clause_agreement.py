"""A verb has the number of its subject, however far away or hidden that is.

“The head of the schools describe”, “a man who live”, “both of which was”, “anyone who have”, “in attendance was about 40”: between subject
and verb stands something of another number, or the subject stands behind. Each shape carries its own examples.

Bad:

    The blue ferry from the islands have left.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The subject is one: the verb has its number.

Good:

    The blue ferry from the islands has left. The head and the teacher of the school describe it; the men from the town who were there left.

Good:

    If the ferry from the islands were late, he would wait. They asked that the head of the schools describe it. Feeding horses is work.

Good:

    A number of people were hurt, and each of them has left.

Good:

    Albion have won the cup, and Crystal Palace have lost. This year there have been 12 storms.

Good:

    The board looked at the lines of trade Wolf is in. In a second suit, the parents of a pupil claimed their daughter was not let in.
    The warnings about overseas ballot fraud join a long list. The family has a dog and a turtle who keep things lively.
    Maybe this week delete your account.

Good:

    It fell short of the sum that she had told reporters was safe, a bond which he'd assured the villagers was paid.

Bad:

    The clerk told reporters five harbours on the coast was shut.
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The subject is many: the verb has their number.

Good:

    The clerk told reporters five harbours on the coast were shut, and he told reporters the harbours and the ferry are his.

Evidence: 17 warnings in 1.2 million words of edited news, interviews and government posts, 16 true after the last look; none in 88,000 words of
clean practice articles.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found
from pelican_newslint.rules.language._amounts import one_amount, share_of_one
from pelican_newslint.rules.language._clauses import NUMBER_WORDS
from pelican_newslint.rules.language._dialect import in_dialect
from pelican_newslint.rules.language._far_subjects import demanded
from pelican_newslint.rules.language._own_clause import named_clause, of_a_time, of_several, said_clause, told_of
from pelican_newslint.rules.language._shapes import Family, family_rule

FAMILY = Family(__file__)
RULE = family_rule("warning")
wakes = FAMILY.wakes


_SAME = frozenset(
    "sheep deer fish salmon trout cod tuna squid shrimp bison moose elk grouse swine aircraft spacecraft craft series species offspring "
    "kin folk clergy gentry poultry livestock vermin".split()
)
"""Nouns whose plural is the same, and those of many that have none."""
_ONE = frozenset("a an one this that each every another".split())
_RANGES = frozenset("ages grades sizes years levels pages".split())
"""Nouns behind which figures say who or which: "children ages 8 and 10"."""
_WISHED = frozenset({"do", "have"})
"""Plain forms among the verbs of more than one."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    yield from (match for match in FAMILY.matches(article, woken) if not (_has_its_own(article, match) or in_dialect(article, match.span)))


def _has_its_own(article: Article, match: Match) -> bool:
    """Whether the verb that is marked stands in a clause of its own inside what is marked."""
    inside = article.words.in_(match.span)
    verbs = [at for at in inside if at > inside.start and article.words.lower[at] in FAMILY.words]
    if article.words.before(inside.start) == "that" and any(article.words.lower[at] in _WISHED and demanded(article, at) for at in verbs):
        return True  # "the court ordered that neither owner do harm"
    first = inside.start
    if article.words.lower[first] not in _ONE and any(article.words.lower[at - 1] in _SAME for at in verbs):
        return True  # "Sheep are sold on Monday"
    joined = "stands for one" in match.message and article.words.before(first) in ("and", "or")  # "a dog and a turtle who keep it lively"
    band = (
        "of many are many" in match.message and article.words.before(first) == "and"
    )  # "a band of a teacher and six of his pupils has won"
    if joined or band or of_several(article, inside):
        return True
    if any(share_of_one(article, head, at - 1) for at in verbs for head in range(first, at)):
        return True  # "the first three-quarters of the road was easy"
    if any(told_of(article, at) or one_amount(article, first, at) or _with_figures(article, at) for at in verbs):
        return True
    verbs = [at for at in verbs if at > first + 1]
    return any(named_clause(article, at) or of_a_time(article, at) or said_clause(article, first, at) for at in verbs)


def _with_figures(article: Article, at: int) -> bool:
    """Whether it's a noun that figures follow, and no verb: "boys ages 8-10", "coats sizes eight to 14"."""
    words = article.words
    behind = words.after(at)
    return words.lower[at] in _RANGES and words.spaced(at + 1) and (behind[:1].isdigit() or behind in NUMBER_WORDS)
