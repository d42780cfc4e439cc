"""Makes heads_of_late.tsv; run by hand when the list is renewed.

    python -m pelican_newslint.knowledge.make_heads_of_late REPOSITORY > heads_of_late.tsv

REPOSITORY is a clone of factbook/factbook.json, which has kept the World Factbook's pages week by week since late in 2020. Taken over is
who was head of state or of government then, and since when. Countries that
take turns among several, or have more than one government, are left out, and so is who only acts for somebody.
"""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from typing import Any

from pelican_newslint.knowledge.countries import countries

_STATE = "head_of_state"
_OFFICES = {_STATE: "chief of state", "head_of_government": "head of government"}
_SINCE = re.compile(
    r"(?P<who>[^();]{4,90}?) ?(?:\([^()]{1,60}\) )?\((?:[A-Z][\w ]{2,40}; ?)?(?:acting )?since (?P<day>\d{1,2} [A-Z][a-z]+ \d{4})"
)
"""At the head of the text: who stands further on is a deputy."""
_TITLE = re.compile(
    r"^.*\b(?:president|minister|premier|chancellor|chairman|king|queen|emir|amir|sultan|prince|duke|emperor|taoiseach|captain|general|marshal|dr|"
    r"sheikh|doctor|colonel|imam|malikul|leader|commander|head|sir|gen|col|lt|maj|council|state|\(ret\.\)|(?:[A-Z]\w*\.)+)\b\.? ?",
    re.IGNORECASE,
)
_TURNS = frozenset((
    "Bosnia and Herzegovina", "Switzerland", "San Marino", "Andorra", "Libya", "Yemen", "Vatican City", "Iran", "North Korea", "Afghanistan",
    "Sudan",
))  # fmt: skip
_KNOWN_AS = {
    "Burma": "Myanmar", "Cote d'Ivoire": "Ivory Coast", "Turkey (Turkiye)": "Turkey", "Gambia, The": "The Gambia", "Bahamas, The": "Bahamas",
    "Korea, North": "North Korea", "Korea, South": "South Korea", "Cabo Verde": "Cape Verde", "Micronesia, Federated States of": "Micronesia",
    "Czechia": "Czech Republic",
    "Congo, Democratic Republic of the": "Democratic Republic of the Congo", "Congo, Republic of the": "Republic of the Congo",
}  # fmt: skip
_ASIDE = re.compile(r",? Jr\.|,? (?:III|IV)$|[\"“][^\"”]{1,20}[\"”] |, also (?:spelled|known as) .*|['‘]\w+['’] ")
_NAME = re.compile(r"[^\W\d_][\w.'’`-]*(?: [\w.'’`-]+){1,6}")


def _versions(repository: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every page that a commit brought, with the commit's day, oldest first."""
    git = ["git", "--git-dir", repository]
    log = subprocess.run([*git, "log", "--reverse", "--format=@%ad", "--date=short", "--raw", "--no-abbrev", "--no-renames"],
                         capture_output=True, check=True, text=True).stdout  # fmt: skip
    day = ""
    with subprocess.Popen([*git, "cat-file", "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as cat:
        for line in log.splitlines():
            if line.startswith("@"):
                day = line[1:]
            elif line.startswith(":") and line.endswith(".json") and line.count("/") == 1 and (blob := line.split()[3]).strip("0"):
                assert cat.stdin
                assert cat.stdout
                cat.stdin.write(f"{blob}\n".encode())
                cat.stdin.flush()
                size = int(cat.stdout.readline().split()[2])
                page = cat.stdout.read(size + 1)
                with suppress(ValueError):  # a few were put in broken
                    yield day, json.loads(page)


def _holder(text: str) -> tuple[str, str] | None:
    """Who it is, without titles, and since when."""
    found = _SINCE.match(re.sub(r"(?:<[^>]{1,20}>|\((?:[Rr]et\.?|Prime Minister)\)|\s)+", " ", html.unescape(text)).strip())
    name = _TITLE.sub("", _ASIDE.sub("", found["who"]).strip()) if found else ""
    name = re.sub(r"^of (?:the )?\w+ ", "", name)
    if found is None or "cting " in found["who"] or "caretaker" in name or not _NAME.fullmatch(name) or name == name.title():
        return None
    day, month, year = found["day"].split()
    return name, f"{datetime.strptime(f'{day} {month[:3]} {year}', '%d %b %Y'):%Y-%m-%d}"


def main(repository: str) -> None:
    found: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    last = ""
    for day, page in _versions(repository):
        government = page.get("Government")
        if not isinstance(government, dict):
            continue
        last = max(last, day)
        name = government.get("Country name", {}).get("conventional short form", {}).get("text", "")
        country = _KNOWN_AS.get(name, name)
        if country in _TURNS or country not in countries():
            continue
        for office, field in _OFFICES.items():
            holder = _holder(government.get("Executive branch", {}).get(field, {}).get("text", ""))
            if holder:
                found[country, office][holder[1]] = holder[0]
    rows = [
        f"{country}\t{office}\t{name}\t{since}"
        for (country, office), held in sorted(found.items())
        for since, name in sorted(held.items())
        if office == _STATE or found[country, _STATE].get(since) != name  # where a president governs there may be a prime minister too
    ]
    head = ["# source: The World Factbook, as kept week by week in factbook/factbook.json", f"# date: {last}", "# licence: public domain",
            f"# confident_through: {last}", "country\toffice\tname\tfrom"]  # fmt: skip
    sys.stdout.write("\n".join((*head, *rows, "")))


if __name__ == "__main__":
    main(sys.argv[1])
