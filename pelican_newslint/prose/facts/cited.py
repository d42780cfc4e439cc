"""What a link could lead to: what is published, and what is weaker, such as figures that somebody must have put out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import TYPE_CHECKING

from msgspec import Struct

from pelican_newslint.model import BODY_SCOPES, Span
from pelican_newslint.prose.facts.published import MEDIA, published
from pelican_newslint.prose.facts.source_forms import ALSO, FORMS, thing
from pelican_newslint.prose.holding import small_letters
from pelican_newslint.prose.later import later

if TYPE_CHECKING:
    from pelican_newslint.prose.article import Article
    from pelican_newslint.prose.facts.attributions import Attribution


class Source(Struct, frozen=True):
    """A source that readers could be led to. `link`: its paragraph has a link, or the source was linked before."""

    span: Span
    name: str
    """As written; empty where the text names none ("Estimates suggest")."""
    block: int
    link: bool


_BODY = frozenset(
    "association institute organisation organization foundation university charity federation society observatory bulletin report survey "
    "study census figures data statistics union thinktank think-tank watchdog newspaper magazine journal website".split()
)
_SPOKEN = frozenset("police officials official spokesman spokeswoman spokesperson prosecutors court".split())
_GIVEN = later(rf"\b(?:given|provided|carried|aired|run|revealed|confirmed|disclosed) (?:out )?by (?:the )?(?P<who>{MEDIA.pattern})")
_JOURNAL = later(
    r"\bpublished (?:\w+ ){0,3}in (?:the journal (?P<named>[A-Z]\w{1,20}(?: [A-Z]\w{1,20}){0,3})|(?:the )?(?P<who>(?:[A-Z][\w&-]{1,20} ){0,3}"
    r"(?:Journal|Lancet|Nature|Science|Proceedings|Annals|Review|Letters|Bulletin|PNAS|Cell|PLOS|BMJ|JAMA)\b))"
)
_NOBODYS = later(
    r"\b(?P<what>(?:[Rr]ecent |[Nn]ew |[Ss]ome |[Ss]everal |[Mm]any )?(?:[Ee]stimates|[Ss]tudies|[Pp]olls|[Ss]urveys|[Ss]tatistics)) "
    r"(?:have |also )?(?:suggest(?:ed)?|show(?:n|ed)?|indicate[d]?|put|say|found|find)\b"
)
_PRESS = later(
    r"\b(?P<what>(?:(?:[Ll]ocal|[Ss]tate|[Nn]ational|[Rr]egional|[Ff]oreign|[Ii]nternational|[Ss]everal|[Ss]ome|[A-Z]\w{2,12}(?:n|sh|se|ch)) )"
    r"(?:state )?(?:media|news ?papers?|papers|press|outlets|news outlets|television|news sites|broadcasters?)) (?:has |have |had "
    r"|also )?(?:report(?:s|ed)?"
    r"|said|say|quoted|claimed|carried|published)\b"
)
_TOLD_TO = later(
    r"\b(?:[Ii]nterview(?:s|ed)? (?:with|by|in|to|for|on)|[Ll]etter to|[Oo]p-ed in|[Aa]rticle (?:in|for|by)|[Cc]olumn (?:in|for)|[Ee]ssay (?:in|for)"
    r"|[Rr]eport(?:s|ed)? (?:in|by)|told|[Ss]peaking to|[Qq]uoted (?:in|by)|[Ww]riting in|wrote in|posted on|appearing on|statement to)"
    rf" (?:the )?(?:(?:\w+ ){{0,3}}(?:broadcaster|channel|newspaper|magazine|paper|daily|weekly|agency|station|website|site"
    rf"|network) )?(?P<who>{MEDIA.pattern})"
    rf"|(?P<named>{MEDIA.pattern})(?:,? citing [^,.\n]{{3,60}},?)? (?:has |had |also |first )?(?:reports|reported|revealed)\b"
)
_TO_A_LOCAL = later(
    r"(?:[Ss]peaking to|told) (?:the )?[^.,\n]{0,40} (?:Gazette|Echo|Argus|Courier|Advertiser|Observer|Sentinel|Examiner|Chronicle|Herald|Mercury"
    r"|Dispatch|Register|Standard|Express|Mail|Journal)$"
)
"""Said to a paper of the place, which may be this one."""
_IN_JOURNAL = later(
    r"\b(?:in|by) (?P<who>(?:the (?:journal|Journal of) [A-Z][\w&]{1,20}(?: (?:of|and|in|[A-Z][\w&]{1,20})){0,5}|[Tt]he Lancet(?: [A-Z]\w{2,20}){0,3}"
    r"|Nature [A-Z]\w{2,20}"
    r"|Science Advances|JAMA(?: [A-Z]\w{2,20}){0,2}|PNAS|PLOS [A-Z]\w{2,12}|(?:[Tt]he )?BMJ|the New England Journal of Medicine|Current Biology))\b"
)
_ISSUED = later(
    r"\b(?P<what>[Aa]n? (?:[\w-]+ ){0,3}(?:study|survey|poll|report|analysis|ranking|index|white paper|report card)"
    r" (?:(?:that was |which was )?(?:published|released|issued|compiled|commissioned) (?:on|by|for|in|last|this|earlier|at))"
    r"|[Aa]n? (?:independent|UN|EU|EC|parliamentary|industry) report (?=\w+s\b|said|found|put|blamed|named)"
    r"|[^.\n]{0,3}\b(?:in|from) (?:its|their) (?:latest |last |weekly |monthly |daily |most recent )?(?:annual report|half-year report"
    r"|quarterly report|bulletin|yearbook|fact sheet|white paper))\b"
)
_BY_WORD = later(
    r"\b[Aa]ccording to (?:(?P<what>an? (?:[\w-]+ ){0,3}(?:report|study|survey|poll|bulletin|audit|forecast|analysis|index|ranking|census"
    r"|database)\b)"
    r"|(?:the )?(?P<who>(?:[A-Z][\w’'&-]{1,20} (?:(?:of|for|and|on|the|in) ){0,2}){1,6}"
    r"(?:Association|Institute|Organi[sz]ation|Foundation|University|Charity|Federation|Society|Observatory|Survey|Network|Initiative|Academy"
    r"|Confederation)\b))"
)
_STUDY = later(
    r"\b(?P<what>(?:[Aa]|[Aa]nother) (?:(?:(?:new|recent|\d{4}|separate|major|government|university) ){1,2}(?:study|survey|poll|paper|report"
    r"|analysis)(?: (?:by|from|of|in|published|released|commissioned|carried)\b[^.,;\n]{0,60})?|(?:study|survey|poll|paper|report|analysis)"
    r" (?:by|from|published|released|commissioned)\b[^.,;\n]{0,60})) (?:has |have |had )?"
    r"(?:found|finds|shows?|showed|says|suggests?|suggested|concluded|concludes|estimates?|estimated|warns|warned|revealed|reveals|put)\b"
)
_FIGURES = later(
    r"\b(?:[Ff]igures|[Dd]ata|[Ss]tatistics|[Nn]umbers|[Rr]ecords|[Rr]esults) (?:released |published |compiled |collected |issued )?"
    r"(?:from|by|of) (?:the )?(?P<who>[A-Z][\w&-]{1,20}(?: (?:of|for|and|[A-Z][\w&-]{1,20})){0,5}) "
    r"(?:(?:last|this) \w+ |on \w+ |also )?"
    r"(?:show(?:s|ed)?|suggest(?:s|ed)?|indicate[sd]?|put|reveal(?:s|ed)?)\b"
)
_PETITION = later(r"\b(?:[Aa]n?|[Tt]he) (?:online |public )?petition\b[^.\n]{0,80}")
_SIGNED = later(r"\d[\d,.]* (?:signatures?|people|names|supporters)|signed by \w+ [\d,]+")
_AWAKE = (
    (_GIVEN, ("given", "provided", "carried", "aired", "run", "revealed", "confirmed", "disclosed")),
    (_JOURNAL, ("published",)),
    (_NOBODYS, ("estimates", "studies", "polls", "surveys", "statistics")),
    (_PRESS, ("media", "newspaper", "newspapers", "papers", "press", "outlets", "television", "sites", "broadcaster", "broadcasters")),
    (
        _TOLD_TO,
        tuple(
            "interview interviews interviewed letter op-ed article column essay reports reported told speaking quoted writing "
            "wrote posted revealed statement".split()
        ),
    ),
    (_IN_JOURNAL, ("journal", "lancet", "nature", "science", "jama", "pnas", "plos", "bmj", "biology")),
    (
        _ISSUED,
        tuple("study survey poll report analysis ranking index paper bulletin yearbook sheet".split()),
    ),
    (_BY_WORD, ("according",)),
    (_PETITION, ("petition",)),
    (_STUDY, ("study", "survey", "poll", "paper", "report", "analysis")),
    (_FIGURES, ("figures", "data", "statistics", "numbers", "records", "results")),
    *FORMS,
)
"""Each with the words of which it needs one."""
_WHAT = frozenset(pattern for pattern, _ in FORMS if "what" in pattern.groupindex)


def cited(article: Article) -> Iterator[Source]:
    """All of them: `published`, and what is weaker: bodies that put out figures, journals, estimates of nobody, petitions with a count."""
    seen: list[Span] = []
    for source in sorted(_cited(article), key=lambda each: each.span):
        if article.sentence_index(source.span.start) != article.sentence_index(source.span.end - 1):
            continue  # "… by all experts alike. Studies suggest": the second sentence is found too
        if _TO_DO.search(article.slice(source.span)):
            continue
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
    awake = [(pattern, words) for pattern, words in _AWAKE if not index.keys().isdisjoint(words)]
    holders = _holders(article, {word for _, words in awake for word in words})
    for number, block in enumerate(article.blocks) if awake else ():
        if block.scope not in BODY_SCOPES:
            continue
        for pattern, words in awake:
            if holders[number].isdisjoint(words):
                continue
            also = ALSO.get(pattern)
            if also and not any(map(article.lower_blocks[number].__contains__, also)):
                continue
            for found in pattern.finditer(article.text, block.span.start, block.span.end):
                span, groups = Span.of(found.start(), found.end()), found.groupdict()
                if not article.quoted(span) and _counts(article, pattern, span):
                    yield _source(
                        article,
                        span,
                        groups.get("who")
                        or groups.get("named")
                        or groups.get("site")
                        or (thing(groups["what"] or groups.get("owned") or groups.get("from") or "") if pattern in _WHAT else ""),
                    )


def _holders(article: Article, words: Set[str]) -> list[set[str]]:
    """For each block those of the words that its text holds, be it as a part of others: told once for all patterns."""
    whole = small_letters(article)
    there = [word for word in words if word in whole]
    return [{word for word in there if word in lower} for lower in article.lower_blocks]


_TO_DO = later(r"\bto (?:suggest|show|say|find|report|put|indicate|estimate|warn|conclude|reveal)$")
"""What somebody does with it: "a list of names to suggest"."""
_REFERRED = frozenset("study figures data statistics".split())


def _puts_out_figures(article: Article, attribution: Attribution) -> bool:
    """ "according to the exporters' association" beside a number."""
    if attribution.form != "according" or attribution.speaker is None:
        return False
    words = article.words.within(attribution.speaker)
    last = article.slice(attribution.speaker).split()[-1]
    if article.slice(attribution.speaker)[0].isdigit():  # according to 2012 data
        return False
    if len(words) == 2 and last in _REFERRED:  # "according to the study": one that was named before, or ought to have been
        return False
    body = not _BODY.isdisjoint(words) or (last.isupper() and 2 <= len(last) <= 7)
    sentence = article.sentences[attribution.sentence].span
    if not body or not _SPOKEN.isdisjoint(words):
        return False
    named = len(words) > 2 and last[0].isupper()
    return named or any(sentence.holds(each.span) for each in article.quantities)


def _counts(article: Article, pattern: re.Pattern[str], span: Span) -> bool:
    sentence = article.sentence_at(span.start).span
    if pattern is _PETITION:
        return _SIGNED.search(article.text, sentence.start, sentence.end) is not None
    if pattern is _TOLD_TO and _TO_A_LOCAL.match(article.slice(span)):
        return False
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
