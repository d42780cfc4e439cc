"""The nouns: what the steps hand to each other, all of it plain and frozen data.

Offsets come in three spaces, kept apart by type: `ProseOffset` into `Document.text` (what the reader
sees), `SourceOffset` into the source file's text, `HtmlOffset` into the rendered HTML. All three count
code points from 0; ends are exclusive. Lines and columns are 1-based and count code points.

What comes by the thousand from the cache is kept from the garbage collector (`gc=False`): frozen, it can hold no cycle,
and reading it takes a third of the time.
"""

from __future__ import annotations

from typing import Literal, NewType

from msgspec import Struct

ProseOffset = NewType("ProseOffset", int)
SourceOffset = NewType("SourceOffset", int)
HtmlOffset = NewType("HtmlOffset", int)

Severity = Literal["error", "warning", "suggestion"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "suggestion")
"""From the gravest down."""

Kind = Literal["fact", "grammar", "spelling", "style", "residue"]
"""What sort of flaw. `style` and `spelling` skip direct speech: it is not the writer's. The rest look everywhere."""

Confidence = Literal["high", "medium", "low"]

Scope = Literal[
    "headline", "summary", "heading", "paragraph", "item", "quotation", "caption", "alt", "cell",
    "tag", "category", "author",
]  # fmt: skip
PROSE_SCOPES: frozenset[Scope] = frozenset({"headline", "summary", "heading", "paragraph", "item", "quotation", "caption", "alt", "cell"})
"""What is running text; the other scopes are fields of the header."""
BODY_SCOPES: frozenset[Scope] = frozenset({"heading", "paragraph", "item", "quotation", "caption", "cell"})


class Span(Struct, frozen=True, gc=False, order=True, array_like=True):
    """A stretch of `Document.text`."""

    start: ProseOffset
    end: ProseOffset

    @classmethod
    def of(cls, start: int, end: int) -> Span:
        """From plain integers that are known to be prose offsets (a regex match on `Document.text`)."""
        return cls(ProseOffset(start), ProseOffset(end))

    def touches(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


class Block(Struct, frozen=True):
    """One block of prose: a paragraph, a heading, a list item, a cell, a headline, one tag."""

    scope: Scope
    span: Span
    level: int = 0
    """Of a heading: 1 to 6."""
    quoted: bool = False
    """Inside a <blockquote>: somebody else's words, whatever the marks."""
    linked: tuple[int, ...] = ()
    """Indexes into `Document.links` of the links inside."""


class Link(Struct, frozen=True):
    """A link of the body, as the reader of the page gave it (`{filename}` unresolved)."""

    span: Span
    """The words that are linked; empty where an image is."""
    target: str
    block: int
    """Index into `Document.blocks`."""
    title: str | None = None


class Image(Struct, frozen=True):
    """An image of the body. `alt` is None where the attribute is missing."""

    target: str
    alt: str | None
    block: int
    """Index into `Document.blocks` of its alt text or, without one, of the block it stands in or follows; -1 where there is none."""


class Place(Struct, frozen=True, gc=False, order=True):
    """A place in a source file. `exact` False: the nearest line that is known."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    exact: bool = True


class Metadata(Struct, frozen=True, gc=False):
    """What Pelican knows of an article, normalised to text. Dates are ISO strings, as written or with a time."""

    title: str = ""
    date: str | None = None
    modified: str | None = None
    authors: tuple[str, ...] = ()
    category: str | None = None
    tags: tuple[str, ...] = ()
    summary: str | None = None
    """Only where the author wrote one; text, not HTML."""
    slug: str = ""
    status: Literal["published", "draft", "hidden"] = "published"
    lang: str = "en"
    """As the author wrote it, else the house's language, else Pelican's DEFAULT_LANG."""
    url: str = ""
    page: bool = False
    """A Pelican page, not an article."""
    translation_of: str | None = None
    """Source path of the article that this one translates."""
    written: tuple[str, ...] = ()
    """Lower-case names of the fields that the author wrote in the source's header."""
    other: dict[str, str] = {}
    """All further fields of the header, text, by lower-case name (`newslint-ignore` among them)."""


class Post(Struct, frozen=True):
    """One article or page as `site` hands it on: everything that look may know."""

    path: str
    """Relative to the working directory, forward slashes."""
    source: str
    """The source file's text, newlines as they stand; a BOM is left out."""
    html: str
    """The reader's HTML of the body, as Pelican holds it before any link is resolved."""
    metadata: Metadata
    markup: Literal["md", "rst", "html", "other"] = "md"
    origin: int = 0
    """Code points that were cut off the front of the file (a BOM): 0 or 1. They count in no column."""


class Dropped(Struct, frozen=True):
    """A source that Pelican left out, and why as far as is known."""

    path: str
    reason: str
    line: int = 1


class Targets(Struct, frozen=True):
    """What links of the site can point at."""

    sources: dict[str, str]
    """Path relative to Pelican's PATH (forward slashes) of articles, pages and static files → their path relative to the working directory or, for static files, the same."""
    outputs: frozenset[str]
    """Output paths that will exist, relative to the output root, and the addresses they go by (`posts/a/index.html` and `posts/a/`);
    what plugins write beside isn't among them. Empty where the site's output isn't known."""
    site_url: str = ""
    content_root: str = ""
    """PATH relative to the working directory, forward slashes."""
    terms: frozenset[str] = frozenset()
    """What `{tag}`, `{category}` and `{author}` can name: `tag/air defence`, by name in lower case and by slug."""
    known: bool = False
    """False for loose posts without a site: nothing can then be said of a link."""


class Site(Struct, frozen=True):
    """A site, a folder of posts or single posts, read. `posts` are sorted by path."""

    posts: tuple[Post, ...]
    dropped: tuple[Dropped, ...] = ()
    targets: Targets = Targets(sources={}, outputs=frozenset())
    shown: frozenset[str] | None = None
    """Paths whose findings are wanted; None for all. The others still serve as archive."""
    notes: tuple[str, ...] = ()
    """Lines worth printing once about the reading itself."""


class Edit(Struct, frozen=True, gc=False):
    """Replace `span` by `text`."""

    span: Span
    text: str


class Fix(Struct, frozen=True, gc=False):
    """A way to mend. `safe`: no reader could want it otherwise. Titles are imperative ("Change to Tuesday")."""

    title: str
    edits: tuple[Edit, ...]
    applicability: Literal["safe", "unsafe"] = "unsafe"


class Related(Struct, frozen=True, gc=False):
    """Another stretch of the same document that belongs to the flaw."""

    span: Span
    message: str


class Match(Struct, frozen=True, gc=False):
    """What a rule's `check` yields: a flaw at a span of the document."""

    span: Span
    message: str
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
    """Where this one is graver or milder than its rule; the house's settings still win."""
    confidence: Confidence = "high"
    key: str = ""
    """What reduce must know to confirm it (an unknown word, a link's target); see `Rule`'s `confirm`."""
    at: Place | None = None
    """The place in the source of what readers don't see (code of an embed); `span` is then the nearest text."""
    until: str = ""
    """ISO date: it is a flaw only while today is before it (a date in the future, an embargo)."""


class Right(Struct, frozen=True, gc=False):
    """What a rule's `check` yields for something that it checked and found right."""

    span: Span
    message: str


class PlacedEdit(Struct, frozen=True, gc=False):
    place: Place
    text: str


class PlacedFix(Struct, frozen=True, gc=False):
    title: str
    edits: tuple[PlacedEdit, ...]
    applicability: Literal["safe", "unsafe"] = "unsafe"


class PlacedRelated(Struct, frozen=True, gc=False):
    place: Place
    text: str
    message: str
    span: Span | None = None
    """In the document of `place.path`, where it is the finding's own document."""


class Candidate(Struct, frozen=True, gc=False):
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


class Group(Struct, frozen=True, gc=False):
    """One flaw, whoever found it: the match whose words are shown, and the ids of all rules that found it, its own first."""

    candidate: Candidate
    sources: tuple[str, ...]


class Verified(Struct, frozen=True, gc=False):
    """Something that was checked and is right."""

    rule: str
    place: Place
    text: str
    message: str


class Suppression(Struct, frozen=True, gc=False):
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


class Mention(Struct, frozen=True, gc=False):
    """A form that an article uses: how often, and where first."""

    text: str
    count: int
    place: Place
    span: Span | None = None


class LinkMention(Struct, frozen=True, gc=False):
    target: str
    text: str
    place: Place


class Record(Struct, frozen=True, gc=False):
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
    links: tuple[LinkMention, ...] = ()
    anchors: frozenset[str] = frozenset()
    paragraphs: tuple[tuple[str, Place], ...] = ()
    """Hash of each paragraph's words, and its place."""
    shingles: tuple[int, ...] = ()
    """A small sketch of the whole text, for near-duplicates."""
    attributed: int = 0
    """Attributions to a named source, and how many of them carry a link."""
    linked: int = 0
    image: int = 0
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


class Silenced(Struct, frozen=True, gc=False):
    """Why a finding doesn't count."""

    kind: Literal["comment", "metadata", "config", "baseline"]
    reason: str = ""


class Finding(Struct, frozen=True, gc=False):
    """A flaw as it is reported: weighed, with its severity, its sources and its fingerprint."""

    rule: str
    sources: tuple[str, ...]
    group: str
    kind: Kind
    severity: Severity
    confidence: Confidence
    message: str
    text: str
    scope: Scope
    place: Place
    fingerprint: str
    related: tuple[PlacedRelated, ...] = ()
    fixes: tuple[PlacedFix, ...] = ()
    suppressed: Silenced | None = None
    span: Span | None = None
    draft: bool = False
    """Stands in a draft: shown, and only counted by the gate where the house says so."""
    quoted: bool = False
    """Stands inside quotation marks: somebody's words, which nobody mends for them."""


class EngineStatus(Struct, frozen=True):
    """Whether an engine looked, and if not why not. `looked` None: nothing was left for it to look at."""

    name: str
    version: str
    looked: bool
    way: str | None = None
    why_not: str | None = None


class Gate(Struct, frozen=True):
    """The gate's answer: `failed` with the reason as a sentence, or passed."""

    failed: bool
    reason: str = ""
    severities: tuple[Severity, ...] = ()
    """Findings of these hold it."""
    drafts: bool = False
    """Whether those in drafts do too."""

    def held_by(self, finding: Finding) -> bool:
        """Whether `finding` is one that keeps it shut."""
        return finding.suppressed is None and finding.severity in self.severities and (self.drafts or not finding.draft)


class Report(Struct, frozen=True):
    """The answer to one run, ready for any reporter."""

    engines: tuple[EngineStatus, ...]
    findings: tuple[Finding, ...]
    verified: tuple[Verified, ...]
    articles: int
    gate: Gate
    notes: tuple[str, ...] = ()
    """Lines that must be read once: an engine that failed, a language nobody knows, a stale baseline."""
    timings: dict[str, float] = {}
    """Seconds by step, engine and rule; only filled when asked for, and in no JSON."""
    records: tuple[Record, ...] = ()
    """What is known of each article that was read, sorted by path: for reports that group by author or show the archive. In no JSON."""
