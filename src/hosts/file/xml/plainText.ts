/** Text between two tags, where the scanner is not asked: see `PlainChildren`. */
import { plainUnits } from './plainUnits';
import { asciiTextsOf, wideTextsOf } from './unicode';

/** Undefined where the scanner has to look: at what it would refuse, and at what is rare. */
export type PlainText = (from: number, to: number) => string | undefined;

/** A cell holds 32,767 characters. One buffer serves all: nothing else runs while a text is put together in it. */
const units = new Uint16Array(32_768);
const wideText = wideTextsOf(units);

export function plainTextOf(bytes: Uint8Array): PlainText {
  const asciiText = asciiTextsOf(bytes);
  return (from, to) => {
    if (to - from > units.length) return undefined;
    const length = plainUnits(bytes, from, to, units);
    if (length < 0) return undefined;
    // Entities and Chinese characters are shorter than the bytes that stand for them.
    return length === to - from ? asciiText(from, to) : wideText(length);
  };
}

/** Whether these characters stand there. */
export function isAscii(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index++)
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}
