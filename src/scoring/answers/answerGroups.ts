/** What an answers file says by id: findings, 事由, 备注, 调整, scores, 目标值, 不涉及. */

import { blankId, fieldId, fieldParts, inputId, targetId } from '../fields/fieldId';
import type { Problem } from '../../problems/problem';
import { answersError } from '../../problems/commandProblems';
import { typedBlanks } from '../../rubric/blanks';
import { hasDeductionsOnly } from '../../rubric/deductions';
import { isStatusRow, leafItems, leavesOf, parentItems } from '../../rubric/items';
import type { FieldMap, Given, Json } from './answerFile';
import { escape, isRecord, unknownId, unusable } from './answerFile';
import type { Prepared, PreparedMultiplier } from '../fields/prepared';
import { earlierColumns } from '../fields/scoreFields';

/** What the file says by id. */
export function groupsOf(
  prepared: Prepared,
  fields: FieldMap,
  file: Json,
  problems: Problem[],
): readonly Given[] {
  const group = (key: string, read: (id: string, value: unknown, pointer: string) => readonly Given[]) => {
    const value = file[key] ?? {};
    if (isRecord(value))
      return Object.entries(value).flatMap(([id, each]) => read(id, each, `/${key}/${escape(id)}`));
    problems.push(answersError('answers.notAnObject', { pointer: `/${key}` }, {}));
    return [];
  };
  const items = leafItems(prepared.rubric).map(({ id }) => id);
  const clauses = [...prepared.clauses.keys()];
  const typed = typedItems(prepared);
  const isReviewed = prepared.leaves.some(({ adjust }) => fields.has(adjust));
  const noted = [
    ...clauses,
    ...statusIds(prepared).filter((id) => fields.has(fieldId(id, 'note'))),
    ...multipliersOf(prepared).flatMap(({ note, multiplier }) => (note === undefined ? [] : [multiplier.id])),
  ];
  const plain = (key: string, fieldOf: (id: string) => string, known: readonly string[]): readonly Given[] =>
    group(key, (id, value, pointer) => [
      {
        pointer,
        field: known.includes(id) ? fieldOf(id) : NO_FIELD,
        value,
        id,
        hint: hintFor(prepared, key, id, known),
      },
    ]);
  return [
    ...group('answers', (id, value, pointer) => answerOf(prepared, { id, value, pointer }, problems)),
    ...group('targets', (id, value, pointer) => [
      {
        pointer,
        field: fields.has(targetId(id)) ? targetId(id) : NO_FIELD,
        value,
        id,
        hint: targetHint(prepared),
      },
    ]),
    ...group('blanks', (id, value, pointer) => [
      {
        pointer,
        field: fields.has(blankId(id)) ? blankId(id) : NO_FIELD,
        value,
        id,
        hint: blankHint(prepared),
      },
    ]),
    ...plain('notes', (id) => fieldId(id, 'note'), noted),
    ...plain('remarks', (id) => fieldId(id, 'remark'), items),
    ...group('adjust', (id, value, pointer) => {
      if (fields.has(fieldId(id, 'adjust'))) return adjustmentOf({ id, value, pointer }, problems);
      if (prepared.mode === 'tally' && items.includes(id)) {
        const why = isReviewed ? '这一项没有分值，不能审定调整' : '自评表没有审定调整';
        problems.push(answersError('answers.noField', { pointer }, { id, why }));
        return [];
      }
      return [{ pointer, field: NO_FIELD, value, id, hint: hintFor(prepared, 'adjust', id, items) }];
    }),
    ...group('scores', (id, value, pointer) =>
      scoresOf(prepared, { id, value, pointer }, { key: 'scores', known: typed.scores }, problems),
    ),
    ...group('deductions', (id, value, pointer) =>
      scoresOf(prepared, { id, value, pointer }, { key: 'deductions', known: typed.deductions }, problems),
    ),
    ...group('earlier', (id, value, pointer) => earlierOf(prepared, { id, value, pointer }, items, problems)),
  ];
}

/** In direct mode: items of which the score is typed, and those of which it is what is taken. */
function typedItems({ mode, leaves }: Prepared): Readonly<Record<TypedKey, readonly string[]>> {
  const of = (isDeducted: boolean): readonly string[] =>
    leaves.filter((leaf) => mode === 'direct' && leaf.isDeducted === isDeducted).map(({ item }) => item.id);
  return { scores: of(false), deductions: of(true) };
}

type TypedKey = 'scores' | 'deductions';

interface TypedGroup {
  readonly key: TypedKey;
  readonly known: readonly string[];
}

/** The score of an item, or that of each of several people: {"a1": 9, "a2": 8.5}. */
function scoresOf(
  prepared: Prepared,
  { id, value, pointer }: Named,
  { key, known }: TypedGroup,
  problems: Problem[],
): readonly Given[] {
  const typed = prepared.leaves.find(({ item }) => item.id === id)?.typed ?? [];
  const hint = hintFor(prepared, key, id, known);
  if (!known.includes(id) || typed.length === 1)
    return [{ pointer, field: known.includes(id) ? id : NO_FIELD, value, id, hint }];
  const of = prepared.rubric.scorers?.of ?? [];
  return givenBy({ id, value, pointer }, typed, { what: '评分的人', of }, problems);
}

/** What stood in other columns before: {"first": 9}. */
function earlierOf(
  prepared: Prepared,
  { id, value, pointer }: Named,
  known: readonly string[],
  problems: Problem[],
): readonly Given[] {
  const fields = prepared.leaves.find(({ item }) => item.id === id)?.earlier ?? [];
  const of = earlierColumns(prepared.rubric).map(({ key, header }) => ({ id: key, label: header }));
  if (fields.length > 0) return givenBy({ id, value, pointer }, fields, { what: '先评的分', of }, problems);
  const hint = of.length === 0 ? '这张表没有先评的分，请删去。' : hintFor(prepared, 'earlier', id, known);
  return [{ pointer, field: NO_FIELD, value, id, hint }];
}

interface Givers {
  readonly what: string;
  readonly of: readonly { readonly id: string; readonly label: string }[];
}

/** One value for each of several columns of a row. */
function givenBy(
  { id, value, pointer }: Named,
  fields: readonly string[],
  { what, of }: Givers,
  problems: Problem[],
): readonly Given[] {
  const names = of.map((each) => `${each.id}（${each.label}）`).join('、');
  if (isRecord(value))
    return Object.entries(value).map(([key, each]) => ({
      pointer: `${pointer}/${escape(key)}`,
      field: fields.includes(inputId(id, key)) ? inputId(id, key) : NO_FIELD,
      value: each,
      id: key,
      hint: `${what}：${names}。`,
    }));
  if (value !== null) {
    const expected = `应按${what}填写，如 {"${of[0]?.id ?? ''}": 9}；${what}：${names}`;
    problems.push(unusable(pointer, { label: `“${id}”`, value, expected }));
  }
  return [];
}

/** An id that no field has. */
const NO_FIELD = '?';

type Named = Pick<Given, 'id' | 'value' | 'pointer'>;

/** What was found for a clause or a veto; for a clause with levels, level by level: {"市级": 1}. */
function answerOf(prepared: Prepared, named: Named, problems: Problem[]): readonly Given[] {
  const { value, pointer } = named;
  const id = enteredAt(prepared, named.id);
  const multipliers = multipliersOf(prepared);
  const parts =
    prepared.clauses.get(id)?.inputs ?? multipliers.find(({ multiplier }) => multiplier.id === id)?.inputs;
  const known = [
    ...prepared.clauses.keys(),
    ...statusIds(prepared),
    ...multipliers.map(({ multiplier }) => multiplier.id),
    ...(prepared.rubric.vetoes ?? []).map((veto) => veto.id),
  ];
  const hint = hintFor(prepared, 'answers', id, known);
  const levels = (parts ?? []).flatMap((each) => fieldParts(each).part ?? []);
  if (levels.length === 0) return [{ pointer, field: known.includes(id) ? id : NO_FIELD, value, id, hint }];
  if (isRecord(value))
    return Object.entries(value).map(([level, each]) => ({
      pointer: `${pointer}/${escape(level)}`,
      field: levels.includes(level) ? inputId(id, level) : NO_FIELD,
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

/** A fact that follows from another entry may be told under either name. */
function enteredAt({ clauses, vetoes }: Prepared, id: string): string {
  const fact = vetoes.find(
    ({ veto, below, above, among }) =>
      veto.id === id && below === undefined && above === undefined && among === undefined,
  );
  const [field] = fact?.fields ?? clauses.get(id)?.inputs ?? [];
  return field === undefined ? id : fieldParts(field).owner;
}

/** Rows without points: their words are told as answers, or among the scores. */
const statusIds = ({ leaves }: Prepared): readonly string[] =>
  leaves.flatMap(({ item }) => (isStatusRow(item) ? [item.id] : []));

function adjustmentOf({ id, value, pointer }: Named, problems: Problem[]): readonly Given[] {
  if (!isRecord(value)) {
    problems.push(answersError('answers.notAnObject', { pointer }, {}));
    return [];
  }
  const { points, reason, ...rest } = value;
  Object.keys(rest).forEach((key) =>
    problems.push(unknownId(`${pointer}/${escape(key)}`, key, '可用的属性：points、reason。')),
  );
  return [
    { pointer: `${pointer}/points`, field: fieldId(id, 'adjust'), value: points, id },
    { pointer: `${pointer}/reason`, field: fieldId(id, 'reason'), value: reason, id },
  ];
}

export function notApplicableOf({ rubric }: Prepared, list: unknown, problems: Problem[]): readonly Given[] {
  const known = leafItems(rubric).flatMap(({ id, notApplicable, appliesTo }) =>
    notApplicable === undefined || appliesTo !== undefined ? [] : [id],
  );
  const hint =
    known.length === 0 ? '这份评分标准没有可以不涉及的项。' : `可以不涉及的项：${known.join('、')}。`;
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) {
    problems.push(answersError('answers.notAList', { pointer: '/notApplicable' }, {}));
    return [];
  }
  return list.flatMap((id: unknown, i): readonly Given[] => {
    const pointer = `/notApplicable/${i}`;
    if (typeof id === 'string')
      return [
        {
          pointer,
          field: known.includes(id) ? fieldId(id, 'notApplicable') : NO_FIELD,
          value: true,
          id,
          hint,
        },
      ];
    problems.push(unusable(pointer, { label: '不涉及', value: id, expected: '应填加引号的编号，如"55"' }));
    return [];
  });
}

/** Every multiplier once, however many clauses it changes. */
const multipliersOf = ({ clauses }: Prepared): readonly PreparedMultiplier[] => [
  ...new Map(
    [...clauses.values()].flatMap(({ multipliers }) => multipliers.map((each) => [each.multiplier.id, each])),
  ).values(),
];

const blankHint = ({ rubric: { layout } }: Prepared): string => {
  const known = typedBlanks(layout).map(({ key, label }) => `${key}（${label}）`);
  return known.length === 0 ? '这张表上没有可以填的空格，请删去。' : `可用的空格：${known.join('、')}。`;
};

const targetHint = ({ rubric: { targets = [] } }: Prepared): string =>
  targets.length === 0
    ? '这份评分标准没有各单位自己的目标值，请删去。'
    : `可用的目标值：${targets.map(({ id, label }) => `${id}（${label}）`).join('、')}。`;

const OTHER_WAY: Readonly<Record<TypedKey, string>> = {
  scores: '这一项填的不是扣分，请写在 scores 里。',
  deductions: '这张表填扣分，不填得分：扣几分写在 deductions 里。',
};

/** What an id that is not known may have meant. */
function hintFor(prepared: Prepared, key: string, id: string, known: readonly string[]): string {
  const { mode, rubric } = prepared;
  const near = known.find((each) => folded(each) === folded(id) && each !== id);
  if (mode === 'direct' && (key === 'answers' || key === 'adjust'))
    return `直接填分时，各项${hasDeductionsOnly(rubric) ? '扣分写在 deductions' : '得分写在 scores'} 里，不用逐款填写，也不用调整。`;
  if (key === 'scores' || key === 'deductions') {
    if (mode === 'tally') return `逐款填写时，请把查到的情形写在 answers 里，不写 ${key}。`;
    const other = key === 'scores' ? 'deductions' : 'scores';
    if (typedItems(prepared)[other].includes(id)) return OTHER_WAY[other];
  }
  if (near !== undefined) return `是不是“${near}”？`;
  const clauses = known.filter((each) => each.replace(/[a-z]+$/, '') === id);
  if (clauses.length > 0) return `这一项的款是 ${clauses.join('、')}。`;
  const parent = parentItems(rubric).find((item) => item.id === id);
  return parent === undefined
    ? '请检查编号。'
    : `它下面还有小项，请按小项填：${leavesOf(parent)
        .map((leaf) => leaf.id)
        .join('、')}。`;
}

/** Without what the eye passes over: case, spaces, full-width letters. */
const folded = (id: string): string => id.normalize('NFKC').trim().toLowerCase();
