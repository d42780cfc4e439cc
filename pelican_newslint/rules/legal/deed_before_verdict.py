"""Nobody is told to have done it where the text says that nothing is decided.

"Hale stole the takings. Nobody has charged him." The second sentence says that the first may not be printed so: it is the paper's own
word against somebody who was released, who denies it, whose trial is to come, or against whom nothing was found. The rule starts from
such statements and reads the sentences round them, and those about the same name: what a named person, he or she, the owner or the firm
did, if it is a crime or a fault to say so, and whoever is called the thief, the culprit or a crook. It is an error of a named person
with the statement beside it, else a warning. It is silent in quotations, where a named source or an office says so, and where a court has found.

Bad:

    The treasurer, John Hale, put the raffle money in his own pocket. Police say that no complaint has been made.
                   ^^^^^^^^^^^^^^ Told as a fact, while the text says “no complaint has been made”: say who alleges it.

Bad:

    Ann Price, a clerk who forged two wills, was not at home. She denies all charges.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Told as a fact, while the text says “denies all”: say who alleges it.

Bad:

    A neighbour was questioned and let go. The culprit has since moved away.
                                           ^^^^^^^^^^^ Told as a fact, while the text says “questioned and let go”: say who alleges it.

Bad:

    They held up her photograph. Ann Price is a poisoner of children. Her trial begins in May.
                                 ^^^^^^^^^^^^^^^^^^^^^^^ Told as a fact, while the text says “Her trial begins”: say who alleges it.

Bad:

    The foreman, Tom Ray, had the key. He set the barn alight for the insurance. He is under investigation.
                                       ^^^^^^ Told as a fact, while the text says “under investigation”: say who alleges it.

Bad:

    Ann Price denies theft. Price hid what she had stolen.
                                           ^^^^^^^^^^^^^^ Told as a fact, while the text says “denies theft”: say who alleges it.

Good:

    Police say that the treasurer, John Hale, put the raffle money in his own pocket. He denies it.

Good:

    Ann Price, who is accused of forging two wills, was not at home. She denies all charges. Prosecutors say that she stole $300.

Good:

    John Hale stole the takings and was jailed for a year. He had denied it.

Good:

    "He stole the takings," Ann Price said. Hale, who was not charged, stole a glance at her. Hale took a bus home.

Good:

    The film tells of a clerk, Ann Price, who poisoned her husband and was acquitted.

Good:

    Ned Falk misled the club, a committee ruled on Friday. He denies it. Reed Foods dumped waste 40 times, its own figures show. The
    council is investigating.

Good:

    Two men robbed a shop. They took $90. The owner, Ned Falk, hit one of the robbers. Nobody has been arrested. The thief must have known
    the door.

Good:

    PC Webb shot Ned Falk. Falk had shot the clerk. Webb was interviewed and told that he would not be charged.

Evidence: none in about a million words of news, government posts, essays and releases of prosecutors.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.legal._open_case import ANCHORS
from pelican_newslint.rules.legal._told import told

RULE = Rule(kind="fact", severity="error", languages=("en",), wakes=Wakes(ANCHORS), category="libel-risk", guides=("AP", "BBC"))


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for each in told(article):
        said = article.slice(each.statement.span)
        message = f"Told as a fact, while the text says “{said}”: say who alleges it."
        yield Match(each.span, message, related=(Related(each.statement.span, "nothing is decided"),), severity=each.severity)
