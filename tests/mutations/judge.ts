/** What becomes of a changed file: it is refused, or something is said, or nothing that matters is other than before. */

import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import type { ReadCell, ReadSheet } from '../../src/hosts/file/readWorkbook';
import { ScoresheetError } from '../../src/problems/problem';
import { readBack } from '../../src/readBack/readBack';
import { addressOf, areaOf, covers } from '../../src/readBack/areas';
import { ENTRIES, SCORESHEET } from '../../src/sheet/sheetNames';

/** What is signed: everything the sheets show that people see, and what was worked out from the entries. */
export interface Outcome {
  readonly kind: 'refused' | 'named' | 'silent';
  /** Of a silent one: the report, and what every cell holds. */
  readonly shows?: string;
  /** Of a silent one: what is printed of 评分表 and 加扣分明细, as far as this judge can tell. */
  readonly looks?: string;
  /** Of one that is named: the codes. */
  readonly codes: readonly string[];
}

/** @throws whatever is no ScoresheetError: a defect of the reader. */
export function outcomeOf(bytes: Uint8Array): Outcome {
  try {
    const workbook = readWorkbook(bytes);
    const { problems, report } = readBack(workbook);
    const codes = problems.map(({ code }) => code);
    return problems.length > 0
      ? { kind: 'named', codes }
      : {
          kind: 'silent',
          codes,
          shows: JSON.stringify([report, workbook.sheets.filter(isOurs).map(valuesOn)]),
          looks: JSON.stringify(workbook.sheets.filter(isOurs).map(looksOf)),
        };
  } catch (error) {
    if (!(error instanceof ScoresheetError)) throw error;
    return { kind: 'refused', codes: error.problems.map(({ code }) => code) };
  }
}

/** Column A, of ids, is hidden, and so is the calculation. */
const isSeen = (at: string): boolean => !/^A\d/.test(at);

const OURS: readonly string[] = [SCORESHEET, ENTRIES];

const isOurs = ({ name }: ReadSheet): boolean => OURS.includes(name);

const valuesOn = ({ cells }: ReadSheet): readonly unknown[] =>
  [...cells]
    .filter(([at, { value }]) => isSeen(at) && value !== null && value !== '')
    .map(([at, { value }]) => [at, value])
    .sort();

/** Cells that are on the paper, row and column high and wide enough, with the text that their format makes of them. */
function looksOf({ state, cells, looks }: ReadSheet): readonly unknown[] {
  const area = areaOf((looks.printArea ?? '').replace(/^.*!/, ''));
  const merges = looks.merges.flatMap((merge) => areaOf(merge) ?? []);
  const isPrinted = (at: string): boolean => {
    const cell = addressOf(at);
    const under = merges.some(
      (merge) => covers(merge, cell) && (merge.from.row !== cell.row || merge.from.column !== cell.column),
    );
    const column = looks.columns.find(({ from, to }) => from <= cell.column && cell.column <= to);
    return (
      (area === undefined || covers(area, cell)) &&
      !under &&
      (looks.heights.get(cell.row) ?? 15) >= 4 &&
      (column?.width ?? 9) >= 1
    );
  };
  return [
    state,
    looks.drawings.length,
    looks.conditional.filter(({ cells: sqref, format }) =>
      sqref.split(' ').some((each) => {
        const over = areaOf(each);
        return [...cells].some(
          ([at, { value }]) =>
            (typeof value === 'number' || (format.look !== undefined && value !== null && value !== '')) &&
            (over === undefined || covers(over, addressOf(at))),
        );
      }),
    ),
    looks.isViewOdd,
    // Without a footer, only the page numbers are gone.
    looks.headerFooter.filter(
      (text) => text !== '' && !/^&C(?:&"[^"]*"|&12)*第 &P 页(?: 共 \d+ 页)?$/.test(text),
    ),
    [...cells]
      .filter(([at, { value }]) => isSeen(at) && value !== null && value !== '' && isPrinted(at))
      .map(([at, cell]) => [at, textOf(cell), cell.look === 'unknown' ? undefined : cell.look])
      .sort(),
  ];
}

/** Formats that this judge knows; of any other, the format itself. A day may stand there as its number. */
function textOf({ value, numberFormat = 0, formatCode = BUILT_IN[numberFormat] ?? '' }: ReadCell): unknown {
  if (typeof value !== 'number')
    return /^"[^"]*"$|;.*;.*;|@./.test(formatCode) && formatCode !== 'General;-General;;@'
      ? [value, formatCode]
      : value;
  if (value > 40_000 && (formatCode === 'General' || /^[ymd"年月日[\]$\-0-9\\;@/]*$/.test(formatCode)))
    return 'a day';
  const [, decimals] = /^[#,]*0(?:\.(0+))?(?:_ )?$/.exec(formatCode) ?? [];
  if (/^General(?:"分")?$|^@$|^General;-General;;@$/.test(formatCode)) return value;
  return formatCode === '' || !/^[#,]*0(\.0+)?(_ )?$/.test(formatCode)
    ? [value, numberFormat, formatCode]
    : Number(value.toFixed((decimals ?? '').length));
}

const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  49: '@',
};
