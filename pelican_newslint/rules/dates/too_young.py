"""Nobody qualified, enlisted or was elected as a child.

"Dr Ruiz, who is 58 and qualified in 1974" was ten then: the age, the year or the decade is a slip. The age must be given in the same piece,
and the deed be one that only grown people do; what children do too (play, sing, move, win) is left alone unless they weren't born yet.

Bad:

    Date: 2023-10-03

    Dr Ana Ruiz, who is 58 and graduated in 1974, said that she would stay.
                                            ^^^^ Whoever is 58 now was 10 or younger in 1974.

Bad:

    Date: 2023-10-03

    Owen Pryce, 47, has run the ferry since 1974, and his crew is worried.
                                            ^^^^ Whoever is 47 now wasn't born yet in 1974.

Bad:

    Date: 2023-10-03

    Ana Ruiz, 58, a mother of two who nursed for 45 years before she retired in 2019, was there.
                                                 ^^^^^^^^ Whoever is 58 now was 10 or younger in 1974.

Good:

    Date: 2023-10-03

    Dr Ana Ruiz, who is 58 and graduated in 1988, said that she would stay.

Good:

    Date: 2023-10-03

    Owen Pryce, 47, joined the choir in 1984. His father, Huw Pryce, joined the firm in 1961.

Good:

    Date: 2023-10-03

    Ana Ruiz, 58, runs a mill that was founded in 1904. She was elected in 2004, and her team qualified in 1974 for the cup.

Good:

    Date: 2023-10-03

    Owen Pryce, 47, of the club that was elected to the league in 1970, retired in 2019.

Good:

    Date: 2025-02-20

    Ann Roe, 42, runs it. The museum was founded in 1969 by a few neighbours.

Bad:

    Date: 2024-05-16

    “I have baked here for 50 years,” said the owner, Ida Moss, 44.
                       ^^^^^^^^^^^^ “for 50 years” is more than a life of 44.

Good:

    Date: 2024-05-16

    “I have baked here for 30 years,” said the owner, Ida Moss, 44. Ida Moss, 44, runs a shop whose family has lived here for 90 years.

Evidence: 0 in 528,000 words of edited text; the sums are certain, whose deed it is has to be plain.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import CARDINALS, cardinal
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lives.birth import Birth
from pelican_newslint.rules.dates.lives.births import births
from pelican_newslint.rules.dates.lives.focus import KIN, focus, named
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}), category="age-arithmetic",
    wakes=Wakes.on("years", tokens=("year",)),
)  # fmt: skip

_YEAR = r"(?:in|since) (?:[A-Z][a-z]+ )?(?P<y>(?:19|20)\d\d)\b"
_GAP = r"(?:(?!\b(?:19|20)\d\d|\b(?:that|which|whose|where|when|after|but)\b)[^.;]){0,60}?"
_DEEDS = (
    (17, later(rf"\b(?:qualified|graduated|was ordained|was called to the bar|took (?:her|his) degree)\b(?! for){_GAP}\b{_YEAR}")),
    (16, later(
        rf"\b(?:was (?:first |re-?)?elected|enlisted|was appointed|(?:got )?married|was (?:hired|promoted|knighted|commissioned)|"
        rf"took up (?:her|his|a|the) (?:post|chair|job|position|role|seat)|"
        rf"became (?:a |an |the )?(?:mayor|doctor|teacher|nurse|judge|priest|partner|chairman|chief|director|councillor|governor|lawyer|solicitor|"
        rf"headteacher|head|manager|minister|owner|president|secretary))\b{_GAP}\b{_YEAR}")),
    (15, later(rf"\b(?:turned professional|turned pro|went professional|signed (?:his|her) first contract)\b{_GAP}\b{_YEAR}")),
    (12, later(rf"\bmade (?:his|her) (?:[a-z]+ )?debut\b{_GAP}\b{_YEAR}")),
    (13, later(
        rf"\b(?:joined (?:the )?(?:\w+ )?(?:army|navy|air force|police|force|firm|company|council|party|union|regiment|marines|fire brigade)|"
        rf"(?<!\bwas )(?<!\bbeen )founded|set up (?:the|her|his) |opened (?:the|her|his) |took over|retired|bought the|started work|"
        rf"(?:has|had|have) (?:\w+ )?(?:worked|run|taught|served|farmed|managed|driven|edited|owned|chaired|led|practised|practiced))\b"
            rf"{_GAP}\b{_YEAR}")),
    (0, later(rf"\b(?:has|had) (?:\w+ )?(?:lived|played|sung|fished|swum|gone|come|belonged)\b{_GAP}\bsince (?P<y>(?:19|20)\d\d)\b")),
)  # fmt: skip
_CAREER = later(
    r"\b(?:taught|worked|served|practised|practiced|nursed|farmed|drove|preached|sat|reigned|ruled|ran|managed)\b[^.;,]{0,40}?\bfor "
    rf"(?P<all>(?P<n>\d\d|{'|'.join(word for word, number in CARDINALS.items() if 20 <= number < 80)}) years),? (?:before|until|and|till) "
    r"(?:(?:she|he|her|his|then) )?(?:retir|stepp|left|leaving|resign|gave up|quit)[^.;,]{0,40}?\bin (?P<y>(?:19|20)\d\d)\b"
)
_DATED = later(r"(?:19|20)\d\d")
_BEGAN = 14
_PARENT = later(r"\ban? (?:\w+-)?(?:grand)?(?:mother|father|parent) of \w+")
_WORDS = {number: word for word, number in CARDINALS.items() if number < 10}
_CUT = later(r"[;:“”\"]|\band (?:his|her|its|their|the|a) |\b(?:that|which|whose|where|when|by|under|said|says)\b")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    yield from _longer_than_life(article, woken)
    doing = _doing(article, starts(woken))
    known: dict[str, Birth] = {}
    for index, sentence in enumerate(article.sentences[: max(doing, default=-1) + 1]):
        if article.blocks[sentence.block].scope not in {"paragraph", "item", "summary"}:
            continue
        ages = [each for each in births(article, sentence) if each.now]
        who = {person for _, person in named(article)[index]}
        if len(who) == 1 and len(ages) == 1 and not KIN.search(article.text[sentence.span.start : ages[0].span.end]):
            known.setdefault(next(iter(who)), ages[0])
        subject = focus(article)[index]
        if subject in known and len(who) < 2 and index in doing:
            yield from _career(article, sentence.span, known[subject])
            yield from _deeds(article, sentence.span, known[subject])


def _longer_than_life(article: Article, woken: tuple[Block, ...]) -> Found:
    """ "I have fished here for 40 years," said Mr Diaz, 36."""
    for age in article.ages:
        block = article.blocks[age.block]
        if block not in woken or age.years < _BEGAN or age.form == "year-old" or block.scope not in _TOLD:
            continue
        sentence = article.sentence_at(age.span.start)
        if sum(sentence.span.holds(each.span) for each in article.ages) > 1 or KIN.search(article.slice(sentence.span)):
            continue
        for found in _ALL_THAT_TIME.finditer(article.text, sentence.span.start, sentence.span.end):
            years = cardinal(found["n"]) or 0
            if years > age.years:
                message = f"“{found['all']}” is more than a life of {article.slice(age.span)}."
                yield Match(Span.of(*found.span("all")), message, related=(Related(age.span, "the age"),), severity="error")


_TOLD = frozenset({"paragraph", "item", "quotation"})
_ALL_THAT_TIME = later(
    r"\b(?:I|[Hh]e|[Ss]he|who|[A-Z][a-z]+(?:, \d\d,)?)(?:(?:'ve|’ve|'s|’s)| have| has| had)?(?: been)? (?:also |now |always )?"
    r"(?:live[ds]?|living|fish(?:ed|ing)?|farm(?:ed|ing)?|work(?:ed|s|ing)?|s(?:old|ells|elling)|r[au]n(?:ning)?|known|taught|teaching|dr(?:iven|iving|ives)"
    r"|played|served|coming|bak(?:ed|ing)|here|there|in the (?:job|trade|business))(?: [\w'’]+){0,5}? "
    r"(?P<all>(?:for|since) (?:more than |over |nearly |almost |the (?:last|past) )?(?P<n>\d{2}|[a-z]+ty(?:-[a-z]+)?) years)\b"
)


def _doing(article: Article, begins: frozenset[int]) -> frozenset[int]:
    """Indexes of the sentences that tell a deed and its year: in most articles none, and then nobody's age is sought."""
    return frozenset(
        index
        for index, sentence in enumerate(article.sentences)
        if article.blocks[sentence.block].span.start in begins
        and (_DATED.search(text := article.slice(sentence.span)))
        and (_CAREER.search(text) or any(pattern.search(text) for _, pattern in _DEEDS))
    )


def _career(article: Article, sentence: Span, birth: Birth) -> Found:
    """ "taught for 45 years before she retired in 2005": the age at the beginning."""
    found = _CAREER.search(article.text, sentence.start, sentence.end)
    behind = birth.span.end if sentence.holds(birth.span) else sentence.start
    if found is None or behind > found.start() or KIN.search(_PARENT.sub("", article.text[behind : found.start()])):
        return
    count = int(found["n"]) if found["n"].isdigit() else CARDINALS[found["n"]]
    age = int(int(found["y"]) + 1 - count - (birth.high - 1))
    if age < _BEGAN and not _CUT.search(article.text, behind, found.start()):
        told = article.slice(birth.span)
        message = f"Whoever is {told} now was {_WORDS.get(age, age) if age > 0 else 'not born'} or younger in {int(found['y']) - count}."
        yield Match(Span.of(*found.span("all")), message, related=(Related(birth.span, "the age"),))


def _deeds(article: Article, sentence: Span, birth: Birth) -> Found:
    text = article.slice(sentence)
    for least, pattern in _DEEDS:
        for found in pattern.finditer(text):
            age = int(found["y"]) + 1 - birth.low
            behind = birth.span.end - sentence.start if sentence.holds(birth.span) else 0
            if (
                age >= least
                or (behind > found.start())
                or _CUT.search(text, behind, found.start())
                or KIN.search(text, behind, found.start())
            ):
                continue
            year = Span.of(sentence.start + found.start("y"), sentence.start + found.end("y"))
            told = article.slice(birth.span)
            old = int(age)
            then = "wasn't born yet" if old < 1 else f"was {_WORDS.get(old, old)} or younger"
            yield Match(year, f"Whoever is {told} now {then} in {found['y']}.", related=(Related(birth.span, "the age"),))
            return
