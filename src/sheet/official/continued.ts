/** What names a text that goes on on a new page. */

import { emsPerLine, emWidth } from '../../paper/textHeight';
import { WU_HAO } from '../../paper/typeSizes';

export const CONTINUED = '（续）';
/** Those that a narrow column has room for. */
const MARKS = [CONTINUED, '(续)'] as const;

/** The name of what goes on, with （续） on a line of its own where it does not follow on the same one. */
export function continued(words: string, pixels: number): string {
  const room = emsPerLine(pixels, WU_HAO);
  if (emWidth(words + CONTINUED) <= room) return words + CONTINUED;
  return `${words}\n${MARKS.find((mark) => emWidth(mark) <= room) ?? '续'}`;
}
