/** Lines to sections and items, their headings above them. The order is that of the table. */

import type { Item, Section, WordRow } from '../../rubric/rubric';
import { wordsOfRows } from '../../rubric/items';
import { sourceLimits } from '../source/limits';
import { fullScoreOf } from '../../rubric/rubric';
import { plus, pointsOf, toNumber } from '../../points/points';
import type { Heading, Line } from '../recognise/outline';
import { topOf } from '../recognise/outline';
import type { ItemNumbering } from './itemNumbering';
import type { ItemColumns } from './layout';
import { openRow } from './openRows';
import type { CommonBoxes } from './boxes';
import { ownBoxes, withBoxesApart } from './boxes';
import type { SourceCell } from '../source/source';
import { statusOf } from './statusRows';
import { lineText, longText, stacked } from './words';

interface Writing extends ItemColumns {
  readonly numbering: ItemNumbering;
  /** Undefined where the form has no column of boxes. */
  readonly boxes: CommonBoxes | undefined;
}

/** `fallback` is the title of lines without any heading. */
export function sectionsOf(lines: readonly Line[], fallback: string, writing: Writing): readonly Section[] {
  // 1 holds 1.1 and 1.2, and 2 is scored itself: they are rows of one part.
  const isMixed =
    lines.some(({ path }) => path.length === 0) && lines.some((line) => topOf(line)?.numbered !== undefined);
  if (isMixed) {
    const items = itemsUnder(lines, 0, writing);
    return [{ id: 's1', title: fallback, fullScore: sumOf(items), items }];
  }
  return neighbours(lines, topOf).map(({ key, members }, index) => {
    const items = itemsUnder(members, key === undefined ? 0 : 1, writing);
    const { numbered } = key ?? {};
    const across = key === undefined || numbered === undefined ? undefined : writing.coveredBy(key.cell);
    return {
      id: `s${index + 1}`,
      ...(numbered !== undefined && { label: lineText(numbered.label, 20) }),
      title: lineText(numbered?.words ?? key?.text ?? ownTitle(members, writing) ?? fallback) || fallback,
      ...(across !== undefined && { across }),
      fullScore: key?.points ?? sumOf(items),
      items,
    };
  });
}

/** 满意度测评 over all columns of headings is a part of its own, named by its words. */
function ownTitle(lines: readonly Line[], { spanOf, sections }: Writing): string | undefined {
  const isOwn = sections !== undefined && lines.every((line) => spanOf(wordsCell(line))?.from === 'section');
  return isOwn ? lines.map(({ requirement, criteria }) => requirement || criteria).join('、') : undefined;
}

/** The cell of its 考核内容, or of the rule where it has no other words. */
const wordsCell = ({ requirement, requirementCell, cell }: Line): SourceCell =>
  (requirement === '' ? undefined : requirementCell) ?? cell;

/**
 * Items below the headings of that depth. A row across the table over several of them is an item that holds them; what
 * stands in a column of headings is printed in that column.
 */
function itemsUnder(lines: readonly Line[], depth: number, writing: Writing): readonly Item[] {
  const { numbering } = writing;
  const across = ({ path }: Line): Heading | undefined =>
    path.slice(depth).find(({ column }) => column === undefined);
  return neighbours(lines, across).flatMap(({ key, members }): readonly Item[] => {
    if (key === undefined) return members.map((line) => itemOf(line, '', writing));
    const [only, another] = members;
    const isRow = key.isInner !== true && key.numbered === undefined;
    if (only !== undefined && another === undefined && key.numbered === undefined && !isRow)
      return [itemOf(only, lineText(key.text), writing)];
    const id = numbering.parent();
    const items = itemsUnder(members, (only?.path.indexOf(key) ?? depth) + 1, writing);
    return [
      {
        id,
        label: key.numbered === undefined ? numbering.label(key.text) : lineText(key.numbered.label, 20),
        ...headedBy(writing, only?.path.slice(0, only.path.indexOf(key)) ?? []),
        requirement: longText(key.numbered?.words ?? key.text),
        fullScore: key.points ?? sumOf(items),
        items,
        ...(isRow && { headingRow: true as const }),
      },
    ];
  });
}

/** What stands in the columns of headings. */
function headedBy({ headings }: Writing, path: readonly Heading[]): Pick<Item, 'headings'> {
  const headed = headings.map((column) =>
    lineText(path.find((heading) => heading.column === column)?.text ?? ''),
  );
  return headed.some((text) => text !== '') ? { headings: headed } : {};
}

/** `above` is a row across the table over this line alone: it goes before its own words. */
function itemOf(written: Line, above: string, writing: Writing): Item {
  const { numbering, texts, boxes } = writing;
  const status = statusOf(written);
  const across = writing.spanOf(wordsCell(written));
  const line = status === undefined ? written : withBoxesApart(written);
  const id = numbering.item();
  const said = [...texts].flatMap(([column, key]) => {
    const text = line.texts.get(column) ?? '';
    return text === '' ? [] : [[key, longText(text)] as const];
  });
  const { leadUnit, responsibleUnits } = line;
  const rows = rowsOf(line, above, texts);
  const joined = writing.joinedIn(line.joined);
  const spans = line.wideCells
    .filter((cell) => cell !== wordsCell(written))
    .flatMap((cell) => writing.spanOf(cell) ?? []);
  const rowCells = [...line.ownCells].flatMap((index) => writing.idOf(index) ?? []);
  const requirement =
    rows === undefined
      ? stacked(above, line.requirement) || (line.criteria === '' ? longText(line.cell.text) : '')
      : wordsOfRows(rows, 'requirement');
  const own = status === undefined && boxes !== undefined ? ownBoxes(line, boxes) : undefined;
  const opens = status === undefined ? line.opens : undefined;
  return {
    id,
    label: line.label,
    ...(line.printedLabel !== undefined && { printedLabel: line.printedLabel }),
    ...(joined.length > 0 && { joined }),
    ...(across !== undefined && { across }),
    ...(spans.length > 0 && { spans }),
    ...headedBy(writing, line.path),
    ...(said.length > 0 && { texts: Object.fromEntries(said) }),
    ...(rows !== undefined && { rows }),
    ...(rows !== undefined && rowCells.length > 0 && { rowCells }),
    ...(requirement !== '' && { requirement }),
    ...(line.criteria !== '' && {
      criteria: rows === undefined ? longText(line.criteria) : wordsOfRows(rows, 'criteria'),
    }),
    fullScore: opens !== undefined || status !== undefined ? null : (line.points ?? 0),
    ...(line.levels !== undefined && status === undefined && { levels: line.levels }),
    ...(status !== undefined && { status }),
    ...(own !== undefined && { boxes: own }),
    ...(leadUnit !== '' && { leadUnit: lineText(leadUnit) }),
    ...(responsibleUnits !== '' && { responsibleUnits: [lineText(responsibleUnits)] }),
    ...(status === undefined && (opens === undefined ? { clauses: [] } : openRow(id, line, opens))),
  };
}

/** Few rows make one item; more than that are words without end. */
const MOST_ROWS = 50;

/** The rows of the form that share a 分值, as they stand; undefined for a line of one row. */
function rowsOf(
  { parts, list, points }: Line,
  above: string,
  columns: ItemColumns['texts'],
): readonly WordRow[] | undefined {
  const said = parts.filter(
    ({ label, requirement, criteria, texts }, i) =>
      i === 0 || [label, requirement, criteria, ...texts.values()].some((words) => words !== ''),
  );
  if (list !== 'items' || points === undefined || said.length < 2 || said.length > MOST_ROWS)
    return undefined;
  const rows = said.map(
    ({ label, criteria, texts, points: fullScore, leadUnit, responsibleUnits, ...own }, i) => {
      const requirement = i === 0 ? stacked(above, own.requirement) : own.requirement;
      const others = [...columns].flatMap(([column, key]) => {
        const text = texts.get(column) ?? '';
        return text === '' ? [] : [[key, longText(text)] as const];
      });
      return {
        ...(label !== '' && { label: lineText(label) }),
        ...(requirement !== '' && { requirement }),
        ...(criteria !== '' && { criteria }),
        ...(others.length > 0 && { texts: Object.fromEntries(others) }),
        ...(fullScore !== undefined && { fullScore }),
        ...(i > 0 && leadUnit !== '' && { leadUnit: lineText(leadUnit) }),
        ...(i > 0 && responsibleUnits !== '' && { responsibleUnits: [lineText(responsibleUnits)] }),
      };
    },
  );
  const isLong = (['requirement', 'criteria'] as const).some(
    (field) => wordsOfRows(rows, field).length > sourceLimits.text,
  );
  return isLong ? undefined : rows;
}

/** 0.1+0.2 is 0.3. */
const sumOf = (items: readonly Item[]): number =>
  toNumber(plus(...items.map((item) => pointsOf(fullScoreOf(item)))));

interface Run {
  readonly key: Heading | undefined;
  readonly members: readonly Line[];
}

/** Lines that follow each other under the same heading. */
function neighbours(lines: readonly Line[], keyOf: (line: Line) => Heading | undefined): readonly Run[] {
  const runs: { readonly key: Heading | undefined; readonly members: Line[] }[] = [];
  for (const line of lines) {
    const key = keyOf(line);
    const last = runs.at(-1);
    if (last !== undefined && last.key === key) last.members.push(line);
    else runs.push({ key, members: [line] });
  }
  return runs;
}
