/** Ways through the items of a rubric. */

import { chained } from './names';
import type { Item, Rubric, Section, StatusWords, WordRow } from './rubric';

/**
 * 考评项目 that carry clauses, in the order of the document. Their labels tell them apart: 三、16(7)④ where the part
 * is needed, 16(7)④ where it is not.
 */
export const leafItems = (rubric: Rubric): readonly Item[] => leafPlaces(rubric).map(({ item }) => item);

/** The same, each with the section that it stands in. */
export function leafPlaces(rubric: Rubric): readonly { readonly section: Section; readonly item: Item }[] {
  const labels = fullLabels(rubric);
  return rubric.sections.flatMap((section) =>
    leavesOf(section).map((item) => ({
      section,
      item: { ...item, label: labels.get(item.id) ?? item.label },
    })),
  );
}

/** The labels of all items and sub-items by id, as far from the top as is needed to tell them apart. */
export function fullLabels(rubric: Rubric): ReadonlyMap<string, string> {
  const all = rubric.sections.flatMap((section) =>
    labelled(section.items, '').map(([id, label]) => ({ id, label, part: partLabel(section) })),
  );
  const isClear = new Set(all.map(({ label }) => label)).size === all.length;
  return new Map(all.map(({ id, label, part }) => [id, isClear ? label : chained(part, label)]));
}

const labelled = (items: readonly Item[], above: string): readonly (readonly [string, string])[] =>
  items.flatMap((item) => {
    const label = chained(above, item.label);
    return [[item.id, label] as const, ...labelled(item.items ?? [], label)];
  });

/** 三 of “三、美丽XX建设重点工作”; nothing where the heading has no number. */
const partLabel = ({ label, title }: Section): string =>
  label ?? /^[（(]?[一二三四五六七八九十]+[）)]?/.exec(title)?.[0] ?? '';

/** Those of one section or item, under the labels that lead to them: 16(7)④. */
export const leavesOf = ({ items = [] }: Pick<Item, 'items'>, above = ''): readonly Item[] =>
  items.flatMap((item) => {
    const label = chained(above, item.label);
    return item.items === undefined ? [{ ...item, label }] : leavesOf(item, label);
  });

/** What the rows under one 分值 say together, a line a row. */
export const wordsOfRows = (rows: readonly WordRow[], field: 'requirement' | 'criteria'): string =>
  rows
    .map((row) => row[field] ?? '')
    .filter((words) => words !== '')
    .join('\n');

/** A row that has words in place of points. */
export type StatusRow = Item & { readonly status: StatusWords };

export const isStatusRow = (item: Item): item is StatusRow => item.status !== undefined;

/** What stands in the column 分值: the points, or what a row without points has there. */
export const shownFullScore = ({ fullScore, status, rows = [] }: Item): number | string | null =>
  rows[0]?.fullScore ?? fullScore ?? status?.mark ?? null;

/** The status row of that id. */
export const statusRow = (rubric: Rubric, id: string): StatusRow | undefined =>
  leafItems(rubric)
    .filter(isStatusRow)
    .find((item) => item.id === id);

/** The ids of the items that `id` stands in, from the top. */
export const parentsOf = (rubric: Rubric, id: string): readonly string[] =>
  parentItems(rubric)
    .filter((parent) => leavesOf(parent).some((leaf) => leaf.id === id))
    .map((parent) => parent.id);

/** Items that have sub-items, the deepest last. */
export const parentItems = (rubric: Rubric): readonly Item[] =>
  itemsWithPointers(rubric)
    .map(({ item }) => item)
    .filter(({ items }) => items !== undefined);

/** Every item and sub-item, parents before their children, with its JSON pointer. */
export function itemsWithPointers(
  rubric: Rubric,
): readonly { readonly item: Item; readonly pointer: string }[] {
  const walk = (items: readonly Item[], base: string): { item: Item; pointer: string }[] =>
    items.flatMap((item, i) => [
      { item, pointer: `${base}/${i}` },
      ...walk(item.items ?? [], `${base}/${i}/items`),
    ]);
  return rubric.sections.flatMap(({ items }, s) => walk(items, `/sections/${s}/items`));
}

/** 序号 as it stands on the paper. */
export const shownNumber = ({ label, printedLabel = label }: Pick<Item, 'label' | 'printedLabel'>): string =>
  printedLabel;
