import { readFileSync } from 'node:fs';
import { messages } from '../../../src/problems/messages';
import { lintRubric, lintRules } from '../../../src/rubric/lint/lint';
import { loadRubric } from '../../../src/rubric/load';
import { aClause, anItem, aRubric, aSection } from '../../support/builders';

const findingsIn = (name: string): readonly string[] =>
  lintRubric(loadRubric(readFileSync(`templates/${name}.json`, 'utf8'))).map(
    ({ code, pointer }) => `${code} ${pointer}`,
  );

describe('lint', () => {
  it('has one rule for every code, in their order', () => {
    const codes = Object.keys(messages).filter((code) => /^L\d\d$/.test(code));
    expect(lintRules.map(({ code }) => code)).toEqual(codes);
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

  it('finds nothing in 大兴镇 附件2', () => {
    expect(findingsIn('daxing-2021')).toEqual([]);
  });

  it('finds two headings at odds in 大兴镇 附件1, and no more', () => {
    expect(findingsIn('daxing-2021-annex1')).toEqual([
      'L01 /sections/1/fullScore',
      'L01 /sections/1/items/1/fullScore',
    ]);
  });

  it('leaves the rubric as it was', () => {
    const rubric = aRubric({ fullScore: 10 });
    const before = JSON.stringify(rubric);
    lintRubric(rubric);
    expect(JSON.stringify(rubric)).toBe(before);
  });
});
