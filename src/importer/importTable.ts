/**
 * A document becomes a rubric: read (readFile, readClipboard, xlsx/readRange), recognise, write.
 *
 * Pure: who shows it calls `importTable` again with every answer, and gets everything anew.
 */

import { capped } from '../problems/capped';
import type { Problem } from '../problems/problem';
import { importNotice, importWarning } from '../problems/importProblems';
import type { SaidKind } from '../problems/saidWords';
import { answered } from './card/answers';
import type { Card, CardAnswers } from './card/card';
import { findCard } from './card/findCard';
import { plus, pointsOf, toNumber } from '../points/points';
import { quoteOf } from './recognise/bareText';
import { placeInTable } from './recognise/readRows';
import type { RecogniseChoices, Recognised } from './recognise/recognise';
import { recognise } from './recognise/recognise';
import type { ColumnRole } from './recognise/roles';
import { roleNames } from './recognise/roles';
import type { Source } from './source/source';
import { paragraphProblems } from './write/paragraphSums';
import type { WrittenRubric } from './write/toRubric';
import { rubricAsIssued } from './write/asIssued';

export interface ImportChoices extends RecogniseChoices {
  readonly card?: CardAnswers;
  /** What the sentences around the table say, and is not to be taken over. */
  readonly declined?: ReadonlySet<SaidKind>;
}

interface ImportedColumn {
  /** From 0; what `ImportChoices.roles` goes by. */
  readonly index: number;
  /** Its columns of the grid, both included. */
  readonly from: number;
  readonly to: number;
  /** '' where the document has none. */
  readonly header: string;
  readonly role: ColumnRole;
  /** By what stands in the column: no heading says so. */
  readonly isGuessed: boolean;
}

export interface Imported extends WrittenRubric {
  /** Names of all tables of the document, and which of them this is. */
  readonly tables: readonly string[];
  readonly chosen: number;
  readonly columns: readonly ImportedColumn[];
  /** The answers as found or given. */
  readonly card: Card;
  /** Scored lines, and lines of 加分, 扣分 and 一票否决. */
  readonly counts: Readonly<Record<'items' | 'bonus' | 'penalty' | 'veto', number>>;
}

/** @throws ScoresheetError where there is no table at all, or not the one asked for. */
export function importTable(source: Source, choices: ImportChoices = {}): Imported {
  const found = recognise(source, choices);
  const { card: first, problems: guesses } = findCard(found.around);
  const { card, problems: refused } = answered(first, choices.card ?? {});
  const written = rubricAsIssued(found, card, choices.declined);
  const { table, tables, chosen, columns, rows } = found;
  const isAbout = (name: string | undefined): boolean => name === undefined || name === table.name;
  const count = (list: keyof Imported['counts']): number =>
    rows.lines.filter((line) => line.list === list).length;
  return {
    ...written,
    problems: capped([
      ...refused,
      ...madeProblems(table),
      ...sumAmongItems(found),
      ...written.problems,
      ...(written.rubric === undefined ? [] : paragraphProblems(found.around.before, written.rubric)),
      ...(table.parts === undefined
        ? []
        : [importWarning('import.sideBySide', {}, { table: table.name, count: table.parts })]),
      ...columnProblems(found, choices),
      ...source.problems.filter((each) => isAbout(each.table)).map(({ problem }) => problem),
      ...guesses
        .filter(({ asks }) => choices.card?.[asks] === undefined)
        .map(({ asks: _, ...problem }) => problem),
    ]),
    tables: tables.map(({ name }) => name),
    chosen,
    columns: columns.map(({ index, from, to, heading, role = 'text', isGuessed }) => ({
      ...{ index, from, to },
      header: heading.header,
      role,
      isGuessed,
    })),
    card,
    counts: { items: count('items'), bonus: count('bonus'), penalty: count('penalty'), veto: count('veto') },
  };
}

/** 检查的主要数据 600 over items of 600 together: what all of them come to, under a name of its own. */
function sumAmongItems({ table, rows }: Recognised): readonly Problem[] {
  const [first, ...others] = rows.lines.filter(({ list }) => list === 'items');
  const { points, criteria = '' } = first ?? {};
  if (first === undefined || points === undefined || points === 0 || criteria !== '' || others.length < 2)
    return [];
  const sum = toNumber(plus(...others.map((line) => pointsOf(line.points ?? 0))));
  const isDeclared = rows.total !== undefined && rows.total.written !== points;
  if (sum !== points || isDeclared) return [];
  const place = placeInTable(table, first.cell);
  return [
    importWarning(
      'import.firstIsSum',
      {},
      { place, name: quoteOf(first.requirement || first.cell.text), points, total: points * 2 },
    ),
  ];
}

/** The notice has no form: what it is made of, and what is not in it. */
function madeProblems({ made }: Recognised['table']): readonly Problem[] {
  if (made === undefined) return [];
  const { left } = made;
  return [
    importNotice('import.madeOfClauses', {}, {}),
    ...(left.length > 0 ? [importWarning('import.clausesLeft', {}, { quotes: left.map(quoteOf) })] : []),
  ];
}

/** Columns whose heading says nothing, or says what another says as well; none of those pointed out. */
function columnProblems(
  { table, heading, columns }: Recognised,
  { roles }: RecogniseChoices,
): readonly Problem[] {
  if (heading === undefined) return [importWarning('import.noHeading', {}, { table: table.name })];
  const sums = columns.filter(({ reason }) => reason === 'partSum').map(({ heading: { header } }) => header);
  const told =
    sums.length === 0 ? [] : [importNotice('import.partSums', {}, { names: [...new Set(sums)].join('、') })];
  return told.concat(
    columns.flatMap(({ index, heading: { header, roles: meant }, role, behind, reason, isLevel = false }) => {
      if (roles?.has(index) === true || header === '' || isLevel) return [];
      if (behind !== undefined && reason === undefined)
        return [
          importWarning(
            'import.roleTwice',
            {},
            { header, first: behind.column.heading.header, role: roleNames[behind.role] },
          ),
        ];
      return meant.length === 0 && role === 'text' && reason === undefined
        ? [importWarning('import.unknownColumn', {}, { header, place: table.name })]
        : [];
    }),
  );
}
