import { shiftFormula } from '../../../../src/hosts/file/read/sharedFormula';

describe('a formula two down and one right', () => {
  it.each([
    ['A1', 'B3'],
    ['a1+zz9', 'B3+AAA11'],
    ['$A1+A$1+$A$1', '$A3+B$1+$A$1'],
    ['SUM(A1:B$2)', 'SUM(B3:C$2)'],
    ['MIN(A1*0.1,1.5E5)', 'MIN(B3*0.1,1.5E5)'],
    ['LOG10(A1)+ATAN2(B1,C1)', 'LOG10(B3)+ATAN2(C3,D3)'],
    ['"A1"&A1&"""A1"', '"A1"&B3&"""A1"'],
    ["'A1 表'!A1+'it''s A1'!$A1", "'A1 表'!B3+'it''s A1'!$A3"],
    ['评分表!A1+Sheet1!B2', '评分表!B3+Sheet1!C4'],
    ['SUM(A:A)+SUM($A:C)', 'SUM(B:B)+SUM($A:D)'],
    ['SUM(1:1)+SUM($1:3)', 'SUM(3:3)+SUM($1:5)'],
    ['单价A1+A1_x+_A1+A1.B', '单价A1+A1_x+_A1+A1.B'],
    ['ZZZ9+XFE1+A1048577+A0', 'ZZZ9+XFE1+A1048577+A0'],
    ['[1]Sheet1!A1', '[1]Sheet1!B3'],
    ['表1[[#This Row],[A1]]+A1', '表1[[#This Row],[A1]]+B3'],
    ["A1[B1]+T[A'[1]+A1", "A1[B1]+T[A'[1]+B3"],
    ['#REF!+#N/A+#DIV/0!+A1#', '#REF!+#N/A+#DIV/0!+B3#'],
    ['IF(A1=TRUE,"是",{1,2;3,4})', 'IF(B3=TRUE,"是",{1,2;3,4})'],
    ['XFD1+A1048575', '#REF!+#REF!'],
    ['A1048576', '#REF!'],
    ['', ''],
    ['"A1', '"A1'],
  ])('%s becomes %s', (before, after) => {
    expect(shiftFormula(before, 2, 1)).toBe(after);
  });
});

it('moves up and left, and says so when it leaves the sheet', () => {
  expect(shiftFormula('C3+B:B+$A4', -2, -1)).toBe('B1+A:A+$A2');
  expect(shiftFormula('A3+C1+2:2', -2, -1)).toBe('#REF!+#REF!+#REF!:#REF!');
});

it('stays where it is by nothing', () => {
  const formula = `IFERROR(VLOOKUP($B2,'附件 2'!$A:$D,4,0),"未评""A1""")*(1-C$3)%`;
  expect(shiftFormula(formula, 0, 0)).toBe(formula);
});
