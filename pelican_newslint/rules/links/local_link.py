"""No link leads to the writer's own machine, or behind the site's door.

"localhost", a file on a disk, a draft's preview or the site's staging host work for the writer and for nobody else. A house names
its own staging hosts in the option `staging`.

Bad:

    The plan is [on the council's page](http://localhost:8000/plan.html).
                 ^^^^^^^^^^^^^^^^^^^^^ Readers can't follow this link: “localhost” is the writer's own machine.

Bad:

    See [the map](file:///home/ana/map.pdf) and [the draft](https://example.org/wp-admin/post.php?post=12&action=edit).
         ^^^^^^^ Readers can't follow this link: it leads to a file on a disk.
                                                 ^^^^^^^^^ Readers can't follow this link: it leads to where the page is edited.

Good:

    The plan is [on the council's page](https://example.org/plan.html).

Good:

    Open <http://localhost:8000> in your browser, or [http://127.0.0.1:8000](http://127.0.0.1:8000).

Good:

    [How to stage a play](https://example.org/staging-a-play) and [what localhost is](https://example.org/localhost).

Evidence: strict forms; 1 in the 317 posts and pages of a project's site, true (a published link to localhost); none in 442 links of
public service writing and 96,000 of a weekly.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.archive.links import split
from pelican_newslint.model import LINK_SCOPES, Block, Match, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside
from pelican_newslint.rules.links._hosts import host

RULE = Rule(kind="fact", severity="error", scopes=LINK_SCOPES, wakes=Wakes(tokens=frozenset({"link"})))

_HOST = later(
    r"localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|::1|10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}"
    r"|[\w.-]{1,200}\.(?:local|localhost|internal|lan)"
)
_DISK = later(r"file:|[A-Za-z]:[\\/]|\\\\\w|/(?:Users|home)/\w{1,40}/(?:Desktop|Documents|Downloads)/", re.IGNORECASE)
_EDITED = later(
    r"/wp-admin/|/wp-login\.php|[?&]preview(?:_id|_nonce)?=\w|/admin/(?:content|posts?|articles?|pages?)/[\w/-]{0,80}edit|[?&]action=edit\b"
)
_ENCYCLOPEDIAS = later(r"wiki|/w/index\.php")
_STAGING = later(r"(?:[\w-]{1,60}\.)?(?:staging|stage|preprod|pre-prod|uat)(?:[-.][\w.-]{1,100})|[\w-]{1,60}-staging\.[\w.-]{1,100}")


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`staging`: hosts of the house that readers can't reach."""

    staging: tuple[str, ...] = ()


def check(article: Article, woken: tuple[Block, ...], options: Options) -> Found:
    staging = {name.lower().removeprefix("www.") for name in options.staging}
    for link in inside(article, article.links, woken):
        if link.span.start < link.span.end and not _shown(article.slice(link.span), link.target) and (said := _wrong(link.target, staging)):
            reason, severity = said
            yield Match(link.span, f"Readers can't follow this link: {reason}.", severity=severity)


def _shown(words: str, target: str) -> bool:
    """Whether the address itself is what readers see: then they are told of it, not led to it."""
    parts = split(target)
    return parts is not None and bool(parts.netloc) and parts.netloc in words


def _wrong(target: str, staging: set[str]) -> tuple[str, Severity | None] | None:
    if _DISK.match(target):
        return "it leads to a file on a disk", None
    name = host(target)
    if not name:
        return None
    if _HOST.fullmatch(name):
        return f"“{name}” is the writer's own machine" if name.startswith(
            ("localhost", "127.")
        ) else f"“{name}” is on the writer's own network", None
    if name in staging:
        return f"“{name}” is the house's own staging host", None
    if _STAGING.fullmatch(name):
        return f"“{name}” looks like a staging host", "suggestion"
    if _EDITED.search(target) and not _ENCYCLOPEDIAS.search(target):
        return "it leads to where the page is edited", "warning"
    return None
