/** A4 as offices print it. */

import type { PrintSetup } from '../../../sheet/model';
import { footerOf, marginsOf, POINTS_PER_MM } from '../../../paper/pages';
import { rangeText } from './areas';

const points = (mm: number): number => Math.round(mm * POINTS_PER_MM * 100) / 100;

export function setUpPage(
  target: Excel.Worksheet,
  {
    area,
    orientation,
    isTight,
    sideMargin,
    headerRow,
    headerTop = headerRow,
    breaksAfter,
    pages,
  }: PrintSetup,
): void {
  const { pageLayout } = target;
  const { top, bottom, left, right, footer } = marginsOf({ orientation, isTight, sideMargin });
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = orientation === 'portrait' ? 'Portrait' : 'Landscape';
  pageLayout.zoom = { scale: 100 };
  pageLayout.blackAndWhite = true;
  pageLayout.firstPageNumber = 1;
  pageLayout.centerHorizontally = true;
  pageLayout.topMargin = points(top);
  pageLayout.bottomMargin = points(bottom);
  pageLayout.leftMargin = points(left);
  pageLayout.rightMargin = points(right);
  pageLayout.headerMargin = points(15);
  pageLayout.footerMargin = points(footer);
  pageLayout.setPrintArea(rangeText(area));
  if (headerRow !== undefined) pageLayout.setPrintTitleRows(`$${headerTop}:$${headerRow}`);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = `&"宋体"&12${footerOf(pages)}`;
  // A break stands above the row that is named.
  for (const row of breaksAfter) target.horizontalPageBreaks.add(`A${row + 1}`);
}
