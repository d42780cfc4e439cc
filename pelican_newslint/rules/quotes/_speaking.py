"""What a sentence looks like in which somebody speaks, in the widest sense."""

from __future__ import annotations

import re

from pelican_newslint.prose.later import later

SPEAKS = later(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|ad(?:ds?|ded|ding)|stat(?:es?|ed|ing|ements?)|according|claim(?:s|ed|ing)?|admit(?:s|ted)?|"
    r"insist(?:s|ed|ing)?|argu(?:es?|ed|ing)|warn(?:s|ed|ing)?|den(?:y|ies|ied)|expla(?:ins?|ined|ining)|not(?:es|ed|ing)|confirm(?:s|ed)?|"
    r"suggest(?:s|ed|ing)?|alleg(?:es?|ed|ing)|wr(?:ote|ites?|iting|itten)|tweet(?:s|ed|ing)?|post(?:s|ed|ing)|ask(?:s|ed|ing)?|"
    r"repl(?:y|ies|ied)|respon(?:ds?|ded|ding|se)|declar(?:es?|ed|ing)|stress(?:es|ed|ing)?|emphasi[sz](?:es?|ed|ing)|acknowledg(?:es?|ed)|"
    r"complain(?:s|ed)?|conced(?:es?|ed)|recall(?:s|ed|ing)?|remark(?:s|ed)?|observ(?:es|ed)|comment(?:s|ed|ing|ary)?|report(?:s|ed)|"
    r"assert(?:s|ed)?|maintain(?:s|ed)?|reveal(?:s|ed)?|vow(?:s|ed)?|pledg(?:es?|ed)|promis(?:es?|ed)|predict(?:s|ed)?|conclud(?:es?|ed)|"
    r"testif(?:y|ies|ied)|continu(?:es?|ed)|announc(?:es?|ed|ing)|call(?:s|ed|ing)|describ(?:es?|ed|ing)|urg(?:es?|ed|ing)|quot(?:es?|ed|ing)|"
    r"jok(?:es?|ed)|shout(?:s|ed|ing)?|cr(?:ies|ied)|read(?:s|ing)?|spoke|speaks?|speech|interview(?:ed)?|letter|message|words?|motto|slogan|"
    r"sign(?:s|ed)|banners?|chant(?:s|ed|ing)?|sang|sings?|heard|goes|reflect(?:s|ed)?|mention(?:s|ed)?|think(?:s|ing)?|thought|"
    r"expect(?:s|ed)?|believ(?:es?|ed)|hop(?:es?|ed)|express(?:es|ed|ing)?|demand(?:s|ed|ing)?|agree(?:s|d)|address(?:es|ed)?|laugh(?:s|ed)|"
    r"smil(?:es?|ed)|critici[sz](?:es?|ed|ing)|prais(?:es?|ed|ing)|thank(?:s|ed|ing)|appeal(?:s|ed)?|account|quipp?(?:s|ed)|"
    r"sum(?:s|med) (?:it )?up|put it|as follows|proclaim(?:s|ed)?|outlin(?:es?|ed))\b",
    re.IGNORECASE,
)
"""What somebody who speaks does, in the widest sense."""
_SPOKE_LAST = 30
"""Code points of a sentence, or of what stands behind its last comma, within which "…, he said." names the speaker of what follows too."""
OPENS_SPEECH = later(r"\b(?:statement|letter|message|tweet|post|speech|e-?mail|interview|testimony|release)\b", re.IGNORECASE)
"""A text of the speaker's that the quotation plainly is."""


def speaks_last(text: str) -> bool:
    """Whether the sentence ends with who speaks: "…, he said.", "Then she spoke." """
    last = text.rpartition(",")[2]
    return len(last) <= _SPOKE_LAST and SPEAKS.search(last) is not None
