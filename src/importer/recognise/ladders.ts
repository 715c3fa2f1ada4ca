/**
 * Several points in one text of which one is given, and how they are told from parts that add up:
 *
 * > 组织生活记录，规范（3分）；比较规范（2分）；不太规范（1分）；无记录（0分） … 3
 *
 * > 整洁（5分），通畅（3分），无异味（2分） … 10
 *
 * One of them is given where the points fall step by step, and each step says less of the same: a lesser degree, a smaller
 * number, or 0分, which no part of a sum would have.
 */

import { plus, pointsOf, toNumber } from '../../points/points';

/** Points in brackets, with the words from the brackets before. */
export interface Amount {
  readonly words: string;
  readonly points: number;
}

interface Steps {
  readonly amounts: readonly Amount[];
  /** Only the 0分 at its end says that they are steps, or levels such as 省级, 市级, of which a form may count both. */
  readonly isDoubtful: boolean;
}

const GOOD =
  '(?:及时|健全|齐全|规范|完整|完善|到位|认真|整洁|明显|落实|达标|合格|及格|符合|清楚|清晰|准确|正确|按时|按期|按要求|定期|积极|重视|满意|全面|主动|熟悉|熟练|了解|掌握|具备|公开|公示|召开|开展|组织|参加|参与|报送|上报|建立|制定|成立|执行|配合|处置|评议|讲授|完成|实施|使用|记录|充分|称职|深入|扎实|彻底|有效|经常)';
/** It takes from what the words beside it say. */
const LESS = new RegExp(
  `(?:不|未|没有?|未能|不能)(?:够|太|很|能)?(?:${GOOD})|比?较好|比较|较为?|基本上?|大部分|大多数?|多数|部分|少数|个别|偶尔|有时|不太|不够|不足|不很|欠佳?|较?差|一般|一定|尚可?|其他|其余|否则`,
  'g',
);
const SCALE =
  '优秀?|良好?|中等?|较好|很好|好|一般|很差|较差|差|(?:很|非常|比较|较|基本|不太|不)?(?:满意|合格|称职|达标|了解|熟悉|熟练|健全|规范|到位|明显|及时)';
/** Where nothing but a word of a scale, or its subject before it, stands. */
const DEGREE = new RegExp(`(?:${SCALE})(?:的|等次|等|档|者)?$`);

const NUMBER = String.raw`(?:\d+(?:\.\d+)?|[一二两三四五六七八九十半几])`;
const UNIT =
  '(?:个?百分点|平方米|万元|分钟|小时|课时|学时|季度|学期|[次人项篇条件个名场期天日周月年季户家处份页字倍成元%])';
const MORE = '(?:至少|最少|不少于|不低于|达到?|超过|大于|高于|小于|低于|少于|不足|不到|[≥≤<>])';
/** 至少1次, 每季度, 80%以上, 60%~80%. */
const QUANTITY = new RegExp(
  `(?<!第)(?:${MORE}?(?:${NUMBER}${UNIT}?[-~—至到])?${NUMBER}${UNIT}|每(?:[一两二三四]个?)?(?:半?年|半?月|季度?|周|天|日|学期)|全年|不?定期|经常|偶尔|${MORE}?\\d+(?:\\.\\d+)?)(?:及?以[上下内]|之间)?`,
  'g',
);
const LEVEL = /国家级|[省市县区乡镇村校院]级|[一二三四]等奖|第[一二三四五]名/g;
const EMPTY = /["'“”,;:、。.()[\]【】的了但而且有能得达为是者]/g;

/** Of the words of a step, those that stand before as well. */
const SAME = 0.6;

/** The runs of steps in the order of the text; a part of its own is a run of one. */
export function stepsIn(amounts: readonly Amount[]): readonly Steps[] {
  const runs: Steps[] = [];
  for (const amount of amounts) {
    const run = runs.at(-1);
    const last = run?.amounts.at(-1);
    const how = run === undefined || last === undefined ? 'apart' : linkOf(last, amount);
    if (run === undefined || how === 'apart' || !goesOn(run.amounts, amount)) {
      runs.push({ amounts: [amount], isDoubtful: false });
      continue;
    }
    runs[runs.length - 1] = {
      amounts: [...run.amounts, amount],
      isDoubtful: run.isDoubtful || how === 'levels',
    };
  }
  return endedByNothing(runs);
}

/** Points that fall to 0分 are steps, though their words are strange to each other. */
function endedByNothing(runs: readonly Steps[]): readonly Steps[] {
  const joined: Steps[] = [];
  for (const run of runs) {
    let own = run;
    while (own.amounts.at(-1)?.points === 0 && own.amounts.length > 0) {
      const before = joined.at(-1);
      const [first] = own.amounts;
      if (before === undefined || first === undefined || isApart(first)) break;
      const falls = [...before.amounts, ...own.amounts].every(
        ({ points }, i, all) => i === 0 || points < (all[i - 1]?.points ?? 0),
      );
      if (!falls) break;
      joined.pop();
      own = {
        amounts: [...before.amounts, ...own.amounts],
        isDoubtful: before.isDoubtful || own.isDoubtful || own.amounts.some(({ points }) => points > 0),
      };
    }
    joined.push(own);
  }
  return joined;
}

/** A new sentence, a number, or a subject with a colon begins something else. */
const isApart = ({ words }: Amount): boolean =>
  /^[)\]】,;]*[。]|^[)\]】,;。]*(?:\d+[.、)]|[①-⑳])|:./.test(words);

function goesOn(run: readonly Amount[], { points }: Amount): boolean {
  const [first, second] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined || points === last.points) return false;
  return second === undefined || second.points < first.points === points < last.points;
}

type Link = 'apart' | 'steps' | 'levels';

function linkOf(one: Amount, other: Amount): Link {
  const [more, less] = one.points > other.points ? [one, other] : [other, one];
  const [above, below] = [clauseOf(more.words), clauseOf(less.words)];
  const all = `${one.words}${other === less ? '' : other.words}`;
  const isLess = (below.match(LESS) ?? []).length > 0 || (DEGREE.test(above) && DEGREE.test(below));
  if (isLess && isSame(below.replace(LESS, '').replace(DEGREE, ''), all)) return 'steps';
  if (isDenied(below, more.words)) return 'steps';
  const hasQuantities = [above, below].every((words) => words.search(QUANTITY) >= 0);
  if (hasQuantities && isWithin(below.replace(QUANTITY, ''), all.replace(QUANTITY, ''))) return 'steps';
  const hasLevels = [above, below].every((words) => words.search(LEVEL) >= 0);
  return hasLevels && isSame(below.replace(LEVEL, '').replace(QUANTITY, ''), all) ? 'levels' : 'apart';
}

/** 有总结 above, 无总结 below; 未发生上访 below 未发生事故 denies nothing of it. */
const isDenied = (below: string, above: string): boolean =>
  [...below.matchAll(/(?:不|未|没有|没|无)([^不未没无,]{2})/g)].some(
    ([denied, word = '']) => above.includes(word) && !above.includes(denied),
  );

/** The words right before the brackets, without its number. */
function clauseOf(words: string): string {
  const clauses = words
    .replace(/\([^()]*\)/g, '')
    .replace(/^[)\]】,;。]*(?:\d+[.、)]|[①-⑳])?/, '')
    .split(/[,;。:]/);
  return clauses.findLast((clause) => clause !== '') ?? '';
}

function isSame(words: string, before: string): boolean {
  const own = [...words.replace(EMPTY, '')];
  return own.length === 0 || own.filter((letter) => before.includes(letter)).length > own.length * SAME;
}

/** 召开 is within 支委会召开, 兼职人员 is not within 专职人员. */
function isWithin(words: string, before: string): boolean {
  let from = 0;
  return [...words.replace(EMPTY, '')].every((letter) => {
    from = before.indexOf(letter, from) + 1;
    return from > 0;
  });
}

/** Of every run the most that it gives. */
export const pointsOfSteps = (amounts: readonly Amount[]): number =>
  toNumber(
    plus(
      ...stepsIn(amounts).map(({ amounts: run }) => pointsOf(Math.max(...run.map(({ points }) => points)))),
    ),
  );
