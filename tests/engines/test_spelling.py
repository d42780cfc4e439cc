"""A misspelling is what two know: the engine doesn't know the word, and codespell knows what it should be."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from pelican_newslint.engines import spelling
from pelican_newslint.engines.spelling import Unknown


def flagged(text: str, *unknown: str, rest: bool = False) -> list[str]:
    """The words that are reported, with «unknown» in the text for what the engine doesn't know."""
    spans = []
    plain = ""
    for part in re.split("([«»])", text):
        if part == "«":
            start = len(plain)
        elif part == "»":
            spans.append(Unknown(start, len(plain), unknown))
        else:
            plain += part
    found = list(spelling.matches("languagetool/X", plain, spans, rest=rest))
    assert all(match.kind == match.category == "spelling" for match in found)
    return [plain[match.start : match.end] for match in found]


@pytest.mark.parametrize(
    "text",
    ["They «recieve» it.", "«Goverment» buildings closed.", "The Institute of «Technlogy».", "The «goverment»’s plan.", "It «recieved»."],
)
def test_misspellings(text: str) -> None:
    assert len(flagged(text)) == 1


def test_one_slip_from_a_common_word_is_a_misspelling_that_codespell_need_not_know() -> None:
    assert flagged("The «drougthx» lasts.", "drought") == []
    assert flagged("The «drougth» lasts.", "drought") == ["drougth"]
    assert flagged("It is «anouther» one.", "another") == ["anouther"]
    assert flagged("The «carraiges» were sold.", "carriages") == ["carraiges"]
    assert flagged("A «dyspnoeic» man.", "dyspneic") == []
    assert flagged("The «coalbed» is deep.", "coaled") == []
    assert flagged("Three «loanees» left.", "loaners") == []


def test_a_coin_is_no_misspelling_behind_its_number() -> None:
    assert flagged("A loaf costs 90 «fils», or 12 som.") == []
    assert flagged("She paid a few «fils» for it.") == []
    assert flagged("The bus costs ten «som».") == []
    assert flagged("She «fils» in a form.") == ["fils"]


def test_two_common_words_that_lost_their_space_are_a_misspelling() -> None:
    assert flagged("She came «alongwith» him.", "along with") == ["alongwith"]
    assert flagged("The «servicemembers» left.", "service members") == []
    assert flagged("A «lineout» in the corner.", "line out") == []


@pytest.mark.parametrize(("word", "near"), [("strivers", "strikers"), ("lensing", "lending"), ("reverbed", "reversed")])
def test_a_word_made_of_another_is_no_misspelling(word: str, near: str) -> None:
    assert flagged(f"The «{word}» there.", near) == []


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("organised", "organized"),
        ("judgement", "judgment"),
        ("centred", "centered"),
        ("benefitted", "benefited"),
        ("bicoloured", "bicolored"),
    ],
)
def test_another_english_is_no_misspelling(word: str, other: str) -> None:
    assert flagged(f"They «{word}» it.", other) == []


@pytest.mark.parametrize(
    "text",
    [
        "They «mrung» it.",  # no entry of codespell
        "«Yau» spoke.",  # short and capitalised: a name
        "A report by «NASSA».",  # an acronym
        "They use «FreeBDS» here.",  # mixed case
        "They «recieve2» it.",
        "See «recieve».example for it.",
        "Ricky «Ponting» spoke.",  # after a capitalised word: a name
        "«Goverment-Singh» spoke.",
        "The [«recieve»] stands.",
        "See @«recieve» there.",
        "The Ba'«recieve» party spoke.",  # behind an apostrophe: the end of a name
        "The shop is «Recieve» [sic] Ltd.",  # the writer knows
        "On dit que «le» «gouvernment» «est» là.",  # in the company of other unknown words: another language
    ],
)
def test_what_is_innocent(text: str) -> None:
    assert flagged(text) == []


def test_names_near_a_misspelling_do_not_hide_it() -> None:
    assert flagged("«Jaishankar» told «Lavrov» that they «recieve» it.") == ["recieve"]


def test_the_rest_is_only_there_for_who_asks() -> None:
    assert flagged("They «mrung» it with «Zorb».") == []
    assert flagged("They «mrung» it with «Zorb».", rest=True) == ["mrung"]


def test_what_is_said_and_what_would_stand_there() -> None:
    (match,) = spelling.matches("languagetool/MORFOLOGIK_RULE_EN_GB", "Recieving it.", [Unknown(0, 9)])
    assert (match.message, match.replacements, match.key, match.severity) == (
        "“Recieving” is a misspelling of “Receiving”.", ("Receiving",), "Recieving", "warning",
    )  # fmt: skip


def test_of_several_corrections_the_engines_come_first() -> None:
    lines = (line.partition("->") for line in spelling.load())
    known = ((wrong, right.rstrip(",").split(", ")) for wrong, _, right in lines if wrong.isalpha() and len(wrong) > 5)
    wrong, right = next((wrong, right) for wrong, right in known if len(right) == 3)
    (match,) = spelling.matches("harper/SpellCheck", wrong, [Unknown(0, len(wrong), ("other", right[2]))])
    assert match.replacements == (right[2], right[0], right[1])


def test_a_possessive_stays() -> None:
    (match,) = spelling.matches("harper/SpellCheck", "a goverment's plan", [Unknown(2, 13)])
    assert (match.replacements, match.key) == (("government's",), "goverment's")


def test_codespells_code_is_never_imported() -> None:
    code = "import sys; from pelican_newslint.engines import spelling; assert len(spelling.load()) > 50_000; print('codespell_lib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
