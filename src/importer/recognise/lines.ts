/** One line to be scored, from one row or from several that belong together. */

import type { Column } from './column';
import { MOSTLY, resultRole } from './column';
import type { ChoiceWords } from './choiceWords';
import { boxWordsIn, choicesIn, markWord, scaleIn } from './choiceWords';
import type { Heading, Line, ListKind } from './outline';
import { oneLineOf } from './bareText';
import { amountInCell, barePoints, pointsInCell, pointsInText } from './pointsInText';
import type { RowCells } from './rowCells';
import { plus, pointsOf, toNumber } from '../../points/points';
import type { SourceCell } from '../source/source';

interface Around {
  readonly list: ListKind;
  readonly path: readonly Heading[];
  readonly columns: readonly Column[];
  /** The line above, if there is one. */
  readonly above?: Line | undefined;
  /** Headings whose 分值 is that of all their rows: see wholeHeadings.ts. */
  readonly whole?: ReadonlySet<SourceCell>;
}

export function lineOf(row: RowCells, { list, path, columns, above, whole }: Around): Line {
  const inner = path.findLast(({ cell }) => whole?.has(cell) === true);
  const pointsCell = columns.some(({ role }) => role === 'fullScore') ? row.cellOf('fullScore') : inner?.cell;
  const own = row.cellOf('requirement');
  // A blank below stands for the cell above, where its row has a 评分标准 of its own.
  const isBelow =
    own?.text === '' && row.textOf('criteria') !== '' && above !== undefined && isUnder(path, above.path);
  const requirement = isBelow ? above.requirement : row.textOf('requirement');
  // 引进500强企业的，每个加5分 over 目标值, 分值 and 计分办法: in a list, one text over several columns is the words.
  const wide = list === 'items' ? undefined : wideWords(row, columns);
  const criteria = wide?.text ?? row.textOf('criteria');
  const stated = pointsIn(requirement, criteria, areBare(columns)) ?? inner?.points ?? ownHeadingPoints(path);
  // A cell beside several rows that have points of their own is the 分值 of the heading over them, unless one cell of 得分
  // is beside the same rows: 20 over 少1次扣2分（8分） and 少1次扣0.5分（12分） is that of them together.
  const score = row.cellOf(resultRole(columns));
  const isOneScore =
    score !== undefined && score.row === pointsCell?.row && score.rowSpan === pointsCell.rowSpan;
  const isOfHeading =
    pointsCell !== undefined &&
    inner === undefined &&
    pointsCell.rowSpan > 1 &&
    stated !== undefined &&
    !isOneScore;
  const [heading] = path;
  const ofHeading = isOfHeading ? pointsInCell(pointsCell.text) : undefined;
  if (heading !== undefined && ofHeading !== undefined) heading.points ??= ofHeading;
  const [cell = pointsCell] = row.cells;
  if (cell === undefined) throw new RangeError('a line of a row without words');
  const label = oneLineOf(row.textOf('label'));
  const texts = otherTexts(row, columns, wide);
  const units = {
    leadUnit: unitsOf(row.textOf('leadUnit')),
    responsibleUnits: unitsOf(row.textOf('responsibleUnits')),
  };
  const points =
    isOfHeading || inner !== undefined
      ? stated
      : pointsCell === undefined || pointsCell === wide || pointsCell.text === ''
        ? stated
        : (list === 'items' ? pointsInCell : amountInCell)(pointsCell.text);
  return {
    list,
    path,
    label,
    labelCell: row.cellOf('label'),
    requirement,
    requirementCell: isBelow ? above.requirementCell : own,
    criteria,
    criteriaCell: wide ?? row.cellOf('criteria'),
    points,
    pointsCell: pointsCell === wide ? undefined : pointsCell,
    scoreCell: score,
    ...units,
    texts,
    choices:
      choicesIn(row.cells.map(({ text }) => text).join(' ')) ??
      choicesIn(columns.map(({ heading: over }) => over.header).join(' ')) ??
      degreesOver(columns),
    boxes: row.cells.map(({ text }) => boxWordsIn(text)).find((boxes) => boxes !== undefined),
    ownCells: new Set(),
    wideCells: [...new Set(columns.flatMap((column) => row.cellAt(column) ?? []))].filter(
      (cell) => cell.text !== '' && row.widthOf(cell) > 1,
    ),
    joined: new Set(
      columns.flatMap((column) => {
        const begun = row.cellAt(column);
        const isHeading = path.some((each) => each.cell === begun);
        return begun !== undefined && begun.row < row.row && !isHeading ? [column.index] : [];
      }),
    ),
    parts: [{ label, requirement, criteria, texts, ...units, points: undefined }],
    cell: firstWords(row, columns) ?? cell,
    isShared: false,
    rows: [row.row],
  };
}

/** 好 | 较好 | 一般 | 差: one of them is marked; the last says that something is wanting. */
function degreesOver(columns: readonly Column[]): ChoiceWords | undefined {
  const marks = columns.filter(({ role }) => role === 'boxes').map(({ heading }) => markWord(heading.header));
  const words = scaleIn(marks);
  return words === undefined || words.length < marks.length ? undefined : { words, failing: words.slice(-1) };
}

/** Several names in one cell, a line each; a name that only takes two lines stays one. */
const UNIT_NAME = /(?:局|办|部|委|站|所|队|中心|镇|乡|街道|院|校|会|科|室|处|公司|单位|部门)$/;

function unitsOf(text: string): string {
  const lines = text
    .split('\n')
    .map(oneLineOf)
    .filter((line) => line !== '');
  return lines.length > 1 && lines.every((line) => UNIT_NAME.test(line)) ? lines.join('、') : oneLineOf(text);
}

function wideWords(row: RowCells, columns: readonly Column[]): SourceCell | undefined {
  const cell = row.cellOf('criteria');
  const isWide = cell !== undefined && cell.text !== '' && row.widthOf(cell) > 1;
  const first = columns.find((column) => row.cellAt(column) === cell);
  return isWide && first?.role === 'text' ? cell : undefined;
}

/** None of them where the words of the line are written over their columns; 2 over 优, 良 and 差 stands in the first. */
function otherTexts(
  row: RowCells,
  columns: readonly Column[],
  wide: SourceCell | undefined,
): ReadonlyMap<number, string> {
  const contents = [row.cellOf('requirement'), row.cellOf('criteria'), ...(wide === undefined ? [] : [wide])];
  return new Map(
    columns
      .filter(({ role }) => role === 'text')
      .filter((column) => !contents.includes(row.cellAt(column)) && beginsIn(row, column, columns))
      .map((column) => [column.index, row.cellAt(column)?.text ?? ''] as const)
      .filter(([, text]) => text !== ''),
  );
}

/** 超过12个班酌情扣2-4分 over 优, 良, 合格 and 不合格 stands once, in the first of them. */
function beginsIn(row: RowCells, column: Column, columns: readonly Column[]): boolean {
  const cell = row.cellAt(column);
  return columns.find((each) => each.role !== 'ignore' && row.cellAt(each) === cell) === column;
}

/** Of a heading that stands over this line alone. */
const ownHeadingPoints = (path: readonly Heading[]): number | undefined =>
  path.slice(1).findLast(({ cell, column }) => column !== undefined && cell.rowSpan === 1)?.points;

const isUnder = (path: readonly Heading[], other: readonly Heading[]): boolean =>
  path.length === other.length && path.every((heading, i) => heading === other[i]);

/** Of an item without a 分值 of its own column: where its text says it. */
const pointsIn = (requirement: string, criteria: string, isBare = false): number | undefined =>
  pointsInText(requirement) ?? (isBare ? barePoints(requirement) : undefined) ?? pointsInText(criteria);

/** 有专人负责(10), 教室卫生15分: the form has its 分值 nowhere else. */
const areBare = (columns: readonly Column[]): boolean =>
  !columns.some(({ role }) => role === 'fullScore') &&
  columns.some(({ role, content }) => role === 'requirement' && content.bare >= MOSTLY);

const firstWords = (row: RowCells, columns: readonly Column[]): SourceCell | undefined =>
  columns
    .filter(({ role }) => role === 'requirement' || role === 'criteria')
    .map((column) => row.cellAt(column))
    .find((cell) => cell !== undefined && cell.text !== '' && row.isContent(cell));

/**
 * Whether a row goes on with the line above: they share a cell of 分值, or the row has more 评分标准 and nothing that
 * would make it an item of its own.
 */
export function goesOn(row: RowCells, above: Line, columns: readonly Column[]): boolean {
  const hasPoints = columns.some(({ role }) => role === 'fullScore');
  const points = row.cellOf('fullScore');
  if (sharesScore(row, above, columns)) return true;
  // 加分 over several rows, each with words of its own: lines of the list.
  const isInLeftList = above.list !== 'items' && above.path.at(-1)?.isLeft === true;
  const hasOwnWords = row.cellOf('criteria')?.row === row.row && row.textOf('criteria') !== '';
  if (isInLeftList && hasOwnWords && (points === undefined || points.row === row.row)) return false;
  if (hasPoints && points !== undefined && points.text !== '') {
    const isSame = points === above.pointsCell && points.row < row.row;
    // 12 over 1、…… A.……（4分） B.……（4分）: one 得分 beside them all is one score.
    const score = row.cellOf(resultRole(columns));
    const isOneScore = score !== undefined && score === above.scoreCell && score.row < row.row;
    return isSame && (isOneScore || !hasOwnPoints(row, columns));
  }
  const isAbove = (cell: SourceCell | undefined, own: SourceCell | undefined): boolean =>
    cell === undefined || cell.text === '' || cell === own;
  const hasNoNumber = isAbove(row.cellOf('label'), above.labelCell);
  const hasNoContent = isAbove(row.cellOf('requirement'), above.requirementCell);
  const parents = columns.filter(({ role }) => role === 'parent');
  const isSameAt = (column: Column): boolean => {
    const cell = row.cellAt(column);
    return cell === undefined || cell.text === '' || above.path.some((heading) => heading.cell === cell);
  };
  const isUnderSame = parents.every(isSameAt);
  const own = row.textOf('criteria');
  const heading = above.path.find(({ cell }) => cell === above.pointsCell);
  const isOfWhole =
    heading !== undefined &&
    heading.points === above.points &&
    // Headings without points, under the one whose points they share, are words of its rows.
    parents.every((column) => column.index > (heading.column ?? -1) || isSameAt(column));
  if (isOfWhole && (own !== '' || row.textOf('requirement') !== '')) return true;
  const hasOnlyCriteria = !columns.some(({ role }) => role === 'label' || role === 'requirement');
  if (above.list !== 'items' && hasOnlyCriteria) return false;
  return hasNoNumber && hasNoContent && isUnderSame && own !== '' && pointsInText(own) === undefined;
}

/** One blank cell for the 得分 of several rows that have a 分值 each, under the same headings: they are scored together. */
function sharesScore(row: RowCells, above: Line, columns: readonly Column[]): boolean {
  const [score, points] = [row.cellOf(resultRole(columns)), row.cellOf('fullScore')];
  if (score === undefined || score !== above.scoreCell || score.row === row.row || score.text !== '')
    return false;
  const hasOwn = points?.row === row.row && pointsInCell(points.text) !== undefined;
  const isUnderSame = columns
    .filter(({ role }) => role === 'parent')
    .every((column) => above.path.some(({ cell }) => cell === row.cellAt(column)));
  return hasOwn && above.list === 'items' && above.points !== undefined && isUnderSame;
}

/** In its words, or in a heading of its own. */
const hasOwnPoints = (row: RowCells, columns: readonly Column[]): boolean =>
  pointsIn(row.textOf('requirement'), row.textOf('criteria')) !== undefined ||
  columns
    .filter(({ role }) => role === 'parent')
    .map((column) => row.cellAt(column))
    .some((cell) => cell?.row === row.row && cell.rowSpan === 1 && pointsInText(cell.text) !== undefined);

/** Takes the words of a further row into the line. */
export function growLine(line: Line, row: RowCells, columns: readonly Column[]): void {
  const isScoredTogether = sharesScore(row, line, columns);
  const points = isScoredTogether ? pointsInCell(row.textOf('fullScore')) : undefined;
  if (points !== undefined) {
    const [first] = line.parts;
    if (line.parts.length === 1 && first !== undefined) line.parts[0] = { ...first, points: line.points };
    line.points = toNumber(plus(pointsOf(line.points ?? 0), pointsOf(points)));
  }
  const label = row.cellOf('label');
  const number = label === undefined || label === line.labelCell ? '' : oneLineOf(label.text);
  const requirement = ownText(row.cellOf('requirement'), line.requirementCell);
  const first = row.cellOf('criteria');
  const criteria = row.textOf('criteria');
  const isNew = first !== undefined && first.row === row.row;
  const others = columns
    .filter(({ role }) => role === 'parent')
    .flatMap((column) => row.cellAt(column) ?? [])
    .filter((cell) => cell.row === row.row && cell.text !== '' && cell !== row.cellOf('requirement'))
    .map((cell) => cell.text);
  // So that each of the numbers stands before its words.
  if (number !== '' && line.rows.length === 1 && line.label !== '')
    line.requirement = `${line.label} ${line.requirement}`;
  line.requirement = joined([
    line.requirement,
    [...others, [number, requirement].filter(Boolean).join(' ')].filter(Boolean).join('：'),
  ]);
  line.criteria = joined([line.criteria, isNew ? criteria : '']);
  const texts = new Map(
    columns.flatMap((column) => {
      const cell = column.role === 'text' && beginsIn(row, column, columns) ? row.cellAt(column) : undefined;
      return cell === undefined || cell.row < row.row ? [] : [[column.index, cell.text] as const];
    }),
  );
  line.parts.push({
    label: number,
    requirement: [...others, requirement].filter(Boolean).join('：'),
    criteria: isNew ? criteria : '',
    texts,
    leadUnit: ownUnit(row, 'leadUnit'),
    responsibleUnits: ownUnit(row, 'responsibleUnits'),
    points,
  });
  const isMerged = [line.pointsCell, line.scoreCell].some((cell) => (cell?.rowSpan ?? 1) > 1);
  for (const column of columns) if (isMerged && hasOwnCell(row, column)) line.ownCells.add(column.index);
  if (!isScoredTogether) line.isShared ||= requirement !== '' || others.length > 0;
  if (number !== '' && requirement !== '') line.label = spannedLabel(line.label, number);
  line.rows.push(row.row);
}

/** A cell of the row itself, besides those that its words make: 备注, and one that is blank. */
function hasOwnCell(row: RowCells, column: Column): boolean {
  const cell = row.cellAt(column);
  if (cell?.row !== row.row) return false;
  return column.role === 'remark' || (column.role === 'text' && cell.text === '');
}

/** '' where its cell is that of the row above. */
const ownUnit = (row: RowCells, role: 'leadUnit' | 'responsibleUnits'): string =>
  row.cellOf(role)?.row === row.row ? unitsOf(row.textOf(role)) : '';

const ownText = (cell: SourceCell | undefined, known: SourceCell | undefined): string =>
  cell === undefined || cell === known ? '' : cell.text;

const joined = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');

/** 3 and 4 are 3-4; 3-4 and 5 are 3-5. */
export const spannedLabel = (label: string, next: string): string =>
  label === '' ? next : `${label.replace(/[-－].*$/, '')}-${next}`;
