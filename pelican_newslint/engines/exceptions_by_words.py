"""Where LanguageTool's rules go wrong that one word before, inside or behind what they found gives away."""

from __future__ import annotations

import re
from collections.abc import Callable

from pelican_newslint.engines.finding_at import At

MORE_OF_IT = re.compile(r"\b(?:extra|more|enough|full|additional|special|added) $")
""" "Most have extra staff", "the plan has extra weight": no verb stands there."""


def _of_of(at: At) -> bool:
    """ "Followers of followers of followers", and "from mill to mill to sell it": one goes there to do something."""
    if at.before[-5:].lower() == "from " and re.match(r"(\w+) to \1 to\b", f"{at.found}{at.after}", re.IGNORECASE):
        return True
    return re.match(r"(\w+) of \1\b", f"{at.found}{at.after}", re.IGNORECASE) is not None


def _is_so(at: At) -> bool:
    """ "93% of pupils are up to date, ...": no noun is behind."""
    return re.match(r"[.,;:)]|$| (?:with|on|and|but|as|by|for|at|in|when|if)\b", at.after) is not None


def _maiden_name(at: At) -> bool:
    """ "Winifred (nee Lobb)": many papers write it so."""
    return re.match(r"nee(?: [A-Z]|$)", f"{at.found}{at.after}") is not None


def _not_only(at: At) -> bool:
    """ "Not only does feeding them cost money": what follows is the subject."""
    return re.search(r"\b(?:[Nn]ot only|[Nn]or|[Nn]either|[Oo]nly then|[Ss]o) (?:do|does|did) $", at.before) is not None


def _before_noun(at: At) -> bool:
    """ "A similar real-time payments service", "an updated Terms of Service": the plural stands before a noun, or in a name; and
    "birds of a feather meetings".
    """
    return at.before.lower().endswith("birds of ") or at.found.split()[-1][0].isupper() or _ENDS_PHRASE.match(at.after) is None


_ENDS_PHRASE = re.compile(
    r"[^ \w]|$| (?:of|in|at|on|for|from|to|with|by|and|or|but|that|which|who|is|are|was|were|has|have|had|will|would|can|could|as|than|the|an?)\b"
)


def _pronoun_in_name(at: At) -> bool:
    """ "The We the People code"."""
    return at.found.split()[-1].lstrip("[_*")[:1].isupper()


def _possessive(at: At) -> bool:
    """ "Today's loss is tomorrow's gain"."""
    return at.found.endswith(("'s", "’s"))


def _best_practice(at: At) -> bool:
    """ "More best practices"."""
    return re.match(r" (?:practices?|friends?|sellers?|men)\b", at.after) is not None


def _out(at: At) -> bool:
    """ "As we round out 2014", "we sold out both halls"."""
    return re.match(r" \d", at.after) is not None or re.search(r"\b(?:sold|sell|sells|selling) $", at.before) is not None


def _installed(at: At) -> bool:
    """ "An install party", "a fresh install": those who install programs say so."""
    return re.match(r"(?i) (?:part(?:y|ies)|media|image|guide|script|dis[ck])\b", at.after) is not None or (
        re.search(r"\b(?:fresh|clean|new|full|minimal|default) $", at.before) is not None
    )


def _put_into(at: At) -> bool:
    """ "Investing in Windows": the verb asks for "in"."""
    return re.search(r"(?i)\b(?:invest\w*|interest\w*|believ\w*|trust\w*|faith) $", at.before) is not None


def _seen(at: At) -> bool:
    """ "The stars appear on screen for her": it says where, and stands before no noun."""
    return re.search(r"\b(?:appear\w*|seen|shows?|shown|display\w*|visible|back|up|play\w*|kiss\w*) $", at.before) is not None


def _if_done(at: At) -> bool:
    """ "A box which if ticked opens another"."""
    return re.match(r" \w+(?:ed|en)\b", at.after) is not None


def _before_name(at: At) -> bool:
    """ "About their MY HARBOUR app"."""
    return re.match(r" [A-Z]", at.after) is not None


def _is_no_noun(at: At) -> bool:
    """ "If that isn't demand, I don't know what is"."""
    return re.search(r"\b(?:isn[’']t|is not|wasn[’']t|was not) $", at.before) is not None and at.after[:1] in {",", "."}


def _letter_of_a_list(at: At) -> bool:
    """ "That everybody a) begins and b) ends"."""
    return at.found == ")" and re.search(r"(?:^|[\s,;:])(?:[a-z]|[ivx]{1,4}|\d{1,2})$", at.before) is not None


def _letter_for_a_name(at: At) -> bool:
    """ "To offer Senator A the bribe"."""
    return at.found.startswith("A ") and re.search(r"\b[A-Z]\w+ $", at.before) is not None


def _done(at: At) -> bool:
    """ "What we hope to do is enable others"."""
    return re.search(r"\b(?:do|does|did)(?: \w+){0,3} (?:is|was) $", at.before) is not None


def _to_be_had(at: At) -> bool:
    """ "There has to be compromise"."""
    return re.search(r"\b[Tt]here (?:has to|will|must|should|can|may|has got to|needs to) (?:be )?$", at.before) is not None


def _helped(at: At) -> bool:
    """ "How the land helps people inspires her", "to help that person understand"."""
    return (
        re.search(r"\b(?:help|let|make|made|see|saw|watch|ha[vs]e|give|gave|keep|show)(?:s|ing|ed)? (?:\w+ )?(?:\w+ )?$", at.before)
        is not None
    )


def _of_this_month(at: At) -> bool:
    """ "Those who begin this month are": the time is no subject."""
    when = r"\bthis (?:month|week|year|morning|summer|fall|autumn|spring|winter|weekend|season|term) $"
    return re.search(when, at.before) is not None or _helped(at)


def _paid_out(at: At) -> bool:
    """ "Spreading their cash out among them"."""
    return re.match(r" (?:among|amongst|across|to|over|between|for)\b", at.after) is not None


def _capital(at: At) -> bool:
    """ "Common Cause said": a name."""
    return at.found[:1].isupper() and at.before[-1:] == " " and at.before.rstrip()[-1:] not in ".!?:"


def _hyphened(at: At) -> bool:
    """ "A double-check": with the hyphen it is a noun."""
    return "-" in at.found


def _behind_comma(at: At) -> bool:
    """ "Towns that have both shut, as well as Vik": "both" goes with another word."""
    return at.before.rstrip(" ").endswith(",")


def _each_life(at: At) -> bool:
    """ "Somebody lost their life"."""
    return re.search(
        r"(?i)\b(?:some|any|every|no)(?:one|body)\b[^.;]{0,40}$|\b(?:a|the|each|every) \w+ (?:who )?(?:had )?$", at.before
    ) is not None or (re.search(r"\b(?:some|any|every|no)(?:one|body)\b", at.found) is not None)


def _reckoned_from(at: At) -> bool:
    """ "Heads into the winter with little, even after what it put aside last year"."""
    return re.search(r"\b(?:after|since|from|than|of|before)\b[^.,;:]{0,80}$", at.before) is not None


def _letters_apart(at: At) -> bool:
    """Single letters of a riddle: "L A F I A M"."""
    return re.search(r"\b[A-Z] $", at.before) is not None


def _its_own(at: At) -> bool:
    """ "The town has swapped its for another": the other has a day off, too."""
    parted = re.search(r"\b(?:swap(?:s|ped)?|trade[sd]?|exchange[sd]?|lost|sold|won|changed|kept|spent|moved) $", at.before)
    return parted is not None and re.match(r"(?: (?:for|from|at|in|on|to|by|and|before|after)\b|[.,;:]|$)", at.after) is not None


def _two_capitals(at: At) -> bool:
    """ "Five Star Tax Services": a name."""
    return all(word[0].isupper() for word in at.found.split())


def _unit(at: At) -> bool:
    """ "M is for million": the word itself is meant."""
    return re.match(r"\s*(?:[.,;:!?)]|and |or |not |$)", at.after) is not None


def _noun_and_verb(at: At) -> bool:
    """ "His kick started straight": a noun with its article, and what it did."""
    return re.search(r"\b(?:(?i:his|her|its|their|my|our|your|the|a|whose)|[A-Z]\w+[’']s) $", at.before) is not None


def no_noun_behind(at: At) -> bool:
    """ "She works full time", "120 jobs would be part time": hyphened only before what it describes."""
    return re.match(r"\s*(?:[.,;:!?)\"”’]|$|(?:and|or|but|as|at|in|for|from|on|with|while|to|since|than)\b)", at.after) is not None


TESTS: dict[str, Callable[[At], bool]] = {
    "PHRASE_REPETITION": _of_of,
    "UP_TO_DATE_HYPHEN": _is_so,
    "NEE": _maiden_name,
    "KICK_START_HYPHEN": _noun_and_verb,
    "NODT_DOZEN": _unit,
    "AUXILIARY_DO_WITH_INCORRECT_VERB_FORM": _not_only,
    "A_NNS": _before_noun,
    "DT_PRP": _pronoun_in_name,
    "IS_VBZ": _possessive,
    "MOST_SUPERLATIVE": _best_practice,
    "OUR_OUT": _out,
    "A_INSTALL": _installed,
    "IN_WINDOWS": _put_into,
    "ON_OFF_SCREEN_HYPHEN": _seen,
    "IF_IS": _if_done,
    "THEYRE_THEIR": _before_name,
    "BEEN_PART_AGREEMENT": lambda at: _is_no_noun(at) or _done(at),
    "EN_UNPAIRED_BRACKETS": _letter_of_a_list,
    "DT_DT": _letter_for_a_name,
    "STARS_AND_STEPS": _two_capitals,
    "BE_VBP_IN": _to_be_had,
    "PEOPLE_VBZ": _helped,
    "PLURAL_VERB_AFTER_THIS": _of_this_month,
    "VERB_NOUN_CONFUSION": _paid_out,
    "CAUSE_BECAUSE": _capital,
    "A_INFINITIVE": _hyphened,
    "BOTH_AS_WELL_AS": _behind_comma,
    "LOSE_LIVES": _each_life,
    "MISSING_PAST_TENSE": _reckoned_from,
    "PRP_THE": _letters_apart,
    "EN_COMPOUNDS_PART_TIME": no_noun_behind,
    "ITS_TO_IT_S": _its_own,
    "IN_WEEKDAY": lambda at: re.search(r"\b(?:sworn|came|come|moved|voted|turned|handed|filed) $", at.before) is not None,
}
