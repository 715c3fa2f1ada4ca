/** Worksheets and workbooks for tests: nothing but their cells, each property open to change. */
import type { SheetModel, Worksheet } from '../../src/sheet/model';

export const aWorksheet = (overrides: Partial<Worksheet> = {}): Worksheet => ({
  name: 'Sheet1',
  visibility: 'visible',
  columns: [],
  heights: new Map(),
  cells: [],
  merges: [],
  validations: [],
  highlights: [],
  ...overrides,
});

/** Opens on the first of the sheets, unless overridden. */
export const aWorkbook = (sheets: readonly Worksheet[], overrides: Partial<SheetModel> = {}): SheetModel => ({
  title: '',
  sheets,
  names: [],
  active: sheets[0]?.name ?? '',
  ...overrides,
});
