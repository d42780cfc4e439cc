"""What a text tells somebody to have done, in its own voice, that is a crime, while it tells of no court, charge or dispute at all."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from pelican_newslint.model import Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.facts.stems import stem
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.legal._blameless import defended, made_up
from pelican_newslint.rules.legal._case import case_of
from pelican_newslint.rules.legal._clause import CROWD_LEADS, answered, goes_on, told_by_somebody
from pelican_newslint.rules.legal._deeds import Form, common, deeds_at, forms_of_verb, places, waking
from pelican_newslint.rules.legal._doer import likely_people, traded
from pelican_newslint.rules.legal._history import of_the_past
from pelican_newslint.rules.legal._in_play import in_play
from pelican_newslint.rules.legal._no_subject import named_storm
from pelican_newslint.rules.legal._subject import Subject, subject
from pelican_newslint.rules.legal._told import shown, the_one, told
from pelican_newslint.rules.legal._verdicts import far_back

_OWNER = 2
"""Words of a title and a given name before "Bello's aides"."""
_JOINS = frozenset("because since as and but so while though although".split())
"""What a clause begins with, whose subject then stands first."""
_THEIRS = frozenset("his her their its".split())
"""Behind the present tense of a role: "the abuser beats his wife" speaks of all such."""
_ANY = frozenset("a an one two three four five six another".split())
"""Whoever it was, nobody knows."""
_FORCE = frozenset("kill shoot hit strike beat attack burn push throw kick punch drown wound injure hurt poison".split())
_HUMAN = later(
    r"(?:[\w’'-]+ ){0,4}?(?:him|her|them|himself|herself|wife|husband|girlfriend|boyfriend|partner|sons?|daughters?|mother|father|brothers?|sisters?"
    r"|bab(?:y|ies)|toddler|child(?:ren)?|boys?|girls?|m[ae]n|wom[ae]n|teenagers?|victims?|neighbou?rs?|workers?|people|family|colleagues?"
    r"|customers?|patients?|pupils?|guests?|residents?|tenants?|passengers?|cyclists?|pedestrians?|officers?|rivals?|guards?|drivers?"
    r"|employees?|students?|prisoners?|journalists?|shopkeeper|cashier|nurses?|dogs?|horses?|well|river|lake|food|soup|water)\b"
)
_EVIDENCE = later(
    r"(?:\w+ ){0,3}?(?:files?|records?|documents?|papers|evidence|e-?mails?|tapes?|letters|books|ledgers?)\b.{0,20}\b(?:before|so that"
    r"|to (?:hide|cover))\b"
)
_FORCE_STEMS = frozenset(stem(form) for verb in _FORCE for forms in forms_of_verb(verb).values() for form in forms)
_WON = frozenset(stem(form) for verb in ("beat", "hit", "strike", "shoot") for forms in forms_of_verb(verb).values() for form in forms)
_BLOWS = frozenset(
    stem(form)
    for verb in "shoot hit strike beat attack burn push throw kick punch wound injure hurt".split()
    for forms in forms_of_verb(verb).values()
    for form in forms
)
_ARMED = frozenset("vet sheriff marksman warden deputy ranger gamekeeper".split())
"""Who may have to shoot."""
_GAMES = frozenset(
    "game games match matches player players tournament championship championships league team teams club points cup coach captain round rounds "
    "season chess innings wicket wickets goal goals set sets race final semi-final referee umpire".split()
)
_OF_GAMES = 4
"""So many of these words make an article one on a game, in which somebody is beaten and nobody hurt."""
_MILD = frozenset(
    form
    for verb in "take move transfer channel divert grab hand offer accept receive pay demand sell buy get hide throw fix push supply".split()
    for forms in forms_of_verb(verb).values()
    for form in (*forms, verb)
)
"""What is a crime by its object alone."""
_CROOKED = later(
    r"\b(?:bribes?|kickbacks?|backhanders?|pay-?offs?"
    r"|hush money|protection money|sweeteners?|cut of|share of the|stolen|fake|counterfeit|bogus|exams?"
    r"|votes?|secrets?|cocaine|heroin|drugs|body|costs?|loss(?:es)?|truth|matche?s?|jury|referee|judges?|tenders?|ballots?|elections?"
    r"|(?:cash|money|gifts?|payments?|envelopes?|cars?|holidays?) from (?:an?|the|two|three|several|his|her)"
    r"|own (?:pockets?|accounts?)|faults?|defects?|risks?|dangers?|cracks?|rotten|contaminated|tainted|expired|poisoned|secrets|waste|asbestos"
    r"|builders?|bidders?|contractors?|suppliers?|smugglers?|developers?|hauliers?|traffickers?|gangs?|cartels?|inmates?|prisoners?)\b"
)
_BEHIND = 60
_OF_VICTIMS = frozenset("in on at by during after when where while near outside inside since along".split())


_UNFIT = later(r" wh(?:ile|en) (?:s?he was )?(?:drunk|high|intoxicated|drugged)\b")


class Bare(Struct, frozen=True):
    span: Span
    severity: Severity


@once
def bare(article: Article) -> tuple[Bare, ...]:
    """Every such deed that `told` doesn't have, in the text's order."""
    if article.words.index.keys().isdisjoint(waking()) or of_the_past(article):
        return ()
    case = case_of(article)
    if case.closed or case.fiction or made_up(article):
        return ()
    known = [each.span for each in told(article)]
    ends = likely_people(article)
    found = (each for at in places(article) for each in _at(article, at, ends))
    one: dict[int, Bare] = {}  # of two verbs of one subject the graver
    for each in found:
        if each.span.start not in one or one[each.span.start].severity != "error":
            one[each.span.start] = each
    return tuple(each for each in one.values() if not any(each.span.touches(other) for other in known))


def _at(article: Article, at: int, ends: dict[int, Name]) -> Iterator[Bare]:
    sentence = article.sentence_at(article.words.starts[at])
    unfit = article.words.lower[at] in common() or _UNFIT.match(article.text, article.words.ends[at])
    victim = article.words.after(at) in _OF_VICTIMS and not unfit
    if not sentence.first_word < at < sentence.last_word or victim or article.text[sentence.span.end - 1] == "?":
        return
    if stem(article.words.lower[at]) in _WON and len(_GAMES & article.words.forms.keys()) >= _OF_GAMES:
        return
    for deed in deeds_at(article, at, sentence.last_word):
        if deed.open:
            continue
        form, end = deed.form, deed.end
        who = subject(article, at, form, sentence.first_word, ends)
        if who is None or (not deed.exact and _of_a_thing(article, at, end)) or in_play(article, sentence):
            continue
        if not _may_be_blamed(article, who, at, form, sentence):
            continue
        on_duty = who.name is None and stem(article.words.lower[at]) in _BLOWS and not _ARMED.isdisjoint(article.words.within(who.span))
        if defended(article, at) or on_duty:
            continue
        own = who.name.parts[-1] if who.name is not None else ""
        span = shown(article, who, at, deed.tells)
        told_so = (
            told_by_somebody(article, sentence, at, _begins(who), own)
            or answered(article, sentence)
            or (who.kind == "he" and goes_on(article, sentence))
            or far_back(article, sentence, who.name)
        )
        if not told_so and not article.quoted(span):
            crowd = CROWD_LEADS.match(article.text, sentence.span.start) is not None
            yield Bare(span, "warning" if deed.fault or crowd else _severity(article, who, at, end))
            return


def _begins(who: Subject) -> int:
    """Where the person is named, the title with it: "Prosecutor Hale" is no prosecutor who says so."""
    title = who.name.title_span if who.name is not None else None
    return who.span.start if title is None else min(title.start, who.span.start)


def _of_a_thing(article: Article, at: int, end: int) -> bool:
    """Whether it is no person that was killed or hit: "killed the rumour", "hit a tree"."""
    words = article.words
    behind = article.text[words.ends[end] + 1 : words.ends[end] + _BEHIND].lower()
    if words.lower[at] in _MILD:
        return _CROOKED.search(behind) is None
    return stem(words.lower[at]) in _FORCE_STEMS and _HUMAN.match(behind) is None and _EVIDENCE.match(behind) is None


def _severity(article: Article, who: Subject, at: int, end: int) -> Severity:
    """An error of whoever is named, or is the one owner or firm of the text; a warning of blows, which a game or a duty may have."""
    behind = article.text[article.words.ends[end] + 1 :][:_BEHIND].lower()
    blow = stem(article.words.lower[at]) in _BLOWS and _EVIDENCE.match(behind) is None
    return "error" if (_named(article, who) or the_one(article, who)) and not blow else "warning"


def _named(article: Article, who: Subject) -> bool:
    """Whether readers know who it is: by a full name, a title, or a surname or a firm that the text has again."""
    if who.name is None:
        return False
    own = who.name.parts[-1]
    known = len(who.name.parts) > 1 or who.name.title is not None or traded(article, who.name)
    return known or sum(own in name.parts for name in article.names) > 1


def _may_be_blamed(article: Article, who: Subject, at: int, form: Form, sentence: Sentence) -> bool:
    """Whether it is one whom the words can harm: not "the abuser strangles", which speaks of all such."""
    if who.kind == "name":
        noun = form == "third" and who.name is not None and who.name.lone and not who.name.person  # "Ebola drugs"
        return who.name is not None and not noun and who.name.known != "place" and not named_storm(article, who.name)
    first = article.words.at(who.span.start)
    if who.kind == "he":
        goes_on = article.words.gaps[first].startswith(";")
        opens = who.first or CROWD_LEADS.fullmatch(article.text, sentence.span.start, who.span.start)  # "Everyone knows that she …"
        return bool(opens or goes_on) and article.words.lower[first] != "they"
    if article.words.lower[first] in _ANY or article.slice(who.span).endswith(("team", "writer", "novelist", "author")):
        return False
    words = article.words
    clause = words.gaps[first].startswith((",", ";", ":")) or words.before(first) in _JOINS
    near = who.first or clause or first - sentence.first_word <= _OWNER
    one = the_one(article, who) and words.after(at) not in _THEIRS
    return near and (who.kind == "firm" or form != "third" or words.lower[at] in common() or one)
