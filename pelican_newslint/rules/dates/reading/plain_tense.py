"""Whether a verb that looks ahead or back is the one that a month or a year belongs to: "will be delivered in", "was drafted by Leeds in"."""

from __future__ import annotations

import re
from functools import cache

from pelican_newslint.knowledge.inflections import participles, verbs
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.offsets.offset_cues import EVENTS

_FUTURE = later(
    r"\b(?P<aux>will|shall|won[’']t|(?:is|are) (?:due|set|scheduled|expected|planned|slated|going|about|likely) to|(?:is|are) to|"
    r"(?:expects?|plans?|hopes?|aims?|intends?|wants?) to|should(?= (?:be|open|run|start|begin|reach|arrive|reopen|take)\b)) "
    r"(?P<words>(?:[\w'’-]+ ){1,9}?)(?:(?:in|by|from|until|till|before|during|around|at) (?:early |late |mid-|the (?:end|start|"
    r"beginning|middle) of )?|"
    r"from (?:\d\d? )?[A-Z][a-z]+(?: \d\d?)?(?:,? \d{4})? (?:to|until|till|through) )$"
)
_WANTED = later(
    r"\b(?:expects?|forecasts?|predicts?|awaits?|anticipates?) (?P<words>(?:[\w'’-]+ ){1,4})(?:in|by|from|before) (?:early |late |"
    r"mid-|the (?:end|start) of )?$"
)
""" "The mine expects full output in"."""
_HALT = frozenset(
    "of than as like for about that this one ones those these who whom whose which what when not was were is are had has have did does since "
    "due ahead eye view after over against between from among into because ago last next every each".split()
)
"""Behind these the date may be another thing's."""
_SMALL = frozenset(
    "not only also again then first finally probably likely soon now still instead once officially fully formally reportedly".split()
)
_OTHER_TIMES = frozenset(
    "mark remember commemorate replace honour honor discuss review examine consider repay match beat break exceed surpass equal recall undo "
    "reverse repeal show depict follow tell portray recreate explore trace cover chart revisit relive repeat recount describe learn know see "
    "find explain prove say read feature focus remain stay have study compare refund reimburse investigate probe record reflect regret".split()
)
"""What is done to, or told of, things of older times."""
_THINGS = EVENTS | frozenset(
    "events levels level figures figure rate rates price prices data report reports record records work works law laws act title win victory "
    "defeat loss losses damage debt debts sales profits results result changes change cuts rise fall drop increase decline growth war crisis "
    "pandemic season budget deaths killings attacks strikes elections life".split()
)


_WAS = later(
    r"\b(?:was|were) (?:(?:also|again|first|finally|then|later|officially|quickly|formally) )*(?P<verb>[a-z]{3,}) "
    r"(?P<words>(?:[\w'’-]+ ){0,7}?)(?:in|on) $"
)
_FIXED = frozenset(
    "planned scheduled due expected set postponed delayed moved pushed extended meant supposed intended booked slated going named chosen selected "
    "picked promised approved agreed announced confirmed awarded allocated earmarked granted offered tipped listed fixed called proposed "
    "budgeted contracted hired appointed elected nominated asked told ordered warned given guaranteed assured forecast projected estimated "
    "predicted drawn pencilled put brought cancelled canceled scrapped deferred adjourned rescheduled reserved sold bought issued based seen "
    "viewed paid made timed shown held handed sworn designed invested involved interested included needed required".split()
)
"""What was done for a later day."""
_COMING = frozenset(
    "cup games olympics championship championships tournament election elections final finals league season race poll vote budget".split()
)
_WHITHER = later(r"\bto (?:[A-Z]|(?:the|an?|his|her|its|their|hospital|prison|jail|court|death|shore|safety|town|port)\b)")


_DID = later(
    r"(?P<before>(?:[\w'’-]+ ){0,12})(?P<verb>[a-z]{3,})(?: (?:up|down|off|out|over|away|back|apart|in|together|through|again|ashore|dead|silent))?"
    r"(?: (?:in|at|near|off|outside|into|to) (?:the |a )?[\w'’-]+(?: [A-Z][\w'’-]+)?)? (?:on|in) $"
)
_THEY = frozenset("he she it they we i who which".split())
_NOT_YET = frozenset("will would shall should could can may might must to be being is are if unless until before".split())
_THEN_DID = later(
    r",? (?:(?:the|an?|its|his|her|their|some|many|two|three|four|five|several|hundreds of|thousands of) )?(?P<words>(?:[\w'’-]+ ){1,5})"
)
_ASIDE = later(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Aa]n?) (?:[\w'’-]+ ){1,4}?[a-z]+, (?:which is )?(?:on|in|from) (?:early |late |mid-)?$"
)
_AND_WILL = later(r", (?:will|is to|are to|is due to|is expected to) (?P<verb>[a-z]+)\b(?: (?P<done>[a-z]+)\b)?")


@cache
def _only_pasts() -> frozenset[str]:
    """Pasts that are nothing else: "fell", "broke", "went"."""
    return frozenset({form for verb in verbs().values() for form in verb.past} - participles().keys() - verbs().keys())


def did_then(clause: str) -> bool:
    """Whether its verb, right before the date or its place, is a past: "rain fell on", "the pier broke up off Corrie on", "which he sold on"."""
    found = _DID.search(clause)
    if found is None or not (before := found["before"].lower().split()) or not _NOT_YET.isdisjoint(before):
        return False
    verb = found["verb"]
    return verb in _only_pasts() or (before[-1] in _THEY and verb in _pasts() and verb not in _FIXED and verb not in _TOLD)


_TOLD = frozenset("said told announced added warned claimed insisted argued wrote reported heard read believed thought hoped".split())
"""Behind them the date may be that of what is said."""


def then_did(rest: str) -> bool:
    """Whether what follows a date that leads its sentence is told in the past: "the river burst its banks"."""
    found = _THEN_DID.match(rest)
    words = found["words"].split() if found is not None else []
    at = next((at for at, word in enumerate(words) if at and word in _only_pasts()), 0)
    return bool(at) and _NOT_YET.isdisjoint(words[:at]) and _SIDE.isdisjoint(words[:at])


_SIDE = frozenset("who which that whose where when as if than because and or".split())


def aside_ahead(lead: str, rest: str) -> bool:
    """Whether the date is an aside of something to come: "the next session, on 12 October, will deal with"."""
    found = _AND_WILL.match(rest)
    if found is None or found["verb"] in _OTHER_TIMES or (found["verb"] == "be" and (found["done"] or "").endswith(("ed", "en"))):
        return False
    return _ASIDE.search(lead) is not None and found["verb"] != "have"


@cache
def _pasts() -> frozenset[str]:
    """Pasts and participles that aren't the verb's base too: "built", "agreed"; not "cut"."""
    found = {form for verb in verbs().values() for form in (*verb.past, *verb.participle)}
    return frozenset(found - verbs().keys())


def will_then(clause: str) -> bool:
    """Whether the last verb of a clause, which ends before a month or a year with its preposition, looks ahead and nothing stands between
    that the date could be of."""
    found = _FUTURE.search(clause)
    if found is None:
        wanted = _WANTED.search(clause)
        return wanted is not None and _open(wanted["words"].split())
    words = [word for word in found["words"].split() if word not in _SMALL and not word.endswith("ly")]
    if words[:1] == ["be"] and len(words) > 1:  # any word: "will be deliver" is a slip of its own
        return _open(words[2:])
    return bool(words) and words[0].islower() and words[0] not in _OTHER_TIMES and words[0] not in _pasts() and _open(words[1:])


def was_then(clause: str) -> bool:
    """Whether the last verb of a clause that ends before a month or a year is "was" with what was done, and nothing between has the date."""
    found = _WAS.search(clause)
    if found is None or found["verb"] in _FIXED or found["verb"] not in participles():
        return False
    words = found["words"].split()
    if " to " in f" {found['words']}" and not _WHITHER.search(found["words"]):
        return False
    return "for" not in words and not (words and words[-1].lower() in _COMING) and _open(words)


def _open(words: list[str]) -> bool:
    """Whether a date behind the words can only be of the verb before them."""
    if not words:
        return True
    plain = [word.lower() for word in words]
    return _HALT.isdisjoint(plain) and _pasts().isdisjoint(plain) and plain[-1] not in _THINGS and not re.search(r"\d", words[-1])
