"""Words that have two casings for a reason, and what an institution is called for short."""

from __future__ import annotations

BOTH = frozenset(
    "house senate congress parliament lords commons may march august will mark bill earth god gods sun moon internet web net west east north south "
    "western eastern northern southern union party labour labor liberal liberals conservative conservatives democratic democrat republican "
    "republicans green greens black white brown king queen prince princess pope president bible turkey china polish rose hope grace faith joy "
    "national international federal royal united central general state states constitution constitutional game games open press times post mail "
    "star guardian independent telegraph mirror express sky apple amazon target gap shell visa ford dodge bush rice stone wood woods hill hills "
    "lake park parks bay cape island islands river street road avenue square city county town village bridge tower hall court courts supreme "
    "church mass cup league premier series final finals world test tests act acts amendment section article chapter part book title day year war "
    "wars peace force forces army navy air marine marines guard reserve bank fund trust company group board council committee commission "
    "ministry department office agency service services institute university college school schools hospital center centre museum library "
    "theater theatre zoo airport station port dome crown cabinet treasury exchange stock street market chamber forum summit assembly bar "
    "allies axis orient occident bureau capitol mission revolution reformation renaissance prohibition depression resistance opposition "
    "first second third new old great little big high low upper lower lady lord sir miss dr father mother sister brother uncle aunt dad mum mom "
    "grandma grandpa mayor governor senator judge justice captain major colonel sergeant professor doctor minister secretary chancellor "
    "ambassador speaker chief director chairman chair commissioner coach rabbi bishop archbishop cardinal reverend saint sheikh imam sultan "
    "baker cook smith taylor carter hunter fisher turner walker porter potter miller mason cooper parker archer long short young strong "
    "wise swift sharp best day night winter summer spring fall penny ruby pearl amber jack drew gene frank rich pat sue jean art ray gale storm "
    "chase grant pierce lance victor earnest constant dean carol holly ivy iris daisy lily heather olive violet basil sage robin jay martin wren "
    "bishop pope abbot english french german dutch swiss roman greek arabic scotch bond more ball bell cross field fields banks waters rivers "
    "app android windows office word excel outlook edge teams meet python java ruby go rust swift oracle access page pages notes notes spark "
    "twitter facebook tweet google zoom uber i o".split()
)
"""Words that are names in one sense and none in the other, and titles."""
GENERIC = frozenset(
    "government state court airport church ministry council committee commission university college school hospital board department agency "
    "parliament senate congress cabinet army navy police party union embassy administration authority company bank fund institute museum "
    "library city county province district region municipality municipal island river bridge stadium port prison palace cathedral temple "
    "mosque treaty agreement constitution act law bill amendment convention summit conference championship tournament league cup festival "
    "study report survey programme program project mission shuttle orbiter committee coalition opposition republic kingdom empire internet "
    "president minister secretary governor mayor chancellor pope king queen prince "
    "lido marathon app coastguard bureau academy theatre theater arena club society association foundation federation corporation railway "
    "tram metro harbour harbor pier canal reservoir dam monument memorial abbey castle chapel cemetery synagogue monastery parish diocese "
    "regiment squadron inspectorate ombudsman regulator tribunal inquiry panel taskforce secretariat directorate census referendum regatta "
    "carnival parade exhibition biennale lottery scheme charter accord pact declaration directive observatory aquarium archive academy "
    "consortium syndicate cooperative chapter clinic hospice nursery orchestra choir ballet opera fleet trust charity ward borough "
    "precinct constituency prefecture commune canton barangay "
    "dean premier rector provost vicar archdeacon warden coroner registrar superintendent headteacher headmaster taoiseach sheriff marshal "
    "insurers firefighters rangers organisers organizers trustees governors councillors commissioners magistrates prosecutors inspectors "
    "championships friends directors shareholders parents residents owners lifeguards volunteers "
    "crown fleadh eisteddfod zoo expo derby gala pageant jamboree durbar "
    "taluk tehsil depot campus garrison shipyard refinery brewery smelter distillery abattoir landfill".split()
)
"""What an institution is called for short: with "the" before it, it has one casing."""
TITLES = frozenset(
    "president governor mayor chairman chair deputy vice minister senator secretary chancellor king queen prince princess pope judge justice "
    "captain major colonel general sergeant professor doctor coach director chief speaker lord lady sir bishop cardinal ambassador "
    "representative congressman congresswoman councillor officer inspector prime foreign team manager actor actress singer author father uncle "
    "aunt grandma grandpa saint street".split()
)
"""Before a name they are written both ways: "President Ross", "the future president Ross"."""
