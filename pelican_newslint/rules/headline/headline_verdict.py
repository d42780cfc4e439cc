"""A headline has no verdict, sentence, charge or find that the text is still waiting for.

"Found guilty" over a trial that goes on is the worst headline a court report can have: it is wrong, and it may be contempt. So are
"jailed" over somebody who will be sentenced in June, or whose sentence is suspended, "charged" over a man who has not been, and "found
dead" over a search that continues. Where the text has the headline's outcome anywhere as a fact, of whomever, nothing is said.

Bad:

    Title: Beekeeper found guilty of arson
                     ^^^^^^^^^^^^ The headline says “found guilty”; in the text the court has not decided: “The trial continues”.

    A beekeeper set fire to a rival's hives, a court in Lund heard on Friday. She denies it. The trial continues.

Good:

    Title: Beekeeper found guilty of arson

    A beekeeper was found guilty on Friday of setting fire to a rival's hives. The trial of her brother continues.

Bad:

    Title: Ferry cook jailed over forged passes
                      ^^^^^^ The headline says “jailed”; in the text there is no sentence yet: “will be sentenced”.

    A ferry cook who forged 40 passes will be sentenced in June. He had pleaded guilty.

Bad:

    Title: Diver charged with theft of bell
                 ^^^^^^^ The headline says “charged”; in the text there is no charge: “has not been charged”.

    Police questioned a diver about the theft of a ship's bell. He has not been charged.

Bad:

    Title: Lost hiker found dead on Tarn Fell
                      ^^^^^^^^^^ The headline says “found dead”; in the text the search goes on: “The search for”.

    The search for a hiker who was lost on Tarn Fell on Monday will resume at dawn.

Good:

    Title: Ferry cook jailed over forged passes

    A ferry cook who forged 40 passes was sent to prison on Friday. A second man will be sentenced in June.

Good:

    Title: Convicted forger to be sentenced

    A forger will be sentenced in June. The hiker was found dead, and the search for her dog goes on.

Good:

    Title: Diver who was never charged wants bell back

    A diver who has not been charged wants the bell back. Could he be found guilty? If convicted, he faces a fine.

Bad:

    Title: Baker cleared of arson in Tarn
                 ^^^^^^^^^^ The headline says “cleared of”; in the text the court has not decided: “The trial continues”.

    A baker told the court in Tarn on Monday that he had slept. His cousin has pleaded guilty. The trial continues.

Bad:

    Title: Grocer jailed over false weights
                  ^^^^^^ The headline says “jailed”; in the text the sentence is suspended: “months in prison, suspended for”.

    A grocer was given eight months in prison, suspended for a year, on Friday.

Good:

    Title: Grocer jailed over false weights

    A grocer was sent to prison for eight months. Her son was given a suspended sentence.

Evidence: 0 in 2,600 edited posts with a headline (1.1 million words).
"""

from __future__ import annotations

import re

import msgspec
from msgspec import Struct

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="error", scopes=frozenset({"headline"}), languages=("en",), category="headline-body-mismatch",
    wakes=Wakes.on(
        "guilty", "convicted", "acquitted", "cleared", "jailed", "sentenced", "imprisoned", "charged", "indicted", "found", "gets", "convicts",
        "jails", "acquits",
    ),
)  # fmt: skip


class _Stage(Struct, frozen=True):
    """What a headline has as done, what in a text says it isn't yet, and what says it is."""

    head: re.Pattern[str]
    waits: re.Pattern[str]
    done: re.Pattern[str]
    said: str


_NOT_YET = r"(?<!not )(?<!to be )(?<!be )(?<!if )(?<!never )(?<!pleads )(?<!plead )(?<!pleaded )(?<!pleading )"
_GUILTY = (
    r"(?:found (?:not )?guilty|convicted|acquitted|cleared of|jailed|imprisoned|guilty of|(?:jury|court|judge) (?:convicts|jails|acquits))"
)
_DECIDED = later(
    r"(?<!if )(?<!not )(?<!not been )(?<!be )(?<!being )\b(?:found (?:\w+ ){0,3}(?:not )?guilty|convicted|acquitted|cleared|jailed"
    r"|imprisoned|conviction|convictions"
    r"|sent to prison|guilty verdicts?|verdicts? of|returned (?:a |its |their )?verdicts?|sentenced to|reached a verdict|acquittal"
    r"|pleaded guilty|admitted"
    r"|given a \w+ sentence)\b",
    re.IGNORECASE,
)
_SENTENCED = later(
    r"(?<!if )(?<!not )(?<!not been )(?<!be )(?<!being )\b(?:jailed|imprisoned|sent to prison|sent to jail|sentenced (?:to|him|her|them)"
    r"|was sentenced|were sentenced"
    r"|been sentenced|was given|were given|received|got|handed|ordered to serve|behind bars|serving|years in (?:prison|jail))\b",
    re.IGNORECASE,
)
_CLEARED = later(
    r"\b(?:acquitted|cleared|acquittal|(?:found|was|were) not guilty|not guilty verdicts?|verdicts? of not guilty|reached a verdict"
    r"|returned (?:a |its |their )?verdicts?|dropped|dismissed|threw out|thrown out|collapsed)\b",
    re.IGNORECASE,
)
_WAITS = later(r"\b[Tt]he (?:trial|hearing|case) (?:\w+ ){0,3}?(?:continues|is continuing|goes on|resumes|will resume|was adjourned)\b")
_STAGES = (
    _Stage(
        later(rf"{_NOT_YET}\b(?:acquitted|cleared of|found not guilty|(?:jury|court|judge) acquits)\b"),
        _WAITS,
        _CLEARED,
        "the court has not decided",
    ),
    _Stage(
        later(rf"{_NOT_YET}\b{_GUILTY}\b(?! \w+er\b)"),
        later(
            r"\b[Tt]he (?:trial|hearing|case) (?:\w+ ){0,6}?(?:continues|is continuing|goes on|resumes|will resume|is expected to (?:last"
            r"|end|go|conclude)"
            r"|is due to (?:last|end|conclude)|neared its end|is nearing its end|was adjourned)\b"
            r"|\bclosing (?:arguments|speeches|statements|submissions) (?:are (?:due|expected|to)|on (?:Mon|Tues|Wednes|Thurs|Fri)day"
            r"|will|tomorrow|next)\b"
            r"|\b(?:hear|begin|start|give|make) (?:their |its )?closing (?:arguments|speeches|statements|submissions)\b"
            r"|\b[Jj](?:ury|urors) (?:is|are|was|were|will|has yet|have yet)(?: still| not)? ?(?:out|expected to|due to|retire|begin|consider|yet)\b"
            r"|\bexpected to go to the jury\b|\bverdicts? (?:is|are) (?:expected|due|not expected)\b|\b(?:is|are) (?:due"
            r"|expected) to (?:stand|go on) trial\b"
            r"|\bwill (?:stand|go on) trial\b"
        ),
        _DECIDED,
        "the court has not decided",
    ),
    _Stage(
        later(rf"{_NOT_YET}\b(?:jailed|imprisoned|sentenced to|gets (?:\w+ ){{1,2}}(?:years?|months?))\b"),
        later(
            r"\b(?:will|is to|are to|due to|expected to|set to) be sentenced\b|\bsentencing (?:is|was|has been|will be) (?:set|due"
            r"|scheduled|adjourned|held"
            r"|put off|postponed)\b|\b(?:awaits?|awaiting) sentenc(?:e|ing)\b"
        ),
        _SENTENCED,
        "there is no sentence yet",
    ),
    _Stage(
        later(rf"{_NOT_YET}\b(?:jailed|imprisoned|sent to (?:prison|jail))\b"),
        later(
            r"\bsuspended (?:(?:prison|jail) )?(?:sentence|term)\b|\bsuspended (?:\w+[- ]){1,2}(?:month|year)s? (?:sentence|term)\b"
            r"|\b(?:month|year)s?(?: in (?:prison|jail)|['’])?(?: \w+)?,? (?:which (?:is|was|were|are) )?suspended for\b"
        ),
        later(r"\b(?<!not )(?:jailed|imprisoned|sent to (?:prison|jail)|behind bars|in (?:prison|jail|custody)|cells?)\b", re.IGNORECASE),
        "the sentence is suspended",
    ),
    _Stage(
        later(rf"{_NOT_YET}\b(?:charged|indicted)\b(?! (?:up|for|more|extra|at|by|less|double)\b)"),
        later(
            r"\b(?:has|have|had) not (?:yet )?been (?:formally )?(?:charged|indicted)\b|\bno(?:body| one|-one) has been (?:charged|indicted)\b"
            r"|\b[Nn]o charges (?:have|had) been (?:brought|filed|laid|made)\b|\breleased without charge\b"
        ),
        later(r"(?<!not been )(?<!not yet been )(?<!one has been )(?<!body has been )(?<!none has been )(?<!neither has been )"
              r"(?<!not been formally )(?<!be )\b(?:charged|indicted)\b"
              r"|\bfac(?:es|ed|ing) (?:an? |\w+ )?(?:\w+ )?(?:charges?|counts?)\b"),
        "there is no charge",
    ),
    _Stage(
        later(rf"{_NOT_YET}\bfound (?:dead|alive|safe)\b|\bbody (?:of (?:\w+ ){{1,4}})?found\b"),
        later(
            r"\b[Tt]he (?:search|hunt) for(?= [^.]{3,120}\b(?:continu|resum|goes on|go on|is still))|\bstill (?:missing|searching|looking)\b"
            r"|\b(?:has|have) (?:still )?not been found\b|\byet to be found\b|\bremains? missing\b|\bno (?:trace|sign) of\b"
        ),
        later(
            r"(?<!not been )(?<!not yet been )(?<!to be )\b(?:found|recovered|discovered|body|bodies|remains of|died|dead|rescued|safe"
            r"|alive)\b", re.IGNORECASE
        ),
        "the search goes on",
    ),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    texts = [block for block in article.blocks if block.scope in {"summary", "paragraph"}]
    for block in woken:
        title = article.slice(block.span)
        for stage in _STAGES:
            head = stage.head.search(title)
            if head is None or title.endswith("?"):
                continue
            waits = next((found for each in texts if (found := _waits(article, stage, each))), None)
            if waits and not any(stage.done.search(_clear_of(stage, article.slice(each.span))) for each in texts):
                span = Span.of(block.span.start + head.start(), block.span.start + head.end())
                message = f"The headline says “{head[0]}”; in the text {stage.said}: “{article.slice(waits)}”."
                yield Match(span, message, related=(Related(waits, "here"),))
                break


def _waits(article: Article, stage: _Stage, block: Block) -> Span | None:
    """Where the block says that it is still to come, in the writer's words and of these days."""
    for found in stage.waits.finditer(article.slice(block.span)):
        span = Span.of(block.span.start + found.start(), block.span.start + found.end())
        if not article.quoted(span):
            return span
    return None


def _clear_of(stage: _Stage, text: str) -> str:
    """The text without what says that it is still to come."""
    return stage.waits.sub(" ", text)
