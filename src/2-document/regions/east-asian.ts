import type { RegionKind } from "../types.ts";
import type { Line } from "./line.ts";

/**
 * What only the pages of Korean and Chinese houses have, in both scripts of Chinese: bylines without "by", rows of
 * buttons, bars of position, licence numbers. Each pattern holds for the whole line or for how it opens.
 */
type Pattern = { readonly kind: RegionKind; readonly why: string; readonly patterns: readonly RegExp[] };

const JOURNALIST = "(?:기자|특파원|통신원|논설위원|선임기자|인턴기자|객원기자)";
/** "[…]", "〔…〕", "【…】", "(…)", "<…>". */
const OPENER = "[\\[(（【〔<〈]?\\s?";
const CLOSER = "\\s?[\\])）】〕>〉]?";
const MAIL = "(?:\\s?[|=/,(（:]?\\s?\\S+@\\S+)?";

const PATTERNS: readonly Pattern[] = [
  {
    kind: "byline",
    why: "names who wrote, translated or edited",
    patterns: [
      new RegExp(
        `^${OPENER}(?:[가-힣A-Za-z0-9]{2,10}\\s?[=ㅣ|]\\s?|[가-힣A-Za-z]{2,8}\\s)?[가-힣]{2,4}(?:[·,]\\s?[가-힣]{2,4})*\\s?${JOURNALIST}` +
          `(?:\\s?[,·]\\s?[가-힣]{2,4}\\s?${JOURNALIST})*${MAIL}${CLOSER}$`,
        "u",
      ),
      /^[가-힣]{2,4}\s[가-힣]{2,5}\s?특파원$/u,
      /^[〔[【(（]?\s?(?:本[报報台社]|新华社|新華社|中新社|中央社)?(?:特约|特約|驻.{1,6}|駐.{1,6})?(?:记者|記者|特派员|特派員|通讯员|通訊員)\s?[\u4e00-\u9fff·]{2,4}(?:[、\s][\u4e00-\u9fff·]{2,4})*(?:\s?[／/]\s?[^\s，。]{2,4}(?:报道|報道|報導|电|電))?\s?[〕\]】)）]?$/u,
      /^[〔[【(（]?\s?[^\s，。,／/]{2,12}[／/](?:综合|綜合|[^\s，。]{2,4})(?:报道|報道|報導|外电|外電)\s?[〕\]】)）]?$/u,
    ],
  },
  {
    kind: "share",
    why: "only the words of share buttons",
    patterns: [
      /^(?:카카오톡|카톡|페이스북|트위터|네이버|밴드|이?메일|SNS|문자)\S{0,3}\s?(?:공유|보내기|전송)(?:하기)?$/u,
      /^(?:(?:좋아요|싫어요|화나요|슬퍼요|훈훈해요|후속기사 원해요|추천해요|추천|비추천)\s?\d{0,6}\s?)+$/u,
      /^[【[]?\s?(?:打印|列印|友善列印)(?:本页|本頁|本文)?\s?[】\]]?(?:[\s|【[]*(?:关闭|關閉|收藏|转发|轉發|轉寄|分享)\s?[】\]]?)*$/u,
      /^(?:分享|转发|轉發|轉寄)(?:到|至|給|给|本文)?\s?[:：]?\s?(?:(?:微信|微博|朋友圈|QQ空间|QQ|Facebook|LINE|Twitter|X|Telegram|列印|收藏|朋友|好友|豆瓣|人人网|新浪微博|臉書|噗浪|推特)\s?){0,8}$/u,
      /^[【[]?\s?(?:字号|字號|字体|字體)(?:大小)?\s?[:：]?\s?[大中小TA|＋+－\-\s]{0,12}[】\]]?$/u,
      /^收藏(?:本文|本页|本頁)?$/u,
    ],
  },
  {
    kind: "teaser",
    why: "points to other stories",
    patterns: [
      /^☞/u,
      /^[▶►▷■◆※]\s?(?:관련|제보|구독|\[?네이버|\[?카카오|\[?유튜브|.{0,14}(?:구독|채널|제보|바로가기))/u,
      /^(?:많이|가장 많이)\s(?:본|읽은|클릭한)\s?(?:뉴스|기사)?$/u,
      /^(?:이 시각|오늘의|실시간|인기|추천|주요|최신|핫)\s?(?:주요|많이 본|인기|추천)?\s?(?:뉴스|기사|랭킹|클릭|이슈)$/u,
      /^제보\s?(?:하기|[:：])/u,
      /^[【[]?\s?(?:延伸阅读|延伸閱讀|相关链接|相關連結|相关新闻|相關新聞|更多新闻|更多新聞)\s?[】\]]?$/u,
      /^(?:热门|熱門|推荐|推薦|精选|精選|最新|即时|即時|人气|人氣|今日)(?:推荐|推薦|新闻|新聞|文章|排行|点击|點擊|阅读|閱讀|话题|話題|焦点|焦點)$/u,
      /^(?:點我)?(?:看更多|查看更多|点击查看更多|點擊查看更多|更多内容|更多內容)/u,
      /^(?:上一篇|下一篇|上一则|上一則|下一则|下一則)\s?[:：]/u,
      /^(?:下載|下载)\s?(?:APP|客户端|客戶端)/iu,
      /^加入\s?(?:LINE|Telegram|微信)/iu,
      /^[請请]?(?:繼續|继续)往下(?:閱讀|阅读)/u,
      /^(?:点击|點擊)(?:进入|進入|查看)/u,
    ],
  },
  {
    kind: "navigation",
    why: "a phrase of page furniture",
    patterns: [
      /^기자(?:의)?\s?(?:프로필|페이지|구독|다른 기사(?:\s?보기)?)$/u,
      /^(?:태그|키워드)?\s?(?:#[^\s#]{1,24}\s*)+$/u,
      /^(?:当前位置|當前位置|您(?:现在|現在)?(?:所在)?的?位置|您在這裡|你的位置)\s?[:：]?/u,
      /^(?:繁體|繁体|简体|簡體)(?:中文)?(?:\s?[|/]?\s?(?:繁體|繁体|简体|簡體)(?:中文)?)*$/u,
      /^(?:목록|맨\s?위|상단|처음)(?:으로)?(?:\s?가기)?$/u,
    ],
  },
  {
    kind: "footer",
    why: "copyright or terms of use",
    patterns: [
      /^(?:등록번호|등록일자?|발행인|편집인|발행·편집인|발행인·편집인|청소년보호책임자|개인정보책임자|대표전화|사업자등록번호|제호|법인명|주소)\s?[:：]/u,
      /저작권은\s.{1,20}에\s있(?:습니다|음)\.?$/u,
      /ICP[备備证證]|公[网網]安[备備]/u,
      /^(?:特别|特別|版权|版權|免责|免責)?(?:声明|聲明)\s?[:：]/u,
      /^(?:本文|本稿|本新闻|本新聞).{0,6}(?:不得|禁止|谢绝|謝絕).{0,6}(?:转载|轉載)/u,
    ],
  },
  {
    kind: "credit",
    why: "says whose text it is",
    patterns: [/^(?:稿源|源自|原载|原載)\s?[:：]/u, /^\([가-힣]{2,6}=[가-힣A-Za-z0-9]{2,10}\)$/u],
  },
  {
    kind: "caption",
    why: "opens as a photograph's caption or credit",
    patterns: [
      /^\/\s?사진\s?[=:]/u,
      /^(?:사진은\s)?(?:기사|본문)\s?(?:내용)?(?:과|와)\s?(?:직접\s?)?(?:관련|관계|무관).{0,24}$/u,
      /^사진은 .{0,12}(?:기사|본문) 내용과 .{0,24}$/u,
      /^[（(【]\s?(?:图|圖|照片|影片|资料图|資料圖|资料照|資料照|翻摄|翻攝)[^）)】]{0,24}[）)】]$/u,
      /^.{2,10}(?:资料|資料|档案|檔案)(?:图|圖|照)片?$/u,
    ],
  },
];

const LONGEST = 110;

/** What a line of a Korean or Chinese page is by its own words; null when they do not say. */
export function judgeEastAsian({ text, length, prose, stopped }: Line): Omit<Pattern, "patterns"> | null {
  if (length > LONGEST || (prose && stopped)) return null;
  return PATTERNS.find(({ patterns }) => patterns.some((pattern) => pattern.test(text))) ?? null;
}
