/** A SheetModel as text, a cell a line, for golden files that people review. */

import { a1 } from '../../src/formula/reference';
import type { Cell, CellRange, SheetModel, Worksheet } from '../../src/sheet/model';
import { CALC_COLUMNS } from '../../src/sheet/calc/grid';
import { comparisonFormula } from '../../src/sheet/model';
import { CALC } from '../../src/sheet/sheetNames';

export const printModel = (model: SheetModel): string =>
  [
    `title ${model.title}`,
    `active ${model.active}`,
    ...model.sheets.flatMap(printSheet),
    '',
    '# names',
    ...model.names.map(({ name, sheet, at }) => `${name} = ${sheet}!${a1(at)}`),
    '',
  ].join('\n');

const range = ({ from, to }: CellRange): string => `${a1(from)}:${a1(to)}`;

function printSheet(sheet: Worksheet): readonly string[] {
  const { print } = sheet;
  return [
    '',
    `# ${sheet.name} (${sheet.visibility})`,
    `columns ${sheet.columns.map(({ width, isHidden }) => `${width}${isHidden === true ? '!' : ''}`).join(' ')}`,
    `heights ${[...sheet.heights].map(([row, height]) => `${row}:${height}`).join(' ')}`,
    `merges ${sheet.merges.map(range).join(' ')}`,
    ...(print === undefined
      ? []
      : [
          `print ${range(print.area)} ${print.orientation} header ${print.headerRow ?? '-'} breaks ${print.breaksAfter.join(' ')}`,
        ]),
    ...(sheet.name === CALC ? printQuantities(sheet.cells) : sheet.cells.map(printCell)),
    ...sheet.validations.map(({ cells, allows }) => `allow ${range(cells)} ${JSON.stringify(allows)}`),
    ...sheet.highlights.map(
      ({ cells, when, look }) => `mark ${range(cells)} ${look} when ${comparisonFormula(when).text}`,
    ),
  ];
}

/** The calculation sheet by its rows: `616 ruled 1a: D616 [calc] 0 =…`. */
function printQuantities(cells: readonly Cell[]): readonly string[] {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  let step = '';
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, own]) => {
      const label = (of: number): string | undefined => {
        const value = own.find(({ column }) => column === of)?.value;
        return typeof value === 'string' ? value : undefined;
      };
      step = label(CALC_COLUMNS.step) ?? step;
      const rest = own.filter(({ column }) => column > CALC_COLUMNS.id);
      return `${row} ${step} ${label(CALC_COLUMNS.id) ?? ''}: ${rest.map(printCell).join(' ')}`;
    });
}

function printCell(cell: Cell): string {
  const value = JSON.stringify(cell.value);
  const formula = cell.formula === undefined ? '' : ` =${cell.formula.text}`;
  return `${a1(cell)} [${cell.style}${cell.format === undefined ? '' : ` ${cell.format}`}${cell.isUnlocked === true ? ' unlocked' : ''}] ${value}${formula}`;
}
