"""How a text names a source that readers could be led to: the forms that are told by their words alone, each with words of which it needs one."""

from __future__ import annotations

import re

from pelican_newslint.prose.later import later

_PAPER = (
    r"(?:statement|press release|news release|media release|release|ruling|judge?ment|verdict|report|letter|blog post|blog|filing|notice|circular"
    r"|bulletin|memo|decree|advisory|communiqu[eé]|newsletter|audit|brochure|affidavit|white paper|fact sheet|annual report|review"
    r"|resolution|research note|note to (?:clients|investors)|trading update"
    r"|stock exchange filing)"
)
_SAID_IN = later(
    r"\b(?:said|says|wrote|announced|confirmed|warned|stated|argued|ruled|reported|denied|explained|apologi[sz]ed|insisted|disclosed|claimed"
    rf"|admitted|informed)(?: [\w’'-]+){{0,6}} in (?P<what>(?:an?|its|their) (?:[\w-]+ ){{0,2}}{_PAPER})\b"
)
_OPENING = later(
    rf"(?:^|(?<=[.!?”\"] )|(?<=\n))In (?:(?P<what>(?:an?|its|their) (?:[\w-]+ ){{0,2}}{_PAPER})\b|(?:findings|research|results) published\b)"
)
_THING = r"(?:figures|data|statistics|records|accounts|minutes|documents|studies|surveys|research|filings|emails|e-mails|images)"
_SHOWN = later(
    rf"(?<!\bthe )(?<!these )(?<!her )(?<!his )(?<!our )(?<!my )(?<!he )(?<!she )\b(?!the |these |those |his |her |our |my |he "
    rf"|she )(?P<what>(?:[\w’'-]+ )?(?:[\w’'-]+[^,\s] )?{_THING}(?: (?:from|by|supplied by|released by|published by) (?:the )?[\w’' -]{{3,40}}?)?) "
    r"(?:have |has |had )?(?:also |now )?(?:show|shows|showed|shown|suggest|suggests|suggested|indicate|indicates|indicated|say|reveal"
    r"|reveals|revealed)\b",
    re.IGNORECASE,
)
_FOUND = (
    r"(?:found|finds|shows?|showed|says|suggests?|suggested|concluded|concludes|estimates?|estimated|warns|warned|reveals?|revealed|puts?"
    r"|blames|blamed|faulted|faults|criticised|criticized|praised|accused|(?:called|dubbed|branded) (?:him|her|it|them)|ranked|rated|identified"
    r"|uncovered|exposed"
    r"|counted|named|recommended|recommends|describes|described|argues|argued|details|detailed|notes|noted|states|stated|lists|listed)"
)
_A_REPORT = later(
    r"\b(?P<what>[Aa]n? (?:[\w’'-]+ ){0,3}(?:study|survey|poll|report|review|audit|analysis|paper|inspection|census|list|inventory"
    r"|assessment|ranking|profile|editorial|article|obituary|column)"
    r"(?: (?:last|this) (?:year|month|week|autumn|winter|spring|summer|january|february|march)| (?:by|from|of|for|in|on|at|published"
    r"|released|commissioned"
    rf"|carried)\b[^.,;\n]{{0,100}}?)?) (?:has |have |had )?(?:also |already |once |first )?{_FOUND}\b"
    rf"|\b(?:is|are|was|were|comes?|came|taken|quoted|drawn) from (?P<from>an? (?:[\w-]+ )?"
    r"(?:note|study|survey|report|review|audit|bulletin|memo|briefing) (?:of|by|from) (?:the )?[\w’'-]+)"
)
_OWN = r"(?:report|accounts|study|survey|audit|review|analysis|figures|findings|bulletin|forecast)"
_OWN_REPORT = later(
    rf"(?P<what>\b(?:[\w-]{{3,30}}[’']s?|[Ii]ts|[Tt]heir) (?:[\w-]+ ){{0,2}}{_OWN}) (?:has |have |had )?(?:also )?{_FOUND}\b"
    rf"|\b(?:says?|said|shows?|showed|warns|according to) (?P<owned>(?:the|a) [\w’' -]{{3,30}}[’']s? (?:own |latest |annual "
    rf"|new )?{_OWN})\b(?=[.,]|$)"
)
_RELEASED = later(
    r"\b(?:released|published|issued|put out) (?P<what>(?:the|its|their|new|official|provisional) (?:[\w-]+ )?(?:figures|report|data"
    r"|results|findings"
    r"|statistics|study|survey|estimates|numbers|tally|list)) (?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|last (?:week|month)"
    r"|this (?:week|month|morning))"
    r"|\b(?P<nobody>(?:[Uu]nofficial|[Pp]rovisional|[Oo]fficial|[Ff]inal|[Pp]artial|[Cc]omplete|[Ee]arly) (?:results|returns|figures|counts)"
    r" (?:from|by|released by|published by|of) (?:the )?[\w’' -]{3,40}?) (?:show|showed|suggest|suggested|put|gave)\b"
)
_EXPERTS = later(
    r"(?:^|(?<=[.!?”\"] )|(?<=, )|(?<=\n))(?!the |The |these |These |those |his |her |our )(?P<nobody>(?:[A-Za-z]+ ){0,2}(?:[Ss]cientists"
    r"|[Rr]esearchers|[Aa]nalysts|[Mm]eteorologists|[Ee]conomists"
    r"|[Bb]iologists|[Ff]orecasters|[Hh]istorians|[Aa]rchaeologists|[Ee]cologists|[Gg]eologists|[Cc]onservationists|[Cc]limatologists"
    r"|[Ee]pidemiologists|[Aa]stronomers|[Bb]otanists|[Ss]eismologists|[Zz]oologists|[Dd]emographers|[Aa]cademics)) "
    r"(?:have (?:long |also |repeatedly |now )?(?:said|warned|argued|suggested|found|discovered|shown|concluded|calculated|established)"
    r"|(?:found|discovered|concluded|calculated) that|believe|expect|estimate|warn|say|think|predict|suggest|reckon"
    r"|calculate|said)\b"
    r"(?! (?:[A-Z]|at the|from the|of the))"
)
_BODIES = (
    r"(?:committee|corporation|council|ministry|department|authority|board|government|commission|radio|station|newspaper|website|report|reports"
    r"|statement|figures|data|study|survey|poll|history|book|notice|bulletin|records|documents|filing|filings|release|letter|census|estimates|media"
    r"|forecast|map|maps|register|audit|agency|regulator|watchdog|minutes|leaflet|brochure|memo|prospectus|accounts|calculations|statistics|list"
    r"|paper|manufacturer|maker|operator|company|firm|inspectorate|association|federation|observatory|returning officer|electoral officer|airline"
    r"|(?:[Ss]upervisor|[Rr]egistrar|[Cc]ommissioner) of [A-Z]\w+|WHO|UN|UNICEF|UNHCR|FAO|IMF|OECD|WMO|NATO|EU|IEA|ILO"
    r"|Corporation|Council|Ministry|Department|Authority|Board|Commission|Agency|Institute|Office|Centre|Center|Bureau|Committee|Service"
    r"|Bank|Survey)"
)
_ACCORDING = later(
    rf"\b(?:[Aa]ccording to|[Aa]s per) (?!\d|(?:the|this|that|these) (?:study|report|survey|poll|figures|data|statement|letter|release"
    rf"|audit|book|list"
    rf"|filing|map|records|notice)\b)"
    rf"(?P<what>(?:(?!that |which |who |what |he |she |they |it )[\w’'&-]+ ){{0,5}}{_BODIES}"
    rf"(?: (?:of|for|on|supplied|published|released|issued|given|seen|provided) [\w’' -]{{2,40}}?)?)"
    r"(?=[,.;]|$|\n| (?:on|last|this|and|which|that|published|released)\b)"
)
_HEARSAY = later(r"\b(?P<nobody>[Ii]t (?:has been|was|had been) (?:widely )?reported)(?= (?:that|in|on|last|this|earlier|at)\b|[.,])")
_PRESS = later(
    r"\breported (?:by )?the (?P<who>(?:news agency|newspaper|broadcaster|daily|website|magazine) [^\W\d_]\w+)"
    r"|\bthe (?:[\w-]+ )?(?P<named>(?:newspaper"
    r"|news agency|broadcaster|daily|magazine|news site) (?:[^\W\d_a-z]\w+ ?){1,3})(?:has |had |later |also |earlier |first )?(?:reported"
    r"|reports|calculates|calculated"
    r"|wrote|writes"
    r"|says|said|quoted|estimates)\b"
    r"|(?P<site>[A-Z][\w’'-]+(?: (?:from |of |the |and )?[A-Z][\w’'-]+){0,3}(?: \([A-Z]{2,6}\))?), an? (?:[\w-]+ ){0,2}(?:news site|newspaper"
    r"|news agency|broadcaster|website|magazine|daily|weekly|blog|radio station|channel), (?:has |had |later |first )?(?:reported|reports"
    r"|wrote|said)\b"
)
_POSTED = later(
    r"\b(?P<post>(?:[Hh]e|[Ss]he|[Tt]hey|[A-Z]\w+) (?:tweeted|(?:wrote|said|posted)(?: \w+){0,3} on (?:X|Twitter|Facebook|Instagram|Telegram|TikTok"
    r"|LinkedIn|Bluesky|Mastodon|social media|(?:his|her|its|their) (?:blog|website|page))))\b"
)
FORMS = (
    (
        _SAID_IN,
        tuple(
            "statement release ruling judgment judgement verdict report letter blog filing notice circular bulletin memo decree advisory "
            "communiqué "
            "communique newsletter audit brochure affidavit paper sheet review resolution note update".split()
        ),
    ),
    (
        _OPENING,
        tuple("statement release ruling report letter filing notice bulletin memo decree audit findings research results review".split()),
    ),
    (
        _SHOWN,
        tuple("figures data statistics records accounts minutes documents studies surveys research filings emails e-mails images".split()),
    ),
    (
        _A_REPORT,
        tuple(
            "study survey poll report review audit analysis paper inspection census list inventory assessment ranking profile editorial "
            "article obituary column note bulletin memo briefing".split()
        ),
    ),
    (_RELEASED, tuple("released published issued put results returns figures counts".split())),
    (_OWN_REPORT, tuple("report accounts study survey audit review analysis figures findings bulletin forecast".split())),
    (
        _EXPERTS,
        tuple(
            "scientists researchers analysts meteorologists economists biologists forecasters historians archaeologists ecologists geologists "
            "conservationists climatologists epidemiologists astronomers botanists seismologists zoologists demographers academics".split()
        ),
    ),
    (_ACCORDING, ("according", "per")),
    (_HEARSAY, ("reported",)),
    (_PRESS, ("newspaper", "agency", "broadcaster", "daily", "website", "magazine", "site", "weekly", "blog", "station", "channel")),
    (
        _POSTED,
        (
            "tweeted",
            "posted",
            "twitter",
            "facebook",
            "instagram",
            "telegram",
            "tiktok",
            "linkedin",
            "bluesky",
            "mastodon",
            "blog",
            "media",
            "x",
            "page",
        ),
    ),
)
"""Each pattern has one of `what` (a thing that was put out, or a body that put it out), `who`, `named` (a publisher), `post` and `nobody`."""
ALSO = {
    _SAID_IN: (" in a ", " in an ", " in its ", " in their "),
    _OPENING: ("in a ", "in an ", "in its ", "in their ", "in findings", "in research", "in results"),
    _PRESS: ("reported", " has ", " had ", "reports", "calculate", "wrote", "writes", "says", "said", "quoted", "estimates"),
    _SHOWN: ("show", "suggest", "indicat", "say", "reveal"),
    _POSTED: (
        "tweeted", "on x", "on twitter", "on facebook", "on instagram", "on telegram", "on tiktok", "on linkedin", "on bluesky", "on mastodon",
        "on social media", "on his ", "on her ", "on its ", "on their ",
    ),
}  # fmt: skip
"""What else stands in these, in small letters."""

_THINGS = later(
    r"(?:statement|release|figures|data|study|survey|poll|history|book|notice|bulletin|records|documents|filings?|letter|census|estimates|reports?"
    r"|forecast|maps?|register|audit|minutes|leaflet|brochure|memo|prospectus|accounts|calculations|statistics|list)\b"
)


_OWNED = later(r"^(?:['’]s? |his |her )(?:own )?|(?<=[a-z]) of \d.*$", re.IGNORECASE)
"""Whose it is, and of how many: "the board's own minutes", "an audit of 200 of them"."""


def thing(what: str) -> str:
    """What is to be linked, as "a statement", "a figures supplied by …"; a body as it is written."""
    what = _OWNED.sub("", what)
    first, _, rest = what.partition(" ")
    if first.lower() in {"a", "an", "its", "their"}:
        return f"a {rest.removeprefix('own ')}"
    if first.lower() == "the" and _THINGS.search(rest):
        return f"a {rest}"
    return f"a {what}" if _THINGS.search(what) else what
