"""What looking at one article gives: plain data with places in the source, which needs the document no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from pelican_newslint.model.match import Confidence, Kind, Severity
from pelican_newslint.model.site import Metadata
from pelican_newslint.model.text import Place, Scope, Span


class PlacedEdit(Struct, frozen=True, gc=False, array_like=True):
    place: Place
    text: str


class PlacedFix(Struct, frozen=True, gc=False, array_like=True):
    title: str
    edits: tuple[PlacedEdit, ...]
    applicability: Literal["safe", "unsafe"] = "unsafe"


class PlacedRelated(Struct, frozen=True, gc=False, array_like=True):
    place: Place
    text: str
    message: str
    span: Span | None = None
    """In the document of `place.path`, where it is the finding's own document."""


class Candidate(Struct, frozen=True, gc=False, array_like=True):
    """A match brought back to its source: plain data, before anything is known of other articles or of settings."""

    rule: str
    """The rule's id: `weekday-mismatch`, `languagetool/EN_A_VS_AN`, `house/visitors`."""
    place: Place
    text: str
    message: str
    kind: Kind
    category: str
    """What the fingerprint names in place of the rule, so that another engine's find of the same flaw keeps it."""
    scope: Scope
    before: str = ""
    after: str = ""
    """Two words either side, for the fingerprint."""
    nth: int = 0
    """How many equal ones (category, text, neighbours) come before it in the article."""
    span: Span | None = None
    """In `Document.text`; None for what has no place in the text (a missing summary)."""
    fixes: tuple[PlacedFix, ...] = ()
    related: tuple[PlacedRelated, ...] = ()
    severity: Severity = "warning"
    confidence: Confidence = "high"
    key: str = ""
    until: str = ""
    quoted: bool = False
    """Stands inside quotation marks."""


class Group(Struct, frozen=True, gc=False, array_like=True):
    """One flaw, whoever found it: the match whose words are shown, and the ids of all rules that found it, its own first."""

    candidate: Candidate
    sources: tuple[str, ...]


class Verified(Struct, frozen=True, gc=False, array_like=True):
    """Something that was checked and is right."""

    rule: str
    place: Place
    text: str
    message: str


class Suppression(Struct, frozen=True, gc=False, array_like=True):
    """One "this is fine" in a source. It silences `rules` ("*" for all) from `first` to `last` line, inclusive."""

    path: str
    line: int
    rules: tuple[str, ...]
    first: int
    last: int
    kind: Literal["comment", "metadata"] = "comment"
    reason: str = ""
    words: str = ""
    """Only matches whose text is these words, where given."""


class Mention(Struct, frozen=True, gc=False, array_like=True):
    """A form that an article uses: how often, and where first."""

    text: str
    count: int
    place: Place
    span: Span | None = None


class LinkMention(Struct, frozen=True, gc=False, array_like=True):
    target: str
    text: str
    place: Place


class Dateline(Struct, frozen=True, gc=False, array_like=True):
    """How an article's text begins, where it says from where it comes: "LEEDS, May 3 (Reuters) —"."""

    text: str
    form: str
    """Its parts and marks: "PLACE, date (agency) —"."""
    agency: str
    place: Place
    """Where it stands."""


class Pictured(Struct, frozen=True, gc=False, array_like=True):
    """A picture of the body."""

    target: str
    place: Place
    captioned: bool
    credited: bool
    """Whether its caption, its alternative text or a line behind it says who made it."""


class Record(Struct, frozen=True, gc=False, array_like=True):
    """The facts of one article that the archive keeps. Rules over the whole site read only these."""

    path: str
    metadata: Metadata
    fields: dict[str, Place]
    """Places of the header's fields, by lower-case name; "title" is always there."""
    names: tuple[Mention, ...] = ()
    """Names of two words or more and lone capitalised words inside sentences, outside titles."""
    words: frozenset[str] = frozenset()
    """Lower-case words of the article that an engine or a house might not know (in no common list)."""
    forms: tuple[Mention, ...] = ()
    """Terms whose casing, hyphen or spelling a site settles on."""
    date_orders: dict[str, Mention] = {}
    """Order of day and month ("day month", "month day") → the first date that is written so, with their count; not in speech."""
    acronyms: dict[str, str] = {}
    """Acronym, without stops → its expansion as the article gives it; "" where it gives none."""
    links: tuple[LinkMention, ...] = ()
    anchors: frozenset[str] = frozenset()
    paragraphs: tuple[tuple[str, Place], ...] = ()
    """Hash of each paragraph's words, and its place."""
    shingles: tuple[int, ...] = ()
    """A small sketch of the whole text, for near-duplicates."""
    attributed: int = 0
    """Attributions to a named source, and how many of them carry a link."""
    linked: int = 0
    dateline: Dateline | None = None
    pictures: tuple[Pictured, ...] = ()
    word_count: int = 0
    headings: tuple[int, ...] = ()
    """Levels of the body's own headings, in order."""


class Look(Struct, frozen=True, gc=False):
    """All that looking at one article gives: plain data that any machine can make and a cache can keep."""

    path: str
    candidates: tuple[Candidate, ...]
    verified: tuple[Verified, ...]
    record: Record
    suppressions: tuple[Suppression, ...] = ()
    whole: bool = True
    """False where an engine failed on a part of it: then it must not be cached."""
    notes: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    """The days on which some candidate stops being a flaw."""


class Part(Struct, frozen=True, gc=False, array_like=True):
    """What the site as a whole says of one article."""

    candidates: tuple[Candidate, ...] = ()
    """Its own findings there."""
    verified: tuple[Verified, ...] = ()
    instead: dict[int, Candidate | None] = {}
    """Number of one of the look's candidates → what stands in its place; None where the site speaks against it."""

    def applied(self, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
        """The look's candidates that the site confirms, and the site's own."""
        for number, each in enumerate(candidates):
            stays = self.instead.get(number, each)
            if stays is not None:
                yield stays
        yield from self.candidates
