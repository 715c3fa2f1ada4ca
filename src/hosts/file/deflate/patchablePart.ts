/**
 * Bytes that are packed again and again with little changed. What repeats what in them is found once; each time, the
 * same repetitions are written with the changes in between, which takes a tenth of the time of packing.
 *
 *     kept      <c r="B7"><v>0</v></c><c r="B8"><v>0</v></c>…       of which the second cell repeats the first
 *     patched   <c r="B7"><v>95.5</v></c><c r="B8"><v>0</v></c>…    from three bytes farther away, without the 0
 */

// Of short pieces zlib's takes longer to be called than this one takes to work.
import { crc32 } from '../zip/crc32.browser';
import { KnownChecksums } from './crcOfStretch';
import type { KeptStream } from './keptStream';
import { keptStream } from './keptStream';
import type { Patch } from './patch';
import { growth, narrowed } from './patch';
import { PatchedStream } from './patchedStream';
import type { PackedContent } from '../zip/zipWrite';

export class PatchablePart {
  private readonly kept: KeptStream;
  private readonly checksums: KnownChecksums;

  constructor(private readonly bytes: Uint8Array) {
    this.kept = keptStream(bytes);
    this.checksums = new KnownChecksums(bytes);
  }

  /** The bytes with `patches`, which ascend and do not overlap. */
  packed(patches: readonly Patch[]): PackedContent {
    const changes = narrowed(patches, this.bytes);
    return {
      packed: changes.length === 0 ? this.kept.packed : new PatchedStream(this.kept, changes).write(),
      size: changes.reduce((size, patch) => size + growth(patch), this.bytes.length),
      crc: this.checksum(changes),
    };
  }

  private checksum(patches: readonly Patch[]): number {
    let crc = 0;
    let at = 0;
    for (const { from, to, bytes } of patches) {
      crc = crc32(bytes, this.checksums.followedBy(crc, at, from));
      at = to;
    }
    return this.checksums.followedBy(crc, at, this.bytes.length);
  }
}
