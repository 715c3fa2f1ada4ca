import { bonusScope } from '../../src/lint/bonusScope';
import type { Bonus, Item } from '../../src/rubric/rubric';
import type { WrittenRule } from '../../src/rules';
import { aClause, anItem, aRubric } from '../support/builders';

const inside = (criteria: string, rule: WrittenRule, overrides: Partial<Item> = {}) =>
  bonusScope
    .find(
      aRubric({
        items: [
          anItem({ fullScore: 2, criteria, clauses: [aClause({ effect: 'bonus', rule })], ...overrides }),
        ],
      }),
    )
    .map(({ message }) => message);

const counted: WrittenRule = { kind: 'perOccurrence', points: 0.5, unit: '篇' };

describe('加分 among the basic points', () => {
  it('without a limit is shown', () => {
    expect(inside('被县级以上媒体采用的，每篇加0.5分。', counted)).toEqual([
      '第1项在基本分里写了加分，没有写最多加几分：“加0.5分”。请写明加分计在哪里、最多加几分。',
    ]);
  });

  it('with a limit is shown with what it comes to beside the 分值', () => {
    expect(inside('被县级以上媒体采用的，每篇加0.5分，最多加1分。', { ...counted, cap: 1 })[0]).toContain(
      '连同分值2分最多可到3分',
    );
  });

  it('in a row without 分值 is shown too', () => {
    expect(
      inside('创新做法被推广的，加1分。', { kind: 'flat', points: 1 }, { fullScore: null })[0],
    ).toContain('没有分值，却在基本分里写了加分，最多加1分');
  });

  it('that is taken for a basic point is shown as unlimited', () => {
    const item = anItem({ criteria: '被采用的，奖励0.5分。', clauses: [aClause()] });
    expect(bonusScope.find(aRubric({ items: [item] }))).toHaveLength(1);
  });

  it.each([
    '被采用的，每篇加0.5分，加满为止。',
    '被采用的，每篇加0.5分，不超过本项分值。',
    '人员增加5分之一的，得0.5分。',
    '未参加5分钟演练的，扣0.5分。',
  ])('is not found in %s', (criteria) => {
    expect(inside(criteria, counted)).toEqual([]);
  });
});

const line = (id: string, rule: WrittenRule, cap?: number): Bonus['items'][number] => ({
  id,
  label: id.slice(1),
  criteria: '被采用的，每篇加0.5分。',
  clauses: [aClause({ id: `${id}a`, text: '被采用的，每篇加0.5分', rule })],
  ...(cap !== undefined && { cap }),
});

const inList = (bonus: Bonus) =>
  bonusScope.find(aRubric({ fullScore: 10, bonus })).map(({ pointer, message }) => [pointer, message]);

describe('the list of 加分', () => {
  it('without a limit names the lines that have none either', () => {
    const [[pointer, message] = []] = inList({
      cap: null,
      items: [line('b1', counted), line('b2', counted, 1)],
    });
    expect(pointer).toBe('/bonus/cap');
    expect(message).toContain('没有写合计最多加几分，其中加分第1条自身也没有上限');
  });

  it('of limited lines says what the total can come to', () => {
    const items = [line('b1', counted, 1), line('b2', { kind: 'flat', points: 0.5 })];
    expect(inList({ cap: null, items })[0]?.[1]).toContain('各条最多共加1+0.5=1.5分，总分可到11.5分');
  });

  it('with a limit, or of one limited line, is not mentioned', () => {
    expect(inList({ cap: 5, items: [line('b1', counted), line('b2', counted)] })).toEqual([]);
    expect(inList({ cap: null, items: [line('b1', counted, 1)] })).toEqual([]);
  });
});
