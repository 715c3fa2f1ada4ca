/** Sections of 加分, of 扣分 and of 一票否决: lines of lists. What each comes to is left to the assessor. */

import type { Problem } from '../../problems/problem';
import { importNotice, importWarning } from '../../problems/importProblems';
import type { RowLabel, SumRow } from '../../rubric/printLayout';
import type { Bonus, ListLine, Penalties, PrintLayout, Veto } from '../../rubric/rubric';
import { leadingOrdinal } from '../recognise/ordinalText';
import type { Heading, Line, ListKind, ListSum } from '../recognise/outline';
import type { SourceCell } from '../source/source';
import { mostInText } from '../recognise/pointsInText';
import type { CellColumns, WrittenColumns } from './layout';
import { isBothWays, openAmounts } from './openAmounts';
import type { RowProblem } from './rowProblems';
import { joinRows } from './rowProblems';
import { vetoEffect } from './vetoEffects';
import { lineText, longText, stacked } from './words';

type List = 'bonus' | 'penalty';

export interface WrittenLists {
  readonly bonus?: Bonus;
  readonly penalties?: Penalties;
  readonly vetoes?: readonly Veto[];
  readonly rows: Pick<PrintLayout, 'bonusRow' | 'penaltyRow' | 'vetoRow' | 'listLines'>;
  readonly problems: readonly Problem[];
}

/** Of lists that have a table of their own: what stands over it. */
export type ListHeads = Partial<Record<List | 'veto', NonNullable<RowLabel['table']>>>;

interface ListColumns extends WrittenColumns {
  readonly countTo: (cell: SourceCell) => number;
  readonly heads: ListHeads;
  /** Rows 加分小计, and their cells as issued. */
  readonly sums: readonly (Pick<ListSum, 'list' | 'label'> & { readonly row: SumRow | undefined })[];
  /** Of a line in a table of its own. */
  readonly cellsOf: (line: Line) => CellColumns;
}

/** Of those whose headings stand in the middle of the table, in the columns of the form. */
export const headsWithin = (
  heads: ReadonlyMap<Line['list'], ReadonlyMap<number, string>>,
  { idOf }: Pick<WrittenColumns, 'idOf'>,
): ListHeads =>
  Object.fromEntries(
    [...heads].map(([list, headers]) => {
      const named = [...headers].map(([index, text]) => [idOf(index) ?? '', lineText(text)] as const);
      return [list, { headers: Object.fromEntries(named.filter(([id]) => id !== '')) }] as const;
    }),
  );

export function listsOf(
  lines: readonly Line[],
  tableName: (line: Line) => string,
  columns: ListColumns,
): WrittenLists {
  const told: RowProblem[] = [];
  const of = (list: Line['list']): readonly Line[] => lines.filter((line) => line.list === list);
  const write = (list: List): readonly ListLine[] =>
    of(list).map((line, i) =>
      listLine(list, line, i, { table: tableName(line), told, columns, limit: limitOf(of(list)) }),
    );
  const [bonus, penalties] = [write('bonus'), write('penalty')];
  const most = limitOf(of('penalty'));
  const vetoes = of('veto').map((line, i) => vetoOf(line, i, { table: tableName(line), told, columns }));
  const isVetoHeaded = of('veto').some(isHeaded);
  const row = (list: List | 'veto', fallback: string): RowLabel => ({
    ...rowOf(of(list), fallback, columns.countTo),
    ...totalOfList(list, columns),
    ...(columns.heads[list] !== undefined && { table: columns.heads[list] }),
  });
  const isNamedOnly = [...of('bonus'), ...of('penalty')].every(
    (line) => line.path.length === 0 && line.criteria === '',
  );
  // Without a heading, lines that have rows of their own say themselves that they are of the list.
  const listRow = (list: List, fallback: string): RowLabel => {
    const isHeadless = !isNamedOnly && of(list).every(({ path }) => path.every((each) => each.list !== list));
    return { ...row(list, fallback), ...(isHeadless && { place: 'none' }) };
  };
  return {
    ...(bonus.length > 0 && { bonus: { cap: limitOf(of('bonus')) ?? null, items: bonus } }),
    ...(penalties.length > 0 && {
      penalties: { ...(most !== undefined && { cap: most }), items: penalties },
    }),
    ...(vetoes.length > 0 && { vetoes }),
    rows: {
      ...(bonus.length > 0 && { bonusRow: listRow('bonus', '加分') }),
      ...(penalties.length > 0 && { penaltyRow: listRow('penalty', '扣分') }),
      ...(isVetoHeaded && { vetoRow: row('veto', '一票否决') }),
      ...(isNamedOnly || bonus.length + penalties.length === 0 ? {} : { listLines: true }),
    },
    problems: [
      ...joinRows(told),
      ...(vetoes.length > 0 && !isVetoHeaded
        ? [importNotice('import.vetoNotPrinted', {}, { count: vetoes.length })]
        : []),
    ],
  };
}

/** 加分项（累计不超过10分） */
export const listHeadings = (lines: readonly Line[]): readonly string[] =>
  lines.flatMap(({ list, path }) =>
    list === 'items' ? [] : path.flatMap((heading) => (heading.list === list ? [heading.text] : [])),
  );

/** 四、加分项（10分）: no more than 10 in all, unless some lines are under a heading of their own. */
function limitOf(lines: readonly Line[]): number | undefined {
  const headings = new Set(lines.map(({ list, path }) => path.findLast((each) => each.list === list)));
  const [heading] = headings;
  return headings.size === 1 ? heading?.points : undefined;
}

/** None where each of several headings of one list has its own: nobody adds these up. */
function totalOfList(list: ListKind, { sums }: ListColumns): Pick<RowLabel, 'total'> {
  const [sum, another] = sums.filter((each) => each.list === list);
  if (sum === undefined || another !== undefined) return {};
  const { row: cells } = sum;
  return { total: { label: lineText(sum.label, 40), ...(cells !== undefined && { cells }) } };
}

/** The row that stands for the list: its heading, or its only line. */
function rowOf([line]: readonly Line[], fallback: string, countTo: (cell: SourceCell) => number): RowLabel {
  const heading = line?.path.findLast(({ list }) => list === line.list);
  const text = heading?.text ?? line?.requirement ?? '';
  if (heading?.isLeft === true)
    return {
      ...{
        label: fallback,
        title: lineText(text) || fallback,
        place: 'left',
        columns: countTo(heading.cell),
      },
      ...(heading.isWhole === true && { whole: true }),
    };
  const place = heading === undefined ? undefined : placeOf(heading);
  // The outermost column of headings is where it stands; the others are those of its lines.
  const own = place === 'beside' ? (line?.path[0]?.text ?? text) : text;
  if (place !== undefined)
    return {
      ...{ label: fallback, title: lineText(own) || fallback, place },
      ...markOf(heading),
      ...(place === 'across' && heading?.isWhole === true && { whole: true }),
    };
  const number = leadingOrdinal(text);
  const label = heading === undefined ? line?.label : number?.label;
  return {
    label: lineText(label ?? '', 20) || fallback,
    title: lineText(heading === undefined ? text : (number?.rest ?? text)) || fallback,
    ...markOf(heading),
  };
}

const markOf = (heading: Heading | undefined): Pick<RowLabel, 'mark'> => {
  const mark = lineText(heading?.mark ?? '', LONGEST_MARK);
  return mark === '' ? {} : { mark };
};

/** A heading in a column stands beside its lines; one in a row of its own goes over them, if its number is in its words. */
const placeOf = ({ column, numbered }: Heading): RowLabel['place'] =>
  column !== undefined ? 'beside' : numbered === undefined ? 'across' : undefined;

const OPPOSITES = { bonus: 'deduct', penalty: 'bonus' } as const;
const PREFIX = { bonus: 'b', penalty: 'p' } as const;

interface LineWriting {
  readonly table: string;
  readonly told: RowProblem[];
  readonly columns: ListColumns;
}

interface ListLimit {
  /** Of all lines together; undefined where nobody says it. */
  readonly limit: number | undefined;
}

function listLine(list: List, line: Line, index: number, writing: LineWriting & ListLimit): ListLine {
  const { table, told, columns, limit } = writing;
  const heading = line.path.findLast((each) => each.list === list);
  const text = stacked(line.requirement, line.criteria) || longText(line.cell.text);
  // What is said of the whole list is no limit of each line.
  const stated = line.points ?? mostInText(text) ?? (limit === undefined ? heading?.points : undefined);
  const max = stated === undefined || stated === 0 ? undefined : stated;
  if (max === undefined && limit === undefined)
    told.push({
      ...{ table, cell: line.cell, name: text, same: 'bonusNoLimit' },
      tell: (place, name) => importWarning('import.bonusNoLimit', {}, { place, name }),
    });
  const id = `${PREFIX[list]}${index + 1}`;
  const isBoth = isBothWays(text, heading?.text ?? '');
  const effects = isBoth ? [list, OPPOSITES[list]] : [list];
  // 考核内容 and the rule are two cells of the form; clauses quote the rule.
  const hasBoth = line.requirement !== '' && line.criteria !== '';
  const criteria = hasBoth ? longText(line.criteria) : text;
  return {
    id,
    label: line.label,
    ...(hasBoth && { requirement: longText(line.requirement) }),
    criteria,
    ...asIssued(line, columns),
    ...openAmounts(id, criteria, max, effects, text),
  };
}

const LONGEST_MARK = 30;

/** What its row has in the other columns. */
function asIssued(line: Line, columns: ListColumns): Partial<ListLine> {
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

const isHeaded = ({ path }: Line): boolean => path.some((heading) => heading.list === 'veto');

export const LONGEST_VETO = 400;

function vetoOf(line: Line, index: number, { table, told, columns }: LineWriting): Veto {
  const text = togetherIn(line) || line.cell.text;
  const heading = line.path.map((each) => each.text).join('');
  const found = vetoEffect(text) ?? vetoEffect(heading);
  const across = isHeaded(line) ? columns.cellsOf(line).spanOf(line.cell) : undefined;
  if (found === undefined)
    told.push({
      ...{ table, cell: line.cell, name: text, same: 'vetoConsequence' },
      tell: (place, name) => importWarning('import.vetoConsequence', {}, { place, text: name }),
    });
  return {
    id: `v${index + 1}`,
    text: lineText(text, LONGEST_VETO),
    ...(isHeaded(line) && line.label !== '' && { label: line.label }),
    ...(across !== undefined && { across }),
    ...(isHeaded(line) && vetoCells(line, columns)),
    ...(found ?? { effect: 'noHonours' }),
  };
}

/** 发生安全事故 | 取消评先资格 in two cells is one sentence where it is asked about. */
const togetherIn = ({ requirement, criteria }: Line): string =>
  requirement !== '' && criteria !== '' && !/[\p{P}]$/u.test(requirement)
    ? `${requirement}，${criteria}`
    : stacked(requirement, criteria);

/** What its row has besides its text, or instead of it: 发生安全事故 | / | 取消评先资格 | 由应急办提供. */
function vetoCells(line: Line, columns: ListColumns): Pick<Veto, 'cells'> {
  const { requirement, criteria } = line;
  const { mark, headings = [], texts = {}, leadUnit, responsibleUnits } = asIssued(line, columns);
  const hasBoth = requirement !== '' && criteria !== '';
  const cells: Readonly<Record<string, string>> = {
    ...Object.fromEntries(headings.map((words, i) => [`heading:${i + 1}`, words] as const)),
    ...(hasBoth && { requirement: longText(requirement), criteria: longText(criteria) }),
    ...(mark !== undefined && { fullScore: mark }),
    ...Object.fromEntries(Object.entries(texts).map(([key, words]) => [`text:${key}`, words] as const)),
    ...(leadUnit !== undefined && { leadUnit }),
    ...(responsibleUnits !== undefined && { responsibleUnits: responsibleUnits.join('、') }),
  };
  const said = Object.entries(cells).filter(([, words]) => words !== '');
  return said.length === 0 ? {} : { cells: Object.fromEntries(said) };
}
