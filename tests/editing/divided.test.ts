/** 按所辖村数平均: the number is asked for once, and clauses choose it. */
import type { Changed } from '../../src/editing/loaded';
import { putClause, setPart } from '../../src/editing/change';
import { draftOfClause } from '../../src/editing/draft';
import type { NamedClause, RuleOwner } from '../../src/editing/owners';
import { namedClauses, ownersOf } from '../../src/editing/owners';
import { asTargets, targetDrafts } from '../../src/editing/parts';
import { relationFields, withRelation } from '../../src/editing/relations';
import type { Rubric } from '../../src/rubric/rubric';
import { aCount, anItem, aRubric } from '../support/builders';
import { scored } from '../support/scored';

const rubric = aRubric({ items: [anItem({ fullScore: 10, clauses: [aCount(3)] })] });
const rubricOf = ({ rubric: changed, problems }: Changed): Rubric => {
  expect(problems).toEqual([]);
  return changed!;
};
const owner = (of: Rubric): RuleOwner => ownersOf(of)[0]!;
const { clause }: NamedClause = namedClauses(rubric)[0]!;
const offered = (of: Rubric): readonly string[] =>
  Object.values(relationFields(of, owner(of), clause).find(({ key }) => key === 'dividedBy')?.options ?? {});

const targets = [
  { label: '所辖村数', unit: '个' },
  { label: '任务完成率', unit: '%' },
  { label: '', unit: '' },
];
const withTargets = rubricOf(setPart(rubric, { targets: asTargets(targets) }));

it('has the number asked for at the head, under an id of its own', () => {
  expect(withTargets.targets).toEqual([
    { id: 't1', label: '所辖村数', unit: '个' },
    { id: 't2', label: '任务完成率', unit: '%' },
  ]);
  const more = asTargets([...targetDrafts(withTargets), { label: '人口', unit: '万人' }]);
  expect(more?.[2]).toEqual({ id: 't3', label: '人口', unit: '万人' });
  expect(asTargets([])).toBeUndefined();
});

it('is offered numbers of things, is counted, and holds on to its number', () => {
  expect(offered(rubric)).toEqual([]);
  expect(offered(withTargets)).toEqual(['所辖村数']);
  const by = withRelation(draftOfClause(owner(withTargets), clause), 'dividedBy', 't1');
  const changed = rubricOf(putClause(withTargets, owner(withTargets), by));
  // 3×4÷6.
  expect(scored(changed, { ':target/t1': 6, ':target/t2': 1, '1a': 4 }).item('1')).toBe(8);
  expect(setPart(changed, { targets: undefined }).problems.map(({ code }) => code)).toContain(
    'rubric.unknownTargetValue',
  );
});
