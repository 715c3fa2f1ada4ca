/** Word documents put together part by part, for what no library writes. */

import { relationshipsOf, zipOf } from '../../support/zipOf';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export interface WordParts {
  /** Inside `<w:body>`. */
  readonly body: string;
  /** Inside `<w:numbering>`. */
  readonly numbering?: string;
  /** Inside `<w:styles>`. */
  readonly styles?: string;
  /** In front of the document element. */
  readonly prolog?: string;
}

/** Namespaces of drawings, beside that of Word. */
const DRAWINGS =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

export function wordOf({ body, numbering = '', styles = '', prolog = '' }: WordParts): Uint8Array {
  return zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: relationshipsOf([['rId1', 'officeDocument', 'word/document.xml']]) },
    {
      name: 'word/_rels/document.xml.rels',
      content: relationshipsOf([
        ['rId1', 'numbering', 'numbering.xml'],
        ['rId2', 'styles', 'styles.xml'],
      ]),
    },
    {
      name: 'word/document.xml',
      content: `${prolog}<w:document ${W} ${DRAWINGS}><w:body>${body}</w:body></w:document>`,
    },
    { name: 'word/numbering.xml', content: `<w:numbering ${W}>${numbering}</w:numbering>` },
    { name: 'word/styles.xml', content: `<w:styles ${W}>${styles}</w:styles>` },
  ]);
}

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
export const textCell = (text: string, properties = ''): string => cell(paragraph(run(text)), properties);
export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

/** 序号 考核内容 分值 得分, and a row for each of the texts. */
export const scoreTable = (...texts: readonly string[]): string =>
  table(
    row(...['序号', '考核内容', '分值', '得分'].map((text) => textCell(text))),
    ...texts.map((text, i) => row(textCell(String(i + 1)), textCell(text), textCell('5'), textCell(''))),
  );
