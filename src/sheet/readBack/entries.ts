/** What was typed into a returned scoresheet, and everything about it that cannot be used. */

import { columnName } from '../../formula/reference';
import type { CellValue } from '../../formula/value';
import { isCellError } from '../../formula/value';
import type { Problem } from '../../problems/problem';
import { errorAt, warningAt } from '../../problems/problem';
import { judge, State } from '../../rules/entry';
import type { Field } from '../../scoring/fields';
import type { Prepared } from '../../scoring/score';
import { columnOf } from '../columns';
import { ENTRIES, SCORESHEET } from '../sheetNames';
import type { FoundSheet } from './find';
import type { StoredCell } from './stored';

export interface FoundEntries {
  readonly entries: ReadonlyMap<string, CellValue>;
  readonly problems: readonly Problem[];
}

/** A row that is gone is an unusable entry, never a blank one. */
const LOST: CellValue = { error: '#REF!' };

export function readEntries(
  { rubric, all }: Prepared,
  sheets: ReadonlyMap<string, FoundSheet>,
): FoundEntries {
  const entries = new Map<string, CellValue>();
  const problems: Problem[] = [];
  for (const field of all) {
    const sheet = sheets.get(field.column === 'score' ? SCORESHEET : ENTRIES);
    const rows = sheet?.rows.get(field.row) ?? [];
    if (sheet === undefined || rows[0] === undefined) {
      entries.set(field.id, LOST);
      if (sheet !== undefined && isOwnRow(field)) problems.push(missingRow(field, sheet));
      continue;
    }
    const place = {
      sheet: sheet.stored.name,
      cell: `${columnName(columnOf(rubric, field.column))}${rows[0]}`,
    };
    if (rows.length > 1 && isOwnRow(field))
      problems.push(errorAt('sheet.duplicateRow', place, { id: field.row }));
    const cell = sheet.stored.cells.get(place.cell);
    if (cell === undefined) continue;
    entries.set(field.id, cell.value);
    problems.push(...judgeCell(field, cell, place));
  }
  return { entries, problems };
}

/** A 事由 shares the row of its clause; the row is reported once. */
const isOwnRow = ({ column }: Field): boolean => column !== 'note';

const missingRow = ({ label }: Field, { stored }: FoundSheet): Problem =>
  errorAt('sheet.missingRow', { sheet: stored.name }, { label });

function judgeCell(
  { entry, label }: Field,
  cell: StoredCell,
  place: { sheet: string; cell: string },
): readonly Problem[] {
  const { state } = judge(entry, cell.value);
  const found = shown(cell.value);
  if (state === State.invalid)
    return [
      errorAt('sheet.unusable', place, {
        label,
        found,
        expected: entry.expected,
        fix: fixFor(cell, entry.validation.type),
      }),
    ];
  return [
    ...(cell.formula === undefined || state === State.blank
      ? []
      : [warningAt('sheet.formulaInInput', place, { label, formula: shorten(cell.formula) })]),
    ...(typeof cell.value === 'number' && cell.value !== 0 && isPercent(cell)
      ? [warningAt('sheet.percent', place, { label, found })]
      : []),
  ];
}

export const shown = (value: CellValue): string =>
  shorten(value === null ? '' : isCellError(value) ? value.error : String(value));

/** Text from a file may be as long as it likes; a message may not. */
const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Built-in formats 9 and 10 are percentages, 14 to 22 dates and times. */
const isPercent = ({ numberFormat = 0, formatCode = '' }: StoredCell): boolean =>
  numberFormat === 9 || numberFormat === 10 || formatCode.includes('%');

const isDate = ({ numberFormat = 0, formatCode = '' }: StoredCell): boolean =>
  (numberFormat >= 14 && numberFormat <= 22) ||
  /[ymd]/i.test(formatCode.replace(/"[^"]*"|\[[^\]]*\]|General/gi, ''));

interface Fix {
  readonly when: RegExp;
  readonly say: (match: RegExpMatchArray) => string;
}

const FIXES: readonly Fix[] = [
  {
    when: /^[０-９．.\d]*[０-９][０-９．.\d]*$/,
    say: ([all]) => `像是全角数字，请改成半角的“${halfWidth(all)}”。`,
  },
  { when: /^\s*(-?\d+(?:\.\d+)?)\s*\p{L}{1,3}\s*$/u, say: ([, number]) => `只填数字“${number}”，不写单位。` },
  { when: /^\s*-?\d+(\.\d+)?\s*$/, say: ([all]) => `这是文本格式的数字，请删去后重新填“${all.trim()}”。` },
];

const halfWidth = (text: string): string =>
  text.replace(/[０-９．]/g, (digit) =>
    digit === '．' ? '.' : String.fromCharCode(digit.charCodeAt(0) - 0xfee0),
  );

function fixFor(cell: StoredCell, type: string): string {
  const { value } = cell;
  if (typeof value === 'number' && type !== 'date' && isDate(cell))
    return '像是被当成了日期，请删去后重新填。';
  if (typeof value === 'number' && isPercent(cell)) return '带有百分比格式，请删去后重新填数字。';
  if (typeof value !== 'string' || type === 'list' || type === 'text') return '请改正。';
  const fix = FIXES.map(({ when, say }) => ({ match: when.exec(value), say })).find(
    ({ match }) => match !== null,
  );
  return fix?.match == null ? '请改正。' : fix.say(fix.match);
}
