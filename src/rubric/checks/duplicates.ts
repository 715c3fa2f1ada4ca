/** Names that occur twice in a list. */

import type { Problem } from '../../problems/problem';
import { rubricError } from '../../problems/rubricProblems';

/** Names repeated, ignoring case as a spreadsheet does; `list` is where they stand, `property` the name's place within each entry. */
export const duplicates = (names: readonly string[], list: string, property = ''): readonly Problem[] => {
  const plain = names.map((name) => name.toLowerCase());
  return names.flatMap((name, i) =>
    plain.indexOf(name.toLowerCase()) === i
      ? []
      : [rubricError('rubric.duplicateName', { pointer: `${list}/${i}${property}` }, { name })],
  );
};
