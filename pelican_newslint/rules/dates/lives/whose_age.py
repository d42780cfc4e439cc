"""Whose an age or a year of birth is: the person that its sentence names, or the one it goes back to."""

from __future__ import annotations

import re

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lives.birth import Birth
from pelican_newslint.rules.dates.lives.birth_cues import PLACED
from pelican_newslint.rules.dates.lives.clients import CLIENT, defended
from pelican_newslint.rules.dates.lives.focus import KIN, focus, named, people
from pelican_newslint.rules.dates.lives.kin_told import GIVER, JOB, NAMED_STAFF, OWN_KIN, kin_before, other_sex
from pelican_newslint.rules.dates.lives.turned_to import another_noun, kin_of_sex, other_pronoun, other_title, singled_out

_ASIDE = later(r", (?:who|whose|which)\b[^,]{1,60},")
_UNNAMED = later(
    r"\b[Tt]he (man|woman|boy|girl|suspect|driver|pilot|attacker|gunman|victim|singer|actor|cyclist|pedestrian|passenger|defendant|accused|"
    r"landlord|"
    r"farmer|teacher|officer|soldier|gunman|teenager)(?:, (?:who (?:was|is) )?(?:born (?:in|on) )?(?:aged )?| (?:was|is) (?:born in |aged "
    r")?)(?:\w+ ){0,2}\S+$"
)
_ONE_MORE = later(
    r"\b(?:[Aa] (?:second|third|fourth|fifth)|[Aa]nother|[Tt]he (?:second|third|other)), who (?:is|was|turned|turns) $"
    r"|\b(?:and|while|but) (?:the|an?) [a-z]+(?: of [a-z]+)?,? who is $"
    r"|\b(?:[Oo]ne|[Aa]nother|[Tt]he (?:oldest|youngest|last|first)) of (?:the|those|them|these|his|her|its)\b[^.;,]{0,40}, who (?:is|was) $"
    r"|\b(?:by|from|to|against|with|for) an? (?:[a-z-]+ ){1,3}who (?:is|was) (?:then |now |just |only |still )?$"
)
_SOMEBODY = later(r"An? [a-z]+(?: of [a-z]+)?,? who (?:is|was|has|had)\b")
""" "A man who is 49 years and took up fishing in 1990, at the age of 17": nobody whom the text has named."""
_TAUGHT = later(
    rf"\b(?:learn\w*|bought|inherited|got|took over|taken over) [^,.;]{{0,40}}\b(?:from|by|with) (?:her|his) (?:late "
    rf"|grand )?(?:{KIN.pattern})(?!,? (?:who|then|now|aged|\d))"
)
""" "He learned it from his grandfather when he was five": whoever learned."""
_NOUN = later(r"(?<!^The )(?<!\. The )(?<!\nThe )(?<![\w'’-])[a-z]+, $")
_CALLED = later(
    r"\b(?<!The )(?!(?:He|She|At|Aged|Now|The|Born|In|Then|Just|Only|By|Since|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Day|Eve|Barely|Only|Still)\b)([A-Z][\w'’-]+),? (?:who "
    r"(?:is|was|turned|turns) |aged |now |"
    r"then |is )?$"
)

_BORN_SO = later(r"([A-Z][\w'’-]+), (?:who was )?born (?:(?:in|on|at|near) (?:[\w'’-]+ ){1,4})?(?:in|on) (?:[A-Z]?\w+ ){0,2}$")
""" "Lund, born in Hull in 1998"."""
_NEXT = later(
    rf"(?:(?: years old)?, |-year-old (?:(?!has|had|was|is|who|said)[a-z-]+ ){{0,2}}(?:[a-z]+(?: {PLACED})?, )?(?=[A-Z][\w'’-]+\.? [A-Z]))"
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady) )?((?:[A-Z][\w'’-]+(?:\. | ?)){1,3})"
)
""" "In 1986, when he was 21, Lund …"."""
_KIN_OF = later(rf"(?:{KIN.pattern}),? $")
""" "Her grandson, Eoin Roe, 24": a Roe who is not the Roe of before."""
_KIN_THEN = later(rf"\b(?:his|her|their) (?:[a-z]+ )?(?:{KIN.pattern}),? (?:then |who was (?:then )?)$")
""" "Lund, 55, who lost his father, then 52"."""
_KIN_BORN = later(
    rf"\b(?:his|her|their) (?:[a-z]+ )?(?:{KIN.pattern}),? (?:[A-Z][\w'’-]+,? )?(?:who (?:is|was) )?born (?:[\w'’-]+,? ){{0,6}}$"
)
""" "The mother, who is 29, said that her son, born in 2013"."""
_OF = later(r"\b(?:of|from|in|at|near|the|for) (?:[A-Z][\w'’-]+ )*$")
_STAFF = later(r"\b(?:coach|manager|captain|teacher|boss|mentor|doctor|lawyer|trainer|director|leader), $")
""" "Their trainer, Ada Lund, who was 27 then": told by the work, and no kin of whom is spoken of."""
_HIM = later(r",? (he|she) ")
_WITH_WHOM = (
    r"[^.;“”\"]{0,90}?\b(?:married|marrying|wed|met|meeting|divorced|joined|beat|left|with|for|under|(?:engaged|married|lost|apprenticed|"
    r"secretary|assistant|understudy) to) (?:(?:the|his|her|Mr|Mrs|Ms|Dr|Sir|Dame) (?:[a-z]+ ){0,2})?(?:[A-Z][\w'’-]+,? ){1,3}"
    r"(?:(?:in|at) [A-Z][\w'’-]+,? )?(?:in|on) (?:[A-Z\d][\w,]* ){0,2}\d{4},? "
)
_THEN = r"aged|at(?: the age of)?) (?:just |only |still )?"
_HER_DEED = later(rf"He {_WITH_WHOM}(?:when he was|{_THEN}|She {_WITH_WHOM}(?:when she was|{_THEN}")
""" "She married Ivo Brandt in 1950, when she was 20": not his age."""
_HOME = later(r", (?:of|from) $")
""" "Darren Oakes, of Cold Ashby, who was born in 1970"."""
_STORY = later(
    r"\b(?:novels?|fiction\w*|plays? by|played by (?:[A-Z]|an?\b|the\b)|(?:in|of|with) (?:the|a|his|her) (?:film|movie)|film (?:about|"
    r"version|based)|sitcom|drama|"
    r"hero|heroine|character|protagonist|portray\w*|plays the)\b"
)
_OWN = later(r"\bI (?:was|turned) (?:just |only |still )?$")
""" "I was 19 then": the writer."""
_AGED_BORN = later(r", (?:aged )?\d{1,3},? (?:who )?(?:was )?born (?:[\w'’-]+ ){0,6}")
_SUBJECT = later(
    r"\b(?!(?:He|She|It|Who|They)\b)([A-Z][\w'’-]+),? (?:who )?(?:was|is) (?:the )?$|"
    r"\b(?!(?:He|She|It)\b)([A-Z][\w'’-]+) was born\b"
)


def of_another(article: Article, birth: Birth) -> bool:
    """Whether a quoted speaker tells it, of whom nobody knows, or it stands beside a noun of its own: "the other, 19,", "a third, who is 71"."""
    sentence = article.sentence_at(birth.span.start).span
    if (
        article.quoted(birth.span)
        or _ONE_MORE.search(article.text, sentence.start, birth.span.start)
        or _STORY.search(article.text, sentence.start, sentence.end)
        or _OWN.search(article.text, sentence.start, birth.span.start)
        or _KIN_THEN.search(article.text, sentence.start, birth.span.start)
        or (birth.said.startswith("born") and _KIN_BORN.search(article.text, sentence.start, birth.span.start))
    ):
        return True
    before = _NOUN.search(article.text, max(birth.span.start - 40, 0), birth.span.start)
    unnamed = _UNNAMED.search(article.text, sentence.start, birth.span.end)
    return birth.now and before is not None and unnamed is None


def alone(article: Article, index: int) -> bool:
    """Whether the sentence speaks of one person; relatives count, since their ages stand there too."""
    who = {person for _, person in named(article)[index]}
    text = article.slice(article.sentences[index].span)
    giver = GIVER.search(text)
    if giver is not None and not re.search(r"\bhe\b" if giver["whose"] == "her" else r"\bshe\b", text):
        text = GIVER.sub(" ", text)
    kin = KIN.search(JOB.sub(" ", text)) is not None
    return len(who) + kin < 2


def whose(article: Article, index: int, birth: Birth) -> str | None:
    """The one person that a statement can be about."""
    new = _SOMEBODY.match(article.text, article.sentences[index].span.start) is not None
    who = None if new else _whose(article, index, birth)
    if who is not None and who.startswith("#") and _LAST_WORD.match(article.text, article.sentences[index].span.start):
        only = set(people(article).values())
        return only.pop() if len(only) == 1 else who
    return who


_LAST_WORD = later(r"(?:He|She) (?:was|is) (?:\d{1,3}|[a-z-]+)\.(?=\s|$)")
""" "She was 84." in a piece that names one person."""


def _whose(article: Article, index: int, birth: Birth) -> str | None:
    sentence = article.sentences[index].span
    here = _but_birthplaces(article, index, birth)
    before = [(name, who) for name, who in here if name.span.end <= birth.span.start]
    if len(before) > 1 and _HOME.search(article.text[: before[-1][0].span.start][-8:]):
        before.pop()
    between = article.text[before[-1][0].span.end if before else sentence.start : birth.span.start]
    if before and _beside_name(birth, between):
        name, who = before[-1]
        return name.text if _KIN_OF.search(article.text, sentence.start, name.span.start) else who
    beside = _CALLED.search(article.text, max(birth.span.start - 50, sentence.start), birth.span.start)
    if beside is None and birth.said.startswith("born"):
        beside = _BORN_SO.match(article.text, sentence.start, birth.span.start)
    if beside is not None and not any(name.span.start <= beside.start() < name.span.end for name, _ in here):
        return None if _OF.search(article.text, sentence.start, beside.start()) else beside[1]  # a name that isn't known for one, or a slip
    if before and between == ", who was " and _STAFF.search(article.text, sentence.start, before[-1][0].span.start):
        return before[-1][1]
    subject = _SUBJECT.search(article.text, sentence.start, birth.span.start) if not before and birth.said.startswith("born") else None
    if subject is not None and (subject[1] or subject[2]) not in {each.split()[-1] for each in people(article).values()}:
        return None  # a sister who is told by her first name alone
    if not before and (ahead := _NEXT.match(article.text, birth.span.end)):
        return next((who for who in people(article).values() if who.split()[-1] in ahead[1].split()), None)
    lead = OWN_KIN.sub(" ", JOB.sub(" ", _ASIDE.sub(" ", _TAUGHT.sub(" ", article.text[sentence.start : birth.span.end]))))
    lead = NAMED_STAFF.sub(" ", lead)
    if _UNNAMED.search(lead):
        return f"#{article.sentences[index].block}"
    if KIN.search(other_sex(lead)) or ((him := _HIM.match(article.text, birth.span.end)) and kin_of_sex(article, index, him[1])):
        return None
    own = _HIM.match(article.text, birth.span.end) or (
        len(before) == 1 and _HER_DEED.fullmatch(article.text, sentence.start, birth.span.start)
    )
    if own and (last := focus(article)[index]) is not None:
        return last  # "an apprenticeship with Harrow and Lunn, and in 1954, aged 23, he"
    others = {who for name, who in here if not _HOME.search(article.text[: name.span.start][-8:])}
    if len(others) > 1 and not (before and between.count(" ") < 6 and not re.search(r"[;:]| and | but ", between)):
        return None
    return before[-1][1] if before else _gone_on(article, index, birth)


def _beside_name(birth: Birth, between: str) -> bool:
    """ "Lund, 14," and "Lund, 14, was born in 2002", where his own age stands between."""
    return (birth.now and between == ", ") or (birth.said.startswith("born") and _AGED_BORN.fullmatch(between) is not None)


def _but_birthplaces(article: Article, index: int, birth: Birth) -> list[tuple[Name, str]]:
    """The people of the sentence, but nobody between "born" and the year: "born at Drum, Co Leitrim, on"."""
    here = list(named(article)[index])
    if birth.said.startswith("born"):
        first = article.text.rfind("orn ", article.sentences[index].span.start, birth.span.start)
        here = [each for each in here if not 0 < first < each[0].span.start < birth.span.start]
    return here


def _gone_on(article: Article, index: int, birth: Birth) -> str | None:
    """Whom the text goes on to speak of, where no name stands before the age."""
    if CLIENT.match(article.text, article.sentences[index].span.start):
        return defended(article, index)
    if index and kin_before(article, index):
        return None  # "Her father died in 2001, when she was 27. He had bought it at 30."
    if _other_here(article, index, birth) or any(
        turns(article, index) for turns in (other_pronoun, another_noun, other_title, singled_out)
    ):
        return None
    behind = named(article)[index]
    if behind and KIN.search(article.text, birth.span.end, behind[0][0].span.start):
        return None  # "In 1995, when she was 19, her brother Ned Falk was killed"
    if behind and _THE_OLD.match(article.text, article.sentences[index].span.start):
        last = focus(article)[index - 1] if index else None
        return None if last in {who for _, who in behind} else last  # "The 17-year-old won by four seconds from Sophie Lund"
    return focus(article)[index]


def _other_here(article: Article, index: int, birth: Birth) -> bool:
    """Whether "he" is so old in a sentence that speaks of "she" first: "She met him in 1950, when he was 31"."""
    start = article.sentences[index].span.start
    told = _HE_WAS.search(article.text, start, birth.span.start)
    first = _HE.search(article.text, start, birth.span.start)
    return told is not None and first is not None and told[1].lower() != first[0].lower()


_HE = later(r"\b[Ss]?[Hh]e\b")
_HE_WAS = later(r"\b([Ss]?[Hh]e) (?:was|is|turned) (?:just |only |still )?$")


_THE_OLD = later(r"The \d{1,3}-year-old (?!(?:[a-z-]+ ){0,2}[A-Z][\w'’-]+ [A-Z])")
