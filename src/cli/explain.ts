/** `score --explain`: how the numbers of a sheet came about, step by step. */

import { oneLine } from '../problems/oneLine';
import { commandRefusal } from '../problems/commandProblems';
import type { Trace } from '../scoring/explain/explain';
import { traces } from '../scoring/explain/explain';
import type { ReadBack } from '../readBack/readBack';

export interface Explanation extends Pick<Trace, 'title' | 'steps'> {
  readonly id: string;
}

/** Of one id, or of all that changed something. */
export function explanationsOf(
  { layout, laidOut }: Pick<ReadBack, 'layout' | 'laidOut'>,
  asked: string | true,
): readonly Explanation[] {
  const all = traces(layout.prepared, laidOut.scoring);
  if (asked === true)
    return [...all].flatMap(([id, { isIdle, ...trace }]) => (isIdle === true ? [] : [{ id, ...trace }]));
  const trace = all.get(asked);
  if (trace === undefined)
    throw commandRefusal('command.unknownPart', {}, { found: asked, known: [...all.keys()].join('、') });
  return [{ id: asked, title: trace.title, steps: trace.steps }];
}

export const tellExplanation = ({ title, steps }: Explanation): readonly string[] => [
  oneLine(title),
  ...steps.map(({ text, words }, i) =>
    oneLine(`　　${i + 1}. ${text}${words === undefined ? '' : `（细则：${words.replace(/[；。]$/, '')}）`}`),
  ),
];
