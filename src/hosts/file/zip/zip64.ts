/**
 * Numbers of a zip file that may need 64 bits. NPOI writes them so however small they are; Excel opens such files.
 *
 *     header: … size = 0xffffffff … │ extra field: id 1, length, the long numbers of those that say 0xffffffff
 */

/** In a size or offset: the number stands in the extra field. */
export const IN_ZIP64 = 0xffffffff;

const LONG_NUMBERS = 0x0001;
const UNICODE_PATH = 0x7075;

/** A run of fields: id, length, content. */
export interface ExtraFields {
  readonly view: DataView;
  readonly from: number;
  readonly to: number;
}

/** `numbers` with those that stand elsewhere looked up, in this order; undefined when one of them is not there. */
export function longNumbers(extra: ExtraFields, numbers: readonly number[]): readonly number[] | undefined {
  if (!numbers.includes(IN_ZIP64)) return numbers;
  const field = findField(extra, LONG_NUMBERS);
  if (field === undefined) return undefined;
  let at = field.from;
  const found = numbers.map((number) => {
    if (number !== IN_ZIP64) return number;
    at += 8;
    return at <= field.to ? longAt(extra.view, at - 8) : undefined;
  });
  return found.every((number) => number !== undefined) ? found : undefined;
}

/** 64 bits; undefined past what a number can count, which no file reaches. */
export function longAt(view: DataView, at: number): number | undefined {
  const number = view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
  return Number.isSafeInteger(number) ? number : undefined;
}

/** Whether the extra field gives the part another name than its header: version, checksum, then the name. */
export function hasOtherName(
  extra: ExtraFields,
  name: { readonly at: number; readonly length: number },
): boolean {
  const field = findField(extra, UNICODE_PATH);
  if (field === undefined) return false;
  const at = field.from + 5;
  if (field.to - at !== name.length) return true;
  for (let index = 0; index < name.length; index++)
    if (extra.view.getUint8(at + index) !== extra.view.getUint8(name.at + index)) return true;
  return false;
}

function findField({ view, from, to }: ExtraFields, id: number): ExtraFields | undefined {
  for (let at = from; at + 4 <= to;) {
    const content = at + 4;
    const next = content + view.getUint16(at + 2, true);
    if (next > to) return undefined;
    if (view.getUint16(at, true) === id) return { view, from: content, to: next };
    at = next;
  }
  return undefined;
}
