import { putClause, removeClause } from '../../src/editing/change';
import { draftOfMarked } from '../../src/editing/draft';
import { clauseMoves, withMoves } from '../../src/editing/halfWritten';
import type { RuleOwner } from '../../src/editing/owners';
import { ownersOf } from '../../src/editing/owners';
import { mustExist } from '../../src/problems/invariant';
import { loadRubric } from '../../src/rubric/load';
import type { Rubric } from '../../src/rubric/rubric';
import { anItem, aRubric, aSection } from '../support/builders';

const bare = loadRubric(
  JSON.stringify(
    aRubric({
      sections: [
        aSection({
          items: [
            anItem({
              id: '1',
              criteria: '无方案扣1分；无台账扣2分；无总结扣3分。',
              clauses: [],
              fullScore: 6,
            }),
          ],
          fullScore: 6,
        }),
      ],
      fullScore: 6,
    }),
  ),
);
const ownerIn = (rubric: Rubric): RuleOwner => mustExist(ownersOf(rubric)[0], 'an owner');
const put = (rubric: Rubric, text: string): Rubric =>
  mustExist(putClause(rubric, ownerIn(rubric), draftOfMarked(ownerIn(rubric), text)).rubric, text);
const two = put(put(bare, '无台账扣2分'), '无总结扣3分');

describe('what is half-written', () => {
  it('follows a clause that one before it moves', () => {
    // 无方案 stands first in the words, and takes the first id.
    const three = put(two, '无方案扣1分');
    const moves = clauseMoves(two, three);
    expect([...moves]).toEqual([
      ['1a', '1b'],
      ['1b', '1c'],
    ]);
    expect(
      withMoves({ id: '1b', clauses: ['1a', '1b'], rest: { requires: '1a' }, text: '1a' }, moves),
    ).toEqual({
      id: '1c',
      clauses: ['1b', '1c'],
      rest: { requires: '1b' },
      text: '1a',
    });
  });

  it('says nothing more of a clause that is gone', () => {
    const one = mustExist(removeClause(two, ownerIn(two), '1a').rubric, 'removed');
    expect(withMoves({ id: '1a', clauses: ['1a', '1b'] }, clauseMoves(two, one))).toEqual({
      id: undefined,
      clauses: ['1a'],
    });
  });

  it('stays with a clause whose words are changed', () => {
    expect(clauseMoves(two, two).size).toBe(0);
    const owner = ownerIn(two);
    const draft = { ...draftOfMarked(owner, '无台账扣2分'), id: '1a', label: '没有台账' };
    const changed = mustExist(putClause(two, owner, draft).rubric, 'changed');
    expect(clauseMoves(two, changed).size).toBe(0);
  });
});
