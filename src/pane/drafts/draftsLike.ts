/** Drafts of the same sheet: whoever brings a notice for the second time may want to go on with what was begun. */

import { plainTitle } from '../../rubric/title';
import type { Setting } from '../../sheet/form';
import type { Draft } from './draft';
import { makingOf } from './draft';
import type { Drafts } from './drafts';

/** The newest first. */
export async function draftsLike(
  { list, read, flush }: Pick<Drafts, 'list' | 'read' | 'flush'>,
  setting: Setting,
): Promise<readonly Draft[]> {
  // What was typed a moment ago counts.
  await flush();
  const making = JSON.stringify(makingOf(setting));
  const title = plainTitle(setting.rubric);
  const like: Draft[] = [];
  for (const { draft, isRemoved } of await list()) {
    // By its name first: to read what each was made with takes a while where there are many.
    if (isRemoved || !draft.name.endsWith(title)) continue;
    const whole = await read(draft.id);
    if (whole?.making !== undefined && JSON.stringify(whole.making) === making) like.push(whole.draft);
  }
  return like;
}

/** Nothing was typed into it: there is nothing that could be told from a sheet that is made anew. */
export const isBlankDraft = ({ entries }: Draft): boolean => entries.length === 0;
