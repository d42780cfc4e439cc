"""Who acts in the headline acts in the story.

"Energy secretary loses case" over a story in which a regulator lost it, and in which no secretary, minister or department is ever spoken of:
the headline names the wrong office. The rule looks at an office or a body that does something at the head of a headline or a summary and
stands nowhere in the text, nor does anybody who belongs to it or speaks for it.

Bad:

    Title: Energy secretary loses case over panels
           ^^^^^^^^^^^^^^^^ The text speaks of no secretary: who is it?

    The regulator broke its own rules, a court ruled on Friday. The regulator may appeal by June, and the owners of the panels will be paid.

Bad:

    Title: Mayor opens footbridge
           ^^^^^ The text speaks of no mayor: who is it?

    A footbridge was opened on Monday by the head of the railway, Tom Ray. It cost $2m, and the railway paid all of it from its own funds.

Good:

    Title: Judge clears two over fire

    A court cleared two men on Monday. The fire destroyed a barn and two sheds, and nobody was hurt by it, the owner of the barn said.

Good:

    Title: Minister to close nine schools

    Nine schools will close in July, the ministry said on Monday at the town hall, where parents and teachers had waited for two hours.

Good:

    Title: Coach backs his goalkeeper

    Tom Ray says that his goalkeeper will start on Saturday. "He is fine, and I have no doubts about him," he told the press at noon on Monday.

Good:

    Title: Minister of sound plays last show

    The band played for two hours on Monday at the old mill, and nobody who was there will forget it, the owner of the hall said at noon.

Evidence: 0 in 2,100 edited posts (a million words) and in nine sets of clean articles.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes

_GROUPS = tuple(
    frozenset(each.split())
    for each in (
        "mayor mayoral mayoress council councillor councilman alderman city town hall",
        "minister ministers ministry government cabinet secretary department premier chancellor treasury state mp lawmaker",
        "secretary minister ministry department government administration secretary-general whitehall cabinet",
        "judge judges court courts tribunal justice magistrate magistrates sheriff bench jury sentenced sentence trial jurors coroner",
        "jury jurors juror verdict court trial inquest panel",
        "coroner inquest court",
        "bishop archbishop church diocese cathedral priest pope vatican vicar clergy reverend rev parish",
        "coach coached coaching manager trainer boss team captain side players club goalkeeper keeper striker midfielder squad match season "
        "league bench tactics",
        "sheriff police deputies deputy officer officers county detectives",
        "headteacher head principal school headmaster headmistress teacher",
        "senator senate senators lawmaker lawmakers congress sen bill",
        "regulator watchdog regulatory authority commission agency ofcom ofgem ofwat ombudsman inspectorate",
        "governor state governor's gov administration office",
        "firefighters firefighter fire crew crews brigade fireman firemen blaze rescuers ladder engine",
    )
)
_OFFICES = frozenset(
    "mayor minister secretary judge jury coroner bishop coach sheriff headteacher senator regulator governor firefighters".split()
)
_LONG = 25
_WITHIN = 4
"""Words of a headline among which its subject stands."""
_LEAST = 15
"""Words of a text in which the office would be named."""

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="headline-body-mismatch", confidence="medium",
    scopes=frozenset({"headline", "summary"}), wakes=Wakes(_OFFICES),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    words = article.words
    body = [block for block in article.blocks if block.scope not in ("headline", "summary")]
    if sum(len(words.in_(block.span)) for block in body) < _LEAST:
        return
    for block in woken:
        inside = words.in_(block.span)
        if len(inside) > _LONG:
            continue
        for at in list(inside)[:_WITHIN]:
            if words.lower[at] in _OFFICES and _acts(article, at, inside.start) and not _told(article, words.lower[at], body):
                said = f"The text speaks of no {words.lower[at]}: who is it?"
                yield Match(words.span(max(at - 1, inside.start), at), said)
                break


def _acts(article: Article, at: int, first: int) -> bool:
    """Whether a verb follows, and nothing stands before but what sort of office it is."""
    words = article.words
    verb = words.after(at)
    plain = all(words.spaced(each) and not words.texts[each].endswith(("'s", "’s")) for each in range(first + 1, at + 1))
    return plain and (
        verb in inflections.thirds() or verb in inflections.pasts() or verb in {"to", "will", "is", "was", "has", "find", "say", "save"}
    )


def _told(article: Article, office: str, body: list[Block]) -> bool:
    own = frozenset().union({office}, *(group for group in _GROUPS if office in group))
    text = " ".join(article.slice(block.span) for block in body).lower()
    return re.search(rf"\b(?:{'|'.join(sorted(own))})(?:s|es|[’']s)?\b", text) is not None
