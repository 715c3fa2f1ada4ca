/** What was recognised, as a rubric in 直接填分: her columns, her words, her order; no rules are read yet. */

import type { Problem } from '../../problems/problem';
import { importError, importNotice } from '../../problems/importProblems';
import type { SaidKind } from '../../problems/saidWords';
import { seal } from '../../rubric/fingerprint';
import type { ColumnId, FootPart, Rubric, RuledRow } from '../../rubric/rubric';
import { hasScores } from '../../rubric/deductions';
import { hasUnitLine } from '../../rubric/blanks';
import { hasTotalRow, totalBlanks } from '../../rubric/blanks';
import { plainTitle } from '../../rubric/title';
import type { Card } from '../card/card';
import { signaturesIn } from '../card/signatures';
import { isSigned } from '../card/ruled';
import { bareText } from '../recognise/bareText';
import type { Line } from '../recognise/outline';
import { topOf } from '../recognise/outline';
import type { SourceCell } from '../source/source';
import { levelsOf, pointsOfLevels } from '../recognise/levels';
import { placeInTable } from '../recognise/readRows';
import type { Recognised } from '../recognise/recognise';
import { boxProblems, commonBoxes, pointsOfMarks } from './boxes';
import { withGradeBlanks } from './gradeBlanks';
import { withLevelRows } from '../recognise/exclusiveRows';
import { sectionsOf } from './items';
import { inherited } from './inherited';
import { labelled } from './labels';
import type { WrittenColumns } from './layout';
import { layoutColumns } from './layout';
import { lineProblems, subtotalProblem } from './lineProblems';
import { writeListTables } from './listTables';
import { headsWithin, listHeadings, listsOf } from './lists';
import { orderOfRows, sectionRowsOf } from './rowLayout';
import { scorersIn } from './scorers';
import { openItemNumbering } from './itemNumbering';
import { noteVetoes } from './noteVetoes';
import type { TakenRule } from './sayings';
import { withSayings } from './sayings';
import { statusOf, statusVetoes } from './statusRows';
import { fallsBelow, withOpenRows } from './openRows';
import {
  bonusWithinTotal,
  declaredTotal,
  sectionTotalsOf,
  spreadSubtotals,
  subtotalsLeft,
  totalOf,
} from './sums';
import { sumRowOf } from './sumRow';
import { onPaper } from './paper';
import { weighted } from './weights';
import { withChecks } from './withChecks';
import { lineText, stacked } from './words';

export interface WrittenRubric {
  /** Undefined where the table is no scoresheet; the problems then say why. */
  readonly rubric: Rubric | undefined;
  readonly problems: readonly Problem[];
  /** What was taken over from the sentences around the table, or would be. */
  readonly taken: readonly TakenRule[];
}

/** A section and a rubric hold no more; nobody scores so much on one form. */
const MOST_ITEMS = 300;

/** `needsScore`: a form that has 扣分 in place of 得分 gets 得分 all the same. */
export function toRubric(
  { table, columns, rows: read, lists: listTables, around }: Recognised,
  card: Card,
  declined?: ReadonlySet<SaidKind>,
  needsScore = false,
): WrittenRubric {
  const found = withLevelRows(read, declaredTotal(read.total, columns, card.title));
  const within = bonusWithinTotal(found);
  const rows = within === undefined ? found : { ...found, lines: found.lines.map(asItem) };
  const tableOf = new Map(
    listTables.flatMap(({ name, lines: own }) => own.map(({ cell }) => [cell, name] as const)),
  );
  const tableName = ({ cell }: Line): string => tableOf.get(cell) ?? table.name;
  const place = (line: Line): string => placeInTable({ name: tableName(line) }, line.cell);
  const marked = pointsOfMarks(columns);
  const withMarked = (line: Line): Line => {
    if (line.list !== 'items') return { ...line, points: line.points ?? pointsOfLevels(line, columns) };
    const levels = levelsOf(line, columns);
    return {
      ...line,
      points: line.points ?? pointsOfLevels(line, columns) ?? marked,
      ...(levels !== undefined && { levels }),
    };
  };
  const opened = withOpenRows(
    rows.lines.map(withMarked),
    [card.title, ...columns.map(({ heading }) => heading.header)].join(' '),
  );
  const hasLists = opened.some(({ list }) => list === 'bonus' || list === 'penalty');
  const isAsCriteria = hasLists && !columns.some(({ role }) => role === 'criteria');
  const { lines, problems: labelProblems } = labelled(
    inherited(opened, columns).map((line) => (isAsCriteria ? asCriteria(line) : line)),
    place,
  );
  const items = lines.filter(({ list }) => list === 'items');
  const refusal = refusalOf(table.name, columns, items);
  if (refusal !== undefined) return { rubric: undefined, problems: [...rows.problems, refusal], taken: [] };

  const subtotals = spreadSubtotals(rows);
  const isAcross = items.map(topOf).some((heading) => heading !== undefined && heading.column === undefined);
  const title = lineText(plainTitle(card)) || '考核内容';
  const boxes = commonBoxes(columns, items);
  const layout = layoutColumns(columns, {
    sectionColumn: isAcross ? undefined : items.map(topOf).find((heading) => heading !== undefined)?.column,
    isAsCriteria,
    marks: boxes?.marks ?? [],
    isCheckForm: boxes !== undefined && !hasLists && isAllStatus(items),
    needsScore,
  });
  const written = sectionsOf(items, title, { ...layout, boxes, numbering: openItemNumbering() });
  const { sections, isWeighted, problems: weightProblems } = weighted(written, columns, items);
  const sectionTotals = sectionTotalsOf(rows, sections.length);
  const isOwn = ({ cell }: Line): boolean => !tableOf.has(cell);
  const behind = writeListTables(listTables, lines.filter(isOwn), layout);
  const drawn = { columns, drawn: layout.columns };
  const lists = listsOf(
    lines.map((line) => ({ ...line, ...behind.placed.get(line.cell) })),
    tableName,
    {
      ...layout,
      cellsOf: ({ cell }) => behind.placed.get(cell)?.cells ?? layout,
      countTo: (cell) => columnsUpTo(columns, cell),
      heads: { ...headsWithin(rows.heads, layout), ...behind.heads },
      sums: rows.listSums.map((sum) => ({ ...sum, row: sumRowOf(sum.cells, drawn, NaN) })),
    },
  );
  const ofRows = [
    ...(lists.vetoes ?? []),
    ...statusVetoes(sections, [...rows.above, ...rows.below], lists.vetoes?.length ?? 0),
  ];
  const ofNotes = noteVetoes([...new Set([...around.after, ...around.about])], ofRows);
  const vetoes = [...ofRows, ...ofNotes];
  const fullScore = totalOf(rows, columns, card.title, sections);
  const baseRow = sumRowOf(rows.baseCells, drawn, fullScore);
  const totalRow = sumRowOf(rows.totalCells, drawn, fullScore);
  const blanks = totalBlanks(card);
  const isInBlank = rows.totalLabel === undefined && blanks.above.length + blanks.below.length > 0;
  const upright: Rubric = {
    id: `import-${seal({ title: card.title, items: items.length }).slice(0, 8)}`,
    title: card.title,
    ...(card.attachment !== undefined && { attachment: card.attachment }),
    source: {
      notice: card.notice,
      issuer: card.issuer,
      ...(card.number !== undefined && { number: card.number }),
      ...(card.date !== undefined && { date: card.date }),
    },
    unitNoun: card.unitNoun,
    period: card.period,
    ...scorersIn(layout.columns, [
      ...around.all,
      ...[...rows.above, ...rows.below],
      ...(card.foot ?? []).flatMap(({ note = [] }) => note),
    ]),
    fullScore,
    ...(fallsBelow(items) && { floor: null }),
    sections,
    ...(lists.bonus !== undefined && { bonus: lists.bonus }),
    ...(lists.penalties !== undefined && { penalties: lists.penalties }),
    ...(vetoes.length > 0 && { vetoes }),
    layout: {
      orientation: 'portrait',
      columns: layout.columns,
      ...(boxes?.words !== undefined && { boxes: boxes.words }),
      ...lists.rows,
      ...orderOfRows(rows.order),
      ...(isWeighted && { weightRows: false }),
      printGrade: false,
      ...(rows.baseLabel !== undefined && { baseTotal: lineText(rows.baseLabel, 20) }),
      ...(rows.totalLabel !== undefined &&
        rows.totalLabel !== '' && { totalLabel: lineText(rows.totalLabel, 20), plainTotal: true }),
      ...(isInBlank && { totalPlace: 'blank' as const }),
      ...(baseRow !== undefined && { baseRow }),
      ...(totalRow !== undefined && { totalRow }),
      ...(card.dateLabel !== undefined && { dateLabel: card.dateLabel }),
      ...(sectionTotals !== undefined && { sectionTotals }),
      ...sectionRowsOf(items),
      ...(card.head !== undefined && { head: card.head }),
      ...(card.tableHead !== undefined && { tableHead: card.tableHead }),
      ...(card.tableFoot !== undefined && { tableFoot: card.tableFoot }),
      ...(!around.isMade && hasUnitLine(card) && { unitLine: 'typed' as const }),
      ...(card.foot !== undefined && { foot: card.foot }),
      // Their lines as issued are part of what stands below the table.
      ...(card.signatures.length > 0 &&
        card.foot?.some(saysWhoSigns) !== true &&
        card.tableFoot?.some((row) => isSigned(row) || namesOne(row, card.signatures)) !== true && {
          signatures: card.signatures,
        }),
    },
  };
  const said = withSayings(upright, [...around.about, ...listHeadings(lines)], declined);
  const rubric = onPaper(withGradeBlanks(said.rubric), table, issuedIn(table, columns, layout));
  const levels = columns.filter(({ isLevel }) => isLevel === true).map(({ heading }) => heading.header);
  const problems = [
    ...rows.problems,
    ...lineProblems(items, table.name),
    ...labelProblems,
    ...lists.problems,
    ...layout.problems,
    ...behind.problems,
    ...(within === undefined ? [] : [importNotice('import.bonusWithinTotal', {}, within)]),
    ...weightProblems,
    ...(levels.length > 0
      ? [importNotice('import.levels', {}, { names: [...new Set(levels)].join('、') })]
      : []),
    ...(ofNotes.length > 0 ? [importNotice('import.vetoesInNotes', {}, { count: ofNotes.length })] : []),
    ...said.problems,
    ...boxProblems(items, boxes),
    ...(rows.totalLabel === undefined && hasScores(rubric) && hasTotalRow(rubric.layout)
      ? [
          rows.baseLabel === undefined
            ? importNotice('import.totalRowAdded', {}, {})
            : importNotice('import.totalAdded', {}, { label: rows.baseLabel }),
        ]
      : []),
    ...subtotalsLeft(rows, lists.rows, sectionTotals),
    ...subtotals.flatMap((subtotal) => subtotalProblem(subtotal, (cell) => placeInTable(table, cell))),
  ];
  return { ...withChecks(rubric, problems), taken: said.taken };
}

/** How wide the columns of the form are in the document. */
function issuedIn(
  { widths = [] }: Recognised['table'],
  columns: Recognised['columns'],
  { idOf }: Pick<WrittenColumns, 'idOf'>,
): ReadonlyMap<ColumnId, number> {
  return new Map(
    columns.flatMap(({ index, from, to }) => {
      const id = idOf(index);
      const width = widths.slice(from, to + 1).reduce((sum, each) => sum + each, 0);
      return id === undefined || widths.length === 0 ? [] : [[id, width] as const];
    }),
  );
}

/** Columns of the form from its first to the last that the cell goes over. */
const columnsUpTo = (columns: Recognised['columns'], { column, colSpan }: SourceCell): number =>
  Math.max(1, columns.filter(({ role, to }) => role !== 'ignore' && to < column + colSpan).length);

/** A line that is printed as it stands because more is in it than blanks has its labels all the same. */
const saysWhoSigns = ({ blanks, note = '' }: FootPart): boolean =>
  blanks !== undefined || signaturesIn([note]).length > 0;

/** 被考核人： | 考核人： in cells of the table. */
const namesOne = ({ cells }: RuledRow, signatures: Card['signatures']): boolean =>
  cells
    .flatMap(({ text = '', blanks = [] }) => [text, ...blanks.map(({ label }) => label)])
    .some((words) => signatures.some(({ label }) => bareText(words).replace(/:$/, '') === bareText(label)));

const asCriteria = (line: Line): Line => ({
  ...line,
  requirement: '',
  criteria: stacked(line.requirement, line.criteria),
});

const asItem = (line: Line): Line => (line.list === 'bonus' ? { ...line, list: 'items' } : line);

const isAllStatus = (items: readonly Line[]): boolean =>
  items.length > 0 && items.every((line) => statusOf(line) !== undefined);

function refusalOf(
  table: string,
  columns: Recognised['columns'],
  items: readonly Line[],
): Problem | undefined {
  const hasWords = columns.some(({ role }) => role === 'requirement' || role === 'criteria');
  if (!hasWords) return importError('import.noTextColumn', {}, { table });
  const isScored = items.some(({ points = 0, opens }) => points > 0 || opens !== undefined);
  if (!isAllStatus(items) && !isScored) return importError('import.noScoreColumn', {}, { table });
  return items.length > MOST_ITEMS
    ? importError('import.tooManyItems', {}, { found: items.length, most: MOST_ITEMS })
    : undefined;
}
