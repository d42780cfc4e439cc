"""What a link could lead to: attributions to somebody who publishes or to something published, and figures that somebody must have put out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from pelican_newslint.model import BODY_SCOPES, Span

if TYPE_CHECKING:
    from pelican_newslint.prose.article import Article
    from pelican_newslint.prose.facts.attributions import Attribution

_MEDIA = re.compile(
    r"\b(?:NDTV|BBC|CNN|AP|AFP|Reuters|Bloomberg|Xinhua|TASS|Interfax|Kyodo|Yonhap|Al Jazeera|Politico|Axios|NPR|ABC|NBC|CBS|dpa|PTI|ANI|"
    r"[A-Z]\w{2,20} (?:News|Times|Post|Herald|Tribune|Gazette|Journal|Chronicle|Telegraph|Guardian|Today|Mail|Express|Star|Globe|Magazine|"
    r"Agency)|The (?:Guardian|Independent|Times|Economist|Hindu|Telegraph|Atlantic|Sun|Mirror)|Der Spiegel|Le Monde|El País|"
    r"Associated Press)\b"
)
_DOCUMENT = re.compile(r"\b(?:study|survey|poll|research|paper|analysis|report) (?:published|released|by|from|in)\b")


def published(article: Article) -> Iterator[Attribution]:
    """ "According to NDTV", "Reuters reported", "according to a study published in …": with or without a link."""
    for attribution in article.attributions:
        if attribution.speaker is None:
            continue
        speaker = article.slice(attribution.speaker)
        reports = attribution.form in {"according", "reported"} or attribution.verb == "report"
        if (reports and _MEDIA.search(speaker)) or (attribution.form == "according" and _DOCUMENT.search(speaker)):
            yield attribution


class Source(Struct, frozen=True):
    """A source that readers could be led to. `link`: its paragraph has a link, or the source was linked before."""

    span: Span
    name: str
    """As written; empty where the text names none ("Estimates suggest")."""
    block: int
    link: bool


_BODY = frozenset(
    "association agency ministry department institute bureau commission organisation organization foundation university council centre "
    "center charity fund regulator authority federation society observatory bulletin report survey study census figures data statistics "
    "office bank union thinktank think-tank watchdog newspaper magazine journal website".split()
)
_SPOKEN = frozenset("police officials official spokesman spokeswoman spokesperson prosecutors court".split())
_GIVEN = re.compile(rf"\b(?:given|provided|carried|aired|run|revealed|confirmed|disclosed) (?:out )?by (?:the )?(?P<who>{_MEDIA.pattern})")
_JOURNAL = re.compile(
    r"\bpublished (?:\w+ ){0,3}in (?:the journal (?P<named>[A-Z]\w{1,20}(?: [A-Z]\w{1,20}){0,3})|(?:the )?(?P<who>(?:[A-Z][\w&-]{1,20} ){0,3}"
    r"(?:Journal|Lancet|Nature|Science|Proceedings|Annals|Review|Letters|Bulletin|PNAS|Cell|PLOS|BMJ|JAMA)\b))"
)
_NOBODYS = re.compile(
    r"\b(?P<what>(?:[Rr]ecent |[Nn]ew |[Ss]ome |[Ss]everal |[Mm]any )?(?:[Ee]stimates|[Ss]tudies|[Pp]olls|[Ss]urveys|[Ss]tatistics|[Rr]eports)) "
    r"(?:have |also )?(?:suggest(?:ed)?|show(?:n|ed)?|indicate[d]?|put|say|found|find)\b"
)
_STUDY = re.compile(
    r"\b(?P<what>(?:[Aa]|[Aa]nother) (?:(?:new|recent|\d{4}|separate|major|government|university) ){0,2}(?:study|survey|poll|paper|report|analysis))"
    r"(?: (?:by|from|of|in|published|released|commissioned|carried)\b[^.,;\n]{0,60})? (?:has |have |had )?"
    r"(?:found|finds|shows?|showed|says|suggests?|suggested|concluded|concludes|estimates?|estimated|warns|warned|revealed|reveals|put)\b"
)
_FIGURES = re.compile(
    r"\b(?:[Ff]igures|[Dd]ata|[Ss]tatistics|[Nn]umbers|[Rr]ecords|[Rr]esults) (?:released |published |compiled |collected |issued )?"
    r"(?:from|by) (?:the )?(?P<who>[A-Z][\w&-]{1,20}(?: (?:of|for|and|[A-Z][\w&-]{1,20})){0,5}) "
    r"(?:show(?:s|ed)?|suggest(?:s|ed)?|indicate[sd]?|put|reveal(?:s|ed)?)\b"
)
_PETITION = re.compile(r"\b(?:[Aa]n?|[Tt]he) (?:online |public )?petition\b[^.\n]{0,80}")
_SIGNED = re.compile(r"\d[\d,.]* (?:signatures?|people|names|supporters)|signed by \w+ [\d,]+")
_AWAKE = (
    (_GIVEN, ("given", "provided", "carried", "aired", "run", "revealed", "confirmed", "disclosed")),
    (_JOURNAL, ("published",)),
    (_NOBODYS, ("estimates", "studies", "polls", "surveys", "statistics", "reports")),
    (_PETITION, ("petition",)),
    (_STUDY, ("study", "survey", "poll", "paper", "report", "analysis")),
    (_FIGURES, ("figures", "data", "statistics", "numbers", "records", "results")),
)
"""Each with the words of which it needs one."""


def cited(article: Article) -> Iterator[Source]:
    """All of them: `published`, and what is weaker: bodies that put out figures, journals, estimates of nobody, petitions with a count."""
    seen: list[Span] = []
    for source in sorted(_cited(article), key=lambda each: each.span):
        if not any(source.span.touches(span) for span in seen):
            seen.append(source.span)
            yield source


def _cited(article: Article) -> Iterator[Source]:
    strong = list(published(article))
    for each in article.attributions:
        if each.speaker is not None and (each in strong or _puts_out_figures(article, each)):
            first, last = min(each.span, each.speaker), max(each.span, each.speaker)
            yield _source(article, Span.of(first.start, last.end), article.slice(each.speaker))
    index = article.words.index
    awake = [(pattern, words) for pattern, words in _AWAKE if any(word in index for word in words)]
    for number, block in enumerate(article.blocks) if awake else ():
        if block.scope not in BODY_SCOPES:
            continue
        lower = article.lower_blocks[number]
        for pattern, words in awake:
            if not any(word in lower for word in words):
                continue
            for found in pattern.finditer(article.text, block.span.start, block.span.end):
                span, groups = Span.of(found.start(), found.end()), found.groupdict()
                if not article.quoted(span) and _counts(article, pattern, span):
                    yield _source(article, span, groups.get("who") or groups.get("named") or "")


def _puts_out_figures(article: Article, attribution: Attribution) -> bool:
    """ "according to the exporters' association" beside a number."""
    if attribution.form != "according" or attribution.speaker is None:
        return False
    words = article.words.within(attribution.speaker)
    last = article.slice(attribution.speaker).split()[-1]
    if article.slice(attribution.speaker)[0].isdigit():  # according to 2012 data
        return False
    body = not _BODY.isdisjoint(words) or (last.isupper() and 3 <= len(last) <= 7)
    sentence = article.sentences[attribution.sentence].span
    return body and _SPOKEN.isdisjoint(words) and any(sentence.holds(each.span) for each in article.quantities)


def _counts(article: Article, pattern: re.Pattern[str], span: Span) -> bool:
    sentence = article.sentence_at(span.start).span
    if pattern is _PETITION:
        return _SIGNED.search(article.text, sentence.start, sentence.end) is not None
    if pattern is _NOBODYS:
        return span.start - sentence.start < 3
    return True


def _source(article: Article, span: Span, name: str) -> Source:
    number = article.block_index(span.start)
    block = article.blocks[number].span
    before = (article.slice(link.span) for link in article.links if link.span.end <= span.start)
    link = any(block.holds(each.span) for each in article.links) or (
        name != "" and any(name in text or (text and text in name) for text in before)
    )
    return Source(span, name, number, link)
