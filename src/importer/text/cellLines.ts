/**
 * Text in which every cell has a line of its own that begins with a tab, and rows are parted by a blank line: what
 * programs make of a Word document when they save it as text.
 *
 *     ⇥序号        ⇥1
 *     ⇥考核内容    ⇥组织领导
 *     ⇥分值        ⇥5
 */

/** Where the first row begins; undefined where the text is not laid out so. */
export function cellLinesFrom(text: string): number | undefined {
  const first = /(?:^|\n)\t[^\t\n]*\n\t/.exec(text);
  return first === null ? undefined : first.index + (first[0].startsWith('\n') ? 1 : 0);
}

/** From the first row on. A cell may itself hold blank lines. */
export function cellLineRows(text: string): readonly (readonly string[])[] {
  return text
    .replace(/^\t/, '')
    .split('\n\n\t')
    .map((row) => row.split('\n\t'));
}
