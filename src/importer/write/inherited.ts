/** 牵头单位 and 责任单位 that stand once for the items below, in tables without merged cells. */

import type { Column } from '../recognise/column';
import type { Line } from '../recognise/outline';

const OFTEN = 0.2;

export function inherited(lines: readonly Line[], columns: readonly Column[]): readonly Line[] {
  const isShared = (role: Column['role']): boolean =>
    columns.some((column) => column.role === role && column.content.shared >= OFTEN);
  const fill = { leadUnit: isShared('leadUnit'), responsibleUnits: isShared('responsibleUnits') };
  let above: Line | undefined;
  return lines.map((line) => {
    const isUnderSame = above !== undefined && above.path[0] === line.path[0] && above.list === line.list;
    const from = (field: keyof typeof fill): string =>
      line[field] === '' && fill[field] && isUnderSame ? (above?.[field] ?? '') : line[field];
    above = { ...line, leadUnit: from('leadUnit'), responsibleUnits: from('responsibleUnits') };
    return above;
  });
}
