import { pricedTwice } from '../../src/lint/pricedTwice';
import type { Item, Rubric } from '../../src/rubric/rubric';
import { aClause, anItem, aRubric } from '../support/builders';

const item = (id: string, text: string, requirement = ''): Item =>
  anItem({ id, requirement, criteria: `${text}。`, clauses: [aClause({ text })] });

const found = (rubric: Rubric) => pricedTwice.find(rubric).map(({ pointer, message }) => [pointer, message]);
const between = (...items: readonly Item[]) => found(aRubric({ items }));

describe('one fact in two rows', () => {
  it('is found word for word', () => {
    const [first, ...others] = between(
      item('1', '未配备河道保洁船的，扣0.5分'),
      item('2', '未配备河道保洁船的，扣1分'),
    );
    expect(others).toEqual([]);
    expect(first).toEqual([
      '/sections/0/items/1/clauses/0',
      '第2项与第1项像是同一件事计了两次：“未配备河道保洁船”、“未配备河道保洁船”。请确认是否重复计算。',
    ]);
  });

  it('is not the same of a meeting and of a training', () => {
    const unsigned = (what: string): string => `${what}签到表无人签字的扣1分`;
    expect(between(item('1', unsigned('会议')), item('2', unsigned('培训')))).toEqual([]);
    expect(between(item('1', unsigned('党员会议')), item('2', unsigned('党员会议')))).toHaveLength(1);
  });

  it('is found where one says a little more', () => {
    expect(
      between(item('1', '沿河畜禽养殖场未清退的扣2分'), item('2', '沿河畜禽养殖场没有清退的，不得分')),
    ).toHaveLength(1);
  });

  it('is found where each alludes to what the other row is about', () => {
    expect(
      between(
        item('1', '村内垃圾堆放点未清理，影响村容不得分', '清理村内历年垃圾堆放点'),
        item('2', '历年垃圾堆放点未清理的扣1分', '基本清理村内公路两侧的历年垃圾堆放点'),
      ),
    ).toHaveLength(1);
  });

  it('is found in a line of 扣分 and in a veto that decides the grade, told once a pair of rows', () => {
    const text = '发生秸秆焚烧火情，造成交通中断的，扣5分';
    const rubric = aRubric({
      items: [item('1', text)],
      penalties: {
        items: [{ id: 'p1', label: '1', criteria: text, clauses: [aClause({ id: 'p1a', text })] }],
      },
      vetoes: [{ id: 'v1', text: '发生秸秆焚烧火情，造成交通中断的', effect: 'forcedGrade' }],
    });
    expect(found(rubric).map(([pointer]) => pointer)).toEqual([
      '/penalties/items/0/clauses/0',
      '/vetoes/0/text',
      '/vetoes/0/text',
    ]);
  });
});

describe('two facts', () => {
  it.each<[string, string, string]>([
    [
      'of which all rows speak so',
      '未及时报送工作进展情况，每次扣0.5分',
      '未及时报送工作进展情况，每次扣0.1分',
    ],
    ['at two levels', '被省级主流媒体负面报道的扣2分', '被市级主流媒体负面报道的扣1分'],
    ['of two matters', '未制定河道清淤疏浚方案的扣1分', '未制定道路绿化养护方案的扣1分'],
    ['on one ground', '根据县政府统一部署，少种一亩扣1分', '根据县政府统一部署，少修一处扣1分'],
  ])('are left alone: %s', (_, first, second) => {
    expect(between(item('1', first), item('2', second))).toEqual([]);
  });

  it('in one row are left alone', () => {
    const text = '未配备河道保洁船、保洁车的，各扣0.5分';
    const row = anItem({ criteria: text, clauses: [aClause({ text }), aClause({ text })] });
    expect(between(row)).toEqual([]);
  });

  it('are what a veto of honours says beside the price', () => {
    const text = '发生秸秆焚烧火情，造成交通中断的';
    const vetoes = [{ id: 'v1', text, effect: 'noHonours' }] as const;
    expect(found(aRubric({ items: [item('1', `${text}，扣5分`)], vetoes }))).toEqual([]);
  });

  it('are what is earned and what is lost', () => {
    const text = '配备河道保洁船的，得0.5分';
    const credit = anItem({ id: '2', criteria: text, clauses: [aClause({ text, effect: 'credit' })] });
    expect(between(item('1', '未配备河道保洁船的，扣0.5分'), credit)).toEqual([]);
  });
});
