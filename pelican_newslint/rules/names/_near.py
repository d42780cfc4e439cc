"""Whether two spellings are one name with a slip: close, and neither the plural, the adjective nor a relative of the other."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from pelican_newslint.knowledge import countries, people, words
from pelican_newslint.prose.later import later
from pelican_newslint.prose.letters import plain

_ENDINGS = frozenset("s es n an ian i y ic ist ism ish ese er ers ites ite d ns ians is 's".split())
"""What turns a name into its plural, its adjective or its people: German and Germany, Obama and the Obamas."""

_KIND = later(r"(?:isms?|ists?|ites?|ians?|ese|ish)$")

_SOUNDS = (
    ("ph", "f"), ("kh", "h"), ("ck", "k"), ("q", "k"), ("sch", "sh"), ("tz", "z"), ("ts", "z"), ("x", "ks"), ("w", "v"), ("j", "y"), ("c", "k"),
)  # fmt: skip
_VOWELS = later(r"[aeiouyh]+")
_DOUBLED = later(r"(.)\1+")


@lru_cache(maxsize=16384)
def sound(name: str) -> str:
    """The consonants as they sound, roughly: "Rafiqul" and "Rofikul" have one, and so have "Sergei" and "Sergey"."""
    heard = plain(name)
    for written, said in _SOUNDS:
        heard = heard.replace(written, said)
    return heard[:1] + _DOUBLED.sub(r"\1", _VOWELS.sub("", heard[1:]))


_HEARD = (
    ("ph", "f"), ("ck", "k"), ("c", "k"), ("q", "k"), ("tz", "s"), ("ts", "s"), ("z", "s"), ("dt", "t"), ("oo", "u"), ("ou", "u"), ("ee", "i"),
    ("aa", "a"), ("oa", "o"), ("isle", "ile"), ("w", "v"), ("y", "i"),
)  # fmt: skip
_END = later(r"(?:ie|ey|y)$")


@lru_cache(maxsize=16384)
def heard(name: str) -> str:
    """As it sounds with its vowels: "Lowrie" and "Lowry" have one, and so have "Katz" and "Kats", "Mahmood" and "Mahmud"."""
    said = _END.sub("i", plain(name))
    for written, other in _HEARD:
        said = said.replace(written, other)
    said = said[:1] + said[1:].replace("h", "")
    return _DOUBLED.sub(r"\1", said.removesuffix("e"))


_SLAVIC = later(r"(?:enko|uk|juk|[ai]k|yk|[iy]n|[iy]y|ii|[oeiy]v|[sc]k[iy]{1,2}|ych|ich|k[oa]|ets|ash|ova|eva|ina|ska|ska[iy]a)$")
_CYRILLIC = (
    ("kh", "h"), ("g", "h"), ("iu", "yu"), ("ia", "ya"), ("ie", "ye"), ("io", "yo"), ("j", "y"), ("i", "y"), ("ks", "x"), ("tz", "ts"), ("w", "v"),
    ("ck", "tsk"),
)  # fmt: skip
_SAME_LETTER = later(r"y{2,4}")


@lru_cache(maxsize=16384)
def of_one_script(one: str, other: str) -> bool:
    """Whether two surnames, `plain`, are one of Cyrillic letters in two spellings: "Hryhorenko" and "Grigorenko", "Hnatiuk" and "Gnatyuk"."""
    if one == other or not (_SLAVIC.search(one) and _SLAVIC.search(other)) or abs(len(one) - len(other)) > 3:
        return False
    return _from_cyrillic(one) == _from_cyrillic(other)


@lru_cache(maxsize=4096)
def _from_cyrillic(name: str) -> str:
    for written, said in _CYRILLIC:
        name = name.replace(written, said)
    return _SAME_LETTER.sub("y", name)


@lru_cache(maxsize=16384)
def slip(one: str, other: str, *, whole: bool = False, four: bool = False) -> bool:
    """Whether the two words, `plain`, can be one name misspelt: one edit from five letters on, two from eight on (or where they sound alike),
    in words of four (with `whole` of three) only a doubled letter, two that changed places or one sound.

    `whole`: what stands round them is the name of one person,
    so that a last letter more is no plural. `four`: any letter of four but the first may be wrong, as in a name that is equal otherwise.
    """
    short, long = sorted((one, other), key=len)
    if "-" in short or "-" in long:
        return _half_slip(short.split("-"), long.split("-"))
    if len(short) == 3 and whole and short != long:
        return _DOUBLED.sub(r"\1", short) == _DOUBLED.sub(r"\1", long) or (long[0] == short[0] and heard(short) == heard(long))
    if short == long or len(short) < 4 or len(long) - len(short) > 2 or (distance := OSA.distance(short, long, score_cutoff=2)) > 2:
        return False
    if (not whole and _inflected(short, long)) or _womans(short, long) or not f"{short}{long}".replace("'", "").isalpha():
        return False
    if len(short) == 4:
        return (
            _DOUBLED.sub(r"\1", short) == _DOUBLED.sub(r"\1", long)
            or (distance == 1 and ((four and short[0] == long[0]) or sorted(short) == sorted(long)))
            or (short[0] == long[0] and heard(short) == heard(long))
        )
    if distance == 1:
        return short[0] == long[0] or len(short) >= 7
    return short[0] == long[0] and (len(short) >= 8 or sound(short) == sound(long) or heard(short) == heard(long))


def one_in_four(one: str, other: str) -> bool:
    """Whether one letter of four is another, which no ear takes for the same: "Berg" and "Borg" may be two people."""
    alike = sorted(one) == sorted(other) or _DOUBLED.sub(r"\1", one) == _DOUBLED.sub(r"\1", other) or heard(one) == heard(other)
    return min(len(one), len(other)) == 4 and not alike and OSA.distance(one, other, score_cutoff=1) == 1


def far(one: str, other: str) -> bool:
    """Whether a glance shows that neither is a `slip` of the other, for who has many to compare: too unlike in length, or words of
    five or six letters that begin with different ones.
    """
    short, long = (one, other) if len(one) < len(other) else (other, one)
    return len(short) < 4 or len(long) - len(short) > 2 or (4 < len(short) < 7 and short[0] != long[0])


def _half_slip(short: list[str], long: list[str]) -> bool:
    """Of hyphenated names: one half slipped, the other ones are equal. "Kwok-hing" and "Kwok-kin" are brothers."""
    if len(short) != len(long):
        return False
    unlike = [(one, other) for one, other in zip(short, long, strict=True) if one != other]
    return len(unlike) == 1 and slip(*unlike[0])


def _womans(short: str, long: str) -> bool:
    return long == f"{short}a" and short.endswith(("ov", "ev", "in", "yn", "ow"))


def _inflected(short: str, long: str) -> bool:
    if _KIND.sub("", short) == _KIND.sub("", long):
        return True
    if long.startswith(short) and (long[len(short) :] in _ENDINGS or long == f"{short.removesuffix('a')}ae"):
        return True
    if short.endswith("s") and long == f"{short[:-1]}ns":
        return True
    stem = short[:-1]
    return len(long) > len(short) and long.startswith(stem) and short[-1] in "aeiouy" and long[len(stem) :] in _ENDINGS


@lru_cache(maxsize=16384)
def is_word(name: str) -> bool:
    """Whether it is a common word, a country's word or a capital, `plain`: then another is no slip of it."""
    return name in words.common() or name in _geography()


@lru_cache(maxsize=1)
def _geography() -> frozenset[str]:
    of_countries = (word for phrase in countries.by_word() for word in plain(phrase).split())
    return frozenset(of_countries) | frozenset(word for city in countries.by_capital() for word in plain(city).split())


def homophones(one: str, other: str) -> bool:
    """Whether two given names, `plain`, are two ways to write one: "Sara" and "Sarah", "Marc" and "Mark"; not "Louis" and "Louise"."""
    short, long = sorted((one, other), key=len)
    if len(short) < 3 or one == other or (long.startswith(short) and long[len(short) :] in _WOMENS):
        return False
    return _spelt(one) == _spelt(other)


_SHORT = 4


def short_given(one: str, other: str) -> bool:
    """Whether one given name is the other's short form and no slip: "David Roe" in the byline, "Dave Roe" below the text."""
    two_spellings = one[:3] == other[:3] and one[-1] == other[-1] and len(one) == len(other) > _SHORT  # "Marcia", "Marsha"
    return people.same_given_name(one, other) and not (two_spellings or homophones(one, other))


def several(one: str, other: str) -> bool:
    """ "A hundred Ann Rosses" are no other name than "Ann Ross"."""
    return one.startswith(other) and one[len(other) :] in ({"es"} if other.endswith(("s", "x", "z", "ch", "sh")) else {"s"})


def _spelt(name: str) -> str:
    for written, other in (("geo", "je"), ("ph", "f"), ("ck", "k"), ("c", "k"), ("y", "i"), ("j", "i"), ("z", "s"), ("v", "f"), ("h", "")):
        name = name[:1] + name[1:].replace(written, other) if written == "h" else name.replace(written, other)
    return _DOUBLED.sub(r"\1", name.removesuffix("e"))


def both_given(one: str, other: str) -> bool:
    """Whether both are usual given names, which then mean two people, unless they sound alike ("Viktor" and "Victor"); those that
    differ by a woman's ending never are one ("Daniel", "Danielle").
    """
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and long[len(short) :] in _WOMENS and {one, other} <= people.given_names():
        return True
    return {one, other} <= people.usual_given_names() and sound(one) != sound(other)


_WOMENS = frozenset("a e le ne na elle ette ine ina ia".split())
