/** What the views know of drafts, and what drafts tell the pane. */

import type { Draft } from './draft';
import type { Drafts } from './drafts';

export interface Saving extends Pick<Drafts, 'saveState' | 'onSave' | 'whereabouts' | 'remember'> {
  /** Another window took the open sheet over. */
  readonly onLost: (listener: (draft: Draft) => void) => () => void;
}

export interface DraftListeners {
  readonly onLost: (draft: Draft) => void;
  readonly onParted: () => void;
}
