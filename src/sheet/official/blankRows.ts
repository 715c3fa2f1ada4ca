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

/** One row, or several where there are more blanks than columns. */
export function blankRows(columns: Columns, blanks: readonly Blank[]): readonly BlankRow[] {
  const most = columns.last - columns.first + 1;
  const first = blanks.slice(0, most);
  if (first.length === 0) return [];
  return [blankRow(columns, first), ...blankRows(columns, blanks.slice(most))];
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

/** The last column of each part: the one that ends nearest to its share of the width, with a column left for the rest. */
function endsOf({ first, last, span }: Columns, blanks: readonly Blank[]): readonly number[] {
  const ends: number[] = [];
  const parts = blanks.length;
  const whole = weightOfAll(blanks);
  for (let part = 1; part < parts; part++) {
    const from = (ends.at(-1) ?? first - 1) + 1;
    const share = (span(first, last) * weightOfAll(blanks.slice(0, part))) / whole;
    const choices = Array.from({ length: last - (parts - part) - from + 1 }, (_, i) => from + i);
    const off = (end: number): number => Math.abs(span(first, end) - share);
    ends.push(choices.reduce((best, end) => (off(end) < off(best) ? end : best), from));
  }
  return [...ends, last];
}
