/**
 * Rows of labelled blanks above and below the table, as issued: 检查地点：＿＿＿＿　检查人员：＿＿＿＿
 *
 * The blanks of a row share the columns of the table as evenly as these allow.
 */

import { PEN_HEIGHT, SEAL_HEIGHT } from '../../paper/handwriting';
import { BLANK_DATE } from '../../period/period';
import { charactersPerLine } from '../../paper/textHeight';
import { XIAO_SI } from '../../paper/typeSizes';
import type { Blank } from '../../rubric/printLayout';
import { LONGEST_BLANK, LONGEST_UNIT } from '../../scoring/fields/headFields';
import type { Columns } from './officialColumns';
import { styledHeight } from '../styles';

interface PlacedBlank {
  readonly blank: Blank;
  /** Columns that it is merged over, both included. */
  readonly from: number;
  readonly to: number;
  /** Label and line, for the pen. */
  readonly line: string;
}

export interface BlankRow {
  readonly blanks: readonly PlacedBlank[];
  /** Points. */
  readonly height: number;
}

const FEWEST_STROKES = 4;
/** Points of a line in which the name of the unit stands: four lines of 小四. */
const HIGHEST = 76;

/** One row, or several where there are more blanks than columns. */
export function blankRows(columns: Columns, blanks: readonly Blank[]): readonly BlankRow[] {
  const most = columns.last - columns.first + 1;
  const first = blanks.slice(0, most);
  if (first.length === 0) return [];
  const row = blankRow(columns, first);
  const half = Math.ceil(first.length / 2);
  // The longest name in a narrow place would push the table down the page.
  const rows =
    row.height > HIGHEST && first.some(({ is }) => is === 'unit') && first.length > 1
      ? [...blankRows(columns, first.slice(0, half)), ...blankRows(columns, first.slice(half))]
      : [row];
  return [...rows, ...blankRows(columns, blanks.slice(most))];
}

function blankRow(columns: Columns, blanks: readonly Blank[]): BlankRow {
  const ends = endsOf(columns, blanks);
  const placed = blanks.map((blank, i): PlacedBlank => {
    const [from, to] = [i === 0 ? columns.first : (ends[i - 1] ?? 0) + 1, ends[i] ?? columns.last];
    return { blank, from, to, line: blankLabel(blank) + forThePen(columns.span(from, to), blank) };
  });
  const needs = placed.flatMap(({ blank, from, to, line }) =>
    [line, blankLabel(blank) + longestIn(blank)].map((text) =>
      styledHeight(text, columns.span(from, to), 'line'),
    ),
  );
  const least = blanks.some(({ stamp = false }) => stamp) ? SEAL_HEIGHT : PEN_HEIGHT;
  return { blanks: placed, height: Math.max(least, ...needs) };
}

/** Up to the end of the line, and one line more where the label leaves no room to write; a seal stands on no line. */
function forThePen(pixels: number, blank: Blank): string {
  if (blank.stamp === true) return '';
  if (blank.is !== undefined && blank.is !== 'unit') return BLANK_DATE;
  const line = charactersPerLine(pixels, XIAO_SI) - 1;
  const free = line - (blankLabel(blank).length % (line + 1));
  return '＿'.repeat(free < FEWEST_STROKES ? free + line : free);
}

/** Nobody types more: see `blankFields` and `headFields`. */
function longestIn({ is, key }: Blank): string {
  if (is === 'unit') return '长'.repeat(LONGEST_UNIT);
  if (is !== undefined) return BLANK_DATE;
  return key === undefined ? '' : '长'.repeat(LONGEST_BLANK);
}

export const blankLabel = ({ label, stamp = false }: Blank): string =>
  label === '' ? '' : `${label}${stamp ? '（盖章）' : ''}：`;

/** Characters that a label and what is written behind it ask for: the name of a unit twice those of a person. */
const weightOf = (blank: Blank): number =>
  blankLabel(blank).length + (blank.is === 'unit' ? 20 : blank.is === undefined ? 10 : BLANK_DATE.length);
const weightOfAll = (blanks: readonly Blank[]): number =>
  blanks.reduce((sum, blank) => sum + weightOf(blank), 0);

/** What has to stand on the line of a label: the day whole, or some room for the pen. */
const needOf = (blank: Blank): number =>
  blankLabel(blank).length +
  (blank.is === undefined || blank.is === 'unit' ? FEWEST_STROKES : BLANK_DATE.length + 1);

interface Ends {
  readonly ends: readonly number[];
  readonly cost: number;
}

/** A character that has no room costs more than any width that is not shared out evenly; many in one place, most. */
const NO_ROOM = 10_000;

/** The last column of each part: where all have room on one line, and else as near to their shares as columns allow. */
function endsOf(columns: Columns, blanks: readonly Blank[]): readonly number[] {
  const { first, last, span } = columns;
  const whole = weightOfAll(blanks);
  const costOf = (blank: Blank, from: number, to: number): number => {
    const pixels = span(from, to);
    const lacking = Math.max(0, needOf(blank) - charactersPerLine(pixels, XIAO_SI));
    return lacking ** 2 * NO_ROOM + Math.abs(pixels - (span(first, last) * weightOf(blank)) / whole);
  };
  /** For each column, the best way to end there with the blanks so far. */
  let best = new Map<number, Ends>([[first - 1, { ends: [], cost: 0 }]]);
  for (const [i, blank] of blanks.entries()) {
    const next = new Map<number, Ends>();
    const left = blanks.length - 1 - i;
    for (const [before, { ends, cost }] of best)
      for (let to = left === 0 ? last : before + 1; to <= last - left; to++) {
        const sum = cost + costOf(blank, before + 1, to);
        if (sum < (next.get(to)?.cost ?? Infinity)) next.set(to, { ends: [...ends, to], cost: sum });
      }
    best = next;
  }
  return best.get(last)?.ends ?? [last];
}
