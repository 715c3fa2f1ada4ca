/** Blanks of the printed form: which there are, and where unit, day and 总分 stand. */

import type { Blank, PrintLayout, RuledRow } from './printLayout';

/** Unit and day stand where the form has them; otherwise in a row of their own. */
export const hasUnitLine = (head: Head): boolean => !blanksAbove(head).some(({ is }) => is === 'unit');

/** The row of the unit says the day as well, unless the form has it beside another blank: 检查人：＿＿　检查时间：　年　月　日 */
export const hasDayAbove = (head: Head): boolean => blanksAbove(head).some(({ is }) => is === 'date');

type Head = Pick<PrintLayout, 'head' | 'tableHead'>;

const blanksAbove = ({ head = [], tableHead = [] }: Head): readonly Blank[] => [
  ...head.flat(),
  ...blanksOfRows(tableHead),
];

export const blanksOfRows = (rows: readonly RuledRow[]): readonly Blank[] =>
  rows.flatMap(({ cells }) => cells.flatMap(({ blanks = [], entry = [] }) => [blanks, entry].flat()));

/** With every blank of its cells changed. */
export const mapBlanks = (rows: readonly RuledRow[], change: (blank: Blank) => Blank): readonly RuledRow[] =>
  rows.map((row) => ({
    ...row,
    cells: row.cells.map(({ blanks, entry, ...cell }) => ({
      ...cell,
      ...(blanks !== undefined && { blanks: blanks.map(change) }),
      ...(entry !== undefined && { entry: change(entry) }),
    })),
  }));

/** Blanks that are typed into, in the order of the page. */
export const typedBlanks = ({
  head = [],
  tableHead = [],
  tableFoot = [],
  foot = [],
}: PrintLayout): readonly Required<Pick<Blank, 'label' | 'key'>>[] =>
  [...head, blanksOfRows([...tableHead, ...tableFoot]), ...foot.map(({ blanks = [] }) => blanks)]
    .flat()
    .flatMap(({ label, key }) => (key === undefined ? [] : [{ label, key }]));

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
