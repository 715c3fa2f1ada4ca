/** 总分 as it stands, and how far it is to the next band. */

import { HEAD } from '../../scoring/fields/fieldId';
import type { CellValue } from '../../formula/value';
import type { Points } from '../../points/points';
import { minus, pointsOf, toNumber } from '../../points/points';
import { State } from '../../rules/inputType';
import type { Scoring } from '../../scoring/scoring';
import { score } from '../../scoring/score';
import type { Form } from '../../sheet/form';

export interface Outlook {
  /** The total once nothing more is found; undefined while that cannot be said. */
  readonly expected: number | undefined;
  /** The next better band, and how many points are missing. */
  readonly next: { readonly name: string; readonly missing: number } | undefined;
}

/** `scoring` is of `entries`. A head of the form that is still blank does not change the sum. */
export function outlook(layout: Form, entries: ReadonlyMap<string, CellValue>, scoring: Scoring): Outlook {
  const { total } = scoring.total;
  const expected = typeof total === 'string' ? expectedOf(layout, entries, scoring) : total;
  const bands = [...(layout.prepared.rubric.grades ?? [])].sort((a, b) => a.min - b.min);
  const above = expected === undefined ? undefined : bands.find(({ min }) => pointsOf(min) > expected);
  return {
    expected: expected === undefined ? undefined : toNumber(expected),
    next:
      above === undefined || expected === undefined
        ? undefined
        : { name: above.name, missing: toNumber(minus(pointsOf(above.min), expected)) },
  };
}

/** What 总分 will be when all that is not filled in is confirmed as 无扣分情形. */
function expectedOf(
  { prepared, geometry }: Form,
  entries: ReadonlyMap<string, CellValue>,
  { fields, total: { invalid, touched } }: Scoring,
): Points | undefined {
  if (invalid > 0 || touched === 0) return undefined;
  const confirmed = score(prepared, new Map([...entries, [HEAD.confirmed, '是']]), geometry.capacity).total;
  const blanks = prepared.fields.header.filter(({ id }) => fields.get(id)?.state === State.blank).length;
  return confirmed.invalid === 0 && confirmed.pending === 0 && confirmed.missing === blanks
    ? confirmed.raw
    : undefined;
}
