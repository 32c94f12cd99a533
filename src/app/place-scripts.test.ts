import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { splitSentences } from "../3-statement/languages/en/sentences.ts";
import { readPlaces } from "../3-statement/place/read-places.ts";
import { readPlacesInScript } from "../3-statement/place/script.ts";
import { loadGazetteer } from "./load-packs.ts";

const gazetteer = loadGazetteer();

/** The one id that names of a place come to, by script: what arrests and hand-overs are told of. */
const PLACES: readonly (readonly [string, string, string, string])[] = [
  [
    "CN.Jilin.Yanbian",
    "Yanbian",
    "연변 옌볜 연변조선족자치주 옌볜자치주",
    "延边 延邊 延边朝鲜族自治州 延邊朝鮮族自治州",
  ],
  ["2033467", "Yanji", "연길 옌지", "延吉"],
  ["2034340", "Tumen|Tumen city", "도문 투먼 도문시", "图们 圖們 图们市"],
  ["2036653", "Hunchun", "훈춘 훈춘시", "珲春 琿春"],
  ["2036933", "Helong", "화룡 허룽", "和龙 和龍"],
  ["CN.Jilin.Nanping", "Nanping", "남평 난핑", "南坪"],
  ["2035966", "Longjing", "룡정 용정 룽징", "龙井 龍井"],
  ["2034221", "Wangqing", "왕청 왕칭", "汪清"],
  ["2037534", "Dunhua", "둔화 돈화", "敦化"],
  ["CN.Jilin.Antu", "Antu", "안투 안도현", "安图 安圖"],
  ["2038185", "Changbai", "장백 창바이 장백현", "长白 長白 长白县 長白縣 长白朝鲜族自治县"],
  ["2036579", "Ji'an, Jilin", "집안시 지안시", "集安 集安市"],
  ["2036069", "Linjiang", "림강 임강 린장", "临江 臨江"],
  ["2037351", "Fusong", "푸쑹 무송현", "抚松 撫松"],
  ["2034414", "Tonghua", "퉁화 통화시", "通化"],
  ["2037886", "Dandong", "단동 단둥", "丹东 丹東"],
  ["2036283", "Kuandian", "콴뎬 관전", "宽甸 寬甸"],
  ["2036713", "Huanren", "환런 환인현", "桓仁"],
  ["2037411", "Fengcheng, Liaoning", "펑청 봉성시", "凤城 鳳城"],
  ["2034937", "Shenyang", "심양 선양", "沈阳 瀋陽 沈陽"],
  ["1814087", "Dalian", "대련 다롄", "大连 大連"],
  ["2038180", "Changchun", "장춘 창춘", "长春 長春"],
  ["1797929", "Qingdao", "청도 칭다오", "青岛 青島"],
  ["1816670", "Beijing", "북경 베이징", "北京"],
  ["1804651", "Kunming", "곤명 쿤밍", "昆明"],
  ["1800716", "Mengla", "멍라", "勐腊 勐臘"],
  ["1785710", "Jinghong", "징훙", "景洪"],
  ["1799869", "Nanning", "남녕 난닝", "南宁 南寧"],
  ["CN.Guangxi.Pingxiang", "Pingxiang, Guangxi", "핑샹", "凭祥 憑祥"],
  ["2037485", "Erenhot|Erlian", "얼롄", "二连浩特 二連浩特"],
  ["CN.19", "Liaoning", "료녕 랴오닝 랴오닝성 료녕성", "辽宁 遼寧 遼寧省"],
  ["CN.05", "Jilin province", "길림성 지린성", "吉林省"],
  ["CN.08", "Heilongjiang", "흑룡강 헤이룽장", "黑龙江 黑龍江"],
  ["CN.09", "Henan", "하남성 허난", "河南"],
  ["CN.29", "Yunnan", "운남 윈난", "云南 雲南"],
  ["CN.16", "Guangxi", "광서 광시", "广西 廣西"],
  ["CN.20", "Inner Mongolia", "내몽골 네이멍구", "内蒙古 內蒙古"],
  ["1651944", "Vientiane", "비엔티안", "万象 萬象"],
  ["1574507", "Mong Cai", "몽까이", "芒街"],
  ["1576633", "Lang Son", "랑선", "谅山 諒山"],
  ["2042267", "Onsong", "온성", "稳城 穩城"],
  ["2042503", "Namyang", "남양", ""],
  ["2040893", "Sinuiju", "신의주", "新义州 新義州"],
  ["2042738", "Musan", "무산군", "茂山"],
  ["2044091", "Hoeryong", "회령", "会宁 會寧"],
  ["2043837", "Hyesan", "혜산", "惠山"],
  ["2042893", "Manpo", "만포", "满浦 滿浦"],
  ["KP.Ryanggang.Taehongdan", "Taehongdan", "대홍단", "大红湍 大紅湍"],
  ["KP.Chagang.Chunggang", "Chunggang", "중강진", "中江郡"],
  ["2043484", "Kilju", "길주", "吉州"],
  ["river:tumen", "Tumen River", "두만강", "图们江 圖們江 豆满江"],
  ["river:yalu", "Yalu River", "압록강", "鸭绿江 鴨綠江"],
  ["mountain:paektu", "Mount Paektu", "백두산 장백산", "长白山 長白山"],
];

function idsIn(text: string, language: "en" | "ko" | "zh"): readonly (string | null)[] {
  if (language !== "en") return readPlacesInScript(text, language, gazetteer).map(({ place }) => place.id);
  const sentences = splitSentences(text, [{ start: 0, end: text.length, title: false }]);
  return readPlaces(
    sentences.map(({ tokens }) => tokens),
    text,
    gazetteer,
  ).map(({ place }) => place.id);
}

describe("a place has one id in three scripts, whatever its spelling", () => {
  for (const [id, english, korean, chinese] of PLACES) {
    it(`${english}: ${id}`, () => {
      for (const name of english.split("|"))
        assert.ok(idsIn(`Ten people were held in ${name}.`, "en").includes(id), name);
      for (const name of korean.split(" "))
        assert.ok(idsIn(`탈북자 10명이 ${name}에서 붙잡혔다.`, "ko").includes(id), name);
      for (const name of chinese.split(" ").filter((one) => one !== ""))
        assert.ok(idsIn(`10人在${name}被捕。`, "zh").includes(id), name);
    });
  }
});

describe("a Chinese name that stands in common words", () => {
  it("is a place behind another or a word of place, or with what makes a place of it", () => {
    for (const [text, id] of [
      ["10人被关在高当。", "1319573"],
      ["泰国与缅甸高当之间", "1319573"],
      ["霹雳警方逮捕30人。", "MY.07"],
      ["10人在若开被捕。", "MM.01"],
    ] as const)
      assert.ok(idsIn(text, "zh").includes(id), text);
  });
  it("is none within them", () => {
    for (const text of [
      "最高当局下令遣返。",
      "两人一同登上飞机。",
      "警方若开始遣返",
      "没有其他曲折",
      "确实兑现承诺",
    ])
      assert.deepEqual(idsIn(text, "zh"), [], text);
  });
});

describe("a Korean name that is a common word", () => {
  const within: readonly (readonly [string, string])[] = [
    ["지린성 집안에서 10명이 붙잡혔다.", "2036579"],
    ["길림성 지안으로 옮겨졌다.", "2036579"],
    ["산둥성 지난에서 열렸다.", "1805753"],
    ["함경북도 무산으로 북송됐다.", "2042738"],
    ["무산에서는 이달에만 12명이 붙잡혔다.", "2042738"],
    ["지안에서 4명이 붙잡혔다.", "2036579"],
    ["지린성 통화에서 붙잡혔다.", "2034414"],
  ];
  for (const [text, id] of within)
    it(`is a place right behind the one it lies in: ${text}`, () =>
      assert.ok(idsIn(text, "ko").includes(id)));

  const words: readonly string[] = [
    "집안에서 숨어 지냈다.",
    "중국 지난 15일 보도",
    "산둥성 지난 15일 보도",
    "계획이 무산됐다.",
    "함경북도 당국은 계획이 무산으로 끝났다고 했다.",
    "본지와의 통화에서 밝혔다.",
    "지린성 관계자는 통화에서 밝혔다.",
    "친구에게 탈북을 권하는 편지",
  ];
  const none = new Set(["2036579", "1805753", "2042738", "2034414", "CN.Jilin.Quanhe"]);
  for (const text of words)
    it(`is none elsewhere: ${text}`, () =>
      assert.deepEqual(
        idsIn(text, "ko").filter((id) => none.has(id ?? "")),
        [],
      ));
});
