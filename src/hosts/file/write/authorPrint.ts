/** A worksheet's paper, margins and page breaks, with ExcelJS. */

import type { Worksheet as ExcelSheet } from 'exceljs';
import { footerOf, marginsOf } from '../../../paper/pages';
import type { PrintSetup } from '../../../sheet/model';
import { a1 } from '../../../sheet/model';

const MM_PER_INCH = 25.4;

export function setUpPrint(
  target: ExcelSheet,
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
  const margins = marginsOf({ orientation, isTight, sideMargin });
  const inch = (mm: number): number => Math.round((mm / MM_PER_INCH) * 1000) / 1000;
  Object.assign(target.pageSetup, {
    paperSize: 9,
    orientation,
    scale: 100,
    // Cells to fill in have a colour on the screen.
    blackAndWhite: true,
    // Each sheet counts its own pages, though all of them are printed in one go.
    firstPageNumber: 1,
    horizontalCentered: true,
    margins: {
      top: inch(margins.top),
      bottom: inch(margins.bottom),
      left: inch(margins.left),
      right: inch(margins.right),
      header: inch(15),
      footer: inch(margins.footer),
    },
    printArea: `${a1(area.from)}:${a1(area.to)}`,
    ...(headerRow !== undefined && { printTitlesRow: `${headerTop}:${headerRow}` }),
  });
  target.headerFooter.oddFooter = `&C&"宋体"&12${footerOf(pages)}`;
  for (const row of breaksAfter) target.getRow(row).addPageBreak();
}
