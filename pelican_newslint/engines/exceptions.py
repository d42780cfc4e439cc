"""Where LanguageTool's good rules go wrong: what was seen of each on edited news, as a test of its place in the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pelican_newslint.engines.exceptions_by_words import MORE_OF_IT, TESTS, no_noun_behind
from pelican_newslint.engines.finding_at import At
from pelican_newslint.engines.spelling import Unknown, in_foreign_sentence
from pelican_newslint.knowledge import people
from pelican_newslint.prose.facts.sic import is_sic

_TWICE = frozenset("very many really long so had yo bye ha ho hear knock tut".split())
_BEGINS_CLAUSE = re.compile(r" (?:the|an?|his|her|its|their|our|my|your|he|she|it|they|we|I|there|[A-Z]\w*)\b")
"""Behind "that that" these show that one is too many; else "that" is what somebody means."""
_YOO = re.compile(r" (?:eu|uni(?!m|n)|ewe|ubi|uro|usu|ute)", re.IGNORECASE)
_EIGHT = re.compile(r" [$£€¥](?:8|1[18](?!\d))")
_SPELT_OUT = re.compile(
    r" [\[(*_“\"]{0,3}(?:[fhlmnrsx]\d|m[bcdfgklmpqrstvwxz]|n[bcdfgklmpqrstvwxz]|f[bcdfgkmnpqstvwxz]|h[bcdfgjklmnpqrstvwxz]|l[bcdfgjkmnpqrstvwxz]"
    r"|r[bcdfgjklmnpqrstvwxz]|s[bdfgrsvxz]|x[bcdfghjklmnpqrstvwz])"
)
"""A word that is read letter by letter, from "eff", "ess" or the like on: "an s390 patch", "an rpm file", "an mdadm update"."""
_DOTTED = re.compile(r"\w\.[A-Z]\w{0,20}\.[A-Za-z]\w")
"""An address or a name made of one: Harbour.Data.Gov."""
_DOMAINS = frozenset({"Gov", "Org", "Com", "Net", "Chat", "Social", "Cloud", "Dev"})


def innocent(rule: str, text: str, start: int, end: int, unknown: Sequence[Unknown]) -> bool:
    """Whether this finding of `rule` is one of its known mistakes, or the text says itself that it was written so ("[sic]")."""
    if is_sic(text, end):
        return True
    test = _TESTS.get(rule) or TESTS.get(rule)
    return test is not None and test(At(text, start, end, unknown))


_PARTICLE = re.compile(
    r"\b(?:sets?|setting|came|comes?|went|go|goes|turned|handed|moved|checked|logged|sworn|kick\w*|settle\w*|caved?|voted) $"
)


def _repeat(at: At) -> bool:
    """ "Duran Duran", "very very", "Walla Walla", "@the the"."""
    words = at.found.split()
    if len(words) < 2 or at.before[-1:] in tuple("@./#"):
        return len(words) >= 2
    first, second = words[0], words[-1]
    if first in ("in", "on", "by") and _PARTICLE.search(at.before):
        return True  # "it began to set in in May"
    if first.lower() in _TWICE or (first.lower() == "that" and _BEGINS_CLAUSE.match(at.after) is None):
        return True
    if second[0].isupper():
        both_in_sentence = first[0].isupper() and not _starts_sentence(at.before)
        return both_in_sentence or first.lower() not in {"the", "a", "an"}
    return False


def _a_an(at: At) -> bool:
    """Before "yoo", whose letter is no vowel sound ("a Eurofighter", "a unicycle"), before sums that are read from their figure ("an
    $11bn loss") and words that are read by their letters ("an s390 patch"), and in another language.
    """
    sound = _YOO.match(at.after) or (at.found.lower() == "an" and (_EIGHT.match(at.after) or _SPELT_OUT.match(at.after)))
    return bool(sound) or in_foreign_sentence(at.text, at.start, at.end, at.unknown)


def _affect(at: At) -> bool:
    """A side effect, and who can "effect real change"."""
    return "side-effect" in at.text or re.match(r" (?:[a-z]+ ){0,2}change", at.after) is not None


def _sentence_space(at: At) -> bool:
    """Only "end.Next" is sure: a word, a stop, a capitalised word that is no domain's ending."""
    around = at.text[max(at.start - 12, 0) : at.end + 20]
    match = re.search(r"[a-z]{3,12}[.!?]([A-Z][\w']{0,20})", around)
    return match is None or match.group(1) in _DOMAINS or _DOTTED.search(around) is not None


def _comma_space(at: At) -> bool:
    """Beside square brackets, in ". . .", and behind a face: "(just in time :) )"."""
    around = at.text[max(at.start - 3, 0) : at.end + 3]
    return "[" in around or "]" in around or ". ." in around or at.before[-2:] in (":)", ";)", ":(")


def _name(at: At) -> bool:
    """What stands where a verb would is a name: "once we had Notify"."""
    return at.found[:1].isupper()


def _name_before(at: At) -> bool:
    """The sentence's subject is a name, which may end in "s" and be one: "The Carpentries is", "Barns is"."""
    subject = _LAST_SENTENCE.split(at.before)[-1].split()
    first = (at.found.split() or [""])[0]
    if first[:1].isupper() and re.search(rf"[a-z,] (?:of )?{re.escape(first)}\b", at.text):
        return True  # "Corrections has", of the Department of Corrections
    if not subject and _HIS.match(at.after):
        return True  # "Styles discusses his own take"
    return any(word[0].isupper() for word in subject[1:]) or (len(subject) == 1 and subject[0].lower() not in _SUBJECTS)


_HIS = re.compile(r" (?:his|her)\b")
_LAST_SENTENCE = re.compile(r"(?<=[.!?:])[\"'”’)]{0,2}\s+|[\"“‘(]")
_SUBJECTS = frozenset("they we these those people police this that it he she there".split())


def _hundred_and_one(at: At) -> bool:
    """ "A hundred and one years": the number is no one."""
    return re.search(r"(?:hundred|thousand|million) and one\s$", at.before, re.IGNORECASE) is not None


def _wanted(at: At) -> bool:
    """ "A site that you'd like to have participate", and what stands where a verb would and is a name."""
    return (
        _name(at)
        or MORE_OF_IT.search(at.before) is not None
        or re.search(r"\b(?:like|love|want|wish|hope|prefer)s? to have $", at.before) is not None
    )


def _summit_or_year(at: At) -> bool:
    """ "The 2013 Second Plan" begins with its year, and of "40 second doses" each is somebody's second."""
    of_an_order = at.found.endswith(" second") and _SECONDS.match(at.after) is not None
    return of_an_order or _summit(at) or re.match(r"(?:19|20)\d\d [A-Z]", at.found) is not None


_SECONDS = re.compile(
    r" (?!(?:clip|video|ad|advert|spot|film|commercial|burst|interval|delay|break|slot|pause|lap|sprint)s\b)[a-z]{2,20}s\b"
)
"""Several things behind "second" that don't last so long."""


def _summit(at: At) -> bool:
    """ "A six-year high" has no noun behind: the high is one."""
    return re.search(r" (?:highs?|lows?|best|worst|peak)$", at.found) is not None


def _number_in_name(at: At) -> bool:
    """ "Studio 54's owner": what belongs to a name that ends in a number is no decade."""
    before = at.before.split()[-1:]
    year = not at.before.endswith(("the ", "The ")) and re.match(r" [a-z]+\b", at.after) is not None  # "2020's vote"
    return year or (bool(before) and before[0][0].isupper())


def _here(at: At) -> bool:
    """ "Here the themes meet" has its verb behind."""
    return at.found.lower() == "here"


def _as_will(at: At) -> bool:
    """ "As will dogs, provided that": an inversion, whose verb stands before."""
    return re.search(r"\bas (?:will|would|can|could|should|must|may|might|did|do|does)\b", f"{at.before[-20:]}{at.found}") is not None


def _wished(at: At) -> bool:
    """ "Though it be late", "on condition that he live there", "she need have waited", "that, were I asked, I could answer"."""
    return (
        _WISH.search(f"{at.before[-80:]}{at.found}") is not None or _WERE_I.search(f"{at.before[-3:]}{at.found}{at.after[:6]}") is not None
    )


def _wished_or_inverted(at: At) -> bool:
    """The same, and "Among the ferries to be sold were scull 2 and oar 7": the names of things, which may look like verbs, are the subject."""
    return _wished(at) or re.search(r"(?:^|[.!?] )(?:Also )?[Aa]mong\b[^.!?]*$", at.before) is not None


_DEMAND = (
    r"condition|demand\w*|insist\w*|ask\w*|requir\w*|recommend\w*|suggest\w*|propos\w*|order\w*|urg\w*|request\w*|rule\w*|vital"
    r"|essential|important|mov(?:es?|ed|ing)|rather|wish\w*"
)
_WISH = re.compile(
    r"\b(?:(?i:though|if|whether|lest|albeit|until|unless) (?:he|she|it|they|the \w+)(?: \w+)? be"
    rf"|(?:{_DEMAND})\b[^.;:!?]{{0,40}}\b(?:he|she|it|they|[A-Z]\w+)(?: not)? \w+"
    r"|(?:need|dare)(?:n[’']t| not)? (?:have|be)\b[^.]{0,12})$"
)
_WERE_I = re.compile(r"(?:, |^)were (?:I|he|she|it|they|we|you)\b")


def _of_a_name(at: At) -> bool:
    """The verb stands apart from its pronoun ("she left school"), or behind a name that may be a club's or a firm's ("Ashgate are")."""
    words = at.before.split()[-1:]
    before = words[0].strip("\"“‘'(*_").lower() if words else ""
    known = before in {"he", "she", "it", "this", "that"} or (words and words[0][0].isupper() and before in people.given_names())
    return not known or _wished(at)


def _old_calendar(at: At) -> bool:
    """Before 1753 the English counted by another calendar, whose weekdays were others."""
    years = re.findall(r"\b1\d{3}\b", f"{at.before[-30:]}{at.found}{at.after[:20]}")
    return any(int(year) < _NEW_STYLE for year in years)


_NEW_STYLE = 1753


def _not_a_year(at: At) -> bool:
    """ "From May to October, 48 centimetres of snow fell"."""
    figures = re.search(r"\d+", at.found)
    return figures is None or not re.fullmatch(r"1[5-9]\d\d|20\d\d", figures[0])


def _in_a_match(at: At) -> bool:
    """ "At full time", "level until full time": the end of a match; "she works full time"."""
    match_ends = re.search(r"\b(?:at|after|by|before|until|till|near|towards?|to|(?:blew|blows?|whistled?) for) $", at.before)
    return match_ends is not None or no_noun_behind(at)


def _fared(at: At) -> bool:
    """ "The library fared worst": of all."""
    return (
        re.search(r"\b(?:far(?:e[ds]?|ing)|came off|comes? off|did|does|do|did the|performed|suffered|coped|hit|scored) $", at.before)
        is not None
    )


def _starts_sentence(before: str) -> bool:
    stripped = before.rstrip(" \n\"'“‘(")
    return not stripped or stripped[-1] in ".!?:"


_TESTS: dict[str, Callable[[At], bool]] = {
    "ENGLISH_WORD_REPEAT_RULE": _repeat,
    "EN_A_VS_AN": _a_an,
    "AFFECT_EFFECT": _affect,
    "SENTENCE_WHITESPACE": _sentence_space,
    "COMMA_PARENTHESIS_WHITESPACE": _comma_space,
    "HAVE_PART_AGREEMENT": _wanted,
    "BE_IS": _name,
    "IN_WEBSITE": _name,
    "MD_BASEFORM": _as_will,
    "ONE_YEARS_OLD": _hundred_and_one,
    "MISSING_HYPHEN": _summit_or_year,
    "APOSTROPHE_IN_DATES": _number_in_name,
    "THERE_MISSING_VERB": _here,
    "EN_DATE_WEEKDAY": _old_calendar,
    "IT_VBZ": _wished,
    "SHE_LIVE": _wished,
    "HE_VERB_AGR": _of_a_name,
    "WERE_VBB": _wished_or_inverted,
    "MISSING_TO_BEFORE_A_VERB": _wished,
    "COMMA_AFTER_A_MONTH": _not_a_year,
    "FULL_TIME": _in_a_match,
    "GETS_WORST": _fared,
    "AGREEMENT_SENT_START": _name_before,
    "AGREEMENT_SENT_START_2": _name_before,
}
