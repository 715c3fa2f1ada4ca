/** Fills the card from the document; what is not there is put in words that ask to be looked at. */

import { importNotice, importWarning } from '../../problems/importProblems';
import type { Problem } from '../../problems/problem';
import type { Card, AroundTable } from './card';
import { footParts, headBlanks } from './blanks';
import { headLabels, nounIn } from './headLines';
import { noticeIn } from './notice';
import { signaturesIn } from './signatures';
import { periodIn, titleIn, withPeriod } from './title';

export interface FoundCard {
  readonly card: Card;
  /** One for each answer that is only a guess. */
  readonly problems: readonly (Problem & { readonly asks: keyof Card })[];
}

const UNTITLED = '考核评分表';
export const UNKNOWN_ISSUER = '（未写明）';
const ANY_UNIT = '被考核单位';

export function findCard({ before, after, rowsBelow, all }: AroundTable): FoundCard {
  const { attachment, title: found, head } = titleIn(before);
  const title = found ?? UNTITLED;
  const isUntitled = found === undefined;
  const labels = headLabels([...head, ...after.slice(0, 4)]);
  const { unit, day } = labels;
  const told = periodIn(title, head, day);
  const named = withPeriod(title, told);
  // A title without year, quarter or month is printed as issued: the day below it says when.
  const period = named.isNamed ? told : 'day';
  const placed = named.isNamed ? named : withPeriod(title, 'day');
  const blanks = headBlanks(head, labels, named.isNamed);
  const isAtHead = blanks.flat().some(({ is }) => is === 'date');
  const hasUnit = blanks.flat().some(({ is }) => is === 'unit');
  const dayToType = isAtHead || !hasUnit ? undefined : (day ?? '');
  const foot = footParts(after, { rows: rowsBelow, dayToType });
  const noun = unit ?? nounIn(title) ?? ANY_UNIT;
  const { notice, issuer, number, date } = noticeIn(all);
  return {
    card: {
      title: placed.title,
      ...(attachment !== undefined && { attachment }),
      unitNoun: noun,
      period,
      ...(day !== undefined && { dateLabel: day }),
      ...(blanks.length > 0 && { head: blanks }),
      ...(foot.length > 0 && { foot }),
      signatures: signaturesIn(after),
      notice: notice ?? `《${title}》`,
      issuer: issuer ?? UNKNOWN_ISSUER,
      ...(number !== undefined && { number }),
      ...(date !== undefined && { date }),
    },
    problems: [
      ...(isUntitled ? [{ ...importWarning('import.noTitle', {}, {}), asks: 'title' as const }] : []),
      ...(isUntitled || named.isNamed
        ? []
        : [{ ...importNotice('import.titlePeriod', {}, { title }), asks: 'title' as const }]),
      ...(unit === undefined
        ? [{ ...importNotice('import.guessedUnit', {}, { noun }), asks: 'unitNoun' as const }]
        : []),
      ...(issuer === undefined
        ? [{ ...importNotice('import.noIssuer', {}, {}), asks: 'issuer' as const }]
        : []),
    ],
  };
}
