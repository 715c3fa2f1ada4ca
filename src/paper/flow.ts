/**
 * Rows onto pages: which row stands on which page, where a long text is cut, and how high everything gets.
 *
 * A spreadsheet breaks pages between any two rows, and draws a merged cell that a page end runs through half on
 * each page. So where cells are merged or texts cut, the page ends are worked out here and then forced.
 */

import { cutText } from './cut';
import { HIGHEST_ROW, heightOfLines } from './textHeight';
import { WU_HAO } from './typeSizes';
import { elementAt } from '../problems/invariant';

type Texts = ReadonlyMap<number, readonly string[]>;

export interface FlowRow {
  /** Points that the row needs whatever its texts. */
  readonly least: number;
  /** Points that what goes on on another page needs whatever its texts. */
  readonly leastAfter?: number;
  /** Lines of the texts that may be cut, by column. */
  readonly texts: Texts;
  /** Breaks into lines what a cut leaves over; texts are cut between lines where it is not said how. */
  readonly rebreak?: (column: number, text: string) => readonly string[];
  /** Words that neighbouring rows share, by column. */
  readonly labels: ReadonlyMap<number, SharedLabel>;
  /** Stands on the page of the row before it. */
  readonly isKept: boolean;
  /** Begins a page nevertheless rather than that more than half of the one before stays blank. */
  readonly mayPart?: boolean;
}

export interface SharedLabel {
  /** The same for all rows of a run. */
  readonly run: string;
  /** Undefined for what stands in the first cell of the run, whatever it is. */
  readonly text?: string;
  /** Points that it needs over all rows on a page. */
  readonly need: number;
}

/** Points of rows. */
export interface Room {
  readonly page: number;
  /** What stands above the rows on the first page, and on every other. */
  readonly head: number;
  readonly header: number;
  /** A row is cut rather than that more than this part of a page is left blank. */
  readonly mostBlank: number;
}

/** A row, or what of a cut one is on one page. */
export interface RowPart<Row extends FlowRow = FlowRow> {
  readonly row: Row;
  /** The lines of its texts that it has; none of a text that stood whole in an earlier part. */
  readonly texts: Texts;
  /** Lines of the longest of them that came before, and with its own. */
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

/** Of a page: with less on it than that it looks like the last one. */
export const HALF = 0.5;
/** Fewest lines of a cut text on either side of the page end. */
const FEWEST_CUT = 3;

/** The parts of each page. */
export function flow<Row extends FlowRow>(
  rows: readonly Row[],
  room: Room,
): readonly (readonly RowPart<Row>[])[] {
  const pages: RowPart<Row>[][] = [[]];
  const page = (): RowPart<Row>[] => elementAt(pages, pages.length - 1);
  const isFirst = (): boolean => pages.length === 1;
  const holds = (parts: readonly RowPart<Row>[], taken: number): boolean =>
    sumOf(withLabels(parts)) <= room.page - taken;
  const above = (): number => (isFirst() ? room.head : room.header);
  const fits = (more: readonly RowPart<Row>[]): boolean => holds([...page(), ...more], above());
  const blank = (): number => room.page - above() - sumOf(withLabels(page()));

  const place = ({ leaders, main, tail }: KeptRows<Row>): void => {
    const [before, after] = [leaders.map(whole), tail.map(whole)];
    for (let rest = whole(main); ;) {
      if (fits([...before, rest, ...after])) {
        page().push(...before, rest, ...after);
        return;
      }
      const isOnePage = holds([...before, rest, ...after], room.header);
      const isMostlyBlank = blank() > HALF * room.page;
      const parting =
        isOnePage && !isMostlyBlank
          ? undefined
          : partingOf(
              tail,
              (kept) => fits([...before, rest, ...kept]),
              (moved) => holds(moved, room.header),
            );
      if (parting !== undefined) {
        page().push(...before, rest, ...after.slice(0, parting));
        pages.push([]);
        place({ leaders: [], main: elementAt(tail, parting), tail: tail.slice(parting + 1) });
        return;
      }
      const isForced = isTall(rest, room) || !isOnePage || page().length === 0;
      const mayBeCut =
        isForced ||
        blank() > (tail.some(({ mayPart = false }) => mayPart) ? HALF : room.mostBlank) * room.page;
      const cut = mayBeCut ? longestCut(rest, isForced, (first) => fits([...before, first])) : undefined;
      if (cut !== undefined) {
        page().push(...before.splice(0), cut[0]);
        rest = cut[1];
      } else if (!isOnePage && (fits([...before, rest]) || (page().length === 0 && !isFirst()))) {
        // Not even an empty page holds them together.
        page().push(...before, rest);
        if (tail[0] !== undefined) place({ leaders: [], main: tail[0], tail: tail.slice(1) });
        return;
      }
      pages.push([]);
    }
  };
  for (const block of blocksOf(rows)) place(block);
  return pages.map(withLabels);
}

/**
 * How many rows of the tail stay where it may be parted: as few as leave no more than a page for the others, for above
 * these the heading of the table is repeated, and of the table there should be a row under it.
 */
function partingOf<Row extends FlowRow>(
  tail: readonly Row[],
  fits: (kept: readonly RowPart<Row>[]) => boolean,
  isOnePage: (moved: readonly RowPart<Row>[]) => boolean,
): number | undefined {
  const parts = tail.map(whole);
  const places = tail.flatMap(({ mayPart = false }, i) => (mayPart && fits(parts.slice(0, i)) ? [i] : []));
  return places.find((i) => isOnePage(parts.slice(i))) ?? places.at(-1);
}

/** Rows that belong together: headings, the row that they head, and what is kept with that. */
interface KeptRows<Row> {
  readonly leaders: readonly Row[];
  readonly main: Row;
  readonly tail: readonly Row[];
}

/** The row with most text is the one to cut where all of them do not fit. */
function blocksOf<Row extends FlowRow>(rows: readonly Row[]): readonly KeptRows<Row>[] {
  const starts = rows.flatMap(({ isKept }, i) => (isKept && i > 0 ? [] : [i]));
  return starts.map((start, i) => {
    const block = rows.slice(start, starts[i + 1]);
    const main = block.reduce(
      (best, row, at) => (linesOf(row) > linesOf(elementAt(block, best)) ? at : best),
      0,
    );
    return { leaders: block.slice(0, main), main: elementAt(block, main), tail: block.slice(main + 1) };
  });
}

const linesOf = ({ texts }: Pick<FlowRow, 'texts'>): number =>
  Math.max(0, ...[...texts.values()].map((lines) => lines.length));

const whole = <Row extends FlowRow>(row: Row): RowPart<Row> => partOf(row, 0, row.texts);

function partOf<Row extends FlowRow>(row: Row, from: number, texts: Texts): RowPart<Row> {
  const lines = linesOf({ texts });
  const least = from === 0 ? row.least : (row.leastAfter ?? 0);
  return { row, texts, from, to: from + lines, height: Math.max(least, heightOfLines(lines, WU_HAO)) };
}

/** Higher than any row may be, or than an empty page. */
const isTall = ({ height }: RowPart, { page, header }: Room): boolean =>
  height > Math.min(HIGHEST_ROW, page - header);

/** Whether no page holds the row whole. */
export const mustBeCut = (row: FlowRow, room: Room): boolean => isTall(whole(row), room);

/** As much as fits, and the rest; nothing where too little would stand on either side. */
function longestCut<Row extends FlowRow>(
  part: RowPart<Row>,
  isForced: boolean,
  fits: (first: RowPart<Row>) => boolean,
): readonly [RowPart<Row>, RowPart<Row>] | undefined {
  for (let most = linesOf(part) - FEWEST_CUT; most >= FEWEST_CUT; most--) {
    if (!fits({ ...part, height: heightOfLines(most, WU_HAO) })) continue;
    const cut = cutPart(part, most, isForced);
    if (cut !== undefined && fits(cut[0])) return cut;
  }
  return undefined;
}

/** Texts that have room stand whole in the first part; a short one beside the longest may leave over a single line. */
function cutPart<Row extends FlowRow>(
  { row, from, texts }: RowPart<Row>,
  most: number,
  isForced: boolean,
): readonly [RowPart<Row>, RowPart<Row>] | undefined {
  const longest = linesOf({ texts });
  const first = new Map<number, readonly string[]>();
  const rest = new Map<number, readonly string[]>();
  for (const [column, lines] of texts) {
    const { rebreak } = row;
    const fewest = lines.length === longest ? FEWEST_CUT : 1;
    const cut =
      lines.length <= most
        ? { first: lines, rest: [] }
        : cutText(lines, { most, fewest, isForced }, rebreak && ((text) => rebreak(column, text)));
    if (cut === undefined) return undefined;
    if (cut.first.length > 0) first.set(column, cut.first);
    if (cut.rest.length > 0) rest.set(column, cut.rest);
  }
  const begun = partOf(row, from, first);
  return [begun, partOf(row, begun.to, rest)];
}

const sumOf = (parts: readonly RowPart[]): number => parts.reduce((sum, { height }) => sum + height, 0);

/** The parts of one page, raised where a shared label needs more than its rows have. */
function withLabels<Row extends FlowRow>(parts: readonly RowPart<Row>[]): readonly RowPart<Row>[] {
  const columns = new Set(parts.flatMap(({ row }) => [...row.labels.keys()]));
  return [...columns].reduce<readonly RowPart<Row>[]>((raised, column) => raiseColumn(raised, column), parts);
}

const raiseColumn = <Row extends FlowRow>(
  parts: readonly RowPart<Row>[],
  column: number,
): readonly RowPart<Row>[] =>
  runsOf(parts, column).flatMap((run) => {
    const need = run[0]?.row.labels.get(column)?.need ?? 0;
    const more = (need - sumOf(run)) / run.length;
    if (more <= 0) return run;
    return run.map((part) => ({ ...part, height: Math.ceil((part.height + more) * 4) / 4 }));
  });

/** Neighbours that share a label; what has none is alone. */
export function runsOf<Part extends { readonly row: FlowRow }>(
  parts: readonly Part[],
  column: number,
): readonly (readonly Part[])[] {
  const runs: Part[][] = [];
  let open: string | undefined;
  for (const part of parts) {
    const run = part.row.labels.get(column)?.run;
    if (run !== undefined && run === open) runs[runs.length - 1]?.push(part);
    else runs.push([part]);
    open = run;
  }
  return runs;
}
