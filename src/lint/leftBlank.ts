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

/**
 * How something is to be written, with what differs left open: 格式为“××路××号”, 按“年份-××-序号”命名, 车牌号（如川A××××）.
 *
 * > 公示栏应写明“××村××组”
 */
const SAMPLE =
  /(?:格式|样式|[写注标载]明|标注|书写|填写|落款|悬挂|张贴|喷涂|印有|贴有)[^“”，。；]{0,6}“[^“”]*”|“[^“”]*”[^“”，。；]{0,2}(?:字样|标语|格式|样式|命名|编号)|（(?:如|例|格式|样式|比如)[^（）]*）/g;

/** As long as before: nothing in it is taken for a blank. */
const withoutSamples = (text: string): string => text.replace(SAMPLE, (words) => '·'.repeat(words.length));

export const leftBlank: LintRule = {
  code: 'L26',
  find(rubric) {
    return [...withQuotations(rubric).flatMap(blankIn), ...placeholders(passagesOf(rubric))];
  },
};

function blankIn(passage: Passage): readonly Finding[] {
  const text =
    passage.part === 'title' ? passage.plain.replace('{period}', '') : withoutSamples(passage.plain);
  const found = joined([...text.matchAll(BLANK), ...(passage.isTitle ? text.matchAll(YEARLESS) : [])]);
  if (found.length === 0) return [];
  const { pointer, name } = passage;
  const shift = passage.plain.length - text.length;
  const quotes = found
    .map(({ index, end }) => short(passage.text.slice(Math.max(0, index - 10), end + shift + 6)))
    .map((quote) => `“${quote}”`);
  return [findingAt('L26', pointer, { name, quotes: [...new Set(quotes)].join('、') })];
}

/** 20　年　月　日 is one blank. */
function joined(
  found: readonly RegExpExecArray[],
): readonly { readonly index: number; readonly end: number }[] {
  const stretches: { index: number; end: number }[] = [];
  for (const { index, 0: blank } of found) {
    const last = stretches.at(-1);
    if (last !== undefined && index <= last.end) last.end = Math.max(last.end, index + blank.length);
    else stretches.push({ index, end: index + blank.length });
  }
  return stretches;
}

/** XX市…XX分局: as many as there are, told once. */
function placeholders(passages: readonly Passage[]): readonly Finding[] {
  const found = passages.flatMap((passage) =>
    [...withoutSamples(passage.plain).matchAll(PLACEHOLDER)].map((match) => ({
      passage,
      text: printed(passage, match),
    })),
  );
  const [first] = found;
  if (first === undefined) return [];
  const { pointer, name } = first.passage;
  return [findingAt('L26', pointer, { name, quotes: lintWords.placeholder(first.text, found.length) })];
}
