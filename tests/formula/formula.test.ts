import fc from 'fast-check';
import { arrayOf, call, chain, f, Formula } from '../../src/formula/formula';
import { a1, cellOn, columnName, columnRange, localColumn } from '../../src/formula/reference';

/** What Excel makes of a chain of string literals: (“…”&“…”). */
function evaluateText(text: string): string {
  const pieces = text.replace(/^\(|\)$/g, '').match(/"(?:[^"]|"")*"/g) ?? [];
  expect(pieces.join('&')).toBe(text.replace(/^\(|\)$/g, ''));
  return pieces.map((piece) => piece.slice(1, -1).replaceAll('""', '"')).join('');
}

describe('a literal', () => {
  it.each([
    ['a word', '扣分', '"扣分"'],
    ['quotes', '“"”', '"“""”"'],
    ['nothing but quotes', '""', '""""""'],
    ['the empty text', '', '""'],
    ['words that look like a formula', '=1+1', '"=1+1"'],
    ['a line break', 'a\nb', '"a\nb"'],
    ['a backslash', '\\n{x}', '"\\n{x}"'],
    ['a number', 0.1, '0.1'],
    ['a negative number', -0.5, '(-0.5)'],
    ['zero', 0, '0'],
    ['yes', true, 'TRUE'],
    ['no', false, 'FALSE'],
  ])('of %s', (_, operand, text) => {
    expect(f`${operand}`.text).toBe(text);
  });

  it('of a formula is the formula itself', () => {
    expect(f`ROUND(${f`A1*${0.1}`},${6})`.text).toBe('ROUND(A1*0.1,6)');
  });

  it('of a negative number keeps its sign after a minus', () => {
    expect(f`${1}-${-2}`.text).toBe('1-(-2)');
    expect(f`${2}*${-2}`.text).toBe('2*(-2)');
  });

  it('longer than Excel allows is joined from pieces', () => {
    const { text } = f`${'评'.repeat(300)}`;
    expect(text).toBe(`("${'评'.repeat(127)}"&"${'评'.repeat(127)}"&"${'评'.repeat(46)}")`);
  });

  it('is split between characters, never inside one', () => {
    const long = '𠮷'.repeat(200);
    const { text } = f`${long}`;
    expect(evaluateText(text)).toBe(long);
    for (const piece of text.match(/"[^"]*"/g) ?? []) {
      expect(piece.length - 2).toBeLessThanOrEqual(255);
      expect(() => encodeURIComponent(piece)).not.toThrow(); // it throws for half a surrogate pair
    }
  });

  it('comes back the same from Excel, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (words) => {
        const { text } = f`${words}`;
        expect(evaluateText(text)).toBe(words);
        for (const piece of text.match(/"(?:[^"]|"")*"/g) ?? [])
          expect(piece.slice(1, -1).replaceAll('""', '"').length).toBeLessThanOrEqual(255);
      }),
    );
  });

  it('cannot end its own quotation', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', '&', '(', ')', ',', '=', 'A1', "'"), { maxLength: 300 }),
        (parts) => {
          const words = parts.join('');
          expect(evaluateText(f`${words}`.text)).toBe(words);
        },
      ),
    );
  });
});

describe('a call', () => {
  it('separates its operands by commas', () => {
    expect(call('SUM', [f`A1`, 2, '三']).text).toBe('SUM(A1,2,"三")');
  });

  it('of nothing is what the function yields over nothing', () => {
    expect(call('SUM', []).text).toBe('0');
    expect(call('OR', [], false).text).toBe('FALSE');
  });
});

describe('a chain', () => {
  it.each([
    ['+' as const, [f`A1`, 2], '0', 'A1+2'],
    ['&' as const, ['第', f`A1`, '行'], '', '"第"&A1&"行"'],
    ['*' as const, [f`A1`], '1', 'A1'],
    ['&' as const, [], '', '""'],
  ])('by %s', (operator, operands, none, text) => {
    expect(chain(operator, operands, none).text).toBe(text);
  });
});

describe('an array constant', () => {
  it('stands on one row, negative numbers without parentheses', () => {
    expect(arrayOf([-1e99, 60, 90]).text).toBe('{-1e+99,60,90}');
    expect(arrayOf(['不合格', '优"秀"']).text).toBe('{"不合格","优""秀"""}');
  });
});

describe('an address', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [53, 'BA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16384, 'XFD'],
  ])('in column %d is in %s', (column, name) => {
    expect(columnName(column)).toBe(name);
  });

  it('is written with its row', () => {
    expect(a1({ row: 7, column: 28 })).toBe('AB7');
  });
});

describe('a reference', () => {
  const at = { row: 7, column: 27 };

  it.each([
    ['评分表', '评分表!$AA$7'],
    ['pf_calc', 'pf_calc!$AA$7'],
    ['表2', '表2!$AA$7'],
    ['2021年', "'2021年'!$AA$7"],
    ['评分 表', "'评分 表'!$AA$7"],
    ["O'Neil", "'O''Neil'!$AA$7"],
    ['AB12', "'AB12'!$AA$7"],
    ['x1', "'x1'!$AA$7"],
    ['一-二', "'一-二'!$AA$7"],
    ['（一）', "'（一）'!$AA$7"],
    ['R1C1', "'R1C1'!$AA$7"],
    ['RC', "'RC'!$AA$7"],
    ['R', "'R'!$AA$7"],
    ['c', "'c'!$AA$7"],
    ['TRUE', "'TRUE'!$AA$7"],
  ])('to the sheet %s is %s', (sheet, text) => {
    expect(cellOn(sheet, at).text).toBe(text);
  });

  it('to a piece of a column, and to all of it', () => {
    expect(columnRange('评分表', 2, 7, 20).text).toBe('评分表!$B$7:$B$20');
    expect(localColumn(5, 1, 2000).text).toBe('$E$1:$E$2000');
  });

  it('is raw text in a formula', () => {
    expect(cellOn('评分表', at)).toBeInstanceOf(Formula);
  });
});
