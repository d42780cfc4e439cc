"""Whether a clause is somebody's word: hedged, denied, asked, or told by a source whom readers could ask."""

from __future__ import annotations

import re

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.later import later
from pelican_newslint.rules.legal._case import crimes
from pelican_newslint.rules.legal._said import nameless

_NEXT = later(
    r"[;:—–]|,? (?:and|but|yet|so|while|although|though)(?= (?:he|she|they|it|the|his|her|their|a|an|police|nobody|no|has|is|[A-Z])\b)"
)
_BACK = later(r"(?:[;—–]|:(?! that\b)) |, (?:and|but|yet|so|while) ")
"""Where the clause of a deed begins; not behind "three claims: that he …", whose claims they are."""
_HEDGED_BEFORE = later(
    r"\b(?:alleg\w+|accus\w+|suspect\w*|claim\w*|say|says|said|saying|told|tells|tell|whether|if|(?-i:may)|might|could|would|will"
    r"|should|apparently|reportedly|believ\w+"
    r"|thought|think\w*|den(?:y|ies|ied|ying)|not|never|no|\w+n['’]t|nobody|who(?:ever|mever)|according|theor\w+|rumou?r\w*"
    r"|charg\w+|indict\w+|convict\w+|guilty|admit\w*"
    r"|confess\w*|plead\w*|prosecut\w+|investigat\w+|examin\w+|hear[ds]?|jur(?:y|ors)|court|suggest\w*|insist\w*|argu\w+"
    r"|contend\w*|maintain\w*|assert\w*|submit\w*|swore|sworn|swears?|impl(?:y|ies|ied)|speculat\w+|stat(?:es|ed|ing)|added|adds|complain\w*"
    r"|protest\w*|warn\w*|explain\w*|recall\w*|reckon\w*|hint\w*|fear\w*|worr\w+|unless|as if"
    r"|how|why|shown?|evidence|document\w*|video|footage|report\w*|complaint|lawsuit|suit|audit\w*|find\w*|found|conclud\w+"
    r"|rul(?:ed|ing)|judge|film|novel|play|plays|played|portray\w*"
    r"|wrote|writes|written|testif\w+|statement|affidavit|warrant|records?|dream\w*|joke\w*|pretend\w*|accord\w+|asked?|questioned"
    r"|(?:when|once|before|after|until)(?! (?:about )?(?:\d|midnight|noon|dawn|dusk|dark|daybreak|lunch|breakfast|closing|opening)))\b",
    re.IGNORECASE,
)
_HEDGED_BEHIND = later(
    r"\b(?:allegedly|reportedly|apparently|according to|it is (?:alleged|claimed|said|believed)|as alleged|by accident"
    r"|accidentally|unintentionally|in self-defen[cs]e|as a test|at (?:its|their|his|her) (?:own )?request"
    r"|(?:on|under) (?:the |its |his |her |their )?(?:\w+['’]s? )?"
    r"(?:orders?|instructions?)\b|at the request of"
    r"|lawfully|legally|under licen[cs]e|, (?:an?|the) (?:claim|charge|allegation|accusation|version) (?:that|which|he|she|it|they)\b"
    r"|as (?:the law|the rules?|(?:his|her|their|its|the) licen[cs]e|the court) (?:requires?|allows?|permits?|orders?|ordered|required|allowed)"
    r"|with (?:the |his |her |their )?(?:\w+(?:['’]s?)? )?(?:leave|permission|consent|blessing)"
    r"|prosecutors?|prosecution|(?:the )?(?:indictment|charge sheet|complaint|lawsuit|affidavit) (?:says|said|alleges|alleged|states)"
    r"|police (?:say|said|allege|believe))\b",
    re.IGNORECASE,
)
_FOUND = later(
    r", (?:an?|the|its|their|his|her|that|two|three)(?: own)? (?:[\w'’-]+ ){0,3}?(?:committee|inquir(?:y|ies)|report|review|audit|investigation"
    r"|study|panel|court|judge|auditors?|magistrates?|tribunal|regulator|watchdog|ombudsman|jury|inspectors?|coroner|inquest|figures|records|documents|accounts|data"
    r"|papers|e-?mails|minutes|logs|letters|commission|council)(?: [\w'’-]+){0,2}? "
    r"(?:found|finds|ruled|rules|concluded|concludes|shows?|showed|heard|hears|says?|said|was told|reveal(?:s|ed)?|decided|held)\b",
    re.IGNORECASE,
)
"""Who found it so, behind what was done: "…, a committee ruled on Monday"."""
_PUNISHED = later(
    r"\b(?:was|were|been|and|then) (?:later )?(?:jailed|sentenced|imprisoned|convicted|fined|banned|found guilty)\b"
    r"|\b(?:served|spent|serving) (?:\w+ ){1,4}?(?:in (?:prison|jail)|years|months)\b"
    r"|\b(?:went to|is in|now in|died in) (?:prison|jail)\b|\bpleaded guilty\b"
    r"|\band (?:then )?(?:died|(?:was )?(?:killed|shot) (?:himself|herself|dead|by)|himself|herself)\b"
)
"""What the clause itself tells of a court's answer to the deed."""
_SOUGHT = later(r"\b(?:seek(?:s|ing)?|hunt(?:s|ing)?|sought|trace|tracing|wanted|searching for|looking for|appeal(?:s|ing)? for)\b")
"""Between the subject and its deed: "Police seek driver who hit girl", whoever it was."""
_CLOSES = later(
    r", (?:said|says) (?:[\w’'-]+ ){0,5}?(?:lawyers?|solicitors?|counsel|barrister|attorneys?|prosecutors?|spokes\w+|detectives?|inspector|sergeant"
    r"|superintendent|judge|police)\b[^;:]{0,60}$"
)
"""Who says the whole of it, whatever clauses stand before: "Hale took it and ran, said Price's lawyer, Ann Marsh"."""
_SINCE = later(r"\b(?:days|weeks|months|years|hours) after $|\bbecause $")
_TO_COME = later(r"\b(?:will|would|should|after|before|until|when|once)\b")
""" "It will close, four months after its founder stole": what is to come is no hedge of what was done before."""
CROWD_LEADS = later(
    r"(?:(?:[Ss]ome|[Mm]any|[Ss]everal|[Oo]ther|[Uu]nnamed|[Aa]nonymous|[Ll]ocal|[Ww]ell-placed|[Rr]eliable|[Tt]he|[Mm]ost|[Aa]ll) ){0,3}"
    r"(?:[Ss]ources?|[Ii]nsiders?|[Pp]eople|[Pp]ersons|[Ll]ocals|[Rr]esidents|[Nn]eighbou?rs|[Vv]illagers|[Tt]raders|[Tt]ownspeople|[Cc]olleagues"
    r"|[Ss]ome|[Mm]any|[Ee]veryone|[Ee]verybody|[Gg]ossips?)"
    r"(?: (?:here|there|(?:in|at|inside|within|around|near|close to|from) [^,.;:]{2,40}))? "
    r"(?:say|says|said|knows?|knew|whisper|whispers|whispered|mutter|tell us|told us|are sure|agree)(?: that)? "
    r"|(?:[Ii]t is|[Ii]t's|[Ii]t’s) (?:widely |well |commonly |generally |also )?(?:rumou?red|whispered|known|said)(?: (?:here|locally))?(?: that)? "
    r"|(?:[Rr]umou?r|[Ww]ord|[Gg]ossip|[Tt]he word|[Tt]he talk) (?:has it|is|goes|in [^,.;:]{2,30} (?:has it|is))(?: that)? "
)
"""What puts a deed into the mouth of a crowd, whom nobody can ask: that vouches for nothing."""
_TALK = later(
    r"according to (?:\w+ ){0,3}?(?:talk|gossip|rumou?rs?|locals|neighbou?rs|villagers|residents|some|many|friends|critics|opponents|rivals)\b"
)


def told_by_somebody(article: Article, sentence: Sentence, verb: int, subject: int, own: str = "", speaks: Span | None = None) -> bool:
    """Whether the clause of the verb (a word's index) with its subject (an offset) is hedged or vouched for.

    `own`: the subject's surname, `speaks`: what the subject is called; what that person says vouches for nothing.
    """
    words, text = article.words, article.text
    whole = sentence.span
    lead = text[whole.start : words.starts[verb]]
    boundary = max((found.end() for found in _BACK.finditer(lead) if whole.start + found.end() <= subject), default=0)
    tail = text[words.ends[verb] : whole.end]
    ends = next((found.start() for found in _NEXT.finditer(tail)), len(tail))
    before = lead[boundary : max(subject - whole.start, boundary)]
    before = "" if CROWD_LEADS.fullmatch(before) else _TO_COME.sub("", before) if _SINCE.search(before) else before
    aside = text[max(subject, whole.start + boundary) : words.starts[verb]]
    if _HEDGED_BEFORE.search(before) or _CLAUSE_HEDGES.search(aside) or _SOUGHT.search(aside):
        return True
    behind = tail[:ends]
    hedge = _HEDGED_BEHIND.search(behind)
    if (hedge or _FOUND.search(tail)) and not _TALK.search(tail):
        return True
    if _PUNISHED.search(tail) or _CLOSES.search(tail):
        return True
    clause = Span.of(whole.start + boundary, words.ends[verb] + ends)
    return any(
        each.verb != "deny"
        and not (own and each.name is not None and own in article.names[each.name].parts)
        and not (speaks is not None and each.speaker is not None and each.speaker.touches(speaks))
        and clause.start <= each.span.start < clause.end
        and not nameless(article, each, sentence)
        for each in article.attributions
        if article.sentences[each.sentence] is sentence
    ) and not _TALK.search(behind)


def goes_on(article: Article, sentence: Sentence) -> bool:
    """Whether "he" or "she" goes on with what somebody says, hears or admits in the sentence before: "The court heard … He then …"."""
    number = article.sentence_index(sentence.span.start)
    before = article.sentences[number - 1]
    if number == 0 or before.block != sentence.block:
        return False
    said = article.slice(before.span)
    return _TOLD_ON.search(said) is not None


def answered(article: Article, sentence: Sentence) -> bool:
    """Whether the sentence before or behind tells of a fine, a finding or an admission."""
    number = article.sentence_index(sentence.span.start)
    near = (each for each in article.sentences[max(number - 1, 0) : number + 2] if each.block == sentence.block)
    return any(_ANSWERED.search(article.slice(each.span)) for each in near)


_ANSWERED = later(
    r"\b(?:fined|convicted|jailed|imprisoned|sentenced|pleaded guilty|admitted|admits|confessed|(?:inquiry|court|judge|regulator"
    r"|tribunal|inquest|panel|report|audit|investigation|committee) (?:has |had )?(?:found|ruled|concluded)"
    r"(?! (?:that )?(?:about |some |more than |over |almost )?(?:[$£€₹\d]|Rs\b|US\$))|found guilty|struck off"
    r"|disqualified from|community order|suspended sentence"
    r"|served (?:\w+ ){0,3}?(?:years|months)|stripped (?:\w+ ){1,3}of)\b"
)
_TOLD_ON = later(
    r"(?<!by )\b(?:court|jury|jurors|judge|tribunal|inquest|inquiry|prosecutors?|prosecution|police|detectives|indictment|lawsuit|complaint|report"
    r"|audit|alleg\w+|accus\w+|admit\w*|confess\w*|testif\w+|claim\w*|according to|told|says?|said)\b"
)
_CLAUSE_HEDGES = later(
    r"\b(?:allegedly|reportedly|apparently|(?:accused|suspected|convicted|cleared|acquitted) of|charged with|not|never|\w+n['’]t|supposedly"
    r"|is said to|are said to|may|might|could|would)\b",
    re.IGNORECASE,
)


_NEVER = frozenset("not never without didn't".split())


def qualified(article: Article, sentence: Sentence, start: int) -> bool:
    """Whether the sentence calls it an allegation, or asks, doubts or believes what then follows."""
    words, open_ = article.words, crimes().open
    said = [
        words.lower[at]
        for at in range(sentence.first_word, sentence.last_word + 1)
        if _NEVER.isdisjoint(words.lower[max(at - 3, sentence.first_word) : at])
    ]
    before = {words.lower[at] for at in range(sentence.first_word, start) if words.texts[at] != "May"}
    return (
        not open_.qualified.isdisjoint(said)
        or not (open_.doubted - _NEVER).isdisjoint(before)
        or not _NEVER.isdisjoint(words.lower[max(start - 3, sentence.first_word) : start])
    )
