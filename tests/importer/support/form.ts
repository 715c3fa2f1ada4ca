/** A form of a notice as data, and the same form as a Word document, a workbook, a page and a text. */

import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';
import ExcelJS from 'exceljs';

export interface FormCell {
  readonly text: string;
  /** Rows and columns that it covers. Default: 1. */
  readonly down?: number;
  readonly across?: number;
}

export interface NoticeForm {
  /** Paragraphs above and below the table. */
  readonly before: readonly string[];
  readonly rows: readonly (readonly (string | FormCell)[])[];
  readonly after?: readonly string[];
}

type Spanned = Required<FormCell>;

const spanned = (cell: string | FormCell): Spanned =>
  typeof cell === 'string' ? { text: cell, down: 1, across: 1 } : { down: 1, across: 1, ...cell };

interface Placed extends Spanned {
  /** From 1. */
  readonly row: number;
  readonly column: number;
}

/** Where each cell comes to lie. */
export function placed({ rows }: NoticeForm): readonly Placed[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, index) => {
    const row = index + 1;
    let column = 1;
    return cells.map((given) => {
      const cell = spanned(given);
      while (taken.has(`${row}/${column}`)) column++;
      for (let down = 0; down < cell.down; down++)
        for (let right = 0; right < cell.across; right++) taken.add(`${row + down}/${column + right}`);
      return { ...cell, row, column };
    });
  });
}

const paragraphs = (text: string): Paragraph[] => text.split('\n').map((line) => new Paragraph(line));

export async function docxOf(form: NoticeForm): Promise<Uint8Array> {
  const rows = form.rows.map(
    (cells) =>
      new TableRow({
        children: cells.map(spanned).map(
          ({ text, down, across }) =>
            new TableCell({
              children: paragraphs(text),
              rowSpan: down,
              columnSpan: across,
              ...(down > 1 && { verticalMerge: VerticalMergeType.RESTART }),
            }),
        ),
      }),
  );
  const children = [
    ...form.before.map((text) => new Paragraph(text)),
    new Table({ rows }),
    ...(form.after ?? []).map((text) => new Paragraph(text)),
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const LINE = { style: 'thin' } as const;
const LINES = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/** Title and signatures stand in rows of their own, as in workbooks; if it is ruled, the cells of the table have borders. */
export async function xlsxOf(
  form: NoticeForm,
  { isMerged = true, isRuled = false } = {},
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('附件2');
  const width = Math.max(...placed(form).map(({ column, across }) => column + across - 1));
  const lines = (texts: readonly string[], from: number): void =>
    texts.forEach((text, i) => {
      sheet.getCell(from + i, 1).value = text;
      if (isMerged) sheet.mergeCells(from + i, 1, from + i, width);
    });
  lines(form.before, 1);
  const top = form.before.length;
  for (const { row, column, down, across, text } of placed(form)) {
    sheet.getCell(top + row, column).value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
    if (isRuled)
      for (let below = 0; below < down; below++)
        for (let right = 0; right < across; right++)
          sheet.getCell(top + row + below, column + right).border = LINES;
    if (isMerged && (down > 1 || across > 1))
      sheet.mergeCells(top + row, column, top + row + down - 1, column + across - 1);
  }
  lines(form.after ?? [], top + form.rows.length + 1);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

/** As Word puts it on the clipboard, with its own names and empty paragraphs. */
export function htmlOf({ before, rows, after = [] }: NoticeForm): string {
  const paragraph = (text: string): string =>
    `<p class=MsoNormal style='text-align:center'><span style='font-family:宋体'>${escaped(text)}<o:p></o:p></span></p>\r\n`;
  const cell = ({ text, down, across }: Spanned): string =>
    `<td rowspan=${down} colspan=${across} style='border:solid windowtext 1.0pt'>${paragraph(text)}</td>`;
  const body = rows.map(
    (cells) => `<tr style='mso-yfti-irow:0'>${cells.map(spanned).map(cell).join('\r\n')}</tr>`,
  );
  return (
    `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">` +
    `<head><meta charset="utf-8"><style>td{color:red}</style><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head><body>` +
    `<!--StartFragment-->${before.map(paragraph).join('')}<table class=MsoTableGrid>${body.join('')}</table>` +
    `${after.map(paragraph).join('')}<!--EndFragment--></body></html>`
  );
}

/** As a spreadsheet copies it: merged cells are blank but for the first. */
export function textOf(form: NoticeForm): string {
  const cells = placed(form);
  const width = Math.max(...cells.map(({ column, across }) => column + across - 1));
  const rows = form.rows.map((_, index) =>
    Array.from({ length: width }, (_, column) => {
      const text = cells.find((cell) => cell.row === index + 1 && cell.column === column + 1)?.text ?? '';
      return /[\n\t"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    }).join('\t'),
  );
  return [...form.before, ...rows, ...(form.after ?? [])].join('\r\n');
}
