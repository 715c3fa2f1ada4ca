/**
 * What a clause has to do with others, asked for like the numbers of its rule (ruleForms.ts): 超过规定标准的才计,
 * 其中, 同一件事, 只考核县. Clauses are offered by their names on the form, and only those of which it can be said.
 */

import { canBeTaken, isPartOf, isSameEntry } from '../rubric/checks/checkRelations';
import type { Clause, Requirement, Rubric } from '../rubric/rubric';
import { effectOf, requirementsOf } from '../rubric/rubric';
import { canBeDivided } from '../rules';
import { isPercentUnit } from '../rules/entries/percent';
import { prepare } from '../scoring/prepare';
import type { ClauseDraft } from './draft';
import type { NamedClause, RuleOwner } from './owners';
import { defaultEffect, namedClauses } from './owners';
import type { RuleField } from './ruleForms';

const IS: Readonly<Record<Requirement['is'], string>> = {
  exceeded: '超过规定的标准',
  found: '有（填了）',
  none: '没有（没有填）',
  full: '得满分（全面完成）',
};

/** How each is asked for, in the order of the form. The manual says them as well. */
export const RELATIONS = {
  appliesTo: { label: '只考核哪几类（都考核就不勾）', input: 'ticks', isOptional: true },
  requires: { label: '符合什么条件才计（没有就不加）', input: 'table', isOptional: true },
  atMost: { label: '其中：是哪一款里的一部分（不能比它多）', input: 'choice', isOptional: true },
  sameAs: { label: '同一件事：在哪一款填（这一款跟着它，不再填）', input: 'choice', isOptional: true },
  takenFrom: { label: '只从哪一款加的分里扣', input: 'choice', isOptional: true },
  dividedBy: { label: '按哪个数平均（先除以它；没有就不选）', input: 'choice', isOptional: true },
  overflow: {
    label: '分数不足扣的',
    input: 'choice',
    isOptional: true,
    options: { total: '从总分中扣除' },
  },
} satisfies Record<string, Omit<RuleField, 'key'>>;

type Relation = keyof typeof RELATIONS;

const REQUIREMENT: readonly RuleField[] = [
  { key: 'is', label: '那一款要', input: 'choice', options: IS },
  { key: 'otherwise', label: '不符合时备注里怎么说（不填按通常的说法）', input: 'text', isOptional: true },
];

const optionsOf = (named: readonly NamedClause[]): Readonly<Record<string, string>> =>
  Object.fromEntries(named.map(({ clause, name }) => [clause.id, name]));

/**
 * What can be said of the clause as it was last right, by the ids of the rubric before it is written; a new one has none
 * of its own yet (''). And what is said of it already. What is asked of nothing is not
 * asked: classes where there are none, a whole where nothing is counted.
 */
export function relationFields(rubric: Rubric, owner: RuleOwner, clause: Clause): readonly RuleField[] {
  const others = namedClauses(rubric).filter((each) => each.clause.id !== clause.id);
  const { unitClasses = [] } = rubric;
  const withOptions = (key: Relation, options: Readonly<Record<string, string>>): readonly RuleField[] =>
    Object.keys(options).length === 0 && clause[key] === undefined
      ? []
      : [{ ...RELATIONS[key], key, options }];
  const columns: readonly RuleField[] = [
    { key: 'clause', label: '看哪一款', input: 'choice', options: optionsOf(others) },
    ...REQUIREMENT,
  ];
  const isSource = others.some((each) => each.clause.sameAs === clause.id);
  const canOverflow =
    owner.list === 'items' && owner.fullScore !== undefined && effectOf(clause) === 'deduct';
  return [
    ...withOptions('appliesTo', Object.fromEntries(unitClasses.map((name) => [name, name]))),
    ...(others.length === 0 ? [] : [{ ...RELATIONS.requires, key: 'requires', columns }]),
    ...withOptions('atMost', optionsOf(others.filter((each) => isPartOf(clause, each.clause)))),
    ...withOptions(
      'sameAs',
      optionsOf(isSource ? [] : others.filter((each) => isSameEntry(clause, each.clause))),
    ),
    ...withOptions('takenFrom', optionsOf(others.filter((each) => canTakeFrom(owner, clause, each)))),
    ...withOptions('dividedBy', canBeDivided(clause.rule) ? divisorsOf(rubric) : {}),
    ...(canOverflow || clause.overflow !== undefined ? [{ ...RELATIONS.overflow, key: 'overflow' }] : []),
  ];
}

/** Numbers of things that each unit has of its own: 所辖村数. */
const divisorsOf = ({ targets = [] }: Rubric): Readonly<Record<string, string>> =>
  Object.fromEntries(targets.filter(({ unit }) => !isPercentUnit(unit)).map(({ id, label }) => [id, label]));

const canTakeFrom = (owner: RuleOwner, clause: Clause, from: NamedClause): boolean =>
  canBeTaken({ ...owner, byDefault: defaultEffect(owner) }, { ...clause, takenFrom: from.clause.id });

/** What it says already, as the fields hold it: one condition alone may stand as a word. */
export const relationsIn = ({ rest }: Pick<ClauseDraft, 'rest'>): Readonly<Record<string, unknown>> => ({
  ...rest,
  ...(typeof rest['requires'] === 'string' && { requires: requirementsOf({ requires: rest['requires'] }) }),
});

/** With one of them changed; a list of nothing is none. */
export function withRelation(draft: ClauseDraft, key: string, value: unknown): ClauseDraft {
  const isNone = value === undefined || (Array.isArray(value) && value.length === 0);
  const others = Object.fromEntries(Object.entries(draft.rest).filter(([name]) => name !== key));
  return { ...draft, rest: isNone ? others : { ...others, [key]: value } };
}

/** What 备注 and 加扣分明细 will say where it is not so. */
export function relationWords(rubric: Rubric, id: string): readonly string[] {
  const clause = prepare(rubric, 'tally').clauses.get(id);
  if (clause === undefined) return [];
  const { requirements, bounds, contradictions } = clause.relations;
  return [
    ...requirements.map(({ words }) => words),
    ...[...bounds, ...contradictions].map(({ advice }) => advice),
  ];
}
