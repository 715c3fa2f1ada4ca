/**
 * 评分确认 is given to a total. When the total changes afterwards, the sheet says so until it is confirmed again.
 *
 * What was confirmed is kept with the session and with its draft. A workbook keeps 是 alone: what it shows when it is
 * opened counts as what was confirmed.
 */

import { HEAD } from '../../scoring/fields/fieldId';
import type { CellValue } from '../../formula/value';
import type { Points } from '../../points/points';
import { toNumber } from '../../points/points';
import type { Scoring } from '../../scoring/scoring';
import type { Form } from '../../sheet/form';

export interface Confirmed {
  /** 总分 when it was confirmed. */
  readonly total: number;
}

interface Sheet {
  readonly entries: ReadonlyMap<string, CellValue>;
  readonly scoring: Scoring;
}

/** What is confirmed now, when `before` was: the first total that there is after 是, until 是 is taken away. */
export function confirmedIn(
  layout: Form,
  sheet: Sheet,
  before: Confirmed | undefined,
): Confirmed | undefined {
  if (sheet.entries.get(HEAD.confirmed) !== '是') return undefined;
  const total = totalIn(layout, sheet);
  return before ?? (total === undefined ? undefined : { total: toNumber(total) });
}

/** The totals then and now, where they differ. */
export function changedSince(
  layout: Form,
  sheet: Sheet,
  confirmed: Confirmed | undefined,
): { readonly then: number; readonly now: number } | undefined {
  const total = totalIn(layout, sheet);
  if (confirmed === undefined || total === undefined) return undefined;
  const now = toNumber(total);
  return now === confirmed.total ? undefined : { then: confirmed.total, now };
}

/** The sum; undefined while that cannot be said. A head of the form that is still blank does not change it. */
function totalIn({ prepared }: Form, { entries, scoring }: Sheet): Points | undefined {
  const { raw, invalid, missing } = scoring.total;
  const blanks = prepared.fields.header.filter(({ id }) => (entries.get(id) ?? '') === '').length;
  return invalid === 0 && missing === blanks ? raw : undefined;
}
