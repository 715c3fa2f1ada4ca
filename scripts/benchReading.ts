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

/** Milliseconds each, the medians of rounds in turn, so that a slow moment of the machine falls on all. */
export async function readingTimes(bytes: Uint8Array, rounds: number): Promise<ReadingTimes> {
  const times = { reading: [], unpacking: [], loading: [], scoring: [] } as Record<
    keyof typeof works,
    number[]
  >;
  // The first half is to get going.
  for (let round = -rounds; round < rounds; round++)
    for (const name of Object.keys(works) as (keyof typeof works)[]) {
      const start = performance.now();
      await works[name](bytes);
      if (round >= 0) times[name].push(performance.now() - start);
    }
  const { reading, unpacking, loading, scoring } = times;
  return {
    reading: median(reading),
    unpacking: median(unpacking),
    loading: median(loading),
    scoring: median(scoring),
  };
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
