"""Nobody is said to have committed a crime before a court has found so.

"X bribed a regulator" is the paper's own word, and the paper answers for it. Say who says so and that it's an allegation: "a lawsuit
accuses him of bribing", "police say that". An unnamed source is no cover. The rule looks for a named person, or he or she, before a verb
of crime, without an attribution or a qualifier in the sentence, in a text that knows accusations but no finding of a court. It's silent
where the text tells of a conviction, of fiction, or of what is more than ten years old.

Bad:

    The mayor's brother, John Hale, owns the bridge. Hale bribed an inspector in 2022, and a builder has sued him over it.
                                                     ^^^^^^^^^^^ Said as fact, while the text says “sued”: say who alleges it.

Bad:

    Ann Price, 34, was arrested on Friday. A source said that she stole $200 from the till.
                                                              ^^^^^^^^^ Said as fact, while the text says “arrested”: say who alleges it.

Bad:

    Police have arrested John Hale, who strangled his landlord on Monday.
                         ^^^^^^^^^^^^^^^^^^^^^^^^ Said as fact, while the text says “arrested”: say who alleges it.

Bad:

    John Hale was jailed for a year. His clerk Ann Price was cleared of all charges. Price cooked the books for him.
                                                                                     ^^^^^^^^^^^^ Said as fact, while the text says “was cleared of”.

Bad:

    The treasurer's fraud came to light when she was on holiday.
    ^^^^^^^^^^^^^^^^^^^^^ Said as fact, and the text tells of no court's finding: say who alleges it.

Bad:

    The ferry runs again. The engineer, Tom Bray, took kickbacks from two builders.
                                        ^^^^^^^^^^^^^^ Said as fact, and the text tells of no court's finding: say who alleges it.

Bad:

    Her negligence killed the child. The nurse was suspended.
    ^^^^^^^^^^^^^^^^^^^^^ Said as fact, and the text tells of no court's finding: say who alleges it.

Bad:

    The tram runs again. Its driver was asleep at the controls.
                         ^^^^^^^^^^^^^^^^^^^^^ Said as fact, and the text tells of no court's finding: say who alleges it.

Bad:

    The cellist is from Leiden. Meanwhile, the judges accepted gifts to pick a pupil of theirs.
                                           ^^^^^^^^^^^^^^^^^^^ Said as fact, and the text tells of no court's finding: say who alleges it.

Good:

    Detectives held Ned Falk on Monday. They say that he beat his wife to death. He is behind the wheel of a bus by day.

Good:

    Was the driver drunk? The driver was not drunk, a test showed. Ned Falk was on drugs for his heart. The vet is an impostor, a charge that
    she rejects. The deaths were due to the guide's haste, a coroner said.

Good:

    In the film the tram's driver is asleep at the controls; the heroine is a thief.

Good:

    Ann Price has run over 40 races and fixed the date of the vote. Tom Ray set fire to a candle. The case is with the Mayor’s Frauds
    Bureau. Her mistake cost Town the match, and Ray beat her by 12 votes. A burglar broke in, and Price hit him with a pan.

Good:

    The vet's lawyers contended that she had been feeding names to a blogger. A friend swore that she was on drugs.

Good:

    In the film Ann Price poisoned her husband; its producer and the novelist were sued over it.

Good:

    Typhoon Hale killed nine people, and Militants of Ray attacked a car. A report found that Tom Bray took kickbacks. Ann Price beat her, 6-2, 6-4.

Evidence: two false hits in 1.8 million words of edited news and government posts, which hold hundreds of texts about arrests and lawsuits.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.legal._bare import bare
from pelican_newslint.rules.legal._blameless import defended, harmless, made_up
from pelican_newslint.rules.legal._case import Case, case_of, cleared, convicted, crimes
from pelican_newslint.rules.legal._clause import answered, qualified, told_by_somebody
from pelican_newslint.rules.legal._deeds import waking
from pelican_newslint.rules.legal._doer import doer, people
from pelican_newslint.rules.legal._harm import HARM, harm
from pelican_newslint.rules.legal._in_play import in_play
from pelican_newslint.rules.legal._on_purpose import PURPOSE, on_purpose
from pelican_newslint.rules.legal._said import vouched
from pelican_newslint.rules.legal._told import told
from pelican_newslint.rules.legal._weight import long_ago, severity_of

_VERBS = crimes().verbs
_NOUNS = crimes().nouns

RULE = Rule(
    kind="fact", severity="error", languages=("en",),
    wakes=Wakes(_VERBS.plain | _VERBS.present | _VERBS.doing | frozenset(_VERBS.with_object) | _NOUNS.deeds | waking() | HARM | PURPOSE),
    category="libel-risk",
    guides=("AP", "BBC"),
)  # fmt: skip

_OWN = _VERBS.plain | _VERBS.present | _VERBS.doing | frozenset(_VERBS.with_object)
_TOLD_BY = _OWN | _NOUNS.deeds
_DETERMINERS = frozenset("a an the his her their its two three four five six seven dozens hundreds thousands millions".split())
_NO_OBJECT = frozenset("by in on at during after when and or to for while but with as with from into before near outside inside".split())
"""Behind a participle: "murdered in 2010" tells of a victim."""
_SPORT = frozenset(
    "goal goals title win victory hits homer try wicket medal ball points keeper defence defense runs yards base bases back song show scene heart "
    "hearts award glory chance sleep dignity".split()
)
"""What is robbed and stolen in games and figures of speech."""
_OFFICIALS = later(r", (?:officials|organisers|organizers|observers|insiders|locals|residents) (?:say|said|believe|insist|insisted)\b")
_REACH = 5
_BARE = "Said as fact, and the text tells of no court's finding: say who alleges it."


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    case = case_of(article)
    if case.fiction:
        return
    mine = list(_mine(article, case, woken))
    alone = [each for each in bare(article) if not any(each.span.touches(match.span) for match in mine)]
    sure = [each.span for each in bare(article) if each.severity == "error"]
    for match in mine:
        grave = any(match.span.touches(span) for span in sure)
        yield msgspec.structs.replace(match, severity="error") if grave else match
    yield from (Match(each.span, _BARE, severity=each.severity) for each in alone)
    for span in (*harm(article), *on_purpose(article)):
        yield Match(span, _BARE, severity="error" if case.evidence is not None else "warning")


def _mine(article: Article, case: Case, woken: tuple[Block, ...]) -> Iterator[Match]:
    words = article.words
    places = sorted(at for word in words.vocabulary & _TOLD_BY for at in words.index[word])
    awake = {block.span.start for block in woken}
    ends = people(article) if places else {}
    for at in places:
        if article.block_at(words.starts[at]).span.start not in awake:
            continue
        if words.lower[at] in _NOUNS.deeds:
            yield from _owned(article, case, at, ends)
        elif (start := doer(article, at, ends)) is not None and _crime(article, at):
            yield from _stated(article, case, at, start)


def _owned(article: Article, case: Case, at: int, ends: dict[int, Name]) -> Iterator[Match]:
    """ "Hale's fraud", "the treasurer's fraud": a crime that somebody is said to have."""
    words = article.words
    owner = ends.get(at - 1)
    role = words.lower[at - 1].replace("’", "'").removesuffix("'s") in _NOUNS.roles and "the" in words.lower[max(at - 3, 0) : at - 1]
    if (
        case.closed
        or not words.spaced(at)
        or words.texts[at][0].isupper()  # a bureau's name
        or not ((owner is not None and owner.possessive) or role)
        or words.after(at) in _NOUNS.unless_after
    ):
        return
    span = words.span(at - 2 if owner is None else owner.first_word, at)
    sentence = article.sentence_at(span.start)
    behind = _OFFICIALS.search(article.slice(sentence.span))  # what they say is something else about it
    if not article.quoted(span) and not qualified(article, sentence, at) and (behind or not vouched(article, sentence)):
        yield Match(span, _BARE, severity="warning")


def _crime(article: Article, at: int) -> bool:
    """Whether the verb tells of a crime: by what is done, and to whom."""
    words, sentence = article.words, article.sentence_at(article.words.starts[at])
    behind = words.lower[at + 1 : min(at + 1 + _REACH, sentence.last_word + 1)]
    if not behind or not _SPORT.isdisjoint(behind):
        return False
    verb = words.lower[at]
    if harmless(verb, behind):
        return False
    headed = article.block_at(words.starts[at]).scope in ("headline", "heading")  # "Journalist shot dead in Aden"
    if (verb in _VERBS.present or (headed and verb not in _VERBS.doing)) and not (behind[0] in _DETERMINERS or behind[0][0].isdigit()):
        return False
    if verb not in _VERBS.with_object:
        return behind[0] not in _NO_OBJECT and words.spaced(at + 1)
    wanted = _VERBS.with_object[verb]
    reached = article.text[words.ends[at] : words.starts[at + len(behind)]]
    money = "money" in wanted and any(sign in reached for sign in "$£€₹")
    return "" in wanted or money or f"+{behind[0]}" in wanted or not wanted.isdisjoint(behind)


def _stated(article: Article, case: Case, at: int, start: int) -> Iterator[Match]:
    span = article.words.span(start, at)
    sentence = article.sentence_at(span.start)
    if article.quoted(span):
        return
    free = _cleared(article, start)
    aside = free is not None and article.words.before(at) == "who"  # "Price, who cooked the books, was cleared of all charges"
    if not aside and (qualified(article, sentence, start) or vouched(article, sentence) or long_ago(article, sentence.span)):
        return
    if free:
        yield Match(span, f"Said as fact, while the text says “{article.slice(free)}”.", related=(Related(free, "the court's finding"),))
        return
    if _found_guilty(article, start):
        return
    severity = severity_of(article, case, start, sentence.first_word)
    if case.closed or severity is None:
        return
    if any(each.severity is None and each.span.start <= span.end and span.start <= each.span.end for each in told(article)):
        severity = "error"
    if case.evidence is None:
        if not _blameless(article, sentence, at) and not told_by_somebody(article, sentence, at, span.start):
            yield Match(span, _BARE, severity=severity)
        return
    if in_play(article, sentence):
        return
    message = f"Said as fact, while the text says “{article.slice(case.evidence)}”: say who alleges it."
    yield Match(span, message, related=(Related(case.evidence, "nothing is decided"),), severity=severity)


def _found_guilty(article: Article, start: int) -> bool:
    """Whether the text tells of this person's conviction, whatever it says of others: "Low was jailed. Low sold heroin"."""
    name = next((name for name in article.names if name.first_word == start), None)
    if name is None or name.surname is None:
        return False
    return convicted(article, name.surname.lower(), article.sentence_index(name.span.start))


def _blameless(article: Article, sentence: Sentence, at: int) -> bool:
    return made_up(article) or defended(article, at) or in_play(article, sentence) or answered(article, sentence)


def _cleared(article: Article, start: int) -> Span | None:
    """Where the text says that a court let this named person go free: then nobody may say the contrary, whatever others did."""
    name = next((name for name in article.names if name.first_word == start), None)
    return None if name is None or name.surname is None else cleared(article, name.surname.lower())
