"""What LanguageTool's good rules are known to get wrong is left out, and what they get right isn't."""

from __future__ import annotations

import pytest

from pelican_newslint.engines.exceptions import innocent


def _innocent(rule: str, marked: str) -> bool:
    """`marked`: the text, with what LanguageTool found between brackets."""
    before, _, rest = marked.partition("[")
    found, _, after = rest.partition("]")
    return innocent(rule, before + found + after, len(before), len(before + found), ())


@pytest.mark.parametrize(
    ("rule", "marked"),
    [
        ("IT_VBZ", "Though it [be] winter, the roses are out."),
        ("SHE_LIVE", "He was let out on condition that he [live] with a son."),
        ("MISSING_TO_BEFORE_A_VERB", "She waited longer than she [need have] in the rain."),
        ("WERE_VBB", "It is a door that, [were] I sent there, I would open."),
        ("HE_VERB_AGR", "Corran [are] out of the cup."),
        ("HE_VERB_AGR", "At 13 she left [school] for the sea."),
        ("ENGLISH_WORD_REPEAT_RULE", "He knew [that that] was all."),
        ("COMMA_AFTER_A_MONTH", "From May to [October, 48] centimetres of snow fell."),
        ("FULL_TIME", "They were level at [full time]."),
        ("GETS_WORST", "The library fared [worst]."),
        ("NODT_DOZEN", "The B is for [billion] and not for bytes."),
        ("KICK_START_HYPHEN", "His [kick started] straight."),
        ("EN_DATE_WEEKDAY", "It was followed by [Thursday 4] October 1582."),
    ],
)
def test_what_is_innocent(rule: str, marked: str) -> None:
    assert _innocent(rule, marked)


@pytest.mark.parametrize(
    ("rule", "marked"),
    [
        ("IT_VBZ", "He said that it [be] winter there."),
        ("HE_VERB_AGR", "She [live] in a mill."),
        ("ENGLISH_WORD_REPEAT_RULE", "He knew [that that] the road was shut."),
        ("COMMA_AFTER_A_MONTH", "It rained in [August, 2012] for a week."),
        ("FULL_TIME", "She is a [full time] nurse."),
        ("EN_DATE_WEEKDAY", "They met on [Monday, 5] March 2024."),
    ],
)
def test_what_is_not(rule: str, marked: str) -> None:
    assert not _innocent(rule, marked)
