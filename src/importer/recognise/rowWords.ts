/** Words by which a row is known to be no item: totals, signatures, notes, headings of lists. */

import type { ListKind } from './outline';
import { bareText } from './bareText';
import { leadingOrdinal } from './ordinalText';

const TOTAL =
  /^计(?:\(|:|$)|^(?:合计|总计|总分|共计|总得分|总评分|合计得分|得分合计|合计总分|考核总分|考评总分|考核总得分|考核得分|最后得分|最终得分|综合得分|综合成绩|综合评分|总成绩|分值合计|总积分|积分(?:合计|总计|总分)|(?:合计|累计|最终)积分)|^[^,。;:、\d]{1,8}(?:合计|总计|总分|总得分|合计得分)(?:[(:=]|$)/;
const SUBTOTAL = /^.{0,12}(?:小计|小项合计|分项合计|本项合计|部分合计)(?:\(|:|$)/;
/** Blanks for the pen; a clause that only speaks of 签字 has more behind it. */
const FOOT =
  /\((?:签字|签名|签章|盖章|公章|手签|单位盖章)[^()]{0,6}\)|(?:签字|签名|签章|盖章|公章)(?::|$)|(?:^|[^\d])年月日|^考核组(?:长|成员|意见)?(?::|$)|^.{0,8}(?:意见|结论|等次|等级)(?::|$)|^(?:考核|检查|评分|考评|验收|被考核|被检查|受检|填表|审核|负责|记录|联系)(?:人员?|组|单位|负责人|日期|时间|电话|人签字)?:/;
const NOTE = /^(?:注|说明|备注|附注|填表说明|评分说明|注意事项|说明事项)(?:\d|[:：、.,]|$)/;

const NUMBERED = /^(?:\d{1,2}[.．、)）]|[（(]\d{1,2}[)）]|[①-⑳])/;

/** No heading of a list is longer, its number and points apart. */
const LONGEST_HEADING = 24;
const LONGEST_NAME = 8;

const LISTS: readonly (readonly [words: RegExp, list: ListKind])[] = [
  [
    /一票否决|否决(?:项|指标|事项|情形)|^[^,]*直接(?:判定|评定|定)为不合格(?:的?(?:情形|事项|情况|条件)|项|$)/,
    'veto',
  ],
  [
    /加分(?:项|指标|内容|因素|情形|事项|部分|标准|条件)?|奖励(?:分|项|性加分)|附加分|加减分|加扣分|奖励加分/,
    'bonus',
  ],
  [
    /扣分(?:项|指标|因素|情形|事项|部分)|减分(?:项|指标|因素|情形|事项|部分)?|倒扣(?:分)?(?:项)?|扣减(?:项|分)|惩罚性扣分|负面清单|^责任追究(?:情形|事项|情况|扣分)?$/,
    'penalty',
  ],
];

/** What a blank beside it asks for, though no colon says so. */
const ASKS =
  /^[^:]{0,10}(?:单位|名称|对象|部门|时间|日期|地点|地址|人员?|组长?|电话|类别|类型|姓名|专家|领导)$/;

/** 存在问题, 整改要求, 评语: a name of room for several lines. */
const ROOM =
  /^[^:;,。]{0,10}(?:问题|不足|建议|评语|小结|总评|整改(?:要求|措施)?|扣分(?:原因|说明|情况)|亮点|(?:检查|考核|考评|督查|整改|落实)(?:情况|记录))(?:\([^()]*\)|请?详细填写)?:?$/;

/** Nothing to read: blank, or 年月日 and 分 with room for the pen before them. */
export const isToWrite = (text: string): boolean => /^[\s_＿年月日时分]*$/.test(text);

export const asksForBlank = (text: string): boolean => ASKS.test(bareText(text));
export const asksForRoom = (text: string): boolean => ROOM.test(bareText(text));
/** What the whole form comes to: 得分, 考核得分（分）, 检查得分（百分制）; not 自评得分, nor 总得分（大写）. */
const WHOLE =
  /^(?:(?:最后|最终|综合|实际|本次|本表|考核|考评|检查|督查|验收|评价|评估|评定|评议|评审|测评|合计|累计|汇总|总体|年度)*(?:总?得分|总分数?|总评分|总成绩|分数)|(?:最后|最终|综合|考核|考评|检查|评定|测评)(?:成绩|评分)|得分(?:合计|总计)|合计(?:得|总)?分|实得总?分|总评得分|总积分|积分(?:合计|总计|总分)|(?:合计|累计|最终)积分)(?:\((?:分|(?:满分|总分)?:?\d{2,4}分?|(?:百|千|\d{2,4})分制)\))?:?$/;

/** 等级 that comes of the score: 考核等次, 评定等级, 考核结果; never 建议等次, which somebody proposes. */
const GRADE =
  /^(?:(?:最后|最终|综合|年度|本次|考核|考评|检查|评价|评定|评审|测评|认定|核定)*(?:等次|等级|档次)|(?:最终|综合|年度|考核|考评|评价|评定|测评)+结果)$/;

export const asksForGrade = (text: string): boolean => GRADE.test(bareText(text));
export const asksForTotal = (text: string): boolean => WHOLE.test(bareText(text));
export const isTotal = (text: string): boolean => TOTAL.test(bareText(text)) && bareText(text).length <= 40;
/** What is taken of all items: 总扣分, 合计扣分, 扣分合计. */
const TAKEN =
  /^(?:(?:合计|总计|累计|共计|小计|总|共|实)(?:扣|减|失)分(?:数|值)?|(?:扣|减|失)分(?:合计|总计|总分|总数|总和|累计|小计))(?:\([^()]*\))?:?$/;
/** A row that adds up each column, whatever stands in it. */
const SUM = /^(?:合计|总计|共计|小计|计)(?:\([^()]*\))?:?$/;

export const isSumTaken = (text: string): boolean => TAKEN.test(bareText(text));
/** On a form that has 扣分 and no 得分: a row with what is taken, not with what is left. */
export const addsUpTaken = (text: string): boolean => isSumTaken(text) || SUM.test(bareText(text));
export const isSubtotal = (text: string): boolean => SUBTOTAL.test(bareText(text));
export const isFoot = (text: string): boolean => FOOT.test(bareText(text));
/** 2.…, below 注：1.… */
export const isMoreNote = (text: string): boolean => NUMBERED.test(text.trim());
export const isNote = (text: string): boolean => NOTE.test(bareText(text));

/** The list that a heading opens; undefined for a heading of ordinary items. */
export function listOpened(text: string): ListKind | undefined {
  const words = bareText(text)
    .replace(/\([^()]*\)/g, '')
    .replace(/^(?:第?[一二三四五六七八九十]+(?:[、.,]|部分|条)+|\d+[、.])/, '');
  // 受到表彰的，加3分。加分累计不超过5分。
  if (/[。;].|的,/.test(words)) return undefined;
  if (words.length > LONGEST_HEADING) return listAtEnd(words);
  if (/^(?:扣分|减分|倒扣)$/.test(words)) return 'penalty';
  return LISTS.find(([pattern]) => pattern.test(words))?.[1];
}

/** 发生重大环境污染问题造成严重影响实施惩罚性扣分: a long heading opens a list by its last words only. */
const LONGEST_SENTENCE = 48;
const AT_END: readonly (readonly [words: RegExp, list: ListKind])[] = [
  [/(?:加分奖励|奖励加分|(?:给予|予以|实施|进行|适当)(?:奖励)?加分)$/, 'bonus'],
  [/(?:惩罚性|(?:给予|予以|实施|进行)(?:惩罚性)?)(?:扣|减)分$/, 'penalty'],
  [/(?:实行|实施)[“"]?一票否决[”"]?制?$/, 'veto'],
];

function listAtEnd(words: string): ListKind | undefined {
  const heading = words.replace(/[。:]$/, '');
  if (heading.length > LONGEST_SENTENCE || /[,。;:]/.test(heading)) return undefined;
  return AT_END.find(([pattern]) => pattern.test(heading))?.[1];
}

/** No more than its name: 加分, 附加分项. */
export const isListName = (text: string): boolean =>
  bareText(text).length <= LONGEST_NAME && listOpened(text) !== undefined;

/** The list of which a cell has nothing but the name. */
export const listNamed = (text: string): ListKind | undefined =>
  isListName(text) ? listOpened(text) : undefined;

const FIRST_WORDS =
  /^(?:加分|扣分|减分|附加|奖励|奖分|倒扣|扣减|加减分|加扣分|惩罚性|负面|一票否决|否决|责任追究|直接)/;

/** The list whose name the text begins with: 加分项目, and not 建立加分台账, which is scored itself. */
export const listBegun = (text: string): ListKind | undefined =>
  FIRST_WORDS.test(bareText(leadingOrdinal(text)?.rest ?? text)) ? listOpened(text) : undefined;

/** 一票否决：发生……的: a heading and its whole content in one cell. */
export function listWithContent(
  text: string,
): { readonly list: ListKind; readonly content: string } | undefined {
  const [, heading = '', content = ''] = /^([^:：\n]{2,24})[:：\n]\s*([\s\S]{6,})$/.exec(text) ?? [];
  const list = content === '' ? undefined : listOpened(heading);
  return list === undefined ? undefined : { list, content };
}

const SUMMED = /^(.{1,8}?)(?:小计|合计|总计|共计|总分|总?得分|计)+(?:\([^()]*\))?:?$/;

/** 加分小计, 扣分合计, 附加分得分: the list whose lines are added up. */
export function listSummed(text: string): ListKind | undefined {
  const [, name = ''] = SUMMED.exec(bareText(text)) ?? [];
  return isListName(name) ? listOpened(name) : undefined;
}
