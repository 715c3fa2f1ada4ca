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

/** The text with a tab between cells instead; as it is, where no two lines are drawn so. */
export function withoutStrokes(text: string): string {
  const lines = text.split('\n');
  if (lines.filter((line) => ROW.test(line) && !RULE.test(line)).length < 2) return text;
  // With a line under every row a row may have several lines of text.
  const isFramed = lines.filter((line) => RULE.test(line) && FRAME.test(line)).length > 2;
  const made: string[] = [];
  let row: string[] | undefined;
  const flush = (): void => {
    if (row !== undefined) made.push(row.map((cell) => cell.replaceAll('\t', ' ')).join('\t'));
    row = undefined;
  };
  for (const line of lines) {
    if (RULE.test(line) && STROKE.test(line + (FRAME.test(line) ? '|' : ''))) {
      flush();
      continue;
    }
    if (!ROW.test(line)) {
      flush();
      made.push(line);
      continue;
    }
    const cells = line
      .trim()
      .split(STROKE)
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (row === undefined || !isFramed || row.length !== cells.length) {
      flush();
      row = cells;
    } else row = row.map((cell, i) => cell + (cells[i] ?? ''));
  }
  flush();
  return made.join('\n');
}
