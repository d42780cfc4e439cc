"""A common noun has no capital.

"It was Public money", "the Market would be rebuilt", "three Passengers": inside a sentence a capital says that a name begins. Writers
honour what matters to them; readers look for a house or a firm of that name. The table holds nouns that edited text never capitalises when
they stand alone; one of several must be told of, or the article must have the word in lower case, too. What an article writes so throughout
is its own term and is left alone, and so are titles of works, links, and words of a longer name.

Bad:

    Mayor Ross said that the Harvest was late and three Passengers had complained. Last year's harvest was early.
                             ^^^^^^^ “harvest”: a common noun has no capital.
                                                        ^^^^^^^^^^ “passengers”: a common noun has no capital.

Good:

    Mayor Ross said that the harvest was late and three passengers had complained. Last year's harvest was early.

Bad:

    The Veterinary team came at noon, and the boats left the Fishing port.
        ^^^^^^^^^^ “veterinary”: a common word has no capital.
                                                             ^^^^^^^ “fishing”: a common word has no capital.

Good:

    The Ministry of Tourism and Harvest, the film Passengers and the Harvest Festival are names; so is Harvest, said "the Passengers".

Good:

    The Tigers made Tiger fans proud; it is called Float: Levitation on a Harvest.

Good:

    In Elections one is wrong. See the Harvest [on the Harvest here](https://example.org/harvest): the Harvest is ours.

Good:

    The championship of the county is over. She signed for a Championship club.

Evidence: behind a determiner and before a common word 4 in 1,200,000 words of edited text, 3 true; of the rest none in 1,300,000 words of
edited text, from which the table was made; half of the table made from half of the text had one hit in 4,000 words of the other half, two in
three of them slips.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.knowledge import words as known
from pelican_newslint.model import Block, Fix, Match, Scope
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

_SCOPES: frozenset[Scope] = frozenset({"summary", "paragraph", "caption"})
RULE = Rule(
    kind="grammar", severity="suggestion", scopes=_SCOPES, languages=("en",), wakes=Wakes(tokens=frozenset({"name"})), category="needless-capital",
    guides=("Guardian", "BBC"),
)  # fmt: skip

_OFTEN = 3
"""Capitals from which a word is the article's own term."""
_SIDES = frozenset("club clubs side sides team teams rivals fixture fixtures play-off play-offs".split())
_LEAGUES = frozenset("championship premiership conference league division".split())
"""What plays in one of these: "a Championship club"."""
_NAMING = frozenset(
    "of for and or as de called named titled entitled film movie show series song album play book novel magazine game app band website site "
    "programme program podcast documentary newspaper paper brand label team club party campaign project company group operation nicknamed dubbed "
    "titles magazines musical opera single track team's & codenamed".split()
)
"""Before the title of a work or the rest of a name."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    words, nouns, small = article.words, known.nouns(), known.set_small()
    for form, places in words.capitalised.items():
        noun = words.lower[places[0]] in nouns
        if not noun and words.lower[places[0]] not in small:
            continue
        own = [at for at in places if _inside(article, at)]
        if words.lower[places[0]] in _LEAGUES and any(words.after(at) in _SIDES for at in own):
            continue
        at = own[0] if own else -1
        if not own or len(own) >= _OFTEN:
            continue
        alone = (noun and _common(article, at)) or _between_small(article, at, own)
        if alone and _alone(article, at) and not _named_otherwise(article, form):
            span = words.span(at)
            right = article.slice(span)[0].lower() + article.slice(span)[1:]
            kind = "noun" if noun else "word"
            yield Match(span, f"“{words.lower[at]}”: a common {kind} has no capital.", (Fix.change(span, right),))


def _named_otherwise(article: Article, form: str) -> bool:
    """Whether the text has the word as a name in its other number: "the Tigers" beside "Tiger tacklers"."""
    others = [form[:-1] if form.endswith("s") else f"{form}s"]
    return any(_inside(article, at) for other in others for at in article.words.forms.get(other, ()))


def _common(article: Article, at: int) -> bool:
    """Whether no name can be meant: one of many is told of, or the article has the word without its capital, too."""
    words = article.words
    before, lower = words.lower[at - 1], words.lower[at]
    forms = words.forms.keys()
    if before == "the" and lower in known.firm_nouns():
        return True
    return before in _INDEFINITE or before[:1].isdigit() or lower in forms or f"{lower}s" in forms or lower.removesuffix("s") in forms


def _between_small(article: Article, at: int, own: list[int]) -> bool:
    """Whether it stands alone behind a determiner and before a common word, and nowhere in the article in a longer name."""
    words = article.words
    if words.lower[at - 1] not in _DETERMINED or words.gaps[at + 1] != " " or words.lower[at + 1] in _GOES_ON:
        return False
    if len(words.forms[words.texts[at]]) > 1 and words.lower[at] not in words.forms:
        return False  # a name that comes again: "the Harbor tool"
    if words.texts[at][-2:] in {"'s", "’s"} or (words.lower[at].endswith("s") and words.lower[at - 1] in _OF_A_TEAM):
        return False
    return not any(words.texts[each - 1][:1].isupper() and words.lower[each - 1] not in _DETERMINED for each in own) and not any(
        words.gaps[each + 1] == " " and words.texts[each + 1][:1].isupper() for each in own if each + 1 < len(words)
    )


_DETERMINED = frozenset("the a an its his her their whose each every some many no our this".split())
_OF_A_TEAM = frozenset("the our this".split())
_GOES_ON = frozenset("of and for to in with on that the from by at a an into".split())


def _inside(article: Article, at: int) -> bool:
    """A capital that no sentence, line or quotation opens."""
    words = article.words
    return at > 0 and words.gaps[at] == " " and article.sentence_at(words.starts[at]).first_word != at


def _alone(article: Article, at: int) -> bool:
    """Whether common words stand on both sides, in running text that isn't set off."""
    words, span = article.words, article.words.span(at)
    block = article.block_at(span.start)
    if block.scope not in _SCOPES or article.quoted(span) or any(link.span.touches(span) for link in article.links):
        return False
    if not _ENDS.search(article.slice(block.span)) or words.gaps[at + 1] not in {" ", ", ", ".", ". "}:
        return False
    opens = article.sentence_at(span.start).first_word == at - 1
    before, behind = words.lower[at - 1], words.texts[at + 1] if at + 1 < len(words) else ""
    if (
        before in _NAMING
        or before.endswith(".")
        or not _VESSELS.isdisjoint(words.lower[max(at - 4, 0) : at])
        or not (words.texts[at - 1].islower() or (opens and before in _DETERMINERS))
    ):
        return False
    if words.texts[at][-2:] in {"'s", "’s"} and before != "the":
        return False
    if words.gaps[at + 1] == ", " and behind[:1].isupper():
        return False  # a list of departments or of titles
    if _LINK.search(" ".join(words.texts[max(at - 5, 0) : at])):
        return False
    if words.gaps[at + 1] == " ":
        beyond = words.texts[at + 2] if at + 2 < len(words) else ""
        return behind.islower() and not (behind in {"of", "and", "for", "to"} and beyond[:1].isupper())
    return not article.text[span.end + 1 : span.end + 2].isalnum()


_VESSELS = frozenset("boat ship ferry yacht vessel trawler launch schooner lifeboat tug barge pub inn bar hotel locomotive".split())
"""What bears a name of its own, which stands soon behind it."""
_INDEFINITE = frozenset(
    "a an many some several few no every each any more most other two three four five six seven eight nine ten eleven twelve".split()
)
_DETERMINERS = frozenset({"the", "a", "an", "many", "all", "some"})
_ENDS = later(r"[.?!”\"')]\s*$")
_LINK = later(r"[A-Z]\S* (?:of|for|and|on|in|to)(?: the| an?)?$")
"""The head of a longer name: "the Lab to Market"."""
