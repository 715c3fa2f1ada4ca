/** No formula of any scoresheet does what Excel, WPS and LibreOffice understand differently. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Formula } from '../../src/formula/formula';
import { loadRubric } from '../../src/rubric/load';
import type { Rubric } from '../../src/rubric/rubric';
import { makeForm } from '../../src/sheet/form';
import { fillForm } from '../../src/sheet/fillForm';
import type { Cell, Worksheet } from '../../src/sheet/model';
import { CALC, ENTRIES } from '../../src/sheet/sheetNames';
import { aWorkbook, aWorksheet } from '../support/aWorksheet';
import { exerciseRubric, measuredRubric } from '../support/exerciseRubric';
import type { LintRule } from '../support/formulaLint';
import { cellsOf, lintFormula, lintModel, oracleGaps } from '../support/formulaLint';
import { parse } from '../support/formulaTree';

const templates = join(__dirname, '..', '..', 'templates');
const rubrics: readonly (readonly [string, Rubric])[] = [
  ...readdirSync(templates)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .map((name) => [name, loadRubric(readFileSync(join(templates, name), 'utf8'))] as const),
  ['the exercise', exerciseRubric({ period: 'quarter', rounding: { decimals: 1, at: 'total' } })],
  ['the exercise with measured values', measuredRubric()],
  ['the exercise with all columns', exerciseRubric({ period: 'month', hasAllColumns: true })],
];

describe.each(rubrics)('%s', (_, rubric) => {
  describe.each(['tally', 'direct'] as const)('in mode %s', (mode) => {
    describe.each(['self', 'assess'] as const)('as %s', (stage) => {
      const layout = makeForm({ rubric, mode, stage, version: '0' });
      const { model } = fillForm(layout, new Map());

      it('has formulas without a fault', () => {
        const count = model.sheets.flatMap(({ cells }) => cells).filter(({ formula }) => formula).length;
        // Each input is judged, priced, put into words and shown; then come the items.
        expect(count).toBeGreaterThan(8 * layout.prepared.all.length);
        expect(lintModel(model)).toEqual([]);
      });

      it('asks and lists within Excel’s 255 characters', () => {
        for (const { allows, prompt } of model.sheets.flatMap(({ validations }) => validations)) {
          expect(`${prompt}。`.length).toBeLessThanOrEqual(255);
          if (allows.type !== 'list') continue;
          expect(allows.options.join(',').length).toBeLessThanOrEqual(255);
          expect(allows.options.filter((option) => /[,"]/.test(option))).toEqual([]);
        }
      });

      it('gives its names once, as Excel allows them', () => {
        const names = model.names.map(({ name }) => name.toLowerCase());
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^pf_[\p{L}\p{N}_]{1,250}$/u);
      });
    });
  });
});

/**
 * A sheet to look things up in: total A1 is a number or a word, state A2 is 1 where the entry is a number,
 * value A3 is that number, word A4 is text, number A5 is a number, score A6 is a number where A2 is 1.
 */
const ENTRY = `INDEX(${ENTRIES}!$E:$E,7)`;
const sample = aWorkbook([
  formulasOn(CALC, [
    'IF(pf_calc!$A$5>0,"未评完",pf_calc!$A$5)',
    `IF(ISERROR(${ENTRY}),2,IF(${ENTRY}="",0,IF(ISLOGICAL(${ENTRY}),2,IF(IF(ISNUMBER(${ENTRY}),AND(${ENTRY}>=0,${ENTRY}=INT(${ENTRY})),FALSE),1,2))))`,
    `IF(pf_calc!$A$2=1,${ENTRY},0)`,
    '"字"',
    '1+2',
    'IF(pf_calc!$A$2=1,pf_calc!$A$5,"")',
  ]),
  formulasOn(ENTRIES, []),
]);

function formulasOn(name: string, formulas: readonly string[]): Worksheet {
  const cells = formulas.map((text, i): Cell => ({
    row: i + 1,
    column: 1,
    value: null,
    formula: new Formula(text),
    style: 'calc',
  }));
  return aWorksheet({ name, cells });
}

const faultsOf = (text: string): readonly LintRule[] => [
  ...new Set(lintFormula(text, cellsOf(sample, CALC)).map(({ rule }) => rule)),
];
const TOO_LONG = `LEN(${`"${'评'.repeat(250)}"&`.repeat(33)}"")`;
const nested = (levels: number): string => `${'ABS('.repeat(levels)}A5${')'.repeat(levels)}`;
const operands = (count: number): string => `SUM(${Array.from({ length: count }, () => '1').join(',')})`;

describe('the lint catches', () => {
  it.each<[LintRule, string, string]>([
    ['function', 'an optional digit', 'TEXT(A5,"0.##")'],
    ['function', 'a character code', 'CODE("a")'],
    ['function', 'a dynamic array', 'SUM(FILTER(A1:A5,A1:A5))'],
    ['function', 'a volatile reference', 'SUM(INDIRECT("A1"),OFFSET(A1,1,1))'],
    ['function', 'CEILING', 'CEILING(A5,1)'],
    ['arrayInSumproduct', 'IF inside SUMPRODUCT', 'SUMPRODUCT(IF(A1:A5,1,0))'],
    ['arrayInSumproduct', 'N inside SUMPRODUCT', 'SUMPRODUCT(A2:A5*N(A2:A5))'],
    ['arrayInSumproduct', 'INDEX deep inside SUMPRODUCT', 'SUMPRODUCT(ABS(INDEX(A2:A5,0)))'],
    ['rangeAsOneValue', 'a range compared', 'IF(A1:A5=1,1,0)'],
    ['rangeAsOneValue', 'a range as a condition', 'IF(A1:A5,1,0)'],
    ['rangeAsOneValue', 'whole columns multiplied', 'SUM(加扣分明细!$E:$E*2)'],
    ['rangeAsOneValue', 'a range as a criterion', 'COUNTIF(A1:A5,A1:A5)'],
    ['isBlank', 'an input judged by ISBLANK', 'ISBLANK(加扣分明细!$E$7)'],
    ['isBlank', 'the same through INDEX', `IF(ISBLANK(${ENTRY}),0,1)`],
    ['criterion', 'a criterion from a cell', 'COUNTIF(A1:A5,加扣分明细!$E$7)'],
    ['criterion', 'a criterion put together', 'COUNTIF(A1:A5,">"&A5)'],
    ['criterion', 'a pattern', 'COUNTIF(A1:A5,"W*")'],
    ['criterion', 'a typed name looked up', `MATCH(${ENTRY},$A:$A,0)`],
    ['criterion', 'a typed name among texts', 'MATCH(A4,{"县","区"},1)'],
    ['criterion', 'a second criterion of SUMIFS', 'SUMIFS(A1:A5,A1:A5,1,A1:A5,A4)'],
    ['nesting', '65 levels', nested(65)],
    ['length', 'a formula too long', TOO_LONG],
    ['literal', 'a literal too long', `LEN("${'评'.repeat(256)}")`],
    ['operandCount', '256 operands', operands(256)],
    ['equalsSign', 'an equals sign of its own', '=A5'],
    ['unreadable', 'a quotation that does not end', 'LEN("评)'],
    ['unreadable', 'a parenthesis that does not end', 'LEN("评"'],
    ['unreadable', 'an undefined name', 'pf_total+1'],
    ['unreadable', 'two formulas', 'A1 A2'],
    ['textAgainstNumber', 'a total compared unguarded', 'IF(pf_calc!$A$1>=90,1,0)'],
    ['textAgainstNumber', 'the guard in the wrong branch', 'IF(ISNUMBER(A1),0,IF(A1>=90,1,0))'],
    ['textAgainstNumber', 'the guard on another cell', 'IF(ISNUMBER(A5),IF(A1>=90,1,0),0)'],
    ['textAgainstNumber', 'one guard of two', 'IF(OR(ISNUMBER(A1),A5=1),IF(A1>=90,1,0),0)'],
    ['textAgainstNumber', 'a state that makes nothing sure', 'IF(pf_calc!$A$2=2,IF(pf_calc!$A$6<5,1,0),0)'],
    ['textAgainstNumber', 'an input compared', `IF(${ENTRY}>0,1,0)`],
    ['textAgainstNumber', 'an input added', `1+${ENTRY}`],
    ['textAgainstNumber', 'a word in a sum of terms', 'A4+1'],
    ['textAgainstNumber', 'a word made negative', '-A4'],
    ['textAgainstNumber', 'a word rounded', 'ROUND(pf_calc!$A$1,2)'],
    ['textAgainstNumber', 'a sum beside its guard', 'AND(ISNUMBER(A1),A1+1=2)'],
    ['textAgainstNumber', 'a word chosen', 'CHOOSE(1,1,"字")>0'],
  ])('%s: %s', (rule, _, text) => {
    expect(faultsOf(text)).toContain(rule);
  });

  it.each<[string, string]>([
    ['a guarded total', 'IF(ISNUMBER(pf_calc!$A$1),IF(pf_calc!$A$1>=90,1,0),0)'],
    ['a total compared beside its guard', 'AND(ISNUMBER(A1),A1>=90)'],
    ['a total that is no text where it is used', 'IF(NOT(ISNUMBER(A1)),0,A1-1)'],
    ['a guard among others', 'IF(AND(A5=1,ISNUMBER(A1)),A1-1,0)'],
    ['a score behind the state that makes it a number', 'IF(pf_calc!$A$2=1,ROUND(5-pf_calc!$A$6,6),0)'],
    ['a value taken only where it was judged', '0.5*pf_calc!$A$3'],
    ['words joined', '"扣"&A1&"分"'],
    ['a sum over a range with words in it', 'SUM(A1:A6)'],
    ['a state counted', 'COUNTIF(A1:A6,2)>0'],
    ['amounts above zero counted', 'COUNTIF(A1:A6,">0")'],
    ['an id looked up', 'MATCH("7f/市级",加扣分明细!$A:$A,0)'],
    ['a band looked up', 'MATCH(A1,{-1E+99,60,80,90},1)'],
    ['64 levels', nested(64)],
    ['255 characters', `LEN("${'评'.repeat(255)}")`],
    ['255 operands', operands(255)],
    ['an empty cell of our own', 'ISBLANK(pf_calc!$A$9)'],
    ['products over ranges', 'SUMPRODUCT((A1:A6=1)*(A1:A6<>""))'],
  ])('but not %s', (_, text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});

it('has a rule of its own for every gap of the oracle', () => {
  const examples: Partial<Record<LintRule, string>> = {
    arrayInSumproduct: 'SUMPRODUCT(IF(A1:A5,1,0))',
    rangeAsOneValue: 'IF(A1:A5=1,1,0)',
    length: TOO_LONG,
    literal: `LEN("${'评'.repeat(256)}")`,
    nesting: nested(65),
    operandCount: operands(256),
    function: 'TEXT(A5,"0.##")',
  };
  for (const { rule } of oracleGaps) expect(faultsOf(examples[rule] ?? '')).toEqual([rule]);
});

describe('a formula as a tree', () => {
  it.each([
    ['1+2*3', '+'],
    ['(1+2)*3', '*'],
    ['1-2-3', '-'],
    ['-2^2', '^'],
    ['1&2=3', '='],
    ['A1<=B1', '<='],
    ["'O''Neil'!$A$1&1", '&'],
  ])('of %s has %s on top', (text, operator) => {
    expect(parse(text)).toMatchObject({ kind: 'operator', operator, text });
  });

  it('groups equal operators from the left', () => {
    expect(parse('1-2-3')).toMatchObject({ operands: [{ text: '1-2' }, { text: '3' }] });
  });

  it('knows a reference from a function and from a word', () => {
    expect(parse('$AA$10')).toMatchObject({ kind: 'reference', columns: [27, 27], rows: [10, 10] });
    expect(parse('加扣分明细!$A:$B')).toMatchObject({
      kind: 'reference',
      sheet: '加扣分明细',
      columns: [1, 2],
    });
    expect(parse("'O''Neil'!A1:B2")).toMatchObject({ sheet: "O'Neil", columns: [1, 2], rows: [1, 2] });
    expect(parse('ABS(1)')).toMatchObject({ kind: 'call', name: 'ABS' });
    expect(parse('{1,"a";-2,TRUE}')).toMatchObject({ kind: 'array', items: { length: 4 } });
  });
});
