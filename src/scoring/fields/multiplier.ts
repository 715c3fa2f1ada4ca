/**
 * 减半扣分, 加倍扣分, 月度扣分按50%计算, 免扣: a fact of its own changes what a clause comes to.
 *
 * > 断面年均值达到年度目标的，月度扣分免扣 (XX市 一1)
 * > 整改结果得到被通报部门和媒体的肯定，且已消除负面影响的，可根据前一款规定减半扣分 (XX市 扣分项2)
 *
 * One that speaks of single cases (`per: instance`) counts those among the clause's own.
 */

import type { Formula } from '../../formula/formula';
import { call, chain, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { clamp, exactFormula, plus, pointsOf, proportion } from '../../points/points';
import type { Multiplier } from '../../rubric/rubric';
import type { Judged } from '../../rules/inputType';
import { is, State } from '../../rules/inputType';
import type { HigherCounts } from './prepared';
import { BEYOND_HIGHER, beyondHigherFormulas, isBeyondHigher } from './sameCase';
import type { Look, Seen, SeenSteps } from '../steps/sight';
import type { Cells } from '../steps/step';

/** A multiplier with what was entered for it. */
export interface FedMultiplier<L extends Look> {
  readonly multiplier: Multiplier;
  /** One 是/否, or a count beside each count of the clause. */
  readonly inputs: readonly SeenSteps<L, Judged<number>>[];
  /** Beside which of the clause's counts each of them stands. */
  readonly places: readonly number[];
  /** For each of them, where the same cases are counted higher. */
  readonly higher: readonly HigherCounts<SeenSteps<L, Judged<number>>>[];
  readonly note: SeenSteps<L, Judged<string>>;
  /** 量词 of a second count. */
  readonly unit: string;
}

/** What a rule gives for a list of its entries. */
export type Worth = (values: readonly number[]) => Points;

const isFired = ({ inputs }: FedMultiplier<'values'>): boolean => inputs.some(({ value }) => value > 0);

/** The clause's points after its multipliers. Where two contradict each other, nothing: see `multiplierAdvice`. */
export function multiply(
  ruled: Points,
  multipliers: readonly FedMultiplier<'values'>[],
  worth: Worth,
): Points {
  const whole = multipliers.filter(({ multiplier }) => multiplier.per === undefined);
  const factor = whole.find(isFired)?.multiplier.factor ?? 1;
  const changes = multipliers
    .filter(({ multiplier }) => multiplier.per === 'instance')
    .map((each) => scaled(worth(besideCounts(each, 0)), pointsOf(each.multiplier.factor) - MILLION));
  const sum = plus(ruled, ...changes);
  return factor === 1 || sum <= 0 ? clamp(sum) : scaled(sum, pointsOf(factor));
}

/** A value for each count of the clause, `none` beside those of which the multiplier says nothing. */
const besideCounts = <L extends Look>(
  { inputs, places }: FedMultiplier<L>,
  none: Seen<L, number>,
): readonly Seen<L, number>[] =>
  Array.from({ length: Math.max(0, ...places) + 1 }, (_, i) => inputs[places.indexOf(i)]?.value ?? none);

const MILLION = pointsOf(1);

const scaled = (points: Points, millionths: number): Points => proportion(points, millionths, MILLION);

const CONTRADICTION = '减半、加倍等情形只能选一个，请核对';
const TOO_MANY = '次数不能多于本款的次数，请核对';
export const REASON = '请写明原因';

/** What is wrong with the multipliers of a clause; nothing if all is well. */
export function multiplierAdvice(
  multipliers: readonly FedMultiplier<'values'>[],
  counted: readonly Judged<number>[],
): string {
  const fired = multipliers.filter(isFired);
  if (fired.filter(({ multiplier }) => multiplier.per === undefined).length > 1) return CONTRADICTION;
  const instances = fired.filter(({ multiplier }) => multiplier.per === 'instance');
  const isTooMany =
    instances.length > 0 &&
    counted.some(
      ({ value }, i) =>
        instances.reduce((sum, each) => sum + (each.inputs[each.places.indexOf(i)]?.value ?? 0), 0) > value,
    );
  if (isTooMany) return TOO_MANY;
  if (instances.some(isBeyondHigher)) return BEYOND_HIGHER;
  return fired.some(
    ({ multiplier, note }) => multiplier.reasonRequired === true && note.state === State.blank,
  )
    ? REASON
    : '';
}

/** （整改被通报表扬，减半：理由） after the clause's sentence; `short` cuts the reasons. */
export const multiplierWords = (
  multipliers: readonly FedMultiplier<'values'>[],
  short: (reason: string) => string,
): string =>
  multipliers
    .filter(isFired)
    .map(({ multiplier, inputs, note, unit }) => {
      const sum = inputs.reduce((all, { value }) => all + value, 0);
      const some = multiplier.per === 'instance' ? `其中${sum}${unit}` : '';
      const reason = short(note.value);
      return `（${some}${multiplier.label}${reason === '' ? '' : `：${reason}`}）`;
    })
    .join('');

const sumOf = ({ inputs }: FedMultiplier<'cells'>): Formula =>
  chain(
    '+',
    inputs.map(({ value }) => value),
    0,
  );

/** The twin of `multiply`. */
export function multiplyFormula(
  ruled: Formula,
  multipliers: readonly FedMultiplier<'cells'>[],
  worth: (values: readonly Formula[]) => Formula,
): Formula {
  const factor = multipliers
    .filter(({ multiplier }) => multiplier.per === undefined)
    .reduceRight((rest, each) => f`IF(${sumOf(each)}>0,${each.multiplier.factor},${rest})`, f`1`);
  const changes = multipliers
    .filter(({ multiplier }) => multiplier.per === 'instance')
    .map((each) =>
      exactFormula(
        f`${exactFormula(worth(besideCounts(each, f`0`)))}*${Number((each.multiplier.factor - 1).toFixed(3))}`,
      ),
    );
  const sum = changes.length === 0 ? ruled : f`MAX(0,${exactFormula(call('SUM', [ruled, ...changes]))})`;
  return factor.text === '1' ? sum : exactFormula(f`${sum}*${factor}`);
}

/** The twin of `multiplierAdvice`. */
export function multiplierAdviceFormula(
  multipliers: readonly FedMultiplier<'cells'>[],
  counted: readonly Cells<Judged>[],
): Formula {
  const whole = multipliers.filter(({ multiplier }) => multiplier.per === undefined);
  const instances = multipliers.filter(({ multiplier }) => multiplier.per === 'instance');
  const many = counted.map(
    ({ value }, i) =>
      f`${call(
        'SUM',
        instances.map(({ inputs, places }) => inputs[places.indexOf(i)]?.value ?? 0),
      )}>${value}`,
  );
  const beyond = instances.flatMap(beyondHigherFormulas);
  const lacking = multipliers
    .filter(({ multiplier }) => multiplier.reasonRequired === true)
    .map((each) => f`AND(${sumOf(each)}>0,${is(each.note.state, State.blank)})`);
  const reason = lacking.length === 0 ? f`""` : f`IF(${call('OR', lacking)},${REASON},"")`;
  const within = beyond.length === 0 ? reason : f`IF(${call('OR', beyond)},${BEYOND_HIGHER},${reason})`;
  const tooMany = instances.length === 0 ? within : f`IF(${call('OR', many)},${TOO_MANY},${within})`;
  return whole.length < 2 ? tooMany : f`IF(${call('SUM', whole.map(sumOf))}>1,${CONTRADICTION},${tooMany})`;
}

/** The twin of `multiplierWords`. */
export const multiplierWordsFormula = (
  multipliers: readonly FedMultiplier<'cells'>[],
  short: (reason: Formula) => Formula,
): Formula =>
  chain(
    '&',
    multipliers.map((each) => {
      const { multiplier, note, unit } = each;
      const sum = sumOf(each);
      const some = multiplier.per === 'instance' ? f`"其中"&${sum}&${unit}&` : f``;
      const reason = short(note.value);
      const reasonWords = note.value.text === '""' ? f`` : f`&IF(${reason}="","","："&${reason})`;
      return f`IF(${sum}>0,"（"&${some}${multiplier.label}${reasonWords}&"）","")`;
    }),
    '',
  );
