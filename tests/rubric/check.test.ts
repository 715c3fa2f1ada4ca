import { checkRubric } from '../../src/rubric/checks/check';
import { aClause, anItem, aRubric, aSection } from '../support/builders';
import { contentFaults, wellFormed, withFault } from './faults';
import type { Item, Rubric } from '../../src/rubric/rubric';

const placesOf = (rubric: Rubric): readonly string[] =>
  checkRubric(rubric).map(({ code, pointer }) => `${code} ${pointer}`);

describe('the content of a rubric', () => {
  it('passes when nothing is wrong with it', () => {
    expect(checkRubric(wellFormed)).toEqual([]);
  });

  it('is left as it was', () => {
    const before = JSON.stringify(wellFormed);
    checkRubric(wellFormed);
    expect(JSON.stringify(wellFormed)).toBe(before);
  });

  it.each(Object.entries(contentFaults))('is checked for %s', (code, faults) => {
    for (const fault of faults)
      expect(checkRubric(withFault(fault) as Rubric)).toContainEqual({
        severity: 'error',
        code,
        pointer: fault.pointer ?? fault.at,
        message: expect.stringContaining(fault.names),
      });
  });
});

describe('ids', () => {
  it('of clauses go on with aa after z', () => {
    const clauses = Array.from({ length: 28 }, (_, i) =>
      aClause({ id: `1${i < 26 ? String.fromCharCode(97 + i) : `a${String.fromCharCode(71 + i)}`}` }),
    );
    expect(clauses.slice(25).map(({ id }) => id)).toEqual(['1z', '1aa', '1ab']);
    expect(checkRubric(aRubric({ items: [{ ...anItem(), clauses }] }))).toEqual([]);
  });

  it('are one list over sections, items, clauses, bonus, penalties and vetoes', () => {
    const rubric = {
      ...aRubric({
        sections: [aSection({ id: 'A', items: [anItem({ id: 'a' }), anItem({ id: 'aa' })] })],
      }),
      vetoes: [{ id: 'AAA', text: '的', effect: 'noHonours' as const }],
    };
    expect(placesOf(rubric)).toEqual([
      'rubric.duplicateId /sections/0/items/0/id',
      'rubric.duplicateId /sections/0/items/0/clauses/0/id',
      'rubric.duplicateId /vetoes/0/id',
    ]);
  });
});

describe('an item', () => {
  it('with clauses and items both still has its clauses checked', () => {
    const item = {
      ...anItem({ clauses: [aClause({ text: '原文没有的话' })] }),
      criteria: '另一句。',
      items: [anItem({ id: '2' })],
    };
    expect(placesOf(aRubric({ items: [item] }))).toEqual([
      'rubric.clausesAndItems /sections/0/items/0',
      'rubric.textNotInCriteria /sections/0/items/0/clauses/0/text',
    ]);
  });

  it('that deducts and credits is fine once it says where it starts', () => {
    const clauses = [aClause(), aClause({ effect: 'credit' })];
    expect(placesOf(aRubric({ items: [anItem({ clauses })] }))).toEqual([
      'rubric.startMissing /sections/0/items/0',
    ]);
    expect(placesOf(aRubric({ items: [anItem({ clauses, start: 0 })] }))).toEqual([]);
  });
});

describe('a parent that stops at its own 分值', () => {
  const placesFor = (leaf: Partial<Item>, parent: Partial<Item> = {}): readonly string[] => {
    const nested = anItem({ id: '1_1', items: [anItem({ id: '1_1_1', fullScore: 3, ...leaf })] });
    const items = [nested, anItem({ id: '1_2', fullScore: 2 })];
    return placesOf(aRubric({ items: [anItem({ items, clamp: true, ...parent })] }));
  };

  it('cannot say what a sub-item that is 不涉及 leaves to make up for, where they come to more', () => {
    expect(placesFor({ notApplicable: 'rescale' }, { fullScore: 4 })).toEqual([
      'rubric.rescaleClamped /sections/0/items/0/clamp',
    ]);
  });

  it('can where they do not, and where nothing is made up for', () => {
    expect(placesFor({ notApplicable: 'rescale' })).toEqual([]);
    expect(placesFor({ notApplicable: 'rescale' }, { fullScore: 4, clamp: false })).toEqual([]);
    expect(placesFor({ notApplicable: 'drop' }, { fullScore: 4 })).toEqual([]);
    expect(placesFor({}, { fullScore: 4 })).toEqual([]);
  });
});

describe('text', () => {
  it('may hold line breaks, tabs and characters beyond the basic plane', () => {
    expect(placesOf(aRubric({ items: [anItem({ requirement: '第一行\n\t𠮷野家😀' })] }))).toEqual([]);
  });
});
