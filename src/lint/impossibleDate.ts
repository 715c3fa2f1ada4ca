/**
 * L31: a day that no calendar has, or an end before its beginning.
 *
 * > 2月30日前完成; 2024年6月1日至2024年5月31日
 */

import { lintWords } from '../problems/lintMessages';
import type { Passage } from './text/passages';
import { printed } from './text/passages';
import { phraseRule } from './text/phraseRule';

const DAY = /(?<!\d)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})(?:日|号)/g;
const SPAN =
  /(?<!\d)(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?(?:起)?(?:至|到|-)(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/g;
/** Of a leap year, where no year is said. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const impossibleDate = phraseRule({
  code: 'L31',
  isWorded: true,
  phrasesIn: (passage) => [
    ...matches(passage, DAY)
      .filter(({ match: [, year, month, day] }) => !isDay(year, Number(month), Number(day)))
      .map(({ text }) => lintWords.noSuchDay(text)),
    ...matches(passage, SPAN)
      .filter(({ match: [, year, month, day = '0', toYear, toMonth, toDay = '99'] }) =>
        isBefore([toYear, toMonth, toDay], [year, month, day]),
      )
      .map(({ text }) => lintWords.endsBefore(text)),
  ],
});

const matches = (passage: Passage, pattern: RegExp) =>
  [...passage.plain.matchAll(pattern)].map((match) => ({ match, text: printed(passage, match) }));

function isDay(year: string | undefined, month: number, day: number): boolean {
  const isLeap = year === undefined || new Date(Number(year), 1, 29).getMonth() === 1;
  const most = month === 2 && !isLeap ? 28 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= most;
}

type WrittenDate = readonly (string | undefined)[];

const isBefore = (a: WrittenDate, b: WrittenDate): boolean => numberOf(a) < numberOf(b);
const numberOf = ([year, month, day]: WrittenDate): number =>
  Number(year) * 10_000 + Number(month) * 100 + Number(day);
