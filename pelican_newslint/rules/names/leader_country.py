"""A leader leads the country that the text gives.

"Pakistani Prime Minister Narendra Modi" is a slip of the hand that hurts two countries at once. The rule speaks where the country
stands right with the title, the name is a head's full name, and that person held that office only in another country.

Bad:

    Pakistani Prime Minister Narendra Modi arrived.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Not of Pakistan: Narendra Modi was Indian prime minister from 26 May 2014.

Good:

    Date: 2019-03-06

    Indian Prime Minister Narendra Modi arrived in Pakistan, where Prime Minister Imran Khan waited.

Bad:

    France's president, Angela Merkel, spoke to the German president.
             ^^^^^^^^^^^^^^^^^^^^^^^^ Not of France: Angela Merkel was German federal chancellor from 22 November 2005 to 8 December 2021.

Good:

    Date: 2019-03-06

    France's president, Emmanuel Macron, spoke to Germany's chancellor, Angela Merkel.

Good:

    Date: 2003-03-06

    The Irish actor Tony Blair met British Prime Minister Tony Blair. The Russian president's guest, Narendra Modi, smiled.

Good:

    In Russia French President Emmanuel Macron spoke; Scottish First Minister Nicola Sturgeon did not.

Evidence: an estimate of 97 in 100; in 580,000 words of edited text it said nothing false.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.knowledge import office_titles, offices
from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.names._offices import served
from pelican_newslint.rules.names._titles import titled

_HEADS = ("president", "prime minister", "chancellor", "premier", "taoiseach", "foreign minister", "defence minister", "defense minister")

RULE = Rule(kind="fact", severity="warning", languages=("en",), wakes=Wakes.on(*_HEADS), category="leader-country")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for each in titled(article):
        if each.phrase not in _HEADS or not each.sure or each.former or len(each.name.parts) < 2:
            continue
        known = offices.terms_of(each.name.text)
        if not known or any(term.country in each.countries for term in known):
            continue
        if not any(office_titles.offices_named(each.phrase, country) for country in each.countries):
            continue
        if len({term.country for term in known}) == 1:
            span = each.whole
            heads = [term for term in known if term.office in office_titles.offices_named(each.phrase, term.country)] or known
            yield Match(span, f"Not of {each.countries[0]}: {known[0].name} was {served(heads)}.")
