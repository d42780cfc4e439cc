from __future__ import annotations

import pytest

from pelican_newslint.prose.facts.names import Name
from tests.prose.articles import article, texts


def names(*paragraphs: str, title: str = "") -> list[str]:
    found = article(*paragraphs, title=title)
    return texts(found, found.names)


def one(text: str) -> Name:
    (name,) = article(text).names
    return name


@pytest.mark.parametrize(
    ("text", "name", "title", "given", "surname", "initials"),
    [
        ("They met Sergei Lavrov there.", "Sergei Lavrov", None, "Sergei", "Lavrov", None),
        ("They met Foreign Minister S. Jaishankar there.", "S. Jaishankar", "Foreign Minister", None, "Jaishankar", "S"),
        ("They met S Jayashankar there.", "S Jayashankar", None, None, "Jayashankar", "S"),
        ("They met JK Rowling there.", "JK Rowling", None, None, "Rowling", "JK"),
        ("They met J.K. Rowling there.", "J.K. Rowling", None, None, "Rowling", "JK"),
        ("They met Gov. J. B. Smith there.", "J. B. Smith", "Gov.", None, "Smith", "JB"),
        ("They met Mr Bean there.", "Bean", "Mr", None, "Bean", None),
        ("They met foreign minister Sergei Lavrov there.", "Sergei Lavrov", "foreign minister", "Sergei", "Lavrov", None),
        ("They met Secretary of State Antony Blinken there.", "Antony Blinken", "Secretary of State", "Antony", "Blinken", None),
        ("They met Ursula von der Leyen there.", "Ursula von der Leyen", None, "Ursula", "von der Leyen", None),
        ("They met Robert De Niro there.", "Robert De Niro", None, "Robert", "De Niro", None),
        ("They met Martin Luther King Jr. there.", "Martin Luther King Jr", None, "Martin", "King", None),
        ("They met Conor O'Brien there.", "Conor O'Brien", None, "Conor", "O'Brien", None),
        ("They met President Erdoğan there.", "Erdoğan", "President", None, "Erdoğan", None),
    ],
)
def test_people(text: str, name: str, title: str | None, given: str | None, surname: str, initials: str | None) -> None:
    found = one(text)
    assert (found.text, found.title, found.given, found.surname, found.initials) == (name, title, given, surname, initials)
    assert found.person is True


@pytest.mark.parametrize(
    ("text", "name", "known"),
    [
        ("They went to New Delhi again.", "New Delhi", "place"),
        ("They are Russian again.", "Russian", "nationality"),
        ("They asked the Bank of England again.", "Bank of England", "organisation"),
        ("They asked Marks & Spencer again.", "Marks & Spencer", "organisation"),
        ("They asked General Motors again.", "General Motors", "organisation"),
        ("They asked the University of Oxford again.", "University of Oxford", "organisation"),
    ],
)
def test_no_people(text: str, name: str, known: str) -> None:
    found = one(text)
    assert (found.text, found.known, found.person, found.surname) == (name, known, False, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Indian Foreign Minister S. Jaishankar spoke.", ["Indian", "S. Jaishankar"]),
        ("White House Press Secretary Jen Psaki spoke.", ["White House", "Jen Psaki"]),
        ("In May, Theresa May met April Jones on Monday.", ["Theresa May", "April Jones"]),
        ("The Prime Minister and the S-400 arrived.", []),
        ("Speaking slowly, however, they left. Yesterday it rained. Officials slept.", []),
        ("It was 6 April 2021 in December.", []),
        ("India's Prime Minister Narendra Modi's office", ["India", "Narendra Modi"]),
        ("According to NDTV they left.", []),
        ("He joined Al-Shabaab and bin Laden.", ["Al-Shabaab", "bin Laden"]),
        ("He left St. Louis. Then Lee came.", ["St. Louis", "Lee"]),
        ("Former President Barack Obama spoke.", ["Barack Obama"]),
        ("Smith, Jones and Brown", ["Smith", "Jones", "Brown"]),
        ("They asked the Food and Drug Administration.", ["Food and Drug Administration"]),
        ("They asked the Guardian and Justice Minister Ana Ruiz.", ["Guardian", "Ana Ruiz"]),
        ("DHAKA — Police met Lee.", ["Lee"]),
    ],
)
def test_cuts(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_word_that_the_article_writes_small_opens_no_name() -> None:
    assert names("Inflation rose. They fear inflation.") == []
    assert names("Nairobi slept. They love Nairobi.") == ["Nairobi", "Nairobi"]


def test_sentence_start_and_possessive() -> None:
    start, inside, plural = article("Lavrov left. They met Lavrov's men at Mr Jones' house.").names
    assert (start.sentence_start, start.possessive) == (True, False)
    assert (inside.sentence_start, inside.possessive, inside.text) == (False, True, "Lavrov")
    assert (plural.possessive, plural.text) == (True, "Jones")


def test_a_lone_surname_is_the_person_that_the_article_names() -> None:
    assert [name.person for name in article("They met Sergei Lavrov. They like Lavrov, and Heintze.").names] == [True, True, None]


def test_a_title_cased_headline_holds_only_names_of_the_body() -> None:
    assert names("They met Sergei Lavrov in Delhi.", title="India Signs Big Deal With Sergei Lavrov In Delhi") == [
        "Sergei Lavrov", "Delhi", "Sergei Lavrov", "Delhi",
    ]  # fmt: skip
    assert names("They met.", title="INDIA SIGNS BIG DEAL") == []


def test_german_nouns_are_no_names() -> None:
    found = article("Der Minister sah Angela Merkel und den Hund im Garten von Frau Schmidt.", lang="de")
    assert texts(found, found.names) == ["Angela Merkel", "Schmidt"]


def test_where_a_name_stands() -> None:
    found = article("It rained.", "Then Dr Ana Ruiz spoke.")
    (name,) = found.names
    assert (name.block, name.sentence, name.parts) == (1, 1, ("Ana", "Ruiz"))
    assert found.words.texts[name.first_word : name.last_word + 1] == ("Ana", "Ruiz")
    assert name.title_span is not None
    assert found.slice(name.title_span) == "Dr"


@pytest.mark.parametrize(
    "text",
    [
        "Xa " * 6_000,
        "X. " * 6_000,
        "De " * 6_000,
        "X" * 20_000,
        "President " * 5_000,
        "Bank of " * 5_000,
        "X de la " * 4_000,
        "x A" * 6_000,
    ],
)
def test_hostile_text(text: str) -> None:
    found = article(text)
    assert all(name.span.end <= len(found.text) for name in found.names)
