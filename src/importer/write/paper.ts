/** Upright or on its side, and how wide the columns are: as the document has it, if they can be read there. */

import { askedWidths, roomFor } from '../../rubric/columnWidths';
import type { ColumnId, Rubric } from '../../rubric/rubric';
import { paperNeeded, withIssuedWidths } from './issuedWidths';

/** Columns that fit an upright page; more of them only if they leave some of it to the words. */
const MOST_UPRIGHT = 7;
const MOST_TAKEN = 0.85;

/** `isLandscape` is undefined where the document does not say; `issued` has no width that it does not say. */
export function onPaper(
  upright: Rubric,
  isLandscape: boolean | undefined,
  issued: ReadonlyMap<ColumnId, number>,
): Rubric {
  const turned = withIssuedWidths(turnedAsNeeded(upright, isLandscape), issued);
  if (isLandscape === true || turned.layout.orientation !== 'landscape') return turned;
  // As wide as issued many columns can be read upright after all; where nobody says so only if that saves a page.
  const kept = withIssuedWidths(upright, issued);
  if (kept.layout.keepWidths !== true) return turned;
  const more = paperNeeded(kept) - paperNeeded(turned);
  return more < 0 || (more === 0 && isLandscape === false) ? kept : turned;
}

/** By how many columns there are where the document does not say. */
function turnedAsNeeded(upright: Rubric, isLandscape: boolean | undefined): Rubric {
  const isMany = upright.layout.columns.length > MOST_UPRIGHT;
  const least = askedWidths(upright).reduce((sum, column) => sum + column.least, 0);
  const isTight = isMany && least > roomFor.portrait * MOST_TAKEN;
  const { layout } = upright;
  return (isLandscape ?? isMany) || isTight
    ? { ...upright, layout: { ...layout, orientation: 'landscape' } }
    : upright;
}
