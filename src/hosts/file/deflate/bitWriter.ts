/** Bits one after the other, the first lowest in its byte, into as many bytes as they need. */
export class BitWriter {
  private bytes: Uint8Array;
  private at = 0;
  private pending = 0;
  private pendingCount = 0;

  /** Room for so many bytes to begin with. */
  constructor(room: number) {
    this.bytes = new Uint8Array(room + 8);
  }

  /** The lowest `count` bits, at most 25; those above them are 0. */
  write(bits: number, count: number): void {
    this.pending |= bits << this.pendingCount;
    this.pendingCount += count;
    while (this.pendingCount >= 8) {
      if (this.at === this.bytes.length) this.grow();
      this.bytes[this.at++] = this.pending;
      this.pending >>>= 8;
      this.pendingCount -= 8;
    }
  }

  /** The bits of `bytes` from `from` to before `to`. */
  copy(bytes: Uint8Array, from: number, to: number): void {
    const head = Math.min(-from & 7, to - from);
    if (head > 0) this.write((bytes[from >> 3]! >> (from & 7)) & ((1 << head) - 1), head);
    const wholeFrom = (from + head) >> 3;
    const wholeTo = Math.max(wholeFrom, to >> 3);
    this.copyWhole(bytes, wholeFrom, wholeTo);
    const tail = to - Math.max(from + head, 8 * wholeTo);
    if (tail > 0) this.write(bytes[wholeTo]! & ((1 << tail) - 1), tail);
  }

  private copyWhole(bytes: Uint8Array, from: number, to: number): void {
    while (this.at + to - from > this.bytes.length) this.grow();
    const { bytes: into, pendingCount: shift } = this;
    if (shift === 0) {
      into.set(bytes.subarray(from, to), this.at);
    } else {
      let pending = this.pending;
      for (let source = from, target = this.at; source < to; source++, target++) {
        pending |= bytes[source]! << shift;
        into[target] = pending;
        pending >>>= 8;
      }
      this.pending = pending;
    }
    this.at += to - from;
  }

  /** How many bits were written. */
  get length(): number {
    return 8 * this.at + this.pendingCount;
  }

  /** All that was written, filled up to a whole byte. */
  finish(): Uint8Array {
    this.write(0, 7);
    return this.bytes.subarray(0, this.at);
  }

  private grow(): void {
    const larger = new Uint8Array(2 * this.bytes.length);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}
