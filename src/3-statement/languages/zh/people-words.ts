/** Measure words for persons. 个 needs a person noun behind it. */
export const CLASSIFIER =
  /(?:名(?!单|额|义|称|字|气|声|列|叫|誉|胜|目|片)|位(?!于|置|数|列|居|处)|口(?!岸|头|气|号|径|子|味|罩)|人(?!次|权|民|类|道|大(?![多都约部概])|份|组|座|选|均|工(?!作)|才(?![能在会])|手(?![持无拿])|口|生(?![活还下前病死存])|力|质|格|心(?![怀存])|体|士|员|行|蛇|物|间)|个(?!月|小时|星期|礼拜|国家|省|市|县|案|人(?!的)))/y;
/** "一对夫妇", "两对母女": counts pairs, before a noun for one. */
export const PAIR_UNIT = /[对双](?!于|待|方|抗|手|此|面)/y;
/** "母子二人", "夫妇俩", "兄妹三人": the number behind those who belong together. */
export const PAIR_NUMBER = /(?:俩|([二两三四五六七八九十\d]{1,2})(?:个)?人)/y;

/** 个人: persons, not the individual. */
export const PERSON_UNIT = /个人(?!权|信|资|隐|主|行为|的?意|的?观|名义)/y;

export const PRONOUN = /(?:他们|她们|他(?!人|国|乡|日|的说法|信|杀)|她(?!的说法))/y;
export const OBJECT_PRONOUN = /其(?!中|他|它|余|实|次|间)/y;

export const DEFINITE = /(?:上述(?:的)?|前述(?:的)?|(?:这|那)(?:些|批|群|伙|组|一)?|该|此)(?=.)/y;
export const ANOTHER =
  /(?:另外(?:还)?(?:有)?(?:的)?|另(?:有|还有)?|还有(?:另外)?|又有|再有|此外还有|其他(?:的)?|其它(?:的)?|其余(?:的)?|余下(?:的)?|剩余(?:的)?|剩下(?:的)?|别的)/y;
export const OF_THEM = /(?:其中|当中)(?:的)?(?:还|就|已|只|仅)?(?:有|包括|包含)?/y;
export const ALL = /(?:全部|全体|所有|全数)(?:的)?/y;
export const VAGUE =
  /(?:一些|有些|不少|许多|很多|好多|大批|大量|众多|多数|大多数|大部分|一部分|部分|少数|半数|过半|大半|个别|无数|成批)(?:的)?/y;
/** Vague words that leave open whether they are of those told before ("部分人"), unlike "许多人". */
export const SOME = /^(?:一些|有些|一部分|部分|少数|半数|过半|大半|个别|多数|大多数|大部分)/;
export const WHOLE_OF = /(?:之中|当中|中|里)(?:的|,)?(?:还|就|已经|已|只|仅|又|至少)?(?:有|包括)?(?=.)/y;
/** Helping, before the name of a people; then whatever else those who help are said to do: "两名涉嫌安排偷渡的男子", "给他们带路的3人". */
export const AIDING =
  /(?<![被受获得求须])(?:帮助|协助|援助|安排|组织|策划|接应|营救|救助|收留|窝藏|资助|掩护|运送|护送|带领)(?!团体|机构)[^的]{0,12}/;
export const HELPING = new RegExp(
  `${AIDING.source}(?:脱北|偷渡|越境|出逃|逃亡|逃离|逃往|难民|他们|她们|潜逃|外逃|入境)|涉嫌[^的]{0,6}(?:贩运|偷运|走私|贩卖|偷渡)|(?:为|给|替)[^的]{0,10}(?:带路|领路|引路|当向导|做向导)`,
);
/** "带路的妇女", "负责接应的两人": what makes helpers of those named behind. */
export const GUIDING =
  /(?:带路|领路|引路|带队|接应|当向导|做向导|充当向导|护送|接送|窝藏|收留|(?:帮助|协助|帮|为|替)[他她]们[^,。的]{0,6}|(?:帮助|协助|援助|营救|收留|资助)[^,。的]{0,6}(?:脱北者|难民|朝鲜人|北韩人|逃亡者|偷渡者|罗兴亚人|维吾尔人)(?:[出逃脱偷过]{1,2}[^,。的]{0,4})?)的$/;
export const FAMILY = /一家([一二三四五六七八九十\d]{1,2})口(?:人)?|([一二三四五六七八九十\d]{1,2})口之家/y;

/** Adjectives and ages that stand before a person noun, the sex that some tell in the first group. */
export const ADJECTIVE =
  /(女性|男性|女|男)(?=[^,。、;:的]{0,3}(?:脱|难|移|庇|公民|居民|朝|北|维|罗))|(?:(?:\d{1,3}|[一二三四五六七八九十]{1,3})岁?(?:至|到|~|–|-|、))?(?:不满|未满|年仅|年约)?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:多|来)?岁(?:以下|以上|左右)?(?:的|大的)?|怀孕(?:的)?|出生[^,。;的]{0,6}的|非法(?:入境|越境|滞留)?(?:的)?|无证(?:的)?|年轻(?:的)?|年幼(?:的)?|年长(?:的)?|未成年(?:的)?|成年(?:的)?|普通(?:的)?|无辜(?:的)?|被捕(?:的)?|失踪(?:的)?|同行(?:的)?|随行(?:的)?|在押(?:的)?|朝鲜族|汉族|汉人|中国籍|韩国籍|(?:基督教|天主教|新教)|(?:在|旅|驻)[日韩华印泰越缅美英港台](?![国语人度尼湾])(?:的)?|当地(?:的)?|本地(?:的)?|华裔|美籍|韩籍/y;
/** Adjectives of what befell the people: an act told of them. */
export const BEFALLEN = /^(?:被捕|失踪|在押)/;
export const AFTER_NATION = /(?:籍|裔|国籍|族裔|族)?(?:的)?/y;
export const OPEN_QUOTE = /[“"《]/y;

/** How far behind its measure word a person noun may stand ("13名想去韩国的朝鲜脱北者"). */
export const CLAUSE_REACH = 36;
/** What ends the search for it. */
export const CLAUSE_END = /[,;:。!?()\n]/;

/** What makes another word of a people and 人 than its people: "朝鲜人权", "罗兴亚人口". */
export const NO_PEOPLE = /^(?:权|民(?!众)|口|质|才|道|类)/;
/** Person nouns of one character, or that begin other words: what may not follow them. */
export const NOT_PERSON: Readonly<Record<string, RegExp>> = {
  人: /^(?:权|类|道|民|口|数|次|工(?!$)|士|员|间|才|物|质|选|均|手|心|身|体|大|生|力|事|为|文|家庭|群|流|情|格|造)/,
  女: /^(?:权|友|婿|方|子)/,
  男: /^(?:友|方|子)/,
  孩: /^(?:子|童)/,
  成员: /^国/,
  公民: /^(?:权|社会|投票)/,
  居民: /^(?:区|楼|证|委)/,
  学生: /^(?:会|证)/,
  移民: /^(?:局|法|署|部|厅|官|政策|当局|管理|问题|拘留|监狱|收容|海关|单位)/,
  难民: /^(?:署|营|公约|地位|问题|潮|法|身份|专员|事务|机构|援助|保护|政策|权)/,
  记者: /^(?:会|招待|俱乐部|协会)/,
  律师: /^(?:事务|协会|团|会)/,
  脱北者: /^(?:问题|政策|团体|组织|事务|议题|救援|援助|人权)/,
  脱北民: /^(?:问题|政策|团体|组织)/,
};

/** One relative of those told of: "父亲在狱中死亡". */
export const KIN =
  /(?:父亲|母亲|妻子|丈夫|儿子|女儿|哥哥|弟弟|姐姐|妹妹|祖父|祖母|爷爷|奶奶|叔叔|姑姑)(?![和与及、们])/y;
export const FEMALE_KIN = /母|妻|女|姐|妹|奶|姑/;
export const KIN_OPENER = /(?:^|[,。;:(]|[他她其]的?|自己的?|名的?)$/;
/** A name half told makes one person: "脱北者李某", "金姓脱北者". */
export const SOMEBODY = /[\u4e00-\u9fff](?:某某?|姓(?!名))/y;
export const SURNAMED = /[\u4e00-\u9fff][姓某](?:的)?$/;
