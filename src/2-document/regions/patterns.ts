import { AGENCY_PATTERN } from "../agencies.ts";
import { SCENE_VERBS } from "./vocabulary.ts";

/** Opening of a comment form: what follows was written by readers. */
export const COMMENT_FORM =
  /^(?:\W{0,3}there are no comments|no comments?\b\W{0,2}(?:yet|so far)?|comments powered by|posting komentar|add (?:your|a) comment|leave (?:a|your) (?:comment|reply|message)|be the first to comment|post (?:a|your) (?:comment|reply)|write a comment|submit a comment|your e-?mail address will not be published|join the (?:conversation|discussion)|have your say|comments? (?:are|is) (?:moderated|approved|closed)|comments? will (?:not )?appear|please (?:log ?in|sign in|register) to (?:comment|post)|to (?:comment|participate in the discussion)\b|의견 쓰기|댓글 (?:쓰기|달기|작성|등록|입력)|댓글을 (?:입력|작성|남)|댓글 첫 댓글|첫 댓글을|发表评论|發表評論|我要评论|我要留言|网友评论|網友評論|网友留言|留言板|評論區|评论区)/i;

/** A heading or a button; it opens the comments only where no article follows. */
export const COMMENT_HEADING =
  /^(?:\(?\d{1,5}\)?\s*)?(?:(?:readers?['’]?s? |user |facebook |recent |latest |all |view |show |read |most recent )?comments?|replies|responses|discussion|reader responses|댓글|전체\s?댓글|의견|네티즌\s?의견|한줄\s?의견|评论|評論|留言|网友跟帖)\s*:?\s*(?:[([（]?\s*\d{1,5}\s*[)\]）]?)?(?:개|条|條)?\s*$/i;

/** Promotion of the house itself, in imperatives. */
export const PROMOTION =
  /^(?:join|follow|subscribe|sign up|download|get|find|stay|keep|click|tap|watch|listen|visit|like|support|donate|register|receive|install|try|discover|become|don['’]t miss|want to|help us|check out|enter your)\b[^.!?]{0,200}\b(?:channel|newsletters?|app|telegram|whatsapp|facebook|twitter|instagram|youtube|inbox|e-?mail (?:address|updates|alerts)|updates|alerts|notifications|top stories|breaking news|latest news|latest stories|news alerts|up to date|subscription|podcast|membership|member)\b|^(?:click|tap|sign up|subscribe|register|donate|read|watch)\b[^.!?]{0,100}\bhere\b/i;

/** Appeals for money. */
export const APPEAL =
  /^(?:your (?:tax[- ]deductible )?(?:gift|donation|contribution|support) (?:can|will|helps?|makes?)|(?:please )?(?:donate|give) (?:now|today|to\b)|make a (?:tax[- ]deductible )?(?:gift|donation)|support (?:our|independent|quality) (?:work|journalism|reporting))/i;

/** Buttons of a picture or a player. */
export const PICTURE_BUTTON =
  /^(?:click|tap|press|hover) (?:here )?(?:to|on|for)\b.{0,40}\b(?:expand|enlarge|zoom|larger|full|image|photo|picture|video|play)\b.{0,20}$|^(?:expand|enlarge|open|view|close) (?:the )?(?:image|photo|picture|gallery)\b.{0,20}$|^\W{0,2}(?:이미지|사진) ?(?:크게|확대|원본)\s?보기$|^点击(?:查看|放大).{0,8}$/i;

/** Furniture of Korean and Chinese pages that is a phrase, not a row of words. */
export const PAGE_PHRASE =
  /^(?:이 (?:뉴스|기사)\S{0,2}\s?(?:공유|저장)|기사\s?(?:공유|저장|스크랩)|(?:URL|주소)\S{0,2}\s?(?:복사|카피)|본문\s?글자|글자\s?크기|\S{0,12}\s?(?:본문|메뉴|컨텐츠|콘텐츠)\s?바로가기|点击右上角|请使用浏览器|正在阅读[:：]|字号[:：]|(?:share|post) to (?:x|twitter|facebook|pinterest)|email this)/i;

/** Subjects under which a page is filed. */
export const TAGS =
  /^(?:tags?|topics|keywords?|labels|filed under|categor(?:y|ies)|태그|키워드|标签|標籤|关键词|關鍵詞|關鍵字)\s*[:：]/i;

export const CHINESE_KOREAN_PROMOTION =
  /(?:구독(?:하기|과 좋아요|하세요)|채널 (?:추가|구독)|카카오톡 (?:채널|친구)|앱 (?:다운로드|설치)|뉴스레터|扫码|掃碼|扫描二维码|关注我们|關注我們|下载.{0,8}(?:客户端|APP)|订阅|訂閱|加入.{0,8}(?:频道|頻道|群))/i;

/** Opens a pointer to another story on the same line. */
export const POINTER =
  /^(?:\W{0,3}\s*)?(?:read (?:more|also|next|the full)|also read|see also|see more|more (?:on this|from|stories|news|about)|related(?: (?:stories|story|articles?|news|content|topics|posts|links|video|coverage))?|recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|be interested)|watch(?: now)?|listen|editor['’]s picks?|don['’]t miss|up next|trending(?: now)?|most (?:popular|read|viewed|shared|commented)|must[- ]reads?|what to read next|top stories|latest (?:news|stories)|in other news|further reading|▶\s?관련|\[?관련\s?(?:기사|뉴스)\]?|\[?이 시각\s?(?:주요|많이)|많이 (?:본|읽은)|추천\s?(?:기사|뉴스)|인기\s?기사|주요\s?(?:기사|뉴스)|相关(?:新闻|报道|阅读|文章|链接|推荐)|相關(?:新聞|報導|報道|文章|連結)|延伸(?:阅读|閱讀)|推荐阅读|推薦閱讀|热门(?:新闻|文章)|熱門(?:新聞|文章)|猜你喜欢|更多(?:新闻|报道|新聞))(?:\s*[:：|>»\-–—]|\s*\]|\s*$)/i;

export const ADVERTISEMENT =
  /^[-–—[(\s]*(?:advertisements?|ad|sponsored(?: content)?|promoted(?: content)?|paid content|story continues below(?: this)?(?: advertisement)?|article continues (?:after|below).{0,30}|광고|AD|广告|廣告)[-–—\])\s]*$/i;

/** Copyright, terms, cookies. */
export const COPYRIGHT_OPENING =
  /^[-–—<[(【\s]{0,3}(?:[Cc]opyright|COPYRIGHT|©|\([cC]\)|ⓒ)[\s:,]*(?:\d{4}|by\b|the\b|all\b|©|ⓒ|\([cC]\)|\p{Lu}|\p{Lo})/u;

export const FOOTER_OPENING =
  /^(?:[-–—<[(【]\s*)?(?:all rights reserved|terms (?:of (?:use|service|sale)|and conditions)\b|privacy (?:policy|notice)|we use cookies|this (?:site|website) uses cookies|by (?:continuing|using|clicking|subscribing|signing)\b.{0,80}\b(?:cookies|terms|agree|policy)|cookie (?:policy|settings|preferences)|powered by \p{L}|designed by |hosted by |저작권|무단\s?(?:전재|복제|배포)|版权|版權|著作權|著作权|未经|未經|本网站|本站|免责声明|免責聲明|转载请注明|轉載請註明)/iu;

export const FOOTER_ANYWHERE =
  /all rights reserved|rights are reserved|무단\s?(?:전재|복제|배포)|재배포\s?(?:금지|를 금)|저작권자|版权所有|版權所有|未经.{0,10}(?:授权|许可|转载)|未經.{0,10}(?:授權|許可|轉載)|may not be (?:published, broadcast|reproduced|republished)/i;

/** Who wrote, translated, edited. */
export const BYLINE_OPENING =
  /^[([]?(?:(?:additional |editing and )?(?:report(?:ed|ing)|written|translated|translation|edited|editing|compiled|produced|contributed|photographs?|photos?|text)(?: (?:in|into|from) \p{Lu}\p{L}+)?(?: and (?:written|translated|edited|editing))? by|by|por|par|von|words by|story by)\s*:?\s+(?=\p{Lu})/iu;

export const CONTRIBUTED =
  /\bcontributed (?:to|reporting)\b.{0,40}$|^\p{Lu}[\p{L}.'’-]+(?: (?:and |de |van )?\p{Lu}[\p{L}.'’-]*){1,4} reported from \p{Lu}\p{L}+(?:[ ,]+\p{Lu}\p{L}+)*\.?$/u;

/** What a sentence has and a byline has not. */
export const TELLING =
  /\b(?:was|were|is|are|has|have|had|will|would|said|says|told|that|their|they|he|she|it|arrested|detained|returned|held)\b/;

export const EAST_ASIAN_BYLINE =
  /^(?:[[(【][^\])】]{0,20}[\])】]\s*)?[가-힣]{2,4}\s?(?:기자|특파원|객원기자|인턴기자|선임기자|통신원|논설위원)(?:\s*[=|·,\s]?\s*\S{0,40})?[\s|–-]*$|^(?:글|취재|기사작성|작성자|기자명|편집|정리|번역|담당)\s*[:：=]\s*\S.{0,40}$|^[·•]?\s*(?:连线|連線|本报|本報|本台|特约|特約|实习|實習)?(?:记者|記者|责任编辑|責任編輯|责编|責編|编辑|編輯|作者|撰文|文字|翻译|翻譯|译者|譯者|校对|校對|编译|編譯|采写|主编)\s*[:：/／|丨]\s*\S.{0,60}$|^[（(【[]\s*(?:责任编辑|責任編輯|责编|編輯|编辑|記者|记者)\s*[:：]?.{0,40}[)）】\]]$|^(?:文|撰文)\s*[／/|]\s*\S.{0,30}$/;

export const EMAIL_LINE = /^.{0,60}?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+.{0,30}$/s;

/** Whose text it is. */
export const CREDIT_OPENING =
  /^[[(*\s]{0,3}(?:this (?:article|story|report|piece|post|content) (?:was|is|has been|first|originally|appeared|comes)|(?:originally|first) (?:published|posted|appeared)|(?:news )?sources?\s*[:：]|full (?:story|article)\s*[:：]|republished|reprinted|reproduced|courtesy of|via\s*:|(?:원문\s*)?출처\s*[:=：]|(?:文章|新闻|新聞|稿件|消息|信息)?(?:来源|來源)\s*[:：]|(?:转载|轉載|转自|轉自|摘自|原文)\S{0,2}\s*[:：自])/i;

/** Photograph credits and caption marks. */
export const CAPTION_OPENING =
  /^(?:[[(【<]\s*)?(?:file photo|file\s?[-–—:]|file picture|photo(?:graph)?s?(?:\s+(?:by|credit|courtesy|via))?\s*[:：|/]|photo(?:graph)? by\b|photo courtesy|image(?:\s+(?:credit|source|caption))?\s*[:：]|image caption|picture\s*[:：]|pic\s*[:：]|caption\s*[:：]|ap photo|afp photo|reuters photo|yonhap photo|this (?:undated |file |handout )?(?:photo|picture|image|photograph|still|screen ?grab)\b|(?:in )?this (?:photo|picture|image)\b|an? (?:undated |file |handout )(?:photo|picture|image)|screenshot|▲|△|▼|◀|▶\s?사진|사진\s?[=:：/ⓒ©]|\[?사진\]|자료\s?사진|사진 (?:설명|출처|제공)|그림\s?[=:：]|图片(?:说明|来源)?\s*[:：]|圖片(?:說明|來源)?\s*[:：]|图说|圖說|图为|圖為|图\s?[:：/|]|圖\s?[:：/|]|资料图|資料圖|资料照|資料照|照片\s*[:：]|(?:摄影|攝影)\s*[:：])/i;

const PHOTO_HOUSES = `${AGENCY_PATTERN}|EPA(?:-EFE)?|Getty(?: Images)?|Flickr|Shutterstock|iStock|Wikimedia(?: Commons)?|Sputnik|KCNA|Screenshot|Handout|Courtesy|File|EyePress|NurPhoto|Alamy|Unsplash|Pixabay|Creative Commons|CC[- ]BY[-A-Z0-9. ]*|YouTube|Twitter|Facebook|Google(?: Maps?| Earth)?|Newsis`;

/** `© AFP 2023 / Ed Jones`, `© Getty Images`, `(Beijing Patrol/Flickr)`, `[AP Photo/…]` */
export const PHOTO_COPYRIGHT = new RegExp(
  `^(?:©|\\(c\\)|ⓒ)\\s*(?:\\d{4}\\s*)?(?:(?:${PHOTO_HOUSES})\\s*(?:\\d{4})?\\s*[/|.]|[\\p{Lu}][^/|.]{0,40}\\s/\\s)`,
  "u",
);

/**
 * A credit that only a picture has: a photographer or a picture house behind a stroke, the word "photo", a house that
 * sells no text.
 */
export const PICTURE_CREDIT = new RegExp(
  [
    `[(\\[（【][^()\\[\\]（）【】]{0,60}/\\s?(?:${PHOTO_HOUSES})(?![\\p{L}\\d])[^()\\[\\]（）【】]{0,40}[)\\]）】]\\s*\\.?$`,
    `[(\\[（【](?:${PHOTO_HOUSES})\\s?(?:[Pp]hoto|[Ff]ile [Pp]hoto|[Ii]mages?)?\\s?/\\s?[^()\\[\\]（）【】]{1,60}[)\\]）】]\\s*\\.?$`,
    `[(\\[（【][^()\\[\\]（）【】]{0,60}(?:[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture|[Ss]creenshot|Flickr|Getty(?: Images)?|Shutterstock|Wikimedia(?: Commons)?|사진|자료사진|제공|[가-힣]{2,4} 기자|图|圖|摄|攝)[)\\]）】]\\s*\\.?$`,
    "(?:[Ff]ile )?[Pp]hoto(?:graph)?s? (?:by|courtesy of|credit:?) [\\p{L}][^.!?]{1,60}(?:\\s?\\| License [Pp]hoto)?\\.?$",
    `(?:^|[.\\s])(?:AP|AFP|REUTERS|Reuters|EPA|Getty Images|EyePress)(?:\\s(?:Photo|file photo))?\\s?/\\s?[\\p{Lu}][^/.]{1,50}$`,
    "[.\\s]/?\\s?(?:사진|자료사진)\\s?[=/ⓒ©:]\\s?\\S{1,20}(?:\\s제공)?$",
    "[.다]\\s*/\\s?[가-힣]{2,4}\\s?기자.{0,30}$",
    "[.다]\\s+[가-힣]{2,5}\\s?[=/]\\s?(?:AP|AFP|EPA|로이터|신화)?[/ ·]?\\s?(?:연합뉴스|뉴시스|뉴스1)$",
    "있다\\.\\s+(?:(?:AP|AFP|EPA|로이터|신화)?[/ ·]?\\s?(?:연합뉴스|뉴시스|뉴스1)|\\d{4}\\.\\s?\\d{1,2}\\.\\s?\\d{1,2}\\.?)$",
  ].join("|"),
  "u",
);

/** An agency in closing brackets: a picture's credit, or a text's. */
export const AGENCY_CREDIT_END = new RegExp(`[(\\[（【](?:${PHOTO_HOUSES})[)\\]）】]\\s*\\.?$`, "iu");

/** A file's name in front of its caption. */
export const IMAGE_FILE = /^\S{1,120}\.(?:jpe?g|png|gif|webp|bmp|tiff?|svg)(?=$|[\s:|,])/i;

/** Somebody speaks: a report's sentence. */
export const SPEECH = /\b(?:said|says|told|according to|reported|announced|confirmed|added)\b|["“”]/i;
/** A noun phrase with the picture's place and month behind commas: "A fence along the river near Dandong, April 2017." */
export const DATED_PLACE = /,\s+(?:(?:early|mid|late)[- ])?$/;
export const FINITE =
  /\b(?:is|are|has|have|will|would|can|could|may|might|must|do|does|did|went|fled|left|came|took|made|held|[\p{Ll}]{2,}ed)\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,\s*$/u;

export const SCENE = new RegExp(`\\b(?:${SCENE_VERBS})\\b`, "i");

/** A scene is told in the present; speech and past acts are a report's. */
export const REPORTING =
  /\b(?:said|says|told|according to|reported|announced|confirmed|was|were|had|has been|have been|arrested|detained|repatriated|deported|returned|sent back|captured|seized|handed over)\b|["“”]/i;
