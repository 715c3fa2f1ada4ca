/** （续）: what a row that goes on is called on the new page. */

import { emsPerLine, emWidth } from '../../paper/textHeight';
import { WU_HAO } from '../../paper/typeSizes';

export const MARK = '（续）';
/** Those that a narrow column has room for. */
const MARKS = [MARK, '(续)'] as const;

/** The name of what goes on, with （续） on a line of its own where it does not follow on the same one. */
export function continued(words: string, pixels: number): string {
  const room = emsPerLine(pixels, WU_HAO);
  if (emWidth(words + MARK) <= room) return words + MARK;
  return `${words}\n${MARKS.find((mark) => emWidth(mark) <= room) ?? '续'}`;
}
