/** What was typed, judged once. */

import { HEAD, targetId } from './fieldId';
import type { CellValue } from '../../formula/value';
import type { Judged } from '../../rules/inputType';
import { judge, State } from '../../rules/inputType';
import type { UnitFacts } from './applicability';
import type { Prepared } from './prepared';

/** What was typed, by field id; a field that is missing here is blank. */
export type Entries = ReadonlyMap<string, CellValue>;

/** Every field after judgement. */
export interface FieldValues {
  /** By id; undefined where the sheet has no such field. */
  readonly get: (id: string) => Judged | undefined;
  /** Whether anything was typed there. */
  readonly has: (id: string) => boolean;
  /** How many are unusable. */
  readonly invalid: number;
}

/** Most fields of a sheet are blank, and all blanks of a field are the same. */
export function judgeAll({ byId, blank }: Prepared, entries: Entries): FieldValues {
  const typed = new Map<string, Judged>();
  let invalid = 0;
  for (const [id, value] of entries) {
    const field = byId.get(id);
    if (field === undefined) continue;
    const judged = judge(field.entry, value);
    if (judged.state === State.invalid) invalid += 1;
    typed.set(id, judged);
  }
  return { get: (id) => typed.get(id) ?? blank.get(id), has: (id) => typed.has(id), invalid };
}

/** What is blank or unusable in a field for numbers counts as a number too: see `InputType.empty`. */
export function numberIn(fields: FieldValues, id: string): Judged<number> | undefined {
  const judged = fields.get(id);
  if (judged === undefined || isNumeric(judged)) return judged;
  throw new Error(`${id} is a field for words`);
}

export function textIn(fields: FieldValues, id: string): Judged<string> | undefined {
  const judged = fields.get(id);
  if (judged === undefined || isWords(judged)) return judged;
  throw new Error(`${id} is a field for numbers`);
}

const isNumeric = (judged: Judged): judged is Judged<number> => typeof judged.value === 'number';
const isWords = (judged: Judged): judged is Judged<string> => typeof judged.value === 'string';

/** What the head of the form says of the unit. */
export const unitFacts = (fields: FieldValues): UnitFacts => ({
  unitClass: textIn(fields, HEAD.unitClass)?.value || null,
  target(id) {
    const field = numberIn(fields, targetId(id));
    return field?.state === State.valid ? field.value : null;
  },
});
