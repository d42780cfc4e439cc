"""Attributions to somebody who publishes, or to something published: a link could lead there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pelican_newslint.prose.later import later

if TYPE_CHECKING:
    from pelican_newslint.prose.article import Article
    from pelican_newslint.prose.facts.attributions import Attribution

MEDIA = later(
    r"\b(?:NDTV|BBC(?: News| Sport)?|CNN|AP|AFP|Reuters|Bloomberg|Xinhua|TASS|Interfax|Kyodo|Yonhap|Al[ -]Jazeera|Politico|Axios|NPR|ABC"
    r"|NBC|CBS|dpa|PTI|ANI|"
    r"EFE|ANSA|RTÉ|RT|ESPN|ITV|MSNBC|PBS|CNBC|NHK|ARD|ZDF|Anadolu|Rudaw|Bernama|Antara|Agence France-Presse|Press Association|Press Trust of India|"
    r"Rolling Stone|Billboard|Variety|Vogue|Wired|Newsweek|Forbes|Fortune|Vanity Fair|Esquire|Time magazine|Nature|Science|New Scientist"
    r"|Deutsche Welle|"
    r"Haaretz|Dawn|BuzzFeed(?: News)?|HuffPost|HuffPo|Vox|Vice(?: News)?|Slate|Salon|Breitbart|Bild|Le Figaro|Libération|El Mundo"
    r"|La Repubblica|Corriere"
    r" della Sera|Die (?:Zeit|Welt)|Der Standard|Süddeutsche Zeitung|Aftenposten|Dagens Nyheter|Izvestia|Kommersant|Farmers Weekly"
    r"|The Stage|The Lancet"
    r"|[A-Z]\w{2,20} (?:TV|FM|Radio|Television|Weekly|Daily|Observer|Standard|Review|Inquirer|Examiner|Courier|Register|Sentinel|Argus|Echo"
    r"|Advertiser|Dispatch)|"
    r"(?:[A-Z]\w{2,20} ){1,2}(?:News|Times|Post|Herald|Tribune|Gazette|Journal|Chronicle|Telegraph|Guardian|Today|Mail|Express|Star|Globe|Magazine|"
    r"Agency|Mercury News)|The (?:Guardian|Independent|Times|Economist|Hindu|Telegraph|Atlantic|Sun|Mirror|Scotsman|Herald|Observer|Age"
    r"|Australian|Star|Nation"
    r"|Mercury News|New Yorker|Hill|Verge|Intercept|Citizen|Irish Times|Straits Times|Wall Street Journal|Washington Post)|Der Spiegel"
    r"|Le Monde|El País|"
    r"Associated Press)\b"
)
_DOCUMENT = later(
    r"\b(?:study|survey|poll|research|paper|analysis|report|statement|bulletin|review|audit|list|letter|filing|memo|forecast|estimate)s?"
    r" (?:published|released|issued|by|from|in|of)\b|\b(?:(?:court|federal|state|public|official|city|county|government|tax|police|property"
    r"|company|internal"
    r"|land|school|voting|campaign|election|health) (?:records|documents|filings|papers|files|figures|data|statistics))\b"
    r"|\b(?:local|state|national|regional|foreign|international|domestic|several|some|other|\w{3,12}(?:n|sh|se|ch)) (?:media|news"
    r"|newspapers|papers|press"
    r"|outlets|news outlets|television|broadcasters|reports)\b"
)


def published(article: Article) -> Iterator[Attribution]:
    """ "According to NDTV", "Reuters reported", "according to a study published in …": with or without a link."""
    for attribution in article.attributions:
        if attribution.speaker is None:
            continue
        speaker = article.slice(attribution.speaker)
        reports = attribution.form in {"according", "reported"} or attribution.verb == "report"
        if (reports and MEDIA.search(speaker)) or (attribution.form == "according" and _DOCUMENT.search(speaker)):
            yield attribution
