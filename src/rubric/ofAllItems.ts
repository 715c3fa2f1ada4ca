/** What the notice says of all items at once: its sentences outside the table, and the notes below it. */

import type { Rubric } from './rubric';

export const wordsOfAll = ({ source, layout }: Pick<Rubric, 'source' | 'layout'>): readonly string[] => [
  ...(source.sentences ?? []),
  ...(layout.foot ?? []).flatMap(({ note = '' }) => (note === '' ? [] : [note])),
];
