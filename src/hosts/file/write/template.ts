/**
 * Many workbooks of one form: ExcelJS writes the blank one, and each filled one is that with other values.
 *
 * What a form draws differs from one fill to the next only in values of cells, heights of rows and the title. The
 * blank's XML is kept, and where in it every cell stands; a fill's values are compared with the blank's, and what
 * differs is written between what stays (patchablePart.ts). The template is always made from the blank form: what one
 * unit entered never stands in the shared strings of another's workbook.
 */

import type { SheetModel } from '../../../sheet/model';
import type { Patch } from '../deflate/patch';
import { PatchablePart } from '../deflate/patchablePart';
import type { PackedContent } from '../zip/zipWrite';
import { packedContent, zipOfPacked } from '../zip/zipWrite';
import { propertyPatches, viewPatches } from './bookPatches';
import { blankSheet, sheetPatches } from './sheetPatches';
import type { WriteOptions } from './writeWorkbook';
import { partsOfWorkbook } from './writeWorkbook';

export interface WorkbookTemplate {
  /**
   * The bytes of an .xlsx; `now` is written into the file's properties.
   * @throws Error where `filled` is not of the form that the template was made from.
   */
  readonly write: (filled: SheetModel, options: Pick<WriteOptions, 'now'>) => Uint8Array;
}

type Write = WorkbookTemplate['write'];
/** A part as a fill has it. */
type Part = (...given: Parameters<Write>) => PackedContent;

export async function makeTemplate(
  blank: SheetModel,
  { fonts }: Pick<WriteOptions, 'fonts'>,
): Promise<WorkbookTemplate> {
  const written = await partsOfWorkbook(blank, { fonts, now: new Date(0) });
  const parts = [...written].map(([name, xml]) => ({ name, part: partOf(name, xml, blank) }));
  return {
    write: (...given) => zipOfPacked(new Map(parts.map(({ name, part }) => [name, part(...given)] as const))),
  };
}

function partOf(name: string, xml: string, blank: SheetModel): Part {
  const bytes = new TextEncoder().encode(xml);
  const patches = patchesOf(name, bytes, blank);
  if (patches === undefined) {
    const content = packedContent(bytes);
    return () => content;
  }
  const part = new PatchablePart(bytes);
  return (...given) => part.packed(patches(...given));
}

/** What a fill changes in a part; undefined where that is nothing. */
function patchesOf(
  name: string,
  xml: Uint8Array,
  blank: SheetModel,
): ((...given: Parameters<Write>) => readonly Patch[]) | undefined {
  if (name === 'docProps/core.xml') return propertyPatches(xml);
  if (name === 'xl/workbook.xml') return viewPatches(xml);
  const index = Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1]) - 1;
  const sheet = blank.sheets[index];
  if (sheet === undefined) return undefined;
  const own = blankSheet(xml, sheet);
  return ({ sheets }) => {
    const filled = sheets[index];
    if (filled === undefined) throw new Error(`${sheet.name} is missing in what is to be written`);
    return sheetPatches(own, filled);
  };
}
