/** Upright or on its side, and how wide the columns are: as the document has it, if they can be read there. */

import { askedWidths, roomOf } from '../../rubric/columnWidths';
import { LEAST_SIDE } from '../../rubric/printLayout';
import type { ColumnId, Rubric } from '../../rubric/rubric';
import { marginsMm } from '../../paper/pages';
import type { SourceTable } from '../source/source';
import { paperNeeded, withIssuedWidths } from './issuedWidths';

/** Columns that fit an upright page; more of them only if they leave some of it to the words. */
const MOST_UPRIGHT = 7;
const MOST_TAKEN = 0.85;

type Issued = ReadonlyMap<ColumnId, number>;

/** White at the sides of an upright page that saves another, in millimetres, where the document does not say how much it has. */
const LITTLE_WHITE = 20;

/**
 * What the document does not say is undefined, and `issued` has no width of it. A form that takes more pages than with
 * less white at the sides has that, as issued or as offices keep a form to one page; least of all only for one page.
 */
export function onPaper(
  upright: Rubric,
  { isLandscape, whiteMm }: Pick<SourceTable, 'isLandscape' | 'whiteMm'>,
  issued: Issued,
): Rubric {
  const usual = oriented(upright, isLandscape, issued);
  const pages = pagesOf(usual);
  if (pages === 1) return usual;
  for (const sideMargin of sidesToTry(usual, whiteMm)) {
    const layout = { ...upright.layout, sideMargin };
    const narrow = oriented({ ...upright, layout }, isLandscape, issued);
    if (pagesOf(narrow) < (sideMargin > LEAST_SIDE ? pages : 2)) return narrow;
  }
  return usual;
}

const pagesOf = (rubric: Rubric): number => Math.floor(paperNeeded(rubric));

/** Those with most white first. */
function sidesToTry({ layout: { orientation = 'portrait' } }: Rubric, whiteMm = 0): readonly number[] {
  const { left, right } = marginsMm[orientation];
  const issued = Math.round(whiteMm * 5) / 10;
  const isNarrow = issued >= LEAST_SIDE && issued < Math.min(left, right);
  const most = isNarrow ? issued : Math.min(left, right);
  return [...(isNarrow ? [issued] : []), ...[LITTLE_WHITE, LEAST_SIDE].filter((side) => side < most)];
}

function oriented(upright: Rubric, isLandscape: boolean | undefined, issued: Issued): Rubric {
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
  const isTight = isMany && least > roomOf(upright) * MOST_TAKEN;
  const { layout } = upright;
  return (isLandscape ?? isMany) || isTight
    ? { ...upright, layout: { ...layout, orientation: 'landscape' } }
    : upright;
}
