"""Lines that are nothing but a note of the desk: an end, something to be done, a word to a colleague."""

from __future__ import annotations

import re

from pelican_newslint.model import Block, Severity
from pelican_newslint.prose.later import later

WHO = "desk|subs?|ed|eds|editors?|note to (?:eds?|editors?|self|desk|subs?)|picture desk|photo desk|news desk|legal|lawyers?|copy ?desk|writer"
THING = "date|name|names|spelling|figures?|title|age|quote|number|source"
DO = (
    r"(?:check|cut|trim|confirm|verify|please|pls|rewrite|need(?:s|ed)? (?:a|an|to|more|quotes?|work|source|checking|legal)|add (?:a |the |more "
    r"|some )?(?:quotes?|names?|figures?|details?|"
    r"photos?|pics?|links?|background|comment|reaction|line)|(?:is|are) th(?:is|ese|at) (?:ok|right|correct|true|still)|do we (?:need|have|know"
    r"|want)|can (?:we|you|someone|somebody|this) |"
    r"call (?:the|him|her|them|back)|before publi(?:shing|cation)|spelling|double-?check|move (?:this|up|down)|lose (?:this"
    r"|the (?:last|first|next|second))|tighten|chase|ask (?:the"
    r"|him|her|them)|"
    r"this para|last para|\bpara \d|who is this|when was this|fact-?check|legal(?:led)?|get (?:a|the|more) (?:quotes?|pics?|photos?|comment|name)"
    r"|find out|update (?:when|with|once|after|if)|embargo)"
)
LONG = 150
"""Characters of a line that is nothing but a note, at most: in a longer block only the marks of a note tell."""
FRAME = " *_()[]{}<>/"
_ALONE = later(
    r"[-–—*#=~./\[\s]{0,8}(?:the end|end|ends|endit|-?30-?|end of (?:story|article|text|copy|release|document|message)|ends[ /]+ends|more follows"
    r"|more to (?:come|follow)|"
    r"\(?more\)?|\(ends?\)|writethru|add \d{1,2}|(?:first|second|third|1st|2nd|3rd) (?:lead|add|writethru)|copy ends|ends here|end copy"
    r"|eom)[-–—*#=~./\]\s]{0,8}|#(?: ?#){2,8}|[-–—]{1,2}\s?30\s?[-–—]{1,2}"
    r"|(?-i:ENDS|Ends|-30-)[ :/–—-]{1,3}(?-i:[A-Z]{2,3}|[a-z]{2,3}(?=[/ ]\d))(?:[/ ]\d{3,4})?",
    re.IGNORECASE,
)
_MARKED = later(
    r"^(?:[-–—*#=~/]{1,6}|\()|(?:[-–—*#=~/]{1,6}|\))$|^(?:(?:ENDS|END|ENDIT|Ends|ends)\.?|MORE|[Ww]ritethru)$|30|"
    r"(?i:more (?:follows|to follow|to come)|end of (?:story|article|text|copy))$"
    r"|^(?:ENDS ENDS|(?:ENDS|Ends)\W{1,3}[A-Za-z]{2,3}(?:[/ ]\d+)?)$|^\[|(?i:^(?:first|second|third) )"
)
"""An end that is marked as one: between dashes, in brackets or in capitals. "The end" alone may be the last line of a story."""
_LINE = later(
    rf"(?:ed|eds|(?:news |night |picture |city )?editors?|subs?|sub-?editors?|(?:news|copy|picture|photo|night|web) ?desk|desk|legal|lawyers?|nb"
    rf"|n\.b\.|query|comment|reminder|note|author|writer|reporter|all|hi \w{{2,12}}|\w{{2,12}}, please) ?[:,–—-] ?"
    rf"(?:[^\n]{{0,70}}\W)?{DO}[^\n]{{0,80}}|note to (?:self|subs?|eds?|editor|desk|all)\b ?[:,–—-]? ?[^\n]{{2,120}}|(?:todo|to-do|fixme|qq"
    rf"|to do) ?[:–—-] ?[^\n]{{2,120}}|(?:todo|qq) [^\n]{{2,80}}"
    r"|@?[A-Z][a-z]{1,12} ?[-–—,:]? ?(?:please |pls |can you |could you )(?:please )?(?:check|confirm|add|verify|cut|trim|rewrite|chase|call|fix"
    r"|update)\b[^\n]{0,80}|(?!(?:Want|Need|How|When|Where|What|Ready|Time|Free|Set|About|Have|Got|Due|Able|Unable|Sign|Happy|Easy|Ways"
    r"|Steps)\b)[A-Z][a-z]{1,12}"
    r" to (?:add|check|supply|write|send|file|confirm|chase)\b[^\n]{2,50}|(?!(?:Want|Need|How|Time|Ready|Ways|Where|When"
    r"|What)\b)(?-i:[A-Z]{2,3}|[A-Z][a-z]{1,12}) to (?:check|confirm|chase"
    r"|verify|sub)"
    r"|(?:background|rest|quotes?|pics?|pictures?|photos?|details|graphic|map|reaction|analysis|intro|copy|stats|figures|table|chart|video|links?"
    r"|headline|body) to (?:come|follow)(?: from [\w .'’-]{2,40})?|(?-i:(?:PLS|PLZ|PLEASE)(?: [A-Z0-9]{2,12}){1,6})"
    r"|(?-i:(?:UPDATE|REWRITE|FIX|MOVE|TRIM|CUT|VERIFY|CONFIRM|CHASE|CALL|LEGAL|CHECK"
    r"|FACT CHECK)(?: [A-Z0-9'’]{2,14}){1,7})|new para(?:graph)?|here"
    r"(?:'s| is) (?:your|the|a) (?:article|story|news article|draft|copy|text|summary)(?: on [^\n]{2,40})?:?"
    r"|(?:can|could) (?:we|you|someone|somebody|anyone|the desk) (?:please )?(?:get|check|confirm|add|find|verify|chase|ask|call|source|cut|trim"
    r"|rewrite|double-?check)\b[^\n]{2,90}\?"
    r"|(?:draft|copy|story|not final|unedited)? ?[-–—:,(]{0,2} ?(?:do not|don't|not (?:yet )?(?:for|to be)) (?:publish(?:ed)?|publication"
    r"|print(?:ed)?|circulat(?:e|ion)|distribut(?:e|ion))\b[^\n]{0,60}|(?:final |first |rough |second )?draft(?: \d{1,2}| v\d{1,2})?"
    r"|(?:optional )?(?:cut|trim|trims)(?: (?:from )?here(?: if [\w ]{2,20})?| if (?:short|long|needed|tight))?|optional (?:cut|trim|add)s?"
    r"|writethru|(?:>{1,4}|\^{1,3}) ?(?:move|cut|check|this|lose|add)\b[^\n]{2,60}"
    r"|(?:last |this |first |second |next |final )?(?:para|par|graf|paragraph)s?(?: \d{1,2})? (?:needs?|to be|should be|can be"
    r"|could be) [^\n]{2,60}|(?:updates|adds|recasts|corrects)(?:,? | with | to )(?:quotes?|details?|with|lead|background|analyst|throughout"
    r"|reaction)[^\n]{0,80}"
    r"|(?:source|ref|quote|name|date|figures?|who|when|check|attribution)\?{1,3}|(?:need|needs|get|add|chase|awaiting|waiting for"
    r"|waiting on) (?:a |the |more |some |an )?(?:quotes?|comments?|response|reply|figures?|photos?|pics?|pictures?|names?|links?|details|reaction"
    r"|confirmation|statement)\b[^\n.]{0,60}",
    re.IGNORECASE,
)
_TALK = later(
    rf"(?:i think )?(?:we|you|i|somebody|someone) (?:should|must|need to|had better|ought to|have to) (?:really |probably )?(?:check|run|clear|legal"
    rf"|confirm|ask|verify) (?:this|that|it|these)?\b[^\n.]{{0,40}}\b(?:with|by|past) (?:the )?(?:{WHO}|lawyer)\b[^\n]{{0,40}}"
    rf"|(?:ask|ok(?:ed|ay)? (?:by|with)|clear(?:ed)? (?:by|with)|run (?:this )?(?:past|by)|check(?:ed)? with|refer to) (?:the )?(?:{WHO}|lawyer"
    r"|(?-i:[A-Z][a-z]{1,12}))(?: first| before [\w ]{3,30}| pls| please)?\??|(?-i:(?:HOLD|KILL|SPIKE|WAIT)(?: [A-Z0-9:]{2,12}){1,6})"
    r"|(?:move|cut|lose|trim|delete|kill|keep|drop|swap|split|merge|repeat(?:ed|s)?|too (?:much|long|strong)|needed|necessary)(?: (?:this|that"
    r"|these|here|up|down|paras?|graf|line|bit"
    r"|sentence|quote|top|end|higher|lower|out|the|last|intro)){0,4}\?{1,3}"
    r"|(?:is|are|was|were) (?:this|that|it|these|those|he|she|they)(?: still| really)? (?:right|correct|true|ok|okay|legal|confirmed"
    r"|on the record|libel(?:lous)?)(?:\?{2,3}|(?<=\w)\?)"
    r"|subs? ?: ?[^\n]{0,60}\b(?:headline|too (?:long|short)|paras?|intro|spelling|caption|byline|standfirst|house style|copy"
    r"|word count)\b[^\n]{0,60}"
    r"|(?:copy|text|story|piece|article)? ?(?:has been |was )?(?:approved|cleared|legalled|signed off|ok'?d|okayed|subbed|proofed) (?:by"
    r"|with) (?:legal|(?:the )?lawyers?|desk|editor|subs?"
    r"|(?-i:[A-Z]{2,3}))\b[^\n]{0,40}|(?:author|copy ?editor|editor|proofreader|sub)['’]?s? (?:query|queries) ?[:–—-] ?[^\n]{3,120}"
    r"|(?-i:AQ|AU|QA|CE|PE)\d{0,2} ?: ?(?:please|pls|check|confirm|is|are|should|which|do|does|can)\b[^\n]{3,120}"
    r"|(?:accepted|rejected|resolved|unresolved) (?:suggestion|change|comment)s?(?: by [^\n]{2,30})?|track(?:ed)? changes(?: on| off)?"
    r"|suggested edits? ?:?[^\n]{0,60}"
    r"|(?:check|recheck|double-?check)(?: the| all| these)? (?:sums|maths?|names?|dates?|figures?|facts|spellings?|quotes?|ages?|titles?"
    r"|numbers?|totals?)[!?. ]{0,4}"
    r"|(?:cut|trim|lose|drop) (?:last|first|this|next|these|second)(?: \w+)? (?:para|par|graf|paragraph|line|sentence|quote)s? ?(?:if (?:tight"
    r"|short|needed|long|necessary)|for space)?"
    r"|\?{3,9}|query (?:for|to) (?:author|writer|reporter|desk)[^\n]{0,60}"
    r"|(?:page|inside|front(?:[- ]page)?|back(?:[- ]page)?|splash|down[- ]?page|anchor|basement|brief|nib)(?: (?:lead|page|story"
    r"|splash))?,? ?\d{2,4} ?(?:words|wds)",
    re.IGNORECASE,
)
"""What colleagues say to each other in a line."""
_ADDRESSED = later(
    r"(?:dear |hi |hello |hey )?(?:ed|eds|editors?|subs?|sub-?editors?|(?:news|copy|picture|photo|night|web|city) ?desk|desk|legal|lawyers"
    r"|colleagues|team|boss)"
    r" ?[:,–—-] ?(?:please|pls|can you|could you|this|i|we|the|check|add|put|use|cut|hold)\b[^\n]{3,120}|our editors? (?:may|can|will|should|must|to)"
    r" (?:add|insert|put|check|cut|confirm|supply|decide|choose)\b[^\n]{0,100}",
    re.IGNORECASE,
)
_ASKS = ("Is", "Are", "Was", "Were")
"""A question that a story may ask too."""
_NOT_LINE = later(r"[.]$|\b(?:said|says|asked|told|wrote|ruled)\b")
_TOLD = later(r"[“”\"]|\b(?:said|says|asked|told|wrote|ruled)\b")


def whole_line(text: str, block: Block) -> Severity | None:
    """What a line that is nothing but a note is worth; headings and items, which name things, less."""
    if len(text) < 60 and _ALONE.fullmatch(text) and _MARKED.search(text) and (block.scope != "cell" or not text.isdigit()):
        return "error"
    bare = text.strip(FRAME)
    if len(bare) <= LONG and _ADDRESSED.fullmatch(bare) and not _TOLD.search(bare):
        return "error"
    asked = bare[-1:] == "?" and "??" not in bare and bare.startswith(_ASKS)
    if block.scope == "paragraph" and not asked and len(bare) <= LONG and _TALK.fullmatch(bare):
        return "error"
    if len(bare) > LONG or not _LINE.fullmatch(bare) or _NOT_LINE.search(bare):
        return None
    return "error" if block.scope in ("paragraph", "quotation") else "warning"
