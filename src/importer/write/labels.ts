/** 序号 of every line: as written, or where the notice has none, by counting. */

import type { Problem } from '../../problems/problem';
import { importNotice, importWarning } from '../../problems/importProblems';
import type { Line } from '../recognise/outline';
import { quoteOf } from '../recognise/bareText';
import { lineText } from './words';

interface Labelled {
  readonly lines: readonly Line[];
  readonly problems: readonly Problem[];
}

const LONGEST = 20;

export function labelled(lines: readonly Line[], place: (line: Line) => string): Labelled {
  const problems: Problem[] = [];
  const counts = new Map<Line['labelCell'], number>();
  for (const { labelCell } of lines) counts.set(labelCell, (counts.get(labelCell) ?? 0) + 1);
  // Where the others have a number and this has a blank cell for one, it stays blank on paper.
  const isNumbered = lines.some(({ label, list }) => label !== '' && list === 'items');
  const used = new Map<Line['labelCell'], number>();
  const made = lines.map((line): Line => {
    const { label, labelCell, list } = line;
    if (label === '') {
      // 加分第1条, whatever number the last item has.
      const beside = lines.filter((each) => each.list === list);
      const isBlank = isNumbered && list === 'items' && labelCell?.text === '';
      return { ...line, label: String(beside.indexOf(line) + 1), ...(isBlank && { printedLabel: '' }) };
    }
    const text = lineText(label, LONGEST);
    if (text !== label)
      problems.push(importWarning('import.longLabel', {}, { place: place(line), text: quoteOf(label) }));
    const count = counts.get(labelCell) ?? 1;
    if (count === 1) return { ...line, label: text };
    const number = (used.get(labelCell) ?? 0) + 1;
    used.set(labelCell, number);
    if (number === 1)
      problems.push(importNotice('import.sharedLabel', {}, { place: place(line), text, count }));
    return { ...line, label: `${text.replace(/[、.．]$/, '')}.${number}`, printedLabel: text };
  });
  return { lines: made, problems };
}
