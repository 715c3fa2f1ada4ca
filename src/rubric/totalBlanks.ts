/** Where 总分 stands: in a row of its own, or in a blank of the form. */

import type { Blank, PrintLayout } from './printLayout';
import { blanksOfRows } from './printLayout';

/** Blanks for 总分: of the head, and of what stands below the table, which is no part of 自评. */
export const totalBlanks = ({
  head = [],
  tableHead = [],
  tableFoot = [],
  foot = [],
}: Pick<PrintLayout, 'head' | 'tableHead' | 'tableFoot' | 'foot'>): Readonly<
  Record<'above' | 'below', readonly Blank[]>
> => {
  const isTotal = ({ is }: Blank): boolean => is === 'total';
  return {
    above: [...head.flat(), ...blanksOfRows(tableHead)].filter(isTotal),
    below: [...blanksOfRows(tableFoot), ...foot.flatMap(({ blanks = [] }) => blanks)].filter(isTotal),
  };
};

/** Whether 总分 has a row of its own below what it adds up. */
export const hasTotalRow = ({ totalPlace }: Pick<PrintLayout, 'totalPlace'>): boolean =>
  totalPlace !== 'blank';
