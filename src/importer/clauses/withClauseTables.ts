/**
 * A notice whose 考核细则 are clauses, and that has no form: each 附件 of such clauses becomes a table, as the office
 * would draw it for its 附件2: a heading across the table, an item a row, 考核内容 beside 评分标准.
 */

import { bareText, quoteOf } from '../recognise/bareText';
import { hasPrice, pointsInText } from '../recognise/pointsInText';
import type { SourceBlock, SourceTable } from '../source/source';
import { isTable } from '../source/source';
import { buildTable } from '../source/tableBuilder';
import { clauseNumber } from '../recognise/clauseNumber';
import type { ClauseRow, ClauseRows } from './clauseRows';
import { clauseRows } from './clauseRows';
import { clauseTree, totalSaid } from './clauseTree';

/** The paragraphs that are in a table are gone; the others stay in their order. */
export function withClauseTables(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const made: SourceBlock[] = [];
  for (const part of attachments(blocks)) made.push(...withTable(part));
  return made;
}

/** Whether the text holds clauses that can be scored. */
export const holdsClauses = (paragraphs: readonly string[]): boolean =>
  withClauseTables(paragraphs.map((text) => ({ kind: 'paragraph', text }))).some(isTable);

/** From one 附件 to the next, tables apart: numbers begin anew behind them. */
function attachments(blocks: readonly SourceBlock[]): readonly (readonly SourceBlock[])[] {
  const parts: SourceBlock[][] = [[]];
  for (const block of blocks) {
    if (isTable(block)) parts.push([block], []);
    else {
      if (ATTACHMENT.test(block.text)) parts.push([]);
      parts.at(-1)?.push(block);
    }
  }
  return parts;
}

const ATTACHMENT = /^附\s*(?:件|表)\s*[0-9０-９一二三四五六七八九十]{0,3}\s*[:：]?(?:\s|[^，。；]{0,50}$)/;

function withTable(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const texts = blocks.map((block) => (isTable(block) ? '' : block.text));
  const found = clauseRows(clauseTree(withoutEnd(texts), 0));
  if (found === undefined) return blocks;
  const taken = new Set(found.rows.flatMap((row) => row.taken));
  const first = Math.min(...taken);
  // 二、维稳工作（满分40分） is a part.
  const others = texts.filter((_, i) => !taken.has(i));
  const left = others.filter(hasPrice);
  return blocks.flatMap((block, i) => [
    ...(i === first ? [{ ...tableOf(found, totalSaid(others)), made: { left } }] : []),
    ...(taken.has(i) ? [] : [block]),
  ]);
}

/** Who issued it, the day and the like: what stands behind the last clause and says no points is no part of it. */
function withoutEnd(texts: readonly string[]): readonly string[] {
  const last = texts.findLastIndex((text) => clauseNumber(text) !== undefined || saysPoints(text));
  return texts.slice(0, last + 1);
}

const saysPoints = (text: string): boolean => hasPrice(text) || pointsInText(text) !== undefined;

const TOTAL = '总分';

function tableOf({ rows, total }: ClauseRows, said: number | undefined): SourceTable {
  const lines = rows.filter((row) => row.kind === 'line');
  const hasCriteria = lines.some(({ criteria }) => criteria !== '');
  const headings = [
    ...['序号', '考核内容'],
    ...(hasCriteria ? [lines.find((line) => line.heading !== undefined)?.heading ?? '评分标准'] : []),
    ...['分值', '得分', '备注'],
  ];
  const names = ['', ...rows.map(nameOf)];
  const table = buildTable('正文条款', { nameOf: (row) => names[row] ?? TOTAL });
  const put = (cells: readonly string[]): void => {
    table.startRow();
    for (const text of cells) table.add({ text });
  };
  table.setWidths(widthsOf(lines));
  put(headings);
  for (const row of rows) {
    if (row.kind === 'heading') {
      table.startRow();
      table.add({ text: row.text, colSpan: headings.length });
    } else if (row.isItem)
      put([
        ...[row.label, row.requirement],
        ...(hasCriteria ? [row.criteria] : []),
        ...[row.points === undefined ? '' : String(row.points), '', ''],
      ]);
    else {
      table.startRow();
      table.add({ text: row.label });
      table.add({ text: row.requirement, colSpan: hasCriteria ? 2 : 1 });
      for (const text of ['', '', '']) table.add({ text });
    }
  }
  const declared = total ?? said;
  table.startRow();
  table.add({ text: TOTAL, colSpan: hasCriteria ? 3 : 2 });
  for (const text of [String(declared ?? ''), '', '']) table.add({ text });
  return table.finish().table;
}

/** Of 72 characters: what is longer is wider, and 备注 takes a remark by hand. */
function widthsOf(
  lines: readonly { readonly label: string; readonly requirement: string; readonly criteria: string }[],
): readonly number[] {
  // （二） is not parted.
  const label = lines.some((line) => /^[（(].[)）]$/.test(line.label)) ? 7 : 5;
  const length = (field: 'requirement' | 'criteria'): number =>
    Math.sqrt(lines.reduce((sum, line) => sum + line[field].length, 0));
  const [requirement, criteria] = [length('requirement'), length('criteria')];
  if (criteria === 0) return [label, 40, 6, 7, 14];
  const own = Math.min(
    MOST_WORDS,
    Math.max(WORDS - MOST_WORDS, (WORDS * requirement) / (requirement + criteria)),
  );
  return [label, own, WORDS - own, 6, 7, 8];
}
const WORDS = 46;
const MOST_WORDS = 30;

/** As messages call its cells: the clause with its first words. */
const nameOf = (row: ClauseRow): string =>
  row.kind === 'heading'
    ? `“${quoteOf(row.text)}”`
    : `“${bareText(row.label)}${row.label === '' ? '' : '　'}${quoteOf(row.requirement)}”`;
