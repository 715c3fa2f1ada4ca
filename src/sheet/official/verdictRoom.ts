/**
 * How much room the row under 总分 has for 计分说明 and 一票否决.
 *
 * A row does not grow with what a formula comes to, so its room is kept from the start: for 计分说明 and one veto, the
 * longest. Two vetoes hardly ever meet on one sheet, and room for all of them would stand white above the signatures.
 */

import { countLines } from '../../paper/textHeight';
import type { Rubric } from '../../rubric/rubric';
import { saidVetoes } from '../../scoring/fields/vetoes';
import { verdictSentence } from '../../scoring/levels/verdict';
import { styleOf } from '../styles';
import { columnsOf } from './officialColumns';

export interface VerdictRoom {
  /** Lines of 计分说明 at its longest, and of each veto. */
  readonly told: number;
  readonly vetoes: readonly number[];
  /** Lines of the row; 0 if there is never anything to say. */
  readonly lines: number;
}

/** `longest` is what 计分说明 can become. */
export function verdictRoom(rubric: Rubric, longest: string): VerdictRoom {
  const { first, last, span } = columnsOf(rubric);
  const linesOf = (text: string): number => countLines(text, span(first, last), styleOf('line').size);
  const told = longest === '' ? 0 : linesOf(longest);
  const vetoes = saidVetoes(rubric).map((veto) => linesOf(verdictSentence(veto)));
  return { told, vetoes, lines: told + Math.max(0, ...vetoes) };
}
