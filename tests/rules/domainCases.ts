/**
 * The rule kinds that occur in the notices, 1 to 44, each with cases in the notices' own words.
 *
 * A case is a small rubric, what was found, and what that comes to by hand. `tests/rules/domain/NN.cases.json`
 * holds those of one kind; what cannot be scored on a single sheet says when it comes (`later`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRubric } from '../../src/rubric/load';
import type { ListLine, Item, Rubric } from '../../src/rubric/rubric';
import { readAnswers } from '../../src/scoring/answers/answers';
import type { Entries } from '../../src/scoring/fields/entries';
import type { Prepared } from '../../src/scoring/fields/prepared';
import { aClause, anItem, aRubric } from '../support/builders';

export interface DomainFile {
  readonly kind: number;
  readonly name: string;
  /** What of the kind waits for the roll-up, and why. */
  readonly later?: string;
  readonly rows: readonly DomainRow[];
}

/** What the case says of the result; what it does not say may be anything. */
export interface DomainResult {
  /** Of the item with the id 1. */
  readonly score?: number | null;
  readonly bonus?: number | null;
  readonly penalty?: number | null;
  readonly total?: number | null;
  readonly grade?: string | null;
  readonly state?: string;
  /** Ids of the vetoes that fired. */
  readonly verdicts?: readonly string[];
  /** Points by clause id. */
  readonly points?: Readonly<Record<string, number>>;
}

export interface DomainRow {
  /** The notice, its item, and the words that the case is about. */
  readonly source: string;
  /** How the result is worked out. */
  readonly hand: string;
  /** The item that is scored; where there is only a line, an item that nothing is found in. */
  readonly item?: Item;
  /** A line of 加分 (b…) or 扣分项 (p…). */
  readonly line?: ListLine;
  /** Instead of the item, or besides it: properties of the rubric. */
  readonly rubric?: Partial<Rubric>;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly unitClass?: string;
  readonly targets?: Readonly<Record<string, number>>;
  readonly notApplicable?: readonly string[];
  readonly notes?: Readonly<Record<string, string>>;
  readonly confirmed?: boolean;
  readonly result: DomainResult;
}

const folder = join(__dirname, 'domain');

export const domainFiles: readonly DomainFile[] = readdirSync(folder)
  .sort()
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as DomainFile);

/** All of them, named for their kind. */
export const domainCases = domainFiles.flatMap(({ kind, name, rows }) =>
  rows.map((row, i) => ({ row, name: `${kind} ${name}, ${i + 1}: ${row.hand}` })),
);

const NOTHING_FOUND = anItem({ id: 'filler', fullScore: 10, clauses: [aClause()] });

/** The rubric of a case, through the same gate as a file. Fine decimals, so that nothing is hidden by rounding. */
export function rubricOf(row: DomainRow): Rubric {
  const rubric = loaded.get(row) ?? load(row);
  loaded.set(row, rubric);
  return rubric;
}
const loaded = new Map<DomainRow, Rubric>();

function load({ item = NOTHING_FOUND, line, rubric = {} }: DomainRow): Rubric {
  const lines =
    line === undefined
      ? {}
      : line.id.startsWith('b')
        ? { bonus: { cap: null, items: [line] } }
        : { penalties: { items: [line] } };
  const whole = { rounding: { decimals: 6, at: 'item' as const }, items: [item], ...lines, ...rubric };
  return loadRubric(JSON.stringify(aRubric(whole)));
}

/** What the case says was found, with nothing missing at the head of the form. */
export function entriesOf(prepared: Prepared, row: DomainRow): Entries {
  const { unitClass, targets, notApplicable, notes, confirmed = true, answers } = row;
  const file = {
    ...{ unit: '某单位', period: '2021', date: '2021-12-20', confirmed },
    ...{ unitClass, targets, notApplicable, notes, answers },
  };
  const given = Object.fromEntries(Object.entries(file).filter(([, value]) => value !== undefined));
  const { entries, problems } = readAnswers(prepared, given);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return entries;
}
