/** What inspectors look for on site, item by item: a row a clause, or a row an item where scores are typed. */

import type { Clause, Item, ListLine } from '../../rubric/rubric';
import { effectOf } from '../../rubric/rubric';
import { listNameOf } from '../../rubric/names';
import type { Effect } from '../../rules/kind';
import { effectVerb } from '../../rules/kind';
import type { Prepared } from '../../scoring/fields/prepared';
import { standardOf } from '../lists/findings';

export interface InspectionRow {
  /** Of the item or line: rows of one stand together. */
  readonly owner: string;
  /** 序号, as the form calls it. */
  readonly label: string;
  /** 考核情形（标准） */
  readonly text: string;
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
  if (prepared.mode === 'direct' || clauses.length === 0) return [{ ...own, text: words }];
  return clauses.map((clause) => ({ ...own, text: clauseWords(prepared, clause, list) }));
}

const clauseWords = (prepared: Prepared, clause: Clause, list: Effect | undefined): string =>
  `${clause.label}（${standardOf(prepared, clause, effectVerb[effectOf(clause, list)])}）`;
