/** What a workbook says of itself: its title, when it was made, and the sheet on which it opens. */

import type { SheetModel } from '../../../sheet/model';
import type { Patch } from '../deflate/patch';
import { xmlText } from './cellXml';
import { patchAt } from './patchAt';
import type { XmlPlace } from './sheetPlaces';
import { textByByte } from './sheetPlaces';

type BookPatches = (filled: SheetModel, options: { readonly now: Date }) => readonly Patch[];

/** Of docProps/core.xml. */
export function propertyPatches(xml: Uint8Array): BookPatches {
  const title = placeBehind(xml, '<dc:title>');
  const dates = ['created', 'modified'].map((what) =>
    placeBehind(xml, `<dcterms:${what} xsi:type="dcterms:W3CDTF">`),
  );
  return (filled, { now }) => [
    patchAt(title, xmlText(filled.title)),
    ...dates.map((place) => patchAt(place, now.toISOString().replace(/\.\d+/, ''))),
  ];
}

/** Of xl/workbook.xml. */
export function viewPatches(xml: Uint8Array): BookPatches {
  const place = placeBehind(xml, 'activeTab="');
  return ({ sheets, active }) => [patchAt(place, String(sheets.findIndex(({ name }) => name === active)))];
}

/** From behind the first `opening` up to a tag or a quotation mark. */
function placeBehind(xml: Uint8Array, opening: string): XmlPlace {
  const found = textByByte(xml);
  const at = found.indexOf(opening);
  if (at < 0) throw new Error(`no ${opening} in what was written`);
  const from = at + opening.length;
  return { from, to: from + found.slice(from).search(/[<"]/) };
}
