/**
 * Korean names in Chinese characters: how Koreans read them ("具炳杉" is 구병삼, Koo Byung-sam). Characters that are
 * usual in Korean names, in both scripts; after the list of characters for names of the Supreme Court of Korea.
 */
const READINGS =
  "가家嘉佳 갑甲 강姜强康江剛刚 건建健乾 경京景敬慶庆卿瓊炅鏡镜耕 고高 곤坤 공孔公 곽郭 관寬宽官觀观冠 광光廣广匡 교敎教 구具九求 국國国菊鞠 군君軍军 권權权 " +
  "규圭奎珪揆 균均 근根槿近瑾 금琴 기基起琪奇祺期箕 길吉 나羅罗娜奈 난蘭兰 남南男 노盧卢魯鲁 단丹端 달達达 대大 덕德 도道都度 동東东同棟栋童 두斗杜 래來来 륜倫伦 린麟 " +
  "마馬马 만萬万滿满 명明名命銘铭 모模毛 목睦 무武茂 문文 미美 민民敏閔闵旻珉玟 박朴博 방方邦 배裵裴培 백白百柏 범範范凡 변卞邊边 병炳秉丙柄 보寶宝甫普輔辅 복福 봉鳳凤奉峰 " +
  "부夫富 빈彬斌賓宾 사史士 산山 삼三杉森 상相尙尚祥商想 서徐瑞書书西 석錫锡石碩硕奭 선善宣先仙鮮鲜 설薛雪 섭燮涉 성成聖圣星盛誠诚晟性 세世 소昭素小蘇苏 손孫孙 송宋松 " +
  "수秀洙守壽寿樹树水 숙淑 순順顺淳舜純纯 승勝胜承昇升丞 시時时始詩诗 식植式 신申辛愼慎信新臣 실實实 심沈心 아雅兒 안安 애愛爱 양梁楊杨陽阳良洋 어魚鱼 언彦 엄嚴严 여呂吕汝女 " +
  "연延姸妍淵渊蓮莲燕 열烈 염廉 영永英榮荣泳瑛映暎寧宁迎 예禮礼藝芮 오吳吴五 옥玉 완完 왕王旺 용龍龙容勇鎔镕庸 우禹佑宇雨祐 욱旭昱 운雲云運运 원元源遠远 위魏偉伟 유柳劉刘兪俞庾有裕維维 " +
  "육陸陆 윤尹允潤润 은恩銀银殷 을乙 의義义儀仪 이李伊二 익益翼 인仁寅印 일一日逸 임林任 자子慈 장張张章莊庄長长 재在載载宰才材 전全田錢钱 정鄭郑丁貞贞正靜静廷晶楨禎祯政庭 제濟济齊齐諸诸 " +
  "조趙赵曺曹祖 종鍾钟宗鐘 주朱周柱珠宙 준俊準准濬浚 중中重仲 지志智池知芝 진眞真鎭镇振辰陳陈珍秦晋 차車车 찬燦灿贊赞讚 창昌彰 채蔡 천千天 철哲喆鐵铁澈 청淸清 최崔 추秋 춘春 충忠 치治 " +
  "탁卓 태泰太兌兑 택澤泽 편片 표表 필弼必 하河夏 학學学鶴鹤 한韓韩漢汉翰 함咸 해海 허許许 혁赫 현賢贤鉉铉炫玄顯显現现 형亨炯衡馨 혜惠慧 호鎬镐浩虎昊豪 홍洪弘紅红 화花和華华 환煥焕桓 황黃黄 " +
  "회會会 효孝曉晓 후厚 훈勳勋薰訓训 휘輝辉徽 흠欽钦 흥興兴 희熙姬喜希羲 " +
  "걸傑杰 겸謙谦 계桂啓启 헌憲宪獻献 록祿禄 숭崇 웅雄 월月 융隆 의毅 황晃 혁奕";

const READING_OF: ReadonlyMap<string, string> = new Map(
  READINGS.split(" ").flatMap((group) => {
    const [reading = "", ...characters] = group;
    return characters.map((character) => [character, reading] as const);
  }),
);

/** Surnames of almost all Koreans; 金 is read otherwise as a surname than in a given name. */
const SURNAMES: ReadonlySet<string> = new Set(
  "金李朴崔鄭郑姜趙赵尹張张林吳吴韓韩申徐權权黃黄安宋柳洪全高文孫孙梁裵裴白曺曹許许南沈盧卢河兪俞丁成郭車车具禹朱任田羅罗辛閔闵池陳陈嚴严元蔡千方康玄邊边咸廉楊杨呂吕秋都石薛宣馬马延魏表明奇王琴玉陸陆印諸诸卓鞠魚鱼殷片龍龙太",
);

const readingOf = (character: string): string | undefined =>
  character === "金" ? "금" : READING_OF.get(character);

/** The hangul of a Korean name of two to four Chinese characters; null for what is no such name. */
export function koreanReading(name: string): string | null {
  const [surname, ...given] = name.trim();
  if (surname === undefined || given.length < 1 || given.length > 3 || !SURNAMES.has(surname)) return null;
  const readings = [surname === "金" ? "김" : readingOf(surname), ...given.map(readingOf)];
  return readings.includes(undefined) ? null : readings.join("");
}
