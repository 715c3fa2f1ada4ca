/** One cell, `<c r="B7" s="3" t="s"><f>…</f><v>…</v></c>`: its value, formula and number format. */
import type { Address } from '../../../formula/reference';
import type { Oddity } from '../../../problems/fileMessages';
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
  const formats = tables.styles.cells;
  // A workbook without styles shows all as it is; of a style that it lacks, nobody can tell.
  const missing: ReadFormat | undefined = formats.length === 0 ? undefined : { look: 'unknown' };
  const formatOf = (style: string | undefined): ReadFormat | undefined =>
    formats[style === undefined ? 0 : Number(style)] ?? missing;
  return (address) => {
    const type = xml.attribute('t') ?? 'n';
    const style = xml.attribute('s');
    const children = readChildren(address);
    const { formula } = children;
    const found: FoundValue = children.isTwice
      ? { value: { error: children.raw ?? '' }, odd: 'writtenTwice' }
      : valueOf(type, children, tables);
    if (found.value === null && formula?.text === undefined) return undefined;
    const format = formatOf(style);
    const cell = toCell(found, formula?.text, format);
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

/** Spelled out by case: this is done for every cell, and spreading an optional object is slow. */
function toCell(found: FoundValue, formula: string | undefined, format: ReadFormat | undefined): ReadCell {
  const { value } = found;
  if (format?.look !== undefined || format?.fontSize !== undefined) {
    const { look, fontSize, ...rest } = format;
    const cell = toCell(found, formula, rest);
    return { ...cell, ...(look && { look }), ...(fontSize && { fontSize }) };
  }
  if (found.isDate === true) return { ...toCell({ value }, formula, format), isDate: true };
  if (format?.numberFormat === undefined) return formula === undefined ? { value } : { value, formula };
  const { numberFormat, formatCode } = format;
  if (formatCode !== undefined) return { ...toCell({ value }, formula, { numberFormat }), formatCode };
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
