"""Quotation marks are for what somebody said, not for doubt.

A "cheerful" notice: do the marks quote the notice, or mock it? Readers hear a sneer. Leave the marks out, quote more of it, or say whose word it
is. The rule is silent where somebody says, calls, names or means something in the sentence, and where the word itself is what is spoken of.

Bad:

    A "cheerful" notice hung in every bus that day.
      ^^^^^^^^^^ Marks round a plain word read as a sneer: drop them, or say whose word it is.

Bad:

    He would "respect" the vote.
             ^^^^^^^^^ Marks round a plain word read as a sneer: drop them, or say whose word it is.

Good:

    She signed with a bird. The "bird" was a swift. The "experts" in it were actors, the maker said.

Bad:

    A so-called "guide" to the marsh sold maps at the gate.
                ^^^^^^^ “So-called” says it already: drop the marks.

Good:

    A friendly letter lay on every desk, and the mayor's "passion" for it "came of love".

Good:

    The mayor called it a "cheerful" notice. The so-called cheerful notice hung in every bus.

Good:

    The word "cheerful" stands twice in the notice. The "Cheerful" prize was given, and a "by-pass hub" too.

Good:

    The notice was "cheerful", in her words. The museum wants an increase of knowledge. The "increasing" part of it is easy.

    It counts how many people "liked" a post.

Evidence: 104,000 words of edited news and government posts: 5 hits, all of them marks that a desk would drop; 3 of 5 in 198,000
more, which were interviews.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.knowledge.words import nouns
from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quotations import Quotation
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="fact", severity="suggestion", scopes=frozenset({"paragraph", "item", "summary"}), languages=("en",),
    wakes=Wakes(tokens=frozenset({"quotation"})), guides=("BBC",),
)  # fmt: skip

_BEFORE = frozenset("a an the this that these those their his her its our such some any another of".split())
_SAYS = later(
    r"\b(?:said|says?|saying|told|call(?:s|ed|ing)?|so-called|dubbed|describ(?:es|ed|ing)|known|terms?|termed|words?|phrases?|named?|names|label(?:s|led|ed)?|"
    r"refer(?:s|red|ring)?|mean(?:s|ing|t)?|defin(?:es|ed|ition)|quot(?:es|ed|ing)|wrote|writes?|accus(?:es|ed|ing)|claim(?:s|ed|ing)?|according|titled|"
    r"entitled|tweet(?:s|ed)?|statement|criticis(?:ed|m)|criticiz(?:ed|ing)|denounc(?:ed|ing)|prais(?:ed|ing)|considered|deemed|concept|nickname[d]?|"
    r"slogan|reads?|noted|warn(?:ed|s|ing)?|argu(?:ed|es|ing)|brand(?:ed|s)?|hashtag|button|key|click|type|tag|stat(?:ed|es|ing)|cit(?:ed|es|ing)|"
    r"declar(?:ed|es|ing)|declaration|express(?:ed|ing|es)?|announc(?:ed|ing|es)|report(?:ed|s|ing)?|think|thought|asked|added|spoke|speech|likened|"
    r"promis(?:ed|es|ing)|insist(?:ed|s|ing)?|find|found|rul(?:ed|ing)|law|treaty|act|charges?|charged|emergency)\b",
    re.IGNORECASE,
)
_NAMES = later(
    r"\b(?:call(?:s|ed|ing)?|so-called|dubbed|known|terms?|termed|words?|phrases?|named?|names|label(?:s|led|ed)?|mean(?:s|ing|t)?|defin(?:es|ed|ition)"
    r"|titled|entitled|nickname[d]?|slogan|reads?|spelt|written|button|key|click|type|tag|out to|quot(?:es|ed|ing)|from)\b",
    re.IGNORECASE,
)
"""Where a word is spoken of, not doubted."""
_POINTS = frozenset("the these those this".split())
_MODALS = frozenset("would will could can must did might may should".split())
_GOES_ON = frozenset("on in of at who that which was were had has have by that to the a an all his her their its it them him".split())
_DONE_ONLINE = frozenset("liked shared followed unfollowed friended unfriended pinned boosted favorited favourited tagged poked".split())
"""What people do at a post, by the name of its button."""
_NEAR = 40
"""Words before within which a word of the same stem is what is taken up."""
_FIRST_PERSON = frozenset("i me my we us our".split())
_PLAIN = later(r"[a-z]{3,14}")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for quotation in inside(article, article.quotations, woken):
        if _so_called(article, quotation):
            yield Match(quotation.span, "“So-called” says it already: drop the marks.")
        elif (_doubts(article, quotation) or _sneers(article, quotation)) and not _taken_up(article, quotation):
            yield Match(quotation.span, "Marks round a plain word read as a sneer: drop them, or say whose word it is.")


def _so_called(article: Article, quotation: Quotation) -> bool:
    """A so-called "expert": both say that it's no such thing."""
    at = article.words.at(quotation.inner.start)
    return at > 0 and not quotation.open and article.words.lower[at - 1] == "so-called" and article.words.gaps[at].startswith(" ")


def _taken_up(article: Article, quotation: Quotation) -> bool:
    """The "bird" of whom the text spoke above; a word in a sentence that somebody says."""
    words = article.words
    at = words.at(quotation.inner.start)
    said = article.sentence_index(quotation.span.start)
    if words.lower[at] in _DONE_ONLINE:
        return True
    root = stem(words.lower[at])
    return (
        any(stem(word) == root for word in words.lower[max(at - _NEAR, 0) : at])
        or words.index[words.lower[at]][0] < at
        or any(each.sentence == said for each in article.attributions)
    )


def _doubts(article: Article, quotation: Quotation) -> bool:
    """One small word between a determiner and a noun, in a sentence where nobody speaks."""
    words = article.words
    if quotation.depth or quotation.open or not _PLAIN.fullmatch(article.slice(quotation.inner)):
        return False
    at = words.at(quotation.inner.start)
    if at == 0 or at + 1 >= len(words) or words.lower[at - 1] not in _BEFORE or not words.gaps[at].startswith(" "):
        return False
    if words.lower[at - 1] in ("a", "an") and words.before(at - 1) == "as":
        return False  # "he cast it as a “partnership”": whose word it is
    follows = words.gaps[at + 1][1:] == " " and words.texts[at + 1].islower()
    sentence = article.sentence_at(quotation.span.start).span
    alone = sum(sentence.holds(each.span) for each in article.quotations) == 1
    spoken = not _FIRST_PERSON.isdisjoint(words.within(sentence))
    return follows and alone and not spoken and not _SAYS.search(article.slice(sentence))


def _sneers(article: Article, quotation: Quotation) -> bool:
    """The "experts" on the board; he would "respect" it; the director "promised" that: a noun that is pointed at, or a verb, by itself."""
    words, written = article.words, article.slice(quotation.inner)
    at = words.at(quotation.inner.start)
    if (
        quotation.depth
        or quotation.open
        or not _PLAIN.fullmatch(written)
        or not 0 < at < len(words) - 1
        or not words.gaps[at].startswith(" ")
    ):
        return False
    before, behind = words.lower[at - 1], words.lower[at + 1] if words.gaps[at + 1][1:] == " " else ""
    ends = words.gaps[at + 1][1:2] in {".", ","}
    noun = before in _POINTS and written in nouns() and (ends or behind in _GOES_ON)
    verb = before in _MODALS and behind in _GOES_ON
    told = written.endswith("ed") and behind in _GOES_ON and words.texts[at - 1].isalpha() and before not in SMALL
    sentence = article.sentence_at(quotation.span.start).span
    alone = sum(sentence.holds(each.span) for each in article.quotations) == 1
    as_it_is = noun and words.before(at - 1) in {"as", "to"}  # "they refer to him as the 'face'"
    own = not _FIRST_PERSON.isdisjoint(words.within(sentence))
    return (noun or verb or told) and alone and not (as_it_is or own or _NAMES.search(article.slice(sentence)))
