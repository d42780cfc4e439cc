"""offices.tsv is made from a list by titles, with terms of one person that touch joined."""

from __future__ import annotations

from pathlib import Path

from pelican_newslint.knowledge.make_offices import main

LIST = """\
# a comment
country	office	title	name	alias	wikidata	from	to	precision	confident_through
italy	head_of_state	President	Ada Uno		Q1	2001-01-01	2003-01-01	day	2022-07-23
italy	head_of_state	President	Ada Uno		Q1	2003-01-02		day	2022-07-23
italy	head_of_state	President of the Senate	Bea Due		Q2	2001-01-01	2003-01-01	day	2022-07-23
italy	foreign	State Secretary for Foreign Affairs	Carl Tre		Q3	2001-01-01	2003-01-01	day	2022-07-23
italy	foreign	Minister of Foreign Affairs	Dora Quattro	D. Quattro	Q4	1995	1999	year	2022-07-23
us	foreign	Secretary of State	Eve Five		Q5	2001-01-01	2003-01-01	day	2022-08-03
"""


def test_titles_decide_and_touching_terms_join(tmp_path: Path) -> None:
    path = tmp_path / "list.tsv"
    path.write_text(LIST, encoding="utf-8")
    rows = [line for line in main(path).splitlines() if not line.startswith("#")]
    assert rows == [
        "country\tthrough\toffice\ttitle\tname\talias\tfrom\tto",
        "Italy\t2022-07-23\thead_of_state\tPresident\tAda Uno\t\t2001-01-01",
        "United States\t2022-08-03\tforeign\tSecretary of State\tEve Five\t\t2001-01-01\t2003-01-01",
    ]
