"""No code of a social network, an advertiser or another editor is left in the source.

A share button's `fb-share-button` or an advertiser's script shows nothing in the text, yet it loads what the house
never chose, and it breaks when the network changes. It comes along when text is pasted from a page. So does what Word and the
block editor of WordPress wrap round each paragraph, which is a warning. "<insert name>" and "<<quote to come>>" are taken for code,
and vanish.

Bad:

    The bridge opens on Friday.

    <div id="a1" class="fb-share-button"></div>
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Code of another page or editor is left in the source.

Bad:

    <!-- wp:paragraph -->
    ^^^^^^^^^^^^^^^^^^^^^ Code of another page or editor is left in the source.

    <p class="MsoNormal">The bridge opens on Friday.</p>
    ^^^^^^^^^^^^^^^^^^^^^ What another editor wraps round its text is left in the source.

Bad:

    The bridge opens on Friday, <insert name> said.
                                ^^^^^^^^^^^^^ This was to be replaced by text; as code it vanishes from the page.

Bad:

    The bridge opens on Friday.

    <div class="caption">The bridge at dawn</div>
    ^^^^^^^^^^^^^^^^^^^^^ A part of another page's frame is left in the source.

Good:

    <!-- a note of the desk --> <p class="lead">The bridge opens on <b>Friday</b>.</p>

Good:

    The bridge opens on Friday.

    <div class="note">The ferry stops.</div>

Good:

    The bridge is open.

    <!-- related links -->

    - [The ferry](https://news.example/ferry)

Good:

    Write `<span class="fb-share-button">` to have one.

Good:

    <figure class="share-of-votes"><figcaption>The share of votes</figcaption></figure>

    The vote is on.

Evidence: class names and hosts of the networks' own code. In 176,000 words that no rule was written from 10 hits: 10 true.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule

RULE = Rule(kind="residue", severity="error", scopes=frozenset({"headline"}))
"""Always awake: it looks at the source once, for a sign that few sources have."""

_CODE = later(
    r"<(?:div|span|a|ins|script|iframe|blockquote|amp-ad)\b[^<>]{0,300}?"
    r"(?:fb-(?:share-button|like|comments|root|follow)|twitter-share-button|twitter-follow-button|g-plusone|addthis|sharethis|a2a_(?:kit|dd)|"
    r"adsbygoogle|taboola|outbrain|disqus|doubleclick\.net|googlesyndication|mc_embed_signup|wp-block-(?:jetpack|button)s?|"
    r"data-(?:widget|embed|instgrm|tweet-id|oembed)|sharedaddy|jp-relatedposts|social-share|share-buttons?|newsletter-signup)[^<>]{0,300}>"
    r"|<iframe\b[^<>]{0,200}?src=[\"'](?:about:blank|#|javascript:[^\"'<>]{0,40}|data:,?|)[\"'][^<>]{0,200}>"
    r"|<!-- ?(?:nextpage|noteaser|pagebreak|adsense|ad ?slot|advert(?:isement)?|banner|widget"
    r"|related[-_ ]?(?:widget|posts?-?\d{0,6}|block|content|module|slot)|newsletter|teads|inline[- ]ad)[\w :#-]{0,40}-->"
    r"|<!-- ?/?wp:[^<>\n]{2,160}-->"
    r"|</?(?:ref|references|nowiki|noinclude|onlyinclude|includeonly|syntaxhighlight|poem|categorytree|imagemap|templatedata)\b[^<>\n]{0,120}>"
)
_WIDGET = later(
    r"^[ \t]*<(?:div|span|section|aside|p|ins)\b[^<>\n]{0,120}?[\"' _-](?:ads?|adv|advert\w{0,8}|adslot|adsense|dfp|gpt|reklam\w{0,4}|werbung|anzeige"
    r"|publicidad\w?|publicite|publi|pubblicita|iklan|annonce|annons|banner\w{0,4}|sponsor\w{0,4}|promo\w{0,4}|taboola|outbrain|share\w{0,6}|social\w{0,6}"
    r"|related\w{0,6}|newsletter\w{0,6}|comments?|sidebar|widget\w{0,3}|more-\d{1,7})[\"' _-][^<>\n]{0,160}>\s{0,4}</\w{1,8}>[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""An empty place that another site's pages fill: with an advertisement, buttons, other stories."""
_EDITOR = later(
    r"</?o:p\b[^<>]{0,20}>|<\?php[^<>\n]{0,80}\?>|<!--(?:Start|End)Fragment-->|<!--\[if (?:gte|lt|!)[^<>\n]{1,80}>"
    r"|</?font\b[^<>\n]{0,160}>"
    r"|<(?:p|span|div|a|b|table|td|h[1-6]|li|ul)\b[^<>]{0,160}?(?:class=[\"']?(?:[sp]\d[\"' ]|Mso|docs-internal|Apple-|gmail_|yiv|x_Mso|ql-|TextRun"
    r"|EOP"
    r"|NormalTextRun)|"
    r"mso-[a-z]|docs-internal-guid|data-mce-|data-(?:contrast|ccp-props))[^<>]{0,300}>|<(?:span"
    r"|p)(?: dir=\S{2,8})? style=[\"'][^<>\n]{0,80}(?:text-align: ?(?:left|justify)|"
    r"font-(?:size|family|weight)|line-height|margin(?:-\w{3,6})?: ?0 ?(?:cm|in|pt)"
    r"|color: ?(?:#000|#222"
    r"|#333|black|rgb))[^<>\n]{0,200}>|<p dir=[^<>\n]{2,20}>"
    r"|class=[\"'][^\"'<>\n]{0,60}\b(?:wp-caption(?:-text)?|twitter-tweet-rendered|media-credit|image-caption-container|field-item)\b"
    r"|<br ?/?>\s{0,3}(?:<br ?/?>\s{0,3}){1,7}"
    r"|<p>(?:&nbsp;|\s){0,4}</p>|&(?<=\S &)nbsp;(?=\s)"
    r"|<blockquote class=\"twitter-tweet\"[^<>\n]{0,120}>(?=\s*$)"
)
_PART = later(
    r"^[ \t]*<(?:div|p|span|section|aside|figcaption|small|h[1-6])(?: [\w-]{1,20}=[\"'][^\"'<>\n]{0,60}[\"']){0,3} class=[\"']?(?:[\w-]{1,20}[ _-])?"
    r"(?:caption|captions|credit|credits|byline|dateline|photo-?credit|photographer|cutline|kicker|standfirst|timestamp|pub-?date|post-?meta|entry-?meta"
    r"|author-?(?:bio|box|name)|breadcrumbs?|read-?more|see-?also|tags|pager|pagination|advert|advertisement|promo|newsletter|social|share"
    r"|related(?:-?(?:posts|stories|links|articles))?|sponsored)(?:[ _-][\w -]{1,30})?[\"'> ][^<>\n]{0,120}>?(?=[^<\n]{1,200}</)",
    re.MULTILINE,
)
"""A part of another page with its words in it: a caption that lost its picture, who took it, the page's own date."""
_BREAK = later(
    r" (?<=[\w.!?\"”’] )<br ?/?>(?=[ \t]*\n[ \t]*\n)|<(?<=[\w.!?\"”’]<)br ?/?>(?=[ \t]*\n[ \t]*\n)"  # a sign first: far quicker to find
)
"""It shows nothing."""
_ASKED = later(
    r"<(?:ends?|more|eom|tk|tbc|photo|pic|quote|chart|check|todo)>(?!</)"
    r"|<{2,3}(?!<)[^<>\n]{2,60}>{2,3}(?!>)|<(?:insert|add|your|name|quote|date|number|place)(?: [\w ’'-]{1,40})?>(?!</)|<link>"
    r"|<(?:insert|add|your|name|quote|date|photo|image|picture|pic|map|chart|caption|check|todo|tbc|tk|figure|amount|price|source)"
    r"(?:: ?[^<>=\n]{1,80}| (?!markdown\b)[\w ,.?’'-]{3,60})>(?!</)",
    re.IGNORECASE,
)
_TAGS = (
    "a|abbr|acronym|address|applet|area|article|aside|audio|b|base|basefont|bdi|bdo|big|blink|blockquote|body|br|button|canvas|caption|center|cite"
    "|code|col|colgroup|data|datalist|dd|del|details|dfn|dialog|dir|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|frameset"
    "|h[1-6]|head|header|hgroup|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|marquee|math|menu|meta|meter|nav|nobr|noscript"
    "|object|ol|optgroup|option|output|p|param|picture|pre|progress|q|rp|rt|ruby|s|samp|script|search|section|select|slot|small|source|span|strike"
    "|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|tt|u|ul|var|video|wbr|xmp"
)
_TAKEN = later(rf"(?<![\w<])<(?!(?i:{_TAGS})\b)[A-Za-z]{{3,20}}[,:]?(?: [^\s<>=/\"]{{1,30}}){{2,14}}[.!]?>")
"""Words in such brackets whose first is no element's name."""
_EMPTY = later(
    r"^[ \t]*<(p|div|span)(?: class=[\"'](?:wp-|p\d|s\d|[\w -]{0,20}spacer|Mso|x_|has-)[^\"'<>\n]{0,80}[\"'])?>"
    r"(?:[ \t]|&nbsp;|</?(?:span|b|i|em|strong|br)\b[^<>\n]{0,80}>){0,10}</\1>[ \t]*$"
    r"|^[ \t]*<(p|center|font|h[1-6]|blockquote|ul|ol)(?: (?:class|style|align|dir|lang)=[^<>\n]{0,120})?>\s{0,4}</\2>[ \t]*$"
    r"|^#{3}[ \t]*$(?!\n+\S)|^[ \t]*(?:&nbsp;[ \t]*)+$",
    re.MULTILINE,
)
_FENCE = later(r"^ {0,3}(`{3,}|~{3,})[^\n]*\n.*?^ {0,3}\1[`~]*\s*$|`[^`\n]{1,300}`|^(?: {4}|\t)[^\n]*$", re.MULTILINE | re.DOTALL)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    document = article.document
    if "<" not in document.source and "&nbsp;" not in document.source and "\n###\n" not in f"{document.source}\n":
        return
    code = [found.span() for found in _FENCE.finditer(document.source)] if "`" in document.source else []
    told: set[int] = set()
    for pattern, message, severity in _KINDS:
        for found in pattern.finditer(document.source):
            if found.start() not in told and not any(start <= found.start() < end for start, end in code):
                told.add(found.start())
                yield Match(woken[0].span, message, severity=severity, at=document.stretch(*found.span()))


_KINDS: tuple[tuple[re.Pattern[str], str, Severity], ...] = (
    (_CODE, "Code of another page or editor is left in the source.", "error"),
    (_WIDGET, "Code of another page or editor is left in the source.", "error"),
    (_ASKED, "This was to be replaced by text; as code it vanishes from the page.", "error"),
    (_TAKEN, "This is taken for code and vanishes from the page.", "error"),
    (_EMPTY, "This holds nothing: another editor or a press release left it.", "error"),
    (_PART, "A part of another page's frame is left in the source.", "warning"),
    (_EDITOR, "What another editor wraps round its text is left in the source.", "warning"),
    (_BREAK, "What another editor wraps round its text is left in the source.", "suggestion"),
)
