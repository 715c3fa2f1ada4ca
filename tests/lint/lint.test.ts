import { readFileSync } from 'node:fs';
import { messages } from '../../src/problems/messages';
import { lintTitles } from '../../src/problems/lintMessages';
import { comparisonRules } from '../../src/lint/compare/compare';
import { lintRubric, lintRules } from '../../src/lint/lint';
import { loadRubric } from '../../src/rubric/load';
import { aClause, anItem, aRubric, aSection } from '../support/builders';
import { growth, LINEAR } from '../support/growth';
import clean from './clean.rubric.json';

const findingsIn = (name: string): readonly string[] =>
  lintRubric(loadRubric(readFileSync(`templates/${name}.json`, 'utf8'))).map(
    ({ code, pointer }) => `${code} ${pointer}`,
  );

describe('lint', () => {
  it('has one rule for every code, in their order', () => {
    const codes = Object.keys(messages).filter((code) => /^L\d\d$/.test(code));
    const compared = comparisonRules.map(({ code }) => code);
    expect(lintRules.map(({ code }) => code)).toEqual(
      codes.filter((code) => !compared.includes(code as never)),
    );
    expect([...lintRules, ...comparisonRules].map(({ code }) => code).sort()).toEqual(codes);
    expect(Object.keys(lintTitles)).toEqual(codes);
  });

  it('reports every finding, rule by rule', () => {
    const credit = anItem({ id: '1', clauses: [aClause({ effect: 'credit' })] });
    const sections = [aSection({ fullScore: 2, items: [credit] })];
    expect(lintRubric(aRubric({ fullScore: 10, sections })).map(({ code }) => code)).toEqual([
      'L01',
      'L05',
      'L07',
    ]);
  });

  it.each(['各', '减', '1', '视情', '按照《', '啊'])(
    'is soon done with a text that says %j for ever',
    (word) => {
      const linting = (length: number) => () => {
        const criteria = word.repeat(length / word.length);
        const items = [anItem({ criteria, clauses: [aClause({ text: criteria.slice(0, length / 10) })] })];
        return lintRubric(aRubric({ items }));
      };
      expect(growth(linting, 40_000)).toBeLessThan(LINEAR);
    },
  );

  it('finds nothing in a rubric without faults', () => {
    expect(lintRubric(loadRubric(JSON.stringify(clean)))).toEqual([]);
  });

  it('finds in 大兴镇 附件2 what can never be lost, no limit of 加分, two ways of writing 1, no year', () => {
    expect(findingsIn('daxing-2021')).toEqual([
      'L06 /sections/0/items/2/fullScore',
      'L16 /bonus/cap',
      'L20 /sections/0/items/4/criteria',
      'L26 /assumptions/0/text',
    ]);
  });

  it('finds in 大兴镇 附件1 two headings at odds, and 份 for 分, beside the same', () => {
    expect(findingsIn('daxing-2021-annex1')).toEqual([
      'L01 /sections/1/fullScore',
      'L01 /sections/1/items/1/fullScore',
      'L06 /sections/1/items/0/fullScore',
      'L16 /bonus/cap',
      'L19 /sections/1/items/1/items/0/criteria',
      'L20 /sections/1/items/1/items/1/criteria',
    ]);
  });

  it('leaves the rubric as it was', () => {
    const rubric = aRubric({ fullScore: 10 });
    const before = JSON.stringify(rubric);
    lintRubric(rubric);
    expect(JSON.stringify(rubric)).toBe(before);
  });
});
