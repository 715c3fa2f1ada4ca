/** Labelled blanks of the form, and the rows and parts above and below the table that they stand in. */

import type { Problem } from '../../problems/problem';
import { rubricError } from '../../problems/rubricProblems';
import type { Blank, PrintLayout, RuledRow } from '../printLayout';
import { hasTotalRow, totalBlanks } from '../blanks';

/** Keys are ids of rows on 加扣分明细, and are looked up without regard to case. */
export function checkBlanks(layout: PrintLayout): readonly Problem[] {
  const places = placesOf(layout);
  const typed = places.flatMap(({ blank: { key }, pointer }) =>
    key === undefined ? [] : [{ key, pointer: `${pointer}/key` }],
  );
  const plain = typed.map(({ key }) => key.toLowerCase());
  const nameless = places.flatMap(({ blank: { label, is }, pointer }) =>
    label !== '' || is === 'date' || is === 'day' || is === 'period'
      ? []
      : [rubricError('rubric.blankLabel', { pointer: `${pointer}/label` }, {})],
  );
  const repeated = typed.flatMap(({ key, pointer }, i) =>
    plain.indexOf(key.toLowerCase()) === i
      ? []
      : [rubricError('rubric.duplicateName', { pointer }, { name: key })],
  );
  return [...nameless, ...repeated, ...checkTotal(layout), ...checkRuled(layout), ...checkFoot(layout)];
}

/** Whoever signs a sheet must see the total on it. */
function checkTotal(layout: PrintLayout): readonly Problem[] {
  const { above, below } = totalBlanks(layout);
  return hasTotalRow(layout) || above.length + below.length > 0
    ? []
    : [rubricError('rubric.totalNowhere', { pointer: '/layout/totalPlace' }, {})];
}

interface BlankPlace {
  readonly blank: Blank;
  readonly pointer: string;
}

const placesOf = ({
  head = [],
  foot = [],
  tableHead = [],
  tableFoot = [],
}: PrintLayout): readonly BlankPlace[] => [
  ...head.flatMap((blanks, i) => placed(blanks, `/layout/head/${i}`)),
  ...inRows(tableHead, '/layout/tableHead'),
  ...inRows(tableFoot, '/layout/tableFoot'),
  ...foot.flatMap(({ blanks = [] }, i) => placed(blanks, `/layout/foot/${i}/blanks`)),
];

const placed = (blanks: readonly Blank[], pointer: string): readonly BlankPlace[] =>
  blanks.map((blank, i) => ({ blank, pointer: `${pointer}/${i}` }));

const inRows = (rows: readonly RuledRow[], pointer: string): readonly BlankPlace[] =>
  rows.flatMap(({ cells }, i) =>
    cells.flatMap(({ blanks = [], entry }, at) => [
      ...placed(blanks, `${pointer}/${i}/cells/${at}/blanks`),
      ...(entry === undefined ? [] : [{ blank: entry, pointer: `${pointer}/${i}/cells/${at}/entry` }]),
    ]),
  );

/** From left to right, none over another of its row or over one below, each with one thing at most. */
const checkRuled = ({ tableHead = [], tableFoot = [], columns }: PrintLayout): readonly Problem[] =>
  Object.entries({ tableHead, tableFoot }).flatMap(([name, rows]) =>
    rows.flatMap(({ cells }, i) =>
      cells.flatMap((cell, at) => {
        const { from, to, down = 1, text, blanks, entry } = cell;
        const isInOrder = from > (cells[at - 1]?.to ?? 0) && from <= to && to <= columns.length;
        const content = [text, blanks, entry].filter((part) => part !== undefined);
        const isFree = i + down <= rows.length && rows.slice(i + 1, i + down).every(leavesFree(cell));
        return isInOrder && isFree && content.length <= 1
          ? []
          : [
              rubricError(
                'rubric.ruledCell',
                { pointer: `/layout/${name}/${i}/cells/${at}` },
                { columns: columns.length },
              ),
            ];
      }),
    ),
  );

const leavesFree =
  ({ from, to }: RuledRow['cells'][number]) =>
  ({ cells }: RuledRow): boolean =>
    cells.every((cell) => cell.to < from || cell.from > to);

const checkFoot = ({ foot = [] }: PrintLayout): readonly Problem[] =>
  foot.flatMap(({ note, blanks, box, lines }, i) => {
    const parts = [note, blanks, box].filter((part) => part !== undefined);
    return parts.length === 1 && (lines === undefined || box !== undefined)
      ? []
      : [rubricError('rubric.footPart', { pointer: `/layout/foot/${i}` }, {})];
  });
