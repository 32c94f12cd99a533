// Words by which English news says who tells something, and who those are.

import { MULTIPLIERS, SMALL_NUMBERS } from "../number-words.ts";

/** The words of a text, as a set. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

const NUMBERS: ReadonlySet<string> = new Set([...SMALL_NUMBERS.keys(), ...MULTIPLIERS.keys()]);

/** "five", "dozen", "hundred": a number, or a part of one. */
export function isNumberWord(lower: string): boolean {
  return NUMBERS.has(lower) && lower !== "one";
}

/** Finite forms that tell whatever they are followed by. */
export const TELLING = wordSet(
  "said say says told tell tells added adds announced announces stated disclosed discloses revealed reveals noted " +
    "explained explains wrote writes warned warns alleged alleges testified recounted recounts recalled recalls recall " +
    "insisted insists argued argues acknowledged acknowledges admitted admits declared maintained maintains stressed " +
    "repeated repeats urged urges condemned condemns accused accuses complained complains denied denies deny appealed " +
    "demanded suspects suspect thinks think believes believe feared fears expects expect estimated confirmed confirms " +
    "claimed claims reported predicted predicts vowed pledged promised conceded asserted asserts cautioned " +
    "learned learnt relayed logged documented tallied counted counts suggested suggests remarked observed " +
    "replied answered concluded contended lamented regretted criticised criticized thought believed asked asks heard " +
    "written recorded informed informs quoted cited reckons reckon contradicted contradicts disputes disputed posted",
);

/** Forms that are as often nouns, and tell only after a plural that can speak ("activists estimate"). */
export const PLURAL_TELLING = wordSet(
  "report claim estimate fear count warn urge document confirm insist argue demand",
);

/** Forms that are as often nouns, and tell only after a single speaker ("Yonhap reports"). */
export const SINGULAR_TELLING = wordSet("reports estimates notes documents");

/** Verbs that tell only with the word after them, and those words. */
export const TELLING_WITH: Readonly<Record<string, ReadonlySet<string>>> = {
  called: wordSet("on for"),
  calls: wordSet("on for"),
  call: wordSet("on for"),
  spoke: wordSet("of"),
  speaks: wordSet("of"),
  speak: wordSet("of"),
  spoken: wordSet("of"),
  knows: wordSet("of that only"),
  knew: wordSet("of that only"),
  placed: wordSet("the its"),
  places: wordSet("the its"),
  know: wordSet("of"),
  talks: wordSet("of"),
  talked: wordSet("of"),
  went: wordSet("on"),
  goes: wordSet("on"),
  pointed: wordSet("out to"),
  points: wordSet("out to"),
  put: wordSet("the their its his her it this that them"),
  puts: wordSet("the their its his her it this that them"),
  gave: wordSet("the their its a figures"),
  gives: wordSet("the their its a figures"),
  issued: wordSet("a an"),
  released: wordSet("a an figures"),
};

/** What is issued, and what says something in writing. */
export const UTTERANCES = wordSet(
  "statement release report letter video message interview briefing text article appeal document email e-mail remarks " +
    "testimony post tweet dispatch broadcast note hearing session commentary editorial conference fax telephone phone " +
    "press news",
);

/** Subjects that show something: "ministry data show". */
export const RECORDS = wordSet(
  "data figures statistics records documents numbers tally count list survey report documents study studies reports investigation inquiry review analysis research footage images",
);

/** Who asks for news and gives none: no relay. */
export const HEARERS = wordSet(
  "reporters reporter journalists journalist lawmakers parliament briefing conference media house press audience congress " +
    "correspondent panel hearing court session diplomats us me you",
);

export const MEDIA = wordSet(
  "newspaper newspapers daily times ilbo shimbun post herald tribune radio broadcaster broadcasters television tv media " +
    "outlet outlets press magazine website websites blog rfa voa bbc cnn afp ap upi nhk kbs sbs mbc ytn yonhap reuters kyodo " +
    "xinhua joongang guardian journal dpa telegraph bloomberg newsweek news gazette observer report reports station " +
    "channel reporter reporters correspondent journalist journalists nikkei newsletter",
);

/** Things that tell, and no bodies: the poorest of origins. */
export const BARE_REPORTS = wordSet("report reports media press outlets newspapers websites broadcasters");

export const OFFICIALS = wordSet(
  "official officials officer officers ministry ministries minister ministers spokesman spokeswoman spokesperson spokesmen " +
    "spokespersons spokespeople government governments police authorities authority embassy consulate lawmaker lawmakers " +
    "rep president premier department bureau diplomat diplomats ambassador rapporteur commissioner commission committee " +
    "governor senator mp mps army navy military guard guards general colonel judge prosecutor prosecutors parliament " +
    "court immigration agency secretary chancellor consul coastguard militia mayor data figures statistics unhcr " +
    "taliban junta un u.n administration legislature council inspector superintendent intelligence",
);

export const CIVIL = wordSet(
  "activist activists group groups missionary missionaries pastor pastors priest priests campaigner campaigners lawyer " +
    "lawyers attorney advocate advocates ngo ngos organisation organization organisations organizations coalition alliance union " +
    "network association society foundation church churches rescuer rescuers founder watch amnesty rights justice charity " +
    "charities volunteer volunteers helper helpers nun monk monks bishop bishops front federation movement humanitarian " +
    "aid nkhr hrw nkdb congress clergyman rescuers campaign mission monitor monitors",
);

export const SOURCES = wordSet(
  "source sources insider insiders broker brokers smuggler smugglers informant informants contact contacts staff",
);

export const WITNESSES = wordSet(
  "witness witnesses eyewitness eyewitnesses resident residents citizen citizens villager villagers neighbour neighbours neighbor " +
    "neighbors trader traders onlooker onlookers passenger passengers shopkeeper driver drivers farmer fishermen locals " +
    "owner baker colleague colleagues",
);

export const RELATIVES = wordSet(
  "relative relatives family families mother father parents wife husband wives brother sister son daughter uncle aunt cousin " +
    "grandmother grandfather widow fiance fiancee",
);

export const EXPERTS = wordSet(
  "expert experts analyst analysts observer observers professor researcher researchers scholar scholars academic academics " +
    "economist historian",
);

export const PERSONS = wordSet(
  "person people man men woman women defector defectors refugee refugees escapee escapees student students worker workers " +
    "leader leaders head director chief representative representatives member members delegate deputy chairman chairwoman " +
    "chairperson doctor doctors nurse teacher teachers sailor soldier prisoner prisoners detainee detainees " +
    "survivor survivors exile exiles someone another one others some many both couple boy girl child youth youngster " +
    "old policeman policemen policewoman clerk fisherman sister nun pilot cook waitress jailer warden inmate newcomer returnee returnees manager guide guides organiser organizer coordinator author translator interpreter " +
    "veteran envoy translator prisoner captain merchant guest returnee three two four five several",
);

/** Singular nouns for one human being are those of the classes above that do not end in -s, but for these bodies. */
export const BODIES = wordSet(
  "ministry government police embassy consulate department bureau commission committee army navy military parliament court " +
    "un u.n immigration agency unhcr taliban junta administration legislature council intelligence data figures statistics " +
    "group organisation organization coalition alliance union network association society foundation church charity front " +
    "federation movement congress ngo watch amnesty rights justice nkhr hrw nkdb campaign mission family " +
    "newspaper daily times ilbo shimbun post herald tribune radio broadcaster television tv media outlet press magazine " +
    "website blog rfa voa bbc cnn afp ap upi nhk kbs sbs mbc ytn yonhap reuters kyodo xinhua joongang guardian journal dpa " +
    "bloomberg newsweek news gazette report reports station channel party authority authorities staff aid coastguard " +
    "telegraph observer company university institute centre center",
);

/** Bodies that words without a name still tell apart from all others ("the unification ministry"). */
export const IDENTIFIED = wordSet(
  "ministry government police embassy consulate department bureau commission committee army navy military parliament court " +
    "immigration unhcr taliban junta administration legislature intelligence data figures statistics agency congress " +
    "minister president premier ambassador coastguard",
);

/** Titles and trades that stand before a name and are no part of it (gold guide: "as written, without titles"). */
export const TITLES = wordSet(
  "rep sen mr mrs ms dr prof rev gen maj lt col capt sgt cpl brig adm fr sr general major colonel captain lieutenant " +
    "reverend father sister bishop archbishop pope president premier prime minister secretary spokesman spokeswoman spokesperson " +
    "lawmaker ambassador rapporteur commissioner governor senator mp chancellor professor director founder head leader " +
    "chief officer official activist missionary pastor priest lawyer attorney campaigner defector deputy vice researcher " +
    "analyst expert scholar chairman chairwoman judge inspector superintendent diplomat consul king queen prince " +
    "envoy journalist reporter correspondent representative coordinator dissident survivor escapee refugee student " +
    "congressman congresswoman lord sir dame",
);

/** Kinds of bodies that stand, in small letters, before a name: "the broadcaster Channel A", "rights group X". */
export const KINDS = wordSet(
  "newspaper daily broadcaster agency group organisation organization charity ngo network coalition station magazine website " +
    "outlet channel union alliance",
);

/** Nouns in the names of bodies: what follows "of" belongs to the name. */
export const NAMES_OF_BODIES = wordSet(
  "ministry department committee commission council association alliance front union office institute university centre " +
    "center society coalition federation foundation network voice bureau agency school church movement party assembly house " +
    "bank court board academy times commissioner academy organisation organization league congress house group",
);

/** Words that open a sentence with a capital and are no names. */
export const ORDINARY = wordSet(
  "a an the one another some several two three four many most other others this that these those its their his her our my " +
    "rights local human border aid government senior media news press airport church church's christian civil civic " +
    "foreign interior unnamed anonymous military former security state ministry officials both neither each " +
    "campaigners rescuers residents neighbours neighbors villagers lawyers relatives observers analysts researchers " +
    "brokers smugglers diplomats exiles critics workers in on at by from according quoting citing said says but and " +
    "he she they it we i you what who how when while after before if meanwhile however later earlier also then " +
    "migration immigration health opposition party members families court prison customs people witnesses survivors " +
    "six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty " +
    "fifty sixty seventy eighty ninety hundreds thousands dozens scores nearly doctors only all such none nobody no there here not out up",
);

export const MALE = wordSet(
  "man father husband brother son uncle boy grandfather spokesman he mr king prince",
);
export const FEMALE = wordSet(
  "woman mother wife sister daughter aunt girl grandmother spokeswoman she ms mrs widow nun queen",
);
