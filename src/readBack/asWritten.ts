/** Whether a sheet is printed as it was written, wherever its rows have gone, and its names lead where they did. */

import { a1 } from '../formula/reference';
import type { Place, Problem } from '../problems/problem';
import { returnedError, returnedWarning } from '../problems/returnedProblems';
import type { DefinedName, PrintSetup, SheetModel, Worksheet } from '../sheet/model';
import { footerOf } from '../paper/pages';
import { CALC } from '../sheet/sheetNames';
import { addressOf, areaOf } from './areas';
import type { FoundSheet } from './find';
import type { RowsNow } from './rowsNow';
import { rowsNow } from './rowsNow';
import { shortWords } from './shown';
import type { SheetFormatting, StoredSheet, StoredWorkbook } from './stored';

export const paperProblems = (
  { sheets }: SheetModel,
  found: ReadonlyMap<string, FoundSheet>,
): readonly Problem[] =>
  sheets.flatMap((sheet) => {
    const own = found.get(sheet.name);
    const looks = own?.stored.looks;
    if (own === undefined || looks === undefined || sheet.print === undefined) return [];
    const place = { sheet: own.stored.name };
    const { now } = rowsNow(sheet, own);
    return [
      ...areaProblems(sheet.print, now, looks, place),
      ...titleProblems(sheet.print, now, looks, place),
      ...headerProblems(sheet.print, looks, place),
      ...lowRows(sheet, now, looks, place),
      ...squeezed(sheet, own.stored, looks),
    ];
  });

/** All the rows and columns of the paper that are still there have to be printed; nothing else has to. */
function areaProblems(
  { area: { from, to } }: PrintSetup,
  now: RowsNow['now'],
  { printArea = '' }: SheetFormatting,
  place: Place,
): readonly Problem[] {
  if (printArea === '') return [returnedWarning('sheet.printAreaWider', place, {})];
  const printed = areaOf(printArea.replace(/^.*!/, ''));
  const isPrinted = (row: number): boolean =>
    printed !== undefined && printed.from.row <= row && row <= printed.to.row;
  const isWhole =
    printed !== undefined &&
    printed.from.column <= from.column &&
    printed.to.column >= to.column &&
    [...now].every(([row, at]) => row < from.row || row > to.row || isPrinted(at));
  if (!isWhole) return [returnedError('sheet.printAreaChanged', place, {})];
  return printed.to.column > to.column ? [returnedWarning('sheet.printAreaWider', place, {})] : [];
}

function titleProblems(
  { headerRow, headerTop = headerRow }: PrintSetup,
  now: RowsNow['now'],
  { printTitles }: SheetFormatting,
  place: Place,
): readonly Problem[] {
  const at = (row: number | undefined): number | undefined => (row === undefined ? undefined : now.get(row));
  const [top, row] = [at(headerTop), at(headerRow)];
  const found = printTitles?.replace(/^.*!/, '').replaceAll('$', '');
  // Where nobody can tell where the headings have gone, what is repeated may be right.
  if (headerRow !== undefined && (row === undefined || top === undefined)) return [];
  return found === (row === undefined ? undefined : `${top}:${row}`)
    ? []
    : [returnedWarning('sheet.printTitles', place, {})];
}

/** Of a header, without fonts, sizes, places and spaces. */
const bare = (text: string): string => text.replace(/&(?:"[^"]*"|\d+|K[\dA-F+-]{6}|[LCRBIUESXY])|\s/gi, '');

const headerProblems = (
  { pages }: PrintSetup,
  { headerFooter }: SheetFormatting,
  place: Place,
): readonly Problem[] =>
  headerFooter
    .map(bare)
    .filter((text) => text !== '' && ![footerOf(pages), footerOf(undefined)].map(bare).includes(text))
    .slice(0, 1)
    .map((text) => returnedWarning('sheet.headerFooter', place, { found: shortWords(text) }));

/** Rows may be made higher and a little lower; at less than this share, lines of the text are lost. */
const SHARE = 0.6;

function lowRows(
  { heights }: Worksheet,
  now: RowsNow['now'],
  looks: SheetFormatting,
  place: Place,
): readonly Problem[] {
  const low = [...heights].flatMap(([row, height]) => {
    const at = now.get(row);
    const found = at === undefined ? undefined : looks.heights.get(at);
    return at !== undefined && found !== undefined && found < height * SHARE ? [at] : [];
  });
  return low[0] === undefined
    ? []
    : [returnedWarning('sheet.lowRows', { ...place, cell: `B${low[0]}` }, { count: low.length })];
}

/** Points of the font in whose digits the widths of columns are counted. */
const DEFAULT_SIZE = 11;

/**
 * General rounds a number to the room that it has: too little of it shows another number. In a merged cell there is
 * more than in its column.
 */
function squeezed(
  { columns }: Worksheet,
  { name, cells }: StoredSheet,
  looks: SheetFormatting,
): readonly Problem[] {
  const now = columns.map(
    ({ width }, i) => looks.columns.find(({ from, to }) => from <= i + 1 && i + 1 <= to)?.width ?? width,
  );
  const isOdd = columns.map(({ width }, i) => (now[i] ?? width) < width * SHARE);
  const corners = new Set(looks.merges.map((merge) => merge.split(':')[0]));
  const lost = [...cells].filter(([at, { value, fontSize }]) => {
    const column = addressOf(at).column - 1;
    if (typeof value !== 'number' || column < 1) return false;
    if (isOdd[column] !== true && fontSize === undefined) return false;
    const needed = (String(Number(value.toPrecision(10))).length * (fontSize ?? DEFAULT_SIZE)) / DEFAULT_SIZE;
    return needed > (now[column] ?? needed) && !corners.has(at);
  });
  return lost[0] === undefined
    ? []
    : [returnedError('sheet.tooNarrow', { sheet: name, cell: lost[0][0] }, { count: lost.length })];
}

/** By the names, other programs read the results; formulas of ours do not. */
export function nameProblems(
  { names, sheets }: SheetModel,
  found: ReadonlyMap<string, FoundSheet>,
  workbook: StoredWorkbook,
): readonly Problem[] {
  const stored = new Map([...(workbook.names ?? [])].map(([name, to]) => [name.toLowerCase(), plain(to)]));
  const local = new Set(workbook.localNames?.map((name) => name.toLowerCase()));
  const placeNow = placeFinder(sheets, found);
  const wrong = names.filter((defined) => {
    const name = defined.name.toLowerCase();
    const [to, at] = [stored.get(name), placeNow(defined)];
    // Of rows and names that are gone nobody is led astray.
    return local.has(name) || (to !== undefined && at !== undefined && !to.includes('#ref!') && !at.test(to));
  });
  return wrong[0] === undefined
    ? []
    : [returnedError('sheet.namesMoved', {}, { name: wrong[0].name, count: wrong.length })];
}

/** `'It''s'!$A$1` is `it's!a1`. */
const plain = (place: string): string =>
  place
    .replace(/^'(.*)'!/s, (_, name: string) => `${name.replaceAll("''", "'")}!`)
    .replaceAll('$', '')
    .toLowerCase();

interface Lead {
  readonly test: (to: string) => boolean;
}

/** People drag inputs, and the names go with them: those may lead to any one cell of the sheet. */
function placeFinder(
  sheets: readonly Worksheet[],
  found: ReadonlyMap<string, FoundSheet>,
): (name: DefinedName) => Lead | undefined {
  const own = new Map(
    sheets.flatMap((sheet) => {
      const is = found.get(sheet.name);
      const inputs = new Set(sheet.cells.filter(({ isUnlocked }) => isUnlocked).map(a1));
      return is === undefined
        ? []
        : [[sheet.name, { name: is.stored.name, inputs, now: rowsNow(sheet, is).now }] as const];
    }),
  );
  return ({ sheet, at }) => {
    const is = own.get(sheet);
    const row = sheet === CALC ? at.row : is?.now.get(at.row);
    if (is === undefined || row === undefined) return undefined;
    const start = `${is.name.toLowerCase()}!`;
    return is.inputs.has(a1(at))
      ? { test: (to) => to.startsWith(start) && areaOf(to.slice(start.length).toUpperCase()) !== undefined }
      : { test: (to) => to === start + a1({ ...at, row }).toLowerCase() };
  };
}
