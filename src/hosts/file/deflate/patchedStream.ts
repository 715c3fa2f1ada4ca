/** A kept deflate stream written again with changes: what they do not touch is copied bit by bit. */

import { BitWriter } from './bitWriter';
import type { KeptStream } from './keptStream';
import type { Patch } from './patch';
import { growth } from './patch';
import { FARTHEST_BACK, SHORTEST_REPETITION, WINDOW } from './repetitions';

export class PatchedStream {
  private readonly out: BitWriter;
  /** Of each patch; behind the last, where no byte is. */
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  /** By how much all the patches before it make the whole longer. */
  private readonly grown: Int32Array;
  /** How many patches are written. */
  private done = 0;
  /** Where the last of them ends: what lies behind it and repeats nothing before it stays as it is. */
  private clear = -WINDOW;

  /** The patches ascend and do not overlap. */
  constructor(
    private readonly kept: KeptStream,
    private readonly patches: readonly Patch[],
  ) {
    const nowhere = kept.bytes.length + 1;
    this.from = Int32Array.from([...patches.map(({ from }) => from), nowhere]);
    this.to = Int32Array.from([...patches.map(({ to }) => to), nowhere]);
    this.grown = new Int32Array(patches.length + 1);
    patches.forEach((patch, index) => {
      this.grown[index + 1] = this.grown[index]! + growth(patch);
    });
    // What is repeated in other pieces than before takes a few bytes more for each patch.
    const added = patches.reduce((sum, { bytes }) => sum + bytes.length + 8, 0);
    this.out = new BitWriter(kept.packed.length + added);
  }

  write(): Uint8Array {
    const { out } = this;
    const { tokens, packed, startOf, bitAt, bits } = this.kept;
    let copied = 0;
    for (let index = 0; index < tokens.length; index++) {
      let from = startOf[index]!;
      if (from - WINDOW >= this.clear) {
        index = this.tokenAt(this.from[this.done]!, index);
        if (index === tokens.length) break;
        from = startOf[index]!;
      }
      const token = tokens[index]!;
      const to = startOf[index + 1]!;
      const distance = token >>> 16 === 0 ? 0 : token & 0xffff;
      if (this.isAsItWas(from, to, distance)) continue;
      out.copy(packed, copied, bitAt[index]!);
      this.aroundPatches(from, to, distance);
      copied = bitAt[index + 1]!;
    }
    const end = bitAt[tokens.length]!;
    out.copy(packed, copied, end);
    // One that stands behind the last byte.
    if (this.done < this.patches.length) this.patch();
    out.copy(packed, end, bits);
    return out.finish();
  }

  /** No patch in it, none in what it repeats, and no other distance between the two. */
  private isAsItWas(from: number, to: number, distance: number): boolean {
    if (from < this.clear || to > this.from[this.done]!) return false;
    if (from - distance >= this.clear) return true;
    const first = this.firstBehind(from - distance);
    return this.from[first]! >= to - distance && this.grown[first] === this.grown[this.done];
  }

  /** The token, from `first` on, to which a byte belongs; their number for the byte behind the last. */
  private tokenAt(byte: number, first: number): number {
    const { startOf } = this.kept;
    let low = first;
    let high = startOf.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (startOf[middle]! <= byte) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The bytes between, which are those `distance` before them, or one byte by itself; with the patches in them. */
  private aroundPatches(from: number, to: number, distance: number): void {
    for (let at = Math.max(from, this.clear); at < to; at = Math.max(at, this.clear)) {
      const next = this.from[this.done]!;
      const stop = Math.min(to, next);
      if (distance === 0) this.literally(at, stop);
      else this.repeated(at, stop, distance);
      at = stop;
      if (at === next) this.patch();
    }
  }

  private patch(): void {
    const { bytes, to } = this.patches[this.done]!;
    for (let at = 0; at < bytes.length; at++) this.kept.block.byte(this.out, bytes[at]!);
    this.clear = to;
    this.done++;
  }

  /** In as many repetitions as the patches in what is repeated leave. */
  private repeated(from: number, to: number, distance: number): void {
    for (let at = from; at < to;) {
      const source = at - distance;
      const first = this.firstBehind(source);
      const isPatched = first < this.done && this.from[first]! <= source;
      const same = first === this.done ? to - at : (isPatched ? this.to : this.from)[first]! - source;
      const length = Math.min(to - at, same);
      const farther = distance + this.grown[this.done]! - this.grown[first]!;
      if (isPatched || length < SHORTEST_REPETITION || farther > FARTHEST_BACK)
        this.literally(at, at + length);
      else this.kept.block.repetition(this.out, length, farther);
      at += length;
    }
  }

  /** The first of the written patches that ends behind a byte; how many there are, if none does. */
  private firstBehind(byte: number): number {
    let first = this.done;
    while (first > 0 && this.to[first - 1]! > byte) first--;
    return first;
  }

  private literally(from: number, to: number): void {
    for (let at = from; at < to; at++) this.kept.block.byte(this.out, this.kept.bytes[at]!);
  }
}
