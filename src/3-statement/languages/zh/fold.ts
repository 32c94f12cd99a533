/**
 * Traditional characters with their simplified forms, in pairs: those of newsroom vocabulary, and variants that
 * newsrooms in Taiwan and Hong Kong print. Where one simplified form serves several characters, all are folded.
 */
const SIMPLIFIED_OF =
  "難难韓韩國国鮮鲜脫脱們们來来關关邊边東东報报導导電电臺台灣湾聯联與与個个這这從从為为爲为後后時时間间長长" +
  "遼辽寧宁龍龙瀋沈陽阳圖图連连廣广雲云內内縣县區区鄉乡鎮镇門门發发稱称說说説说話话訊讯記记證证實实據据對对" +
  "將将會会應应當当處处決决殺杀獲获釋释準准備备還还歸归過过達达進进運运車车輛辆機机場场員员領领館馆總总統统" +
  "議议務务單单團团體体組组織织權权護护維维觀观際际無无沒没於于並并傳传視视聞闻網网頭头條条線线綫线約约幾几" +
  "數数億亿萬万兩两餘余歲岁週周號号點点兒儿嬰婴婦妇爺爷媽妈親亲屬属戶户軍军隊队衛卫衞卫偵侦審审訴诉訟讼獄狱" +
  "監监懲惩罰罚勞劳動动營营銷销繼继續续隨随陸陆離离開开啟启啓启轉转遷迁擊击斃毙槍枪絕绝緊紧緝缉緬缅羅罗興兴" +
  "亞亚爾尔撾挝馬马蘇苏聖圣倫伦紐纽華华頓顿歐欧濟济經经濱滨橋桥樑梁鴨鸭綠绿圍围牆墙險险臨临懼惧憂忧慮虑擔担" +
  "潛潜確确認认識识該该僅仅剛刚別别類类蹤踪尋寻請请嚴严屆届變变現现顯显級级紛纷見见問问題题協协調调談谈論论" +
  "評评譴谴責责讓让給给幫帮嚮向駐驻錫锡鐵铁鐘钟銀银錄录鏡镜階阶陰阴隱隐雙双雜杂雖虽靜静頁页項项順顺預预頻频" +
  "願愿顧顾風风飛飞飯饭養养驗验驚惊鬥斗魚鱼麗丽麼么黨党齊齐龐庞貨货貿贸費费資资賓宾賀贺賊贼賠赔購购贊赞趕赶" +
  "跡迹蹟迹軌轨軟软較较載载輔辅輪轮輸输辦办辯辩農农遊游違违遠远適适遲迟選选遺遗郵邮鄭郑鄧邓醫医針针鈴铃錢钱" +
  "鎖锁閉闭闖闯閱阅閲阅闊阔陳陈隸隶雞鸡靈灵韋韦響响頒颁頗颇額额顏颜飽饱駁驳騙骗騷骚驅驱驟骤髮发鬧闹黃黄齡龄" +
  "乾干幹干亂乱偉伟側侧偽伪僞伪傷伤傾倾僑侨價价優优儲储兇凶冊册凍冻則则創创劃划劇剧劉刘勁劲勝胜勢势勵励勸劝" +
  "匯汇彙汇卻却廈厦厲厉參参吳吴呂吕喪丧喚唤嗎吗嘗尝嚇吓囑嘱圓圆執执堅坚塊块塵尘墮堕壓压壞坏壯壮壽寿夠够夢梦" +
  "夾夹奪夺奮奋姦奸孫孙學学寬宽寫写寶宝專专屍尸層层屢屡島岛峽峡崗岗嶺岭巖岩帥帅師师帳帐帶带幣币庫库廠厂廢废" +
  "廟庙廳厅張张強强彈弹彎弯徑径徵征復复複复徹彻恆恒悅悦惡恶惱恼愛爱態态慘惨慣惯慶庆憑凭憲宪憶忆懷怀懸悬戀恋" +
  "戰战戲戏拋抛挾挟捨舍掃扫掛挂採采揚扬換换揮挥損损搖摇搶抢摯挚撐撑撥拨擁拥擇择擋挡擠挤擬拟擴扩擺摆擾扰攔拦" +
  "攜携攝摄敗败敘叙敵敌斬斩斷断昇升晉晋暫暂曆历歷历曉晓書书棄弃棲栖楊杨業业極极榮荣構构樂乐標标樓楼樣样樹树" +
  "橫横檔档檢检歡欢殘残毀毁氣气況况淚泪淨净淪沦測测湯汤溝沟滅灭滯滞滿满漁渔漢汉漲涨潰溃澤泽濃浓濕湿灘滩災灾" +
  "烏乌煙烟煩烦熱热燈灯燒烧爭争狀状狹狭獎奖獨独獻献瑪玛環环產产畢毕異异畫画療疗瘋疯盜盗盡尽盤盘眾众衆众矚瞩" +
  "礙碍禍祸禮礼禱祷種种稅税積积穩稳窩窝窮穷竄窜競竞筆笔節节範范築筑簡简簽签籌筹糧粮紀纪紅红納纳純纯紙纸終终" +
  "絡络緒绪緣缘編编緩缓練练縮缩績绩繞绕繫系繳缴罷罢羈羁義义習习聲声職职聽听肅肃腦脑膽胆臉脸舉举舊旧艙舱艦舰" +
  "艱艰莊庄萊莱葉叶蒼苍蓋盖蔣蒋蕭萧薩萨藍蓝藝艺藥药蘭兰虛虚術术衝冲裏里裡里補补裝装製制襲袭規规覺觉覽览觸触" +
  "訂订計计討讨訓训託托訪访設设許许診诊詐诈詞词詢询試试詳详誌志誘诱語语誠诚誤误誰谁課课諒谅諸诸諾诺謀谋謂谓" +
  "謊谎謝谢謠谣譯译讀读讚赞貝贝負负財财貧贫貴贵買买貼贴賞赏賣卖質质賴赖贈赠贏赢趙赵趨趋踐践軀躯輕轻輿舆轄辖" +
  "轟轰辭辞迴回遞递邁迈邏逻鄰邻鋼钢錯错錦锦鑒鉴閃闪閥阀閣阁陝陕陣阵霧雾頂顶須须頸颈顆颗飄飘飲饮飾饰餓饿騎骑" +
  "騰腾麥麦臘腊滬沪綏绥魯鲁縱纵著着佔占羣群佈布祇只隻只纔才岡冈婁娄恥耻慟恸擄掳氾泛淩凌滙汇" +
  "潑泼瀾澜燦灿牽牵珮佩瑣琐璽玺癱瘫皺皱盧卢禦御穌稣紮扎絲丝綁绑綜综綱纲縛缚繪绘缽钵聰聪膚肤蘆芦蠻蛮詭诡" +
  "誇夸誕诞諜谍謹谨譽誉豐丰豬猪賭赌賬账贖赎躍跃輯辑轎轿遜逊鄒邹釀酿鑑鉴鑽钻閩闽闡阐隕陨僱雇頹颓馮冯騾骡骯肮" +
  "鴻鸿鷹鹰黴霉龔龚龜龟" +
  "勻匀丟丢亙亘佇伫兌兑囪囱妝妆併并侖仑俠侠係系侶侣剎刹剋克姪侄紂纣紡纺紗纱紋纹脅胁荊荆訃讣貞贞軋轧倉仓剝剥宮宫峴岘畝亩豈岂貢贡軒轩釘钉飢饥啞哑崑昆徠徕悵怅捲卷掄抡掙挣淺浅淵渊淒凄絃弦細细紳绅紹绍" +
  "莖茎覓觅訝讶販贩貫贯貪贪頃顷鳥鸟鹵卤傑杰傘伞凱凯喬乔喫吃堯尧壺壶嵐岚幀帧揀拣棗枣棟栋殼壳湊凑減减渦涡渾浑渙涣硯砚絞绞結结絨绒腎肾脹胀詠咏証证詛诅貯贮貶贬貸贷軸轴鈔钞鈕钮鈣钙鈉钠鈍钝閏闰閑闲閒闲" +
  "馭驭傭佣債债剷铲嗆呛園园塗涂塢坞奧奥慄栗搗捣暈晕暉晖楓枫溫温滄沧煉炼煥焕猶犹獅狮腸肠腳脚腫肿虜虏詩诗詰诘詣诣誅诛賄贿賈贾鉗钳鈾铀鉛铅鉤钩閘闸頑顽頌颂飼饲馳驰馴驯僥侥厭厌嘔呕嘆叹墊垫嶄崭慚惭暢畅" +
  "滾滚漬渍漸渐漣涟滲渗滌涤瑤瑶碩硕禎祯窪洼箏筝綻绽綽绰綾绫綴缀綺绮綢绸綿绵蝕蚀誦诵誡诫誨诲賒赊遙遥銅铜銘铭銜衔閨闺餃饺餅饼餌饵餉饷鳴鸣鳳凤儀仪儉俭劍剑嘩哗噴喷嘯啸墳坟墜坠嬌娇廚厨憐怜憤愤憫悯撲扑" +
  "撈捞撓挠撫抚樁桩樞枢歎叹毆殴漿浆潔洁澆浇潤润瑩莹瘡疮碼码緯纬緻致締缔罵骂膠胶蓮莲蔭荫蔥葱蝦虾誼谊誹诽豎竖賦赋賤贱賢贤賜赐輝辉輟辍輩辈鋪铺鋁铝銳锐鋒锋鞏巩駝驼駛驶駕驾駒驹齒齿儘尽劑剂噸吨墾垦壇坛" +
  "憊惫撿捡樸朴澱淀濁浊熾炽燙烫瞞瞒磚砖穎颖窺窥篤笃篩筛縫缝膩腻蕩荡螢萤褲裤諱讳諧谐諷讽諭谕輻辐錶表霑沾頰颊駱骆鬨哄償偿嶼屿彌弥懇恳擰拧濘泞濤涛濫滥澀涩燭烛矯矫禪禅糞粪縷缕聳耸薑姜虧亏謎谜謗谤謙谦" +
  "講讲賺赚賽赛輾辗醜丑鍍镀錨锚鍵键鍊链鍋锅錘锤鍾钟鍛锻闌阑闆板餵喂駿骏鴿鸽齋斋叢丛壘垒嬸婶擲掷櫃柜檻槛殯殡瀉泻濾滤瀆渎濺溅癒愈礎础穢秽竅窍繕缮繡绣繭茧翹翘聶聂蟬蝉謬谬醬酱釐厘鎊镑闕阙雛雏鬆松鯉鲤" +
  "鵑鹃鵝鹅寵宠壟垄廬庐懶懒攏拢曠旷瀟潇瀕濒爍烁獸兽瓊琼癡痴簾帘繹绎繩绳蟻蚁蠅蝇譚谭鏈链隴陇韻韵顛颠鬍胡鯨鲸鵬鹏鵲鹊嚨咙懺忏攙搀爐炉癢痒礦矿礫砾竇窦籃篮藹蔼藺蔺蘋苹蘊蕴贍赡饒饶饑饥鹹咸麵面懾慑櫻樱" +
  "謨谟壙圹楨桢盞盏噠哒濰潍磯矶訥讷韃鞑輦辇儂侬靂雳檳槟欖榄嵗岁瞭了蒐搜卹恤擡抬祕秘覈核糾纠慾欲倖幸鉅巨註注輒辄鏟铲髒脏嚐尝綑捆麪面歛敛斂敛歟欤賂赂遶绕邨村鄕乡醞酝銬铐鎗枪隣邻韙韪餽馈騁骋鬩阋魷鱿鰻鳗劄札勛勋勳勋咼呙唄呗嗚呜嘍喽嘰叽囂嚣埡垭堊垩堝埚奐奂妳你姍姗娛娱嬪嫔寢寝嶗崂巒峦幟帜廝厮弒弑彥彦徬彷惻恻憚惮憮怃抴曳捫扪揹背搆构摑掴攢攒斕斓晝昼暱昵曖暧朧胧栁柳梟枭棧栈槓杠槳桨櫓橹殞殒毬球汙污沍冱洩泄浬里涇泾渢沨溼湿潯浔澗涧瀅滢煒炜熒荧燁烨犢犊猻狲獁犸獵猎瓏珑甌瓯疇畴痙痉瘧疟癲癫皚皑盪荡睏困瞇眯祐佑穫获窯窑筧笕粵粤絆绊絝绔緋绯緹缇縉缙縞缟纓缨罎坛羋芈翽翙耬耧脣唇腡脶艤舣芻刍茲兹莢荚萇苌蓀荪蕓芸薈荟藪薮蝸蜗螞蚂蟄蛰衚胡袞衮褻亵覬觊覦觎訐讦訕讪詆诋詔诏誣诬諉诿諫谏諺谚謁谒謐谧謾谩譁哗譎谲譙谯讖谶貍狸賁贲賃赁賑赈賻赙贅赘贛赣趲趱跼局踴踊蹕跸蹺跷躂跶躕蹰軛轭輊轾輓挽轂毂轔辚轡辔逕径遯遁鄆郓鄖郧鄲郸酈郦醃腌釗钊釵钗鈞钧鉑铂鉀钾鉸铰銓铨銖铢銹锈鋌铤鋸锯錐锥錚铮鍬锹鎔熔鎳镍鏑镝鏗铿鐐镣鐲镯鑄铸閔闵閡阂閭闾闈闱闔阖陘陉隄堤隉陧雋隽霽霁靄霭靨靥韁缰頊顼頤颐顓颛顥颢颯飒颶飓飆飙餒馁餚肴饋馈饌馔馱驮駢骈騏骐驃骠驍骁鮑鲍鯊鲨鰱鲢鴉鸦鴛鸳鶩鹜鷺鹭麩麸鼇鳌齣出齟龃齪龊龕龛" +
  "欄栏殲歼爛烂犧牺纏缠蠟蜡襪袜贓赃躊踌躋跻闢辟鶯莺鶴鹤儼俨孿孪巔巅攤摊灑洒疊叠癮瘾籠笼襯衬顫颤驕骄鬚须鷗鸥攣挛攪搅曬晒竊窃籤签纖纤蘿萝驛驿鱗鳞壩坝蠶蚕讒谗艷艳鬢鬓鹽盐攬揽籬篱釁衅鑲镶顱颅饞馋驢驴" +
  "纜缆躪躏鱷鳄豔艳鑿凿鬱郁籲吁";

/** Marks that stand for one another: the grammar knows the right one alone. */
const MARK_OF = "「“」”『“』”｢“｣”‘“’”〝“〞”〈《〉》｡。､、〇零○零﹑、﹔;﹕:．.·・•・‧・～~—–―–─–－-‐-‑-一一";

const FOLD = new Uint16Array(0x10000);
for (let code = 0; code < FOLD.length; code++) FOLD[code] = code;
for (const table of [SIMPLIFIED_OF, MARK_OF]) {
  for (let at = 0; at < table.length; at += 2) FOLD[table.charCodeAt(at)] = table.charCodeAt(at + 1);
}
// Full-width forms of ASCII, and the ideographic and no-break spaces.
for (let code = 0xff01; code <= 0xff5e; code++) {
  if (FOLD[code] === code) FOLD[code] = code - 0xfee0;
}
// The same characters at other places (KS X 1001 has them twice): "北" U+F963 is 北.
for (let code = 0xf900; code <= 0xfaff; code++) {
  const usual = String.fromCharCode(code).normalize("NFC");
  if (usual.length === 1) FOLD[code] = FOLD[usual.charCodeAt(0)] as number;
}
FOLD[0x3000] = 0x20;
FOLD[0xa0] = 0x20;

const RUN = 8192;
const units = new Uint16Array(RUN);

/**
 * The text in the one form that the Chinese grammar reads: simplified characters, ASCII digits and punctuation,
 * one kind of quotation marks. One UTF-16 unit gives one unit, so offsets hold in both.
 */
export function foldChinese(text: string): string {
  let folded = "";
  for (let from = 0; from < text.length; from += RUN) {
    const length = Math.min(RUN, text.length - from);
    for (let at = 0; at < length; at++) units[at] = FOLD[text.charCodeAt(from + at)] as number;
    folded += String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  }
  return folded;
}

/** A folded word as a regular expression for unfolded text: each character in all its forms. */
export function unfoldedPattern(word: string): string {
  return [...word].map((character) => FORMS.get(character) ?? character).join("");
}

const FORMS: ReadonlyMap<string, string> = (() => {
  const forms = new Map<string, string>();
  for (let at = 0; at < SIMPLIFIED_OF.length; at += 2) {
    const simplified = SIMPLIFIED_OF[at + 1] as string;
    forms.set(simplified, `${forms.get(simplified) ?? simplified}${SIMPLIFIED_OF[at]}`);
  }
  return new Map([...forms].map(([simplified, all]) => [simplified, `[${all}]`]));
})();
