/**
 * All lines of 加分, or of 扣分项, as one row of the sheet, with the limit on all of them.
 *
 * > 最高加分奖励不超过10分；被州级媒体公开曝光…一次性扣减20分 (昌吉州 第五条(三)(四))
 */

import type { ListName } from '../../rubric/names';
import type { ListScore } from '../steps/scores';
import { LISTS } from '../steps/scores';
import type { Formula } from '../../formula/formula';
import { call, chain, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import {
  clamp,
  exactFormula,
  least,
  NO_POINTS,
  plus,
  pointsOf,
  roundTo,
  toNumber,
  keptWithin,
  keptWithinFormula,
} from '../../points/points';
import type { ListLine } from '../../rubric/rubric';
import { is, State } from '../../rules/inputType';
import type { LineScore, Grain } from '../steps/scores';
import { worstFormula, worstOf } from './line';
import { INVALID, PENDING } from '../steps/stateWords';
import { listOf } from '../../rubric/lines';
import type { Prepared } from '../fields/prepared';
import { levelOf } from '../steps/level';
import { opensBonus, opensBonusFormula } from './condition';
import { countedIn } from './weight';
import type { Look, Seen, SeenSteps, Sight } from '../steps/sight';
import type { Cells, Formulas } from '../steps/step';

/** What a list is scored from. */
interface ListFeed<L extends Look> {
  readonly lines: readonly { readonly line: ListLine; readonly score: SeenSteps<L, LineScore> }[];
  /** Most that all lines together come to, as the notice has it; null for no limit. */
  readonly cap: number | null;
  /** The least of all of them together; null for no limit. */
  readonly floor: number | null;
  /** What the sections have that a 扣分项 is taken from: no more can be taken. */
  readonly sectionSum: (id: string) => Seen<L, Points>;
  /** Whether it counts at all; undefined where it always does. */
  readonly isOpen: Seen<L, boolean> | undefined;
  readonly minBase: number | undefined;
  /** What stands as 总分: the lists show 待汇总 only with it. Null while it is being worked out. */
  readonly total: Seen<L, Points | string | null>;
}

function feedList<L extends Look>(see: Sight<L>, name: ListName): ListFeed<L> {
  const { items, cap, floor = null } = listOf(see.prepared.rubric, name);
  const minBase = name === 'bonus' ? see.prepared.rubric.bonus?.minBase : undefined;
  return {
    minBase,
    isOpen:
      minBase === undefined
        ? undefined
        : see.either(
            (values) => opensBonus(values, minBase),
            (cells) => opensBonusFormula(cells, minBase),
          ),
    floor,
    lines: items.map((line) => ({ line, score: see.line(line.id) })),
    cap,
    sectionSum: (id) => countedIn(see, id).sum,
    total: see.shownTotal,
  };
}

function scoreList(
  _: ListName,
  { lines, cap, floor, isOpen, minBase, sectionSum, total }: ListFeed<'values'>,
  { itemGrain: grain }: Prepared,
): ListScore {
  // A section below 0 has nothing to take.
  const leftOf = (scope: string): Points => clamp(sectionSum(scope));
  const raw = plus(
    ...sumsByScope(lines).map(({ scope, scores }) =>
      scope === undefined ? plus(...scores) : least(plus(...scores), leftOf(scope)),
    ),
  );
  const [limit, lowest] = [limitOf(cap, grain), limitOf(floor, grain)];
  const state = worstOf(lines.map((each) => each.score.state));
  const within = keptWithin(raw, lowest, limit);
  const isShut = isOpen === false && within > 0;
  const score = isShut ? NO_POINTS : within;
  const fired = lines.filter((each) => each.score.fired > 0).length;
  const listed = (key: 'remark' | 'brief' | 'named'): string =>
    lines.map(({ score: each }) => each[key]).join('');
  const isEmptied = sumsByScope(lines).some(
    ({ scope, scores }) => scope !== undefined && plus(...scores) > leftOf(scope),
  );
  const stopped = isShut
    ? shutWords(minBase)
    : cap !== null && raw > pointsOf(cap)
      ? limitWords('不超过', cap, grain)
      : floor !== null && raw < pointsOf(floor)
        ? limitWords('不低于', floor, grain)
        : isEmptied
          ? `扣完为止，计${toNumber(score)}分`
          : '';
  const isShown = state === State.valid && (fired > 0 || typeof total === 'number');
  return {
    state,
    score,
    fired,
    shown:
      state === State.invalid
        ? INVALID
        : isShown
          ? score
          : state === State.pending && total === PENDING
            ? PENDING
            : '',
    limit: stopped,
    remarkAuto: ended(listed('remark'), stopped, '。'),
    brief: ended(listed('brief'), stopped, '。'),
    named: ended(listed('named'), stopped, '；'),
  };
}

/** The limit as the row prints it: what is printed adds up to 总分. The lines below it are rounded already. */
export const limitOf = (cap: number | null, { decimals }: Grain): Points | undefined =>
  cap === null ? undefined : roundTo(pointsOf(cap), decimals);

function limitWords(than: '不超过' | '不低于', points: number, grain: Grain): string {
  const limit = limitOf(points, grain) ?? NO_POINTS;
  return `合计${than}${points}分${limit === pointsOf(points) ? '' : `，四舍五入计${toNumber(limit)}分`}`;
}

/** Why 加分 does not count. */
export const shutWords = (minBase: number | undefined): string => `基本分不足${minBase ?? 0}分，不加分`;

const ended = (list: string, limit: string, mark: string): string =>
  list === '' ? '' : `${list.slice(0, -1)}${limit === '' ? '' : `（${limit}）`}${mark}`;

/** Lines that are taken from the same place, in the order of the document. */
function sumsByScope(
  lines: ListFeed<'values'>['lines'],
): readonly { readonly scope: string | undefined; readonly scores: readonly Points[] }[] {
  const scopes = [...new Set(lines.map(({ line }) => line.scope))];
  return scopes.map((scope) => ({
    scope,
    scores: lines.filter(({ line }) => line.scope === scope).map(({ score }) => score.score),
  }));
}

/** The twin of `scoreList`. */
function listFormulas(
  _: ListName,
  { lines, cap, floor, isOpen, minBase, sectionSum, total }: ListFeed<'cells'>,
  own: Cells<ListScore>,
  { itemGrain: grain }: Prepared,
): Formulas<ListScore> {
  const of = (step: keyof LineScore): readonly Formula[] => lines.map(({ score }) => score[step]);
  const any = (state: State): Formula =>
    call(
      'OR',
      of('state').map((cell) => f`${cell}=${state}`),
      false,
    );
  const scopes = [...new Set(lines.map(({ line }) => line.scope))].map((scope) => ({
    scope,
    sum: call(
      'SUM',
      lines.filter(({ line }) => line.scope === scope).map(({ score }) => score.score),
    ),
  }));
  const leftOf = (scope: string): Formula => f`MAX(0,${sectionSum(scope)})`;
  const sums = scopes.map(({ scope, sum }) => (scope === undefined ? sum : f`MIN(${sum},${leftOf(scope)})`));
  const emptied = scopes.flatMap(({ scope, sum }) =>
    scope === undefined ? [] : [f`${exactFormula(f`${sum}-${leftOf(scope)}`)}>0`],
  );
  const raw = exactFormula(call('SUM', sums));
  const [limit, lowest] = [limitOf(cap, grain), limitOf(floor, grain)];
  const whole = (key: 'remark' | 'brief' | 'named', mark: string): Formula => {
    const list = chain('&', of(key), '');
    return f`IF(${list}="","",LEFT(${list},LEN(${list})-1)&IF(${own.limit}="","","（"&${own.limit}&"）")&${mark})`;
  };
  const isEmptied =
    emptied.length === 0 ? f`""` : f`IF(${call('OR', emptied)},"扣完为止，计"&${own.score}&"分","")`;
  const isRaised =
    floor === null ? isEmptied : f`IF(${raw}<${floor},${limitWords('不低于', floor, grain)},${isEmptied})`;
  const bites =
    cap === null ? isRaised : f`IF(${raw}>${cap},${limitWords('不超过', cap, grain)},${isRaised})`;
  const within = keptWithinFormula(raw, lowest, limit);
  const isShut = isOpen === undefined ? f`FALSE` : f`AND(NOT(${isOpen}),${within}>0)`;
  const points = f`IF(AND(${is(own.state, State.valid)},OR(${own.fired}>0,ISNUMBER(${total}))),${own.score},"")`;
  return {
    state: worstFormula(any),
    score: isOpen === undefined ? within : f`IF(${isShut},0,${within})`,
    fired: call(
      'SUM',
      of('fired').map((count) => f`IF(${count}>0,1,0)`),
    ),
    shown: f`IF(${is(own.state, State.invalid)},${INVALID},IF(AND(${is(own.state, State.pending)},${total}=${PENDING}),${PENDING},${points}))`,
    limit: isOpen === undefined ? bites : f`IF(${isShut},${shutWords(minBase)},${bites})`,
    remarkAuto: whole('remark', '。'),
    brief: whole('brief', '。'),
    named: whole('named', '；'),
  };
}

export const listLevel = levelOf<ListName, ListScore, ListFeed<'values'>, ListFeed<'cells'>>({
  steps: {
    state: 'plain',
    score: 'points',
    fired: 'plain',
    shown: 'points',
    limit: 'plain',
    remarkAuto: 'plain',
    brief: 'plain',
    named: 'plain',
  },
  units: () => LISTS,
  idOf: (name) => name,
  feed: feedList,
  score: scoreList,
  formulas: listFormulas,
});
