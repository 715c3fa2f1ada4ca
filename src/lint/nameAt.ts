/** How messages call the part of a rubric that a finding is about. */

import { lintWords } from '../problems/lintMessages';
import { chained, itemName, lineName, numberedTitle, vetoName } from '../rubric/names';
import type { Item, Rubric } from '../rubric/rubric';

/**
 * `/sections/1/items/1/items/0…` → “二、推动重点工作”的（二）1; the section is left out where no
 * other has an item of that label.
 * `/bonus/items/0…` → 加分第1条; `/vetoes/0…` → 一票否决第1条.
 */
export function nameAt(rubric: Rubric, pointer: string): string {
  const [part = '', ...path] = pointer.split('/').slice(1);
  const place = lintWords.places[`${part}/${path[0] ?? ''}`];
  if (place !== undefined) return place;
  if (part === 'sections') return nameOfItem(rubric, path);
  if (part === 'bonus') return lineName('bonus', labelIn(rubric.bonus?.items, path[1]));
  if (part === 'penalties') return lineName('penalty', labelIn(rubric.penalties?.items, path[1]));
  if (part === 'vetoes') return vetoName(Number(path[0] ?? 0));
  if (part === 'layout')
    return path[0] === 'bonusRow' ? (lintWords.places['bonus/cap'] ?? part) : lintWords.note;
  if (part === 'followUps') return lintWords.followUpLine(ordinal(path[0]));
  return lintWords.places[part] ?? part;
}

/** 第1项、第2项、第3项等12处: the places of one finding. */
export function nameList(names: readonly string[], most = 8): string {
  const each = [...new Set(names)];
  const shown = each.slice(0, most).join('、');
  return each.length > most ? lintWords.andOtherPlaces(shown, each.length) : shown;
}

function nameOfItem({ sections }: Rubric, [section = '', ...path]: readonly string[]): string {
  const own = sections[Number(section)];
  const { items = [] } = own ?? {};
  const labels = labelsAlong(items, path);
  const name = lintWords.section(withoutPoints(own === undefined ? '' : numberedTitle(own)));
  if (labels === '') return name;
  const top = items[Number(path[1])]?.label;
  const isUnique = sections.every(
    (other, i) => i === Number(section) || !other.items.some(({ label }) => label === top),
  );
  const called = itemName(labels);
  return isUnique ? called : name + (called.startsWith('第') ? called : `的${called}`);
}

/** 二、推动重点工作。（8.5分） is called by its words. */
const withoutPoints = (title: string): string =>
  title.replace(/[。.]?\s*[（(][^（()）]*\d分[）)]\s*$/, '') || title;

function labelsAlong(items: readonly Item[], [list, index, ...rest]: readonly string[], above = ''): string {
  const item = list === 'items' ? items[Number(index)] : undefined;
  return item === undefined ? above : labelsAlong(item.items ?? [], rest, chained(above, item.label));
}

const labelIn = (
  lines: readonly { readonly label: string }[] | undefined,
  index: string | undefined,
): string => lines?.[Number(index)]?.label ?? '';

const ordinal = (index: string | undefined): string => String(Number(index ?? 0) + 1);
