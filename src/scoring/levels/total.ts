/**
 * The whole sheet: sections, bonus, penalties, total, and the state it is in.
 *
 * Precedence 有误 > 未评完 > 待汇总 > the number; a sheet with nothing entered is a blank form, not full marks.
 */

import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import {
  clamp,
  clampFormula,
  exactFormula,
  minus,
  NO_POINTS,
  plus,
  pointsOf,
  roundFormula,
  roundTo,
  proportion,
} from '../../points/points';
import { State } from '../../rules/inputType';
import type { Grain } from './itemScore';
import type { SectionScore } from './section';
import { Settled } from './settle';
import type { Cells, Formulas } from '../steps/step';

/** Whether there is a total, and if not, why. */
export type TotalState = 'complete' | 'invalid' | 'blank' | 'incomplete' | 'pending';

/** What is printed in place of a total; a formula writes the same. */
export const TOTAL_WORDS: Readonly<Record<Exclude<TotalState, 'complete'>, string>> = {
  invalid: '有误',
  blank: '',
  incomplete: '未评完',
  pending: '待汇总',
};

export interface TotalScore {
  /** How many entries are unusable. */
  readonly invalid: number;
  /** How many things are missing before the sheet is 评完. */
  readonly missing: number;
  /** How many findings are entered. */
  readonly touched: number;
  /** How many items and lines wait for the other units. */
  readonly pending: number;
  /** Whether something settled the total at once, and how. */
  readonly settled: Settled;
  /** 分值 of the items left out as 不涉及 and made up for by the rest. */
  readonly dropped: Points;
  /** Sum of the sections, rescaled where items were left out. */
  readonly base: Points;
  readonly bonus: Points;
  readonly penalty: Points;
  /** What items could not bear and the total has to. */
  readonly overflow: Points;
  /** The total as a number, whatever the state. */
  readonly raw: Points;
  /** 总分 as printed: the number, 有误, 未评完, 待汇总, or nothing. */
  readonly total: Points | string;
  readonly grade: string;
}

/** What the total is made of. */
export interface TotalParts {
  readonly invalid: number;
  readonly missing: number;
  readonly touched: number;
  readonly pending: number;
  readonly sections: readonly SectionScore[];
  readonly dropped: Points;
  readonly declared: number;
  readonly bonus: Points;
  readonly penalty: Points;
  readonly overflow: Points;
  readonly settled: Settled;
  readonly gradeOf: (total: Points) => string | null;
}

export function scoreTotal(parts: TotalParts, { decimals }: Grain): TotalScore {
  const { invalid, missing, touched, pending, dropped, bonus, penalty, overflow, settled } = parts;
  const base = baseOf(parts);
  const sum = clamp(minus(minus(plus(base, bonus), penalty), overflow));
  const raw = settled === Settled.nothing ? NO_POINTS : roundTo(sum, decimals);
  const state = totalStateOf(parts);
  const total = state === 'complete' ? raw : TOTAL_WORDS[state];
  const grade = typeof total === 'string' ? '' : (parts.gradeOf(total) ?? '');
  return {
    ...{ invalid, missing, touched, pending, settled, dropped },
    ...{ base, bonus, penalty, overflow, raw, total, grade },
  };
}

type Counts = Pick<TotalScore, 'invalid' | 'missing' | 'touched' | 'pending'>;

export function totalStateOf({ invalid, missing, touched, pending }: Counts): TotalState {
  if (invalid > 0) return 'invalid';
  if (touched === 0) return 'blank';
  if (missing > 0) return 'incomplete';
  return pending > 0 ? 'pending' : 'complete';
}

/**
 * The sections' sum, or all that 即得满分 gives: what a section lost at once it does not bring back.
 * Where items were left out, the rest makes up for them: 得分×100/(100−分值), 加分 apart.
 */
function baseOf({ sections, declared, dropped, settled }: TotalParts): Points {
  const all = pointsOf(declared);
  const extra = plus(...sections.map((section) => section.extra));
  const everything = minus(plus(all, extra), plus(...sections.map((section) => section.taken)));
  const sum = settled === Settled.everything ? everything : plus(...sections.map((section) => section.sum));
  const left = minus(all, dropped);
  if (dropped === 0) return sum;
  return left <= 0 ? extra : plus(proportion(minus(sum, extra), all, left), extra);
}

/** Formulas for the parts of the total, and where its own steps are put. */
export interface TotalCells {
  readonly invalid: Formula;
  readonly missing: Formula;
  readonly touched: Formula;
  readonly pending: Formula;
  readonly sections: readonly Cells<SectionScore>[];
  readonly dropped: Formula;
  readonly declared: number;
  readonly bonus: Formula;
  readonly penalty: Formula;
  readonly overflow: Formula;
  readonly settled: Formula;
  readonly gradeOf: (total: Formula) => Formula;
  readonly own: Cells<TotalScore>;
}

/** The twin of `scoreTotal`. */
export function totalFormulas(cells: TotalCells, { decimals }: Grain): Formulas<TotalScore> {
  const { own, settled } = cells;
  const sum = clampFormula(f`${own.base}+${own.bonus}-${own.penalty}-${own.overflow}`);
  const rounded = roundFormula(sum, decimals);
  const waiting = f`IF(${own.pending}>0,${TOTAL_WORDS.pending},${own.raw})`;
  const finished = f`IF(${own.missing}>0,${TOTAL_WORDS.incomplete},${waiting})`;
  const begun = f`IF(${own.touched}=0,${TOTAL_WORDS.blank},${finished})`;
  return {
    invalid: cells.invalid,
    missing: cells.missing,
    touched: cells.touched,
    pending: cells.pending,
    settled,
    dropped: cells.dropped,
    base: baseFormula(cells),
    bonus: cells.bonus,
    penalty: cells.penalty,
    overflow: cells.overflow,
    raw: settled.text === '0' ? rounded : f`IF(${own.settled}=${Settled.nothing},0,${rounded})`,
    total: f`IF(${own.invalid}>0,${TOTAL_WORDS.invalid},${begun})`,
    grade: cells.gradeOf(own.total),
  };
}

/** The twin of `baseOf`. */
function baseFormula({ own, declared, sections, settled }: TotalCells): Formula {
  const of = (step: 'sum' | 'extra' | 'taken'): Formula =>
    exactFormula(
      call(
        'SUM',
        sections.map((section) => section[step]),
      ),
    );
  const everything = exactFormula(f`${declared}-${of('taken')}+${of('extra')}`);
  const sum =
    settled.text === '0' ? of('sum') : f`IF(${own.settled}=${Settled.everything},${everything},${of('sum')})`;
  const left = f`(${declared}-${own.dropped})`;
  const shared = exactFormula(f`(${sum}-${of('extra')})*${declared}/${left}`);
  const rescaled = f`IF(${left}<=0,${of('extra')},${exactFormula(f`${shared}+${of('extra')}`)})`;
  return f`IF(${own.dropped}=0,${sum},${rescaled})`;
}

/** Whether an item still keeps the sheet from being 评完. */
export const isUnfinished = (state: State): boolean => state === State.blank || state === State.lacking;
