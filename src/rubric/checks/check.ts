/** What a rubric must keep to beyond the shape of its JSON: ids, quotations, references. */

import type { Problem } from '../../problems/problem';
import { rubricError } from '../../problems/rubricProblems';
import { checkItem, checkLists } from './checkClauses';
import { clauseLists } from './clauseLists';
import { checkCountedIn } from './checkCountedIn';
import { checkBoxes } from './checkBoxes';
import { checkLayout } from './checkLayout';
import { checkReadings } from './checkReadings';
import { checkRelations } from './checkRelations';
import { duplicates } from './duplicates';
import type { ListLine, Rubric, VetoEffect } from '../rubric';
import { isStatusRow, itemsWithPointers } from '../items';
import { itemName } from '../names';
import { wholeOf } from '../scales';
import { valueAt } from '../validate';
import { TOTAL_EFFECTS, WHEN_EFFECTS } from '../veto';

/** Every fault of a file that has passed `validateRubric`. */
export function checkRubric(rubric: Rubric): readonly Problem[] {
  return [
    ...checkCharacters(rubric, ''),
    ...checkIds(rubric),
    ...itemsWithPointers(rubric).flatMap(({ item, pointer }) => checkItem(rubric, item, pointer)),
    ...checkLists(rubric),
    ...checkRelations(rubric),
    ...checkCountedIn(rubric),
    ...checkScopes(rubric),
    ...checkScales(rubric),
    ...checkVetoes(rubric),
    ...checkNames(rubric),
    ...checkLayout(rubric),
    ...checkBoxes(rubric),
    ...checkAssumptions(rubric),
    ...checkReadings(rubric, checkRubric),
  ];
}

function checkIds(rubric: Rubric): readonly Problem[] {
  const lists = clauseLists(rubric);
  const all = [
    ...rubric.sections.map(({ id }, i) => ({ id, pointer: `/sections/${i}` })),
    ...lists.map(({ id, pointer }) => ({ id, pointer })),
    ...lists.flatMap(({ clauses, pointer }) =>
      clauses.map(({ id }, i) => ({ id, pointer: `${pointer}/clauses/${i}` })),
    ),
    ...lists.flatMap(({ multipliers = [], pointer }) =>
      multipliers.map(({ id }, i) => ({ id, pointer: `${pointer}/multipliers/${i}` })),
    ),
    ...(rubric.targets ?? []).map(({ id }, i) => ({ id, pointer: `/targets/${i}` })),
    ...(rubric.vetoes ?? []).map(({ id }, i) => ({ id, pointer: `/vetoes/${i}` })),
  ];
  const seen = new Map<string, string>();
  return all.flatMap(({ id, pointer }) => {
    const first = seen.get(asLookedUp(id));
    if (first !== undefined)
      return [rubricError('rubric.duplicateId', { pointer: `${pointer}/id` }, { id, first })];
    seen.set(asLookedUp(id), pointer);
    return [];
  });
}

/** As COUNTIF and MATCH compare ids: without case, and 01 or 1e0 like 1. */
const asLookedUp = (id: string): string =>
  /^\d+(?:e\d+)?$/i.test(id) ? String(Number(id)) : id.toLowerCase();

/** 折算 of nothing is nothing; 总分 has no limit below its 满分. */
function checkScales(rubric: Rubric): readonly Problem[] {
  const { sections, fullScore, scaleTo, scaleOf, cap } = rubric;
  const items = itemsWithPointers(rubric).filter(({ item }) => item.scaleTo !== undefined);
  const scaled = [
    ...sections.map((section, i) => ({ ...section, at: `/sections/${i}` })),
    ...items.map(({ item, pointer }) => ({ ...item, title: itemName(item.label), at: pointer })),
    { title: '总分', fullScore, scaleTo, at: '' },
  ];
  return [
    ...scaled
      .filter((part) => part.scaleTo !== undefined && (part.fullScore ?? 0) === 0)
      .map(({ title, at }) => rubricError('rubric.scaleNothing', { pointer: `${at}/scaleTo` }, { title })),
    ...items
      .filter(({ item }) => item.items !== undefined)
      .map(({ item, pointer }) =>
        rubricError(
          'rubric.scaledParent',
          { pointer: `${pointer}/scaleTo` },
          { label: itemName(item.label) },
        ),
      ),
    ...(cap !== undefined && cap < wholeOf(rubric)
      ? [
          rubricError(
            'rubric.capTooLow',
            { pointer: '/cap' },
            { label: '总分', cap, fullScore: wholeOf(rubric) },
          ),
        ]
      : []),
    ...(scaleOf !== undefined && scaleTo === undefined
      ? [rubricError('rubric.scaleOfNothing', { pointer: '/scaleOf' }, {})]
      : []),
  ];
}

/** A 扣分项 may be taken from a section. */
const checkScopes = ({ sections, bonus, penalties }: Rubric): readonly Problem[] =>
  [
    ...(bonus?.items ?? []).map((line, i) => ({ line, known: [], pointer: `/bonus/items/${i}/scope` })),
    ...(penalties?.items ?? []).map((line, i) => ({
      line,
      known: sections.map(({ id }) => id),
      pointer: `/penalties/items/${i}/scope`,
    })),
  ].flatMap(
    ({ line: { scope }, known, pointer }: { line: ListLine; known: readonly string[]; pointer: string }) =>
      scope === undefined || known.includes(scope)
        ? []
        : [rubricError('rubric.unknownTarget', { pointer }, { target: scope })],
  );

function checkVetoes({ vetoes = [], sections, grades = [], ...rest }: Rubric): readonly Problem[] {
  const rubric = { vetoes, sections, grades, ...rest };
  // A row without points has none to lose.
  const items = itemsWithPointers(rubric).flatMap(({ item }) => (isStatusRow(item) ? [] : [item.id]));
  const targets = { itemZero: items, sectionZero: sections.map(({ id }) => id) } as const;
  return vetoes.flatMap(({ effect, target = '', grade = '', consequence }, i) => {
    const pointer = `/vetoes/${i}`;
    const isZero = effect === 'itemZero' || effect === 'sectionZero';
    const isGrade = effect === 'forcedGrade' || effect === 'gradeCeiling';
    return [
      ...(isZero && !targets[effect].includes(target)
        ? [rubricError('rubric.unknownTarget', { pointer: `${pointer}/target` }, { target })]
        : []),
      ...(effect === 'consequence' && consequence === undefined
        ? [rubricError('rubric.noConsequence', { pointer }, {})]
        : []),
      ...checkCondition(rubric, i),
      ...(isGrade && !grades.some(({ name }) => name === grade)
        ? [rubricError('rubric.unknownGrade', { pointer: `${pointer}/grade` }, { grade })]
        : []),
    ];
  });
}

/** What the sheet works out decides the grade, and no score: a score cannot depend on itself. */
function checkCondition(rubric: Rubric, index: number): readonly Problem[] {
  const { when, effect, sameAs, requires } = rubric.vetoes?.[index] ?? {};
  if (when === undefined) return [];
  const pointer = `/vetoes/${index}`;
  const known = [
    ...rubric.sections.map(({ id }) => id),
    ...itemsWithPointers(rubric).flatMap(({ item }) => (isStatusRow(item) ? [] : [item.id])),
  ];
  const effects: readonly VetoEffect[] = when.of === 'total' ? TOTAL_EFFECTS : WHEN_EFFECTS;
  const isPartly = when.parts !== undefined && (when.of !== undefined || when.from !== undefined);
  return [
    ...(effect !== undefined && !WHEN_EFFECTS.some((each) => each === effect)
      ? [rubricError('rubric.whenTakes', { pointer: `${pointer}/effect` }, { effect })]
      : effect !== undefined && !effects.includes(effect)
        ? [rubricError('rubric.whenOfTotal', { pointer: `${pointer}/effect` }, { effect })]
        : []),
    ...((when.below === undefined) === (when.from === undefined)
      ? [rubricError('rubric.whenLine', { pointer: `${pointer}/when` }, {})]
      : []),
    ...(isPartly ? [rubricError('rubric.whenPartly', { pointer: `${pointer}/when/parts` }, {})] : []),
    ...(sameAs === undefined && requires === undefined
      ? []
      : [rubricError('rubric.whenEntered', { pointer: `${pointer}/when` }, {})]),
    ...(when.parts ?? [])
      .filter((id) => !known.includes(id))
      .map((target) => rubricError('rubric.unknownTarget', { pointer: `${pointer}/when/parts` }, { target })),
    ...(when.parts === undefined && when.in === 'percent'
      ? [rubricError('rubric.whenPercent', { pointer: `${pointer}/when/in` }, {})]
      : []),
  ];
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

const checkAssumptions = (rubric: Rubric): readonly Problem[] =>
  (rubric.assumptions ?? []).flatMap(({ about }, i) =>
    about.startsWith('/') && valueAt(rubric, about) !== undefined
      ? []
      : [rubricError('rubric.danglingPointer', { pointer: `/assumptions/${i}/about` }, { about })],
  );

/** Control characters, lone surrogates and the two non-characters cannot stand in a workbook's XML. */

const UNPRINTABLE =
  /_x[\da-f]{4}_|[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/i;

function checkCharacters(value: unknown, pointer: string): readonly Problem[] {
  if (typeof value === 'string')
    return UNPRINTABLE.test(value) ? [rubricError('rubric.controlCharacter', { pointer }, {})] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    checkCharacters(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}
