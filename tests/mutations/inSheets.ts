/** Changes that a forger would think of first: what shows other than what is there. */

import type { Random } from '../sheet/random/random';
import type { TextMutation } from './mutation';
import { pick } from './mutation';

/** One random match replaced. */
function replaceOne(
  text: string,
  pattern: RegExp,
  random: Random,
  put: (found: RegExpExecArray) => string,
): string | undefined {
  const one = pick(random, [...text.matchAll(pattern)]);
  if (one === undefined) return undefined;
  return text.slice(0, one.index) + put(one) + text.slice(one.index + one[0].length);
}

const CODES: readonly string[] = [
  '0.0',
  '0',
  '"9.9"',
  ';;;',
  '0.00%',
  'yyyy-m-d',
  '[$-804]m"月"d"日"',
  '0.00E+00',
  '@',
  '#,##0,',
  'General"分"',
];

/** Of a worksheet, the workbook or the styles, by the part's name. */
export const inSheets: Readonly<Record<string, { readonly part: RegExp; readonly edit: TextMutation }>> = {
  'a cell in another style': {
    part: /worksheets\/sheet/,
    edit: ({ text }, random) =>
      replaceOne(
        text,
        /(<c r="[A-Z]+\d+" s=")\d+/g,
        random,
        (found) => `${found[1]}${Math.floor(random() * 120)}`,
      ),
  },
  'another number format': {
    part: /styles/,
    edit: ({ text }, random) =>
      replaceOne(
        text,
        /formatCode="[^"]*"/g,
        random,
        () => `formatCode="${(pick(random, CODES) ?? '').replaceAll('"', '&quot;')}"`,
      ),
  },
  'a style with another number format': {
    part: /styles/,
    edit: ({ text }, random) =>
      replaceOne(text, /numFmtId="\d+"/g, random, () => `numFmtId="${Math.floor(random() * 180)}"`),
  },
  'a row hidden or flat': {
    part: /worksheets\/sheet/,
    edit: ({ text }, random) =>
      replaceOne(
        text,
        /<row r="\d+"/g,
        random,
        (found) =>
          `${found[0]} ${pick(random, ['hidden="1"', 'collapsed="1"', 'zeroHeight="1"', 's="3" customFormat="1"'])}`,
      ),
  },
  'a row with another height': {
    part: /worksheets\/sheet/,
    edit: ({ text }, random) =>
      replaceOne(text, / ht="[\d.]+"/g, random, () => ` ht="${Math.floor(random() * 3)}"`),
  },
  'a column hidden or narrow': {
    part: /worksheets\/sheet/,
    edit: ({ text }, random) =>
      replaceOne(text, /<col ([^>]*?)\/>/g, random, (found) =>
        random() < 0.5 ? `<col ${found[1]} hidden="1"/>` : found[0].replace(/ width="[^"]*"/, ' width="0.1"'),
      ),
  },
  'the sheet looked at otherwise': {
    part: /worksheets\/sheet/,
    edit: ({ text }, random) =>
      replaceOne(
        text,
        /<sheetView /g,
        random,
        () =>
          `<sheetView ${pick(random, ['showFormulas="1" ', 'showZeros="0" ', 'rightToLeft="1" ', 'windowProtection="1" ', 'view="pageBreakPreview" '])}`,
      ),
  },
  'rows hidden unless they say otherwise': {
    part: /worksheets\/sheet/,
    edit: ({ text }, random) =>
      replaceOne(text, /<sheetFormatPr /g, random, () => '<sheetFormatPr zeroHeight="1" '),
  },
  'a merge, a break or a filter more': {
    part: /worksheets\/sheet/,
    edit: ({ text }, random) => {
      const row = 1 + Math.floor(random() * 30);
      const put = pick(random, [
        `<mergeCells count="1"><mergeCell ref="B${row}:H${row + 3}"/></mergeCells>`,
        `<autoFilter ref="A1:H60"><filterColumn colId="5"><filters><filter val="1"/></filters></filterColumn></autoFilter>`,
        `<conditionalFormatting sqref="A1:I99"><cfRule type="expression" priority="1" dxfId="0"><formula>TRUE</formula></cfRule></conditionalFormatting>`,
      ]);
      return replaceOne(text, /<\/sheetData>/g, random, () => `</sheetData>${put}`);
    },
  },
  'letters, paper or places of another kind': {
    part: /styles/,
    edit: ({ text }, random) =>
      pick(random, [
        () =>
          replaceOne(
            text,
            / rgb="\w+"/g,
            random,
            () => ` rgb="FF${pick(random, ['FFFFFF', '000000', 'FEFEFE', 'FFF9E5'])}"`,
          ),
        () =>
          replaceOne(
            text,
            /<sz val="[\d.]+"/g,
            random,
            () => `<sz val="${pick(random, ['1', '2', '80', '10.5'])}"`,
          ),
        () => replaceOne(text, / fontId="\d+"/g, random, () => ` fontId="${Math.floor(random() * 14)}"`),
        () => replaceOne(text, / fillId="\d+"/g, random, () => ` fillId="${Math.floor(random() * 4)}"`),
        () =>
          replaceOne(
            text,
            / horizontal="\w+"/g,
            random,
            () => ` horizontal="${pick(random, ['fill', 'left', 'right', 'distributed'])}"`,
          ),
        () =>
          replaceOne(
            text,
            / patternType="\w+"/g,
            random,
            () => ` patternType="${pick(random, ['solid', 'darkGray', 'none'])}"`,
          ),
      ])?.(),
  },
  'a conditional format that shows another thing': {
    part: /styles/,
    edit: ({ text }, random) =>
      replaceOne(
        text,
        /<dxf>/g,
        random,
        () =>
          `<dxf>${pick(random, ['<font><color rgb="FFFFFFFF"/></font>', '<numFmt numFmtId="200" formatCode="&quot;9&quot;"/>', '<numFmt numFmtId="14" formatCode="yyyy"/>', '<fill><patternFill><bgColor rgb="FF000000"/></patternFill></fill>'])}`,
      ),
  },
  'another header, footer or kind of page': {
    part: /worksheets\/sheet[1-4]/,
    edit: ({ text }, random) =>
      pick(random, [
        () => replaceOne(text, /<oddFooter>[^<]*/g, random, () => `<oddFooter>&amp;C总分 9.8`),
        () =>
          replaceOne(
            text,
            /<headerFooter>/g,
            random,
            () => `<headerFooter differentFirst="1"><firstHeader>&amp;G</firstHeader>`,
          ),
        () => replaceOne(text, /<pageSetup /g, random, () => '<pageSetup draft="1" fitToHeight="0" '),
      ])?.(),
  },
  'a sheet shown, hidden or renamed': {
    part: /xl\/workbook\.xml$/,
    edit: ({ text }, random) =>
      random() < 0.7
        ? replaceOne(
            text,
            /state="\w+"/g,
            random,
            () => `state="${pick(random, ['visible', 'hidden', 'veryHidden'])}"`,
          )
        : replaceOne(
            text,
            /(<sheet [^>]*?name=")[^"]*/g,
            random,
            (found) => `${found[1]}${pick(random, ['评分表', '表', 'pf_calc', '评分表 '])}`,
          ),
  },
  'a setting of the workbook': {
    part: /xl\/workbook\.xml$/,
    edit: ({ text }, random) =>
      random() < 0.5
        ? replaceOne(
            text,
            /<workbookPr/g,
            random,
            () =>
              `<workbookPr ${pick(random, ['date1904="1"', 'date1904="true"', 'showObjects="none"', 'codeName="a"'])}`,
          )
        : replaceOne(
            text,
            /<calcPr/g,
            random,
            () =>
              `<calcPr ${pick(random, ['fullPrecision="0"', 'calcMode="manual"', 'iterate="1"', 'refMode="R1C1"'])}`,
          ),
  },
  'a name that refers elsewhere': {
    part: /xl\/workbook\.xml$/,
    edit: ({ text }, random) =>
      replaceOne(
        text,
        /(<definedName[^>]*>)[^<]*/g,
        random,
        (found) =>
          `${found[1]}${pick(random, ["'评分表'!$A$1:$B$2", "'加扣分明细'!$E$12", '5', "'评分表'!$F$5"])}`,
      ),
  },
  'a relationship that leads elsewhere': {
    part: /\.rels$/,
    edit: ({ text }, random) =>
      replaceOne(
        text,
        /Target="[^"]*"/g,
        random,
        () =>
          `Target="${pick(random, ['worksheets/sheet1.xml', 'worksheets/sheet2.xml', 'styles.xml', '../xl/worksheets/SHEET2.xml', '/xl/worksheets/sheet4.xml', 'theme/theme1.xml', 'none.xml', 'worksheets%2Fsheet3.xml', 'worksheets\\\\sheet5.xml'])}"`,
      ),
  },
  'a formula that says another thing': {
    part: /worksheets\/sheet/,
    edit: ({ text }, random) =>
      replaceOne(
        text,
        /<f>([^<]*)<\/f>/g,
        random,
        (found) =>
          pick(random, [
            `<f>${found[1]}+0</f>`,
            `<f>${found[1]?.replace(/pf_calc!/, '评分表!')}</f>`,
            `<f>${found[1]?.replace(/\d/, '3')}</f>`,
            `<f t="array" ref="A1:C9">${found[1]}</f>`,
            '',
          ]) ?? '',
      ),
  },
};
