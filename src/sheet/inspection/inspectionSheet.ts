/**
 * 现场检查记录表: what goes out with the inspectors, filled in by pen and signed on the spot by both sides. Nothing of
 * it is read back; what was found is entered from it.
 */

import { flow, runsOf } from '../../paper/flow';
import type { FlowRow, RowPart } from '../../paper/flow';
import { PEN_HEIGHT } from '../../paper/handwriting';
import { pageHeight, POINTS_PER_MM } from '../../paper/pages';
import { columnPixels, emsPerLine } from '../../paper/textHeight';
import { WU_HAO } from '../../paper/typeSizes';
import { BLANK_DATE, BLANK_DAY } from '../../period/period';
import type { Prepared } from '../../scoring/fields/prepared';
import { boxText } from '../boxText';
import { plainTitle } from '../../rubric/title';
import type { Cell, CellRange, Worksheet } from '../model';
import { INSPECTION } from '../sheetNames';
import type { StyleName } from '../styles';
import { styledHeight } from '../styles';
import type { InspectionRow } from './inspectionRows';
import { inspectionRows } from './inspectionRows';

/**
 * Characters of the default font, within A4 landscape. 发现次数 needs 20 mm, 地点、事由及证据 60 mm: 12 and 36 characters
 * are 24 and 70 mm where a digit is 8 pixels wide, 21 and 62 where it is 7.
 */
const COLUMNS = [
  { header: '序号', width: 8 },
  { header: '考核情形（标准）', width: 54 },
  { header: '发现次数', width: 12 },
  { header: '地点、事由及证据', width: 43 },
] as const;

const FIRST = 2;
const LAST = FIRST + COLUMNS.length - 1;
const LABEL = FIRST;
const TEXT = FIRST + 1;
const FOUND = FIRST + 2;

/** Over the column of 发现次数 where something else is ticked there as well. */
const WITH_BOXES = '检查结果';

const pixels = (column: number): number => columnPixels(COLUMNS[column - FIRST]?.width ?? 0);
const allPixels = COLUMNS.reduce((sum, { width }) => sum + columnPixels(width), 0);

/** Points; 12 mm is what handwriting of two lines needs. */
const ROW_HEIGHT = 12 * POINTS_PER_MM;
const HEADER_HEIGHT = 26;

const BLANK = '_'.repeat(18);

interface PrintedRow extends FlowRow {
  readonly body?: InspectionRow;
  /** What stands under the table. */
  readonly line?: string;
}

interface SheetLine {
  readonly height: number;
  readonly cells: readonly Omit<Cell, 'row'>[];
  readonly merges?: readonly (readonly [from: number, to: number, lines: number])[];
}

export function drawInspection(prepared: Prepared): Worksheet {
  const body = inspectionRows(prepared);
  const top = headOf(
    prepared,
    body.some(({ boxes }) => boxes !== undefined),
  );
  const pages = pagesOf(body, top);
  const lines = [...top, ...pages.flatMap((page, i) => linesOf(page, pages[i - 1]))];
  return {
    name: INSPECTION,
    visibility: 'visible',
    columns: [{ width: 2, isHidden: true }, ...COLUMNS.map(({ width }) => ({ width }))],
    heights: new Map(lines.map(({ height }, i) => [i + 1, height])),
    cells: lines.flatMap(({ cells }, i) => cells.map((cell) => ({ ...cell, row: i + 1 }))),
    merges: lines.flatMap(({ merges = [] }, i) =>
      merges.map(([from, to, down]): CellRange => ({
        from: { row: i + 1, column: from },
        to: { row: i + down, column: to },
      })),
    ),
    validations: [],
    highlights: [],
    print: {
      area: { from: { row: 1, column: FIRST }, to: { row: lines.length, column: LAST } },
      orientation: 'landscape',
      headerRow: top.length,
      breaksAfter: pages
        .slice(0, -1)
        .map((_, i) => top.length + pages.slice(0, i + 1).reduce((sum, page) => sum + page.length, 0)),
      pages: pages.length,
    },
  };
}

function headOf({ rubric }: Prepared, hasBoxes: boolean): readonly SheetLine[] {
  const of = plainTitle(rubric);
  return [
    across(
      `${INSPECTION}\n（${of}）`,
      'subtitle',
      styledHeight(`${INSPECTION}\n（${of}）`, allPixels, 'subtitle'),
    ),
    across(`被检查单位：${BLANK}　检查时间：${BLANK_DAY}　地点：${BLANK}`, 'line', PEN_HEIGHT),
    {
      height: HEADER_HEIGHT,
      cells: COLUMNS.map(({ header }, i) => ({
        column: FIRST + i,
        value: hasBoxes && FIRST + i === FOUND ? WITH_BOXES : header,
        style: 'head',
      })),
    },
  ];
}

const across = (value: string, style: StyleName, height: number): SheetLine => ({
  height,
  cells: [{ column: FIRST, value, style }],
  merges: [[FIRST, LAST, 1]],
});

/** Both sides sign: what is written here is held against the unit. */
const FOOT = [
  `检查人（签字）：${BLANK}　${BLANK}`,
  `被检查单位陪同人（签字）：${BLANK}　日期：${BLANK_DATE}`,
] as const;

type Page = readonly RowPart<PrintedRow>[];

/** Blank boxes, for the pen. */
const boxesIn = ({ boxes }: InspectionRow): string | null =>
  boxes === undefined ? null : boxText(boxes, emsPerLine(pixels(FOUND), WU_HAO));

function pagesOf(rows: readonly InspectionRow[], top: readonly SheetLine[]): readonly Page[] {
  const body = rows.map((row): PrintedRow => {
    const label = continued(row.label);
    return {
      body: row,
      least: Math.max(
        ROW_HEIGHT,
        styledHeight(row.text, pixels(TEXT), 'text'),
        styledHeight(boxesIn(row) ?? '', pixels(FOUND), 'text'),
      ),
      texts: new Map(),
      labels: new Map([
        [LABEL, { run: row.owner, text: row.label, need: styledHeight(label, pixels(LABEL), 'centre') }],
      ]),
      isKept: false,
    };
  });
  const foot = FOOT.map((line): PrintedRow => ({
    line,
    least: PEN_HEIGHT,
    texts: new Map(),
    labels: new Map(),
    isKept: true,
  }));
  return flow([...body, ...foot], {
    page: pageHeight('landscape'),
    head: top.reduce((sum, { height }) => sum + height, 0),
    header: HEADER_HEIGHT,
    mostBlank: 1,
  });
}

const continued = (label: string): string => `${label}（续）`;

function linesOf(page: Page, before: Page | undefined): readonly SheetLine[] {
  const above = before?.at(-1)?.row.body?.owner;
  return runsOf(page, LABEL).flatMap((run, at) =>
    run.map((part, i): SheetLine => {
      const { body, line } = part.row;
      if (body === undefined) return across(line ?? '', 'signature', part.height);
      const label = at === 0 && body.owner === above ? continued(body.label) : body.label;
      return {
        height: part.height,
        cells: [
          { column: LABEL, value: i === 0 ? label : null, style: 'centre' },
          { column: TEXT, value: body.text, style: 'text' },
          ...COLUMNS.slice(TEXT - FIRST + 1).map((_, j) => ({
            column: TEXT + 1 + j,
            value: TEXT + 1 + j === FOUND ? boxesIn(body) : null,
            style: 'text' as const,
          })),
        ],
        ...(i === 0 && run.length > 1 && { merges: [[LABEL, LABEL, run.length]] as const }),
      };
    }),
  );
}
