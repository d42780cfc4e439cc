"""The nouns: what the steps hand to each other, all of it plain and frozen data.

Offsets come in three spaces, kept apart by type: `ProseOffset` into `Document.text` (what the reader
sees), `SourceOffset` into the source file's text, `HtmlOffset` into the rendered HTML. All three count
code points from 0; ends are exclusive. Lines and columns are 1-based and count code points.

What comes by the thousand from the cache is kept from the garbage collector (`gc=False`): frozen, it can hold no cycle,
and reading it takes a third of the time.
"""

from pelican_newslint.model.look import (
    Candidate,
    Dateline,
    Group,
    LinkMention,
    Look,
    Mention,
    Part,
    Pictured,
    PlacedEdit,
    PlacedFix,
    PlacedRelated,
    Record,
    Suppression,
    Verified,
)
from pelican_newslint.model.match import (
    SEVERITIES,
    Confidence,
    Edit,
    Fix,
    Kind,
    Match,
    Related,
    Right,
    Severity,
)
from pelican_newslint.model.report import (
    EngineStatus,
    Finding,
    Gate,
    Report,
    Silenced,
)
from pelican_newslint.model.site import (
    Dropped,
    Known,
    Metadata,
    Post,
    Site,
    Targets,
)
from pelican_newslint.model.text import (
    BODY_SCOPES,
    PROSE_SCOPES,
    Block,
    HtmlOffset,
    Image,
    Link,
    Place,
    ProseOffset,
    Scope,
    SourceOffset,
    Span,
)

__all__ = [
    "BODY_SCOPES",
    "PROSE_SCOPES",
    "SEVERITIES",
    "Block",
    "Candidate",
    "Confidence",
    "Dateline",
    "Dropped",
    "Edit",
    "EngineStatus",
    "Finding",
    "Fix",
    "Gate",
    "Group",
    "HtmlOffset",
    "Image",
    "Kind",
    "Known",
    "Link",
    "LinkMention",
    "Look",
    "Match",
    "Mention",
    "Metadata",
    "Part",
    "Pictured",
    "Place",
    "PlacedEdit",
    "PlacedFix",
    "PlacedRelated",
    "Post",
    "ProseOffset",
    "Record",
    "Related",
    "Report",
    "Right",
    "Scope",
    "Severity",
    "Silenced",
    "Site",
    "SourceOffset",
    "Span",
    "Suppression",
    "Targets",
    "Verified",
]
