const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words of share buttons. A line of nothing else, at least one of them a core word, is a row of buttons. */
export const SHARE_WORDS = set(
  `share shares shared tweet email e-mail mail print pin it whatsapp facebook twitter x telegram linkedin reddit line
   kakao kakaotalk kakaostory naver band weibo wechat messenger pinterest tumblr viber copy link url save bookmark like
   likes follow on to via this article story page post with friend friends by the a- a+ aa font size comment comments
   blogthis more sharing options option via flipboard threads bluesky mastodon instagram youtube send listen close open text resize icon button click
   공유 공유하기 페이스북 트위터 카카오톡 카카오스토리 네이버 밴드 라인 인쇄 프린트 스크랩 글자크기 글자 크기 크게 작게 확대 축소 메일 이메일 url복사
   기사 기사보내기 좋아요 가 복사 링크
   分享 分享到 微信 微博 打印 收藏 转发 轉發 列印 字体 字號 字号 大 中 小 朋友圈 复制链接 複製連結 臉書 推特`,
);

export const SHARE_CORE = set(
  `share shares tweet whatsapp facebook twitter telegram linkedin kakaotalk print email pinterest weibo wechat
   공유 공유하기 페이스북 트위터 카카오톡 인쇄 프린트 스크랩 글자크기 分享 分享到 微信 微博 打印 转发 列印 臉書`,
);

/** Words of menus, breadcrumbs and page furniture. A line of nothing else is navigation. */
export const NAVIGATION_WORDS = set(
  `home homepage back to top of page skip main content menu search log in login logout log-in sign up signin signup register
   or my account subscribe subscription newsletter newsletters about us contact terms of use service privacy policy
   cookie cookies rss sitemap site map advertise advertising advertisement advertisements careers jobs help faq mobile app
   apps archive archives next previous prev page read more view all latest popular trending topics sections section
   politics world national international business economy opinion sports sport entertainment culture video videos photo
   photos gallery multimedia podcast podcasts blog blogs weather tv live radio english 한국어 中文 日本語 korea asia africa europe
   americas news breaking scroll go the and & our a tip-off hotline feedback corrections edition close print listen
   related categories category tags tag share loading toggle navigation show hide expand collapse click here
   comment comments replies accessibility links link contents bottom older newer post posts labels label
   editorial editors staff society social affairs foreign health science technology tech life lifestyle style travel food
   홈 메뉴 검색 로그인 회원가입 전체 전체메뉴 전체기사 뉴스 정치 경제 사회 국제 문화 스포츠 연예 북한 오피니언 사설 칼럼 영상 포토 최신 맨위로 위로 이전 다음
   구독신청 전체메뉴 보기 기사보기 청소년보호정책 기사제보 로그아웃 마이페이지 광고안내 찾아오시는길 저작권규약 고충처리인 이메일무단수집거부
   목록 이전기사 다음기사 본문 바로가기 닫기 구독 구독하기 기사검색 제보 고객센터 회사소개 광고문의 이용약관 개인정보처리방침 지면 더보기 홈으로
   首页 首頁 新闻 新聞 导航 登录 登錄 登入 注册 註冊 搜索 搜尋 返回 返回顶部 返回首页 上一页 下一页 上一篇 下一篇 国际 國際 中国 政治 财经 體育 体育 娱乐
   军事 社会 评论 視頻 视频 图片 专题 联系我们 关于我们 更多 目录 回到頂部`,
);

/** Verbs of photograph captions: what is seen, told in the present. */
export const SCENE_VERBS =
  "confronts?|shouts?|chants?|holds?|hold up|holds up|stages?|dances?|speaks?|talks?|attends?|walks?|stands?|sits?|protests?|poses?|waves?|looks?|watch(?:es)?|gathers?|march(?:es)?|rall(?:y|ies)|answers?|address(?:es)?|listens?|greets?|shakes? hands|hugs?|embraces?|weeps?|cr(?:y|ies)|prays?|kneels?|lights?|passes|rides?|guards?|patrols?|raises?|displays?|shows?|delivers?|reads?|takes? part|participates?|arrives?|enters?|leaves?|board|boards|crosses|perform|performs|bows?|demonstrates?|call(?:s)? for|burns?|tears?|visit(?:s)?|inspects?|(?:is|are) (?:seen|pictured|shown|escorted|led|carried)|seen|pictured";
