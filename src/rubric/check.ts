/** What a rubric must keep to beyond the shape of its JSON: ids, quotations, references. */

import type { Place, Problem } from '../problems/problem';
import { errorAt } from '../problems/problem';
import type { Effect } from '../rules/kind';
import { kindOf } from '../rules';
import type { Clause, Item, Rubric } from './rubric';
import { effectOf, itemsWithPointers } from './rubric';
import { valueAt } from './validate';

/** Every fault of a file that has passed `validateRubric`. */
export function checkRubric(rubric: Rubric): readonly Problem[] {
  return [
    ...checkCharacters(rubric, ''),
    ...checkIds(rubric),
    ...itemsWithPointers(rubric).flatMap(({ item, pointer }) => checkItem(item, pointer)),
    ...checkExtras(rubric),
    ...checkVetoes(rubric),
    ...checkNames(rubric),
    ...checkLayout(rubric),
    ...checkAssumptions(rubric),
  ];
}

/** Clauses with the list they stand in, which decides what they may do. */
interface ClauseList {
  readonly id: string;
  readonly criteria: string;
  readonly clauses: readonly Clause[];
  readonly allowed: readonly Effect[];
  readonly pointer: string;
}

function clauseLists(rubric: Rubric): readonly ClauseList[] {
  const items = itemsWithPointers(rubric).map(({ item, pointer }) => ({
    ...item,
    criteria: item.criteria ?? '',
    clauses: item.clauses ?? [],
    allowed: ['deduct', 'credit'] as const,
    pointer,
  }));
  const extras = [
    { list: rubric.bonus?.items ?? [], allowed: ['bonus'] as const, pointer: '/bonus/items' },
    { list: rubric.penalties?.items ?? [], allowed: ['penalty'] as const, pointer: '/penalties/items' },
  ].flatMap(({ list, allowed, pointer }) =>
    list.map((extra, i) => ({ ...extra, allowed, pointer: `${pointer}/${i}` })),
  );
  return [...items, ...extras];
}

function checkIds(rubric: Rubric): readonly Problem[] {
  const lists = clauseLists(rubric);
  const all = [
    ...rubric.sections.map(({ id }, i) => ({ id, pointer: `/sections/${i}` })),
    ...lists.map(({ id, pointer }) => ({ id, pointer })),
    ...lists.flatMap(({ clauses, pointer }) =>
      clauses.map(({ id }, i) => ({ id, pointer: `${pointer}/clauses/${i}` })),
    ),
    ...(rubric.vetoes ?? []).map(({ id }, i) => ({ id, pointer: `/vetoes/${i}` })),
  ];
  const seen = new Map<string, string>();
  return all.flatMap(({ id, pointer }) => {
    const first = seen.get(asLookedUp(id));
    if (first !== undefined)
      return [errorAt('rubric.duplicateId', { pointer: `${pointer}/id` }, { id, first })];
    seen.set(asLookedUp(id), pointer);
    return [];
  });
}

/** As COUNTIF and MATCH compare ids: without case, and 01 or 1e0 like 1. */
const asLookedUp = (id: string): string =>
  /^\d+(?:e\d+)?$/i.test(id) ? String(Number(id)) : id.toLowerCase();

function checkItem(item: Item, pointer: string): readonly Problem[] {
  const { label, clauses, items } = item;
  if (clauses === undefined)
    return items === undefined ? [errorAt('rubric.noClauses', { pointer }, { label })] : [];
  const effects = new Set(clauses.map((clause) => effectOf(clause)));
  const isMixed = effects.has('deduct') && effects.has('credit');
  return [
    ...(items === undefined ? [] : [errorAt('rubric.clausesAndItems', { pointer }, { label })]),
    ...checkClauses({
      ...item,
      criteria: item.criteria ?? '',
      clauses,
      allowed: ['deduct', 'credit'],
      pointer,
    }),
    ...(isMixed && item.start === undefined ? [errorAt('rubric.startMissing', { pointer }, { label })] : []),
  ];
}

const checkExtras = (rubric: Rubric): readonly Problem[] =>
  clauseLists(rubric)
    .filter(({ pointer }) => !pointer.startsWith('/sections'))
    .flatMap(checkClauses);

function checkClauses({ id, criteria, clauses, allowed, pointer }: ClauseList): readonly Problem[] {
  return clauses.flatMap((clause, i) => {
    const at = `${pointer}/clauses/${i}`;
    const expected = `${id}${letters(i)}`;
    const effect = effectOf(clause, allowed[0]);
    return [
      ...(clause.id === expected
        ? []
        : [errorAt('rubric.clauseId', { pointer: `${at}/id` }, { found: clause.id, expected })]),
      ...(criteria.includes(clause.text)
        ? []
        : [errorAt('rubric.textNotInCriteria', { pointer: `${at}/text` }, { text: clause.text })]),
      ...(allowed.includes(effect)
        ? []
        : [
            errorAt(
              'rubric.wrongEffect',
              { pointer: `${at}/effect` },
              { effect, allowed: allowed.join('、') },
            ),
          ]),
      ...(isForfeit(clause) && allowed[0] !== 'deduct'
        ? [errorAt('rubric.forfeitOutsideItem', { pointer: `${at}/rule/kind` }, {})]
        : []),
      ...checkRule(clause, `${at}/rule`),
    ];
  });
}

const isForfeit = ({ rule }: Clause): boolean => kindOf(rule).forfeits === true;

/** What a schema cannot say of one rule: a range the right way round, parts with names of their own. */
function checkRule({ rule }: Clause, pointer: string): readonly Problem[] {
  const { min = 0, max } = rule as { min?: number; max?: number };
  const parts = kindOf(rule)
    .inputs(rule)
    .flatMap(({ part }) => (part === undefined ? [] : [part]));
  return [
    ...(max !== undefined && min > max ? [errorAt('rubric.emptyRange', { pointer }, { min, max })] : []),
    ...duplicates(parts, pointer).map((problem) => ({ ...problem, pointer })),
  ];
}

/** 0 → a, 25 → z, 26 → aa. */
const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(97 + (index % 26));

function checkVetoes({ vetoes = [], sections, grades = [], ...rest }: Rubric): readonly Problem[] {
  const rubric = { vetoes, sections, grades, ...rest };
  const items = itemsWithPointers(rubric).map(({ item }) => item.id);
  const targets = { itemZero: items, sectionZero: sections.map(({ id }) => id) } as const;
  return vetoes.flatMap(({ effect, target = '', grade = '' }, i) => {
    const pointer = `/vetoes/${i}`;
    const isZero = effect === 'itemZero' || effect === 'sectionZero';
    const isGrade = effect === 'forcedGrade' || effect === 'gradeCeiling';
    return [
      ...(isZero && !targets[effect].includes(target)
        ? [errorAt('rubric.unknownTarget', { pointer: `${pointer}/target` }, { target })]
        : []),
      ...(isGrade && !grades.some(({ name }) => name === grade)
        ? [errorAt('rubric.unknownGrade', { pointer: `${pointer}/grade` }, { grade })]
        : []),
    ];
  });
}

const checkNames = ({ unitClasses = [], grades = [] }: Rubric): readonly Problem[] => [
  ...duplicates(unitClasses, '/unitClasses'),
  ...duplicates(
    grades.map(({ name }) => name),
    '/grades',
    '/name',
  ),
  ...duplicates(
    grades.map(({ min }) => String(min)),
    '/grades',
    '/min',
  ),
];

/** Names repeated, ignoring case as a spreadsheet does; `list` is where they stand, `property` the name's place within each entry. */
const duplicates = (names: readonly string[], list: string, property = ''): readonly Problem[] => {
  const plain = names.map((name) => name.toLowerCase());
  return names.flatMap((name, i) =>
    plain.indexOf(name.toLowerCase()) === i
      ? []
      : [errorAt('rubric.duplicateName', { pointer: `${list}/${i}${property}` }, { name })],
  );
};

function checkLayout({ layout: { columns }, title }: Rubric): readonly Problem[] {
  const place: Place = { pointer: '/layout/columns' };
  const timesOf = (field: string): number => columns.filter((column) => column.field === field).length;
  const faults = ['label', 'score', 'remark'].filter((field) => timesOf(field) !== 1);
  const repeated = columns.map(({ field }) => field).filter((field, i, all) => all.indexOf(field) !== i);
  return [
    ...[...new Set([...faults, ...repeated])].map((field) => errorAt('rubric.column', place, { field })),
    ...(title.split('{period}').length === 2
      ? []
      : [errorAt('rubric.titlePeriod', { pointer: '/title' }, {})]),
  ];
}

const checkAssumptions = (rubric: Rubric): readonly Problem[] =>
  (rubric.assumptions ?? []).flatMap(({ about }, i) =>
    about.startsWith('/') && valueAt(rubric, about) !== undefined
      ? []
      : [errorAt('rubric.danglingPointer', { pointer: `/assumptions/${i}/about` }, { about })],
  );

/** Control characters, lone surrogates and the two non-characters cannot stand in a workbook's XML. */

const UNPRINTABLE =
  /_x[\da-f]{4}_|[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/i;

function checkCharacters(value: unknown, pointer: string): readonly Problem[] {
  if (typeof value === 'string')
    return UNPRINTABLE.test(value) ? [errorAt('rubric.controlCharacter', { pointer }, {})] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    checkCharacters(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}
