"""Who left an office does not act in it.

"Parks director Tony Lund, who resigned in 2022, has fenced the pond", in a piece of 2025, has an old aside left in it, or wants "former".
The title must stand with the name, without "former", "founding" or the like, and what is told now be an act of the office; where somebody
only speaks, it's a suggestion. Whoever died in a year that is told says nothing after it.

Bad:

    Date: 2025-04-10

    Parks director Tony Lund, who resigned in 2022, has fenced the two ponds.
                                  ^^^^^^^^^^^^^^^^ “has fenced” as parks director, but “resigned in 2022”.

Bad:

    Date: 2025-04-10

    The harbour master, Ada Brix, who died in 2021, will open the lock on Friday.
                                      ^^^^^^^^^^^^ “will open” as harbour master, but “died in 2021”.

Good:

    Date: 2025-04-10

    Former parks director Tony Lund, who resigned in 2023, has sued the city. The harbour master, Ada Brix, who died in 2021, had opened the lock.

Good:

    Date: 2025-04-10

    Founding director Tony Lund, who retired in 2023, has written a book. Mayor Ada Brix, who resigned in 2023 and was re-elected, has signed it.

Good:

    Date: 2023-04-10

    Parks director Tony Lund, who resigned this week, has fenced the pond. The coach, Ada Brix, who left Hull in 2021, has signed a striker.

Evidence: 0 in 1.2 million words of edited news and public reports.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}), category="office-year",
    wakes=Wakes.on("resigned", "retired", "stepped", "quit", "died", "sacked", "dismissed", "ousted", "office", "voted"),
)  # fmt: skip

_HEAD = (
    r"(?:director|minister|mayor|chief|manager|head|president|secretary|chairman|chairwoman|chair|commissioner|superintendent|editor|"
    r"principal|governor|"
    r"leader|spokesman|spokeswoman|officer|chancellor|bishop|treasurer|curator|dean|rector|headteacher|headmaster|conductor|master|sheriff|"
    r"speaker|ombudsman|inspector|controller|administrator|warden|registrar|ambassador)"
)
_LEFT = (
    r"(?:resigned|retired|stepped down|stood down|quit|died|left office|left the (?:post|job)|was (?:sacked|dismissed|fired|ousted|removed|"
    r"voted out)) "
    r"in (?:[A-Z][a-z]+ )?(?P<y>(?:19|20)\d\d)"
)
_ACTS = later(
    rf"\b(?P<title>(?:[A-Za-z][a-z-]+ ){{0,2}}?{_HEAD}),? (?:(?:Mr|Mrs|Ms|Dr|Sir) )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{1,2}}, who (?P<left>{_LEFT}), "
    r"(?P<act>(?:has|will|is to|is due to) (?!(?:been|had|never|not|since|always|written|sued|died|moved|long)\b)[a-z]+|(?:said|says|told)\b)"
)
_FORMER = later(
    r"\b(?:[Ff]ormer|ex-?|[Ff]ounding|[Ll]ong-?time|[Ll]ongstanding|[Ff]irst|[Ll]ast|[Ll]ate|[Pp]revious|[Oo]utgoing|[Tt]hen|[Oo]ld|"
    r"[Rr]etired|[Oo]ne-time|[Ll]ifelong|[Hh]onorary|[Ee]merit\w+|of the time|assistant|vice)\b"
)
_SPEAKS = ("said", "says", "told")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    assert article.date is not None
    for block in woken:
        for found in _ACTS.finditer(article.text, block.span.start, block.span.end):
            span = Span.of(*found.span("left"))
            before = article.text[max(block.span.start, found.start() - 30) : found.end("title")]
            if int(found["y"]) >= article.date.year or _FORMER.search(before) or article.quoted(span):
                continue
            died = found["left"].startswith("died")
            severity: Severity | None = "suggestion" if found["act"] in _SPEAKS and not died else None
            title = found["title"].removeprefix("The ").removeprefix("the ").lower()
            message = f"“{found['act']}” as {title}, but “{found['left']}”."
            yield Match(span, message, related=(Related(Span.of(*found.span("act")), "now"),), severity=severity)
