import type { Act, Modality } from "../../types.ts";

/** `none`: the words tell no act upon anybody in particular (a condition, a habit, a wish, a duty). */
export type ToldAs = Modality | "none";

/** The words around an act that say whether it happened. */
export type ActContext = {
  readonly act: Act;
  /** Of the clause before the act, back to an act before it; with 被 and its agent. */
  readonly before: string;
  /** Of the sentence before the act, back to an act before it. */
  readonly sentenceBefore: string;
  /** Of the clause after the act and its object. */
  readonly after: string;
  /** Of the sentence, what follows that clause. */
  readonly next: string;
  /** The whole sentence before the act. */
  readonly lead: string;
  /** People are named, and not people in general. */
  readonly particular: boolean;
  /** 将 stands before an object and tells nothing of the future. */
  readonly disposal: boolean;
  /** The verb of telling that the clause hangs on, if any: "有组织担心,…". */
  readonly told: string | null;
};

const UNKNOWN =
  /(?:不清楚|不明确|不得而知|未知|不确定|无法(?:确认|证实|核实|查证|得知|判断|确定)|未能(?:确认|证实|核实)|(?:尚未|未获|没有)(?:确认|证实|核实|得到证实)|难以(?:确认|证实|核实)|无从得知|不知道?|成疑|不详)/;
const WHETHER = /(?:是否|有没有|有无|究竟有)/;
/** "会不会遣返": it lies ahead, and nobody knows. */
const OPEN = /(?:会不会|会否|是否(?:会|将))[^,]{0,4}$/;
/** "被遣返了吗", "难道真的被遣返了". */
const ASKED = /(?:吗|没有|与否)$/;
const DOUBTED = /(?:难道|莫非|是不是|是否真的)/;
/** ",但未获证实": said of what the clause before told. */
const UNCONFIRMED =
  /^,(?:但|不过|然而|可是|惟|唯)?(?:有关|相关|该|这一?|此)?(?:消息|说法|报道|传闻)?(?:目前|至今|暂时)?(?:尚|仍|还)?(?:未(?:能|获|得到|经)?(?:官方|当局|独立)?(?:证实|确认|核实)|无法(?:独立)?(?:证实|确认|核实)|没有得到证实|不得而知|不清楚|成谜|存疑)/;
const NO_EVIDENCE =
  /(?:没有|并无|尚无|暂无|毫无|缺乏|未有)(?:任何|确凿|直接|可靠|足够)?的?(?:证据|迹象)[^,]{0,12}$/;
/** "没有一名脱北者被遣返", "无人被捕": it befell nobody. */
const NOBODY = /(?:没有|(?<!有)没|(?<![有毫])无|未有)(?:任何|哪怕)?(?:一?人(?![权数])|一[名个位人])/;
const DENIAL = /(?:否认|驳斥|反驳|辟谣|并无此事|不属实|没有所谓)/;
const UNTRUE =
  /^.{0,8}(?:的)?(?:说法|消息|报道|传言|传闻|指控)?(?:并)?(?:不实|不属实|并非事实|不是事实|纯属|子虚乌有|遭到否认|被否认|(?:后来|事后|最终)?(?:被)?(?:证明|证实)(?:是|为)(?:误报|误传|讹传|假|谣)|与事实不符|(?<![不非])(?:是|乃|均为|全为)(?:一?[个则种])?(?:误报|误传|讹传|谣言|谎言|谣传|假的|假消息|假新闻|虚假|捏造|编造|杜撰))/;
// 若 opens a condition, but not in "若干" and names ("若开邦", "若羌", "若望").
const CONDITION = /(?:如果|倘若|假如|假使|要是|若是|若(?![干开羌望])|一旦|只要|除非|万一|凡是|凡|若果)/;
/** "对于12人被捕的报道,外交部称纯属子虚乌有": what is said of a report in the clause behind it. */
const REPORT = /^的?(?:有关|相关)?(?:报道|消息|说法|传闻|传言|指控|指责)$/;
const CALLED_UNTRUE =
  /^,[^,]{0,12}?(?:纯属|子虚乌有|不实|不属实|不是事实|并非事实|(?<!未|没有)否认|驳斥|谣言|误报|捏造)/;
/** "遣返40人的计划": no more than meant, and given up where the words behind say so. */
const INTENT = /^的(?:计划|方案|打算|提议|安排|决定)/;
const OPERATION_AHEAD = /^的(?:行动|工作|程序)(?:预计|预定|将|定于|拟|即将)/;
const GIVEN_UP = /(?:取消|搁置|撤回|撤销|中止|放弃|叫停|作罢|流产|落空|告吹|否决)/;
/** "决定不遣返", "不会遣返": nothing that was, and nothing that is to come. */
const NOT_AHEAD = /(?:不会再?|不打算|不准备|不拟|无意|决定不再?|承诺不再?)(?:[把将被][^,]{0,16}|[^,]{0,4})$/;
/** "逃过被遣返的命运". */
const SPARED = /(?:逃过|躲过|避过|幸免于)[^,]{0,4}$/;
/** "正在核实600人被遣返的消息是否属实". */
const UNVERIFIED =
  /^[^,。]{0,8}的(?:消息|说法|报道|传闻|传言)(?:是否|真伪|真实性|尚待|有待|仍待|尚未(?:得到)?证实|未获证实)/;
/** "原定遣返1200人": what did not come about so. */
const UNFULFILLED =
  /(?:原定|原计划|原拟|(?:原本|本来)(?:要|将|应|会|打算|计划)|本应|本该|险些|差一?点)[^,]{0,8}$|(?:原定|原计划|原拟|原本(?:要|打算|计划))[^,]{0,12}[把将][^,]{0,16}$/;
/** "拒绝接收", "同意接收": nobody has been taken in. */
const WILLING =
  /(?:无力|无法|不能|没有能力|有能力|拒绝|不愿|不肯|拒不|同意|愿意|允许|答应|承诺|有意|乐意)[^,]{0,6}$/;
/** "拒绝在封关期间接收": when they refuse stands between. */
const UNWILLING = /(?:拒绝|拒不|不愿|不肯|同意|答应|承诺)(?:在|于)[^,]{1,12}$/;
/** "把任何难民送回都是违法的": nobody in particular. */
const ANYBODY = /(?:任何|凡是|所有这样的|每一个|每个)[^,]{0,12}$/;
const HABIT =
  /(?:一般|通常|往往|经常|常常|一律|历来|一贯|向来|惯例|每当|总是|时常|屡屡|屡次|动辄|每(?:一|逢)?[年月周天日]|年均|月均|按规定|依法|按照协议|多次)/;
const APPEAL =
  /(?:呼吁|要求|敦促|促请|催促|请求|恳求|恳请|希望|吁请|吁|反对|抗议|阻止|防止|避免|停止|暂缓|推迟|延后|暂停|中止|取消|放弃|勿|不要|不得(?!不)|不应|不该|不能|别(?=再|把|将|让|送|遣|抓|对)|免于|免遭|以免|叫停|制止|拒绝|主张|承诺|保证)/;
/** "促请当局给予庇护,或者放行": asked for as well. */
const ALTERNATIVE = /^(?:或者?|并|以及|和)?(?:立即|尽快)?$/;
const DUTY =
  /(?:(?<![回响反供对适相])应(?:该|当)?|必须|须|需要|理应|有权|可以|不可|不能|不许|禁止)(?:被|把|将|予以|对|立即|尽快|无条件)?[^,]{0,6}$/;
const FEARED =
  /(?:面临|面对|(?<!惊|反)恐(?!怖|吓|慌|惧)|或将|或会|或遭|或被|可能|也许|或许|险些|险遭|濒临|担心|担忧|忧心|忧虑|(?<!无|堪)忧|疑(?=遭|被|已遭|已被)|害怕|唯恐|生怕|威胁|危险|风险|危机|随时|难逃|难免|等待|等候|即将面临)/;
const AFTER_FEARED =
  /^[^,;:]{0,8}?(?:的)?(?:危险|风险|危机|可能|威胁|厄运|隐患|危难|困境|恐惧|命运|处境|疑虑)/;
const PERHAPS_DONE = /(?:可能|恐怕|恐|或许|也许|或|似乎|疑似|据信|疑)(?:都|全部|全)?(?:已经|已)/;
const WORRIED = /(?:担心|担忧|忧心|忧虑|(?<!无|堪)忧|害怕|唯恐|生怕)/;
const PLANNED =
  /(?:将于|将会|即将|(?<![把即])将(?:在|被|遭|把|对|继续|再次|再|陆续|分批|全部|从|由|经|至)?|就要|快要|计划|打算|准备|拟(?!定)|预定|定于|预计|决定|着手|下令|命令|扬言|考虑)[^,]{0,10}$|(?<![省协教社员国议机大开理学集商都约聚司基])会(?:被|遭|把|将|对)?[^,]{0,3}$/;
const PREPARED = /(?:准备|打算|计划|拟|决定|即将|着手)(?:在[^,]{0,8})?[把将][^,]{1,20}$/;
const NEGATED =
  /(?:并未|从未|尚未|还未|未曾|不曾|没有|没|未|不会再?|不再|并非|不)(?:被|遭|遭到|受到|将|把|对|予以|再|有)?(?:[^,]{0,6})?$/;
const NEAR_NEGATED =
  /(?:并未|从未|尚未|还未|未曾|不曾|没有|没|未|不会再?|不再|不(?!久|仅|但|过|得不|料|少|断|止|幸|满|法|顾|惜|明|同|已|知|愿|备|注意|堪|慎|等))(?:被|遭|遭到|受到|再|再次)?[^,;:的]{0,4}$/;
const INTENDED =
  /(?:企图|试图|想要|打算|准备|希望|意图|意欲|计划|为了|目的|目标|途中|路上|期间|前往|得以|(?:帮助|协助|安排)(?!之?下)|渴望|梦想|未能|没能|无法|能够)[^,]{0,8}$|(?:想|要|能|可|会|欲)[^,]{0,2}$/;
const ON_THE_WAY = /^[^,]{0,6}(?:途中|时|之前|前|的路上|过程中)/;
const MOVES: ReadonlySet<string> = new Set(["arrival", "departure", "escape"]);
/** What led up to the act tells nothing of it: "准备乘坐巴士前往东南亚时被捕". */
const OCCASION = /^.*(?<![随同当暂及届有平])(?:时|途中|之际|期间|过程中)(?=[^,]{0,16}$)/;
const NOUN_USE =
  /^(?:的)?(?:问题|政策|行为|做法|制度|条约|协议|协定|机制|措施|原则|命令|程序|条款|人权|之路|路线|路途|生活|经历|过程|需求|需要|申请|手续|签证|许可|规定|记录|名额|配额|权利|资格|条件|要求|趋势|人数(?:激增|大增|剧增|增加|上升|锐减|减少|不断|不明|成谜))/;

/** "两人在遣返前失踪": it was still to come. */
const BEFOREHAND = /^(?:[^,。的]{0,4}(?:之|以)?前(?!往|进|夕|后|方|线|述|来|总|一[天日])|途中|过程中|期间)/;

/** How an act is told: as done, feared, planned, denied or unclear, or as nothing that happened to anybody. */
export function modalityOf(context: ActContext): ToldAs {
  const { act, sentenceBefore, after, next, lead, particular } = context;
  const words =
    context.disposal && !context.before.includes("把")
      ? context.before.replace(/将(?=[^将]*$)/, "把")
      : context.before;
  const object = context.disposal ? words.replace(/把[^,]*的(?=[^,的]{0,16}$)/, "把") : words;
  const before = object.replace(OCCASION, "");
  if (NOUN_USE.test(after) || BEFOREHAND.test(after) || SPARED.test(before)) return "none";
  if (NOBODY.test(before.slice(before.lastIndexOf(",") + 1))) return "none";
  if (OPEN.test(before)) return act === "return" && particular ? "feared" : "none";
  if (WHETHER.test(before) || WHETHER.test(sentenceBefore.slice(-12))) {
    return UNKNOWN.test(lead) || UNKNOWN.test(after) || UNCONFIRMED.test(next) ? "unclear" : "none";
  }
  if (UNVERIFIED.test(after) || UNCONFIRMED.test(next) || NO_EVIDENCE.test(sentenceBefore)) return "unclear";
  if ((ASKED.test(after) || DOUBTED.test(before)) && !MOVES.has(act)) return particular ? "unclear" : "none";
  if (CONDITION.test(lead) || ANYBODY.test(before) || UNFULFILLED.test(before)) return "none";
  if (DENIAL.test(before) || UNTRUE.test(after)) return "denied";
  if (REPORT.test(after) && CALLED_UNTRUE.test(next)) return "denied";
  // "无法证实有多少脱北者被遣返": how many is not known.
  if (UNKNOWN.test(before) && /多少/.test(sentenceBefore) && !particular) return "none";
  if (UNKNOWN.test(before) && !/多少|人数|数字/.test(sentenceBefore)) return "unclear";
  if (
    HABIT.test(before) ||
    HABIT.test(lead.slice(lead.lastIndexOf(",") + 1)) ||
    (!particular && HABIT.test(sentenceBefore))
  )
    return "none";
  if (act === "arrival" && UNWILLING.test(words)) return "none";
  if (MOVES.has(act)) {
    if (NEAR_NEGATED.test(before) || WILLING.test(before) || INTENDED.test(before) || ON_THE_WAY.test(after))
      return "none";
    return FEARED.test(before) || PLANNED.test(before) ? "none" : "reported";
  }
  // That people may be locked up or put to death is said of nearly everybody who is sent back.
  const consequence = act === "death" || act === "detention";
  if (PERHAPS_DONE.test(before) && !WORRIED.test(before)) return act === "death" ? "none" : "reported";
  const told = toldAs(context, before);
  return consequence && (told === "feared" || told === "planned") ? "none" : told;
}

function toldAs(context: ActContext, before: string): ToldAs {
  const { act, particular, after, told } = context;
  if (INTENT.test(after)) return GIVEN_UP.test(after) ? "none" : "planned";
  if (OPERATION_AHEAD.test(after)) return "planned";
  if (NOT_AHEAD.test(before)) return "none";
  if (act === "release" && ALTERNATIVE.test(before) && APPEAL.test(context.sentenceBefore)) return "none";
  if (APPEAL.test(before)) return act === "return" && particular ? "feared" : "none";
  if (FEARED.test(before) || AFTER_FEARED.test(after)) return "feared";
  // "这些组织担心,被扣押的人会被送回国": what is worried about lies ahead, unless it is told as done.
  if (told !== null && WORRIED.test(told) && act === "return" && !/[已曾了]|刚刚/.test(before))
    return "feared";
  if (DUTY.test(before)) return "none";
  // "目前仍未获释" denies nothing: it has not come about.
  if (NEAR_NEGATED.test(before) && NEGATED.test(before)) return act === "release" ? "none" : "denied";
  // "准备将一名14岁女孩遣返": the object stands between.
  if (PLANNED.test(before) || PREPARED.test(before)) return "planned";
  return "reported";
}
