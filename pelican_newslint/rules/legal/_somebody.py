"""Nouns of people and of bodies that act: "the owner", "an airline", "squatters"."""

from __future__ import annotations

from pelican_newslint.rules.legal._case import crimes

OFFICERS = frozenset(
    "officer officers police policeman policemen policewoman troops soldiers soldier agents deputies trooper army forces guards "
    "firefighters firefighter firemen fireman hunters hunter rangers ranger vets fighters bomber bombers gunmen gunman attacker attackers".split()
)
FIRMS = frozenset(
    "company firm bank club agency union school hospital charity council utility shop shops restaurant hotel factory mine mill farm supermarket "
    "supplier airline developer contractor operator brewery bakery dairy clinic ministry department party church trust society association team "
    "jury panel board committee federation foundation cooperative co-operative laboratory lab pharmacy nursery consortium syndicate refinery quarry "
    "abattoir slaughterhouse hospice kennels college institute publisher landlords garage ferry-line plant dealership "
    "leaders members staff family families brothers sisters couple pair gang trio youths lads boys girls children brother relatives friends".split()
)
_THINGS = frozenset(
    "water fire river weather letter number matter paper order corner winter summer disaster counter computer container power tower "
    "flower hammer ladder trailer chapter quarter newspaper shelter answer offer list coast dust frost blast forest storm virus boiler "
    "burner heater freezer thunder cluster boulder barrier border cover fever cancer laser filter meter reactor motor engine tractor "
    "elevator generator factor sector error mirror horror terror humor tumor rumour rumor labour harbour colour flavour interest test "
    "protest request cast past cost boat owner's tremor meteor crater floor door timber rafter girder gutter shutter tanker cruiser chopper "
    "helicopter cooler fryer tumbler dryer washer scooter digger lighter cylinder transformer radiator extinguisher propeller lever roller "
    "conveyor detonator explosion eruption".split()
)
_PEOPLE_ENDS = ("er", "or", "ist", "man", "woman", "ers", "ors", "ists", "men", "women", "ian", "ians")
_MORE_PEOPLE = frozenset(
    "accused suspect suspects defendant defendants "
    "prefect pupil student prisoner resident tenant monk nurse cook clerk guard skipper kingpin boss aide assistant agent merchant caretaker "
    "candidate deputies crew thugs heirs siblings parents mother father prefects pupils students prisoners residents tenants monks nurses "
    "cooks clerks guards aides assistants agents merchants candidates bosses crews chief chiefs cartel cartels mafia landowner squatters "
    "warden actress hostess stewardess heiress princess queen duke baron lord abbot deacon chaplain vicar parson headmistress matron steward "
    "coach coaches guru cardinal pope astronaut scientist pharmacist apprentice intern trainee cadet recruit mp mps mep ceo cfo "
    "nephew nephews niece nieces widow widower heir heiresses grandson granddaughter stepson stepdaughter brother-in-law sister-in-law son-in-law "
    "father-in-law mother-in-law fiance fiancee descendants executors trustees "
    "strikers protesters officials executives accountants contractors general colonel admiral head captain premier king prince emperor sultan".split()
)


def is_somebody(word: str) -> bool:
    """Whether a noun is a person's or a firm's, by tables or by its ending."""
    if word in OFFICERS or word in _THINGS:
        return False
    roles = crimes().nouns.roles
    told = word in roles or word.removesuffix("s") in roles or word in FIRMS or word in _MORE_PEOPLE
    return told or (len(word) > 4 and word.endswith(_PEOPLE_ENDS))
