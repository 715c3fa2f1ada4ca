/** Which cells the drawings of a sheet lie over: pictures, shapes, charts, and comments that are always shown. */
import type { CellArea } from '../../../sheet/readBack/looks';
import { decodeXml } from '../xmlText';
import type { Zip } from '../zip';
import { readRelationships } from './relationships';

/** Where nobody can tell, it may be everywhere. */
const EVERYWHERE: CellArea = { from: { row: 1, column: 1 }, to: { row: 1_048_576, column: 16_384 } };

export const drawingsOver = (zip: Zip, sheet: string): readonly CellArea[] =>
  readRelationships(zip, sheet).flatMap(({ kind, part }) => {
    const read = readers.get(kind);
    const bytes = read === undefined || part === undefined ? undefined : zip.read(part);
    return read === undefined || bytes === undefined ? [] : read(decodeXml(bytes) ?? '<anchor/>');
  });

/** Not by the scanner: other programs' drawings are not always sound, and they only have to be found. */
const readers: ReadonlyMap<string, (xml: string) => readonly CellArea[]> = new Map([
  ['drawing', (xml: string) => anchors(xml)],
  ['vmlDrawing', (xml: string) => (isShown(xml) ? [EVERYWHERE] : [])],
  ['oleObject', () => [EVERYWHERE]],
  ['control', () => [EVERYWHERE]],
]);

/** `<xdr:twoCellAnchor>`, from one cell to another; of any other kind, only where it begins. */
function anchors(xml: string): readonly CellArea[] {
  return xml
    .split(/<(?:\w+:)?(?=(?:twoCell|oneCell|absolute)Anchor\b)/)
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
const isShown = (xml: string): boolean =>
  /<x:Visible/i.test(xml) || /ObjectType\s*=\s*["'](?!Note["'])/i.test(xml);
