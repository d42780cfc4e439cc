"""What shows that two nearly equal names belong to two people: one sentence names both, each has an age or a family of its own."""

from __future__ import annotations

import re

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.later import later
from pelican_newslint.prose.letters import plain
from pelican_newslint.prose.once import once
from pelican_newslint.rules.names._forms import Form
from pelican_newslint.rules.names._near import homophones, one_in_four, slip, sound

_KIN = later(
    r"\b(?:brothers?|sisters?|siblings?|cousins?|uncle|aunt|(?:father|mother)(?! of (?:an?|one|two|three|four|five|six|seven|\w{1,10}teen|\d+)\b)|"
    r"(?:his|her|their|whose|[’']s?) parents|sons?|daughters?|twins?|nephew|niece|wife|husband|widow|widower|"
    r"grand(?:son|daughter|father|mother)|step(?:son|daughter|father|mother|brother|sister)|family|namesakes?|no relation|not related"
    r"|(?:is|are|was|were)n[’']t (?:a )?relat(?:ed|ion)|unrelated"
    r"|couple|descendant)\b",
    re.IGNORECASE,
)
_SPELT = later(
    r"\b(?:spelt|spells?|spelling|spelled|misspel\w{1,5}|transliterat\w{1,5}|(?-i:born (?=[A-Z])(?![A-Z][a-z]{2,8}\.? \d))|"
    r"renamed|changed (?:his|her|its|their) name|signed (?:his"
    r"|her) name|known as|"
    r"written as|pronounced|pseudonym|stage name|pen name|alias|also known|formerly|the name|surname|nickname\w{0,2}|mistaken for|confus\w{2,4}"
    r"|not to be|"
    r"(?:in|of|from) (?:the|an?|his|her|this|that) (?:\w{1,12} )?novel|novels? (?:about|tells|follows|based)"
    r"|film|novel[’']s|fictional|character|anagram|pun)\b",
    re.IGNORECASE,
)
_RESPELT = later(
    r"\b(?:spelt|spells?|spelling|spelled|misspel\w{1,5}|transliterat\w{1,5}|renamed|pronounced|mistaken for)\b", re.IGNORECASE
)
_AGE = later(r",? ?\(?(?:aged )?(\d{1,3})\)?[,;.)]")
_INTRODUCED = later(r",? (?:\(|an? |the |who |of |from |\d{1,3}\b|(?:[\w-]{1,20} ){1,3}(?:of|for|at|from) )")


def apart(article: Article, one: Form, other: Form) -> bool:
    """Whether the text itself shows two people, or speaks of how a name is written."""
    if _several(article, one, other) or _of_office(article, one) or _of_office(article, other) or _place_and_name(article, one, other):
        return True
    if not (one.lone and other.lone) and _NAMESAKES.search(_said(article, one, other)):
        return True
    if _told_from(article, one) or _told_from(article, other):
        return True
    if one.lone and other.lone:
        return _share_a_sentence(one, other) or _SPELT.search(_said(article, one, other)) is not None
    if _surnames_meet(article, one, other) or _other_offices(one, other):
        return True
    if not (one.lone or other.lone) and (_share_a_sentence(one, other) or _ages_differ(article, one, other)):
        return True
    in_one_letter = any(one_in_four(left, right) for left, right in zip(one.words[::-1], other.words[::-1], strict=False))
    if in_one_letter and come_anew(article, max(one, other, key=lambda form: form.first.span.start)):
        return True
    if _joined(article, one, other):
        return True
    said = _said(article, one, other)
    owned = any(form.lone and all(name.possessive for name in form.mentions) for form in (one, other))  # "known as Hale's rule"
    if (_RESPELT if owned else _SPELT).search(said):
        return True
    # no family gives one given name twice, nor in two spellings
    namesake = (one.words[:-1] == other.words[:-1] and "-" not in one.words[-1]) or (
        one.words[-1] == other.words[-1]
        and (
            homophones(one.words[0], other.words[0])
            or (_one_given(one.words[0], other.words[0]) and not brought_in_as_kin(article, one, other))
        )
    )
    return not (one.lone or other.lone or namesake) and bool(_KIN.search(said))


def _one_given(one: str, other: str) -> bool:
    """Whether two given names are one whose vowels slipped inside: "Ravinder" and "Ravindar"; those of brother and sister end unlike."""
    return (
        min(len(one), len(other)) > _SHORT and one[-1] == other[-1] and "-" not in one and sound(one) == sound(other) and slip(one, other)
    )


_SHORT = 4


def brought_in_as_kin(article: Article, *forms: Form) -> bool:
    """Whether one of them is brought in as somebody's kin, behind the name or before it: "her aunt, Ines Marsh"."""
    before = (article.text[max(name.span.start - 24, 0) : name.span.start] for form in forms for name in form.mentions)
    return any(of_kin(article, form) for form in forms) or any(_KIN.search(each) for each in before)


def of_kin(article: Article, form: Form) -> bool:
    """Whether it is brought in as somebody's kin: "Ines Marsh Coe, her aunt"."""
    behind = (_OF_KIN.match(article.text, name.span.end) for name in form.mentions)
    return any(found is not None and _KIN.match(article.text, found.end()) is not None for found in behind)


_OF_KIN = later(r", (?:his|her|their|an?|the) (?:\w{1,12} )?")


def _of_office(article: Article, form: Form) -> bool:
    """Whether its first word is what its bearer is: "the dean, Mark Lowe" and "Dean Lowe"."""
    words = article.words
    return not form.lone and any(words.texts[at].islower() and words.before(at) == "the" for at in words.index.get(form.words[0], ()))


def _said(article: Article, one: Form, other: Form) -> str:
    return " ".join(article.slice(article.sentences[name.sentence].span) for name in (*one.mentions[:3], *other.mentions[:3]))


def _surnames_meet(article: Article, one: Form, other: Form) -> bool:
    """Whether one sentence has both surnames, by themselves or in other names: "Souza said that Sousa had the better turn"."""
    left, right = one.words[-1], other.words[-1]
    if left == right:
        return False
    places = _sentences_of(article)
    return not places.get(left, set()).isdisjoint(places.get(right, ()))


@once
def _sentences_of(article: Article) -> dict[str, set[int]]:
    """Last part of a name → the sentences that have it."""
    found: dict[str, set[int]] = {}
    for name in article.names:
        found.setdefault(plain(name.parts[-1]), set()).add(name.sentence)
    return found


def _other_offices(one: Form, other: Form) -> bool:
    """Whether two full names have titles of different offices: "Gov. Rita Salas", "Sen. Rita Solis"."""
    if one.lone or other.lone:
        return False
    titles = [{title for name in form.mentions if (title := _office(name))} for form in (one, other)]
    return bool(titles[0]) and bool(titles[1]) and titles[0].isdisjoint(titles[1])


def _office(name: Name) -> str:
    title = name.title.lower().rstrip(".") if name.title else ""
    word = "ceo" if title in _CHIEF else title.split()[-1] if title else ""
    return "" if word in _COURTESY else _IN_FULL.get(word, word)


_CHIEF = frozenset({"chief executive", "chief executive officer"})
_IN_FULL = {
    "sgt": "sergeant", "capt": "captain", "cllr": "councillor", "cr": "councillor", "insp": "inspector", "supt": "superintendent", "gov": "governor",
    "sen": "senator", "rep": "representative", "gen": "general", "col": "colonel", "lt": "lieutenant", "maj": "major", "cpl": "corporal",
    "prof": "professor", "det": "detective", "pres": "president", "pc": "constable", "comm": "commissioner", "adm": "admiral", "fr": "father",
}  # fmt: skip


_COURTESY = frozenset("mr mrs ms miss mx dr sir lady madam madame mme mlle hon herr frau shri smt rev revd hajia hajiya alhaji".split())


def come_anew(article: Article, later: Form) -> bool:
    """Whether a full name is introduced as somebody new: "Jan Ullrich, the former champion, gave"; "The Brazilian, Ana Souza, was second"."""
    if later.lone:
        return False
    text, name = article.text, later.first
    behind = text[name.span.end : name.span.end + 60]
    aside = text[max(name.span.start - 2, 0) : name.span.start] == ", " and behind.startswith(",")
    return aside or (behind.startswith(",") and _INTRODUCED.match(behind) is not None)


_COUNTED = frozenset("both other several many these those of few more some all no dozen the different".split())


def _several(article: Article, one: Form, other: Form) -> bool:
    """Whether one of them is the plural of a name that several people have: "two Angus MacDonalds"."""
    for many, single in ((one, other), (other, one)):
        before = article.words.before(many.first.first_word)
        if many.text == f"{single.text}s" and (before in _COUNTED or cardinal(before) is not None):
            return True
    return False


_STANDS = frozenset("off near outside inside around into across towards toward beyond within".split())
_NAMESAKES = later(
    r"\b(?:namesakes?|no relation|not related|unrelated"
    r"|(?:of|with|has|have|had|shares?|shared) (?:the|a|his|her|their) (?:same |first |last |given )?(?:sur)?names?"
    r"|(?:a second|another|a different|the other) (?:man|woman|boy|girl|person))\b",
    re.IGNORECASE,
)
_IT_WAS = later(r"\b(?:it (?:was|is|wasn[’']t|isn[’']t|had been|was not|is not)|not) $", re.IGNORECASE)
_WHO = later(r",? (?:who|whom|whose|not|that)\b")


def _place_and_name(article: Article, one: Form, other: Form) -> bool:
    """Whether one is a place, on its own or in a longer name: "a bay near Siglufjörður", "the Lið Siglufjarðar"."""
    if len(one.parts) == len(other.parts) or one.titled or other.titled:
        return False
    return any(not name.possessive and article.words.before(name.first_word) in _STANDS for form in (one, other) for name in form.mentions)


def _told_from(article: Article, form: Form) -> bool:
    """Whether it is set against somebody else: "It was Sergeant Karin Holt who did"."""
    text = article.text
    return any(
        _WHO.match(text, name.span.end) is not None
        and _IT_WAS.search(text, max((start := (name.title_span or name.span).start) - 16, 0), start)
        for name in form.mentions
    )


def of_a_family(text: str) -> bool:
    """Whether relatives are spoken of anywhere."""
    return _KIN.search(text) is not None


def _share_a_sentence(one: Form, other: Form) -> bool:
    return not {name.sentence for name in one.mentions}.isdisjoint(name.sentence for name in other.mentions)


def _joined(article: Article, one: Form, other: Form) -> bool:
    """ "Heinze and Heintze": side by side in one list."""
    return any(_side_by_side(article, first, second) for first in one.mentions for second in other.mentions)


def _side_by_side(article: Article, first: Name, second: Name) -> bool:
    left, right = sorted((first, second), key=lambda name: name.span.start)
    between = article.text[left.span.end : (right.title_span or right.span).start] if right.span.start > left.span.end else ""
    return len(between) < 12 and re.fullmatch(r"(?:, | and | or | & |, and | v | vs | beat | met | to )(?:\w{1,5} )?", between) is not None


def _ages_differ(article: Article, one: Form, other: Form) -> bool:
    ages = [{found.group(1) for name in form.mentions if (found := _AGE.match(article.text, name.span.end))} for form in (one, other)]
    return bool(ages[0]) and bool(ages[1]) and ages[0].isdisjoint(ages[1])
