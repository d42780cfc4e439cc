"""A paragraph ends.

A paragraph that stops without a full stop was cut off or pasted short, and the reader waits for the rest. Headings, list items,
verses, lines that end with a colon and lines of a few words are left alone.

Bad:

    The bridge opens on Friday, and the ferry that has carried cars since 1962 will
                                                                               ^^^^ This paragraph stops without an end: was it cut off?

Bad:

    The bridge opens on Friday.

    The ferry will carry cars until noon
                                    ^^^^ This paragraph stops without an end: was it cut off?

    The county is glad.

Good:

    The bridge opens on Friday, and the ferry that has carried cars since 1962 will stop.

Good:

    The bridge opens on Friday, and the mayor, who has waited for two years, had this to say:

Good:

    The bridge opens on Friday, and "the ferry that has carried cars since 1962 will stop."

Good:

    The bridge opens on Friday, and the ferry that has carried cars since 1962 will carry

    - cars
    - bicycles

Good:

    By Ann Hill, who has written of the bridge and its ferry for the county since the year 1999

    “The bridge opens on Friday, and nobody who crosses it will miss the ferry.” – Ann Hill

    Ann Hill, Chief Engineer, Office of Bridges and Roads, County Council, Harbour Building, Alver

    / The county's office of roads and ferries and the society of those who love old bridges

Bad:

    The bridge opens on Friday. The ferry, which has carried cars since 1962, will stop in 2027
                                                                                           ^^^^ This paragraph stops without an end: was it cut off?

Bad:

    "We are pleased with the bridge," said the mayor
                                               ^^^^^ This paragraph stops without an end: was it cut off?

    The ferry stops.

Good:

    The ferry passes below the new bridge on its first day at work. XNSA/Ana Ruiz

Good:

    "The bridge that opens on Friday is the longest that the county has built." — via Alver18

    Boats in 14 ports and in two lakes of the county

    Crews of eight, nine or ten from every harbour and town

    Prizes for all who come in before the sun goes down

    The county is glad of it. Ann Hill is Head of Bridges and Ferries at the Alver County Council

Bad:

    The bridge opens on Friday. The county is glad of it.

    Shares of the firm that built it closed at $41 on Tuesday, up 3%
                                                                  ^^ This paragraph stops without an end: was it cut off?

Good:

    The bridge opens on Friday.

    **1. Begin with what the people of every village in the county will want to know**

    NEW ORDERS ON THE USE OF THE BRIDGE BY CARTS, CARS AND COWS UNDER THE HARBOUR ACT

    [How the bridge was built in the winter of 1962 and why it took so long](https://example.org/winter)

    The county is glad.

Evidence: in 303,000 words of news and government pages 10 warnings, 9 of them an end that is missing, and 9 suggestions, 6 of them. In
176,000 words that no rule was written from 11 hits, 10 of them judged: 8 true, 2 false.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, starts
from pelican_newslint.rules.residue._page_tails import behind

RULE = Rule(kind="residue", severity="warning", scopes=frozenset({"paragraph"}), confidence="medium")
"""Always awake: it looks at the last character of each paragraph."""

_SHORTEST = 10
_LONG_NAME = 50
_SIGNATURE = later(r"[.!?”\"] ?[—–―-] ?(?:via )?(?:[A-Z\d][\w.'’-]{0,20} ?){1,4}$|[.!?] ?[—–-] ?\w{2,12}$")
"""Who said it, behind what was said, or who wrote it: “It opens.” – Ann Hill."""
_CREDIT = later(r"[.!?”\"] (?:[A-Z]{2,8}(?: ?/ ?[A-Z][\w.’'-]{1,20}(?: [A-Z][\w.’'-]{0,20}){0,4}){1,3}|[A-Z]{3,8}(?:, [A-Z]{2,}\w*){0,4})$")
"""Who took the picture, behind its caption: "… on Friday. NASA/Ann Hill"."""
_WRITER = later(r"(?:[A-Z][\w.'’-]{0,20} ){2,4}(?:is|works|serves|writes) (?:an? |the |as |at |for |about |on )?[\w'’-]{2,20}\b")
"""Who wrote it, in the last line: a stop is a matter of taste there."""
_ADDRESS = later(r"(?:https?://|www\.)\S{1,300}$|\S{1,60}@\S{1,60}$")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    awake = starts(woken)
    for number, block in enumerate(article.blocks):
        if block.span.start not in awake or block.quoted or not _is_cut(article, block):
            continue
        followed = number + 1 < len(article.blocks) and article.blocks[number + 1].scope in {"item", "cell", "quotation", "caption", "alt"}
        if followed:
            continue
        last = article.words.in_(block.span)[-1]
        whole = article.sentence_at(block.span.end - 1).span.start > block.span.start
        severity: Severity | None = None if whole or block is article.blocks[-1] else "suggestion"
        span = Span.of(article.words.starts[last], block.span.end)
        yield Match(span, "This paragraph stops without an end: was it cut off?", severity=severity)


def _is_cut(article: Article, block: Block) -> bool:
    text = article.slice(block.span)
    return _stops_short(article, block, text) and not _needs_no_end(article, block, text)


def _needs_no_end(article: Article, block: Block, text: str) -> bool:
    return (
        ":" in text
        or (block is article.blocks[-1] and _WRITER.match(article.text, article.sentence_at(block.span.end - 1).span.start) is not None)
        or _one_of_many_lines(article, block)
        or text[:1].islower()
        or text.isupper()
        or text[:1] in "—–-/"
        or text.startswith("By ")
        or _names(text)
        or behind(text, block) is not None
        or _CREDIT.search(text, max(len(text) - _LONG_NAME, 0)) is not None
        or _SIGNATURE.search(text, max(len(text) - _LONG_NAME, 0)) is not None
        or (("@" in text or "://" in text or "www." in text) and _ADDRESS.search(text) is not None)
        or any(mask.end >= block.span.end for mask in article.masks)
        or _all_links(article, block)
        or _stands_bold(article, block)
    )


def _all_links(article: Article, block: Block) -> bool:
    """Whether it ends with a link that is a line of its own: the whole of it, or one below another."""
    inside = [article.links[each].span for each in block.linked]
    if not inside or inside[-1].end < block.span.end:
        return False
    return inside[-1].start == block.span.start or (len(inside) > 1 and inside[-1].start - inside[-2].end <= 1)


def _stands_bold(article: Article, block: Block) -> bool:
    """Whether all of it is bold in the source: a heading that isn't marked as one."""
    document = article.document
    line = document.source.split("\n")[document.place(block.span).line - 1].strip()
    return len(line) > len("****") and line.startswith(("**", "__", "<strong>", "<b>")) and line.endswith(("**", "__", "</strong>", "</b>"))


def _one_of_many_lines(article: Article, block: Block) -> bool:
    """Whether the paragraphs before and behind have no end either: lines of a list that nothing marks as one."""
    at = article.block_index(block.span.start)
    beside = [article.blocks[each] for each in (at - 1, at + 1) if 0 <= each < len(article.blocks)]
    return len(beside) == 2 and all(each.scope == "paragraph" and _OPEN_LINE.search(article.slice(each.span)) for each in beside)


_OPEN_LINE = later(r"(?:[\w%]|[^.!?]\))$")


def _stops_short(article: Article, block: Block, text: str) -> bool:
    words = len(article.words.in_(block.span))
    if article.sentence_at(block.span.end - 1).span.start > block.span.start:
        return words >= _SHORTEST and _OPEN_END.search(text, max(len(text) - 4, 0)) is not None
    if _SAID.search(text):
        return True
    if _SHORT <= words < _SHORTEST:
        return text[-1].islower() and text[0].isupper() and _VERB.search(text) is not None and _among_sentences(article, block)
    return words >= _SHORTEST and (text[-1].isalpha() or text[-1] == "%")


def _among_sentences(article: Article, block: Block) -> bool:
    """Whether the paragraphs beside it are whole sentences, so that it is no line of a list or a verse."""
    at = next(number for number, each in enumerate(article.blocks) if each is block)
    beside = [each for each in (*article.blocks[max(at - 1, 0) : at], *article.blocks[at + 1 : at + 2]) if each.scope != "alt"]
    return bool(beside) and all(
        each.scope == "paragraph" and article.slice(each.span).rstrip('"”’)')[-1:] in {".", "!", "?"} for each in beside
    )


_SHORT = 6
_VERB = later(r"\b(?:is|are|was|were|will|has|have|had|would|can|could|said|says)\b")


def _names(text: str) -> bool:
    """Whether nearly all words have a capital: a list of names, who somebody is."""
    long = [word for word in text.split() if len(word) > _SMALL_WORD]
    return bool(long) and sum(word.lstrip('(“"')[:1].isupper() for word in long) >= _NAMED * len(long)


_SMALL_WORD = 3
_NAMED = 0.8
_OPEN_END = later(r"(?:[^\W_]|,|[^\W\d_][\"”])$")
"""Behind a whole sentence also a figure, a comma or a quotation without a stop is an end that is missing."""
_SAID = later(r"^[“\"][^“”\"\n]{5,200}[,.!?][”\"] (?:said|says) (?:the )?[^.,\n]{3,60}[a-z]$")
