"""Makes past_heads.tsv and governors.tsv; run by hand when the lists are renewed.

    python -m pelican_newslint.knowledge.make_past_heads heads LIST.md LIST.md > past_heads.tsv
    python -m pelican_newslint.knowledge.make_past_heads governors LIST.csv > governors.tsv

Each LIST.md is Wikipedia's list of state leaders of a century as Markdown, LIST.csv the governors of the United States by year. Taken
over are presidents and heads of government who left office before offices.tsv begins, and all of countries that it lacks. Years only.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from pelican_newslint.knowledge.countries import countries

FIRST = 2000
"""The first year of offices.tsv."""
LAST = "2019-08-14"
GOVERNORS_SINCE, GOVERNORS_LAST = 1975, "2020-11-30"

_HEADING = re.compile(r"^_([^_]+)_$|^''(\w+) ''$")
_POLITY = re.compile(r"^-   (.+?)(?: \(complete list\).*)?$")
_PERSON = re.compile(r"^\s*(?::+\*|-   )([^,(]+), ?(?P<titles>.+)$")
_BARE = re.compile(r"^::\*([^,(_]+)$")
_LATER = re.compile(r"^:::\*(?P<titles>.+)$")
_TERM = re.compile(r"(?P<title>[A-Za-z ]+?) \((?P<years>[\d–, present-]+)\)")
_OFFICES = (
    ("head_of_state", re.compile(r"(?i)(?:acting |interim |provisional )?president\b(?! of the council| of the government)")),
    ("head_of_government", re.compile(r"(?i)(?:acting |interim |provisional )?(?:prime minister|chancellor|taoiseach|premier)")),
)
_WHOLE = 1995
"""A list that begins later lacks somebody's earlier terms."""
_OTHER = "other"
"""Another title. Of somebody who also was president it counts as that office: a chairman is called president too."""
_TITLES = {"head_of_state": "President", "head_of_government": "Prime Minister"}
_KNOWN_AS = {"Myanmar / Burma": "Myanmar", "Gambia": "The Gambia"}


def heads(paths: Iterable[Path], covered: set[tuple[str, str]]) -> str:
    """The text of past_heads.tsv. `covered`: country and office of what offices.tsv has."""
    found: dict[tuple[str, str, str, str], set[tuple[int, int | None]]] = defaultdict(set)
    for path in paths:
        told = list(_terms(path.read_text(encoding="utf-8")))
        presidents = {(country, name) for country, office, name, *_ in told if office == "head_of_state"}
        for country, kind, name, since, until in told:
            office = "head_of_state" if kind == _OTHER else kind
            if (kind != _OTHER or (country, name) in presidents) and ((country, office) not in covered or (until or 9999) <= FIRST):
                found[country, office, _TITLES[office], name].add((since, until))
    firsts: dict[tuple[str, str], int] = {}
    for (country, office, *_), spans in found.items():
        firsts[country, office] = min(firsts.get((country, office), FIRST), *(since for since, _ in spans))
    rows = [
        "\t".join((*key, "", str(since), "" if until is None else str(until)))
        for key in sorted(found)
        for since, until in _joined(found[key])
        if firsts[key[0], key[1]] < _WHOLE
    ]
    return _table("Wikipedia, List of state leaders in the 20th century (1951–2000) and in the 21st century", LAST, rows)


def _table(source: str, last: str, rows: list[str], licence: str = "facts, no licence needed") -> str:
    head = [f"# source: {source}", f"# date: {last}", f"# licence: {licence}", f"# confident_through: {last}"]
    return "\n".join((*head, "country\toffice\ttitle\tname\talias\tfrom\tto", *rows, ""))


def _terms(text: str) -> Iterator[tuple[str, str, str, int, int | None]]:
    country, name, headed = "", "", False
    for line in text.split("\n"):
        if heading := _HEADING.match(line):
            country = _country(heading[1] or heading[2])
            headed = bool(country)
        elif (polity := _POLITY.match(line)) and not headed:
            country = _country(polity[1])
        elif re.match(r"[A-Z][a-z]+: ", line):
            headed = False
        elif bare := _BARE.match(line):
            name = bare[1].strip()
        elif person := (_PERSON.match(line) or _LATER.match(line)):
            name = person[1].strip() if person.re is _PERSON else name
            for term in _TERM.finditer(person["titles"]) if country else ():
                office = next((office for office, title in _OFFICES if title.match(term["title"].strip())), None)
                for since, until in _spans(term["years"]) if "vice" not in term["title"].lower() else ():
                    yield country, office or _OTHER, name, since, until


def _country(heading: str) -> str:
    name = heading.split(": ")[-1].strip()
    name = _KNOWN_AS.get(name, name)
    return name if name in countries() else ""


def _spans(years: str) -> Iterator[tuple[int, int | None]]:
    for span in years.split(","):
        ends = re.findall(r"\d{4}|present", span)
        if ends and ends[0] != "present":
            yield int(ends[0]), None if ends[-1] == "present" else int(ends[-1])


def _joined(spans: set[tuple[int, int | None]]) -> Iterator[tuple[int, int | None]]:
    """Terms that touch are one: "in office" is what counts. What one list has as going on, the later list may have ended."""
    ended = {since: until for since, until in spans if until is not None}
    last: tuple[int, int | None] | None = None
    for since, until in sorted({(since, ended.get(since, until)) for since, until in spans}, key=lambda span: (span[0], span[1] or 9999)):
        if last is not None and (last[1] is None or since <= last[1]):
            last = (last[0], None if until is None or last[1] is None else max(last[1], until))
            continue
        if last is not None:
            yield last
        last = (since, until)
    if last is not None:
        yield last


def governors(path: Path) -> str:
    """The text of governors.tsv. Who governs still is taken only where the term follows on another's, for the list has last terms only."""
    terms: dict[str, set[tuple[int, int, str]]] = defaultdict(set)
    for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines()):
        years = [int(year) for year in re.findall(r"\d{4}", row["time_in_office"])]
        if years and years[0] >= GOVERNORS_SINCE and years[-1] - years[0] <= 20 and row["governor"].isprintable():
            terms[row["state"]].add((years[0], years[-1], row["governor"]))
    rows = []
    for state, held in sorted(terms.items()):
        joined: list[tuple[int, int, str]] = []
        for since, until, name in sorted(held):
            goes_on = bool(joined) and joined[-1][2] == name and joined[-1][1] == since
            joined.append((joined.pop()[0] if goes_on else since, until, name))
        ends = {until for _, until, _ in joined}
        for since, until, name in joined:
            if until <= int(GOVERNORS_LAST[:4]) - 1 or since in ends:
                ended = "" if until >= int(GOVERNORS_LAST[:4]) else str(until)
                rows.append("\t".join(("United States", "governor", f"Governor of {state}", name, _short(name), str(since), ended)))
    source = "National Governors Association, as gathered by J. Kaplan, United States Governors 1775-2020"
    return _table(source, GOVERNORS_LAST, rows, "ODbL-1.0")


_CALLED = {
    "Edmund G. Brown Jr.": "Jerry Brown", "Edward G. Rendell": "Ed Rendell", "Christopher Christie": "Chris Christie",
    "James E. McGreevey": "Jim McGreevey", "Robert McDonnell": "Bob McDonnell", "Dorothy Ann Willis Richards": "Ann Richards",
    "Donald Eugene Siegelman": "Don Siegelman", "Michael F. Easley": "Mike Easley", "Matthew Mead": "Matt Mead",
    "Michael Okerlund Leavitt": "Mike Leavitt", "William Floyd Weld": "Bill Weld", "Argeo Paul Cellucci": "Paul Cellucci",
    "Jane Maria Swift": "Jane Swift", "Edward Thomas Schafer": "Ed Schafer", "Thomas J. Vilsack": "Tom Vilsack",
    "James Robert Thompson": "Jim Thompson", "Steven L. Beshear": "Steve Beshear", "Robert L. Ehrlich": "Bob Ehrlich",
    "Robert L. Holden": "Bob Holden", "C.L. “Butch” Otter": "Butch Otter", "Jeremiah W. (Jay) Nixon": "Jay Nixon",
    "David Ronald “Ronnie” Musgrove": "Ronnie Musgrove", "Kathleen Babineaux Blanco": "Kathleen Blanco", "James B. Hunt": "Jim Hunt",
    "James S. Gilmore": "Jim Gilmore", "Francis Anthony Keating": "Frank Keating", "William Jefferson Clinton": "Bill Clinton",
    "William J. Janklow": "Bill Janklow", "JB Pritzker": "J.B. Pritzker",
}  # fmt: skip


def _short(name: str) -> str:
    """The name as newspapers have it, where the list has more: "Rod R. Blagojevich" → "Rod Blagojevich"."""
    if name in _CALLED:
        return _CALLED[name]
    parts = [part for part in name.replace(",", "").split() if part not in {"Jr.", "III", "II"}]
    short = f"{parts[0]} {parts[-1]}"
    return "" if short == name or len(parts[0]) < 3 else short


if __name__ == "__main__":
    if sys.argv[1] == "governors":
        sys.stdout.write(governors(Path(sys.argv[2])))
    else:
        from pelican_newslint.knowledge.office_terms import terms

        sys.stdout.write(
            heads(map(Path, sys.argv[2:]), {(term.country, term.office) for term in terms() if term.through.isoformat() > LAST})
        )
