/** News agencies, whose text others print: each with the names it goes by, in the scripts it is credited in. */
const AGENCIES: readonly (readonly string[])[] = [
  ["Yonhap", "Yonhap News Agency", "Yonhap News", "연합뉴스", "연합", "韩联社", "韓聯社", "韩国联合通讯社"],
  ["AFP", "Agence France-Presse", "Agence France Presse", "法新社"],
  ["AP", "Associated Press", "The Associated Press", "美联社", "美聯社"],
  ["Reuters", "Thomson Reuters", "로이터", "路透社", "路透"],
  ["Xinhua", "Xinhua News Agency", "신화통신", "新华社", "新華社", "新华网"],
  ["China News Service", "CNS", "中新社", "中新网"],
  ["CNA", "Central News Agency", "中央社", "中央通訊社"],
  ["Kyodo", "Kyodo News", "교도통신", "共同社", "共同通信"],
  ["Jiji", "Jiji Press", "時事通信"],
  ["DPA", "Deutsche Presse-Agentur", "德新社"],
  ["EFE", "Agencia EFE", "EFE News", "埃菲社"],
  ["ANSA"],
  ["TASS", "ITAR-TASS", "타스통신", "塔斯社"],
  ["RIA Novosti", "俄新社"],
  ["UPI", "United Press International", "合众国际社"],
  ["PTI", "Press Trust of India"],
  ["ANI", "Asian News International"],
  ["IANS", "Indo-Asian News Service"],
  ["Bernama"],
  ["Antara"],
  ["VNA", "Vietnam News Agency"],
  ["KCNA", "Korean Central News Agency", "조선중앙통신", "朝中社"],
  ["Newsis", "뉴시스"],
  ["News1", "뉴스1"],
  ["Bloomberg", "Bloomberg News", "블룸버그", "彭博社"],
  ["ANP"],
  ["APA"],
  ["AAP", "Australian Associated Press"],
  ["PA", "PA Media", "Press Association"],
  ["Canadian Press", "The Canadian Press"],
  ["Anadolu", "Anadolu Agency"],
  ["UCAN", "UCA News"],
];

/** Houses that are credited by an abbreviation as often as by name. */
const OUTLETS: readonly (readonly string[])[] = [
  ["RFA", "Radio Free Asia", "자유아시아방송", "自由亚洲电台", "自由亞洲電台"],
  ["VOA", "Voice of America", "미국의소리", "美国之音", "美國之音"],
  ["DW", "Deutsche Welle", "德国之声", "德國之聲"],
  ["BBC", "British Broadcasting Corporation", "英国广播公司"],
  ["RFI", "Radio France Internationale", "法广"],
  ["HRW", "Human Rights Watch", "휴먼라이츠워치", "人权观察"],
  ["AMN", "American Military News"],
  ["SCMP", "South China Morning Post", "南华早报"],
];

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

const AGENCY_OF: ReadonlyMap<string, string> = new Map(
  AGENCIES.flatMap((names) => names.map((name) => [fold(name), names[0]!] as const)),
);

const OUTLET_OF: ReadonlyMap<string, string> = new Map(
  [...AGENCIES, ...OUTLETS].flatMap((names) => names.map((name) => [fold(name), names[0]!] as const)),
);

/** The usual name of the agency that a name stands for, or null when it names no agency. */
export function agencyNamed(name: string): string | null {
  return AGENCY_OF.get(fold(name)) ?? null;
}

/** Do two names stand for the same house ("Radio Free Asia" and "RFA", "Yonhap" and "Yonhap News Agency")? */
export function sameOutlet(a: string, b: string): boolean {
  const first = fold(a);
  const second = fold(b);
  if (first === second) return true;
  const known = OUTLET_OF.get(first);
  return known !== undefined && known === OUTLET_OF.get(second);
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Alternation of every agency's names, longest first, for use in larger patterns. */
export const AGENCY_PATTERN: string = AGENCIES.flat()
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join("|");
