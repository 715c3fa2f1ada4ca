/**
 * L26: a year, a date or a name that was never filled in.
 *
 * > 年大兴镇社区生态环境保护工作考核评分表 (大兴镇 附件2); 2020年12月　日 (汕头金平); XX市 (目标责任书)
 */

import { lintWords } from '../problems/lintMessages';
import type { Finding, LintRule } from './finding';
import { findingAt } from './finding';
import type { Passage } from './text/passages';
import { passagesOf, printed } from './text/passages';
import { short } from '../notice/plain';
import { withQuotations } from './text/quotations';

/** A year, month or day without its number, and lines to write on. */
const BLANK =
  /(?<=^|[\s《])[\s_]{0,40}年[\s_]{0,40}月|(?<=年)[\s_]+月|(?<=月)[\s_]+日|20[\s_]+年|_{2,}|（[\s]{2,}）|〔[\s_]+〕/g;
/** A title that begins with 年. */
const YEARLESS = /^[\s_]*年(?![度终底初内均末])/g;
const PLACEHOLDER = /(?<![A-Za-z\d])[XＸ×xX]{2,}(?![A-Za-z\d])|〇〇|○○|\*{2,}/g;

export const leftBlank: LintRule = {
  code: 'L26',
  find(rubric) {
    return [...withQuotations(rubric).flatMap(blankIn), ...placeholders(passagesOf(rubric))];
  },
};

function blankIn(passage: Passage): readonly Finding[] {
  const text = passage.part === 'title' ? passage.plain.replace('{period}', '') : passage.plain;
  const found = [...text.matchAll(BLANK), ...(passage.isTitle ? text.matchAll(YEARLESS) : [])];
  if (found.length === 0) return [];
  const { pointer, name } = passage;
  const shift = passage.plain.length - text.length;
  const quotes = found
    .map(({ index, 0: blank }) =>
      short(passage.text.slice(Math.max(0, index - 10), index + shift + blank.length + 6)),
    )
    .map((quote) => `“${quote}”`);
  return [findingAt('L26', pointer, { name, quotes: [...new Set(quotes)].join('、') })];
}

/** XX市…XX分局: as many as there are, told once. */
function placeholders(passages: readonly Passage[]): readonly Finding[] {
  const found = passages.flatMap((passage) =>
    [...passage.plain.matchAll(PLACEHOLDER)].map((match) => ({ passage, text: printed(passage, match) })),
  );
  const [first] = found;
  if (first === undefined) return [];
  const { pointer, name } = first.passage;
  return [findingAt('L26', pointer, { name, quotes: lintWords.placeholder(first.text, found.length) })];
}
