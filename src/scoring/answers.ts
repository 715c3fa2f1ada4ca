/**
 * The answers file: what was found, as JSON, for `generate --answers` and for other programs.
 *
 * It becomes the same entries that a person would have typed, so there is one way to score.
 */

import type { CellValue } from '../formula/value';
import type { Problem } from '../problems/problem';
import { errorAt } from '../problems/problem';
import type { PeriodKind } from '../rubric/rubric';
import type { Entry } from '../rules/entry';
import { judge, State } from '../rules/entry';
import { dayNumber } from '../rules/entries/day';
import { tickText } from '../rules/entries/option';
import { CONFIRMED } from './fields';
import type { Prepared } from './score';

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
interface Item {
  readonly field: string;
  readonly value: unknown;
  readonly pointer: string;
}

export function readAnswers(prepared: Prepared, file: unknown): ReadAnswers {
  if (!isRecord(file))
    return { entries: new Map(), problems: [errorAt('answers.notAnObject', { pointer: '' }, {})] };
  const fields = new Map(prepared.all.map((field) => [field.id, field]));
  const entries = new Map<string, CellValue>();
  const problems: Problem[] = [...unknownKeys(file)];
  for (const { field: id, value, pointer } of itemsOf(prepared, file, problems)) {
    const field = fields.get(id);
    if (value === null || value === undefined) continue;
    if (field === undefined) {
      problems.push(
        errorAt(
          'answers.unknownId',
          { pointer },
          { id: lastToken(pointer), known: suggestion(prepared, lastToken(pointer)) },
        ),
      );
      continue;
    }
    const typed = asTyped(field.entry, value);
    if (typed === undefined || judge(field.entry, typed).state === State.invalid)
      problems.push(
        errorAt(
          'answers.unusable',
          { pointer },
          { label: field.label, found: JSON.stringify(value), expected: field.entry.expected },
        ),
      );
    else entries.set(id, typed);
  }
  return { entries, problems };
}

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

const unknownKeys = (file: Readonly<Record<string, unknown>>): readonly Problem[] =>
  Object.keys(file)
    .filter((key) => !KEYS.includes(key))
    .map((key) =>
      errorAt(
        'answers.unknownId',
        { pointer: `/${escape(key)}` },
        { id: key, known: `可用的属性：${KEYS.join('、')}。` },
      ),
    );

function itemsOf(
  { rubric, inputs }: Prepared,
  file: Readonly<Record<string, unknown>>,
  problems: Problem[],
): readonly Item[] {
  const parts = new Map([...inputs].map(([clause, ids]) => [clause.id, ids]));
  const group = (key: string): readonly (readonly [id: string, value: unknown, pointer: string])[] => {
    const value = file[key] ?? {};
    if (!isRecord(value)) {
      problems.push(errorAt('answers.notAnObject', { pointer: `/${key}` }, {}));
      return [];
    }
    return Object.entries(value).map(([id, each]) => [id, each, `/${key}/${escape(id)}`]);
  };
  const plain = (key: string, role: string): readonly Item[] =>
    group(key).map(([id, value, pointer]) => ({ field: id + role, value, pointer }));
  return [
    { field: ':unit', value: file['unit'], pointer: '/unit' },
    ...periodItems(rubric.period, file['period']),
    { field: ':date', value: dateValue(file['date']), pointer: '/date' },
    { field: ':class', value: file['unitClass'], pointer: '/unitClass' },
    { field: CONFIRMED, value: file['confirmed'], pointer: '/confirmed' },
    ...group('answers').flatMap(([id, value, pointer]): readonly Item[] => {
      const ids = parts.get(id) ?? [];
      // A level by its name: {"市级": 1}.
      if (ids.some((each) => each.includes('/')) && isRecord(value))
        return Object.entries(value).map(([part, each]) => ({
          field: `${id}/${part}`,
          value: each,
          pointer: `${pointer}/${escape(part)}`,
        }));
      return [{ field: ids.length === 0 && !isVeto(rubric, id) ? `?${id}` : id, value, pointer }];
    }),
    ...plain('notes', ':note'),
    ...plain('remarks', ':remark'),
    ...group('adjust').flatMap(([id, value, pointer]): readonly Item[] =>
      isRecord(value)
        ? [
            { field: `${id}:adjust`, value: value['points'], pointer },
            { field: `${id}:reason`, value: value['reason'], pointer },
          ]
        : [{ field: `${id}:adjust`, value, pointer }],
    ),
    ...plain('scores', ''),
    ...notApplicableItems(file['notApplicable']),
  ];
}

const isVeto = ({ vetoes = [] }: Prepared['rubric'], id: string): boolean =>
  vetoes.some((veto) => veto.id === id);

const notApplicableItems = (list: unknown): readonly Item[] =>
  Array.isArray(list)
    ? list.map((id, i) => ({ field: `${String(id)}:na`, value: true, pointer: `/notApplicable/${i}` }))
    : [];

const PERIODS: Readonly<Record<PeriodKind, RegExp>> = {
  year: /^(\d{4})$/,
  quarter: /^(\d{4})Q([1-4])$/,
  month: /^(\d{4})-(\d{2})$/,
};

/** A period that is not of the rubric's kind reaches the field as it is, and is refused there. */
function periodItems(kind: PeriodKind, period: unknown): readonly Item[] {
  const pointer = '/period';
  if (period === undefined || period === null) return [];
  const match = PERIODS[kind].exec(typeof period === 'string' ? period : JSON.stringify(period));
  if (match === null) return [{ field: ':year', value: { period }, pointer }];
  const [, year, part] = match;
  return [
    { field: ':year', value: Number(year), pointer },
    ...(part === undefined ? [] : [{ field: ':part', value: Number(part), pointer }]),
  ];
}

const dateValue = (date: unknown): unknown =>
  typeof date === 'string' ? (dayNumber(date) ?? { date }) : date;

/** The value as a person would have typed it; undefined where its type is not the field's. */
function asTyped({ validation, empty }: Entry, value: unknown): CellValue | undefined {
  if (validation.type === 'list') {
    if (empty === 0) return typeof value === 'boolean' ? tickText(value) : undefined;
    return typeof value === 'string' ? value : undefined;
  }
  if (validation.type === 'text')
    return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : undefined;
  return typeof value === 'number' ? value : undefined;
}

/** What the id may have meant: a clause id where an item's was given. */
function suggestion({ inputs, mode }: Prepared, id: string): string {
  const near = [...inputs.keys()]
    .map((clause) => clause.id)
    .filter((known) => known.replace(/[a-z]+$/, '') === id);
  if (near.length > 0) return `这一项的款是 ${near.join('、')}。`;
  return mode === 'direct' ? '直接填分时，各项得分写在 scores 里，不用调整。' : '';
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const escape = (token: string): string => token.replaceAll('~', '~0').replaceAll('/', '~1');

const lastToken = (pointer: string): string =>
  pointer
    .slice(pointer.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
