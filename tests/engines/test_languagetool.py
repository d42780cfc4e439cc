"""LanguageTool: what is kept of what it says, with a backend that says what the test wants."""

from __future__ import annotations

import pytest

from pelican_newslint.engines.languagetool import LanguageTool, Raw, plain, variant
from pelican_newslint.engines.protocol import EngineMatch, Paragraph
from pelican_newslint.engines.wire import Plan


class Says:
    """A backend that always says the same."""

    version = "6.8"

    def __init__(self, *found: Raw) -> None:
        self._found = found

    def knows(self, language: str) -> bool:
        return bool(language)

    def prepare(self, language: str) -> None:
        pass

    def check(self, text: str, language: str) -> tuple[Raw, ...]:
        self.asked = (text, language)
        return self._found

    def close(self) -> None:
        pass


def look(
    text: str, words: str, rule: str, category: str = "MISC", language: str = "en-US", asked: tuple[str, ...] = ()
) -> tuple[EngineMatch, ...]:
    start = text.index(words)
    raw = Raw(rule, category, "Use <suggestion>this</suggestion>.", start, start + len(words), ("a", "b", "c", "d"))
    engine = LanguageTool(Says(raw), Plan("languagetool", options={"rules": [f"languagetool/{each}" for each in asked]}))
    return engine.look(Paragraph(text, language))


def test_what_is_kept_of_a_match() -> None:
    (match,) = look("This is an test.", "an", "EN_A_VS_AN")
    assert match == EngineMatch("languagetool/EN_A_VS_AN", 8, 10, "Use “this”.", ("a", "b", "c"), "grammar", "a-an", "warning")


def test_what_is_off_is_dropped_unless_the_house_asks() -> None:
    assert look("He left him.", "left", "EN_UNPAIRED_QUOTES", "PUNCTUATION") == ()
    (match,) = look("He left him.", "left", "EN_UNPAIRED_QUOTES", "PUNCTUATION", asked=("EN_UNPAIRED_QUOTES",))
    assert match.severity == "suggestion"


def test_what_people_say_is_style() -> None:
    (match,) = look("There's many of them.", "There's many", "THERE_S_MANY", "GRAMMAR")
    assert match.kind == "style"


@pytest.mark.parametrize(
    ("text", "words", "rule"),
    [
        ("It was very very good.", "very very", "ENGLISH_WORD_REPEAT_RULE"),
        ("He flew to Walla Walla.", "Walla Walla", "ENGLISH_WORD_REPEAT_RULE"),
        ("They met Dura Dura.", "Dura Dura", "ENGLISH_WORD_REPEAT_RULE"),
        ("Follow @the the.", "the the", "ENGLISH_WORD_REPEAT_RULE"),
        ("He saw will Will there.", "will Will", "ENGLISH_WORD_REPEAT_RULE"),
        ("A side-effect of the effect.", "effect", "AFFECT_EFFECT"),
        ("Go to data.Gov today.", ".Gov", "SENTENCE_WHITESPACE"),
        ("The launch of Harbour.Data.Gov today.", ".Data", "SENTENCE_WHITESPACE"),
        ("He rode a unicycle.", "a", "EN_A_VS_AN"),
        ("It made an $11bn loss.", "an", "EN_A_VS_AN"),
        ("Prices hit a six-year high.", "six-year high", "MISSING_HYPHEN"),
        ("It was on Studio 54's list.", "54's", "APOSTROPHE_IN_DATES"),
        ("He flew a Eurofighter.", "a", "EN_A_VS_AN"),
        ("So he [sic] , left.", " ,", "COMMA_PARENTHESIS_WHITESPACE"),
        ("And so . . . it ends.", " .", "COMMA_PARENTHESIS_WHITESPACE"),
        ("It helped once we had Notify.", "Notify", "HAVE_PART_AGREEMENT"),
        ("It was a hundred and one years after the flood.", "years", "ONE_YEARS_OLD"),
        ("Here the two roads meet.", "Here", "THERE_MISSING_VERB"),
        ("It rained. The Weavers is a choir.", "is", "AGREEMENT_SENT_START"),
        ("It rained. Barns is no judge.", "is", "AGREEMENT_SENT_START_2"),
    ],
)
def test_known_mistakes_of_good_rules(text: str, words: str, rule: str) -> None:
    assert look(text, words, rule) == ()


@pytest.mark.parametrize(
    ("text", "words", "rule"),
    [
        ("It was was good.", "was was", "ENGLISH_WORD_REPEAT_RULE"),
        ("They saw the The Hague court.", "the The", "ENGLISH_WORD_REPEAT_RULE"),
        ("The bill effects them.", "effects", "AFFECT_EFFECT"),
        ("They came.Then they left.", ".Then", "SENTENCE_WHITESPACE"),
        ("So he , left.", " ,", "COMMA_PARENTHESIS_WHITESPACE"),
        ("It was a unimportant word.", "a", "EN_A_VS_AN"),
        ("The list has win two seats.", "win", "HAVE_PART_AGREEMENT"),
        ("The Weavers sang. The hosts was leading.", "was", "AGREEMENT_SENT_START"),
        ("They was brave.", "was", "AGREEMENT_SENT_START"),
    ],
)
def test_what_looks_like_one_and_is_none(text: str, words: str, rule: str) -> None:
    assert len(look(text, words, rule)) == 1


def test_an_article_in_a_sentence_of_another_language_is_left_alone() -> None:
    text = "Quiero an casa grande. This is an test."
    unknown = [Raw("MORFOLOGIK_RULE_EN_US", "TYPOS", "", text.index(word), text.index(word) + len(word), ()) for word in ("casa", "grande")]
    articles = [Raw("EN_A_VS_AN", "MISC", "", at, at + 2, ("a",)) for at in (text.index("an casa"), text.index("an test"))]
    found = LanguageTool(Says(*unknown, *articles), Plan("languagetool")).look(Paragraph(text, "en"))
    assert [match.start for match in found] == [text.index("an test")]


@pytest.mark.parametrize(
    ("language", "reads"),
    [
        ("en", "en-US"),
        ("en-US", "en-US"),
        ("en_GB", "en-GB"),
        ("en-AU", "en-GB"),
        ("en-IN", "en-GB"),
        ("en-ZA", "en-GB"),
        ("de-DE", "de-DE"),
    ],
)
def test_the_variant_that_reads_a_language(language: str, reads: str) -> None:
    assert variant(language) == reads


def test_messages_lose_their_markup() -> None:
    assert plain("Use <suggestion>a</suggestion>\n  or <suggestion>b</suggestion>.") == "Use “a” or “b”."
    assert plain("It’s “a”, not ‘b’.") == plain("It's \"a\", not 'b'.") == "It's “a”, not 'b'."
    assert plain('A 3" pipe.') == 'A 3" pipe.'
