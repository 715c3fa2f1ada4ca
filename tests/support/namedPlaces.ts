import type { SheetModel } from '../../src/sheet/model';
import { a1 } from '../../src/sheet/model';

export interface NamedPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** The named cells of a workbook by address: LibreOffice takes its time to look a name up. */
export const namedPlaces = ({ names }: SheetModel): ReadonlyMap<string, NamedPlace> =>
  new Map(names.map(({ name, sheet, at }) => [name, { sheet, cell: a1(at) }]));
