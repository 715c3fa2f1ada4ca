/** Text between two tags, where the scanner is not asked: see `PlainChildren`. */
import { plainUnits } from './plainUnits';
import { asciiTextsOf, wideTextsOf } from './unicode';
import { MAX_TEXT } from './xmlText';

/** Undefined where the scanner has to look: at what it would refuse, and at what is rare. */
export type PlainText = (from: number, to: number) => string | undefined;

/** One buffer serves all: nothing else runs while a text is put together in it. */
interface Room {
  readonly units: Uint16Array;
  readonly wideText: (length: number) => string;
}

const roomFor = (size: number): Room => {
  const units = new Uint16Array(size);
  return { units, wideText: wideTextsOf(units) };
};

/** Bytes of nearly every text. The rubric that a workbook carries stands in longer ones. */
const USUAL = 32_768;
let room = roomFor(USUAL);

export function plainTextOf(bytes: Uint8Array): PlainText {
  const asciiText = asciiTextsOf(bytes);
  return (from, to) => {
    if (to - from > room.units.length) {
      if (to - from > MAX_TEXT) return undefined;
      room = roomFor(MAX_TEXT);
    }
    const length = plainUnits(bytes, from, to, room.units);
    if (length < 0) return undefined;
    // Entities and Chinese characters are shorter than the bytes that stand for them.
    return length === to - from ? asciiText(from, to) : room.wideText(length);
  };
}

/** Whether these characters stand there. */
export function isAscii(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index++)
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}
