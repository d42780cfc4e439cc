"""Attributions to somebody who publishes, or to something published: what a link could lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pelican_newslint.prose.article import Article
    from pelican_newslint.prose.attributions import Attribution

_MEDIA = re.compile(
    r"\b(?:NDTV|BBC|CNN|AP|AFP|Reuters|Bloomberg|Xinhua|TASS|Interfax|Kyodo|Yonhap|Al Jazeera|Politico|Axios|NPR|ABC|NBC|CBS|dpa|PTI|ANI|"
    r"[A-Z]\w{2,20} (?:News|Times|Post|Herald|Tribune|Gazette|Journal|Chronicle|Telegraph|Guardian|Today|Mail|Express|Star|Globe|Magazine|"
    r"Agency)|The (?:Guardian|Independent|Times|Economist|Hindu|Telegraph|Atlantic|Sun|Mirror)|Der Spiegel|Le Monde|El País|"
    r"Associated Press)\b"
)
_DOCUMENT = re.compile(r"\b(?:study|survey|poll|research|paper|analysis|report) (?:published|released|by|from|in)\b")


def published(article: Article) -> Iterator[Attribution]:
    """"According to NDTV", "Reuters reported", "according to a study published in …": with or without a link."""
    for attribution in article.attributions:
        if attribution.speaker is None:
            continue
        speaker = article.slice(attribution.speaker)
        reports = attribution.form in {"according", "reported"} or attribution.verb == "report"
        if (reports and _MEDIA.search(speaker)) or (attribution.form == "according" and _DOCUMENT.search(speaker)):
            yield attribution
