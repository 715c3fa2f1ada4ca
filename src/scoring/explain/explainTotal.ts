/** Why 总分, a line of 加分 or 扣分项, or the grade is what it is. */

import type { Points } from '../../points/points';
import { clamp, least, minus, NO_POINTS, plus, pointsOf, toNumber } from '../../points/points';
import { lineName } from '../../rubric/names';
import type { GradeBand, VetoEffect } from '../../rubric/rubric';
import { sightOf } from '../levels/valueSight';
import type { Prepared, PreparedLine } from '../fields/prepared';
import { opensBonus } from '../levels/condition';
import { limitOf, shutWords } from '../levels/list';
import { highestTotal, keptTotal, lowestTotal } from '../levels/total';
import { canTakeAway, listOf } from '../../rubric/lines';
import { isBaseScaled, isWholeScaled, wholeOf } from '../../rubric/scales';
import { unlimitedOf } from '../levels/whole';
import type { Scoring } from '../scoring';
import { verdictText } from '../levels/verdict';
import { verdictName } from '../fields/vetoes';
import { exceptWords, firedAmong, termsOf, shownWords } from './explainSection';
import type { Trace, TraceStep } from './trace';
import { clauseTrace, firedVetoes, pointsWords, sumWords } from './trace';

export function explainLine(prepared: Prepared, scoring: Scoring, own: PreparedLine): Trace {
  const { line, effect, clauses } = own;
  const result = scoring.lines.get(line.id);
  const steps = clauses.flatMap((clause) => clauseTrace(sightOf(prepared, scoring), line, clause, effect));
  const earned = result?.score ?? NO_POINTS;
  const isCut = result !== undefined && line.cap !== undefined && result.raw > pointsOf(line.cap);
  const isRaised =
    result !== undefined && typeof line.floor === 'number' && result.raw < pointsOf(line.floor);
  const { counted, why } = countedOf(prepared, scoring, own);
  const isIdle = (result?.fired ?? 0) === 0;
  const name = lineName(effect === 'bonus' ? 'bonus' : 'penalty', line.label);
  return {
    title: `${name}：${pointsWords(counted)}`,
    ...(isIdle && { isIdle: true as const }),
    steps: [
      ...(steps.length === 0 ? [{ text: '没有查到这样的情形' }] : steps),
      ...(isCut ? [{ text: `累计不超过${line.cap}分，计${pointsWords(earned)}` }] : []),
      ...(isRaised ? [{ text: `累计不低于${line.floor}分，计${pointsWords(earned)}` }] : []),
      ...(counted === earned ? [] : [{ text: `${why}，计${pointsWords(counted)}` }]),
    ],
  };
}

/**
 * What of a line counts in the total, where all of them together are limited: 加分合计不超过10分, or a part from which
 * no more can be taken than it has. The limit is used up in the order of the document.
 */
function countedOf(
  prepared: Prepared,
  scoring: Scoring,
  own: PreparedLine,
): { readonly counted: Points; readonly why: string } {
  const { rubric, lines, itemGrain } = prepared;
  const { lines: extras, sections, weights } = scoring;
  const { line, effect } = own;
  if (effect === 'bonus' && isShut(prepared, scoring))
    return { counted: NO_POINTS, why: shutWords(rubric.bonus?.minBase) };
  const { cap } = listOf(rubric, effect === 'bonus' ? 'bonus' : 'penalty');
  const earned = (each: PreparedLine): Points => extras.get(each.line.id)?.score ?? NO_POINTS;
  const fellows = lines.filter((each) => each.effect === effect);
  const before = (one: PreparedLine): readonly PreparedLine[] =>
    fellows.slice(
      0,
      fellows.findIndex((each) => each.line === one.line),
    );
  const fundOf = (scope: string | undefined): Points | undefined =>
    scope === undefined ? undefined : clamp((weights.get(scope) ?? sections.get(scope))?.sum ?? NO_POINTS);
  /** What the part has for it that it is taken from. */
  const taken = (one: PreparedLine): Points => {
    const { scope } = one.line;
    const fund = fundOf(scope);
    const spent = before(one).filter((each) => each.line.scope === scope);
    return fund === undefined
      ? earned(one)
      : least(earned(one), clamp(minus(fund, plus(...spent.map(earned)))));
  };
  const limit = limitOf(cap, itemGrain);
  const left = limit === undefined ? undefined : clamp(minus(limit, plus(...before(own).map(taken))));
  const section = rubric.sections.find(({ id }) => id === line.scope);
  const isOfPart = section !== undefined && (left === undefined || taken(own) <= left);
  const what = effect === 'bonus' ? '加分' : '扣分项';
  return {
    counted: least(taken(own), left),
    why: isOfPart
      ? `从“${section.title}”中扣，那里只有${pointsWords(fundOf(section.id) ?? NO_POINTS)}，扣完为止`
      : `${what}合计不超过${cap ?? 0}分`,
  };
}

export function explainTotal(prepared: Prepared, scoring: Scoring): Trace {
  const { rubric } = prepared;
  const { total } = scoring;
  const parts = rubric.sections.map(({ id, title }) => ({
    name: rubric.sections.length === 1 ? '各项合计' : `“${title}”`,
    shown: (scoring.weights.get(id) ?? scoring.sections.get(id))?.shown,
  }));
  return {
    title: `总分：${shownWords(total.total)}`,
    steps: [
      { text: termsOf(parts) },
      ...(typeof total.total === 'number' ? totalSteps(prepared, scoring) : []),
    ],
  };
}

function totalSteps(prepared: Prepared, scoring: Scoring): readonly TraceStep[] {
  const { rubric, totalGrain } = prepared;
  const { base, bonus, penalty, overflow, dropped, raw } = scoring.total;
  const left = minus(pointsOf(rubric.fullScore), dropped);
  const changes = [
    { name: canTakeAway(listOf(rubric, 'bonus')) ? '加减分' : '加分', points: bonus },
    { name: '扣分项', points: minus(NO_POINTS, penalty) },
    // Taken from what is scaled, where 加分 comes after that.
    { name: '不够扣的', points: isBaseScaled(rubric) ? NO_POINTS : minus(NO_POINTS, overflow) },
  ].filter(({ points }) => points !== 0);
  const start = startOf(prepared, scoring);
  const sum = plus(start, ...changes.map(({ points }) => points));
  const unlimited = unlimitedOf(prepared, scoring.total);
  const [lowest, highest] = [lowestTotal(rubric), highestTotal(rubric)];
  const { nothing } = firedAmong(prepared.settling.total, sightOf(prepared, scoring));
  return [
    ...everythingSteps(prepared, scoring),
    ...(dropped === 0 || isWholeScaled(rubric)
      ? []
      : [
          {
            text: `不涉及的${pointsWords(dropped)}不计，按${toNumber(left)}分折算到${rubric.fullScore}分，为${pointsWords(base)}`,
          },
        ]),
    ...limitStep(prepared, scoring),
    ...(overflow === 0 ? [] : [{ text: `有的项不够扣，从总分中再扣${pointsWords(overflow)}` }]),
    ...(isBaseScaled(rubric) ? wholeSteps(prepared, scoring) : []),
    ...(changes.length === 0 ? [] : [{ text: `合计：${sumWords(start, changes, sum)}分` }]),
    ...(isBaseScaled(rubric) ? [] : wholeSteps(prepared, scoring)),
    ...(lowest !== undefined && unlimited < lowest
      ? [{ text: `不足${toNumber(lowest)}分的，按${toNumber(lowest)}分计` }]
      : []),
    ...(highest !== undefined && unlimited > highest
      ? [{ text: `超过${toNumber(highest)}分的，按${toNumber(highest)}分计` }]
      : []),
    ...firedVetoes(scoring, 'totalZero').map(({ text }) => ({ text: '一票否决，总分为0分', words: text })),
    ...nothing.map(({ label, text }) => ({ text: `${label}：总分为0分`, words: text })),
    ...(raw !== keptTotal(rubric, unlimited) && raw !== 0
      ? [{ text: `四舍五入到${totalGrain.decimals}位小数，为${pointsWords(raw)}` }]
      : []),
  ];
}

/** What 加分 and 扣分 come on top of: 折算 of the whole form makes up for what is 不涉及, and may have been before them. */
function startOf({ rubric }: Prepared, { total, whole }: Scoring): Points {
  if (whole === undefined) return total.base;
  if (isBaseScaled(rubric)) return whole.counted;
  return plus(minus(whole.sum, minus(total.bonus, total.penalty)), total.overflow);
}

/** 853分，1000分折算为100分，计85.3分. */
function wholeSteps({ rubric }: Prepared, { total: { dropped }, whole }: Scoring): readonly TraceStep[] {
  if (whole === undefined) return [];
  const made = dropped === 0 ? '' : `，不涉及的${pointsWords(dropped)}不计，其余按比例补足`;
  const scales = `${rubric.fullScore}分折算为${wholeOf(rubric)}分`;
  return [{ text: `得分合计${pointsWords(whole.sum)}，${scales}${made}，计${pointsWords(whole.counted)}` }];
}

/** 加分 was earned, and 基本分 is too low for it. */
function isShut(prepared: Prepared, scoring: Scoring): boolean {
  const { minBase } = prepared.rubric.bonus ?? {};
  const earned = prepared.lines.filter(({ effect }) => effect === 'bonus');
  return (
    minBase !== undefined &&
    plus(...earned.map(({ line }) => scoring.lines.get(line.id)?.score ?? NO_POINTS)) > 0 &&
    !opensBonus(sightOf(prepared, scoring), minBase)
  );
}

/** Where the lines of a list come to more than all of them may, or 基本分 to less than 加分 asks for. */
const limitStep = (prepared: Prepared, scoring: Scoring): readonly TraceStep[] => {
  const { rubric, lines } = prepared;
  const sumOf = (effect: PreparedLine['effect']): Points =>
    plus(
      ...lines
        .filter((each) => each.effect === effect)
        .map(({ line }) => scoring.lines.get(line.id)?.score ?? NO_POINTS),
    );
  const { cap: most } = rubric.penalties ?? {};
  const taken = sumOf('penalty');
  const ofPenalties =
    most !== undefined && taken > pointsOf(most) && scoring.total.penalty === pointsOf(most)
      ? [{ text: `扣分项共${pointsWords(taken)}，合计不超过${most}分` }]
      : [];
  if (isShut(prepared, scoring)) return [{ text: shutWords(rubric.bonus?.minBase) }, ...ofPenalties];
  const { cap, floor = null } = listOf(rubric, 'bonus');
  const sum = sumOf('bonus');
  if (cap !== null && sum > pointsOf(cap))
    return [{ text: `加分共${pointsWords(sum)}，合计不超过${cap}分` }, ...ofPenalties];
  return floor !== null && sum < pointsOf(floor)
    ? [{ text: `加减分共${pointsWords(sum)}，合计不低于${floor}分` }, ...ofPenalties]
    : ofPenalties;
};

/** 即得满分 of the total, and what it leaves out. */
function everythingSteps(prepared: Prepared, scoring: Scoring): readonly TraceStep[] {
  const { base, dropped } = scoring.total;
  const taken = plus(...[...scoring.sections.values()].map((section) => section.taken));
  const isToldBelow = taken === dropped;
  const except = isToldBelow ? '' : exceptWords(taken);
  const sum = dropped === 0 ? `，为${pointsWords(base)}` : '';
  const { everything } = firedAmong(prepared.settling.total, sightOf(prepared, scoring));
  return everything.map(({ label, text }) => ({
    text: `${label}：总分得满分${except}${sum}`,
    words: text,
  }));
}

export function explainGrade({ rubric: { grades = [] } }: Prepared, { total, verdicts }: Scoring): Trace {
  const bands = [...grades].sort((a, b) => b.min - a.min);
  const isReached = ({ min }: GradeBand): boolean =>
    typeof total.total === 'number' && total.total >= pointsOf(min);
  const reached = bands.find(isReached);
  const above = bands[bands.findIndex(isReached) - 1];
  const fired = verdicts.filter((verdict) => verdict.fired && CHANGING.includes(verdict.veto.effect));
  return {
    title: `等级：${total.grade || '未定'}`,
    steps: [
      ...(reached === undefined
        ? [{ text: typeof total.total === 'number' ? '低于最低一档' : '总分定了才能定等级' }]
        : [{ text: `${shownWords(total.total)}，${bandWords(reached, above)}，为${reached.name}` }]),
      ...fired.map(({ veto }) => ({ text: verdictText(veto), words: veto.text })),
    ],
  };
}

const bandWords = ({ min }: GradeBand, above: GradeBand | undefined): string =>
  [min > 0 ? `达到${min}分` : '', above === undefined ? '' : `不到${above.min}分`]
    .filter((words) => words !== '')
    .join('、');

const CHANGING: readonly VetoEffect[] = ['forcedGrade', 'gradeCeiling'];

export const explainVeto = ({ veto, fired }: Scoring['verdicts'][number]): Trace => ({
  title: `${verdictName(veto)}“${veto.text}”：${fired ? '有' : '没有'}`,
  ...(!fired && { isIdle: true as const }),
  steps: fired ? [{ text: verdictText(veto) }] : [{ text: '没有这样的情形，不影响结果' }],
});
