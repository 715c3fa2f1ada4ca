/**
 * Every message the product shows about something that is wrong, in Chinese, by code.
 *
 * A message says where, what was found and what to do. The place itself (pointer, sheet, cell)
 * is carried by the problem and printed by whoever shows it.
 */

import { answersMessages, commandMessages } from './commandMessages';
import { fileMessages } from './fileMessages';
import { importMessages } from './importMessages';
import { lintMessages } from './lintMessages';
import { openMessages } from './openMessages';
import { returnedMessages } from './returnedMessages';
import { rubricMessages } from './rubricMessages';
import { schemaMessages } from './schemaMessages';
import { trustMessages } from './trustMessages';

export const messages = {
  ...openMessages,
  ...fileMessages,
  ...schemaMessages,
  ...rubricMessages,
  ...lintMessages,
  ...answersMessages,
  ...returnedMessages,
  ...trustMessages,
  ...commandMessages,
  ...importMessages,
};

export type Code = keyof typeof messages;
/** What the text of a code needs to be filled in. */
export type ParametersOf<C extends Code> = Parameters0<(typeof messages)[C]>;
type Parameters0<F> = F extends (p: infer P) => string ? P : never;
