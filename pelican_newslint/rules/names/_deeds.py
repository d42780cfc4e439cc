"""Verbs of what a government or a holder of an office does, and participles."""

from __future__ import annotations

_REGULAR = (
    "offer refuse impose introduce launch announce approve ban expel close open end create order pass adopt allow grant pledge promise "
    "negotiate join lift appoint issue propose unveil halt suspend cancel deploy provide release raise start sanction extend reject veto "
    "recognise recognize evacuate nationalise nationalize privatise privatize abolish double scrap"
)
_IRREGULAR = {
    "give": "gave given", "do": "did done", "send": "sent", "sell": "sold", "buy": "bought", "build": "built", "begin": "began begun",
    "withdraw": "withdrew withdrawn", "leave": "left", "freeze": "froze frozen", "spend": "spent", "cut": "cut", "set": "set", "make": "made",
    "take": "took taken", "sign": "signed", "rule": "ruled", "inaugurate": "inaugurated", "dissolve": "dissolved", "declare": "declared",
    "nominate": "nominated", "pardon": "pardoned", "sack": "sacked", "enact": "enacted", "authorise": "authorised", "authorize": "authorized",
}  # fmt: skip


def _past(verb: str) -> str:
    return verb + "d" if verb.endswith("e") else verb[:-1] + "ied" if verb.endswith("y") and verb[-2] not in "aeiou" else verb + "ed"


DEEDS = frozenset(
    {*_REGULAR.split(), *map(_past, _REGULAR.split()), "banned", "expelled", "cancelled", "scrapped"}
    | {form for base, forms in _IRREGULAR.items() for form in (base, *forms.split())}
)
"""What a government does at a time of its own. Not: accuse, blame, cite, repeal, which speak of older things with a year of theirs."""
_PARTICIPLES = frozenset(
    "made built held given taken brought sent written begun set put cut won lost struck reached done known seen shown found left led "
    "bought sold spent paid met drawn drawn-up signed told driven hit thrown broken chosen hidden risen frozen torn worn sworn fought caught "
    "taught sought grown born hung".split()
)
MEETS = frozenset("visited said told met spoke attended received hosted addressed warned called urged opened inaugurated toured".split())
"""What anybody in office does; of a holder of today a text may say it with today's title."""


def participle(word: str) -> bool:
    return word in _PARTICIPLES or (len(word) > 4 and word.endswith("ed"))
