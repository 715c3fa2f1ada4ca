/** Cells that a sheet does not have are as blank ones. */

import { State } from '../../rules/inputType';

export const NONE = { state: State.blank, value: 0 } as const;
export const NO_WORDS = { state: State.blank, value: '' } as const;
