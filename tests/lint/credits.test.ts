import { creditsOverCap } from '../../src/lint/creditsOverCap';
import { creditsUnderCap } from '../../src/lint/creditsUnderCap';
import type { Item, Rubric } from '../../src/rubric/rubric';
import type { Rule } from '../../src/rules';
import { aClause, anItem, aRubric } from '../support/builders';
import rows from './credits.cases.json';

interface Row {
  readonly fullScore: number;
  readonly credits: readonly number[];
  readonly deductions?: readonly number[];
  readonly start?: number;
  readonly requirement?: string;
  readonly finds: string | null;
  readonly arithmetic?: string;
}

const flat = (points: number): Rule => ({ kind: 'flat', points });

/** One item whose clauses credit by these rules, and deduct by those. */
function aRubricOf(
  { credits, deductions = [] }: { credits: readonly Rule[]; deductions?: readonly Rule[] },
  item: Partial<Item>,
): Rubric {
  const clauses = [
    ...credits.map((rule) => aClause({ effect: 'credit', rule })),
    ...deductions.map((rule) => aClause({ rule })),
  ];
  return aRubric({ items: [anItem({ ...item, clauses })] });
}

const find = (rubric: Rubric) => [...creditsOverCap.find(rubric), ...creditsUnderCap.find(rubric)];

describe('what the credits come to, beside the 分值', () => {
  it.each(rows as readonly Row[])('%j', ({ credits, deductions = [], finds, arithmetic, ...item }) => {
    const rubric = aRubricOf({ credits: credits.map(flat), deductions: deductions.map(flat) }, item);
    expect(find(rubric).map((finding) => [finding.code, finding.pointer, finding.arithmetic])).toEqual(
      finds === null ? [] : [[finds, '/sections/0/items/0/fullScore', arithmetic]],
    );
  });

  it.each<[string, Rule, number, string | null]>([
    ['a count without a limit', { kind: 'perOccurrence', points: 0.5, unit: '次' }, 3, null],
    ['a count with a limit below', { kind: 'perOccurrence', points: 0.5, unit: '次', cap: 2 }, 3, 'L05'],
    ['a count with a limit above', { kind: 'perOccurrence', points: 0.5, unit: '次', cap: 4 }, 3, 'L04'],
    [
      'a count at each level',
      { kind: 'byLevel', unit: '次', levels: [{ name: '市级', points: 9 }] },
      3,
      null,
    ],
    ['a judgement below', { kind: 'judgement', max: 2.5 }, 3, 'L05'],
    ['a judgement above', { kind: 'judgement', min: 1, max: 5 }, 3, 'L04'],
    ['the whole 分值', { kind: 'forfeit' }, 3, null],
  ])('of %s', (_, rule, fullScore, code) => {
    const codes = find(aRubricOf({ credits: [rule] }, { fullScore })).map((finding) => finding.code);
    expect(codes).toEqual(code === null ? [] : [code]);
  });

  it('is too much whatever a count without a limit adds', () => {
    const credits = [flat(2), flat(2), { kind: 'perOccurrence', points: 1, unit: '次' } as const];
    expect(find(aRubricOf({ credits }, { fullScore: 3 }))[0]?.arithmetic).toBe('2+2=4，写的是3');
  });
});

describe('the finding', () => {
  it('that credits exceed the 分值 gives both readings', () => {
    expect(creditsOverCap.find(aRubricOf({ credits: [flat(0.5), flat(1)] }, { label: '26' }))).toEqual([
      {
        severity: 'warning',
        code: 'L04',
        pointer: '/sections/0/items/0/fullScore',
        message: '第26项各款最多可得的分超过本项分值：0.5+1=1.5，写的是1。请确认是否得满为止。',
        arithmetic: '0.5+1=1.5，写的是1',
        readings: ['得满1分为止，多出的0.5分不计', '本项分值应为1.5分'],
      },
    ]);
  });

  it('that credits fall short of the 分值 gives both readings', () => {
    expect(creditsUnderCap.find(aRubricOf({ credits: [flat(0.5), flat(0.2)] }, { label: '24' }))).toEqual([
      {
        severity: 'warning',
        code: 'L05',
        pointer: '/sections/0/items/0/fullScore',
        message: '第24项各款全部得到也不足本项分值：0.5+0.2=0.7，写的是1。请核对是否漏了一款，或分值有误。',
        arithmetic: '0.5+0.2=0.7，写的是1',
        readings: ['其余0.3分没有写明怎样得', '本项分值应为0.7分'],
      },
    ]);
  });
});
