"""Lines of the page, told by what they do: they ask the reader to use it, name a network, give a time to read, or are a desk's mark."""

from __future__ import annotations

from pelican_newslint.model import Severity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.residue._abroad import abroad

_MOST = 24
_ASKED = (
    r"(?:(?:got|have|do you have|do you know|know|seen|spotted|questions?|comments?|any|want|wish|would you like|like|love"
    r"|enjoy\w*|missed|is there"
    r"|were you|are you|did you|can you)\b[^.?!]{0,70}[?!] ?)?"
)
_POLITE = (
    r"(?:(?:kindly|please|do|don't forget to|remember to|also|just|now|then|or|and|to (?:comment|subscribe|read on|continue),?"
    r"|for more,?|be sure to|make sure to|why not) ){0,2}"
)
_DO = (
    "share send read click tap sign subscribe register follow join enter leave drop post tell write email e-mail mail call ring text whatsapp "
    "message contact get download support donate become visit watch listen browse explore see view check discover submit report rate vote print "
    "like comment continue add save tweet pin swipe scroll find have give type fill reply upload forward buy"
)
_HERE = (
    r"here|below|newsletters?|newsroom|news ?desk|inbox|comments?|comment(?:s)? (?:section|box)|whatsapp|facebook|twitter|telegram|instagram"
    r"|youtube|app|our (?:stories|coverage|team|site|pages?|reporters?|journalism|newsletters?|channel|apps?|community|e-?mails?|updates|feed)"
    r"|e-?mail address|website|homepage|home page|subscri\w+|original (?:article|story|post|version|report|text)|full (?:article"
    r"|story|post|text|version)"
    r"|your (?:stor(?:y|ies)|thoughts|views|photos?|pictures|videos?|news|tips?|comments?|opinions?|e-?mail|inbox|letters"
    r"|experiences?|friends|name"
    r"|feedback|suggestions)|with us|us know|tell us|usual (?:number|address)|hashtag|this (?:article|story|post|page|news)"
    r"|link in bio|original here"
)
_APPEAL = later(rf"{_ASKED}{_POLITE}(?:{'|'.join(_DO.split())})\b(?=.{{0,140}}\b(?:{_HERE})\b)")
_TO_READERS = later(r"\b(?:us|our|your|you|here|below|subscri\w+|newsletter|inbox|hashtag|comments?|newsroom|news ?desk)\b")
_NETWORK = later(
    r"\b(?:facebook|whats ?app|twitter|instagram|telegram|linkedin|youtube|mastodon|reddit|tiktok|pinterest|bluesky|viber"
    r"|messenger|snapchat)[a-zа-яäöüıęąу]{0,3}\b"
)
_ARROW = later("[►▶➤➡☞▸⏩»→🔗📌👉📲📰🔴🔔]{1,3}️? ?[A-Z“]")
_RELEASE = later(r"SOURCE:? [A-Z][\w .,&'’-]{3,60}")
_STRONG = later(
    r"\b(?:newsroom|news ?desk|newsletters?|inbox|comments? (?:section|box|below)|comment (?:below|here)|e-?mail address"
    r"|original (?:article|story|post|here)"
    r"|full (?:article|story|post)|subscri\w+|us (?:via|on) \w+|via whatsapp|click here|usual (?:number|address)|your (?:comments?"
    r"|thoughts|stories) (?:below|in|on))\b"
)
_ASKS = later(r"\b(?:comments?|share|like|subscribe|follow|retweet)\b")
_JOIN = later(r"(?:please )?(?:subscribe|follow|join|like|find|add)\b.{0,20}\b(?:us|our)\b")
_ADDRESS = later(r"[ :–—-]{1,3}(?:https?://)?[\w-]{1,30}(?:\.[\w-]{1,20}){1,3}/\S{1,60}$")
_SHARE = later(
    r"(?:share|tweet|follow|like|podijeli|podeli|dijeli|udostępnij|compartir|comparte|compartilhar|compartilhe|partilhar|partager"
    r"|partagez|teilen|condividi"
    r"|dela|del|delen|deel|jaa|sdílet|zdieľať|megosztás|oszd meg|distribuie|partajează|сподели|поделиться|поширити|paylaş|chia sẻ|bagikan|kongsi"
    r"|shpërndaje|shpërndaj|deli|κοινοποίηση|شارك|ibahagi|sambaza|jaga|dalintis|dalīties|wadaag)\b"
)
_WINDOW = later(r"\(?opens in (?:a )?new (?:window|tab)\)?")
_MINUTES = later(
    r"[^\d\n]{0,40}[:–—-]? ?\d{1,3} ?(?:min|mins|minutes?|minuta|minuti|minutos|minuten|minutter|minut[aeyi]?|dk|dakika|perc|λεπτά|мин)\.?"
)
_OF_A_RECIPE = later(
    r"(?:(?:total|prep(?:aration)?|cook(?:ing)?|baking|resting|chilling|running|playing|journey|travel|walking|driving|active"
    r"|hands-on) ?)?(?:time|in)?"
    r" ?[:–—-]|(?:prep(?:aration)?|cook|bake|rest|chill|simmer|boil|ready|serves?|makes?|time|duration|length|allow|walk|drive|flight)\b"
)
"""How long a dish, a film or a walk takes is the story's own."""
_MARK = later(
    r"(?:[A-Z]{2,9}/[A-Za-z]{2,9}(?:/[A-Za-z]{2,9}){0,3}|[a-z]{2,4}-[a-z]{2,4}(?:/[a-z]{2,4}){1,3}|LDRS|[a-z]{2,3}/[a-z]{2,3}(?:/[a-z]{2,3})?"
    r"|[A-Z]{2,3}/[A-Z]{2,3}|AP|PA|DPA|EFE|LUSA|ANSA|APA|MTI|CTK"
    r"|ČTK|PAP|STA|HINA|BTA)"
)
_DESKS = later(r"[(\[][A-Z]\w{1,14}(?:/[a-z]{2,3}){2,5}[)\]]")
"""An agency's name and who wrote, edited and sent it."""
_FILED = later(
    r"(?i:(?:last |first )?(?:filed|updated|edited|subbed|modified|uploaded|published|saved|checked|revised|posted)(?: (?:as of|by"
    r"|at|on|in|for))? ?:? ?)"
    r"(?=.{0,80}(?:\d{1,2}[:.]\d\d|\b(?:19|20)\d\d\b|draft|SLUG|\bv\d|web desk|\bdesk\b)).{2,110}"
)
_CLICK = later(r"(?:[a-z' ]{2,30}[?:] ?)?(?:click|tap) here\.?|you(?:'re| are) receiving this (?:e-?mail|newsletter|message)\b.{2,100}")
STAMP = later(
    r"(\(?(?:Last |LAST )?(?:Updated|UPDATED|Posted|Published)(?: as of| at|:)?"
    r" \d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?[.:]?\)?) ?(?=[A-Z“\"])"
)
"""The page's own time, before the story's first words."""
_UPDATED = later(
    r"\(?(?:this|the) (?:story|article|post|page|report|piece|headline) (?:has been|was|is being|will be|has since been) (?:last )?"
    r"(?:updated|edited|amended|modified|corrected)\.?\)?"
)
_ENDS = later(
    r"(?:ends?|-ends-|//ends)[.:]? ?(?:for (?:more|further) (?:information|details)|(?:media|press) (?:contact|enquiries"
    r"|inquiries)|notes to editors|contact)\b.{2,140}"
)
_TO_FOLLOW = later(
    r"\b(?:to follow|to come|web version|print version|web only|print only|hold for|do not use|not for use|copy ends|full story"
    r"|more later|updates? soon|early version"
    r"|first lead|new lead|wrap|slug|1st ld|2nd ld|embargo\w*|draft|final copy|subs? please|for page)\b"
)
_ADDS = later(r"(?:said|says|told|wrote|writes|asked|according to)\b")


def furniture(written: str, line: str, *, last: bool) -> Severity | None:
    """What the line is worth. `line`: in small letters; `last`: nothing comes behind it."""
    count = len(line.split())
    bare = line.strip("*_#>–—-/|•·►▶→»› ()[]")
    if count <= _MOST and abroad(bare):
        return "error"
    if count <= _SHORT and "/" in line and _JOIN.match(bare) and _NETWORK.search(bare) and _ADDRESS.search(line):
        return "error"  # "Follow us on Telegram https://t.me/…": an address in letters, which was a link where it comes from
    return None if _no_line(written, line, count) else _by_form(written, line, bare, last=last)


def _no_line(written: str, line: str, count: int) -> bool:
    return (
        count > _MOST
        or "://" in line
        or (line.endswith(":") and "address" not in line)
        or "“" in written
        or '"' in written
        or _ADDS.search(line) is not None
    )


def _by_form(written: str, line: str, bare: str, *, last: bool) -> Severity | None:
    if _DESKS.fullmatch(written.strip()) or _WINDOW.search(line) or _ENDS.fullmatch(bare) or _UPDATED.fullmatch(line):
        return "error"
    ends = written.rstrip().endswith((".", ";", ","))
    if _MINUTES.fullmatch(bare) and _count(line) < _SHORT and not ends and not _OF_A_RECIPE.match(bare):
        return "warning"
    if _FILED.fullmatch(written.strip("*_ ()[]")) and not ends:
        return "error"
    if _ARROW.match(written) and not ends and _count(line) > 1:
        return "warning"
    if _CLICK.fullmatch(bare):
        return "error"
    if not ends and _NETWORK.search(line) and _SHARE.match(bare) and _count(line) < _SHORT:
        return "error"
    if last and (
        _MARK.fullmatch(written.strip())
        or _RELEASE.fullmatch(written.strip())
        or (written.isupper() and _count(line) > 1 and _TO_FOLLOW.search(line))
    ):
        return "error"
    if _APPEAL.match(bare) and len(_TO_READERS.findall(line)) > (1 if ends and _count(line) >= _SHORT else 0):
        strong = _STRONG.search(line) is not None
        if line.endswith("!") or (ends and not strong):
            both = strong and len(set(_ASKS.findall(line))) > 1  # "Comment below and share!"
            return "error" if both or "newsletter" in line else None
        return ("warning" if ends else "error") if strong else "suggestion"
    return None


def _count(line: str) -> int:
    """Its words: "Facebook | X | WhatsApp" has three."""
    return sum(word.isalnum() or any(map(str.isalnum, word)) for word in line.split())


_SHORT = 8
