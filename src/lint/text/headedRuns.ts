/** Rows that follow each other under one heading, as cells that are merged on the form. */

import type { Item } from '../../rubric/rubric';

export interface HeadedRun {
  readonly heading: string;
  readonly rows: readonly Item[];
  /** Index of the first of them. */
  readonly first: number;
}

/** By the headings that lead to a row, its own last; a row without one is a run of its own. */
export function headedBy(
  items: readonly Item[],
  pathOf: (item: Item) => readonly string[],
): readonly HeadedRun[] {
  const runs: { heading: string; rows: Item[]; first: number; path: string }[] = [];
  for (const [index, item] of items.entries()) {
    const path = pathOf(item);
    const last = runs.at(-1);
    if (last?.path === path.join('/') && last.heading !== '') last.rows.push(item);
    else runs.push({ heading: path.at(-1) ?? '', rows: [item], first: index, path: path.join('/') });
  }
  return runs;
}

/** 考核内容 that several rows share is their heading; so is what stands only in the first of them. */
export function headedRuns(items: readonly Item[]): readonly HeadedRun[] {
  const headings: string[] = [];
  for (const { requirement = '' } of items)
    headings.push(requirement === '' ? (headings.at(-1) ?? '') : requirement);
  return headedBy(items, (item) => [headings[items.indexOf(item)] ?? '']).filter(
    ({ rows }) => rows.length > 1,
  );
}
