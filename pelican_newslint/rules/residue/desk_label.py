"""The desk's labels stay on the desk.

"HEADLINE:", "Standfirst:", "Slug: BRIDGE-OPEN", "SUBHEAD" and "Pull quote:" tell colleagues what a line is for. Pasted with the copy,
they stand in the story. Labels that nobody but a desk uses are errors; "Caption:", "Box:" and "Sidebar:" are warnings.

Bad:

    Standfirst: The county opens the bridge after two years
    ^^^^^^^^^^^ “Standfirst:” is a label of the desk.

    The bridge opens on Friday.

    SUBHEAD
    ^^^^^^^ “SUBHEAD” is a label of the desk.

    The ferry stops.

Bad:

    The bridge opens on Friday.

    Sidebar: how the county paid
    ^^^^^^^^ “Sidebar:” is a label of the desk.

Good:

    The headline was wrong: the bridge is open. A slug was found; "Headline: bridge open," he read.

Good:

    Box office: the bridge film made 4m. Panel discussion: who pays. Story: see page 4

Good:

    **Strapped** for cash: the county sells the bridge. The box: made of oak. The lede, a reporter said, was buried.

Good:

    Kicker: Tom Hill, York. Goalkeeper: Ana Ruiz, Leeds.

Evidence: none in 303,000 words of news and government pages.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="residue", severity="error", scopes=frozenset({"paragraph", "heading", "item"}), languages=("en",),
    wakes=Wakes.on(
        *("slug headline hed dek deck lede lead standfirst strap strapline subhead subheads sub subheading crosshead cross xhead pull pullquote "
          "pullout quote pq "
          "sidebar side box boxout breakout panel caption captions cutline kicker byline webhead web seo meta focus keywords keyphrase excerpt"
          " teaser overline jump embed tweet push "
          "pix hyperlink infographic social push alt deleted inserted comment story photo version draft x intro standfirsts word").split()
    ),
)  # fmt: skip

_SURE = later(
    r"(?:slug(?:line)?|headline(?: options?| \d| suggestions?| ideas?)?|suggested headline|alt(?:ernative)? headlines?|hed|dek|lede|standfirst"
    r"|strap(?:line)?|sub-?head(?:line|er)?|sub ?heads?|sub-?heading|"
    r"cross-?heads?|cross head|x-?head|pull-?quotes?|pull quotes?|pullout quote|pq|cutline|web-?head|web headline|seo (?:title|headline"
    r"|description|keywords?)|meta (?:title|description|keywords?)|"
    r"focus key(?:word|phrase)|excerpt|push alert|social (?:copy|headline|post|media copy)|story (?:slug|id|number)|photo (?:slug|id|assignment)"
    r"|pix|hyperlink|web intro|overline|kicker/hed|byline)"
    r" ?[:=](?! ?$)[^\n]{0,140}|(?:SLUG|HEADLINE|HED|DEK|LEDE|STANDFIRST|STRAP|STRAPLINE|SUB-?HEAD(?:ING)?|SUB HEAD|CROSS-?HEAD|X-?HEAD"
    r"|PULL-?QUOTE|PULL QUOTE|CUTLINE|SIDEBAR|CAPTION|KICKER|BYLINE)S?:?"
    r"|(?:[Ss]tandfirst|[Cc]ross-?head|[Ss]ub-?head|[Pp]ull-?quote|[Pp]ull quote|[Ss]trapline|[Cc]utline)s?:?"
)
_LIKELY = later(
    r"(?:captions?|side-?bar|box(?:-?out)?|break-?out(?: box)?|panel|kicker|teaser|tweet|push|jump|embed|infographic|alt text|deleted|inserted|intro"
    r"|version \d|draft \d|comment from \w{2,20}) ?: [^\n]{2,140}|(?:captions?|side-?bar|box-?out|kicker|teaser|pic) ?:"
)
_ANY_CASE = later(_SURE.pattern.split("|(?:SLUG")[0], re.IGNORECASE)
_LABEL = later(r"[^:=\n]{1,40}[:=]|[^:=\n]{1,40}")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        text = article.slice(block.span)
        severity = _severity(text.strip(" *_#[]()<>/–—-"), block)
        label = _LABEL.match(text)
        if severity and label:
            span = Span.of(block.span.start, block.span.start + len(label.group()))
            yield Match(span, f"“{label.group()}” is a label of the desk.", severity=severity)


def _severity(line: str, block: Block) -> Severity | None:
    """What it is worth: labels stand alone or before one line."""
    if len(line) > 160 or "\n" in line:
        return None
    if _SURE.fullmatch(line) or _ANY_CASE.fullmatch(line):
        return "error"
    return "warning" if block.scope == "paragraph" and _LIKELY.fullmatch(line.lower()) and not _PLAYER.match(line) else None


_PLAYER = later(r"Kicker ?:[* ]{1,4}(?:[A-Z][\w.’'-]{0,20} ?){2,4}(?:[,.(#]|\d)")
"""Who kicks for a team, in a list of its players."""
