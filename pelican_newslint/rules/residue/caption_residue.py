"""A caption stands with its picture.

"Image: A. Ruiz." or "Pictured: the bridge" in the middle of the text is what is left when the picture was not copied along.

Bad:

    The bridge opens on Friday.

    Image: Ana Ruiz.
    ^^^^^^^^^^^^^^^^ A caption without its picture: take it out, or put the picture back.

    The ferry stops.

Bad:

    The mayor opens the bridge on Friday. Image: Ana Ruiz.
                                          ^^^^^^^^^^^^^^^^ A caption without its picture: take it out, or put the picture back.

Good:

    The bridge opens on Friday.

    ![The bridge](bridge.jpg)

    Image: Ana Ruiz.

    The ferry stops.

Bad:

    The bridge opens on Friday.

    Representational image
    ^^^^^^^^^^^^^^^^^^^^^^ A caption without its picture: take it out, or put the picture back.

    Photo: press office
    ^^^^^^^^^^^^^^^^^^^ A caption without its picture: take it out, or put the picture back.

    Ana Ruiz / Getty Images
    ^^^^^^^^^^^^^^^^^^^^^^^ A caption without its picture: take it out, or put the picture back.

    The ferry stops.

Bad:

    The entrance of the mill on Friday. Image: A. B. Ruiz / archive.
                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A caption without its picture: take it out, or put the picture back.

    The ferry stops.

Bad:

    The old ferry (pictured left) stops in May.
                  ^^^^^^^^^^^^^^^ It points at a picture that this page doesn't have.

    Fot. Ana Ruiz
    ^^^^^^^^^^^^^ A caption without its picture: take it out, or put the picture back.

    The bridge opens on Friday.

Good:

    Credit: that is what the bridge needs, he said.

Good:

    Image is everything, the mayor said. Photo: a word of 1839. It was new.

Good:

    The picture of the bridge was taken by Ana Ruiz.

    Photos of the ferry follow on Friday.

Good:

    Severity: high

    Mitigation: take the ferry.

    Credit: Ana Ruiz

Evidence: 3 in 295 Wikinews pieces, all left over; none in 85,000 words of digital.gov.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, starts
from pelican_newslint.rules.residue._caption_sentence import HINTS, caption

RULE = Rule(
    kind="residue", severity="error", scopes=frozenset({"paragraph", "item"}), languages=("en",),
    wakes=Wakes.on(
        *("pictures supplied submitted contributed provided screengrab map chart graph diagram infographic video image images photo photos "
            "photograph photographed picture pictured l-r centre center caption file stock credit "
            "screenshot illustration graphic pic "
            "representational "
          "representative representation archive library illustrative handout feature featured ap afp epa reuters getty shutterstock unsplash"
          " pexels pixabay istock "
          "above left right below top courtesy cover lead foto fotos bild bilder imagen imagem kuva crédit crédits fotografía fotografia "
            "symbolbild archivbild symbolfoto zdjęcie slika фото cutline légende pie legenda media fot phot ph zdj "
          "fotoğraf fotoğraflar bildquelle fotó fotografie valokuva "
          "ảnh hình nuotrauka fotografija kép εικόνα φωτογραφία 사진 写真 图片 圖片 larawan picha gambar").split()
    ),
)  # fmt: skip

_KIND = (
    r"(?:image|photo|photograph|picture|pictured|caption|credit|screenshot|illustration|graphic|images|photos|pic|"
    r"photo illustration|representational image|map|chart|graph|diagram|infographic|foto|fotos|bild|bilder|imagen|imagem|kuva|crédit photo|crédits?"
    r"|fotografía|fotografia|symbolbild|archivbild|symbolfoto|zdjęcie|slika|фото|ảnh|hình ảnh|nuotrauka|fotografija|kép|εικόνα|φωτογραφία"
    r"|사진|写真|图片|圖片|larawan|picha|gambar|handout|cutline|légende|pie de foto|legenda|image caption"
    r"|media caption|image source|image copyright|video caption|photo caption|pictured (?:left to right|above|below|here|right|left|top|centre|center"
    r"|from left))"
)
_CAPTION = later(
    rf"[(\[*_]{{0,2}}(?:(?:file|stock|feature|featured|cover|lead|representational|representative) )?{_KIND}"
    r"(?: (?:credits?|by|courtesy|caption|source|copyright))?s? ?(?::|courtesy of|©|via|\|) ?[^\n]{2,140}"
    r"|[(\[]?(?:file|stock|representational|representative|representation|archive|archival|library|illustrative|courtesy|featured?"
    r"|handout) ?(?:photo(?:graph)?|image|picture|pic|purpose only|purposes only)?(?: for representation(?: only)?)?(?: only)?\.?[)\]]"
    r"|(?:file|stock|representational|representative|archive|library|illustrative|handout|featured?) (?:photo|image|picture"
    r"|pic)(?: for representation(?: only)?)?\.?"
    r"|(?:image|photo|picture|pic)s? (?:for|used for) (?:representation(?:al)?|illustrati(?:on|ve))(?: purposes?)?(?: only)?\.?"
    r"|FILE ?(?:PHOTO|PIC|IMAGE)?: [^\n]{5,140}"
    r"|[(\[]?(?:photo|picture|image|pic|video|graphic|chart|map|cover) ?(?:caption|credit|here|caption here|goes here|credit here|to come"
    r"|to follow)[)\]]?\.?"
    r"|[(\[]?(?:photo|photograph|picture|image|pic|video|graphic|portrait|map|footage|illustration)s?:? (?:is |are )?(?:supplied|provided"
    r"|contributed|submitted"
    r"|attached|enclosed|to come|to follow|not available|unavailable)(?: by (?:the )?(?-i:[A-Z])[^\n.!?]{2,60})?\.?[)\]]?"
    r"|[(\[]?(?:supplied|submitted|contributed|provided|screengrab|screenshot|library) (?:photo(?:graph)?|picture|image|pic|video)s?\.?[)\]]?"
    r"|[(\[]?(?:photo|picture|image|pic|graphic|chart|map|cutline|caption|foto|gallery|slideshow|infographic)s?[)\]]"
    r"|(?:image|media|video) (?:caption|source|copyright),? (?-i:[A-Z])[^\n]{2,140}"
    r"|(?:undated |file )?handout (?:photo|image|picture|video grab)s? (?:issued|provided|released|supplied|courtesy|taken|dated|from|by"
    r"|shows)\b[^\n]{5,160}"
    r"|[(\[]?(?:[Ff]ile |[Ee]xpress |[Ss]taff |[Ss]pecial )?(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Pp]hotograph|[Ii]llustration"
    r"|[Pp]hotos)(?: credit)? (?:[Bb]y|[Cc]ourtesy|[Cc]ourtesy of|[Ff]rom) (?:the )?(?-i:[A-Z@])[^\n.!?]{2,60}\.?[)\]]?"
    r"|(?:a |an )?(?:undated )?(?:file|archive|library) (?:photo|picture|image) of [^\n]{3,100}|(?:\(?\[?(?:AP |AFP |EPA |PA )?(?:Photo|Images?)"
    r"|REUTERS|Reuters|AFP|EPA|Getty Images|Shutterstock) ?/ ?(?-i:[A-Z])[\w .'’/-]{2,50}[)\]]?"
    r"|(?-i:[A-Z])[\w .'’-]{2,40} ?/ ?(?:Getty Images|AFP|Reuters|REUTERS|AP|EPA|Shutterstock|Unsplash|Pexels|Pixabay|iStock|Bloomberg"
    r"|Anadolu)(?:/[\w ]{2,30})?"
    r"|(?:fot|phot|ph|zdj)\. ?(?-i:[^\W\d_])[^\n.!?]{1,60}|(?:fotoğraf|fotoğraflar|bildquelle|fotó|fotografie|valokuva) ?: [^\n]{2,100}"
    r"|\(?(?:[Pp]ictured|[Aa]bove|[Ll]eft|[Rr]ight|[Bb]elow|[Tt]op)(?: (?:left|right|image|photo))?: [^\n]{4,120}",
    re.IGNORECASE,
)
_NAMED = (
    r"(?<=[.!?\"”’)] )(?:(?:[Pp]hoto|[Pp]icture|[Ii]mage|[Pp]ic) )?(?:[Cc]aption|CAPTION|[Cc]utline|[Pp]ictured|PICTURED) ?: [^\n]{3,140}$"
)
_BY_NAME = later(_NAMED)
"""A caption by its name behind a sentence: no caption stands there, wherever the picture is."""
_TAIL = later(
    r"(?<=[.!?\"”’)] )(?:Photo|Image|Picture|Foto|Video|Graphic|Map)s?(?: credit)?(?: by| courtesy of| courtesy| from| via|:) ?$|"
    rf"{_NAMED}|"
    r"(?<=[.!?\"”’)] )(?:Image|Photo|Picture|Photograph|Credit|File photo|Photo credit|Image credit)s?: ?(?:[A-Z]\. ?){0,3}[^.:;!?\n]{3,60}\.?$"
    r"|(?<=[\w.!?\"”’)] )[(\[](?:[Ff]ile|[Rr]epresentational|[Rr]epresentative|[Ss]tock|[Aa]rchive) ?(?:photo|image|picture|pic)[)\]]\.?$"
    r"|(?<=[\w.!?\"”’)] )[(\[](?:(?:AP|AFP|EPA|PA|PTI|ANI|File|Reuters|Handout|Getty|Express|Courtesy) )?(?:Photo|Image|Picture)s?(?: by|/"
    r"| courtesy of| via| credit:?) ?[^()\[\]\n]{2,60}[)\]]\.?$"
    r"|(?<=[.!?\"”’)] )\((?:Photo|Image|Picture|Pic|Photograph|Photos)(?: credit| courtesy| by)?s?:? [^()\n]{2,60}\)$"
)
_OF_TAILS = ("hoto", "mage", "icture", "Foto", "Video", "Graphic", "Map", "Credit", "pic", "Pic", "aption", "CAPTION", "utline", "PICTURED")
"""One of these stands in each."""
_MEANT = later(
    r"[(\[*_]{0,2}(?:[A-Za-z]\w+ ){0,2}?(?:[Ii]mage|[Pp]hoto|[Pp]hotograph|[Pp]icture|[Pp]ictured|[Mm]ap|[Cc]hart|[Gg]raph|[Dd]iagram|[Ii]nfographic"
    r"|[Aa]bove|[Bb]elow|[Ll]eft|[Rr]ight|[Tt]op)s?(?: \w+)?: ?(?:[a-z]|The |An? )|(?:[Ii]llustration|[Pp]hotos|[Pp]hoto|[Pp]hotograph)s? by [A-Z]"
)
"""What tells of a picture that may stand elsewhere on the page, or who made all of them: no name alone behind a label."""
_MAKER = later(
    r"(?i:(?:photo|image|picture|pic|foto|photos|images|video|credit|photo credit|image credit|picture credit|photograph)s?) ?(?:: ?|by |© ?)"
    r"(?i:(?:the )?(?:press[- ]?(?:service|office|centre|center|release)|archives?|own archive|open sources?|social (?:media|networks?)|internet"
    r"|handout|agenc(?:y|ies)|courtesy|supplied|stock|file|screenshot|getty(?: images)?|wikimedia(?: commons)?|wikipedia|pixabay|unsplash"
    r"|shutterstock|facebook|instagram|twitter|youtube|telegram|illustrative|author|the author|library|n/?a|unknown))(?:[ /,-][\w/.-]{1,30}){0,3}\.?"
)
"""A maker in small letters or with the number of an archive behind the label."""
_POINTS = later(r"\(pictured(?: (?:here|left|right|above|below|cent(?:re|er)|top|bottom|opposite|overleaf|on the (?:left|right)))?\)")
_LONGEST = 160
_LABEL = later(r"[^\W\d_][\w ]{2,30}: ?\S")
_FORM = 3
"""Lines that begin with a label from which they are a form that somebody filled in ("Severity: …", "Credit: …")."""
_SAID = later(r", (?:s?he|they|it|the \w+) (?:said|says|added|wrote)\b")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    pictured = {image.block for image in article.images}
    awake = starts(woken)
    for number, block in enumerate(article.blocks):
        if block.span.start not in awake:
            continue
        written = article.slice(block.span)
        if not pictured.isdisjoint({number - 2, number - 1, number, number + 1}):
            if tail := _BY_NAME.search(written):
                yield _tail(block, tail)
            continue
        if "(" in written and not article.images and _PICTURED.search(article.document.source) is None:
            found = (Span.of(each.start() + block.span.start, each.end() + block.span.start) for each in _POINTS.finditer(written))
            yield from (Match(span, "It points at a picture that this page doesn't have.", severity="warning") for span in found)
        if written.startswith("Credit") and _in_form(article):
            continue
        short = block.span.end - block.span.start <= _LONGEST
        if short and _CAPTION.fullmatch(written) and not _SAID.search(written):
            meant = _MEANT.match(written) and not _MAKER.fullmatch(written) and not _no_picture(article, written)
            yield Match(
                block.span, "A caption without its picture: take it out, or put the picture back.", severity="warning" if meant else "error"
            )
        elif any(sign in written for sign in _OF_TAILS) and (tail := _TAIL.search(written)):
            yield _tail(block, tail)
        elif block.scope == "paragraph" and any(sign in written for sign in HINTS):
            yield from _sentences(article, block)


def _sentences(article: Article, block: Block) -> Found:
    """Captions among the sentences of a paragraph."""
    for number in range(article.sentence_index(block.span.start), len(article.sentences)):
        sentence = article.sentences[number]
        if sentence.span.start >= block.span.end:
            return
        if (span := caption(article, sentence)) is not None:
            yield Match(span, "A caption without its picture: take it out, or put the picture back.", severity="warning")


def _tail(block: Block, tail: re.Match[str]) -> Match:
    return Match(
        Span.of(block.span.start + tail.start(), block.span.end), "A caption without its picture: take it out, or put the picture back."
    )


def _no_picture(article: Article, written: str) -> bool:
    """Whether a plain label tells of a picture, and the post has none, in whatever way."""
    return _PLAIN.match(written) is not None and not article.images and _PICTURED.search(article.document.source) is None


_PLAIN = later(r"[(\[*_]{0,2}(?:Image|Photo|Photograph|Picture|Pictured): ?\S")
_PICTURED = later(
    r"<(?:img|iframe|figure|picture|video|div)\b|!\[|\{%|\{\{|^(?:\w+_)?(?:image|cover|thumbnail|photo|header|picture|banner|featured\w*) ?:",
    re.IGNORECASE | re.MULTILINE,
)


def _in_form(article: Article) -> bool:
    return sum(_LABEL.match(article.slice(block.span)) is not None for block in article.blocks) >= _FORM
