/** The rows of the table in the order of the document, before anything is known of their size. */

import type { RowGroup } from '../../rubric/printLayout';
import { columnId } from '../../rubric/printLayout';
import type { ColumnId, ListLine, Rubric, Section } from '../../rubric/rubric';
import { isScaled } from '../../scoring/levels/weight';
import { isBaseScaled } from '../../rubric/scales';
import { officialColumn } from '../columns';
import type { BaseRow, BodyRow, GroupRow, ItemRow, LineRow, SectionTotalRow, VetoRow } from './bodyRow';
import { issuedRow } from './issuedRow';
import { itemRows, NO_UNITS, unitsOf } from './itemRows';
import { joinedRow, joinedRuns } from './joinedCells';
import { isOnlyTable, listTableRows } from './listTable';
import { listTotalRows } from './listTotal';
import { rowOrder } from './rowOrder';
import type { WordSpan } from './wordSpan';
import { fromBlank, isSpanned, lineSpan, vetoSpan, wordSpan } from './wordSpan';
import { leftOf } from './leftCell';
import { vetoCells } from './vetoCells';
import { weightRow, wholeRows } from './weightRows';

export const bodyRows = (rubric: Rubric): readonly BodyRow[] => Object.values(rowsAroundTotal(rubric)).flat();

/** Rows of the table above and below 总分. */
export function rowsAroundTotal(rubric: Rubric): Readonly<Record<'above' | 'below', readonly BodyRow[]>> {
  const hasHeadings = rubric.sections.length > 1 && officialColumn(rubric, 'section') === undefined;
  const over = wordSpan(rubric);
  const group = (id: GroupRow['id'], lines: readonly ListLine[] = []): readonly BodyRow[] => {
    const own = rubric.layout.listLines === true ? lines : [];
    if (lines.length === 0) return [];
    const left = leftOf(rubric, id);
    const isTitled = isBeside(rubric, id) || left !== undefined || issuedRow(rubric, id)?.place === 'none';
    const span = over === undefined || left?.ids.includes(over.from) === true ? undefined : over;
    const issued = issuedRow(rubric, id);
    const hasNoRow = isTitled || isOnlyTable(issued);
    const table = listTableRows(id, issued);
    const head: readonly BodyRow[] = [
      ...table,
      ...(own.length > 0 && hasNoRow ? [] : [{ kind: 'group' as const, id }]),
    ];
    return [
      ...head,
      ...own.map((line, i) =>
        lineRow(
          { list: id, line, isKept: i === 0 && head.length > 0 },
          lineSpan(rubric, line, span && fromBlank(rubric, line, span)),
        ),
      ),
      ...listTotalRows(rubric, id),
    ];
  };
  const sums = wholeRows(rubric);
  const isOfBase = isBaseScaled(rubric);
  const groups: Readonly<Record<RowGroup, () => readonly BodyRow[]>> = {
    items: () =>
      rubric.sections.flatMap((section): readonly BodyRow[] => [
        ...(hasHeadings ? [{ kind: 'section' as const, id: section.id, section, isKept: false }] : []),
        ...itemRows(rubric, section, section.items, { units: NO_UNITS, isHeaded: hasHeadings }),
        ...sectionTotal(rubric, section),
        ...(isScaled(section) && rubric.layout.weightRows !== false ? [weightRow(section)] : []),
      ]),
    base: () => (isOfBase ? sums : baseRow(rubric)),
    bonus: () => group('bonus', rubric.bonus?.items),
    penalty: () => group('penalty', rubric.penalties?.items),
    veto: () => vetoRows(rubric, over),
    // 总分 itself is drawn with what stands below the table: see closing.ts.
    total: () => (isOfBase ? [] : sums),
  };
  const order = rowOrder(rubric);
  const at = order.indexOf('total') + 1;
  const rowsIn = (some: readonly RowGroup[]): readonly BodyRow[] =>
    withJoined(some.flatMap((each) => groups[each]()));
  return { above: rowsIn(order.slice(0, at)), below: rowsIn(order.slice(at)) };
}

function withJoined(rows: readonly BodyRow[]): readonly BodyRow[] {
  const isWritten = (row: BodyRow): row is ItemRow | LineRow => row.kind === 'item' || row.kind === 'line';
  const runs = joinedRuns(rows.map((row) => (isWritten(row) ? joinedRow(row) : undefined)));
  return rows.map((row) => {
    const joined = isWritten(row) ? runs.get(row.id) : undefined;
    return joined === undefined ? row : { ...row, joined };
  });
}

const baseRow = ({ layout: { baseTotal: label } }: Rubric): readonly BaseRow[] =>
  label === undefined ? [] : [{ kind: 'base', id: ':base', label }];

/** Its title stands beside its lines, where the form has a column for it. */
export const isBeside = (rubric: Rubric, id: GroupRow['id']): boolean =>
  issuedRow(rubric, id)?.place === 'beside' && besideColumn(rubric) !== undefined;

/** The outermost column of headings. */
export const besideColumn = ({ layout: { columns } }: Rubric): ColumnId | undefined => {
  const column = columns.find(({ field }) => field === 'section' || field === 'heading');
  return column && columnId(column);
};

function vetoRows(rubric: Rubric, over: WordSpan | undefined): readonly BodyRow[] {
  const { vetoRow } = rubric.layout;
  const texts = (rubric.vetoes ?? []).filter(
    ({ sameAs, when }) => sameAs === undefined && when === undefined,
  );
  if (vetoRow === undefined || texts.length === 0) return [];
  const hasBeside = vetoRow.place === 'beside' && besideColumn(rubric) !== undefined;
  const isLeft = leftOf(rubric, 'veto') !== undefined;
  const rows = texts.map((veto, i): VetoRow => {
    const { id, text, label } = veto;
    const span = (hasBeside || isLeft ? undefined : vetoSpan(rubric, veto)) ?? over;
    const hasLabel = label !== undefined && (span === undefined || !isSpanned(rubric, span, 'label'));
    return {
      kind: 'veto',
      id: `:veto/${id}`,
      text,
      ...(hasLabel && { label }),
      ...(hasBeside && { beside: vetoRow.title }),
      ...(span !== undefined && { over: span }),
      ...(veto.cells !== undefined && { cells: vetoCells(rubric, veto.cells) }),
      isAcross: false,
      isKept: !(hasBeside || isLeft) || i > 0,
    };
  });
  const table = listTableRows('veto', vetoRow);
  if (hasBeside || isLeft || isOnlyTable(vetoRow)) return [...table, ...rows];
  const { label, title, place } = vetoRow;
  const isAcross = place === 'across';
  const [only, another] = rows;
  // 一票否决：发生责任事故的 in one cell.
  if (isAcross && /[:：]$/.test(title) && only !== undefined && another === undefined)
    return [...table, { ...only, text: title + only.text, isAcross, isKept: false }];
  return [...table, { kind: 'veto', id: ':vetoes', label, text: title, isAcross, isKept: false }, ...rows];
}

const sectionTotal = (
  { layout: { sectionTotals: label } }: Rubric,
  section: Section,
): readonly SectionTotalRow[] =>
  label === undefined ? [] : [{ kind: 'sectionTotal', id: `:subtotal/${section.id}`, section, label }];

const lineRow = (
  { line, ...row }: Pick<LineRow, 'list' | 'line' | 'isKept'>,
  over: WordSpan | undefined,
): LineRow => ({
  kind: 'line',
  id: line.id,
  line,
  ...row,
  units: unitsOf(line, NO_UNITS),
  ...(over !== undefined && { over }),
});
