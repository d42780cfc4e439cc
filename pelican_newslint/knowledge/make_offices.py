"""Makes offices.tsv from a list of office-holders; run by hand when the list is renewed.

    python -m pelican_newslint.knowledge.make_offices LIST.tsv > offices.tsv

LIST.tsv is tab-separated with the columns country, office, title, name, alias, from, to, confident_through (others are
passed over) and `#` comments. What is taken over: heads of state and government, of regions, deputies, and the
ministers that English news names by their office. In LIST `office` is only a guess, so titles decide here.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

COUNTRIES = {
    "czech": "Czech Republic", "saudi": "Saudi Arabia", "uae": "United Arab Emirates", "us": "United States",
    "bosnia-herzegovina": "Bosnia and Herzegovina", "congo-kinshasa": "Democratic Republic of the Congo",
    "swiss-federal-council": "Switzerland", "ivory-coast": "Ivory Coast", "papua-new-guinea": "Papua New Guinea",
    "world": "United Nations",
}  # fmt: skip

JUNIOR = re.compile(r"(?i)\b(state minister|delegate|assisting|associate|vice|state secretary|minister in the|assistant|shadow|flemish)\b")
"""Titles of people who aren't the minister."""

OFFICES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (office, re.compile(rf"(?i)(?:{titles})$"))
    for office, titles in (
        ("head_of_state", r"(federal )?president|president of montenegro|monarch|king|queen|emir|emperor|sultan|supreme leader|"
                          r"governor[- ]general"),
        ("head_of_government", r"prime minister|prime minister of montenegro|premier( of the state council)?|federal chancellor|taoiseach|"
                               r"first minister|chairman of the council of ministers"),
        ("deputy_head", r"vice[- ]president|deputy prime minister|tánaiste|vice-chancellor|deputy first minister"),
        ("regional_head", r"(chief minister|premier|president) of (?!the (?!eastern cape|northern cape|western cape|free state|"
                          r"australian capital|northern territory|northwest territories)).+"),
        ("foreign", r"(federal )?minister (of|for) (europe and )?(foreign affairs|external affairs|external relations)\b.*|"
                    r"minister for foreign affairs\b.*|secretary (of|for) foreign affairs"),
        ("defence", r"(federal )?minister (of|for) (national )?(defence|defense)"
                    r"( and (armed forces logistics|military veterans|veterans affairs))?|"
                    r"secretary (of|for) (national )?(defence|defense)|secretary of state for defence|"
                    r"minister (of|for) (the )?(revolutionary )?armed forces"),
        ("finance", r"(federal )?minister (of|for) (finance|the treasury|treasury|planning and finance|public finance)\b.*|"
                    r"minister of (the )?(economy|economic affairs|national economy)(,| and) financ.*|"
                    r"secretary of (the treasury|finance( and public credit)?)|chancellor of the exchequer"),
        ("economy", r"minister (of|for) (the )?(economy|economic affairs|national economy)|secretary of economy"),
        ("interior", r"(federal )?minister (of|for) (the |justice and )?(interior|internal affairs|home affairs|interior affairs)\b.*|"
                     r"secretary of (homeland security|the interior and local government)|secretary of state for the home department"),
        ("health", r"(federal )?minister (of|for) (public |national )?health(?! industries)\b.*|minister of healthcare|"
                   r"minister of social affairs and health|"
                   r"minister for solidarity and health|secretary (of|for) health\b.*|secretary of state for health\b.*"),
        *(
            (field, rf"(federal )?minister (of|for) (?!.*\bhigher\b)(.*\b)?({words})\b.*|secretary of (state for )?({words})\b.*")
            for field, words in (
                ("education", "education"),
                ("justice", "(?<!social )justice"),
                ("agriculture", "agriculture"),
                ("transport", "transports?|transportation"),
                ("energy", "energy|petroleum"),
                ("environment", "environment"),
                ("labour", "labou?r"),
                ("trade", "trade|commerce"),
            )
        ),
        ("attorney_general", r"attorney[- ]general"),
        ("central_bank", r"governor of (?!.*\bsouth sudan)(the )?(.*\b)?bank\b.*|governor of (bank|oesterreichische|bangladesh) .*|"
                         r"chair of the federal reserve"),
        ("secretary_general", r"secretary-general of the united nations|director-general of the world trade organization"),
    )
)  # fmt: skip

NOT_WHAT_THEY_SEEM = {("India", "Minister of Foreign Affairs"), ("New Zealand", "Prime Minister of the Cook Islands")}
"""Rows under another office's name: India's are its foreign secretaries, who are officials."""

REGIONS = {"India", "Australia", "Canada", "South Africa", "Pakistan"}
"""Where "Chief Minister of …" and "Premier of …" head a state or province that news names."""

HEADER = ("country", "through", "office", "title", "name", "alias", "from", "to")


def main(path: Path) -> str:
    """The text of offices.tsv."""
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    terms = sorted(_merged(_kept(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))))
    out = [
        "# source: Wikidata, as gathered by EveryPolitician, one list per country",
        "# date: 2023-01-10",
        "# licence: CC0-1.0",
        "# confident_through: 2022-07-22",
        "\t".join(HEADER),
    ]
    above: tuple[str, ...] = ()
    for term in terms:
        same = next((at for at in range(4) if term[: at + 1] != above[: at + 1]), 4)
        out.append("\t".join((*[""] * same, *term[same:])).rstrip("\t"))
        above = term
    return "\n".join(out) + "\n"


def _kept(rows: Iterable[dict[str, str]]) -> list[tuple[str, ...]]:
    kept: list[tuple[str, ...]] = []
    for row in rows:
        country = COUNTRIES.get(row["country"]) or row["country"].replace("-", " ").title()
        title = row["title"][:1].upper() + row["title"][1:]
        office = _office(country, title)
        if not office or not row["from"] or (row["to"] and row["to"] < "2000"):
            continue
        kept.append((country, row["confident_through"], office, title, row["name"], row["alias"], row["from"], row["to"]))
    return kept


def _office(country: str, title: str) -> str | None:
    if (country, title) in NOT_WHAT_THEY_SEEM or JUNIOR.search(title):
        return "deputy_head" if re.fullmatch("(?i)vice[- ](president|chancellor)", title) else None
    if title == "Secretary of State":
        return "foreign" if country == "United States" else None
    if title == "Treasurer":
        return "finance" if country == "Australia" else None
    office = next((office for office, titles in OFFICES if titles.match(title)), None)
    return None if office == "regional_head" and country not in REGIONS else office


def _merged(terms: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Terms of one person in one office that touch or overlap are one term: "in office" is what counts, not each oath."""
    merged: list[tuple[str, ...]] = []
    for term in sorted(terms):
        *office, since, until = term
        if merged and list(merged[-1][:-2]) == office and _touches(merged[-1][-1], since):
            last = merged.pop()
            until = "" if not until or not last[-1] else max(until, last[-1])
            since = last[-2]
        merged.append((*office, since, until))
    return merged


def _touches(until: str, since: str) -> bool:
    if not until or since <= until:
        return True
    if len(until) < 10 or len(since) < 10:
        return since[: len(until)] <= until
    return date.fromisoformat(since) - date.fromisoformat(until) <= timedelta(days=2)


if __name__ == "__main__":
    sys.stdout.write(main(Path(sys.argv[1])))
