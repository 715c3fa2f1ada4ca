/** `score --explain`: how the numbers of a sheet came about, step by step. */

import { oneLine } from '../problems/oneLine';
import { ScoresheetError } from '../problems/problem';
import type { Trace } from '../scoring/explain/explain';
import { traces } from '../scoring/explain/explain';
import type { ReadBack } from '../readBack/readBack';

/** The lines for one id, or for all of them; none where nothing was asked. */
export function explained(
  { layout, laidOut }: Pick<ReadBack, 'layout' | 'laidOut'>,
  asked: string | boolean | undefined,
): readonly string[] {
  if (asked === undefined || asked === false) return [];
  const all = traces(layout.prepared, laidOut.scoring);
  if (asked === true) return ['', ...[...all.values()].filter(({ isIdle }) => isIdle !== true).flatMap(tell)];
  const trace = all.get(asked);
  if (trace === undefined)
    throw ScoresheetError.of('command.unknownPart', {}, { found: asked, known: [...all.keys()].join('、') });
  return ['', ...tell(trace)];
}

const tell = ({ title, steps }: Trace): readonly string[] => [
  oneLine(title),
  ...steps.map(({ text, words }, i) =>
    oneLine(`　　${i + 1}. ${text}${words === undefined ? '' : `（细则：${words.replace(/[；。]$/, '')}）`}`),
  ),
];
