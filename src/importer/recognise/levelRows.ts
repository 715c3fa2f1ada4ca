/**
 * Rows under one heading of which only one can hold, each with what it gives, the last with nothing: one item, whose 分值
 * is the most of them. Added up they would be more than the form has.
 *
 * > 任务完成情况 | 完成80%以上的（20分） | 完成60%以上的（12分） | 完成60%以下的不得分
 */

import { growLine } from './lines';
import type { Line } from './outline';
import type { Column } from './column';
import { pointsInText } from './pointsInText';
import type { RowCells } from './rowCells';

/** Takes the words of a further row into the last line, and with it all those that it is the last level of. */
export function takeFurther(lines: Line[], row: RowCells, columns: readonly Column[]): void {
  const last = lines.at(-1);
  if (last === undefined) return;
  growLine(last, row, columns);
  const levels = levelsAtEnd(lines);
  const [best, ...others] = levels;
  if (best === undefined || others.length === 0) return;
  for (const other of others) {
    best.parts.push(...other.parts.map((part) => ({ ...part, texts: ownTexts(part.texts, other.joined) })));
    best.rows.push(...other.rows);
  }
  best.areLevels = true;
  best.requirement = together(levels.map(({ requirement }) => requirement));
  best.criteria = together(levels.map(({ criteria }) => criteria));
  lines.length -= others.length;
}

/** Without those of a cell that begins in a row above. */
const ownTexts = (texts: Line['texts'], joined: Line['joined']): Line['texts'] =>
  new Map([...texts].filter(([column]) => !joined.has(column)));

const together = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');

/** Nothing but how little it is for: 完成50%以下的不得分. */
const NOTHING =
  /^[^。；;]{0,30}(?:以下|不足|低于|少于|未达到?|不到|小于|没有|无|未)[^。；;]{0,20}(?:不得分|不计分|得?0分|不给分)[。.）)]?$/;
const TAKES = /扣|不得分|不计分|每/;

/** The last lines, all that stand under one heading; none where they are items of their own. */
function levelsAtEnd(lines: readonly Line[]): readonly Line[] {
  const last = lines.at(-1);
  const heading = last?.path.at(-1);
  if (last === undefined || heading === undefined || last.list !== 'items') return [];
  const from = lines.findIndex(({ path }) => path.at(-1) === heading);
  const run = lines.slice(from);
  const points = run.map((line) => line.points ?? 0);
  const [, lowest, ...more] = last.parts.map(wordsOf);
  const isLadder = points.every((each, i) => each > 0 && (i === 0 || each < (points[i - 1] ?? 0)));
  const areWords = run.every(
    (line, i) =>
      line.path.at(-1) === heading &&
      line.parts.length === (i === run.length - 1 ? 2 : 1) &&
      (line.pointsCell?.text ?? '') === '' &&
      !TAKES.test(wordsOf(line.parts[0])),
  );
  const isSum = heading.points === points.reduce((sum, each) => sum + each, 0);
  const isLevel =
    lowest !== undefined && more.length === 0 && NOTHING.test(lowest) && pointsInText(lowest) === undefined;
  return isLadder && areWords && isLevel && !isSum ? run : [];
}

const wordsOf = (part: Line['parts'][number] | undefined): string =>
  `${part?.requirement ?? ''}${part?.criteria ?? ''}`.replace(/\s+/g, '');
