/** Paper: its margins, and how much a page holds. */

export type Orientation = 'portrait' | 'landscape';

/**
 * Upright as GB/T 9704 has it: 天头 37 mm, 订口 28 mm, 版心 156×225 mm. Of a table that is turned it says where it is
 * bound and where the page number stands; bound at the top, with 20 mm at the sides, 62 items are 12 pages and not 15.
 * `footer` is how far the page number stands from the edge.
 */
export const marginsMm = {
  portrait: { top: 37, bottom: 35, left: 28, right: 26, footer: 20 },
  landscape: { top: 24, bottom: 17, left: 20, right: 20, footer: 9 },
} as const;

interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly footer: number;
}

/** Less white above and below keeps a form on one page that is issued as one, and is only a little longer than a page. */
const tightMm: Readonly<Record<Orientation, Pick<Margins, 'top' | 'bottom' | 'footer'>>> = {
  portrait: { top: 20, bottom: 18, footer: 9 },
  landscape: { top: 15, bottom: 13, footer: 6 },
};

export interface PageSetup {
  readonly orientation: Orientation;
  /** Default: false. */
  readonly isTight?: boolean | undefined;
  /** Millimetres at the left and at the right, of a form that is issued so. Default: as `marginsMm` has them. */
  readonly sideMargin?: number | undefined;
}

export const marginsOf = ({ orientation, isTight = false, sideMargin: side }: PageSetup): Margins => ({
  ...marginsMm[orientation],
  ...(isTight && tightMm[orientation]),
  ...(side !== undefined && { left: side, right: side }),
});

/**
 * At the foot of every page, in the signs of headers and footers. &N would count the pages of all sheets that are
 * printed in one go, so how many there are of this one is said only where it is planned.
 */
export const footerOf = (pages: number | undefined): string =>
  pages === undefined ? '第 &P 页' : `第 &P 页 共 ${pages} 页`;

/** How high A4 is. */
export const A4_MM = { portrait: 297, landscape: 210 } as const;
export const POINTS_PER_MM = 72 / 25.4;
/** Printers differ by a hair; a page is never planned to the last point. */
const SAFETY = 0.98;

/** Points of rows that one page holds. */
export function pageHeight(orientation: Orientation, isTight = false): number {
  const { top, bottom } = marginsOf({ orientation, isTight });
  return (A4_MM[orientation] - top - bottom) * POINTS_PER_MM * SAFETY;
}
