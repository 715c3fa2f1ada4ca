/**
 * Several outcomes of one thing, each with its points: by name, by level, by rank, by how often before.
 *
 * > 上半年通过国家验收得2分，下半年通过国家验收得1分，不通过得0分 (县区环保局 第47项)
 * > 被省级督查通报一次扣0.4分；被市级督查通报一次扣0.3分 (大兴镇 附件2 第7项)
 * > 第1名加5分,第2名加4分,第3名加3分 (XX市 加分15)
 */

import { factIn, measureIn } from '../facts';
import { numberOf } from '../numerals';
import type { PricedPiece } from '../pieces';
import type { PriceReader } from '../reading';
import { howOften } from './occurrence';

const pointsAt = ({ mark }: PricedPiece): number | undefined =>
  mark.sort === 'nothing' ? 0 : mark.sort === 'points' && mark.high === undefined ? mark.low : undefined;

/** The run of pieces of which each has a name by `nameOf`, all different. */
function runOf(
  pieces: readonly PricedPiece[],
  nameOf: (piece: PricedPiece) => string | undefined,
  goesWith: (first: PricedPiece, piece: PricedPiece) => boolean = () => true,
) {
  const run: { readonly name: string; readonly points: number; readonly piece: PricedPiece }[] = [];
  for (const piece of pieces) {
    const [name, points] = [nameOf(piece), pointsAt(piece)];
    if (name === undefined || points === undefined || run.some((each) => each.name === name)) break;
    const first = run[0]?.piece;
    if (first !== undefined && !(sameVerb(first, piece) && goesWith(first, piece))) break;
    run.push({ name, points, piece });
  }
  return run;
}

const sameVerb = (first: PricedPiece | undefined, { mark }: PricedPiece): boolean =>
  mark.sort === 'nothing' || mark.effect === undefined || first?.mark.effect === mark.effect;

const OUTCOME =
  /(?:^|[，、：为获得评被])?((?:(?:按时|按期|如期|逾期|延期|提前|全部|部分|完全|大部分|不|未|基本|较|很|非常|比较)*(?:符合|优秀|优良|良好|合格|称职|及格|满意|达标|通过|完成|齐全|规范|健全|到位|整洁))|优|良|中|差|较好|一般|较差|好|(?:[特一二三]等|优秀|组织|优胜|鼓励)奖|[一二三]等|[一二三]类|[ABCDE]级|[一二三四五特甲乙丙]级|[上下]半年(?:通过|完成)?|按时|逾期|上升|持平|下降|[正负零]?增长|减少|改善|恶化|(?:高于|低于|等于|优于|好于|差于|超过|达到|未达到?|持平于)(?:[^，。；：\d]{0,12}?(?:平均|均值|上年|同期|去年|目标|全[国省市县区])[^，。；：\d]{0,6}?)?)(?:等次|等级|档次|的|者|，|：|验收|档)*$/;

/** “好”的得7分 */
const unquoted = (words: string): string => words.replace(/[“”"]/g, '');

export const outcomes: PriceReader = (pieces, beside) => {
  const judged = judgedOutcomes(pieces, beside);
  if (judged !== undefined) return judged;
  const run = runOf(
    pieces,
    ({ before }) => {
      const [, name] = OUTCOME.exec(unquoted(before)) ?? [];
      return name ?? (/上半年|下半年/.exec(before) ?? [])[0];
    },
    isOfOneThing,
  );
  const [first] = run;
  // 未完成不得分 beside 完成得2分 are two outcomes; a deduction and its condition are not, but 上升、持平、下降 are.
  const isTrend = run.length > 2 && run.every(({ name }) => TREND.test(name));
  if (first === undefined || run.length < 2) return undefined;
  if (first.piece.mark.effect === 'deduct' && !isTrend) return undefined;
  return {
    count: run.length,
    fact: measureIn(unquoted(first.piece.before).replace(OUTCOME, '')),
    ...(first.piece.mark.effect !== undefined && { effect: first.piece.mark.effect }),
    rule: { kind: 'choice', options: run.map(({ name, points }) => ({ name, points })) },
  };
};

/** 比上年上升的得10分，持平的得8分，下降的得5分 */
const TREND = /^(?:上升|持平|下降|[正负零]?增长|减少|改善|恶化)$/;

/** 护理员达标得3分 and 消防验收合格得3分 are no two outcomes of one thing. */
function isOfOneThing(first: PricedPiece, { before, isListed }: PricedPiece): boolean {
  const rest = [...factIn(unquoted(before).replace(OUTCOME, ''))];
  const known = rest.filter((each) => first.before.includes(each)).length;
  // 台账齐全得2分，整洁得3分: it can be both.
  const [own, other] = [qualityIn(before), qualityIn(first.before)];
  if (own !== undefined && other !== undefined && own !== other) return false;
  return rest.length === 0 || (!isListed && rest.length <= 4) || known >= rest.length * 0.5;
}

const qualityIn = (before: string): string | undefined =>
  /(符合|齐全|规范|健全|到位|整洁)$/.exec(OUTCOME.exec(unquoted(before))?.[1] ?? '')?.[1];

/** 优秀20-18分、良好17-15分: the assessor decides within each, and so anywhere up to the best. */
const judgedOutcomes: PriceReader = (pieces) => {
  const end = pieces.findIndex(
    ({ before, mark }) => mark.sort !== 'points' || mark.effect === 'deduct' || !OUTCOME.test(before),
  );
  const run = pieces.slice(0, end < 0 ? pieces.length : end);
  const isRanged = run.some(({ mark }) => mark.high !== undefined);
  const points = run.flatMap(({ mark: { low = 0, high = 0 } }) => [low, high]);
  return run.length < 2 || !isRanged
    ? undefined
    : {
        count: run.length,
        effect: run[0]?.mark.effect ?? 'credit',
        fact: factIn(run[0]?.before.replace(OUTCOME, '') ?? ''),
        rule: { kind: 'judgement', max: Math.max(...points) },
      };
};

/** 省级 anywhere; 省 alone only where somebody is named by it, never within 地区 or 县域. */
const LEVEL =
  /((?:党中央|中共中央)(?:、国务院)?|国务院|(?<seat>省|自治区|市|州|县|区)(?:委(?:、\k<seat>(?:人民)?政府)|(?:人民)?政府)|(?:国家|部|省部|省|自治区|地市|市|州|区县|县|区|乡镇|镇|街道|校|院|厅|局|村)级|(?<=^|被|获|受|受到|经|由|在|，|得)(?:国家|中央|省|自治区|市|州|县|区|镇)(?=约谈|问责|曝光|点名|挂牌|批评|批示|通报|表彰|表扬|督|媒体|领导|采用|录用|检查|抽查|点名|委|政府|局|厅|主管|转发|推广))/;

export const byLevels: PriceReader = (pieces) => {
  const run = runOf(pieces, ({ before }) => LEVEL.exec(phraseAt(before))?.[1], isOfOneFact);
  const [first, second] = run;
  if (first === undefined || second === undefined || run.some(({ points }) => points === 0)) return undefined;
  const often = run.map(({ piece }) => howOften(piece));
  // 省级1件扣3分，市级2分: what the first is counted in, the others are too.
  const isCounted = often.every(
    (each, i) => each?.per === 1 || (each === undefined && run[i]?.piece.mark.effect === undefined),
  );
  const isBonus = first.piece.mark.effect !== 'deduct';
  if (!(isCounted || isBonus)) return undefined;
  return {
    count: run.length,
    fact: factIn(first.piece.before.replace(LEVEL, '上级')),
    ...(first.piece.mark.effect !== undefined && { effect: first.piece.mark.effect }),
    rule: {
      kind: 'byLevel',
      unit: often.find((each) => each !== undefined)?.unit ?? '次',
      levels: run.map(({ name, points }) => ({ name, points })),
    },
  };
};

/** The last phrase, in which the level of this piece stands. */
const phraseAt = (before: string): string =>
  before.split('，').findLast((phrase) => LEVEL.test(phrase)) ?? '';

/** What the levels have in common is said with the first; the others are short, or say the same again. */
function isOfOneFact(first: PricedPiece, { before, isListed }: PricedPiece): boolean {
  const rest = [...factIn(before).replace(LEVEL, '')];
  const known = rest.filter((each) => first.before.includes(each)).length;
  return !isListed && (rest.length <= 4 || known >= rest.length * 0.5);
}

/** The last but one is no first. */
const RANK =
  /(?<!倒数|末尾|后)第([一二三四五六七八九十\d]{1,2})(?:(?:名)?(?:-|至|到)第?([一二三四五六七八九十\d]{1,2}))?名[^，。；]{0,4}$/;

/** The first and the last rank of 第4-6名. */
function spanOf({ before }: PricedPiece): readonly [number, number] {
  const [, from = '', to = from] = RANK.exec(before) ?? [];
  return [numberOf(from), numberOf(to)];
}

export const ranks: PriceReader = (pieces) => {
  const run = runOf(pieces, ({ before }) => RANK.exec(before)?.[1]);
  const [first] = run;
  const spans = run.map(({ piece }) => spanOf(piece));
  const isOrdered = spans.every(
    ([from, to], i) => from === (spans[i - 1]?.[1] ?? 0) + 1 && to >= from && to < 50,
  );
  return first === undefined || run.length < 2 || !isOrdered
    ? undefined
    : {
        count: run.length,
        fact: factIn(first.piece.before.replace(RANK, '')),
        ...(first.piece.mark.effect !== undefined && { effect: first.piece.mark.effect }),
        rule: {
          kind: 'relative',
          unit: '名',
          ranks: run.flatMap(({ points }, i) => ranksOf(spans[i], points)),
        },
      };
};

const ranksOf = ([from, to]: readonly [number, number] = [1, 1], points: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, () => points);

const TIME = /(?:第([一二三四五六\d])|(首))(?:次|起|例)[^，。；]{0,6}$/;

/** 第一次扣1分，以后每次扣2分 */
const LATER =
  /^(?:以后|之后|此后|其后|再次|以后再)[^，。；]{0,6}?每(?:再)?(?:增加|发生|出现|有)?(?:一|1)?(?:次|起|例)[^，。；]{0,4}$/;

export const escalation: PriceReader = (pieces) => {
  const run = runOf(pieces, ({ before }) => {
    const [, number, first] = TIME.exec(before) ?? [];
    return first === undefined ? number : '1';
  });
  const [first] = run;
  const isOrdered = run.every(({ name }, i) => numberOf(name) === i + 1);
  const next = pieces[run.length];
  const later =
    next !== undefined && LATER.test(next.before) && sameVerb(first?.piece, next)
      ? pointsAt(next)
      : undefined;
  const points = [...run.map((each) => each.points), ...(later === undefined ? [] : [later])];
  return first === undefined || points.length < 2 || !isOrdered || points.includes(0)
    ? undefined
    : {
        count: points.length,
        fact: factIn(first.piece.before.replace(TIME, '')),
        ...(first.piece.mark.effect !== undefined && { effect: first.piece.mark.effect }),
        rule: {
          kind: 'escalating',
          unit: /[起例]/.exec(TIME.exec(first.piece.before)?.[0] ?? '')?.[0] ?? '次',
          points,
        },
      };
};
