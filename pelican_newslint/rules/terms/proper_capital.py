"""Peoples, languages, religions, weekdays and months have capitals.

English writes French, Muslim, Catholic and Tuesday with a capital wherever they stand. Words that live a second life in small letters
(polish, march, may, china) are left out, and so are French fries, Danish pastries and catholic tastes, about which the guides differ.

Bad:

    Three catholic schools will close on tuesday.
          ^^^^^^^^ “Catholic” has a capital.
                                         ^^^^^^^ “Tuesday” has a capital.

Bad:

    The nhs opened a clinic.
        ^^^ “NHS” has a capital.

Good:

    Three Catholic schools will close on Tuesday.

Good:

    The kremlin of Kazan is white. They sold french fries by the french fry box, danish pastries and brussels sprouts to a man of catholic tastes.

Good:

    The march began in May; the china was polish, the turkey dry and the mustard english mustard.

Good:

    See example.org/english, `german`, #french and @irish.

Evidence: 0 in 68,000 words of edited news and 38,000 of government posts.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Fix, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

_WORDS = frozenset(
    "african american argentinian australian austrian belgian brazilian british bulgarian canadian chilean chinese colombian croatian cuban "
    "czech danish dutch egyptian english ethiopian european filipino finnish french german ghanaian greek hungarian indian indonesian iranian "
    "iraqi irish israeli italian jamaican japanese kenyan korean lebanese libyan malaysian mexican moroccan nepali nigerian norwegian pakistani "
    "palestinian peruvian portuguese romanian russian scottish serbian somali spanish sudanese swedish swiss syrian taiwanese thai turkish "
    "ugandan ukrainian vietnamese welsh catholic catholics christian christians muslim muslims islamic jewish hindu hindus buddhist buddhists "
    "sikh sikhs protestant protestants methodist anglican lutheran quran ramadan christmas easter monday tuesday wednesday thursday friday "
    "saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february april june july september october november "
    "december knesset bundestag dáil seanad americans africans europeans germans russians indians italians australians canadians mexicans "
    "scotsman scotsmen scotswoman scots welshman welshmen englishman englishmen englishwoman frenchman frenchmen frenchwoman irishman irishmen "
    "irishwoman dutchman dutchmen briton britons spaniard spaniards norwegians greeks arab arabs kurd kurds kurdish serb serbs croat croats "
    "bosnian celsius fahrenheit "
    "bosnians albanian albanians kosovan macedonian bulgarians slovak slovaks slovenian estonian estonians latvian latvians lithuanian lithuanians "
    "belarusian armenian armenians azerbaijani kazakh uzbek tajik iranians iraqis syrians jordanian kuwaiti qatari emirati "
    "saudi saudis "
    "yemeni yemenis omani bahraini israelis palestinians egyptians libyan libyans tunisian algerian algerians moroccans kenyans ugandans tanzanian "
    "tanzanians rwandan rwandans burundian congolese zambian zambians zimbabwean zimbabweans botswanan namibian angolan mozambican malawian "
    "malagasy "
    "ghanaians nigerians senegalese gambian malian ivorian cameroonian gabonese liberian bangladeshi bangladeshis burmese cambodian laotian "
    "singaporean singaporeans indonesians filipinos tibetan tibetans mongolian fijian samoan tongan maori cubans haitian haitians jamaicans "
    "panamanian colombians venezuelan venezuelans ecuadorian bolivian bolivians paraguayan uruguayan honduran guatemalan nicaraguan salvadoran "
    "icelandic icelander icelanders ukrainians romanians hungarians austrians belgians pakistanis nepalese londoner londoners parisian "
    "parisians glaswegian mancunian liverpudlian texan texans californian californians hawaiian alaskan aussie aussies brits westminster "
    "holyrood stormont interpol europol brexit diwali hanukkah jew jews mormon mormons quaker hindus taliban hezbollah hamas facebook "
    "youtube instagram whatsapp netflix microsoft tiktok wikipedia airbus boeing toyota france germany spain italy greece poland hungary romania "
    "bulgaria serbia croatia slovakia ukraine russia belarus lithuania latvia estonia finland sweden norway denmark iceland ireland "
    "scotland england "
    "britain austria switzerland belgium lebanon syria yemen qatar kuwait bahrain pakistan afghanistan nepal bangladesh myanmar thailand vietnam "
    "cambodia malaysia singapore indonesia philippines taiwan korea mongolia kazakhstan uzbekistan azerbaijan armenia australia mexico guatemala "
    "honduras nicaragua haiti barbados venezuela colombia ecuador bolivia argentina uruguay paraguay brazil iran iraq israel egypt kenya uganda "
    "tanzania zambia zimbabwe nigeria senegal cameroon rwanda burundi ethiopia eritrea somalia sudan libya tunisia algeria angola namibia botswana "
    "malawi mozambique europe asia africa antarctica california texas florida illinois ohio michigan pennsylvania massachusetts minnesota "
    "wisconsin "
    "colorado arizona oregon kentucky tennessee alabama mississippi louisiana oklahoma nebraska kansas hawaii alaska idaho utah chicago "
    "delhi mumbai nairobi lagos"
    " beijing tokyo moscow glasgow edinburgh cardiff belfast dublin liverpool".split()
)
_CAPITALS = frozenset("nhs bbc nato fbi cia gdp hiv nasa fifa uefa unesco unicef".split())
"""What is written in capitals."""
_IDIOMS = later(
    r" (?:fries|fry|toast|doors?|windows?|press|kiss|bread|dressing|horn|braid|bulldogs?|pastry|pastries|delight|oven|muffins?|shepherds?|measles|"
    r"coffee|cheese|army knife|ink|summer|roulette|whispers|checkers|tastes?|interests?|names?|mustard|onion|beans?|flu|knotweed|leather|chard|"
    r"letterbox(?:es)?|corn|rubber|hat|nut|nuts|heels?|moustache|blinds?|porcelain|music|grip|pole|polish|danes?|pine|wasps?|terriers?"
    r"|setters?|wolfhounds?|numerals?|tea|roast|rose)\b"
)

_EMBED = later(r"[ =:]{1,3}https?://|\]")
"""Behind a word in square brackets, which is a command to another editor then."""

RULE = Rule(
    kind="spelling", severity="warning", languages=("en",), wakes=Wakes(_WORDS | _CAPITALS), category="proper-capital", guides=("AP", "BBC")
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    words = article.words
    for block in woken:
        for at in words.in_(block.span):
            text = words.texts[at]
            if text[:1].islower() and words.lower[at] in RULE.wakes.words and _in_prose(article.text, words.starts[at], words.ends[at]):
                span = Span.of(words.starts[at], words.bare_end(at))
                written = article.slice(span)
                right = written.upper() if words.lower[at] in _CAPITALS else written.capitalize()
                yield Match(span, f"“{right}” has a capital.", (Fix.change(span, right, "safe"),))


def _in_prose(text: str, start: int, end: int) -> bool:
    """Not in an address, a tag, a file name or an idiom."""
    before, after = text[max(start - 1, 0) : start], text[end : end + 2]
    if before in {"/", "#", "@", ".", "_", "-", "=", "&", "?"} or (after[:1] in {"/", "_", "-", "=", "@", "."} and after[1:2].strip()):
        return False
    if before == "[" and _EMBED.match(text, end):
        return False
    return _IDIOMS.match(text, end) is None
