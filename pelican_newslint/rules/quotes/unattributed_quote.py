"""A quotation says who speaks.

Words in quotation marks that are a sentence or a paragraph of their own, with nobody beside them who says them, leave readers to guess;
and the nearest name may be the wrong one. Name the speaker before the quotation, in it or right behind it. A second quotation right
behind an attributed one is the same speaker's, and a colon, "according to" or a speaker in the next sentence is enough. Questions,
dialogue line by line and headlines are left alone.

Bad:

    No team of theirs had won anything here since 1958. "We can tell our sons of it."
                                                        ^^^ Nobody is named as the speaker of this quotation.

Bad:

    The fire began at noon and took the whole of the market.

    "There was smoke everywhere, and people ran."
    ^^^^^^ Nobody is named as the speaker of this quotation.

    Sixty stalls burned down.

Bad:

    The mayor said that the bridge is safe. "Every bolt was looked at twice."
                                            ^^^^^^ Who says this? The sentence before speaks of somebody, but this quotation names no speaker.

Bad:

    "It's the noise that wakes us." The lorries leave at four, and the road is narrow.
    ^^^^^ Nobody is named as the speaker of this quotation.

Bad:

    The village has one well left. "They drink our water like wine." The mill will take 90 tons a day, it said.
                                   ^^^^^ Nobody is named as the speaker of this quotation.

Good:

    No team of theirs had won here since 1958. "We can tell our sons of it," their captain said.

Good:

    "The bridge is safe," the mayor said. "Every bolt was looked at twice."

Good:

    "Every bolt was looked at twice." So says the mayor, who had asked for it.

Good:

    "The bridge is safe," said the U.S. consul in the port of Alver, Ann Hill. "Every bolt was looked at twice."

Good:

    Every bolt is safe, she said. "We looked at each of them twice."

Good:

    The mayor had an answer for them: "Every bolt was looked at twice."

Good:

    "I have looked at it," the mayor said.

    "Every bolt was looked at twice."

Good:

    What does a ferryman do on his last day?

    "There is coffee on board, and then a speech or two."

    He will miss the river.

Evidence: 104,000 words of edited news and government posts: one warning, true by the letter (the speaker stands a paragraph before); three
suggestions, all of speech reported in one sentence and quoted without a speaker in the next. In 198,000 more words three warnings, none
true: two in an interview's answers, which are left alone now, and one behind a sentence with a name, which is a suggestion now.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quotations import Quotation
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside
from pelican_newslint.rules.quotes._speaking import OPENS_SPEECH, SPEAKS, speaks_last

RULE = Rule(
    kind="fact", severity="warning", scopes=frozenset({"paragraph"}), languages=("en",), wakes=Wakes(tokens=frozenset({"quotation"})),
    category="quote-unattributed", guides=("Reuters", "AP"),
)  # fmt: skip

_SHORTEST = 3
"""Words from which it's somebody's sentence, and no title or word in quotation marks."""
_NOBODY = "Nobody is named as the speaker of this quotation."
_REPORTED = "Who says this? The sentence before speaks of somebody, but this quotation names no speaker."
_SAID_NEAR = 60
"""Code points between "said" with its speaker and the quotation that goes on."""
_ASKS = ("?", "…", "...")
_FIRST_PERSON = frozenset("i me my we our".split())
_LOOKS_BACK = later(r"(?:So|That|This|Those|These|It|He|She|They|With (?:these|those|that))\b")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for quotation in inside(article, article.quotations, woken):
        if _alone(article, quotation) and (severity := _unsaid(article, quotation)) is not None:
            first = article.words.at(quotation.inner.start)
            span = Span.of(quotation.span.start, article.words.ends[first])
            opens = quotation.span.start == article.blocks[quotation.block].span.start
            nobody = (
                severity == "warning" or opens or _OF_ITS_OWN.search(_first_sentence(article, article.blocks[quotation.block], quotation))
            )
            yield Match(span, _NOBODY if nobody else _REPORTED, severity=severity)


def _alone(article: Article, quotation: Quotation) -> bool:
    """Whether it's one or more sentences of its own, somebody's words and no title."""
    if quotation.depth or quotation.open or quotation.continued or quotation.resumes or article.blocks[quotation.block].quoted:
        return False
    inner = article.slice(quotation.inner).rstrip()
    first, last = article.sentence_at(quotation.span.start).span, article.sentence_at(quotation.span.end - 1).span
    whole = first.start == quotation.span.start and quotation.span.end <= last.end <= quotation.span.end + 1
    enough = len(article.words.within(quotation.inner)) >= _SHORTEST
    stopped = inner[-1:] in ".!" or last.end == quotation.span.end + 1
    return whole and enough and stopped and not inner.endswith(_ASKS) and not _linked(article, quotation) and not _told(article, quotation)


def _told(article: Article, quotation: Quotation) -> bool:
    """Whether the paragraph is somebody's own telling: an essay, an answer in an interview."""
    words = article.words
    at = words.in_(article.blocks[quotation.block].span)
    return any(words.lower[each] in _FIRST_PERSON and not article.quoted(words.span(each)) for each in at)


def _linked(article: Article, quotation: Quotation) -> bool:
    return any(link.span.touches(quotation.span) for link in article.links)


def _unsaid(article: Article, quotation: Quotation) -> Severity | None:
    """How gravely a speaker is missed; None where somebody speaks."""
    block = article.blocks[quotation.block]
    after = article.text[quotation.span.end : block.span.end].lstrip(" .")
    following = _first_sentence(article, block, quotation)
    lead = article.text[block.span.start : quotation.span.start].rstrip()
    if after and after[0] not in '"“' and SPEAKS.search(following):
        own = lead and _OF_ITS_OWN.search(following) and not _said_before(article, quotation) and not _goes_on(article, quotation, lead)
        return "suggestion" if own and _after_sentence(article, article.sentence_index(block.span.start + len(lead) - 1)) else None
    if lead and (_said_before(article, quotation) or _goes_on(article, quotation, lead)):
        return None
    if lead:
        return _after_sentence(article, article.sentence_index(block.span.start + len(lead) - 1))
    return _before_narration(article, block, quotation, after) if after else _own_paragraph(article, quotation.block)


_OF_ITS_OWN = later(
    r"^(?:[A-Z][\w’']+|He|She|They|The \w+) (?:also )?(?:added|said|says|told \w+) that\b|[\w”\"], (?:it|he|she|they) (?:said|says|told \w+)\.?$"
)
"""What the next sentence tells is another thing that somebody said: it names no speaker of the quotation."""


def _before_narration(article: Article, block: Block, quotation: Quotation, after: str) -> Severity | None:
    """The same where the paragraph begins with the quotation and goes on with what nobody says: "“It stinks.” The bins are full."."""
    if after[0] in '"“' or _LOOKS_BACK.match(after) or not after[0].isupper():
        return None
    following = article.sentence_index(quotation.span.end - 1) + 1
    if following >= len(article.sentences) or any(name.person and name.sentence == following for name in article.names):
        return None
    number = article.block_index(block.span.start)
    before = [each for each in article.blocks[:number] if each.scope in ("paragraph", "item", "quotation")]
    if before and (_quoting(article, before[-1]) or article.slice(before[-1].span).rstrip()[-1:] in ":,"):
        return None
    return "suggestion"


def _goes_on(article: Article, quotation: Quotation, lead: str) -> bool:
    """Whether it tells at length, or as "I", what the one who speaks in the sentence before has to say."""
    sentence = article.sentence_at(article.blocks[quotation.block].span.start + len(lead) - 1).span
    before = article.slice(sentence)
    if _ONE.search(before) is None:
        return False
    inner = quotation.inner
    first, last = article.sentence_index(inner.start), article.sentence_index(inner.end - 1)
    return last - first >= _AT_LENGTH or (_ONE_SAID.search(before) is not None and _I.search(article.slice(inner)) is not None)


_AT_LENGTH = 2
"""Sentences behind the first one from which a quotation is what the person before it has to say."""
_ONE = later(r"(?:^|[.;:,] )(?:[Hh]e|[Ss]he)\b|\b(?:said|says|told|asked|added|wrote|thought|refused|agreed|denied|admitted)\b")
_ONE_SAID = later(
    r"\b(?!They\b|We\b|Police\b|Officials\b)(?:[Hh]e|[Ss]he|[A-Z][\w’'-]+|\w+(?:man|woman|or|er|ion))(?:, (?:\d+|[^,]{1,40}),)? (?:said|says)\b"
)
_I = later(r"\b(?:I|I[’']\w+|me|my|Me|My)\b")


def _said_before(article: Article, quotation: Quotation) -> bool:
    """Whether the quotation before it in the paragraph is attributed right before this one: it's the same speaker's."""
    start = quotation.span.start
    return any(
        each.quotation is not None and each.span.end <= start <= each.span.end + _SAID_NEAR
        and article.quotations[each.quotation].block == quotation.block
        for each in article.attributions
    )  # fmt: skip


def _first_sentence(article: Article, block: Block, quotation: Quotation) -> str:
    following = article.sentence_index(quotation.span.end - 1) + 1
    if following < len(article.sentences) and block.span.holds(article.sentences[following].span):
        return article.slice(article.sentences[following].span)
    return ""


def _after_sentence(article: Article, index: int) -> Severity | None:
    """What the sentence before a quotation says of its speaker."""
    span = article.sentences[index].span
    text = article.slice(span)
    if text.rstrip()[-1] in ":—–-,;?" or any(each.span.touches(span) for each in article.quotations):
        return None
    if speaks_last(text) or OPENS_SPEECH.search(text):
        return None
    somebody = _HE.match(text) is not None or any(name.person and span.holds(name.span) for name in article.names)
    return "suggestion" if somebody or SPEAKS.search(text) else "warning"


_HE = later(r"(?:He|She) ")


def _own_paragraph(article: Article, number: int) -> Severity | None:
    """The same for a paragraph that is a quotation: by the paragraphs beside it."""
    before = [each for each in article.blocks[:number] if each.scope in ("paragraph", "item", "quotation", "heading")]
    after = [each for each in article.blocks[number + 1 :] if each.scope in ("paragraph", "item", "quotation", "caption")]
    if not before or before[-1].scope != "paragraph":
        return None
    if after and (_quoting(article, after[0]) or _LOOKS_BACK.match(article.text, after[0].span.start)):
        return None
    return _after_sentence(article, article.sentence_index(before[-1].span.end - 1))


def _quoting(article: Article, block: Block) -> bool:
    """Whether a paragraph opens with a quotation: dialogue, or a speaker who goes on."""
    return article.text[block.span.start] in "\"“”'‘—–-"
