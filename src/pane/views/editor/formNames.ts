/** What the forms of the editor are called where they are kept half-written; and what is chosen to come to them. */

import type { RuleOwner } from '../../../editing/owners';

/** Of what belongs to no item. */
export const PARTS = ':parts';
export const PRINTED = ':printed';

/** Of one item: they begin with this. */
export const formsOf = ({ list, id }: Pick<RuleOwner, 'list' | 'id'>): string => `${list} ${id}/`;
