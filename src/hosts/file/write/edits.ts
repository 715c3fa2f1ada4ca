/** What ExcelJS has no word for, or says in a way that Excel or LibreOffice takes amiss, put right in its XML. */

import type { SheetModel, Worksheet } from '../../../sheet/model';
import { a1 } from '../../../sheet/model';
import { attribute } from '../xml/xmlAttribute';

/** By part: gets its text and returns the new one. */
export type Edits = ReadonlyMap<string, (xml: string) => string>;

export const edited = (parts: ReadonlyMap<string, string>, edits: Edits): ReadonlyMap<string, string> =>
  new Map([...parts].map(([name, xml]) => [name, edits.get(name)?.(xml) ?? xml] as const));

/** The parts of a workbook that ExcelJS wrote from `model`. */
export const editsFor = ({ sheets }: SheetModel): Edits =>
  new Map([
    ['xl/workbook.xml', (xml: string) => fixPrintAreas(protectStructure(xml))],
    ['xl/styles.xml', setDefaultFont],
    ...sheets.map(
      (sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, (xml: string) => fixSheet(xml, sheet)] as const,
    ),
  ]);

/** It stands before bookViews. */
const protectStructure = (xml: string): string =>
  xml.replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>');

/** ExcelJS leaves the rows of a print area relative ($B1:$G20), and LibreOffice then prints everything. */
const fixPrintAreas = (xml: string): string =>
  xml.replace(
    /(<definedName name="_xlnm\.Print_Area"[^>]*>[^<!]*!)\$([A-Z]+)(\d+):\$([A-Z]+)(\d+)/g,
    '$1$$$2$$$3:$$$4$$$5',
  );

/**
 * Columns are measured in digits of the default font. ExcelJS names Calibri by the theme, for which a Chinese Excel
 * puts its own 宋体; the same font for everyone makes the same widths for everyone.
 */
const setDefaultFont = (xml: string): string =>
  xml.replace(
    /<font>.*?<\/font>/s,
    '<font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="3"/><charset val="134"/></font>',
  );

/**
 * Every column says its own width: ExcelJS puts equal ones together and leaves out its default. A row that grows has
 * a height, but not one of its own. `dyDescent` is where letters stand in a line, which ExcelJS does not know.
 */
function fixSheet(xml: string, sheet: Worksheet): string {
  const { columns, growing } = sheet;
  const cols = columns.map(
    ({ width, isHidden = false }, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${width}"${isHidden ? ' hidden="1"' : ''} customWidth="1"/>`,
  );
  return xml
    .replace(/<row r="(\d+)"[^>]*>/g, (tag, row: string) =>
      growing?.has(Number(row)) === true ? tag.replace(' customHeight="1"', '') : tag,
    )
    .replace(/<(?:row|sheetFormatPr) [^>]*>/g, (tag) => tag.replace(/ x14ac:dyDescent="[^"]*"/, ''))
    .replace(/<cols>.*?<\/cols>/s, '')
    .replace(/<sheetFormatPr [^>]*>/, (tag) => `${tag}<cols>${cols.join('')}</cols>`)
    .replace(AFTER_LINKS, (tag) => `${linksOf(sheet)}${tag}`);
}

/** What may stand behind `hyperlinks`, the first of them that does. */
const AFTER_LINKS = /<(?:printOptions|pageMargins|pageSetup|headerFooter|rowBreaks)\b|<\/worksheet>/;

/** Links inside the workbook by `location` alone: WPS follows none that goes by a relationship. */
function linksOf({ cells }: Worksheet): string {
  const links = cells.flatMap((cell) =>
    cell.link === undefined ? [] : [`<hyperlink ref="${a1(cell)}" location="${attribute(cell.link)}"/>`],
  );
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}
