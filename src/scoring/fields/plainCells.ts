/** Fields of sheets that version 0.1.0 drew: percentages stand in plain cells, in points. */

import type { Field, Fields } from './fields';

/** The same fields on a sheet that has no percent cells. */
export const inPlainCells = ({ header, findings, ...texts }: Fields): Fields => {
  const plain = (field: Field): Field => ({ ...field, entry: field.entry.inPoints ?? field.entry });
  return { header: header.map(plain), findings: findings.map(plain), ...texts };
};
