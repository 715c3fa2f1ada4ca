/** How messages call the part of a rubric that a finding is about. */

import { lintWords } from '../../problems/lintMessages';
import type { Item, Rubric } from '../rubric';

/** `/sections/1/items/1/items/0…` → “二、推动重点工作”第（二）1项; the section is left out where there is only one. */
export function nameAt({ sections }: Rubric, pointer: string): string {
  const [section = '', ...path] = pointer.split('/').slice(2);
  const { title = '', items = [] } = sections[Number(section)] ?? {};
  const labels = labelsAlong(items, path);
  if (labels === '') return lintWords.section(title);
  return (sections.length > 1 ? lintWords.section(title) : '') + lintWords.item(labels);
}

function labelsAlong(items: readonly Item[], [list, index, ...rest]: readonly string[]): string {
  const item = list === 'items' ? items[Number(index)] : undefined;
  return item === undefined ? '' : item.label + labelsAlong(item.items ?? [], rest);
}
