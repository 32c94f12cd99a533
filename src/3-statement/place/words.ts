/**
 * Closed classes of English words around place names. They are the language's own, so they stand in code;
 * names stand in the packs.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** What a place word next to a name says it is. */
export const DIVISIONS: ReadonlyMap<string, "province" | "city" | "area" | "country" | "river" | "site"> =
  new Map([
    ...["province", "state", "region", "oblast", "governorate", "provinces", "states"].map(
      (w) => [w, "province"] as const,
    ),
    ...[
      "city",
      "town",
      "village",
      "township",
      "municipality",
      "cities",
      "towns",
      "villages",
      "metropolis",
      "suburb",
    ].map((w) => [w, "city"] as const),
    ...[
      "county",
      "prefecture",
      "district",
      "counties",
      "districts",
      "prefectures",
      "borough",
      "island",
      "islands",
      "peninsula",
    ].map((w) => [w, "area"] as const),
    ...["river", "rivers"].map((w) => [w, "river"] as const),
  ]);

/** Words that may stand between a name and its division: "Yanbian Korean Autonomous Prefecture". */
export const AUTONOMOUS = set(
  "autonomous korean zhuang uyghur uighur hui tibetan mongol mongolian dai kazakh special administrative",
);

/** Prepositions that place what is told. */
export const LOCATIVE = set(
  "in at from near to inside outside around through throughout across into within via toward towards above below beyond along off onto between over between",
);

/** All prepositions that can govern a place. */
export const PREPOSITIONS = new Set([
  ...LOCATIVE,
  ..."of by with against on for about under upon among amongst without unlike like despite including".split(
    " ",
  ),
]);

/** Governed by these, a capital or a country is its government. */
export const GOVERNMENT_PREPOSITIONS = set("by with against on for about unlike upon despite");

/** Words between a preposition and the name it governs. */
export const QUALIFIERS = set(
  `the a an north south east west northern southern eastern western northeast northwest southeast southwest
  northeastern northwestern southeastern southwestern central upper lower mid far nearby neighboring neighbouring
  adjacent bordering adjoining downtown suburban rural remote coastal inland mainland greater inner outer communist
  its their his her our this that same other another both third tropical landlocked mountainous industrial border
  frontier bordertown port capital ancient modern nationalist democratic war-torn occupied reclusive isolated
  impoverished southernmost northernmost easternmost westernmost metropolitan old new former historic small large
  largest second main major provincial regional local official`,
);

/** Nouns before "of" that name what the place is: "the city of Shenyang", "parts of China". */
export const PLACE_NOUNS = set(
  `city town village province state county prefecture district region area capital port island country nation
  kingdom republic territory part parts side north south east west northeast northwest southeast southwest outskirts
  suburb suburbs border coast center centre heart rest whole all most much areas cities towns villages provinces
  district districts northernmost south outside emirate peninsula municipality metropolis`,
);

/** Heads of names that swallow the place in front of them: "Shanghai Daily", "Seoul National University". */
export const ORGANISATION_HEADS = set(
  `times post daily ilbo shinmun sinmun herald tribune journal chronicle gazette news press observer globe star mirror
  telegraph mail independent guardian sun examiner inquirer dispatch sentinel ledger bulletin review weekly today
  broadcasting television tv radio university college school institute academy bank airlines airways airline
  corporation corp inc ltd llc co company group holdings motors electronics petroleum telecom mobile church cathedral
  foundation association federation league club fc society museum library theatre theater orchestra symphony
  philharmonic opera ballet festival cup games olympics open marathon championship championships masters series
  exchange stock index composite securities investment investments insurance pharmaceuticals airbus watch
  fellowship conference convention treaty protocol accord accords agreement declaration charter act law war wars
  revolution massacre uprising spring syndrome fever flu rockets lakers bulls giants jets bears patriots cowboys
  united rovers rangers wanderers albion hotspur city's sox yankees mets dodgers cubs braves
  monitor standard record register advertiser reporter courier argus spectator economist mercury
  project initiative network coalition alliance forum party front brigade army guard caucus symposium`,
);

/** Heads before "of" whose name holds the place: "Bank of China", "Voice of America". */
export const ORGANISATION_OF = set(
  `bank university church institute college museum voice academy party association council federation committee
  society league union institution institutes archdiocese diocese bishop archbishop duke duchess earl prince princess
  lord lady treaty battle merchant peace gulf straits strait conference house chamber radio tales statue
  declaration order club friends sons daughters army front archives library school board federal`,
);

/** Bodies and buildings after a name that leave the place standing: "Shenyang Police", "Kunming Airport". */
export const BODIES = set(
  `airport station prison jail camp port bridge harbor harbour square street road avenue boulevard embassy consulate
  police government ministry ministries department bureau authority authorities parliament court customs
  detention immigration border public security foreign unification defense defence justice interior national central
  people's municipal provincial international capital hospital hotel market zone president prime premier
  minister ambassador governor mayor secretary senator congressman king queen prince crown emperor
  sen rep gov gen spokesman spokeswoman envoy consul general chairman director officials mission office
  red coast air naval first high supreme military special`,
);

/** Titles that open a person's name. */
export const TITLES = set(
  `mr mrs ms miss dr prof professor sir dame judge justice capt captain sgt sergeant lt lieutenant col colonel maj
  major pvt cpl rev reverend pastor father sister brother rabbi imam sheikh saint sen rep congressman congresswoman
  senator gov coach actor actress singer president chairman rapper detective officer attorney lawyer spokesman
  spokeswoman pope uncle aunt`,
);

/** Capitalised words before a name that do not make a person's name of it. */
export const BEFORE_PLACES = set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december north south east west northern southern eastern western northeast northwest
  southeast southwest northeastern northwestern southeastern southwestern central communist mainland greater downtown
  upper lower old imperial nationalist ancient modern occupied rural metropolitan inner outer capital soviet nazi
  post-war in from at to of and or the for with by on as near after before while when since across via reuters afp ap
  both inside outside between where but that if though although because however meanwhile president's`,
);

/** Verbs of saying and acting, in the forms a government takes them. */
export const GOVERNMENT_VERBS = set(
  `said says say urged urges urge told tells tell called calls denied denies deny rejected rejects reject condemned
  condemns condemn warned warns warn asked asks ask demanded demands demand agreed agrees agree refused refuses refuse
  insisted insists insist claimed claims claim considers consider considered regards regard regarded treats treat
  treated views view maintains maintain maintained confirmed confirms confirm announced announces announce protested
  hopes hope wants want wanted seeks seek sought signed acceded ratified repatriated repatriates repatriate deported
  deports deport sent sends send returned returns return forced forces force arrested arrests arrest detained detains
  detain handed hands released releases release expelled expels expel extradited has had have will would does did do
  should must can could may might cannot is was are were needs need fears fear pledged promised responded accused
  accuses accuse criticized criticised criticizes summoned recognizes recognises recognized began begins launched
  stepped tightened cracked continues continued stopped stops halted resumed appears appeared seems seemed allowed
  allows allow granted grants barred bars banned bans imposed imposes declined declines remains remained remain
  supports supported support opposes opposed oppose voted became becomes gets got gave gives give takes took
  faces faced violated violates violate lets let made makes make put puts held holds plans planned decided decides
  expressed expresses invited invites welcomed welcomes stressed reiterated pressed vowed vows kept keeps left lets came knew fell rose spent met meets stood stands thinks thought wrote writes
  insist feels felt calls acts acted`,
);

/** Nouns of government after a possessive: "Seoul's unification ministry". */
export const GOVERNMENT_NOUNS = set(
  `foreign ministry unification government policy policies claim claims stance position decision treatment crackdown
  president leader leaders leadership premier prime ambassador embassy consulate spokesman spokeswoman parliament
  assembly police authorities security public state national defense defence interior intelligence army military
  obligations obligation human laws law constitution communist ruling supreme practice repatriation refusal failure
  minister officials official spy regime request response appeal`,
);

/** Given names, and surnames, that are also places: they need a place's surroundings. */
export const PERSONAL_NAMES = set(
  `jordan chad georgia paris sydney austin dallas brooklyn savannah florence victoria charlotte madison israel kenya
  india asia london chelsea troy lincoln jackson houston adelaide santiago virginia carolina dakota diego lourdes
  lorraine alexandria sofia salem hamilton douglas marion francis hudson denver phoenix montana tyler clinton carson
  wilson kent preston milton trent chester dover lima roman milan roma cali memphis regina valencia aurora alexandria
  washington jefferson franklin monroe cleveland nelson wellington melbourne darwin cameron gordon stanley
  bristol carlisle lancaster york kingston burlington raleigh orlando diana helena petra athens holland ireland
  france german frances samara nadia sahara malta cairo rio berlin vienna genoa geneva devon derby essex
  boston portland kobe valentina camila cristina anna rosa`,
);

/** Common given names: what follows them is a surname. */
export const GIVEN_NAMES = set(
  `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
  steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas
  eric jonathan stephen larry justin scott brandon benjamin samuel frank gregory raymond alexander patrick jack dennis
  jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger
  noah gerald carl terry sean arthur lawrence jesse dylan bryan joe billy bruce albert willie gabriel logan alan juan
  wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny mary patricia jennifer linda elizabeth
  barbara susan jessica sarah karen nancy lisa margaret betty sandra ashley dorothy kimberly emily donna michelle carol
  amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy shirley angela helen anna brenda pamela
  nicole ruth katherine samantha christine emma catherine debra rachel carolyn janet maria heather diane julie joyce
  evelyn joan christina kelly lauren martha judith cheryl megan andrea ann alice jean doris jacqueline hannah julia
  teresa gloria sara janice grace phil greg chris mike bill bob jim tom tim ben sam dan nick steve jeff matt tony rick
  ron ken ed fred ted ray jeremy jay abraham martin simon neil ian colin graham nigel hugh stuart oliver harry charlie
  liam lucas mason leo max pierre jacques francois hans klaus karl giovanni carlos luis jorge miguel pedro pablo
  fernando antonio mohammed muhammad ahmed ali hassan hussein omar ibrahim abdul khalid yusuf boris vladimir ivan
  sergei dmitry igor mikhail kim lee park choi jung kang cho yoon chang lim han shin seo kwon hwang ahn song ryu hong
  li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo`,
);

/** English words, names of things and of persons that small places share: they need more than a capital. */
export const COMMON_WORDS = set(
  `of can same than we along deal most date normal much sale reading come split lib best store bar man save goes van
  marks hook hit pool race colon nice se manage meta peer un po union delta andreas martin ada pop david green oss aba
  michael sake sebastian wa ede cascade federal samba enterprise lamont salt bear ha una bell bo daur est ob ron uri
  adrian central dig gap ho surprise walker young adam aga buy brad mesa para spring tak barry ito lucas nan sig
  superior este magenta pen police aki boom como male mobile mora ono shaping shaw sur amet ami begun centre compton
  eagle edea fontaine hem ino ise magna mie mission mon oi pali perm sal sim vincent alice anna banka cay choco
  corcoran cuando davis fada ig independence khash liberal lida march mary mono northeastern ota roman summit tire
  yarm zug obama bush clinton carter nixon reagan lincoln jackson sanders kennedy johnson wilson grant hope bath wells
  hull rugby sandwich ash orange liberty victory plant home nokia university college temple church chapel bishop king queen
  duke prince christian guardian times post star sun moon stone rock river lake forest park field garden valley hill
  ridge mountain beach port harbor bay cape point island bridge market gate tower castle hall house court crown cross
  angel angels faith grace joy peace war battle justice law rights freedom senate congress house white black red blue
  brown gray grey gold silver copper iron steel coal diamond pearl rose lily violet may june august sunday friday
  monday saturday north south east west major general private corporal ford royce jaguar lexus apple nokia turkey
  asia florida delhi plymouth mars venus mercury orion phoenix pepper rice curry sherman patton custer houston
  arroyo cruz rivera torres flores moreno ramos reyes santos silva costa lopez garcia martinez perez hernandez
  rodriguez gonzalez mendoza guerrero ortega zapata bolivar sucre olmert sharon begin rabin mosul-dam assad hakim
  karim rahim aziz hamid hamad salim salah saleh nasser sadat mubarak morsi khalil jamal kamal hasan husain
  lin ling ming ning ping qing xing ying ding jing long dong tong song hong kong wong fang feng gang guang han hao
  jia jian jie jin jun kai kang lan lei liang lu mei min nan peng qi qiang rong rui shan shu tao wei wen xia xiang
  xiao xin xiong yan yi yin yong yu yuan yue yun ze zhen zheng zhi zhong zhuo zong soon young jong joon hyun hyon
  jung kyung kyong seok sung sang suk sik won woo hee min`,
);
