/**
 * What a field is about, and its id: `1a` 填写, `7f/市级` one level of a clause, `p2m1` a multiplier, `1a:note` 事由,
 * `1:adjust` 调整, `1:reason` 调整理由, `1:remark` 备注（人工填写）, `1:na` 不涉及, `:unit` and the rest of the head of the form,
 * `:blank/place` a labelled blank of the form.
 *
 * Ids are in answer files and in the names of every workbook ever written; they are put together and taken apart here
 * and nowhere else.
 */

/** Of the clause, multiplier, veto or item that owns the field; the head of the form has one owner, ''. */
export type FieldRole =
  'input' | 'note' | 'adjust' | 'reason' | 'remark' | 'notApplicable' | 'head' | 'blank';

type OwnedRole = Exclude<FieldRole, 'input' | 'head' | 'blank'>;

const SUFFIXES: Readonly<Record<OwnedRole, string>> = {
  note: 'note',
  adjust: 'adjust',
  reason: 'reason',
  remark: 'remark',
  notApplicable: 'na',
};

/** The head of the form, and 评分确认. */
export const HEAD = {
  unit: ':unit',
  year: ':year',
  subperiod: ':part',
  unitClass: ':class',
  date: ':date',
  confirmed: ':confirmed',
} as const;

const TARGET = ':target/';

/** The field of a 目标值 that each unit has of its own. */
export const targetId = (id: string): string => `${TARGET}${id}`;

const BLANK = ':blank/';

/** The field of a labelled blank above or below the table: 检查地点. */
export const blankId = (key: string): string => `${BLANK}${key}`;

export const fieldId = (owner: string, role: OwnedRole): string => `${owner}:${SUFFIXES[role]}`;

/** One input of a clause or multiplier; `part` where it has several. */
export const inputId = (owner: string, part?: string): string =>
  part === undefined ? owner : `${owner}/${part}`;

export interface FieldParts {
  readonly role: FieldRole;
  /** The id of what the field is about; of the head, that of the 目标值 or ''; of a blank, its key. */
  readonly owner: string;
  /** Which of several inputs: 市级. */
  readonly part?: string | undefined;
}

/** The id is one that this file put together. */
export function fieldParts(id: string): FieldParts {
  if (id.startsWith(TARGET)) return { role: 'head', owner: id.slice(TARGET.length) };
  if (id.startsWith(BLANK)) return { role: 'blank', owner: id.slice(BLANK.length) };
  const [before = '', suffix = ''] = id.split(':');
  if (before === '') return { role: 'head', owner: '' };
  const [owner = '', part] = before.split('/');
  const role = ROLES.get(suffix);
  return role === undefined ? { role: 'input', owner, part } : { role, owner: before };
}

const ROLES: ReadonlyMap<string, OwnedRole> = new Map([
  [SUFFIXES.note, 'note'],
  [SUFFIXES.adjust, 'adjust'],
  [SUFFIXES.reason, 'reason'],
  [SUFFIXES.remark, 'remark'],
  [SUFFIXES.notApplicable, 'notApplicable'],
]);
