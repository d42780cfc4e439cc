"""Text that would be something else on a page that trusts it, and a report full of it."""

from __future__ import annotations

from html import escape

from pelican_newslint.model import (
    EngineStatus,
    Finding,
    Gate,
    Mention,
    Metadata,
    Place,
    PlacedFix,
    PlacedRelated,
    Post,
    Record,
    Report,
    Silenced,
    Site,
    Span,
    Verified,
)

TEXTS = (
    "<script>window.ran=1</script>",
    '"><img src=x onerror="window.ran=2">',
    "' onmouseover='window.ran=3' x='",
    "</mark></p></aside><b>bold</b>",
    "]]></script><script>window.ran=4</script>",
    "<!-- <script>window.ran=5",
    "</script><svg onload=window.ran=6>",
    "</style><style>*{display:none}</style>",
    "javascript:window.ran=7",
    "\u202etxet thgir ot tfel\u202c \u2066isolate",
    "שלום עולם וברכה",
    "x" * 5000,
    "&lt;b&gt; &amp;amp; &#0; &bogus;",
    "{{ 7*7 }} ${window.ran=8} `",
)
TITLE = 'Mayor says "</title><script>window.ran=9</script>'
PATH = "content/hostile.html"


def paragraphs() -> str:
    return "\n".join(f"<p>Before {escape(text)} after.</p>" for text in TEXTS)


SOURCE = f"<html><head><title>{escape(TITLE)}</title></head><body>\n{paragraphs()}\n</body></html>"


def page() -> str:
    """A page as a theme that escapes would write it."""
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{escape(TITLE)}</title></head><body><main><h1>{escape(TITLE)}</h1>"
        f"{paragraphs()}</main></body></html>"
    )


def post() -> Post:
    metadata = Metadata(title=TITLE, url="hostile.html", authors=(TEXTS[0],), category=TEXTS[1], tags=TEXTS[2:4])
    return Post(PATH, SOURCE, paragraphs(), metadata, markup="html")


def report(text: str) -> Report:
    """A finding on each of the texts in the document's `text`, hostile in each of its fields."""
    findings = []
    for number, words in enumerate((TITLE, *TEXTS)):
        at = text.index(words)
        place = Place(PATH, number + 1, 1, number + 1, 9)
        findings.append(
            Finding(
                rule=f"house/{words[:60]}", sources=(words,), group=words[:40], kind="fact", severity="error", confidence="high",
                message=f"This is {words}.", text=words, scope="paragraph", place=place, fingerprint="", span=Span.of(at, at + len(words)),
                related=(PlacedRelated(Place(TEXTS[1], 1, 1, 1, 1), words, words), PlacedRelated(place, words, words, Span.of(at, at + 1))),
                fixes=(PlacedFix(f"Change to {words}", ()),),
                suppressed=Silenced("comment", words) if number == 3 else None,
            )
        )  # fmt: skip
    record = Record(
        PATH, post().metadata, {}, names=tuple(Mention(name, 1, Place(PATH, 1, 1, 1, 1)) for name in ("A <b>Bold", "A. <B>bold"))
    )
    return Report(
        engines=(EngineStatus(TEXTS[0], TEXTS[1], looked=True), EngineStatus("x", "", looked=False, why_not=TEXTS[6])),
        findings=tuple(findings),
        verified=tuple(Verified(words, Place(PATH, 1, 1, 1, 2), words, words) for words in TEXTS),
        articles=1,
        gate=Gate(True, TEXTS[4], ("error",)),
        notes=TEXTS,
        records=(record,),
    )


def site() -> Site:
    return Site((post(),))
