/**
 * How far the total, and all 扣分项 together, may go.
 *
 * > 加分后总分最高不超过100分；得分超过100分的，按100分计；满分封顶；扣分项累计不超过20分
 */

import { numberOf } from '../numerals';
import type { Saying } from './saying';
import type { Sentence } from './sentences';

const POINTS = '(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十]{1,3})分(?![之钟])';
/** 加分, and what it comes to at most. */
export const MOST =
  '(?:不(?:得|能|应|可|再)?超过|不超出|不(?:得)?高于|最高|最多|至多|上限|封顶|限额?|以)(?:不(?:得|能|应|可)?(?:再)?(?:超过|高于)|[扣为是加得计至到])*';

/** 单项加分 is one of them; 各项加分合计 is all. */
export const EACH =
  /单项|每项|每[件次类个条人]|同一|[该此本各]项|[该此本]条|[各每单本该此](?:个)?(?:指标|部分|类)/;
export const ALL = /累计|合计|总计|总共|共计|总和|总分/;

const WHOLE =
  '(?:(?:考核|考评|综合|年度|最[后终]|全年|合计|累计|总)*(?:总得?分|总分值|得分|分数|成绩|积分|分值))(?:总分|总计|合计|累计)?';
/** 加分后的总分, 加上附加分以后: the total all the same. */
const AFTER =
  /(?:[含计加有]上?)?(?:加减分|加扣分|加分|附加分|奖励分)(?:项|因素|项目|情形)?(?:以?后|在内|的)(?:的|，)?/g;
/** Of something less than the whole. */
const LESS = /[加扣减附奖]|基本|基础|单项|每项|各项|[该此本]项|部分|[各每]类|指标|满意度|测评|考试|平时/;

const LIMITS: readonly RegExp[] = [
  new RegExp(
    `${WHOLE}[^，：\\d]{0,3}?(?:不(?:得|能|应|可|再)?超过|不(?:得)?高于|不超出)${POINTS}(?!的|者|以)`,
  ),
  new RegExp(
    `${WHOLE}[^，：\\d]{0,3}?(?:最高|最多|上限|封顶)(?:不(?:得|能)?(?:再)?(?:超过|高于)|限额?|[值分为是：得计])*${POINTS}(?!以|的，?[^按计])`,
  ),
  new RegExp(`${WHOLE}[^，：\\d]{0,3}?(?:以|按)${POINTS}(?:为限|封顶|为上限|为最高|为止)`),
  new RegExp(`${WHOLE}[^，：\\d]{0,6}${POINTS}封顶`),
];
/** 超过100分的，按100分计. */
const OVER =
  /(?:总得?分|得分|分数|成绩|分值|积分)[^，：\d]{0,6}(?:超过|超出|高于|大于)(\d+(?:\.\d+)?)分(?:以上)?的?(?:部分)?，?(?:均|一律|只|仍|则|都)?(?:(?:[按以计记取]|为)[^，\d]{0,3}\1分|(?:超过|超出)?(?:部分)?不[予再]?计)/;
/** 加至100分为止, 加满100分为止; 满分封顶. */
const UNTIL = /加(?:满|至|到)(\d+(?:\.\d+)?)分(?:为止|封顶|为限)/;
const FULL =
  /满分(?:封顶|为止|为限)|(?:以|按)满分(?:计|为限)(?<=(?:超过|超出|高于)(?:了)?满分.*)|(?:总分|得分)[^，\d]{0,4}(?:最[高多])?不(?:得|能|应|可)?(?:超过|高于)(?:总分值?|满分)|加满(?:分)?为止/;
/** 该项得分满分为止. */
const OF_ONE = /(?:单项|每项|各项|[该此本]项|[各每]类)[^，]{0,10}$/;

/** What it is said of stands before it, up to the comma. */
const before = (words: string, at: number): string => words.slice(words.lastIndexOf('，', at) + 1, at);

export function totalCap({ text, plain }: Sentence): Saying | undefined {
  const words = plain.replace(AFTER, '');
  for (const pattern of LIMITS) {
    const found = pattern.exec(words);
    if (found === null || LESS.test(before(words, found.index))) continue;
    return { kind: 'totalCap', text, points: numberOf(found[1] ?? '') };
  }
  const [over, until, full] = [OVER.exec(words), UNTIL.exec(words), FULL.exec(words)];
  const points = (over === null || LESS.test(before(words, over.index)) ? until : over)?.[1];
  if (points !== undefined) return { kind: 'totalCap', text, points: Number(points) };
  return full === null || OF_ONE.test(words.slice(0, full.index))
    ? undefined
    : { kind: 'totalCap', text, points: undefined };
}

const PENALTIES =
  '(?:(?:扣分|减分|倒扣|惩罚)(?:项目?|因素|指标|情形|事项)|负面清单|倒扣|(?:累计|合计|总计)(?:扣分|减分|倒扣)|(?:扣分|减分|倒扣分?)(?=累计|合计|总计|总))(?:扣分|减分|分值|总分值?|分)*';
const PENALTY = new RegExp(`([^，：]{0,12})${PENALTIES}([^，\\d]{0,12}?)${MOST}${POINTS}`);
/** 每迟报一次扣1分，累计扣分不超过5分 is said of one thing. */
const PRICED = /[扣减]\d/;

export function penaltyCap({ text, plain }: Sentence): Saying | undefined {
  const found = PENALTY.exec(plain);
  if (found?.[3] === undefined || PRICED.test(plain.slice(0, found.index + (found[1] ?? '').length)))
    return undefined;
  const [words] = found;
  if (/加减分|加扣分|奖惩分/.test(words) || (EACH.test(words) && !ALL.test(words))) return undefined;
  return { kind: 'penaltyCap', text, points: numberOf(found[3]) };
}
