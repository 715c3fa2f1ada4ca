/** One cell, `<c r="B7" s="3" t="s"><f>…</f><v>…</v></c>`: its value, formula and number format. */
import type { Address } from '../../../formula/reference';
import type { CellValue } from '../../../formula/value';
import type { XmlScanner } from '../xml';
import { decodeExcelEscapes } from '../xmlText';
import type { Budget } from './budget';
import { formulaReader } from './formulas';
import { readString } from './sharedStrings';
import type { ReadCell, ReadFormat } from './workbookModel';

/** What the cells of every sheet point at by number, and what they all draw on. */
export interface Tables {
  readonly strings: readonly string[];
  readonly formats: readonly ReadFormat[];
  readonly budget: Budget;
}

/** `<v>` by the cell's `t`; undefined when it is not what `t` says. */
type ReadValue = (raw: string, strings: readonly string[]) => CellValue | undefined;

/** The two runs of digits have the point between them: where either could take a digit, a long run takes for ever. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[Ee][+-]?\d+)?$/;

const readValue: ReadonlyMap<string, ReadValue> = new Map<string, ReadValue>([
  ['n', (raw) => (NUMBER.test(raw) && Number.isFinite(Number(raw)) ? Number(raw) : undefined)],
  ['s', (raw, strings) => strings[Number(raw)]],
  ['str', decodeExcelEscapes],
  ['b', (raw) => (raw === '1' || raw === 'true' ? true : raw === '0' || raw === 'false' ? false : undefined)],
  ['e', (raw) => ({ error: raw })],
  // An ISO date is kept as the text it is; Excel itself writes serial numbers.
  ['d', (raw) => raw],
]);

/** Reads the `<c>` just entered; undefined when the cell is blank. */
export function cellReader(
  xml: XmlScanner,
  { strings, formats, budget }: Tables,
): (cell: Address) => ReadCell | undefined {
  const readChildren = childReader(xml, budget);

  function valueOf(type: string, { raw, inline }: Children): CellValue {
    if (type === 'inlineStr') return inline ?? null;
    if (inline !== undefined) return xml.fail();
    if (raw === undefined || (raw === '' && type !== 'str')) return null;
    return readValue.get(type)?.(raw, strings) ?? xml.fail();
  }

  return (cell) => {
    const type = xml.attribute('t') ?? 'n';
    const style = xml.attribute('s');
    const children = readChildren(cell);
    const value = valueOf(type, children);
    if (value === null && children.formula === undefined) return undefined;
    return toCell(value, children.formula, formats[style === undefined ? 0 : Number(style)]);
  };
}

/** Spelled out by case: this is done for every cell, and spreading an optional object is slow. */
function toCell(value: CellValue, formula: string | undefined, format: ReadFormat | undefined): ReadCell {
  if (format?.numberFormat === undefined) return formula === undefined ? { value } : { value, formula };
  const { numberFormat, formatCode } = format;
  if (formatCode !== undefined) return { ...toCell(value, formula, { numberFormat }), formatCode };
  return formula === undefined ? { value, numberFormat } : { value, formula, numberFormat };
}

interface Children {
  raw: string | undefined;
  formula: string | undefined;
  inline: string | undefined;
}

/** `<f>`, `<v>` and `<is>`, each at most once: of two values, readers disagree which one counts. */
function childReader(xml: XmlScanner, budget: Budget): (cell: Address) => Readonly<Children> {
  const readFormula = formulaReader(xml, budget);
  let found: Children = { raw: undefined, formula: undefined, inline: undefined };
  let address: Address = { row: 1, column: 1 };

  function visit(name: string): void {
    if (name === 'v') found.raw = found.raw === undefined ? xml.textContent() : xml.fail();
    else if (name === 'f') found.formula = found.formula === undefined ? readFormula(address) : xml.fail();
    else if (name === 'is') found.inline = found.inline === undefined ? readString(xml) : xml.fail();
  }

  return (cell) => {
    found = { raw: undefined, formula: undefined, inline: undefined };
    address = cell;
    xml.eachChild(visit);
    return found;
  };
}
