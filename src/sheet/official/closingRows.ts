/** What stands under the table, how high, and which of it belongs together. */

import type { Rubric } from '../../rubric/rubric';
import type { Stage } from '../../scoring/fields';
import type { LeadUnit } from '../../scoring/subtotal';
import { leadUnitsOf } from '../../scoring/subtotal';
import { verdictSentence } from '../../scoring/verdict';
import { columnsOf, officialColumn } from '../columns';
import { pageHeight } from '../pages';
import { styledHeight } from '../styles';
import { headerHeight } from './headRows';
import type { SignatureRow } from './signatures';
import { signatureRows } from './signatures';
import { subtotalColumns } from './subtotalColumns';

export type ClosingRow = ClosingContent & {
  /** Points. */
  readonly height: number;
  /** Must not be parted from the row before it. */
  readonly isKept: boolean;
};

type ClosingContent =
  | { readonly kind: 'total' | 'verdicts' | 'unitsHead' }
  | { readonly kind: 'unit'; readonly unit: LeadUnit }
  | { readonly kind: 'signature'; readonly signature: SignatureRow };

/** Points. */
const TOTAL_HEIGHT = 30;
const UNIT_HEIGHT = 22;
const WIDEST_STATE = '未评完';
/** Where all of it is higher than this part of a page, the subtotals are not kept with 总分. */
const MOST_KEPT = 0.5;

export function closingRows(rubric: Rubric, stage: Stage): readonly ClosingRow[] {
  const rows: readonly ClosingRow[] = [
    { kind: 'total', height: totalHeight(rubric), isKept: true },
    ...verdictRows(rubric),
    ...unitRows(rubric),
    ...signatureRows(rubric, stage).map((signature): ClosingRow => ({
      kind: 'signature',
      signature,
      height: signature.height,
      isKept: true,
    })),
  ];
  const page = pageHeight(rubric.layout.orientation ?? 'portrait') - headerHeight(rubric);
  if (sumOf(rows) <= MOST_KEPT * page) return rows;
  const units = rows.findIndex(({ kind }) => kind === 'unitsHead');
  const isOnePage = sumOf(rows.slice(units)) <= page;
  // The subtotals begin a page of their own; where one does not hold them, the last stays with the signatures.
  return rows.map((row, i) =>
    row.kind === 'unitsHead' || (row.kind === 'unit' && !isOnePage && i > units + 1)
      ? { ...row, isKept: false }
      : row,
  );
}

const sumOf = (rows: readonly ClosingRow[]): number => rows.reduce((sum, { height }) => sum + height, 0);

/** What stands in place of 总分 may be wider than any number, and a grade wider than 备注. */
function totalHeight(rubric: Rubric): number {
  const { last, span } = columnsOf(rubric);
  const score = officialColumn(rubric, 'score') as number;
  const words = styledHeight(WIDEST_STATE, span(score, score), 'total');
  const grades = (rubric.grades ?? []).map(({ name }) => styledHeight(name, span(score + 1, last), 'total'));
  return Math.max(TOTAL_HEIGHT, words, ...grades);
}

/** 一票否决 prints under 总分 only when it fired; its row has room for all of them. */
function verdictRows(rubric: Rubric): readonly ClosingRow[] {
  const { vetoes = [] } = rubric;
  if (vetoes.length === 0) return [];
  const { first, last, span } = columnsOf(rubric);
  const text = vetoes.map(verdictSentence).join('\n');
  return [{ kind: 'verdicts', height: styledHeight(text, span(first, last), 'line'), isKept: true }];
}

function unitRows(rubric: Rubric): readonly ClosingRow[] {
  const units = leadUnitsOf(rubric);
  if (units.length === 0) return [];
  const { first, span } = columnsOf(rubric);
  const pixels = span(first, subtotalColumns(rubric).nameEnd);
  return [
    { kind: 'unitsHead', height: UNIT_HEIGHT, isKept: true },
    ...units.map((unit): ClosingRow => ({
      kind: 'unit',
      unit,
      height: Math.max(UNIT_HEIGHT, styledHeight(unit.name, pixels, 'centre')),
      isKept: true,
    })),
  ];
}
