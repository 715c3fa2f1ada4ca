/** Rules that look at words: what each finds in a text, and in which texts it finds nothing. */

import { lintRubric, lintRules } from '../../src/lint/lint';
import type { Rubric } from '../../src/rubric/rubric';
import { aClause, anItem, aRubric } from '../support/builders';
import rows from './texts.cases.json';

interface Row {
  readonly code: string;
  readonly requirement?: string;
  readonly criteria?: string;
  readonly veto?: string;
  readonly followUp?: string;
  readonly unitCount?: number;
  /** Pieces of the message; null where nothing is to be found. */
  readonly finds: readonly string[] | null;
}

const rubricOf = ({ requirement, criteria, veto, followUp, unitCount }: Row): Rubric =>
  aRubric({
    items: [
      anItem({
        ...(requirement !== undefined && { requirement }),
        criteria: criteria ?? '发现一处扣0.1分。',
        clauses: [aClause({ rule: { kind: 'perOccurrence', points: 0.1, unit: '处' } })],
      }),
    ],
    ...(unitCount !== undefined && { unitCount }),
    ...(veto !== undefined && { vetoes: [{ id: 'v1', text: veto, effect: 'noHonours' }] }),
    ...(followUp !== undefined && { followUps: [{ id: 'f1', text: followUp }] }),
  });

describe.each(lintRules.map(({ code }) => code).filter((code) => rows.some((row) => row.code === code)))(
  '%s',
  (code) => {
    const cases = (rows as readonly Row[]).filter((row) => row.code === code);
    const messages = (row: Row): readonly string[] =>
      lintRubric(rubricOf(row))
        .filter((finding) => finding.code === code)
        .map(({ message }) => message);
    const textOf = ({ requirement, criteria, veto, followUp }: Row): string =>
      [requirement, criteria, veto, followUp].filter((text) => text !== undefined).join(' / ');

    it.each(cases.filter(({ finds }) => finds !== null).map((row) => [textOf(row), row] as const))(
      'is found in %s',
      (_, row) => {
        const found = messages(row);
        expect(found).toHaveLength(1);
        for (const piece of row.finds ?? []) expect(found[0]).toContain(piece);
      },
    );

    it.each(cases.filter(({ finds }) => finds === null).map((row) => [textOf(row), row] as const))(
      'is not found in %s',
      (_, row) => {
        expect(messages(row)).toEqual([]);
      },
    );
  },
);
