/**
 * 加扣分明细: where the facts are entered, and the working paper on site.
 *
 * One row a clause: what was looked for, what it costs, a boxed blank for the count, the 事由, the points.
 */

import { enteredNames } from '../../scoring/fields/vetoes';
import { HEAD } from '../../scoring/fields/fieldId';
import type { ListLine } from '../../rubric/rubric';
import { isTypedApart } from '../../scoring/fields/typedApart';
import { reachingOnly } from '../../scoring/fields/reaching';
import type { CalcGrid } from '../calc/calcGrid';
import { ENTRIES } from '../sheetNames';
import { confirmLine, extraLines, itemLines, notApplicableLines, vetoLines } from './findings';
import { headerFields } from './header';
import { effectVerb } from '../../rules/kind';
import type { Prepared } from '../../scoring/fields/prepared';
import type { EntriesInput, ListColumn, ListRow } from './lines';
import { headLine, headingRow } from './lines';
import type { DrawnList } from './listSheet';
import { drawList } from './listSheet';

type HeaderColumn = Exclude<ListColumn, 'echo' | 'tip'>;

/** As offices call what only takes points away, what also gives some, and what is not all about points. */
const FINDINGS = {
  deducting: { what: '扣分情形', note: '扣分原因' },
  mixed: { what: '扣（加）分情形', note: '情况说明' },
  checked: { what: '检查情形', note: '情况说明' },
} as const;

const findingsIn = ({ rubric, owners, leaves, mode }: Prepared): (typeof FINDINGS)[keyof typeof FINDINGS] =>
  FINDINGS[
    leaves.some(({ item }) => isTypedApart(rubric, mode, item))
      ? 'checked'
      : owners.some(({ clauses }) => clauses.some(({ effect }) => effectVerb[effect] !== effectVerb.deduct))
        ? 'mixed'
        : 'deducting'
  ];

/** 扣（加）分情形 and 情况说明 where there is something to gain. */
const headersOf = (prepared: Prepared): Readonly<Record<HeaderColumn, string>> => ({
  label: '序号',
  ...findingsIn(prepared),
  standard: '标准',
  entry: '填写',
  unit: '单位',
  points: '计分',
});

export const drawEntries = (grid: CalcGrid, input: EntriesInput): DrawnList =>
  drawList(grid, input, {
    name: ENTRIES,
    orientation: 'landscape',
    lines: withTableHead(headersOf(input.prepared), tablesOf(grid, input).map(numbered)),
    opensAt: HEAD.unit,
  });

interface Table {
  readonly title: string;
  readonly lines: readonly ListRow[];
}

/** 一 to 九, in front of the headings that the sheet turns out to have. */
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

const numbered = ({ title, lines }: Table, i: number): readonly ListRow[] => [
  headingRow(`${NUMERALS[i]}、${title}`),
  ...lines,
];

function tablesOf(grid: CalcGrid, input: EntriesInput): readonly Table[] {
  const { rubric, mode } = input.prepared;
  const isTally = mode === 'tally';
  const extras = (lines: readonly ListLine[] = []): readonly ListRow[] =>
    lines.flatMap((line) => extraLines(grid, input, line));
  const tables = [
    { title: '基本情况', lines: headerFields(grid, input) },
    {
      title: findingsIn(input.prepared).what,
      lines: input.prepared.leaves.flatMap(({ item, reaching }) =>
        isTally || isTypedApart(rubric, mode, item)
          ? itemLines(grid, input, item)
          : reaching.length > 0
            ? itemLines(grid, input, reachingOnly(item))
            : [],
      ),
    },
    { title: '加分情形', lines: extras(rubric.bonus?.items) },
    { title: '扣分项', lines: extras(rubric.penalties?.items) },
    { title: `${enteredNames(input.prepared.rubric)}情形`, lines: vetoLines(grid, input) },
    { title: '不涉及的项', lines: notApplicableLines(grid, input) },
    { title: '评分确认', lines: isTally ? [confirmLine(grid, input)] : [] },
  ];
  return tables.filter(({ lines }) => lines.length > 0);
}

/** The column headings stand once, in the first table of findings; where there is none, nothing has columns. */
const withTableHead = (
  headers: Readonly<Record<HeaderColumn, string>>,
  [header = [], findings, ...rest]: readonly (readonly ListRow[])[],
): readonly ListRow[] =>
  findings === undefined
    ? header
    : [...header, ...findings.slice(0, 1), headLine(headers), ...findings.slice(1), ...rest.flat()];
