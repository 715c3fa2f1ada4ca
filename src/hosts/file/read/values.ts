/**
 * `<v>` by the cell's `t`, every type of the standard.
 *
 * | t | v | |
 * | --- | --- | --- |
 * | n, or none | `1.5` | a number |
 * | s | `12` | the place of a text in the shared strings |
 * | str | text | what a formula came to |
 * | inlineStr | | the text stands in `<is>` |
 * | b | `1` | TRUE |
 * | e | `#N/A` | an error; what a rich value (`vm`), as a picture in a cell, is to programs that do not know it |
 * | d | `2021-12-20` | a day, as Strict workbooks write it |
 *
 * What is not what `t` says is odd: the cell is named and cannot be used, the others are read.
 */
import type { CellValue } from '../../../formula/value';
import { fileRefusal } from '../../../problems/fileProblems';
import type { Oddity } from '../../../problems/oddities';
import { decodeExcelEscapes } from '../xml/xmlText';
import { dayOf } from './isoDate';

export interface FoundValue {
  readonly value: CellValue;
  readonly odd?: Oddity;
  /** Written as a day, whatever the format of the cell. */
  readonly isDate?: boolean;
}

/** The shared strings, or the part that should hold them. */
export type Strings = readonly (string | undefined)[] | { readonly missing: string };

interface Context {
  readonly strings: Strings;
  readonly startsIn1904: boolean;
}

type ReadValue = (raw: string, context: Context) => FoundValue | Oddity;

/** The two runs of digits have the point between them: where either could take a digit, a long run takes for ever. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[Ee][+-]?\d+)?$/;

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);

const readers: ReadonlyMap<string, ReadValue> = new Map<string, ReadValue>([
  [
    'n',
    (raw) => {
      const value = NUMBER.test(raw) ? Number(raw) : NaN;
      return Number.isFinite(value) ? { value } : 'notANumber';
    },
  ],
  ['s', (raw, { strings }) => sharedString(raw, strings)],
  ['str', (raw) => ({ value: decodeExcelEscapes(raw) })],
  [
    'b',
    (raw) => {
      const value = BOOLEANS.get(raw);
      return value === undefined ? 'notABoolean' : { value };
    },
  ],
  ['e', (raw) => ({ value: { error: raw } })],
  [
    'd',
    (raw, { startsIn1904 }) => {
      const value = dayOf(raw, startsIn1904);
      return value === undefined ? 'notADate' : { value, isDate: true };
    },
  ],
]);

function sharedString(raw: string, strings: Strings): FoundValue | Oddity {
  if ('missing' in strings) throw fileRefusal('file.badPart', {}, { part: strings.missing });
  const value = /^\d{1,9}$/.test(raw) ? strings[Number(raw)] : undefined;
  return value === undefined ? 'noSuchString' : { value };
}

export function valueOf(
  type: string,
  { raw, inline }: { readonly raw: string | undefined; readonly inline: string | null | undefined },
  context: Context,
): FoundValue {
  if (type === 'inlineStr' && raw === undefined) {
    return inline === null ? oddValue('', 'writtenTwice') : { value: inline ?? null };
  }
  if (inline !== undefined || type === 'inlineStr') return oddValue(raw ?? '', 'writtenTwice');
  if (raw === undefined || (raw === '' && type !== 'str')) return { value: null };
  const found = readers.get(type)?.(raw, context) ?? 'unknownType';
  return typeof found === 'string' ? oddValue(raw, found) : found;
}

const oddValue = (raw: string, odd: Oddity): FoundValue => ({ value: { error: raw }, odd });
