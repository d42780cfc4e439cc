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
        ("IN_WEEKDAY", "The clerk was sworn [in Monday] at noon."),
        ("BE_VBP_IN", "There has to be [compromise]. There is none."),
        ("HAVE_PART_AGREEMENT", "Most of them have extra [staff] at the mill."),
        ("PEOPLE_VBZ", "Seeing how the hills help people [inspires] her."),
        ("PLURAL_VERB_AFTER_THIS", "Those who begin their term this month [are] at sea."),
        ("PLURAL_VERB_AFTER_THIS", "It may help that person [understand] the law."),
        ("VERB_NOUN_CONFUSION", "They are spreading their [cash out] among five rivals."),
        ("CAUSE_BECAUSE", "The fine that Common [Cause] Alver paid is small."),
        ("A_INFINITIVE", "The court looked at [a double-check] of the count."),
        ("BOTH_AS_WELL_AS", "It met with two towns, which have both shut, [as well as] with Vik."),
        ("LOSE_LIVES", "Somebody lost their [life] on the dam."),
        ("MISSING_PAST_TENSE", "It is heading into winter with little, even after what it put aside [last year]."),
        ("PRP_THE", "5. L A F [I A] M L I"),
        ("APOSTROPHE_IN_DATES", "The hearing suggests that [2020's] storm was the last."),
        ("AGREEMENT_SENT_START", "The Department of Corrections is big. [Corrections has] paid."),
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
        ("FULL_TIME", "The referee blew for [full time]."),
        ("FULL_TIME", "Of the jobs, 220 are [full time] and the others on call."),
        ("EN_COMPOUNDS_PART_TIME", "She has worked [part time] since May."),
        ("HAVE_PART_AGREEMENT", "Tell us of a town that you'd like to have [take] part."),
        ("MISSING_HYPHEN", "It follows the [2013 Second] Harbour Plan."),
        ("MISSING_HYPHEN", "The clinic gave [90 second] jabs on Friday."),
        ("PHRASE_REPETITION", "He rode from [farm to farm to] buy wool."),
        ("AFFECT_EFFECT", "She hopes to [effect] lasting change."),
        ("PHRASE_REPETITION", "He met friends of friends, and [friends of friends of] theirs."),
        ("UP_TO_DATE_HYPHEN", "Nine in ten pupils are [up to date]."),
        ("NEE", "She was Mary Orr ([nee] Lobb)."),
        ("ITS_TO_IT_S", "Selby keeps the day off, but Moss has swapped [its] for Show Day."),
        ("AUXILIARY_DO_WITH_INCORRECT_VERB_FORM", "Not only does [rowing] the boat take time."),
        ("A_NNS", "It has [a real-time payments] service."),
        ("A_NNS", "They signed [a new Terms] of Use."),
        ("BE_IS", "Can the Bridge [Be] Closed by Noon?"),
        ("DT_PRP", "[The We] the Towns page is new."),
        ("IS_VBZ", "Today's scrap [is tomorrow's] boat."),
        ("MOST_SUPERLATIVE", "The board wants [more best] practices."),
        ("OUR_OUT", "As we round [out] 2014, we rest."),
        ("THEYRE_THEIR", "They spoke of [their] Harbour app."),
        ("ENGLISH_WORD_REPEAT_RULE", "[Yo yo], friends of the ferry!"),
        ("EN_A_VS_AN", "It took out [an] s390 file."),
        ("EN_A_VS_AN", "He sent [an] rpm file."),
        ("SENTENCE_WHITESPACE", "They meet on [Ferry.Chat] on Friday."),
        ("COMMA_PARENTHESIS_WHITESPACE", "It is done (just in time :)[ )]."),
        ("AGREEMENT_SENT_START", "[Waters discusses] his own boats."),
        ("WERE_VBB", "Among the boats sold in May [were] scull 2 and oar 7."),
        ("A_NNS", "They held birds of [a feather sessions], and ate."),
        ("OUR_OUT", "In 2014 we sold [out] the hall in a day."),
        ("A_INSTALL", "They held an [install] party in May."),
        ("A_INSTALL", "It failed on a fresh [install] of the tool."),
        ("IN_WINDOWS", "Investing [in] Linux pays."),
        ("ON_OFF_SCREEN_HYPHEN", "The stars appear [on screen] for all to see."),
        ("IF_IS", "It has a box which [if] ticked opens another."),
        ("EN_UNPAIRED_BRACKETS", "They say that all a) begin and b[)] end."),
        ("DT_DT", "He went to offer Senator [A the] bribe."),
        ("BEEN_PART_AGREEMENT", "What we hope to do is [enable] others."),
        ("STARS_AND_STEPS", "She owns [Five Star] Cakes."),
        ("A_HUNDREDS", "They sold [a hundreds] (sic) of boats."),
        ("BEEN_PART_AGREEMENT", "If that isn't [demand], what is?"),
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
        ("EN_COMPOUNDS_PART_TIME", "She is a [part time] nurse."),
        ("EN_DATE_WEEKDAY", "They met on [Monday, 5] March 2024."),
        ("UP_TO_DATE_HYPHEN", "It is an [up to date] list."),
        ("A_NNS", "It was [a long weeks] for them."),
        ("MISSING_HYPHEN", "It was a [ten hour] talk."),
        ("MISSING_HYPHEN", "It showed two [30 second] clips."),
        ("MISSING_HYPHEN", "It was a [30 second] pause."),
        ("PHRASE_REPETITION", "He rode [to buy to buy] wool."),
        ("EN_UNPAIRED_BRACKETS", "They begin and they end[)]."),
        ("DT_DT", "He saw [the a] boat."),
        ("EN_A_VS_AN", "He sent [an] small file."),
        ("EN_A_VS_AN", "He sent [an] mnemonic."),
        ("A_INSTALL", "We need to [install] it."),
        ("OUR_OUT", "We like [out] boat."),
        ("ON_OFF_SCREEN_HYPHEN", "It was an [on screen] kiss."),
        ("IF_IS", "This [if] a boat."),
    ],
)
def test_what_is_not(rule: str, marked: str) -> None:
    assert not _innocent(rule, marked)
