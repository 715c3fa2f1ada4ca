/** Fills the card from the document; what is not there is put in words that ask to be looked at. */

import { importNotice, importWarning } from '../../problems/importProblems';
import type { Problem } from '../../problems/problem';
import { blanksOfRows } from '../../rubric/blanks';
import type { RuledSource } from '../recognise/ruledSource';
import type { Card, AroundTable } from './card';
import { footAsker, footParts, headAsker, headBlanks } from './blanks';
import { ruledRows } from './ruled';
import { headLabels, mostNamed, nounIn } from './headLines';
import { formTitle, periodSaid, usualSignatures } from './madeForm';
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

export function findCard(around: AroundTable): FoundCard {
  return around.isMade ? cardOfMade(around) : cardAsIssued(around);
}

/** Its title, who is scored and how often are those of the notice; head and foot are the usual ones. */
function cardOfMade({ before, all }: AroundTable): FoundCard {
  const { title: found } = titleIn(before);
  const period = periodSaid(found ?? '', all);
  const { title } = withPeriod(formTitle(found ?? UNTITLED), period);
  const known = nounIn(title) ?? mostNamed(all);
  const unitNoun = known ?? ANY_UNIT;
  const { notice, issuer, number, date } = noticeIn(all);
  return {
    card: {
      ...{ title, unitNoun, period },
      signatures: usualSignatures(unitNoun === ANY_UNIT ? '单位' : unitNoun),
      notice: notice ?? `《${found ?? UNTITLED}》`,
      issuer: issuer ?? UNKNOWN_ISSUER,
      ...(number !== undefined && { number }),
      ...(date !== undefined && { date }),
    },
    problems: guesses({ isUntitled: found === undefined, isNamed: true, title, unitNoun, known, issuer }),
  };
}

function cardAsIssued({ before, after, rowsAbove, rowsBelow, all }: AroundTable): FoundCard {
  const { attachment, title: found, isHeading = false, head } = titleIn(before);
  const title = found ?? UNTITLED;
  const isUntitled = found === undefined || isHeading;
  const labels = headLabels(head, after.slice(0, 4));
  const { unit, day } = labels;
  const told = periodIn(title, head, day);
  const named = withPeriod(title, told);
  // A title without year, quarter or month is printed as issued: the day below it says when.
  const period = named.isNamed ? told : 'day';
  const placed = named.isNamed ? named : withPeriod(title, 'day');
  const { lines, rows } = partHead(head, before, rowsAbove);
  const ask = headAsker(head, labels, named.isNamed);
  const blanks = headBlanks(lines, ask);
  const tableHead = ruledRows(rows, ask);
  const atHead = [...blanks.flat(), ...blanksOfRows(tableHead)];
  const isAtHead = atHead.some(({ is }) => is === 'date');
  const hasUnit = atHead.some(({ is }) => is === 'unit');
  const dayToType = isAtHead || !hasUnit ? undefined : (day ?? '');
  const tableFoot = ruledRows(
    rowsBelow.flatMap((row) => row ?? []),
    footAsker(dayToType),
  );
  const foot = footParts(after, {
    rows: rowsBelow.length,
    isDrawn: (i) => rowsBelow[i] !== undefined,
    dayToType: blanksOfRows(tableFoot).some(({ is }) => is === 'date') ? undefined : dayToType,
  });
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
      ...(tableHead.length > 0 && { tableHead }),
      ...(tableFoot.length > 0 && { tableFoot }),
      ...(foot.length > 0 && { foot }),
      signatures: signaturesIn(after),
      notice: notice ?? `《${title}》`,
      issuer: issuer ?? UNKNOWN_ISSUER,
      ...(number !== undefined && { number }),
      ...(date !== undefined && { date }),
    },
    problems: guesses({ isUntitled, isNamed: named.isNamed, title, unitNoun: noun, known: unit, issuer }),
  };
}

interface Guessed {
  readonly isUntitled: boolean;
  /** The title names a period, or has a place for it. */
  readonly isNamed: boolean;
  readonly title: string;
  readonly unitNoun: string;
  /** As the document says them. */
  readonly known: string | undefined;
  readonly issuer: string | undefined;
}

function guesses(found: Guessed): FoundCard['problems'] {
  const { title, unitNoun: noun } = found;
  return [
    ...(found.isUntitled
      ? [{ ...importWarning('import.noTitle', {}, { title }), asks: 'title' as const }]
      : []),
    ...(found.isUntitled || found.isNamed
      ? []
      : [{ ...importNotice('import.titlePeriod', {}, { title }), asks: 'title' as const }]),
    ...(found.known === undefined
      ? [{ ...importNotice('import.guessedUnit', {}, { noun }), asks: 'unitNoun' as const }]
      : []),
    ...(found.issuer === undefined
      ? [{ ...importNotice('import.noIssuer', {}, {}), asks: 'issuer' as const }]
      : []),
  ];
}

/** The last lines of the head are rows of the table, as far as they are no part of the title. */
function partHead(
  head: readonly string[],
  before: AroundTable['before'],
  above: AroundTable['rowsAbove'],
): { readonly lines: readonly string[]; readonly rows: readonly RuledSource[] } {
  const rows: RuledSource[] = [];
  let left = head.length;
  for (const [i, row] of [...above.entries()].reverse()) {
    const text = before[before.length - above.length + i] ?? '';
    const length = text.split('\n').filter((line) => line.trim() !== '').length;
    if (row === undefined || length > left) break;
    rows.unshift(row);
    left -= length;
  }
  return { lines: head.slice(0, left), rows };
}
