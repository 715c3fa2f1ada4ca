/**
 * The answers file: what was found, as JSON, for `generate --answers` and for other programs.
 *
 * It becomes the same entries that a person would have typed, so there is one way to score.
 */

import type { CellValue } from '../formula/value';
import type { Problem } from '../problems/problem';
import { errorAt } from '../problems/problem';
import type { PeriodKind } from '../rubric/rubric';
import { leafItems } from '../rubric/rubric';

import { judge, State } from '../rules/entry';

import type { Field } from './fields';
import { CONFIRMED } from './fields';
import type { Prepared } from './prepare';

export interface Answers {
  readonly unit?: string;
  /** 2021, 2021Q4 or 2023-05. */
  readonly period?: string;
  /** 2021-12-20 */
  readonly date?: string;
  readonly unitClass?: string;
  readonly confirmed?: boolean;
  /** By clause or veto id. */
  readonly answers?: Readonly<Record<string, unknown>>;
  /** 事由 by clause id. */
  readonly notes?: Readonly<Record<string, string>>;
  /** 备注改写 by item id. */
  readonly remarks?: Readonly<Record<string, string>>;
  /** 审定调整 by item id. */
  readonly adjust?: Readonly<Record<string, { readonly points: number; readonly reason?: string }>>;
  /** Typed scores by item id, in direct mode. */
  readonly scores?: Readonly<Record<string, number>>;
  /** 不涉及: item ids. */
  readonly notApplicable?: readonly string[];
}

export interface ReadAnswers {
  readonly entries: ReadonlyMap<string, CellValue>;
  /** Everything that could not be taken: unknown ids, wrong types, values over the limit. */
  readonly problems: readonly Problem[];
}

/** One value of the file on its way to a field. */
interface Given {
  readonly pointer: string;
  /** Id of the field. */
  readonly field: string;
  readonly value: unknown;
  /** How the file names it, for a message. */
  readonly id: string;
  /** What may have been meant, where there is no such field. */
  readonly hint?: string;
}

type Fields = ReadonlyMap<string, Field>;

export function readAnswers(prepared: Prepared, file: unknown): ReadAnswers {
  if (!isRecord(file))
    return { entries: new Map(), problems: [errorAt('answers.notAnObject', { pointer: '' }, {})] };
  const fields: Fields = new Map(prepared.all.map((field) => [field.id, field]));
  const entries = new Map<string, CellValue>();
  const problems: Problem[] = [...unknownKeys(file)];
  const given = [
    ...headOf(prepared, file, problems),
    ...groupsOf(prepared, fields, file, problems),
    ...notApplicableOf(prepared, file['notApplicable'], problems),
  ];
  for (const { pointer, field: id, value, ...named } of given) {
    const field = fields.get(id);
    if (field === undefined) {
      problems.push(unknownId(pointer, named.id, named.hint));
      continue;
    }
    if (value === null || value === undefined) continue;
    const typed = field.entry.typed(value);
    if (typed === undefined || judge(field.entry, typed).state === State.invalid)
      problems.push(unusable(pointer, { label: field.label, value, expected: field.entry.expected }));
    else entries.set(id, typed);
  }
  return { entries, problems };
}

const unknownId = (pointer: string, id: string, known = '请检查编号。'): Problem =>
  errorAt('answers.unknownId', { pointer }, { id: shorten(id), known });

const unusable = (
  pointer: string,
  { label, value, expected }: { label: string; value: unknown; expected: string },
): Problem =>
  errorAt('answers.unusable', { pointer }, { label, found: shorten(JSON.stringify(value)), expected });

const KEYS = [
  'unit',
  'period',
  'date',
  'unitClass',
  'confirmed',
  'answers',
  'notes',
  'remarks',
  'adjust',
  'scores',
  'notApplicable',
];

const unknownKeys = (file: Json): readonly Problem[] =>
  Object.keys(file)
    .filter((key) => !KEYS.includes(key))
    .map((key) => unknownId(`/${escape(key)}`, key, `可用的属性：${KEYS.join('、')}。`));

/** Unit, period, date, class and confirmation; null is as good as nothing. */
function headOf({ rubric }: Prepared, file: Json, problems: Problem[]): readonly Given[] {
  const head = (key: string, field: string, hint?: string): readonly Given[] =>
    file[key] === undefined || file[key] === null
      ? []
      : [{ pointer: `/${key}`, field, value: file[key], id: key, ...(hint !== undefined && { hint }) }];
  return [
    ...head('unit', ':unit'),
    ...periodOf(rubric.period, file['period'], problems),
    ...head('date', ':date'),
    ...head('unitClass', ':class', '这份评分标准不分类别，请删去。'),
    ...head('confirmed', CONFIRMED, '直接填分时不用核查确认，请删去。'),
  ];
}

const PERIODS: Readonly<Record<PeriodKind, { readonly form: RegExp; readonly expected: string }>> = {
  year: { form: /^(\d{4})$/, expected: '应填年度，如2021' },
  quarter: { form: /^(\d{4})Q([1-4])$/, expected: '应填年度和季度，如2021Q4' },
  month: { form: /^(\d{4})-(0[1-9]|1[0-2])$/, expected: '应填年度和月份，如2023-05' },
};

function periodOf(kind: PeriodKind, period: unknown, problems: Problem[]): readonly Given[] {
  if (period === undefined || period === null) return [];
  const { form, expected } = PERIODS[kind];
  const match = form.exec(typeof period === 'string' ? period : JSON.stringify(period));
  if (match === null) problems.push(unusable('/period', { label: '考核期', value: period, expected }));
  const [, year, part] = match ?? [];
  const piece = (field: string, digits: string | undefined): readonly Given[] =>
    digits === undefined ? [] : [{ pointer: '/period', field, value: Number(digits), id: 'period' }];
  return [...piece(':year', year), ...piece(':part', part)];
}

/** What the file says by id. */
function groupsOf(prepared: Prepared, fields: Fields, file: Json, problems: Problem[]): readonly Given[] {
  const group = (key: string, read: (id: string, value: unknown, pointer: string) => readonly Given[]) => {
    const value = file[key] ?? {};
    if (isRecord(value))
      return Object.entries(value).flatMap(([id, each]) => read(id, each, `/${key}/${escape(id)}`));
    problems.push(errorAt('answers.notAnObject', { pointer: `/${key}` }, {}));
    return [];
  };
  const items = leafItems(prepared.rubric).map(({ id }) => id);
  const clauses = [...prepared.inputs.keys()].map(({ id }) => id);
  const plain = (key: string, role: string, known: readonly string[]): readonly Given[] =>
    group(key, (id, value, pointer) => [
      {
        pointer,
        field: known.includes(id) ? id + role : NO_FIELD,
        value,
        id,
        hint: hintFor(prepared, key, id, known),
      },
    ]);
  return [
    ...group('answers', (id, value, pointer) => answerOf(prepared, { id, value, pointer }, problems)),
    ...plain('notes', ':note', clauses),
    ...plain('remarks', ':remark', items),
    ...group('adjust', (id, value, pointer) => {
      const hint = hintFor(prepared, 'adjust', id, items);
      if (!items.includes(id) || !fields.has(`${id}:adjust`))
        return [{ pointer, field: NO_FIELD, value, id, hint }];
      return adjustmentOf({ id, value, pointer }, problems);
    }),
    ...plain('scores', '', prepared.mode === 'direct' ? items : []),
  ];
}

/** An id that no field has. */
const NO_FIELD = '?';

type Named = Pick<Given, 'id' | 'value' | 'pointer'>;

/** What was found for a clause or a veto; for a clause with levels, level by level: {"市级": 1}. */
function answerOf(prepared: Prepared, { id, value, pointer }: Named, problems: Problem[]): readonly Given[] {
  const { rubric, inputs } = prepared;
  const parts = new Map([...inputs].map(([clause, ids]) => [clause.id, ids])).get(id);
  const vetoes = (rubric.vetoes ?? []).map((veto) => veto.id);
  const known = [...[...inputs.keys()].map((clause) => clause.id), ...vetoes];
  const hint = hintFor(prepared, 'answers', id, known);
  const levels = (parts ?? []).flatMap((part) => part.split('/').slice(1));
  if (levels.length === 0) return [{ pointer, field: known.includes(id) ? id : NO_FIELD, value, id, hint }];
  if (isRecord(value))
    return Object.entries(value).map(([level, each]) => ({
      pointer: `${pointer}/${escape(level)}`,
      field: levels.includes(level) ? `${id}/${level}` : NO_FIELD,
      value: each,
      id: level,
      hint: prepared.mode === 'direct' ? hint : `可用的级别：${levels.join('、')}。`,
    }));
  if (value !== null) {
    const expected = `应分级填写，如 {"${levels[0] ?? ''}": 1}；可用的级别：${levels.join('、')}`;
    problems.push(unusable(pointer, { label: `“${id}”`, value, expected }));
  }
  return [];
}

function adjustmentOf({ id, value, pointer }: Named, problems: Problem[]): readonly Given[] {
  if (!isRecord(value)) {
    problems.push(errorAt('answers.notAnObject', { pointer }, {}));
    return [];
  }
  const { points, reason, ...rest } = value;
  Object.keys(rest).forEach((key) =>
    problems.push(unknownId(`${pointer}/${escape(key)}`, key, '可用的属性：points、reason。')),
  );
  return [
    { pointer: `${pointer}/points`, field: `${id}:adjust`, value: points, id },
    { pointer: `${pointer}/reason`, field: `${id}:reason`, value: reason, id },
  ];
}

function notApplicableOf({ rubric }: Prepared, list: unknown, problems: Problem[]): readonly Given[] {
  const known = leafItems(rubric).flatMap(({ id, notApplicable }) =>
    notApplicable === undefined ? [] : [id],
  );
  const hint =
    known.length === 0 ? '这份评分标准没有可以不涉及的项。' : `可以不涉及的项：${known.join('、')}。`;
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) {
    problems.push(errorAt('answers.notAList', { pointer: '/notApplicable' }, {}));
    return [];
  }
  return list.flatMap((id: unknown, i): readonly Given[] => {
    const pointer = `/notApplicable/${i}`;
    if (typeof id === 'string')
      return [{ pointer, field: known.includes(id) ? `${id}:na` : NO_FIELD, value: true, id, hint }];
    problems.push(unusable(pointer, { label: '不涉及', value: id, expected: '应填加引号的编号，如"55"' }));
    return [];
  });
}

/** What an id that is not known may have meant. */
function hintFor({ mode }: Prepared, key: string, id: string, known: readonly string[]): string {
  const near = known.find((each) => folded(each) === folded(id));
  if (mode === 'direct' && (key === 'answers' || key === 'adjust'))
    return '直接填分时，各项得分写在 scores 里，不用逐款填写，也不用调整。';
  if (mode === 'tally' && key === 'scores') return '逐款填写时，请把查到的情形写在 answers 里，不写 scores。';
  if (near !== undefined) return `是不是“${near}”？`;
  const clauses = known.filter((each) => each.replace(/[a-z]+$/, '') === id);
  return clauses.length > 0 ? `这一项的款是 ${clauses.join('、')}。` : '请检查编号。';
}

/** Without what the eye passes over: case, spaces, full-width letters. */
const folded = (id: string): string => id.normalize('NFKC').trim().toLowerCase();

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const escape = (token: string): string => token.replaceAll('~', '~0').replaceAll('/', '~1');

/** A file may say as much as it likes; a message may not. */
const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
