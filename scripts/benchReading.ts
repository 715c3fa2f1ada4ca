/** How fast returned sheets are read, against ExcelJS and against unpacking alone: the part of `npm run bench` on reading. */

import { inflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { readWorkbook } from '../src/hosts/file/readWorkbook';
import { readDirectory } from '../src/hosts/file/zip/zipDirectory';
import { readBack } from '../src/readBack/readBack';

/** What zlib needs for all parts, without looking at what comes out. */
function unpackAlone(bytes: Uint8Array): void {
  for (const { dataAt, packedSize } of readDirectory(bytes).values())
    inflateRawSync(bytes.subarray(dataAt, dataAt + packedSize));
}

const works = {
  reading: (bytes: Uint8Array) => readWorkbook(bytes),
  unpacking: unpackAlone,
  loading: (bytes: Uint8Array) => new ExcelJS.Workbook().xlsx.load(bytes.buffer as ArrayBuffer),
  scoring: (bytes: Uint8Array) => readBack(readWorkbook(bytes)),
} as const;

export type ReadingTimes = Readonly<Record<keyof typeof works, number>>;

/** At a time: what one leaves behind for the garbage collector is not to be charged to the next. */
const BLOCK = 10;

/**
 * Milliseconds each, medians; in turn by blocks, so that a slow minute of the machine falls on all. Of the processor, not
 * of the clock: on a busy machine what takes longer is interrupted more often, and would seem slower than it is.
 */
export async function readingTimes(bytes: Uint8Array, rounds: number): Promise<ReadingTimes> {
  const times = new Map<keyof typeof works, number[]>();
  // The first round is to get going.
  for (let round = 0; round <= rounds; round++)
    for (const name of Object.keys(works) as (keyof typeof works)[])
      for (let run = 0; run < BLOCK; run++) {
        const start = processorTime();
        await works[name](bytes);
        if (round > 0 && run > 1) times.set(name, [...(times.get(name) ?? []), processorTime() - start]);
      }
  const of = (name: keyof typeof works): number => median(times.get(name) ?? []);
  return {
    reading: of('reading'),
    unpacking: of('unpacking'),
    loading: of('loading'),
    scoring: of('scoring'),
  };
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
