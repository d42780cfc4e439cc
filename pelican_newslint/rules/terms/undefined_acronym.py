"""An acronym that few know is spelt out where it first stands.

"ASDMA", "the NFA", "RMG": the writer has known it for years, the reader meets it for the first time. Some six hundred that every
reader of news knows are left alone, as are those that the house names under `[acronyms] known`, and those whose words the article
gives anywhere. The first use is marked.

Bad:

    The NQRF sent two boats. The NQRF has 40 more.
        ^^^^ “NQRF” isn't spelt out anywhere: say what it stands for, or use a word.

Bad:

    The CDC says so. The Centers for Disease Control and Prevention (CDC) has 40 labs; the CDC counts them.
        ^^^ “CDC” comes before its words: give them here.

Bad:

    Two boats came too late, the KQRT found. They were sent by the MARSH.
                                 ^^^^ “KQRT” isn't spelt out anywhere: say what it stands for, or use a word.
                                                                   ^^^^^ “MARSH” isn't spelt out anywhere: say what it stands for, or use a word.

Good:

    The Northern Quay Rescue Force (NQRF) sent two boats. The NQRF has 40 more.

Good:

    The Northern Quay Rescue Force sent two boats; the NQRF has 40 more.

Good:

    The FBI and NATO agreed with the BBC; the U.S. did not.

Good:

    "The NQRF was late," she said. The S-400 and the KC-46 flew.

Good:

    NATO counted MiG jets and an old MiG-29 over the sea. She told KQRT that it must stop NOW.

Good:

    TARSO DEL NQÓR, Chile — Patricia Quill QRX spoke of the flood. The news agency NQT said that the NQC consultancy had advised Halden AG.

Good:

    MyQRF is an app of the county. It is at 12 Mill Street NW, beside AT&T.

    **PATRICIA QUILLER**
    Patricia spoke first.

Good:

    Their club is called GOLEM. She works on openSIRE, and has an office at SIRE. Its README is long.

Evidence: 33 in 154,000 words of held-out edited news, 27 of them true; none in 5,000 words of clean practice news. Posts of government
offices for each other are full of them: 32 in 44,000 words. In 176,000 words that no rule was written from 148 hits, 10 of them judged: 5
true, 4 debatable, 1 false.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter

import msgspec

from pelican_newslint.archive.archive import Archive
from pelican_newslint.knowledge import words
from pelican_newslint.model import Block, Candidate, Match, Related, Scope, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.acronyms import UNSAID, Acronym
from pelican_newslint.prose.facts.stems import SMALL
from pelican_newslint.prose.once import once
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.terms._acronym_habit import house_word, told_beside
from pelican_newslint.rules.terms._known_acronyms import MARKS, SPELT, UNITS, known_acronyms
from pelican_newslint.rules.terms._letters_of_names import part_of_a_name, shouted_name

_SCOPES: frozenset[Scope] = frozenset({"summary", "paragraph", "item"})
RULE = Rule(
    kind="style", severity="suggestion", scopes=_SCOPES, languages=("en",), wakes=Wakes(tokens=frozenset({"acronym"})),
    category="acronym-undefined", guides=("BBC", "Reuters", "AP"),
)  # fmt: skip

_WORDS = 9
"""Before a bracket that are of what its letters are."""
_DESCRIBED = frozenset(
    "agency company consultancy firm group chain retailer union charity broadcaster station network channel newspaper airline server browser "
    "disc console handheld label bank party militia fragment model type route platform".split()
)
"""Beside these the reader is told what it is: "the news agency MTI", "radio station WHYY", "the CGA consultancy"."""
_SMALL = UNSAID | {"at"}


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    ours = {each.replace(".", "").upper() for each in article.house.acronyms.known}
    known = known_acronyms() | ours if ours else known_acronyms()
    seen = {use.letters for use in article.acronyms if "." in use.text or _introduced(article, use)}
    later = {use.letters: use for use in reversed(article.acronyms) if use.expansion is None and _introduced(article, use)}
    spelt: frozenset[str] | None = None
    for use in article.acronyms:
        letters = use.letters
        if use.expansion is not None or not _own(article, use):
            continue
        if letters in seen:
            given = later.pop(letters, None)
            if given is not None and letters not in known and use.span.start < given.span.start and _words_later(article, use, given):
                related = (Related(given.span, "its words"),)
                yield Match(use.span, f"“{use.text}” comes before its words: give them here.", related=related)
            continue
        if _described(article, use):
            seen.add(letters)
            continue
        if _a_word(article, use) or letters.upper() in known or letters in UNITS or letters in MARKS or part_of_a_name(article, use):
            continue
        spelt = _spelt_out(article) if spelt is None else spelt
        if letters.lower() in spelt or _named(article, use):
            if letters.lower() in spelt and use.letters.isupper() and (far := _far_words(article, use)) is not None:
                seen.add(letters)
                yield Match(
                    use.span,
                    f"“{use.text}” comes long after its words: put it in brackets behind them.",
                    related=(Related(far, "its words"),),
                )
            continue
        seen.add(letters)
        yield Match(use.span, f"“{use.text}” isn't spelt out anywhere: say what it stands for, or use a word.", key=letters)


def confirm(found: Candidate, archive: Archive, options: msgspec.Struct) -> Candidate | None:
    return None if house_word(archive, found.key) else found


def _a_word(article: Article, use: Acronym) -> bool:
    """Whether it may be a word in capitals: "do it NOW", but not "the MARSH says"."""
    lower = use.letters.lower()
    if lower in SMALL:
        return True
    at = article.words.at(use.span.start)
    the = article.words.before(at) == "the" and article.words.texts[at - 1] != "THE"
    return len(lower) > 2 and lower in words.common() and use.letters not in SPELT and not the


_FAR = 5
"""Blocks after which a reader has forgotten a body's full name."""


def _far_words(article: Article, use: Acronym) -> Span | None:
    """The body's name ("National Transport Authority") where it stands so far above that few will still know the letters."""
    if len(use.letters) < 3 or not use.letters.isalpha():
        return None
    words = article.words
    spans = _by_initials(article).get(use.letters, [])
    before = bisect_right(spans, use.span.start, key=attrgetter("start"))
    last = spans[before - 1] if before else None
    if last is None or article.block_index(use.span.start) - article.block_index(last.start) < _FAR:
        return None
    the = words.before(words.at(use.span.start)) == "the"
    return last if the else None


@once
def _by_initials(article: Article) -> dict[str, list[Span]]:
    """Initials of a long name → where it stands."""
    found: dict[str, list[Span]] = {}
    for name in article.names:
        if len(name.parts) > 2:
            found.setdefault("".join(part[0] for part in name.parts if part[0].isupper()), []).append(name.span)
    return found


def _named(article: Article, use: Acronym) -> bool:
    """Whether it's a name by itself: "their club is called GOLEM", or SUSE in a text about openSUSE."""
    if article.words.before(article.words.at(use.span.start)) in _CALLED:
        return True
    return use.text in _ends_of_words(article)


@once
def _ends_of_words(article: Article) -> frozenset[str]:
    """Of words with a small first letter and capitals behind it."""
    mixed = (form for form in article.words.forms if form[0].islower() and not form.islower() and form.isalpha())
    return frozenset(form[at:] for form in mixed for at in range(1, len(form)))


_CALLED = frozenset("called named dubbed nicknamed".split())


def _words_later(article: Article, use: Acronym, given: Acronym) -> bool:
    """Whether the later one stands in brackets of its own behind words with capitals that begin with its letter."""
    if article.text[given.span.start - 1] != "(" or article.text[given.span.end : given.span.end + 1] != ")" or "." in use.text:
        return False
    at = article.words.at(given.span.start)
    return any(text[0] == use.letters[0] and text[1:].islower() for text in article.words.texts[max(at - _WORDS, 0) : at])


def _own(article: Article, use: Acronym) -> bool:
    return (
        article.blocks[use.block].scope in _SCOPES
        and not shouted_name(article, use)
        and not article.quoted(use.span)
        and len(use.letters) > 1
    )


def _introduced(article: Article, use: Acronym) -> bool:
    """Whether it stands in brackets, before brackets or behind "or": its words are beside it, whatever they are."""
    text, span = article.text, use.span
    opened = text[span.start - 1 : span.start] == "(" or text[max(span.start - 5, 0) : span.start] == ", or "
    return opened or text[span.end : span.end + 2] in {" (", " [", " —", " –"}


def _described(article: Article, use: Acronym) -> bool:
    words = article.words
    at = words.at(use.span.start)
    if told_beside(article, use):
        return True
    return (words.spaced(at) and words.before(at) in _DESCRIBED) or (words.after(at) in _DESCRIBED and words.texts[at + 1].islower())


def _spelt_out(article: Article) -> frozenset[str]:
    """Initials of all runs of capitalised words in the text, three or more letters, lower case."""
    return frozenset(_initials(article))


def _initials(article: Article) -> Iterator[str]:
    words = article.words
    run = ""
    for text, lower, gap in zip(words.texts, words.lower, words.gaps, strict=False):
        if not run and text.islower():
            continue
        if gap not in {" ", "-", " & ", "/"} and not gap.isspace():
            run = ""
        if text[0].isupper() and not text.isupper():
            if gap == " & ":
                yield f"{run[-1:]}&{lower[0]}"  # "Johnson & Johnson": J&J
            run += "".join(part[0] for part in lower.split("-") if part)
            yield from (run[-size:] for size in range(2, min(len(run), 9) + 1))
        elif lower not in _SMALL:
            run = ""
