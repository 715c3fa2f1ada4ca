/**
 * The whole sheet: sections, bonus, penalties, total, and the state it is in.
 *
 * Precedence 有误 > 未评完 > the number; a sheet with nothing entered is a blank form, not full marks.
 */

import type { Formula } from '../formula/formula';
import { call, chain, f } from '../formula/formula';
import type { Points } from '../points/points';
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
  share,
} from '../points/points';
import { State } from '../rules/entry';
import type { Grain, ItemScore } from './item';
import type { Cells, Formulas } from './step';

export interface SectionScore {
  /** Sum of the items that are scored, or 0 where a veto took the section. */
  readonly sum: Points;
  /** The sum once every item is scored; nothing before. */
  readonly shown: Points | string;
}

export function scoreSection(items: readonly ItemScore[], isVetoed: boolean): SectionScore {
  const sum = isVetoed ? NO_POINTS : plus(...items.flatMap(({ counted }) => counted ?? []));
  const isDone = items.every(({ state }) => state === State.valid || state === State.notApplicable);
  return { sum, shown: isDone ? sum : '' };
}

/** The twin of `scoreSection`. */
export function sectionFormulas(
  items: readonly Cells<ItemScore>[],
  vetoes: readonly Formula[],
  own: Cells<SectionScore>,
): Formulas<SectionScore> {
  const sum = exactFormula(
    call(
      'SUM',
      items.map(({ counted }) => counted),
    ),
  );
  const done = call(
    'AND',
    items.map(({ state }) => f`OR(${state}=1,${state}=4)`),
  );
  return {
    sum: vetoes.length === 0 ? sum : f`IF(${chain('+', vetoes, 0)}>0,0,${sum})`,
    shown: f`IF(${done},${own.sum},"")`,
  };
}

export interface TotalScore {
  /** How many entries are unusable. */
  readonly invalid: number;
  /** How many things are missing before the sheet is 评完. */
  readonly missing: number;
  /** How many findings are entered. */
  readonly touched: number;
  /** 分值 of the items left out as 不涉及 and made up for by the rest. */
  readonly dropped: Points;
  /** Sum of the sections, rescaled where items were left out. */
  readonly base: Points;
  readonly bonus: Points;
  readonly penalty: Points;
  /** The total as a number, whatever the state. */
  readonly raw: Points;
  /** 总分 as printed: the number, 有误, 未评完, or nothing. */
  readonly total: Points | string;
  readonly grade: string;
}

/** What the total is made of. */
export interface TotalParts {
  readonly invalid: number;
  readonly missing: number;
  readonly touched: number;
  readonly sections: readonly SectionScore[];
  readonly dropped: Points;
  readonly declared: number;
  readonly bonus: Points;
  readonly penalty: Points;
  readonly isVetoed: boolean;
  readonly gradeOf: (total: Points) => string | null;
}

export function scoreTotal(parts: TotalParts, { decimals }: Grain): TotalScore {
  const { invalid, missing, touched, dropped, bonus, penalty } = parts;
  const declared = pointsOf(parts.declared);
  const sum = plus(...parts.sections.map((section) => section.sum));
  const left = minus(declared, dropped);
  const base = dropped === 0 ? sum : left <= 0 ? NO_POINTS : share(sum, declared, left);
  const raw = parts.isVetoed ? NO_POINTS : roundTo(clamp(minus(plus(base, bonus), penalty)), decimals);
  const total = invalid > 0 ? '有误' : touched === 0 ? '' : missing > 0 ? '未评完' : raw;
  const grade = typeof total === 'string' ? '' : (parts.gradeOf(total) ?? '');
  return { invalid, missing, touched, dropped, base, bonus, penalty, raw, total, grade };
}

/** Formulas for the parts of the total, and where its own steps are put. */
export interface TotalCells {
  readonly invalid: Formula;
  readonly missing: Formula;
  readonly touched: Formula;
  readonly sections: readonly Cells<SectionScore>[];
  readonly dropped: Formula;
  readonly declared: number;
  readonly bonus: Formula;
  readonly penalty: Formula;
  readonly vetoes: readonly Formula[];
  readonly gradeOf: (total: Formula) => Formula;
  readonly own: Cells<TotalScore>;
}

/** The twin of `scoreTotal`. */
export function totalFormulas(cells: TotalCells, { decimals }: Grain): Formulas<TotalScore> {
  const { own, declared, vetoes } = cells;
  const sum = exactFormula(
    call(
      'SUM',
      cells.sections.map((section) => section.sum),
    ),
  );
  const left = f`(${declared}-${own.dropped})`;
  const rescaled = f`IF(${left}<=0,0,${exactFormula(f`${sum}*${declared}/${left}`)})`;
  const raw = roundFormula(clampFormula(f`${own.base}+${own.bonus}-${own.penalty}`), decimals);
  return {
    invalid: cells.invalid,
    missing: cells.missing,
    touched: cells.touched,
    dropped: cells.dropped,
    base: f`IF(${own.dropped}=0,${sum},${rescaled})`,
    bonus: cells.bonus,
    penalty: cells.penalty,
    raw: vetoes.length === 0 ? raw : f`IF(${chain('+', vetoes, 0)}>0,0,${raw})`,
    total: f`IF(${own.invalid}>0,"有误",IF(${own.touched}=0,"",IF(${own.missing}>0,"未评完",${own.raw})))`,
    grade: cells.gradeOf(own.total),
  };
}

/** Whether an item still keeps the sheet from being 评完. */
export const isOpen = (state: State): boolean => state === State.blank || state === State.lacking;
