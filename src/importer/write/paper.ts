/** Upright or on its side: as the document has it, if its columns can be read there. */

import { askedWidths, roomFor } from '../../rubric/columnWidths';
import type { Rubric } from '../../rubric/rubric';

/** Columns that fit an upright page; more of them only if they leave some of it to the words. */
const MOST_UPRIGHT = 7;
const MOST_TAKEN = 0.85;

/** `isLandscape` is undefined where the document does not say: then it goes by how many columns there are. */
export function onPaper(upright: Rubric, isLandscape: boolean | undefined): Rubric {
  const isMany = upright.layout.columns.length > MOST_UPRIGHT;
  const least = askedWidths(upright).reduce((sum, column) => sum + column.least, 0);
  const isTight = isMany && least > roomFor.portrait * MOST_TAKEN;
  const { layout } = upright;
  return (isLandscape ?? isMany) || isTight
    ? { ...upright, layout: { ...layout, orientation: 'landscape' } }
    : upright;
}
