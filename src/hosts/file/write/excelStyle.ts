/** A style by name as ExcelJS wants it. */

import type { Borders, Style as ExcelStyle } from 'exceljs';
import type { FontSet, StyleName } from '../../../sheet/styles';
import { fontNames, styleOf } from '../../../sheet/styles';

const LINE = { style: 'thin' } as const;
const FRAME: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };

export interface StyleOptions {
  readonly fonts: FontSet;
  readonly format: string | undefined;
  readonly isUnlocked: boolean;
}

export function excelStyle(
  name: StyleName,
  { fonts, format, isUnlocked }: StyleOptions,
): Partial<ExcelStyle> {
  const style = styleOf(name);
  const numFmt = format ?? style.format;
  return {
    font: {
      name: fontNames[fonts][style.font],
      size: style.size,
      // 小标宋 is a bold face by itself; bolder still it smears in print.
      bold: style.isBold === true && fonts === 'windows',
      color: { argb: `FF${style.colour ?? '000000'}` },
    },
    alignment: { horizontal: style.horizontal, vertical: style.vertical, wrapText: style.isWrapped },
    ...(style.border === 'thin' && { border: FRAME }),
    ...(style.fill !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${style.fill}` } } as const,
    }),
    ...(numFmt !== undefined && { numFmt }),
    protection: { locked: !isUnlocked },
  };
}
