/** The cells that the row of a line of 加分, 扣分 or 一票否决 has on the form. */

import type { RowLabel, SumRow } from '../../rubric/printLayout';
import type { ListLine } from '../../rubric/rubric';
import type { Line, ListSum } from '../recognise/outline';
import type { SourceCell } from '../source/source';
import type { CellColumns, WrittenColumns } from './layout';
import type { RowProblem } from './rowProblems';
import { lineText, longText } from './words';

export type ScoredList = 'bonus' | 'penalty';

/** Of lists that have a table of their own: what stands over it. */
export type ListHeads = Partial<Record<ScoredList | 'veto', NonNullable<RowLabel['table']>>>;

export interface ListColumns extends WrittenColumns {
  readonly countTo: (cell: SourceCell) => number;
  readonly heads: ListHeads;
  /** Rows 加分小计, and their cells as issued. */
  readonly sums: readonly (Pick<ListSum, 'list' | 'label'> & { readonly row: SumRow | undefined })[];
  /** Of a line in a table of its own. */
  readonly cellsOf: (line: Line) => CellColumns;
}

export interface LineWriting {
  readonly table: string;
  readonly told: RowProblem[];
  readonly columns: ListColumns;
}

export const LONGEST_MARK = 30;

/** What its row has in the other columns. */
export function asIssued(line: Line, columns: ListColumns): Partial<ListLine> {
  const { pointsCell, path, texts, leadUnit, responsibleUnits } = line;
  // Words that go over the column 分值 are no points.
  const isWords = pointsCell === line.requirementCell || pointsCell === line.criteriaCell;
  const mark = isWords ? '' : lineText(pointsCell?.text ?? '', LONGEST_MARK);
  const headings = columns.headings.map((column) =>
    lineText(path.find((heading) => heading.column === column)?.text ?? ''),
  );
  // The heading of the list itself has a place of its own.
  const section = path.find(({ column, list: opened }) => column === columns.sections && opened === 'items');
  const others = [...columns.texts].flatMap(([column, key]) => {
    const text = texts.get(column) ?? '';
    return text === '' ? [] : [[key, longText(text)] as const];
  });
  return {
    ...cellsOf(line, columns),
    ...(mark !== '' && { mark }),
    ...(section !== undefined && section.column !== undefined && { section: lineText(section.text) }),
    ...(headings.some((text) => text !== '') && { headings }),
    ...(others.length > 0 && { texts: Object.fromEntries(others) }),
    ...(leadUnit !== '' && { leadUnit: lineText(leadUnit) }),
    ...(responsibleUnits !== '' && { responsibleUnits: [lineText(responsibleUnits)] }),
  };
}

/** One text is written over both unless the form has it in one of them. */
const hasBothTexts = ({ columns }: ListColumns): boolean =>
  ['requirement', 'criteria'].every((text) => columns.some(({ field }) => field === text));

/** Which cells its row has, if they are not one in every column. */
function cellsOf(line: Line, columns: ListColumns): Partial<ListLine> {
  const { coveredBy, joinedIn, spanOf } = columns.cellsOf(line);
  const { labelCell, printedLabel, path, requirement, requirementCell, criteria, criteriaCell } = line;
  const own = (requirement === '' ? criteriaCell : undefined) ?? requirementCell;
  const across = own && coveredBy(own);
  const isOneText = (requirement === '' || criteria === '') && hasBothTexts(columns);
  const isUsual = across === undefined || (across.from === across.to && !isOneText);
  const joined = joinedIn(line.joined);
  const spans = line.wideCells
    .filter((cell) => cell !== own && path.every((heading) => heading.cell !== cell))
    .flatMap((cell) => spanOf(cell) ?? []);
  const isWithout = labelCell?.text === '';
  return {
    ...(isWithout ? { printedLabel: '' } : printedLabel !== undefined && { printedLabel }),
    ...(joined.length > 0 && { joined }),
    ...(!isUsual && { across }),
    ...(spans.length > 0 && { spans }),
  };
}
