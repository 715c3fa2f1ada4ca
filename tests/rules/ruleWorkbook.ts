/** All cases of all rule kinds in one workbook, a row each: what was typed on one sheet, what it comes to on another. */
import type { Formula } from '../../src/formula/formula';
import { f } from '../../src/formula/formula';
import { cellOn } from '../../src/formula/reference';
import type { CellValue } from '../../src/formula/value';
import { inputsOf, ruleWith, variablesOf } from '../../src/rules';
import type { Judged } from '../../src/rules/inputType';
import { judgeFormulas } from '../../src/rules/inputType';
import { toCell } from '../../src/rules/entries/percent';
import type { OwnScore } from '../../src/scoring/steps/scores';
import { clauseFormulas } from '../../src/scoring/levels/clause';
import { Applicability } from '../../src/scoring/steps/scores';
import type { Cell, SheetModel } from '../../src/sheet/model';
import { aWorkbook, aWorksheet } from '../support/aWorksheet';
import type { Case } from './ruleCases';
import { clauseWith, NOTE, typed, WORDS } from './ruleCases';

/** A word that no formula here gives: seeing it means that nothing was recalculated. */
const STALE = '没有重算';
const INPUTS = '填写';
/** The sheet with the results, in its first column. */
export const CALC = '计算';

/** After the result, the clause's steps, then state and value of each entry. */
const STEPS = ['entered', 'ruled', 'scaled', 'advice', 'state'] as const;
const FIRST_STEP = 2;
const FIRST_ENTRY = FIRST_STEP + STEPS.length;
/** On the sheet that is filled in, the numbers of the unit stand after the entries. */
const FIRST_NUMBER = 30;

type Cells = Readonly<Record<keyof OwnScore, Formula>>;

/** One row on both sheets. */
class CaseRow {
  readonly typed: Cell[] = [];
  readonly calc: Cell[] = [];

  constructor(private readonly row: number) {}

  /** Puts what is typed; gives the cell that holds it. */
  give(column: number, value: CellValue): Formula {
    this.typed.push({ row: this.row, column, value, style: 'calc' });
    return cellOn(INPUTS, { row: this.row, column });
  }

  at(column: number): Formula {
    return cellOn(CALC, { row: this.row, column });
  }

  put(column: number, formula: Formula): void {
    this.calc.push({ row: this.row, column, value: STALE, formula, style: 'calc' });
  }
}

/** The entries of a case after judgement. */
const drawEntries = (row: CaseRow, each: Case): readonly Readonly<Record<keyof Judged, Formula>>[] =>
  inputsOf(each.rule, each.effect).map(({ entry }, i) => {
    const [state, value] = [FIRST_ENTRY + 2 * i, FIRST_ENTRY + 2 * i + 1];
    const cell = row.give(i + 1, toCell(entry, typed(each)[i] ?? null));
    const judged = judgeFormulas(entry, cell, { state: row.at(state), blanks: f`""` });
    row.put(state, judged.state);
    row.put(value, judged.value);
    return { state: row.at(state), value: row.at(value) };
  });

function drawCase(row: CaseRow, each: Case): void {
  const { rule, fullScore = 0, numbers = {} } = each;
  const names = variablesOf(rule).map(({ name }) => name);
  const steps = STEPS.map((step, i) => [step, row.at(FIRST_STEP + i)] as const);
  const own = { applicability: f`${Applicability.usable}`, ...Object.fromEntries(steps) } as Cells;
  const inputs = drawEntries(row, each);
  const entries = {
    inputs,
    values: inputs.map(({ value }) => value),
    computing: undefined,
    note: { state: f`${NOTE.state}`, value: f`${NOTE.value}` },
    reason: undefined,
    multipliers: [],
    applicability: own.applicability,
    rule: ruleWith(rule, (_, name) => row.give(FIRST_NUMBER + names.indexOf(name), numbers[name] ?? null)),
    requirements: [],
    contradictions: [],
    basis: [],
    effect: 'deduct' as const,
  };
  const formulas = clauseFormulas(clauseWith(rule), entries, own, { fullScore });
  STEPS.forEach((step, i) => row.put(FIRST_STEP + i, formulas[step]));
  row.put(1, shown(own));
}

/** Points, or the word for the state that keeps them from being known. */
const shown = ({ state, ruled }: Cells): Formula =>
  Object.entries(WORDS).reduce(
    (rest, [each, word]) => f`IF(${state}=${Number(each)},${word},${rest})`,
    ruled,
  );

export function drawCases(cases: readonly Case[]): SheetModel {
  const rows = cases.map((each, i) => {
    const row = new CaseRow(i + 1);
    drawCase(row, each);
    return row;
  });
  return aWorkbook([
    aWorksheet({ name: INPUTS, cells: rows.flatMap((row) => row.typed) }),
    aWorksheet({ name: CALC, cells: rows.flatMap((row) => row.calc) }),
  ]);
}
