/** The rows of the table in the order of the document, before anything is known of their size. */

import type { RowGroup } from '../../rubric/printLayout';
import { columnId } from '../../rubric/printLayout';
import type { ColumnId, ListLine, Item, Rubric, Section, WordRow } from '../../rubric/rubric';
import { isScaled } from '../../scoring/levels/weight';
import { isBaseScaled } from '../../rubric/scales';
import { officialColumn } from '../columns';
import { issuedRow } from './issuedRow';
import type { JoinedRuns } from './joinedCells';
import { joinedRow, joinedRuns } from './joinedCells';
import type { ListTableRow } from './listTable';
import { isOnlyTable, listTableRows } from './listTable';
import type { ListTotalRow } from './listTotal';
import { listTotalRows } from './listTotal';
import { rowOrder } from './rowOrder';
import type { WordSpan } from './wordSpan';
import { fromBlank, isSpanned, itemSpan, lineSpan, vetoSpan, wordSpan } from './wordSpan';
import { leftOf } from './leftCell';
import type { VetoCells } from './vetoCells';
import { vetoCells } from './vetoCells';
import type { WeightRow } from './weightRows';
import { weightRow, wholeRows } from './weightRows';

export type BodyRow =
  | SectionRow
  | SectionTotalRow
  | WeightRow
  | ItemRow
  | GroupRow
  | LineRow
  | ListTotalRow
  | VetoRow
  | BaseRow
  | ListTableRow;

/** A heading across the table: of a section, where the layout has no column for it, or of a parent within one. */
export interface SectionRow {
  readonly kind: 'section';
  readonly id: string;
  readonly section: Section;
  readonly parent?: Item;
  /** It stands right under another, from which it is not parted. */
  readonly isKept: boolean;
}

/** 小计 under the items of a section. */
export interface SectionTotalRow {
  readonly kind: 'sectionTotal';
  readonly id: string;
  readonly section: Section;
  readonly label: string;
}

export interface ItemRow {
  readonly kind: 'item';
  readonly id: string;
  readonly section: Section;
  readonly item: Item;
  /** As the item says, or else its parent. */
  readonly units: Units;
  /** Which of the rows that share its 分值. */
  readonly part?: RowOfItem;
  /** The columns that its words are written over, where they go over several. */
  readonly over?: WordSpan;
  /** Cells that it shares with the items beside it. */
  readonly joined?: JoinedRuns;
  /** The first under a heading or a parent, from which it is not parted. */
  readonly isKept: boolean;
}

interface RowOfItem {
  readonly index: number;
  readonly words: WordRow;
  /** The columns in which rows below the first have words of their own; the others are one cell for all rows. */
  readonly own: ReadonlySet<ColumnId>;
}

/** 加分项 or 扣分项. */
export interface GroupRow {
  readonly kind: 'group';
  readonly id: 'bonus' | 'penalty';
}

/** One line of 加分项 or 扣分项, where the layout gives each its own row. */
export interface LineRow {
  readonly kind: 'line';
  readonly id: string;
  readonly list: GroupRow['id'];
  readonly line: ListLine;
  readonly units: Units;
  /** The columns that its words are written over: of one text for 考核内容 and the rule those of both, or of the first alone. */
  readonly over?: WordSpan;
  /** Cells that it shares with the rows beside it. */
  readonly joined?: JoinedRuns;
  /** The first under the row of its list. */
  readonly isKept: boolean;
}

/** 合计 of all items, before 加分 and 扣分项. */
export interface BaseRow {
  readonly kind: 'base';
  readonly id: string;
  readonly label: string;
}

/** 一票否决 in a row of the table. */
export interface VetoRow {
  readonly kind: 'veto';
  readonly id: string;
  readonly label?: string;
  readonly text: string;
  /** Beside it, merged over all of them. */
  readonly beside?: string;
  readonly over?: WordSpan;
  /** What stands in its other columns, or in all of them in place of its text. */
  readonly cells?: VetoCells;
  readonly isAcross: boolean;
  readonly isKept: boolean;
}

interface Units {
  readonly leadUnit: string;
  readonly responsibleUnits: string;
}

const NO_UNITS: Units = { leadUnit: '', responsibleUnits: '' };

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

const itemRows = (
  rubric: Rubric,
  section: Section,
  items: readonly Item[],
  above: { readonly units: Units; readonly isHeaded: boolean },
): readonly (SectionRow | ItemRow)[] =>
  items.flatMap((item, i): readonly (SectionRow | ItemRow)[] => {
    const units = unitsOf(item, above.units);
    const over = itemSpan(rubric, item);
    const isKept = above.isHeaded && i === 0;
    return [
      ...(isHeadingRow(item)
        ? [{ kind: 'section' as const, id: item.id, section, parent: item, isKept }]
        : rowsOf({ kind: 'item', id: item.id, section, item, units, isKept, ...(over && { over }) })),
      ...itemRows(rubric, section, item.items ?? [], { units, isHeaded: true }),
    ];
  });

const isHeadingRow = ({ items, headingRow }: Item): boolean => headingRow === true && items !== undefined;

const WORDS_OF_ROWS = ['label', 'requirement', 'criteria', 'leadUnit', 'responsibleUnits'] as const;

/** Rows under one 分值 are not parted: their score is one cell. */
function rowsOf(row: ItemRow): readonly ItemRow[] {
  const { rows, rowCells = [] } = row.item;
  if (rows === undefined) return [row];
  const below = rows.slice(1);
  const own = new Set<ColumnId>([
    ...WORDS_OF_ROWS.filter((field) => below.some((words) => words[field])),
    ...(below.some(({ fullScore }) => fullScore !== undefined) ? (['fullScore'] as const) : []),
    ...below.flatMap(({ texts = {} }) => Object.keys(texts).map((key) => `text:${key}` as const)),
    ...rowCells.filter(isPlain),
  ]);
  return rows.map((words, index) => ({
    ...row,
    units: unitsOf(words, row.units),
    part: { index, words, own },
    isKept: row.isKept || index > 0,
  }));
}

/** 备注, free text and what is for the pen: nothing of them is counted. */
const isPlain = (id: string): id is ColumnId => id === 'remark' || /^(?:text|pen):/.test(id);

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

const unitsOf = (
  { leadUnit, responsibleUnits }: Pick<Item, 'leadUnit' | 'responsibleUnits'>,
  above: Units,
): Units => ({
  leadUnit: leadUnit ?? above.leadUnit,
  responsibleUnits: responsibleUnits?.join('、') ?? above.responsibleUnits,
});
