"""Where a text says that nothing is decided about somebody: not charged, denied, released, cleared, still to be tried, without evidence."""

from __future__ import annotations

import re

from msgspec import Struct

from pelican_newslint.model import PROSE_SCOPES, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once

_NOBODY = (
    r"(?:nobody|no one|no-one|no person|none of (?:them|the \w+)|neither(?: man| woman| of them| of the \w+)?|not one"
    r"|the (?:state|police|council|department) has \w+ no one)"
)
_CAUGHT = (
    r"(?:charged|arrested|accused|named|prosecuted|convicted|questioned|cautioned|fined|cited|tried|detained|blamed|sued|interviewed|indicted"
    r"|found guilty|proved|proven|disciplined|dismissed|suspended|complained)"
)
_BE = r"(?:is|are|was|were|has|have|had|be|been|being)"
_LAW = (
    r"(?:charges?|complaints?|proceedings|prosecutions?|inquiry|inquiries|investigations?|evidence|proof|convictions?|findings?|wrongdoing"
    r"|allegations?|accusations?|claims?|case|trial|action|lawsuit|counts?)"
)
_HE = r"(?:he|she|they|his|her|their|the (?:company|firm|bank|club|council|union))"

_FORMS: tuple[tuple[str, str], ...] = (
    ("nobody", rf"\b(?:nothing|{_NOBODY}) (?:{_BE} )*(?:yet |ever |so far )?(?:been )?{_CAUGHT}"),
    ("nobody", r"\bcited no one\b|\bno (?:arrests?|suspects?) ha(?:s|ve)\b|\bmade no arrests?\b|\bnot (?:yet )?(?:said|say|know"
               r"|known) (?:who|whom|what)\b"
               r"|\bdo(?:es)? not (?:yet )?know (?:who|what|the (?:source|cause))|\b(?:cause|source) (?:is|was|remains) (?:not known|unknown|unclear)"
               r"|\b(?:found|established|given) no (?:\w+ )?(?:cause|source)\b|\bstill (?:looking|searching|hunting) for\b"),
    ("person", rf"(?:\b(?:not|never|yet to|nor|neither)|n['’]t) (?:yet |ever |even |formally |so far )?(?:be |been |being )?(?:{_CAUGHT}"
               rf"|a suspect|suspected|under"
               r" (?:investigation|suspicion)|on trial|investigated)\b"),
    ("person", r"\blet alone (?:charged|tried|convicted|accused)\b|\bwithout (?:any |a |laying |being )?charges?\b"
               r"|\bno longer a suspect\b|\bruled (?:him|her|them) out\b"),
    ("person", rf"\b(?:no|any) (?:\w+ )?{_LAW} (?:{_BE} (?:yet )?(?:been )?(?:made|opened|brought|laid|filed|lodged|found|proven|tested"
               rf"|planned|pending|heard|shown)"
               r"|against|at present|so far|yet)\b|\b(?:faces?|brought|brings|opened|filed|laid|made|has|have|see"
               r"|saw) no (?:\w+ )?(?:charges?|case|proceedings|complaints?)\b"),
    ("person", r"\b(?:den(?:y|ies|ied|ying)|rejects?|rejected|rejecting|disput(?:es?|ed|ing)|contest(?:s|ed)?|refut(?:es"
               r"|ed)) (?:\w+ ){0,3}?(?:it|this|that|them|all|any"
               r"|everything|wrongdoing|fraud|murder|theft|assault|arson|manslaughter|rape|robbery|burglary|bribery|corruption|embezzlement|perjury"
               r"|conspiracy"
               r"|smuggling|money laundering|blackmail|kidnap(?:ping)?|harassment|negligence|misconduct|liability|involvement|guilt|both|each|every"
               r"|having|being|doing|knowing|taking|paying|charges?|counts?|claims?|allegations?|accusations?"
               r"|complaint|offences?|offenses?|\w+ing)\b"
               r"|\bdenies that\b|\bdenied that\b|\bhas always (?:said|denied|maintained)\b|\b(?:protests?|maintains?"
               r"|insists on) (?:his|her|their) innocence\b"),
    ("person", r"\b(?:plead(?:s|ed|ing)?|pled|indicated|entered|enters?|will plead) (?:\w+ )?(?:pleas? of )?not[- ]guilty\b|\bnot[- ]guilty pleas?\b"
               r"|\b(?:yet to|to|will|not|not yet|did not|didn't|due to) (?:be asked to )?(?:enter|entered|take|taken|make) "
               r"(?:a |his |her |their )?pleas?\b"
               r"|\byet to plead\b"
               rf"|\b(?:maintains?|insists?|says?|said) (?:that )?{_HE} (?:kept to|did nothing|acted within|followed|(?:is|was"
               rf"|are) innocent|broke no|had nothing|(?:was|were) (?:at|in|fishing|simply))\b"),
    ("person", r"\b(?:found|finds?|see|saw|sees|has|have|had|is|was) (?:no|nothing|neither) (?:\w+ ){0,3}?(?:evidence|case|proof"
               r"|wrongdoing|fault|link|trace|sign|message|to investigate"
               r"|to look into|to answer|irregularit\w+|breach|crime|offence|offense)\b|\bno evidence (?:for|of|that|against)\b"
               r"|\bto be in order\b|\bcleared (?:it|him|her|them)\b"),
    ("person", r"\b(?:released|freed|let go|sent home|bailed)(?= |[.,;])(?: \w+){0,4}? ?(?:without|pending|on bail|on police bail"
               r"|under investigation|after questioning|again|and|[.,;])"
               r"|\breleased (?:him|her|them)\b|\b(?:was|were|been) (?:released|freed|let go|sent home|bailed)\b"
               r"|\bquestioned and (?:let go|released|sent home|freed)\b"),
    ("person", r"\b(?:acquitted|exonerated|cleared (?:of|by|him|her|it|them)|case(?: against [^,.;]{2,40}?)? (?:was|were) (?:dropped"
               r"|thrown out|closed)"
               r"|dropped (?:the|all) (?:charges|case)|charges? (?:was|were) dropped"
               r"|(?:overturned|quashed|reversed|reversing|set aside) (?:the |his |her |their |both |all )?(?:convictions?|verdicts?)"
               r"|convictions? (?:was|were) (?:quashed|overturned|reversed)"
               r"|closed (?:its|their|the) (?:file|case|inquiry)|no case to answer|collapsed in court|made no finding)\b"),
    ("person", r"\b(?:awaits?|awaiting) (?:\w+ )?trial\b|\bdue (?:in court|to appear|to stand trial|before)|\bto (?:appear|answer"
               r"|stand trial|go on trial|be tried) (?:before|in|at|on|next|for|later)\b"
               r"|\b(?:goes|go|going) on trial\b|\bon trial\b|\b(?:his|her|their|the) (?:trial|case|hearing) (?:\w+ ){0,8}?(?:begins"
               r"|opens|starts|is due|is set|is to|resumes|continues|has not|will)\b"
               r"|\bwill (?:appear|be tried|stand trial|face trial)\b|\bappears? in court\b|\bappeared (?:in court|before)\b"),
    ("person", r"\b(?:inquiry|investigation|probe|audit|case|file)(?:, which [^,]{1,40},)? (?:is|was|remains|continues|goes on"
               r"|has (?:been )?opened|has not)(?: (?:still|not|now|under(?:[ -]?way)?|open|finished|closed|way|ended|over|going))?\b"
               r"|\b(?:opened|launched|begun|started) an? (?:\w+ )?(?:inquiry|investigation|file|probe|case)\b|\bunder investigation\b"
               r"|\b(?:is|are|was|were) (?:looking into|investigating|examining|questioning)\b"),
    ("person", r"\bno court has\b|\b(?:not|never) (?:yet )?been (?:put to|before|heard by|tested in) (?:a |any )?court\b|\b(?:claims?"
               r"|allegations?|accusations?|charges?|complaint) (?:is|are|was|were|remains?)"
               r" (?:false|untrue|baseless|untested|unproven|unproved|denied|disputed|unfounded|groundless)\b|\bcalls? (?:it|this|them"
               r"|the (?:complaint|claims?|charges?|allegations?|lawsuit|suit|accusations?|story))"
               r" (?:an? )?[\"“‘']?(?!back\b|in\b|up\b|out\b|off\b|to\b|for\b|home\b|again\b|at\b|on\b)\w+|\bunproven\b|\buntested\b"),
    ("person", r"\b(?:questioned|interviewed|arrested|detained|held|spoken to) (?:[\w'’-]+ ){0,4}?(?:under caution|as a witness"
               r"|on suspicion|on \w+day|for questioning|at the|in connection)\b|\b(?:in|into) (?:police |pre-trial |pretrial "
               r"|federal |county )?custody\b|\bon suspicion of\b"
               r"|\b(?:was|were|been|have|has|is|are) (?:arrested|detained|questioned|suspected|accused|interviewed|charged|cited|summonsed|ticketed"
               r"|indicted|arraigned|apprehended|nabbed|rearrested|chargesheeted)\b|\b(?:booked|fir (?:was |has been )?(?:lodged|filed|registered)) "
               r"(?:under|against|for)\b|\bproduced (?:before|in) (?:a |the )?(?:court|magistrate|judge)\b"
               r"|\bthe (?:accused|defendants?|suspects?)\b|\b(?:a|the|main|prime|only) suspect\b"
               r"|\b(?:was|were|been) spoken to\b|\bhelping (?:police|officers|detectives|gardaí) with\b|\b(?:being|be) investigated\b"
               r"|\b(?:weigh|weighing|consider|considering) (?:\w+ )?charges\b"
               r"|\b(?:police|gardaí|officers|detectives) (?:have |had )?(?:arrested|questioned|detained|charged|interviewed|spoken to)\b"),
    ("person", r"\bwhether (?:or not )?(?:to (?:charge|prosecute|try|indict|sue|bring|press|lay|file) |(?:\w+ ){1,4}?"
               r"(?:prosecuted|charged|tried|indicted|sued)\b)"),
    ("person", r"\b(?:second|B[ -]|back-up) ?sample (?:to be|is|has not|confirms|also)\b"
               r"|\bIf (?:the |that )?(?:result|finding|sample|second sample) is confirmed\b"),
    ("nobody", r"\binquest (?:[\w'’-]+ ){0,14}?(?:opened and )?adjourned\b|\binquest (?:is|was) (?:to resume|adjourned)\b"),
    ("person", r"\b(?:was|were|been|is|are) remanded\b|\bon remand\b"
               r"|\b(?:suspended|placed on leave|stood down|sent home|sent on leave"
               r"|told to stay (?:at )?home) (?:\w+ ){0,4}?(?:pending|while|during) (?:\w+ ){0,3}?(?:inquiry|auditors|inspectors|investigation"
               r"|probe"
               r"|review|hearing)\b|\b(?:is|are|was|were) (?:being )?sued\b|\b(?:has|have) been sued\b"
               r"|\btrial of (?:the )?[^.\n]{2,50}? (?:opened|began|begins|opens|starts|started|continues|resumed)\b"
               r"|\b(?:his|her|their) (?:trial|hearing) (?:opened|began|started)\b"
               r"|\bfac(?:es|ed|ing) (?:an? |the )?(?:lawsuit|trial|inquiry|investigation|disciplinary hearing)\b"),
)  # fmt: skip
_CALLED_TO = (
    "charged arrested accused named prosecuted convicted questioned cautioned fined cited tried detained blamed sued interviewed indicted guilty "
    "proved proven disciplined dismissed suspended complained"
)
_LAWS = (
    "charge charges complaint complaints proceedings prosecution prosecutions inquiry inquiries investigation investigations evidence proof "
    "conviction convictions finding findings wrongdoing allegation allegations "
    "accusation accusations claim claims case cases trial action lawsuit count counts"
)
_WORDS = (
    _CALLED_TO,
    "who whom what cited arrest arrests suspects source cause looking searching hunting",
    f"{_CALLED_TO} suspect suspected investigation suspicion trial investigated",
    "charged tried convicted accused charge charges suspect ruled",
    _LAWS,
    "deny denies denied denying reject rejects rejected rejecting dispute disputes disputed disputing contest contests "
    "contested refutes refuted innocence always",
    "not-guilty guilty plea pleas kept nothing within followed innocent broke fishing simply",
    "evidence case proof wrongdoing fault link trace sign message nothing irregularities irregularity breach crime offence offense order cleared",
    "released freed let sent bailed questioned",
    "acquitted exonerated cleared dropped overturned quashed reversed reversing aside convictions conviction closed answer collapsed finding thrown",
    "trial court await awaits awaiting due appear appears appeared answer tried case hearing",
    "inquiry investigation probe audit case file investigating examining questioning looking",
    f"court unproven untested calls call {_LAWS}",
    "questioned interviewed arrested detained held spoken helping investigated charges custody suspicion suspect suspected accused "
    "charged indicted cited summonsed ticketed "
    "arraigned apprehended nabbed rearrested chargesheeted booked fir produced defendant defendants suspects",
    "prosecuted charged tried indicted sued charge prosecute try indict sue bring press lay file",
    "sample result finding confirmed",
    "inquest adjourned",
    "remanded remand pending suspended placed stood sued trial hearing lawsuit inquiry investigation",
)
"""For each of the forms above the words of which one stands in it."""
_ANY = tuple((kind, later(form, re.IGNORECASE)) for kind, form in _FORMS)
_BY_WORD: dict[str, tuple[int, ...]] = {
    word: tuple(at for at, words in enumerate(_WORDS) if word in words.split()) for words in _WORDS for word in words.split()
}
ANCHORS = frozenset(_BY_WORD)
"""One of these stands in whatever says so."""


_CAUSE = later(
    r"\b(?:causes?|origins?|circumstances|source|motive|fires?|wildfire|blaze|crash|collision|accident|incident|explosion|leak|spill|outbreak|outage)"
    r" (?:of (?:\w+ ){1,4})?(?:is|are|was|were|remains?|remained) (?:still |now |also )?(?:under investigation|being investigated)$",
    re.IGNORECASE,
)
"""What is looked into is a thing, and nobody is suspected yet."""


class Statement(Struct, frozen=True):
    """`kind`: "nobody" where no person is spoken of, so that whoever did it may be unknown."""

    span: Span
    sentence: int
    kind: str


@once
def statements(article: Article) -> tuple[Statement, ...]:
    """All in the text's order, the first of each sentence; a person's before nobody's."""
    index, words = article.words.index, article.words
    forms: dict[int, set[int]] = {}
    for word in words.vocabulary & ANCHORS:
        for at in index[word]:
            forms.setdefault(article.sentence_index(words.starts[at]), set()).update(_BY_WORD[word])
    found = (_in(article, number, forms[number]) for number in sorted(forms))
    return tuple(each for each in found if each is not None)


def _in(article: Article, number: int, forms: set[int]) -> Statement | None:
    sentence = article.sentences[number]
    if article.blocks[sentence.block].scope not in PROSE_SCOPES:
        return None
    best: Statement | None = None
    nobody: Span | None = None
    for at in sorted(forms):
        kind, form = _ANY[at]
        hit = form.search(article.text, sentence.span.start, sentence.span.end)
        if hit is not None and nobody is not None and nobody.start <= hit.start() and hit.end() <= nobody.end:
            continue  # "nobody has been arrested" tells of no arrest
        if hit is not None and kind == "nobody":
            nobody = Span.of(*hit.span())
        if hit is not None and not article.quoted(Span.of(*hit.span())) and (best is None or (best.kind == "nobody" and kind == "person")):
            told = "nobody" if kind == "person" and _CAUSE.search(article.text, sentence.span.start, hit.end()) else kind
            best = Statement(Span.of(*hit.span()), number, told)
    return best
