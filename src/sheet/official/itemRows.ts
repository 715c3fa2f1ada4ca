/** The rows of items and of the parents that hold them. */

import type { ColumnId, Item, Rubric, Section } from '../../rubric/rubric';
import type { ItemRow, SectionRow, Units } from './bodyRow';
import { itemSpan } from './wordSpan';

export const NO_UNITS: Units = { leadUnit: '', responsibleUnits: '' };

export const itemRows = (
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

export const unitsOf = (
  { leadUnit, responsibleUnits }: Pick<Item, 'leadUnit' | 'responsibleUnits'>,
  above: Units,
): Units => ({
  leadUnit: leadUnit ?? above.leadUnit,
  responsibleUnits: responsibleUnits?.join('、') ?? above.responsibleUnits,
});
