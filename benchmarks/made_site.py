"""A made archive: varied news posts in Markdown, the same in each run, as many as wanted."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

SETTINGS = """\
SITENAME = "The Lantern"
SITEURL = "https://lantern.example"
PATH = "content"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
DEFAULT_PAGINATION = 10
FEED_ALL_ATOM = "feeds/all.atom.xml"
PLUGINS = [{plugins}]
NEWSLINT_FAIL_ON = "never"
NEWSLINT_LANGUAGETOOL = "{languagetool}"
"""
_FIRST = "Ana Boris Carla Dmitri Elena Farid Grace Hugo Ines Jonas Kavya Liam Mona Nikos Olga Priya Rosa Samir Tess Umar".split()
_LAST = "Ruiz Petrov Silva Novak Haddad Okafor Lindqvist Marchetti Banerjee Kowalski Tanaka Moreau Castell Brandt Osei Farkas".split()
_STAFF = ("Ana Ruiz", "Boris Petrov", "Carla Silva", "Dmitri Novak", "Elena Haddad", "Farid Okafor", "Grace Lindqvist", "Hugo Marchetti")
_PARTS = "ba ce di fo gu lan mer nor pel ri sto tan ver wick yo shire ham dal gor quin".split()
_TOWNS = "Springfield Riverside Lakewood Ashford Kingsbury Northgate Eastvale Millbrook Harlow Stonebridge".split()
_WHAT = "bridge school library budget harbour clinic market station water tram museum festival road stadium theatre reservoir".split()
_DOES = "approved delayed rejected opened closed funded reviewed defended questioned welcomed inspected postponed".split()
_WHO = "council ministry company union court agency committee police".split()
_WHEN = "on {weekday}, {day}|last {weekday}|in {month} {year}|earlier this year|at {hour} p.m. on {day}"
_KINDS = (
    "The {who} {does} the {what} in {town} {when}.",
    "{name}, who leads the {who}, said the {what} would cost {money} million dollars.",
    "“We {does} nothing that the {what} did not need,” said {name} of the {who}.",
    "About {share} per cent of residents in {town} use the [{what}](https://lantern.example/{what}) every week.",
    "The plan, which *{name}* {does} {when}, has {count} parts and runs to {pages} pages.",
    "Work on the {what} began {when} and should end within {count} months.",
    "Critics in {town} {does} the **{what}** as well, and {name} asked the {who} to explain why.",
    "From {money} million the estimate rose by {share} per cent, according to the {who}.",
)


def write(folder: Path, posts: int, *, plugins: tuple[str, ...] = ("pelican_newslint",), languagetool: str = "off") -> None:
    """A site of so many posts in `folder`, which is made."""
    content = folder / "content"
    content.mkdir(parents=True)
    named = ", ".join(f'"{each}"' for each in plugins)
    (folder / "pelicanconf.py").write_text(SETTINGS.format(plugins=named, languagetool=languagetool), "utf-8")
    for number in range(posts):
        (content / f"{number:05}.md").write_text(post(number), "utf-8")


def post(number: int) -> str:
    """The source of one post, header included; about 600 words."""
    chance = random.Random(number)
    day = date(2015, 1, 1) + timedelta(days=number % 3600)
    name = _name(chance)
    town, what = chance.choice(_TOWNS), chance.choice(_WHAT)
    head = f"Title: {town} {what} {chance.choice(_DOES)} as {name.split()[1]} speaks\nDate: {day}\nSlug: {what}-{number}\n"
    head += f"Author: {chance.choice(_STAFF)}\n"
    head += f"Category: {chance.choice(_WHO)}\nTags: {town}, {what}\nSummary: What {name} said of the {what}.\n\n"
    paragraphs = (" ".join(_sentence(chance, day) for _ in range(chance.randint(3, 5))) for _ in range(chance.randint(8, 12)))
    return head + "\n\n".join(paragraphs) + "\n"


def _name(chance: random.Random) -> str:
    return f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"


def _sentence(chance: random.Random, published: date) -> str:
    day = published - timedelta(days=chance.randint(1, 400))
    when = chance.choice(_WHEN.split("|")).format(
        weekday=f"{day:%A}", day=f"{day.day} {day:%B} {day.year}", month=f"{day:%B}", year=day.year, hour=chance.randint(1, 11)
    )
    text = chance.choice(_KINDS).format(
        who=chance.choice(_WHO), does=chance.choice(_DOES), what=chance.choice(_WHAT), town=chance.choice(_TOWNS), name=_name(chance),
        when=when, money=chance.randint(2, 90), share=chance.randint(2, 60), count=chance.randint(3, 12), pages=chance.randint(20, 300),
    )  # fmt: skip
    return (
        f"{text[:-1]}, in the {_made(chance)} {chance.choice(_WHAT)} and the {_made(chance)} {chance.choice(_WHO)}."
        if chance.random() < 0.6
        else text
    )


def _made(chance: random.Random) -> str:
    """A word that few other posts have."""
    return "".join(chance.choice(_PARTS) for _ in range(3)).capitalize()
