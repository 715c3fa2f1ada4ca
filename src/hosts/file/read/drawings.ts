/** Which cells the drawings of a sheet lie over: pictures, shapes, charts, and comments that are always shown. */
import type { CellArea } from '../../../readBack/areas';
import { EVERYWHERE, NOWHERE } from '../../../readBack/areas';
import { decodeXml } from '../xml/xmlText';
import type { Zip } from '../zip/zip';
import { readRelationships } from './relationships';

/** Of so many, some lies over a score. */
const MOST = 1_000;

export function drawingsOver(zip: Zip, sheet: string): readonly CellArea[] {
  const found = readRelationships(zip, sheet).flatMap(({ kind, part }) => {
    const read = readers.get(kind);
    const bytes = read === undefined || part === undefined ? undefined : zip.read(part);
    return read === undefined || bytes === undefined ? [] : read(decodeXml(bytes));
  });
  return found.length < MOST - 1 ? found : [EVERYWHERE];
}

/**
 * Not by the scanner: other programs' drawings are not always sound, and they only have to be found. Where nobody can
 * tell where one lies, it may lie everywhere.
 */
const readers: ReadonlyMap<string, (xml: string | undefined) => readonly CellArea[]> = new Map([
  ['drawing', (xml) => (xml === undefined ? [EVERYWHERE] : anchors(xml))],
  ['vmlDrawing', (xml) => (xml === undefined ? [EVERYWHERE] : shownShapes(xml))],
  ['oleObject', () => [EVERYWHERE]],
  ['control', () => [EVERYWHERE]],
  // Behind all cells.
  ['image', () => [NOWHERE]],
]);

/** `<xdr:twoCellAnchor>`, from one cell to another; of any other kind, only where it begins. */
function anchors(xml: string): readonly CellArea[] {
  return xml
    .split(/<(?:\w+:)?(?=(?:twoCell|oneCell|absolute)Anchor\b)/, MOST)
    .slice(1)
    .map((anchor) => {
      const [from, to] = ['from', 'to'].map((corner) => cornerOf(anchor, corner));
      return from === undefined ? EVERYWHERE : { from, to: to ?? EVERYWHERE.to };
    });
}

function cornerOf(anchor: string, corner: string): CellArea['from'] | undefined {
  const at = new RegExp(`<(?:\\w+:)?${corner}\\b`).exec(anchor)?.index;
  if (at === undefined) return undefined;
  // The four numbers of a corner stand together.
  const near = anchor.slice(at, at + 600);
  const number = (name: string): number =>
    Number(new RegExp(`<(?:\\w+:)?${name}>\\s*(\\d{1,9})`).exec(near)?.[1] ?? NaN);
  const [row, column] = [number('row'), number('col')];
  return Number.isNaN(row) || Number.isNaN(column) ? undefined : { row: row + 1, column: column + 1 };
}

/** Comments are notes that stay hidden until the mouse is over them; all else in this old format is in sight. */
const shownShapes = (xml: string): readonly CellArea[] =>
  xml
    .split(/<x:ClientData\b/i, MOST)
    .slice(1)
    .filter((shape) => /<x:Visible/i.test(shape) || !/^[^>]*ObjectType\s*=\s*["']Note["']/i.test(shape))
    .map(shapeArea);

/** `<x:Anchor>1, 15, 0, 2, 3, 15, 4, 4</x:Anchor>`: column, pixels, row, pixels, and again. */
function shapeArea(shape: string): CellArea {
  const [, list = ''] = /<x:Anchor>([\d,\s]{1,99})</i.exec(shape) ?? [];
  const [left, , top, , right, , bottom] = list.split(',').map(Number);
  return left === undefined || top === undefined || right === undefined || bottom === undefined
    ? EVERYWHERE
    : { from: { row: top + 1, column: left + 1 }, to: { row: bottom + 1, column: right + 1 } };
}
