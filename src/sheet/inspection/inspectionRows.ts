/** What inspectors look for on site, item by item: a row a clause, or a row an item where scores are typed. */

import { boxesOf, hasBoxColumn } from '../../rubric/boxes';
import { isStatusRow } from '../../rubric/items';
import type { Clause, Item, ListLine, Rubric } from '../../rubric/rubric';
import { effectOf } from '../../rubric/rubric';
import { listNameOf } from '../../rubric/names';
import { inputsOf } from '../../rules';
import { tick } from '../../rules/entries/option';
import type { Effect } from '../../rules/kind';
import { effectVerb } from '../../rules/kind';
import type { Prepared } from '../../scoring/fields/prepared';
import { standardOf } from '../lists/standard';

export interface InspectionRow {
  /** Of the item or line: rows of one stand together. */
  readonly owner: string;
  /** 序号, as the form calls it. */
  readonly label: string;
  /** 考核情形（标准） */
  readonly text: string;
  /** What is ticked in place of a number of times, as the form has it. */
  readonly boxes?: readonly string[];
}

export function inspectionRows(prepared: Prepared): readonly InspectionRow[] {
  const { rubric, leaves } = prepared;
  const lines = [...(rubric.bonus?.items ?? []), ...(rubric.penalties?.items ?? [])];
  return [
    ...leaves.flatMap(({ item }) => rowsOf(prepared, item, writtenWords(item))),
    ...lines.flatMap((line) => rowsOf(prepared, line, writtenWords(line), listNameOf(rubric, line))),
  ];
}

const writtenWords = ({ requirement = '', criteria = '' }: Pick<Item, 'requirement' | 'criteria'>): string =>
  [requirement, criteria].filter((words) => words !== '').join('\n');

function rowsOf(
  prepared: Prepared,
  owner: Item | ListLine,
  words: string,
  list?: Effect,
): readonly InspectionRow[] {
  // The lines of a list are numbered anew, under the table of items.
  const own = {
    owner: owner.id,
    label: `${list === undefined ? '' : `${effectVerb[list]}分`}${owner.label}`,
  };
  const clauses = owner.clauses ?? [];
  const boxes = 'fullScore' in owner ? boxesOn(prepared.rubric, owner) : undefined;
  if (prepared.mode === 'direct' || clauses.length === 0)
    return [{ ...own, text: words, ...(boxes && { boxes }) }];
  return clauses.map((clause) => {
    const ticked = boxes && boxesOfClause(boxes, clause, clauses.length === 1);
    return { ...own, text: clauseWords(prepared, clause, list), ...(ticked && { boxes: ticked }) };
  });
}

/** The words that the form has ticked for the item. */
const boxesOn = (rubric: Rubric, item: Item): readonly string[] | undefined =>
  isStatusRow(item) || hasBoxColumn(rubric) ? boxesOf(rubric, item)?.words : undefined;

/** A fact that is found or not, and one that is picked from these words; how often is a number. */
function boxesOfClause(
  words: readonly string[],
  { rule }: Clause,
  isAlone: boolean,
): readonly string[] | undefined {
  const [only, another] = inputsOf(rule);
  if (only === undefined || another !== undefined || only.entry.validation.type !== 'list') return undefined;
  const { options } = only.entry.validation;
  if (only.entry === tick) return isAlone ? words : options;
  return options.every((option) => words.includes(option)) ? words : undefined;
}

const clauseWords = (prepared: Prepared, clause: Clause, list: Effect | undefined): string =>
  `${clause.label}（${standardOf(prepared, clause, effectVerb[effectOf(clause, list)])}）`;
