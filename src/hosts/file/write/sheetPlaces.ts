/** Where in a worksheet's XML, as this house writes it, everything stands that a fill may change. */

/** `from` and `to` count bytes; the latter is the first that no longer belongs to it. */
export interface XmlPlace {
  readonly from: number;
  readonly to: number;
}

/**
 * Of a cell with a formula, its type and its value: `<c r="B7" s="3"`↓` t="str"`↑`><f>…</f>`↓`<v>…</v>`↑`</c>`; of
 * any other all that stands behind the style.
 */
export type CellPlaces = readonly [type: XmlPlace, result: XmlPlace] | readonly [tail: XmlPlace];

export interface SheetPlaces {
  /** By reference: B7. */
  readonly cells: ReadonlyMap<string, CellPlaces>;
  /** The number of points, by row, of the rows that have a height. */
  readonly heights: ReadonlyMap<number, XmlPlace>;
}

export function placesIn(xml: Uint8Array): SheetPlaces {
  const text = textByByte(xml);
  return {
    cells: new Map([...text.matchAll(CELL)].map((match) => [match[2] ?? '', cellPlaces(match)])),
    heights: new Map(
      [...text.matchAll(ROW)].map(({ 0: all, 1: head = '', 2: row, index }) => [
        Number(row),
        { from: index + head.length, to: index + all.length },
      ]),
    ),
  };
}

/** A character for each byte, so that places in the one are places in the other. */
export const textByByte = (xml: Uint8Array): string => new TextDecoder('windows-1252').decode(xml);

const CELL = /(<c r="([A-Z]+\d+)"(?: s="\d+")?)(?:\/>|([^>]*)>(<f>[^<]*<\/f>)?(?:<v>[^<]*<\/v>)?<\/c>)/g;
const ROW = /(<row r="(\d+)" ht=")[^"]*/g;

function cellPlaces({ 0: all, 1: head = '', 3: type = '', 4: formula, index }: RegExpExecArray): CellPlaces {
  const from = index + head.length;
  const to = index + all.length;
  if (formula === undefined) return [{ from, to }];
  const afterType = from + type.length;
  return [
    { from, to: afterType },
    { from: afterType + '>'.length + formula.length, to: to - '</c>'.length },
  ];
}
