import type { Modality } from "../../types.ts";
import type { ActReading } from "./acts.ts";

/** How an act is told, or `none` where nothing is said to happen to anybody. */
export type ToldAs = Modality | "none";

const FEARED =
  /^\s?(?:위기|처지|우려|위험|신세|운명|상황|지경|판(?:이|국)|가능성|수(?:도|가)?\s?있|수밖에|두려|공포|벼랑|갈림길|기로|것(?:을|이|으로)?\s?(?:우려|두려|뻔|확실|보[이인여]|예상|전망|관측|추정|같)|것이라는\s?(?:우려|관측|전망|소문|얘기)|공산|참이|전망|지(?:도)?\s?(?:모르|모른|우려)|듯|직전)/u;
const PLANNED =
  /^\s?(?:예정|계획|방침|작정|채비|준비|것(?:이라고|이라며|이라는|이란|이라|임을|이며|이다|입니다|으로\s?(?:알려|전해|알고|확인|통보|결정)))/u;
/** What is said of a report that is not believed. */
const CALLED_UNTRUE =
  "[^.]{0,40}?(?:부인|일축|사실무근|사실이\\s?아[니닌]|사실과\\s?다[르른]|근거\\s?없|모략|날조|허위|거짓|꾸며|지어낸|낭설|헛소문|가짜)";
const NOT_SO = /^\s?(?:적|바|일|사실|것)(?:이|은|도)?\s?(?:전혀\s?)?(?:없|아니)/u;
const MIGHT_HAVE = /^\s?(?:가능성|수(?:도)?\s?있|지(?:도)?\s?(?:모|알))/u;
const REFUTED =
  /^\s?(?:것은|것이|보도|주장|소문|의혹|설|얘기|말|이야기)[^.]{0,24}?(?:부인|사실이\s?아[니닌]|사실무근|일축|근거\s?없|사실과\s?다[르른]|오보|(?:거짓|허위|날조|낭설|헛소문)(?!(?:이|가)\s아))/u;
/** "붙잡힌 것은 사실이 아니라고": what is said to have happened is called untrue. */
const UNTRUE =
  /^\s?(?:것|일)(?:은|이|도)?\s(?:전혀\s|결코\s)?(?:사실이\s?아[니닌]|사실무근|사실과\s?다[르른]|(?:거짓|허위|날조)(?!(?:이|가)\s아))/u;
/** "12명이 잡혔다는 말이 돌았으나": a rumour that nobody stands by. */
const RUMOURED =
  /^\s?(?:말|소문|설|얘기|이야기|풍문|낭설)(?:이|도|가)\s(?:한때\s)?(?:돌았|돌기|돌고|퍼졌|퍼지|나돌|떠돌)/u;
/** "이렇게 많은 인원이 붙잡힌 것은 이례적이다": what is judged has been told before. */
const JUDGED =
  /^\s?(?:것은|것이|것도|건|일은)\s(?:[가-힣]+\s)?(?:이례적|드문|드물|처음이|처음은|당연|문제|위반|잘못|유감|다행|불행|안타까|명백|국제법|비인도)/u;
/** "북송됐다는 증거는 없다". */
const NO_EVIDENCE =
  /^\s?(?:증거|정황|근거|징후|흔적)(?:는|은|가|이|도)\s(?:전혀\s|아직\s)?(?:없|찾지|나오지)/u;
const NOT_BELIEVED = /^\s?(?:믿지|보지|생각하지|여기지)(?:는|도)?\s않/u;
/** "한 명의 탈북자도 … 않았다": it befell nobody. */
const NOBODY = /(?:^|\s)(?:한|어떤)\s?(?:명|사람)?(?:의\s[가-힣]+)?도\s(?:[가-힣]+\s){0,2}$/u;
/** "왜 북송했을까": asks for the reason of what was done. */
const WHY = /(?:^|\s)(?:왜|어째서|무엇\s때문에)\s[^.?!]*$/u;
const GIVEN_UP = /^[^.,]{0,12}?(?:취소|철회|백지화|무산|보류|중단|포기|유보)/u;
/** "체포되기도 했다", "추방되기까지 했다", "북송되기에 이르렀다": it came to that. */
const HAPPENED_TOO = /기(?:도|까지도?)\s(?:했|하였)|기에\s이르/u;
/** "목숨을 끊는 일도 있었다", "붙잡혀 가는 사례가 잇따랐다". */
const CAME_TO_PASS =
  /^\s?(?:일|사건|사례|사고|경우|참극|비극|불상사)(?:이|가|도|까지|마저)\s(?:[가-힣]+\s)?(?:있었|벌어졌|벌어진|생겼|일어났|일어난|발생했|빚어졌|잇따랐|잇달았)/u;
/** "북송됐는지 물었다": a question that somebody asks. */
const ASKED =
  /^\s?(?:여부(?:를|에\s대해)?\s)?(?:[가-힣]+(?:에|에게|에도)\s)?(?:물었|물어|묻[는고]|문의|질의|질문|추궁|캐물|따져|궁금)/u;
const NOT_DONE = /^\s?(?:않았|못했|아니했|않은|못한)/u;

const NOUN_FEARED =
  /^(?:될|당할)?\s?(?:이|의|을|은|도)?\s?(?:위기|우려|위험|임박|가능성|직전|초읽기|앞두|공포|기로|신세|처지|두려|코앞|눈앞|목전|불안|시간\s?문제|불가피|기정사실|불\s?보듯|불을\s보듯|초읽기|카운트다운|현실화될|현실이\s될)/u;
const NOUN_PLANNED = /^(?:을|를|이|의)?\s?(?:예정|계획|방침|추진|준비|절차|통보)/u;
const NOUN_IDLE =
  /^(?:을|를|이|가|은|는|의|에|에\s대한)?\s?(?:반대|중단|중지|저지|금지|막|촉구|요구|항의|규탄|철회|멈추|문제|관련|대책|여부|사태|이슈|정책|실태|피해|경험|외교|논란|비판|면|모면|하지|안|불가|말|시위|집회|대응|시도|이전|전에|때|시|장면|과정|책임|원칙|경로|대상|명단)/u;
const NOUN_DENIED =
  /^\s?(?:을|를|사실을|사실은|설을|설은)?\s?(?:전면\s|강력히\s)?(?:부인|일축|안\s?했|없었)/u;
/** "북송 보도를 꾸며 낸 이야기라고 깎아내렸다": a report of the act is called untrue. */
const REPORT_DENIED = new RegExp(
  `^\\s?(?:보도|소문|주장|의혹|소식|이야기|얘기|사실|설)(?:들)?(?:을|를|은|는|이|가|도|에\\s대해(?:서는)?)\\s(?:${CALLED_UNTRUE})`,
  "u",
);
/** "북송 여부는 확인되지 않았다". */
const NOUN_UNCLEAR =
  /^\s?(?:됐는지\s)?여부(?:은|는|도|가|를)?\s(?:[가-힣]+\s){0,2}(?:확인되지|확인할\s수|알려지지|알\s수|알\s길|파악되지|파악하지|전해지지|불분명|불투명|불확실|드러나지|밝혀지지|오리무중|미지수)/u;

function nominalModality(after: string): ToldAs {
  if (NOUN_FEARED.test(after)) return "feared";
  if (NOUN_PLANNED.test(after)) return GIVEN_UP.test(after) ? "none" : "planned";
  if (NOUN_DENIED.test(after) || REPORT_DENIED.test(after)) return "denied";
  if (NOUN_UNCLEAR.test(after)) return "unclear";
  return NOUN_IDLE.test(after) ? "none" : "reported";
}

/**
 * How an act is told, by its ending and the words after it. `counted`: a number of people is told; a bare plural in
 * the present tense is a habit, and one without its `exactly` told figure may be what a judgement is about.
 * `describes`: people stand right after an adnominal form.
 */
export function modalityOf(
  reading: ActReading,
  text: string,
  counted: boolean,
  describes: boolean,
  exactly = counted,
): ToldAs {
  const after = text.slice(reading.to, reading.to + 60);
  const { form, tense, quoted } = reading.inflection;
  if (reading.nominal) return nominalModality(after);
  switch (form) {
    case "unreal":
      return intended(text.slice(reading.from, reading.to), after, counted);
    case "negated":
      return NOT_DONE.test(after) && !NOBODY.test(text.slice(0, reading.from)) ? "denied" : "none";
    case "question":
      if (tense === "ahead")
        return counted || /^\s?(?:봐|두려|걱정|우려|염려|불안)/u.test(after) ? "feared" : "none";
      if (WHY.test(text.slice(0, reading.from))) return "reported";
      if (ASKED.test(after)) return "none";
      // "아직 갇혀 있는지": whether a state lasts is no question of whether it came about.
      return reading.stative && tense === "present" ? "none" : "unclear";
    case "nominal":
      if (HAPPENED_TOO.test(text.slice(reading.from, reading.to + 8))) return "reported";
      if (text.slice(reading.from, reading.to).endsWith("기로"))
        return /^\s?(?:했|한|결정|합의)/u.test(after) ? "planned" : "none";
      if (/기\s?직전/u.test(text.slice(reading.to - 1, reading.to + 4))) return "feared";
      return tense === "past" ? "reported" : "none";
    case "adnominal":
      if (tense === "present" && counted && CAME_TO_PASS.test(after)) return "reported";
      if (tense === "ahead") return ahead(after, describes);
      if (NOT_SO.test(after) || UNTRUE.test(after)) return "denied";
      if (RUMOURED.test(after) || (JUDGED.test(after) && !exactly)) return "none";
      if (MIGHT_HAVE.test(after) && isSupposed(text, reading)) return "unclear";
      if (tense === "present" && !reading.stative)
        return /^\s?(?:중|것으로\s?(?:알려|전해|확인|파악))/u.test(after) || (describes && counted)
          ? "reported"
          : "none";
      return "reported";
    case "final":
      if (quoted && (RUMOURED.test(after) || NOT_BELIEVED.test(after))) return "none";
      if (quoted && NO_EVIDENCE.test(after)) return "unclear";
      if (quoted && REFUTED.test(after)) return "denied";
      if (quoted && /^\s?(?:사실|보도|주장|소식)?[^.]{0,12}확인(?:되지|할\s?수\s?없)/u.test(after))
        return "unclear";
      if (tense === "ahead") return counted ? "planned" : "none";
      if (tense === "present" && !reading.stative) return counted ? "planned" : "none";
      return "reported";
    case "joining":
      if (tense === "present" && !reading.stative && !counted) return "none";
      return "reported";
  }
}

/** "북송됐을 가능성": the past with a supposition. */
function isSupposed(text: string, reading: ActReading): boolean {
  return text.slice(reading.from, reading.to).endsWith("을");
}

/** "추방할 것이라는 우려가 나온다". */
const WORRIED =
  /^\s?것(?:이라는|이란)\s?(?:[가-힣]+\s)?(?:우려|걱정|관측|전망|소문|얘기|두려움|공포|불안|예상)/u;

function ahead(after: string, describes: boolean): ToldAs {
  if (WORRIED.test(after)) return "feared";
  if (PLANNED.test(after)) return GIVEN_UP.test(after.replace(PLANNED, "")) ? "none" : "planned";
  if (/^\s?(?:수(?:가)?\s?없|수(?:가|도)?\s?있(?:었|던)|뻔|때|경우|정도|만큼|필요|리|까닭)/u.test(after))
    return "none";
  if (FEARED.test(after)) return "feared";
  return describes ? "feared" : "none";
}

/** "북송하려 한다" is a plan; "북송하지 말라", "북송되면", "북송하려던" tell of nothing done. */
function intended(word: string, after: string, counted: boolean): ToldAs {
  if (/(?:려|려고)$/u.test(word) && /^\s?(?:한다|하고\s?있|해|했다|하는\s?것)/u.test(after))
    return counted ? "planned" : "none";
  return "none";
}
