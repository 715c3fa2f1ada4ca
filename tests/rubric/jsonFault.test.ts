import * as fc from 'fast-check';
import { jsonFaultAt } from '../../src/rubric/jsonFault';

describe('the place where JSON ends', () => {
  // › stands before the first character that does not belong.
  it.each([
    '›',
    '  ›',
    '›x',
    '{›,}',
    '{"a"›}',
    '{"a":›}',
    '{"a":1,›}',
    '{"a":1 ›"b":2}',
    '{"a":1›]',
    '[1,›]',
    '[›,1]',
    '[1›}',
    '[1 ›2]',
    '[01]'.replace('1', '›1'),
    '[1.›]'.replace('.›', '›.'),
    '{"a":1}›}',
    '{"a":1}\n›{"b":2}',
    '["a›\n"]'.replace('"a›', '›"a'),
    "{›'a':1}",
    '{“a”:1}'.replace('“', '›“'),
    '{"a":[{"b":[›',
    '[tru›e'.replace('tru›e', '›truth]'),
    '[nul›'.replace('nul›', '›nul'),
  ])('%s', (marked) => {
    const json = marked.replace('›', '');
    expect(() => JSON.parse(json) as unknown).toThrow();
    expect(jsonFaultAt(json)).toBe(marked.indexOf('›'));
  });

  it.each([
    ['a long string', '["', '一'.repeat(100_000)],
    ['a long string of escapes', '["', '\\n'.repeat(100_000)],
    ['a string that ends in a backslash', '["', `${'a'.repeat(100_000)}\\`],
  ])('is found at once where %s does not end', (_, before, unended) => {
    expect(jsonFaultAt(before + unended)).toBe(1);
  });

  it('is the end of a text that is JSON', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(jsonFaultAt(json)).toBe(json.length);
      }),
    );
  });
});
