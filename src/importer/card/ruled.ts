/** Rows of the table above its headings and below its last line, with their cells: 路线名称 | ＿＿ | 路线编号 | ＿＿ */

import type { Blank, RuledRow } from '../../rubric/rubric';
import { bareText, oneLineOf } from '../recognise/bareText';
import { asksForRoom } from '../recognise/rowWords';
import type { RuledSource } from '../recognise/ruledSource';
import type { LabelledBlank } from '../text/labelledBlanks';
import { labelledBlanks } from '../text/labelledBlanks';

type RuledCell = RuledRow['cells'][number];

/** What the form asks for in a blank; nothing where it is left for the pen. */
export type Asker = (found: LabelledBlank) => readonly Blank[];

/** Of a cell with nothing but a label in it. */
const LONGEST_LABEL = 20;
/** Written by hand in a few lines. */
const ROOM = /意见|结论|建议|评语|评价|问题|整改|说明|情况|原因|记录/;
const ROOM_LINES = 3;
const SIGNED = /签字|签名|签章|盖章|公章/;

export const ruledRows = (rows: readonly RuledSource[], ask: Asker): readonly RuledRow[] =>
  rows.map(({ cells }) => {
    let asked: string | undefined;
    const drawn = cells.map(({ from, to, text, down }, i): RuledCell => {
      const place = { from, to, ...(down !== undefined && { down }) };
      const label = asked;
      asked = undefined;
      if (isLeftOpen(text) && label !== undefined) return { ...place, ...entryOf(label, text, ask) };
      if (text === '') return place;
      const next = cells[i + 1]?.text;
      if (next !== undefined && isLeftOpen(next) && isLabel(text))
        asked = oneLineOf(text).replace(/[:：]$/, '');
      const blanks = asked === undefined ? blanksIn(text, ask) : [];
      return blanks.length > 0 ? { ...place, blanks } : { ...place, text };
    });
    const [{ down: high = 1 } = {}] = cells;
    return { cells: lastTotal(drawn), ...(isRoom(cells) && { lines: Math.ceil(ROOM_LINES / high) }) };
  });

/** 考核得分 | ＿＿ | 最终得分 | ＿＿: what is behind the others is what all comes to, and they are left for the pen. */
function lastTotal(cells: readonly RuledCell[]): readonly RuledCell[] {
  const last = cells.findLastIndex(({ entry }) => entry?.is === 'total');
  return cells.map(({ entry, ...cell }, i) =>
    entry === undefined || (entry.is === 'total' && i < last) ? cell : { ...cell, entry },
  );
}

/** Blank, 年月日, or 分 behind a blank. */
const isLeftOpen = (text: string): boolean => text === '' || isOnlyTime(text) || POINTS_OPEN.test(text);
const POINTS_OPEN = /^[\s_＿]*分$/;

/** Without the rows in which people sign; a cell that went over some of them goes over the rest. */
export function withoutSigned(rows: readonly RuledRow[]): readonly RuledRow[] {
  const kept = rows.filter((row) => !isSigned(row));
  return kept.map((row) => {
    const at = rows.indexOf(row);
    const left = (down: number): number =>
      rows.slice(at, at + down).filter((each) => kept.includes(each)).length;
    return {
      ...row,
      cells: row.cells.map(({ down = 1, ...cell }) => ({
        ...cell,
        ...(left(down) > 1 && { down: left(down) }),
      })),
    };
  });
}

/** People sign in it. */
export const isSigned = ({ cells }: RuledRow): boolean =>
  cells.some(({ text = '', blanks = [] }) =>
    [text, ...blanks.map(({ label }) => label)].some((words) => SIGNED.test(bareText(words))),
  );

const isLabel = (text: string): boolean =>
  oneLineOf(text).length <= LONGEST_LABEL && !/[。；，]|[:：](?!$)/.test(oneLineOf(text));

const isOnlyTime = (text: string): boolean => {
  const { blanks, isOnlyBlanks } = labelledBlanks(text);
  return isOnlyBlanks && blanks.length > 0 && blanks.every(({ label }) => label === '');
};

function entryOf(label: string, text: string, ask: Asker): Pick<RuledCell, 'text' | 'entry'> {
  const isDay = labelledBlanks(text).blanks.some((blank) => blank.isDay);
  const isSum = SUM.test(bareText(label));
  const [entry] = isSum ? [{ label, is: 'total' as const }] : ask({ label, isDay });
  const isTyped =
    entry?.key !== undefined || ['unit', 'date', 'period', 'total', 'grade'].includes(entry?.is ?? '');
  if (entry === undefined || !isTyped) return text === '' ? {} : { text };
  return { entry: POINTS_OPEN.test(text) ? { ...entry, inside: '＿分' } : entry };
}

/** 合计 | ＿＿ | 等级 | ＿＿: with a blank of its own beside it, and no columns that it adds up. */
const SUM = /^(?:合计|总计|共计)$/;

/** Of a line of blanks, if the form asks for one of them; signatures are printed as issued. */
function blanksIn(text: string, ask: Asker): readonly Blank[] {
  const { blanks, isOnlyBlanks } = labelledBlanks(text);
  if (!isOnlyBlanks || text.includes('\n')) return [];
  const asked = blanks.flatMap(ask);
  return asked.some(
    ({ key, is }) => key !== undefined || (is !== undefined && is !== 'day' && is !== 'words'),
  )
    ? asked.slice(0, MOST_BLANKS)
    : [];
}

const MOST_BLANKS = 6;

/** 检查组意见 | ＿＿ */
function isRoom(cells: RuledSource['cells']): boolean {
  const [first, second] = cells;
  if (first === undefined) return false;
  const label = bareText(first.text);
  const isNamed = label.length <= LONGEST_LABEL && (ROOM.test(label) || asksForRoom(label));
  const isAlone = second === undefined && /(?:意见|[:：])$/.test(label);
  const isBeside = second !== undefined && (second.text === '' || /签|章|年.*月/.test(second.text));
  return isNamed && (isAlone || isBeside);
}
