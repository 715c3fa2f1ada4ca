/** What stands under the table, how high, and which of it belongs together. */

import { INCOMPLETE } from '../../scoring/steps/stateWords';
import { hasScores } from '../../rubric/deductions';
import { printsGrade } from '../../rubric/printLayout';
import { hasTotalRow } from '../../rubric/blanks';
import type { Rubric } from '../../rubric/rubric';
import type { Stage } from '../../scoring/fields/fields';
import { sumColumn } from '../columns';
import { columnsOf } from './officialColumns';
import { styledHeight, styledLines } from '../styles';
import type { FootRow } from './footRows';
import { footRows } from './footRows';
import type { DrawnRow } from './ruledRows';
import { ruledRowsOf } from './ruledRows';
import type { SignatureRow } from './signatures';
import { signatureRows } from './signatures';
import { verdictRoom } from './verdictRoom';

export type ClosingRow = ClosingContent & {
  /** Points. */
  readonly height: number;
  /** Stands with the row before it, unless a page would be left half white for that. */
  readonly mayPart: boolean;
};

type ClosingContent =
  | { readonly kind: 'total' | 'verdicts' }
  | { readonly kind: 'ruled'; readonly ruled: DrawnRow; readonly id: string }
  | { readonly kind: 'foot'; readonly foot: FootRow }
  | { readonly kind: 'signature'; readonly signature: SignatureRow };

/** Points. */
const TOTAL_HEIGHT = 30;
const WIDEST_STATE = INCOMPLETE;

/** `told` is the longest sentence of what stands between the printed scores and 总分. */
export function closingRows(rubric: Rubric, stage: Stage, told: string): readonly ClosingRow[] {
  return [
    ...(hasScores(rubric) && hasTotalRow(rubric.layout)
      ? [{ kind: 'total' as const, height: totalHeight(rubric), mayPart: true }]
      : []),
    ...ruledBelow(rubric, stage),
    ...verdictRows(rubric, told),
    ...footRows(rubric, stage).map((foot): ClosingRow => ({
      kind: 'foot',
      foot,
      height: foot.height,
      mayPart: foot.begins,
    })),
    ...signatureRows(rubric, stage).map((signature, i): ClosingRow => ({
      kind: 'signature',
      signature,
      height: signature.height,
      mayPart: i === 0,
    })),
  ];
}

/** 自评 has none of what the assessors write and sign, only what the form says. */
function ruledBelow(rubric: Rubric, stage: Stage): readonly ClosingRow[] {
  const columns = columnsOf(rubric);
  const { length } = rubric.layout.columns;
  const isNote = (from: number, to: number, text?: string): boolean =>
    from === 1 && to === length && text !== undefined;
  const rows = (rubric.layout.tableFoot ?? []).filter(
    ({ cells }) => stage !== 'self' || cells.every(({ from, to, text }) => isNote(from, to, text)),
  );
  return ruledRowsOf(columns, rows).map((ruled, i): ClosingRow => ({
    ...{ kind: 'ruled', ruled, id: `:below/${i + 1}` },
    height: ruled.height,
    mayPart: !ruled.isUnder,
  }));
}

/** What stands in place of 总分 may be wider than any number, and a grade wider than 备注. */
function totalHeight(rubric: Rubric): number {
  const { last, span } = columnsOf(rubric);
  const score = sumColumn(rubric);
  const words = styledHeight(WIDEST_STATE, span(score, score), 'total');
  const grades = printsGrade(rubric) ? (rubric.grades ?? []) : [];
  const names = grades.map(({ name }) => styledHeight(name, span(score + 1, last), 'total'));
  return Math.max(TOTAL_HEIGHT, words, ...names);
}

/** 计分说明 and 一票否决 print under 总分 only when there is something to say. */
function verdictRows(rubric: Rubric, told: string): readonly ClosingRow[] {
  const { lines } = verdictRoom(rubric, told);
  return lines === 0 ? [] : [{ kind: 'verdicts', height: styledLines(lines, 'line'), mayPart: false }];
}
