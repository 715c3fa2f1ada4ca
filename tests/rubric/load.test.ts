import { messages } from '../../src/problems/messages';
import type { Problem } from '../../src/problems/problem';
import { ScoresheetError } from '../../src/problems/problem';
import { loadRubric } from '../../src/rubric/load';
import type { Fault } from './faults';
import { contentFaults, shapeFaults, wellFormed, withFault } from './faults';

const text = JSON.stringify(wellFormed);

function problemsOf(file: string): readonly Problem[] {
  try {
    loadRubric(file);
  } catch (error) {
    if (error instanceof ScoresheetError) return error.problems;
    throw error;
  }
  return [];
}

const placesOf = (file: string): readonly string[] =>
  problemsOf(file).map(({ code, pointer }) => `${code} ${pointer}`);

describe('a rubric file', () => {
  it('is taken as it is when nothing is wrong with it', () => {
    expect(loadRubric(text)).toEqual(wellFormed);
  });

  it('may begin with a byte order mark, as Notepad saves it', () => {
    expect(loadRubric(`\ufeff${text}`)).toEqual(wellFormed);
  });

  it('may say where its schema lies', () => {
    expect(problemsOf(text.replace('{', '{"$schema":"./rubric.schema.json",'))).toEqual([]);
  });

  it('keeps __proto__ an unknown property like any other', () => {
    expect(placesOf(text.replace('{', '{"__proto__":{"id":"x"},'))).toEqual([
      'rubric.unknownProperty /__proto__',
    ]);
  });
});

describe('a file that is not JSON', () => {
  it.each([
    ['empty', '', 1],
    ['cut short', '{"id": "a",\n"title":', 2],
    ['a word without quotation marks', '{\n\n  "id": river\n}', 3],
    ['a comma too many', '{"sections": [\n1,\n]}', 3],
    ['a comma missing, beside a text about a position', '{\n"id": "position 99"\n"title": 1}', 3],
    ['Chinese quotation marks', '{\n  “id”: 1\n}', 2],
    ['another file', 'PK\u0003\u0004', 1],
  ])('is named with its line: %s', (_, file, line) => {
    expect(problemsOf(file)).toEqual([
      {
        severity: 'error',
        code: 'rubric.notJson',
        pointer: '',
        message: messages['rubric.notJson']({ line }),
      },
    ]);
    expect(messages['rubric.notJson']({ line })).toContain(`第${line}行`);
  });
});

const cases = Object.entries({ ...shapeFaults, ...contentFaults }).flatMap(([code, faults]) =>
  faults.map((fault) => [code, fault.at, fault] as const),
);

describe('a fault', () => {
  it.each(cases)('%s is found at %s', (code, at, fault: Fault) => {
    const found = problemsOf(JSON.stringify(withFault(fault)) ?? 'null');
    const [problem, another] = found.filter(
      (one) => one.code === code && one.pointer === (fault.pointer ?? at),
    );
    expect(problem?.severity).toBe('error');
    expect(problem?.message).toContain(fault.names);
    expect(another).toBeUndefined();
  });

  it.each(cases.filter(([code]) => code in shapeFaults))('%s is reported alone at %s', (_, __, fault) => {
    expect(problemsOf(JSON.stringify(withFault(fault)))).toHaveLength(1);
  });

  it('has a case here for every code', () => {
    // rubric.notJson is above; rubric.tooLarge is in size.test.ts, rubric.invalid, for a keyword without words of its
    // own, in validate.test.ts.
    const tested = [...Object.keys(shapeFaults), ...Object.keys(contentFaults)];
    const untested = Object.keys(messages).filter(
      (code) => code.startsWith('rubric.') && !tested.includes(code),
    );
    expect(untested.sort()).toEqual([
      'rubric.invalid',
      'rubric.notJson',
      'rubric.tooLarge',
      // checkWidths.test.ts
      'rubric.tooWide',
    ]);
  });
});

describe('several faults', () => {
  it('of shape are reported at once', () => {
    const file = structuredClone(wellFormed) as unknown as Record<string, unknown>;
    Object.assign(file, { period: 'week', colour: 'red', fullScore: -1, title: undefined });
    expect([...placesOf(JSON.stringify(file))].sort()).toEqual([
      'rubric.missingProperty ',
      'rubric.notInList /period',
      'rubric.outOfRange /fullScore',
      'rubric.unknownProperty /colour',
    ]);
  });

  it('of one item are reported at once, wherever it is nested', () => {
    const item = { id: '2 1', label: '', fullScore: '1', clauses: [{ rule: { kind: 'flat', points: -1 } }] };
    expect([
      ...placesOf(JSON.stringify(withFault({ at: '/sections/0/items/1/items/0', value: item }))),
    ]).toEqual([
      'rubric.badPattern /sections/0/items/1/items/0/id',
      'rubric.badLength /sections/0/items/1/items/0/label',
      'rubric.wrongType /sections/0/items/1/items/0/fullScore',
      ...Array.from({ length: 4 }, () => 'rubric.missingProperty /sections/0/items/1/items/0/clauses/0'),
      'rubric.outOfRange /sections/0/items/1/items/0/clauses/0/rule/points',
    ]);
  });

  it('of content are reported at once', () => {
    const file = structuredClone(wellFormed) as unknown as Record<string, unknown>;
    Object.assign(file, {
      title: '考核评分表',
      unitClasses: ['县', '县'],
      vetoes: [{ id: '1A', text: '的', effect: 'itemZero', target: '7' }],
      assumptions: [{ about: '/nowhere', text: '的' }],
    });
    expect(placesOf(JSON.stringify(file))).toEqual([
      'rubric.duplicateId /vetoes/0/id',
      'rubric.unknownTarget /vetoes/0/target',
      'rubric.duplicateName /unitClasses/1',
      'rubric.titlePeriod /title',
      'rubric.danglingPointer /assumptions/0/about',
    ]);
  });
});

describe('a file made to break the reader', () => {
  it('is refused when its items nest by the thousand', () => {
    const open = '{"id":"x","label":"x","fullScore":1,"items":[';
    const nested = open.repeat(5000) + ']}'.repeat(5000);
    expect(placesOf(text.replace('"items":[', `"items":[${nested},`))).toEqual(['rubric.tooComplex ']);
  });

  it('is refused when a property name holds half a character', () => {
    expect(placesOf(text.replace('{', '{"\\ud83d":1,'))).toEqual(['rubric.controlCharacter ']);
  });
});
