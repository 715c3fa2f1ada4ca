/** Sections of a form that are lists by their titles: 四、良好信息（加分，最多加10分）. */

import { plain } from '../../notice/plain';
import type { Rubric, Section } from '../../rubric/rubric';

const MOST = /(?:最多|最高|至多|不(?:得)?超过|上限为?|限)(?:加|计|累计)*(\d+(?:\.\d+)?)分/;

export interface ListTitle {
  /** Most that all of its rows add; undefined where the title does not say. */
  readonly most: number | undefined;
}

/** Undefined where the title speaks of no 加分. */
export function bonusTitle(title: string): ListTitle | undefined {
  const words = plain(title);
  if (!/加分|奖励分|奖分/.test(words)) return undefined;
  const said = MOST.exec(words)?.[1];
  return { most: said === undefined ? undefined : Number(said) };
}

export const sectionAt = ({ sections }: Rubric, pointer: string): Section | undefined =>
  sections[Number(/^\/sections\/(\d+)/.exec(pointer)?.[1] ?? NaN)];
