/** Other bytes for those from `from` to before `to`. */
export interface Patch {
  readonly from: number;
  readonly to: number;
  readonly bytes: Uint8Array;
}

/** By how many bytes it makes the whole longer. */
export const growth = ({ from, to, bytes }: Patch): number => bytes.length - (to - from);

/** Without what stays the same at either end, and without those of which nothing is left. */
export const narrowed = (patches: readonly Patch[], old: Uint8Array): readonly Patch[] =>
  patches
    .map((patch) => withoutSame(patch, old))
    .filter(({ from, to, bytes }) => to > from || bytes.length > 0);

function withoutSame({ from, to, bytes }: Patch, old: Uint8Array): Patch {
  const most = Math.min(to - from, bytes.length);
  let before = 0;
  while (before < most && bytes[before] === old[from + before]) before++;
  let behind = 0;
  while (behind < most - before && bytes[bytes.length - 1 - behind] === old[to - 1 - behind]) behind++;
  return { from: from + before, to: to - behind, bytes: bytes.subarray(before, bytes.length - behind) };
}
