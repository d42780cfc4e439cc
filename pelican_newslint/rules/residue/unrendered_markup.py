"""Markup is rendered, not printed.

Two stars round a word, `[text](address)` or `&nbsp;` on the page mean that the source says something else than its writer
thought. So do the leftovers of other systems: a wiki's "((it))", a template's "{% … %}", a merge that was never ended. Code on
the page is left alone.

Bad:

    The mayor**said that the bridge is open.
             ^^ This markup was not rendered.

Bad:

    The bridge \\[opens on Friday](https://example.org) at noon.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This markup was not rendered.

Bad:

    The bridge is shut, the mayor said {% include map.html %}.
                                       ^^^^^^^^^^^^^^^^^^^^^^ This markup was not rendered.

Bad:

    The council ((it)) voted &amp;nbsp;to keep the bridge.
                ^^^^^^ This markup was not rendered.
                             ^^^^^^^^^^ This markup was not rendered.

Bad:

    The bridge opened in 1962【4†source】 and closed :contentReference[oaicite:0]{index=0}.
                             ^^^^^^^^^^ This markup was not rendered.
                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This markup was not rendered.

Bad:

    The council {+has+} voted, [object Object] said. [gallery ids="1,2,3"]
                ^^^^^^^ This markup was not rendered.
                               ^^^^^^^^^^^^^^^ This markup was not rendered.
                                                     ^^^^^^^^^^^^^^^^^^^^^ This markup was not rendered.

Bad:

    [Bild: Rathaus] [/Bild]
    ^^^^^^^^^^^^^^^^^^^^^^^ This markup was not rendered.

    [Linked story id: ferry-12]
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This markup was not rendered.

    The ferry runs again. [chart:votes nr=12 color=red]
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This markup was not rendered.

Good:

    The set {a, b} has 2^{3} parts; "[video] played", he wrote, and {the council} voted (with -1 + 2).

Good:

    The mayor (who wrote it) **said** that `**bold**` is how it is written.

Good:

    Two times 3 * 4 is 24, he rated it \\*\\*\\*\\* of five, and (see below) it was R&D for AT&T.

Good:

    She (the mayor [of Oslo] (since 2019)) said: 10 < 12 > 8.

Good:

    News | Sport | Weather: the vote was 7-5, and (it) was late.

Bad:

    The ferry runs again. video-embed id=40118
                          ^^^^^^^^^^^^^^^^^^^^ This markup was not rendered.

Good:

    The formula is a**b.

Evidence: 0 false in 106,000 words of Wikinews and digital.gov beside leftovers of their own conversion. In 176,000 words that no rule was
written from 39 hits, 37 of them judged: 36 true, 1 debatable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import PROSE_SCOPES, Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.starting import starting

RULE = Rule(
    kind="residue", severity="error", scopes=PROSE_SCOPES,
    wakes=Wakes.on(
        *"hyperlink source utm_source oaicite n t author id ids src width height align".split(), tokens=("bracket", "markup"),
    ),
)  # fmt: skip

_MARKUP = later(
    r"!?\[[^\[\]\n]{1,200}\]\((?:https?:|/|\.{1,2}/|\{|#|www\.|mailto:)[^()\s]{0,300}\)"  # a Markdown link or picture
    r"|\{%[^{}%\n]{0,200}%\}|\{\{[<%][^{}\n]{0,200}[>%]\}\}"  # a template's tag
    r"|</?(?:p|div|span|strong|em|b|i|br|a|img|h[1-6]|ul|ol|li|blockquote|iframe|script|figure|table|td|tr|font|center)\b[^<>\n]{0,200}>"
    r"|&(?:amp;)?(?:nbsp|amp|quot|lt|gt|rsquo|lsquo|rdquo|ldquo|mdash|ndash|hellip|apos|#\d{2,5}|#x[0-9a-fA-F]{2,5});"
    r"|<{7} |>{7} |^={7}$"  # a merge that was never ended
    r"|\(\((?:[a-z]{2}|translated|source|cite|clarify|dubious|fact|sic|[A-Za-z-]{2,12}:[^()\n]{0,60})\)\)"
    r"|\[\[[^\[\]\n]{1,120}\]\]|'{3}[^'\n]{1,80}'{3}|^={2,5} ?[^=\n]{2,80} ?={2,5}$"  # a wiki's
    r"|(?:^\[[^\W\d][\w-]{1,30}(?:[ :=][^\[\]\n]{0,120})?\] ?)?\[/[^\W\d][\w-]{0,30}\](?!\()"  # a shortcode's end, whatever its name
    r"|\[[^\W\d][\w-]{1,20}(?::[\w-]{1,30})?(?: [\w-]{1,30}=[\"'”“’]?[^\[\]\s]{1,80}){1,12} ?/?\](?!\()|^\[[a-z][a-z_-]{1,20}:[\w/-]{1,60}\]$"
    r"|^\[(?:[A-Za-z]{2,12} ){0,3}(?:id|slug|ref|url|file|image|img|story|article|link|embed|media|video|photo|gallery|chart|map|item|post|asset)"
    r"(?: (?:id|no\.?|slug|ref))? ?: ?(?=[\w./-]{0,60}[\d_.-])[\w./-]{2,80}\]$"
    r"|\[(?:url|img|quote|caption|embed|gallery|video|audio|youtube)[ =][^\[\]\n]{0,60}(?:=|https?:)[^\[\]\n]{0,160}\]"
    r"|\[(?:url|img|youtube)=[^\[\]\n]{1,200}\]|__(?:NOTOC|TOC|FORCETOC|NOEDITSECTION|NOINDEX)__|\[/?(?:vc|et_pb)_[a-z_]{2,30}[^\[\]\n]{0,200}\]"
    r"|<\?(?:php|=)[^<>\n]{0,200}(?:\?>)?|\$\{[\w.]{1,40}\}|\[(?:node|site|term|user|current-user|field|date|nid):[\w:-]{1,40}\]"
    r"|\[object Object\]"  # code of a page
    r"|\{(?:loadposition|loadmodule|loadmoduleid|gallery|youtube|module|source|rsform|jcomments|vimeo|phocagallery"
    r"|exp:[\w:]{2,40})\b[^{}\n]{0,80}\}|\{/[a-z]{2,20}\}"
    r"|\[(?:gallery|contact-form(?:-7)?|adsense|related_posts?|su_\w{2,20}|wp_\w{2,20}|elementor-template)(?: [\w-]{1,30}=[^\[\]\n]{0,160})?\](?!\()"
    r"|\[(?:caption|embed|playlist|video|audio|toc|ad|ads|newsletter|poll) [\w-]{1,30}=[^\[\]\n]{0,160}\](?!\()"
    r"|\b[a-z]{2,20}[-_][a-z_-]{2,30} (?:ids?|src|width|height|align)=[\"']?[\w:/.?=-]{2,120}[\"']?"
    r"|\bHYPERLINK \"https?:[^\"\n]{2,200}\"|\\u[0-9a-fA-F]{4}|(?<=\s)(?:\\[nt]){1,4}(?=\s|[A-Z“\"])|\[\^\w{1,10}\](?!:)|</?ref\b[^<>\n]{0,80}>"
    r"|!\[[^\[\]\n]{0,80}\](?:\([^()\s]{0,200})?"
    r"|:?contentReference\[oaicite:\d{1,3}\](?:\{index=\d{1,3}\})?|\[?oaicite:\d{1,3}\]?|【\d{1,3}[:†][\w .†-]{0,40}】"  # an assistant's sources
    r"|\[oai_citation[:\w‡† ./-]{0,100}\](?:\([^()\s]{0,200}\))?|\[\^\d{1,2}\^\]|\$\$[A-Z]{2,12}\$\$|\[(?:nl|br|hr|pb"
    r"|tab)\](?!\()|\{\\rtf\d?|(?<!\S)\\par\b|\[(?:RELATED|SEE ALSO|PULL ?QUOTE|BOX|SIDEBAR|FACTBOX|GRAPHIC|CHART|MAP|PHOTO"
    r"|PIC|IMAGE|EMBED|GALLERY|LINK)S?: [^\[\]\n]{2,80}\](?!\()"
    r"|\[[\w-]{2,40}\.(?:jpe?g|png|gif|webp|mp4|docx?|pdf)\](?!\()|~~[^~\n]{1,120}~~|=(?:C2|C3|E2)(?:=[0-9A-F]{2}){1,2}|(?<![\w/.?&=-])(?:%20(?=[A-Za-z])|%(?:3C|3E|22|26|5B|5D|7B|0A|0D)[\w%/.=-]{0,60})|(?<=[a-z])%(?:C[2-5]|E2)%[89AB][0-9A-F]|(?<!\w)(?:cite)?turn\d{1,2}(?:search|news|view)\d{1,2}(?!\w)"
    r"|\{\+{1,2}[^{}+\n]{1,80}\+{1,2}\}|\{-{1,2}[^{}\n]{1,80}-{1,2}\}|\[-[^\[\]\n-]{1,60}-\]|\{~~[^{}\n]{1,120}~~\}"
    r"|\{>>[^{}\n]{1,120}<<\}"  # changes that were tracked
    r"|(?<![:\w]):{3,5} ?[A-Za-z{][\w{}.= -]{0,40}?(?::{3,5}|$)|^:{3,5}$|\{[a-z]{2,20}(?:[-_][a-z0-9]{1,20}){1,4}\}|^(?:!!!"
    r"|\?\?\?\+?) ?(?:note|warning|tip|info|danger|important|caution|abstract|example|quote"
    r"|attention|hint|seealso)\b|\([^(){}\[\]\n]{1,60}\}|\{[^(){}\[\]\n]{1,60}\)"
    r"|:(?:ref|doc|term|class|func|meth|abbr):`[^`\n]{0,80}`?|^\.\. [a-z-]{2,30}::.{0,80}"
    r"|\{\{(?:[#/>^|!]? ?[A-Za-z][\w.|= :/,#&'-]{0,160})?$|\[\[(?:(?:[A-Z][a-z]{2,12}|:?[a-z]{2}):[^\[\]\n]{0,160}"
    r"|[^\[\]\n]{1,60})$|^\]\]>?$"  # cut off
    r"|\{\$[a-z_]{2,30}(?:[.>\[-][\w\]'.>-]{1,40})?\}|\[?#include [\"'][^\"'\n]{1,80}[\"']\]?|<!--#\w{3,10} [^<>\n]{2,120}-->"
    r"|%%[a-z_]{2,20}\d{0,4}%%|\{!--[^{}\n]{0,80}--\}"
    r"|\{(?:PULL ?QUOTE|SIDEBAR|PHOTO|IMAGE|CAPTION|SUBHEAD|QUOTE|BOX|AD|VIDEO|EMBED|MAP|CHART)\}|\[(?:END|START|BEGIN) [A-Z ]{3,20}\]"
    r"|^\[(?:slideshow|gallery|photos?|map|chart|video|poll|quiz|table|infobox|fact-?box|side-?bar|related|timeline|podcast|newsletter|advert)\]$"
    r"|^\[(?i:embed|youtube|instagram|twitter|tweet|tiktok|facebook|galeri|gallery|audio|video|widget|o?embed|infobox|polling|iframe|banner|slot)"
    r" ?[:=] ?[^\[\]\n]{1,80}\]$"
    r"|^\(?(?:adsbygoogle|googletag|_?taboola|window\.\w{2,30}|document\.\w{2,30}|jQuery)\b[^\n]{0,160}[;)}]$"
    r"|<%[=#-]? ?[^<>\n]{0,80}?-?%>|(?<![\w%])%[a-z]{3,12}(?:_[a-z]{2,12}){0,2}%(?!\w)|\[%[\w ]{2,30}%\]|##[A-Z_]{3,30}##|(?:(?<=\s)"
    r"|^)\{\d\}(?= [a-z])"
    r"|\[[a-z]{2,20}(?:_[a-z]{2,20}){1,3}\](?!\()|\[[a-z]{3,12}[A-Z][a-z]{2,14}(?:[A-Z][a-z]{2,14})?\](?!\()"
    r"|\[(?:image|img|photo|video|figure|fig|pic|chart|map|table|gallery|embed|audio|ad|poll|quiz|slide|media)[-_ :#]?\d{1,7}\](?!\()"
    r"|(?<![\w'])''(?=[^\W_])[^'\n]{1,60}''(?![\w'])|(?<![/\w])turn\d{1,2}(?:search|news|view|image|fetch|file)\d{1,2}(?!\w)"
    r"|<(?:TITLE|HEADLINE|BYLINE|DATELINE|BODY|TEXT|SLUG|PARA|HL\d?|DD|PUBDATE)>"
    r"|^(?:#{2,6}|>) ?(?=[A-Z])|(?<![*\w])\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?!\*)(?!(?<=\b\w\*\*)\w\b)|(?<![\w_])__(?!\w{1,40}__)(?=[^\W_])",
    re.MULTILINE,
)  # fmt: skip
_SIGNS = (
    "!!!", "???", "''", "turn0", "turn1", " %", "%]", "[", "{", "}", "<", ">", "&", "((", "'''", "==", "__", "HYPERLINK", "\\", "oaicite",
    "oai_cit", "~~", "turn", "%20", "%3", "%2", "%5", "%7", "%0", "%C", "%E2",
    "【", ":`", ":::", ".. ", "##", "**",
    "=",
)  # fmt: skip
"""All markup holds one of these: looking for plain words is quick."""
_LINE = 80
"""Characters of a line that may be a headline with its parts set off."""
_PIPE = later(r"(?<=[\w,]) ?\|(?= ?[a-z]|$)")
"""A lone one inside a sentence; several separate the parts of a line."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        for span in _found(article, block):
            if not any(span.touches(mask) for mask in article.masks):
                yield Match(span, "This markup was not rendered.")


def _markup(text: str, span: Span, signs: list[str]) -> Iterator[re.Match[str]]:
    if signs and _OPENING.issuperset(signs):
        places = (found.start() + at for found in _OPENS.finditer(text, span.start, span.end) for at in range(len(found[0])))
        return starting(_MARKUP, text, places, span.end)
    return _MARKUP.finditer(text, span.start, span.end) if signs else iter(())


_OPENING = frozenset(("[", "(("))
_OPENS = later(r"!?\[|\((?=\()")
"""With no other sign in a text all markup begins so."""


def _found(article: Article, block: Block) -> Iterator[Span]:
    text = article.slice(block.span)
    for found in _markup(article.text, block.span, [sign for sign in _SIGNS if sign in text]):
        yield Span.of(*found.span())
    pipe = _PIPE.search(text) if text.count("|") == 1 and block.scope == "paragraph" else None
    if pipe and len(text) > _LINE and pipe.start() > _LINE / 4:
        yield Span.of(block.span.start + text.index("|"), block.span.start + text.index("|") + 1)
