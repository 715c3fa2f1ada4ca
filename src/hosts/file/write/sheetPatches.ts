/** What a filled worksheet has otherwise than the blank one that its XML was written from. */

import type { CellValue } from '../../../formula/value';
import { isCellError } from '../../../formula/value';
import type { Cell, Worksheet } from '../../../sheet/model';
import { a1 } from '../../../sheet/model';
import type { Patch } from '../deflate/patch';
import { constantTail, formulaResult, formulaType } from './cellXml';
import { patchAt } from './patchAt';
import type { CellPlaces, SheetPlaces } from './sheetPlaces';
import { placesIn } from './sheetPlaces';

interface BlankCell {
  /** Where it is in the model. */
  readonly index: number;
  readonly cell: Cell;
  readonly places: CellPlaces;
}

/** What a worksheet of a blank form holds, and where its XML says so. */
export interface BlankSheet {
  /** In the order of the XML. */
  readonly cells: readonly BlankCell[];
  readonly heights: Worksheet['heights'];
  readonly heightPlaces: SheetPlaces['heights'];
}

/** @throws Error where the XML is not that of the worksheet. */
export function blankSheet(xml: Uint8Array, { cells, heights }: Worksheet): BlankSheet {
  const found = placesIn(xml);
  return {
    cells: cells
      .map((cell, index) => ({ index, cell, places: placesOf(found, a1(cell)) }))
      .sort((one, other) => one.places[0].from - other.places[0].from),
    heights,
    heightPlaces: found.heights,
  };
}

function placesOf({ cells }: SheetPlaces, reference: string): CellPlaces {
  const places = cells.get(reference);
  if (places === undefined) throw new Error(`${reference} is not in the worksheet that was written`);
  return places;
}

/** In the order of the XML. @throws Error where `filled` is not of the same form. */
export function sheetPatches(blank: BlankSheet, { name, cells, heights }: Worksheet): readonly Patch[] {
  if (cells.length !== blank.cells.length || heights.size !== blank.heights.size)
    throw new Error(`${name} is not of the form that the template was made from`);
  const patches = cellPatches(blank, cells);
  const higher = heightPatches(blank, heights);
  return higher.length === 0
    ? patches
    : [...patches, ...higher].sort((one, other) => one.from - other.from || one.to - other.to);
}

/** Ten thousand comparisons for a few hundred patches: a plain loop. Cells that no fill changes are the same objects. */
function cellPatches(blank: BlankSheet, cells: Worksheet['cells']): readonly Patch[] {
  const patches: Patch[] = [];
  for (const { index, cell: old, places } of blank.cells) {
    const cell = cells[index];
    if (cell === undefined || cell === old || cell.value === old.value) continue;
    if (!isSameError(cell.value, old.value)) addPatches(patches, places, old.value, cell.value);
  }
  return patches;
}

const isSameError = (value: CellValue, old: CellValue): boolean =>
  isCellError(value) && isCellError(old) && value.error === old.error;

function addPatches(patches: Patch[], [first, result]: CellPlaces, old: CellValue, value: CellValue): void {
  if (result === undefined) {
    patches.push(patchAt(first, constantTail(value)));
    return;
  }
  const type = formulaType(value);
  if (type !== formulaType(old)) patches.push(patchAt(first, type));
  patches.push(patchAt(result, formulaResult(value)));
}

function heightPatches(blank: BlankSheet, filled: Worksheet['heights']): readonly Patch[] {
  const patches: Patch[] = [];
  for (const [row, height] of filled) {
    if (height === blank.heights.get(row)) continue;
    const place = blank.heightPlaces.get(row);
    if (place === undefined) throw new Error(`row ${row} has no height in the template`);
    patches.push(patchAt(place, String(height)));
  }
  return patches;
}
