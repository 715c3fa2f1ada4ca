/** Rows of random forms whose cells are those of the form: above the headings, of sums, below 合计. */

import type { PrintLayout } from '../../../src/rubric/rubric';

/** Rows of the table above its headings and below 合计, whose cells end where some of its columns do. */
export const ruledRows = (columns: number, over: number): Pick<PrintLayout, 'tableHead' | 'tableFoot'> => ({
  tableHead: [
    {
      cells: [
        { from: 1, to: over, text: '路线名称' },
        { from: over + 1, to: columns, entry: { label: '路线名称', key: 'road' } },
      ],
    },
    { cells: [{ from: 1, to: columns, blanks: [{ label: '组员', key: 'members' }, { label: '天气' }] }] },
  ],
  tableFoot: [
    { cells: [{ from: 1, to: over, text: '检查组意见' }], lines: 3 },
    {
      cells: [
        { from: 1, to: over, down: 2, text: '总体评价' },
        { from: over + 1, to: columns, blanks: [{ label: '等次' }] },
      ],
    },
    { cells: [{ from: over + 1, to: columns, blanks: [{ label: '日期', is: 'day' }] }] },
    { cells: [{ from: 1, to: columns, text: '=备注：\n负责人签字：　　　　年　月　日' }] },
  ],
});

/** 合计 over some columns, and a cell of its own in each of the others. */
export const issuedTotal = (columns: number, over: number): NonNullable<PrintLayout['totalRow']> => ({
  spans: [over, ...Array.from({ length: columns - over }, () => 1)],
  numbers: [{ column: over + 1, text: '100' }],
});

/** 小计 behind a blank cell under 序号; 满分 in the third column, whatever that is. */
export const issuedBase = (columns: number): NonNullable<PrintLayout['baseRow']> => ({
  spans: Array.from({ length: columns }, () => 1),
  label: 2,
  numbers: [{ column: 3 }, { column: 4, text: '105' }],
});
