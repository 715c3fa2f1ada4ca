/** Clauses: ids, quotations, effects, and what a schema cannot say of a rule. */

import { clauseLetters, itemName } from '../names';
import { wordsOfAll } from '../ofAllItems';
import type { Problem } from '../../problems/problem';
import { rubricError } from '../../problems/rubricProblems';
import { plus, pointsOf } from '../../points/points';
import type { WrittenRule } from '../../rules';
import { canBeDivided, computedOf, inputsOf, kindOf, scopeOf, variablesOf } from '../../rules';
import { expressionFault, fewestFaults, unusedNames } from '../../rules/computed/computed';
import type { Effect } from '../../rules/kind';
import type { Measured } from '../../rules/entries/measure';
import { isPercentUnit } from '../../rules/entries/percent';
import { isByClass } from '../../rules/parameter';
import { checkModifiers } from './checkModifiers';
import type { ClauseList } from './clauseLists';
import { clauseLists } from './clauseLists';
import { checkLimits } from './checkLimits';
import { checkStatus } from './checkStatus';
import { duplicates } from './duplicates';
import type { Clause, Item, Rubric } from '../rubric';
import { leavesOf } from '../items';
import { effectOf, fullScoreOf } from '../rubric';
import { propertyOf } from '../../problems/narrow';

/** What an item must have, besides clauses that are right. */
export function checkItem(rubric: Rubric, item: Item, pointer: string): readonly Problem[] {
  const { label, clauses, items, appliesTo, notApplicable, fullScore, chargeTo, status } = item;
  const effects = new Set(
    (clauses ?? [])
      .filter(({ rule }) => kindOf(rule).settles === undefined)
      .map((clause) => effectOf(clause)),
  );
  const isMixed = effects.has('deduct') && effects.has('credit');
  const isNested = pointer.split('/items/').length > 2;
  const faults = [
    {
      is: clauses === undefined && items === undefined && status === undefined,
      code: 'rubric.noClauses',
      at: '',
    },
    { is: clauses !== undefined && items !== undefined, code: 'rubric.clausesAndItems', at: '' },
    {
      is:
        items !== undefined &&
        [appliesTo, notApplicable, item.start, item.multipliers, item.groups, item.floor, item.cap].some(
          (each) => each !== undefined,
        ),
      code: 'rubric.onParent',
      at: '',
    },
    {
      is: items !== undefined && items.length > 0 && items.every((child) => child.chargeTo === 'parent'),
      code: 'rubric.allCharged',
      at: '/items',
    },
    { is: isBeyondClamp(item), code: 'rubric.rescaleClamped', at: '/clamp' },
    { is: (item.start ?? 0) > (fullScore ?? 0), code: 'rubric.startTooHigh', at: '/start' },
    { is: isMixed && item.start === undefined, code: 'rubric.startMissing', at: '' },
    {
      is: appliesTo !== undefined && notApplicable === undefined && status === undefined,
      code: 'rubric.policyMissing',
      at: '/appliesTo',
    },
    {
      is: chargeTo !== undefined && (fullScore !== null || !isNested),
      code: 'rubric.chargeTo',
      at: '/chargeTo',
    },
  ] as const;
  return [
    ...faults.flatMap(({ is, code, at }) =>
      is ? [rubricError(code, { pointer: pointer + at }, { label: itemName(label) })] : [],
    ),
    ...unknownClasses(rubric, appliesTo, `${pointer}/appliesTo`),
    ...checkStatus(item, pointer),
    ...checkLimits(item, pointer),
  ];
}

/**
 * A parent that stops at its own 分值 while its sub-items come to more: with one of them 不涉及, nobody can say how
 * much there is to make up for.
 */
const isBeyondClamp = (item: Item): boolean =>
  item.clamp === true &&
  leavesOf(item).some(({ notApplicable }) => notApplicable === 'rescale') &&
  plus(...(item.items ?? []).map((child) => pointsOf(fullScoreOf(child)))) > pointsOf(fullScoreOf(item));

/** The clauses of every item and line. */
export const checkLists = (rubric: Rubric): readonly Problem[] =>
  clauseLists(rubric).flatMap((list, _, all) => [
    ...checkClauses(rubric, list),
    ...checkModifiers(
      list,
      all.map(({ criteria }) => criteria),
      wordsOfAll(rubric),
    ),
  ]);

function checkClauses(rubric: Rubric, list: ClauseList): readonly Problem[] {
  const { id, criteria, clauses, byDefault, allowed, pointer } = list;
  return clauses.flatMap((clause, i) => {
    const at = `${pointer}/clauses/${i}`;
    const expected = `${id}${clauseLetters(i)}`;
    const effect = effectOf(clause, byDefault);
    return [
      ...(clause.id === expected
        ? []
        : [rubricError('rubric.clauseId', { pointer: `${at}/id` }, { found: clause.id, expected })]),
      ...(criteria.includes(clause.text)
        ? []
        : [rubricError('rubric.textNotInCriteria', { pointer: `${at}/text` }, { text: clause.text })]),
      ...(allowed.includes(effect)
        ? []
        : [
            rubricError(
              'rubric.wrongEffect',
              { pointer: `${at}/effect` },
              { effect, allowed: allowed.join('、') },
            ),
          ]),
      ...(kindOf(clause.rule).isPlain === true && TAKES.includes(effect)
        ? [rubricError('rubric.grantTakes', { pointer: `${at}/rule/kind` }, {})]
        : []),
      ...checkSettling(list, clause, `${at}/rule/kind`),
      ...checkRule(rubric, clause.rule, `${at}/rule`),
      ...checkDivisor(rubric, clause, at),
      ...(needsFullScore(clause.rule) && list.fullScore === null
        ? [rubricError('rubric.noFullScore', { pointer: `${at}/rule` }, {})]
        : []),
      ...unknownClasses(rubric, clause.appliesTo, `${at}/appliesTo`),
    ];
  });
}

const TAKES: readonly Effect[] = ['deduct', 'penalty'];

/** 不得分 deducts and 即得满分 credits, within something that has 分值. */
function checkSettling(list: ClauseList, clause: Clause, pointer: string): readonly Problem[] {
  const { settles } = kindOf(clause.rule);
  if (settles === undefined) return [];
  if (list.fullScore === null) return [rubricError('rubric.forfeitOutsideItem', { pointer }, {})];
  const effect = settles === 'nothing' ? 'deduct' : 'credit';
  const group = (list.groups ?? []).find(({ clauses }) => clauses.includes(clause.id));
  return [
    ...(effectOf(clause) === effect
      ? []
      : [rubricError('rubric.wrongEffect', { pointer }, { effect: effectOf(clause), allowed: effect })]),
    ...(scopeOf(clause.rule) !== 'clause' && isBent(list, clause)
      ? [rubricError('rubric.bentForfeit', { pointer }, {})]
      : []),
    ...(scopeOf(clause.rule) === 'clause' && group?.cap === undefined
      ? [rubricError('rubric.scopeWithoutGroup', { pointer }, {})]
      : []),
  ];
}

/** 不得分 and 即得满分 are so or not: no limit, group or 减半 makes anything else of them. */
const isBent = ({ groups = [], multipliers = [] }: ClauseList, { id, cap }: Clause): boolean =>
  cap !== undefined || [...groups, ...multipliers].some(({ clauses }) => clauses.includes(id));

/** Rules that speak of shares of the 分值. */
const needsFullScore = (rule: WrittenRule): boolean =>
  (rule.kind === 'curve' && rule.in === 'percent') ||
  (rule.kind === 'shortfall' && rule.cliff !== undefined) ||
  (rule.kind === 'relative' && rule.points === undefined && rule.ranks === undefined);

/** Only points that are worked out are divided, and by a number of things, not by a share. */
function checkDivisor({ targets = [] }: Rubric, { dividedBy, rule }: Clause, at: string): readonly Problem[] {
  if (dividedBy === undefined) return [];
  const pointer = `${at}/dividedBy`;
  const target = targets.find(({ id }) => id === dividedBy);
  if (target === undefined)
    return [rubricError('rubric.unknownTargetValue', { pointer }, { target: dividedBy })];
  return canBeDivided(rule) && !isPercentUnit(target.unit)
    ? []
    : [rubricError('rubric.dividedBy', { pointer }, {})];
}

/** A range the right way round, parts with names of their own, knots that rise, classes and targets that exist. */
function checkRule(rubric: Rubric, rule: WrittenRule, pointer: string): readonly Problem[] {
  const knots = 'knots' in rule ? rule.knots : [];
  const parts = inputsOf(rule).flatMap(({ part }) => (part === undefined ? [] : [part]));
  const isFalling = knots.some(({ at }, i) => i > 0 && at <= (knots[i - 1]?.at ?? at));
  return [
    ...rangesOf(rule)
      .filter(({ min, max }) => min > max)
      .slice(0, 1)
      .map((range) => rubricError('rubric.emptyRange', { pointer }, range)),
    ...duplicates(parts, pointer).map((problem) => ({ ...problem, pointer })),
    ...checkComputed(rule, `${pointer}/computed`),
    ...(isFalling ? [rubricError('rubric.knotsFall', { pointer: `${pointer}/knots` }, {})] : []),
    ...variablesOf(rule).flatMap(({ name, variable }) => {
      if (isByClass(variable))
        return unknownClasses(rubric, Object.keys(variable.byClass), `${pointer}/${name}/byClass`);
      const isKnown = (rubric.targets ?? []).some(({ id }) => id === variable.target);
      return isKnown
        ? []
        : [
            rubricError(
              'rubric.unknownTargetValue',
              { pointer: `${pointer}/${name}/target` },
              { target: variable.target },
            ),
          ];
    }),
  ];
}

/** A formula that can be read, with every number in it that is typed. */
function checkComputed(rule: WrittenRule, pointer: string): readonly Problem[] {
  const computed = computedOf(rule);
  if (computed === undefined) return [];
  const fault = expressionFault(computed);
  return [
    ...(fault === undefined
      ? []
      : [
          rubricError(
            'rubric.badFormula',
            { pointer: `${pointer}/formula` },
            { formula: computed.formula, fault },
          ),
        ]),
    ...(propertyOf(rule, 'of') !== undefined
      ? [rubricError('rubric.computedShare', { pointer }, { label: computed.label })]
      : []),
    ...fewestFaults(computed).map((name) =>
      rubricError('rubric.atLeast', { pointer: `${pointer}/inputs` }, { name }),
    ),
    ...unusedNames(computed).map((name) =>
      rubricError(
        'rubric.unusedInput',
        { pointer: `${pointer}/inputs` },
        { name, formula: computed.formula },
      ),
    ),
  ];
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** What may be entered, as the rule says it, and as it comes out where it says only a part. */
function rangesOf(rule: WrittenRule): readonly Bounds[] {
  const max = boundIn(rule, 'max');
  const [min, plausibleFrom] = [boundIn(rule, 'min') ?? 0, boundIn(rule, 'plausibleFrom') ?? 0];
  const entered = inputsOf(rule).flatMap(({ entry: { validation } }) =>
    'min' in validation
      ? [validation, { min: plausibleFrom, max: validation.max }].map(({ min: from, max: to }) => ({
          min: from,
          max: to,
        }))
      : [],
  );
  return [...(max === undefined || min < 0 ? [] : [{ min, max }]), ...entered];
}

/** A bound is the same for every unit. */
function boundIn(rule: WrittenRule, name: keyof Measured): number | undefined {
  const bound = propertyOf(rule, name);
  return typeof bound === 'number' ? bound : undefined;
}

const unknownClasses = (
  { unitClasses = [] }: Rubric,
  names: readonly string[] = [],
  pointer: string,
): readonly Problem[] =>
  names
    .filter((name) => !unitClasses.includes(name))
    .map((name) => rubricError('rubric.unknownClass', { pointer }, { name, known: unitClasses.join('、') }));
