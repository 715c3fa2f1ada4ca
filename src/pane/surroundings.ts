/** What the pane is given: a host, and the storage of the browser where there is one. */

import type { Host } from '../hosts/host';
import type { Drafts } from './drafts/drafts';
import type { KeptFiles } from './drafts/keptFiles';
import type { DraftListeners } from './drafts/saving';
import type { Unfinished } from './drafts/unfinished';
import type { Library } from './library/library';
import type { OfficeRubrics } from './library/officeRubrics';
import type { BuiltIn } from './templates';

export interface Surroundings {
  readonly host: Host;
  /** Drafts, told what to do when another window takes the sheet; undefined where the workbook keeps the entries. */
  readonly drafts: ((told: DraftListeners) => Drafts) | undefined;
  /** The files that they were saved to. */
  readonly keptFiles?: KeptFiles;
  /** What is half-written in forms. */
  readonly unfinished: Unfinished;
  /** Rubrics that stay in the browser. */
  readonly library: Library;
  /** Rubrics that the office offers. */
  readonly office: OfficeRubrics;
  /** The rubric that a page begins with. */
  readonly first: BuiltIn | undefined;
  readonly now: () => Date;
  /** Rubrics used lately, where there is something that remembers them. */
  readonly recent?: () => Promise<Recent>;
}

interface Recent {
  readonly list: () => readonly { readonly id: string }[];
  readonly add: (rubric: { readonly id: string; readonly title: string }) => void;
}
