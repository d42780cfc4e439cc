"""How a thing is said to be so old, and to have been made in a year."""

from __future__ import annotations

from pelican_newslint.prose.facts.calendar_words import MONTHS
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lives.jubilees import NAMES

_Y = r"(?P<y>(?:1[4-9]|20)\d\d)"
_MADE = (
    r"(?:founded|built|opened(?: its doors)?|established|formed|launched|created|started|set up|erected|completed|put up|constructed|"
    r"incorporated|installed|planted|manufactured|assembled|cast|cut|painted|woven|sunk|"
    r"first (?:held|opened|built|staged|published|printed|shown|played|run)|inaugurated|unveiled|introduced|dug (?:up|out)|discovered|"
    r"commissioned|laid|dating|dates?(?: back)? (?:from|to)|"
    r"goes back to|made|born|chartered|registered|began|delivered)"
)
BORN = later(
    rf"(?P<lead>(?:[\w'’-]+,? ){{0,7}}?)(?<![\w-]){_MADE}(?: here| back| there)?(?:,? (?:by|for|in|"
    rf"at) (?:(?!in\b)[\w'’-]+ ){{1,5}}?)? ?(?:in |from |to "
    rf")?(?:[A-Z][a-z]+ )?{_Y}\b(?!-)"
)
MODEL = later(rf"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:[a-z-]+ )?{_Y} (?P<make>[A-Z]\w+)(?: [A-Z0-9]\w*)?")
_N = r"(?P<n>\d{1,3}|(?:an?|one|two|three|four|five) hundred(?: and [a-z]+(?:-[a-z]+)?)?|[a-z]+(?:-[a-z]+)?)"
_NTH = r"(?P<all>(?P<o>[a-z]+(?:-[a-z]+)?|\d{1,3}-?(?:st|nd|rd|th)) (?:anniversary|birthday))\b"
_SOON = (
    r"(?: (?P<when>next (?:year|month|week)|(?:later )?this (?:year|month|week|spring|summer|autumn|fall|winter)|today|on \w+day|"
    rf"in (?:{MONTHS})))"
)
OLD = (
    later(rf"\b(?P<all>{_N}-year-old) (?P<noun>[a-z-]+)(?: (?P<head>[a-z]+))?\b"),
    later(
        rf"\b(?P<noun>[a-z]+|[Ii]t),? (?:(?:which |that )?(?:was |were )?{_MADE}[^,.;]{{0,40}}\d{{4}},? (?:and |which |that )?)?(?:which |that )?"
        rf"(?:is|are|will be|would be|turns|will turn|is now|is just) (?P<all>{_N} years "
        rf"old)\b(?P<soon>{_SOON}?)"
    ),
    later(
        rf"\b(?P<noun>[a-z]+|[Ii]t),? (?:(?:which|that) )?(?:(?:was |were )?(?:{_MADE})[^,.;]{{0,30}}\d{{4}},? (?:and )?)?(?:turns|will "
        rf"turn|will be|turned) (?P<all>{_N})(?P<soon>{_SOON})"
    ),
    later(
        r"\b[Tt]he (?P<noun>(?!train(?:er|ee))[a-z]*(?:ship|boat|vessel|ferry|trawler|barge|tug|yacht|plane|aircraft|jet|airliner|helicopter|"
        r"bus|coach|car|"
        rf"van|truck|lorry|train|tram|bridge|dam|crane|lift|boiler|pipe|pipeline|cable|tank|wall|roof|tower)) was (?P<all>{_N} years old)"
        r"(?=,? and\b|[.,;])"
    ),
    later(rf"\band (?:is|will be) (?:now )?(?P<all>{_N} years old)(?P<soon>{_SOON}?)(?P<noun>)"),
    later(
        rf"\b(?:its|their|the) (?P<all>"
        rf"(?P<c>{NAMES})|"
        rf"(?:(?P<o>[a-z]+(?:-[a-z]+)?|\d{{1,3}}-?(?:st|nd|rd|th)) (?:anniversary|birthday|year)))\b(?: in (?:the|this) \w+| with "
        rf"[^.,;]{{3,30}})?(?P<soon>{_SOON})(?P<noun>)"
    ),
    later(
        r"\b(?:marks|marking|is marking|celebrates|celebrating|is celebrating|will (?:mark|celebrate)) (?:this year |also )?(?:its|their) "
        r"(?P<all>(?P<o>[a-z]+(?:-[a-z]+)?|\d{1,3}-?(?:st|nd|rd|th)) (?:anniversary|birthday))\b"
        r"(?! (?:in|as|of|at|on|under|since)\b)(?P<noun>)"
    ),
    later(
        rf"\b(?:(?P<when>[Ll]ast (?:year|month|week|spring|summer|autumn|winter)|[Tt]his (?:year|month|week))|[Ii]n (?P<at>(?:19|20)\d\d)),? "
        rf"(?:it|they) (?:celebrated|marked|observed|toasted) (?:its|their) {_NTH}"
        r"(?! (?:in|as|of|at|on|under|since)\b)(?P<noun>)"
    ),
    later(
        rf"\b(?:celebrated|marked|observed|toasted) (?:its|their) {_NTH} (?:(?P<when>last (?:year|month|week|spring|summer|autumn|winter)|"
        rf"(?:earlier )?this (?:year|month|week))|in (?P<at>(?:19|20)\d\d))(?P<noun>)"
    ),
)
PEOPLE = frozenset(
    "boy girl man woman son daughter student pupil victim suspect teenager youth child keeper driver owner player striker midfielder defender "
    "mother father brother sister singer actor actress president leader person resident farmer pensioner grandmother widow widower".split()
)
CARS = frozenset("car vehicle van truck lorry minivan saloon model hatchback pickup bus motorcycle motorbike jeep taxi".split())
SORTS = (
    CARS, frozenset("aircraft plane aeroplane airplane jet airliner bomber helicopter".split()),
    frozenset("ship boat vessel ferry trawler steamer yacht tug".split()))  # fmt: skip
SOFT = later(r"\b(?:about|around|nearly|almost|some|more than|over|at least|roughly)(?: a)? $")
NOT_NOUN = frozenset(
    "was were is are been be had has have which that it and first originally only just also being in on at by of the a an".split()
)
BACK = later(r"\b(?:then|at the time|in (?:1[5-9]|20)\d\d the|was [a-z]+ed [^.;]{3,40} (?:site|place|ruins) of)\b")
