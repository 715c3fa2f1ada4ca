/** Sections of 加分, of 扣分 and of 一票否决: lines of lists. What each comes to is left to the assessor. */

import type { Problem } from '../../problems/problem';
import { importNotice, importWarning } from '../../problems/importProblems';
import type { RowLabel } from '../../rubric/printLayout';
import type { Bonus, ListLine, Penalties, PrintLayout, Veto } from '../../rubric/rubric';
import { leadingOrdinal } from '../recognise/ordinalText';
import type { Heading, Line, ListKind } from '../recognise/outline';
import type { SourceCell } from '../source/source';
import { mostInText } from '../recognise/pointsInText';
import type { WrittenColumns } from './layout';
import type { LineWriting, ScoredList, ListColumns, ListHeads } from './listCells';
import { asIssued, LONGEST_MARK } from './listCells';
import { isBothWays, openAmounts } from './openAmounts';
import type { RowProblem } from './rowProblems';
import { joinRows } from './rowProblems';
import { isHeaded, vetoOf } from './vetoLines';
import { lineText, longText, stacked } from './words';

export interface WrittenLists {
  readonly bonus?: Bonus;
  readonly penalties?: Penalties;
  readonly vetoes?: readonly Veto[];
  readonly rows: Pick<PrintLayout, 'bonusRow' | 'penaltyRow' | 'vetoRow' | 'listLines'>;
  readonly problems: readonly Problem[];
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
  const write = (list: ScoredList): readonly ListLine[] =>
    of(list).map((line, i) =>
      listLine(list, line, i, { table: tableName(line), told, columns, limit: limitOf(of(list)) }),
    );
  const [bonus, penalties] = [write('bonus'), write('penalty')];
  const most = limitOf(of('penalty'));
  const vetoes = of('veto').map((line, i) => vetoOf(line, i, { table: tableName(line), told, columns }));
  const isVetoHeaded = of('veto').some(isHeaded);
  const row = (list: ScoredList | 'veto', fallback: string): RowLabel => ({
    ...rowOf(of(list), fallback, columns.countTo),
    ...totalOfList(list, columns),
    ...(columns.heads[list] !== undefined && { table: columns.heads[list] }),
  });
  const isNamedOnly = [...of('bonus'), ...of('penalty')].every(
    (line) => line.path.length === 0 && line.criteria === '',
  );
  // Without a heading, lines that have rows of their own say themselves that they are of the list.
  const listRow = (list: ScoredList, fallback: string): RowLabel => {
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

interface ListLimit {
  /** Of all lines together; undefined where nobody says it. */
  readonly limit: number | undefined;
}

function listLine(list: ScoredList, line: Line, index: number, writing: LineWriting & ListLimit): ListLine {
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
