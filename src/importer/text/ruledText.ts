/**
 * Tables drawn in plain text with strokes between the cells.
 *
 *     | 考核内容 | 分值 |          ┌────┬──┐
 *     | -------- | ---- |          │考核│分│
 *     | 组织领导 | 10   |          │内容│值│
 */

const STROKE = /[|｜│┃]/;
const ROW = /^\s*[|｜│┃].*[|｜│┃]\s*$/;
/** Parts the rows, or what is above from what is below. */
const RULE = /^[\s|｜│┃+:：\-—─━═┄┅┈┉┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋]{3,}$/;
const FRAME = /[─━═┌├└┏┣┗]/;

/** Where the cells of a drawn line meet: `├`, `┼` and the like in a rule, `│` in a row. */
const JOINT = /[|｜│┃+┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋]/;

/** Stands where the cell of the row above goes on. No text that is read has it. */
export const GOES_ON = '\u0001';

/** The text with a tab between cells instead; as it is, where no two lines are drawn so. */
export function withoutStrokes(text: string): string {
  const lines = text.split('\n');
  if (lines.filter((line) => ROW.test(line) && !RULE.test(line)).length < 2) return text;
  // With a line under every row a row may have several lines of text.
  const isFramed = lines.filter((line) => RULE.test(line) && FRAME.test(line)).length > 2;
  const made: string[] = [];
  const block = openBlock((rows) => made.push(...rows));
  for (const line of lines) {
    // Blanks between the lines above and below a row are part of it.
    if (isFramed && RULE.test(line) && !FRAME.test(line)) continue;
    if (RULE.test(line) && STROKE.test(line + (FRAME.test(line) ? '|' : ''))) block.rule(cellsIn(line));
    else if (ROW.test(line)) block.row(cellsIn(line), isFramed);
    else {
      block.end();
      made.push(line);
    }
  }
  block.end();
  return made.join('\n');
}

const cellsIn = (line: string): readonly string[] =>
  line
    .trim()
    .split(JOINT.test(line) && RULE.test(line) ? JOINT : STROKE)
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('\t', ' ').replaceAll(GOES_ON, ''));

interface Block {
  /** What stands between the joints of a rule: '' where the cells above and below it are one. */
  rule(parts: readonly string[]): void;
  row(cells: readonly string[], isFramed: boolean): void;
  end(): void;
}

/**
 * Rows whose cells are one below the other, until all of them end.
 *
 *     │ 1 │整洁├──┼────┤    A rule over the middle alone: 1, what is on its right,
 *     │   │    │5 │……│    and what is written on beside it belong to the row above.
 */
function openBlock(take: (rows: readonly string[]) => void): Block {
  let rows: string[][] = [];
  /** In which of the rows the cell of each column began. */
  let begun: number[] = [];
  /** What the last rule left open; undefined if a line of text came since. */
  let open: readonly boolean[] | undefined;

  function end(): void {
    if (rows.length > 0) take(rows.map((row) => row.join('\t')));
    [rows, begun, open] = [[], [], undefined];
  }

  return {
    end,
    rule(parts) {
      const isOpen = parts.map((part) => part === '');
      if (parts.length !== begun.length || !isOpen.includes(true) || !isOpen.includes(false)) end();
      else open = isOpen;
    },
    row(cells, isFramed) {
      if (cells.length !== begun.length || !isFramed) end();
      if (rows.length === 0) {
        rows = [[...cells]];
        begun = cells.map(() => 0);
        return;
      }
      const above = open;
      if (above !== undefined) {
        rows.push(cells.map((_, i) => (above[i] === true ? GOES_ON : '')));
        begun = begun.map((row, i) => (above[i] === true ? row : rows.length - 1));
        open = undefined;
      }
      for (const [i, cell] of cells.entries()) {
        const row = rows[begun[i] ?? 0];
        if (row !== undefined) row[i] = (row[i] ?? '') + cell;
      }
    },
  };
}
