/** 评分细则 and the words of its clauses. */

import fc from 'fast-check';
import { openPassagesOf } from '../../../src/pane/session/passages';
import { leafItems } from '../../../src/rubric/items';
import { template, templateIds } from '../../support/templates';

const marked = (criteria: string, ...texts: readonly string[]): readonly string[] =>
  openPassagesOf(
    criteria,
    texts.map((text, i) => ({ id: 'abcdef'[i]!, text })),
  ).map(({ text, clauses }) => (clauses.length === 0 ? text : `[${clauses.join('')}:${text}]`));

describe('the passages of 评分细则', () => {
  it('marks the words of each clause where they stand', () => {
    expect(
      marked(
        '少一次扣0.1分；未及时传达的，一次扣0.1分，扣完为止。',
        '少一次扣0.1分',
        '未及时传达的，一次扣0.1分',
      ),
    ).toEqual(['[a:少一次扣0.1分]', '；', '[b:未及时传达的，一次扣0.1分]', '，扣完为止。']);
  });

  it('gives the second of two equal texts to the second clause', () => {
    expect(marked('甲扣1分；乙扣1分。', '扣1分', '扣1分')).toEqual([
      '甲',
      '[a:扣1分]',
      '；乙',
      '[b:扣1分]',
      '。',
    ]);
  });

  it('marks words that two clauses share with both', () => {
    expect(marked('未上报、未整改的，各扣1分', '未上报、未整改的，各扣1分', '未整改的，各扣1分')).toEqual([
      '[a:未上报、]',
      '[ab:未整改的，各扣1分]',
    ]);
  });

  it('gives back every 评分细则 word for word, whatever its clauses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (criteria, texts) => {
        expect(
          openPassagesOf(
            criteria,
            texts.map((text, i) => ({ id: String(i), text })),
          )
            .map(({ text }) => text)
            .join(''),
        ).toBe(criteria);
      }),
    );
  });

  it.each(templateIds)('finds the words of every clause of %s', (id) => {
    for (const { criteria, clauses = [] } of leafItems(template(id))) {
      const found = new Set(openPassagesOf(criteria ?? '', clauses).flatMap((each) => each.clauses));
      expect([...found].sort()).toEqual(clauses.map((clause) => clause.id).sort());
    }
  });
});
