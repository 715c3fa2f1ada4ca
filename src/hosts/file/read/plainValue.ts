/** What stands in the `<v>` of a plain cell. */
import type { CellValue } from '../../../formula/value';
import type { PlainText } from '../xml/plainText';
import { decodeExcelEscapes } from '../xml/xmlText';
import type { Tables } from './cells';
import type { PlainCell } from './plainCell';
import { plainNumber, plainPlace } from './plainNumber';
import { valueOf } from './values';

/** Undefined for what is odd: values.ts says what about it. */
export function plainValue(
  bytes: Uint8Array,
  cell: PlainCell,
  textOf: PlainText,
  tables: Tables,
): CellValue | undefined {
  const { type, valueFrom, valueTo } = cell;
  if (valueFrom === -1 || (valueFrom === valueTo && type !== 'str')) return null;
  if (type === 'n') {
    const number = plainNumber(bytes, valueFrom, valueTo);
    if (number !== undefined) return number;
  } else if (type === 's') {
    const place = plainPlace(bytes, valueFrom, valueTo);
    return place === undefined || 'missing' in tables.strings ? undefined : tables.strings[place];
  }
  const raw = textOf(valueFrom, valueTo);
  if (raw === undefined) return undefined;
  if (type === 'str') return decodeExcelEscapes(raw);
  const { value, odd } = valueOf(type, { raw, inline: undefined }, tables);
  return odd === undefined ? value : undefined;
}
