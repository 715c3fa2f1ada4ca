import { valueAt } from '../../src/rubric/validate';

describe('the value at a JSON pointer', () => {
  const file = { 'a/b': { 'c~d': [10, 20] }, '': { ' ': null }, title: '的' };

  it.each([
    ['', file],
    ['/a~1b/c~0d/1', 20],
    ['/a~1b/c~0d', [10, 20]],
    ['// ', null],
  ])('%j is there', (pointer, value) => {
    expect(valueAt(file, pointer)).toEqual(value);
  });

  it.each([
    '/a/b',
    '/a~1b/c~0d/2',
    '/a~1b/c~0d/01',
    '/a~1b/c~0d/-',
    '/a~1b/c~0d/length',
    '/title/0',
    '/title/length',
    '/toString',
    '/__proto__',
  ])('%j is not there', (pointer) => {
    expect(valueAt(file, pointer)).toBeUndefined();
  });
});

describe('a keyword that has no words of its own', () => {
  afterEach(() => jest.dontMock('../../src/rubric/schema'));

  it('is reported by its name all the same', () => {
    jest.isolateModules(() => {
      jest.doMock('../../src/rubric/schema', () => ({ rubricSchema: { maxProperties: 1, $defs: {} } }));
      const { validateRubric } = jest.requireActual<{ validateRubric: (file: unknown) => unknown }>(
        '../../src/rubric/validate',
      );
      expect(validateRubric({ a: 1, b: 2 })).toEqual([
        {
          severity: 'error',
          code: 'rubric.invalid',
          pointer: '',
          message: expect.stringContaining('maxProperties'),
        },
      ]);
    });
  });
});
