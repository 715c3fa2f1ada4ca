/** Paragraphs of a notice as a tree of its clauses, by their numbers. */

import { pointsInText } from '../recognise/pointsInText';
import { bareText } from '../recognise/bareText';
import { sourceLimits } from '../source/limits';
import { clauseNumber, numberedPieces } from '../recognise/clauseNumber';
import { pointsOfClause, withSpoken } from './clausePoints';
import type { NoticeClause } from './noticeClause';

/** No rank of a number: stands under every other. */
const UNDER_ALL = 99;

/** `from`: the place of the first paragraph among all. */
export function clauseTree(paragraphs: readonly string[], from: number): NoticeClause {
  const whole: NoticeClause = {
    label: '',
    rank: -1,
    words: '',
    points: undefined,
    body: [],
    parts: [],
    at: from,
  };
  const open: NoticeClause[] = [whole];
  for (const [i, paragraph] of paragraphs.entries()) {
    const at = from + i;
    for (const text of pieces(paragraph)) {
      const number = clauseNumber(text);
      if (number === undefined) {
        open.at(-1)?.body.push({ text, at });
        continue;
      }
      while ((open.at(-1)?.rank ?? UNDER_ALL) >= number.rank) open.pop();
      const clause: NoticeClause = {
        ...number,
        points: pointsOfClause(number.words),
        body: [],
        parts: [],
        at,
      };
      open.at(-1)?.parts.push(clause);
      open.push(clause);
    }
  }
  return withSpoken(whole);
}

/** A paragraph is taken apart only where two of its parts say points of their own. */
function pieces(paragraph: string): readonly string[] {
  if (paragraph.length > sourceLimits.text) return [paragraph];
  const found = numberedPieces(paragraph);
  const scored = found.filter(
    (piece) => clauseNumber(piece) !== undefined && pointsInText(piece) !== undefined,
  );
  return scored.length > 1 ? found : [paragraph];
}

/** 100 of 考核实行百分制，总分为100分; undefined where no paragraph says it, or two say it differently. */
export function totalSaid(paragraphs: readonly string[]): number | undefined {
  const said = paragraphs.flatMap((text) => {
    const words = bareText(text);
    const [, number] =
      /(?:总分|满分|总计|合计|共计?)(?:值)?(?:均?[为是:]|共计?|计)?(\d{2,4}(?:\.\d)?)分(?!以[上下])/.exec(
        words,
      ) ?? [];
    if (number !== undefined) return [Number(number)];
    return /百分制(?!折)/.test(words) ? [100] : /千分制/.test(words) ? [1000] : [];
  });
  const [first, ...others] = new Set(said);
  return others.length === 0 ? first : undefined;
}
