/** An item in one line, for tables that only need to name it. */

import type { Item } from '../../rubric/rubric';

export function brief({ requirement = '' }: Item): string {
  const sentence = requirement.split(/[。；]/)[0] ?? '';
  return sentence.length > 24 ? `${sentence.slice(0, 23)}…` : sentence;
}
