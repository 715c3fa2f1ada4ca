/** One cell, `<c r="B7" s="3" t="s"><f>…</f><v>…</v></c>`: its value, formula and number format. */
import type { Address } from '../../../formula/reference';
import type { CellValue } from '../../../formula/value';
import type { Oddity } from '../../../problems/oddities';
import type { XmlScanner } from '../xml/xml';
import type { Budget } from './budget';
import { type FoundFormula, formulaReader } from './formulas';
import { readString } from './sharedStrings';
import type { Styles } from './styles';
import { type FoundValue, type Strings, valueOf } from './values';
import type { ReadCell, ReadFormat } from './workbookModel';

/** What the cells of every sheet point at by number, and what they all draw on. */
export interface Tables {
  readonly strings: Strings;
  readonly styles: Styles;
  readonly budget: Budget;
  /** Days are counted from 1904-01-01. */
  readonly startsIn1904: boolean;
}

export interface FoundCell {
  readonly cell: ReadCell;
  /** The cells that its formula fills: `A1:A9`. */
  readonly fills?: string;
}

/** Reads the `<c>` just entered; undefined when the cell is blank. */
export function cellReader(
  xml: XmlScanner,
  sheet: string,
  tables: Tables,
): (cell: Address) => FoundCell | undefined {
  const readChildren = childReader(xml, sheet, tables.budget);
  const formatOf = formatFinder(tables.styles.cells);
  return (address) => {
    const type = xml.attribute('t') ?? 'n';
    const style = xml.attribute('s');
    const children = readChildren(address);
    const { formula } = children;
    const found: FoundValue = children.isTwice
      ? { value: { error: children.raw ?? '' }, odd: 'writtenTwice' }
      : valueOf(type, children, tables);
    if (found.value === null && formula?.text === undefined) return undefined;
    const format = formatOf(style === undefined ? -1 : Number(style));
    const plain = formattedCell(found.value, formula?.text, format);
    const cell: ReadCell = found.isDate === true ? { ...plain, isDate: true } : plain;
    const odd = found.odd ?? formula?.odd;
    return {
      cell: odd === undefined ? cell : asOdd(cell, odd),
      ...(formula?.fills !== undefined && { fills: formula.fills }),
    };
  };
}

/** Its value is what stands there, which nothing can be worked out from. */
export const asOdd = (cell: ReadCell, odd: Oddity): ReadCell => ({
  ...cell,
  odd,
  value:
    typeof cell.value === 'object' && cell.value !== null ? cell.value : { error: String(cell.value ?? '') },
});

/** Of the style of that number; a cell without one, -1, has the first. */
export function formatFinder(formats: readonly ReadFormat[]): (style: number) => ReadFormat | undefined {
  // A workbook without styles shows all as it is; of a style that it lacks, nobody can tell.
  const missing: ReadFormat | undefined = formats.length === 0 ? undefined : { look: 'unknown' };
  return (style) => formats[style === -1 ? 0 : style] ?? missing;
}

/** Spelled out by case: this is done for every cell, and spreading an optional object is slow. */
export function formattedCell(
  value: CellValue,
  formula: string | undefined,
  format: ReadFormat | undefined,
): ReadCell {
  if (format?.look !== undefined || format?.fontSize !== undefined || format?.drawn !== undefined)
    return formula === undefined ? { ...format, value } : { ...format, value, formula };
  if (format?.numberFormat === undefined) return formula === undefined ? { value } : { value, formula };
  const { numberFormat, formatCode } = format;
  if (formatCode !== undefined)
    return formula === undefined
      ? { value, numberFormat, formatCode }
      : { value, formula, numberFormat, formatCode };
  return formula === undefined ? { value, numberFormat } : { value, formula, numberFormat };
}

interface Children {
  raw: string | undefined;
  formula: FoundFormula | undefined;
  /** Null for an `<is>` that holds two texts. */
  inline: string | null | undefined;
  /** Of two values, readers disagree which one counts. */
  isTwice: boolean;
}

const NONE: Readonly<Children> = { raw: undefined, formula: undefined, inline: undefined, isTwice: false };

/** `<f>`, `<v>` and `<is>`. */
function childReader(xml: XmlScanner, sheet: string, budget: Budget): (cell: Address) => Readonly<Children> {
  const formulas = formulaReader(xml, sheet, budget);
  let found: Children = { ...NONE };
  let address: Address = { row: 1, column: 1 };

  function visit(name: string): void {
    if (name === 'v') {
      found.isTwice ||= found.raw !== undefined;
      found.raw = xml.textContent();
    } else if (name === 'f') {
      found.isTwice ||= found.formula !== undefined;
      found.formula = formulas.read(address);
    } else if (name === 'is') {
      found.isTwice ||= found.inline !== undefined;
      found.inline = readString(xml) ?? null;
    }
  }

  return (cell) => {
    found = { ...NONE };
    address = cell;
    xml.eachChild(visit);
    return found;
  };
}
