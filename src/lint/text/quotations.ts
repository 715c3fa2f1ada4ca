/**
 * What the notes of a rubric quote from the notice and the rubric itself no longer says: 原文“…÷÷%率”，改为….
 *
 * Whoever took the notice down had to put some things right, or left them out; the faults of the notice are
 * then found only there.
 */

import { lintWords } from '../../problems/lintMessages';
import type { Rubric } from '../../rubric/rubric';
import { nameAt } from '../nameAt';
import type { Passage } from './passages';
import { passagesOf } from './passages';
import { plain } from '../../notice/plain';

/** The passages of the rubric, then the quotations of its notes. */
export function withQuotations(rubric: Rubric): readonly Passage[] {
  const passages = passagesOf(rubric);
  const whole = passages.map(({ text }) => text).join('\n');
  return [...passages, ...quotationsOf(rubric, (about) => (about === '/title' ? rubric.title : whole))];
}

const quotationsOf = (
  { assumptions = [], ...rest }: Rubric,
  textAt: (about: string) => string,
): readonly Passage[] =>
  assumptions.flatMap(({ about, text }, i) => {
    const quoted = outerQuotes(text).filter((quote) => !textAt(about).includes(quote));
    const joined = [...new Set(quoted)].join('，');
    return joined === ''
      ? []
      : [
          {
            pointer: `/assumptions/${i}/text`,
            name: lintWords.asIssued(nameAt({ ...rest, assumptions }, about)),
            part: 'quotation' as const,
            text: joined,
            plain: plain(joined),
            owner: about,
            isTitle: about === '/title',
          },
        ];
  });

/** What stands between “ and its ”, with quotations inside left as they are. */
function outerQuotes(text: string): readonly string[] {
  const quotes: string[] = [];
  let [depth, start] = [0, 0];
  for (const [index, mark] of [...text].entries()) {
    if (mark === '“' && depth++ === 0) start = index + 1;
    if (mark === '”' && depth > 0 && --depth === 0) quotes.push([...text].slice(start, index).join(''));
  }
  return quotes;
}
